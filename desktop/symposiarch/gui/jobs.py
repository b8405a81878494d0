"""Work that takes longer than a moment, off the window's thread, with its progress in sight and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from shiboken6 import isValid

from symposiarch.errors import SymposiarchError
from symposiarch.gui.pieces import button, row_of
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    Report = Callable[[float, str], None]

SHOWN_AFTER = 400
"""Milliseconds before a job appears in the status line: shorter work is not worth a flicker."""


MOST_WAITED = 10.0
"""Seconds that closing the window waits for all jobs together that write."""


class Cancelled(Exception):
    """Raised inside a job's work by `report` once the person has pressed Stop."""


class Job(QObject):
    """One piece of work under way. `work(report, *arguments)` runs in a thread of its own with plain values.

    It has no parent: its thread keeps it, so that there is somebody to speak when the window has gone before.
    """

    progress = Signal(float, str)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.can_stop = True
        self.quiet = False
        self.only_reads = False
        self.outlives = False
        self.take_back: Callable[[], object] | None = None
        self._stop = Event()

    def stop(self) -> None:
        self._stop.set()

    def report(self, fraction: float, text: str = "") -> None:
        """Say how far the work has come, from 0 to 1; below 0 when nobody knows. This is where it is stopped."""
        if self._stop.is_set():
            raise Cancelled
        self.progress.emit(fraction, text)

    def run(self, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        try:
            value = work(self.report, *arguments)
        except Cancelled:
            self.stopped.emit()
        except BaseException as error:  # whatever it was, the window's thread decides how it is told
            self.failed.emit(error)
        else:
            self.done.emit(value)
        self.ended.emit()


class Teller(QObject):
    """How a job speaks on its way: whatever its thread emits through `told` arrives in the window's thread.

    It has no parent, as the job itself has none: the page that listens may be deleted while the work goes on, but a
    thread that speaks through something deleted brings the program down. Whoever starts the job keeps it.
    """

    told = Signal(object)


class Jobs(QObject):
    """The jobs under way. What they fail with is told through `refused` (curable) or raised in the window's thread."""

    started = Signal(Job)
    ended = Signal(Job)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[Job, _Running] = {}

    def start(
        self,
        title: str,
        work: Callable[..., Any],
        *arguments: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[SymposiarchError], object] | None = None,
        stopped: Callable[[], object] | None = None,
        broken: Callable[[object], object] | None = None,
        ended: Callable[[], object] | None = None,
        can_stop: bool = True,
        quiet: bool = False,
        only_reads: bool = False,
        outlives: bool = False,
        take_back: Callable[[], object] | None = None,
    ) -> Job:
        """Run `work(report, *arguments)` in a thread; `done` receives its value, `failed` a SymposiarchError.

        `broken` is told of whatever the work failed with, and `ended` in any case, after the others. They are given
        here and not connected afterwards: work that is quick may have ended by then. Nobody is told once the window
        has gone. A `quiet` job, which nobody waits for, is neither announced nor shown in the line below. One that
        `only_reads` leaves nothing half-written: the window closes without waiting for it. One that `outlives` the
        window is stopped by its button alone: the window that closes waits for it. While a job goes on that has a
        `take_back`, that is what Undo does, and no earlier step.
        """
        job = Job(title)
        job.can_stop, job.quiet, job.only_reads, job.take_back = can_stop, quiet, only_reads, take_back
        job.outlives = outlives
        job.done.connect(self._job_done, Qt.ConnectionType.QueuedConnection)
        job.stopped.connect(self._job_stopped, Qt.ConnectionType.QueuedConnection)
        job.failed.connect(self._job_failed, Qt.ConnectionType.QueuedConnection)
        job.ended.connect(self._job_ended, Qt.ConnectionType.QueuedConnection)
        thread = Thread(target=job.run, args=(work, arguments), name=title, daemon=True)
        self._running[job] = _Running(thread, done, failed, stopped, broken, ended)
        if not quiet:
            self.started.emit(job)
        thread.start()
        return job

    @property
    def running(self) -> list[Job]:
        return list(self._running)

    @property
    def to_take_back(self) -> Job | None:
        """The newest job under way that Undo takes back."""
        return next((job for job in reversed(self._running) if job.take_back is not None), None)

    def stop_all(self) -> None:
        """Ask every job to stop, but for those that outlive it, and wait for those that write: the window closes."""
        running = dict(self._running)
        for job in running:
            if not job.outlives:
                job.stop()
        until = monotonic() + MOST_WAITED
        for job, one in running.items():
            if not job.only_reads:
                one.thread.join(max(0.0, until - monotonic()))

    def _of_sender(self) -> _Running:
        job = self.sender()
        assert isinstance(job, Job)
        return self._running[job]

    @Slot(object)
    def _job_done(self, value: object) -> None:
        tell(self._of_sender().done, value)

    @Slot()
    def _job_stopped(self) -> None:
        tell(self._of_sender().stopped)

    @Slot(object)
    def _job_failed(self, error: BaseException) -> None:
        heard = self._of_sender()
        try:
            if not isinstance(error, SymposiarchError):
                raise error
            if not tell(heard.failed, error):
                self.refused.emit(str(error))
        finally:
            tell(heard.broken, error)

    @Slot()
    def _job_ended(self) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        over = self._running.pop(job)
        over.thread.join()  # it has said its last word, yet may still be in it: a job is not deleted while it speaks
        try:
            tell(over.ended)
        finally:
            if not job.quiet:
                self.ended.emit(job)
            job.deleteLater()


