"""Lists that name a house in each line and behind it its people: "외교부: 이정훈 심의관, 박소연 서기관"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.reading.row_words import NOBODY_OF_THE_LIST
from symposiarch.exchange.reading.stacked import row_of
from symposiarch.exchange.reading.tables import Stacked
from symposiarch.planning.recognition.names.functions import FUNCTION, is_house
from symposiarch.planning.recognition.names.korean_lines import is_a_name, korean_line
from symposiarch.planning.recognition.names.looks import (
    NUMBERED,
    is_addressed,
    is_like_a_name,
    is_plainly_somebody,
    without_marks,
)

_LINE = re.compile(r"(?P<house>[^:：]{2,80}?)\s*[:：]\s*(?P<people>\S.*)")
_BETWEEN = re.compile(r"\s*[,;，；、]\s*")
_HANGUL = re.compile("[가-힣]")
_MOST = 2000


def people_by_house(lines: Sequence[str]) -> Stacked | None:
    """The people whom lines name behind their houses; None where half of the lines do not, or fewer than two people.

    Behind a house stand programmes and rooms, too: half of the people are plainly somebody, or have a post.
    """
    filled = [(at, NUMBERED.sub("", line.strip())) for at, line in enumerate(lines[:_MOST]) if line.strip()]
    told = {at: found for at, line in filled if (found := _people(line))}
    people = [(at, *one) for at, found in told.items() for one in found]
    plain = sum(bool(post) or _is_plainly_somebody(name) for _, name, post, *_ in people)
    if len(lines) > _MOST or 2 * len(told) < len(filled) or len(people) < 2 or 2 * plain < len(people):
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


def _people(line: str) -> list[tuple[str, str, str, str]]:
    """Name, post, house and a remark of everybody in a line; empty where a part of it is no name and no post of who
    stands before it."""
    found = _LINE.fullmatch(line)
    if found is None or not is_house(house := found["house"]):
        return []
    people: list[tuple[str, str, str, str]] = []
    for part in _BETWEEN.split(found["people"].rstrip(" ,;.")):
        who, _, remark = part.rstrip(")").partition("(")
        if korean := korean_line(f"{house} {who}"):
            people.append((korean.name, korean.post, house, remark))
        elif people and not people[-1][1] and FUNCTION.match(part):
            people[-1] = (people[-1][0], part, house, "")
        elif is_addressed(part) or (is_like_a_name(part) and (not _HANGUL.search(part) or is_a_name(part))):
            people.append((part, "", house, ""))
        else:
            return []
    return people


def _is_plainly_somebody(name: str) -> bool:
    return is_addressed(name) or is_a_name(name) or is_plainly_somebody(without_marks(name))
