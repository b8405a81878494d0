"""What stands beside the names of a list, in brackets or behind a dash: lines of one list are written alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from symposiarch.exchange.guest_lists.lines.diets import is_a_diet
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.precedence.office_alone import is_an_office
from symposiarch.planning.recognition.names.functions import FUNCTION, is_in_capitals
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.surnames import ends_like_a_family
from symposiarch.planning.states import state_code

_BESIDE = re.compile(
    r"\w\s*(?:\((?P<bracketed>[^()]{2,60})\)|\[(?P<squared>[^\[\]]{2,60})\]|\s[-–—]\s(?P<dashed>[^-–—,;✓✔✅☑❌✗✘👍👎❓]{2,60}))"
)


def are_houses(names: Iterable[str]) -> bool:
    """Whether it is where people work, whatever the houses are called, and neither posts nor second names.

    One that is plainly a house tells of the others, "(Nordic Museum)" of "(Sida)"; without one, several that are
    nothing else do, where they stand in brackets.
    """
    told = [
        (found, found["bracketed"] or found["squared"] or found["dashed"].strip())
        for name in names
        if (found := _BESIDE.search(name))
    ]
    told = [
        (found, text)
        for found, text in told
        if not (text[0].isdigit() or is_a_diet(text) or read_reply(text) is not None)
    ]
    texts = [text for _, text in told]
    posts = any(FUNCTION.match(text) or is_an_office(text) for text in texts)
    if any(is_house(text) or is_in_capitals(text) for text in texts):
        return not posts or all(found["bracketed"] for found, _ in told)
    return not posts and len(texts) > 1 and all(not found["dashed"] and _may_be_a_house(text) for found, text in told)


def _may_be_a_house(text: str) -> bool:
    return text[0].isupper() and not (
        state_code(text) or any(is_given(word) or ends_like_a_family(word) for word in text.split())
    )
