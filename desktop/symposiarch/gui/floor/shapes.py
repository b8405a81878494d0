"""A floor made ready for the painter: its paths, kept for as long as the floor is the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from symposiarch.model.venues import FeatureKind
from symposiarch.planning.seating.name_places import Free, Sitting, Standing, free_behind, margins

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import Floor, FloorFeature, FloorTable
    from symposiarch.planning.seating.furniture.tops import Top

DOUBLE_DOOR = 1300
"""Millimetres from which a door has two leaves."""

BEYOND, ABOVE = 1500, 500
"""Millimetres by which names may stand outside of the frame that is drawn where there is no room: at its sides, and
above and below it, where less of the floor is seen."""


BESIDE_CHAIR = 80
"""Millimetres between the chairs of a row and the line around them."""

ROOMS = tuple(product((0.94, 0.8, 0.65, 0.5, 0.35), (0.9, 0.65, 0.5, 0.35, 0.2, 0.1)))
"""Shares of a table's width and depth that are tried for its name."""


@dataclass(slots=True)
class TableShape:
    """A table as paths in millimetres; `box` takes in its chairs, `tops` are joined."""

    table: FloorTable
    tops: QPainterPath
    box: QRectF
    label_at: QPointF
    _rooms: list[QRectF] | None = None

    def name_rooms(self) -> list[QRectF]:
        """Boxes around `label_at` that lie on the table, wide and low to narrow and high: a name stays within one."""
        if self._rooms is None:
            around = self.tops.boundingRect()
            boxes = [_around(self.label_at, wide * around.width(), high * around.height()) for wide, high in ROOMS]
            self._rooms = [box for box in boxes if self.tops.contains(box)]
        return self._rooms


def around_row(table: FloorTable) -> QPainterPath:
    """The outline of a row of chairs, bent as the row is; empty for a single chair."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(seat.x, seat.y) for seat in table.seats]))
    around = QPainterPathStroker()
    around.setWidth(2 * (table.chair + BESIDE_CHAIR))
    around.setCapStyle(Qt.PenCapStyle.RoundCap)
    around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return around.createStroke(path).simplified()


@dataclass(slots=True)
class FeatureShape:
    """What stands in the room. A door is an opening in the wall with the swing of its leaves."""

    feature: FloorFeature
    body: QPainterPath
    swing: QPainterPath = field(default_factory=QPainterPath)
    label_at: QPointF = field(default_factory=QPointF)
    inward: QPointF = field(default_factory=QPointF)
    """Of a door: the way into the room, one long; its label stands outside."""


@dataclass(slots=True)
class FloorShapes:
    """All paths of a floor. Given the shapes of the floor before, tables that are the same are not made again."""

    floor: Floor
    walls: QPainterPath
    features: list[FeatureShape]
    tables: list[TableShape]
    area: QRectF
    _free: dict[int, list[Free]] | None = None

    def free_at(self, table: FloorTable) -> list[Free]:
        """What is free behind each chair of a table: the way to the next table, or to the wall."""
        if self._free is None:
            standing = [
                Standing(
                    one.table.box,
                    tuple(Sitting(seat.x, seat.y, seat.facing) for seat in one.table.seats),
                    one.table.chair,
                )
                for one in self.tables
            ]
            around = self.walls.boundingRect()
            if not self.floor.walled:
                around.adjust(-BEYOND, -ABOVE, BEYOND, ABOVE)
            edges = around.left(), around.top(), around.right(), around.bottom()
            self._free = {
                one.table.id: free_behind(stands, margin)
                for one, stands, margin in zip(self.tables, standing, margins(standing, edges), strict=True)
            }
        return self._free[table.id]

    @classmethod
    def of(cls, floor: Floor, before: FloorShapes | None = None) -> FloorShapes:
        known = {id(shape.table): shape for shape in before.tables} if before is not None else {}
        walls = _closed(floor.outline)
        tables = []
        for table in floor.tables:
            shape = known.get(id(table))
            tables.append(shape if shape is not None and shape.table is table else table_shape(table))
        area = walls.boundingRect()
        middle = area.center()
        for shape in tables:
            area = area.united(shape.box)
        features = [feature_shape(feature, middle) for feature in floor.features]
        return cls(floor, walls, features, tables, area)


def _around(middle: QPointF, width: float, height: float) -> QRectF:
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def table_shape(table: FloorTable) -> TableShape:
    path = QPainterPath()
    for top in table.tops:
        path.addPath(_top(top))
    left, upper, right, lower = table.box
    box = QRectF(QPointF(left, upper), QPointF(right, lower))
    return TableShape(table, path, box, _label_at(table, path))


def _label_at(table: FloorTable, tops: QPainterPath) -> QPointF:
    """Where the number of a table stands: on its top; where the middle is open (a U), on its crosspiece."""
    if tops.isEmpty():
        return _beside_row(table)
    middle = QPointF(table.x, table.y)
    if tops.contains(middle):
        return middle
    angle = math.radians(table.rotation)
    back = table.depth / 2 - 400
    return QPointF(table.x + back * math.sin(angle), table.y - back * math.cos(angle))


def _beside_row(table: FloorTable) -> QPointF:
    """A row's letter stands beside its left end on the page."""
    if not table.seats:
        return QPointF(table.x, table.y)
    end = min((table.seats[0], table.seats[-1]), key=lambda seat: seat.x)
    dx, dy = end.x - table.x, end.y - table.y
    length = math.hypot(dx, dy) or 1.0
    away = (table.chair + 300) / length
    return QPointF(end.x + dx * away, end.y + dy * away)


