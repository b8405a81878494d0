"""Splitting a column that holds two things: at which mark, and where each part goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import form_of
from symposiarch.gui.importing.words import field_words, mark_words
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.headings.fields import Split

SAMPLES = 4


class SplitDialog(AskingDialog):
    """Shows what becomes of the first cells while one chooses. `split()` is the answer."""

    def __init__(self, heading: str, samples: Sequence[str], now: Split | None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Split “{heading}”", heading=heading), parent=parent)
        self._samples = [text for text in samples if text][:SAMPLES]
        self.at, self.first, self.rest = QComboBox(editable=True), QComboBox(), QComboBox()
        self.at.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)  # a mark that is typed is no other choice
        for mark, text in mark_words().items():
            self.at.addItem(text, mark)
        for box in (self.first, self.rest):
            for name, text in field_words().items():
                if name != "noted":  # half a cell has no heading of its own
                    box.addItem(text, name)
        self._begin(now)
        self.shown = words("", wrap=True)
        form = form_of(
            (tr("Split at"), self.at),
            (tr("What stands before it goes to"), self.first),
            (tr("The rest goes to"), self.rest),
        )
        self.take = self.accept_with(tr("Split it"))
        self.add(form, self.shown)
        self.at.setFocus()
        self.setMinimumWidth(in_type(460))
        self.at.currentTextChanged.connect(lambda _text: self._show())
        for one in (self.first, self.rest):
            one.currentIndexChanged.connect(lambda _at: self._show())
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
        from symposiarch.exchange.headings.fields import Field, Split

        known = self.at.findText(self.at.currentText())
        mark = str(self.at.itemData(known)) if known >= 0 else self.at.currentText()
        if not mark:
            return None
        return Split(Field(self.first.currentData()), mark, Field(self.rest.currentData()))

    @override
    def save(self) -> None:
        self.accept()

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
