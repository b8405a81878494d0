"""What SQLite complains of, in words that say what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, NoResultFound

from symposiarch.errors import SymposiarchError


class DiskFull(SymposiarchError):
    """There is no room left where the office is."""


@contextmanager
def explained(path: Path, ask_first: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Turn what the disk or somebody else's lock does to an office into one clear sentence.

    Files are explained only where the store itself reads and writes them (`explained_files`): what happens to another
    file in the middle of a transaction is not about the office. A mistake of ours goes up as it is. `ask_first` raises
    what is to be told instead of whatever SQLite complains of.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        ask_first()
        told = _told(path, error.orig if isinstance(error, DBAPIError) else error)
        if told is None:
            raise
        raise told from error
    except NoResultFound as error:
        # Asked for by its key, which a page, a dialog or a job had taken down before.
        raise SymposiarchError("What this is about is no longer in the office: it was removed meanwhile.") from error
    except OverflowError as error:
        if "SQLite" not in str(error):
            raise
        raise SymposiarchError("One of the numbers is larger than any that an office can keep.") from error
    except UnicodeEncodeError as error:
        if error.reason != "surrogates not allowed":
            raise
        raise SymposiarchError("One of the texts holds bytes that are no letters. Write it once more.") from error


@contextmanager
def explained_files(path: Path) -> Iterator[None]:
    """As `explained`, with what the system says of files and folders."""
    try:
        with explained(path):
            yield
    except OSError as error:
        told = _told_of_system(path, error)
        if told is None:
            raise
        raise told from error


def _told(path: Path, error: BaseException | None) -> SymposiarchError | None:
    """What SQLite complains of, for the person; None where only the program can be at fault."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return DiskFull(full(path))
    sentence = _sentence(path, error)
    return None if sentence is None else SymposiarchError(sentence)


def _told_of_system(path: Path, error: OSError) -> SymposiarchError | None:
    """As `_told`, of what the system says."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return DiskFull(full(path))
    sentence = _sentence_of_system(path, error)
    return None if sentence is None else SymposiarchError(sentence)


def _sentence(path: Path, error: BaseException | None) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's sqlite3 raises this one itself, without a code.
        return damaged(path) if isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error) else None
    match code & 0xFF:
        case sqlite3.SQLITE_IOERR if code == sqlite3.SQLITE_IOERR_SHORT_READ:
            return log_gone(path)
        case sqlite3.SQLITE_IOERR:
            return f"“{path}” could not be read or written: the disk is full or no longer answers. Nothing was changed."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"Another program is using “{path}” at this moment. Try again when it has finished."
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            return foreign(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return f"“{path}” or its folder may only be read, not written. Nothing was changed."
        case sqlite3.SQLITE_CANTOPEN:
            return f"“{path}” cannot be opened: check that its folder exists and may be written."
    return None


def _sentence_of_system(path: Path, error: OSError) -> str | None:
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return f"You have no permission for “{error.filename or path}”."
        case errno.EROFS:
            return f"“{error.filename or path}” may only be read, not written. Nothing was changed."
        case errno.ENOENT | errno.ENOTDIR:
            return f"“{error.filename or path}” does not exist."
        case errno.EEXIST:
            return f"“{error.filename or path}” is in the way: move it to another place."
        case errno.EISDIR:
            return f"“{error.filename or path}” is a folder, not a file."
        case errno.ENAMETOOLONG:
            return f"The name “{path.name[:40]}…” is longer than the disk allows. Choose a shorter one."
        case errno.EIO:
            return f"The disk of “{path}” no longer answers. Nothing was changed."
    return None


def full(path: Path) -> str:
    return f"The disk that holds “{path}” is full. Nothing was changed: make room and try again."


def foreign(path: Path) -> str:
    """Of a file that is no office: mostly a guest list, which is not opened but imported."""
    return (
        f"“{path}” is not an office file, and nothing was changed. Choose the file of an office: its name mostly "
        "ends in “.symposiarch”. A list of guests or a programme is imported into an office that is open."
    )


def moved(path: Path) -> str:
    return (
        f"“{path}” was moved, renamed or replaced while it was open. Nothing was changed. Put it back where it was and "
        "go on, or open it where it is now."
    )


def log_gone(path: Path) -> str:
    return (
        f"Another program has deleted or cut short what is kept beside “{path}” while it is open (“{path.name}-wal”). "
        "Close the office and open it again: what was done so far is then written into it."
    )


def overwritten(path: Path) -> str:
    backups = path.parent / "Backups"
    latest = f" The latest backup is in the folder “{backups}”." if backups.is_dir() else ""
    return (
        f"Another program has written over “{path}”, or cut it short, while it was open. Nothing more is written into "
        f"it. Open it anew to see what it holds now; what it held before is only in copies of it.{latest}"
    )


def damaged(path: Path) -> str:
    backups = path.parent / "Backups"
    if not backups.is_dir():
        return f"“{path}” is damaged, and no backups are kept beside it. Restore a copy of it that you have elsewhere."
    return f"“{path}” is damaged. Restore the latest backup from the folder “{backups}”."
