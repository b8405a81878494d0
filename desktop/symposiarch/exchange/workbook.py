"""Workbooks as an office likes them: a frozen header, filters, widths, real dates, text that stays text.

Nothing that somebody wrote can become a formula: text is written as text, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from symposiarch.documents.saving import save_bytes, temporary_files_explained
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cut_cells import cut
from symposiarch.exchange.wide_sheets import leaves_across, stay_in_sight
from symposiarch.model.base import now

if TYPE_CHECKING:
    from openpyxl import Workbook

Line = TypeVar("Line")
Line_contra = TypeVar("Line_contra", contravariant=True)


class Kind(Enum):
    """How a column is written."""

    TEXT = "text"
    LONG = "long"  # wrapped
    EXACT = "exact"  # phones, post codes, ids: text also when it is edited in Excel
    NAME = "name"
    LABEL = "label"  # of a table or a chair: a number where it is one, so that 10 comes after 9
    NUMBER = "number"
    AMOUNT = "amount"  # of money, with the places that it is written with
    DATE = "date"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column(Generic[Line_contra]):
    """A column: its heading, what it says of a line, and how it is written. `choices` become a drop-down.

    A column of all people is one of guests, too.
    """

    heading: str
    value: Callable[[Line_contra], Any]
    kind: Kind = Kind.TEXT
    width: float = 16  # in characters
    choices: tuple[str, ...] = ()
    hidden: bool = False
    folds: bool = False  # away, behind a plus above the sheet, while nothing stands in it
    note: str = ""
    script: str = ""  # "ko", "az" ...: which font its letters need
    key: bool = False  # by it lines come back: where it stands first, paper begins behind it


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Line]):
    """A sheet of a workbook: its name, its columns, its lines."""

    name: str
    columns: Sequence[Column[Line]]
    lines: Iterable[Line]
    title: str = ""  # stands in the header of each printed page
    landscape: bool = True


_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME_SIGNS = re.compile(r"[\\/*?:\[\]]")
_LONGEST_RULE = 255  # characters in the list of a drop-down
LAST_ROW = 1048576  # of a sheet of Excel

_FONTS = {"ko": "Malgun Gothic", "zh": "Microsoft YaHei", "ja": "Yu Gothic", "ar": "Arial"}
"""The face that Excel has on every Windows for scripts that Calibri lacks; elsewhere its own fallback serves."""

_FORMATS = {Kind.EXACT: "@", Kind.DATE: "yyyy-mm-dd", Kind.MOMENT: "yyyy-mm-dd hh:mm", Kind.NUMBER: "General"}


def must_be_workbook(path: Path, what: str) -> None:
    """What is written as a workbook goes into a file whose name says so; `what` begins the sentence: "A seating".

    Raises:
        SymposiarchError: the file is no .xlsx.
    """
    if path.suffix.lower() != ".xlsx":
        raise SymposiarchError(f"{what} is written as a workbook (.xlsx); “{path.name}” ends otherwise.")


def write_workbook(path: Path, sheets: Sequence[Sheet[Any]]) -> None:
    """Write the sheets to an .xlsx file; a file that is there is replaced only when the new one is whole.

    Raises:
        SymposiarchError: the place cannot be written to, or the folder for temporary files is full.
    """
    from lxml.etree import SerialisationError
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "Symposiarch"
    book.properties.title = next((sheet.title for sheet in sheets if sheet.title), sheets[0].name if sheets else "")
    packed = BytesIO()
    with temporary_files_explained():  # openpyxl keeps each sheet in one until the whole is packed
        try:
            _fill(book, sheets)
            book.save(packed)
        except SerialisationError:
            raise OSError from None  # so lxml calls what a full disk did
        finally:
            _let_go(book)
    save_bytes(packed.getbuffer(), path)


def _fill(book: Workbook, sheets: Sequence[Sheet[Any]]) -> None:
    _stand_at_the_top(book)
    names: set[str] = set()
    named = [(sheet, _sheet_name(sheet.name, names)) for sheet in sheets]
    lists = _Lists(_sheet_name("Lists", names))
    for sheet, name in named:
        _write_sheet(book, sheet, name, lists)
    lists.write(book)


def _stand_at_the_top(book: Any) -> None:
    """Cells that are written without a format of their own: on paper, too, all of a text is seen, from the top."""
    from openpyxl.styles import Alignment

    book._cell_styles[0].alignmentId = book._alignments.add(Alignment(vertical="top", wrap_text=True))


def _let_go(book: Any) -> None:
    """What a full disk cut off is closed here, where nobody hears it complain again, and its temporary files go."""
    from lxml.etree import SerialisationError

    for page in book.worksheets:
        writer = page._writer
        for last in (writer.xf.close, writer.cleanup) if writer is not None and Path(writer.out).exists() else ():
            with suppress(OSError, SerialisationError):
                last()


class _Lists:
    """The drop-downs that do not fit into a cell's own rule: they stand on a hidden sheet, a column each."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: list[tuple[str, ...]] = []

    def formula(self, words: tuple[str, ...]) -> str:
        """What the rule of a cell says; Excel takes a file with more than 255 characters there for damaged."""
        from openpyxl.utils import get_column_letter

        written = ",".join(words)
        if len(written) <= _LONGEST_RULE and not any(sign in word for word in words for sign in ',"'):
            return f'"{written}"'
        if words not in self.columns:
            self.columns.append(words)
        letter = get_column_letter(self.columns.index(words) + 1)
        return f"'{self.name}'!${letter}$1:${letter}${len(words)}"

    def write(self, book: Workbook) -> None:
        from openpyxl.cell import WriteOnlyCell

        if not self.columns:
            return
        page = book.create_sheet(self.name)
        page.sheet_state = "hidden"
        for line in zip_longest(*self.columns):
            page.append([filled(WriteOnlyCell(page), word, Kind.TEXT) for word in line])


