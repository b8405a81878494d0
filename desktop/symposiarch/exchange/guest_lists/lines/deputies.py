"""Who comes in a guest's place, as a list says it: "Will be represented by Ms Song Mira", "박민수 대리 참석"."""

from __future__ import annotations

import re

from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.planning.inviting.reply_text.phrases import shape
from symposiarch.planning.recognition.comparable import name_of
from symposiarch.planning.recognition.likeness import Likeness, compare_names
from symposiarch.planning.recognition.names.functions import apart
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_like_a_name
from symposiarch.planning.recognition.names.reading import read_name

_BEFORE = one_of("represented_by")
_SENT = re.compile(
    rf"\b{one_of('sends')}\s+(?P<named>[^,;]+?)\s+(?:{one_of('to_come')}\s+)?{one_of('in_the_place')}\b|"
    r"\brepresented by\s+(?:(?:the|our|his|her|its)\s[^,;.()]+,\s*)?(?P<by>(?:(?:mrs?|ms|dr|prof|amb)\.\s*)?[^,;.()]+)|"
    r"(?<![가-힣])(?P<korean>[가-힣]{2,4}(?: [가-힣]{2,8})?)(?:이|가|께서|님이|님께서)\s+(?:대신|대리로?)\s*참석",
    re.IGNORECASE,
)
_BEHIND = one_of("comes_instead")
_DEPUTY = re.compile(
    rf"^(?:Reply:\s*)?(?:(?:{_BEFORE})(?:\s+|(?<=[:：])\s*)(?P<named>\S.*)|(?P<first>\S.*?)(?:이|가)?\s+(?:{_BEHIND})[.!]?|"
    rf"represented ?\((?P<inside>[^()]+)\))$",
    re.IGNORECASE | re.MULTILINE,
)


def deputy_in(text: str) -> str:
    """The deputy whom a reply or a note names, as written; empty where it names nobody."""
    if not text:
        return ""
    whole = _said(_DEPUTY.search(text))
    told = (whole if len(whole) <= LONGEST_DEPUTY else "", _said_in_a_clause(text), _sent(text))
    return next((said for said in told if any(map(str.isalpha, said)) and not _TELLS.search(said)), "")


def _said_in_a_clause(text: str) -> str:
    if len(text) <= _ONE_CLAUSE:
        return ""
    said = (_said(_DEPUTY.match(clause.strip())) for clause in _CLAUSES().split(text))
    return next((one for one in said if one and is_like_a_name(named_alone(one))), "")


def _sent(text: str) -> str:
    sent = _said(_SENT.search(text))
    return sent if sent and (begins_with_a_name(sent) or is_like_a_name(named_alone(sent))) else ""


_TELLS = re.compile(r"\b(?:I(?!\.)|we|have|has|asked|would|ich|je|yo)\b")
"""What stands in a sentence, and in no name: "I have asked Ms. Hill to go instead of me"."""
LONGEST_DEPUTY = 80
"""Letters of a name with a function behind it; what is longer is a letter before the one who comes."""
_ONE_CLAUSE = 12
_CLAUSES = shape(r"[.;!\n]+\s*|,?\s«but»\s|,\s(?=\w+\s*:)")
"""Between what a letter says of the guest and of the deputy: "verhindert, Vertretung: Markus Lindner"."""


def _said(found: re.Match[str] | None) -> str:
    return next(filter(None, found.groups()), "").strip(" .:;,") if found else ""


def named_alone(deputy: str) -> str:
    """The deputy's name without the function that stands behind it."""
    alone = apart(deputy).name
    title = read_name(alone).honorific
    return alone.removesuffix(title).strip() if title and alone.endswith(f" {title}") else alone  # "박민수 공사"


def is_another(deputy: str, known: str) -> bool:
    """Whether somebody else is named now, and not the same deputy with another form of address."""
    one, other = (name_of(read_name(written).plain) for written in (deputy, known))
    return compare_names(one, other) < Likeness.SPELLING
