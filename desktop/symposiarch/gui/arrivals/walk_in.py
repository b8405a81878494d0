"""Somebody who is not on the list: a name, Enter, and they have a seat and a badge."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import form_of, tick_of
from symposiarch.gui.pieces import button, column_of, dress, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import as_written, tr
from symposiarch.planning.people.search import FoundPerson, find

OFFERED = 4


class WalkInDialog(AskingDialog):
    """Asks for the name alone; people of the address book with that name are offered, one press each.

    `seated` says whether and where they will sit.
    """

    given = Signal(str, str, int, bool, bool)
    """Name, organisation, the id of somebody in the address book or 0, in a wheelchair, with a badge."""

    def __init__(self, desk: Desk, seated: str, name: str, on_the_list: Collection[int], parent: QWidget) -> None:
        super().__init__(tr("Walk-in"), seated, parent)
        self._desk = desk
        self._on_the_list = on_the_list
        self.name = QLineEdit(" ".join(name.split()))
        self.organisation = QLineEdit(placeholderText=tr("Optional: enters the address book"))
        self.wheelchair = QCheckBox(tr("In a wheelchair"))
        wanted = bool(desk.settings.value("arrivals/badge", True, bool))
        self.badge = tick_of(tr("Print a badge"), ticked=wanted)
        self.known: list[QPushButton] = []
        self._offers = column_of(spacing=6)
        self._known_title = words(tr("In the address book"), "groupTitle")
        form = form_of(
            (tr("Name"), self.name), (tr("Organisation"), self.organisation), ("", self.wheelchair), ("", self.badge)
        )
        form.setVerticalSpacing(10)
        for field in (self.name, self.organisation):
            field.setProperty("door", True)
        self.add(form, self._known_title, self._offers)
        self.let_in = self.accept_with(tr("Let them in"))
        for press in self.box.buttons():
            dress(press, "touch")
        self.setMinimumWidth(in_type(520))
        self.name.textChanged.connect(self._offer)
        self._offer()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.setFocus()
        # Qt selects the whole name once the dialog is there; whoever types on would lose what was typed at the door.
        QTimer.singleShot(0, self.name, partial(self.name.end, False))

    def _offer(self) -> None:
        """Whom the name may mean among those whom the office knows."""
        text = self.name.text().strip()
        known = self._desk.workspace.read(find, text, limit=50) if len(text) > 1 else ()
        found = [person for person in known if person.id not in self._on_the_list][:OFFERED]
        for press in self.known:
            press.hide()
            press.deleteLater()
        self.known = [self._button(person) for person in found]
        self._known_title.setVisible(bool(found))
        self.let_in.setEnabled(bool(text))

    def _button(self, person: FoundPerson) -> QPushButton:
        parts = (person.name, person.native_name, person.title, person.organisation)
        text = " · ".join(part for part in parts if part)
        press = button(as_written(text), partial(self._take, person.id))
        press.setStyleSheet("text-align: left;")
        self._offers.addWidget(press)
        return press

    @override
    def save(self) -> None:
        self._take(0)

    def _take(self, person_id: int) -> None:
        self._desk.settings.setValue("arrivals/badge", self.badge.isChecked())
        self.accept()
        organisation = "" if person_id else self.organisation.text()
        self.given.emit(self.name.text(), organisation, person_id, self.wheelchair.isChecked(), self.badge.isChecked())
