"""A floor on paper: everything of a room or a table in millimetres of the sheet, at a round scale, with room for names.

Only places and sizes are worked out here; the template draws them. Seen from the other side, a plan is turned by half a
circle: a mirror image would show right hands as left ones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from symposiarch.documents.seating.floor_paper import Paper, scale_for
from symposiarch.documents.seating.seat_names import seats_on, standing_on
from symposiarch.model.venues import FeatureKind, SeatKind, TableShape
from symposiarch.planning.seating.floor import Floor, FloorFeature, FloorTable
from symposiarch.planning.seating.name_places import Box, Measures, Standing, looks_aside, margins

SIDES = (min, min, max, max)

BEYOND = 600
"""Millimetres of the floor that are drawn around tables for which their room is too small."""

IN_THE_WALL = frozenset({FeatureKind.DOOR, FeatureKind.WINDOW})


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
    paper = Paper(floor.left, floor.top, floor.left + floor.width, floor.top + floor.depth, scale, turned)
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


FOOT = 0.3
"""So much of the paper above a table is left below it, where nobody sits at its foot."""


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
    # Below are named those whose names find no place; where no chair stands at the foot, they are close to the table.
    above = max(above, min(measures.tallest, (0.85 * room[1] - depth / scale) / 2))
    at_foot = any(not looks_aside(seat.facing) and math.cos(math.radians(seat.facing)) > 0 for seat in table.seats)
    around, above, below = beside * scale, above * scale, above * scale * (1 if at_foot else FOOT)
    paper = Paper(left - around, top - above, right + around, bottom + below, scale, turned)
    return _drawn(paper, (table,), width + 2 * around, depth + above + below, measures) | {
        "outline": [],
        "walled": False,
        "features": [],
    }


def silhouette(table: FloorTable, room: tuple[float, float]) -> dict[str, Any]:
    """A table with its chairs as small as a card: as it stands in the room, filling a room on paper (millimetres)."""
    left, top, right, bottom = table.box
    scale = max((right - left) / room[0], (bottom - top) / room[1], 40)
    paper = Paper(left, top, right, bottom, scale, turned=False)
    return {
        "size": [paper.length(right - left), paper.length(bottom - top)],
        "tops": _tops(paper, table),
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
    paper: Paper,
    tables: Sequence[FloorTable],
    width: float,
    depth: float,
    measures: Measures,
    *,
    things: Sequence[Box] = (),
    dots: bool = False,
) -> dict[str, Any]:
    """The tables on a sheet among other things; with `dots`, each chair at a table has a second place as a small disc
    with its name, and each table the place that a list of its names may take."""
    size = (paper.length(width), paper.length(depth))
    standing = [standing_on(paper, table) for table in tables]
    free = margins(standing, (0, 0, *size), things=things)
    cells = _cells(tables, standing, free) if dots else [[] for _ in tables]
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
                "tops": _tops(paper, table),
                "seats": seats_on(paper, table, stands, margin, measures, dots=dots),
                "cell": cell,
            }
            for table, stands, margin, cell in zip(tables, standing, free, cells, strict=True)
        ],
    }


def _cells(tables: Sequence[FloorTable], standing: Sequence[Standing], free: Sequence[Box]) -> list[list[float]]:
    """Of each table that is no row: its middle, and the place around it. What is free beside one table and what is free
    above another may meet at a corner: there the one gives way that loses less by it, in width or in height."""
    cells = [
        _cell(stands.box, margin) if table.shape is not TableShape.ROW else []
        for table, stands, margin in zip(tables, standing, free, strict=True)
    ]
    for one, other in combinations([cell for cell in cells if cell], 2):
        share, gives, at = max(
            ((2 * abs(one[at] - other[at]) - stays[at + 2]) / max(gives[at + 2], 0.01), gives, at)
            for at in (0, 1)
            for gives, stays in ((one, other), (other, one))
        )
        if share < 1:
            gives[at + 2] *= max(share, 0.0)
    return [[round(value, 2) for value in cell] for cell in cells]


def _cell(box: Box, margin: Box) -> list[float]:
    """The middle of a table, and how wide and high the place around it is that no other table needs."""
    left, top, right, bottom = box
    wide, high = right - left + 2 * min(margin[0], margin[2]), bottom - top + 2 * min(margin[1], margin[3])
    return [(left + right) / 2, (top + bottom) / 2, wide, high]


def _tops(paper: Paper, table: FloorTable) -> list[dict[str, Any]]:
    return [
        {
            "points": [list(paper.put(*point)) for point in top.corners],
            "hole": [list(paper.put(*point)) for point in top.hole],
            "round": top.round,
        }
        for top in table.tops
    ]


def _thing(paper: Paper, feature: FloorFeature) -> Box:
    """The room that something takes which stands on the floor."""
    turn = math.radians(feature.rotation)
    across, along = abs(math.cos(turn)), abs(math.sin(turn))
    half = (feature.width * across + feature.depth * along) / 2, (feature.width * along + feature.depth * across) / 2
    x, y = feature.x, feature.y
    return paper.area((x - half[0], y - half[1], x + half[0], y + half[1]))


def _label_place(paper: Paper, table: FloorTable) -> list[float]:
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


def _label_room(paper: Paper, table: FloorTable) -> list[float]:
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
