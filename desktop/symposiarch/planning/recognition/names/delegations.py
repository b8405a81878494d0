"""Headings between the people of a list: a delegation, the state that it is of, and what divides it."""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.states import state_code, state_code_declined

_DELEGATION = re.compile(
    r"(?:the\s+)?(?:official\s+)?(?:delegations?|délégation|delegación|delegation|embassy|embassies|ambassade|embajada|botschaft|government)\s+"
    r"(?:of|from|de la|de l['’]|du|de los|des?|del|d['’]|der|aus)\s*(?:the\s+)?(?P<state>\S.*)|"
    r"(?P<behind>\S.*?)(?:['’]s)?\s*(?:delegations?|side|nümayəndə heyəti|heyeti|delegasyonu|대표단|代表团|"
    r"代表團|代表団)|"
    r"(?:делегация|представители)\s+(?P<whose>\S.*)",
    re.IGNORECASE,
)


_AROUND_A_GROUP = re.compile(r"^\s*(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s+|\s*[(\[]?\d{1,3}[)\]]?\s*$")
_HEAD = "|".join(listed("names", "posts")["head_of_delegation"])
_MEMBERS = "|".join(listed("names", "posts")["members_of_delegation"])
_WITHIN = re.compile(rf"{_HEAD}|{_MEMBERS}", re.IGNORECASE)
_THE_HEAD = re.compile(_HEAD, re.IGNORECASE)
_AROUND = " :：-–—()"


def is_within_a_delegation(heading: str) -> bool:
    """Whether a heading divides a delegation, and begins none: "Head of Delegation", "Members"."""
    return bool(_WITHIN.fullmatch(heading.strip(_AROUND)))


def is_the_head(heading: str) -> bool:
    """Whether who stands below it leads the delegation."""
    return bool(_THE_HEAD.fullmatch(heading.strip(_AROUND)))


_HOUSE = re.compile(r"\b(?:embass|ambassade|embajada|botschaft|government)", re.IGNORECASE)


def names_a_house(heading: str) -> bool:
    """Whether a heading names a house of a state, which may have made the list, and no delegation."""
    return bool(_HOUSE.search(heading))


def without_its_number(group: str) -> str:
    """A heading above people without its number before and their count behind it: "II. Ministry of Culture (3)"."""
    return _AROUND_A_GROUP.sub("", group).strip(" :：-–—")


@lru_cache(maxsize=4096)
def state_of_delegation(group: str) -> str:
    """Of which state those are who stand below "Delegation of the Republic of Korea" or "GEORGIA (3)"; nothing where
    it is none."""
    text = without_its_number(group)
    if not text:
        return ""
    found = _DELEGATION.fullmatch(text)
    if found is None:
        return state_code(text.lower())  # in capitals "IT" and "PR" would be states, and are departments
    whose = next(filter(None, found.groups()), "")
    return state_code(whose) or state_code_declined(whose) or state_of_adjective(whose)
