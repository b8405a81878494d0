"""The XML of Excel 2003, which web programs still write under the name of a workbook."""

from __future__ import annotations

import datetime
import html
from collections.abc import Mapping
from typing import Any

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import Area, Fault, Grid, Value, Visibility
from symposiarch.exchange.reading.workbooks.number_formats import as_shown

_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_VISIBILITIES = {"SheetHidden": Visibility.HIDDEN, "SheetVeryHidden": Visibility.VERY_HIDDEN}
_MOST_ROWS = 1 << 20
_MOST_COLUMNS = 16_384


def read_spreadsheet_xml(data: bytes, *, wanted: str | None) -> list[Grid]:
    """Every sheet's grid; hidden sheets come without cells unless `wanted` names them."""
    from defusedxml import ElementTree

    try:
        root = ElementTree.fromstring(data)
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    formats = {
        str(style.get(f"{_SHEET}ID")): str(format_.get(f"{_SHEET}Format") or "")
        for style in root.iter(f"{_SHEET}Style")
        for format_ in style.findall(f"{_SHEET}NumberFormat")
    }
    return [_read_sheet(sheet, formats, wanted) for sheet in root.iter(f"{_SHEET}Worksheet")]


def _read_sheet(sheet: Any, formats: Mapping[str, str], wanted: str | None) -> Grid:
    name = html.unescape(sheet.get(f"{_SHEET}Name") or "Sheet")
    said = sheet.findtext(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible")
    grid = Grid(name, [], visibility=_VISIBILITIES.get((said or "").strip(), Visibility.VISIBLE))
    if grid.visibility is Visibility.VISIBLE or name == wanted:
        _fill(grid, sheet, formats)
    return grid


def _fill(grid: Grid, sheet: Any, formats: Mapping[str, str]) -> None:
    rows: list[list[Value]] = []
    numbers: list[int] = []
    merges: list[Area] = []
    at = -1
    for row in sheet.iterfind(f"{_SHEET}Table/{_SHEET}Row"):
        at = _number(row, "Index", _MOST_ROWS) - 1 if row.get(f"{_SHEET}Index") else at + 1
        if row.get(f"{_SHEET}Hidden") == "1":
            grid.hidden.add(at)
        cells: list[Value] = []
        for cell in row.iterfind(f"{_SHEET}Cell"):
            if cell.get(f"{_SHEET}Index"):
                cells.extend([""] * (_number(cell, "Index", _MOST_COLUMNS) - 1 - len(cells)))
            across, down = _number(cell, "MergeAcross", _MOST_COLUMNS), _number(cell, "MergeDown", _MOST_ROWS)
            if across or down:
                merges.append((at, len(cells), at + down, len(cells) + across))
            value = _value(cell, formats)
            if isinstance(value, _Wrong):
                grid.problems[at, len(cells)] = Fault.ERROR, str(value)
                value = ""
            cells.append(value)
            cells.extend([""] * across)
        rows.append(cells)
        numbers.append(at)
    width = max(map(len, rows), default=0)
    grid.rows = [row + [""] * (width - len(row)) for row in rows]
    grid.row_numbers, grid.merges = numbers, merges


def _number(element: Any, name: str, most: int) -> int:
    text = element.get(f"{_SHEET}{name}") or "0"
    return min(int(text), most) if text.isdecimal() else 0


class _Wrong(str):
    """The text of an error cell."""


def _value(cell: Any, formats: Mapping[str, str]) -> Value:
    data = cell.find(f"{_SHEET}Data")
    if data is None:
        return ""
    text = "".join(data.itertext())
    match data.get(f"{_SHEET}Type"):
        case "Number":
            try:
                number = float(text)
            except ValueError:
                return text
            return as_shown(number, formats.get(cell.get(f"{_SHEET}StyleID") or "", "")) or number
        case "DateTime":
            try:
                return datetime.datetime.fromisoformat(text)
            except ValueError:
                return text
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return _Wrong(text)
        case _:
            return text
