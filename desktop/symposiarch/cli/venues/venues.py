"""`venue add`, `venue edit`, `venue remove`, `venue room`, `venue list`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, counted, table
from symposiarch.planning.renaming import change_venue
from symposiarch.planning.venues import rooms, venues


def _fields(command: Any) -> Any:
    for name in reversed(venues.VENUE_FIELDS):
        command = click.option(f"--{name}", default=None)(command)
    return command


@click.command()
@click.option("--name", required=True)
@_fields
@click.pass_obj
def add(desk: Desk, /, name: str, **fields: str | None) -> None:
    """Keep a venue, for this event and the next."""
    with desk.office.transaction("Add a venue") as work:
        key = venues.add_venue(work.session, name=name, **{k: v for k, v in fields.items() if v is not None}).id
    desk.show({"id": key, "name": name}, f"Venue {key}: {name}.")


@click.command()
@click.argument("venue")
@click.option("--name", help="Its new name.")
@_fields
@click.option("--opens", help="From when it is open, “8:30”; an empty text takes the hour away.")
@click.option("--closes", help="Until when.")
@click.option("--contact", help="Whom one calls: a person's id in the address book; an empty text for nobody.")
@click.pass_obj
def edit(desk: Desk, /, venue: str, **fields: str | None) -> None:
    """Change what is named of a venue."""
    said: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
    for hour in ("opens", "closes"):
        if hour in said:
            said[hour] = venues.read_hour(said[hour])
    if "contact" in said:
        given = said.pop("contact").strip()
        if given and not given.isdecimal():
            raise click.UsageError("--contact takes the number of a person (see “list people”).")
        said["contact_id"] = int(given) if given else None
    with desk.office.transaction("Edit a venue") as work:
        key = venues.venue_called(work.session, venue).id
        taken_back = change_venue(work.session, key, **said)
    told = "Changed."
    if taken_back:
        told += f" Taken back, as they name it as it was: {counted(taken_back, 'letter')} that had not gone."
    desk.show({"id": key, "changed": work.changes is not None}, told if work.changes else "Nothing to change.")


@click.command()
@click.argument("venue")
@click.pass_obj
def remove(desk: Desk, venue: str) -> None:
    """Take out a venue that no event uses."""
    with desk.office.transaction("Remove a venue") as work:
        found = venues.venue_called(work.session, venue)
        name = found.name
        venues.remove_venue(work.session, found.id)
    desk.show({"removed": name}, f"{name} is removed.")


@click.command()
@click.argument("venue")
@click.option("--name", required=True)
@click.option("--width", type=click.IntRange(min=1), default=12_000, show_default=True, help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=1), default=16_000, show_default=True, help="Millimetres.")
@click.option("--most-people", type=click.IntRange(min=1), help="That the room may hold.")
@click.pass_obj
def room(desk: Desk, venue: str, name: str, width: int, depth: int, most_people: int | None) -> None:
    """Add a room to a venue."""
    with desk.office.transaction("Add a room") as work:
        found = venues.venue_called(work.session, venue)
        key = rooms.add_room(work.session, found.id, name=name, width=width, depth=depth, most_people=most_people).id
    desk.show({"id": key, "name": name}, f"Room {key}: {name}.")


@click.command("list")
@click.pass_obj
def list_venues(desk: Desk) -> None:
    """The venues with their rooms."""
    with desk.office.reading() as session:
        rows = venues.venues(session)
    values = [
        {
            "id": row.id,
            "name": row.name,
            **{field: getattr(row, field) for field in venues.VENUE_FIELDS},
            "contact": row.contact or None,
            "opens": f"{row.opens:%H:%M}" if row.opens else None,
            "closes": f"{row.closes:%H:%M}" if row.closes else None,
            "rooms": [
                {
                    "id": one.id,
                    "name": one.name,
                    "width": one.width,
                    "depth": one.depth,
                    "square_metres": one.square_metres,
                    "most_people": one.most_people,
                    "capacities": dict(one.capacities),
                    "walk_minutes": one.walk_minutes,
                    "equipment": one.equipment,
                    "notes": one.notes,
                }
                for one in row.rooms
            ],
        }
        for row in rows
    ]
    lines = table(
        ("id", "venue", "city", "rooms"),
        ((row.id, row.name, row.city, ", ".join(f"{one.name} ({one.id})" for one in row.rooms)) for row in rows),
    )
    desk.show(values, lines if rows else "There is no venue yet. Add one with “venue add”.")
