"""Layouts: tables and rows in a room, generated for so many people and kept (millimetres, PROTOCOL C0).

A layout that belongs to no event is a pattern, kept for the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, LayoutKind, Room, Seat, SeatKind, Table, TableShape
from symposiarch.planning.naming import called, one_line
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.rows import added, row_of, set_fields
from symposiarch.planning.saying import at_start
from symposiarch.planning.seating.furniture.arranging import arrange, beyond
from symposiarch.planning.seating.furniture.chairs import chairs_of
from symposiarch.planning.seating.furniture.hall import Spot, space_of
from symposiarch.planning.seating.furniture.layout_files import layout_value, tables_from
from symposiarch.planning.seating.furniture.table_numbers import labels, skipped_numbers
from symposiarch.planning.seating.furniture.tables import form_for, size_for
from symposiarch.planning.seating.furniture.wanted import Wanted, read_wanted
from symposiarch.planning.seating.occasions import carried_over

LONGEST_NAME = 60
"""Of words longer than this a layout's name tells the first tables."""


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """A layout as lists show it; `event` is empty for a pattern, `plans` counts the seating plans that use it."""

    id: int
    name: str
    kind: LayoutKind
    event_id: int | None
    event: str
    room_id: int | None
    room: str
    tables: int
    seats: int
    plans: int
    notes: str


def layout_rows(session: Session, *, event_id: int | None = None, room_id: int | None = None) -> tuple[LayoutRow, ...]:
    """Layouts of an event, or in a room, or all; patterns come first."""
    wanted = select(Layout).order_by(Layout.event_id.is_not(None), Layout.id)
    if event_id is not None:
        wanted = wanted.where(Layout.event_id == event_id)
    if room_id is not None:
        wanted = wanted.where(Layout.room_id == room_id)
    tables = _counts(session, select(Table.layout_id, func.count(Table.id)).group_by(Table.layout_id))
    seats = _counts(
        session,
        select(Table.layout_id, func.count(Seat.id))
        .join(Seat, Seat.table_id == Table.id)
        .where(Seat.kind != SeatKind.BLOCKED)
        .group_by(Table.layout_id),
    )
    plans = _counts(session, select(SeatingPlan.layout_id, func.count(SeatingPlan.id)).group_by(SeatingPlan.layout_id))
    titles = dict(session.execute(select(Event.id, Event.title)).tuples().all())
    return tuple(
        row_of(
            LayoutRow,
            one,
            event=titles.get(one.event_id or 0, ""),
            room=one.room.name if one.room is not None else "",
            tables=tables.get(one.id, 0),
            seats=seats.get(one.id, 0),
            plans=plans.get(one.id, 0),
        )
        for one in session.scalars(wanted)
    )


def _counts(session: Session, wanted: Any) -> dict[int, int]:
    return dict(session.execute(wanted).tuples().all())


def add_layout(
    session: Session,
    *,
    tables: Sequence[Wanted],
    name: str = "",
    event_id: int | None = None,
    room_id: int | None = None,
) -> Layout:
    """Set up tables in a room: the first before the stage, the others in ranks, numbered as the practice counts.

    Without tables it is an empty room, to be furnished by hand.

    Raises:
        SymposiarchError: there is no such room.
    """
    room = session.get(Room, room_id) if room_id is not None else None
    if room is None and room_id is not None:
        raise SymposiarchError(f"There is no room {room_id}. “symposiarch venue list” shows the rooms.")
    layout = Layout(
        name=name or f"{sum(wanted.seats for wanted in tables)} seats",
        event_id=event_id,
        room_id=room_id,
        kind=_kind(tables),
    )
    if event_id is not None and practice(session.get_one(Event, event_id).practice).table_style == "english":
        tables = [_with_ends(wanted) for wanted in tables]
    left_out = skipped_numbers(session, event_id)
    for number, (wanted, spot, label) in enumerate(
        zip(tables, arrange(tables, room), labels([one.shape for one in tables], left_out), strict=True)
    ):
        layout.tables.append(new_table(wanted, number, label, spot))
    return added(session, layout)


