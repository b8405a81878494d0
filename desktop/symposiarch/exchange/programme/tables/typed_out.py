"""A programme that somebody typed as text: a line begins with its time, what belongs to it stands below.

14:00-14:10  Opening address   Kamran Səlimov, Ambassador
14:10-15:30  Panel: Old roads
             Moderator: Han Ji-won (Hankuk University)

Or each line has its length, and the hour at which all begins stands above, or nowhere: "1. Anthems – 5 min".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.writing.clock import length_beside, read_day, read_slot, time_before, time_within
from symposiarch.exchange.programme.writing.headings import Heading

COLUMNS = {0: Heading.TIME, 1: Heading.SESSION}
_APART = re.compile(r"\t+| {2,}|\u3000+|\s\|\s")
"""What stands between the title and the name in one line."""
_FOOTNOTE = re.compile(r"^\s*(?:※|\*(?=[\s\w])|†|\d\)\s|N\.?B\.?\b|P\.?S\.?\b)")
_SEPARATED = re.compile(r"\s*[;,|]")
_SPAN_IN_BRACKETS = re.compile(
    r"^(?P<label>[^()\[\]\d]{2,40})[(\[](?P<time>\d{1,2}[:.hH][^()\[\]]{2,20})[)\]]\s*[:：.–—-]?\s*(?P<rest>[^()]*)$"
)
LONGEST_DAY = 60
"""Letters of a line that is the heading of a day, and not a sentence with a date."""


FEWEST_LENGTHS = 3
"""Lines that end with their minutes are a running order when there are so many of them."""


def typed_page(lines: Sequence[str], *, first: date) -> tuple[Page, int] | None:
    """The lines as times and what stands beside them, and the first row of them; None where it is no such text."""
    page, timed = _gathered(lines, _behind_its_time, first)
    return (page, timed[0]) if len(timed) > 1 else None


def page_of_lengths(lines: Sequence[str], *, first: date) -> tuple[Page, int, dict[int, Heading]] | None:
    """The lines with their lengths, and by the clock where one stands above the first; with the first row of them and
    what the columns hold. None where it is no such text."""
    page, timed = _gathered(lines, length_beside, first)
    if len(timed) < FEWEST_LENGTHS:
        return None
    begins = next((found for row in page.rows[: timed[0]] if (found := time_within(row[1])) is not None), None)
    clock = datetime.combine(first, begins) if begins is not None else None
    for place in timed:
        minutes = page.rows[place][0]
        page.rows[place] = [f"{clock:%H:%M}" if clock is not None else None, page.rows[place][1], minutes]
        clock = clock + timedelta(minutes=minutes) if clock is not None else None
    lengths = {1: Heading.SESSION, 2: Heading.DURATION}
    return page, timed[0], lengths if begins is None else {0: Heading.TIME, **lengths}


def _behind_its_time(line: str) -> tuple[Any, str] | None:
    found = time_before(line)
    if found is None and (within := _SPAN_IN_BRACKETS.match(line)) is not None:
        rest = ": ".join(filter(None, (within["label"].strip(" -–—•*"), within["rest"])))
        slot = read_slot(within["time"])
        return (within["time"], rest) if slot is not None and slot.ends is not None else None
    if found is None or read_slot(found[0]) is None or _SEPARATED.match(line.strip(), len(found[0])):
        return None
    return found


def _gathered(
    lines: Sequence[str], begun: Callable[[str], tuple[Any, str] | None], first: date
) -> tuple[Page, list[int]]:
    """The lines, those that belong to one `begun` in its cell, and the rows that were begun so."""
    rows: list[list[Any]] = []
    numbers: list[int] = []
    timed: list[int] = []
    closed = False  # by a blank line or a footnote: what follows belongs to nothing above
    for number, line in enumerate(lines, 1):
        if not line.strip():
            closed = True
        elif (found := begun(line)) is not None:
            timed.append(len(rows))
            rows.append([found[0], "\n".join(piece.strip() for piece in _APART.split(found[1]) if piece.strip()), None])
            numbers.append(number)
            closed = False
        elif not timed or (len(line) < LONGEST_DAY and read_day(line, first=first) is not None):
            rows.append([None, line.strip(), None])
            numbers.append(number)
            closed = True
        elif _FOOTNOTE.match(line):
            closed = True
        elif not closed or line[:1].isspace():
            below = "\n".join(piece.strip() for piece in _APART.split(line) if piece.strip())
            rows[timed[-1]][1] = "\n".join(part for part in (rows[timed[-1]][1], below) if part)
    return Page(rows, numbers), timed
