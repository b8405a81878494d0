"""Nearer, farther, all of it: small buttons in the corner of a floor, for whoever has no wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QToolButton, QWidget

from symposiarch.gui.floor.view import NEARER, FloorView
from symposiarch.gui.pieces import row_of
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

INSET = 8

BESIDE = 16
"""Pixels of them that stand in the margin that a floor has of its own."""


class ZoomButtons(QWidget):
    """Stays in the lower right corner of its floor."""

    def __init__(self, view: FloorView) -> None:
        super().__init__(view)
        self._view = view
        self.setAutoFillBackground(True)  # what is drawn below does not run through them
        row = row_of(self, margins=2, spacing=4)
        for text, tip, do in (
            ("−", tr("Farther"), lambda: view.zoom(1 / NEARER)),
            ("+", tr("Nearer"), lambda: view.zoom(NEARER)),
            (tr("All"), tr("Show everything"), view.fit),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setMinimumSize(28, 26)
            button.clicked.connect(lambda _checked=False, do=do: do())
            row.addWidget(button)
        view.installEventFilter(self)
        self._settle()
        view.kept_below = self.height() + INSET - BESIDE

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self.adjustSize()
        self.move(self._view.width() - self.width() - INSET, self._view.height() - self.height() - INSET)
