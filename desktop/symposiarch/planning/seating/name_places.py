"""Where a name can stand beside its chair: behind the sitter, as wide and high as the neighbours leave it.

The screen and the printed plan ask alike, each in its own units (pixels, millimetres of paper). Where chairs stand so
close along a side that no name fits between them, the names of that side stand on two levels, each second one further
off and led to its chair by a line between those before it.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

Line = tuple[float, float, float, float]

SIDEWAYS = 0.36
"""From how far to the side a sitter's back looks (the sine), a name stands beside the chair and not above or below."""

SLANTED = 0.2
"""From how far up or down a sitter beside whom the name stands looks (the cosine), it may stand a little further so."""

NEXT = 4
"""So many radii of a chair the next one around a table stands away at most."""

LEVELS = 2
"""On so many levels names may stand: with three, lines would run through names."""


class Lean(enum.Enum):
    """To which edge of its box a name leans: to the one at its chair."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


BESIDE = frozenset({Lean.LEFT, Lean.RIGHT})


class Sitting(NamedTuple):
    """A chair, and where its sitter looks (degrees clockwise, 0 up the page)."""

    x: float
    y: float
    facing: float


class Standing(NamedTuple):
    """A table with its chairs; `chair` is the radius of their discs."""

    box: Box
    seats: tuple[Sitting, ...]
    chair: float


class Measures(NamedTuple):
    """How much a name may take: between two names; its longest run and greatest height; how wide it should be at
    least, and how high a name of that width is."""

    gap: float
    longest: float
    tallest: float
    wanted: float
    block: float


@dataclass(frozen=True, slots=True)
class Free:
    """What is free behind a chair. `pitch` is how far the next name is along the side, `order` the place there."""

    at: tuple[float, float]
    lean: Lean
    box: Box
    pitch: float
    order: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """The box for a name; from a further level a line leads to its chair."""

    box: Box
    lean: Lean
    line: Line | None = None


def margins(tables: Sequence[Standing], area: Box, *, things: Sequence[Box] = ()) -> list[Box]:
    """What is free at the four sides of each table: half the way to the next one, or all the way to the edge or to one
    of the `things` that stand in the room."""
    found = []
    for table in tables:
        left, top, right, bottom = table.box
        free = [left - area[0], top - area[1], area[2] - right, area[3] - bottom]
        others = [(other.box, 2) for other in tables if other is not table] + [(thing, 1) for thing in things]
        for (l1, t1, r1, b1), shared in others:
            if t1 < bottom and b1 > top:
                if r1 <= left:
                    free[0] = min(free[0], (left - r1) / shared)
                elif l1 >= right:
                    free[2] = min(free[2], (l1 - right) / shared)
            if l1 < right and r1 > left:
                if b1 <= top:
                    free[1] = min(free[1], (top - b1) / shared)
                elif t1 >= bottom:
                    free[3] = min(free[3], (t1 - bottom) / shared)
        found.append((free[0], free[1], free[2], free[3]))
    return found


def free_behind(table: Standing, margin: Box) -> list[Free]:
    """What is free behind each chair of a table, whatever its name needs."""
    sides = [_lean(seat) for seat in table.seats]
    edges = (table.box[0] - margin[0], table.box[1] - margin[1], table.box[2] + margin[2], table.box[3] + margin[3])
    found: list[Free | None] = [None] * len(sides)
    for lean in Lean:
        for mates in _lines(table, [place for place, one in enumerate(sides) if one is lean], lean):
            for order, place in enumerate(mates):
                found[place] = _behind(table, edges, sides, lean, mates, order)
    return [one for one in found if one is not None]


def _lines(table: Standing, mates: Sequence[int], lean: Lean) -> list[list[int]]:
    """Those whose names stand at one side, along it; where chairs stand level with others, as those of the arms of a U
    do outside and inside, each line by itself."""
    axis = 1 if lean in BESIDE else 0
    along = sorted(mates, key=lambda place: table.seats[place][axis])
    if all(table.seats[after][axis] - table.seats[before][axis] >= table.chair for before, after in pairwise(along)):
        return [along]
    across = sorted(mates, key=lambda place: table.seats[place][1 - axis])
    lines = [across[:1]]
    for before, after in pairwise(across):
        if table.seats[after][1 - axis] - table.seats[before][1 - axis] > 2 * table.chair:
            lines.append([])
        lines[-1].append(after)
    return [sorted(line, key=lambda place: table.seats[place][axis]) for line in lines]


def _behind(table: Standing, edges: Box, sides: Sequence[Lean], lean: Lean, mates: Sequence[int], order: int) -> Free:
    """What is free behind one chair, of those that look the same way."""
    seat, r = table.seats[mates[order]], table.chair
    axis = 1 if lean in BESIDE else 0
    here = seat[axis]
    before = here - table.seats[mates[order - 1]][axis] if order else math.inf
    after = table.seats[mates[order + 1]][axis] - here if order + 1 < len(mates) else math.inf
    pitch = min(before, after)
    if lean in BESIDE:
        if math.isinf(pitch):
            pitch = 4 * r
        # Beyond the last of a ring there is more room, as far as the table's own corner.
        beyond = pitch if abs(math.cos(math.radians(seat.facing))) > SLANTED else pitch / 2
        up = before / 2 if order else min(beyond, max(pitch / 2, here - edges[1]))
        down = after / 2 if order + 1 < len(mates) else min(beyond, max(pitch / 2, edges[3] - here))
        if lean is Lean.LEFT:
            box = seat.x + r, here - up, max(seat.x + r, edges[2]), here + down
        else:
            box = min(seat.x - r, edges[0]), here - up, seat.x - r, here + down
    else:
        if math.isinf(pitch):
            away = [abs(other.x - seat.x) for other, side in zip(table.seats, sides, strict=True) if side in BESIDE]
            pitch = 2 * max(min(away, default=3 * r), r)
        if lean is Lean.TOP:
            box = here - pitch / 2, seat.y + r, here + pitch / 2, max(seat.y + r, edges[3])
        else:
            box = here - pitch / 2, min(seat.y - r, edges[1]), here + pitch / 2, seat.y - r
    return Free((seat.x, seat.y), lean, _cleared(box, lean, seat, table), pitch, order)


def looks_aside(facing: float) -> bool:
    """Whether a name stands beside the chair of who looks so, and not above or below it."""
    return abs(math.sin(math.radians(facing))) >= SIDEWAYS


def _lean(seat: Sitting) -> Lean:
    angle = math.radians(seat.facing)
    x, y = -math.sin(angle), math.cos(angle)
    if looks_aside(seat.facing):
        return Lean.LEFT if x > 0 else Lean.RIGHT
    return Lean.TOP if y > 0 else Lean.BOTTOM


def _cleared(box: Box, lean: Lean, seat: Sitting, table: Standing) -> Box:
    """The box cut where another chair of the table stands in it: inside of a U, between two prongs. The next chair of a
    ring, which stands a little in it, too, leaves the name its width."""
    left, top, right, bottom = box
    r = table.chair
    for mate in table.seats:
        x, y = mate.x, mate.y
        if x + r <= left or x - r >= right or y + r <= top or y - r >= bottom:
            continue
        if lean in BESIDE and abs(y - seat.y) > r and math.hypot(x - seat.x, y - seat.y) <= NEXT * r:
            top, bottom = (top, y - r) if y > seat.y else (y + r, bottom)
            continue
        match lean:
            case Lean.LEFT:
                right = min(right, x - r)
            case Lean.RIGHT:
                left = max(left, x + r)
            case Lean.TOP:
                bottom = min(bottom, y - r)
            case Lean.BOTTOM:
                top = max(top, y + r)
    return left, top, max(left, right), max(top, bottom)


def name_places(free: Sequence[Free], measures: Measures) -> list[NamePlace]:
    """The place for each name of a table, no two over one another."""
    levels = {lean: _levels([one for one in free if one.lean is lean], measures) for lean in Lean}
    return _parted([_placed(one, levels[one.lean], measures) for one in free], measures.gap)


def _levels(side: Sequence[Free], measures: Measures) -> int:
    """On how many levels the names of a side stand: more where they are too narrow, as far as there is depth."""
    if not side or side[0].lean in BESIDE:
        return 1
    pitch = min(one.pitch for one in side)
    depth = min(one.box[3] - one.box[1] for one in side)
    wanted = math.ceil(measures.wanted / max(pitch, measures.gap))
    return max(1, min(wanted, LEVELS, len(side), math.floor(depth / measures.block)))


def _placed(one: Free, levels: int, measures: Measures) -> NamePlace:
    gap, (left, top, right, bottom) = measures.gap, one.box
    if one.lean in BESIDE:
        # With a gap before the chair, and a little one before the name of the next table.
        long = min(right - left - 1.25 * gap, measures.longest)
        begin = left + gap if one.lean is Lean.LEFT else right - gap - long
        return NamePlace((begin, top + gap / 4, begin + long, bottom - gap / 4), one.lean)
    x, half = one.at[0], min(one.pitch * levels, measures.longest) / 2 - gap / 2
    step = min(bottom - top - gap, levels * measures.tallest) / levels
    level = one.order % levels
    high = step - (gap if levels > 1 else 0)
    if one.lean is Lean.TOP:
        near = top + gap + level * step
        line = (x, top, x, near - gap / 2) if level else None
        return NamePlace((x - half, near, x + half, near + high), one.lean, line)
    near = bottom - gap - level * step
    line = (x, bottom, x, near + gap / 2) if level else None
    return NamePlace((x - half, near - high, x + half, near), one.lean, line)


def _parted(places: list[NamePlace], gap: float) -> list[NamePlace]:
    """Names that come from two sides meet in the middle."""
    found = list(places)
    meeting = {(Lean.LEFT, Lean.RIGHT): (0, 2), (Lean.TOP, Lean.BOTTOM): (1, 3)}
    for one in range(len(found)):
        for other in range(len(found)):
            sides = meeting.get((found[one].lean, found[other].lean))
            a, b = found[one].box, found[other].box
            if sides is None or a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]:
                continue
            low, high = sides
            middle = (a[low] + b[high]) / 2
            found[one] = replace(found[one], box=_cut(a, high, middle - gap / 2))
            found[other] = replace(found[other], box=_cut(b, low, middle + gap / 2))
    return found


def _cut(box: Box, side: int, to: float) -> Box:
    sides = list(box)
    sides[side] = to
    return sides[0], sides[1], sides[2], sides[3]
