"""A programme that somebody typed as text: a line begins with its time, what belongs to it stands below.

14:00-14:10  Opening address   Kamran Səlimov, Ambassador
14:10-15:30  Panel: Old roads
             Moderator: Han Ji-won (Hankuk University)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.writing.clock import read_day, read_slot, time_before
from symposiarch.exchange.programme.writing.headings import Heading

COLUMNS = {0: Heading.TIME, 1: Heading.SESSION}
_APART = re.compile(r"\t+| {2,}|\u3000+")
"""What stands between the title and the name in one line."""
_FOOTNOTE = re.compile(r"^\s*(?:※|\*(?=[\s\w])|†|\d\)\s|N\.?B\.?\b|P\.?S\.?\b)")
_SEPARATED = re.compile(r"\s*[;,|]")
LONGEST_DAY = 60
"""Letters of a line that is the heading of a day, and not a sentence with a date."""


def typed_page(lines: Sequence[str], *, first: date) -> tuple[Page, int] | None:
    """The lines as times and what stands beside them, and the first row of them; None where it is no such text."""
    rows: list[list[Any]] = []
    numbers: list[int] = []
    timed: list[int] = []
    closed = False  # by a blank line or a footnote: what follows belongs to nothing above
    for number, line in enumerate(lines, 1):
        found = time_before(line)
        if not line.strip():
            closed = True
        elif (
            found is not None and read_slot(found[0]) is not None and not _SEPARATED.match(line.strip(), len(found[0]))
        ):
            timed.append(len(rows))
            rows.append([found[0], "\n".join(piece.strip() for piece in _APART.split(found[1]) if piece.strip())])
            numbers.append(number)
            closed = False
        elif not timed or (len(line) < LONGEST_DAY and read_day(line, first=first) is not None):
            rows.append([None, line.strip()])
            numbers.append(number)
            closed = True
        elif _FOOTNOTE.match(line):
            closed = True
        elif not closed or line[:1].isspace():
            below = "\n".join(piece.strip() for piece in _APART.split(line) if piece.strip())
            rows[timed[-1]][1] = "\n".join(part for part in (rows[timed[-1]][1], below) if part)
    return (Page(rows, numbers), timed[0]) if len(timed) > 1 else None
