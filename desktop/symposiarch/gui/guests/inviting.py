"""Putting people of the address book on an event's guest list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from symposiarch.gui.page import words
from symposiarch.gui.people import picker_columns
from symposiarch.gui.search_field import SearchField, finder
from symposiarch.gui.tables import Column, Table
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session


class InviteDialog(QDialog):
    """Search, narrow by category or by an earlier event, select as many as wanted, invite."""

    def __init__(self, desk: Desk, event_id: int, parent: QWidget | None = None) -> None:
        from symposiarch.model.invitations import Wave
        from symposiarch.planning.events import event_rows
        from symposiarch.planning.guests import guest_rows
        from symposiarch.planning.people.contacts import categories, people_rows

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Invite from the address book"))
        self._desk = desk
        self._event_id = event_id
        read = desk.workspace.read
        invited = {row.person_id for row in read(guest_rows, event_id)}
        self.table = Table(desk, "invite", (*picker_columns(), Column(tr("Category"), "category", quiet=True)))
        self.table.sort_by("name")
        self.search = SearchField(self.table)
        self.narrow = QComboBox()
        self.narrow.addItem(tr("Everybody"), None)
        for name in read(categories):
            self.narrow.addItem(name, ("category", name))
        for event in read(event_rows):
            if event.id != event_id and event.invited:
                self.narrow.addItem(tr("Guests of {event}", event=event.title), ("event", event.id))
        self.wave = QComboBox()
        for wave, text in (
            (Wave.A, tr("Wave A")),
            (Wave.B, tr("Wave B")),
            (Wave.C, tr("Wave C")),
            (Wave.RESERVE, tr("Reserve")),
        ):
            self.wave.addItem(text, wave)
        self.everybody = QPushButton(tr("Select all shown"))
        self.everybody.setAutoDefault(False)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.invite_button = box.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.invite_button.setDefault(True)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.narrow)
        top.addWidget(self.everybody)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), "pageTitle"))
        column.addWidget(
            words(tr("Who is on the list already is not shown. Nothing is sent by inviting."), "quiet", wrap=True)
        )
        column.addLayout(top)
        column.addWidget(self.table, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.wave)
        bottom.addWidget(box, 1)
        column.addLayout(bottom)
        self.resize(820, 600)
        self.table.show_rows([row for row in read(people_rows) if row.id not in invited])
        self.search.searched.connect(lambda _text: self._filter())
        self.narrow.activated.connect(lambda _at: self._filter())
        self.everybody.clicked.connect(self.table.selectAll)
        self.table.selection_changed.connect(self._count)
        self.table.row_opened.connect(lambda _row: self._invite())
        box.accepted.connect(self._invite)
        box.rejected.connect(self.close)
        self._count()
        self.search.setFocus()

    def _filter(self) -> None:
        from symposiarch.planning.guests import guest_rows

        found, narrow = finder(self.search.text()), self.narrow.currentData()
        people: set[int] | None = None
        if narrow is not None and narrow[0] == "event":
            people = {row.person_id for row in self._desk.workspace.read(guest_rows, narrow[1])}

        def keep(row: object) -> bool:
            person_id, category = getattr(row, "id", 0), getattr(row, "category", "")
            if people is not None and person_id not in people:
                return False
            if narrow is not None and narrow[0] == "category" and category != narrow[1]:
                return False
            return found is None or found(row)

        self.table.keep_rows(keep)

    def _count(self) -> None:
        count = len(self.table.selected())
        self.invite_button.setText(tr("Invite %n people", n=count))
        self.invite_button.setEnabled(count > 0)

    def _invite(self) -> None:
        from symposiarch.planning.inviting.invitations import invite

        people = [row.id for row in self.table.selected()]
        event_id, wave = self._event_id, self.wave.currentData()

        def write(session: Session) -> None:
            invite(session, event_id, people, wave=wave)

        if self._desk.change(tr("Invite %n people", n=len(people)), write):
            self.accept()
