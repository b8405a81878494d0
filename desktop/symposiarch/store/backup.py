"""Copies of an office: kept by themselves, made to order, looked into, and put back."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

from symposiarch.errors import SymposiarchError
from symposiarch.store import migrate, write_ahead_log
from symposiarch.store.faults import damaged, explained, explained_files
from symposiarch.store.header import SCHEMA, is_office, schema_of
from symposiarch.store.journal import State
from symposiarch.store.lock import Holder, take
from symposiarch.store.places import SUFFIX

KEPT = 20
DUE_AFTER = timedelta(days=1)

_stamp = re.compile(r" (?P<when>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: (?P<number>\d+))?")


@dataclass(frozen=True, slots=True)
class Contents:
    """What an office file holds, to look at before it replaces another. `when` is that of the last change."""

    path: Path
    people: int
    events: int
    last_change: str | None
    when: datetime | None


def backup_folder(office: Path) -> Path:
    return office.parent / "Backups"


def backups(office: Path) -> tuple[Path, ...]:
    """The backups that are kept of an office, the newest first."""
    folder = backup_folder(office)
    if not folder.is_dir():
        return ()
    found = []
    for file in folder.iterdir():
        if file.suffix == SUFFIX and file.name.startswith(office.stem) and (stamp := _stamp_of(office, file)):
            found.append((stamp, file))
    return tuple(file for _, file in sorted(found, reverse=True))


def _stamp_of(office: Path, backup: Path) -> tuple[str, int] | None:
    """When a backup was made, by its name, and which of that second it is; None for another file."""
    found = _stamp.fullmatch(backup.stem[len(office.stem) :])
    return (found["when"], int(found["number"] or 1)) if found else None


def is_due(office: Path, now: datetime) -> bool:
    """Whether none was made within a day; what a wrong clock dated years ahead is no backup of today."""
    ages = (now - datetime.fromtimestamp(file.stat().st_mtime, UTC) for file in backups(office))
    return all(abs(age) > DUE_AFTER for age in ages)


def keep_backup(office: Path) -> Path:
    """Make a backup in the folder `Backups`, and let the oldest beyond twenty go."""
    folder = backup_folder(office)
    stamp = f"{datetime.now(UTC).astimezone():%Y-%m-%d %H-%M-%S}"
    with explained_files(folder):
        folder.mkdir(exist_ok=True)
        target = folder / f"{office.stem} {stamp}{_number(office, stamp)}{SUFFIX}"
        copy(office, target)
        for old in _too_many(office, target):
            old.unlink(missing_ok=True)
    return target


def _too_many(office: Path, latest: Path) -> list[Path]:
    """The oldest beyond twenty; what a wrong clock says was made after the latest goes before all others."""
    last = _stamp_of(office, latest)
    ahead = {file for file in backups(office) if (made := _stamp_of(office, file)) and last and made > last}
    return sorted(backups(office), key=ahead.__contains__)[KEPT:]


def _number(office: Path, stamp: str) -> str:
    """What tells several backups of one second apart: nothing for the first, " 2" for the second."""
    found = (_stamp_of(office, file) for file in backups(office))
    last = max((of[1] for of in found if of and of[0] == stamp), default=0)
    return f" {last + 1}" if last else ""


def clear_unfinished(office: Path) -> None:
    """Take away what a killed program left of its copies: nobody would look there for whom the office has forgotten.

    Only for the holder of the lock, for whom nobody else makes an office or a backup of this name.
    """
    for folder, name in ((office.parent, re.escape(office.name)), (backup_folder(office), _name_of_backups(office))):
        _clear_unfinished(folder, name)


def _clear_unfinished(folder: Path, name: str) -> None:
    """Of the copies of files that are called as the expression `name` says; what a program still writes stays."""
    left = re.compile(rf"\.+{name}\.(?P<process>\d+)\.(?:new|restored)(?:\.\d+\.new)?(?:-journal|-wal|-shm)?")
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            found = left.fullmatch(file.name)
            if found and not psutil.pid_exists(int(found["process"])):
                file.unlink(missing_ok=True)


def _name_of_backups(office: Path) -> str:
    return re.escape(office.stem) + _stamp.pattern + re.escape(SUFFIX)


def copy(source: Path, target: Path) -> None:
    """Copy an office as it stands at this moment, also while it is open; `target` is there whole or not at all."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
    with explained_files(target):
        if target.is_dir():
            raise SymposiarchError(f"“{target}” is a folder. Name a file in it.")
        if target.exists() and not target.is_file():
            raise SymposiarchError(f"“{target}” is no ordinary file. Choose another name for the copy.")
        if not target.parent.is_dir():
            raise SymposiarchError(f"The folder “{target.parent}” does not exist.")
        if target.exists() and target.samefile(source):
            raise SymposiarchError(f"“{target}” is the office itself. Choose another name for the copy.")
        _clear_unfinished(target.parent, re.escape(target.name))
        try:
            with contextlib.closing(reading(source)) as old, contextlib.closing(sqlite3.connect(fresh)) as new:
                new.execute("PRAGMA synchronous=OFF")  # it is brought to the disk below, once and as a whole
                old.backup(new)
                new.execute("PRAGMA journal_mode=DELETE")
            with fresh.open("rb+") as file:
                os.fsync(file.fileno())
            with _nobody_else_in(target):
                write_ahead_log.set_aside(target)
                fresh.replace(target)
        finally:
            for left in (fresh, *write_ahead_log.left_behind(fresh)):
                left.unlink(missing_ok=True)


