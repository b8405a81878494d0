"""Painting a floor: paper, thin walls, what stands in the room, table tops, and chairs stamped as small pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from symposiarch.gui.floor.cards import Cards, Scene
from symposiarch.gui.floor.names import names_at_doors, names_in_room
from symposiarch.gui.floor.stamps import Stamps
from symposiarch.gui.theme import Theme, bold, sized
from symposiarch.gui.words import elided
from symposiarch.model.venues import FeatureKind

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera
    from symposiarch.gui.floor.shapes import FeatureShape, FloorShapes, TableShape

NUMBERED_FROM = 9.0
"""Pixels of a chair's radius from which its number can be read."""

NUMBER = 3
"""Letters up to which what is written on a table is its number, and small enough for any table."""

IN_LINES = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value

WIDEST_ROW = 150
"""Pixels that the name of a row may take beside it."""


class FloorPainter:
    """Draws in the colours of the day. It is given the look of each chair and knows nothing of guests."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.background: QPixmap | None = None
        """The picture to trace, if the floor has one and it was loaded."""
        self.stamps = Stamps()
        self.cards = Cards()

    def forget(self) -> None:
        """Nothing that was kept for speed holds any more: the theme or the type is another."""
        self.stamps.forget()
        self.cards.forget()

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """The whole floor, as far as it is seen."""
        shapes, camera, seen, _ = scene
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(camera.transform(), True)
        self._room(painter, shapes, camera)
        tables = [shape for shape in shapes.tables if shape.box.intersects(seen)]
        self._tops(painter, tables)
        painter.resetTransform()
        self._feature_words(painter, shapes, camera, seen)
        self._labels(painter, tables, camera)
        self._chairs(painter, tables, scene)
        self.cards.paint(painter, scene, tables, self.theme)

    def paint_tables(self, painter: QPainter, scene: Scene) -> None:
        """Only tops and chairs, without a room: for a small picture of a table."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(scene.camera.transform(), True)
        self._tops(painter, scene.shapes.tables)
        painter.resetTransform()
        self._chairs(painter, scene.shapes.tables, scene)

    # The room

    def _room(self, painter: QPainter, shapes: FloorShapes, camera: Camera) -> None:
        theme = self.theme
        walled = shapes.floor.walled
        painter.fillPath(shapes.walls, theme["panel"])
        self._trace(painter, shapes)
        for feature in shapes.features:
            if not feature.feature.in_wall:
                self._stand(painter, feature)
        wall = QPen(theme["quiet"] if walled else theme["line"], max(3.0 if walled else 1.0, 120 * camera.scale))
        if not walled:
            wall = QPen(theme["edge"], 1, Qt.PenStyle.DashLine)
        wall.setCosmetic(True)
        wall.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(wall)
        painter.drawPath(shapes.walls)
        for feature in shapes.features:
            if feature.feature.in_wall:
                self._opening(painter, feature, wall.widthF())

    def _trace(self, painter: QPainter, shapes: FloorShapes) -> None:
        place, picture = shapes.floor.background, self.background
        if place is None or picture is None or picture.isNull():
            return
        painter.setOpacity(0.5)
        height = place.width * picture.height() / picture.width()
        painter.drawPixmap(QRectF(place.x, place.y, place.width, height), picture, QRectF(picture.rect()))
        painter.setOpacity(1.0)

    def _stand(self, painter: QPainter, shape: FeatureShape) -> None:
        kind = shape.feature.kind.value
        solid = kind in ("column", "flags", "screen")
        painter.setPen(_thin(self.theme["quiet"] if solid else self.theme["edge"]))
        painter.setBrush(self.theme["quiet"] if solid else self.theme["side"])
        if kind == "other":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_thin(self.theme["quiet"], Qt.PenStyle.DashLine))
        painter.drawPath(shape.body)

    def _opening(self, painter: QPainter, shape: FeatureShape, wall: float) -> None:
        """A door breaks the wall; a window is a thin double line in it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(shape.body, self.theme["panel"])
        gap = QPen(self.theme["panel"], wall + 1)
        gap.setCosmetic(True)
        gap.setCapStyle(Qt.PenCapStyle.FlatCap)
        box = shape.feature
        painter.save()
        painter.translate(box.x, box.y)
        painter.rotate(box.rotation)
        painter.setPen(gap)
        painter.drawLine(QPointF(-box.width / 2, 0), QPointF(box.width / 2, 0))
        if box.kind is FeatureKind.WINDOW:
            painter.setPen(_thin(self.theme["quiet"]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(-box.width / 2, -60, box.width, 120))
            painter.drawLine(QPointF(-box.width / 2, 0), QPointF(box.width / 2, 0))
        painter.restore()
        if box.kind is FeatureKind.DOOR:
            painter.setPen(_thin(self.theme["edge"]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape.swing)

    def _feature_words(self, painter: QPainter, shapes: FloorShapes, camera: Camera, seen: QRectF) -> None:
        painter.setFont(sized(painter.font(), 11))
        painter.setPen(self.theme["quiet"])
        metrics = painter.fontMetrics()
        for text, place in names_in_room(shapes, camera, metrics):
            if seen.intersects(QRectF(camera.to_floor(place.topLeft()), camera.to_floor(place.bottomRight()))):
                painter.drawText(place.adjusted(-40, 0, 40, 0), Qt.AlignmentFlag.AlignCenter, text)
        for text, place, along in names_at_doors(shapes, camera, metrics):
            painter.save()
            painter.translate(place.center())
            painter.rotate(along)
            painter.drawText(QRectF(-200, -9, 400, 18), Qt.AlignmentFlag.AlignCenter, text)
            painter.restore()

    # The tables

    def _tops(self, painter: QPainter, tables: list[TableShape]) -> None:
        painter.setPen(_thin(self.theme["none"]))
        painter.setBrush(self.theme["panel"])
        for shape in tables:
            painter.drawPath(shape.tops)

    def _labels(self, painter: QPainter, tables: list[TableShape], camera: Camera) -> None:
        size = max(11, min(22, round(330 * camera.scale)))
        painter.setFont(bold(sized(painter.font(), size)))
        quiet, ink = self.theme["quiet"], self.theme["ink"]
        metrics = painter.fontMetrics()
        names: list[tuple[TableShape, str]] = []
        for shape in tables:
            row = shape.tops.isEmpty()
            text, at = shape.table.label, camera.to_view(shape.label_at.x(), shape.label_at.y())
            if not text.strip() or (row and 2 * shape.table.chair * camera.scale < 9):
                continue
            painter.setPen(quiet if row else ink)
            if row and len(text) > NUMBER:
                shown = elided(metrics, text, WIDEST_ROW)
                beside = QRectF(at.x() + size / 2 - WIDEST_ROW, at.y() - size, WIDEST_ROW, 2 * size)
                painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
                continue
            width = metrics.horizontalAdvance(text)
            if len(text) > NUMBER and width > 0.8 * shape.tops.boundingRect().width() * camera.scale:
                names.append((shape, text))
                continue
            painter.drawText(
                QRectF(at.x() - width, at.y() - size, 2 * width, 2 * size), Qt.AlignmentFlag.AlignCenter, text
            )
        painter.setPen(ink)
        self._long_names(painter, names, camera)

    def _long_names(self, painter: QPainter, names: list[tuple[TableShape, str]], camera: Camera) -> None:
        """Names of tables that are longer than their table is wide: smaller, in lines, and at last cut short."""
        painter.setFont(sized(painter.font(), 11))
        metrics = painter.fontMetrics()
        high = metrics.height()
        for shape, text in names:
            rooms = [camera.transform().mapRect(room) for room in shape.name_rooms()]
            longest = max(metrics.horizontalAdvance(word) for word in text.split())
            whole = [room for room in rooms if room.width() >= longest and room.height() >= high]
            if whole:
                room = max(whole, key=lambda room: room.width() * (room.height() // high))
            elif rooms:
                room = max(rooms, key=QRectF.width)
                room = QRectF(room.left(), room.center().y() - high / 2, room.width(), high)
            else:
                continue
            lines = int(room.height() // high)
            # Lines that break between words leave a part of themselves empty.
            wide = room.width() * (lines if lines == 1 else 0.8 * lines)
            shown = elided(metrics, text, int(wide))
            painter.drawText(room, IN_LINES if lines > 1 else Qt.AlignmentFlag.AlignCenter, shown)

    # The chairs

    def _chairs(self, painter: QPainter, tables: list[TableShape], scene: Scene) -> None:
        _, camera, seen, look = scene
        scale, left, top = camera.scale, camera.x, camera.y
        ratio = painter.device().devicePixelRatio()
        stamp, draw = self.stamps.stamp, painter.drawPixmap
        for shape in tables:
            whole = seen.contains(shape.box)
            radius = max(2.0, round(shape.table.chair * scale * 2) / 2)
            shown = radius >= NUMBERED_FROM
            for seat in shape.table.seats:
                x, y = seat.x, seat.y
                if not whole and not seen.contains(x, y):
                    continue
                its = look(seat)
                picture, half = stamp(its, radius, ratio, shown)
                draw(QPointF(round((x - left) * scale - half), round((y - top) * scale - half)), picture)


def _thin(colour: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A line of one pixel, however near one is."""
    pen = QPen(colour, 1.2, style)
    pen.setCosmetic(True)
    return pen
