"""Sheets of name badges, place cards and address labels: somebody in each cell, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from symposiarch.exchange.headings.meaning import folded, heading_field, is_heading, is_one_of_several
from symposiarch.exchange.reading.stacked import HEADINGS, row_of
from symposiarch.exchange.reading.tables import Grid, Value, letters
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.looks import begins_with_a_name

_MOST = 2000
"""Rows of a sheet of labels: more are a table with long cells."""


def labels_in_rows(grid: Grid) -> Grid:
    """The grid with a row for each label and a column for each of its lines; as it was where it holds no labels."""
    if grid.known_headings or grid.merges or len(grid.rows) > _MOST:
        return grid
    if board := _board(grid):
        return _in_rows(grid, board, HEADINGS)
    labels = [_lines(value) for row in grid.rows for value in row if value not in (None, "")]
    if len(labels) < 2 or not all(2 <= len(lines) <= 8 for lines in labels):
        return grid
    named = sum(begins_with_a_name(lines[0]) for lines in labels)
    if named < 0.8 * len(labels) or any(is_heading(lines[0]) for lines in labels):
        return grid
    width = max(map(len, labels))
    return _in_rows(
        grid,
        [[*lines, *[""] * (width - len(lines))] for lines in labels],
        [f"Column {letters(at)}" for at in range(width)],
    )


def _board(grid: Grid) -> list[list[Value]]:
    """The people of a board: in each column, below what it is called ("Table 1"), somebody in every cell, who that is
    line by line. Empty where the sheet is none."""
    if not any(isinstance(value, str) and "\n" in value for row in grid.rows[:_TELLING] for value in row):
        return []
    cells = [[_lines(value) for value in row] for row in grid.rows]
    first = next((at for at, row in enumerate(cells) if any(len(lines) > 1 for lines in row)), 0)
    columns = range(len(cells[0]))
    called = [_title_above(cells[:first], column) for column in columns]
    below = [(column, row[column]) for row in cells[first:] for column in columns if row[column]]
    boards = {column for column, _ in below}
    if not first or len(boards) < 2 or not all(map(called.__getitem__, boards)):
        return []
    if not all(2 <= len(lines) <= 8 and begins_with_a_name(lines[0]) for _, lines in below):
        return []
    if any(heading_field(called[column]) and not is_one_of_several(folded(called[column])) for column in boards):
        return []  # "Guest", "Partner" above their columns: a row holds both
    return [row_of(lines[0], lines[1:], group=called[column]) for column, lines in below]


_TELLING = 60
"""Rows in which a board shows itself."""


def _title_above(cells: Sequence[Sequence[list[str]]], column: int) -> str:
    """What stands directly above a column."""
    return next((row[column][0] for row in reversed(cells) if row[column]), "")


def _in_rows(grid: Grid, people: Sequence[Sequence[Value]], headings: Sequence[str]) -> Grid:
    return replace(
        grid.rewritten([list(headings), *map(list, people)]),
        row_numbers=[0, *range(len(people))],  # several stand in a row of the sheet, and each is somebody
        known_headings=True,
    )


def _lines(value: Value) -> list[str]:
    """The lines of a label; "Herr", which letters have on a line of its own, belongs to the name below it."""
    lines = [line.strip() for line in value.splitlines() if line.strip()] if isinstance(value, str) else []
    addressed = len(lines) > 1 and all(map(is_honorific, lines[0].split()))
    return [f"{lines[0]} {lines[1]}", *lines[2:]] if addressed else lines
