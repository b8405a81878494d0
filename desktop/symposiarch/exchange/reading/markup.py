"""Tables in Word documents, web pages and Excel 2003 XML."""

from __future__ import annotations

import datetime
import html
import io
import re
from html.parser import HTMLParser
from typing import Any

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading import encodings
from symposiarch.exchange.reading.ooxml import ERROR
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import Area, EncodingGuess, Grid, Value

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MOST_SPAN = 1000
_MOST_CELLS = 5_000_000


class _Spans:
    """Cells laid out with their spans: the value in the first cell, the area noted as merged."""

    def __init__(self) -> None:
        self.rows: list[list[Value]] = []
        self.merges: list[Area] = []
        self.taken: dict[int, int] = {}  # column -> rows still covered from above
        self.column = 0
        self.cells = 0

    def new_row(self) -> None:
        if self.rows:
            self._end_row()
        self.rows.append([])
        self.column = 0

    def _end_row(self) -> None:
        row = self.rows[-1]
        last = max(self.taken, default=-1)
        row.extend([""] * (last + 1 - len(row)))
        self.taken = {column: left - 1 for column, left in self.taken.items() if left > 1}

    def add(self, value: Value, *, across: int = 1, down: int = 1) -> None:
        if not self.rows:
            self.rows.append([])
        while self.column in self.taken:
            self.column += 1
        row, column = self.rows[-1], self.column
        self.cells += across
        if self.cells > _MOST_CELLS:
            raise NotReadable(archives.TOO_LARGE)
        row.extend([""] * (column + across - len(row)))
        row[column] = value
        if across > 1 or down > 1:
            top = len(self.rows) - 1
            self.merges.append((top, column, top + down - 1, column + across - 1))
        if down > 1:
            for covered in range(column, column + across):
                self.taken[covered] = down
        self.column += across

    def grid(self, name: str) -> Grid:
        """The rows squared; spans that reach below the last row end there."""
        width = max(map(len, self.rows), default=0)
        bottom = len(self.rows) - 1
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        merges = [(top, left, min(last, bottom), right) for top, left, last, right in self.merges]
        return Grid(name, rows, merges=merges)


def read_docx(data: bytes) -> list[Grid]:
    """Each table of a Word document as a grid; vertically merged cells are noted as merged."""
    from defusedxml import ElementTree

    with archives.open_archive(io.BytesIO(data)) as archive:
        name = next(
            (name for name in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", name, re.IGNORECASE)), ""
        )
        content = archives.part_bytes(archive, name, most=200 * 2**20)
    try:
        root = ElementTree.fromstring(content)
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    space = next((space for space in _WORD if root.tag.startswith(space)), _WORD[0])
    body = root.find(f"{space}body")
    tables = [] if body is None else [table for table in body.iter(f"{space}tbl") if not _nested(body, table, space)]
    grids = [_word_table(table, f"Table {number}", space) for number, table in enumerate(tables, 1)]
    if not grids:
        raise NotReadable(
            "This Word document holds no table. Copy the names into a table, or ask for the list as a workbook."
        )
    return grids


def _nested(body: Any, table: Any, space: str) -> bool:
    """Whether the table stands in a cell of another one (a layout table's cells are read as tables of their own)."""
    return any(
        table is not outer and table in list(outer.iter(f"{space}tbl")) and not _is_layout(outer, space)
        for outer in body.iter(f"{space}tbl")
    )


def _is_layout(table: Any, space: str) -> bool:
    return len(table.findall(f"{space}tr")) <= 1


def _word_table(table: Any, name: str, space: str) -> Grid:
    rows: list[list[Value]] = []
    merges: list[Area] = []
    begun: dict[int, int] = {}  # column -> row where a vertically merged cell begins
    for number, row in enumerate(_rows_of(table, space)):
        cells: list[Value] = []
        properties = row.find(f"{space}trPr/{space}gridBefore")
        if properties is not None:
            cells.extend([""] * min(_integer(properties.get(f"{space}val")), 63))
        for cell in _cells_of(row, space):
            span = cell.find(f"{space}tcPr/{space}gridSpan")
            across = max(1, min(_integer(span.get(f"{space}val")) if span is not None else 1, 63))
            column = len(cells)
            merged = cell.find(f"{space}tcPr/{space}vMerge")
            follows = merged is not None and merged.get(f"{space}val") in (None, "continue")
            cells.append("" if follows else _word_text(cell, space))
            cells.extend([""] * (across - 1))
            if follows and column in begun:
                merges.append((begun[column], column, number, column))
            elif across > 1:
                merges.append((number, column, number, column + across - 1))
            if not follows:
                begun[column] = number
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return Grid(name, [row + [""] * (width - len(row)) for row in rows], merges=merges)


def _rows_of(table: Any, space: str) -> list[Any]:
    return [
        row
        for child in table
        for row in ([child] if child.tag == f"{space}tr" else child.findall(f"{space}sdtContent/{space}tr"))
    ]


def _cells_of(row: Any, space: str) -> list[Any]:
    return [
        cell
        for child in row
        for cell in ([child] if child.tag == f"{space}tc" else child.findall(f"{space}sdtContent/{space}tc"))
    ]


def _word_text(cell: Any, space: str) -> str:
    pieces: list[str] = []
    for element in cell.iter():
        if element.tag == f"{space}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{space}p", f"{space}br", f"{space}tab", f"{space}cr"):
            pieces.append("\n")
    return "".join(pieces)


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 1


