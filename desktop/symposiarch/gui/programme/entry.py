"""The line below the programme: items and people typed one after another, without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class EntryLine(QLineEdit):
    """Enter writes the line; Up goes to the list. What could not be written stays to be mended."""

    left = Signal()

    def __init__(self, write: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self.setObjectName("programmeEntry")
        self.setPlaceholderText(tr("10 Opening address / Name, Function     then, for the chosen item:  + Name: topic"))
        self.setToolTip(
            tr(
                "Minutes, title, and after “ / ” who speaks; 14:30 before it pins it, “@ Hall” names the room. "
                "A line beginning with + puts somebody into the chosen item: +m moderates, +i interprets, "
                "+? leaves the place open; a topic follows a colon."
            )
        )
        self.returnPressed.connect(self._entered)

    def _entered(self) -> None:
        if self.text().strip() and self._write(self.text()):
            self.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
