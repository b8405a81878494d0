"""What calamine does not tell of an xlsx: error cells, formulas without a value, hidden rows, numbers as shown.

The sheets' XML is searched, not parsed: a search for three patterns costs a tenth of reading the sheet, and the
patterns are looked at closely only where they occur.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.tables import Fault, Wrong
from symposiarch.exchange.reading.workbooks.number_formats import as_shown, shows_otherwise

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c\s*>)", re.DOTALL)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]+)["']""")
_KIND = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_NO_NUMBER_OF_A_TEXT = re.compile(rb"""t=["']s["'][^>]*>\s*<(?:\w+:)?v\b[^>]*>(?!\d{1,9}<)""")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v\s*>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_ROW_END = re.compile(rb"</(?:\w+:)?row\s*>")
_HIDDEN_ROW = re.compile(
    rb"""<(?:\w+:)?row\b(?=[^>]*\bhidden\s*=\s*["'](?:1|true)["'])[^>]*?\br\s*=\s*["'](\d{1,7})["']"""
)
_FORMAT_OF_STYLE = re.compile(rb"""\bnumFmtId\s*=\s*["'](\d+)["']""")
RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t\s*>", re.DOTALL)
_PHONETIC = re.compile(rb"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh\s*>", re.DOTALL)
_ITEM = re.compile(rb"<(?:\w+:)?si(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?si\s*>)", re.DOTALL)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(slots=True)
class Findings:
    """By (row, column) from 0: what is wrong with a cell, what a number reads as under its format, and what is said
    beside the cells; hidden rows."""

    problems: dict[tuple[int, int], Wrong] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    addresses: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)
    colours: dict[tuple[int, int], str] = field(default_factory=dict)


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet names and the parts that hold them."""
    names = {name.lower(): name for name in archive.namelist()}
    workbook = next((name for lower, name in names.items() if lower.endswith("workbook.xml")), None)
    if workbook is None:
        return {}
    folder, base = posixpath.split(workbook)
    relations = archives.part_bytes(archive, names.get(f"{folder}/_rels/{base}.rels".lower(), ""))
    targets: dict[str, str] = {}
    for match in RELATION.finditer(relations):
        attributes = attributes_of(match[0])
        target = attributes.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        targets[attributes.get("Id", "")] = names.get(path.lower(), path)
    parts: dict[str, str] = {}
    for match in _SHEET.finditer(archives.part_bytes(archive, workbook)):
        attributes = attributes_of(match[0])
        key = next((value for name, value in attributes.items() if name.endswith(":id")), "")
        if "name" in attributes and targets.get(key) in archive.NameToInfo:
            parts[attributes["name"]] = targets[key]
    return parts


def attributes_of(tag: bytes) -> dict[str, str]:
    return {name: unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag.decode("utf-8", "replace"))}


def number_formats(archive: zipfile.ZipFile) -> dict[int, str]:
    """The formats by which numbers are shown otherwise than by their digits alone: {style number: format}."""
    name = next(
        (name for name in archive.namelist() if name.lower().endswith("styles.xml") and "xl/" in name.lower()), ""
    )
    content = archives.part_bytes(archive, name)
    formats: dict[str, str] = {}
    for match in re.finditer(rb"<(?:\w+:)?numFmt\b[^>]*>", content):
        attributes = attributes_of(match[0])
        if shows_otherwise(code := attributes.get("formatCode", "")):
            formats[attributes.get("numFmtId", "")] = code
    styles = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", content, re.DOTALL)
    if not formats or styles is None:
        return {}
    found: dict[int, str] = {}
    for index, match in enumerate(re.finditer(rb"<(?:\w+:)?xf\b[^>]*>", styles[0])):
        number = _FORMAT_OF_STYLE.search(match[0])
        if number and (code := formats.get(number[1].decode(), "")):
            found[index] = code
    return found


@dataclass(frozen=True, slots=True)
class _Signs:
    """The shortest texts that a sheet with something to look at must contain; each search over the whole costs time."""

    formulas: tuple[bytes, ...]
    errors: tuple[bytes, ...]
    shown: tuple[bytes, ...]

    def in_block(self, block: bytes) -> bool:
        return any(sign in block for sign in (*self.formulas, *self.errors, *self.shown))


def _signs(beginning: bytes, styles: dict[int, str]) -> _Signs:
    plain = b"<worksheet" in beginning
    double = b"='" not in beginning
    formulas = (b"<f",) if plain else (b":f>", b":f ", b":f/")
    quotes = (b'"',) if double else (b'"', b"'")
    return _Signs(
        formulas,
        tuple(b"t=%be%b" % (quote, quote) for quote in quotes),
        tuple(b"s=%b%d%b" % (quote, style, quote) for style in styles for quote in quotes),
    )


def examine(archive: zipfile.ZipFile, part: str, styles: dict[int, str]) -> Findings:
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
        _examine_block(block, styles, signs, findings)
    if signs:
        _examine_block(rest, styles, signs, findings)
    return findings


def _examine_block(block: bytes, styles: dict[int, str], signs: _Signs, findings: Findings) -> None:
    if b"hidden" in block:
        findings.hidden.update(int(match[1]) - 1 for match in _HIDDEN_ROW.finditer(block))
    if not signs.in_block(block):
        return
    formulas = any(sign in block for sign in signs.formulas)
    for match in _CELL.finditer(block):
        attributes, content = match[1], match[2] or b""
        kind = _KIND.search(attributes)
        style = _STYLE.search(attributes) if styles else None
        error = kind is not None and kind[1] == b"e"
        bare = bool(formulas and not error and _FORMULA.search(content) and not _has_value(content, kind))
        number = style is not None and int(style[1]) in styles and (kind is None or kind[1] == b"n")
        if not (error or bare or number):
            continue
        place = place_of(attributes)
        if place is None:
            continue
        shown = value_of(content)
        if error:
            findings.problems[place] = Fault.ERROR, shown or "#N/A"
        elif bare:
            findings.problems[place] = Fault.NO_RESULT, ""
        elif style is not None and (written := number_as_shown(shown, styles[int(style[1])])):
            findings.texts[place] = written


def _has_value(content: bytes, kind: re.Match[bytes] | None) -> bool:
    value = _VALUE.search(content)
    return value is not None and (bool(value[1].strip()) or (kind is not None and kind[1] == b"str"))


def number_as_shown(value: str, code: str) -> str | None:
    """The text of a number cell as the person sees it; None where that is the number itself."""
    try:
        return as_shown(float(value), code)
    except ValueError:
        return None


def place_of(attributes: bytes) -> tuple[int, int] | None:
    """The row and column that a cell names, from 0."""
    match = _REFERENCE.search(attributes)
    return None if match is None else (int(match[2]) - 1, column_called(match[1]))


def column_called(name: bytes) -> int:
    """Column A is 0."""
    column = 0
    for letter in name.upper():
        column = column * 26 + letter - 64
    return column - 1


def kind_of(attributes: bytes) -> bytes:
    """What a cell says that it holds: b"s" a shared text, b"n" a number."""
    kind = _KIND.search(attributes)
    return kind[1] if kind else b"n"


def value_of(content: bytes) -> str:
    value = _VALUE.search(content)
    return unescape(value[1].decode("utf-8", "replace")) if value else ""


def first_shared_text(archive: zipfile.ZipFile) -> str | None:
    """The text that stands first among those to which cells point; None where there are none."""
    name = next((name for name in archive.namelist() if name.lower().endswith("sharedstrings.xml")), None)
    beginning = next(archives.pieces(archive, name), b"") if name else b""
    found = _ITEM.search(beginning)
    return None if found is None else text_of(found[1] or b"")


def cells_that_name_no_text(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, int]]:
    """The places of cells that hold a shared text and tell its number by what is no number."""
    content = b"".join(archives.pieces(archive, part))
    if not _NO_NUMBER_OF_A_TEXT.search(content):  # a look at each of a million cells takes seconds
        return
    for match in _CELL.finditer(content):
        if kind_of(match[1]) == b"s" and (told := value_of(match[2] or b"")):
            place = place_of(match[1])
            if place is not None and not (told.isascii() and told.isdigit() and len(told) < 10):
                yield place


def text_of(content: bytes) -> str:
    """The runs of a text in one, without the reading aid of a Japanese one."""
    whole = b"".join(_TEXT.findall(_PHONETIC.sub(b"", content))).decode("utf-8", "replace")
    return unescaped(unescape(whole))


def unescaped(text: str) -> str:
    """The signs that a workbook writes as _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def shared_texts(content: bytes) -> list[str]:
    return [text_of(found[1] or b"") for found in _ITEM.finditer(content)]


def hidden_sheets(archive: zipfile.ZipFile) -> set[str]:
    name = next((name for name in archive.namelist() if name.lower().endswith("workbook.xml")), "")
    told = (attributes_of(match[0]) for match in _SHEET.finditer(archives.part_bytes(archive, name)))
    return {sheet.get("name", "") for sheet in told if sheet.get("state", "").lower() in ("hidden", "veryhidden")}
