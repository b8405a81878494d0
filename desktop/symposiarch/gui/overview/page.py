"""Overview: who is coming, what is wrong, what is due, what comes when, what was done."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.events.words import event_words
from symposiarch.gui.overview.cards import (
    INVITE,
    Coming,
    Lines,
    fill_due,
    fill_first_steps,
    fill_programme,
    fill_steps,
    fill_wrong,
)
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import ActionButton, scrolled
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.attendance import came_in
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.beginning import first_steps
from symposiarch.planning.expected import expected
from symposiarch.planning.inviting.answers import answers_by_day
from symposiarch.store import ChangeSet

SPACE = 14
FEW, SOME, MANY = 3, 5, 8
"""So many lines stand in a card of a low, a usual and a high window."""


class OverviewPage(Page):
    """One look in the morning."""

    key = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Overview"))
        self.coming = Coming(desk)
        self.first = Lines(desk, tr("What to do first"), "")
        self.first.hide()
        self.wrong = Lines(desk, tr("What is wrong"), tr("Nothing that is known."))
        self.due = Lines(desk, tr("What is due"), tr("Nothing is due now."))
        self.programme = Lines(desk, tr("Programme"), tr("The programme is still empty."))
        self.steps = Lines(desk, tr("Since yesterday"), tr("Nothing was done yet."))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        grid.addWidget(self.coming, 0, 0, 1, 2)
        grid.addWidget(self.first, 1, 0, 1, 2)
        grid.addWidget(self.wrong, 2, 0)
        grid.addWidget(self.due, 2, 1)
        grid.addWidget(self.programme, 3, 0)
        grid.addWidget(self.steps, 3, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        grid.setRowStretch(2, 1)
        grid.setRowStretch(3, 1)
        self.set_content(scrolled(inside))
        # The figures stand on the screen before the lines below them are asked for.
        self._has_buttons = False
        self._next: dict[bool, ActionButton] = {}
        """What is to be done next of an event that is over, and of one that is not."""
        self._most = SOME
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fill_rest)
        desk.theme.changed.connect(self.refresh)
        desk.watch.found.connect(self._findings_changed)

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None:
            return
        read = self.desk.workspace.read
        row = read(event_row, event_id)
        self.say_count(event_words(row)[0])
        count = read(expected, event_id)
        self.coming.show_counts(count, len(read(came_in, event_id)) if row.is_over else 0)
        first = () if row.is_over else read(first_steps, event_id)
        fill_first_steps(self.first, self.desk, first)
        self.first.setVisible(bool(first))
        self.coming.setVisible(not first or count.total > 0)
        self._rest.start()
        self.told.emit()

    def _add_buttons(self) -> None:
        """Their commands belong to other pages, which are only imported once this one stands on the screen."""
        if not self._has_buttons:
            self._has_buttons = True
            for name in ("events.export", "events.edit_this"):
                if name in self.desk.actions:
                    self.add_button(name)
            for over, name in ((False, INVITE), (True, "events.thank")):
                if name in self.desk.actions:
                    self._next[over] = self.add_button(name, primary=True)

    def _fill_rest(self) -> None:
        """What takes longer to find out than who is coming."""
        event_id = self.desk.event_id
        if event_id is None or not self.desk.workspace.is_open:
            return
        if not self.isVisible():  # somebody went on to another page at once
            self.stale = True
            return
        self._most = self._lines_for_height()
        fill_wrong(self.wrong, self.desk, self._most)
        fill_due(self.due, self.desk, event_id, self._most)
        fill_programme(self.programme, self.desk, event_id, self._most + 2)
        fill_steps(self.steps, self.desk, event_id, self._most + 2)

        read = self.desk.workspace.read
        self._add_buttons()
        row = read(event_row, event_id)
        for over, button in self._next.items():
            button.setVisible(over == row.is_over)
        self.coming.show_answers(read(answers_by_day, event_id), row.begins.date())

    def _findings_changed(self) -> None:
        if self.isVisible() and self.desk.workspace.is_open:
            fill_wrong(self.wrong, self.desk, self._most)
        else:
            self.stale = True

    def _lines_for_height(self) -> int:
        return FEW if self.height() < 700 else SOME if self.height() < 900 else MANY

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._most != self._lines_for_height() and not self.stale:
            self._rest.start()

    @override
    def status(self) -> str:
        return tr("All changes are kept")
