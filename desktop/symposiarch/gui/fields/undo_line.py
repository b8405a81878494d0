"""Ctrl+Z in a line in which nothing is typed takes back the last step of the office."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from symposiarch.gui.qt import override


class UndoLine(QLineEdit):
    """What is typed here is taken back first, and over the empty line, where Qt would keep Undo and Redo for the line
    all the same, the last step of the office."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)
