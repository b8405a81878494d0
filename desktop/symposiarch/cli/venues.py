"""`venue add`, `venue edit`, `venue room`, `venue list`, `layout check`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import event_option
from symposiarch.planning.venues import checks, rooms, venues


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
@_fields
@click.pass_obj
def edit(desk: Desk, /, venue: str, **fields: str | None) -> None:
    """Change what is named of a venue."""
    with desk.office.transaction("Edit a venue") as work:
        key = venues.venue_called(work.session, venue).id
        venues.edit_venue(work.session, key, **{k: v for k, v in fields.items() if v is not None})
    desk.show({"id": key, "changed": work.changes is not None}, "Changed." if work.changes else "Nothing to change.")


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
            "rooms": [
                {
                    "id": one.id,
                    "name": one.name,
                    "width": one.width,
                    "depth": one.depth,
                    "most_people": one.most_people,
                    "capacities": dict(one.capacities),
                }
                for one in row.rooms
            ],
        }
        for row in rows
    ]
    lines = table(
        ("id", "venue", "city", "rooms"),
        ((row.id, row.name, row.city, ", ".join(one.name for one in row.rooms)) for row in rows),
    )
    desk.show(values, lines if rows else "There is no venue yet. Add one with “venue add”.")


@click.command("check")
@event_option
@click.option("--layout", default="", help="The layout by id or name; without it the latest.")
@click.pass_obj
def check_layout(desk: Desk, event: str, layout: str) -> None:
    """What is wrong with the tables in their room."""
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.layouts import layout_called

    with desk.office.reading() as session:
        chosen = layout_called(session, event_called(session, event).id, layout)
        found = checks.check_layout(session, chosen.id)
    values = [
        {"flaw": one.flaw.value, "text": checks.said(one), "tables": list(one.labels), "found": one.found}
        for one in found
    ]
    desk.show(values, [checks.said(one) for one in found] or "Nothing is wrong with this layout.")
