"""A budget as a bar: what is spent, what is still expected, and what goes beyond it; the words stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme

if TYPE_CHECKING:
    from symposiarch.planning.logistics.costs import Total

WIDTH, HEIGHT = 180, 10


class BudgetBar(QWidget):
    """Full is the larger of budget and what is expected; a line marks where the budget ends."""

    def __init__(self, theme: Theme, total: Total, words: str) -> None:
        super().__init__()
        self._theme = theme
        full = max(total.budget, total.expected)
        self.spent = float(total.actual / full) if full > 0 else 0.0
        self.expected = float(total.expected / full) if full > 0 else 0.0
        self.budget = float(total.budget / full) if full > 0 else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0.5, 3.5, self.width() - 1, HEIGHT - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for until, colour in ((1.0, "header"), (self.expected, "none"), (self.spent, "accepted")):
            painter.setBrush(theme[colour])
            painter.drawRect(QRectF(whole.left(), whole.top(), whole.width() * max(0.0, until), whole.height()))
        if self.budget < self.expected:
            beyond = whole.left() + whole.width() * self.budget
            painter.setBrush(theme["declined"])
            painter.drawRect(QRectF(beyond, whole.top(), whole.width() * (self.expected - self.budget), whole.height()))
            painter.setPen(QPen(theme["ink"], 2))
            painter.drawLine(int(beyond), 1, int(beyond), HEIGHT + 5)
        painter.setPen(theme["edge"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)
