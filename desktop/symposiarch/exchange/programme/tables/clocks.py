"""Of two columns of times the one by the clock of the event: "Time (Baku)" beside "Time (Seoul)"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.values import ReadProblem
from symposiarch.exchange.programme.writing.headings import Heading
from symposiarch.model.folding import fold

_FROM_GREENWICH = re.compile(
    r"\b(?:gmt|utc)(?:\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?", re.IGNORECASE
)
_ZONES = {
    "Asia/Seoul": "kst korea seul 서울 한국",
    "Asia/Baku": "azt baki bakou 바쿠 azerbaijan azerbaycan azarbaycan",
    "Asia/Tokyo": "jst japan tokio",
    "Europe/Istanbul": "trt ankara turkiye turkey",
    "Europe/Moscow": "msk moskva moskau moscou москва москве",
    "Europe/Paris": "cet cest france frankreich francia",
    "Europe/Berlin": "mez mesz germany deutschland allemagne",
    "Europe/Madrid": "spain espana",
    "Europe/London": "bst londres uk",
    "America/New_York": "washington",
}
"""What people write for a clock beside the city that it is named after; "EST" is also a word."""


def ahead_of_greenwich(heading: str, day: date) -> timedelta | None:
    """By how much the clock that a heading names is ahead of Greenwich on that day; None where it names none."""
    if (said := _FROM_GREENWICH.search(heading)) is not None:
        ahead = timedelta(hours=int(said["hours"] or 0), minutes=int(said["minutes"] or 0))
        return -ahead if said["sign"] not in ("+", None) else ahead
    words = fold(heading).split()
    phrases = (*words, *(" ".join(pair) for pair in pairwise(words)))
    zone = next((_called()[phrase] for phrase in phrases if phrase in _called()), None)
    return None if zone is None else _offset(ZoneInfo(zone), day)


def _offset(zone: tzinfo, day: date) -> timedelta | None:
    return datetime.combine(day, time(12), zone).utcoffset()


@cache
def _called() -> dict[str, str]:
    cities = {fold(name.rpartition("/")[2].replace("_", " ")): name for name in available_timezones() if "/" in name}
    alone = {word: name for word, name in cities.items() if len(word) > _SHORT and not name.startswith("Etc/")}
    return alone | {fold(word): name for name, words in _ZONES.items() for word in words.split()}


_SHORT = 3


def take_the_events_clock(
    page: Page, below: int, columns: dict[int, Heading], zone: tzinfo | None, day: date
) -> list[ReadProblem]:
    """Leave of several columns of times the one by the event's clock; what is told where none is."""
    timed = [column for column, heading in columns.items() if heading is Heading.TIME]
    if zone is None or not timed or not below:
        return []
    said = {column: ahead_of_greenwich(page.text(below - 1, column), day) for column in timed}
    here = _offset(zone, day)
    read = next((column for column in timed if said[column] == here), None)
    read = read if read is not None else next((column for column in timed if said[column] is None), timed[0])
    if any(said.values()):
        columns.update({column: Heading.ELSEWHERE for column in timed if column != read})
    if said[read] in (None, here):
        return []
    heading = page.text(below - 1, read).replace("\n", " ")
    told = f"The times below “{heading}” were taken as they stand, and the event goes by the clock of {zone}."
    return [ReadProblem(page.numbers[below - 1], told)]
