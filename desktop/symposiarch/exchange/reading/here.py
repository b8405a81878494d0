"""Reading in this very process: what the reader process does, and what tests do without one."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.read_as import AS_FOUND, ReadAs
from symposiarch.exchange.reading.refusal import NotReadable, PasswordNeeded
from symposiarch.exchange.reading.sniff import is_a_mail, sniff
from symposiarch.exchange.reading.tables import EncodingGuess, FileKind, Grid, Sheet, SourceFile, Visibility
from symposiarch.exchange.reading.text.encodings import without_false_mark
from symposiarch.exchange.reading.understanding.named_sheets import parted_by_sheet, without_the_old
from symposiarch.exchange.reading.understanding.structure import understood
from symposiarch.model.uncollected import uncollected

if TYPE_CHECKING:
    from symposiarch.exchange.reading.outlook import OutlookMessage

MOST_FILE = 300 * 2**20
MOST_ROWS = 250_000
"""Rows of people in a file: more are no guests."""
_LEFT_BESIDE, _LEAST_LIST = ("~$", ".~lock."), 512
Report = Callable[[float, str], None]


def _silent(_fraction: float, _text: str) -> None:
    pass


def read_here(path: str | Path, how: ReadAs = AS_FOUND, *, report: Report = _silent) -> SourceFile:
    """As `read_file`, without the walls around it."""
    path = Path(path)
    # Files that come out of old archives have names with bytes that are no letters.
    name = path.name.encode("utf-8", "replace").decode()
    return read_bytes(contents_of(path), how, name=name, report=report)


def contents_of(path: Path) -> bytes:
    """The bytes of a file that somebody named.

    Raises:
        NotReadable: it is not there, is no file, may not be opened, or is far too large.
    """
    try:
        if path.is_dir():
            raise NotReadable(f"“{path.name}” is a folder: choose the file inside it.")
        if path.name.startswith(_LEFT_BESIDE) and path.stat().st_size < _LEAST_LIST:
            raise NotReadable(
                f"“{path.name}” is what Office leaves beside a list that is open: choose the list itself."
            )
        if not path.exists():
            raise NotReadable(f"There is no file “{path.name}”: it was moved, renamed or deleted.")
        if not path.is_file():
            raise NotReadable(f"“{path.name}” is no ordinary file and cannot be read.")
        if path.stat().st_size > MOST_FILE:
            raise NotReadable(
                f"“{path.name}” is larger than {MOST_FILE >> 20} MB, far more than a list of people needs."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "its name is not valid"
        raise NotReadable(
            f"“{path.name}” cannot be opened ({reason}). If it is open in another program, close it there."
        ) from error


def read_bytes(data: bytes, how: ReadAs = AS_FOUND, *, name: str, report: Report = _silent) -> SourceFile:
    """The file's sheets, understood; raises NotReadable with a sentence otherwise."""
    with uncollected():
        if how.letters and is_a_mail(data):
            from symposiarch.exchange.reading.mail import read_mails

            return read_mails(data, name=name)
        if how.letters and (message := _of_outlook(data, name)) is not None:
            from symposiarch.exchange.reading.mail import read_message

            return read_message(message, name=name)
        found = grids_of(data, how, report=report)
        sheets = sheets_of(found.grids, how, report=report)
        return SourceFile(name, found.kind, sheets, found.encoding, found.encodings, found.separator)


def _of_outlook(data: bytes, name: str) -> OutlookMessage | None:
    from symposiarch.exchange.reading.outlook import message_of_outlook

    return message_of_outlook(data, name=name)


@dataclass(frozen=True, slots=True)
class Grids:
    """The sheets of a file before anything of them is understood; of a text, how its letters and columns were told."""

    kind: FileKind
    grids: list[Grid]
    encodings: tuple[EncodingGuess, ...] = ()
    encoding: str | None = None
    separator: str | None = None


