"""`invitations expected|promote`, `list due`: how many will come, what is due, and who moves up from the reserve."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.inviting.invitations import chosen_guests
from symposiarch.cli.options import event_option
from symposiarch.planning.expected import Part, expected
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import waves
from symposiarch.planning.inviting.due import due


@command
@event_option
def show_expected(desk: Desk, event: str) -> None:
    """How many are expected, from what parts, and what the room holds."""
    with desk.reading(event) as (session, held):
        count = expected(session, held.id)
    value = fields_of(count, "total capacity left invited sent") | {part.value: count.heads(part) for part in Part}
    lines = [f"{count.total} expected" + (f", the room holds {count.capacity}." if count.capacity else ".")]
    lines += [f"  {part.value.replace('_', ' '):<12} {count.heads(part):>5}" for part in Part]
    desk.show(value, lines)


@command
@event_option
def list_due(desk: Desk, event: str) -> None:
    """What is due: approvals, letters to send, reminders, late replies, places that were freed."""
    with desk.reading(event) as (session, held):
        names = {row.id: row.name for row in guest_rows(session, held.id)}
        lines = due(session, held.id)
    value = [fields_of(line, "due day") | {"guests": [names[one] for one in line.invitations]} for line in lines]
    said = [
        f"{line.due.value.replace('_', ' ')}"
        + (f" ({line.day.isoformat()})" if line.day else "")
        + f": {len(line.invitations)}"
        for line in lines
    ]
    desk.show(value, said or "Nothing is due.")


@command
@event_option
@click.argument("guests", nargs=-1)
def promote(desk: Desk, event: str, guests: tuple[str, ...]) -> None:
    """Show whom the reserve proposes for freed places; those named move up, as drafts."""
    if not guests:
        with desk.reading(event) as (session, held):
            found = waves.proposals(session, held.id)
        value = [fields_of(one, "name category in_place_of=freed_by") for one in found]
        desk.show(value, [f"{one.name} in place of {one.freed_by}" for one in found] or "No place was freed.")
        return
    with desk.transaction("Move guests up from the reserve", event) as (session, held):
        chosen = chosen_guests(session, held.id, guests)
        count = waves.accept_proposals(session, held.id, chosen, by=desk.office.who)
    desk.show({"moved": count}, f"{count} moved up; approve and send their invitations.")
