"""What replies come in: a list, a saved e-mail, several of them, a folder into which they were saved, or a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from symposiarch.exchange.reading import (
    NotReadable,
    PasswordNeeded,
    ReadingCancelled,
    SourceFile,
    read_clipboard,
    read_file,
)
from symposiarch.exchange.reading.copied_mails import holds_mails, read_copied_mails
from symposiarch.exchange.reading.mail import as_one
from symposiarch.exchange.reading.read_as import AS_FOUND, ReadAs
from symposiarch.exchange.reading.tables import FileKind, Sheet

LETTERS = (".eml", ".msg")


def _is_a_letter(path: Path) -> bool:
    return path.suffix.casefold() in LETTERS


def holds_letters(path: Path) -> bool:
    """Whether a path is that of a saved e-mail, by its ending, or of a folder with some in it."""
    try:
        return _is_a_letter(path) if not path.is_dir() else any(map(_is_a_letter, path.iterdir()))
    except OSError:
        return False


def read_reply_files(
    paths: Sequence[Path], how: ReadAs = AS_FOUND, *, report: Callable[[float, str], None] | None = None
) -> SourceFile:
    """The letters or the list in which guests have answered.

    Raises:
        PasswordNeeded: the list is protected.
        NotReadable: a file cannot be read, or several are given of which one is no letter.
    """
    letters = [path for given in paths for path in (_letters_in(given) if given.is_dir() else [given])]
    how = replace(how, letters=True)
    if len(letters) == 1:
        return read_file(letters[0], how, report=report)
    read = []
    for place, path in enumerate(letters):
        if report is not None:
            report(place / len(letters), path.name)
        read.append(_read_one(path, how))
        if read[-1].kind is not FileKind.MAIL:
            raise NotReadable(
                f"“{path.name}” is no e-mail. Several files are read together only where each is a saved e-mail; "
                "bring in a list by itself."
            )
    if not any(one.tables for one in read):
        raise NotReadable(f"None of these e-mails can be read. “{read[0].name}”: {read[0].sheets[0].remark}")
    return as_one(read, name=paths[0].name if len(paths) == 1 else f"{paths[0].name} …")


def read_copied_replies(text: str) -> SourceFile:
    """What was copied out of a mail program or a spreadsheet.

    Raises:
        NotReadable: nothing stands in it.
    """
    of_a_table = "\t" in text and not holds_mails(text)
    found = read_clipboard(text) if of_a_table else read_copied_mails(text, name="")
    return replace(found, name="the clipboard")


def _read_one(path: Path, how: ReadAs) -> SourceFile:
    """One of several; where it cannot be read, its name with the reason, so that the others are."""
    try:
        return read_file(path, how)
    except (PasswordNeeded, ReadingCancelled):
        raise
    except NotReadable as error:
        return SourceFile(path.name, FileKind.MAIL, (Sheet(path.name, remark=str(error)),))


def _letters_in(folder: Path) -> list[Path]:
    found = sorted((path for path in folder.iterdir() if _is_a_letter(path)), key=lambda path: path.name.casefold())
    if not found:
        raise NotReadable(f"The folder “{folder.name}” holds no saved e-mails ({', '.join(LETTERS)}).")
    return found
