"""Other people's lists, whatever format they came in, as tables of clean values.

`read_file` reads in a process of its own, behind limits of memory and time; `read_clipboard` takes what was copied
from a spreadsheet. Whatever cannot be read raises NotReadable with one sentence for the person.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.exchange.reading.read_as import AS_FOUND, ReadAs
from symposiarch.exchange.reading.refusal import NotReadable, PasswordNeeded, ReaderStopped, ReadingCancelled
from symposiarch.exchange.reading.tables import (
    EncodingGuess,
    Fault,
    FileKind,
    Problem,
    Sheet,
    SkippedRow,
    SourceFile,
    Table,
    Value,
    Visibility,
)

if TYPE_CHECKING:
    from symposiarch.exchange.reading.process.sandbox import Reader


def read_file(
    path: str | Path,
    how: ReadAs = AS_FOUND,
    *,
    report: Callable[[float, str], None] | None = None,
    reader: Reader | None = None,
) -> SourceFile:
    """The tables of a file, its type told by its content.

    `report(fraction, text)` is called at least every tenth of a second; raising from it cancels the reading.

    Raises:
        PasswordNeeded: the file is protected and no password, or a wrong one, was given.
        NotReadable: the file is no list that this program reads; the text says what it is and what to do.
    """
    from symposiarch.exchange.reading.process.sandbox import shared_reader

    return (reader or shared_reader()).read(Path(path), how, report)


def start_reader() -> None:
    """Start the reader process while the person is still choosing a file."""
    from symposiarch.exchange.reading.process.sandbox import shared_reader

    shared_reader().start()


def read_clipboard(text: str, *, header_row: int | None = None) -> SourceFile:
    """The table that was copied from a spreadsheet, a mail or a web page."""
    from symposiarch.exchange.reading.here import sheets_of
    from symposiarch.exchange.reading.text.lines import grid_of_text

    grid, separator = grid_of_text(text, separator="\t" if "\t" in text else None, name="Clipboard")
    sheets = sheets_of([grid], ReadAs(header_row=header_row))
    return SourceFile("Clipboard", FileKind.CLIPBOARD, sheets, separator=separator)


__all__ = [
    "EncodingGuess",
    "Fault",
    "FileKind",
    "NotReadable",
    "PasswordNeeded",
    "Problem",
    "ReadAs",
    "ReaderStopped",
    "ReadingCancelled",
    "Sheet",
    "SkippedRow",
    "SourceFile",
    "Table",
    "Value",
    "Visibility",
    "read_clipboard",
    "read_file",
    "start_reader",
]
