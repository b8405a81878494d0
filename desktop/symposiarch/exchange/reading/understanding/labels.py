"""Sheets of name badges, place cards and address labels: somebody in each cell, line by line."""

from __future__ import annotations

from dataclasses import replace

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.tables import Grid, Value, letters
from symposiarch.planning.recognition.names.looks import begins_with_a_name

_MOST = 2000
"""Rows of a sheet of labels: more are a table with long cells."""


def labels_in_rows(grid: Grid) -> Grid:
    """The grid with a row for each label and a column for each of its lines; as it was where it holds no labels."""
    if grid.known_headings or grid.merges or len(grid.rows) > _MOST:
        return grid
    labels = [_lines(value) for row in grid.rows for value in row if value not in (None, "")]
    if len(labels) < 2 or not all(2 <= len(lines) <= 8 for lines in labels):
        return grid
    named = sum(begins_with_a_name(lines[0]) for lines in labels)
    if named < 0.8 * len(labels) or any(is_heading(lines[0]) for lines in labels):
        return grid
    width = max(map(len, labels))
    rows: list[list[Value]] = [[f"Column {letters(at)}" for at in range(width)]]
    rows += [[*lines, *[""] * (width - len(lines))] for lines in labels]
    return replace(
        grid,
        rows=rows,
        row_numbers=[0, *range(len(labels))],  # several stand in a row of the sheet, and each is somebody
        first_column=0,
        column_numbers=None,
        problems={},
        comments={},
        addresses={},
        struck=set(),
        colours={},
        known_headings=True,
    )


def _lines(value: Value) -> list[str]:
    return [line.strip() for line in value.splitlines() if line.strip()] if isinstance(value, str) else []
