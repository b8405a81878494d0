"""Times by the clock of the event, where a programme gives those of another beside them, or alone.

Of two columns of times, or of two times in one cell or line, the one by the event's clock is read: "Time (Baku)" beside
"Time (Seoul)", "18:00 (GMT+4) / 23:00 (GMT+9)". Where only another clock is named, its times are turned into the
event's, and it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.values import ReadItem, ReadProblem
from symposiarch.exchange.programme.writing.headings import Heading
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.zones import ahead_of_greenwich, names_nothing_but_a_clock, offset

_HOUR = r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?"
_TIME = re.compile(rf"\s*(?P<time>{_HOUR}(?:\s*[-–—~]\s*{_HOUR})?)", re.IGNORECASE)
_CLOCK = shape(
    r"\s*(?:[(\[](?P<inside>[^()\[\]]{2,24})[)\]]|(?P<short>(?:GMT|UTC)(?:\s?[+−–-]\s?\d{1,2}(?::?\d\d)?)?|(?-i:[A-ZА-Я]{3,4})\b)|"
    r"(?P<city>[^\W\d_]{2,16})(?:\s+«clock_of_a_city»)?(?=\s*(?:[/|;,]|$)))"
)
_NEXT = re.compile(r"\s*[/|;,\n]\s*(?=\d)")
_OF_ALL = shape("«all_times»")


@dataclass(frozen=True, slots=True)
class Foreign:
    """The clock of another place by which a programme is written: what it is called there, and its lead."""

    called: str
    ahead: timedelta


def take_the_events_clock(
    page: Page, below: int, columns: dict[int, Heading], zone: tzinfo | None, day: date, above: Sequence[str] = ()
) -> Foreign | None:
    """Leave of several columns of times the one by the event's clock; the clock that is read where that is another."""
    timed = [column for column, heading in columns.items() if heading is Heading.TIME]
    if zone is None or not timed:
        return None
    here = offset(zone, day)
    headings = {column: page.text(below - 1, column).replace("\n", " / ") if below else "" for column in timed}
    said = {column: ahead_of_greenwich(headings[column], day) for column in timed}
    for column in timed:
        if (among := _clocks_of(headings[column], day)) and here is not None:
            place = among.index(here) if here in among else 0
            _keep_one(page, below, column, place, len(among))
            said[column] = among[place]
    read = next((column for column in timed if said[column] == here), None)
    read = read if read is not None else next((column for column in timed if said[column] is None), timed[0])
    if any(one is not None for one in said.values()):
        columns.update({column: Heading.ELSEWHERE for column in timed if column != read})
    ahead = said[read]
    if ahead is not None:
        plain = names_nothing_but_a_clock(headings[read])
        return None if ahead == here or not plain else Foreign(headings[read], ahead)
    cells = [page.text(row, read) for row in range(below, len(page.rows))]
    kept, foreign = by_the_events_clock(cells, zone, day)
    for row, (before, now) in enumerate(zip(cells, kept, strict=True), below):
        if now != before:
            page.rows[row][read] = now
    if foreign is not None or len(timed) > 1:
        return foreign
    lines = (*above, *(page.text(row, column) for row in range(below) for column in range(len(page.rows[row]))))
    return clock_of_all(lines, zone, day)


def left_as_they_stand(
    page: Page, below: int, columns: dict[int, Heading], zone: tzinfo | None, day: date
) -> list[ReadProblem]:
    """What is told of a heading that may name the clock of another place, or only a place."""
    if zone is None or not below:
        return []
    here = offset(zone, day)
    for column in [column for column, heading in columns.items() if heading is Heading.TIME]:
        heading = page.text(below - 1, column).replace("\n", " ")
        if names_nothing_but_a_clock(heading) or ahead_of_greenwich(heading, day) in (None, here):
            continue
        told = f"The times below “{heading}” were taken as they stand, and the event goes by the clock of {zone}."
        return [ReadProblem(page.numbers[below - 1], told)]
    return []


def _clocks_of(heading: str, day: date) -> list[timedelta]:
    """The clocks of a heading that names several: "Time (Baku / Seoul)"; none where it names one."""
    among = [ahead_of_greenwich(part, day) for part in re.split(r"\s*[/|\n]\s*", heading)]
    known = [one for one in among if one is not None]
    return known if len(known) > 1 and len(known) >= len(among) - 1 else []


def _keep_one(page: Page, below: int, column: int, place: int, of: int) -> None:
    """Of the times that stand in each cell of a column the one in this place."""
    for row in range(below, len(page.rows)):
        parts = re.split(r"\s*[/|\n]\s*", page.text(row, column))
        if len(parts) == of and all(map(_TIME.match, parts)):
            page.rows[row][column] = parts[place]


def clock_of_all(lines: Iterable[str], zone: tzinfo, day: date) -> Foreign | None:
    """The clock of another place of which a line says that all times are by it."""
    for line in lines:
        ahead = ahead_of_greenwich(line, day) if _OF_ALL().search(line) else None
        if ahead is not None:
            return Foreign(line.strip(), ahead) if ahead != offset(zone, day) else None
    return None


