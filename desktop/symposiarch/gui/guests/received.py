"""The invitations that somebody sent us: what reciprocity is weighed by when the next list is approved."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.date_field import DayField
from symposiarch.gui.pieces import button, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import short_date, tr
from symposiarch.planning.inviting.reciprocity import forget_received, received_from, record_received


class ReceivedDialog(AskingDialog):
    """What somebody invited us to, the latest first, with a line to add one."""

    def __init__(self, desk: Desk, person_id: int, name: str, parent: QWidget) -> None:
        super().__init__(
            tr("Invitations from {name}", name=name),
            tr("When they last invited us stands beside their name when a guest list is approved."),
            parent,
        )
        self._desk = desk
        self._person_id = person_id
        self._name = name
        self.table = Table(
            desk,
            "received",
            (
                Column(tr("Day"), "day", show=short_date, sort=str, width=150),
                Column(tr("Occasion"), "occasion", bold=True),
                Column(tr("We came"), "accepted", show=lambda came: tr("yes") if came else ""),
            ),
        )
        self.table.say_when_empty(tr("They have not invited us yet."), "")
        self.day = DayField()
        self.day.setAccessibleName(tr("Day"))
        self.occasion = QLineEdit(placeholderText=tr("Occasion"))
        self.came = QCheckBox(tr("We came"))
        self.add_button = button(tr("Add"), self.save)
        line = row_of(holds=(self.day, (self.occasion, 1), self.came, self.add_button))
        self.add((self.table, 1), line)
        self.forget_button = button(tr("Remove what is selected"), self.forget)
        self.close_with(self.forget_button)
        self.is_for(self.add_button)
        self.resize(560, 400)
        self.table.selection_changed.connect(self._follow)
        self._read()
        self.occasion.setFocus()

    def _read(self) -> None:
        self.table.show_rows(self._desk.workspace.read(received_from, self._person_id))
        self._follow()

    def _follow(self) -> None:
        can_edit = self._desk.workspace.can_edit
        self.add_button.setEnabled(can_edit)
        self.forget_button.setEnabled(can_edit and self.table.current() is not None)

    @override
    def save(self) -> None:
        """Add the line."""
        label = tr("{name} invited us", name=self._name)
        if self.change(
            self._desk,
            label,
            record_received,
            self._person_id,
            day=self.day.day,
            occasion=self.occasion.text(),
            accepted=self.came.isChecked(),
        ):
            self.occasion.clear()
            self._read()

    def forget(self) -> None:
        row = self.table.current()
        if row is not None and self.change(
            self._desk, tr("Remove an invitation from {name}", name=self._name), forget_received, row.id
        ):
            self._read()
