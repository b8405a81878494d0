"""Whom for this seat? A field over the plan: a few letters in any script, and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import head_name
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.planning.heads import Head

MOST = 8
LINE = 26


class SeatChooser(QFrame):
    """Shows those without a seat whose names have what was typed; Enter takes the first or the one chosen."""

    chosen = Signal(int, int)
    """The guest (attendee) and the seat."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("card", True)
        self._seat = 0
        self._heads: Sequence[Head] = ()
        self.field = QLineEdit()
        self.field.setObjectName("whom")
        self.field.setPlaceholderText(tr("Who sits here?"))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFixedWidth(280)
        self.hide()
        self.field.textChanged.connect(self._look)
        self.list.itemClicked.connect(lambda _item: self._take())
        self.field.installEventFilter(self)

    def ask(self, seat: int, at: QPoint, heads: Sequence[Head], typed: str) -> None:
        """Ask who shall sit on a seat, beside this point of the plan."""
        self._seat, self._heads = seat, heads
        self.field.setText(typed)
        self._look()
        self.adjustSize()
        room = self._over.rect()
        x = min(at.x() + 16, room.width() - self.width() - 4)
        y = min(at.y() + 16, room.height() - self.height() - 4)
        self.move(max(4, x), max(4, y))
        self.show()
        self.raise_()
        self.field.setFocus()

    def _look(self) -> None:
        from symposiarch.gui.tables.search_field import finder

        has = finder(self.field.text(), lambda head: f"{head_name(head)} {head.native_name} {head.title}")
        found = [head for head in self._heads if has is None or has(head)]
        self.list.clear()
        for head in found[:MOST]:
            item = QListWidgetItem(" ".join(part for part in (head_name(head), head.native_name) if part))
            item.setData(Qt.ItemDataRole.UserRole, head.id)
            item.setSizeHint(QSize(100, LINE))
            self.list.addItem(item)
        if not found:
            self.list.addItem(
                tr("Everybody has a seat.") if not self._heads else tr("Nobody without a seat is called so.")
            )
        else:
            self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, self.list.count()) * LINE + 6)
        self.adjustSize()

    def _take(self) -> None:
        item = self.list.currentItem()
        guest = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if guest is not None:
            self.leave()
            self.chosen.emit(guest, self._seat)

    def leave(self) -> None:
        """Back to the plan."""
        if self.isVisible():
            self.hide()
            self._over.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)
