"""One line that is asked for: the name of a door, a word about a guest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr


class LineDialog(AskingDialog):
    """Asks for a line, and hands it to `done`."""

    def __init__(self, title: str, sentence: str, text: str, done: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(title, sentence, parent)
        self._done = done
        self.line = QLineEdit(text)
        self.line.setProperty("door", True)
        self.add(self.line)
        self.accept_with(tr("Keep"))
        self.setMinimumWidth(in_type(460))
        self.line.setFocus()

    @override
    def save(self) -> None:
        text = " ".join(self.line.text().split())
        self.accept()
        self._done(text)
