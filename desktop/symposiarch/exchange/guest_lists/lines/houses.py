"""The house behind a post, and the place behind a house, in one cell."""

from __future__ import annotations

import re
from typing import Any

from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.planning.recognition.names.functions import FUNCTION, is_a_post, is_in_capitals
from symposiarch.planning.recognition.names.houses import is_a_house, is_house
from symposiarch.planning.states import state_code


def post_and_house(title: str, *, letters: bool = False) -> tuple[str, str]:
    """ "Permanent Representative, Permanent Mission of Azerbaijan" in two, whichever stands first, where one is plainly
    a house, or its letters: "Öğretim Görevlisi, MSGSÜ"; a house alone is one, too, of `letters` where those may be."""
    post, house = (*map(str.strip, _BETWEEN.split(title, maxsplit=1)), "")[:2]
    if not house and (
        (is_a_house(title) and not FUNCTION.search(title) and not is_a_post(title))
        or (letters and len(title) > _SHORT and is_in_capitals(title) and not FUNCTION.match(title))
    ):
        return "", title
    if house and "," not in title and is_a_post(post):
        return title, ""  # "Director of RACVIAC - Center for Security Cooperation"
    if is_in_capitals(house) and not is_house(post) and not post.isupper():
        return post, house
    if FUNCTION.match(post) and is_a_house(house) and not FUNCTION.match(house):
        return post, house
    if FUNCTION.match(house) and not FUNCTION.match(post) and (is_house(post) or is_in_capitals(post)):
        return house, post
    return title, ""


_BETWEEN = re.compile(r",|\s[-–—/|]\s")
_SHORT = 3
"""Letters of a post in capitals, "DCM", "MP", "PDG"; a house of so few is not told from them."""


def without_its_place(house: str, person: dict[str, Any]) -> str:
    """ "University of Oslo, Oslo, Norway" without the state and the city where it stands.

    A mission is of its state, and its name stays whole; of ministries each state has one, and theirs keep the state.
    """
    *front, state = (part.strip() for part in house.split(","))
    if not front or len(state) < 4 or not (code := state_code(state)) or _MISSION.search(house):
        return house
    person.setdefault("country", code)
    if len(front) == 2 and not is_house(front[1]):
        person.setdefault("city", front.pop())
    keeps_state = _OF_A_STATE.search(house) and state.casefold() not in front[0].casefold()
    return ", ".join((*front, state) if keeps_state else front)


_OF_A_STATE = re.compile(one_of("houses_of_a_state"), re.IGNORECASE)
_MISSION = re.compile(one_of("missions"), re.IGNORECASE)
