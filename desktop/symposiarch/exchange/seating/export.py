"""Who sits where, as a workbook for whoever lays the tables; `coming_back` reads it when it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from symposiarch.exchange.workbook import Column, Kind, Sheet, must_be_workbook, write_workbook
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.seating.who_sits import seat_rows, unseated


@dataclass(frozen=True, slots=True)
class _Line:
    """A seat with who sits there, or (without table and seat) somebody who has none yet."""

    table: str
    seat: str
    guest: str
    native: str
    title: str
    honour: int | None
    guest_id: str
    seat_id: str


_COLUMNS: tuple[Column[_Line], ...] = (
    Column("Table", lambda line: line.table, Kind.LABEL, 12),
    Column("Seat", lambda line: line.seat, Kind.LABEL, 8),
    Column("Guest", lambda line: line.guest, Kind.NAME, 30),
    Column("Own script", lambda line: line.native, Kind.TEXT, 16),
    Column("Title", lambda line: line.title, Kind.LONG, 30),
    Column("Place of honour", lambda line: line.honour, Kind.NUMBER, 10),
    Column(
        "ID",
        lambda line: line.guest_id,
        Kind.EXACT,
        12,
        note="It goes with the guest: move both together, or leave this empty and the name is looked for.",
    ),
    Column(
        "Seat ID",
        lambda line: line.seat_id,
        Kind.EXACT,
        12,
        hidden=True,
        note="It stays with the seat, also where its table is given another name.",
    ),
)


def export_seating(session: Session, plan_id: int, path: Path) -> int:
    """Write each seat of a plan in one line, empty ones too, and then who has no seat. Returns how many guests sit.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    must_be_workbook(path, "A seating")
    plan = session.get_one(SeatingPlan, plan_id)
    people = {head.id: head for head in heads(session, plan.event_id)}
    rows = seat_rows(session, plan_id, known=tuple(people.values()))
    seats = {seat.id: seat.uuid for table in plan.layout.tables for seat in table.seats}
    lines = [
        _line(
            people.get(row.attendee_id or 0),
            row.table,
            row.seat,
            row.honour or None,
            f"{seats[row.seat_id]} {row.table} {row.seat}",
        )
        for row in rows
        if row.kind is not SeatKind.BLOCKED
    ]
    lines += [_line(head, "", "", None, "") for head in unseated(session, plan_id)]
    write_workbook(path, [Sheet("Seating", _COLUMNS, lines, title=name_in_print(session, plan_id), landscape=False)])
    return sum(row.attendee_id is not None for row in rows)


def _line(head: Head | None, table: str, seat: str, honour: int | None, seat_id: str) -> _Line:
    if head is None:
        return _Line(table=table, seat=seat, guest="", native="", title="", honour=honour, guest_id="", seat_id=seat_id)
    native = head.native_name
    return _Line(
        table=table,
        seat=seat,
        guest=head.name,
        native=native,
        title=head.title,
        honour=honour,
        guest_id=head.uuid,
        seat_id=seat_id,
    )


def name_in_print(session: Session, plan_id: int) -> str:
    """The plan's name as it stands on what is printed, with its number when it is frozen."""
    plan = session.get_one(SeatingPlan, plan_id)
    return plan.name if plan.number is None else f"{plan.name} {plan.number}"
