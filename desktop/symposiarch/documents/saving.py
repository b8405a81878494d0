"""Files that are there whole or not at all: written beside their place, and put into it once they are complete."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.store.header import is_office

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
REASONS = {
    **dict.fromkeys(NO_ROOM, "the disk is full"),
    errno.EROFS: "the disk may only be read",
    errno.ENAMETOOLONG: "the name is longer than the disk allows",
    errno.EIO: "the disk no longer answers",
}
"""What the system says of files, in words that everybody knows; it says it in words of its own, in its own language."""


def save_bytes(content: bytes | memoryview, path: Path, *, make_folder: bool = False) -> None:
    """Write a file; one that is there is replaced only when the new one is whole.

    Raises:
        SymposiarchError: as `save`.
    """
    save(lambda place: place.write_bytes(content), path, make_folder=make_folder)


def save(write: Callable[[Path], Any], path: Path, *, make_folder: bool = False) -> None:
    """Let `write` make a file beside `path`, then put it in its place; what a full disk cut off is taken away.

    Raises:
        SymposiarchError: the disk is full, the folder is not there, or cannot be written to, or another program holds
            the file, or it is an office: all of somebody's work is never replaced by a sheet.
    """
    try:
        if path.is_file() and is_office(path):
            raise SymposiarchError(f"{path} is an office file, and nothing is written over it. Choose another name.")
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(write, path)
    except PermissionError:
        if not os.access(path.parent, os.W_OK):
            sentence = f"You may not write into the folder {path.parent}. Choose another one."
            raise SymposiarchError(sentence) from None
        raise SymposiarchError(
            f"{path} cannot be written. If another program has it open, as Excel, close it there; else choose another "
            "folder."
        ) from None
    except FileNotFoundError:
        raise SymposiarchError(f"The folder {path.parent} is not there. Make it, or choose another one.") from None
    except (NotADirectoryError, FileExistsError):
        raise SymposiarchError(f"{path} cannot be written: {path.parent} is no folder. Choose another place.") from None
    except OSError as fault:
        cure = "Make room there, or choose" if fault.errno in NO_ROOM else "Choose"
        raise SymposiarchError(f"{path} could not be written: {_reason(fault)}. {cure} another place.") from None


def put_in_place(write: Callable[[Path], Any], path: Path, *, lasting: bool = True) -> None:
    """As `save`, with what the system says left as it is. A link, a pipe and a device stay what they are.

    What is `lasting` is on the disk before it takes the place of what was there: a power cut leaves the one or the
    other, never an empty file.
    """
    if path.exists() and not path.is_file():
        write(path)
        return
    place = path.resolve()
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        write(beside)
        if lasting:
            _put_on_the_disk(beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _put_on_the_disk(path: Path) -> None:
    """Wait until a file is written, where its file system can be asked to: some that lie elsewhere cannot."""
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as fault:
            if fault.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
                raise


def file_name(text: str) -> str:
    """A text as a name that every file system takes, never longer than 80 characters or 200 bytes.

    Signs that turn the direction of what follows go, too: behind them an ending can look like another.
    """
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]', " ", text)
    plain = " ".join(plain.split())[:80].strip(" .") or "guest"
    while len(plain.encode()) > 200:
        plain = plain[:-1]
    return plain


@contextmanager
def temporary_files_explained() -> Iterator[None]:
    """What goes wrong with files that only the work itself needs is said in one sentence, with the folder to clear.

    Raises:
        SymposiarchError: the folder for temporary files is full, or none can be written to.
    """
    try:
        yield
    except OSError as fault:
        where = tempfile.tempdir or "of this computer"
        raise SymposiarchError(
            f"The folder for temporary files ({where}) takes no more: {_reason(fault)}. Make room there and try again."
        ) from None


def _reason(fault: OSError) -> str:
    return REASONS.get(fault.errno or 0) or fault.strerror or "the disk did not take it"
