"""Opening an office file: what it is, who has it, and whether it may be written."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.store import backup, migrate, write_ahead_log
from symposiarch.store.engine import LOGGED_PAGES
from symposiarch.store.faults import DiskFull, explained_files, moved, overwritten
from symposiarch.store.header import SCHEMA, schema_of
from symposiarch.store.lock import Holder, Lock, holder_of, take
from symposiarch.store.places import on_network
from symposiarch.store.scratch import Scratch

LOOKED_THROUGH = 1 << 20
"""Bytes of the file by which it is told from another that is as long: all of a small office. They are kept as they are,
for reading them anew after each write costs less than a checksum of them."""


@dataclass(slots=True)
class Opened:
    """The file that is worked on: the office itself, locked; or a snapshot of it, in a folder that goes with it."""

    file: Path
    lock: Lock | None = None
    scratch: Scratch | None = None
    holder: Holder | None = None
    why_read_only: str | None = None
    notice: str | None = None
    _identity: tuple[int, int] | None = field(init=False)
    _held: int = field(init=False)
    """Looked through for as long as SQLite has the file open: closing any other would let go of SQLite's own locks."""
    _stands: tuple[int, int] = field(init=False)
    _begins: bytes = field(init=False, repr=False, default=b"")
    _log: int = field(init=False, default=0)
    """How many bytes the log beside the file had when it was last looked through."""

    def __post_init__(self) -> None:
        self._identity = _identity_of(self.file)
        self._held = os.open(self.file, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
        self.wrote()

    def refuse_moved(self) -> None:
        """What is written to a file that stands elsewhere by now would be lost, and reading would make an empty one.

        Raises:
            SymposiarchError: the file was moved, renamed or replaced since it was opened.
        """
        if _identity_of(self.file) != self._identity:
            raise SymposiarchError(moved(self.file))

    def wrote(self) -> None:
        """Whatever the file holds now was written by us. What only made the log longer is not in the file yet."""
        with contextlib.suppress(OSError):  # a disk that no longer answers is told by what SQLite asks of it
            before, self._log = self._log, write_ahead_log.length(self.file)
            page_size = int.from_bytes(self._begins[16:18])
            if not before < self._log < LOGGED_PAGES * page_size:
                # Where the system tells late how old a file is, what it begins with is right all the same.
                self._stands, self._begins = self._stand(), self._beginning()

    def refuse_overwritten(self) -> None:
        """What another program wrote into the file, a copy over it or its end cut off, is not mixed with what we write.

        Between our own writes the file stands still, also where the log grows: it is as long and as old as it was, or
        still begins with the same pages, the first of which counts all pages and changes.

        Raises:
            SymposiarchError: somebody else wrote into the file since we did.
        """
        if not self._is_ours():
            raise SymposiarchError(overwritten(self.file))

    def _is_ours(self) -> bool:
        try:
            stands = self._stand()
            return stands == self._stands or (stands[0] == self._stands[0] and self._beginning() == self._begins)
        except OSError:
            return True

    def _stand(self) -> tuple[int, int]:
        stands = os.fstat(self._held)
        return stands.st_size, stands.st_mtime_ns

    def _beginning(self) -> bytes:
        os.lseek(self._held, 0, os.SEEK_SET)
        return os.read(self._held, LOOKED_THROUGH)

    @contextlib.contextmanager
    def letting_go(self) -> Iterator[None]:
        """While SQLite lets go of the file. Into one that was overwritten it would write what the log holds: it does
        so with none that stands elsewhere (on Windows none is overwritten while it is open), and the log is put aside.
        """
        try:
            self.refuse_moved()
            ours = self._held < 0 or self._is_ours()
        except SymposiarchError:
            ours = True
        if ours:
            yield
        else:
            elsewhere = self.file.with_name(self.file.name + ".overwritten")
            with contextlib.suppress(OSError):
                self.file.rename(elsewhere)
            try:
                yield
            finally:
                if elsewhere.exists():
                    elsewhere.rename(self.file)
                with contextlib.suppress(OSError):
                    write_ahead_log.set_aside(self.file)

    def close(self) -> None:
        if self._held >= 0:
            os.close(self._held)
            self._held = -1
        if self.lock is not None:
            self.lock.release()
        if self.scratch is not None:
            self.scratch.remove()


def _identity_of(file: Path) -> tuple[int, int] | None:
    try:
        stands = file.stat()
    except OSError:
        return None
    return stands.st_dev, stands.st_ino


def open_file(path: Path, *, create: bool) -> Opened:
    """Open or make the office at `path`. A SymposiarchError says why not, and leaves what is there untouched."""
    with explained_files(path):
        there = path.exists()
        if there:
            schema_of(path)
            if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
                return _snapshot(path, holder_of(path), f"“{path}” or its folder may only be read.")
        elif not create:
            raise SymposiarchError(f"There is no office at “{path}”.")
        elif not path.parent.is_dir():
            raise SymposiarchError(f"The folder “{path.parent}” does not exist.")
        elif not os.access(path.parent, os.W_OK):
            raise SymposiarchError(f"No office can be made in “{path.parent}”: that folder may only be read.")
    try:
        return _open_to_write(path)
    except DiskFull as error:
        if not there:
            raise
        try:
            return _snapshot(path, None, str(error))
        except (SymposiarchError, OSError):
            raise error from None


def _open_to_write(path: Path) -> Opened:
    with explained_files(path):
        taken = take(path)
        if isinstance(taken, Holder):
            return _snapshot(path, taken, f"“{path.name}” is open with {taken}.")
        try:
            notice = _prepare(path)
        except BaseException:
            taken.release()
            raise
    return Opened(path, lock=taken, notice=notice)


def _prepare(path: Path) -> str | None:
    """Make the office, or bring it up to date, and choose how SQLite keeps what is not committed."""
    notice = None
    backup.clear_unfinished(path)
    if path.exists() and write_ahead_log.is_of_another(path):
        write_ahead_log.set_aside(path)
        notice = f"What a program that was killed had left beside “{path.name}” is of another file, and was put aside."
    if not path.exists():
        migrate.create(path)
    elif migrate.schema(path) < SCHEMA:
        backup.refuse_damaged(path)
        backup.keep_backup(path)
        migrate.upgrade(path)
    elif backup.is_due(path, datetime.now(UTC)):
        backup.refuse_damaged(path)
        try:
            backup.keep_backup(path)
        except SymposiarchError as error:
            notice = f"No backup could be made today. {error}"
    with contextlib.closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as connection:
        if on_network(path):
            # Leaving the write-ahead log needs no shared memory, which such a disk has not, in exclusive mode.
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA journal_mode=DELETE")
        else:
            connection.execute("PRAGMA journal_mode=WAL")
    return notice


def _snapshot(path: Path, holder: Holder | None, why: str) -> Opened:
    """A copy of the office as it stands, to read."""
    scratch = Scratch()
    try:
        copy = scratch.folder / path.name
        with explained_files(path):
            try:
                backup.copy(path, copy)
            except SymposiarchError:
                # SQLite cannot open it where it may not write beside the file.
                write_ahead_log.copy_with_log(path, copy)
            if migrate.schema(copy) < SCHEMA:
                migrate.upgrade(copy)
    except BaseException:
        scratch.remove()
        raise
    return Opened(copy, scratch=scratch, holder=holder, why_read_only=why)
