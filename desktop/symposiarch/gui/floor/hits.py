"""What lies under a point of the floor: a chair, a table or a feature of the room."""

from __future__ import annotations

import enum
import math
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from symposiarch.gui.floor.shapes import FloorShapes
    from symposiarch.planning.seating.floor import FloorSeat

CELL = 1500.0
"""Millimetres: chairs are kept by the square of the floor in which they stand, so that few are looked at."""


class Kind(enum.Enum):
    SEAT = "seat"
    TABLE = "table"
    FEATURE = "feature"


class Hit(NamedTuple):
    """A thing on the floor, by its id."""

    kind: Kind
    id: int


class Hits:
    """Finds what lies at a point; made anew with each floor that is shown."""

    def __init__(self, shapes: FloorShapes) -> None:
        self._shapes = shapes
        self._cells: dict[tuple[int, int], list[tuple[FloorSeat, float]]] = defaultdict(list)
        self.seats: dict[int, FloorSeat] = {}
        for shape in shapes.tables:
            for seat in shape.table.seats:
                self.seats[seat.id] = seat
                self._cells[_cell(seat.x, seat.y)].append((seat, shape.table.chair))

    def at(self, point: QPointF, *, slack: float = 0.0) -> Hit | None:
        """The uppermost thing at a point; a chair is hit within its disc and `slack` millimetres more."""
        seat = self.seat_at(point, slack=slack)
        if seat is not None:
            return Hit(Kind.SEAT, seat.id)
        for shape in reversed(self._shapes.tables):
            # A row of chairs has no top: it is taken hold of anywhere.
            if shape.box.contains(point) and (shape.tops.isEmpty() or shape.tops.contains(point)):
                return Hit(Kind.TABLE, shape.table.id)
        for feature in reversed(self._shapes.features):
            if feature.body.contains(point) or feature.swing.boundingRect().contains(point):
                return Hit(Kind.FEATURE, feature.feature.id)
        return None

    def seat_at(self, point: QPointF, *, slack: float = 0.0) -> FloorSeat | None:
        """The chair at a point, the nearest of several."""
        nearest: tuple[float, FloorSeat] | None = None
        for seat, reach in self._near(point):
            away = math.hypot(seat.x - point.x(), seat.y - point.y())
            if away <= reach + slack and (nearest is None or away < nearest[0]):
                nearest = away, seat
        return nearest[1] if nearest is not None else None

    def towards(self, start: FloorSeat, right: int, down: int) -> FloorSeat | None:
        """The chair that one reaches from another by an arrow key: the nearest in that direction."""
        best: tuple[float, FloorSeat] | None = None
        for seat in self.seats.values():
            dx, dy = seat.x - start.x, seat.y - start.y
            along, across = dx * right + dy * down, abs(dx * down) + abs(dy * right)
            if along < 40 or across > 2 * along:
                continue
            cost = along + 2.2 * across
            if best is None or cost < best[0]:
                best = cost, seat
        return best[1] if best is not None else None

    def _near(self, point: QPointF) -> Iterator[tuple[FloorSeat, float]]:
        column, row = _cell(point.x(), point.y())
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                yield from self._cells.get((x, y), ())


def _cell(x: float, y: float) -> tuple[int, int]:
    return math.floor(x / CELL), math.floor(y / CELL)
