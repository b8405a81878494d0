"""Rooms of a venue: their measures, whom they hold, what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import EventRoom
from symposiarch.model.programme import ProgrammeItem
from symposiarch.model.venues import Layout, LayoutKind, Room, RoomFeature, Venue
from symposiarch.planning.naming import called
from symposiarch.planning.rows import like, row_of
from symposiarch.planning.venues.geometry import area

SMALLEST, LARGEST = 1_000, 500_000
"""Millimetres that a room is wide and deep."""

SPACE = {
    LayoutKind.THEATRE: 1.0,
    LayoutKind.CLASSROOM: 1.8,
    LayoutKind.BOARDROOM: 2.5,
    LayoutKind.BANQUET: 1.5,
    LayoutKind.U_SHAPE: 3.0,
    LayoutKind.HOLLOW_SQUARE: 3.0,
    LayoutKind.COCKTAIL: 0.9,
}
"""Square metres a guest, as venues usually reckon them."""

SUPPOSED = {"width": 12_000, "depth": 16_000}
"""The measures of a room until they are known (millimetres)."""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room as lists show it; `capacities` are (layout kind, people), `square_metres` those of its outline."""

    id: int
    name: str
    width: int
    depth: int
    square_metres: float
    most_people: int | None
    capacities: tuple[tuple[str, int], ...]
    walk_minutes: int
    equipment: str
    notes: str


def room_row(room: Room) -> RoomRow:
    return row_of(
        RoomRow,
        room,
        square_metres=round(area(outline_of(room)) / 1e6, 1),
        capacities=tuple((kind, int(count)) for kind, count in sorted(room.capacities.items())),
    )


def outline_of(room: Room) -> tuple[tuple[int, int], ...]:
    """The walls as a polygon."""
    if len(room.outline) > 2:
        return tuple((int(x), int(y)) for x, y in room.outline)
    return (0, 0), (room.width, 0), (room.width, room.depth), (0, room.depth)


def usual_capacity(square_metres: float, kind: LayoutKind) -> int | None:
    """How many a room of that size usually holds in a layout; none for a mixed one."""
    return int(square_metres / SPACE[kind]) if kind in SPACE else None


def room_called(session: Session, reference: str) -> Room:
    """A room by id, name, or "venue / room"; a name that two venues know needs the venue.

    Raises:
        SymposiarchError: no room is meant, or several.
    """
    rows = session.scalars(select(Room).order_by(Room.id)).all()
    found = called(rows, reference, lambda row: [str(row.id)], lambda row: (row.name, _full(row)))
    if not found:
        raise SymposiarchError(f"There is no room “{reference}”. “symposiarch venue list” shows the rooms.")
    if len(found) > 1:
        both = ", ".join(f"{row.id} ({row.venue.name})" for row in found)
        raise SymposiarchError(f"Several rooms are called “{reference}”: {both}. Give the number.")
    return found[0]


def _full(room: Room) -> str:
    return f"{room.venue.name} / {room.name}"


def add_room(
    session: Session,
    venue_id: int,
    *,
    name: str,
    width: int = SUPPOSED["width"],
    depth: int = SUPPOSED["depth"],
    most_people: int | None = None,
) -> Room:
    """A room of a venue. Raises SymposiarchError for measures in which nobody could stand."""
    _check_measures(width, depth)
    if not name.strip():
        raise SymposiarchError("A room needs a name.")
    venue = session.get_one(Venue, venue_id)
    room = Room(name=name.strip(), width=width, depth=depth, most_people=most_people)
    venue.rooms.append(room)
    session.flush()
    return room


def edit_room(session: Session, room_id: int, **fields: Any) -> None:
    """Change what is named: name, most_people, walk_minutes, equipment, notes, width and depth.

    A room with an outline of its own is stretched to a new width or depth, with what is let into its walls.

    Raises:
        SymposiarchError: it would have no name, or hold nobody.
    """
    room = session.get_one(Room, room_id)
    if "name" in fields and not str(fields["name"]).strip():
        raise SymposiarchError("A room needs a name.")
    most = fields.get("most_people", room.most_people)
    if most is not None and most < 1:
        raise SymposiarchError("A room may hold at least one person.")
    for field in ("name", "most_people", "walk_minutes", "equipment", "notes"):
        if field in fields:
            setattr(room, field, fields[field])
    width, depth = int(fields.get("width", room.width)), int(fields.get("depth", room.depth))
    if (width, depth) != (room.width, room.depth):
        _stretch(room, width, depth)
    session.flush()


def set_capacities(session: Session, room_id: int, counts: Mapping[LayoutKind, int | None]) -> None:
    """How many the room holds in each layout that is named; none or 0 takes the number away.

    Raises:
        SymposiarchError: a number is below 0.
    """
    room = session.get_one(Room, room_id)
    kept = dict(room.capacities)
    for kind, count in counts.items():
        kept.pop(kind.value, None)
        if count:
            if count < 0:
                raise SymposiarchError("A room holds no fewer than no people.")
            kept[kind.value] = count
    room.capacities = kept
    session.flush()


def copy_room(session: Session, room_id: int, *, name: str = "") -> Room:
    """The same room, drawn alike, as another one of its venue."""
    old = session.get_one(Room, room_id)
    room = like(
        old,
        "names width depth most_people walk_minutes equipment notes "
        "background_id background_x background_y background_width",
        name=name.strip() or f"{old.name} (copy)",
        outline=list(old.outline),
        capacities=dict(old.capacities),
    )
    room.features.extend(feature_like(one) for one in old.features)
    old.venue.rooms.append(room)
    session.flush()
    return room


def feature_like(one: RoomFeature, dx: int = 0, dy: int = 0) -> RoomFeature:
    """The same thing once more, so many millimetres away."""
    return like(one, "kind label width depth rotation", x=one.x + dx, y=one.y + dy)


def remove_room(session: Session, room_id: int) -> None:
    """Take a room out. Raises SymposiarchError while tables are set up in it or a programme uses it."""
    room = session.get_one(Room, room_id)
    used = session.scalar(select(Layout.name).where(Layout.room_id == room_id).limit(1))
    if used is not None:
        raise SymposiarchError(f"The layout “{used}” stands in {room.name}. Remove the layout first.")
    held = session.scalar(select(ProgrammeItem.id).where(ProgrammeItem.room_id == room_id).limit(1))
    if held is None:
        held = session.scalar(select(EventRoom.id).where(EventRoom.room_id == room_id).limit(1))
    if held is not None:
        raise SymposiarchError(f"{room.name} is used by an event. Take it out of the event first.")
    room.venue.rooms.remove(room)
    session.flush()


def _check_measures(width: int, depth: int) -> None:
    if min(width, depth) < SMALLEST or max(width, depth) > LARGEST:
        raise SymposiarchError("A room is from 1 to 500 metres wide and deep; give millimetres.")


def _stretch(room: Room, width: int, depth: int) -> None:
    """What stands at the old right or lower wall stays there; the rest keeps its place."""
    _check_measures(width, depth)
    right, bottom = room.width, room.depth

    def put(x: int, y: int) -> tuple[int, int]:
        return (width if x >= right else min(x, width)), (depth if y >= bottom else min(y, depth))

    room.outline = [list(put(int(x), int(y))) for x, y in room.outline]
    for feature in room.features:
        feature.x, feature.y = put(feature.x, feature.y)
    room.width, room.depth = width, depth
