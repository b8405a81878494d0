"""What is wrong with the chosen event, looked for in the background after each change and shown everywhere.

What takes long to find out, who sits badly and what is wrong with the tables, is looked for once the person rests.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from symposiarch.gui.jobs import Job, Jobs
    from symposiarch.gui.workspace import Workspace
    from symposiarch.planning.preflight import CloseLook, Finding
    from symposiarch.store import ChangeSet, Office

PAUSE = 120
"""Milliseconds after a change before the look begins, so that a row of changes is one look."""

REST = 3000
"""Milliseconds without a change after which a close look is taken."""

OF_NO_RULE = frozenset({"arrivals", "access_records", "print_records"})
"""Tables of which no rule speaks: at the door, nothing is looked for after each guest."""


class Watch(QObject):
    """Keeps `findings` true: one look at a time, and another one after it where something was changed meanwhile."""

    found = Signal()
    """The findings are other ones now."""
    looked_closely = Signal()
    """`closely` holds what a close look found just now."""

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        """The gravest first; empty until the first look has ended."""
        self.looked = False
        """Whether the findings are those of the present event."""
        self.sure = False
        """Whether they are all: a close look was taken, too."""
        self.closely: dict[int, CloseLook | None] = {}
        """What the last close look at an event of this office found."""
        self.is_looking_closely = False
        """Whether a close look is under way; a change ends it."""
        self._workspace = workspace
        self._jobs = jobs
        self._event_id: int | None = None
        self._others: frozenset[int] = frozenset()
        self._job: Job | None = None
        self._again = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look_closely)
        workspace.changed.connect(self._changed)
        workspace.opened.connect(self._opened)

    def follow(self, event_id: int | None) -> None:
        """Look at this event from now on."""
        self._event_id = event_id
        self.findings, self.looked, self.sure = (), False, False
        self.found.emit()
        self._wait()

    def look_also_at(self, event_ids: Iterable[int]) -> None:
        """Take the close looks at these events as well, since how they stand is in sight."""
        before, self._others = self._others, frozenset(event_ids)
        if not self._others <= before:
            self._rest.start()

    def of(self, page: str) -> list[Finding]:
        """What is put right on this page."""
        return [one for one in self.findings if one.page == page]

    def _opened(self) -> None:
        self.closely, self._others = {}, frozenset()
        self._wait()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.tables - OF_NO_RULE:
            self._wait()

    def _wait(self) -> None:
        self._pause.start()
        self._rest.start()

    def _look(self) -> None:
        if self._job is not None:
            self._again = True
            if self.is_looking_closely:
                self._job.stop()
                self._rest.start()
        elif self._event_id is not None and self._workspace.is_open:
            office, event_id = self._workspace.office, self._event_id
            look = partial(_findings, office, event_id, self.closely.get(event_id))
            self._start(look, partial(self._take, office, event_id, sure=event_id in self.closely))

    def _look_closely(self) -> None:
        if self._job is not None or self._pause.isActive():
            self._rest.start()
        elif self._workspace.is_open:
            office = self._workspace.office
            event_ids = [key for key in dict.fromkeys((self._event_id, *sorted(self._others))) if key is not None]
            self.is_looking_closely = True
            self._start(partial(_close_looks, office, event_ids), partial(self._take_closely, office))

    def _start(self, look: Callable[..., Any], done: Callable[[Any], object]) -> None:
        self._job = self._jobs.start(
            tr("Looking for what is wrong"),
            look,
            done=done,
            failed=lambda _error: None,  # a file that cannot be read is told by whoever needs it next
            ended=self._ended,
            quiet=True,
            only_reads=True,
        )

    def _take(self, office: Office, event_id: int, findings: tuple[Finding, ...], *, sure: bool) -> None:
        if event_id == self._event_id and self._workspace.has_open(office):
            new = (True, sure, findings) != (self.looked, self.sure, self.findings)
            self.findings, self.looked, self.sure = findings, True, sure
            if new:
                self.found.emit()

    def _take_closely(self, office: Office, closely: dict[int, CloseLook | None]) -> None:
        if self._workspace.has_open(office):
            self.closely = self.closely | closely
            self._again = True
            self.looked_closely.emit()

    def _ended(self) -> None:
        self._job, self.is_looking_closely = None, False
        if self._again:
            self._again = False
            self._pause.start()


def _findings(
    office: Office, event_id: int, close: CloseLook | None, report: Callable[[float, str], None]
) -> tuple[Finding, ...]:
    """Asked in a thread of its own, of one state of the office."""
    from symposiarch.planning.event_rows import has_event
    from symposiarch.planning.preflight import preflight

    with office.reading() as session:
        found = preflight(session, event_id, close=close) if has_event(session, event_id) else ()
    report(1.0, "")
    return found


def _close_looks(
    office: Office, event_ids: Sequence[int], report: Callable[[float, str], None]
) -> dict[int, CloseLook | None]:
    """In a thread of its own; it can be stopped at each question that it asks of the office."""
    from symposiarch.planning.event_rows import has_event
    from symposiarch.planning.preflight import look_closely

    closely: dict[int, CloseLook | None] = {}
    for number, event_id in enumerate(event_ids):
        with office.reading(asking=partial(report, number / len(event_ids), "")) as session:
            if has_event(session, event_id):
                closely[event_id] = look_closely(session, event_id)
    report(1.0, "")
    return closely
