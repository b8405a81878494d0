"""The picture of a chair, drawn once for each look and size, and then stamped wherever a chair looks so."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from symposiarch.gui.floor.looks import Form, SeatLook
from symposiarch.gui.theme import sized

MARGIN = 5
"""Pixels around a chair, for its ring."""

MOST = 4000
"""So many pictures are kept; then all are forgotten, as after a long zoom."""


class Stamps:
    """The pictures by what they show, how large, and on how fine a screen."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], tuple[QPixmap, float]] = {}

    def forget(self) -> None:
        self._kept.clear()

    def stamp(self, look: SeatLook, radius: float, ratio: float, numbered: bool) -> tuple[QPixmap, float]:
        """The picture, and the pixels from its corner to its middle."""
        key = (look.stamp, radius, ratio)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > MOST:
                self._kept.clear()
            found = draw(look, radius, ratio, numbered)
            self._kept[key] = found
        return found


def draw(look: SeatLook, radius: float, ratio: float, numbered: bool) -> tuple[QPixmap, float]:
    """A chair in the middle of a small transparent picture."""
    side = 2 * (int(radius + 0.999) + MARGIN)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = side / 2
    if look.ring is not None:
        painter.setPen(QPen(look.ring, 2.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(middle, middle), radius + 2.6, radius + 2.6)
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(look.fill)
    _outline(painter, look.form, middle, radius - 0.5)
    if numbered and look.text:
        font = sized(QApplication.font(), max(11, min(17, round(radius * 0.95))))
        if len(look.text) > 2:
            font.setStretch(82)
        painter.setFont(font)
        painter.setPen(look.ink)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, look.text)
    if look.locked:
        _padlock(painter, middle + radius * 0.72, middle + radius * 0.72, max(2.6, radius * 0.26))
    painter.end()
    return picture, middle


def _outline(painter: QPainter, form: Form, middle: float, radius: float) -> None:
    match form:
        case Form.DISC:
            painter.drawEllipse(QPointF(middle, middle), radius, radius)
        case Form.SQUARE:
            reach = radius * 0.93
            painter.drawRoundedRect(
                QRectF(middle - reach, middle - reach, 2 * reach, 2 * reach), reach * 0.22, reach * 0.22
            )
        case Form.DIAMOND:
            reach = radius * 1.12
            corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            painter.drawPolygon(QPolygonF([QPointF(middle + x, middle + y) for x, y in corners]))
        case Form.CROSS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(middle, middle), radius, radius)
            reach = radius * 0.6
            painter.drawLine(QPointF(middle - reach, middle - reach), QPointF(middle + reach, middle + reach))
            painter.drawLine(QPointF(middle - reach, middle + reach), QPointF(middle + reach, middle - reach))


def _padlock(painter: QPainter, x: float, y: float, size: float) -> None:
    """A small dark square with a bow over it, at the lower right."""
    dark, light = QColor("#1f2430"), QColor("#ffffff")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(light, 2.6))
    bow = QRectF(x - size * 0.6, y - size * 1.5, size * 1.2, size * 1.6)
    painter.drawEllipse(bow)
    painter.setPen(QPen(dark, 1.3))
    painter.drawEllipse(bow)
    painter.setPen(QPen(light, 1))
    painter.setBrush(dark)
    painter.drawRect(QRectF(x - size, y - size * 0.6, 2 * size, 1.7 * size))
