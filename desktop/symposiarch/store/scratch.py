"""A folder for what must not outlast the program: the copy of an office that another holds, the pictures of a sheet.

It is locked as an office is. Where the program was killed, nobody holds the lock any more, and the next folder that is
made takes along what was left: names and addresses do not lie about among the temporary files.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from symposiarch.store.lock import Holder, Lock, lock_path, take

_PREFIX = "symposiarch-"
_RANDOM = "[a-z0-9_]" * 8
"""What `mkdtemp` puts behind it: an office that lies among the temporary files is not called so."""


class Scratch:
    """A folder among the temporary files, which only this user may read, until `remove` or the end of the block.

    An OSError says that the folder for temporary files cannot be written.
    """

    def __init__(self) -> None:
        _clear_left_behind()
        while True:
            self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
            try:
                self._lock = take(self.folder)
            except BaseException:
                shutil.rmtree(self.folder, ignore_errors=True)
                raise
            if isinstance(self._lock, Lock) and self.folder.exists():
                return
            self.remove()  # another program, which was clearing, took it for left behind before it was locked

    def remove(self) -> None:
        _take_away(self.folder, self._lock)

    def __enter__(self) -> Path:
        return self.folder

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.remove()


def _clear_left_behind() -> None:
    for lock in Path(tempfile.gettempdir()).glob(lock_path(Path(f"{_PREFIX}{_RANDOM}")).name):
        folder = lock.with_suffix("")
        try:
            taken = take(folder)
        except OSError:
            continue  # another user's
        if isinstance(taken, Lock):
            _take_away(folder, taken)


def _take_away(folder: Path, lock: Lock | Holder) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if isinstance(lock, Lock):
        lock.release()
    if folder.is_dir():  # Windows keeps what somebody still reads: told to be left behind
        with contextlib.suppress(OSError):
            lock_path(folder).touch()
