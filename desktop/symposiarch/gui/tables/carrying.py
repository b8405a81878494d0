"""The keys that carry a row of a list up and down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def carried_by(event: QKeyEvent) -> int:
    """How many places down the row goes by Alt+Down, or by Alt+Up; 0 for any other key."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
