"""Workbooks into grids: calamine first, because it is ten times faster; openpyxl where calamine gives up."""

from __future__ import annotations

import contextlib
import datetime
import io
import re
import struct
import threading
import zipfile
from collections.abc import Callable
from typing import Any

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable, PasswordNeeded
from symposiarch.exchange.reading.tables import Area, Fault, FileKind, Grid, Value, Visibility
from symposiarch.exchange.reading.workbooks import biff, cell_marks, ods, ooxml
from symposiarch.exchange.reading.workbooks.number_formats import as_shown
from symposiarch.exchange.reading.workbooks.salvage import salvaged

MOST_CELLS = 30_000_000
MOST_MERGES = 200_000
UNREADABLE = (
    "The workbook is damaged and no reader here can open it. Open it in Excel or LibreOffice and save it again as xlsx."
)
TOO_WIDE = (
    "The workbook holds more cells than this program reads. "
    "Delete the rows and columns that are not needed, save it, and try again."
)

Report = Callable[[float, str], None]


def read_workbook(
    data: bytes, kind: FileKind, *, wanted: str | None, report: Report, calamine: bool = True
) -> list[Grid]:
    """Every sheet's grid; hidden sheets and charts come without cells unless `wanted` names them.

    `calamine=False` goes straight to openpyxl: the way a file is tried again over which calamine died.
    """
    if calamine:
        try:
            return _with_calamine(data, kind, wanted=wanted, report=report)
        except (NotReadable, KeyboardInterrupt):
            raise
        except BaseException as error:  # a panic inside calamine is no Exception
            if "Password" in type(error).__name__:
                raise PasswordNeeded("This file is protected with a password. Give the password to open it.") from error
    if kind is FileKind.XLSB and calamine and (mended := archives.with_targets_from_their_folder(data)) is not None:
        return read_workbook(mended, kind, wanted=wanted, report=report)
    if kind in (FileKind.XLSX, FileKind.XLSM):
        try:
            return _with_openpyxl(data, wanted=wanted, report=report)
        except NotReadable as refusal:
            grids = salvaged(data, wanted=wanted) if str(refusal) == UNREADABLE else []
            if not any(grid.rows for grid in grids):
                raise
            return grids
    raise NotReadable(UNREADABLE)


def _with_calamine(data: bytes, kind: FileKind, *, wanted: str | None, report: Report) -> list[Grid]:
    import python_calamine

    workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    metadata = list(workbook.sheets_metadata)
    extras = _Extras(data, kind)
    grids: list[Grid] = []
    for index, sheet in enumerate(metadata):
        report(0.05 + 0.6 * index / max(len(metadata), 1), sheet.name)
        visibility = _visibility(sheet)
        if extras.hidden(sheet.name) and visibility is Visibility.VISIBLE:
            visibility = Visibility.HIDDEN
        grid = Grid(sheet.name, [], visibility=visibility)
        if visibility is Visibility.VISIBLE or (wanted == sheet.name and visibility is not Visibility.CHART):
            # calamine lets other threads run while it parses, so the search for what it leaves out costs no time.
            searching = _Search(extras, sheet.name, index)
            opened = workbook.get_sheet_by_name(sheet.name)
            _fill(grid, opened)
            extras.add(grid, searching.found(), list(opened.merged_cell_ranges or ())[:MOST_MERGES])
        grids.append(grid)
    return grids


def _visibility(sheet: Any) -> Visibility:
    kind, visible = str(sheet.typ), str(sheet.visible)
    if not kind.endswith("WorkSheet"):
        return Visibility.CHART
    if visible.endswith("VeryHidden"):
        return Visibility.VERY_HIDDEN
    return Visibility.HIDDEN if visible.endswith("Hidden") else Visibility.VISIBLE


def _fill(grid: Grid, sheet: Any) -> None:
    if sheet.start is None or sheet.end is None:
        return
    (top, left), (bottom, right) = sheet.start, sheet.end
    if (bottom - top + 1) * (right - left + 1) > MOST_CELLS:
        raise OverflowError("sparse")  # openpyxl keeps only the cells that there are
    grid.rows = sheet.to_python(skip_empty_area=True)
    grid.first_row, grid.first_column = top, left


