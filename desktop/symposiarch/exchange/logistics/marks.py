"""How a line of a sheet is known when it comes back, and which of its cells somebody wrote over meanwhile."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from symposiarch.exchange.guest_lists.lines.cells import as_text
from symposiarch.exchange.reading.understanding.values import clean_text
from symposiarch.exchange.workbook import Column, plain_text

Line = TypeVar("Line")

LATEST = datetime.fromisoformat("9999-12-31T23:59:59")
"""The last moment that can be rounded to the next second."""

_SIGNS = 6  # of each mark


@dataclass(frozen=True, slots=True)
class LineId:
    """Which line of which event it is, and a mark of what each cell said when it was written."""

    event: str
    key: str
    marks: tuple[str, ...]

    def is_as_written(self, place: int, text: str) -> bool:
        """Whether the cell at this place of the columns says what it said when it went out."""
        return place < len(self.marks) and self.marks[place] == _mark(text)


def said(value: Any) -> str:
    """What a cell says, alike for a value that is written and for one that was read."""
    if isinstance(value, str):
        return clean_text(plain_text(value))
    if isinstance(value, Decimal):  # however many places it is shown with
        value = float(value)
    if isinstance(value, datetime):  # a workbook counts in fractions of a day
        value = (min(value.replace(tzinfo=None), LATEST) + timedelta(milliseconds=500)).replace(microsecond=0)
    return as_text(value)


def line_id(event: str, key: str, columns: Sequence[Column[Line]], line: Line) -> str:
    """The text that stands in the hidden column of a line."""
    marks = "".join(_mark(said(column.value(line))) for column in columns)
    return f"{event} {marks} {key}"


def read_line_id(text: str) -> LineId | None:
    """The line that such a text means; none where it is none of ours."""
    event, _, rest = text.strip().partition(" ")
    marks, _, key = rest.partition(" ")
    if not key:
        return None
    return LineId(event, key, tuple(marks[at : at + _SIGNS] for at in range(0, len(marks), _SIGNS)))


def _mark(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIGNS // 2).hexdigest()
