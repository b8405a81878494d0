"""One program at a time writes an office. The others are told who does.

The lock is held on a small file beside the office by the operating system, which lets go of it when the program ends
in whatever way: what a crash leaves behind is a file that nobody holds. Where the disk knows no locks, the note in the
file is believed as long as the program that it names may still be running.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_OPENED = os.O_RDWR | os.O_CREAT | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_BINARY"))
"""A link is not followed: where everybody may write, somebody else may have laid it to a file of ours."""
_LOCKED_BYTE = 1 << 20  # far behind the note, so that others may read it on Windows too


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has an office open, on which machine, since when (None where the note could not be read)."""

    name: str
    machine: str
    since: datetime | None

    def __str__(self) -> str:
        since = f" since {_spoken(self.since.astimezone())}" if self.since else ""
        return f"{self.name or 'somebody else'} on {self.machine or 'another machine'}{since}"


def _spoken(moment: datetime) -> str:
    """ "Tue 24 November 17:00", in the language of the sentence, whatever that of the computer is."""
    from babel.dates import format_datetime

    return format_datetime(moment.replace(tzinfo=None), "EEE d MMMM HH:mm", locale="en")


def user_name() -> str:
    """The display name of whoever is logged in, else the name that they log in with."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
    if sys.platform == "win32":
        import ctypes

        size = ctypes.c_ulong(256)
        buffer = ctypes.create_unicode_buffer(size.value)
        display_name = 3
        if ctypes.windll.secur32.GetUserNameExW(display_name, buffer, ctypes.byref(size)) and buffer.value:
            return buffer.value
    else:
        import pwd

        with contextlib.suppress(KeyError, OSError):
            return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip() or login
    return login


def machine_name() -> str:
    return socket.gethostname()


class Lock:
    """The lock of one office, held until `release` or the end of the program."""

    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self._file = file

    def release(self) -> None:
        if self._file < 0:
            return
        if sys.platform == "win32":
            os.close(self._file)
            with contextlib.suppress(OSError):
                self._path.unlink()
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(self._file)
        self._file = -1


def lock_path(office: Path) -> Path:
    return office.with_name(office.name + ".lock")


def take(office: Path) -> Lock | Holder:
    """Take the lock of an office, or learn who holds it. An OSError says that the folder cannot be written."""
    path = lock_path(office)
    while True:
        file = os.open(path, _OPENED, 0o666)
        try:
            locked = _try_lock(file)
            if locked is False or (locked is None and _may_run(_note(path))):
                holder = _holder(_note(path))
                os.close(file)
                return holder
            if not _still_there(file, path):
                os.close(file)
                continue
        except BaseException:
            os.close(file)
            raise
        lock = Lock(path, file)
        try:
            _write_note(file)
        except BaseException:
            lock.release()
            raise
        return lock


def holder_of(office: Path) -> Holder | None:
    """Who holds the lock of an office in a folder that we cannot write, as far as its note can be believed."""
    note = _note(lock_path(office))
    return _holder(note) if note and _may_run(note) else None


def _try_lock(file: int) -> bool | None:
    """Whether the lock is ours now; None where the disk knows no locks."""
    try:
        if sys.platform == "win32":
            os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        held = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
        return False if error.errno in held else None
    return True


def _still_there(file: int, path: Path) -> bool:
    """Whether nobody deleted or replaced the file between our opening and our locking it."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _write_note(file: int) -> None:
    me = psutil.Process()
    note = {
        "name": user_name(),
        "machine": machine_name(),
        "process": me.pid,
        "started": me.create_time(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    os.lseek(file, 0, os.SEEK_SET)
    os.truncate(file, 0)
    os.write(file, json.dumps(note, ensure_ascii=False).encode())


def _note(path: Path) -> dict[str, object]:
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _holder(note: dict[str, object]) -> Holder:
    since = None
    with contextlib.suppress(ValueError):
        since = datetime.fromisoformat(str(note.get("since")))
    return Holder(str(note.get("name", "")), str(note.get("machine", "")), since)


def _may_run(note: dict[str, object]) -> bool:
    """Whether the program that wrote the note may still be running: on another machine, nobody can tell."""
    if not note:
        return False
    if note.get("machine") != machine_name():
        return True
    process, started = note.get("process"), note.get("started")
    if not isinstance(process, int) or not isinstance(started, int | float):
        return False
    try:
        return abs(psutil.Process(process).create_time() - started) < 2
    except psutil.Error:
        return False
