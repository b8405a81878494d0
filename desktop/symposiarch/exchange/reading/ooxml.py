"""What calamine does not tell of an xlsx: error cells, formulas without a value, zeros that only the format shows.

The sheets' XML is searched, not parsed: a search for three patterns costs a tenth of reading the sheet, and the
patterns are looked at closely only where they occur.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from html import unescape

from symposiarch.exchange.reading import archive as archives

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c\s*>)", re.DOTALL)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]+)["']""")
_KIND = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v\s*>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_ROW_END = re.compile(rb"</(?:\w+:)?row\s*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(slots=True)
class Findings:
    """By (row, column) from 0: what is wrong with a cell, and what a cell reads as where the format adds zeros."""

    problems: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)


ERROR = "The cell holds the error {}: put the value itself there."
NO_VALUE = "The cell is a formula whose result was never saved: open the workbook in Excel and save it."


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet names and the parts that hold them."""
    names = {name.lower(): name for name in archive.namelist()}
    workbook = next((name for lower, name in names.items() if lower.endswith("workbook.xml")), None)
    if workbook is None:
        return {}
    folder, base = posixpath.split(workbook)
    relations = archives.part_bytes(archive, names.get(f"{folder}/_rels/{base}.rels".lower(), ""))
    targets: dict[str, str] = {}
    for match in _RELATION.finditer(relations):
        attributes = _attributes(match[0])
        target = attributes.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        targets[attributes.get("Id", "")] = names.get(path.lower(), path)
    parts: dict[str, str] = {}
    for match in _SHEET.finditer(archives.part_bytes(archive, workbook)):
        attributes = _attributes(match[0])
        key = next((value for name, value in attributes.items() if name.endswith(":id")), "")
        if "name" in attributes and targets.get(key) in archive.NameToInfo:
            parts[attributes["name"]] = targets[key]
    return parts


def _attributes(tag: bytes) -> dict[str, str]:
    return {name: unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag.decode("utf-8", "replace"))}


def zero_formats(archive: zipfile.ZipFile) -> dict[int, int]:
    """Cell styles that show leading zeros, and to how many digits: {style number: digits}."""
    name = next(
        (name for name in archive.namelist() if name.lower().endswith("styles.xml") and "xl/" in name.lower()), ""
    )
    text = archives.part_bytes(archive, name).decode("utf-8", "replace")
    formats: dict[str, int] = {}
    for match in re.finditer(r"<(?:\w+:)?numFmt\b[^>]*>", text):
        attributes = _attributes(match[0].encode())
        if digits := zero_digits(attributes.get("formatCode", "")):
            formats[attributes.get("numFmtId", "")] = digits
    styles = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", text, re.DOTALL)
    if not formats or styles is None:
        return {}
    found: dict[int, int] = {}
    for index, match in enumerate(re.finditer(r"<(?:\w+:)?xf\b[^>]*>", styles[0])):
        shown = formats.get(_attributes(match[0].encode()).get("numFmtId", ""))
        if shown:
            found[index] = shown
    return found


def zero_digits(code: str) -> int:
    """How many digits a number format such as 00000 or 000-0000 shows; 0 when it is another kind of format."""
    first = code.split(";", maxsplit=1)[0].replace("\\", "").replace('"', "")
    digits = first.count("0")
    return digits if digits >= 2 and re.fullmatch(r"0[0\- ]*0(?:@)?", first) else 0


@dataclass(frozen=True, slots=True)
class _Signs:
    """The shortest texts that a sheet with something to look at must contain; each search over the whole costs time."""

    formulas: tuple[bytes, ...]
    errors: tuple[bytes, ...]
    zeros: tuple[bytes, ...]

    def in_block(self, block: bytes) -> bool:
        return any(sign in block for sign in (*self.formulas, *self.errors, *self.zeros))


def _signs(beginning: bytes, styles: dict[int, int]) -> _Signs:
    plain = b"<worksheet" in beginning
    double = b"='" not in beginning
    formulas = (b"<f",) if plain else (b":f>", b":f ", b":f/")
    quotes = (b'"',) if double else (b'"', b"'")
    return _Signs(
        formulas,
        tuple(b"t=%be%b" % (quote, quote) for quote in quotes),
        tuple(b"s=%b%d%b" % (quote, style, quote) for style in styles for quote in quotes),
    )


def examine(archive: zipfile.ZipFile, part: str, styles: dict[int, int]) -> Findings:
    """The cells of one sheet that need a closer look."""
    findings = Findings()
    signs: _Signs | None = None
    rest = b""
    for piece in archives.pieces(archive, part):
        signs = signs or _signs(piece[:4096], styles)
        text = rest + piece if rest else piece
        end = text.rfind(b"</row>")
        if end < 0:
            ends = [match.start() for match in _ROW_END.finditer(text)]
            if not ends and len(text) < 64 * 2**20:
                rest = text
                continue
            end = ends[-1] if ends else len(text)
        block, rest = text[:end], text[end:]
        if signs.in_block(block):
            _examine_block(block, styles, signs, findings)
    if signs and signs.in_block(rest):
        _examine_block(rest, styles, signs, findings)
    return findings


def _examine_block(block: bytes, styles: dict[int, int], signs: _Signs, findings: Findings) -> None:
    formulas = any(sign in block for sign in signs.formulas)
    for match in _CELL.finditer(block):
        attributes, content = match[1], match[2] or b""
        kind = _KIND.search(attributes)
        style = _STYLE.search(attributes) if styles else None
        error = kind is not None and kind[1] == b"e"
        bare = bool(formulas and not error and _FORMULA.search(content) and not _has_value(content, kind))
        zeros = style is not None and int(style[1]) in styles and (kind is None or kind[1] == b"n")
        if not (error or bare or zeros):
            continue
        place = _place(attributes)
        if place is None:
            continue
        value = _VALUE.search(content)
        shown = unescape(value[1].decode("utf-8", "replace")) if value else ""
        if error:
            findings.problems[place] = ERROR.format(shown or "#N/A")
        elif bare:
            findings.problems[place] = NO_VALUE
        elif style is not None and (padded := with_zeros(shown, styles[int(style[1])])):
            findings.texts[place] = padded


def _has_value(content: bytes, kind: re.Match[bytes] | None) -> bool:
    value = _VALUE.search(content)
    return value is not None and (bool(value[1].strip()) or (kind is not None and kind[1] == b"str"))


def with_zeros(shown: str, digits: int) -> str | None:
    """4001 under the format 00000 is 04001."""
    try:
        number = float(shown)
    except ValueError:
        return None
    if not number.is_integer() or number < 0 or number >= 10**15:
        return None
    text = str(int(number)).zfill(digits)
    return text if text.startswith("0") else None


def _place(attributes: bytes) -> tuple[int, int] | None:
    match = _REFERENCE.search(attributes)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + letter - 64
    return int(match[2]) - 1, column - 1