def _sheet_name(wished: str, taken: set[str]) -> str:
    """At most 31 characters, none of those that Excel forbids, no name twice."""
    name = base = (_NAME_SIGNS.sub(" ", _ILLEGAL.sub("", wished)).strip("' ") or "Sheet")[:31]
    number = 2
    while name.casefold() in taken:
        name = f"{base[:27]} ({number})"
        number += 1
    taken.add(name.casefold())
    return name


def _write_sheet(book: Workbook, sheet: Sheet[Any], name: str, lists: _Lists) -> None:
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(name)
    columns, lines = list(sheet.columns), sheet.lines
    if any(column.folds for column in columns):
        lines = list(lines)
        columns = [_folded(column, lines) for column in columns]
    for place, column in enumerate(columns, start=1):
        _lay_out_column(page, get_column_letter(place), column, lists)
    widths = [0 if column.hidden or column.folds else column.width for column in columns]
    page.freeze_panes = f"{get_column_letter(stay_in_sight(widths) + 1)}2"
    keys = int(bool(columns) and columns[0].key)
    printed = [0.0] * keys + widths[keys:]
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    page.page_setup.paperSize = 9  # A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    page.page_setup.fitToWidth, key = leaves_across(printed, landscape=sheet.landscape)
    if page.page_setup.fitToWidth > 1:
        page.page_setup.pageOrder = "overThenDown"
        page.print_title_cols = f"{get_column_letter(keys + 1)}:{get_column_letter(max(key, keys + 1))}"
    page.oddHeader.left.text = (sheet.title or name).replace("&", "&&")
    if sheet.title:
        page.oddHeader.right.text = "&A"  # which sheet of the workbook it is
    page.oddFooter.left.text = f"{now().astimezone():%Y-%m-%d %H:%M}"  # as of when it is, also once it is printed
    page.oddFooter.right.text = "&P / &N"
    page.append(_headings(page, columns))
    count = _write_lines(page, columns, lines)
    if columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    if keys:  # whole columns: lines that are added below are printed, too
        page.print_area = f"{get_column_letter(keys + 1)}1:{get_column_letter(len(columns))}{LAST_ROW}"


