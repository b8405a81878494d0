"""The chairs of a table on paper, and the place beside each for the name of who sits there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from symposiarch.documents.seating.floor_paper import Paper
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.floor import FloorTable
from symposiarch.planning.seating.name_places import Box, Line, Measures, Sitting, Standing, free_behind, name_places

LONGEST, TALLEST, GAP = 38.0, 15.0, 1.1
"""Millimetres on A4: how far a name runs beside a seat, what it may take above or below one, and what is left between
two. With the function it may be twice as high."""

WANTED, BLOCK = 20.0, 9.5
"""Millimetres of a name that can just be read: how wide most are on two or three lines, and how high those are."""

DOT = 1.8
"""Millimetres on A4: the radius of the discs at the table that stand for chairs where names need more room behind
them."""

ROW_PLACE, DESK_EDGE = 820, 80
"""Millimetres of the floor that a name in a row may be deep, and by which it stands off the table before it."""


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


def measures_of(type_scale: float, *, tallest: float = TALLEST) -> Measures:
    """How much a name may take on paper on which type is so much larger than on A4."""
    return Measures(GAP, LONGEST * type_scale, tallest * type_scale, wanted=WANTED * type_scale, block=BLOCK)


def standing_on(paper: Paper, table: FloorTable) -> Standing:
    """The table as it stands on the sheet."""
    return Standing(
        paper.area(table.box),
        tuple(Sitting(*paper.put(seat.x, seat.y), paper.look(seat.facing)) for seat in table.seats),
        paper.length(table.chair),
    )


def seats_on(
    paper: Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures, *, dots: bool
) -> list[dict[str, Any]]:
    dotted = dots and table.shape is not TableShape.ROW
    discs = _as_dots(stands, DOT * measures.wanted / WANTED)
    small = _chairs(paper, table, discs, margin, measures) if dotted else [{}] * len(table.seats)
    return [
        {"id": seat.id, "kind": seat.kind.value, "number": seat.label} | chair | ({"small": other} if other else {})
        for seat, chair, other in zip(table.seats, _chairs(paper, table, stands, margin, measures), small, strict=True)
        if seat.kind is not SeatKind.BLOCKED
    ]


def _chairs(paper: Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures) -> list[dict[str, Any]]:
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


def _labels(paper: Paper, table: FloorTable, stands: Standing, margin: Box, measures: Measures) -> list[Label]:
    """The place for each name: behind the sitter; in a row, on the chair."""
    if table.shape is TableShape.ROW:
        return _row_labels(paper, table, stands)
    return [
        Label(place.box, place.lean.value, place.line) for place in name_places(free_behind(stands, margin), measures)
    ]


def _row_labels(paper: Paper, table: FloorTable, stands: Standing) -> list[Label]:
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
