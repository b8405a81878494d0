"""Splitting a column that holds two things: at which mark, and where each part goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from symposiarch.gui.importing.words import field_words, mark_words
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.exchange.guest_lists.fields import Split

SAMPLES = 4


class SplitDialog(QDialog):
    """Shows what becomes of the first cells while one chooses. `split()` is the answer."""

    def __init__(self, heading: str, samples: Sequence[str], now: Split | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Split a column"))
        self._samples = [text for text in samples if text][:SAMPLES]
        self.at, self.first, self.rest = QComboBox(editable=True), QComboBox(), QComboBox()
        for mark, text in mark_words().items():
            self.at.addItem(text, mark)
        for box in (self.first, self.rest):
            for name, text in field_words().items():
                box.addItem(text, name)
        self._begin(now)
        self.shown = words("", wrap=True)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(tr("Split at"), self.at)
        form.addRow(tr("What stands before it goes to"), self.first)
        form.addRow(tr("The rest goes to"), self.rest)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = buttons.addButton(tr("Split it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words(tr("Split “{heading}”", heading=heading), "pageTitle", wrap=True))
        column.addLayout(form)
        column.addWidget(self.shown)
        column.addWidget(buttons)
        self.setMinimumWidth(460)
        self.at.currentTextChanged.connect(lambda _text: self._show())
        for one in (self.first, self.rest):
            one.currentIndexChanged.connect(lambda _at: self._show())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.close)
        self._show()

    def _begin(self, now: Split | None) -> None:
        if now is not None:
            first, at, rest = now.first.value, now.at, now.rest.value
        else:
            first, rest = "organisation", "title"
            # The mark that most cells have, the plainest first.
            marks = [mark for mark in mark_words() if mark.strip() or mark == "\n"]
            at = max(marks, key=lambda mark: sum(mark in text for text in self._samples), default=",")
        self.first.setCurrentIndex(self.first.findData(first))
        self.rest.setCurrentIndex(self.rest.findData(rest))
        place = self.at.findData(at)
        if place >= 0:
            self.at.setCurrentIndex(place)
        else:
            self.at.setEditText(at)

    def split(self) -> Split | None:
        """What was chosen; none while no mark is given."""
        from symposiarch.exchange.guest_lists.fields import Field, Split

        known = self.at.findText(self.at.currentText())
        mark = str(self.at.itemData(known)) if known >= 0 else self.at.currentText()
        if not mark:
            return None
        return Split(Field(self.first.currentData()), mark, Field(self.rest.currentData()))

    def _show(self) -> None:
        split = self.split()
        self.take.setEnabled(split is not None)
        if split is None:
            self.shown.setText("")
            return
        names = self.first.currentText(), self.rest.currentText()
        lines = []
        for text in self._samples:
            before, after = split.parts(text)
            lines.append(f"{names[0]}: {before or '–'}    {names[1]}: {after or '–'}")
        self.shown.setText("\n".join(lines))
