"""A floor on paper: everything of a room or a table in millimetres of the sheet, at a round scale, with room for names.

Only places and sizes are worked out here; the template draws them. Seen from the other side, a plan is turned by half a
circle: a mirror image would show right hands as left ones.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from symposiarch.model.venues import FeatureKind, SeatKind, TableShape
from symposiarch.planning.seating.floor import Floor, FloorTable

SCALES = (10, 12.5, 15, 20, 25, 30, 35, 40, 50, 60, 75, 80, 100, 125, 150, 175, 200, 250, 300, 400, 500, 750, 1000)
"""The scales in which a plan is drawn: 1 to so many."""

LONGEST = 38.0
"""Millimetres on paper that a name may run beside a seat."""

TALLEST = 15.0
"""Millimetres on paper that a name may take above or below a seat, in the room; with the function, twice as much."""

GAP = 0.7

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Label:
    """The place for a name beside a seat: a box, and to which side of it the name leans."""

    box: Box
    align: str

    def fact(self) -> dict[str, Any]:
        left, top, right, bottom = self.box
        return {"x": left, "y": top, "w": max(0.5, right - left), "h": max(0.5, bottom - top), "align": self.align}


def scale_for(width: float, depth: float, room: tuple[float, float]) -> float:
    """The largest scale, as 1 to n, at which so many millimetres fit into a room on paper."""
    need = max(width / room[0], depth / room[1])
    return next((scale for scale in SCALES if scale >= need), math.ceil(need))


@dataclass(frozen=True, slots=True)
class _Paper:
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


def whole_room(floor: Floor, room: tuple[float, float], *, turned: bool) -> dict[str, Any]:
    """The room with all its tables, as large as a round scale lets it be in a room on paper (millimetres)."""
    scale = scale_for(floor.width, floor.depth, room)
    paper = _Paper(floor.left, floor.top, floor.left + floor.width, floor.top + floor.depth, scale, turned)
    facts = _drawn(paper, floor.tables, floor.width, floor.depth)
    return facts | {
        "outline": [list(paper.put(*corner)) for corner in floor.outline],
        "walled": floor.walled,
        "features": [
            {
                "kind": feature.kind.value,
                "label": feature.label,
                "at": list(paper.put(feature.x, feature.y)),
                "w": paper.length(feature.width),
                "h": paper.length(feature.depth),
                "turn": feature.rotation % 180,
                "wall": feature.kind in (FeatureKind.DOOR, FeatureKind.WINDOW),
            }
            for feature in floor.features
        ],
    }


def one_table(table: FloorTable, room: tuple[float, float], *, turned: bool, margin: float) -> dict[str, Any]:
    """A table alone, with so much paper left for names at its sides, and less above and below."""
    left, top, right, bottom = table.box
    width, depth = right - left, bottom - top
    beside = margin if any(_sideways(_away(seat.facing)) for seat in table.seats) else 3
    scale = scale_for(width, depth, (room[0] - 2 * beside, room[1] - 4 / 3 * margin))
    around, above = beside * scale, 2 / 3 * margin * scale
    paper = _Paper(left - around, top - above, right + around, bottom + above, scale, turned)
    return _drawn(paper, (table,), width + 2 * around, depth + 2 * above, tallest=2 * TALLEST) | {
        "outline": [], "walled": False, "features": []
    }  # fmt: skip


def silhouette(table: FloorTable, room: tuple[float, float]) -> dict[str, Any]:
    """A table with its chairs as small as a card: as it stands in the room, filling a room on paper (millimetres)."""
    left, top, right, bottom = table.box
    scale = max((right - left) / room[0], (bottom - top) / room[1], 40)
    paper = _Paper(left, top, right, bottom, scale, turned=False)
    return {
        "size": [paper.length(right - left), paper.length(bottom - top)],
        "tops": [
            {"points": [list(paper.put(*at)) for at in top.corners], "hole": [list(paper.put(*at)) for at in top.hole],
             "round": top.round}
            for top in table.tops
        ],
        "chairs": [
            {"id": seat.id, "x": paper.put(seat.x, seat.y)[0], "y": paper.put(seat.x, seat.y)[1],
             "r": paper.length(table.chair)}
            for seat in table.seats
            if seat.kind is not SeatKind.BLOCKED
        ],
    }  # fmt: skip


def _drawn(
    paper: _Paper, tables: Sequence[FloorTable], width: float, depth: float, *, tallest: float = TALLEST
) -> dict[str, Any]:
    size = (paper.length(width), paper.length(depth))
    boxes = {table.id: _box_on(paper, table) for table in tables}
    discs = [(*paper.put(seat.x, seat.y), paper.length(table.chair)) for table in tables for seat in table.seats]
    return {
        "scale": paper.scale,
        "w": size[0],
        "h": size[1],
        "tables": [
            {
                "label": table.label,
                "row": table.shape is TableShape.ROW,
                "at": _label_place(paper, table),
                "room": _label_room(paper, table),
                "tops": [
                    {
                        "points": [list(paper.put(*point)) for point in top.corners],
                        "hole": [list(paper.put(*point)) for point in top.hole],
                        "round": top.round,
                    }
                    for top in table.tops
                ],
                "seats": _seats(paper, table, _margins(table.id, boxes, size), discs, tallest),
            }
            for table in tables
        ],
    }


def _box_on(paper: _Paper, table: FloorTable) -> Box:
    left, top, right, bottom = table.box
    (x0, y0), (x1, y1) = paper.put(left, top), paper.put(right, bottom)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _label_place(paper: _Paper, table: FloorTable) -> list[float]:
    """Where the number of a table stands: on its top, or its crosspiece; of a row, before its first chair."""
    if table.shape is TableShape.ROW and table.seats:
        ends = [paper.put(seat.x, seat.y) for seat in (table.seats[0], table.seats[-1])]
        (x, y), (other, _) = min(ends), max(ends)
        away = abs(other - x) / max(1, len(table.seats) - 1) if len(table.seats) > 1 else 4
        return [round(x - max(3.0, away * 0.9), 2), y]
    if table.shape in (TableShape.U, TableShape.HORSESHOE, TableShape.T, TableShape.COMB):
        turn = math.radians(table.rotation)
        up = -table.depth / 2 + 400
        return list(paper.put(table.x - up * math.sin(turn), table.y + up * math.cos(turn)))
    if table.shape is TableShape.HALF_ROUND:
        turn = math.radians(table.rotation)
        down = table.depth * 0.15
        return list(paper.put(table.x - down * math.sin(turn), table.y + down * math.cos(turn)))
    return list(paper.put(table.x, table.y))


def _label_room(paper: _Paper, table: FloorTable) -> list[float]:
    """How wide and high the number or name of a table may be."""
    if table.shape is TableShape.ROW:
        return [6.0, 5.0]
    upright = round(table.rotation) % 180 == 90
    across, along = (table.depth, table.width) if upright else (table.width, table.depth)
    if table.shape in (TableShape.U, TableShape.HORSESHOE, TableShape.T, TableShape.COMB, TableShape.HOLLOW_SQUARE):
        across, along = min(across, 3000), 700
    if table.shape in (TableShape.ROUND, TableShape.OVAL, TableShape.COCKTAIL):
        across, along = across * 0.7, along * 0.5
    return [paper.length(across * 0.9), paper.length(along * 0.8)]


def _seats(
    paper: _Paper,
    table: FloorTable,
    free: Box,
    discs: Sequence[tuple[float, float, float]],
    tallest: float,
) -> list[dict[str, Any]]:
    radius = paper.length(table.chair)
    labels = _labels(paper, table, radius, free, discs, tallest)
    return [
        {
            "id": seat.id,
            "x": paper.put(seat.x, seat.y)[0],
            "y": paper.put(seat.x, seat.y)[1],
            "r": radius,
            "kind": seat.kind.value,
            "number": seat.label,
            "label": label.fact(),
        }
        for seat, label in zip(table.seats, labels, strict=True)
        if seat.kind is not SeatKind.BLOCKED
    ]


def _margins(table: int, boxes: Mapping[int, Box], size: tuple[float, float]) -> Box:
    """What is free beside a table: half the way to the next one, or all the way to the edge."""
    left, top, right, bottom = boxes[table]
    free = [left, top, size[0] - right, size[1] - bottom]
    for other, (l1, t1, r1, b1) in boxes.items():
        if other == table:
            continue
        if t1 < bottom and b1 > top:
            if r1 <= left:
                free[0] = min(free[0], (left - r1) / 2)
            elif l1 >= right:
                free[2] = min(free[2], (l1 - right) / 2)
        if l1 < right and r1 > left:
            if b1 <= top:
                free[1] = min(free[1], (top - b1) / 2)
            elif t1 >= bottom:
                free[3] = min(free[3], (t1 - bottom) / 2)
    return free[0], free[1], free[2], free[3]


def _labels(
    paper: _Paper,
    table: FloorTable,
    radius: float,
    free: Box,
    discs: Sequence[tuple[float, float, float]],
    tallest: float,
) -> list[Label]:
    """The place for each name: behind the sitter, as wide and high as the neighbours leave it."""
    places = [paper.put(seat.x, seat.y) for seat in table.seats]
    if table.shape is TableShape.ROW:
        return _row_labels(paper, table, places)
    box = _box_on(paper, table)
    behind = [_away(paper.look(seat.facing)) for seat in table.seats]
    sideways = [_sideways(way) for way in behind]
    found = []
    for place, ((x, y), (bx, by), side) in enumerate(zip(places, behind, sideways, strict=True)):
        alike = [
            other
            for k, other in enumerate(places)
            if k != place and sideways[k] is side and (behind[k][0] * bx > 0 if side else behind[k][1] * by > 0)
        ]
        if side:
            near = min((abs(other[1] - y) for other in alike if abs(other[1] - y) > 0.5), default=2 * radius + 8)
            high = max(2 * radius, min(near, 16)) / 2 - GAP / 4
            if bx > 0:
                label = (x + radius + GAP, y - high, min(box[2] + free[2] - GAP, x + radius + LONGEST), y + high)
            else:
                label = (max(box[0] - free[0] + GAP, x - radius - LONGEST), y - high, x - radius - GAP, y + high)
            align = "left" if bx > 0 else "right"
        else:
            near = min((abs(other[0] - x) for other in alike if abs(other[0] - x) > 0.5), default=24.0)
            beside = min((abs(other[0] - x) for k, other in enumerate(places) if sideways[k]), default=near)
            wide = min(near, max(beside, 2 * radius) * 2 if not alike else near, LONGEST) / 2 - GAP / 2
            if by > 0:
                label = (x - wide, y + radius + GAP, x + wide, min(box[3] + free[3] - GAP, y + radius + tallest))
            else:
                label = (x - wide, max(box[1] - free[1] + GAP, y - radius - tallest), x + wide, y - radius - GAP)
            align = "top" if by > 0 else "bottom"
        found.append(Label(_clear(label, align, discs), align))
    return _parted(found)


def _away(facing: float) -> tuple[float, float]:
    """The direction from a seat away from its table."""
    angle = math.radians(facing)
    return -math.sin(angle), math.cos(angle)


def _sideways(away: tuple[float, float]) -> bool:
    """Whether a name stands beside its chair, not above or below."""
    return abs(away[0]) >= 0.36


def _clear(box: Box, align: str, discs: Sequence[tuple[float, float, float]]) -> Box:
    """The box cut where another chair stands in it."""
    left, top, right, bottom = box
    for x, y, r in discs:
        if x + r <= left or x - r >= right or y + r <= top or y - r >= bottom:
            continue
        if align == "left":
            right = min(right, x - r - GAP)
        elif align == "right":
            left = max(left, x + r + GAP)
        elif align == "top":
            bottom = min(bottom, y - r - GAP)
        else:
            top = max(top, y + r + GAP)
    return left, top, max(left + 0.5, right), max(top + 0.5, bottom)


def _parted(labels: list[Label]) -> list[Label]:
    """Names that come from two sides meet in the middle."""
    found = list(labels)
    pairs = {("left", "right"): (0, 2), ("top", "bottom"): (1, 3)}
    for one in range(len(found)):
        for other in range(len(found)):
            sides = pairs.get((found[one].align, found[other].align))
            a, b = found[one].box, found[other].box
            if sides is None or a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]:
                continue
            low, high = sides
            middle = (a[low] + b[high]) / 2
            found[one] = Label(_cut(a, high, middle - GAP / 2), found[one].align)
            found[other] = Label(_cut(b, low, middle + GAP / 2), found[other].align)
    return found


def _cut(box: Box, side: int, to: float) -> Box:
    sides = list(box)
    sides[side] = to
    return sides[0], sides[1], sides[2], sides[3]


def _row_labels(paper: _Paper, table: FloorTable, places: Sequence[tuple[float, float]]) -> list[Label]:
    """In a row the name stands on the chair itself, as wide as to the neighbours and as deep as the row."""
    near = min((abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(places)), default=12.0)
    wide, high = near / 2 - 0.25, paper.length(820) / 2
    upright = round(paper.look(table.seats[0].facing)) % 180 == 90 if table.seats else False
    half = (high, wide) if upright else (wide, high)
    return [Label((x - half[0], y - half[1], x + half[0], y + half[1]), "centre") for x, y in places]
