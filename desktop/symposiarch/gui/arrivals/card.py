"""The card of whoever is being let in: face, name, table and seat, what to mind, who comes along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from symposiarch.gui.arrivals.words import (
    alerts,
    name_words,
    office_words,
    part_words,
    state_colour,
    state_words,
    welcome_words,
)
from symposiarch.gui.people.seats import seat_words
from symposiarch.gui.pieces import button, column_of, put_in, row_of, scrolled, words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.arrivals.rows import DoorRow

PHOTO = QSize(120, 150)


class GuestCard(QFrame):
    """One head. What it shows is set anew for each key that is typed, so its labels are made once and kept."""

    arrived = Signal(int)
    """The attendee with this id is to be let in."""
    undone = Signal(int)
    badge_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self._row: DoorRow | None = None
        self.photo = QLabel()
        self.photo.setFixedSize(PHOTO)
        self.photo.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.name = words("", "doorName", wrap=True)
        self.native = words("", "doorLine", wrap=True)
        self.says = words("", "quiet", wrap=True)
        self.office = words("", "doorLine", wrap=True)
        self.part = words("", "quiet", wrap=True)
        self.seat = words("", "figure", wrap=True)
        self.state = _Dotted()
        self.alerts = _Lines()
        self.welcome = words("", "doorLine", wrap=True)
        self.notice = words("", "doorNotice", wrap=True)
        self.nobody = words(
            tr("Whoever is found or scanned stands here, with table and seat and what to mind."), "quiet", wrap=True
        )
        self.let_in = button(tr("Arrived"), look="touch")
        self.take_back = button(tr("Not arrived"), look="touch")
        self.badge = button(tr("Print the badge"), look="touch")
        self.let_in.setProperty("primary", True)
        self.company = _Company()
        self._lay_out()
        self.let_in.clicked.connect(lambda: self._say(self.arrived))
        self.take_back.clicked.connect(lambda: self._say(self.undone))
        self.badge.clicked.connect(lambda: self._say(self.badge_wanted))
        self.company.arrived.connect(self.arrived)
        self.company.undone.connect(self.undone)
        self.show_row(None, ())

    def _say(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row.head.id)

    def _lay_out(self) -> None:
        names = column_of(spacing=2, holds=(self.name, self.native, self.says, self.office, self.part, None))
        top = row_of(spacing=16)
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        inside = QWidget()
        column = column_of(inside, margins=(20, 18, 20, 8), spacing=10)
        put_in(column, top, self.notice, self.nobody, self.seat, self.state, self.alerts, self.welcome, self.company)
        column.addStretch(1)
        scroll = scrolled(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = row_of(margins=(20, 6, 20, 16), spacing=10, holds=((self.let_in, 1), (self.take_back, 1), self.badge))
        column_of(self, margins=1, spacing=0, holds=((scroll, 1), buttons))

    def show_row(self, row: DoorRow | None, company: Sequence[DoorRow], *, notice: str = "") -> None:
        """This head, with those who come along; `notice` is what has just been found out about them."""
        self._row = row
        head = row.head if row else None
        _set(self.name, name_words(head) if head else "")
        _set(self.native, head.native_name if head else "")
        _set(self.says, tr("say “{words}”", words=head.pronounced_as) if head and head.pronounced_as else "")
        _set(self.office, office_words(head) if head else "")
        _set(self.part, part_words(head) if head else "")
        _set(self.seat, seat_words(row.seat) if row else "")
        _set(self.welcome, "\n".join(welcome_words(row)) if row else "")
        _set(self.notice, notice)
        self.nobody.setVisible(row is None)
        self.state.show_state(self._theme[state_colour(row)].name() if row else "", state_words(row) if row else "")
        self.alerts.show_lines([(self._theme[one.colour].name(), one.text) for one in alerts(row)] if row else [])
        self.company.show_rows(company)
        self.let_in.setVisible(row is not None and not row.arrived)
        self.take_back.setVisible(row is not None and row.arrived)
        self.badge.setVisible(row is not None and row.arrived and bool(row.head.name))

    def say(self, notice: str) -> None:
        """What is to be said when there is nobody to show."""
        _set(self.notice, notice)

    def show_photo(self, photo: QPixmap | None) -> None:
        """The face, or nothing where none is known."""
        self.photo.setVisible(photo is not None)
        if photo is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            self.photo.setPixmap(photo.scaled(PHOTO, Qt.AspectRatioMode.KeepAspectRatio, smooth))


class _Dotted(QWidget):
    """A state in words behind its dot."""

    def __init__(self, role: str = "doorLine") -> None:
        super().__init__()
        self._dot = QLabel()
        self._dot.setFixedSize(12, 12)
        self.text = words("", role, wrap=True)
        row_of(self, margins=0, spacing=9, holds=(self._dot, (self.text, 1)))
        self._colour = ""

    def show_state(self, colour: str, text: str) -> None:
        self.setVisible(bool(text))
        self.text.setText(text)
        if colour and colour != self._colour:
            self._colour = colour
            self._dot.setStyleSheet(f"background: {colour}; border-radius: 6px;")


class _Lines(QWidget):
    """What is to be minded, a line each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Dotted] = []
        self._column = column_of(self, margins=0, spacing=6)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        self.setVisible(bool(lines))
        while len(self._lines) < len(lines):
            line = _Dotted("doorAlert")
            self._lines.append(line)
            self._column.addWidget(line)
        for at, line in enumerate(self._lines):
            line.show_state(*(lines[at] if at < len(lines) else ("", "")))


class _Company(QWidget):
    """Those who come along, each with a button of their own."""

    arrived = Signal(int)
    undone = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.can_edit = True
        self._rows: Sequence[DoorRow] = ()
        self._lines: list[tuple[QWidget, QLabel, QPushButton]] = []
        self._title = words(tr("Together with"), "groupTitle")
        self._column = column_of(self, margins=(0, 6, 0, 0), spacing=6, holds=(self._title,))

    def show_rows(self, rows: Sequence[DoorRow]) -> None:
        self._rows = rows
        self.setVisible(bool(rows))
        while len(self._lines) < len(rows):
            self._add_line(len(self._lines))
        for at, (holder, label, press) in enumerate(self._lines):
            holder.setVisible(at < len(rows))
            if at < len(rows):
                row = rows[at]
                parts = (name_words(row.head), part_words(row.head), seat_words(row.seat), state_words(row))
                label.setText(" · ".join(part for part in parts if part))
                press.setEnabled(self.can_edit)
                press.setText(tr("Not arrived") if row.arrived else tr("Arrived"))

    def _add_line(self, at: int) -> None:
        holder, label = QWidget(), words("", wrap=True)
        press = button("", lambda: self._pressed(at), look="touch")
        row_of(holder, margins=0, holds=((label, 1), press))
        self._lines.append((holder, label, press))
        self._column.addWidget(holder)

    def _pressed(self, at: int) -> None:
        row = self._rows[at]
        (self.undone if row.arrived else self.arrived).emit(row.head.id)


def _set(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
