"""A sheet as cells with words in them, whose merged cells count for all that they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from symposiarch.exchange.reading.tables import Area


@dataclass(slots=True)
class Page:
    """A sheet with its merged cells filled in; `anchors` says where each filled cell was written."""

    rows: list[list[Any]]
    numbers: Sequence[int]
    anchors: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    wide: dict[tuple[int, int], int] = field(default_factory=dict)  # columns that the cell at an anchor covers

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        return self.anchors.get((row, column), (row, column))

    def text(self, row: int, column: int) -> str:
        return as_words(self.rows[row][column])


def as_words(value: Any) -> str:
    """A cell as a text; line breaks stay, because they part people."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    lines = (" ".join(line.split()) for line in str(value).replace("\r", "\n").replace("_x000D_", "").split("\n"))
    return "\n".join(line for line in lines if line)


def page_of(rows: Sequence[Sequence[Any]], merges: Sequence[Area], numbers: Sequence[int]) -> Page:
    """A sheet whose merged cells count for all the rows and columns that they cover."""
    width = max(map(len, rows), default=0)
    page = Page([[*row, *([None] * (width - len(row)))] for row in rows], numbers)
    for top, left, bottom, right in merges:
        bottom, right = min(bottom, len(page.rows) - 1), min(right, width - 1)
        if top > bottom or left > right or (bottom - top + 1) * (right - left + 1) > 200_000:
            continue
        value = page.rows[top][left]
        page.wide[top, left] = right - left + 1
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                page.rows[row][column] = value
                page.anchors[row, column] = (top, left)
    return page
