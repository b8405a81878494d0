"""Finding places for new tables in a hall: the head table before the stage, the others in ranks towards the door."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from symposiarch.model.venues import Room, TableShape
from symposiarch.planning.seating.furniture.chairs import chairs_of
from symposiarch.planning.seating.furniture.hall import FRONT, SMALL_HALL, WALL, WAYS, Hall, Spot, hall_of
from symposiarch.planning.seating.furniture.tables import CHAIR_PLACE, form_for, size_for
from symposiarch.planning.seating.furniture.wanted import DESK_DEPTH, ROW_DEPTH, Space, Wanted
from symposiarch.planning.venues.geometry import Box, Stand, box_around, inside, on_floor, rectangle
from symposiarch.planning.venues.rooms import outline_of

SITTER = 250
"""Half the width of somebody on a chair."""

DEEPER = 500
"""By how much more than the widest way two ranks stand apart where the room is deep enough (millimetres)."""

APART = 1_600
"""Between the chairs of two tables in a rank at most (millimetres)."""

BEFORE_HEAD = 1_000
"""Between a head table and the chairs before it."""

BROAD = 4 / 3
"""How much wider than deep many tables stand where no room says otherwise: as a page and a screen are."""

STEP = 250
"""By so much a place further down is tried (millimetres)."""


def arrange(tables: Sequence[Wanted], room: Room | None, taken: Sequence[Box] = ()) -> list[Spot]:
    """A spot for each table, in their order. What does not fit stands below the room, clear of its wall and of what is
    there already, where the checks find it.

    `taken` are the boxes (with chairs, in the room) of tables that stand there already.
    """
    hall = hall_of(room, taken) if room is not None else _nowhere(tables, taken)
    top = hall.front
    placed: dict[int, Spot] = {}
    for number, wanted in enumerate(tables):
        if wanted.shape is TableShape.HEAD:
            placed[number], top = _one_below(hall, wanted, top)
    rest = [number for number, one in enumerate(tables) if one.shape not in (TableShape.HEAD, TableShape.ROW)]
    if rest:
        alone = not taken and len(rest) == len(tables)
        spots, top = _ranks(hall, [tables[number] for number in rest], top, alone=alone)
        placed |= dict(zip(rest, spots, strict=True))
    front = top
    for number, wanted in enumerate(tables):
        if wanted.shape is TableShape.ROW:
            # The ends of a curved row lie further to the front than its middle.
            placed[number], top = _row(hall, wanted, max(top, front + box_of(wanted).bottom - CHAIR_PLACE))
    return [placed[number] for number in range(len(tables))]


def beyond(tables: Sequence[Wanted], room: Room) -> int:
    """How many of these tables would stand outside a room, all or in part."""
    outline = outline_of(room)
    outside = 0
    for wanted, spot in zip(tables, arrange(tables, room), strict=True):
        form = form_for(wanted.shape, wanted.seats, wanted.options)
        width, depth = size_for(form)
        points = [*rectangle(width, depth)] if wanted.shape is not TableShape.ROW else []
        points += [(chair.x, chair.y) for chair in chairs_of(form, width, depth)]
        stand = Stand(*spot)
        outside += not all(inside(outline, *on_floor(stand, x, y)) for x, y in points)
    return outside


def box_of(wanted: Wanted) -> Box:
    """The table with those who sit at it, from its centre."""
    form = form_for(wanted.shape, wanted.seats, wanted.options)
    width, depth = size_for(form)
    points = [] if wanted.shape is TableShape.ROW and not form.desk else list(rectangle(width, depth))
    for chair in chairs_of(form, width, depth):
        points += [(chair.x + side, chair.y + side) for side in (-SITTER, SITTER)]
    return box_around(points or rectangle(width, depth))


def _one_below(hall: Hall, wanted: Wanted, top: float) -> tuple[Spot, float]:
    """A table by itself in the middle of the room, as far up as there is room."""
    box = box_of(wanted)
    u = hall.space.width / 2 - box.middle[0]
    v = _free(hall, box, u, top)
    return hall.spot(u, v - box.top, 0), v + box.depth + BEFORE_HEAD


def _row(hall: Hall, wanted: Wanted, top: float) -> tuple[Spot, float]:
    """A row looks to the front, so that it stands the other way round than a table of honour does."""
    box = box_of(wanted)
    turned = Box(-box.right, -box.bottom, -box.left, -box.top)
    # Rows of one hall stand under one another, also a shorter last one and one that is bent.
    u = hall.space.width / 2
    pitch = DESK_DEPTH if wanted.options.get("desk") else ROW_DEPTH
    # Behind the last row is the wall, and no other row.
    v = _free(hall, Box(turned.left, -pitch / 2, turned.right, pitch / 2 - 1), u, top, needed=pitch / 2 + SITTER)
    return hall.spot(u, v + pitch / 2, 180), v + pitch


def _ranks(hall: Hall, tables: Sequence[Wanted], top: float, *, alone: bool) -> tuple[list[Spot], float]:
    """Tables side by side in ranks of the same number, with the widest way between them for which the room is deep.

    Where a column or a door takes a place, more tables stand in a rank, or nearer to one another. Where nothing else
    stands in the room, they stand in its middle, and one is turned to where it has room (`_turn`).
    """
    boxes = [box_of(wanted) for wanted in tables]
    turn = _turn(hall, tables[0], boxes[0]) if alone and len(boxes) == 1 else 0
    if turn:
        boxes = [Box(-box.bottom, box.left, -box.top, box.right) for box in boxes]
    width = max(box.width for box in boxes)
    found: _Ranks | None = None
    for way in WAYS:
        most = max(1, min(len(tables), math.floor((hall.space.width - 2 * WALL + way) / (width + way))))
        even = math.ceil(len(tables) / math.ceil(len(tables) / most))
        if way == WAYS[0]:
            even = _as_the_hall(hall, boxes, top, even)
        for columns in range(even, most + 1):
            if found is None or not found.all_in:
                tried = _in_columns(hall, boxes, top, columns, way)
                found = tried if found is None or tried.all_in else found
    assert found is not None, "there is a way"
    if not found.all_in:
        elsewhere = (_wherever(hall, boxes, top, way) for way in WAYS)
        found = next((tried for tried in elsewhere if tried is not None), found)
    down = _to_the_middle(hall, boxes, found) if alone and hall.outline and found.all_in else 0
    return [hall.spot(u, v + down, turn) for u, v in found.at], found.below + down


def _as_the_hall(hall: Hall, boxes: Sequence[Box], top: float, even: int) -> int:
    """How many columns tables stand in: as the hall is shaped, where `even` would leave more than half of it empty."""
    across = max(box.width for box in boxes) + APART
    down = max(box.depth for box in boxes) + WAYS[0] + DEEPER
    free = hall.space.depth - WALL - top
    if not hall.outline or math.ceil(len(boxes) / even) * down * 2 > free:
        return even

    def off(columns: int) -> float:
        ranks = math.ceil(len(boxes) / columns)
        shape = columns * across / (ranks * down) / (hall.space.width / free)
        return abs(math.log(shape)) + (ranks * columns - len(boxes)) / columns

    return min((one for one in range(1, even + 1) if math.ceil(len(boxes) / one) * down <= free), key=off, default=even)


class _Ranks(NamedTuple):
    """Where tables stand in ranks, where the next could stand, and whether all are in the room."""

    at: list[tuple[float, float]]
    below: float
    all_in: bool


def _turn(hall: Hall, wanted: Wanted, box: Box) -> int:
    """By how many degrees a table that stands alone is turned: along the hall where it has no room across it; where no
    room sets bounds, a long table with hosts at its ends, which is drawn upright, lies as a page and a screen do."""
    if not hall.outline:
        return -90 if wanted.shape is TableShape.RECTANGULAR and box.depth > box.width else 0
    return 90 if box.width > hall.space.width - 2 * WALL and box.depth <= hall.space.width - 2 * WALL else 0


def _to_the_middle(hall: Hall, boxes: Sequence[Box], ranks: _Ranks) -> float:
    """How far tables move from the front so that as much is free before them as behind, if they meet nothing there."""
    there = [box.moved(*at) for box, at in zip(boxes, ranks.at, strict=True)]
    first, last = min(box.top for box in there), max(box.bottom for box in there)
    down = max(0, (hall.front - FRONT + hall.space.depth - last - first) / 2)
    return down if all(hall.holds(box.moved(0, down)) for box in there) else 0


def _in_columns(hall: Hall, boxes: Sequence[Box], top: float, columns: int, way: float) -> _Ranks:
    """Tables in so many columns."""
    width, depth = max(box.width for box in boxes), max(box.depth for box in boxes)
    spare = (hall.space.width - 2 * WALL - columns * width) / max(1, columns - 1)
    across = width + min(max(way, spare), APART if way == WAYS[0] else way)
    ranks = math.ceil(len(boxes) / columns)
    below = (hall.space.depth - WALL - top - ranks * depth) / ranks
    down = depth + (way + min(DEEPER, max(0, below - way)) if way == WAYS[0] else way)
    spots: list[tuple[float, float]] = []
    v, all_in = top, True
    while len(spots) < len(boxes):
        count = min(columns, len(boxes) - len(spots))
        left = hall.space.width / 2 - across * (count - 1) / 2
        beyond = v + depth > hall.space.depth
        if beyond:
            v = max(v, hall.below)
        for column in range(count):
            box = boxes[len(spots)]
            at = left + across * column - box.middle[0], v + depth / 2 - box.middle[1]
            if (hall.clear if beyond else hall.holds)(box.moved(*at)):
                spots.append(at)
                all_in = all_in and not beyond
        v += down
    return _Ranks(spots, v, all_in)


def _wherever(hall: Hall, boxes: Sequence[Box], top: float, way: float) -> _Ranks | None:
    """Tables in ranks as wide as the room is there, so that the arm of an angled room takes its own; nothing where not
    all of them find a place."""
    width, depth = max(box.width for box in boxes), max(box.depth for box in boxes)
    spots: list[tuple[float, float]] = []
    v = top
    while len(spots) < len(boxes) and v + depth <= hall.space.depth:
        rank: list[tuple[float, float]] = []
        u = float(WALL)
        while u + width <= hall.space.width - WALL and len(spots) + len(rank) < len(boxes):
            box = boxes[len(spots) + len(rank)]
            at = u + width / 2 - box.middle[0], v + depth / 2 - box.middle[1]
            fits = hall.holds(box.moved(*at))
            rank += [at] if fits else []
            u += width + way if fits else STEP
        spots += rank
        v += depth + way if rank else STEP
    return _Ranks(spots, v, all_in=True) if len(spots) == len(boxes) else None


def _free(hall: Hall, box: Box, u: float, top: float, *, needed: float = 0) -> float:
    """The first height, from `top` down, at which a box with its middle at `u` meets nothing: in the room, while so
    much of its depth as is `needed` is left there, or below it."""
    v = top
    while v + (needed or box.depth) <= hall.space.depth:
        if hall.holds(_before(hall.space.depth, box.moved(u, v - box.top))):
            return v
        v += STEP
    v = max(top, hall.below)
    while not hall.clear(box.moved(u, v - box.top)):
        v += STEP
    return v


def _before(wall: float, box: Box) -> Box:
    """The part of a box that lies before a wall."""
    return Box(box.left, box.top, box.right, min(box.bottom, wall - 1))


def _nowhere(tables: Sequence[Wanted], taken: Sequence[Box]) -> Hall:
    """Where no room sets bounds; what is added to tables that stand there already stands below them."""
    width = SMALL_HALL.width if taken else max(SMALL_HALL.width, _broad(tables))
    return Hall(Space(width, SMALL_HALL.depth), 0, tuple(box.wider(WAYS[-1]) for box in taken), (), FRONT)


def _broad(tables: Sequence[Wanted]) -> int:
    """How wide a hall is in which the ranks of these tables stand nearly as `BROAD` has it (millimetres)."""
    boxes = [box_of(one) for one in tables if one.shape not in (TableShape.HEAD, TableShape.ROW)]
    if not boxes:
        return 0
    across = max(box.width for box in boxes) + WAYS[0]
    down = max(box.depth for box in boxes) + WAYS[0] + DEEPER

    def off(ranks: int) -> float:
        return abs(math.log(math.ceil(len(boxes) / ranks) * across / (ranks * down) / BROAD))

    ranks = min(range(1, len(boxes) + 1), key=off)
    return math.ceil(math.ceil(len(boxes) / ranks) * across - WAYS[0] + 2 * WALL)
