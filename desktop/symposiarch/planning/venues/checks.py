"""What is wrong with tables in a room (all measures are millimetres)."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy.orm import Session

from symposiarch.model.venues import FeatureKind, Layout, Room, RoomFeature, Seat, SeatKind, Table, TableShape
from symposiarch.planning.venues.geometry import inside, on_floor
from symposiarch.planning.venues.rooms import outline_of

NARROW = 600
"""Less than this a guest is too narrow (600 to 800 are usual)."""

PASSAGE = 1200
"""Between the edges of two tables with chairs at them, so that one can pass behind those who sit."""

DOOR_CLEAR = 1000
"""In front of a door nothing stands."""


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
    outline = outline_of(room)
    for table in layout.tables:
        seats = [seat_on_floor(table, seat) for seat in table.seats]
        left, top, right, bottom = _box(table)
        if not all(
            inside(outline, x, y) for x, y in (*seats, (left, top), (right, top), (right, bottom), (left, bottom))
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
