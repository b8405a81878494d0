"""Changing the tables of a layout by hand: added, moved, turned, resized, set for another number, numbered, removed.

Guests keep their seats in every plan that uses the layout, as far as the seats remain; who lost one is told. A layout
on which a frozen plan stands is not changed: a copy of it is (`layouts.copy_layout`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, SeatKind, Table, TableShape
from symposiarch.planning.seating.furniture.arranging import SITTER, arrange
from symposiarch.planning.seating.furniture.chairs import Chair, chairs_of
from symposiarch.planning.seating.furniture.hall import Spot
from symposiarch.planning.seating.furniture.layouts import new_table
from symposiarch.planning.seating.furniture.seats_of_honour import seats_of_honour
from symposiarch.planning.seating.furniture.table_numbers import labels, skipped_numbers
from symposiarch.planning.seating.furniture.tables import Form, form_for, form_of, size_for
from symposiarch.planning.seating.furniture.wanted import Wanted, hexagon
from symposiarch.planning.venues.geometry import Box, area, box_around, on_floor, rectangle, turned

SMALLEST_TABLE, LARGEST_TABLE = 200, 100_000
"""Millimetres."""


@dataclass(frozen=True, slots=True)
class LostSeat:
    """A guest who lost a seat in a plan, because the seat is gone."""

    plan: str
    attendee_id: int
    name: str


def said(lost: Sequence[LostSeat]) -> list[str]:
    """Who lost a seat, as English sentences."""
    return [f"{one.name} has no seat any more in “{one.plan}”." for one in lost]


def changeable_layout(session: Session, layout_id: int) -> Layout:
    """A layout, if it may be changed. Raises SymposiarchError when a plan on it is frozen."""
    frozen = session.scalar(
        select(SeatingPlan.number).where(SeatingPlan.layout_id == layout_id, SeatingPlan.number.is_not(None)).limit(1)
    )
    if frozen is not None:
        raise SymposiarchError(f"Plan {frozen} is frozen with this layout. Copy the layout, and change the copy.")
    return session.get_one(Layout, layout_id)


def chosen(layout: Layout, keys: Iterable[int], *, free: bool = True) -> list[Table]:
    """The tables of these ids, in the order of the layout. Raises SymposiarchError for a locked one, if they move."""
    wanted = set(keys)
    found = [table for table in layout.tables if table.id in wanted]
    missing = wanted - {table.id for table in found}
    if missing:
        raise SymposiarchError(f"There is no table {min(missing)} in “{layout.name}”.")
    for table in found:
        if free and table.locked:
            raise SymposiarchError(f"Table {table.label} is locked where it stands. Unlock it first.")
    return found


def box_of_table(table: Table) -> Box:
    """The upright rectangle around a table and those who sit at it, in the room."""
    points = [on_floor(table, x, y) for x, y in rectangle(table.width, table.depth)]
    for seat in table.seats:
        x, y = on_floor(table, seat.x, seat.y)
        points += [(x - SITTER, y - SITTER), (x + SITTER, y + SITTER)]
    return box_around(points)


# New ones


def add_tables(
    session: Session, layout_id: int, tables: Sequence[Wanted], *, at: tuple[int, int] | None = None
) -> tuple[int, ...]:
    """More tables, numbered on, in the free places of the room or about a point; returns their ids."""
    layout = changeable_layout(session, layout_id)
    boxes = [box_of_table(table) for table in layout.tables] if at is None else []
    spots = arrange(tables, layout.room, boxes)
    if at is not None:
        middle = box_around([(spot.x, spot.y) for spot in spots]).middle
        shift = at[0] - middle[0], at[1] - middle[1]
        spots = [Spot(round(spot.x + shift[0]), round(spot.y + shift[1]), spot.rotation) for spot in spots]
    known = {table.label for table in layout.tables}
    names = labels([one.shape for one in tables], skipped_numbers(session, layout.event_id), known)
    made = [
        new_table(wanted, len(layout.tables) + number, label, spot)
        for number, (wanted, spot, label) in enumerate(zip(tables, spots, names, strict=True))
    ]
    return join_layout(session, layout, made)


def join_layout(session: Session, layout: Layout, made: Sequence[Table]) -> tuple[int, ...]:
    """Put made tables behind those of a layout; returns their ids."""
    first = max((table.position for table in layout.tables), default=-1) + 1
    for number, table in enumerate(made):
        table.position = first + number
        layout.tables.append(table)
    session.flush()
    return tuple(table.id for table in made)


def free_group_name(layout: Layout, name: str) -> str:
    """The name of a pasted group, which must not join the one that it was copied from."""
    known = {table.grouped for table in layout.tables}
    while name in known:
        name += "'"
    return name


# Where they stand

TABLE_FIELDS = ("x", "y", "rotation", "width", "depth", "label", "category")


def change_tables(session: Session, layout_id: int, changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Move, turn, resize, label and reserve tables (by id) in one step; chairs follow the size of their table."""
    layout = changeable_layout(session, layout_id)
    moving = [key for key, fields in changes.items() if fields.keys() - {"label", "category"}]
    chosen(layout, moving)
    for table in chosen(layout, changes, free=False):
        fields = changes[table.id]
        size = table.width, table.depth
        for field in TABLE_FIELDS:
            if field in fields:
                setattr(table, field, fields[field])
        table.rotation %= 360
        if (table.width, table.depth) != size:
            _resize(table, *size)
    session.flush()


