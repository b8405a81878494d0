"""`plan late`: somebody cancels, a deputy comes, two more arrive."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.cli.options import plan_options
from symposiarch.errors import SymposiarchError
from symposiarch.planning.heads import heads
from symposiarch.planning.seating.late.changes import Move, Proposal, accept, proposals
from symposiarch.planning.seating.plans.plans import plan_called
from symposiarch.planning.seating.who_sits import SeatRow, seat_rows


@command
@plan_options
@click.option("--take", metavar="LETTER", help="Seat everybody so; without it the ways are only shown.")
def late(desk: Desk, event: str, plan: str, take: str | None) -> None:
    """The smallest ways to seat late changes, with who moves and whose cards are printed again."""
    with desk.reading(event) as (session, held):
        plan_id = plan_called(session, held.id, plan).id
        ways = dict(zip(ascii_uppercase, proposals(session, plan_id), strict=False))
        rows = {row.seat_id: row for row in seat_rows(session, plan_id)}
        called = {head.id: str(head.called) for head in heads(session, held.id)}
    if take is not None:
        way = ways.get(take.strip().upper())
        if way is None:
            raise SymposiarchError(f"There is no way “{take}”. “plan late” without --take shows those that there are.")
        ways = {take.strip().upper(): way}
        with desk.office.transaction("Seat late changes") as work:
            accept(work.session, plan_id, way)
    values = [_value(letter, way, rows, called) for letter, way in ways.items()]
    lines = [line for value in values for line in _lines(value)]
    desk.show(values if take is None else values[0], lines or "Nothing has changed since guests were seated.")


def _value(letter: str, way: Proposal, rows: Mapping[int, SeatRow], called: Mapping[int, str]) -> dict[str, Any]:
    return {
        "way": letter,
        "moves": [_moved(move, rows, called) for move in way.moves],
        "cards": [called[guest] for guest in way.cards],
        "without_seat": list(way.standing),
        "checks": len(way.wrong),
    }


def _moved(move: Move, rows: Mapping[int, SeatRow], called: Mapping[int, str]) -> dict[str, Any]:
    def place(seat: int | None) -> dict[str, str] | None:
        return {"table": rows[seat].table, "seat": rows[seat].seat} if seat is not None else None

    return {"guest": called[move.attendee], "from": place(move.seat_from), "to": place(move.seat_to)}


def _lines(value: dict[str, Any]) -> list[str]:
    checks = value["checks"]
    remain = f"{counted(checks, 'check')} {'remains' if checks == 1 else 'remain'}"
    lines = [f"{value['way']}: {counted(len(value['moves']), 'move')}, {remain}"]
    for move in value["moves"]:
        ends = [f"table {end['table']}, seat {end['seat']}" if end else "no seat" for end in (move["from"], move["to"])]
        lines.append(f"   {move['guest']}: {ends[0]} → {ends[1]}")
    if value["without_seat"]:
        lines.append(f"   No seat for {', '.join(value['without_seat'])}.")
    lines.append(f"   Cards again: {', '.join(value['cards'])}." if value["cards"] else "   No card again.")
    return lines
