"""What is left of a damaged xlsx that no reader opens: its cells looked for one by one.

A merge that names no cells, a text that is not there, a number that is none, a sheet that breaks off: each costs its
own cell, which is a problem on its row, and not the list.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import Area, Fault, Grid, Value, Visibility
from symposiarch.exchange.reading.workbooks import ooxml

MOST_CELLS = 2_000_000
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_ROW_OR_CELL = re.compile(
    rb"<(?:\w+:)?row\b(?P<row>[^>]*)>|<(?:\w+:)?c\b(?P<cell>(?:[^>/]|/(?!>))*)(?:/>|>(?P<held>.*?)</(?:\w+:)?c\s*>)",
    re.DOTALL,
)
_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d{1,7})["']""")
_MERGE = re.compile(
    rb"""<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']"""
)


def salvaged(data: bytes, *, wanted: str | None) -> list[Grid]:
    """The sheets that can still be found; none where nothing can."""
    try:
        with archives.open_archive(io.BytesIO(data)) as archive:
            texts = _shared_texts(archive)
            return [
                _grid(_as_far_as_it_goes(archive, part), name, texts)
                if visible or name == wanted
                else Grid(name, [], visibility=Visibility.HIDDEN)
                for name, part, visible in _sheets(archive)
            ]
    except NotReadable:
        return []


def _sheets(archive: zipfile.ZipFile) -> list[tuple[str, str, bool]]:
    """The sheets' names, their parts, and whether they are shown."""
    try:
        named = ooxml.sheet_parts(archive)
    except (NotReadable, ValueError, KeyError):
        named = {}
    hidden = ooxml.hidden_sheets(archive) if named else set()
    if named:
        return [(name, part, name not in hidden) for name, part in named.items()]
    parts = sorted(name for name in archive.namelist() if re.search(r"worksheets/[^/]+\.xml$", name, re.IGNORECASE))
    return [(f"Sheet {number}", part, True) for number, part in enumerate(parts, 1)]


def _as_far_as_it_goes(archive: zipfile.ZipFile, part: str) -> bytes:
    """The part's bytes up to where it is broken."""
    found: list[bytes] = []
    try:
        found.extend(archives.pieces(archive, part))
    except NotReadable as refusal:
        if str(refusal) != archives.CUT_OFF:
            raise
    return b"".join(found)


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    name = next((name for name in archive.namelist() if name.lower().endswith("sharedstrings.xml")), None)
    content = _as_far_as_it_goes(archive, name) if name else b""
    return ooxml.shared_texts(content)


def _grid(content: bytes, name: str, texts: list[str]) -> Grid:
    grid = Grid(name, [])
    held: dict[int, dict[int, Value]] = {}
    for number, (row, column, attributes, cell) in enumerate(_cells(content)):
        if number > MOST_CELLS:
            break
        value = _value(attributes, cell, texts)
        if value is None:
            grid.problems[row, column] = Fault.ERROR, "#VALUE!"
            value = ""
        if value != "" or (row, column) in grid.problems:
            held.setdefault(row, {})[column] = value
    if not held:
        return grid
    columns = sorted({column for cells in held.values() for column in cells})
    grid.row_numbers, grid.column_numbers = sorted(held), columns
    if len(held) * len(columns) <= MOST_CELLS:
        grid.rows = [[held[row].get(column, "") for column in columns] for row in grid.row_numbers]
    grid.merges = list(_merges(content))
    return grid


def _cells(content: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Each cell's row and column, its attributes and what it holds; a place that is not told follows the last."""
    row, column = -1, -1
    for found in _ROW_OR_CELL.finditer(content):
        if found["row"] is not None:
            told = _NUMBER.search(found["row"])
            row, column = int(told[1]) - 1 if told else row + 1, -1
            continue
        place = ooxml.place_of(found["cell"])
        if place is not None and 0 <= place[0] < _MOST_ROWS and place[1] < _MOST_COLUMNS:
            row, column = place
        else:
            row, column = max(row, 0), column + 1
        yield row, column, found["cell"], found["held"] or b""


def _value(attributes: bytes, held: bytes, texts: list[str]) -> Value:
    """What a cell holds; "" for nothing, None for what cannot be told."""
    kind = ooxml.kind_of(attributes)
    if kind == b"inlineStr":
        return ooxml.text_of(held)
    written = ooxml.value_of(held).strip()
    if not written:
        return ""
    if kind == b"s":
        return texts[int(written)] if written.isascii() and written.isdigit() and int(written) < len(texts) else None
    if kind in (b"str", b"d"):
        return ooxml.unescaped(written)
    if kind == b"b":
        return {"1": True, "0": False, "true": True, "false": False}.get(written)
    try:
        return None if kind == b"e" else float(written)
    except ValueError:
        return None


def _merges(content: bytes) -> Iterator[Area]:
    for left, top, right, bottom in _MERGE.findall(content):
        area = int(top) - 1, ooxml.column_called(left), int(bottom) - 1, ooxml.column_called(right)
        if area[0] <= area[2] < _MOST_ROWS and area[1] <= area[3]:
            yield area
