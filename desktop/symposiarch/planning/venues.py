"""Venues and their rooms, and what is wrong with tables in a room (all measures are millimetres)."""

from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import (
    FeatureKind,
    Layout,
    LayoutKind,
    Room,
    RoomFeature,
    Seat,
    SeatKind,
    Table,
    TableShape,
    Venue,
)

NARROW = 600
"""Less than this a guest is too narrow (600 to 800 are usual)."""

PASSAGE = 1200
"""Between the edges of two tables with chairs at them, so that one can pass behind those who sit."""

DOOR_CLEAR = 1000
"""In front of a door nothing stands."""


@dataclass(frozen=True, slots=True)
class RoomRow:
    id: int
    name: str
    width: int
    depth: int
    most_people: int | None
    capacities: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class VenueRow:
    """A venue with its rooms."""

    id: int
    name: str
    address: str
    city: str
    country: str
    phone: str
    email: str
    equipment: str
    access: str
    notes: str
    rooms: tuple[RoomRow, ...]


def venues(session: Session) -> tuple[VenueRow, ...]:
    """All venues by name."""
    return tuple(
        VenueRow(
            venue.id, venue.name, venue.address, venue.city, venue.country, venue.phone, venue.email, venue.equipment,
            venue.access, venue.notes,
            tuple(
                RoomRow(
                    room.id, room.name, room.width, room.depth, room.most_people,
                    tuple((kind, int(count)) for kind, count in sorted(room.capacities.items())),
                )
                for room in venue.rooms
            ),
        )
        for venue in session.scalars(select(Venue).order_by(Venue.name, Venue.id))
    )  # fmt: skip


def venue_called(session: Session, reference: str) -> Venue:
    """A venue by id or name."""
    rows = session.scalars(select(Venue)).all()
    found = [row for row in rows if str(row.id) == reference] or [
        row for row in rows if row.name.casefold() == reference.casefold()
    ]
    if not found:
        raise SymposiarchError(f"There is no venue called “{reference}”. “symposiarch venue list” shows them.")
    return found[0]


VENUE_FIELDS = ("address", "city", "country", "phone", "email", "equipment", "access", "notes")


def add_venue(session: Session, *, name: str, **fields: str) -> Venue:
    """A venue, kept for the next event too. Raises SymposiarchError for a name that is taken."""
    if not name.strip():
        raise SymposiarchError("A venue needs a name.")
    if session.scalar(select(Venue.id).where(Venue.name == name.strip())) is not None:
        raise SymposiarchError(f"There is a venue called “{name.strip()}” already.")
    venue = Venue(name=name.strip(), **{field: fields[field] for field in VENUE_FIELDS if fields.get(field)})
    session.add(venue)
    session.flush()
    return venue


def edit_venue(session: Session, venue_id: int, **fields: str) -> None:
    venue = session.get_one(Venue, venue_id)
    for field in VENUE_FIELDS:
        if field in fields:
            setattr(venue, field, fields[field])


def add_room(
    session: Session,
    venue_id: int,
    *,
    name: str,
    width: int = 12_000,
    depth: int = 16_000,
    most_people: int | None = None,
    capacities: Sequence[tuple[LayoutKind, int]] = (),
) -> Room:
    """A room of a venue. Raises SymposiarchError for measures in which nobody could stand."""
    if min(width, depth) < 1000 or max(width, depth) > 500_000:
        raise SymposiarchError("A room is from 1 to 500 metres wide and deep; give millimetres.")
    venue = session.get_one(Venue, venue_id)
    room = Room(
        name=name, width=width, depth=depth, most_people=most_people, position=len(venue.rooms),
        capacities={kind.value: count for kind, count in capacities},
    )  # fmt: skip
    venue.rooms.append(room)
    session.flush()
    return room


class Flaw(enum.Enum):
    """What is wrong with tables in a room."""

    TOO_NARROW = "too_narrow"
    TOO_CLOSE = "too_close"
    OUTSIDE = "outside"
    DOOR_BLOCKED = "door_blocked"
    TOO_MANY = "too_many"
    NO_WHEELCHAIR = "no_wheelchair"


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """A flaw, the tables that it is about (by id), and the measure found: millimetres, or people."""

    flaw: Flaw
    tables: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    found: int = 0


def check_layout(session: Session, layout_id: int, *, wheelchairs: int = 0) -> tuple[LayoutFinding, ...]:
    """What is wrong with a layout in its room; `wheelchairs` is how many guests need a place for one."""
    layout = session.get_one(Layout, layout_id)
    findings = [*_narrow(layout), *_close(layout)]
    chairs = [seat for table in layout.tables for seat in table.seats]
    if layout.room is not None:
        findings += _in_room(layout, layout.room)
        most = [count for count in (layout.room.most_people, layout.room.capacities.get(layout.kind.value)) if count]
        if most and len(chairs) > min(most):
            findings.append(LayoutFinding(Flaw.TOO_MANY, found=len(chairs) - min(most)))
    places = sum(seat.kind is SeatKind.WHEELCHAIR for seat in chairs)
    if places < wheelchairs:
        findings.append(LayoutFinding(Flaw.NO_WHEELCHAIR, found=wheelchairs - places))
    return tuple(findings)


