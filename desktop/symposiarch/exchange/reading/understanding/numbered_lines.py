"""Numbered lists of which each person takes several rows of one column: the name, below it the post and the house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from symposiarch.exchange.reading.tables import Grid, Value
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.houses import is_house

_ENUMERATED = re.compile(r"(?:[^\W\d_]|[IVX]{1,5})[.)]\s")
_MOST = 5000
_FEWEST = 2
"""Rows of a list, and numbers that show one."""


def posts_beside_names(grid: Grid) -> Grid:
    """The grid with the post and the house, which stand alone in the rows below a numbered name, behind the name.

    It is as a Word table comes out that was pasted into a sheet. Rows that are no post and no house stay.
    """
    if grid.known_headings or len(grid.rows) > _MOST or not grid.rows or len(grid.rows[0]) < 2:
        return grid
    column = next((at for at in range(min(3, len(grid.rows[0]) - 1)) if _counts_up(grid.rows, at)), None)
    if column is None:
        return grid
    rows: list[list[Value]] = []
    numbers: list[int] = []
    wide = {(top, left) for top, left, _, right in grid.merges if right > left}
    open_row = False
    for number, row in zip(grid.numbers(), grid.rows, strict=True):
        filled = [at for at, value in enumerate(row) if value not in ("", None)]
        alone = filled == [column + 1] and (number - 1, grid.first_column + column + 1) not in wide
        if open_row and alone and (more := _said_below(rows[-1][column + 1], row[column + 1])):
            rows[-1] = [*rows[-1][: column + 1], more, *rows[-1][column + 2 :]]
            continue
        rows.append(list(row))
        numbers.append(number - 1)
        open_row = _number(row[column]) is not None and isinstance(row[column + 1], str)
    return replace(grid, rows=rows, row_numbers=numbers) if len(rows) < len(grid.rows) else grid


def _said_below(name: Value, text: Value) -> str:
    """The name with what stands below it; empty where that is no post and no house."""
    line = text.strip() if isinstance(text, str) else ""
    above = str(name).strip()
    if _ENUMERATED.match(line):  # "B) Universities" is no house of the one above
        return ""
    goes_on = above.endswith(",") and bool(line) and not _is_addressed(line)
    told = goes_on or bool(FUNCTION.match(line)) or is_house(line)
    return f"{above.rstrip(',;')}, {line}" if told else ""


def _is_addressed(line: str) -> bool:
    """Whether somebody else is named: "Mrs. Odhiambo" below her husband."""
    words = line.split()
    return is_honorific(words[0]) or words[0].casefold() in ("and", "et", "und", "&", "+")


def _counts_up(rows: Sequence[Sequence[Value]], column: int) -> bool:
    """Whether a column numbers the people: 1, 2, 3 in their order, with names beside them and gaps between."""
    found = [
        number for row in rows if (number := _number(row[column])) is not None and isinstance(row[column + 1], str)
    ]
    return len(found) >= _FEWEST and found == list(range(1, len(found) + 1))


def _number(value: Value) -> int | None:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return int(value) if value == int(value) else None
    text = value.strip().rstrip(".)") if isinstance(value, str) else ""
    return int(text) if text.isdigit() and len(text) < 5 else None