def refuse_other_work(office: Path, target: Path) -> None:
    """Before a copy to order: one of this office may be there, and no other, and none in which somebody went on."""
    if is_office(target) and not target.samefile(office) and _has_more_than(target, office):
        raise SymposiarchError(
            f"“{target}” is another office, or holds what this one does not, and nothing is written over it. "
            "Choose another name for the copy."
        )


def _has_more_than(copy: Path, office: Path) -> bool:
    """Whether in a copy a step was done, undone or done again, and not in `office`. A damaged one may hold anything."""
    try:
        with contextlib.closing(reading(copy)) as there, contextlib.closing(reading(office)) as here:
            last = "id = (SELECT max(id) FROM change_sets)"
            question = f"SELECT id, at, state, undone_at FROM change_sets WHERE {last} OR undone_at IS NOT NULL"
            return any(_knows_more_of(here, *step) for step in there.execute(question))
    except sqlite3.Error:
        return True


def _knows_more_of(office: sqlite3.Connection, key: int, at: str, state: str, undone_at: str | None) -> bool:
    """Whether the office has not this step, or it was undone elsewhere after that, or done again."""
    known = office.execute("SELECT state, undone_at FROM change_sets WHERE (id, at) = (?, ?)", (key, at)).fetchone()
    if known is None:
        return True
    if (undone_at or "") != (known[1] or ""):
        return (undone_at or "") > (known[1] or "")
    return undone_at is not None and state == State.DONE and known[0] == State.UNDONE


@contextlib.contextmanager
def _nobody_else_in(office: Path) -> Iterator[None]:
    """An office that somebody has open is not replaced under their hands."""
    if not office.exists():
        yield
        return
    taken = take(office)
    if isinstance(taken, Holder):
        raise SymposiarchError(f"“{office.name}” is open with {taken}. Close it there, or choose another name.")
    try:
        yield
    finally:
        taken.release()


def reading(path: Path) -> sqlite3.Connection:
    """A bare connection that cannot write."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)


def refuse_damaged(path: Path) -> None:
    """Before a backup: a damaged office must not take the place of a sound copy. Only for the holder of the lock.

    A connection that cannot write would leave an empty log beside the file.
    """
    with explained(path), contextlib.closing(sqlite3.connect(path, timeout=10)) as connection:
        _refuse_damaged(path, connection)


def _refuse_damaged(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise SymposiarchError(damaged(path))


def what_it_holds(path: Path) -> Contents:
    """What an office file or a backup holds. A SymposiarchError says why it cannot be used."""
    schema_of(path)
    with explained(path), contextlib.closing(reading(path)) as connection:
        _refuse_damaged(path, connection)
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        people, events = (
            connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] if table in tables else 0
            for table in ("people", "events")
        )
        question = "SELECT label, at FROM change_sets WHERE state = 'done' ORDER BY id DESC LIMIT 1"
        last = connection.execute(question).fetchone() if "change_sets" in tables else None
    label, at = last or (None, None)
    return Contents(path, people, events, label, at and datetime.fromisoformat(at).replace(tzinfo=UTC))


def holds(path: Path, table: str, uuids: Collection[str]) -> bool:
    """Whether an office file has a row of one of these UUIDs; one that cannot be read has none that could be used."""
    try:
        with contextlib.closing(reading(path)) as connection:
            question = f'SELECT 1 FROM "{table}" WHERE uuid = ?'
            return any(connection.execute(question, (uuid,)).fetchone() is not None for uuid in uuids)
    except sqlite3.Error:
        return False


def restore(office: Path, backup: Path) -> Path | None:
    """Put a backup in the place of an office that nobody has open. Gives where what it replaced is kept.

    An office that is damaged is kept as it is, beside the backups. A SymposiarchError leaves everything as it was.
    """
    office, backup = office.absolute(), backup.absolute()
    what_it_holds(backup)
    if office.exists() and office.samefile(backup):
        raise SymposiarchError(f"“{backup}” is the office itself, not a backup of it.")
    with explained_files(office):
        taken = take(office)
        if isinstance(taken, Holder):
            raise SymposiarchError(f"“{office.name}” is open with {taken}. Close it there, then restore.")
        fresh = office.with_name(f".{office.name}.{os.getpid()}.restored")
        try:
            copy(backup, fresh)
            if migrate.schema(fresh) < SCHEMA:
                migrate.upgrade(fresh)
            kept = _set_aside(office) if office.exists() else None
            write_ahead_log.set_aside(office)
            fresh.replace(office)
        finally:
            fresh.unlink(missing_ok=True)
            taken.release()
    return kept


def _set_aside(office: Path) -> Path:
    """Keep what is about to be replaced, and leave no log behind that would be taken for the new file's."""
    try:
        what_it_holds(office)
    except SymposiarchError:
        folder = backup_folder(office)
        folder.mkdir(exist_ok=True)
        stamp = f"{datetime.now(UTC).astimezone():%Y-%m-%d %H-%M-%S}"
        kept = folder / f"{office.stem} {stamp} replaced{SUFFIX}"
        write_ahead_log.move_log(office, kept)
        office.replace(kept)
        return kept
    kept = keep_backup(office)
    with contextlib.closing(sqlite3.connect(office, timeout=10, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    return kept
