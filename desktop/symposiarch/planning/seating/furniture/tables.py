"""Tables of each shape: their parts, the size that so many guests need, and who sits beside whom (PROTOCOL C0).

A table is drawn with the place of honour at the top, facing down. Chairs are counted counter-clockwise seen from above,
so that the next chair is at the sitter's right hand; a row is counted from the sitters' left.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Table, TableShape

PLACE = 650
"""Millimetres of table edge a guest: 600 to 800 are usual."""

OFF = 350
"""From the table's edge to the middle of a chair."""

BOARD = 800
"""The depth of a table top of trestles."""

DESK = 450
"""The depth of the narrow table before a row in a classroom."""

CHAIR_PLACE = 550
"""Millimetres of a row without tables for each chair."""

AISLE = 1200
"""The width of a gangway through a row."""


@dataclass(frozen=True, slots=True)
class Form:
    """A shape with its parts. `arm` are chairs outside along each arm or prong, `inner` whether chairs stand inside.

    `ends` are chairs at each end of a long table; `prongs` those of a comb; `aisles` are gangways through a row, and
    `aisle` tells that one goes through its middle; `bow` is the radius (mm) of a curved row, whose middle lies before
    the sitters, 0 for a straight one; `desk` puts narrow tables before a row; `english` puts the host at the end of a
    long table; `behind` is a second rank of chairs at a bilateral table.
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
    aisles: int = 0
    bow: int = 0
    desk: bool = False
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
    """A shape for so many guests; `options` (as kept with a table) settle what the number leaves open.

    Raises:
        SymposiarchError: the number is below 0.
    """
    given = dict(options or {})
    if chairs < 0:
        raise SymposiarchError("A table cannot have fewer than no seats.")
    english = bool(given.get("english", given.get("style") == "english"))
    ends = int(given.get("ends", 1 if shape is TableShape.RECTANGULAR and chairs % 4 == 0 and chairs > 4 else 0))
    aisles = max(0, int(given.get("aisles", 1 if given.get("aisle") else 0))) if shape is TableShape.ROW else 0
    form = Form(
        shape=shape,
        chairs=chairs,
        ends=1 if english else min(ends, chairs // 2),
        english=english,
        aisle=aisles % 2 == 1,
        aisles=aisles,
        bow=max(0, int(given.get("bow", 0))) if shape is TableShape.ROW else 0,
        desk=bool(given.get("desk", False)) and shape is TableShape.ROW,
        lectern=bool(given.get("lectern", False)),
        behind=int(given.get("behind", 0)),
        corners=tuple((int(x), int(y)) for x, y in given.get("corners", ())),
    )
    if shape not in PRESIDED or chairs == 0:
        return form
    return _presided(form, given)


def form_of(table: Table) -> Form:
    """The form of a table as its seats now are."""
    return form_for(table.shape, len(table.seats), table.options)


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
    """Width and depth (millimetres) that give each guest the usual place."""
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
            return max(1, n) * (PLACE if form.desk else CHAIR_PLACE) + form.aisles * AISLE, (
                DESK if form.desk else CHAIR_PLACE
            )
        case TableShape.U | TableShape.HORSESHOE | TableShape.T:
            return max(3, form.cross) * PLACE, BOARD + max(1, form.arm) * PLACE
        case TableShape.COMB:
            return max(form.cross * PLACE, form.prongs * 2200), BOARD + max(1, form.arm) * PLACE
        case TableShape.POLYGON:
            xs, ys = [x for x, _ in form.corners] or [0], [y for _, y in form.corners] or [0]
            return max(xs) - min(xs), max(ys) - min(ys)


def blocks(count: int, aisles: int) -> tuple[int, ...]:
    """How many chairs of a row stand between its aisles, from the sitters' left.

    With an aisle in the middle the left half is the larger; otherwise the middle block takes what does not divide.
    """
    if aisles < 1:
        return (count,)
    if aisles % 2:
        left = -(-count // 2)
        return blocks(left, aisles // 2) + blocks(count - left, aisles // 2)
    side = count // (aisles + 1)
    return (side,) * (aisles // 2) + (count - side * aisles,) + (side,) * (aisles // 2)


def upper_side(form: Form) -> int:
    """How many sit at the upper side of a long table, where the host is in the middle (French)."""
    sides = form.chairs - 2 * form.ends
    upper = -(-sides // 2)
    return upper - 1 if sides % 2 and upper % 2 == 0 else upper  # an odd side has a middle


def beside(form: Form) -> tuple[tuple[int, int], ...]:
    """The pairs of chairs that stand side by side, each once; no two at a corner where nobody sits at the end."""
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
    elif form.shape is TableShape.ROW and form.aisles:
        breaks = {end - 1 for end in accumulate(blocks(n, form.aisles))}
    elif form.shape is TableShape.RECTANGULAR and not form.ends:
        upper = upper_side(form)
        corner = upper // 2  # the last at the host's right looks at whom the ring counts next
        breaks = {corner, corner + n - upper}
    pairs = [(k, k + 1) for k in range(n - 1) if k not in breaks]
    return tuple([*pairs, (n - 1, 0)] if form.ring and n - 1 not in breaks else pairs)