def add_layout_in_words(
    session: Session, *, words: str, name: str = "", room_id: int | None = None, event_id: int | None = None
) -> Layout:
    """A layout with the tables that words ask for, after the first of which it is named unless a name is given; or
    without any."""
    room = session.get(Room, room_id) if room_id is not None else None
    said = one_line(words)
    tables = read_wanted(said, space=space_of(room) if room is not None else None) if said else ()
    called = at_start(said)
    if len(called) > LONGEST_NAME:
        begun = called[: LONGEST_NAME - 1]
        called = f"{begun.rpartition(',')[0] or begun.rpartition(' ')[0] or begun}…"
    return add_layout(session, tables=tables, name=name or called, room_id=room_id, event_id=event_id)


def without_space(session: Session, *, words: str, room_id: int) -> int:
    """For how many of the tables that words ask for there is no space in a room."""
    room = session.get_one(Room, room_id)
    return beyond(read_wanted(one_line(words), space=space_of(room)), room)


def _with_ends(wanted: Wanted) -> Wanted:
    """A long table laid with the hosts at its ends, as the English style has it (C3 [S46])."""
    if wanted.shape is not TableShape.RECTANGULAR or "english" in wanted.options:
        return wanted
    return Wanted(wanted.shape, wanted.seats, {**wanted.options, "english": True})


def _kind(tables: Sequence[Wanted]) -> LayoutKind:
    shapes = {wanted.shape for wanted in tables}
    if len(shapes) != 1:
        return LayoutKind.BANQUET if TableShape.ROUND in shapes else LayoutKind.MIXED
    if shapes == {TableShape.ROW} and any(wanted.options.get("desk") for wanted in tables):
        return LayoutKind.CLASSROOM
    if shapes == {TableShape.RECTANGULAR} and any(wanted.meeting for wanted in tables):
        return LayoutKind.BOARDROOM
    return {
        TableShape.ROW: LayoutKind.THEATRE,
        TableShape.ROUND: LayoutKind.BANQUET,
        TableShape.OVAL: LayoutKind.BANQUET,
        TableShape.RECTANGULAR: LayoutKind.BANQUET,
        TableShape.HALF_ROUND: LayoutKind.BANQUET,
        TableShape.T: LayoutKind.BANQUET,
        TableShape.COMB: LayoutKind.BANQUET,
        TableShape.U: LayoutKind.U_SHAPE,
        TableShape.HOLLOW_SQUARE: LayoutKind.HOLLOW_SQUARE,
        TableShape.COCKTAIL: LayoutKind.COCKTAIL,
        TableShape.HORSESHOE: LayoutKind.U_SHAPE,
        TableShape.BILATERAL: LayoutKind.BOARDROOM,
    }.get(shapes.pop(), LayoutKind.MIXED)


def new_table(wanted: Wanted, number: int, label: str, spot: Spot) -> Table:
    """A table at its spot, with its chairs."""
    form = form_for(wanted.shape, wanted.seats, wanted.options)
    width, depth = size_for(form)
    table = Table(
        label=label,
        position=number,
        shape=wanted.shape,
        x=spot.x,
        y=spot.y,
        rotation=spot.rotation,
        width=width,
        depth=depth,
        options=dict(wanted.options),
    )
    for position, chair in enumerate(chairs_of(form, width, depth)):
        behind = position >= form.chairs - form.behind
        table.seats.append(
            Seat(
                position=position,
                label=str(position + 1),
                x=chair.x,
                y=chair.y,
                facing=chair.facing,
                kind=SeatKind.INTERPRETER if behind else SeatKind.CHAIR,
            )
        )
    return table


