"""The program's side of the reader process: started when needed, kept for the next file, started again when it dies."""

from __future__ import annotations

import atexit
import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from symposiarch.exchange.reading.process.transport import unpacked
from symposiarch.exchange.reading.process.worker import MEMORY, SWITCH, receive, send
from symposiarch.exchange.reading.read_as import ReadAs
from symposiarch.exchange.reading.refusal import KINDS, NotReadable, ReaderStopped, ReadingCancelled
from symposiarch.exchange.reading.tables import SourceFile

Report = Callable[[float, str], None]

TIME_LIMIT = 120.0  # seconds of the processor for one file: that a machine is busy is no fault of the file
_BY_THE_CLOCK = 10  # times as long for a file that is waited for: its disk may be gone
_BEAT = 0.1  # how often the person may cancel
OUT_OF_MEMORY = (
    "The file needs more memory than a list of people ever should. "
    "Delete what is not needed in it, save it, and try again."
)
OUT_OF_TIME = "Reading the file takes too long. Delete what is not needed in it, save it, and try again."
DIED = (
    "The file is damaged in a way that no reader here survives. "
    "Open it in Excel or LibreOffice and save it again as xlsx."
)


class Reader:
    """One reader process. Used by one thread at a time."""

    def __init__(self, *, time_limit: float = TIME_LIMIT) -> None:
        self.time_limit = time_limit
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[Any] = queue.Queue()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the process ahead of need; does nothing when it is running."""
        if self._process is not None and self._process.poll() is None:
            return
        self.stop()
        self._process = process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._answers = queue.Queue()
        threading.Thread(target=_listen, args=(process, self._answers), daemon=True, name="reader").start()
        if sys.platform == "darwin":
            threading.Thread(target=_watch, args=(process,), daemon=True, name="reader memory").start()

    def stop(self) -> None:
        """End the process, in the middle of a file too."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    def read(self, path: Path, how: ReadAs, report: Report | None = None) -> SourceFile:
        """A file, read. `report` is called at least every tenth of a second and may raise to cancel."""
        with self._lock:
            answer = self._ask(path, how, report)
            if answer[0] in ("died", "memory", "failed") and how.calamine:
                # A file over which one reader dies is tried with the other before it is refused.
                second = self._ask(path, replace(how, calamine=False), report)
                answer = answer if second[0] in ("died", "memory", "failed") else second
        match answer:
            case ("read", data):
                return unpacked(cast(bytes, data))
            case ("refused", kind, text):
                raise KINDS.get(str(kind), NotReadable)(str(text))
            case ("memory",):
                raise ReaderStopped(OUT_OF_MEMORY)
            case ("late",):
                raise ReaderStopped(OUT_OF_TIME)
            case ("failed", trace):
                raise ReaderStopped(DIED) from RuntimeError(f"The reader failed: {trace}")
            case _:
                raise ReaderStopped(DIED)

    def _ask(self, path: Path, how: ReadAs, report: Report | None) -> tuple[Any, ...]:
        self.start()
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            send(cast(Any, self._process.stdin), {"path": str(path.absolute()), **asdict(how)})
        except OSError:
            self.stop()
            return ("died",)
        begun, clock = _worked(self._process), time.monotonic()
        progress = (0.0, "")
        while True:
            try:
                message = self._answers.get(timeout=_BEAT)
            except queue.Empty:
                message = ("progress", *progress)
            if message is None:
                self.stop()
                return ("died",)
            if message[0] != "progress":
                if message[0] == "memory":
                    self.stop()  # what is left of its memory is not worth keeping
                return tuple(message)
            progress = (message[1], message[2])
            try:
                if report is not None:
                    report(*progress)
            except BaseException:
                self.stop()
                raise
            waited = (time.monotonic() - clock) / _BY_THE_CLOCK
            if max(_worked(self._process) - begun, waited) >= self.time_limit:
                self.stop()
                return ("late",)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [sys.executable, "-m", "symposiarch.exchange.reading.process.worker"]


def _environment() -> dict[str, str]:
    """Ours, with a path on which the reader finds the same program, and one arena for memory: the limit counts them."""
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(entry for entry in sys.path if entry)
    environment["MALLOC_ARENA_MAX"] = "2"
    environment["PYTHONIOENCODING"] = "utf-8"
    return environment


def _listen(process: subprocess.Popen[bytes], answers: queue.Queue[Any]) -> None:
    """Carry answers into the queue; None when the process has ended."""
    assert process.stdout is not None
    try:
        while (message := receive(cast(Any, process.stdout))) is not None:
            answers.put(message)
    except (OSError, ValueError, EOFError, TypeError, MemoryError):
        pass
    answers.put(None)


def _worked(process: subprocess.Popen[bytes]) -> float:
    """Seconds for which the processor has worked for the process; none where it has ended."""
    import psutil

    try:
        taken = psutil.Process(process.pid).cpu_times()
    except psutil.Error:
        return 0.0
    return float(taken.user + taken.system)


def _watch(process: subprocess.Popen[bytes]) -> None:
    """Where the system sets no limit: end the process when it has taken too much."""
    import psutil

    with contextlib.suppress(psutil.Error):
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            if watched.memory_info().rss > MEMORY:
                process.kill()
            time.sleep(0.1)


@cache
def shared_reader() -> Reader:
    """The program's one reader: one process serves the whole program."""
    reader = Reader()
    atexit.register(reader.stop)
    return reader


__all__ = ["Reader", "ReadingCancelled", "shared_reader"]
