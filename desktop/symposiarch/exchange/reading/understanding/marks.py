"""What is said of people beside the cells of a table: rows struck out or coloured, comments on their cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from symposiarch.exchange.reading.tables import COMMENTS, LINKED, MARKING, Grid, Value
from symposiarch.exchange.reading.understanding.covered import Cells
from symposiarch.planning.inviting.reply_text.words import read_reply

_MEANT = {"green": "accepted", "red": "declined", "yellow": "to be confirmed", "orange": "to be confirmed"}
"""What whoever colours a list in green and red says by it."""


_COLOUR_NAMED = re.compile(r"^\W*[^\W\d_]+\s*(?:[=:：→]|\s[-–—]|->)\s*(?=\S)")
"""The colour's own name before what it means: "green = confirmed"."""


class Marks:
    """The rows of a sheet that are marked, and those that only explain what a colour means."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.grid: Grid = cells.grid
        self.explained: dict[str, str] = {}
        self.explaining: set[int] = set()
        self._coloured = self._colours_of_rows() if self.grid.colours else {}
        self._comments = self._by_place(self.grid.comments)
        self._linked = {
            (row, column): address
            for (row, column), address in self._by_place(self.grid.addresses).items()
            if address.casefold() not in str(cells.columns[column][row]).casefold()
        }

    def columns(self, used: Sequence[int], kept: Sequence[int]) -> list[tuple[str, list[Value]]]:
        """A column for what is marked, and one for comments, over these rows; none where there is nothing."""
        found: list[tuple[str, list[Value]]] = []
        marking = self._marking(used, kept)
        if any(marking):
            found.append((MARKING, marking))
        for heading, places in ((COMMENTS, self._comments), (LINKED, self._linked)):
            said: list[Value] = [
                "; ".join(places[row, column] for column in used if (row, column) in places) or None
                for row in (kept if places else ())
            ]
            if any(said):
                found.append((heading, said))
        return found

    def _marking(self, used: Sequence[int], kept: Sequence[int]) -> list[Value]:
        if not self.grid.struck and not self._coloured:
            return []
        struck = {row for row in kept if self._is_struck(row, used)} if self.grid.struck else set()
        colours = {row: self._coloured[row] for row in kept if row in self._coloured}
        if not self.explained and _tell_nothing([colours.get(row) for row in kept]):
            colours = {}
        plainly = {"green", "red"} <= set(colours.values())
        marking: list[Value] = []
        for row in kept:
            colour = colours.get(row, "")
            if row in struck:
                marking.append("withdrawn (struck out)")
            elif colour in self.explained:
                marking.append(self.explained[colour])
            elif plainly and colour in _MEANT:
                marking.append(f"{_MEANT[colour]} ({colour})")
            else:
                marking.append(colour or None)
        return marking

    def _is_struck(self, row: int, used: Sequence[int]) -> bool:
        """Whether most of what a row says is struck out."""
        filled = [column for column in used if self.cells.columns[column][row] is not None]
        number = self.cells.numbers[row] - 1
        struck = sum((number, self.cells.column_number(column)) in self.grid.struck for column in filled)
        return bool(filled) and 2 * struck > len(filled)

    def _colours_of_rows(self) -> dict[int, str]:
        """The colour of each row that has one, but for columns that are coloured from top to bottom."""
        places = self._by_place(self.grid.colours)
        self._read_explanations(places)
        by_column: dict[int, list[str]] = {}
        for (_, column), colour in places.items():
            by_column.setdefault(column, []).append(colour)
        most = 0.9 * sum(map(bool, self.cells.counts))
        whole = {column for column, said in by_column.items() if len(said) > most and len(set(said)) == 1}
        found: dict[int, Counter[str]] = {}
        for (row, column), colour in places.items():
            if row not in self.explaining and column not in whole:
                found.setdefault(row, Counter())[colour] += 1
        return {row: colours.most_common(1)[0][0] for row, colours in found.items()}

    def _read_explanations(self, places: Mapping[tuple[int, int], str]) -> None:
        """ "accepted" alone on green above or below the list, or beside a green cell."""
        wide = [row for row, count in enumerate(self.cells.counts) if count > 1]
        outside = {
            (row, column): colour
            for (row, column), colour in sorted(places.items())
            if self.cells.counts[row] == 1 and wide and not wide[0] < row < wide[-1]
        }
        for (row, column), colour in outside.items():
            beside = (self.cells.columns[at][row] for at in range(column, min(column + 2, len(self.cells.columns))))
            text = next((value for value in beside if isinstance(value, str)), "")
            text = _COLOUR_NAMED.sub("", text)
            if text and read_reply(text) is not None:
                self.explained.setdefault(colour, text)
                self.explaining.add(row)
        for (row, column), colour in outside.items():  # "from the ministry", below "accepted"
            said = self.cells.columns[column][row]
            if isinstance(said, str) and {row - 1, row + 1} & self.explaining:
                self.explained.setdefault(colour, said)
                self.explaining.add(row)

    def _by_place(self, said: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], str]:
        """What is said of cells of the sheet, by their places in this grid."""
        places = ((self.cells.place(row, column), text) for (row, column), text in said.items())
        return {place: text for place, text in places if place is not None}


def _tell_nothing(colours: Sequence[str | None]) -> bool:
    """Whether the rows are all of one colour, or every other one is, so that they are read more easily."""
    if len(set(colours)) < 2:
        return True
    every_other = all(one == other for one, other in zip(colours, colours[2:], strict=False))
    return every_other and len(colours) > 3
