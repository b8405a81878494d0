"""The room at this moment: how many of how many, by category, and who came last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from symposiarch.gui.arrivals.words import name_words
from symposiarch.gui.pieces import column_of, put_in, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import clock, elided, number, tr

if TYPE_CHECKING:
    from symposiarch.planning.arrivals.counting import Counts, Share
    from symposiarch.planning.arrivals.rows import DoorRow

LATEST = 6
MOST_CATEGORIES = 8
SPACES = 72
"""Pixels above, between and below the parts of the room, two of which are a line high."""


class Room(QFrame):
    """The counts beside the card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.total = words("", "figure")
        self.missing = words("", "quiet", wrap=True)
        self.bars = Bars(theme)
        self.latest = words("")
        self.latest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._latest: list[str] = []
        self._latest_title = words(tr("Came last"), "groupTitle")
        column = column_of(self, margins=(16, 14, 16, 14), spacing=6, holds=(self.total, self.missing))
        column.addSpacing(6)
        column.addWidget(self.bars)
        column.addSpacing(8)
        put_in(column, self._latest_title, self.latest, None)
        self.setMinimumWidth(210)
        self.setMaximumWidth(300)

    def show_counts(self, counts: Counts, latest: Sequence[DoorRow]) -> None:
        """The counts, and who came last first."""
        total = counts.total
        self.total.setText(
            tr("{arrived} of {expected}", arrived=number(total.arrived), expected=number(total.expected))
        )
        waits = tr("%n still expected", n=counts.waited)
        walked = tr("%n of those who came were not expected", n=counts.unexpected)
        self.missing.setText(tr("{waits}; {walked}", waits=waits, walked=walked) if counts.unexpected else waits)
        lines = [
            (tr("Guests"), counts.guests),
            (tr("Representatives"), counts.representatives),
            (tr("Companions"), counts.companions),
        ]
        most = sorted(counts.categories, key=lambda kind: -kind[1].expected)[:MOST_CATEGORIES]
        kinds = [(name or tr("No category"), share) for name, share in most if share.arrived or share.expected]
        self.bars.show_shares(
            [
                *((text, share) for text, share in lines if share.arrived or share.expected),
                *([(tr("Walk-ins"), counts.walk_ins)] if counts.walk_ins else []),
            ],
            kinds if len(kinds) > 1 else [],  # one alone says no more than the figures above
        )
        self._latest_title.setVisible(bool(latest))
        self._latest = [_line(row) for row in latest[:LATEST]]
        self._say_latest()

    def _say_latest(self) -> None:
        """A line each, as many as there is room for below the counts; a long name is cut short."""
        metrics, room = self.latest.fontMetrics(), self.width() - 32
        high = self.height() - self.total.sizeHint().height() - self.bars.sizeHint().height() - SPACES
        most = max(1, min(LATEST, high // metrics.lineSpacing() - 2))
        lines = [elided(metrics, line, room) for line in self._latest[:most]]
        self.latest.setText("\n".join(lines))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_latest()


def _line(row: DoorRow) -> str:
    assert row.arrived_at is not None
    at, name = clock(row.arrived_at), name_words(row.head)
    return tr("{time}  {name}", time=at, name=name)


class Bars(QWidget):
    """A line a kind: its name, how many of how many, and how full that is."""

    LINE = 32
    GAP = 10

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: list[list[tuple[str, Share | int]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_shares(self, *groups: Sequence[tuple[str, Share | int]]) -> None:
        self._groups = [list(group) for group in groups if group]
        self.setAccessibleDescription(
            "; ".join(f"{name} {_of(share)}" for group in self._groups for name, share in group)
        )
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        lines = sum(len(group) for group in self._groups)
        return QSize(200, lines * self.LINE + max(0, len(self._groups) - 1) * self.GAP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for group in self._groups:
            for name, share in group:
                self._paint(painter, top, name, share)
                top += self.LINE
            top += self.GAP

    def _paint(self, painter: QPainter, top: int, name: str, share: Share | int) -> None:
        width = self.width()
        said = _of(share)
        room = painter.fontMetrics().horizontalAdvance(said)
        painter.setPen(self._theme["ink"])
        cut = elided(painter.fontMetrics(), name, width - room - 10)
        painter.drawText(QRect(0, top, width - room - 8, 20), Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setPen(self._theme["quiet"])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, top, width, 20), right, said)
        if not isinstance(share, int):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme["hover"])
            painter.drawRoundedRect(QRectF(0, top + 23, width, 5), 2.5, 2.5)
            full = min(1.0, share.arrived / share.expected) if share.expected else 0.0
            if full:
                painter.setBrush(self._theme["accepted"])
                painter.drawRoundedRect(QRectF(0, top + 23, max(5.0, width * full), 5), 2.5, 2.5)


def _of(share: Share | int) -> str:
    if isinstance(share, int):
        return number(share)
    if not share.expected:
        return number(share.arrived)
    return tr("{arrived} of {expected}", arrived=number(share.arrived), expected=number(share.expected))
