"""The boxes of what stands on a floor: around tops and chairs, upright or turned with the thing (millimetres)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from symposiarch.planning.venues.geometry import Box, Polygon, box_around, rectangle, sides, turned

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import FloorFeature, FloorTable

SITTER = 225


class Frame(NamedTuple):
    """A rectangle that is turned with its thing: its middle, its sides, and by how many degrees clockwise."""

    x: float
    y: float
    width: float
    depth: float
    rotation: float

    def corners(self) -> Polygon:
        return tuple(self.point(x, y) for x, y in rectangle(self.width, self.depth))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the thing, from its middle, on the floor."""
        dx, dy = turned(x, y, self.rotation)
        return self.x + dx, self.y + dy

    def local(self, x: float, y: float) -> tuple[float, float]:
        """A point of the floor as the thing sees it, from its middle."""
        return turned(x - self.x, y - self.y, -self.rotation)


def frame_of(thing: FloorTable | FloorFeature) -> Frame:
    return Frame(thing.x, thing.y, thing.width, thing.depth, thing.rotation)


def table_box(table: FloorTable) -> Box:
    """The upright rectangle around a table's tops; around the chairs of a row."""
    points: list[tuple[float, float]] = []
    for top in table.tops:
        if top.round:
            (x0, y0), (x1, y1), (x2, y2), _ = top.corners
            across = math.hypot(x1 - x0, x2 - x1) / 2
            down = math.hypot(y1 - y0, y2 - y1) / 2
            x, y = (x0 + x2) / 2, (y0 + y2) / 2
            points += [(x - across, y - down), (x + across, y + down)]
        else:
            points += top.corners
    if not points:
        points = [(seat.x + side, seat.y + side) for seat in table.seats for side in (-SITTER, SITTER)]
    return box_around(points or frame_of(table).corners())


def feature_box(feature: FloorFeature) -> Box:
    return box_around(frame_of(feature).corners())


def inner_walls(outline: Sequence[tuple[float, float]]) -> list[Box]:
    """The straight walls of a room that do not lie at its edge: those of the corner that an L lacks."""
    room = box_around(outline)
    walls = [box_around(ends) for ends in sides(outline)]
    return [
        wall
        for wall in walls
        if (wall.width == 0 and wall.left not in (room.left, room.right))
        or (wall.depth == 0 and wall.top not in (room.top, room.bottom))
    ]


def united(boxes: Iterable[Box]) -> Box:
    return box_around([(x, y) for box in boxes for x, y in ((box.left, box.top), (box.right, box.bottom))])
