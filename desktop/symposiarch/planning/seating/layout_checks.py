"""What is wrong with tables in a room (all measures are millimetres)."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Mobility, Person
from symposiarch.model.venues import FeatureKind, Layout, SeatKind, TableShape
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.seating.floor import Floor, FloorFeature, FloorTable, floor
from symposiarch.planning.seating.furniture.tops import Top
from symposiarch.planning.seating.who_sits import needs_seat
from symposiarch.planning.venues.geometry import (
    Box,
    Polygon,
    away_from,
    box_around,
    from_edge,
    gap,
    holds,
    inside,
    overlap,
    rectangle_at,
    way_in,
)

NARROW = 600
"""Less than this a guest is too narrow (600 to 800 are usual)."""

PASSAGE = 1200
"""Between the edges of two tables with chairs at them, so that one can pass behind those who sit."""

CHAIRS_APART = 600
"""From the middle of a chair to that of one at another table, so that their backs do not meet."""

ROWS_APART = 800
"""From the chairs of one row to those of the next."""

TOGETHER = 20
"""Nearer than this things touch."""

SITTER = 200
"""From the middle of a chair to a wall or to the way through a door, at least."""

BACK = 150
"""From the middle of a chair to what stands in the room, at least."""

SOLID = frozenset({FeatureKind.COLUMN, FeatureKind.BOOTH, FeatureKind.LECTERN, FeatureKind.FLAGS, FeatureKind.OTHER})
"""Where no table can stand. A table may stand on the stage; rows of chairs before it do not."""


class Flaw(enum.Enum):
    """What is wrong with tables in a room."""

    TOO_NARROW = "too_narrow"
    TOO_CLOSE = "too_close"
    CHAIRS_MEET = "chairs_meet"
    ROWS_TOO_CLOSE = "rows_too_close"
    OUTSIDE = "outside"
    IN_THE_WAY = "in_the_way"
    DOOR_BLOCKED = "door_blocked"
    TOO_MANY = "too_many"
    NO_WHEELCHAIR = "no_wheelchair"


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """A flaw, the tables or the row and the feature that it is about (by id), and what was found: mm, or people.

    Where no table is to blame for a blocked door, the feature is what stands before it.
    """

    flaw: Flaw
    tables: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    found: int = 0
    feature: int | None = None
    kind: FeatureKind | None = None
    row: bool = False


def check_layout(session: Session, layout_id: int, *, wheelchairs: int | None = None) -> tuple[LayoutFinding, ...]:
    """What is wrong with a layout in its room.

    `wheelchairs` is how many guests need a place for one; if not told, those of the event who are coming.
    """
    layout = session.get_one(Layout, layout_id)
    if wheelchairs is None:
        wheelchairs = _wheelchairs(session, layout.event_id) if layout.event_id is not None else 0
    return check_floor(floor(session, layout_id), most_people=_most(layout), wheelchairs=wheelchairs)


def check_floor(drawn: Floor, *, most_people: int | None, wheelchairs: int) -> tuple[LayoutFinding, ...]:
    """What is wrong with tables as they are drawn: of the whole room first, then table by table."""
    findings = []
    chairs = [seat for seat in drawn.seats if seat.kind is not SeatKind.BLOCKED]
    if most_people and len(chairs) > most_people:
        findings.append(LayoutFinding(Flaw.TOO_MANY, found=len(chairs) - most_people))
    places = sum(seat.kind is SeatKind.WHEELCHAIR for seat in chairs)
    if places < wheelchairs:
        findings.append(LayoutFinding(Flaw.NO_WHEELCHAIR, found=wheelchairs - places))
    shapes = [_Shape(table) for table in drawn.tables]
    findings += [*_narrow(drawn.tables), *_close(shapes)]
    if drawn.walled:
        findings += _in_room(drawn, shapes)
    return tuple(findings)


def _wheelchairs(session: Session, event_id: int) -> int:
    """As `wheelchair_users`. The layout is looked over while it is moved about: of all guests these alone are read."""
    users = select(Attendee.id).join(Attendee.person).where(Person.mobility == Mobility.WHEELCHAIR)
    return wheelchair_users(heads(session, event_id, among=session.scalars(users).all()))


def wheelchair_users(guests: Iterable[Head]) -> int:
    """How many of those who are coming need a place for a wheelchair."""
    return sum(head.mobility is Mobility.WHEELCHAIR for head in guests if needs_seat(head))


def _most(layout: Layout) -> int | None:
    if layout.room is None:
        return None
    known = [count for count in (layout.room.most_people, layout.room.capacities.get(layout.kind.value)) if count]
    return min(known, default=None)


class _Shape:
    """A table with its tops as polygons and the box around all of it."""

    def __init__(self, table: FloorTable) -> None:
        self.table = table
        self.row = table.shape is TableShape.ROW
        self.tops = [_outline(top) for top in table.tops]
        self.around = [box_around(top) for top in self.tops]
        self.seats = [(seat.x, seat.y) for seat in table.seats if seat.kind is not SeatKind.BLOCKED]
        self.box = Box(*table.box)


def _outline(top: Top) -> Polygon:
    """A top as a polygon, an ellipse as one of many sides."""
    if not top.round:
        return top.corners
    (x0, y0), (x1, y1), (x2, y2), _ = top.corners
    ax, ay, bx, by = (x1 - x0) / 2, (y1 - y0) / 2, (x2 - x1) / 2, (y2 - y1) / 2
    middle = (x0 + x2) / 2, (y0 + y2) / 2
    turns = [2 * math.pi * k / 32 for k in range(32)]
    return tuple(
        (middle[0] + ax * math.cos(a) + bx * math.sin(a), middle[1] + ay * math.cos(a) + by * math.sin(a))
        for a in turns
    )


def _narrow(tables: Sequence[FloorTable]) -> Iterator[LayoutFinding]:
    """Guests with less of the table's edge than one is wide; rows of chairs stand closer by their nature."""
    for table in tables:
        if table.shape in (TableShape.ROW, TableShape.COCKTAIL) or len(table.seats) < 2:
            continue
        nearest = min(math.dist((a.x, a.y), (b.x, b.y)) for a, b in combinations(table.seats, 2))
        if table.shape in (TableShape.ROUND, TableShape.OVAL):
            nearest = min(nearest, _around(table.width / 2, table.depth / 2) / len(table.seats))
        if nearest < NARROW - 1:
            yield LayoutFinding(Flaw.TOO_NARROW, (table.id,), (table.label,), math.floor(nearest + 0.01))


