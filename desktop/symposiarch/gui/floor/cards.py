"""The names of those who sit, written like place cards before their chairs; in a row, behind them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.gui.floor.camera import Camera
    from symposiarch.gui.floor.looks import SeatLook
    from symposiarch.gui.floor.shapes import TableShape
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.seating.floor import FloorSeat

CARD = 600.0
"""Millimetres that a name may be wide: a little less than a guest has of the table."""

MOST = 3000


class Cards:
    """Wraps each name once for each size, and remembers how."""

    def __init__(self) -> None:
        self._wrapped: dict[tuple[tuple[str, ...], int, int], tuple[str, ...]] = {}

    def forget(self) -> None:
        self._wrapped.clear()

    def paint(
        self,
        painter: QPainter,
        tables: list[TableShape],
        camera: Camera,
        seen: QRectF,
        look: Callable[[FloorSeat], SeatLook],
        theme: Theme,
    ) -> None:
        size = max(11, min(15, round(camera.scale * 62)))
        font = QFont(painter.font())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        ink = theme["ink"]
        painter.setPen(ink)
        for shape in tables:
            row = shape.tops.isEmpty()
            wide = round((2.05 * shape.table.chair if row else CARD) * camera.scale)
            for seat in shape.table.seats:
                if not seen.contains(seat.x, seat.y):
                    continue
                lines = look(seat).lines
                if not lines:
                    continue
                shown = self._lines(lines, wide, metrics)
                at = self._place(seat, shape, camera, len(shown) * metrics.height(), row)
                high = metrics.height()
                y = at.y() - high * len(shown) / 2
                for text in shown:
                    painter.drawText(QRectF(at.x() - wide, y, 2 * wide, high), Qt.AlignmentFlag.AlignCenter, text)
                    y += high

    def _place(self, seat: FloorSeat, shape: TableShape, camera: Camera, high: int, row: bool) -> QPointF:
        """The middle of a card: on the table before the sitter, or behind the chair in a row."""
        turn = math.radians(seat.facing)
        ahead, down = math.sin(turn), -math.cos(turn)
        half = high / camera.scale / 2
        chair = shape.table.chair
        # A card lies deeper on the table the more its width points towards the middle.
        away = -(chair + 30 + half) if row else chair + 60 + abs(down) * half + abs(ahead) * CARD / 2
        return camera.to_view(seat.x + ahead * away, seat.y + down * away)

    def _lines(self, lines: tuple[str, ...], wide: int, metrics: QFontMetrics) -> tuple[str, ...]:
        key = (lines, wide, metrics.height())
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > MOST:
                self._wrapped.clear()
            found = tuple(piece for text in lines for piece in wrapped(text, wide, metrics))
            self._wrapped[key] = found
        return found


def wrapped(text: str, wide: int, metrics: QFontMetrics) -> tuple[str, ...]:
    """A name on one line, or broken at the blank that makes two lines most alike, each cut to the width."""
    if metrics.horizontalAdvance(text) <= wide or " " not in text:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide),)
    parts = text.split(" ")
    breaks = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    best = min(breaks, key=lambda two: max(metrics.horizontalAdvance(two[0]), metrics.horizontalAdvance(two[1])))
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, wide) for line in best)
