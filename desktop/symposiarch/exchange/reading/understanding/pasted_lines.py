"""Tables whose rows were pasted into one cell each."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.tables import Grid
from symposiarch.exchange.reading.text.lines import grid_of_text

_SEPARATED = re.compile(r"[;\t|,]")


def divided(grid: Grid) -> Grid:
    """The grid, its only column divided where it holds the lines of a text table: "Name;Organisation;E-mail"."""
    width = len(grid.rows[0])
    columns = [column for column in range(width) if any(row[column] not in (None, "") for row in grid.rows[:200])]
    if len(columns) != 1 or grid.merges:
        return grid
    lines = [row[columns[0]] for row in grid.rows]
    texts = [line for line in lines if line not in (None, "")]
    if len(texts) < 2 or not all(isinstance(line, str) and _SEPARATED.search(line) for line in texts[:50]):
        return grid
    whole = "\n".join(" ".join(str(line or "").splitlines()) for line in lines)
    again, _ = grid_of_text(whole, name=grid.name)
    first = next((row for row in again.rows if any(row)), [])
    if sum(map(is_heading, first)) < 2 or len(again.rows) != len(grid.rows):
        return grid
    return grid.rewritten(again.rows)
