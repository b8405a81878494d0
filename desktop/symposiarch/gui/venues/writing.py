"""What the venues' page writes, each as one step: thin sentences made of planning's functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.words import tr
from symposiarch.model.venues import Layout, LayoutKind, Room
from symposiarch.planning.correspondence.renaming import change_venue
from symposiarch.planning.seating.furniture.furnishing import LostSeat, add_tables, reseat_table
from symposiarch.planning.seating.furniture.hall import space_of
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.venues.drawing import set_outline
from symposiarch.planning.venues.rooms import add_room, edit_room, outline_of, set_capacities
from symposiarch.planning.venues.venues import add_venue

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Edit
    from symposiarch.gui.workspace import Session

CAPACITIES = ("theatre", "classroom", "boardroom", "banquet", "u_shape", "hollow_square", "cocktail")


def write_edits(session: Session, edits: Sequence[Edit]) -> int:
    """What was typed into the list: names and cities of venues, names, measures and capacities of rooms.

    Returns how many letters were taken back that name a venue as it was called.
    """
    taken_back = 0
    for row, field, value in edits:
        if field in ("venue", "city"):
            taken_back += change_venue(session, row.venue_id, **{"name" if field == "venue" else field: value})
            continue
        if row.room_id is None:
            raise SymposiarchError(tr("{venue} has no room yet. Add one first.", venue=row.venue))
        if field in CAPACITIES:
            set_capacities(session, row.room_id, {LayoutKind(field): value})
        elif field in ("width", "depth"):
            edit_room(session, row.room_id, **{field: round((value or 0) * 1000)})
        else:
            edit_room(session, row.room_id, **{"name" if field == "room" else field: value})
    return taken_back


def add_venue_with_room(session: Session, name: str, width: int, depth: int) -> int:
    """A new venue, with a room to begin with; returns the id of the room."""
    venue = add_venue(session, name=name)
    return add_room(session, venue.id, name=tr("Hall"), width=width, depth=depth).id


def add_in_words(session: Session, layout_id: int, words: str) -> tuple[int, ...]:
    """The tables that words ask for, set up where there is room; returns their ids."""
    room = session.get_one(Layout, layout_id).room
    return add_tables(session, layout_id, read_wanted(words, space=space_of(room) if room is not None else None))


def reseat(session: Session, layout_id: int, keys: Sequence[int], **changes: Any) -> tuple[LostSeat, ...]:
    """Several tables for another number, or in another shape, as one step."""
    return tuple(lost for key in keys for lost in reseat_table(session, key, **changes))


def remove_chairs(session: Session, layout_id: int, seats: Sequence[int]) -> tuple[LostSeat, ...]:
    """Take chairs away from their tables, at which the others close up."""
    tables = session.get_one(Layout, layout_id).tables
    fewer = [table.id for table in tables if any(seat.id in seats for seat in table.seats)]
    return reseat(session, layout_id, fewer, without=seats)


def add_corner(session: Session, room_id: int, wall: int, x: float, y: float) -> None:
    """A new corner in a wall of the room."""
    corners = list(outline_of(session.get_one(Room, room_id)))
    corners.insert(wall + 1, (round(x), round(y)))
    set_outline(session, room_id, corners)


def move_corner(session: Session, room_id: int, corner: int, **to: int) -> None:
    """Put a corner of the room elsewhere: `x`, `y` or both."""
    corners = list(outline_of(session.get_one(Room, room_id)))
    x, y = corners[corner]
    corners[corner] = (to.get("x", x), to.get("y", y))
    set_outline(session, room_id, corners)


def remove_corner(session: Session, room_id: int, corner: int) -> None:
    corners = list(outline_of(session.get_one(Room, room_id)))
    del corners[corner]
    set_outline(session, room_id, corners)