def _top(top: Top) -> QPainterPath:
    if top.round:
        return _ellipse(top)
    path = _closed(top.corners)
    if top.hole:
        path.addPath(_closed(top.hole))
    return path


def _ellipse(top: Top) -> QPainterPath:
    """The ellipse that touches the four sides of a box, however the box is turned."""
    (x0, y0), (x1, y1), (x2, y2), _ = top.corners
    path = QPainterPath()
    path.addEllipse(QRectF(-1, -1, 2, 2))
    turn = QTransform((x1 - x0) / 2, (y1 - y0) / 2, (x2 - x1) / 2, (y2 - y1) / 2, (x0 + x2) / 2, (y0 + y2) / 2)
    return turn.map(path)


def _closed(points: Sequence[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def feature_shape(feature: FloorFeature, middle: QPointF) -> FeatureShape:
    """A feature turned and set in its place; `middle` is that of the room, towards which doors open."""
    turn = QTransform().translate(feature.x, feature.y).rotate(feature.rotation)
    here = QPointF(feature.x, feature.y)
    if feature.kind is FeatureKind.DOOR:
        return _door(feature, turn, middle)
    body = QPainterPath()
    box = QRectF(-feature.width / 2, -feature.depth / 2, feature.width, feature.depth)
    match feature.kind.value:
        case "column" if abs(feature.width - feature.depth) < 0.2 * feature.width:
            body.addEllipse(box)
        case "flags":
            body = _flags(feature)
        case "lectern":
            body = _lectern(box)
        case "window":
            body.addRect(QRectF(-feature.width / 2, -60, feature.width, 120))
        case "screen":
            body.addRect(
                QRectF(-feature.width / 2, -max(40.0, feature.depth / 2), feature.width, max(80, feature.depth))
            )
        case _:
            body.addRect(box)
    return FeatureShape(feature, turn.map(body), label_at=here)


def _door(feature: FloorFeature, turn: QTransform, middle: QPointF) -> FeatureShape:
    """The opening, and the leaf or leaves with the quarter circles that they sweep into the room."""
    half = feature.width / 2
    inward = turn.map(QPointF(0, 1)) - turn.map(QPointF(0, 0))
    towards = middle - QPointF(feature.x, feature.y)
    sign = 1 if inward.x() * towards.x() + inward.y() * towards.y() >= 0 else -1
    body = QPainterPath()
    body.addRect(QRectF(-half, -90, feature.width, 180))
    swing = QPainterPath()
    leaves = [(-half, half)] if feature.width < DOUBLE_DOOR else [(-half, 0.0), (half, 0.0)]
    for hinge, end in leaves:
        length = abs(end - hinge)
        swing.moveTo(hinge, 0)
        swing.lineTo(hinge, sign * length)
        # Qt counts angles counter-clockwise with y up; the leaf goes from across the wall to along it.
        begin = -90 * sign
        sweep = 90 * sign if end > hinge else -90 * sign
        swing.arcTo(QRectF(hinge - length, -length, 2 * length, 2 * length), begin, sweep)
    label_at = turn.map(QPointF(0, -sign * 90))
    return FeatureShape(feature, turn.map(body), turn.map(swing), label_at, inward * sign)


def _flags(feature: FloorFeature) -> QPainterPath:
    """A row of flags on their staffs, seen from the front."""
    count = max(1, round(feature.width / 600))
    step = feature.width / count
    path = QPainterPath()
    for place in range(count):
        x = -feature.width / 2 + step * (place + 0.5)
        path.addRect(QRectF(x - 20, -280, 40, 560))
        path.addRect(QRectF(x + 20, -280, min(380, step * 0.6), 240))
    return path


def _lectern(box: QRectF) -> QPainterPath:
    path = QPainterPath(box.topLeft())
    slant = box.width() * 0.18
    path.lineTo(box.topRight())
    path.lineTo(box.right() - slant, box.bottom())
    path.lineTo(box.left() + slant, box.bottom())
    path.closeSubpath()
    return path