class _Running(NamedTuple):
    """A job under way: its thread, and who is told of what."""

    thread: Thread
    done: Callable[[Any], object] | None
    failed: Callable[[SymposiarchError], object] | None
    stopped: Callable[[], object] | None
    broken: Callable[[object], object] | None
    ended: Callable[[], object] | None


def tell(listener: Callable[..., object] | None, *said: object) -> bool:
    """Whether somebody was told: not the method of a page or dialog that has been deleted meanwhile."""
    method = listener.func if isinstance(listener, partial) else listener
    listening = getattr(method, "__self__", None)
    if listener is None or (isinstance(listening, QObject) and not isValid(listening)):
        return False
    listener(*said)
    return True


class JobBar(QWidget):
    """The newest job in the status line: what it does, how far it is, and Stop."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._job: Job | None = None
        self._jobs = jobs
        self._text = QLabel()
        self._bar = QProgressBar(maximum=1000, textVisible=False)
        self._bar.setFixedWidth(160)
        self._stop = button(tr("Stop"), self._stop_job, look="link")
        row_of(self, margins=0, holds=(self._text, self._bar, self._stop))
        self._wait = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._wait.timeout.connect(self.show)
        jobs.started.connect(self._watch)
        jobs.ended.connect(self._job_ended)
        self.hide()

    def _watch(self, job: Job) -> None:
        self._job = job
        self._show_progress(-1, "")
        self._stop.setVisible(job.can_stop)
        self._stop.setEnabled(True)
        job.progress.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        if not self.isVisible():
            self._wait.start()

    @Slot(float, str)
    def _progressed(self, fraction: float, text: str) -> None:
        # What was reported before Stop was pressed comes here after it, and would tell that the work goes on.
        if self.sender() is self._job and self._stop.isEnabled():
            self._show_progress(fraction, text)

    def _show_progress(self, fraction: float, text: str) -> None:
        title = self._job.title if self._job is not None else ""
        self._text.setText(text or title)
        self._bar.setMaximum(1000 if fraction >= 0 else 0)
        self._bar.setValue(round(max(fraction, 0.0) * 1000))

    def _job_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._wait.stop()
            self.hide()
            shown = [one for one in self._jobs.running if not one.quiet]
            if shown:
                self._watch(shown[-1])

    def _stop_job(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._stop.hide()
            self._show_progress(-1, tr("Stopping…"))
            self._job.stop()
