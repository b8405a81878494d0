"""Lists that are no tables: names in one column or in several, and tables whose rows were pasted into one cell each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from symposiarch.exchange.guest_lists.headings import is_heading
from symposiarch.exchange.reading.tables import Grid, Value
from symposiarch.planning.recognition.looks import NUMBERED, is_like_a_name

_LOOKED_AT = 300  # cells of a column
_SEPARATED = re.compile(r"[;\t|,]")
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")


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
    from symposiarch.exchange.reading.text import grid_of_text

    whole = "\n".join(" ".join(str(line or "").splitlines()) for line in lines)
    again, _ = grid_of_text(whole, name=grid.name)
    first = next((row for row in again.rows if any(row)), [])
    if sum(map(is_heading, first)) < 2 or len(again.rows) != len(grid.rows):
        return grid
    return replace(grid, rows=again.rows, problems={}, first_column=0, column_numbers=None)


def columns_of_names(
    columns: Sequence[Sequence[Value]], used: Sequence[int], first: int, end: int
) -> list[tuple[int, str | None, int]]:
    """Columns that hold nothing but names, one list each ("Table 1", "Table 2"): the column, its title, its first row.

    None where there are other columns, or where one says the names of another in another script.
    """
    found: list[tuple[int, str | None, int]] = []
    scripts: set[bool] = set()
    for column in used:
        held = enumerate(columns[column][first:end], first)
        filled = list(islice(((row, str(value)) for row, value in held if value is not None), _LOOKED_AT))
        if not filled:
            return []
        (row, title), *others = filled
        titled = not is_like_a_name(title)
        names = [text for _, text in (others if titled else filled)]
        if not names or len(set(names)) < 0.7 * len(names) or sum(map(is_like_a_name, names)) < 0.8 * len(names):
            return []
        scripts |= {bool(_EAST_ASIAN.search(text)) for text in names}
        found.append((column, title if titled else None, row + titled))
    return found if len(found) > 1 and len(scripts) == 1 else []


def is_numbered(texts: Sequence[Value]) -> bool:
    """Whether lines are those of a list that somebody typed: most of them begin with a number or a bullet."""
    filled = [text for text in texts if text is not None]
    marked = [text for text in filled if isinstance(text, str) and NUMBERED.match(text)]
    return len(marked) > 1 and len(marked) >= 0.5 * len(filled)


def is_line_of_a_list(text: Value) -> bool:
    return isinstance(text, str) and bool(NUMBERED.match(text))
