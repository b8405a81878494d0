"""The tops of tables of each shape, seen from above, in millimetres from the table's centre."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.chairs import bent
from symposiarch.planning.seating.furniture.tables import AISLE, BOARD, Form, blocks

Point = tuple[float, float]

BEND = 500
"""The radius by which the corners of a horseshoe are rounded."""

ARC = 24
"""So many straight pieces make half a circle where a top is no whole ellipse."""


@dataclass(frozen=True, slots=True)
class Top:
    """A table top: a polygon, perhaps with a hole, or an ellipse that fills the polygon's four corners."""

    corners: tuple[Point, ...]
    hole: tuple[Point, ...] = ()
    round: bool = False


def tops_of(form: Form, width: float, depth: float) -> tuple[Top, ...]:
    """The tops of a table that stands unturned; a row of chairs has none, unless narrow tables stand before it."""
    match form.shape:
        case TableShape.ROW:
            return _desks(form, width, depth) if form.desk and form.chairs else ()
        case TableShape.ROUND | TableShape.OVAL | TableShape.COCKTAIL:
            return (Top(_box(-width / 2, -depth / 2, width, depth), round=True),)
        case TableShape.HALF_ROUND:
            return (Top(_half(width, depth)),)
        case TableShape.HOLLOW_SQUARE:
            return (_hollow(width, depth),)
        case TableShape.U | TableShape.HORSESHOE:
            return (Top(_u(width, depth, bend=BEND if form.shape is TableShape.HORSESHOE else 0)),)
        case TableShape.T | TableShape.COMB:
            return (Top(_comb(form, width, depth)),)
        case TableShape.POLYGON if len(form.corners) > 2:
            return (Top(tuple((float(x), float(y)) for x, y in form.corners)),)
        case _:
            return (Top(_box(-width / 2, -depth / 2, width, depth)),)


def _box(left: float, top: float, width: float, depth: float) -> tuple[Point, ...]:
    return (left, top), (left + width, top), (left + width, top + depth), (left, top + depth)


def _desks(form: Form, width: float, depth: float) -> tuple[Top, ...]:
    """The narrow tables of a classroom row, one for each block between the aisles, bent as the row is."""
    place = (width - AISLE * form.aisles) / form.chairs
    right = width / 2
    found = []
    for count in blocks(form.chairs, form.aisles):
        left = right - place * count
        steps = max(1, count if form.bow else 1)
        xs = [left + (right - left) * k / steps for k in range(steps + 1)]
        back = [bent(x, -depth / 2, form.bow) for x in xs]
        front = [bent(x, depth / 2, form.bow) for x in reversed(xs)]
        found.append(Top(tuple((chair.x, chair.y) for chair in (*back, *front))))
        right = left - AISLE
    return tuple(found)


def _half(width: float, depth: float) -> tuple[Point, ...]:
    """Half an ellipse with its straight side down the page, open to the room."""
    steps = [math.pi * k / ARC for k in range(ARC + 1)]
    return tuple((-width / 2 * math.cos(turn), depth / 2 - depth * math.sin(turn)) for turn in steps)


def _hollow(width: float, depth: float) -> Top:
    outer = _box(-width / 2, -depth / 2, width, depth)
    if min(width, depth) <= 2 * BOARD:
        return Top(outer)
    return Top(outer, _box(-width / 2 + BOARD, -depth / 2 + BOARD, width - 2 * BOARD, depth - 2 * BOARD))


def _u(width: float, depth: float, *, bend: float) -> tuple[Point, ...]:
    """The crosspiece at the top, the arms down the page; a horseshoe has round corners outside."""
    right, bottom, inside = width / 2, depth / 2, width / 2 - BOARD
    below = -bottom + BOARD
    bend = min(bend, width / 2, depth / 2)
    left_corner = _corner(-right + bend, -bottom + bend, bend, math.pi)
    right_corner = _corner(right - bend, -bottom + bend, bend, 1.5 * math.pi)
    arms = ((right, bottom), (inside, bottom), (inside, below), (-inside, below), (-inside, bottom), (-right, bottom))
    return (*left_corner, *right_corner, *arms)


def _corner(x: float, y: float, radius: float, begin: float) -> tuple[Point, ...]:
    """A quarter of a circle, clockwise on the page; a sharp corner has one point."""
    if not radius:
        return ((x, y),)
    steps = [begin + math.pi / ARC * k for k in range(ARC // 2 + 1)]
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in steps)


def _comb(form: Form, width: float, depth: float) -> tuple[Point, ...]:
    """The crosspiece with its prongs; a T has one."""
    prongs = 1 if form.shape is TableShape.T else max(1, form.prongs)
    top, below, bottom = -depth / 2, -depth / 2 + BOARD, depth / 2
    found: list[Point] = [(-width / 2, top), (width / 2, top), (width / 2, below)]
    for prong in range(prongs):
        middle = width / 2 - width / prongs * (prong + 0.5)
        right, left = middle + BOARD / 2, middle - BOARD / 2
        found += [(right, below), (right, bottom), (left, bottom), (left, below)]
    return (*found, (-width / 2, below))


def spacing(seats: Sequence[Point]) -> float:
    """Millimetres between the nearest two of some chairs; far for one alone."""
    ordered = sorted(seats)
    nearest = math.inf
    for place, (x, y) in enumerate(ordered):
        for other in range(place + 1, len(ordered)):
            if ordered[other][0] - x >= nearest:
                break
            nearest = min(nearest, math.hypot(ordered[other][0] - x, ordered[other][1] - y))
    return nearest