def turn_tables(session: Session, layout_id: int, keys: Sequence[int], degrees: float) -> None:
    """Turn tables clockwise about their common middle. Who sits where of honour stays so."""
    layout = changeable_layout(session, layout_id)
    tables = chosen(layout, keys)
    if not tables:
        return
    x, y = box_around([(table.x, table.y) for table in tables]).middle
    for table in tables:
        dx, dy = turned(table.x - x, table.y - y, degrees)
        table.x, table.y = round(x + dx), round(y + dy)
        table.rotation = (table.rotation + degrees) % 360
    session.flush()


def mirror_tables(session: Session, layout_id: int, keys: Sequence[int]) -> None:
    """Mirror tables left to right about their common middle.

    A table of any shape gets its mirrored outline. The right hand of the host stays the right hand: chairs are counted
    anew along the mirrored table, so that the seats of honour are kept.
    """
    layout = changeable_layout(session, layout_id)
    tables = chosen(layout, keys)
    if not tables:
        return
    x = box_around([(table.x, table.y) for table in tables]).middle[0]
    for table in tables:
        table.x = round(2 * x - table.x)
        table.rotation = -table.rotation % 360
        if table.shape is TableShape.POLYGON:
            corners = [[-cx, cy] for cx, cy in table.options.get("corners", ())]
            table.options = {**table.options, "corners": corners}
            _lay(table)
    session.flush()


def set_corners(session: Session, layout_id: int, table_id: int, corners: Sequence[tuple[float, float]]) -> None:
    """Give a table of any shape its outline, in millimetres from where its middle was; chairs follow its edge.

    The middle of the new outline becomes the middle of the table. Raises SymposiarchError for fewer than three corners.
    """
    layout = changeable_layout(session, layout_id)
    (table,) = chosen(layout, [table_id])
    if len(corners) < 3 or area(corners) < SMALLEST_TABLE**2:
        raise SymposiarchError("A table of any shape needs at least three corners that enclose something.")
    box = box_around(corners)
    if max(box.width, box.depth) > LARGEST_TABLE:
        raise SymposiarchError("A table is from 20 centimetres to 100 metres wide and deep.")
    x, y = box.middle
    table.shape = TableShape.POLYGON
    table.options = {**table.options, "corners": [[round(cx - x), round(cy - y)] for cx, cy in corners]}
    dx, dy = turned(x, y, table.rotation)
    table.x, table.y = round(table.x + dx), round(table.y + dy)
    table.width, table.depth = round(box.width), round(box.depth)
    _lay(table)
    session.flush()


def _resize(table: Table, width: int, depth: int) -> None:
    """Give a table's chairs and corners its new size; `width` and `depth` are the old one."""
    if not all(SMALLEST_TABLE <= size <= LARGEST_TABLE for size in (table.width, table.depth)):
        raise SymposiarchError("A table is from 20 centimetres to 100 metres wide and deep.")
    if table.shape is TableShape.ROUND:
        # A round table stays round: the side that was changed counts.
        table.width = table.depth = table.depth if table.width == width else table.width
    if table.shape is TableShape.POLYGON and width and depth:
        corners = [
            [round(x * table.width / width), round(y * table.depth / depth)] for x, y in table.options["corners"]
        ]
        table.options = {**table.options, "corners": corners}
    _lay(table)


def _lay(table: Table) -> None:
    """Put the chairs of a table where its shape and size want them."""
    form = form_of(table)
    for seat, chair in zip(table.seats, chairs_of(form, table.width, table.depth), strict=True):
        _sit(seat, chair)


def _sit(seat: Seat, chair: Chair) -> None:
    seat.x, seat.y, seat.facing = chair.x, chair.y, chair.facing


# How many sit, and how


