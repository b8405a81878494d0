"""The cells of a file as they stand, sheet by sheet: for files whose every cell means something, also what says "-"."""

from __future__ import annotations

from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.reading import NotReadable, PasswordNeeded, ReadAs, ReaderStopped, here, read_file
from symposiarch.exchange.reading.mail import lines_of_a_letter
from symposiarch.exchange.reading.mail_pages import text_of_page
from symposiarch.exchange.reading.sniff import sniff
from symposiarch.exchange.reading.tables import FileKind, Grid
from symposiarch.exchange.reading.text import encodings
from symposiarch.exchange.reading.word_tables import paragraphs_of


def raw_grids(path: Path, *, sheet: str, password: str | None) -> list[Grid]:
    """The sheets that hold something, of a workbook, a document or a text table; of all of them only the named one.

    Raises:
        SymposiarchError: the file cannot be read, holds contacts, or has no sheet of this name.
    """
    _try_apart(path, password)
    found = here.grids_of(here.contents_of(path), ReadAs(password=password, sheet=sheet or None))
    if found.kind is FileKind.VCARD:
        raise SymposiarchError(f"{path.name} holds contacts alone. Import it as guests.")
    grids = [grid for grid in found.grids if grid.rows]
    if sheet:
        grids = [grid for grid in grids if grid.name == sheet]
        if not grids:
            raise SymposiarchError(f"{path.name} has no sheet “{sheet}”. Check its name in the workbook.")
    return grids


def raw_lines(path: Path, *, password: str | None) -> list[str]:
    """The lines of a text, a mail, a web page, or a Word document that has no table; none of any other file.

    Raises:
        SymposiarchError: the file is protected, or cannot be read.
    """
    _try_apart(path, password)
    data = here.contents_of(path)
    match sniff(data).kind:
        case FileKind.TEXT:
            return encodings.decode(data, encodings.detect(data)[0].encoding).splitlines()
        case FileKind.DOCX:
            return paragraphs_of(data)
        case FileKind.MAIL | FileKind.MHTML:
            return lines_of_a_letter(data)
        case FileKind.HTML:
            return text_of_page(encodings.decode(data, encodings.detect(data)[0].encoding)).splitlines()
        case _:
            return []


def _try_apart(path: Path, password: str | None) -> None:
    """Let the reader's own process go through the file first: what kills it there is not opened here.

    Raises:
        PasswordNeeded: the file is protected.
        ReaderStopped: the reader ran out of memory or time, or died over it.
    """
    try:
        read_file(path, ReadAs(password=password))
    except (PasswordNeeded, ReaderStopped):
        raise
    except NotReadable:
        return  # what is read so need not be a list of people; the same checks follow here
