"""The door over the whole screen: nothing but the event, the hour, the field and the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.notices import Elided, LaidBanner
from symposiarch.gui.pieces import button, column_of, put_in, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import clock, tr, whose_clock
from symposiarch.model import base

if TYPE_CHECKING:
    from symposiarch.gui.arrivals.door import Door
    from symposiarch.planning.event_rows import EventRow

EVERY = 5_000
"""Milliseconds between two looks at the clock."""


class FullScreen(QWidget):
    """Holds the door while it is over the whole screen, and gives it back when it closes."""

    left = Signal()

    def __init__(self, desk: Desk, door: Door, event: EventRow, keys: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("doorScreen")
        self.setWindowTitle(tr("Arrivals"))
        self.door = door
        self._zone = event.begins_at.tzinfo
        self.time = words("", "figure")
        self.leave = button(tr("Leave full screen"), look="touch")
        title = Elided(event.title)
        title.setProperty("role", "pageTitle")
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = row_of(spacing=16, holds=((title, 1), words(door.name, "quiet"), self.time, self.leave))
        column = column_of(self, margins=(22, 14, 22, 12), spacing=12, holds=(top,))
        self.banner = LaidBanner(title)
        self.banner.lie_on(self)
        put_in(column, (door, 1), words(keys, "quiet"))
        self.addActions([*desk.actions.of("arrivals"), desk.actions["edit.undo"], desk.actions["edit.redo"]])
        self._ticks = QTimer(self, interval=EVERY)
        self._ticks.timeout.connect(self._tell_time)
        self._ticks.start()
        self._tell_time()
        self.leave.clicked.connect(self.close)
        desk.notices.warned.connect(self.banner.tell)
        desk.notices.cleared.connect(self.banner.hide)
        door.show()

    def _tell_time(self) -> None:
        now = base.now().astimezone(self._zone)
        self.time.setText(" ".join(filter(None, (clock(now), whose_clock(now)))))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._ticks.stop()
        self.left.emit()
        super().closeEvent(event)
