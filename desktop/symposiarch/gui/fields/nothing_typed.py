"""Ctrl+Z in a field in which nothing is typed takes back the last step of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def is_left_to_the_office(field: QLineEdit, event: QEvent) -> bool:
    """Whether an event is Undo or Redo over an empty field, which Qt would keep for the field; it is ignored then."""
    if event.type() is not QEvent.Type.ShortcutOverride or field.text() or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
