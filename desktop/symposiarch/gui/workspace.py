"""The open office file as the window sees it: the store's floor, with a signal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from symposiarch.errors import SymposiarchError
from symposiarch.gui.jobs import tell
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # noqa: TC004  # the name alone goes on to the rest of the window

    from symposiarch.gui.jobs import Job, Jobs
    from symposiarch.store import ChangeSet, Office

__all__ = ["Session", "Workspace"]

R = TypeVar("R")


class Workspace(QObject):
    """Opens the office file, and carries every question and every change to it.

    What planning functions return reaches the widgets as frozen values; no mapped object leaves this file.
    """

    opened = Signal()
    """Another office file is open, or none."""
    changed = Signal(object)
    """A ChangeSet: something was written, undone or redone. Each view re-reads the rows that it shows."""
    editing_changed = Signal(bool)
    """Whether changes can be made now: not in an office that somebody else has open, not while a job writes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._office: Office | None = None
        self._kept: str | None = None
        """The label of what is being written in the background."""
        self._beside: list[str] = []
        """What goes on in the office while it is worked in."""

    # The file

    @property
    def is_open(self) -> bool:
        return self._office is not None

    @property
    def office(self) -> Office:
        if self._office is None:
            raise SymposiarchError(tr("No office file is open. Open one from the File menu."))
        return self._office

    def has_open(self, office: Office) -> bool:
        """Whether this office is still the open one: asked when a job brings what it read there."""
        return self._office is office

    @property
    def path(self) -> Path | None:
        return self._office.path if self._office is not None else None

    @property
    def why_read_only(self) -> str | None:
        """Why the office can only be read, as a sentence; None where it can be changed."""
        return self._office.why_read_only if self._office is not None else None

    @property
    def holder(self) -> str | None:
        """Who has the office open, when it is not we."""
        holder = self._office.holder if self._office is not None else None
        return None if holder is None else str(holder)

    def holder_has_left(self) -> bool:
        """Whether nobody has the office open any more that could only be read because somebody had."""
        from symposiarch.store.lock import holder_of

        return self.holder is not None and holder_of(self.office.path) is None

    @property
    def can_edit(self) -> bool:
        return self._office is not None and not self._office.read_only and self._kept is None

    def open(self, path: Path) -> None:
        """Open an office file in place of the present one, which stays open when the other cannot be.

        One that could only be read is opened anew, and one that another program moved, replaced or wrote over.
        """
        from symposiarch.store import Office

        self._refuse_to_leave()
        if self._office is not None and self._office.path == path and not self._office.read_only:
            if self._office.is_ours or not path.exists():
                return
            self.close()
        office = Office.open(path)
        self.take(office)

    def take(self, office: Office) -> None:
        """Use an office that was opened elsewhere, in a job, say."""
        if self._office is not None:
            self._office.close()
        self._office = office
        self.opened.emit()
        self.editing_changed.emit(self.can_edit)

    def leave(self) -> None:
        """Close the office because something else is to happen to its file, unless work goes on in it."""
        self._refuse_to_leave()
        self.close()

    def close(self) -> None:
        """Let go of the office, whatever goes on."""
        if self._office is not None:
            self._office.close()
            self._office = None
            self.opened.emit()

    # Questions and changes

    def read(self, function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """Ask a planning function."""
        with self.office.reading() as session:
            return function(session, *args, **kwargs)

    def perform(self, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """Carry out a planning function as one step of undo, named by the label; nothing is kept if it raises."""
        return self._write(label, lambda session: function(session, *args, **kwargs))

    def perform_fact(self, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """The same for what has left the house: Undo stops at it."""
        return self._write(label, lambda session: function(session, *args, **kwargs), fact=True)

    def perform_note(self, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """The same for what nobody did by hand, that a badge came out of the printer: Undo is about the step before."""
        return self._write(label, lambda session: function(session, *args, **kwargs), note=True)

    def _write(self, label: str, work: Callable[[Session], R], *, fact: bool = False, note: bool = False) -> R:
        self._refuse_while_busy()
        with self.office.transaction(label, fact=fact, note=note) as transaction:
            value = work(transaction.session)
        self._tell(transaction.changes)
        return value

    def perform_in_background(
        self,
        jobs: Jobs,
        label: str,
        function: Callable[..., R],
        *arguments: object,
        done: Callable[[R], object] | None = None,
        fact: bool = False,
    ) -> Job:
        """Carry out a long change, an import, in a job. Editing is off until it ends; the window answers.

        The function receives `session` first and the keyword `report`. At a `fact` Undo stops.
        """
        self._refuse_while_busy()
        office = self.office
        if office.read_only:
            raise SymposiarchError(tr("{why} It can be read but not changed.", why=office.why_read_only))

        def work(report: Callable[[float, str], None]) -> tuple[R, ChangeSet | None]:
            with office.transaction(label, fact=fact) as transaction:
                value = function(transaction.session, *arguments, report=report)
            return value, transaction.changes

        return self._keep_in_background(jobs, label, work, done)

    def _keep_in_background(
        self,
        jobs: Jobs,
        label: str,
        work: Callable[..., tuple[R, ChangeSet | None]],
        done: Callable[[R], object] | None,
        *,
        can_stop: bool = True,
    ) -> Job:
        """Run `work(report)`, one step forth or back, in a job, and tell of what it changed."""

        def finished(outcome: tuple[R, ChangeSet | None]) -> None:
            self._set_kept(None)
            value, changes = outcome
            self._tell(changes)
            tell(done, value)

        self._set_kept(label)
        return jobs.start(
            label,
            work,
            done=finished,
            stopped=lambda: self._set_kept(None),
            broken=lambda _error: self._set_kept(None),
            can_stop=can_stop,
        )

    def work_in_background(self, jobs: Jobs, title: str, work: Callable[..., R], *, done: Callable[[R], object]) -> Job:
        """Run `work(report)`, which makes steps of its own in the office, in a job; then everything is read anew."""
        self._refuse_while_busy()

        def ended() -> None:
            self._set_kept(None)
            self.opened.emit()

        def finished(value: R) -> None:
            ended()
            tell(done, value)

        self._set_kept(title)
        return jobs.start(title, work, done=finished, stopped=ended, broken=lambda _error: ended())

    def work_beside(
        self,
        jobs: Jobs,
        title: str,
        work: Callable[..., R],
        *,
        done: Callable[[R], object],
        ended: Callable[[], object],
    ) -> Job:
        """Run `work(report)`, which makes steps of its own, while one goes on in the office; it is not left meanwhile.

        What was sent by then would be noted nowhere, and sent once more.
        """

        def over() -> None:
            self._beside.remove(title)
            ended()

        self._beside.append(title)
        return jobs.start(title, work, done=done, ended=over)

    # Undo

    @property
    def undoable(self) -> str | None:
        """The label of the step that Undo would take back."""
        return self._office.undoable if self._office is not None and self.can_edit else None

    @property
    def redoable(self) -> str | None:
        return self._office.redoable if self._office is not None and self.can_edit else None

    def undo(self) -> None:
        self._refuse_while_busy()
        self._tell(self.office.undo())

    def redo(self) -> None:
        self._refuse_while_busy()
        self._tell(self.office.redo())

    def turn(self, jobs: Jobs, *, back: bool, done: Callable[[str], object]) -> None:
        """Undo, or redo; a step of thousands of rows in a job, with editing off meanwhile. `done` gets its label."""
        self._refuse_while_busy()
        office, label = self.office, (self.undoable if back else self.redoable) or ""
        if not office.turn_takes_long(back=back):
            self._tell(office.undo() if back else office.redo())
            done(label)
            return

        def work(_report: Callable[[float, str], None]) -> tuple[str, ChangeSet]:
            return label, office.undo() if back else office.redo()

        title = tr("Taking back: {step}", step=label) if back else tr("Doing again: {step}", step=label)
        self._keep_in_background(jobs, title, work, done, can_stop=False)

    def _tell(self, changes: ChangeSet | None) -> None:
        if changes is not None:
            self.changed.emit(changes)

    def _refuse_while_busy(self) -> None:
        if self._kept is not None:
            sentence = tr("“{label}” is still being kept. Please wait until it ends, or stop it.", label=self._kept)
            raise SymposiarchError(sentence)

    def _refuse_to_leave(self) -> None:
        self._refuse_while_busy()
        if self._beside:
            sentence = tr("“{label}” goes on in this office. Wait until it ends, or stop it.", label=self._beside[0])
            raise SymposiarchError(sentence)

    def _set_kept(self, label: str | None) -> None:
        self._kept = label
        self.editing_changed.emit(self.can_edit)