def grids_of(data: bytes, how: ReadAs = AS_FOUND, *, report: Report = _silent) -> Grids:
    """What stands in the cells of a file of any kind that is read here."""
    data, kind = _opened(without_false_mark(archives.from_its_beginning(data)), how.password)
    match kind:
        case FileKind.TEXT:
            from symposiarch.exchange.reading.text.lines import read_text

            grid, guesses, used, separator = read_text(data, encoding=how.encoding)
            return Grids(FileKind.TEXT, [grid], guesses, used, separator)
        case FileKind.VCARD:
            from symposiarch.exchange.reading.vcard import read_vcards

            grid, guesses, used = read_vcards(data, how.encoding)
            return Grids(FileKind.VCARD, [grid], guesses, used)
        case FileKind.CALENDAR:
            from symposiarch.exchange.reading.invitation import read_invitations

            return Grids(FileKind.CALENDAR, *read_invitations(data, how.encoding))
        case FileKind.HTML:
            from symposiarch.exchange.reading.web_page import read_html

            return Grids(FileKind.HTML, *read_html(data, how.encoding))
        case FileKind.MHTML | FileKind.MAIL as kind:
            from symposiarch.exchange.reading.web_page import read_web_archive

            return Grids(kind, *read_web_archive(data, how.encoding))
        case FileKind.DOCX:
            from symposiarch.exchange.reading.word_tables import read_docx

            return Grids(FileKind.DOCX, read_docx(data))
        case FileKind.XML:
            from symposiarch.exchange.reading.workbooks.spreadsheet_xml import read_spreadsheet_xml

            return Grids(FileKind.XML, read_spreadsheet_xml(data, wanted=how.sheet))
        case FileKind.XLSX | FileKind.XLSM | FileKind.XLSB | FileKind.XLS | FileKind.ODS:
            from symposiarch.exchange.reading.workbooks.workbook import read_workbook

            return Grids(kind, read_workbook(data, kind, wanted=how.sheet, report=report, calamine=how.calamine))
        case _:
            raise NotReadable(archives.CUT_OFF)


def _opened(data: bytes, password: str | None) -> tuple[bytes, FileKind | None]:
    """What stands in a file behind its password, if it has one, and of which kind that is, if any that is known."""
    sniffed = sniff(data)
    if sniffed.locked:
        from symposiarch.exchange.reading.workbooks.password import unlocked

        data = unlocked(data, password)
        sniffed = sniff(data)
        if sniffed.locked:
            raise PasswordNeeded(
                "This file is protected twice over. Open it in Excel and save a copy without a password."
            )
    return data, sniffed.kind


def sheets_of(grids: Sequence[Grid], how: ReadAs, *, report: Report = _silent) -> tuple[Sheet, ...]:
    """Grids understood: all visible ones, or the one that is named, hidden or not."""
    sheet, header_row = how.sheet, how.header_row
    if sheet is not None:
        chosen = [grid for grid in grids if grid.name == sheet] or [
            grid for grid in grids if grid.name.casefold().strip() == sheet.casefold().strip()
        ]
        if not chosen:
            names = ", ".join(f"“{grid.name}”" for grid in grids[:12])
            raise NotReadable(f"There is no sheet “{sheet}” in this file. It has {names}.")
        if chosen[0].visibility is Visibility.CHART:
            raise NotReadable(f"“{sheet}” is a chart and holds no list.")
        grids = chosen
    alone = sum(one.visibility is Visibility.VISIBLE and bool(one.rows) for one in grids) == 1
    sheets: list[Sheet] = []
    for index, grid in enumerate(grids):
        report(0.65 + 0.3 * index / len(grids), grid.name)
        if grid.visibility is Visibility.CHART:
            sheets.append(Sheet(grid.name, grid.visibility, remark="This is a chart and holds no list."))
        elif grid.visibility is not Visibility.VISIBLE and sheet is None:
            sheets.append(
                Sheet(grid.name, grid.visibility, remark="The sheet is hidden and was left out; name it to read it.")
            )
        else:
            row = header_row if sheet is not None or alone or _reaches(grid, header_row) else None
            sheets.append(understood(grid, header_row=row))
        grid.rows = []
    if not any(one.tables for one in sheets) and all(one.remark for one in sheets) and len(sheets) == 1:
        raise NotReadable(sheets[0].remark or archives.CUT_OFF)
    if sheets and not any(one.tables for one in sheets):
        remark = next((one.remark for one in sheets if one.remark and "form" in one.remark), None)
        raise NotReadable(remark or _nothing_shown([one.name for one in sheets if one.visibility is Visibility.HIDDEN]))
    if (rows := sum(len(table) for one in sheets for table in one.tables)) > MOST_ROWS:
        raise NotReadable(
            f"The file lists {rows:,} rows, and at most {MOST_ROWS:,} are read at once. Divide it, or take out whom it "
            "does not need."
        )
    return tuple(parted_by_sheet(without_the_old(sheets) if sheet is None else sheets))


def _nothing_shown(hidden: Sequence[str]) -> str:
    if not hidden:
        return "No sheet of this file holds anything: there is nothing to import."
    names = ", ".join(f"“{name}”" for name in hidden[:5])
    return f"The sheets that are shown hold nothing; {names} is hidden. Show it in Excel, or name it to read it."


def _reaches(grid: Grid, header_row: int | None) -> bool:
    """Whether a header row given for a whole file can be this sheet's too."""
    return header_row is not None and header_row in set(grid.numbers())