class _Extras:
    """What calamine leaves out, looked up once for each workbook."""

    def __init__(self, data: bytes, kind: FileKind) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data)) if kind is not FileKind.XLS else None
        self.parts: dict[str, str] = {}
        self.styles: dict[int, str] = {}
        self.telling = cell_marks.Styles()
        self.first_text: str | None = None
        self.sheets: dict[str, ods.SheetFindings] = {}
        self.findings: list[ooxml.Findings] = []
        self.kind = kind
        try:
            if kind in (FileKind.XLSX, FileKind.XLSM) and self.archive:
                self.parts = ooxml.sheet_parts(self.archive)
                self.styles = ooxml.number_formats(self.archive)
                self.first_text = ooxml.first_shared_text(self.archive)
                self.telling = cell_marks.telling_styles(self.archive)
            elif kind is FileKind.ODS and self.archive:
                self.sheets = ods.examine(self.archive)
            elif kind is FileKind.XLS:
                self.findings = biff.examine_xls(data)
        except (NotReadable, ValueError, IndexError, OSError, KeyError, AttributeError):
            pass  # the cells themselves are read; what is only beside them may be missing from a damaged file

    def hidden(self, name: str) -> bool:
        return name in self.sheets and self.sheets[name].hidden

    def search(self, name: str, index: int) -> tuple[ooxml.Findings, list[Area] | None]:
        """What is to be known of one sheet beside its cells; the merged areas too, where calamine does not tell."""
        if self.archive and name in self.parts:
            findings = ooxml.examine(self.archive, self.parts[name], self.styles)
            findings.comments.update(cell_marks.comments(self.archive, self.parts[name]))
            findings.addresses.update(cell_marks.addresses_linked(self.archive, self.parts[name]))
            findings.struck, findings.colours = cell_marks.marked_cells(self.archive, self.parts[name], self.telling)
            return findings, None
        if self.archive and self.kind is FileKind.XLSB and (part := _xlsb_part(self.archive, index)):
            return biff.examine_xlsb(self.archive, part)
        if name in self.sheets:
            return self.sheets[name].cells, self.sheets[name].merges
        return (self.findings[index] if index < len(self.findings) else ooxml.Findings()), None

    def add(self, grid: Grid, found: tuple[ooxml.Findings, list[Area] | None], merges: list[Any]) -> None:
        """Give the grid its merged areas and hidden rows, and put right the cells that calamine reads otherwise."""
        findings, areas = found
        told = [(first[0], first[1], last[0], last[1]) for first, last in merges]
        grid.merges = (told if areas is None else areas)[:MOST_MERGES]
        grid.problems = findings.problems
        grid.hidden = findings.hidden
        grid.comments, grid.addresses = findings.comments, findings.addresses
        grid.struck, grid.colours = findings.struck, findings.colours
        for place, text in findings.texts.items():
            _put(grid, place, text)
        if self.first_text is not None and sum(self.first_text in row for row in grid.rows) > 1:
            self._blank_what_names_no_text(grid)

    def _blank_what_names_no_text(self, grid: Grid) -> None:
        """calamine takes the first of the shared texts for a cell whose number of a text is no number."""
        if self.archive is None or grid.name not in self.parts:
            return
        with contextlib.suppress(NotReadable):
            for place in ooxml.cells_that_name_no_text(self.archive, self.parts[grid.name]):
                grid.problems[place] = Fault.ERROR, "#VALUE!"
                _put(grid, place, "")


def _put(grid: Grid, place: tuple[int, int], text: str) -> None:
    at, across = place[0] - grid.first_row, place[1] - grid.first_column
    if 0 <= at < len(grid.rows) and 0 <= across < len(grid.rows[at]):
        grid.rows[at][across] = text


