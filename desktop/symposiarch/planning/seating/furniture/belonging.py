"""Which tables belong together, to whom they are kept, which stay where they are, and at which the host sits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.planning.seating.furniture.furnishing import change_tables, changeable_layout, chosen, free_group_name


def group_tables(session: Session, layout_id: int, keys: Sequence[int]) -> str:
    """Let these tables be moved together; returns the name of the group.

    Raises:
        SymposiarchError: there are fewer than two.
    """
    layout = changeable_layout(session, layout_id)
    tables = chosen(layout, keys, free=False)
    if len(tables) < 2:
        raise SymposiarchError("A group is of two tables or more.")
    name = free_group_name(layout, f"Group {tables[0].label}")
    for table in tables:
        table.grouped = name
    session.flush()
    return name


def ungroup_tables(session: Session, layout_id: int, keys: Sequence[int]) -> None:
    """Each table is moved by itself again, also the others of its group."""
    layout = changeable_layout(session, layout_id)
    names = {table.grouped for table in chosen(layout, keys, free=False)} - {""}
    for table in layout.tables:
        if table.grouped in names:
            table.grouped = ""
    session.flush()


def lock_tables(session: Session, layout_id: int, keys: Sequence[int], *, locked: bool = True) -> None:
    """Keep tables where they stand, whatever is dragged or aligned."""
    for table in chosen(changeable_layout(session, layout_id), keys, free=False):
        table.locked = locked
    session.flush()


def reserve_tables(session: Session, layout_id: int, keys: Sequence[int], *, category: str) -> None:
    """Keep tables or rows for a category of guests (press, speakers, sponsors); an empty one frees them."""
    change_tables(session, layout_id, {key: {"category": category.strip()} for key in keys})


def make_host_table(session: Session, layout_id: int, table_id: int) -> None:
    """The host sits at this table: it comes first, the others keep their order."""
    layout = changeable_layout(session, layout_id)
    first = chosen(layout, [table_id], free=False)[0]
    for number, table in enumerate([first, *(one for one in layout.tables if one is not first)]):
        table.position = number
    session.flush()
    session.expire(layout, ["tables"])
