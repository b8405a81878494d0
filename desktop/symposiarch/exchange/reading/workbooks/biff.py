"""What calamine does not tell of an xls or xlsb: error cells, hidden rows, and (xls) numbers as they are shown."""

from __future__ import annotations

import io
import struct
import zipfile

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.tables import Fault
from symposiarch.exchange.reading.workbooks.number_formats import as_shown, shows_otherwise
from symposiarch.exchange.reading.workbooks.ooxml import Findings

_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_FORMAT, _XF, _BOUNDSHEET, _BOF, _EOF = 0x041E, 0x00E0, 0x0085, 0x0809, 0x000A
_BOOLERR, _FORMULA, _NUMBER, _RK, _MULRK, _ROW = 0x0205, 0x0006, 0x0203, 0x027E, 0x00BD, 0x0208
_ROW_IS_HIDDEN = 0x20  # fDyZero of [MS-XLS] 2.4.221; in an xlsb the same bit stands one place lower


def examine_xls(data: bytes) -> list[Findings]:
    """One Findings for each sheet, in the order in which the workbook lists them."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        name = "Workbook" if ole.exists("Workbook") else "Book"
        stream = ole.openstream(name).read()
    formats: dict[int, str] = {}
    styles: list[int] = []
    sheets: list[int] = []
    for record, body in _records(stream, 0):
        if record == _FORMAT and len(body) > 5 and shows_otherwise(code := _format_code(body)):
            formats[int.from_bytes(body[:2], "little")] = code
        elif record == _XF and len(body) >= 4:
            styles.append(int.from_bytes(body[2:4], "little"))
        elif record == _BOUNDSHEET and len(body) >= 4:
            sheets.append(int.from_bytes(body[:4], "little"))
    wanted = {index: formats[style] for index, style in enumerate(styles) if style in formats}
    return [_examine_sheet(stream, start, wanted) for start in sheets]


def _format_code(body: bytes) -> str:
    """The text of a FORMAT record: its length in two bytes and a flag for wide letters; in Excel 5, in one byte."""
    length = int.from_bytes(body[2:4], "little")
    if body[4] & 1 and len(body) >= 5 + 2 * length:
        return body[5 : 5 + 2 * length].decode("utf-16-le", "replace")
    if len(body) == 5 + length:
        return body[5:].decode("latin-1")
    return body[3 : 3 + body[2]].decode("latin-1")


def _records(stream: bytes, place: int) -> list[tuple[int, bytes]]:
    """The records of one substream, to its end."""
    found = []
    unpack = struct.Struct("<HH").unpack_from
    depth = 0
    while place + 4 <= len(stream):
        record, size = unpack(stream, place)
        depth += (record == _BOF) - (record == _EOF)
        found.append((record, stream[place + 4 : place + 4 + size]))
        if record == _EOF and depth <= 0:
            break
        place += 4 + size
    return found


def _examine_sheet(stream: bytes, start: int, styles: dict[int, str]) -> Findings:
    findings = Findings()
    for record, body in _records(stream, start):
        if len(body) < 6:
            continue
        row, column, style = struct.unpack_from("<HHH", body)
        if record == _ROW and len(body) >= 14:
            if body[12] & _ROW_IS_HIDDEN:
                findings.hidden.add(row)
        elif record == _BOOLERR and len(body) >= 8 and body[7] == 1:
            findings.problems[row, column] = Fault.ERROR, _ERRORS.get(body[6], "#N/A")
        elif record == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
            findings.problems[row, column] = Fault.ERROR, _ERRORS.get(body[8], "#N/A")
        elif style in styles and record == _NUMBER and len(body) >= 14:
            _note(findings, row, column, struct.unpack_from("<d", body, 6)[0], styles[style])
        elif style in styles and record == _RK and len(body) >= 10:
            _note(findings, row, column, _rk(body[6:10]), styles[style])
        elif styles and record == _MULRK:
            for index in range((len(body) - 6) // 6):
                of_cell = int.from_bytes(body[4 + 6 * index : 6 + 6 * index], "little")
                if of_cell in styles:
                    _note(findings, row, column + index, _rk(body[6 + 6 * index : 10 + 6 * index]), styles[of_cell])
    return findings


def _note(findings: Findings, row: int, column: int, number: float, code: str) -> None:
    if written := as_shown(number, code):
        findings.texts[row, column] = written


def _rk(packed: bytes) -> float:
    """A number as BIFF packs it into four bytes: half a float or 30 bits of an integer, maybe in hundredths."""
    (bits,) = struct.unpack("<i", packed)
    number = float(bits >> 2) if bits & 2 else float(struct.unpack("<d", b"\0\0\0\0" + struct.pack("<i", bits & ~3))[0])
    return number / 100 if bits & 1 else number


def examine_xlsb(archive: zipfile.ZipFile, part: str) -> tuple[Findings, list[tuple[int, int, int, int]]]:
    """Error cells, merged areas and hidden rows of one sheet of a binary workbook (record types of [MS-XLSB])."""
    findings = Findings()
    merges: list[tuple[int, int, int, int]] = []
    data = archives.part_bytes(archive, part, most=200 * 2**20)
    place, row, size = 0, 0, len(data)
    while place < size:
        record = data[place]
        place += 1
        if record & 0x80 and place < size:
            record = (record & 0x7F) | (data[place] << 7)
            place += 1
        length = shift = 0
        while place < size and shift < 28:
            byte = data[place]
            place += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        if record == 0:  # a row begins
            row = int.from_bytes(data[place : place + 4], "little")
            if length >= 12 and data[place + 11] & (_ROW_IS_HIDDEN >> 1):
                findings.hidden.add(row)
        elif record in (3, 11):  # an error, an error that a formula gave
            column = int.from_bytes(data[place : place + 4], "little")
            kind = data[place + 8] if place + 8 < size else 0x2A
            findings.problems[row, column] = Fault.ERROR, _ERRORS.get(kind, "#N/A")
        elif record == 176 and length >= 16:  # a merged area
            first, last, left, right = struct.unpack_from("<4I", data, place)
            merges.append((first, left, last, right))
        place += length
    return findings, merges