class _Search:
    """A search of one sheet that goes on beside calamine's reading of it."""

    def __init__(self, extras: _Extras, name: str, index: int) -> None:
        self._found: tuple[ooxml.Findings, list[Area] | None] = ooxml.Findings(), None
        self._thread = threading.Thread(target=self._search, args=(extras, name, index), name="search")
        self._thread.start()

    def _search(self, extras: _Extras, name: str, index: int) -> None:
        # A damaged file may keep what is only beside its cells.
        with contextlib.suppress(NotReadable, ValueError, IndexError, OSError, KeyError, struct.error, MemoryError):
            self._found = extras.search(name, index)

    def found(self) -> tuple[ooxml.Findings, list[Area] | None]:
        self._thread.join()
        return self._found


def _xlsb_part(archive: zipfile.ZipFile, index: int) -> str | None:
    """Sheets of a binary workbook stand in the order of their numbers, as every program writes them."""
    parts = [name for name in archive.namelist() if re.search(r"xl/worksheets/sheet\d+\.bin$", name, re.IGNORECASE)]
    parts.sort(key=lambda name: int(re.findall(r"\d+", name)[-1]))
    return parts[index] if index < len(parts) else None


def _with_openpyxl(data: bytes, *, wanted: str | None, report: Report) -> list[Grid]:
    """The same from openpyxl, which forgives broken relations and keeps far-flung cells without the void between."""
    import warnings

    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(data)) if len(data) < 4 * 2**20 else None
    except MemoryError:
        raise
    except Exception as error:
        raise NotReadable(UNREADABLE) from error
    grids: list[Grid] = []
    for index, name in enumerate(workbook.sheetnames):
        report(0.05 + 0.6 * index / len(workbook.sheetnames), name)
        sheet = workbook[name]
        cells = getattr(sheet, "_cells", None)
        state = getattr(sheet, "sheet_state", "visible")
        visibility = Visibility.CHART if cells is None else _STATES.get(state, Visibility.VISIBLE)
        grid = Grid(name, [], visibility=visibility)
        if cells and (visibility is Visibility.VISIBLE or wanted == name):
            written = getattr(formulas[name], "_cells", {}) if formulas and name in formulas.sheetnames else {}
            _fill_sparse(grid, cells, written)
            grid.hidden = {row - 1 for row, shown in sheet.row_dimensions.items() if shown.hidden}
            grid.merges = [
                (area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1)
                for area in list(sheet.merged_cells.ranges)[:MOST_MERGES]
            ]
        grids.append(grid)
    return grids


_STATES = {"hidden": Visibility.HIDDEN, "veryHidden": Visibility.VERY_HIDDEN}


def _fill_sparse(grid: Grid, cells: dict[tuple[int, int], Any], written: dict[tuple[int, int], Any]) -> None:
    """Rows and columns that hold something, and nothing of the void between; blank rows inside are kept when few."""
    filled = {place: cell for place, cell in cells.items() if cell.value is not None}
    for place, cell in written.items():
        if cell.data_type == "f" and place not in filled:
            grid.problems[place[0] - 1, place[1] - 1] = Fault.NO_RESULT, ""
            filled[place] = cells.get(place, cell)
    rows = sorted({row for row, _ in filled})
    columns = sorted({column for _, column in filled})
    if not rows:
        return
    if len(rows) * len(columns) > MOST_CELLS:
        raise NotReadable(TOO_WIDE)
    at_row = {row: index for index, row in enumerate(rows)}
    at_column = {column: index for index, column in enumerate(columns)}
    grid.rows = [[""] * len(columns) for _ in rows]
    grid.row_numbers = [row - 1 for row in rows]
    grid.column_numbers = [column - 1 for column in columns]
    for (row, column), cell in filled.items():
        if (row - 1, column - 1) in grid.problems:
            continue
        if cell.data_type == "e":
            grid.problems[row - 1, column - 1] = Fault.ERROR, str(cell.value)
            continue
        grid.rows[at_row[row]][at_column[column]] = _plain(cell)


def _plain(cell: Any) -> Value:
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return as_shown(value, cell.number_format or "") or value
    if isinstance(value, datetime.datetime) and value.time() == datetime.time.min:
        return value.date()
    if value is None or isinstance(value, str | bool | datetime.date | datetime.time | datetime.timedelta):
        return value
    return str(value)
