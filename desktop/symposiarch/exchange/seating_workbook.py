"""Who sits where, as a workbook: written for whoever lays the tables, and read back after it was changed there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.reading import read_file
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.attendance import Attendee
from symposiarch.model.folding import fold
from symposiarch.planning.heads import heads
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.plans import SeatRow, put_guests, seat_rows


def export_seating(session: Session, plan_id: int, path: Path) -> int:
    """Write each seat of a plan in one line, empty ones too. Returns how many guests sit.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    if path.suffix.lower() != ".xlsx":
        raise SymposiarchError(f"A seating is written as a workbook (.xlsx); “{path.name}” ends otherwise.")
    rows = seat_rows(session, plan_id)
    ids = {
        row.id: row.uuid
        for row in session.scalars(
            select(Attendee).where(Attendee.id.in_([row.attendee_id for row in rows if row.attendee_id is not None]))
        )
    }
    columns: tuple[Column[SeatRow], ...] = (
        Column("Table", lambda row: row.table, Kind.EXACT, 12),
        Column("Seat", lambda row: row.seat, Kind.EXACT, 8),
        Column("Guest", lambda row: row.name, Kind.NAME, 30),
        Column("Title", lambda row: row.title, Kind.LONG, 30),
        Column("Place of honour", lambda row: row.honour, Kind.NUMBER, 10),
        Column(
            "ID",
            lambda row: ids.get(row.attendee_id or 0, ""),
            Kind.EXACT,
            12,
            note="It goes with the guest: move both together, or leave this empty and the name is looked for.",
        ),
    )
    write_workbook(path, [Sheet("Seating", columns, rows, title=name_in_print(session, plan_id))])
    return len(ids)


def name_in_print(session: Session, plan_id: int) -> str:
    """The plan's name as it stands on what is printed, with its number when it is frozen."""
    from symposiarch.model.seating import SeatingPlan

    plan = session.get_one(SeatingPlan, plan_id)
    return plan.name if plan.number is None else f"{plan.name} {plan.number}"


@dataclass(frozen=True, slots=True)
class SeatingRead:
    """What came of a workbook: how many guests sit as it says, and the lines that name nobody or no seat."""

    seated: int
    refused: tuple[str, ...]


def import_seating(session: Session, plan_id: int, path: Path) -> SeatingRead:
    """Seat everybody as the file says: its columns are Table, Seat, Guest, and ID where there is one.

    Whom the file does not name gives up the seat, unless it is locked. A line that names nobody of the event or no seat
    of the layout is told, and changes nothing.

    Raises:
        SymposiarchError: the file cannot be read or has no such columns; the plan is frozen.
    """
    plan = changeable(session, plan_id)
    lines = _lines(path)
    seats = {(fold(row.table), fold(row.seat)): row for row in seat_rows(session, plan_id)}
    by_id = {head.uuid: head.id for head in heads(session, plan.event_id)}
    by_name: dict[str, list[int]] = {}
    for head in heads(session, plan.event_id):
        by_name.setdefault(fold(head.name), []).append(head.id)
    wanted: dict[int, int] = {}
    refused = []
    for line in lines:
        table, seat, name, key = (line.get(column, "") for column in ("table", "seat", "guest", "id"))
        if not name and not key:
            continue
        row = seats.get((fold(table), fold(seat)))
        found = [by_id[key]] if key in by_id else by_name.get(fold(name), [])
        if row is None:
            refused.append(f"{name}: there is no seat {seat} at table {table}.")
        elif len(found) != 1:
            refused.append(f"{name}: {'more than one guest has' if found else 'no guest has'} this name.")
        elif found[0] in wanted:
            refused.append(f"{name} is named a second time.")
        elif row.seat_id in wanted.values():
            refused.append(f"{name}: seat {seat} at table {table} is given to somebody else.")
        else:
            wanted[found[0]] = row.seat_id
    refused += put_guests(session, plan_id, seats=wanted)
    return SeatingRead(len(plan.places), tuple(refused))


def _lines(path: Path) -> list[dict[str, str]]:
    """The lines of the first table that has the columns, by heading in lower case."""
    for sheet in read_file(path).sheets:
        for table in sheet.tables:
            headings = [fold(heading) for heading in table.headings]
            if {"table", "seat", "guest"} <= set(headings):
                return [dict(zip(headings, map(_text, row), strict=False)) for row in table.rows()]
    raise SymposiarchError(f"{path.name} has no columns Table, Seat and Guest.")


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
