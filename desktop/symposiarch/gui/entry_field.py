"""A field of a dialog into which one thing after another is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from symposiarch.gui.qt import override


class EntryField(QLineEdit):
    """Enter takes what was typed, and does not do what the dialog is for; only in an empty field it does that."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = bool(self.text().strip())
        super().keyPressEvent(event)
        if typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
