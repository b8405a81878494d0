"""The one field at the door: letters of a name, or the code that a scanner types."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from symposiarch.gui.arrivals.scanner import Burst
from symposiarch.gui.fields.undo_line import UndoLine
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr


class DoorSearch(UndoLine):
    """Says what is looked for after each key. What came as fast as from a scanner is said as a code."""

    searched = Signal()
    """What is looked for, `wanted()`, is another now: also while a Hangul syllable is still being put together."""
    scanned = Signal(str)
    entered = Signal()
    entered_together = Signal()
    """Shift and Enter: with all who come along."""
    undone = Signal()
    """Delete was pressed where there is nothing to delete."""
    moved = Signal(int)
    """Up or down the list by so many rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setProperty("door", True)
        self.setPlaceholderText(tr("Name, or scan a card"))
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Who is at the door?"))
        self._burst = Burst()
        self._composed = ""
        self.textChanged.connect(lambda _text: self.searched.emit())

    def wanted(self) -> str:
        """What stands in the field, with what the input method has not handed over yet."""
        at = self.cursorPosition()
        return f"{self.text()[:at]}{self._composed}{self.text()[at:]}" if self._composed else self.text()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before, self._composed = self._composed, event.preeditString()
        super().inputMethodEvent(event)
        if self._composed != before:
            self.searched.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # When it was pressed, not when we came to it: a scanner stays as fast on a machine that is busy.
        key, at = event.key(), event.timestamp() / 1000 or time.monotonic()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            code = self._burst.ended(at)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.entered_together.emit()
            elif code:
                self.scanned.emit(code)
            else:
                self.entered.emit()
        elif key == Qt.Key.Key_Delete and self.cursorPosition() == len(self.text()) and not self.hasSelectedText():
            self.undone.emit()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            if event.text() and event.text().isprintable():
                self._burst.key(event.text(), at)
            super().keyPressEvent(event)


_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_PageUp): -6, int(Qt.Key.Key_PageDown): 6}
