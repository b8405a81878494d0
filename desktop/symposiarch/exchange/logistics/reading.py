"""The lists of logistics in a workbook, line by line: cells as they stand, by the headings above them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.logistics.lists import LISTS, LogisticsList
from symposiarch.exchange.own_sheets import LINE_ID
from symposiarch.exchange.reading.row_words import is_total
from symposiarch.exchange.reading.tables import Fault, Grid, Problem, Value
from symposiarch.exchange.reading.understanding.values import clean_text

_HEADINGS_AMONG = 8  # rows in which the headings of a sheet of ours stand


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of a sheet, by heading; `row` is its number there. `problem` names a cell that holds no value."""

    sheet: str
    row: int
    cells: Mapping[str, Value]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ReadList:
    """All lines that a file has of one list, perhaps on several sheets."""

    list: LogisticsList
    lines: tuple[ReadLine, ...]


def read_logistics(path: Path, *, sheet: str = "", password: str | None = None) -> tuple[ReadList, ...]:
    """The lists of logistics in a file, in the order in which they are kept.

    Raises:
        SymposiarchError: the file cannot be read, or holds none of our lists.
    """
    from symposiarch.exchange.reading.raw_cells import raw_grids

    found = lists_in(raw_grids(path, sheet=sheet, password=password))
    if not found:
        names = ", ".join(one.name for one in LISTS)
        raise SymposiarchError(
            f"{path.name} holds no list of logistics as they are exported ({names}). Keep the headings of its sheets."
        )
    return found


def lists_in(grids: Iterable[Grid]) -> tuple[ReadList, ...]:
    found: dict[str, list[ReadLine]] = {}
    for grid in grids:
        for at, row in enumerate(grid.rows[:_HEADINGS_AMONG]):
            headings = [clean_text(cell) if isinstance(cell, str) else "" for cell in row]
            if (one := list_headed(headings)) is not None:
                found.setdefault(one.name, []).extend(_lines(grid, at, headings, one))
                break
    return tuple(ReadList(one, tuple(found[one.name])) for one in LISTS if one.name in found)


def list_headed(headings: Iterable[object]) -> LogisticsList | None:
    """The list whose headings these are."""
    held = set(headings)
    return next((one for one in LISTS if one.sheet.value <= held), None)


def _lines(grid: Grid, at: int, headings: Sequence[str], one: LogisticsList) -> Iterable[ReadLine]:
    known = {column.heading for column in one.columns} | {LINE_ID}
    places = {heading: place for place, heading in reversed(list(enumerate(headings))) if heading in known}
    for offset, (number, row) in enumerate(zip(grid.numbers(), grid.rows, strict=True)):
        cells = {heading: row[place] if place < len(row) else None for heading, place in places.items()}
        says = any(value not in (None, "") for heading, value in cells.items() if heading != LINE_ID)
        if offset > at and (says or any(key[0] == offset for key in grid.problems)):
            yield ReadLine(grid.name, number, cells, _problem(grid, offset, number, places, one))


def _problem(grid: Grid, offset: int, number: int, places: Mapping[str, int], one: LogisticsList) -> str:
    """What is wrong with the line that comes back: it is a total, or a cell is an error, or without a result."""
    cells = grid.rows[offset]
    known = LINE_ID in places and places[LINE_ID] < len(cells) and cells[places[LINE_ID]] not in (None, "")
    if not known and is_total([cell for cell in cells if cell not in (None, "")]):
        return "This is a total, and no line of the list; it was left out."
    for heading, place in places.items():
        if heading in one.taken and (wrong := grid.problems.get((offset, place))) is not None:
            fault, about = wrong
            return f"“{heading}”: {Problem(grid.name, number, heading, Fault(fault), about).message}"
    return ""
