"""One coming event on the page Today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from symposiarch.gui.desk import Desk
from symposiarch.gui.events.words import event_words
from symposiarch.gui.overview.words import due_words
from symposiarch.gui.pictures import Bar, Dot
from symposiarch.gui.pieces import Link, column_of, put_in, row_of, words
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import number, short_date, tr
from symposiarch.planning.expected import Part

if TYPE_CHECKING:
    from symposiarch.planning.today import Glance

MOST_LINES = 4


class EventToday(QFrame):
    """When, what and where; how many are expected; what is wrong and due, each a way to its page."""

    chosen = Signal(int, str)
    """The event, and the page to begin with."""

    def __init__(self, desk: Desk, glance: Glance) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self._glance = glance
        row_of(
            self, margins=(16, 14, 16, 14), spacing=22, holds=(self._countdown(), (self._what(), 5), (self._lines(), 4))
        )

    def _countdown(self) -> QVBoxLayout:
        days = self._glance.days
        figure = words(number(abs(days)) if days else tr("today"), "figure")
        figure.setMinimumWidth(in_type(76))
        column = column_of(spacing=0, holds=(figure,))
        if days:
            unit = tr("%n days to go", n=days) if days > 0 else tr("%n days past", n=-days)
            column.addWidget(words(unit, "quiet"))
        column.addStretch(1)
        return column

    def _what(self) -> QVBoxLayout:
        event, count = self._glance.event, self._glance.expected
        when, title, where = event_words(event)
        column = column_of(spacing=5)
        self.title = Link(title, partial(self._go, "overview"))
        self.title.setProperty("role", "titleLink")
        put_in(column, self.title, words(tr("{when} · {where}", when=when, where=where), "quiet", wrap=True))
        bar = Bar(self._desk.theme)
        bar.show_replies(count)
        column.addSpacing(3)
        if count.invited:
            column.addWidget(bar)
        expected = (
            tr("%n expected", n=count.total)
            if count.capacity is None
            else tr("{expected} expected of %n places", n=count.capacity, expected=number(count.total))
        )
        rest = tr(
            "{expected} · {open} without an answer · {declined} declined",
            expected=expected,
            open=number(count.heads(Part.OPEN)),
            declined=number(count.heads(Part.DECLINED)),
        )
        put_in(column, words(rest if count.invited else tr("Nobody is invited yet"), "quiet", wrap=True), None)
        return column

    def _lines(self) -> QVBoxLayout:
        """What is wrong first, then what is due, the latest last."""
        column = column_of(spacing=6)
        glance = self._glance
        lines: list[tuple[str, str, str]] = []
        if glance.findings:
            dot = "declined" if glance.blocks else "tentative"
            lines.append((dot, tr("%n to put right", n=glance.findings), "findings"))
        lines += [(dot, text, "guests") for text, dot in map(due_words, glance.due)]
        for task in glance.tasks:
            text = tr("{task} · {date}", task=task.title, date=short_date(task.due_on))
            lines.append(("declined" if task.late else "tentative", text, "logistics"))
        for dot, text, page in lines[:MOST_LINES]:
            column.addLayout(self._line(dot, text, page))
        if len(lines) > MOST_LINES:
            column.addWidget(words(tr("and %n more", n=len(lines) - MOST_LINES), "quiet"))
        if not lines:
            column.addWidget(words(tr("Nothing is due now."), "quiet"))
        column.addStretch(1)
        return column

    def _line(self, dot: str, text: str, page: str) -> QHBoxLayout:
        row = row_of(spacing=8)
        row.addWidget(Dot(self._desk.theme, dot), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Link(text, partial(self._go, page)), 1)
        return row

    def _go(self, page: str) -> None:
        self.chosen.emit(self._glance.event.id, page)
