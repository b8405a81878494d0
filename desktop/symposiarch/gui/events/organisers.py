"""Who holds the event together, in the order of protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from symposiarch.gui.entry_field import EntryField
from symposiarch.gui.events.words import organiser_words
from symposiarch.gui.forms import choice_of
from symposiarch.gui.number_field import NumberField
from symposiarch.gui.pieces import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.model.events import OrganiserRole


class OrganiserLine(NamedTuple):
    """One organiser as the form has it; `id` is None for one that is new."""

    id: int | None
    organisation: str
    role: OrganiserRole
    quota: int | None


class OrganiserList(QWidget):
    """Organisers are added by name, moved up and down, and taken away."""

    def __init__(self, organisers: Sequence[OrganiserLine]) -> None:
        super().__init__()
        self.list = QListWidget()
        self.organisation = EntryField(placeholderText=tr("Organisation"))
        self.role = choice_of(organiser_words())
        self.quota = NumberField()
        self.quota.setRange(0, 10_000)
        self.quota.setSpecialValueText(tr("no quota"))
        self.add = QPushButton(tr("Add"))
        self.up, self.down, self.remove = QPushButton(tr("Up")), QPushButton(tr("Down")), QPushButton(tr("Take away"))
        for button in (self.add, self.up, self.down, self.remove):
            button.setAutoDefault(False)
        grid = QGridLayout()
        grid.addWidget(self.organisation, 0, 0)
        grid.addWidget(self.role, 0, 1)
        grid.addWidget(self.quota, 0, 2)
        grid.addWidget(self.add, 0, 3)
        grid.setColumnStretch(0, 1)
        order = QHBoxLayout()
        order.addWidget(words(tr("The order is that of protocol: on cards, programme and flags."), "quiet"), 1)
        for button in (self.up, self.down, self.remove):
            order.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 14, 6, 6)
        column.addWidget(self.list, 1)
        column.addLayout(order)
        column.addLayout(grid)
        for line in organisers:
            self._put(line)
        self.add.clicked.connect(self._add)
        self.organisation.returnPressed.connect(self._add)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(lambda: self.list.takeItem(self.list.currentRow()))

    def values(self) -> list[OrganiserLine]:
        """The organisers as the list has them now, one that was typed and not yet added included."""
        self._add()
        return [self.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.list.count())]

    def _add(self) -> None:
        name = self.organisation.text().strip()
        if name:
            self._put(OrganiserLine(None, name, self.role.currentData(), self.quota.value() or None))
            self.organisation.clear()

    def _put(self, line: OrganiserLine) -> None:
        text = tr("{organisation} · {role}", organisation=line.organisation, role=organiser_words()[line.role])
        if line.quota is not None:
            text = tr(
                "{organisation} · {role} · may invite %n",
                n=line.quota,
                organisation=line.organisation,
                role=organiser_words()[line.role],
            )
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, line)
        self.list.addItem(item)

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + step < self.list.count():
            item = self.list.takeItem(at)
            self.list.insertItem(at + step, item)
            self.list.setCurrentRow(at + step)
