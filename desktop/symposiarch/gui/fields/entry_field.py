"""Fields into which one thing after another is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from symposiarch.gui.fields.undo_line import UndoLine
from symposiarch.gui.qt import override


class EntryField(QLineEdit):
    """Enter takes what was typed, and does not do what the dialog is for; only in an empty field it does that."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = bool(self.text().strip())
        super().keyPressEvent(event)
        if typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class EntryLine(UndoLine):
    """Below a list: Enter writes the line, Up and Escape leave it. What could not be written stays to be mended."""

    left = Signal()

    def __init__(self, write: Callable[[str], bool], example: str) -> None:
        super().__init__()
        self._write = write
        self._around = ("", "")
        self._about: object = None
        self.setPlaceholderText(example)
        self.returnPressed.connect(self._entered)

    @property
    def about(self) -> object:
        """What `type_between` was told that the line is about, while it still begins so."""
        return self._about if self.text().startswith(self._around[0]) else None

    def type_between(self, before: str, after: str, about: object) -> None:
        """Put this around what is typed already, in place of what stood around it so, and go on between the two."""
        self._about = about
        typed = self.text().removeprefix(self._around[0]).removesuffix(self._around[1]).strip()
        self._around = (before, after)
        self.setText(before + typed + after)
        self.setCursorPosition(len(before + typed))
        self.setFocus()

    def _entered(self) -> None:
        if self.text().strip() and self._write(self.text()):
            self.done()

    def done(self) -> None:
        """What stood here is written."""
        self._around, self._about = ("", ""), None
        self.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
