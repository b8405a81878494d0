"""What the colours and shapes of a plan mean, in words under it."""

from __future__ import annotations

import sys
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from symposiarch.gui.floor.looks import Form, SeatLook
from symposiarch.gui.floor.stamps import draw
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme, in_type, sized
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Honour

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState

LINE = 20

WIDEST = 180
"""Pixels that a word may take: the long name of one institution shall not take a line of its own from the plan."""


class Entry(NamedTuple):
    """A little picture of a chair, and its word."""

    look: SeatLook
    word: str
    number: str = ""

    def told(self, metrics: QFontMetrics) -> str:
        """As it is written: a long word is cut in its middle, as embassies and ministries all begin alike."""
        if not self.number:
            return self.word
        return self._replace(word=metrics.elidedText(self.word, Qt.TextElideMode.ElideMiddle, WIDEST)).whole()

    def picture(self, ratio: float) -> tuple[QPixmap, float]:
        """The chair on a screen so fine, and the pixels from its corner to its middle."""
        numbered = bool(self.look.text)
        return draw(self.look, 8.0 if numbered else 5.5, ratio, numbered)

    def whole(self) -> str:
        return tr("{word} · {count}", word=self.word, count=self.number) if self.number else self.word


Written = tuple[Entry | None, str]
"""A word, behind a picture unless it is of none."""


class Legend(QWidget):
    """Wraps over as many lines as it needs and may take; with what is left out, all of it is told under the mouse."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entries: list[Entry] = []
        self._most = sys.maxsize
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_meanings(self, colouring: Colouring | None, state: PlanState | None) -> None:
        """The colours of a plan, then the shapes that are seen in it."""
        self.entries = []
        if colouring is not None and state is not None:
            for shade in colouring.legend():
                self.entries.append(Entry(_plain(shade.colour), shade.word, str(shade.number)))
            self.entries += self._shapes(state)
        self.setAccessibleName(", ".join(f"{entry.word} {entry.number}".strip() for entry in self.entries))
        self.updateGeometry()
        self._fit()
        self.update()

    def keep_within(self, height: int) -> None:
        """Take no more pixels than these, but a line at least."""
        self._most = max(height, in_type(LINE))
        self._fit()

    def _fit(self) -> None:
        high = self._lay_out()[2]
        if high != self.height():
            self.setFixedHeight(high)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            left_out = any(entry is None for entry, _ in self._lay_out()[0])
            QToolTip.showText(event.globalPos(), self._in_full() if left_out else "", self)
            return True
        return super().event(event)

    def _in_full(self) -> str:
        """All of it in rich text, a line each."""
        lines = [
            f'<tr><td><img src="{_as_source(entry.picture(1)[0])}"></td>'
            f'<td style="white-space: pre; vertical-align: middle">{escape(entry.whole())}</td></tr>'
            for entry in self.entries
        ]
        return f"<table>{''.join(lines)}</table>"

    def _shapes(self, state: PlanState) -> list[Entry]:
        theme = self._theme
        side, edge = theme["side"], theme["none"]
        kinds = {row.kind.value for row in state.rows.values()}
        honoured = any(head.honour is Honour.GUEST_OF_HONOUR for head in state.facts.people.values())
        found = [Entry(SeatLook(side, edge, theme["ink"], "1"), tr("place of honour"))]
        if honoured:
            found.append(Entry(SeatLook(side, edge, edge, ring=theme["gold"]), tr("guest of honour")))
        if "wheelchair" in kinds:
            found.append(Entry(SeatLook(side, edge, edge, form=Form.SQUARE), tr("place for a wheelchair")))
        if "interpreter" in kinds:
            found.append(Entry(SeatLook(side, edge, edge, form=Form.DIAMOND), tr("interpreter")))
        if "blocked" in kinds:
            found.append(Entry(SeatLook(side, edge, edge, form=Form.CROSS), tr("blocked")))
        if state.locked:
            found.append(Entry(SeatLook(side, edge, edge, locked=True), tr("locked")))
        # Also where none is: a legend that grows and shrinks with each guest would move the plan above it.
        found.append(Entry(SeatLook(side, edge, edge), tr("empty")))
        return found

    def _lay_out(self) -> tuple[list[Written], list[QPointF], int]:
        """What is written, where, and how high all of it is; last how many there are besides, if not all have room."""
        metrics = QFontMetrics(sized(self.font(), in_type(12)))
        told: list[Written] = [(entry, entry.told(metrics)) for entry in self.entries]
        words, (spots, high) = told, self._flow(told, metrics)
        for shown in reversed(range(len(told))):
            if high <= self._most:
                break
            words = [*told[:shown], (None, tr("and %n more", n=len(told) - shown))]
            spots, high = self._flow(words, metrics)
        return words, spots, high

    def _flow(self, words: list[Written], metrics: QFontMetrics) -> tuple[list[QPointF], int]:
        spots: list[QPointF] = []
        x, y = 0.0, 0.0
        for entry, word in words:
            wide = (24 if entry is not None else 0) + metrics.horizontalAdvance(word)
            if x and x + wide > self.width():
                x, y = 0.0, y + in_type(LINE)
            spots.append(QPointF(x, y))
            x += wide + 18
        return spots, int(y) + (in_type(LINE) if words else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sized(self.font(), in_type(12)))
        painter.setPen(QPen(self._theme["quiet"]))
        words, spots, _ = self._lay_out()
        for (entry, word), spot in zip(words, spots, strict=True):
            area = QRectF(spot.x(), spot.y(), self.width(), in_type(LINE))
            if entry is not None:
                picture, half = entry.picture(self.devicePixelRatioF())
                painter.drawPixmap(QPointF(spot.x() + 9 - half, spot.y() + in_type(LINE) / 2 - half), picture)
                area.translate(22, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self._lay_out()[2])


def _plain(colour: QColor) -> SeatLook:
    return SeatLook(colour, colour, colour)


def _as_source(picture: QPixmap) -> str:
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(kept, "PNG")
    return f"data:image/png;base64,{b64encode(kept.data().data()).decode()}"
