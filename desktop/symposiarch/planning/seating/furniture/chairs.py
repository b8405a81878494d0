"""Where the chairs stand at a table of each shape, in millimetres from its centre (PROTOCOL C0).

The order is that of `furniture.tables`: the next chair is at the sitter's right hand, a row goes from the
sitters' left.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.tables import AISLE, BOARD, OFF, PLACE, Form, blocks, upper_side

DOWN, LEFT, UP, RIGHT = 180.0, 270.0, 0.0, 90.0


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair: its centre, and where its sitter looks (degrees clockwise, 0 is up the page)."""

    x: int
    y: int
    facing: float


def chairs_of(form: Form, width: int, depth: int) -> tuple[Chair, ...]:
    """The chairs of a table of that size, in their order."""
    if form.chairs == 0:
        return ()
    match form.shape:
        case TableShape.ROUND | TableShape.OVAL | TableShape.COCKTAIL:
            return _ellipse(form.chairs, width / 2, depth / 2, 2 * math.pi, 0.0)
        case TableShape.HALF_ROUND:
            half = math.pi / form.chairs
            return _ellipse(form.chairs, width / 2, depth, math.pi - half, -math.pi / 2 + half / 2, lift=depth / 2)
        case TableShape.RECTANGULAR:
            return _rectangle(form, width, depth)
        case TableShape.HOLLOW_SQUARE:
            return _square(form.chairs, width, depth)
        case TableShape.BILATERAL:
            return _bilateral(form, width, depth)
        case TableShape.HEAD:
            return _line(form.chairs, width, -depth / 2 - OFF, DOWN, gap=PLACE if form.lectern else 0)
        case TableShape.ROW:
            return _row(form, width, depth)
        case TableShape.POLYGON:
            return _polygon(form)
        case _:
            return _arms(form, width, depth)


def _chair(x: float, y: float, facing: float) -> Chair:
    return Chair(round(x), round(y), round(facing % 360, 1))


@lru_cache(maxsize=256)
def _ellipse(count: int, a: float, b: float, turn: float, begin: float, lift: float = 0.0) -> tuple[Chair, ...]:
    """Chairs around an ellipse, evenly along its edge, the first at the top, going to the left of the page.

    Kept, since the tables of a hall are mostly alike.
    """
    fine = 2000
    edge = [0.0]
    at = [begin + turn * k / fine for k in range(fine + 1)]
    for one, two in pairwise(at):
        edge.append(edge[-1] + math.hypot(a * (math.sin(two) - math.sin(one)), b * (math.cos(two) - math.cos(one))))
    closed = turn > 6
    found = []
    step = 0
    for k in range(count):
        share = k / count if closed else (k / (count - 1) if count > 1 else 0.5)
        while step < fine and edge[step] < share * edge[-1] - 1e-9:
            step += 1
        angle = at[step]
        x, y = -a * math.sin(angle), -b * math.cos(angle)
        away = math.hypot(x / a / a, y / b / b) or 1.0
        nx, ny = x / a / a / away, y / b / b / away
        facing = math.degrees(math.atan2(-nx, ny))
        found.append(_chair(x + nx * OFF, y + ny * OFF + lift, facing))
    return tuple(found)


