"""Plain geometry of a floor: points turned and mirrored, polygons and how far apart they are (millimetres).

Coordinates are those of the screen: x to the right, y down, angles in degrees clockwise (PROTOCOL C0).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

Point = tuple[float, float]
Polygon = tuple[Point, ...]

DOOR_CLEAR = 1000
"""In front of a door nothing stands."""


class Standing(Protocol):
    """What stands on a floor: its centre, how it is turned, and whether it is mirrored."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def rotation(self) -> float: ...
    @property
    def mirrored(self) -> bool: ...


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def depth(self) -> float:
        return self.bottom - self.top

    @property
    def corners(self) -> Polygon:
        return (self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)

    def moved(self, dx: float, dy: float) -> Box:
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def wider(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Box) -> bool:
        return not (
            self.right < other.left or other.right < self.left or self.bottom < other.top or other.bottom < self.top
        )


class Stand(NamedTuple):
    """Where and how something stands of which no more is asked."""

    x: float
    y: float
    rotation: float
    mirrored: bool = False

    def put(self, point: Point) -> Point:
        return on_floor(self, *point)

    def look(self, facing: float) -> float:
        """Whither something looks on the floor that looks so from its own centre, in degrees clockwise."""
        return ((-facing if self.mirrored else facing) + self.rotation) % 360


def on_floor(thing: Standing, x: float, y: float) -> Point:
    """A point of a table or a feature (from its centre) in the room: mirrored, turned, and moved to where it stands."""
    x = -x if thing.mirrored else x
    dx, dy = turned(x, y, thing.rotation)
    return thing.x + dx, thing.y + dy


def turned(x: float, y: float, degrees: float) -> Point:
    """A point turned clockwise about the origin; right angles are exact."""
    quarter = degrees % 360
    if quarter in _QUARTERS:
        cos, sin = _QUARTERS[quarter]
    else:
        angle = math.radians(degrees)
        cos, sin = math.cos(angle), math.sin(angle)
    return x * cos - y * sin, x * sin + y * cos


_QUARTERS: dict[float, tuple[float, float]] = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


def box_around(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def rectangle(width: float, depth: float) -> Polygon:
    """A rectangle about the origin."""
    w, d = width / 2, depth / 2
    return (-w, -d), (w, -d), (w, d), (-w, d)


def inside(outline: Sequence[Point], x: float, y: float) -> bool:
    """Whether a point lies in a polygon (even-odd rule)."""
    within = False
    for (x0, y0), (x1, y1) in sides(outline):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            within = not within
    return within


def rectangle_at(x: float, y: float, width: float, depth: float, rotation: float = 0) -> Polygon:
    """A rectangle about a point, turned clockwise."""
    corners = (turned(dx, dy, rotation) for dx, dy in rectangle(width, depth))
    return tuple((x + dx, y + dy) for dx, dy in corners)


def way_in(x: float, y: float, width: float, rotation: float = 0) -> Polygon:
    """What is kept free before a door, as wide as it is; of what lies outside the room nothing is asked."""
    return rectangle_at(x, y, width, 2 * DOOR_CLEAR, rotation)


def sides(outline: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    return zip(outline, [*outline[1:], outline[0]], strict=True)


def nearest_on(start: Point, end: Point, x: float, y: float) -> Point:
    """The point of a side that is nearest to another."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = ((x - start[0]) * dx + (y - start[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return start[0] + share * dx, start[1] + share * dy


def away_from(polygon: Sequence[Point], x: float, y: float) -> float:
    """How far a point is from a polygon; 0 inside it."""
    return 0.0 if inside(polygon, x, y) else from_edge(polygon, x, y)


def from_edge(polygon: Sequence[Point], x: float, y: float) -> float:
    """How far a point is from the nearest side of a polygon, in it or outside."""
    return min(math.dist(nearest_on(start, end, x, y), (x, y)) for start, end in sides(polygon))


def gap(one: Sequence[Point], other: Sequence[Point]) -> float:
    """How far apart two polygons are; 0 where they meet."""
    if inside(one, *other[0]) or inside(other, *one[0]):
        return 0.0
    if crossing(one, other):
        return 0.0
    return min(
        math.dist(nearest_on(a, b, *corner), corner)
        for walls, corners in ((one, other), (other, one))
        for a, b in sides(walls)
        for corner in corners
    )


def crossing(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Whether a side of one polygon crosses a side of the other; to touch it is not to cross."""
    return any(_cross(a, b, c, d) for a, b in sides(one) for c, d in sides(other))


def overlap(one: Sequence[Point], other: Sequence[Point], least: float = 20) -> bool:
    """Whether two polygons lie over one another by so many millimetres; to touch is not to overlap."""
    part = shrunk(one, least)
    return (
        crossing(part, other)
        or any(inside(other, *corner) for corner in part)
        or any(inside(part, *corner) for corner in other)
    )


def holds(outline: Sequence[Point], polygon: Sequence[Point], slack: float = 20) -> bool:
    """Whether a polygon lies in a room; it may touch the walls."""
    if crossing(shrunk(polygon, slack), outline):
        return False
    return all(inside(outline, *corner) or from_edge(outline, *corner) <= slack for corner in polygon)


def shrunk(polygon: Sequence[Point], by: float) -> Polygon:
    """A polygon whose outer sides lie nearer to its middle."""
    box = box_around(polygon)
    x, y = box.middle
    across, down = (max(0.0, 1 - 2 * by / length) if length else 0.0 for length in (box.width, box.depth))
    return tuple((x + (px - x) * across, y + (py - y) * down) for px, py in polygon)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def area(outline: Sequence[Point]) -> float:
    """In square millimetres."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in sides(outline))) / 2


class WallPlace(NamedTuple):
    """A place in a wall, and how a door or window is turned there: at 0 the room lies below it."""

    x: float
    y: float
    rotation: float


def in_wall(outline: Sequence[Point], x: float, y: float) -> WallPlace:
    """The place in the nearest wall."""
    best: WallPlace | None = None
    least = math.inf
    clockwise = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in sides(outline)) > 0
    for start, end in sides(outline):
        px, py = nearest_on(start, end, x, y)
        away = math.dist((px, py), (x, y))
        if away < least:
            # Walked clockwise on the screen, the upper wall runs to the right and the room is below it.
            along = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
            best, least = WallPlace(px, py, (along if clockwise else along + 180) % 360), away
    assert best is not None, "an outline has walls"
    return best
