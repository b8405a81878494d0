"""What the venues' page reads: thin sentences made of planning's functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from symposiarch.model.venues import Layout, LayoutKind, Room, Table, TableShape
from symposiarch.planning.people.categories import categories
from symposiarch.planning.seating.floor import Floor, floor, room_floor
from symposiarch.planning.seating.furniture.layout_files import layout_value
from symposiarch.planning.seating.furniture.layouts import LayoutRow, layout_rows
from symposiarch.planning.seating.furniture.table_numbers import skipped_numbers
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.layout_checks import LayoutFinding, check_floor, check_layout
from symposiarch.planning.venues.rooms import RoomRow, room_row, usual_capacity
from symposiarch.planning.venues.venues import VenueRow, venues

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the list: a room with its venue, or a venue that has no room yet. Measures are metres."""

    id: str
    venue_id: int
    room_id: int | None
    venue: str
    city: str
    room: str
    width: float | None
    depth: float | None
    square_metres: float | None
    most_people: int | None
    theatre: int | None
    classroom: int | None
    boardroom: int | None
    banquet: int | None
    u_shape: int | None
    hollow_square: int | None
    cocktail: int | None
    layouts: int


@dataclass(frozen=True, slots=True)
class Worked:
    """What the editor shows: a floor, the layouts of its room, and what is wrong."""

    floor: Floor
    room: RoomRow | None
    venue: str
    layout: LayoutRow | None
    layouts: tuple[LayoutRow, ...]
    findings: tuple[LayoutFinding, ...]
    categories: tuple[str, ...]


def place_rows(session: Session) -> tuple[Place, ...]:
    counts: dict[int, int] = {}
    for layout in layout_rows(session):
        if layout.room_id is not None:
            counts[layout.room_id] = counts.get(layout.room_id, 0) + 1
    found = []
    for venue in venues(session):
        if not venue.rooms:
            nothing = (None,) * 11
            found.append(Place(f"venue:{venue.id}", venue.id, None, venue.name, venue.city, "", *nothing, 0))
        found += [_place(venue, room, counts.get(room.id, 0)) for room in venue.rooms]
    return tuple(found)


def _place(venue: VenueRow, room: RoomRow, layouts: int) -> Place:
    holds = dict(room.capacities)
    return Place(
        id=f"room:{room.id}",
        venue_id=venue.id,
        room_id=room.id,
        venue=venue.name,
        city=venue.city,
        room=room.name,
        width=room.width / 1000,
        depth=room.depth / 1000,
        square_metres=room.square_metres,
        most_people=room.most_people,
        theatre=holds.get("theatre"),
        classroom=holds.get("classroom"),
        boardroom=holds.get("boardroom"),
        banquet=holds.get("banquet"),
        u_shape=holds.get("u_shape"),
        hollow_square=holds.get("hollow_square"),
        cocktail=holds.get("cocktail"),
        layouts=layouts,
    )


def worked(session: Session, room_id: int | None, layout_id: int | None, room_mode: bool) -> Worked:
    """All that the editor shows of a room or a layout."""
    if layout_id is not None and not room_mode:
        drawn, findings = floor(session, layout_id), check_layout(session, layout_id)
    else:
        assert room_id is not None, "a room or a layout is open"
        drawn = room_floor(session.get_one(Room, room_id))
        findings = check_floor(drawn, most_people=None, wheelchairs=0)
    layouts = layout_rows(session)
    layout = next((row for row in layouts if row.id == layout_id), None)
    here = room_id if room_id is not None else layout.room_id if layout is not None else None
    room = session.get(Room, here) if here is not None else None
    return Worked(
        drawn,
        room_row(room) if room is not None else None,
        room.venue.name if room is not None else "",
        layout,
        tuple(row for row in layouts if row.room_id == here),
        findings,
        tuple(categories(session)),
    )


def venue_row(session: Session, venue_id: int) -> VenueRow | None:
    return next((row for row in venues(session) if row.id == venue_id), None)


def usual_capacities(room: RoomRow) -> dict[str, int]:
    """How many a room of this size usually holds, by the kind of layout."""
    found = {kind.value: usual_capacity(room.square_metres, kind) for kind in LayoutKind}
    return {kind: count for kind, count in found.items() if count is not None}


def layouts_in(session: Session, room_id: int) -> tuple[LayoutRow, ...]:
    return layout_rows(session, room_id=room_id)


def is_there(session: Session, room_id: int | None, layout_id: int | None) -> bool:
    """Whether the room or layout that is open is still kept."""
    if layout_id is not None:
        return session.get(Layout, layout_id) is not None
    return room_id is not None and session.get(Room, room_id) is not None


def common_options(session: Session, keys: list[int]) -> dict[str, object] | None:
    """How tables are set, where their shape leaves that open; None where they differ, but for the bend of rows.

    Of long tables also how many sit at each end, where their numbers alone have settled that, and alike.
    """
    tables = [table for key in keys if (table := session.get(Table, key)) is not None]
    alike = [{name: value for name, value in one.options.items() if name not in ("bow", "corners")} for one in tables]
    if not tables or any(one != alike[0] for one in alike):
        return None
    ends = {form_of(table).ends if table.shape is TableShape.RECTANGULAR else None for table in tables}
    settled = {"ends": ends.pop()} if len(ends) == 1 and None not in ends else {}
    return {**settled, **tables[0].options}


def exported(session: Session, layout_id: int) -> dict[str, object]:
    """A layout for a file."""
    return layout_value(session.get_one(Layout, layout_id))


def skipped(session: Session, layout_id: int) -> tuple[int, ...]:
    """The table numbers that the practice of the layout's event leaves out."""
    return skipped_numbers(session, session.get_one(Layout, layout_id).event_id)
