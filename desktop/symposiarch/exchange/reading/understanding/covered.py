"""A sheet's cells made clean: what a merged cell covers, how full each row is, and where something is wrong."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import overload

from symposiarch.exchange.reading.tables import Grid, Row, Value, Wrong
from symposiarch.exchange.reading.understanding.values import clean_columns


class _Rows(Sequence[Row]):
    """The rows across columns, made when they are asked for: of fifty thousand rows, few need a look."""

    def __init__(self, columns: list[list[Value]]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else 0

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return list(zip(*(column[index] for column in self._columns), strict=True))
        return tuple(column[index] for column in self._columns)


class Cells:
    """A grid on its way to tables: clean columns, the rows across them, and what covers several cells."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.numbers = grid.numbers()
        self.clean = clean_columns(grid.rows)
        self.columns = self.clean.cells
        self.wide: dict[int, list[tuple[int, int]]] = {}
        self.reached: dict[int, set[int]] = {}  # row -> columns into which a merged cell reaches from above
        self._spread_merges()
        self.rows = _Rows(self.columns)
        self.counts = self._filled()
        self.wrong: dict[tuple[int, int], Wrong] = {}
        for (row, column), wrong in grid.problems.items():
            place = self.place(row, column)
            if place is not None:
                self.wrong[place] = wrong
                self.counts[place[0]] += 1

    def _filled(self) -> list[int]:
        """How many cells of each row hold something; columns without a gap need no counting."""
        gaps = [self.columns[index] for index in self.clean.gaps]
        if not gaps:
            return [len(self.columns)] * len(self.rows)
        width = len(self.columns)
        return [width - row.count(None) for row in zip(*gaps, strict=True)]

    def place(self, row: int, column: int) -> tuple[int, int] | None:
        """Where a cell of the sheet stands in this grid."""
        at = self.index(row)
        across = column - self.grid.first_column
        if self.grid.column_numbers is not None:
            across = bisect_left(self.grid.column_numbers, column)
            if across < len(self.columns) and self.grid.column_numbers[across] != column:
                return None
        return (at, across) if at is not None and 0 <= across < len(self.columns) else None

    def index(self, row: int) -> int | None:
        if self.grid.row_numbers is None:
            at = row - self.grid.first_row
        else:
            at = bisect_left(self.grid.row_numbers, row)
            if at < len(self.grid.row_numbers) and self.grid.row_numbers[at] != row:
                return None
        return at if 0 <= at < len(self.numbers) else None

    def _spread_merges(self) -> None:
        """A merged cell counts for all the rows that it covers. A title merged across is one cell, not many."""
        filled = 0
        for top, left, bottom, right in self.grid.merges:
            place = self.place(top, left)
            if place is None:
                continue
            at, across = place
            if right > left:
                self.wide.setdefault(at, []).append((across, min(across + right - left, len(self.columns) - 1)))
            if bottom <= top:
                continue
            last = self._last_index(bottom)
            value = self.columns[across][at]
            filled += last - at
            if value is None or filled > 5_000_000:
                continue
            column = self.columns[across]
            for covered in range(at + 1, last + 1):
                if column[covered] is None:
                    column[covered] = value
                    self.reached.setdefault(covered, set()).add(across)

    def _last_index(self, row: int) -> int:
        if self.grid.row_numbers is None:
            return min(row - self.grid.first_row, len(self.numbers) - 1)
        return bisect_right(self.grid.row_numbers, row) - 1

    def column_number(self, index: int) -> int:
        """The column as the person sees it, from 0."""
        numbers = self.grid.column_numbers
        return numbers[index] if numbers is not None else self.grid.first_column + index