def reseat_table(
    session: Session,
    table_id: int,
    *,
    seats: int | None = None,
    shape: TableShape | None = None,
    options: Mapping[str, Any] | None = None,
    without: Collection[int] = (),
) -> tuple[LostSeat, ...]:
    """Set a table for another number, `without` some of its seats, or in another shape; it takes the size that this
    needs.

    Guests keep their order of honour: the seats that go are those named and then the last, and who sat there is
    returned.

    Raises:
        SymposiarchError: the table is locked, or would have more than 2,000 seats.
    """
    table = session.get_one(Table, table_id)
    changeable_layout(session, table.layout_id)
    if table.locked:
        raise SymposiarchError(f"Table {table.label} is locked where it stands. Unlock it first.")
    count = len([seat for seat in table.seats if seat.id not in without]) if seats is None else seats
    if count > 2000:
        raise SymposiarchError("No table has more than 2,000 seats.")
    ranked = [table.seats[place] for place in seats_of_honour(form_of(table)).all] if table.seats else []
    ranked.sort(key=lambda seat: seat.id in without)
    form = form_of(table)  # whose chair stands behind, interprets: the second rank is the shorter by what goes of it
    if gone := sum(seat.id in without and seat.position >= form.chairs - form.behind for seat in table.seats):
        options = {**(options or {}), "behind": form.behind - gone}
    form = _reshape(table, count, shape, options)
    lost = _vacate(session, ranked[count:])
    for seat in ranked[count:]:
        table.seats.remove(seat)
    _sit_in_order(table, form, ranked[:count])
    session.flush()
    session.expire(table, ["seats"])
    return lost


def _reshape(table: Table, count: int, shape: TableShape | None, options: Mapping[str, Any] | None) -> Form:
    """Give a table the shape, the options and the size that so many need."""
    if shape is not None and shape is not table.shape:
        table.options = dict(Wanted(shape, count, options or {}).options)
        table.shape = shape
    elif options is not None:
        table.options = {key: value for key, value in {**table.options, **options}.items() if value is not None}
    if table.shape is TableShape.POLYGON and not table.options.get("corners"):
        table.options = {**table.options, "corners": hexagon(count)}
    form = form_for(table.shape, count, table.options)
    if table.shape is not TableShape.POLYGON:
        table.width, table.depth = size_for(form)
    return form


def _sit_in_order(table: Table, form: Form, ranked: Sequence[Seat]) -> None:
    """Put the seats of a table, which are given by honour, where that honour is in its form; what lacks is added."""
    chairs = chairs_of(form, table.width, table.depth)
    for rank, place in enumerate(seats_of_honour(form).all if form.chairs else ()):
        behind = place >= form.chairs - form.behind
        if rank < len(ranked):
            seat = ranked[rank]
        else:
            seat = Seat(x=0, y=0, facing=0.0, position=place, kind=SeatKind.CHAIR)
            table.seats.append(seat)
        if (seat.kind is SeatKind.INTERPRETER) != behind and seat.kind in (SeatKind.CHAIR, SeatKind.INTERPRETER):
            seat.kind = SeatKind.INTERPRETER if behind else SeatKind.CHAIR
        seat.position, seat.label = place, str(place + 1)
        _sit(seat, chairs[place])


def set_seats(session: Session, layout_id: int, seat_ids: Sequence[int], kind: SeatKind) -> tuple[LostSeat, ...]:
    """Make chairs places for a wheelchair, for an interpreter, blocked, or chairs again. Who sat on a blocked one
    has no seat any more and is returned.

    Raises:
        SymposiarchError: a seat is of another layout.
    """
    layout = changeable_layout(session, layout_id)
    seats = [seat for table in layout.tables for seat in table.seats if seat.id in seat_ids]
    if len(seats) != len(set(seat_ids)):
        raise SymposiarchError(f"One of these seats is not in “{layout.name}”.")
    for seat in seats:
        seat.kind = kind
    return _vacate(session, seats) if kind is SeatKind.BLOCKED else ()


def remove_tables(session: Session, layout_id: int, keys: Sequence[int]) -> tuple[LostSeat, ...]:
    """Take tables out; returns who has no seat any more."""
    layout = changeable_layout(session, layout_id)
    gone = chosen(layout, keys)
    lost = _vacate(session, [seat for table in gone for seat in table.seats])
    for table in gone:
        layout.tables.remove(table)
    for number, table in enumerate(layout.tables):
        table.position = number
    session.flush()
    return lost


def _vacate(session: Session, seats: Sequence[Seat]) -> tuple[LostSeat, ...]:
    keys = [seat.id for seat in seats if seat.id is not None]
    lost = []
    for place in session.scalars(select(Place).where(Place.seat_id.in_(keys)).order_by(Place.plan_id, Place.id)).all():
        lost.append(LostSeat(place.plan.name, place.attendee_id, place.attendee.called))
        place.plan.places.remove(place)
    session.flush()
    return tuple(lost)
