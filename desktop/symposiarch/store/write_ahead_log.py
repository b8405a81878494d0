"""What SQLite keeps beside an office while it is open, and a killed program leaves behind: the end of what was written.

It belongs to that file alone. Beside another file of the same name, a new office or a backup put in the place of the
old one by hand, SQLite would take it for that one's and spoil it.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from symposiarch.store.scratch import Scratch

LOGS = ("-wal", "-journal")
INDEX = "-shm"
"""An index of the log, made anew where it is missing."""


def logs(office: Path) -> tuple[Path, ...]:
    """The logs beside an office that hold something."""
    return tuple(path for path in _beside(office, LOGS) if path.stat().st_size)


def length(office: Path) -> int:
    """How many bytes the log has; none where SQLite keeps none."""
    try:
        return office.with_name(office.name + LOGS[0]).stat().st_size
    except FileNotFoundError:
        return 0


def left_behind(office: Path) -> tuple[Path, ...]:
    """All that is beside an office."""
    return tuple(_beside(office, (*LOGS, INDEX)))


def _beside(office: Path, suffixes: Iterable[str]) -> Iterator[Path]:
    return (path for suffix in suffixes if (path := office.with_name(office.name + suffix)).exists())


def copy_with_log(office: Path, copy: Path) -> None:
    shutil.copyfile(office, copy)
    for left in logs(office):
        shutil.copyfile(left, copy.with_name(copy.name + left.name.removeprefix(office.name)))


def move_log(office: Path, to: Path) -> None:
    """Move what was left beside an office to beside another name."""
    for left in left_behind(office):
        left.replace(to.with_name(to.name + left.name.removeprefix(office.name)))


def set_aside(office: Path) -> None:
    """Keep what was left beside an office, under a name that SQLite does not look for."""
    move_log(office, office.with_name(office.name + ".old"))


def is_of_another(office: Path) -> bool:
    """Whether the log beside an office is another file's: it spoils this one, or knows nothing of its last step.

    Tried on copies.
    """
    if not logs(office):
        return False
    with contextlib.suppress(OSError), Scratch() as folder:
        with_log, without = folder / "with log", folder / "without"
        copy_with_log(office, with_log)
        shutil.copyfile(office, without)
        known = _steps(with_log)
        if known is None:
            # Nor is the file sound alone where the program was killed while it wrote the log into it.
            return _steps(without) is not None
        last = _steps(without, looked_through=False)
        return last is not None and not set(last[-1:]) <= set(known)
    return False


def _steps(path: Path, *, looked_through: bool = True) -> list[tuple[int, str]] | None:
    """The steps in the history of an office, the first first; None where it is not sound."""
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            if looked_through:
                if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                    return None
                if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                    return None
            return connection.execute("SELECT id, at FROM change_sets ORDER BY id").fetchall()
    except sqlite3.Error:
        return None
