"""What is wrong with the chosen event, looked for in the background after each change and shown everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.gui.jobs import Job, Jobs
    from symposiarch.gui.workspace import Workspace
    from symposiarch.planning.preflight import Finding
    from symposiarch.store import ChangeSet, Office

PAUSE = 120
"""Milliseconds after a change before the look begins, so that a row of changes is one look."""


OF_NO_RULE = frozenset({"arrivals", "access_records", "print_records"})
"""Tables of which no rule speaks: at the door, nothing is looked for after each guest."""


class Watch(QObject):
    """Keeps `findings` true: one look at a time, and another one after it where something was changed meanwhile."""

    found = Signal()
    """The findings are other ones now."""

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        """The gravest first; empty until the first look has ended."""
        self.looked = False
        """Whether the findings are those of the present event."""
        self._workspace = workspace
        self._jobs = jobs
        self._event_id: int | None = None
        self._job: Job | None = None
        self._again = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        workspace.changed.connect(self._changed)
        workspace.opened.connect(self._pause.start)

    def follow(self, event_id: int | None) -> None:
        """Look at this event from now on."""
        self._event_id = event_id
        self.findings, self.looked = (), False
        self.found.emit()
        self._pause.start()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.tables - OF_NO_RULE:
            self._pause.start()

    def of(self, page: str) -> list[Finding]:
        """What is put right on this page."""
        return [one for one in self.findings if one.page == page]

    def _look(self) -> None:
        if self._job is not None:
            self._again = True
            return
        if self._event_id is None or not self._workspace.is_open:
            return
        office, event_id = self._workspace.office, self._event_id
        self._job = self._jobs.start(
            tr("Looking for what is wrong"),
            partial(_findings, office, event_id),
            done=partial(self._take, office, event_id),
            failed=lambda _error: None,  # a file that cannot be read is told by whoever needs it next
            ended=self._ended,
            quiet=True,
        )

    def _take(self, office: Office, event_id: int, findings: tuple[Finding, ...]) -> None:
        if event_id == self._event_id and self._workspace.has_open(office):
            new = not self.looked or findings != self.findings
            self.findings, self.looked = findings, True
            if new:
                self.found.emit()

    def _ended(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._pause.start()


def _findings(office: Office, event_id: int, report: Callable[[float, str], None]) -> tuple[Finding, ...]:
    """Asked in a thread of its own, of one state of the office."""
    from symposiarch.planning.event_rows import has_event
    from symposiarch.planning.preflight import preflight

    with office.reading() as session:
        found = preflight(session, event_id) if has_event(session, event_id) else ()
    report(1.0, "")
    return found