def _around(a: float, b: float) -> float:
    """The length of an ellipse's edge (Ramanujan's first approximation)."""
    return math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))


def _close(shapes: Sequence[_Shape]) -> Iterator[LayoutFinding]:
    for one, other in combinations(shapes, 2):
        if not one.box.wider(PASSAGE).meets(other.box):
            continue
        if one.row and other.row:
            # From chair to chair, and where narrow tables stand before a row, from the chairs ahead to these.
            apart = min(
                chain(
                    (math.dist(a, b) for a in one.seats for b in other.seats),
                    (away_from(top, *seat) for top in one.tops for seat in other.seats),
                    (away_from(top, *seat) for top in other.tops for seat in one.seats),
                ),
                default=math.inf,
            )
            flaw, needed = Flaw.ROWS_TOO_CLOSE, ROWS_APART
        elif one.row or other.row:
            row, table = (one, other) if one.row else (other, one)
            apart = min((away_from(top, *seat) for top in table.tops for seat in row.seats), default=math.inf)
            flaw, needed = Flaw.TOO_CLOSE, ROWS_APART
        else:
            apart = _apart(one, other)
            flaw, needed = Flaw.TOO_CLOSE, PASSAGE
            if apart < PASSAGE and _joined(one, other):
                continue
            if apart >= PASSAGE - 1:
                apart = min((math.dist(a, b) for a in one.seats for b in other.seats), default=math.inf)
                flaw, needed = Flaw.CHAIRS_MEET, CHAIRS_APART
        if apart < needed - 1:
            yield LayoutFinding(
                flaw,
                (one.table.id, other.table.id),
                (one.table.label, other.table.label),
                max(0, math.floor(apart + 0.01)),
            )