def edit_layout(session: Session, layout_id: int, **fields: Any) -> None:
    """Change what is named: name, kind, notes, room_id (none takes it out of its room).

    Raises:
        SymposiarchError: it would have no name, or there is no such room.
    """
    layout = session.get_one(Layout, layout_id)
    if "name" in fields and not str(fields["name"]).strip():
        raise SymposiarchError("A layout needs a name.")
    room = fields.get("room_id")
    if room is not None and session.get(Room, room) is None:
        raise SymposiarchError(f"There is no room {room}. “symposiarch venue list” shows the rooms.")
    set_fields(layout, ("name", "kind", "notes", "room_id"), fields)
    session.flush()


def tables_for(session: Session, layout_id: int, event_id: int) -> int:
    """The layout on which an event is seated: this one, where it is its own; the same tables once more for it, where
    they are a pattern or another event's, who keeps them."""
    layout = session.get_one(Layout, layout_id)
    if layout.event_id == event_id:
        return layout_id
    return copy_layout(session, layout_id, name=layout.name, event_id=event_id).id


def copy_layout(
    session: Session, layout_id: int, *, name: str = "", event_id: int | None = None, plans: Iterable[SeatingPlan] = ()
) -> Layout:
    """The same tables once more: for an event, or, without one, as a pattern that is kept for the next.

    These `plans` of the old one go along to the copy, with all who sit.
    """
    old = session.get_one(Layout, layout_id)
    copy = Layout(
        name=name.strip() or f"{old.name} (copy)",
        room_id=old.room_id,
        event_id=event_id,
        kind=old.kind,
        notes=old.notes,
    )
    copy.tables.extend(tables_from(layout_value(old)))
    session.add(copy)
    session.flush()
    for plan in plans:
        tables = {was.id: now.id for was, now in zip(old.tables, copy.tables, strict=True)}
        seats = {
            was.id: now.id
            for table, other in zip(old.tables, copy.tables, strict=True)
            for was, now in zip(table.seats, other.seats, strict=True)
        }
        plan.layout_id = copy.id
        plan.options = carried_over(plan.options, tables, seats)
        for place in plan.places:
            place.seat_id = seats[place.seat_id]
    session.flush()
    return copy


def plans_at_work(session: Session, layout_id: int) -> Sequence[SeatingPlan]:
    """The plans on a layout that are not frozen: taken along to a copy, they are worked on there."""
    wanted = SeatingPlan.layout_id == layout_id, SeatingPlan.number.is_(None)
    return session.scalars(select(SeatingPlan).where(*wanted)).all()


def remove_layout(session: Session, layout_id: int) -> None:
    """Take a layout out. Raises SymposiarchError while a seating plan uses it."""
    layout = session.get_one(Layout, layout_id)
    plan = session.scalar(select(SeatingPlan.name).where(SeatingPlan.layout_id == layout_id).limit(1))
    if plan is not None:
        raise SymposiarchError(f"The seating plan “{plan}” is made for “{layout.name}”. Remove the plan first.")
    session.delete(layout)
    session.flush()


def layout_called(session: Session, event_id: int | None, reference: str) -> Layout:
    """A layout of an event (or, without one, a pattern) by id or name; without either, its only or latest one.

    A number of any layout is understood without the event.

    Raises:
        SymposiarchError: none is meant, or there is none yet.
    """
    rows = session.scalars(select(Layout).where(Layout.event_id == event_id).order_by(Layout.id)).all()
    if event_id is None and reference.isdecimal() and (found := session.get(Layout, int(reference))) is not None:
        return found
    if not rows and event_id is None:
        raise SymposiarchError("The office keeps no patterns yet. “symposiarch layout keep” makes one of a layout.")
    if not rows:
        raise SymposiarchError("The event has no layout yet. Make one, for example “12 rounds of 8 and a head table”.")
    if not reference:
        return rows[-1]
    if fitting := called(rows, reference, lambda row: [str(row.id)], lambda row: [row.name]):
        return fitting[0]
    whose = "pattern" if event_id is None else "layout of the event"
    raise SymposiarchError(f"No {whose} is called “{reference}”. “symposiarch layout list” shows them.")
