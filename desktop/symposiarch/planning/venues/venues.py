"""Venues: the buildings that are kept for the next event, with whom to call and what one finds there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.people import Person
from symposiarch.model.venues import Layout, Room, Venue
from symposiarch.planning.naming import called, titled
from symposiarch.planning.rows import added, all_called, row_of, set_fields
from symposiarch.planning.venues.rooms import RoomRow, room_row

VENUE_FIELDS = ("address", "city", "country", "phone", "email", "equipment", "access", "notes")
"""What is said of a venue in words."""


@dataclass(frozen=True, slots=True)
class VenueRow:
    """A venue with its rooms. `contact` is the person whom one calls."""

    id: int
    name: str
    address: str
    city: str
    country: str
    phone: str
    email: str
    contact: str
    opens: time | None
    closes: time | None
    equipment: str
    access: str
    notes: str
    rooms: tuple[RoomRow, ...]


def venues(session: Session) -> tuple[VenueRow, ...]:
    """All venues by name."""
    return tuple(
        row_of(
            VenueRow,
            venue,
            contact=venue.contact.name if venue.contact is not None else "",
            rooms=tuple(room_row(room) for room in venue.rooms),
        )
        for venue in session.scalars(select(Venue).order_by(func.lower(Venue.name), Venue.id))
    )


def count_venues(session: Session) -> int:
    return session.scalar(select(func.count(Venue.id))) or 0


def venue_called(session: Session, reference: str) -> Venue:
    """A venue by id or name.

    Raises:
        SymposiarchError: no venue is meant.
    """
    found = called(session.scalars(select(Venue)), reference, lambda row: [str(row.id)], lambda row: [row.name])
    if not found:
        raise SymposiarchError(f"There is no venue called “{reference}”. “symposiarch venue list” shows them.")
    return found[0]


def add_venue(session: Session, *, name: str, **fields: str) -> Venue:
    """A venue, kept for the next event too. Raises SymposiarchError for a name that is taken."""
    return added(
        session,
        Venue(name=_free_name(session, name), **{field: fields[field] for field in VENUE_FIELDS if fields.get(field)}),
    )


def edit_venue(session: Session, venue_id: int, **fields: Any) -> None:
    """Change what is named: the name, what `VENUE_FIELDS` say, `opens`, `closes` (times or none), `contact_id`.

    Raises:
        SymposiarchError: there is no such contact.
    """
    venue = session.get_one(Venue, venue_id)
    if "name" in fields:
        name = str(fields.pop("name"))
        venue.name = name.strip() if name.strip() == venue.name else _free_name(session, name, but=venue_id)
    contact = fields.pop("contact_id", venue.contact_id)
    if contact is not None and session.get(Person, contact) is None:
        raise SymposiarchError(f"There is no person {contact} in the address book.")
    venue.contact_id = contact
    set_fields(venue, (*VENUE_FIELDS, "opens", "closes"), fields)
    session.flush()


def remove_venue(session: Session, venue_id: int) -> None:
    """Take a venue out. Raises SymposiarchError while an event is held there or tables are set up in its rooms."""
    venue = session.get_one(Venue, venue_id)
    held = session.scalar(select(Event.title).where(Event.venue_id == venue_id).limit(1))
    if held is not None:
        raise SymposiarchError(f"“{held}” is held at {venue.name}. Choose another place for it first.")
    used = session.scalar(
        select(Layout.name).join(Room, Layout.room_id == Room.id).where(Room.venue_id == venue_id).limit(1)
    )
    if used is not None:
        raise SymposiarchError(f"The layout “{used}” stands in a room of {venue.name}. Remove the layout first.")
    session.delete(venue)
    session.flush()


def _free_name(session: Session, name: str, *, but: int | None = None) -> str:
    name = titled(name, "A venue needs a name.")
    if any(one.id != but for one in all_called(session, Venue.name, name)):
        raise SymposiarchError(f"There is a venue called “{name}” already.")
    return name


def read_hour(text: str) -> time | None:
    """An hour as it was typed: "9", "9:30", "22.00"; nothing is none. Raises SymposiarchError."""
    plain = text.strip().replace(".", ":").replace(" ", "")
    if not plain:
        return None
    hours, _, minutes = plain.partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except (ValueError, OverflowError):
        raise SymposiarchError(f"“{text}” is not an hour. Write it as 9:30.") from None