def _apart(one: _Shape, other: _Shape) -> float:
    """Millimetres between the tops of two tables, or infinity where one passes between them in any case."""
    tops = product(zip(one.tops, one.around, strict=True), zip(other.tops, other.around, strict=True))
    return min((gap(a, b) for (a, box), (b, beside) in tops if box.wider(PASSAGE).meets(beside)), default=math.inf)


def _joined(one: _Shape, other: _Shape) -> bool:
    """Whether two tables are pushed together to make a longer one: nobody sits between them."""
    if any(overlap(a, b) for a in one.tops for b in other.tops):
        return False
    if min(gap(a, b) for a in one.tops for b in other.tops) > TOGETHER:
        return False
    return not any(
        away_from(top, *seat) < SITTER
        for shape, beside in ((one, other), (other, one))
        for seat in shape.seats
        for top in beside.tops
    )


def _in_room(drawn: Floor, shapes: Sequence[_Shape]) -> Iterator[LayoutFinding]:
    """What stands where it must not: in a wall, before a door, on what is drawn in the room."""
    doors = [feature for feature in drawn.features if feature.kind is FeatureKind.DOOR]
    solid = [(one, _body(one)) for one in drawn.features if one.kind in SOLID or one.kind is FeatureKind.STAGE]
    for door in doors:
        for feature, body in solid:
            if overlap(body, way_in(door.x, door.y, door.width, door.rotation)):
                yield LayoutFinding(Flaw.DOOR_BLOCKED, feature=feature.id, kind=feature.kind)
    for shape in shapes:
        about = (shape.table.id,), (shape.table.label,)
        if not _holds(drawn.outline, shape):
            yield LayoutFinding(Flaw.OUTSIDE, *about, row=shape.row)
        for door in doors:
            if _stands_before(door, shape):
                yield LayoutFinding(Flaw.DOOR_BLOCKED, *about, feature=door.id, kind=door.kind, row=shape.row)
        for feature, body in solid:
            if (shape.row or feature.kind is not FeatureKind.STAGE) and _stands_on(body, shape):
                yield LayoutFinding(Flaw.IN_THE_WAY, *about, feature=feature.id, kind=feature.kind, row=shape.row)


def _stands_before(door: FloorFeature, shape: _Shape) -> bool:
    way = way_in(door.x, door.y, door.width, door.rotation)
    return any(overlap(top, way) for top in shape.tops) or any(away_from(way, *at) < SITTER for at in shape.seats)


def _stands_on(body: Polygon, shape: _Shape) -> bool:
    """Whether a table or one of its chairs touches what is drawn there."""
    if not box_around(body).wider(2 * BACK).meets(shape.box):
        return False
    return any(gap(top, body) == 0 for top in shape.tops) or any(away_from(body, *at) < BACK for at in shape.seats)


def _holds(outline: Polygon, shape: _Shape) -> bool:
    """Whether a table stands between the walls, with room to sit before them; it may touch them."""
    if not all(holds(outline, top, TOGETHER) for top in shape.tops):
        return False
    return all(inside(outline, *seat) and from_edge(outline, *seat) >= SITTER for seat in shape.seats)


def _body(feature: FloorFeature) -> Polygon:
    return rectangle_at(feature.x, feature.y, feature.width, feature.depth, feature.rotation)


def metres(millimetres: float) -> str:
    """A measure as people say it: "0.55 m"."""
    return f"{round(millimetres / 1000, 2):g} m"
