"""`movement add|edit|remove|times|list`: how guests come, who meets them, and in which order they arrive."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of, table
from symposiarch.cli.logistics.options import as_planned, at_place, take_out
from symposiarch.cli.options import event_option, notes_option, together
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.logistics import movements
from symposiarch.planning.logistics.clashes import clashes, said
from symposiarch.planning.logistics.movements import MovementRow

_read = partial(as_planned, people=("greeter", "escort"), hours={"expected": "expected_at"})


def movement_value(row: MovementRow) -> dict[str, Any]:
    return fields_of(
        row,
        "id guest=head.uuid name place coming expected=expected_at vehicle plate driver "
        "driver_phone guards gate parking greeter=greeter.name escort=escort.name tell_principal "
        "access_zone table=seat.table seat=seat.seat notes",
    ) | {"with": [head.name or head.role.value for head in row.company]}


_movement_options = together(
    click.option("--expected", metavar="HH:MM", help="When they are expected, on the clock at the place."),
    click.option("--vehicle", help="The car as one sees it come."),
    click.option("--plate", help="Its number plate."),
    click.option("--driver", metavar="NAME", help="Who drives."),
    click.option("--driver-phone", help="At which number the driver is reached."),
    click.option("--guards", help="Who guards them."),
    click.option("--gate", help="At which gate they come in."),
    click.option("--parking", help="The place of the car; one with a number is given once."),
    click.option("--greeter", metavar="NAME", help="Who meets them at the gate."),
    click.option("--escort", metavar="NAME", help="Who leads them to their seat."),
    click.option("--tell-principal/--no-tell-principal", default=None, help="Whether the host is told at once."),
    click.option("--access-zone", help="How far they may go."),
    notes_option,
)
"""What is known of an arrival; an empty text takes something away."""


@command
@event_option
@click.argument("guest", required=False, default="")
@click.option("--missions", is_flag=True, help="All heads of mission, hosts and guests of honour who come.")
@_movement_options
def add(desk: Desk, /, event: str, guest: str, missions: bool, **fields: Any) -> None:
    """Say how GUEST comes (a name, an id, the code on a card); without a guest, a car that brings nobody named."""
    if missions:
        if guest or any(value is not None for value in fields.values()):
            raise click.UsageError("--missions adds a line for each of them; what is known of one is said with “edit”.")
        with desk.transaction("Add the heads of mission", event) as (session, held):
            count = movements.expect_missions(session, held.id)
        desk.show({"added": count}, f"{counted(count, 'arrival')} added.")
        return
    with desk.transaction(f"Add the arrival of {guest or 'a car'}", event) as (session, found):
        head = attendee_called(session, found.id, guest) if guest else None
        added = movements.add_movement(
            session, found.id, attendee_id=head.id if head else None, **_read(session, found, fields)
        )
        row = next(row for row in movements.movement_rows(session, found.id) if row.id == added.id)
    desk.show(movement_value(row), f"The arrival of {row.name or 'a car'} is written down.")


@command
@event_option
@click.argument("movement")
@_movement_options
def edit(desk: Desk, /, event: str, movement: str, **fields: Any) -> None:
    """Change an arrival. MOVEMENT is its id, or the guest's name."""
    with desk.transaction(f"Change the arrival of {movement}", event) as (session, found):
        which = movements.movement_of(session, found.id, movement)
        movements.edit_movement(session, which.id, **_read(session, found, fields))
        row = next(row for row in movements.movement_rows(session, found.id) if row.id == which.id)
    desk.show(movement_value(row), f"The arrival of {row.name} is changed.")


@command
@event_option
@click.argument("movement", nargs=-1, required=True)
def remove(desk: Desk, event: str, movement: tuple[str, ...]) -> None:
    """Take arrivals out; the guests stay."""
    take_out(desk, event, movement, "arrival", movements.movement_of, movements.remove_movements)


@command
@event_option
@click.option("--last", metavar="HH:MM", help="When the highest arrives; otherwise a little before the beginning.")
@click.option("--apart", type=click.IntRange(0, 60), default=movements.APART, show_default=True, help="Minutes.")
@click.option("--missing", is_flag=True, help="Only where no time is set yet.")
def times(desk: Desk, event: str, last: str | None, apart: int, missing: bool) -> None:
    """Set the expected times by reverse precedence, so that the highest arrives last."""
    with desk.transaction("Set the times of arrival", event) as (session, found):
        count = movements.propose_times(
            session, found.id, last=at_place(found, last), apart=apart, missing_only=missing
        )
    desk.show({"set": count}, f"{counted(count, 'time')} set.")


@command
@event_option
def list_movements(desk: Desk, event: str) -> None:
    """The arrivals in their order, and what clashes among them."""
    with desk.reading(event) as (session, held):
        rows = movements.movement_rows(session, held.id)
    found = clashes(rows)
    value = {
        "movements": [movement_value(row) for row in rows],
        "clashes": [
            {"kind": one.kind.value, "movements": list(one.movements), "message": str(said(one))} for one in found
        ],
    }
    cells = (
        (
            row.id,
            f"{row.expected_at:%H:%M}" if row.expected_at else "",
            row.place if row.place else "host" if row.is_host else "",
            row.name,
            row.plate,
            row.gate,
            row.parking,
            row.greeter.name,
            row.escort.name,
        )
        for row in rows
    )
    headings = ("id", "expected", "place", "who", "plate", "gate", "parking", "greeter", "escort")
    lines = [*table(headings, cells), *(str(said(one)) for one in found)]
    desk.show(value, lines if rows else "Nothing is known of how anybody comes. “movement add --missions” begins it.")
