"""Whom for this seat? A field over the plan: a few letters in any script, and Enter.

Syllables of Hangul are put together by the system's input method, which gives up what is begun when the keyboard goes
to another field. So the plan keeps the keyboard while something is composed, and what it is so far is shown here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from symposiarch.gui.forms import line_of
from symposiarch.gui.pieces import column_of
from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import head_name, names_of
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.heads import Head

ALONG_THE_TEXT = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)

MOST = 8
LINE = 26


class SeatChooser(QFrame):
    """Shows those whose names have what was typed, whoever has no seat first. Enter takes the one that is marked."""

    chosen = Signal(int, int)
    """The guest (attendee) and the seat."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("card", True)
        self._seat = 0
        self._heads: Sequence[Head] = ()
        self._sits: Mapping[int, str] = {}
        self._composed = self._begun = ""
        self.field = line_of(hint=tr("Who sits here?"), name="whom")
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column_of(self, margins=6, spacing=4, holds=(self.field, self.list))
        self.setFixedWidth(in_type(280))
        self.hide()
        self.field.textChanged.connect(self._look)
        self.list.itemClicked.connect(lambda _item: self._take())
        self.field.installEventFilter(self)
        parent.installEventFilter(self)

    def ask(self, seat: int, at: QPoint, heads: Sequence[Head], sits: Mapping[int, str]) -> None:
        """Ask who shall sit on a seat, beside this point of the plan; `sits` says where those sit who have a seat."""
        self._seat, self._heads, self._sits = seat, heads, sits
        self._composed = self._begun = ""
        self.field.clear()
        self._look()
        self.adjustSize()
        room = self._over.rect()
        x = min(at.x() + 16, room.width() - self.width() - 4)
        y = min(at.y() + 16, room.height() - self.height() - 4)
        self.move(max(4, x), max(4, y))
        self.show()
        self.raise_()

    def type(self, text: str) -> None:
        """Letters were typed; the next ones are typed into the field."""
        self.field.setText(text)
        self.field.setFocus()

    def compose(self, done: str, begun: str) -> None:
        """What the input method has finished, and the syllable that it is at; neither takes back what was begun."""
        if done or begun or self._begun:
            self._composed += done
            self._begun = begun
            self.field.setText(self._composed + begun)

    def _look(self) -> None:
        has = finder(self.field.text(), lambda head: f"{head_name(head)} {head.native_name} {head.title}")
        found = [head for head in self._heads if has is None or has(head)]
        self.list.clear()
        for head in found[:MOST]:
            name = names_of(head)
            sits = self._sits.get(head.id, "")
            item = QListWidgetItem(tr("{name} · {seat}", name=name, seat=sits) if sits else name)
            item.setData(Qt.ItemDataRole.UserRole, head.id)
            item.setSizeHint(QSize(100, in_type(LINE)))
            self.list.addItem(item)
        if not found:
            self.list.addItem(tr("Nobody who is coming is called so."))
        else:
            self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, self.list.count()) * in_type(LINE) + 6)
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
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
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
            if watched is self._over:
                if not event.text() and event.key() not in ALONG_THE_TEXT:
                    return False  # Shift and its like: the syllable that is begun would be given up
                # Nothing is being composed any more: the field takes over.
                self.field.setFocus()
                self.field.end(False)
                QApplication.sendEvent(self.field, event)
                return True
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if left and (watched is self.field or not self.field.hasFocus()):
            self.hide()  # from the plan the keyboard may go on to the field, and nowhere else
        return super().eventFilter(watched, event)
