"""Files as other people write them, made on the spot."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

import openpyxl

from symposiarch.exchange.reading import ReadAs, SourceFile, Table
from symposiarch.exchange.reading.here import read_bytes

HEADINGS = ["Name", "Organisation", "E-mail"]
PEOPLE = [
    ["Ramin Hasanov", "Ministry of Culture", "ramin@example.org"],
    ["Kim Cheol-su", "University of Seoul", "kim@example.org"],
    ["Ayşe Yılmaz", "Embassy", "ayse@example.org"],
]


def workbook(*sheets: Iterable[Any], merges: Sequence[str] = (), formats: dict[str, str] | None = None) -> bytes:
    """A workbook with these rows; merges and number formats go to its first sheet."""
    book = openpyxl.Workbook()
    for index, rows in enumerate(sheets):
        sheet = book.active if index == 0 else book.create_sheet()
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
        for area in merges if index == 0 else ():
            sheet.merge_cells(area)
        for cell, code in (formats or {}).items() if index == 0 else ():
            sheet[cell].number_format = code
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data: bytes, **options: Any) -> SourceFile:
    return read_bytes(data, ReadAs(**options), name="list")


def only_table(data: bytes, **options: Any) -> Table:
    (table,) = read(data, **options).tables
    return table


def rows_of(table: Table) -> list[dict[str, Any]]:
    """The rows with their headings, without what is blank."""
    return [
        {heading: value for heading, value in zip(table.headings, row, strict=True) if value is not None}
        for row in table.rows()
    ]


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The archive with one part changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old_archive,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in old_archive.namelist():
            content = old_archive.read(name)
            if name == part:
                assert old in content, content[:2000]
                content = content.replace(old, new)
            archive.writestr(name, content)
    return stream.getvalue()


def archive_of(**parts: bytes | str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return stream.getvalue()


def opendocument(*rows: Sequence[str | int], **more: str) -> bytes:
    """An OpenDocument spreadsheet with one sheet. A row may begin with its attributes: "table:visibility=…"."""
    said = "".join(_opendocument_row(row) for row in rows)
    names = ("office", "table", "text", "style", "number")
    spaces = {"number": "datastyle"}
    declared = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{spaces.get(name, name)}:1.0"' for name in names
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {declared}>{more.get("styles", "")}'
        f'<office:body><office:spreadsheet><table:table table:name="Guests">{said}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    return opendocument_of({"content.xml": content.encode()})


def _opendocument_row(row: Sequence[str | int]) -> str:
    attributes, written = "", row
    if row and str(row[0]).startswith("table:"):
        attributes, written = str(row[0]), row[1:]
    cells = "".join(
        cell
        if isinstance(cell, str) and cell.startswith("<")
        else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in written
    )
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def opendocument_of(parts: dict[str, bytes], manifest: str = "<manifest/>") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def binary_workbook(rows: Sequence[Sequence[str]], *, folder: str = "") -> bytes:
    """An xlsb with one sheet of texts; `folder` stands before the names of its parts (records of MS-XLSB)."""
    cells = b"".join(
        _record(0, struct.pack("<IIHBBBI", at, 0, 300, 0, 0, 0, 0))
        + b"".join(_record(6, struct.pack("<II", column, 0) + _wide(text)) for column, text in enumerate(row))
        for at, row in enumerate(rows)
    )
    area = _record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, len(rows[0]) - 1))
    sheet = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Guests"))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships><Relationship Id="rId1" Type="{relations}/worksheet" '
            f'Target="{folder}worksheets/sheet1.bin"/></Relationships>',
        )
        archive.writestr("xl/workbook.bin", _record(131) + _record(143) + sheet + _record(144) + _record(132))
        archive.writestr(
            "xl/worksheets/sheet1.bin",
            _record(129) + area + _record(145) + cells + _record(146) + _record(130),
        )
    return stream.getvalue()


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size, left = b"", len(content)
    while True:
        size += bytes([left & 127 | (128 if left > 127 else 0)])
        left >>= 7
        if not left:
            return number + size + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")
