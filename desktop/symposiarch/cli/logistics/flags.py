"""`flag list|add|set|place|reset`: the row of flags, made by the practice and changed by hand."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of, table
from symposiarch.cli.options import event_option, notes_option
from symposiarch.planning.logistics import flags
from symposiarch.planning.logistics.flags import FlagRow


def flag_value(row: FlagRow) -> dict[str, Any]:
    return fields_of(row, "state=id name place guests anthem shown notes") | {
        "reason": row.reason.value if row.shown else None
    }


@command
@event_option
def list_flags(desk: Desk, event: str) -> None:
    """The row of flags from the observer's left, those left out, and the anthems in their order."""
    with desk.reading(event) as (session, held):
        rows = flags.flag_rows(session, held.id)
        sounding = flags.anthems(session, held.id, rows)
    cells = (
        (row.place or "left out", row.id, row.name, row.reason.value if row.shown else "", row.guests, row.notes)
        for row in rows
    )
    lines = [*table(("place", "state", "name", "why", "guests", "notes"), cells)]
    if sounding:
        lines.append(f"Anthems: {', '.join(row.name for row in sounding)}")
    value = {"flags": [flag_value(row) for row in rows], "anthems": [row.id for row in sounding]}
    desk.show(value, lines if rows else "No states are known yet: neither of the hosts nor of those who come.")


@command
@event_option
@click.argument("state")
def add(desk: Desk, event: str, state: str) -> None:
    """Fly a flag that no guest brings about: of a STATE, or of an organisation."""
    with desk.transaction(f"Add the flag of {state}", event) as (session, held):
        added = flags.add_flag(session, held.id, state).state
        rows = flags.flag_rows(session, held.id)
    _show_one(desk, rows, added)


@command
@event_option
@click.argument("state")
@click.option("--shown/--left-out", default=None, help="Whether it stands in the row.")
@click.option("--anthem/--no-anthem", default=None, help="Whether its anthem sounds.")
@notes_option
def set_flag(desk: Desk, event: str, state: str, shown: bool | None, anthem: bool | None, notes: str | None) -> None:
    """Leave a flag out or put it back, have its anthem played, note what is to be minded."""
    with desk.transaction(f"Change the flag of {state}", event) as (session, held):
        which = flags.state_called(session, held.id, state)
        flags.set_flag(session, held.id, which, shown=shown, anthem=anthem, notes=notes)
        rows = flags.flag_rows(session, held.id)
    _show_one(desk, rows, which)


@command
@event_option
@click.argument("state")
@click.argument("at", type=click.IntRange(min=1))
def place(desk: Desk, event: str, state: str, at: int) -> None:
    """Put a flag at place AT of the row by hand, counted from the observer's left."""
    with desk.transaction(f"Move the flag of {state}", event) as (session, held):
        which = flags.state_called(session, held.id, state)
        flags.place_flag(session, held.id, which, place=at)
        rows = flags.flag_rows(session, held.id)
    _show_one(desk, rows, which)


@command
@event_option
def reset(desk: Desk, event: str) -> None:
    """Leave the order of the flags to the practice again."""
    with desk.transaction("Leave the order of the flags to the practice", event) as (session, held):
        count = flags.leave_flags_to_rules(session, held.id)
    desk.show({"reset": count}, f"{counted(count, 'flag')} had been placed by hand; the practice places them again.")


def _show_one(desk: Desk, rows: tuple[FlagRow, ...], state: str) -> None:
    row = next(row for row in rows if row.id == state)
    said = (
        f"The flag of {row.name} stands at place {row.place}." if row.shown else f"The flag of {row.name} is left out."
    )
    desk.show(flag_value(row), said)
