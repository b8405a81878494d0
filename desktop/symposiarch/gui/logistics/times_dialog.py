"""When the guests are expected: the highest last, so many minutes between two."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from symposiarch.gui.number_field import NumberField, TimeField
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


class TimesDialog(QDialog):
    """Proposes the hours by reverse precedence; one undo takes them back."""

    def __init__(self, desk: Desk, event_id: int, begins: datetime, parent: QWidget | None = None) -> None:
        from symposiarch.planning.logistics.movements import APART, BEFORE_THE_BEGINNING

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Times of arrival"))
        self._desk, self._event_id, self._begins = desk, event_id, begins
        last = begins - timedelta(minutes=BEFORE_THE_BEGINNING)
        self.last = TimeField(QTime(last.hour, last.minute))
        self.last.setDisplayFormat("HH:mm")
        self.apart = NumberField(minimum=0, maximum=60, value=APART)
        self.apart.setSuffix(tr(" minutes"))
        self.missing = QCheckBox(tr("Only where no time is set yet"))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(tr("The highest arrives at"), self.last)
        form.addRow(tr("Between two arrivals"), self.apart)
        form.addRow("", self.missing)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        set_times = box.addButton(tr("Set the times"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_times.setDefault(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(words(self.windowTitle(), "pageTitle"))
        how = tr("The hosts stand ready first; then the guests by reverse precedence, the highest last.")
        rows.addWidget(words(how, "quiet", wrap=True))
        rows.addLayout(form)
        rows.addWidget(box)
        self.setMinimumWidth(400)
        box.accepted.connect(self._set)
        box.rejected.connect(self.close)
        self.last.setFocus()

    def _set(self) -> None:
        from symposiarch.planning.logistics.movements import propose_times

        chosen = self.last.time()
        last = self._begins.replace(hour=chosen.hour(), minute=chosen.minute())
        done = self._desk.change(
            tr("Set the times of arrival"),
            propose_times,
            self._event_id,
            last=last,
            apart=self.apart.value(),
            missing_only=self.missing.isChecked(),
        )
        if done:
            self.accept()
