"""Tables copied and pasted: through the clipboard, from a file, or once more beside themselves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Layout, Table
from symposiarch.planning.seating.furniture.furnishing import (
    box_of_table,
    changeable_layout,
    chosen,
    free_group_name,
    join_layout,
)
from symposiarch.planning.seating.furniture.hall import kept_free
from symposiarch.planning.seating.furniture.layout_files import tables_from, tables_value
from symposiarch.planning.seating.furniture.table_numbers import labels, skipped_numbers
from symposiarch.planning.venues.geometry import Box, box_around, inside
from symposiarch.planning.venues.rooms import outline_of

PASSED = 150
"""What is left between the chairs of a copied table and its neighbours (millimetres)."""

STEP, FARTHEST = 500, 15_000
"""A free place for a copy is looked for in such steps, and so far away (millimetres)."""


def copied(session: Session, layout_id: int, keys: Sequence[int]) -> dict[str, Any]:
    """Some tables as a JSON value, for the clipboard."""
    return tables_value(chosen(session.get_one(Layout, layout_id), keys, free=False))


def paste_tables(
    session: Session,
    layout_id: int,
    value: Any,
    *,
    at: tuple[int, int] | None = None,
    by: tuple[int, int] | None = (0, 0),
) -> tuple[int, ...]:
    """Tables from the clipboard or a file, each with a number that is free: about a point (`at`), or so far from where
    they stood (`by`, in millimetres); without either, in the free place that is nearest to where they stood.

    Raises:
        SymposiarchError: there are no tables in it.
    """
    layout = changeable_layout(session, layout_id)
    made = tables_from(value)
    if not made:
        raise SymposiarchError("There are no tables to paste.")
    known = {table.label for table in layout.tables}
    fresh = labels([table.shape for table in made], skipped_numbers(session, layout.event_id), known)
    dx, dy = _way(layout, made, at, by)
    for table, label in zip(made, fresh, strict=True):
        table.x, table.y, table.locked = table.x + dx, table.y + dy, False
        table.grouped = free_group_name(layout, table.grouped) if table.grouped else ""
        if table.label in known:
            table.label = label
    return join_layout(session, layout, made)


def _way(
    layout: Layout, made: Sequence[Table], at: tuple[int, int] | None, by: tuple[int, int] | None
) -> tuple[int, int]:
    """How far pasted tables are moved from where they stood."""
    boxes = [box_of_table(table) for table in made]
    if at is not None:
        x, y = box_around([corner for box in boxes for corner in box.corners]).middle
        return round(at[0] - x), round(at[1] - y)
    return by if by is not None else _way_to_free(layout, boxes)


def _way_to_free(layout: Layout, boxes: Sequence[Box]) -> tuple[int, int]:
    """The shortest way by which nothing is met and the room is not left; a step aside where there is none.

    Tables that stand on the stage are copied there, and others are not.
    """
    taken = [box_of_table(table).wider(PASSED) for table in layout.tables]
    if layout.room is not None:
        taken += [free for free in kept_free(layout.room) if not any(free.meets(box) for box in boxes)]
    outline = outline_of(layout.room) if layout.room is not None else ()
    steps = range(-FARTHEST, FARTHEST + 1, STEP)
    for dx, dy in sorted(((dx, dy) for dx in steps for dy in steps), key=lambda way: (math.hypot(*way), way < (0, 0))):
        there = [box.moved(dx, dy) for box in boxes]
        free = not any(box.meets(other) for box in there for other in taken)
        if free and (not outline or all(inside(outline, *corner) for box in there for corner in box.corners)):
            return dx, dy
    return STEP, STEP


def copy_tables(
    session: Session, layout_id: int, keys: Sequence[int], *, by: tuple[int, int] | None = None
) -> tuple[int, ...]:
    """The same tables once more, so far away, else in the nearest free place; returns the new ids."""
    return paste_tables(session, layout_id, copied(session, layout_id, keys), by=by)