def _narrow(layout: Layout) -> list[LayoutFinding]:
    """Neighbours nearer than a guest is wide; rows of chairs without a table stand closer by their nature."""
    found = []
    for table in layout.tables:
        if table.shape is TableShape.ROW or len(table.seats) < 2:
            continue
        nearest = min(math.hypot(one.x - other.x, one.y - other.y) for one, other in combinations(table.seats, 2))
        if nearest < NARROW:
            found.append(LayoutFinding(Flaw.TOO_NARROW, (table.id,), (table.label,), round(nearest)))
    return found


def on_floor(table: Table, x: float, y: float) -> tuple[float, float]:
    """A point of a table (as its seats are kept) in the room: mirrored, turned, and moved to where the table stands."""
    angle = math.radians(table.rotation)
    x = -x if table.mirrored else x
    return (
        table.x + x * math.cos(angle) - y * math.sin(angle),
        table.y + x * math.sin(angle) + y * math.cos(angle),
    )


def seat_on_floor(table: Table, seat: Seat) -> tuple[float, float]:
    """Where a seat stands in the room."""
    return on_floor(table, seat.x, seat.y)


def _box(table: Table) -> tuple[float, float, float, float]:
    """The upright rectangle around a table without its chairs."""
    corners = [
        on_floor(table, x, y) for x in (-table.width / 2, table.width / 2) for y in (-table.depth / 2, table.depth / 2)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _close(layout: Layout) -> list[LayoutFinding]:
    boxes = [(table, _box(table)) for table in layout.tables if table.shape is not TableShape.ROW]
    found = []
    for (one, (l0, t0, r0, b0)), (other, (l1, t1, r1, b1)) in combinations(boxes, 2):
        if one.shape is other.shape is TableShape.ROUND:
            gap = math.hypot(one.x - other.x, one.y - other.y) - (one.width + other.width) / 2
        else:
            gap = math.hypot(max(l1 - r0, l0 - r1, 0), max(t1 - b0, t0 - b1, 0))
        if gap < PASSAGE:
            found.append(
                LayoutFinding(Flaw.TOO_CLOSE, (one.id, other.id), (one.label, other.label), max(0, round(gap)))
            )
    return found


def _in_room(layout: Layout, room: Room) -> list[LayoutFinding]:
    found = []
    doors = [feature for feature in room.features if feature.kind is FeatureKind.DOOR]
    outline = [(x, y) for x, y in room.outline] or [(0, 0), (room.width, 0), (room.width, room.depth), (0, room.depth)]
    for table in layout.tables:
        seats = [seat_on_floor(table, seat) for seat in table.seats]
        left, top, right, bottom = _box(table)
        if not all(
            _inside(outline, x, y) for x, y in (*seats, (left, top), (right, top), (right, bottom), (left, bottom))
        ):
            found.append(LayoutFinding(Flaw.OUTSIDE, (table.id,), (table.label,)))
        for door in doors:
            if _before(door, (left, top, right, bottom)) or any(
                math.hypot(x - door.x, y - door.y) < door.width / 2 + DOOR_CLEAR / 2 for x, y in seats
            ):
                found.append(LayoutFinding(Flaw.DOOR_BLOCKED, (table.id,), (table.label,)))
                break
    return found


def _before(door: RoomFeature, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    away = math.hypot(max(left - door.x, door.x - right, 0), max(top - door.y, door.y - bottom, 0))
    return away < door.width / 2 + DOOR_CLEAR / 2


def _inside(outline: Sequence[tuple[float, float]], x: float, y: float) -> bool:
    """Whether a point lies in a polygon (even-odd rule)."""
    within = False
    for (x0, y0), (x1, y1) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            within = not within
    return within


def said(finding: LayoutFinding) -> str:
    """A finding as an English sentence."""
    tables = " and ".join(finding.labels)
    match finding.flaw:
        case Flaw.TOO_NARROW:
            return f"At table {tables} a guest has {finding.found} mm; {NARROW} to 800 are usual."
        case Flaw.TOO_CLOSE:
            return f"Between tables {tables} there are {finding.found} mm; {PASSAGE} are needed to pass."
        case Flaw.OUTSIDE:
            return f"Table {tables} or its chairs stand outside the room."
        case Flaw.DOOR_BLOCKED:
            return f"Table {tables} stands before a door."
        case Flaw.TOO_MANY:
            return f"There are {finding.found} seats more than the room may hold."
        case Flaw.NO_WHEELCHAIR:
            return f"{finding.found} more places for a wheelchair are needed."
