"""What the colours and shapes of a plan mean, in words under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from symposiarch.gui.floor.looks import Form, SeatLook
from symposiarch.gui.floor.painting import sized
from symposiarch.gui.floor.stamps import draw
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.theme import Theme

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
        word = metrics.elidedText(self.word, Qt.TextElideMode.ElideMiddle, WIDEST)
        return tr("{word} · {count}", word=word, count=self.number)


class Legend(QWidget):
    """Wraps over as many lines as it needs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entries: list[Entry] = []
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
        self.setFixedHeight(self._lay_out()[1])
        self.update()

    def _shapes(self, state: PlanState) -> list[Entry]:
        theme = self._theme
        side, edge = theme["side"], theme["none"]
        kinds = {row.kind.value for row in state.rows.values()}
        honoured = any(head.honour.value == "guest_of_honour" for head in state.facts.people.values())
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

    def _lay_out(self) -> tuple[list[QPointF], int]:
        metrics = QFontMetrics(sized(self.font(), in_type(12)))
        spots: list[QPointF] = []
        x, y = 0.0, 0.0
        for entry in self.entries:
            wide = 24 + metrics.horizontalAdvance(entry.told(metrics))
            if x and x + wide > self.width():
                x, y = 0.0, y + in_type(LINE)
            spots.append(QPointF(x, y))
            x += wide + 18
        return spots, int(y) + (in_type(LINE) if self.entries else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sized(self.font(), in_type(12)))
        painter.setPen(QPen(self._theme["quiet"]))
        for entry, spot in zip(self.entries, self._lay_out()[0], strict=True):
            numbered = bool(entry.look.text)
            picture, half = draw(entry.look, 8.0 if numbered else 5.5, self.devicePixelRatioF(), numbered)
            painter.drawPixmap(QPointF(spot.x() + 9 - half, spot.y() + in_type(LINE) / 2 - half), picture)
            area = QRectF(spot.x() + 22, spot.y(), self.width(), in_type(LINE))
            painter.drawText(
                area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.told(painter.fontMetrics())
            )
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self._lay_out()[1]
        if high != self.height():
            self.setFixedHeight(high)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self._lay_out()[1])


def _plain(colour: QColor) -> SeatLook:
    return SeatLook(colour, colour, colour)
