"""From the room to the sheet: a round scale, and where something of the floor lies on the paper."""

from __future__ import annotations

import math
from dataclasses import dataclass

from symposiarch.planning.seating.name_places import Box

SCALES = (
    10, 12.5, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400,
    500, 750, 1000,
)  # fmt: skip
"""The scales in which a plan is drawn: 1 to so many."""


def scale_for(width: float, depth: float, room: tuple[float, float]) -> float:
    """The largest scale, as 1 to n, at which so many millimetres fit into a room on paper."""
    need = max(width / room[0], depth / room[1])
    return next((scale for scale in SCALES if scale >= need), math.ceil(need))


@dataclass(frozen=True, slots=True)
class Paper:
    """From the room to the sheet. `turned` shows it from the other side."""

    left: float
    top: float
    right: float
    bottom: float
    scale: float
    turned: bool

    def put(self, x: float, y: float) -> tuple[float, float]:
        x, y = (self.right - x, self.bottom - y) if self.turned else (x - self.left, y - self.top)
        return round(x / self.scale, 2), round(y / self.scale, 2)

    def length(self, millimetres: float) -> float:
        return round(millimetres / self.scale, 2)

    def look(self, degrees: float) -> float:
        return (degrees + 180 * self.turned) % 360

    def area(self, box: Box) -> Box:
        (x0, y0), (x1, y1) = self.put(*box[:2]), self.put(*box[2:])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
