"""Where the chairs stand at a table of each shape, in millimetres from its centre (PROTOCOL C0).

A table is drawn with the place of honour at the top, facing down. Chairs are counted counter-clockwise seen from above,
so that the next chair is at the sitter's right hand; a row is counted from the sitters' left.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import TableShape

PLACE = 650
"""Millimetres of table edge a guest: 600 to 800 are usual."""

OFF = 350
"""From the table's edge to the middle of a chair."""

BOARD = 800
"""The depth of a table top of trestles."""

DOWN, LEFT, UP, RIGHT = 180.0, 270.0, 0.0, 90.0


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair: its centre, and where its sitter looks (degrees clockwise, 0 is up the page)."""

    x: int
    y: int
    facing: float


@dataclass(frozen=True, slots=True)
class Form:
    """A shape with its parts. `arm` are chairs outside along each arm or prong, `inner` whether chairs stand inside.

    `ends` are chairs at each end of a long table; `prongs` those of a comb; `aisle` a gap in the middle of a row;
    `english` puts the host at the end of a long table; `behind` is a second rank of chairs at a bilateral table.
    """

    shape: TableShape
    chairs: int
    ends: int = 0
    cross: int = 0
    arm: int = 0
    inner: bool = False
    tips: bool = False
    prongs: int = 0
    aisle: bool = False
    english: bool = False
    lectern: bool = False
    behind: int = 0
    corners: tuple[tuple[int, int], ...] = ()

    @property
    def ring(self) -> bool:
        """Whether the last chair stands beside the first."""
        return self.shape in RINGS and self.chairs > 2


RINGS = frozenset(
    {
        TableShape.ROUND,
        TableShape.OVAL,
        TableShape.RECTANGULAR,
        TableShape.HOLLOW_SQUARE,
        TableShape.COCKTAIL,
        TableShape.POLYGON,
    }
)
PRESIDED = frozenset({TableShape.U, TableShape.HORSESHOE, TableShape.T, TableShape.COMB})


def form_for(shape: TableShape, chairs: int, options: Mapping[str, Any] | None = None) -> Form:
    """A shape for so many guests; `options` (as kept with a table) settle what the number leaves open."""
    given = dict(options or {})
    if chairs < 0:
        raise SymposiarchError("A table cannot have fewer than no seats.")
    english = bool(given.get("english", given.get("style") == "english"))
    ends = int(given.get("ends", 1 if shape is TableShape.RECTANGULAR and chairs % 4 == 0 and chairs > 4 else 0))
    form = Form(
        shape=shape,
        chairs=chairs,
        ends=1 if english else min(ends, chairs // 2),
        english=english,
        aisle=bool(given.get("aisle", False)),
        lectern=bool(given.get("lectern", False)),
        behind=int(given.get("behind", 0)),
        corners=tuple((int(x), int(y)) for x, y in given.get("corners", ())),
    )
    if shape not in PRESIDED or chairs == 0:
        return form
    return _presided(form, given)


def _presided(form: Form, given: Mapping[str, Any]) -> Form:
    """Share the guests of a U, horseshoe, T or comb between the crosspiece and its arms."""
    inner = bool(given.get("inner", False)) and form.shape is TableShape.U
    tips = bool(given.get("tips", False)) and form.shape is TableShape.U
    prongs = int(given.get("prongs", 3)) if form.shape is TableShape.COMB else 0
    sides = {TableShape.T: 2, TableShape.COMB: 2 * prongs}.get(form.shape, 4 if inner else 2)
    rest = form.chairs - 2 * tips
    cross = int(given.get("cross", max(1, rest - sides * (rest // (sides + 1)))))
    cross = min(max(cross, 0), rest)
    # What does not fill the sides evenly sits at the crosspiece.
    arm = (rest - cross) // sides
    cross = rest - arm * sides
    return Form(
        form.shape, form.chairs, cross=cross, arm=arm, inner=inner, tips=tips, prongs=prongs, lectern=form.lectern
    )


def size_for(form: Form) -> tuple[int, int]:
    """Width and depth that give each guest the usual place."""
    n = form.chairs
    match form.shape:
        case TableShape.ROUND | TableShape.COCKTAIL:
            across = max(800, round(n * PLACE / math.pi / 10) * 10)
            return across, across
        case TableShape.OVAL:
            across = max(1200, round(n * PLACE / 2.6 / 10) * 10)
            return across, max(900, across // 2)
        case TableShape.RECTANGULAR | TableShape.BILATERAL if form.english:
            return BOARD + 200, max(1, math.ceil((n - 2) / 2)) * PLACE
        case TableShape.RECTANGULAR:
            return max(1, math.ceil((n - 2 * form.ends) / 2)) * PLACE, BOARD + 200
        case TableShape.BILATERAL:
            return max(1, math.ceil((n - form.behind) / 2)) * PLACE, BOARD + 400
        case TableShape.HOLLOW_SQUARE:
            side = max(1, math.ceil(n / 4)) * PLACE
            return side, side
        case TableShape.HALF_ROUND:
            across = max(1200, round(n * PLACE * 2 / math.pi / 10) * 10)
            return across, across // 2
        case TableShape.HEAD:
            return max(1, n + form.lectern) * PLACE, BOARD
        case TableShape.ROW:
            return max(1, n) * 550 + (1200 if form.aisle else 0), 550
        case TableShape.U | TableShape.HORSESHOE:
            return max(3, form.cross) * PLACE, BOARD + max(1, form.arm) * PLACE
        case TableShape.T:
            return max(3, form.cross) * PLACE, BOARD + max(1, form.arm) * PLACE
        case TableShape.COMB:
            return max(form.cross * PLACE, form.prongs * 2200), BOARD + max(1, form.arm) * PLACE
        case TableShape.POLYGON:
            xs, ys = [x for x, _ in form.corners] or [0], [y for _, y in form.corners] or [0]
            return max(xs) - min(xs), max(ys) - min(ys)


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
            return _line(form.chairs, width, 0, DOWN, gap=1200 if form.aisle else 0)
        case TableShape.POLYGON:
            return _polygon(form)
        case _:
            return _arms(form, width, depth)


def _chair(x: float, y: float, facing: float) -> Chair:
    return Chair(round(x), round(y), round(facing % 360, 1))


def _ellipse(count: int, a: float, b: float, turn: float, begin: float, lift: float = 0.0) -> tuple[Chair, ...]:
    """Chairs around an ellipse, evenly along its edge, the first at the top, going to the left of the page."""
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
    sides = n - 2 * form.ends
    upper = -(-sides // 2)
    if sides % 2 and upper % 2 == 0:
        upper -= 1  # an odd side has a middle
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
    """The upper side from its sitters' left, then the lower side likewise, then those behind: upper first."""
    seated = form.chairs - form.behind
    upper = -(-seated // 2)
    found = list(_line(upper, width, -depth / 2 - OFF, DOWN))
    found += _line(seated - upper, width, depth / 2 + OFF, UP) if seated > upper else ()
    above = -(-form.behind // 2)
    found += _line(above, width, -depth / 2 - OFF - 900, DOWN) if above else ()
    found += _line(form.behind - above, width, depth / 2 + OFF + 900, UP) if form.behind > above else ()
    return tuple(found)


def _arms(form: Form, width: float, depth: float) -> tuple[Chair, ...]:
    """U, horseshoe, T and comb: for these the order is that of the parts, see `planning.seating.honour`."""
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


def beside(form: Form) -> tuple[tuple[int, int], ...]:
    """The pairs of chairs that stand side by side, each once."""
    n = form.chairs
    breaks: set[int] = set()  # chairs that have nobody at their right
    if form.shape is TableShape.BILATERAL:
        seated = n - form.behind
        breaks = {-(-seated // 2) - 1, seated - 1, seated + -(-form.behind // 2) - 1}
    elif form.shape in (TableShape.U, TableShape.HORSESHOE):
        outer = form.cross + 2 * form.arm + 2 * form.tips
        breaks = {outer - 1, outer + form.arm - 1}
    elif form.shape in (TableShape.T, TableShape.COMB):
        breaks = {form.cross - 1 + form.arm * side for side in range(2 * max(1, form.prongs) + 1)}
    elif form.shape is TableShape.ROW and form.aisle:
        breaks = {-(-n // 2) - 1}
    pairs = [(k, k + 1) for k in range(n - 1) if k not in breaks]
    return tuple([*pairs, (n - 1, 0)] if form.ring else pairs)
