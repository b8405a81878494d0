"""A panel of sentences that is as high as they need at its width; the scroll area around it does the rest."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from symposiarch.gui.pieces import column_of, rule, words
from symposiarch.gui.qt import override


class GrowingPanel(QWidget):
    """What it shows stands below one another; whoever changes that calls `grow_soon`."""

    def __init__(self, *, spacing: int) -> None:
        super().__init__()
        self._column = column_of(self, margins=14, spacing=spacing)

    def grow_soon(self) -> None:
        QTimer.singleShot(0, self, self._grow)  # the layout counts new labels once they are shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.setMinimumHeight(max(0, self._column.totalHeightForWidth(self.width())))

    def _group(self, title: str) -> None:
        """What follows belongs together."""
        self._add(rule())
        self._add(words(title, "groupTitle"))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
