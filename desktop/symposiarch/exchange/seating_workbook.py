"""Who sits where, as a workbook: written for whoever lays the tables, and read back after it was changed there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.cells import as_text
from symposiarch.exchange.reading import read_file
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.folding import fold
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.plans import put_guests, seat_rows, unseated


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


def export_seating(session: Session, plan_id: int, path: Path) -> int:
    """Write each seat of a plan in one line, empty ones too, and then who has no seat. Returns how many guests sit.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    if path.suffix.lower() != ".xlsx":
        raise SymposiarchError(f"A seating is written as a workbook (.xlsx); “{path.name}” ends otherwise.")
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
    columns: tuple[Column[_Line], ...] = (
        Column("Table", lambda line: line.table, Kind.EXACT, 12),
        Column("Seat", lambda line: line.seat, Kind.EXACT, 8),
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
    write_workbook(path, [Sheet("Seating", columns, lines, title=name_in_print(session, plan_id), landscape=False)])
    return sum(row.attendee_id is not None for row in rows)


def _line(head: Head | None, table: str, seat: str, honour: int | None, seat_id: str) -> _Line:
    if head is None:
        return _Line(table, seat, "", "", "", honour, "", seat_id)
    native = head.native_name if head.native_name != head.name else ""
    return _Line(table, seat, head.name, native, head.title, honour, head.uuid, seat_id)


def _place(line: Mapping[str, str]) -> tuple[str, str, str]:
    """The seat of a line by its ID, and how its table and the seat were called when the line was written."""
    uuid, _, called = line.get("seat id", "").partition(" ")
    table, _, seat = called.rpartition(" ")
    return uuid, table, seat


def name_in_print(session: Session, plan_id: int) -> str:
    """The plan's name as it stands on what is printed, with its number when it is frozen."""
    plan = session.get_one(SeatingPlan, plan_id)
    return plan.name if plan.number is None else f"{plan.name} {plan.number}"


@dataclass(frozen=True, slots=True)
class SeatingRead:
    """What came of a workbook: how many guests sit as it says, the lines that name nobody or no seat, and the tables
    that it gave another name (the old one first)."""

    seated: int
    refused: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...] = ()


def import_seating(session: Session, plan_id: int, path: Path) -> SeatingRead:
    """Seat everybody as the file says: its columns are Table, Seat, Guest, and the IDs where there are any.

    Whom the file does not name at a seat gives up the seat, unless it is locked. A table that has another name in all
    its lines is renamed. A line that names nobody of the event or no seat of the layout is told, and changes nothing.

    Raises:
        SymposiarchError: the file cannot be read or has no such columns; the plan is frozen.
    """
    plan = changeable(session, plan_id)
    lines = _lines(path)
    renamed = _rename_tables(session, plan, lines)
    rows = seat_rows(session, plan_id)
    seats = {(fold(row.table), fold(row.seat)): row for row in rows}
    uuids = {seat.uuid: seat.id for table in plan.layout.tables for seat in table.seats}
    by_uuid = {uuid: row for uuid, key in uuids.items() for row in rows if row.seat_id == key}
    people = heads(session, plan.event_id)
    by_id = {head.uuid: head.id for head in people}
    by_name: dict[str, list[int]] = {}
    for head in people:
        by_name.setdefault(fold(head.name), []).append(head.id)
    wanted: dict[int, int] = {}
    refused = []
    for line in lines:
        table, seat, name, key = (line.get(column, "") for column in ("table", "seat", "guest", "id"))
        if (not name and not key) or not (table or seat):
            continue
        uuid, *called = _place(line)
        row = seats.get((fold(table), fold(seat)))
        # What was not changed here means the seat itself, however its table is called by now.
        if row is None or [table, seat] == called:
            row = by_uuid.get(uuid, row)
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
    return SeatingRead(len(plan.places), tuple(refused), renamed)


def _rename_tables(
    session: Session, plan: SeatingPlan, lines: Sequence[Mapping[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Give tables the names that were written into all the lines of their seats, unless another table has the name."""
    written: dict[str, str] = {}
    for line in lines:
        uuid, called, _ = _place(line)
        if uuid and line.get("table", "") != called:
            written[uuid] = line.get("table", "")
    labels = {fold(table.label) for table in plan.layout.tables}
    found = []
    for table in plan.layout.tables:
        names = {written.get(seat.uuid, table.label) for seat in table.seats if seat.kind is not SeatKind.BLOCKED}
        name = next(iter(names), "")
        if len(names) == 1 and name and name != table.label and fold(name) not in labels:
            found.append((table.label, name))
            labels.add(fold(name))
            table.label = name
    session.flush()
    return tuple(found)


def _lines(path: Path) -> list[dict[str, str]]:
    """The lines of the first table that has the columns, by heading in lower case."""
    for sheet in read_file(path).sheets:
        for table in sheet.tables:
            headings = [fold(heading) for heading in table.headings]
            if "guest" not in headings:  # in the workbook of a whole event
                headings = ["guest" if heading == "name" else heading for heading in headings]
            if {"table", "seat", "guest"} <= set(headings):
                return [dict(zip(headings, map(as_text, row), strict=False)) for row in table.rows()]
    raise SymposiarchError(f"{path.name} has no columns Table, Seat and Guest.")
