"""What is said behind a name in a programme: a function, what somebody plays, an organisation."""

from __future__ import annotations

from symposiarch.exchange.programme.writing.phrases import saying
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house


def tells_a_post(text: str) -> bool:
    """Whether what stands behind a name is a function or an organisation, in any place and with any ending."""
    return tells_a_function(text) or tells_a_house(text)


def tells_a_function(text: str) -> bool:
    return bool(text) and bool(FUNCTION.match(text) or saying("posts").search(text) or plays(text))


def tells_a_house(text: str) -> bool:
    return bool(text) and bool(saying("houses").search(text) or is_house(text))


def plays(text: str) -> bool:
    """Whether it is what somebody sings or plays: "baritone", "piano"."""
    return saying("plays").fullmatch(text) is not None
