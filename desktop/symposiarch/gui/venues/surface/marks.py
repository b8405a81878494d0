"""What is painted over a floor while it is edited: handles, guide lines, measures, the band."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.theme import Theme, sized
from symposiarch.gui.venues.surface.boxes import Frame
from symposiarch.gui.venues.surface.handles import Grip, Handle
from symposiarch.gui.venues.words import distance_words
from symposiarch.planning.seating.floor import FloorTable

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera
    from symposiarch.gui.venues.surface.gestures import Shown
    from symposiarch.gui.venues.surface.snapping import Measure

SQUARE = 4.0
"""Half the side of a handle, in pixels."""


def paint_handles(
    painter: QPainter, theme: Theme, camera: Camera, handles: Sequence[Handle], around: Frame | None, corner: int | None
) -> None:
    """The handles; `around` is the frame of several things, which is drawn thinly."""
    if around is not None:
        painter.setPen(QPen(theme["link"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_polygon(around, camera))
    for handle in handles:
        at = handle.at
        chosen = handle.grip is Grip.CORNER and handle.which == corner
        painter.setPen(QPen(theme["link"], 1.4))
        painter.setBrush(theme["link"] if chosen else theme["panel"])
        if handle.grip is Grip.TURN:
            painter.drawEllipse(at, SQUARE + 1, SQUARE + 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(at.x() - 9, at.y() - 9, 18, 18), 30 * 16, 120 * 16)
        elif handle.grip is Grip.WALL:
            painter.drawEllipse(at, SQUARE - 0.5, SQUARE - 0.5)
        else:
            painter.drawRect(QRectF(at.x() - SQUARE, at.y() - SQUARE, 2 * SQUARE, 2 * SQUARE))


def paint_locks(
    painter: QPainter, theme: Theme, camera: Camera, tables: Iterable[FloorTable], selection: Sequence[Hit]
) -> None:
    """A small lock on each selected table that stays where it is."""
    keys = {hit.id for hit in selection if hit.kind is Kind.TABLE}
    painter.setPen(QPen(theme["link"], 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for table in tables:
        if table.locked and table.id in keys:
            at = camera.to_view(table.x, table.y) + QPointF(0, 14)
            painter.drawArc(QRectF(at.x() - 3, at.y() - 5, 6, 8), 0, 180 * 16)
            painter.drawRect(QRectF(at.x() - 5, at.y(), 10, 7))


def paint_shown(painter: QPainter, theme: Theme, camera: Camera, shown: Shown, font: QFont) -> None:
    """What is level with what, how far it is, and in words what is being done."""
    painter.setFont(sized(font, 11))
    painter.setPen(QPen(theme["gold"], 1))
    for guide in shown.guides:
        painter.drawLine(QLineF(camera.to_view(guide.x0, guide.y0), camera.to_view(guide.x1, guide.y1)))
    for measure in shown.measures:
        _measure(painter, theme, camera, measure)
    if shown.band is not None:
        tint = QColor(theme["link"])
        tint.setAlpha(28)
        painter.setBrush(tint)
        painter.setPen(QPen(theme["link"], 1))
        box = shown.band
        painter.drawRect(QRectF(camera.to_view(box.left, box.top), camera.to_view(box.right, box.bottom)))
    if shown.frame is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme["link"], 1.4, Qt.PenStyle.DashLine))
        painter.drawPolygon(_polygon(shown.frame, camera))
    if shown.says:
        frame = shown.frame
        places = [(one.x, one.y) for one in shown.tables.values()] + [(one.x, one.y) for one in shown.features.values()]
        at = (frame.x, frame.y) if frame is not None else next(iter(places), None)
        if at is not None:
            say(painter, theme, camera.to_view(*at), shown.says)


def _measure(painter: QPainter, theme: Theme, camera: Camera, measure: Measure) -> None:
    start, end = camera.to_view(measure.x0, measure.y0), camera.to_view(measure.x1, measure.y1)
    if QLineF(start, end).length() < 8:
        return
    painter.setPen(QPen(theme["link"], 1))
    painter.drawLine(QLineF(start, end))
    level = abs(start.y() - end.y()) < 0.5
    for point in (start, end):
        tick = QPointF(0, 4) if level else QPointF(4, 0)
        painter.drawLine(QLineF(point - tick, point + tick))
    say(painter, theme, (start + end) / 2, distance_words(measure.length))


def say(painter: QPainter, theme: Theme, at: QPointF, text: str) -> None:
    """A few words on a small ground, so that they are read over whatever is below."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 10, metrics.height() + 4
    box = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
    painter.setPen(QPen(theme["edge"], 1))
    painter.setBrush(theme["panel"])
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme["ink"])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _polygon(frame: Frame, camera: Camera) -> QPolygonF:
    return QPolygonF([camera.to_view(x, y) for x, y in frame.corners()])
