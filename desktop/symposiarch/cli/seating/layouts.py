"""`layout ...`: tables set up for an event, kept as patterns, and as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.cli.options import EXISTING, TARGET, WordType, event_option, given, notes_option, together
from symposiarch.documents.saving import save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Layout, LayoutKind
from symposiarch.planning.events.events import event_called
from symposiarch.planning.seating import layout_checks
from symposiarch.planning.seating.furniture import layouts
from symposiarch.planning.seating.furniture.hall import space_of
from symposiarch.planning.seating.furniture.layout_files import layout_from, layout_value
from symposiarch.planning.seating.furniture.layouts import add_layout as add
from symposiarch.planning.seating.furniture.layouts import layout_called, layout_rows
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.layout_words import said
from symposiarch.planning.venues.rooms import room_called

event_or_none = click.option(
    "--event", "event", default=None, metavar="ID", help="The event; without it, a pattern, or a layout by its number."
)
layout_options = together(
    event_or_none, click.option("--layout", default="", help="The layout by id or name; without it the latest.")
)
"""Which layout of which event is meant."""


def layout_named(session: Session, event: str | None, layout: str) -> Layout:
    """The layout that `--event` and `--layout` name."""
    return layout_called(session, event_called(session, event).id if event is not None else None, layout)


@command
@click.option("--event", default=None, metavar="ID", help="Only those of an event.")
def list_layouts(desk: Desk, event: str | None) -> None:
    """The layouts; patterns, which belong to no event, come first."""
    with desk.office.reading() as session:
        rows = layout_rows(session, event_id=event_called(session, event).id if event is not None else None)
    desk.show_rows(
        rows,
        "id name kind event room tables seats plans notes",
        "id layout=name room tables seats",
        ("event", lambda row: row.event or "(pattern)"),
        nothing="There is no layout yet. Add one with “layout add”.",
    )


@command
@event_or_none
@click.option("--tables", required=True, help="“12 rounds of 8 and a head table of 6”, “120 in theatre”.")
@click.option("--name", default="", help="What the layout is called.")
@click.option("--room", help="The room, by its number or name (see “venue list”).")
def add_layout(desk: Desk, event: str | None, tables: str, name: str, room: str | None) -> None:
    """Set up tables and chairs in a room, for an event or as a pattern."""
    with desk.office.transaction("Set up the tables") as work:
        hall = room_called(work.session, room) if room is not None else None
        made = add(
            work.session,
            tables=read_wanted(tables, space=space_of(hall) if hall is not None else None),
            name=name,
            event_id=event_called(work.session, event).id if event is not None else None,
            room_id=hall.id if hall is not None else None,
        )
        value = _value(made)
    _tell(desk, value)


def _value(layout: Layout) -> dict[str, Any]:
    seats = sum(len(one.seats) for one in layout.tables)
    return {"id": layout.id, "name": layout.name, "tables": len(layout.tables), "seats": seats}


def _tell(desk: Desk, value: dict[str, Any]) -> None:
    desk.show(
        value, f"{value['id']} “{value['name']}”: {counted(value['tables'], 'table')} with {value['seats']} seats."
    )


@command
@layout_options
@click.option("--name", help="What it is called from now on.")
@click.option("--kind", type=WordType(LayoutKind), help="What kind of layout it is, for the room's capacity.")
@click.option("--room", help="The room in which it stands; an empty text takes it out of its room.")
@notes_option
def edit_layout(desk: Desk, /, event: str | None, layout: str, room: str | None, **fields: Any) -> None:
    """Change what is named of a layout."""
    said = given(fields)
    with desk.office.transaction("Edit a layout") as work:
        if room is not None:
            said["room_id"] = room_called(work.session, room).id if room.strip() else None
        layouts.edit_layout(work.session, layout_named(work.session, event, layout).id, **said)
    desk.show({"changed": work.changes is not None}, "Changed." if work.changes else "Nothing to change.")


@command
@layout_options
@click.option("--name", default="", help="What the copy is called.")
@click.option("--with-plans", is_flag=True, help="Take along the plans that are not frozen, with all who sit.")
def copy_layout(desk: Desk, event: str | None, layout: str, name: str, with_plans: bool) -> None:
    """The same tables once more, for the same event: a layout with a frozen plan is worked on so."""
    with desk.office.transaction("Copy a layout") as work:
        old = layout_named(work.session, event, layout)
        plans = layouts.plans_at_work(work.session, old.id) if with_plans else ()
        value = _value(layouts.copy_layout(work.session, old.id, name=name, event_id=old.event_id, plans=plans))
    _tell(desk, value)


@command
@layout_options
@click.option("--name", default="", help="What the pattern is called.")
def keep_pattern(desk: Desk, event: str | None, layout: str, name: str) -> None:
    """Keep a layout as a pattern for the next event."""
    with desk.office.transaction("Keep a layout as a pattern") as work:
        old = layout_named(work.session, event, layout)
        value = _value(layouts.copy_layout(work.session, old.id, name=name or old.name))
    _tell(desk, value)


@command
@event_option
@click.argument("pattern")
@click.option("--name", default="", help="What the layout is called.")
def use_pattern(desk: Desk, event: str, pattern: str, name: str) -> None:
    """Set up a pattern, or another event's layout, for an event."""
    with desk.transaction("Set up a pattern", event) as (session, held):
        old = layout_named(session, None, pattern)
        value = _value(layouts.copy_layout(session, old.id, name=name or old.name, event_id=held.id))
    _tell(desk, value)


@command
@layout_options
def remove_layout(desk: Desk, event: str | None, layout: str) -> None:
    """Take out a layout that no seating plan uses."""
    with desk.office.transaction("Remove a layout") as work:
        found = layout_named(work.session, event, layout)
        name = found.name
        layouts.remove_layout(work.session, found.id)
    desk.show({"removed": name}, f"“{name}” is removed.")


@command
@layout_options
@click.option("--to", "target", required=True, type=TARGET, help="The JSON file that is written.")
def export_layout(desk: Desk, event: str | None, layout: str, target: Path) -> None:
    """Write a layout as JSON, for another event or another office."""
    with desk.office.reading() as session:
        value = layout_value(layout_named(session, event, layout))
    save_bytes(f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode(), target)
    desk.show({"layout": value["name"], "to": str(target)}, f"Written to {target}.")


@command
@event_or_none
@click.argument("source", type=EXISTING)
@click.option("--room", help="The room in which it is set up, by its number or name.")
def import_layout(desk: Desk, event: str | None, source: Path, room: str | None) -> None:
    """Read a layout that was exported as JSON."""
    try:
        content = json.loads(source.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise SymposiarchError(f"{source} cannot be read as a layout: {error}.") from None
    with desk.office.transaction("Read a layout") as work:
        made = layout_from(
            work.session,
            content,
            event_id=event_called(work.session, event).id if event is not None else None,
            room_id=room_called(work.session, room).id if room is not None else None,
        )
        value = _value(made)
    _tell(desk, value)


@command
@layout_options
def check_layout(desk: Desk, event: str | None, layout: str) -> None:
    """What is wrong with the tables in their room."""
    with desk.office.reading() as session:
        found = layout_checks.check_layout(session, layout_named(session, event, layout).id)
    values = [
        {"flaw": one.flaw.value, "text": str(said(one)), "tables": list(one.labels), "found": one.found}
        for one in found
    ]
    desk.show(values, [str(said(one)) for one in found] or "Nothing is wrong with this layout.")