def _line(count: int, width: float, y: float, facing: float, gap: float = 0.0) -> tuple[Chair, ...]:
    """Chairs beside one another over a width, from the sitters' left: for who looks down the page, from its right."""
    room = width - gap
    left = -(-count // 2) if gap else count
    found = []
    for k in range(count):
        along = room / count * (k + 0.5) + (gap if k >= left else 0)
        x = width / 2 - along if facing == DOWN else along - width / 2
        found.append(_chair(x, y, facing))
    return tuple(found)


def _row(form: Form, width: float, depth: float) -> tuple[Chair, ...]:
    """A row in its blocks between the aisles, bent about a point before the sitters."""
    y = -depth / 2 - OFF if form.desk else 0.0
    place = (width - AISLE * form.aisles) / form.chairs
    found = []
    x = width / 2
    for count in blocks(form.chairs, form.aisles):
        for _ in range(count):
            found.append(bent(x - place / 2, y, form.bow))
            x -= place
        x -= AISLE
    return tuple(found)


def bent(x: float, y: float, radius: int) -> Chair:
    """A chair of a row that looks down the page, where the row is bent so that all look at one point before it."""
    if not radius:
        return _chair(x, y, DOWN)
    angle = x / radius
    away = radius - y
    return _chair(away * math.sin(angle), radius - away * math.cos(angle), DOWN + math.degrees(angle))


def _column(count: int, top: float, length: float, x: float, facing: float) -> tuple[Chair, ...]:
    """Chairs beside one another down the page, in the order of the ring."""
    found = [_chair(x, top + length / count * (k + 0.5), facing) for k in range(count)]
    # Who looks to the right of the page has the right hand down the page; who looks to the left has it up.
    return tuple(found if facing == RIGHT else reversed(found))


def _rectangle(form: Form, width: float, depth: float) -> tuple[Chair, ...]:
    """The host first: in the middle of the upper side (French), or at the upper end (English)."""
    n = form.chairs
    if form.english:
        sides = n - 2 if n > 1 else 0
        left, right = -(-sides // 2), sides // 2
        ring = [_chair(0, -depth / 2 - OFF, DOWN)]
        ring += _column(left, -depth / 2, depth, -width / 2 - OFF, RIGHT) if left else ()
        ring += [_chair(0, depth / 2 + OFF, UP)] if n > 1 else []
        ring += _column(right, -depth / 2, depth, width / 2 + OFF, LEFT) if right else ()
        return tuple(ring)
    sides, upper = n - 2 * form.ends, upper_side(form)
    ring = list(_line(upper, width, -depth / 2 - OFF, DOWN)) if upper else []
    ring += _column(form.ends, -depth / 2, depth, -width / 2 - OFF, RIGHT) if form.ends else ()
    ring += _line(sides - upper, width, depth / 2 + OFF, UP) if sides > upper else ()
    ring += _column(form.ends, -depth / 2, depth, width / 2 + OFF, LEFT) if form.ends else ()
    first = max(0, upper - 1) // 2
    return tuple(ring[first:] + ring[:first])


def _square(count: int, width: float, depth: float) -> tuple[Chair, ...]:
    share = [count // 4 + (side < count % 4) for side in (0, 2, 1, 3)]
    top, left, bottom, right = share[0], share[1], share[2], share[3]
    ring = list(_line(top, width, -depth / 2 - OFF, DOWN)) if top else []
    ring += _column(left, -depth / 2, depth, -width / 2 - OFF, RIGHT) if left else ()
    ring += _line(bottom, width, depth / 2 + OFF, UP) if bottom else ()
    ring += _column(right, -depth / 2, depth, width / 2 + OFF, LEFT) if right else ()
    first = max(0, top - 1) // 2
    return tuple(ring[first:] + ring[:first])


def _bilateral(form: Form, width: float, depth: float) -> tuple[Chair, ...]:
    """The upper side from its sitters' left, then the lower side likewise, then those behind: upper first.

    Whoever is behind sits right behind somebody: the principal in the middle, then the next in rank (C8).
    """
    seated = form.chairs - form.behind
    upper = -(-seated // 2)
    found = list(_line(upper, width, -depth / 2 - OFF, DOWN))
    found += _line(seated - upper, width, depth / 2 + OFF, UP) if seated > upper else ()
    above = -(-form.behind // 2)
    sides = ((found[:upper], above, (upper - 1) // 2), (found[upper:], form.behind - above, (seated - upper) // 2))
    for number, (side, count, principal) in enumerate(sides):
        y, facing = (depth / 2 + OFF + 900, UP) if number else (-depth / 2 - OFF - 900, DOWN)
        if count > len(side):
            found += _line(count, width, y, facing)
        else:
            first = min(principal - (count - 1) // 2, len(side) - count) if count else 0
            found += [_chair(before.x, y, facing) for before in side[first : first + count]]
    return tuple(found)


def _arms(form: Form, width: float, depth: float) -> tuple[Chair, ...]:
    """U, horseshoe, T and comb: for these the order is that of the parts, see `planning.seating.furniture.honour`."""
    top = -depth / 2
    length = depth - BOARD
    cross = _line(form.cross, width, top - OFF, DOWN) if form.cross else ()
    below = top + BOARD
    if form.shape in (TableShape.U, TableShape.HORSESHOE):
        tip = top + BOARD / 2
        right_arm = _column(form.arm, below, length, width / 2 + OFF, LEFT) if form.arm else ()
        left_arm = _column(form.arm, below, length, -width / 2 - OFF, RIGHT) if form.arm else ()
        found = [*right_arm, *([_chair(width / 2 + OFF, tip, LEFT)] if form.tips else [])]
        found += [*cross, *([_chair(-width / 2 - OFF, tip, RIGHT)] if form.tips else []), *left_arm]
        if form.inner and form.arm:
            found += _column(form.arm, below, length, -width / 2 + BOARD + OFF, LEFT)
            found += _column(form.arm, below, length, width / 2 - BOARD - OFF, RIGHT)
        return tuple(found)
    prongs = 1 if form.shape is TableShape.T else form.prongs
    found = list(cross)
    for k in range(prongs):
        middle = width / 2 - width / prongs * (k + 0.5)
        if form.arm:
            found += _column(form.arm, below, length, middle + BOARD / 2 + OFF, LEFT)
            found += _column(form.arm, below, length, middle - BOARD / 2 - OFF, RIGHT)
    return tuple(found)


def _polygon(form: Form) -> tuple[Chair, ...]:
    """Chairs along the edges of any polygon, evenly, the first nearest to the middle of its top."""
    corners = list(form.corners)
    if len(corners) < 3:
        raise SymposiarchError("A table of any shape needs at least three corners.")
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _edges(corners))
    if area > 0:
        corners.reverse()  # so that the walk is counter-clockwise seen from above
    total = sum(math.hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in _edges(corners))
    found = []
    for k in range(form.chairs):
        along = total * (k + 0.5) / form.chairs
        for (x0, y0), (x1, y1) in _edges(corners):
            edge = math.hypot(x1 - x0, y1 - y0)
            if along <= edge:
                share = along / edge
                nx, ny = -(y1 - y0) / edge, (x1 - x0) / edge
                x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
                found.append(_chair(x + nx * OFF, y + ny * OFF, math.degrees(math.atan2(-nx, ny))))
                break
            along -= edge
    first = min(range(len(found)), key=lambda k: (found[k].y, abs(found[k].x)))
    return tuple(found[first:] + found[:first])


def _edges(corners: list[tuple[int, int]]) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    return zip(corners, corners[1:] + corners[:1], strict=True)
