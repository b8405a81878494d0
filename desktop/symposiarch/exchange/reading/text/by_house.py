"""Lists that name a house in each line and behind it its people: "외교부: 이정훈 심의관, 박소연 서기관"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.row_words import NOBODY_OF_THE_LIST
from symposiarch.exchange.reading.stacked import row_of
from symposiarch.exchange.reading.tables import Stacked
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.korean_lines import is_a_name, korean_line
from symposiarch.planning.recognition.names.looks import (
    NUMBERED,
    begins_with_a_name,
    is_addressed,
    is_greeting,
    is_like_a_name,
    is_plainly_somebody,
    without_marks,
)
from symposiarch.planning.recognition.names.posts import post_and_person

_LINE = re.compile(r"(?P<house>[^:：]{2,80}?)\s*[:：]\s*(?P<people>\S.*)")
_BETWEEN = re.compile(r"\s*[,;，；、]\s*")
_HANGUL = re.compile("[가-힣]")
_MOST = 2000


def people_by_house(lines: Sequence[str]) -> Stacked | None:
    """The people whom lines name behind their houses; None where half of the lines do not, or fewer than two people.

    Behind a house stand programmes and rooms, too: half of the people are plainly somebody, or have a post, and nobody
    is in a line of which no one is, where another line has its people. What they call a house is one where others are
    known.
    """
    if len(lines) > _MOST:
        return None
    filled = [(at, NUMBERED.sub("", line.strip())) for at, line in enumerate(lines) if line.strip()]
    told = {at: found for at, line in filled if (found := _people(line))}
    if not told:
        return None
    for at, line in filled:
        if at not in told and (found := _people(line, whatever_house=True)) and all(map(_is_plain, found)):
            told[at] = found
    plain = [one for found in told.values() for one in found if _is_plain(one)]
    people = sum(map(len, told.values()))
    if people < 2 or 2 * len(plain) < people:
        return None
    houses = Counter(found[0][2] for found in told.values())
    told = {at: found for at, found in told.items() if any(map(_is_plain, found)) or houses[found[0][2]] == 1}
    of_a_list = [line for at, line in filled if at in told or not (is_greeting(line) or line.endswith((":", "：")))]
    if 2 * len(told) < len(of_a_list) or sum(map(len, told.values())) < 2:
        return None
    for at, line in filled:
        if at not in told and at - 1 in told and _is_plainly_somebody(line):
            told[at] = [(line, "", "", "")]  # a name alone directly below is one of them, and signs no letter
    rows = [
        (at, row_of(name, [*filter(None, (post, house))], remarks=[*filter(None, (remark,))]))
        for at, found in sorted(told.items())
        for name, post, house, remark in found
    ]
    return Stacked(rows, [(at, NOBODY_OF_THE_LIST) for at, _ in filled if at not in told])


def _people(line: str, *, whatever_house: bool = False) -> list[tuple[str, str, str, str]]:
    """Name, post, house and a remark of everybody in a line; empty where a part of it is no name and no post of who
    stands before it."""
    found = _LINE.fullmatch(line)
    if found is None or is_heading(house := found["house"]) or not (whatever_house or is_house(house)):
        return []
    people: list[tuple[str, str, str, str]] = []
    for part in _BETWEEN.split(found["people"].rstrip(" ,;.")):
        who, _, remark = part.rstrip(")").partition("(")
        if korean := korean_line(f"{house} {who}"):
            people.append((korean.name, korean.post, house, remark))
        elif people and not people[-1][1] and FUNCTION.match(part) and not post_and_person(who.strip()):
            people[-1] = (people[-1][0], part, house, "")
        elif posted := post_and_person(who.strip()):
            people.append((posted[1], posted[0], house, remark))
        elif FUNCTION.match(remark) and is_like_a_name(who):
            people.append((who.strip(), remark, house, ""))
        elif (said := _SAID_BEHIND.fullmatch(part)) and _is_plainly_somebody(said["name"]):
            people.append((said["name"], "", house, said["said"]))
        elif is_addressed(part) or (begins_with_a_name(part) and (not _HANGUL.search(part) or is_a_name(part))):
            people.append((part, "", house, ""))
        else:
            return []
    return people


def _is_plain(one: tuple[str, str, str, str]) -> bool:
    name, post, *_ = one
    return (
        bool(post)
        or part_company(name).companion is not None
        or _is_plainly_somebody(_BEHIND_A_NAME.split(name, maxsplit=1)[0])
    )


_SAID_BEHIND = re.compile(r"(?P<name>\S+ \S+?) (?P<said>[a-zа-я]\S+(?: [a-zа-я]\S+)+)")
"""What is said of somebody in small letters: "Soltan Mammadov will come instead"."""
_BEHIND_A_NAME = re.compile(r"\s*[(+–—]|\s-\s|\s(?:and|et|und|y|и|və|ve)\s", re.IGNORECASE)


def _is_plainly_somebody(name: str) -> bool:
    return is_addressed(name) or is_a_name(name) or is_plainly_somebody(without_marks(name))
