"""What calamine does not tell of an OpenDocument sheet: merged and error cells, what is hidden, shown numbers."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from html import unescape

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.tables import Area, Fault
from symposiarch.exchange.reading.workbooks.ooxml import Findings

_TAG = re.compile(rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(/?)>")
_SHEET_TAG = re.compile(rb"<(/?)table:(table)(?=[\s/>])([^>]*?)(/?)>")
_TELLING = (
    b"-spanned=",
    b"<office:annotation",
    b'table:visibility="collapse"',
    b'table:visibility="filter"',
    b'"error"',
    b"Err:",
    b"#N/A",
    b"#DIV/0!",
    b"#REF!",
    b"#NAME?",
    b"#VALUE!",
    b"#NUM!",
    b"#NULL!",
)
_ERRORS = re.compile(rb"^(?:Err:\d+|#N/A|#DIV/0!|#REF!|#NAME\?|#VALUE!|#NUM!|#NULL!)$")
_NUMBER = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d+)"')
_ROWS = re.compile(rb'table:number-rows-spanned="(\d+)"')
_COLUMNS = re.compile(rb'table:number-columns-spanned="(\d+)"')
_NAME = re.compile(rb'table:name="([^"]*)"')
_STYLE = re.compile(rb'table:style-name="([^"]*)"')
_TEXT = re.compile(rb"<text:p[^>]*>([^<]*)")
_PARAGRAPH = re.compile(rb"<text:p\b[^>]*(?<!/)>(.*?)</text:p>", re.DOTALL)
_SPACE = re.compile(rb"<text:(?:s|tab|line-break)\b[^>]*/>")
_MARK_UP = re.compile(rb"<[^>]*>")
_ANNOTATION = re.compile(rb"\s*<office:annotation\b[^>]*>(.*?)</office:annotation>", re.DOTALL)
_HIDDEN_STYLE = re.compile(
    rb'<style:style\b[^>]*style:name="([^"]*)"[^>]*style:family="table"[^>]*>(?:(?!</style:style>).)*?table:display="false"',
    re.DOTALL,
)
_SHOWN_OTHERWISE = re.compile(
    rb'<number:number-style\b(?:(?!</number:number-style>).)*?(?:min-integer-digits="(?:[2-9]|\d\d)"|'
    rb"<number:(?:text|embedded-text)\b)",
    re.DOTALL,
)
_NUMBER_VALUE = re.compile(rb'office:value="(\d{1,15})(?:\.0+)?"')
_AS_SHOWN = re.compile(r"[+(]?\d[\d ()+-]*")
MOST = 1 << 20


@dataclass(slots=True)
class SheetFindings:
    merges: list[Area] = field(default_factory=list)
    cells: Findings = field(default_factory=Findings)
    hidden: bool = False


def examine(archive: zipfile.ZipFile) -> dict[str, SheetFindings]:
    """By sheet name. Only asked for documents of ordinary size; a larger one is taken without these."""
    if "content.xml" not in archive.NameToInfo or archive.getinfo("content.xml").file_size > 160 * 2**20:
        return {}
    content = b"".join(archives.pieces(archive, "content.xml"))
    hidden = set(_HIDDEN_STYLE.findall(content[: 4 * MOST])) if b'table:display="false"' in content else set()
    styles = archives.part_bytes(archive, "styles.xml")
    shown_otherwise = any(_SHOWN_OTHERWISE.search(part) for part in (content[: 4 * MOST], styles))
    telling = shown_otherwise or any(sign in content for sign in _TELLING)
    found: dict[str, SheetFindings] = {}
    sheet, row, column, repeated, depth = SheetFindings(), 0, 0, 1, 0
    for match in (_TAG if telling else _SHEET_TAG).finditer(content):
        closing, tag, attributes, empty = match[1], match[2], match[3], match[4]
        if tag == b"table":
            depth += -1 if closing else (0 if empty else 1)
            if not closing and depth == 1:
                name, style = _NAME.search(attributes), _STYLE.search(attributes)
                sheet, row, column = SheetFindings(hidden=style is not None and style[1] in hidden), 0, 0
                found[unescape(name[1].decode("utf-8", "replace")) if name else ""] = sheet
        elif depth != 1:
            continue
        elif tag == b"table-row":
            if closing or empty:
                row += repeated if not empty else _repeated(attributes)
            if not closing and not empty:
                column, repeated = 0, _repeated(attributes)
                if b'table:visibility="' in attributes and b'"visible"' not in attributes:
                    sheet.cells.hidden.update(range(row, row + min(repeated, 10_000)))
        elif not closing:
            _examine_cell(content, match, sheet, row, column)
            if shown_otherwise and not empty and (number := _NUMBER_VALUE.search(attributes)):
                _note_as_shown(content, match, sheet.cells, (row, column), number[1].decode())
            column += _repeated(attributes)
    return found


def _examine_cell(content: bytes, match: re.Match[bytes], sheet: SheetFindings, row: int, column: int) -> None:
    attributes = match[3]
    if not match[4] and (comment := _ANNOTATION.match(content, match.end())):
        said = b" ".join(_MARK_UP.sub(b"", _SPACE.sub(b" ", told)) for told in _PARAGRAPH.findall(comment[1]))
        sheet.cells.comments[row, column] = " ".join(unescape(said.decode("utf-8", "replace")).split())
    if b"-spanned=" in attributes:
        rows, columns = _ROWS.search(attributes), _COLUMNS.search(attributes)
        down = min(int(rows[1]) if rows else 1, MOST)
        across = min(int(columns[1]) if columns else 1, 16384)
        if down > 1 or across > 1:
            sheet.merges.append((row, column, row + down - 1, column + across - 1))
    if not match[4] and (b"table:formula" in attributes or b'"error"' in attributes):
        shown = _shown(content, match)
        if b'calcext:value-type="error"' in attributes or _ERRORS.match(shown.encode()):
            sheet.cells.problems[row, column] = Fault.ERROR, shown or "#N/A"


def _note_as_shown(
    content: bytes, match: re.Match[bytes], cells: Findings, place: tuple[int, int], number: str
) -> None:
    """The text that stands in the file beside the number, where it is the same digits with zeros or signs between."""
    shown = _shown(content, match)
    if shown != number and _AS_SHOWN.fullmatch(shown):
        digits = "".join(sign for sign in shown if sign.isdigit())
        if digits.lstrip("0") == number.lstrip("0"):
            cells.texts[place] = shown


def _shown(content: bytes, match: re.Match[bytes]) -> str:
    """The text that a cell shows, behind the comment on it."""
    comment = _ANNOTATION.match(content, match.end())
    begin = comment.end() if comment else match.end()
    text = _TEXT.search(content, begin, begin + 400)
    return unescape(text[1].decode("utf-8", "replace")).strip() if text else ""


def _repeated(attributes: bytes) -> int:
    match = _NUMBER.search(attributes)
    return min(int(match[1]), MOST) if match else 1
