"""`venue add`, `venue edit`, `venue remove`, `venue room`, `venue list`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import NOTHING, given, together
from symposiarch.planning.correspondence.renaming import change_venue
from symposiarch.planning.people.contacts import person_called
from symposiarch.planning.venues import rooms, venues
from symposiarch.planning.venues.venues import VenueRow

_SAID = {
    "address": "The street and number.",
    "city": "The city.",
    "country": "The country.",
    "phone": "The telephone.",
    "email": "The e-mail address.",
    "equipment": "What is there: projector, microphones, booth.",
    "access": "How one comes in, also without steps.",
    "notes": "What else is to be known.",
}
_venue_options = together(*(click.option(f"--{field}", help=_SAID[field]) for field in venues.VENUE_FIELDS))


@command
@click.option("--name", required=True, help="What it is called.")
@_venue_options
def add(desk: Desk, /, name: str, **fields: str | None) -> None:
    """Keep a venue, for this event and the next."""
    with desk.office.transaction("Add a venue") as work:
        key = venues.add_venue(work.session, name=name, **given(fields)).id
    desk.show({"id": key, "name": name}, f"Venue {key}: {name}.")


@command
@click.argument("venue")
@click.option("--name", help="What it is called from now on.")
@_venue_options
@click.option("--opens", help="From when it is open, “8:30”; an empty text takes the hour away.")
@click.option("--closes", help="Until when.")
@click.option("--contact", metavar="PERSON|none", help="Whom to call there: an id, a UUID, an e-mail or a name.")
def edit(desk: Desk, /, venue: str, **fields: str | None) -> None:
    """Change what is named of a venue."""
    said = given(fields)
    for hour in ("opens", "closes"):
        if hour in said:
            said[hour] = venues.read_hour(said[hour])
    with desk.office.transaction("Edit a venue") as work:
        if "contact" in said:
            contact = said.pop("contact").strip()
            said["contact_id"] = None if contact in ("", NOTHING) else person_called(work.session, contact).id
        key = venues.venue_called(work.session, venue).id
        taken_back = change_venue(work.session, key, **said)
    told = "Changed."
    if taken_back:
        told += f" Taken back, as they name it as it was: {counted(taken_back, 'letter')} that had not gone."
    desk.show({"id": key, "changed": work.changes is not None}, told if work.changes else "Nothing to change.")


@command
@click.argument("venue")
def remove(desk: Desk, venue: str) -> None:
    """Take out a venue that no event uses."""
    with desk.office.transaction("Remove a venue") as work:
        found = venues.venue_called(work.session, venue)
        name = found.name
        venues.remove_venue(work.session, found.id)
    desk.show({"removed": name}, f"{name} is removed.")


@command
@click.argument("venue")
@click.option("--name", required=True, help="What it is called.")
@click.option("--width", type=click.IntRange(min=1), default=12_000, show_default=True, help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=1), default=16_000, show_default=True, help="Millimetres.")
@click.option("--most-people", type=click.IntRange(min=1), help="That the room may hold.")
def room(desk: Desk, venue: str, name: str, width: int, depth: int, most_people: int | None) -> None:
    """Add a room to a venue."""
    with desk.office.transaction("Add a room") as work:
        found = venues.venue_called(work.session, venue)
        key = rooms.add_room(work.session, found.id, name=name, width=width, depth=depth, most_people=most_people).id
    desk.show({"id": key, "name": name}, f"Room {key}: {name}.")


@command
def list_venues(desk: Desk) -> None:
    """The venues with their rooms."""
    with desk.office.reading() as session:
        rows = venues.venues(session)
    desk.show_rows(
        rows,
        _venue_value,
        "id venue=name city",
        ("rooms", lambda row: ", ".join(f"{one.name} ({one.id})" for one in row.rooms)),
        nothing="There is no venue yet. Add one with “venue add”.",
    )


def _venue_value(row: VenueRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        **{field: getattr(row, field) for field in venues.VENUE_FIELDS},
        "contact": row.contact,
        "opens": f"{row.opens:%H:%M}" if row.opens else None,
        "closes": f"{row.closes:%H:%M}" if row.closes else None,
        "rooms": [
            fields_of(one, "id name width depth square_metres most_people walk_minutes equipment notes")
            | {"capacities": dict(one.capacities)}
            for one in row.rooms
        ],
    }
