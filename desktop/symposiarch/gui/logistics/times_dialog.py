"""When the guests are expected: the highest last, so many minutes between two."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.number_field import NumberField, TimeField
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.logistics.movements import APART, BEFORE_THE_BEGINNING, propose_times


class TimesDialog(AskingDialog):
    """Proposes the hours by reverse precedence; one undo takes them back."""

    def __init__(self, desk: Desk, event_id: int, begins: datetime, parent: QWidget) -> None:
        how = tr("The hosts stand ready first; then the guests by reverse precedence, the highest last.")
        super().__init__(tr("Times of arrival"), how, parent)
        self._desk, self._event_id, self._begins = desk, event_id, begins
        last = begins - timedelta(minutes=BEFORE_THE_BEGINNING)
        self.last = TimeField(QTime(last.hour, last.minute))
        self.last.setDisplayFormat("HH:mm")
        self.apart = NumberField(minimum=0, maximum=60, value=APART, suffix=tr(" minutes"))
        self.missing = QCheckBox(tr("Only where no time is set yet"))
        form = form_of(
            (tr("The highest arrives at"), self.last), (tr("Between two arrivals"), self.apart), ("", self.missing)
        )
        self.add(form)
        self.accept_with(tr("Set the times"))
        self.setMinimumWidth(in_type(400))
        self.last.setFocus()

    @override
    def save(self) -> None:
        chosen = self.last.time()
        last = self._begins.replace(hour=chosen.hour(), minute=chosen.minute())
        self.change_and_close(
            self._desk,
            tr("Set the times of arrival"),
            propose_times,
            self._event_id,
            last=last,
            apart=self.apart.value(),
            missing_only=self.missing.isChecked(),
        )
