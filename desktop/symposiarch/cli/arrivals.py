"""`arrive`, `list arrivals`, `arrivals copy|merge`: the day, at one door or two."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import EXISTING, TARGET, event_option
from symposiarch.model.invitations import Attendee
from symposiarch.planning.arrivals import counting, finding, recording
from symposiarch.planning.arrivals.counting import Share
from symposiarch.planning.arrivals.rehearsal import clear_rehearsal
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.doors import doors_open
from symposiarch.planning.personal_data.access import note_access


def door_value(row: DoorRow) -> dict[str, Any]:
    """A head at the door as a JSON object; what is empty is null."""
    head = fields_of(row.head, "id=uuid name native_name role with=principal category reply alert")
    return head | fields_of(row, "table=seat.table seat=seat.seat arrived arrived_at door by")


@command
@event_option
@click.argument("who")
@click.option("--door", default="", metavar="NAME", help="At which door.")
@click.option("--by", default="", metavar="NAME", help="Who let them in.")
@click.option("--undo", is_flag=True, help="It was somebody else: the record is kept and does not count.")
@click.option("--walk-in", "uninvited", is_flag=True, help="WHO is not on the list, and comes in all the same.")
def arrive(desk: Desk, event: str, who: str, door: str, by: str, undo: bool, uninvited: bool) -> None:
    """Somebody arrives. WHO is an id, the code on a card or badge, a name, or letters of it in any script."""
    if undo and uninvited:
        raise click.UsageError("Either --undo or --walk-in, not both.")
    with desk.transaction("Undo an arrival" if undo else "Record an arrival", event) as (session, held):
        head: Attendee
        recorded = True
        if uninvited:
            head = recording.walk_in(session, held.id, name=who, door=door, by=by)
        else:
            head = finding.attendee_called(session, held.id, who)
            if undo:
                recording.undo_arrival(session, head.id)
            else:
                recorded = recording.arrive(session, head.id, door=door, by=by)
        row = next(row for row in door_rows(session, held.id) if row.head.id == head.id)
        opens = doors_open(session, held.id)
    said = "has arrived" if row.arrived else "has not arrived"
    if not recorded and row.arrived_at:
        said = f"has come already, at {row.arrived_at:%H:%M}"
    lines = [f"{row.head.name or row.head.principal} {said}."]
    if row.seat:
        lines.append(f"{'Row' if row.seat.in_row else 'Table'} {row.seat.table}, seat {row.seat.seat}.")
    if row.head.alert:
        lines.append(row.head.alert)
    if row.arrived and opens.closed:
        day = f"{opens.day.day} {opens.day:%B %Y}"
        lines.append(f"The event is on {day}: this is a rehearsal, which “symposiarch arrivals clear” takes back.")
    desk.show(door_value(row), lines)


@command
@event_option
def clear(desk: Desk, event: str) -> None:
    """Clear a rehearsal: nobody who was let in before the day of the event has arrived."""
    with desk.transaction("Clear the rehearsal at the door", event) as (session, held):
        cleared = clear_rehearsal(session, held.id)
    told = f"{counted(cleared, 'arrival')} taken back." if cleared else "Nobody was let in before the day."
    desk.show({"cleared": cleared}, told)


@command
@event_option
@click.argument("who")
@click.argument("text", default="")
def alert(desk: Desk, event: str, who: str, text: str) -> None:
    """Say what the door must know when somebody comes in; without TEXT nothing any more."""
    with desk.transaction("Tell the door", event) as (session, held):
        head = finding.attendee_called(session, held.id, who)
        recording.tell_the_door(session, head.id, text)
        row = next(row for row in door_rows(session, held.id) if row.head.id == head.id)
    desk.show(door_value(row), "The door will see it." if row.head.alert else "Nothing is said of them at the door.")


@command
@event_option
@click.option("--search", default="", metavar="LETTERS", help="Whom two or more letters may mean, arrived or not.")
@click.option("--missing", is_flag=True, help="Who is expected and has not come.")
@click.option("--counts", "only_counts", is_flag=True, help="Only the numbers.")
def list_arrivals(desk: Desk, event: str, search: str, missing: bool, only_counts: bool) -> None:
    """Who has arrived, the latest first."""
    with desk.reading(event) as (session, held):
        rows = door_rows(session, held.id)
    if only_counts:
        found = counting.counts(rows)
        shares = {name: getattr(found, name) for name in ("total", "guests", "representatives", "companions")}
        desk.show(
            {
                **{name: share_value(share) for name, share in shares.items()},
                "walk_ins": found.walk_ins,
                "categories": {name: share_value(share) for name, share in found.categories},
                "doors": dict(found.doors),
            },
            [
                *(f"{name}: {share.arrived} of {share.expected}" for name, share in shares.items()),
                f"walk-ins: {found.walk_ins}",
                *(f"{name or 'no category'}: {share.arrived} of {share.expected}" for name, share in found.categories),
            ],
        )
        return
    if search:
        shown = finding.find_at_door(finding.in_order(rows), search)
    elif missing:
        shown = counting.still_expected(rows)
    else:
        shown = counting.latest(rows)
    desk.show_rows(
        shown,
        door_value,
        ("at", lambda row: f"{row.arrived_at:%H:%M}" if row.arrived_at else ""),
        ("name", lambda row: row.head.name or f"(with {row.head.principal})"),
        "role=head.role",
        ("table / seat", lambda row: f"{row.seat.table} / {row.seat.seat}" if row.seat else ""),
        "door",
        nothing="Nobody.",
    )


def share_value(share: Share) -> dict[str, int]:
    return {"arrived": share.arrived, "expected": share.expected}


@command
@click.option("--to", "target", required=True, type=TARGET, help="The file for the laptop at the other door.")
def copy(desk: Desk, target: Path) -> None:
    """Copy the whole office to a file for a second door. It holds everything: keep it as safe as the office."""
    from symposiarch.exchange.day_copy import write_day_copy

    with desk.office.transaction("Copy the office for another door", fact=True) as work:
        note_access(work.session, "day-copy", by=desk.office.who)
    write_day_copy(desk.office, target)
    desk.show({"file": str(target)}, f"Written to {target}.")


@command
@event_option
@click.argument("file", type=EXISTING)
@click.option(
    "--settle",
    "settled",
    is_flag=True,
    help="Where the doors differ: the first arrival counts, one name is one person, a seat is given once.",
)
def merge(desk: Desk, event: str, file: Path, settled: bool) -> None:
    """Bring back the arrivals that were recorded in the copy at the other door."""
    from symposiarch.exchange.day_copy import merge_arrivals, settle

    with desk.transaction("Bring the other door's arrivals", event) as (session, held):
        done = merge_arrivals(session, held.id, file)
        if settled:
            for conflict in done.conflicts:
                settle(session, conflict)
    told = [str(conflict.sentence) for conflict in done.conflicts]
    desk.show(
        fields_of(done, "arrivals undone walk_ins") | {"conflicts": told},
        [f"From the other door: {counted(done.arrivals, 'arrival')}, {counted(done.walk_ins, 'walk-in')}.", *told],
    )
