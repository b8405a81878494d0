"""A floor on paper: everything of a room or a table in millimetres of the sheet, at a round scale, with room for names.

Only places and sizes are worked out here; the template draws them. Seen from the other side, a plan is turned by half a
circle: a mirror image would show right hands as left ones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from symposiarch.model.venues import FeatureKind, SeatKind, TableShape
from symposiarch.planning.seating.floor import Floor, FloorFeature, FloorTable
from symposiarch.planning.seating.name_places import (
    Box,
    Line,
    Measures,
    Sitting,
    Standing,
    free_behind,
    looks_aside,
    margins,
    name_places,
)

SCALES = (
    10, 12.5, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400,
    500, 750, 1000,
)  # fmt: skip
"""The scales in which a plan is drawn: 1 to so many."""

LONGEST, TALLEST, GAP = 38.0, 15.0, 1.1
"""Millimetres on A4: how far a name runs beside a seat, what it may take above or below one, and what is left between
two. With the function it may be twice as high."""

WANTED, BLOCK = 20.0, 9.5
"""Millimetres of a name that can just be read: how wide most are on two or three lines, and how high those are."""

DOT = 1.8
"""Millimetres on A4: the radius of the discs at the table that stand for chairs where names need more room behind
them."""

SIDES = (min, min, max, max)
ROW_PLACE, DESK_EDGE = 820, 80
"""Millimetres of the floor that a name in a row may be deep, and by which it stands off the table before it."""

BEYOND = 600
"""Millimetres of the floor that are drawn around tables for which their room is too small."""

IN_THE_WALL = frozenset({FeatureKind.DOOR, FeatureKind.WINDOW})


@dataclass(frozen=True, slots=True)
class Label:
    """The place for a name beside a seat: a box, to which side of it the name leans, and a line that leads there."""

    box: Box
    align: str
    line: Line | None = None

    def fact(self) -> dict[str, Any]:
        left, top, right, bottom = self.box
        return {
            "x": left,
            "y": top,
            "w": max(0.5, right - left),
            "h": max(0.5, bottom - top),
            "align": self.align,
            "line": list(self.line or ()),
        }


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


def measures_of(type_scale: float, *, tallest: float = TALLEST) -> Measures:
    """How much a name may take on paper on which type is so much larger than on A4."""
    return Measures(GAP, LONGEST * type_scale, tallest * type_scale, wanted=WANTED * type_scale, block=BLOCK)


def with_all_tables(floor: Floor) -> Floor:
    """The floor as large as what stands on it: in a room that is too small, tables stand outside of its walls."""
    edges = floor.left, floor.top, floor.left + floor.width, floor.top + floor.depth
    boxes = [table.box for table in floor.tables]
    reach = [side(edge, *(box[at] for box in boxes)) for at, (edge, side) in enumerate(zip(edges, SIDES, strict=True))]
    if tuple(reach) == edges:
        return floor
    ways = zip(edges, reach, (-1, -1, 1, 1), strict=True)
    left, top, right, bottom = (round(to + out * BEYOND) if to != edge else edge for edge, to, out in ways)
    return replace(floor, left=left, top=top, width=right - left, depth=bottom - top)


def whole_room(floor: Floor, room: tuple[float, float], *, turned: bool, measures: Measures) -> dict[str, Any]:
    """The room with all its tables, as large as a round scale lets it be in a room on paper (millimetres)."""
    scale = scale_for(floor.width, floor.depth, room)
    paper = _Paper(floor.left, floor.top, floor.left + floor.width, floor.top + floor.depth, scale, turned)
    things = [_thing(paper, feature) for feature in floor.features if feature.kind not in IN_THE_WALL]
    facts = _drawn(paper, floor.tables, floor.width, floor.depth, measures, things=things, dots=True)
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
                "wall": feature.kind in IN_THE_WALL,
            }
            for feature in floor.features
        ],
    }


def one_table(
    table: FloorTable, room: tuple[float, float], *, turned: bool, margin: float, measures: Measures
) -> dict[str, Any]:
    """A table alone, with at least so much paper left for names at its sides, and less above and below; more where the
    table leaves more."""
    left, top, right, bottom = table.box
    width, depth = right - left, bottom - top
    aside = any(looks_aside(seat.facing) for seat in table.seats)
    beside, above = margin if aside else 3, 2 / 3 * margin
    scale = scale_for(width, depth, (room[0] - 2 * beside, room[1] - 2 * above))
    if aside:
        beside = max(beside, min(measures.longest, (room[0] - width / scale) / 2))
    # Below are named those whose names find no place.
    above = max(above, min(measures.tallest, (0.85 * room[1] - depth / scale) / 2))
    around, above = beside * scale, above * scale
    paper = _Paper(left - around, top - above, right + around, bottom + above, scale, turned)
    return _drawn(paper, (table,), width + 2 * around, depth + 2 * above, measures) | {
        "outline": [],
        "walled": False,
        "features": [],
    }


def silhouette(table: FloorTable, room: tuple[float, float]) -> dict[str, Any]:
    """A table with its chairs as small as a card: as it stands in the room, filling a room on paper (millimetres)."""
    left, top, right, bottom = table.box
    scale = max((right - left) / room[0], (bottom - top) / room[1], 40)
    paper = _Paper(left, top, right, bottom, scale, turned=False)
    return {
        "size": [paper.length(right - left), paper.length(bottom - top)],
        "tops": [
            {
                "points": [list(paper.put(*at)) for at in top.corners],
                "hole": [list(paper.put(*at)) for at in top.hole],
                "round": top.round,
            }
            for top in table.tops
        ],
        "chairs": [
            {
                "id": seat.id,
                "x": paper.put(seat.x, seat.y)[0],
                "y": paper.put(seat.x, seat.y)[1],
                "r": paper.length(table.chair),
            }
            for seat in table.seats
            if seat.kind is not SeatKind.BLOCKED
        ],
    }


def _drawn(
    paper: _Paper,
    tables: Sequence[FloorTable],
    width: float,
    depth: float,
    measures: Measures,
    *,
    things: Sequence[Box] = (),
    dots: bool = False,
) -> dict[str, Any]:
    """The tables on a sheet among other things; with `dots`, each chair at a table has a second place as a small disc
    with its name."""
    size = (paper.length(width), paper.length(depth))
    standing = [_standing(paper, table) for table in tables]
    free = margins(standing, (0, 0, *size), things=things)
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
                "seats": _seats(paper, table, stands, margin, measures, dots=dots),
            }
            for table, stands, margin in zip(tables, standing, free, strict=True)
        ],
    }


def _box_on(paper: _Paper, box: Box) -> Box:
    (x0, y0), (x1, y1) = paper.put(*box[:2]), paper.put(*box[2:])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _thing(paper: _Paper, feature: FloorFeature) -> Box:
    """The room that something takes which stands on the floor."""
    turn = math.radians(feature.rotation)
    across, along = abs(math.cos(turn)), abs(math.sin(turn))
    half = (feature.width * across + feature.depth * along) / 2, (feature.width * along + feature.depth * across) / 2
    x, y = feature.x, feature.y
    return _box_on(paper, (x - half[0], y - half[1], x + half[0], y + half[1]))


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


def _standing(paper: _Paper, table: FloorTable) -> Standing:
    """The table as it stands on the sheet."""
    return Standing(
        _box_on(paper, table.box),
        tuple(Sitting(*paper.put(seat.x, seat.y), paper.look(seat.facing)) for seat in table.seats),
        paper.length(table.chair),
    )


def _seats(
    paper: _Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures, *, dots: bool
) -> list[dict[str, Any]]:
    dotted = dots and table.shape is not TableShape.ROW
    discs = _as_dots(stands, DOT * measures.wanted / WANTED)
    small = _chairs(paper, table, discs, margin, measures) if dotted else [{}] * len(table.seats)
    return [
        {"id": seat.id, "kind": seat.kind.value, "number": seat.label} | chair | ({"small": other} if other else {})
        for seat, chair, other in zip(table.seats, _chairs(paper, table, stands, margin, measures), small, strict=True)
        if seat.kind is not SeatKind.BLOCKED
    ]


def _chairs(
    paper: _Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures
) -> list[dict[str, Any]]:
    """Each chair, the way its sitter looks, and the place for the name."""
    return [
        {"x": seat.x, "y": seat.y, "r": stands.chair, "looks": list(_ahead(seat.facing)), "label": label.fact()}
        for seat, label in zip(stands.seats, _labels(paper, table, stands, margin, measures), strict=True)
    ]


def _as_dots(stands: Standing, radius: float) -> Standing:
    """Each chair as a small disc where it touched the table."""
    inward = max(0.0, stands.chair - radius)
    ahead = [_ahead(seat.facing) for seat in stands.seats]
    return stands._replace(
        seats=tuple(
            seat._replace(x=round(seat.x + inward * x, 2), y=round(seat.y + inward * y, 2))
            for seat, (x, y) in zip(stands.seats, ahead, strict=True)
        ),
        chair=min(stands.chair, radius),
    )


def _ahead(facing: float) -> tuple[float, float]:
    """A step the way a sitter looks."""
    return round(math.sin(math.radians(facing)), 3), round(-math.cos(math.radians(facing)), 3)


def _labels(paper: _Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures) -> list[Label]:
    """The place for each name: behind the sitter; in a row, on the chair."""
    if table.shape is TableShape.ROW:
        return _row_labels(paper, table, stands)
    return [
        Label(place.box, place.lean.value, place.line) for place in name_places(free_behind(stands, margin), measures)
    ]


def _row_labels(paper: _Paper, table: FloorTable, stands: Standing) -> list[Label]:
    """In a row the name stands on the chair itself, as wide as to the neighbours and as deep as the row; where the row
    is bent, less deep by what one chair stands before the next. Behind a narrow table it stands off its edge."""
    steps = [(abs(a.x - b.x), abs(a.y - b.y)) for a, b in pairwise(stands.seats)]
    upright = bool(stands.seats) and round(stands.seats[0].facing) % 180 == 90
    along, across = (1, 0) if upright else (0, 1)
    wide = min((step[along] for step in steps), default=12.0) / 2 - 0.25
    high = (paper.length(ROW_PLACE) - max((step[across] for step in steps), default=0.0)) / 2
    if min(wide, high) < 1:
        wide = high = max(1.0, min((math.hypot(*step) for step in steps), default=12.0) / 2 / math.sqrt(2) - 0.25)
    half = (high, wide) if upright else (wide, high)
    behind = paper.length(DESK_EDGE) if table.tops else 0.0
    found = []
    for seat in stands.seats:
        ahead = _ahead(seat.facing)
        x, y = seat.x - ahead[0] * behind, seat.y - ahead[1] * behind
        found.append(Label((x - half[0], y - half[1], x + half[0], y + half[1]), "centre"))
    return found