def by_the_events_clock(lines: Sequence[str], zone: tzinfo | None, day: date) -> tuple[list[str], Foreign | None]:
    """Lines that begin with times by clocks that they name, each with one time and no clock; the clock where that is
    another than the event's in all of them."""
    if zone is None:
        return list(lines), None
    here = offset(zone, day)
    found = [_times_of(line, day) for line in lines]
    timed = [one for one in found if one is not None]
    named = [one for one in timed if any(clock is not None for _, clock, _ in one[0])]
    both = all(len(one[0]) > 1 and here in {clock for _, clock, _ in one[0]} for one in named)
    if not named or not (timed[0] is named[0] or both):  # "Baku" behind a time may as well begin a title
        return list(lines), None
    chosen = [_chosen(one[0], here) for one in named]
    clocks = {clock: called for _, clock, called in chosen}
    if len(clocks) > 1:
        return list(lines), None
    kept = list(lines)
    for place, one in enumerate(found):
        if one is not None and any(clock is not None for _, clock, _ in one[0]):
            kept[place] = f"{_chosen(one[0], here)[0]}  {one[1]}".rstrip()
    (clock, called), *_ = clocks.items()
    return kept, None if clock is None or clock == here else Foreign(called, clock)


def with_clocks_first(lines: Sequence[str], day: date) -> list[str]:
    """Lines with each time first, where several end with it and its clock: "Opening 10:00-11:30 CEST"."""
    found = {place: said for place, line in enumerate(lines) if (said := _AT_THE_END.match(line)) is not None}
    found = {place: said for place, said in found.items() if ahead_of_greenwich(said["clock"], day) is not None}
    if len(found) < _FEWEST:
        return list(lines)
    return [
        f"{said['time']} {said['clock']}  {said['title']}" if (said := found.get(place)) is not None else line
        for place, line in enumerate(lines)
    ]


_FEWEST = 2
_AT_THE_END = re.compile(
    r"\s*(?P<title>[^\W\d].*?)[\s,(|–—-]+(?P<time>\d{1,2}[:.h]\d\d(?:\s?[ap]m)?(?:\s*[-–—]\s*\d{1,2}[:.h]\d\d(?:\s?[ap]m)?)?)"
    r"\s*(?P<clock>[A-Z]{3,4}(?:[+-]\d{1,2})?)\)?\s*$"
)


def _chosen(
    times: list[tuple[str, timedelta | None, str]], here: timedelta | None
) -> tuple[str, timedelta | None, str]:
    """Of the times of one line that by the event's clock, else the first."""
    return next((one for one in times if one[1] == here), times[0])


def _times_of(line: str, day: date) -> tuple[list[tuple[str, timedelta | None, str]], str] | None:
    """The times with which a line begins, each with the lead and the name of its clock, and what follows them."""
    times: list[tuple[str, timedelta | None, str]] = []
    at = 0
    while (time := _TIME.match(line, at)) is not None:
        at = time.end()
        clock = _CLOCK().match(line, at)
        called = next(filter(None, clock.groups()), "") if clock is not None else ""
        ahead = ahead_of_greenwich(called, day) if called and names_nothing_but_a_clock(called) else None
        if clock is not None and ahead is not None:
            at = clock.end()
        times.append((time["time"], ahead, called if ahead is not None else ""))
        following = _NEXT.match(line, at)
        if following is None or ahead is None or _TIME.match(line, following.end()) is None:
            break
        at = following.end()
    return (times, line[at:].strip()) if times else None


def turned(items: Iterable[ReadItem], foreign: Foreign, zone: tzinfo, first_day: date) -> tuple[ReadItem, ...]:
    """Items by another clock, by that of the event. Where no day is said, the first stays on the event's first day."""
    items = tuple(items)
    begun = [item.begins for item in items if item.begins is not None]
    undated = all(item.day is None for item in items)
    back = timedelta()
    if undated and begun:
        back = timedelta(days=(_here(begun[0], foreign, zone).date() - first_day).days)
    return tuple(_turned(item, foreign, zone, back) for item in items)


def _turned(item: ReadItem, foreign: Foreign, zone: tzinfo, back: timedelta) -> ReadItem:
    parts = tuple(_turned(part, foreign, zone, back) for part in item.parts)
    if item.begins is None or item.begins.tzinfo is not None:
        return replace(item, parts=parts)
    begins = _here(item.begins, foreign, zone) - back
    return replace(item, begins=begins, day=begins.date() if item.day is not None else None, parts=parts)


def _here(moment: datetime, foreign: Foreign, zone: tzinfo) -> datetime:
    return moment + ((offset(zone, moment.date()) or timedelta()) - foreign.ahead)


def told_of(foreign: Foreign, before: Sequence[ReadItem], after: Sequence[ReadItem], zone: tzinfo) -> ReadProblem:
    """What is told of times that were turned, with the first of them."""
    pairs = ((one.begins, other.begins) for one, other in zip(before, after, strict=True))
    shown = next((f": {one:%H:%M} is {other:%H:%M} there" for one, other in pairs if one and other), "")
    return ReadProblem(
        None, f"The times by “{foreign.called}” were turned into those of {zone}, the clock of the event{shown}."
    )
