"""Tables lined up and numbered: aligned by an edge or middle, spread evenly, counted through the room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.choices import Word
from symposiarch.model.venues import Table
from symposiarch.planning.seating.furniture.furnishing import changeable_layout, chosen
from symposiarch.planning.seating.furniture.hall import front_of
from symposiarch.planning.seating.furniture.table_numbers import labels, skipped_numbers
from symposiarch.planning.venues.geometry import Box, box_around, on_floor, rectangle, turned


class Edge(Word):
    """What is brought into one line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Way(Word):
    """In which direction things are spread."""

    ACROSS = "across"
    DOWN = "down"


class Count(Word):
    """How tables are numbered through the room, as seen towards its front."""

    RANKS = "ranks"  # from left to right, rank after rank
    SNAKE = "snake"  # to the right, and the next rank back
    FILES = "files"  # from the front to the back, file after file
    NEAREST = "nearest"  # from the host table outwards
    KEPT = "kept"  # in the order that they have


class Block(NamedTuple):
    """What is moved as one: a table, or a group, with the rectangle around its tops."""

    keys: tuple[int, ...]
    box: Box


class Shift(NamedTuple):
    dx: float
    dy: float


def top_box(table: Table) -> Box:
    """The upright rectangle around a table without its chairs."""
    return box_around([on_floor(table, x, y) for x, y in rectangle(table.width, table.depth)])


def aligned(blocks: Sequence[Block], edge: Edge) -> dict[int, Shift]:
    """How far each table moves so that all lie on one line: the outermost edge, or the middle of all."""
    around = box_around([(x, y) for one in blocks for x, y in ((one.box[0], one.box[1]), (one.box[2], one.box[3]))])
    found: dict[int, Shift] = {}
    for keys, box in blocks:
        match edge:
            case Edge.LEFT:
                shift = Shift(around.left - box.left, 0)
            case Edge.RIGHT:
                shift = Shift(around.right - box.right, 0)
            case Edge.CENTRE:
                shift = Shift(around.middle[0] - box.middle[0], 0)
            case Edge.TOP:
                shift = Shift(0, around.top - box.top)
            case Edge.BOTTOM:
                shift = Shift(0, around.bottom - box.bottom)
            case Edge.MIDDLE:
                shift = Shift(0, around.middle[1] - box.middle[1])
        found |= dict.fromkeys(keys, shift)
    return found


def distributed(blocks: Sequence[Block], way: Way) -> dict[int, Shift]:
    """How far each table moves so that the gaps between neighbours are equal; the outermost stay."""
    across = way is Way.ACROSS
    ordered = sorted(blocks, key=lambda block: block.box.middle[not across])
    if len(ordered) < 3:
        return {}
    start, end = ordered[0].box, ordered[-1].box
    span = (end.right - start.left) if across else (end.bottom - start.top)
    taken = sum(one.box.width if across else one.box.depth for one in ordered)
    gap = (span - taken) / (len(ordered) - 1)
    at = start.left if across else start.top
    found: dict[int, Shift] = {}
    for keys, box in ordered:
        shift = at - (box.left if across else box.top)
        found |= dict.fromkeys(keys, Shift(shift, 0) if across else Shift(0, shift))
        at += (box.width if across else box.depth) + gap
    return found


def blocks_of(tables: Iterable[Table]) -> list[Block]:
    """Tables, those of a group together."""
    groups: dict[str, list[Table]] = {}
    for table in tables:
        groups.setdefault(table.grouped or f"\0{table.id}", []).append(table)
    found = []
    for members in groups.values():
        boxes = [top_box(table) for table in members]
        around = box_around([(x, y) for box in boxes for x, y in ((box.left, box.top), (box.right, box.bottom))])
        found.append(Block(tuple(table.id for table in members), around))
    return found


def align_tables(session: Session, layout_id: int, keys: Sequence[int], edge: Edge) -> None:
    """Bring tables into line at an edge or at their middles; a group moves as one.

    Raises:
        SymposiarchError: there are fewer than two.
    """
    tables = chosen(changeable_layout(session, layout_id), keys)
    if len(tables) < 2:
        raise SymposiarchError("Choose two tables or more to bring them into line.")
    _move(session, tables, aligned(blocks_of(tables), edge))


def distribute_tables(session: Session, layout_id: int, keys: Sequence[int], way: Way) -> None:
    """Spread tables so that the gaps between them are alike; a group moves as one.

    Raises:
        SymposiarchError: there are fewer than three, groups counted as one.
    """
    tables = chosen(changeable_layout(session, layout_id), keys)
    if len(blocks_of(tables)) < 3:
        raise SymposiarchError("Choose three tables or more to spread them evenly.")
    _move(session, tables, distributed(blocks_of(tables), way))


def _move(session: Session, tables: Iterable[Table], shifts: dict[int, Shift]) -> None:
    for table in tables:
        shift = shifts.get(table.id, Shift(0, 0))
        table.x, table.y = round(table.x + shift.dx), round(table.y + shift.dy)
    session.flush()


def number_tables(
    session: Session,
    layout_id: int,
    *,
    keys: Sequence[int] = (),
    count: Count = Count.RANKS,
    start: int = 1,
    skip: Sequence[int] | None = None,
    prefix: str = "",
) -> tuple[str, ...]:
    """Number tables through the room, leaving out `skip` (what the practice leaves out, if not told).

    With all tables numbered, their order follows the numbers, but the host table stays the first. Rows are lettered
    from the front. Returns the new labels in order.
    """
    layout = changeable_layout(session, layout_id)
    tables = chosen(layout, keys, free=False) if keys else list(layout.tables)
    left_out = skipped_numbers(session, layout.event_id) if skip is None else skip
    turn = front_of(layout.room) if layout.room is not None else 0
    host = layout.tables[0] if layout.tables else None
    ordered = _counted(tables, host, count, turn)
    for table, label in zip(ordered, labels((one.shape for one in ordered), left_out, start=start), strict=True):
        table.label = prefix + label
    if not keys:
        first = [host] if host is not None else []
        for place, table in enumerate([*first, *(one for one in ordered if one is not host)]):
            table.position = place
        session.flush()
        session.expire(layout, ["tables"])
    session.flush()
    return tuple(table.label for table in ordered)


def _counted(tables: Sequence[Table], host: Table | None, count: Count, turn: int) -> list[Table]:
    if count is Count.KEPT:
        return list(tables)
    seen = {table.id: turned(table.x, table.y, -turn) for table in tables}
    if count is Count.NEAREST and host is not None:
        x, y = turned(host.x, host.y, -turn)
        return sorted(tables, key=lambda one: (round(math.dist(seen[one.id], (x, y)) / 100), seen[one.id][::-1]))
    along, deep = (0, 1) if count is not Count.FILES else (1, 0)
    ranks: list[list[Table]] = []
    for table in sorted(tables, key=lambda one: seen[one.id][deep]):
        # A table whose middle is level with the rank before stands in that rank.
        reach = min(table.width, table.depth) / 2
        if ranks and seen[table.id][deep] - seen[ranks[-1][0].id][deep] <= reach:
            ranks[-1].append(table)
        else:
            ranks.append([table])
    found: list[Table] = []
    for number, rank in enumerate(ranks):
        back = count is Count.SNAKE and number % 2 == 1
        found += sorted(rank, key=lambda one: seen[one.id][along], reverse=back)
    return found
