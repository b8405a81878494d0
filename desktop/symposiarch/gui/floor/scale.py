"""The scale bar in the corner, and the rulers along the edges of a floor."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from symposiarch.gui.theme import Theme, sized
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera

RULER = 22
"""Pixels that a ruler is deep."""


def even(millimetres: float) -> int:
    """The nearest 1, 2 or 5 times a power of ten that is not larger."""
    power = 10 ** math.floor(math.log10(max(1.0, millimetres)))
    return int(next(step * power for step in (5, 2, 1) if step * power <= max(1.0, millimetres)))


def length_words(millimetres: float) -> str:
    """A length as one says it: "5 m", "50 cm"."""
    if millimetres >= 1000:
        return tr("{length} m", length=f"{millimetres / 1000:g}")
    return tr("{length} cm", length=f"{millimetres / 10:g}")


def paint_scale_bar(painter: QPainter, camera: Camera, size: QSize, theme: Theme, font: QFont) -> None:
    """How long so many metres are, at the lower left."""
    length = even(150 / camera.scale)
    across = length * camera.scale
    left, bottom = 14.0, size.height() - 9.0
    text = length_words(length)
    painter.setFont(sized(font, 11))
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.setOpacity(0.85)
    painter.fillRect(QRectF(left - 6, bottom - 12, across + width + 22, 18), theme["paper"])
    painter.setOpacity(1.0)
    painter.setPen(QPen(theme["quiet"], 1))
    painter.drawLines(
        [
            QLineF(left, bottom, left + across, bottom),
            QLineF(left, bottom - 5, left, bottom),
            QLineF(left + across, bottom - 5, left + across, bottom),
        ]
    )
    painter.drawText(QPointF(left + across + 8, bottom + 1), text)


def paint_rulers(
    painter: QPainter, camera: Camera, size: QSize, theme: Theme, font: QFont, pointer: QPointF | None
) -> None:
    """Metres along the upper and the left edge, with where the pointer is."""
    step = even(110 / camera.scale)
    fine = step / 5
    painter.setFont(sized(font, 11))
    painter.fillRect(0, 0, size.width(), RULER, theme["header"])
    painter.fillRect(0, 0, RULER, size.height(), theme["header"])
    lines: list[QLineF] = []
    painter.setPen(theme["quiet"])
    for across in (True, False):
        begin, extent = (camera.x, size.width()) if across else (camera.y, size.height())
        at = math.floor(begin / fine) * fine
        while (at - begin) * camera.scale < extent:
            place = (at - begin) * camera.scale
            whole = abs(at / step - round(at / step)) < 1e-6
            long = 9 if whole else 4
            if place >= RULER:
                lines.append(
                    QLineF(place, RULER - long, place, RULER) if across else QLineF(RULER - long, place, RULER, place)
                )
                if whole:
                    _figure(painter, place, f"{round(at) / 1000:g}", across=across)
            at += fine
    painter.setPen(QPen(theme["quiet"], 1))
    painter.drawLines(lines)
    painter.setPen(QPen(theme["line"], 1))
    painter.drawLine(0, RULER, size.width(), RULER)
    painter.drawLine(RULER, 0, RULER, size.height())
    painter.fillRect(0, 0, RULER, RULER, theme["header"])
    if pointer is not None:
        painter.setPen(QPen(theme["link"], 1))
        painter.drawLine(QPointF(pointer.x(), 0), QPointF(pointer.x(), RULER))
        painter.drawLine(QPointF(0, pointer.y()), QPointF(RULER, pointer.y()))


def _figure(painter: QPainter, place: float, text: str, *, across: bool) -> None:
    if across:
        painter.drawText(QRectF(place + 3, 1, 60, 13), Qt.AlignmentFlag.AlignLeft, text)
        return
    painter.save()
    painter.translate(1, place + 3)
    painter.rotate(90)
    painter.translate(0, -13)
    painter.drawText(QRectF(0, 0, 60, 13), Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
