"""`layout table ...` and its fellows: the tables of a layout changed by hand. Measures are millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of, table
from symposiarch.cli.options import ANGLE, WordType, given
from symposiarch.cli.seating.layouts import layout_named, layout_options
from symposiarch.cli.venues.rooms import PLACE
from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Layout, SeatKind, TableShape
from symposiarch.planning.naming import called
from symposiarch.planning.seating.furniture import belonging, furnishing, pasting
from symposiarch.planning.seating.furniture.furnishing import LostSeat, said
from symposiarch.planning.seating.furniture.hall import space_of
from symposiarch.planning.seating.furniture.wanted import read_wanted

tables_argument = click.argument("tables", nargs=-1, required=True)


def tables_called(layout: Layout, names: Sequence[str]) -> list[int]:
    """The tables of these labels, or all: "all"."""
    if [name.casefold() for name in names] == ["all"]:
        return [one.id for one in layout.tables]
    found = []
    for name in names:
        keys = [one.id for one in called(layout.tables, name, lambda one: [one.label])]
        if not keys:
            known = ", ".join(one.label for one in layout.tables)
            raise SymposiarchError(f"No table of “{layout.name}” is called “{name}”. There are {known}.")
        found += keys
    return found


SETTINGS = (
    "How it is set: aisles, bow (radius, mm) and desk of a row; ends and english of a long table; inner and tips "
    "of a U; prongs of a comb; lectern of a head table; behind of a bilateral one. 0 is no."
)


def _setting(text: str) -> tuple[str, int]:
    name, _, value = text.partition("=")
    known = ("aisles", "bow", "desk", "ends", "english", "inner", "tips", "prongs", "lectern", "behind")
    if name not in known or not value.isdecimal():
        raise SymposiarchError(f"“{text}” is no setting. Write “ends=2”; there are {', '.join(known)}.")
    return name, int(value)


def _tell_lost(desk: Desk, lost: Sequence[LostSeat], done: str) -> None:
    value = {"lost": [{"guest": one.name, "plan": one.plan, "attendee": one.attendee_id} for one in lost]}
    desk.show(value, [done, *said(lost)])


@command
@layout_options
def list_tables(desk: Desk, event: str | None, layout: str) -> None:
    """The tables of a layout where they stand."""
    with desk.office.reading() as session:
        rows = [
            (
                fields_of(one, "table=label shape x y rotation width depth category group=grouped locked id")
                | {"seats": len(one.seats), "options": one.options}
            )
            for one in layout_named(session, event, layout).tables
        ]
    names = ("table", "shape", "seats", "x", "y", "rotation", "width", "depth", "category")
    desk.show(rows, table(names, ([row[name] for name in names] for row in rows)))


@command
@layout_options
@click.argument("words")
@click.option("--at", "at", type=PLACE, help="About which point; without it, where there is room.")
def add_tables(desk: Desk, event: str | None, layout: str, words: str, at: tuple[int, int] | None) -> None:
    """Set up more tables: “2 rounds of 8”."""
    with desk.office.transaction("Set up more tables") as work:
        found = layout_named(work.session, event, layout)
        wanted = read_wanted(words, space=space_of(found.room) if found.room is not None else None)
        keys = furnishing.add_tables(work.session, found.id, wanted, at=at)
        names = [one.label for one in found.tables if one.id in keys]
    desk.show({"tables": names}, f"{counted(len(names), 'table')} more: {', '.join(names)}.")


@command
@layout_options
@tables_argument
@click.option("--at", "at", type=PLACE, help="Where its middle stands.")
@click.option("--by", "by", type=PLACE, help="How far it is moved, to the right and down.")
@click.option("--turn", "rotation", type=ANGLE, help="How it stands, in degrees clockwise.")
@click.option("--width", type=click.IntRange(min=1), help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=1), help="Millimetres.")
@click.option("--label", help="Its number or name.")
@click.option("--category", help="The guests for whom it is reserved; an empty text frees it.")
@click.option("--seats", type=click.IntRange(min=0), help="For how many it is set.")
@click.option("--shape", type=WordType(TableShape), help="Another shape.")
@click.option("--set", "settings", multiple=True, metavar="NAME=NUMBER", help=SETTINGS)
@click.option("--corners", help="The outline of a table of any shape: “-900,-600 900,-600 0,900”.")
@click.option("--locked/--unlocked", default=None, help="Whether it stays where it stands.")
def edit_tables(
    desk: Desk,
    /,
    event: str | None,
    layout: str,
    tables: tuple[str, ...],
    at: tuple[int, int] | None,
    by: tuple[int, int] | None,
    seats: int | None,
    shape: TableShape | None,
    settings: tuple[str, ...],
    corners: str | None,
    locked: bool | None,
    **fields: Any,
) -> None:
    """Move, turn, resize, label, reserve, lock tables, or set them for another number. TABLES are labels, or “all”."""
    said = given(fields)
    options = dict(map(_setting, settings))
    lost: list[LostSeat] = []
    with desk.office.transaction("Change tables") as work:
        found = layout_named(work.session, event, layout)
        keys = tables_called(found, tables)
        if locked is False:
            belonging.lock_tables(work.session, found.id, keys, locked=False)
        if seats is not None or shape is not None or options:
            for key in keys:
                lost += furnishing.reseat_table(work.session, key, seats=seats, shape=shape, options=options or None)
        if corners is not None:
            furnishing.set_corners(
                work.session, found.id, keys[0], [PLACE.convert(one, None, None) for one in corners.split()]
            )
        changes: dict[int, dict[str, Any]] = {key: dict(said) for key in keys}
        for one in found.tables:
            if one.id in changes and at is not None:
                changes[one.id] |= {"x": at[0], "y": at[1]}
            if one.id in changes and by is not None:
                changes[one.id] |= {"x": one.x + by[0], "y": one.y + by[1]}
        furnishing.change_tables(work.session, found.id, changes)
        if locked:
            belonging.lock_tables(work.session, found.id, keys)
    _tell_lost(desk, lost, "Changed." if work.changes else "Nothing to change.")


@command
@layout_options
@tables_argument
@click.option("--by", "by", type=PLACE, default="500,500", show_default=True, help="How far from the first.")
def copy_tables(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...], by: tuple[int, int]) -> None:
    """The same tables once more, with the next free numbers."""
    with desk.office.transaction("Copy tables") as work:
        found = layout_named(work.session, event, layout)
        keys = pasting.copy_tables(work.session, found.id, tables_called(found, tables), by=by)
        names = [one.label for one in found.tables if one.id in keys]
    desk.show({"tables": names}, f"{counted(len(names), 'table')} more: {', '.join(names)}.")


@command
@layout_options
@tables_argument
def remove_tables(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...]) -> None:
    """Take tables out; it is said who has no seat any more."""
    with desk.office.transaction("Remove tables") as work:
        found = layout_named(work.session, event, layout)
        lost = furnishing.remove_tables(work.session, found.id, tables_called(found, tables))
    _tell_lost(desk, lost, "Removed.")


@command
@layout_options
@click.argument("table")
@click.argument("seats", nargs=-1, required=True)
@click.option("--kind", type=WordType(SeatKind), required=True, help="What they are from now on.")
def set_seats(desk: Desk, event: str | None, layout: str, table: str, seats: tuple[str, ...], kind: SeatKind) -> None:
    """Make seats of a table places for a wheelchair or an interpreter, block them, or make them chairs again."""
    with desk.office.transaction("Change seats") as work:
        found = layout_named(work.session, event, layout)
        (key, *_) = tables_called(found, [table])
        at = next(one for one in found.tables if one.id == key)
        keys = [seat.id for seat in at.seats if seat.label in seats]
        if len(keys) < len(set(seats)):
            raise SymposiarchError(f"Table {at.label} has the seats {', '.join(seat.label for seat in at.seats)}.")
        lost = furnishing.set_seats(work.session, found.id, keys, kind)
    _tell_lost(desk, lost, "Changed." if work.changes else "Nothing to change.")
