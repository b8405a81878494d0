"""What stands where people do and names nobody: a place still open, everybody who is there, the hands of the house,
the house that somebody comes from."""

from __future__ import annotations

import re
from functools import cache

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import role_of, status_of
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.model.folding import fold
from symposiarch.model.programme import RoleKind, RoleStatus
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.houses import HOUSE, is_a_house, is_house_of_korea
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody
from symposiarch.planning.states import state_code

_NOT_YET = shape(r"(?:^|(?<![\s,–—-])[\s,–—-]+|(?=[(\[（]))[(\[（]?«not_yet»[)\]）]?\s*$")
"""Behind a name, or instead of one: it is not yet sure who."""
_FOR_A_HOUSE = shape("«from_a_house»")
"""Somebody from there, whoever it will be: "Vertreter der UNESCO"."""
_EMPTY = re.compile(r"^(?:-|–|—|\?+|…)$")
_EVERYBODY = shape("^«everybody»$")
_HANDS = shape("^«hands»$")
"""Who carries out what happens, and is no one person: "AV team", "Protocol", "Teknik ekip", "의전팀"."""
_GROUP = shape("«group»")
"""What people who make music or dance together are called."""
_LONGEST_NAME = 200
_LONGEST_OF_KOREA = 3
"""Letters of a name in Hangul, which may end as a house does."""
_BRACKETED = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,30})[)\]）]\s*$")


def is_everybody(text: str) -> bool:
    return all(_EVERYBODY().match(part.strip()) for part in text.strip().split(","))


def is_not_said(text: str) -> bool:
    """Whether a text only says that nobody is named yet: "N.N.", "TBC"."""
    return bool(_NOT_YET().fullmatch(text.strip()))


def is_hands(text: str) -> bool:
    """Whether these are the hands of the house, who have no part in the programme but see to it."""
    return bool(_HANDS().match(text.strip()))


def is_group(text: str) -> bool:
    """Whether these are people who perform together, and no one person: "Baku Piano Trio", "서울시립합창단"."""
    if len(text) > _LONGEST_NAME or "," in text or not _GROUP().search(text):
        return False
    of_two_words = text.split() if text.count(" ") == 1 else [""]
    return not (is_plainly_somebody(text) or _is_addressed(text) or fold(of_two_words[0]) in _GIVEN)


_GIVEN = frozenset(
    """
    jon ben dan dave ed greg jeff lou matt mike nick rick rob andy noah luc jose diego klaus ingo jonas felix moritz
    liz sue meg beth mia zoe ada ella lea fiona heike ute silke ines pilar rosa paz ahmet mehmet mustafa emre can cem
    kemal murat osman hasan huseyin ibrahim yusuf burak deniz selin kamran kamil farhad rovshan fuad kenan nazim
    """.split()
)
"""Before a word for a group, no town or school that it could be of: "Jon Chorus", "Mehmet Koro"."""


def _is_addressed(text: str) -> bool:
    """Whether somebody is addressed whose family is called like a group: "Mr. Ballet", "Frau Dr. Chor"."""
    address, words = take_honorific(text.split(), french=True)
    return bool(address) and (len(words) == 1 or is_plainly_somebody(" ".join(words)))


def is_house(text: str) -> bool:
    """Whether a house is named where somebody would be: "Ministry of Culture", "문화체육관광부"."""
    if "," in text or is_group(text) or begins_with_a_name(" ".join(text.split()[:2])):
        return False
    return is_a_house(text) or (len(text) > _LONGEST_OF_KOREA and is_house_of_korea(text))


def is_house_of_a_place(text: str) -> bool:
    """Whether two or three words, which might be a name, are a house: "Reuters Berlin", "ETH Zurich", "AIR Center"."""
    words = text.split()
    if is_given(words[0]) or "-" in words[-1]:  # "Seo Da-in"
        return False
    short = any(word.isupper() and word[1:].strip(".") for word in words) and not text.isupper()
    return short or fold(words[-1]) in _cities() or bool(state_code(words[-1]))


@cache
def _cities() -> frozenset[str]:
    """The cities that clocks are named after."""
    from zoneinfo import available_timezones

    return frozenset(fold(zone.rpartition("/")[2].replace("_", " ")) for zone in available_timezones() if "/" in zone)


def open_place(text: str, kind: RoleKind | None) -> ReadRole | None:
    """A place for which nobody is named: "TBC", "third speaker TBC", "Ministry of Culture (tbc)", "사회자"."""
    text = text.strip()
    if _EMPTY.match(text):
        return ReadRole("", kind)
    if (said := role_of(text)) is not None:
        return ReadRole("", _more_than_speaking(said) or kind)
    if (later := _NOT_YET().search(text)) is None:
        return ReadRole("", kind, title=text) if is_house(text) or _FOR_A_HOUSE().fullmatch(text) else None
    who = text[: later.start()].strip()
    named, house = begins_with_a_name(who), HOUSE.search(who)
    if named and not HOUSE.match(who):
        return None
    role = role_of(who) or role_of(who.split()[-1] if who else "")
    if who and not house and role is None and (named or not any(map(str.islower, who))):
        return None
    return ReadRole("", _more_than_speaking(role) or kind, title=who if house else "")


def _more_than_speaking(role: RoleKind | None) -> RoleKind | None:
    """A role, but for that of a speaker, which in a panel is another than in a talk: the item tells."""
    return None if role is RoleKind.SPEAKER else role


def without_status(text: str) -> tuple[str, RoleStatus | None]:
    """Somebody's name without the word behind it for whether they come: "Anna Berg (confirmed)", "Anna Berg, TBC"."""
    if (later := _NOT_YET().search(text)) is not None:
        return text[: later.start()].strip(), None
    said = _BRACKETED.search(text)
    if said is None or (said[1].isascii() and len(said[1]) < 5) or (status := status_of(said[1])) is None:
        return text, None
    return text[: said.start()].strip(), status
