"""`plan put|free|lock|unlock|together`: guests seated by hand, where a person decides."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import plan_options
from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.events.events import event_called
from symposiarch.planning.naming import caseless
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.plans.by_hand import lock as keep
from symposiarch.planning.seating.plans.by_hand import seat_guest, unseat
from symposiarch.planning.seating.plans.plans import plan_called
from symposiarch.planning.seating.plans.together import company_of, seat_together
from symposiarch.planning.seating.who_sits import SeatRow, seat_rows


@command
@plan_options
@click.argument("guest")
@click.option("--table", "table_called", metavar="LABEL", help="The table by its number or name.")
@click.option("--seat", "seat_called", required=True, metavar="LABEL", help="The seat at it, or alone the seat's id.")
def put(desk: Desk, event: str, plan: str, guest: str, table_called: str | None, seat_called: str) -> None:
    """Seat one guest; whoever sat there takes the guest's former seat, or stands up where there was none."""
    with desk.office.transaction("Seat a guest") as work:
        plan_id, (head,) = _meant(work.session, event, plan, (guest,))
        before = _seat_called(seat_rows(work.session, plan_id), table_called, seat_called)
        seat_guest(work.session, plan_id, attendee_id=head.id, seat_id=before.seat_id)
        work.session.flush()
        rows = seat_rows(work.session, plan_id)
    now = next(row for row in rows if row.attendee_id == head.id)
    other = next(
        (row for row in rows if before.attendee_id not in (None, head.id) and row.attendee_id == before.attendee_id),
        None,
    )
    moved = before.name if before.attendee_id not in (None, head.id) else ""
    value = {
        "guest": now.name,
        "table": now.table,
        "seat": now.seat,
        "moved": moved or None,
        "moved_to": {"table": other.table, "seat": other.seat} if other is not None else None,
    }
    lines = [f"{now.name} sits at table {now.table}, seat {now.seat}."]
    if moved:
        lines.append(
            f"{moved} sits at table {other.table}, seat {other.seat} now." if other else f"{moved} has no seat now."
        )
    desk.show(value, lines)


@command
@plan_options
@click.argument("guests", nargs=-1, required=True)
def free(desk: Desk, event: str, plan: str, guests: tuple[str, ...]) -> None:
    """Take guests from their seats."""
    with desk.office.transaction("Take guests from their seats") as work:
        plan_id, found = _meant(work.session, event, plan, guests)
        keys = tuple(head.id for head in found)
        names = [row.name for row in seat_rows(work.session, plan_id) if row.attendee_id in keys]
        unseat(work.session, plan_id, attendee_ids=keys)
    desk.show({"free": names}, [f"{name} has no seat now." for name in names] or "None of them had a seat.")


@command
@plan_options
@click.argument("guests", nargs=-1, required=True)
def lock(desk: Desk, /, **named: Any) -> None:
    """Keep guests on their seats, whatever a fill or an exchange would like."""
    _lock(desk, locked=True, **named)


@command
@plan_options
@click.argument("guests", nargs=-1, required=True)
def unlock(desk: Desk, /, **named: Any) -> None:
    """Let locked guests be moved again."""
    _lock(desk, locked=False, **named)


def _lock(desk: Desk, *, event: str, plan: str, guests: tuple[str, ...], locked: bool) -> None:
    with desk.office.transaction("Lock seats" if locked else "Unlock seats") as work:
        plan_id, found = _meant(work.session, event, plan, guests)
        keys = {head.id for head in found}
        for key in keys:
            keep(work.session, plan_id, attendee_id=key, locked=locked)
        names = [row.name for row in seat_rows(work.session, plan_id) if row.attendee_id in keys]
    word = "locked" if locked else "unlocked"
    desk.show({word: names}, [f"{name} is {word}." for name in names])


def _meant(session: Session, event: str, plan: str, guests: tuple[str, ...]) -> tuple[int, list[Attendee]]:
    """The plan, and the heads that are named."""
    key = event_called(session, event).id
    return plan_called(session, key, plan).id, [attendee_called(session, key, guest) for guest in guests]


def _seat_called(rows: tuple[SeatRow, ...], table: str | None, seat: str) -> SeatRow:
    """The seat of this name at a table, or without a table the one with this id."""
    if table is None:
        found = [row for row in rows if str(row.seat_id) == seat]
    else:
        found = [row for row in rows if (caseless(row.table), row.seat) == (caseless(table), seat)]
    if len(found) == 1:
        return found[0]
    where = f"seat {seat} at table {table}" if table is not None else f"seat with the id {seat}"
    raise SymposiarchError(f"The plan has no {where}. “list seats” shows them all.")


@command
@plan_options
@click.argument("guest")
@click.option("--seat", "seat_id", type=int, required=True, help="The seat by its id (see “list seats --json”).")
def together(desk: Desk, event: str, plan: str, guest: str, seat_id: int) -> None:
    """Seat a guest with partner and delegation on neighbouring seats."""
    with desk.office.transaction("Seat a delegation together") as work:
        plan_id, (head,) = _meant(work.session, event, plan, (guest,))
        facts = known(work.session, plan_id)
        company = company_of(head.id, facts.people, facts.partners)
        seat_together(work.session, plan_id, attendee_ids=company, seat_id=seat_id)
        names = [facts.people[one].name for one in company]
    desk.show({"seated": names}, f"{', '.join(names)} sit together.")