class _Page(HTMLParser):
    """Tables of a web page; one inside another is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[_Spans, list[str] | None, tuple[int, int]]] = []
        self.tables: list[_Spans] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.silent += 1
        elif tag == "table":
            table = _Spans()
            self.tables.append(table)
            self.open.append((table, None, (1, 1)))
        elif self.open and tag == "tr":
            self._end_cell()
            self.open[-1][0].new_row()
        elif self.open and tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            spans = (_span(given.get("colspan")), _span(given.get("rowspan")))
            self.open[-1] = (self.open[-1][0], [], spans)
        elif self.open and tag in ("br", "p", "div", "li") and self.open[-1][1] is not None:
            self.open[-1][1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.silent = max(0, self.silent - 1)
        elif self.open and tag in ("td", "th", "tr"):
            self._end_cell()
        elif self.open and tag == "table":
            self._end_cell()
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] is not None and not self.silent:
            self.open[-1][1].append(data)

    def _end_cell(self) -> None:
        table, text, (across, down) = self.open[-1]
        if text is not None:
            table.add("".join(text), across=across, down=down)
            self.open[-1] = (table, None, (1, 1))


def _span(text: str | None) -> int:
    match = re.match(r"\s*(\d{1,6})", text or "")
    return max(1, min(int(match[1]), _MOST_SPAN)) if match else 1


def read_html(data: bytes, encoding: str | None) -> tuple[list[Grid], tuple[EncodingGuess, ...], str]:
    """The tables of a web page, as web programs export them under the name of a workbook."""
    declared = re.search(rb"""charset\s*=\s*["']?\s*([\w-]+)""", data[:4096].replace(b"\0", b""), re.IGNORECASE)
    guesses = encodings.detect(data)
    used = encoding or guesses[0].encoding
    if encoding is None and declared and guesses[0].sureness < 0.97:
        try:
            data.decode(declared[1].decode("ascii"))
            used = declared[1].decode("ascii").lower()
        except (LookupError, UnicodeDecodeError):
            pass
    page = _Page()
    try:
        page.feed(encodings.decode(data, used))
        page.close()
        while page.open:
            page.handle_endtag("table")
    except (AssertionError, RecursionError) as error:
        raise NotReadable(archives.CUT_OFF) from error
    tables = [table for table in page.tables if any(any(str(cell).strip() for cell in row) for row in table.rows)]
    if not tables:
        raise NotReadable("This is a web page without a table in it. Ask for the list as a workbook.")
    names = ["Table"] if len(tables) == 1 else [f"Table {number}" for number in range(1, len(tables) + 1)]
    return [table.grid(name) for name, table in zip(names, tables, strict=True)], guesses, used


def read_spreadsheet_xml(data: bytes) -> list[Grid]:
    """The XML of Excel 2003, which web programs still write."""
    from defusedxml import ElementTree

    try:
        root = ElementTree.fromstring(data)
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    return [_xml_sheet(sheet) for sheet in root.iter(f"{_SHEET}Worksheet")]


def _xml_sheet(sheet: Any) -> Grid:
    rows: list[list[Value]] = []
    numbers: list[int] = []
    merges: list[Area] = []
    problems: dict[tuple[int, int], str] = {}
    at = -1
    for row in sheet.iterfind(f"{_SHEET}Table/{_SHEET}Row"):
        at = _integer(row.get(f"{_SHEET}Index")) - 1 if row.get(f"{_SHEET}Index") else at + 1
        cells: list[Value] = []
        for cell in row.iterfind(f"{_SHEET}Cell"):
            if cell.get(f"{_SHEET}Index"):
                cells.extend([""] * (min(_integer(cell.get(f"{_SHEET}Index")), 16384) - 1 - len(cells)))
            across = min(int(cell.get(f"{_SHEET}MergeAcross") or 0), 16384)
            down = min(int(cell.get(f"{_SHEET}MergeDown") or 0), 1 << 20)
            if across or down:
                merges.append((at, len(cells), at + down, len(cells) + across))
            value = _xml_value(cell.find(f"{_SHEET}Data"))
            if isinstance(value, _Wrong):
                problems[at, len(cells)] = ERROR.format(value)
                value = ""
            cells.append(value)
            cells.extend([""] * across)
        rows.append(cells)
        numbers.append(at)
    width = max(map(len, rows), default=0)
    squared = [row + [""] * (width - len(row)) for row in rows]
    return Grid(
        html.unescape(sheet.get(f"{_SHEET}Name") or "Sheet"),
        squared,
        row_numbers=numbers,
        merges=merges,
        problems=problems,
    )


class _Wrong(str):
    """The text of an error cell."""


def _xml_value(data: Any) -> Value:
    if data is None:
        return ""
    text = "".join(data.itertext())
    kind = data.get(f"{_SHEET}Type")
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "DateTime":
        try:
            return datetime.datetime.fromisoformat(text)
        except ValueError:
            return text
    if kind == "Boolean":
        return text.strip() == "1"
    return _Wrong(text) if kind == "Error" else text
