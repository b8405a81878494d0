"""Where a thing comes to rest that is dragged near others: along their edges and middles, the walls, or the grid.

All is in millimetres of the room; nothing here knows of a window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from symposiarch.planning.venues.geometry import Box

GRID = 50
"""Without anything near, the middle of what is dragged lies on whole 5 centimetres."""


class Guide(NamedTuple):
    """A line along which things are level: from one end to the other."""

    x0: float
    y0: float
    x1: float
    y1: float


class Snapped(NamedTuple):
    """How far a thing really moves, and the lines that hold it there."""

    dx: float
    dy: float
    guides: tuple[Guide, ...]


class Measure(NamedTuple):
    """A distance between two points, told while something is dragged."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def length(self) -> float:
        return abs(self.x1 - self.x0) + abs(self.y1 - self.y0)


def snapped(moving: Box, others: Sequence[Box], room: Box | None, *, reach: float) -> Snapped:
    """The nearest place at which an edge or the middle of `moving` is level with that of another thing or the room.

    `reach` is how far it is drawn. Each direction by itself; where nothing is near, the middle goes to the grid.
    """
    around = [*others, *([room] if room is not None else [])]
    dx = _pull([(box.left, box.middle[0], box.right) for box in around], moving.left, moving.right, reach)
    dy = _pull([(box.top, box.middle[1], box.bottom) for box in around], moving.top, moving.bottom, reach)
    x = dx if dx is not None else _to_grid(moving.middle[0])
    y = dy if dy is not None else _to_grid(moving.middle[1])
    there = Box(moving.left + x, moving.top + y, moving.right + x, moving.bottom + y)
    return Snapped(x, y, tuple(_guides(there, around, across=dx is not None, down=dy is not None)))


def _pull(lines: Iterable[tuple[float, float, float]], low: float, high: float, reach: float) -> float | None:
    """The smallest shift that makes two edges, or two middles, level; none within reach."""
    best: float | None = None
    middle = (low + high) / 2
    for first, centre, last in lines:
        for shift in (centre - middle, first - low, last - high, first - high, last - low):
            if first == last and shift == centre - middle:
                continue  # no table stands with its middle in a wall
            if abs(shift) <= reach and (best is None or abs(shift) < abs(best) - 1e-6):
                best = shift
    return best


def _to_grid(value: float) -> float:
    return round(value / GRID) * GRID - value


def _guides(there: Box, around: Sequence[Box], *, across: bool, down: bool) -> Iterable[Guide]:
    """One line for each height or side that is shared, from the first to the last of those that share it."""
    if across:
        for x in (there.left, there.middle[0], there.right):
            level = [box for box in around if any(abs(x - at) < 1 for at in (box.left, box.middle[0], box.right))]
            if level:
                yield Guide(x, min(b.top for b in (*level, there)), x, max(b.bottom for b in (*level, there)))
    if down:
        for y in (there.top, there.middle[1], there.bottom):
            level = [box for box in around if any(abs(y - at) < 1 for at in (box.top, box.middle[1], box.bottom))]
            if level:
                yield Guide(min(b.left for b in (*level, there)), y, max(b.right for b in (*level, there)), y)


def measures(moving: Box, others: Sequence[Box], room: Box | None) -> tuple[Measure, ...]:
    """How far it is to the nearest thing, or else the wall, on each of the four sides."""
    found = []
    for side in ("left", "right", "top", "bottom"):
        one = _nearest(moving, others, room, side)
        if one is not None and one.length >= 1:
            found.append(one)
    return tuple(found)


def _nearest(moving: Box, others: Sequence[Box], room: Box | None, side: str) -> Measure | None:
    level = side in ("left", "right")
    best: Measure | None = None
    for box in others:
        if level:
            low, high = max(moving.top, box.top), min(moving.bottom, box.bottom)
        else:
            low, high = max(moving.left, box.left), min(moving.right, box.right)
        if low >= high:
            continue
        at = (low + high) / 2
        start, end = {
            "left": (moving.left, box.right),
            "right": (moving.right, box.left),
            "top": (moving.top, box.bottom),
            "bottom": (moving.bottom, box.top),
        }[side]
        if (end - start) * (-1 if side in ("left", "top") else 1) < 0:
            continue
        one = Measure(start, at, end, at) if level else Measure(at, start, at, end)
        if best is None or one.length < best.length:
            best = one
    if best is None and room is not None:
        x, y = moving.middle
        best = {
            "left": Measure(moving.left, y, room.left, y),
            "right": Measure(moving.right, y, room.right, y),
            "top": Measure(x, moving.top, x, room.top),
            "bottom": Measure(x, moving.bottom, x, room.bottom),
        }[side]
    return best
