"""A programme in a table, as people write it: Time | Session | Role | Speaker | Affiliation | Topic, in any order.

A row opens an item, or goes on with the one above it: a session cell that is merged over its speakers, or left blank
under itself, is one item with several people. Where each of them has a time of their own, they are the parts of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.tables.above import who_leads_above
from symposiarch.exchange.programme.tables.across import across_rooms
from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.tables.clocks import (
    Foreign,
    by_the_events_clock,
    clock_of_all,
    left_as_they_stand,
    take_the_events_clock,
    told_of,
    turned,
    with_clocks_first,
)
from symposiarch.exchange.programme.tables.columns import (
    grid_without_times_heading,
    header_of,
    rooms_of,
    without_header,
)
from symposiarch.exchange.programme.tables.down import Downward
from symposiarch.exchange.programme.tables.layout import with_colons
from symposiarch.exchange.programme.tables.lines import Lines
from symposiarch.exchange.programme.tables.tidying import grouped, nested, shared, with_minutes
from symposiarch.exchange.programme.tables.typed_out import COLUMNS, page_of_lengths, typed_page
from symposiarch.exchange.programme.tables.unread import columns_left_unread, left_unread
from symposiarch.exchange.programme.tables.without_hours import page_without_hours
from symposiarch.exchange.programme.values import ReadProgramme
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.headings import Heading

LONGEST_DAYS = 14
"""A date over a table that is further off is that of the letter, not of the event."""

LONGEST_HEADING = 100
"""Letters of a line that is the heading of a day, and not a sentence with a date."""


def read_table(
    page: Page, *, first_day: date, day: date | None = None, zone: tzinfo | None = None, above: Sequence[str] = ()
) -> ReadProgramme:
    """The programme on one sheet, which may be of one `day`; `zone` is the event's, `above` the lines over a table.

    Raises:
        SymposiarchError: nothing on it reads like a programme.
    """
    header = header_of(page) or grid_without_times_heading(page) or without_header(page)
    if header is None:
        raise SymposiarchError(
            "No programme was found on this sheet. It needs a column of times and one of sessions or speakers, "
            "for example Time | Session | Role | Speaker | Affiliation | Topic."
        )
    below, columns = header
    foreign = take_the_events_clock(page, below, columns, zone, first_day, above)
    told = [*who_leads_above(page, below, above), *left_as_they_stand(page, below, columns, zone, first_day)]
    found = _read(page, below, columns, first_day=first_day, day=day)
    return _by_the_events_clock(replace(found, problems=(*told, *found.problems)), foreign, zone, first_day)


def read_typed(typed: Sequence[str], *, first_day: date, zone: tzinfo | None = None) -> ReadProgramme | None:
    """The programme in lines of text; None where they are none."""
    typed = with_clocks_first(with_colons(typed), first_day)
    kept, foreign = by_the_events_clock(typed, zone, first_day)
    found = typed_page(kept, first=first_day)
    if found is None:
        return None
    if foreign is None and zone is not None:
        foreign = clock_of_all(typed, zone, first_day)
    page, below, left_out = found
    read = _read(page, below, dict(COLUMNS), first_day=first_day, day=None)
    unread = left_unread(page, below, read.items, first=first_day)
    told = (*who_leads_above(page, below + 1, ()), *read.problems, *left_out, *unread)
    return _by_the_events_clock(replace(read, problems=told), foreign, zone, first_day)


def read_lengths(typed: Sequence[str], *, first_day: date) -> ReadProgramme | None:
    """A running order in lines of text, whose lines have lengths or nothing, and no hours; None where they are none."""
    found = page_of_lengths(typed, first=first_day) or page_without_hours(typed, first=first_day)
    return None if found is None else _read(*found, first_day=first_day, day=None)


def _by_the_events_clock(
    found: ReadProgramme, foreign: Foreign | None, zone: tzinfo | None, first_day: date
) -> ReadProgramme:
    """A programme by the clock of another place, by that of the event, which is told."""
    if foreign is None or zone is None:
        return found
    items = turned(found.items, foreign, zone, first_day)
    told = told_of(foreign, found.items, items, zone)
    return replace(found, items=items, problems=(told, *found.problems))


def begins_with_headings(page: Page) -> bool:
    """Whether a sheet has a row that says what its columns hold."""
    return header_of(page) is not None


def _read(page: Page, below: int, columns: dict[int, Heading], *, first_day: date, day: date | None) -> ReadProgramme:
    lines = Lines(page, columns, first_day, below)
    lines.day = _day_above(page, below, first_day) or day
    rooms = rooms_of(page, below, columns)
    unread = columns_left_unread(page, below, {*columns, *rooms})
    items = across_rooms(lines, below, rooms) if rooms else Downward(lines).down(below)
    return ReadProgramme(
        tuple(grouped(with_minutes(shared(nested(items))))), "table", problems=(*unread, *lines.problems)
    )


def _day_above(page: Page, below: int, first_day: date) -> date | None:
    """The day that stands next over the table, where it is one of the event's: "Seoul, 11 December 2026"."""
    for row in reversed(range(below)):
        for cell in page.rows[row]:
            if _is_of_the_event(day := read_day(cell, first=first_day), first_day):
                return day
    return None


def day_over(lines: Sequence[str], first_day: date) -> date | None:
    """The day of the event that the lines over a table name; the nearest to it counts: "Day Two: 3 June"."""
    for line in reversed(lines):
        if len(line) <= LONGEST_HEADING and _is_of_the_event(day := read_day(line, first=first_day), first_day):
            return day
    return None


def _is_of_the_event(day: date | None, first_day: date) -> bool:
    return day is not None and 0 <= (day - first_day).days <= LONGEST_DAYS
