"""The program's side of a process of its own: started when needed, kept for the next request, started again when it
dies."""

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
from typing import Any, cast

from symposiarch.apart import SWITCH
from symposiarch.apart.messages import receive, send

Report = Callable[[float, str], None]

_BEAT = 0.1  # how often the person may cancel
_BY_THE_CLOCK = 10  # times as long for work that is waited for: its disk may be gone


class WorkerProcess:
    """The process in which the `main` of a module works. Requests of several threads wait for each other.

    `time_limit` is in seconds of the processor for one request: that a machine is busy is no fault of the work.
    `watched` is how many bytes the process may take where the system sets no limit (macOS). `environment` is what it
    has beside ours.
    """

    def __init__(
        self, worker: str, *, time_limit: float | None = None, watched: int | None = None, **environment: str
    ) -> None:
        self.worker, self.time_limit, self.watched, self.environment = worker, time_limit, watched, environment
        self.process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[Any] = queue.Queue()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the process ahead of need; does nothing when it is running."""
        if self._lock.acquire(blocking=False):  # else it is at work
            try:
                with contextlib.suppress(OSError):  # the first request tells it
                    self._start()
            finally:
                self._lock.release()

    def _start(self) -> None:
        if self.process is not None and self.process.poll() is None:
            return
        self.stop()
        self.process = process = subprocess.Popen(
            _command(self.worker),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment() | self.environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        atexit.register(self.stop)
        self._answers = queue.Queue()
        threading.Thread(target=_listen, args=(process, self._answers), daemon=True, name=self.worker).start()
        if sys.platform == "darwin" and self.watched:
            threading.Thread(target=_watch, args=(process, self.watched), daemon=True, name="worker memory").start()

    def stop(self) -> None:
        """End the process, in the middle of its work too."""
        process, self.process = self.process, None
        if process is None:
            return
        atexit.unregister(self.stop)
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    def stop_if_idle(self) -> None:
        """End the process, unless somebody waits for it."""
        if self._lock.acquire(blocking=False):
            try:
                self.stop()
            finally:
                self._lock.release()

    def ask(self, request: Any, report: Report | None = None) -> tuple[Any, ...]:
        """What the worker answers.

        `("died",)` when it ends before or cannot be started, `("late",)` when it was ended at its time limit.

        `report` is called at least every tenth of a second once the request is sent, and may raise to cancel: then the
        process ends at once.
        """
        while not self._lock.acquire(timeout=_BEAT):
            if report is not None:
                report(-1, "")
        try:
            return self._asked(request, report)
        finally:
            self._lock.release()

    def _asked(self, request: Any, report: Report | None) -> tuple[Any, ...]:
        """A process that was ended while nobody asked it, as systems short of memory do, is started once more."""
        kept = self.process is not None
        answer = self._asked_once(request, report)
        if answer is None and kept:
            answer = self._asked_once(request, report)
        return answer or ("died",)

    def _asked_once(self, request: Any, report: Report | None) -> tuple[Any, ...] | None:
        """None where the process ends before it has taken the request."""
        try:
            self._start()
        except OSError:
            return ("died",)
        process = self.process
        assert process is not None
        sending = _Sending(process, request)
        late = self._lateness(process)
        progress = (-1.0, "")
        while True:
            try:
                message = self._answers.get(timeout=_BEAT)
            except queue.Empty:
                message = ("progress", *progress)
            if message is None:
                self.stop()
                return ("died",) if sending.is_through() else None
            if message[0] != "progress":
                return tuple(message)
            progress = (message[1], message[2])
            try:
                if report is not None:
                    report(*progress)
            except BaseException:
                self.stop()
                raise
            if late():
                self.stop()
                return ("late",)

    def _lateness(self, process: subprocess.Popen[bytes]) -> Callable[[], bool]:
        """Whether the process has worked for longer than it may, from here on."""
        limit = self.time_limit
        if limit is None:
            return lambda: False
        begun, clock = _worked(process), time.monotonic()
        return lambda: max(_worked(process) - begun, (time.monotonic() - clock) / _BY_THE_CLOCK) >= limit


def _command(worker: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH, worker]
    return [sys.executable, "-P", "-m", worker]  # nothing that lies in the folder we were called from is run


def _environment() -> dict[str, str]:
    """Ours, with a path on which the worker finds the same program."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


class _Sending:
    """A request on its way, however large, while whoever waits may cancel."""

    def __init__(self, process: subprocess.Popen[bytes], request: Any) -> None:
        self._through = False
        self._thread = threading.Thread(target=self._send, args=(process, request), daemon=True, name="request")
        self._thread.start()

    def _send(self, process: subprocess.Popen[bytes], request: Any) -> None:
        with contextlib.suppress(OSError, ValueError):  # the process has ended, and its pipe with it
            send(cast(Any, process.stdin), request)
            self._through = True

    def is_through(self) -> bool:
        """Whether the process took it, once that has ended or all is sent."""
        self._thread.join()
        return self._through


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


def _watch(process: subprocess.Popen[bytes], most: int) -> None:
    """End the process when it has taken too much."""
    import psutil

    with contextlib.suppress(psutil.Error):
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            if watched.memory_info().rss > most:
                process.kill()
            time.sleep(0.1)
