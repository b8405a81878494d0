"""A layout as it is drawn: the room, its tables and every chair, in the room's own millimetres (PROTOCOL C0).

The screens that seat and that furnish, and the printed plan, all draw this one answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.model.events import Event
from symposiarch.model.venues import FeatureKind, Layout, Room, Seat, SeatKind, Table, TableShape
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.rows import row_of
from symposiarch.planning.seating.furniture.tables import OFF, form_of
from symposiarch.planning.seating.furniture.tops import Point, Top, spacing, tops_of
from symposiarch.planning.seating.honours.seats import honours, seat_numbers
from symposiarch.planning.seating.manners import usual_manners
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.venues.drawing import WALLED
from symposiarch.planning.venues.geometry import Stand

CHAIR = 290
"""The radius of the disc that stands for a chair, where its neighbours leave it room."""

AROUND = 1200
"""What is left around the tables of a layout that stands in no room."""


@dataclass(frozen=True, slots=True)
class FloorFeature:
    """A door, window, stage ...; x and y are its centre, `rotation` is clockwise. Without a label the kind names it."""

    id: int
    kind: FeatureKind
    label: str
    x: float
    y: float
    width: float
    depth: float
    rotation: float

    @property
    def in_wall(self) -> bool:
        """Whether it is let into a wall, and turned as the wall is."""
        return self.kind in WALLED


@dataclass(frozen=True, slots=True)
class FloorSeat:
    """A chair: its middle, and where its sitter looks (degrees clockwise, 0 up the page).

    `honour` is its place of honour from 1 as the practice seats, 0 for none; what the manners and the guests of a plan
    make of it (who presides, a row of honour) is in `planning.seating.who_sits.seat_rows`.
    """

    id: int
    table_id: int
    label: str
    kind: SeatKind
    x: float
    y: float
    facing: float
    honour: int


@dataclass(frozen=True, slots=True)
class FloorTable:
    """A table or row where it stands. `chair` is the radius of its chairs' discs, so that they do not touch."""

    id: int
    label: str
    position: int
    shape: TableShape
    x: float
    y: float
    width: float
    depth: float
    rotation: float
    mirrored: bool
    locked: bool
    grouped: str
    category: str
    tops: tuple[Top, ...]
    seats: tuple[FloorSeat, ...]
    chair: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the table with its chairs."""
        return _box([*_corners(self.tops), *_around(self.seats, self.chair)] or [(self.x, self.y)])


@dataclass(frozen=True, slots=True)
class Background:
    """A picture to trace; its height follows from its width."""

    picture_id: int
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Floor:
    """A layout in its room. `walled` is false where a frame only stands for a room that is not known."""

    layout_id: int
    name: str
    room_id: int | None
    room: str
    left: float
    top: float
    width: float
    depth: float
    outline: tuple[Point, ...]
    walled: bool
    features: tuple[FloorFeature, ...]
    tables: tuple[FloorTable, ...]
    background: Background | None = None

    @property
    def seats(self) -> tuple[FloorSeat, ...]:
        """All chairs, in the order of the tables."""
        return tuple(seat for table in self.tables for seat in table.seats)


def floor(session: Session, layout_id: int) -> Floor:
    """A layout as it is drawn; without a room, in a frame around its tables."""
    layout = session.scalars(
        select(Layout)
        .where(Layout.id == layout_id)
        .options(selectinload(Layout.tables).selectinload(Table.seats), selectinload(Layout.room))
    ).one()
    numbers = _numbers(layout, practice(_practice_of(session, layout)))
    tables = tuple(floor_table(table, numbers.get(place, {})) for place, table in enumerate(layout.tables))
    if layout.room is not None:
        return _in_room(layout, layout.room, tables)
    return bare_floor(tables, layout_id=layout.id, name=layout.name, around=AROUND)


def bare_floor(tables: Sequence[FloorTable], *, layout_id: int = 0, name: str = "", around: float = 0) -> Floor:
    """Tables that stand in no room, with so much floor `around` them."""
    left, top, right, bottom = _box([corner for table in tables for corner in _ends(table.box)] or [(0, 0)])
    left, top, right, bottom = left - around, top - around, right + around, bottom + around
    return Floor(
        layout_id=layout_id,
        name=name,
        room_id=None,
        room="",
        left=left,
        top=top,
        width=right - left,
        depth=bottom - top,
        outline=((left, top), (right, top), (right, bottom), (left, bottom)),
        walled=False,
        features=(),
        tables=tuple(tables),
    )


def _numbers(layout: Layout, rules: Practice) -> dict[int, dict[int, int]]:
    """By table the number of honour of each place, as the practice seats a host at the first."""
    manners = usual_manners(layout, rules)
    first = next((table.id for table in layout.tables if table.shape is not TableShape.ROW), None)
    occasion = Occasion(first)
    found: dict[int, dict[int, int]] = {}
    for (table, place), number in seat_numbers(layout, manners, honours(layout, manners, occasion, rules)).items():
        found.setdefault(table, {})[place] = number
    return found


def room_floor(room: Room) -> Floor:
    """A room without tables, as it is drawn while it is furnished."""
    return _in_room(None, room, ())


def _in_room(layout: Layout | None, room: Room, tables: tuple[FloorTable, ...]) -> Floor:
    outline = tuple((float(x), float(y)) for x, y in room.outline)
    if len(outline) < 3:
        outline = ((0.0, 0.0), (room.width, 0.0), (room.width, room.depth), (0.0, room.depth))
    left, top, right, bottom = _box(outline)
    background = None
    if room.background_id is not None:
        background = Background(
            room.background_id, room.background_x, room.background_y, room.background_width or room.width
        )
    return Floor(
        layout_id=layout.id if layout is not None else 0,
        name=layout.name if layout is not None else "",
        room_id=room.id,
        room=room.name,
        left=left,
        top=top,
        width=right - left,
        depth=bottom - top,
        outline=outline,
        walled=True,
        features=tuple(row_of(FloorFeature, feature) for feature in room.features),
        tables=tables,
        background=background,
    )


def floor_table(table: Table, numbers: Mapping[int, int]) -> FloorTable:
    """A table with its chairs where they stand; `numbers` are those of honour, by place."""
    form = form_of(table)
    stand = Stand(table.x, table.y, table.rotation, table.mirrored)
    near = spacing([(seat.x, seat.y) for seat in table.seats])
    return row_of(
        FloorTable,
        table,
        label=table.label or str(table.position + 1),
        tops=tuple(
            Top(tuple(map(stand.put, top.corners)), tuple(map(stand.put, top.hole)), top.round)
            for top in tops_of(form, table.width, table.depth)
        ),
        seats=tuple(_seat(table, seat, numbers.get(place, 0), stand) for place, seat in enumerate(table.seats)),
        chair=min(CHAIR, OFF - 40, 0.46 * near) if near < math.inf else CHAIR,
    )


def moved(table: FloorTable, *, dx: float = 0, dy: float = 0, turn: float = 0) -> FloorTable:
    """The table elsewhere, turned clockwise about its own centre by so many degrees: for what is being dragged."""
    stand = Stand(table.x + dx, table.y + dy, turn)

    def put(point: Point) -> Point:
        return stand.put((point[0] - table.x, point[1] - table.y))

    def put_seat(seat: FloorSeat) -> FloorSeat:
        x, y = put((seat.x, seat.y))
        return replace(seat, x=x, y=y, facing=(seat.facing + turn) % 360)

    return replace(
        table,
        x=table.x + dx,
        y=table.y + dy,
        rotation=(table.rotation + turn) % 360,
        tops=tuple(Top(tuple(map(put, top.corners)), tuple(map(put, top.hole)), top.round) for top in table.tops),
        seats=tuple(map(put_seat, table.seats)),
    )


def _seat(table: Table, seat: Seat, honour: int, stand: Stand) -> FloorSeat:
    x, y = stand.put((seat.x, seat.y))
    return FloorSeat(
        id=seat.id,
        table_id=table.id,
        label=seat.label or str(seat.position + 1),
        kind=seat.kind,
        x=x,
        y=y,
        facing=stand.look(seat.facing),
        honour=honour,
    )


def _practice_of(session: Session, layout: Layout) -> str:
    if layout.event_id is None:
        return "generic"
    return session.get_one(Event, layout.event_id).practice


def _corners(tops: Iterable[Top]) -> list[Point]:
    return [corner for top in tops for corner in top.corners]


def _around(seats: Iterable[FloorSeat], reach: float) -> list[Point]:
    return [(seat.x + side, seat.y + side) for seat in seats for side in (-reach, reach)]


def _ends(box: tuple[float, float, float, float]) -> tuple[Point, Point]:
    return (box[0], box[1]), (box[2], box[3])


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
