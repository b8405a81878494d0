"""A place of the order set by hand, with the note that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.precedence.order import set_place

if TYPE_CHECKING:
    from symposiarch.planning.precedence.rows import PrecedenceRow


class PlaceDialog(AskingDialog):
    """At which place a guest stands, and why; stays open while the note is missing."""

    def __init__(self, desk: Desk, guest: PrecedenceRow, places: int, parent: QWidget) -> None:
        sentence = tr(
            "Places count from the first guest after the hosts. The place and its note stay marked in the list."
        )
        super().__init__(tr("The place of {name}", name=guest.name), sentence, parent)
        self.desk = desk
        self._guest = guest
        self.place = NumberField(minimum=1, maximum=max(1, places), value=guest.place or 1)
        self.note = QLineEdit(guest.note if guest.by_hand else "")
        self.note.setPlaceholderText(tr("Who decided it, and for what reason"))
        form = form_of((tr("Place"), self.place), (tr("Why"), self.note))
        self.save_button = self.accept_with(tr("Set the place"))
        self.add(form)
        self.setMinimumWidth(in_type(440))
        self.place.selectAll()
        self.place.setFocus()

    @override
    def save(self) -> None:
        place, note = self.place.value(), self.note.text()
        label = tr("Set {name} at place {place}", name=self._guest.name, place=place)
        if self.change(self.desk, label, set_place, self._guest.id, place=place, note=note):
            self.accept()
        else:
            self.note.setFocus()