def _folded(column: Column[Any], lines: Sequence[Any]) -> Column[Any]:
    """The column as it is shown: `folds` stays where it is folded away."""
    return replace(column, folds=column.folds and not any(column.value(line) not in (None, "") for line in lines))


def _lay_out_column(page: Any, letter: str, column: Column[Any], lists: _Lists) -> None:
    """How wide it is, and what may be typed into it."""
    from openpyxl.worksheet.datavalidation import DataValidation

    page.column_dimensions[letter].width = column.width
    page.column_dimensions[letter].hidden = column.hidden or column.folds
    if column.folds:
        page.column_dimensions[letter].outlineLevel = 1
    if column.kind is Kind.EXACT:  # what is typed into it later stays text as well
        page.column_dimensions[letter].number_format = "@"
    if column.choices:
        choice = DataValidation(type="list", formula1=lists.formula(column.choices), allow_blank=True)
        choice.showErrorMessage = True
        choice.errorTitle = column.heading
        choice.error = "Choose one of the list, or leave the cell empty."
        choice.add(f"{letter}2:{letter}{LAST_ROW}")
        page.data_validations.append(choice)


def _headings(page: Any, columns: Sequence[Column[Any]]) -> list[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    font = Font(name="Calibri", size=11, bold=True)
    fill = PatternFill("solid", fgColor="FFEFECE4")
    line_below = Border(bottom=Side(style="thin", color="FFB9B4A6"))
    head = []
    for column in columns:
        title = WriteOnlyCell(page, value=column.heading)
        title.font, title.fill, title.border = font, fill, line_below
        title.alignment = Alignment(vertical="center", wrap_text=True)
        if column.note:
            title.comment = Comment(column.note, "Symposiarch")
        head.append(title)
    return head


def _write_lines(page: Any, columns: Sequence[Column[Any]], lines: Iterable[Any]) -> int:
    """Returns how many there were."""
    readers = [
        (column.value, _cell(page, column), column.kind, column.kind is Kind.TEXT and not column.script)
        for column in columns
    ]
    count = 0
    for line in lines:
        written = []
        for read, cell, kind, plain in readers:
            value = read(line)
            if plain and type(value) is str and not value.startswith(("=", "#")):
                written.append(plain_text(value) or None)
            else:
                written.append(filled(cell, value, kind))
        page.append(written)
        count += 1
    return count


def _cell(page: Any, column: Column[Any]) -> Any:
    """One cell a column, written again for each line: its format is made once."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(page)
    cell.font = Font(name=_FONTS.get(column.script, "Calibri"), size=11, bold=column.kind is Kind.NAME)
    cell.number_format = _FORMATS.get(column.kind, "General")
    cell.alignment = Alignment(vertical="top", wrap_text=column.kind in (Kind.TEXT, Kind.LONG, Kind.NAME))
    return cell


def filled(cell: Any, value: Any, kind: Kind) -> Any:
    """The cell with a value written into it: text as text, an aware moment by its own clock; None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.replace(tzinfo=None)
    if isinstance(value, Decimal):
        places = -int(value.as_tuple().exponent)
        cell._style = copy(cell._style)  # the one of the line before is written with that line
        cell.number_format = f"#,##0.{'0' * places}" if places > 0 else "#,##0"
        value = float(value)  # exact to the cent up to far beyond any budget
    if kind is Kind.LABEL and _WHOLE.fullmatch(str(value)):
        value = int(value)
    if isinstance(value, int | float | date) and kind is not Kind.EXACT:
        cell.value = value
        return cell
    cell.value = plain_text(str(value))
    cell.data_type = "s"  # also where it begins with "="
    return cell


def plain_text(text: str) -> str:
    """The text without the characters that no workbook can hold, and no longer than a cell, which then says so."""
    if not text.isprintable():
        text = _ILLEGAL.sub("", text)
    return cut(text)
