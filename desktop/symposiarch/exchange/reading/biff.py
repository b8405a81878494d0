"""What calamine does not tell of an xls or xlsb: error cells, and zeros that only the number format shows (xls)."""

from __future__ import annotations

import io
import struct
import zipfile

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.ooxml import ERROR, Findings, with_zeros, zero_digits

_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_FORMAT, _XF, _BOUNDSHEET, _BOF, _EOF = 0x041E, 0x00E0, 0x0085, 0x0809, 0x000A
_BOOLERR, _FORMULA, _NUMBER, _RK, _MULRK = 0x0205, 0x0006, 0x0203, 0x027E, 0x00BD


def examine_xls(data: bytes) -> list[Findings]:
    """One Findings for each sheet, in the order in which the workbook lists them."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        name = "Workbook" if ole.exists("Workbook") else "Book"
        stream = ole.openstream(name).read()
    formats: dict[int, int] = {}
    styles: list[int] = []
    sheets: list[int] = []
    for record, body in _records(stream, 0):
        if record == _FORMAT and len(body) > 5:
            code = body[5:].replace(b"\0", b"") if body[4:5] == b"\x01" or body[2] == len(body) - 5 else body[3:]
            if digits := zero_digits(code.decode("latin-1")):
                formats[int.from_bytes(body[:2], "little")] = digits
        elif record == _XF and len(body) >= 4:
            styles.append(formats.get(int.from_bytes(body[2:4], "little"), -int.from_bytes(body[2:4], "little") - 1))
        elif record == _BOUNDSHEET and len(body) >= 4:
            sheets.append(int.from_bytes(body[:4], "little"))
    digits_of = {index: style if style > 0 else formats.get(-style - 1, 0) for index, style in enumerate(styles)}
    wanted = {index: digits for index, digits in digits_of.items() if digits}
    return [_examine_sheet(stream, start, wanted) for start in sheets]


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


def _examine_sheet(stream: bytes, start: int, styles: dict[int, int]) -> Findings:
    findings = Findings()
    for record, body in _records(stream, start):
        if len(body) < 6:
            continue
        row, column, style = struct.unpack_from("<HHH", body)
        if record == _BOOLERR and len(body) >= 8 and body[7] == 1:
            findings.problems[row, column] = ERROR.format(_ERRORS.get(body[6], "#N/A"))
        elif record == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
            findings.problems[row, column] = ERROR.format(_ERRORS.get(body[8], "#N/A"))
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


def _note(findings: Findings, row: int, column: int, number: float, digits: int) -> None:
    if padded := with_zeros(repr(number), digits):
        findings.texts[row, column] = padded


def _rk(packed: bytes) -> float:
    """A number as BIFF packs it into four bytes: half a float or 30 bits of an integer, maybe in hundredths."""
    (bits,) = struct.unpack("<i", packed)
    number = float(bits >> 2) if bits & 2 else float(struct.unpack("<d", b"\0\0\0\0" + struct.pack("<i", bits & ~3))[0])
    return number / 100 if bits & 1 else number


def examine_xlsb(archive: zipfile.ZipFile, part: str) -> tuple[Findings, list[tuple[int, int, int, int]]]:
    """Error cells and merged areas of one sheet of a binary workbook (record types of [MS-XLSB])."""
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
        elif record in (3, 11):  # an error, an error that a formula gave
            column = int.from_bytes(data[place : place + 4], "little")
            findings.problems[row, column] = ERROR.format(
                _ERRORS.get(data[place + 8] if place + 8 < size else 0x2A, "#N/A")
            )
        elif record == 176 and length >= 16:  # a merged area
            first, last, left, right = struct.unpack_from("<4I", data, place)
            merges.append((first, left, last, right))
        place += length
    return findings, merges
