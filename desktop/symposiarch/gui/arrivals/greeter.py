"""The greeter's window: who has just come in, large enough to be read across a hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from symposiarch.gui.arrivals.words import alerts, name_words, office_words, part_words, welcome_words
from symposiarch.gui.people.seats import seat_words
from symposiarch.gui.pieces import card, column_of, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import clock, tr
from symposiarch.planning.arrivals.counting import latest

if TYPE_CHECKING:
    from symposiarch.gui.arrivals.door import Door

BEFORE = 5
"""How many who came before stand under the latest."""


class GreeterWindow(QWidget):
    """For a second screen, or turned towards whoever greets. It only shows; nothing is done in it."""

    def __init__(self, door: Door) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Names are typed at the door meanwhile: the window leaves the keyboard there.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("doorScreen")
        self.setWindowTitle(tr("Arrivals: for the greeter"))
        self._door = door
        self.name = words("", "greeterName", wrap=True)
        self.native = words("", "doorName", wrap=True)
        self.says = words("", "doorLine", wrap=True)
        self.office = words("", "doorName", wrap=True)
        self.where = words("", "greeterName")
        self.mind = words("", "doorNotice", wrap=True)
        self.welcome = words("", "doorLine", wrap=True)
        self.time = words("", "doorLine")
        self.count = words("", "figure")
        self.before = [_Before() for _ in range(BEFORE)]
        newest = card()
        inside = column_of(newest, margins=(32, 28, 32, 28), spacing=10)
        for label in (self.time, self.name, self.native, self.says, self.office, self.where, self.mind, self.welcome):
            inside.addWidget(label)
        inside.addStretch(1)
        top = row_of(holds=(words(tr("Just arrived"), "pageTitle"), None, self.count))
        column_of(self, margins=(28, 20, 28, 20), spacing=14, holds=(top, (newest, 1), *self.before))
        self.resize(900, 700)
        door.rows_changed.connect(self.show_latest)
        self.show_latest()

    def show_on_the_other_screen(self) -> None:
        """On the second screen where there is one, over the whole of it."""
        others = [screen for screen in QGuiApplication.screens() if screen is not self._door.screen()]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opened_by = self._door.desk.actions["arrivals.greeter"].shortcuts()
        if event.key() == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) in opened_by:
            self.close()
        else:
            super().keyPressEvent(event)

    def show_latest(self) -> None:
        """Whoever came last, and those before."""
        come = latest(self._door.rows)
        self.count.setText(tr("%n arrived", n=len(come)))
        row = come[0] if come else None
        self.time.setText(clock(row.arrived_at) if row and row.arrived_at else "")
        self.name.setText(name_words(row.head) if row else tr("Nobody has come yet."))
        self.native.setText(row.head.native_name if row else "")
        says = row.head.pronounced_as if row else ""
        self.says.setText(tr("say “{words}”", words=says) if says else "")
        parts = (office_words(row.head), part_words(row.head)) if row else ()
        self.office.setText(" · ".join(part for part in parts if part))
        self.where.setText(seat_words(row.seat) if row else "")
        self.mind.setText(" · ".join(one.text for one in alerts(row)) if row else "")
        self.welcome.setText(" · ".join(welcome_words(row)) if row else "")
        for label in (self.time, self.native, self.says, self.office, self.where, self.mind, self.welcome):
            label.setVisible(bool(label.text()))
        for at, line in enumerate(self.before, start=1):
            line.setVisible(at < len(come))
            if at < len(come):
                one = come[at]
                assert one.arrived_at is not None
                line.say(clock(one.arrived_at), name_words(one.head), seat_words(one.seat))


class _Before(QFrame):
    """One who came before: the hour, the name, the table."""

    def __init__(self) -> None:
        super().__init__()
        self._time, self._name, self._seat = words("", "doorLine"), words("", "doorLine"), words("", "doorLine")
        row_of(self, margins=(32, 0, 32, 0), spacing=18, holds=(self._time, (self._name, 1), self._seat))

    def say(self, time: str, name: str, seat: str) -> None:
        self._time.setText(time)
        self._name.setText(name)
        self._seat.setText(seat)
