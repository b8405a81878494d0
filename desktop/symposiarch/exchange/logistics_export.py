"""Logistics as sheets of a workbook: tasks, services, costs, arrivals, gifts and flags; the security list apart."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.planning.events import event_row
from symposiarch.planning.logistics.costs import CostRow, cost_rows
from symposiarch.planning.logistics.flags import FlagRow, flag_rows
from symposiarch.planning.logistics.gifts import GiftRow, gift_rows
from symposiarch.planning.logistics.movements import MovementRow, movement_rows
from symposiarch.planning.logistics.security import SecurityRow, security_rows
from symposiarch.planning.logistics.services import ServiceRow, service_rows
from symposiarch.planning.logistics.tasks import TaskRow, task_rows
from symposiarch.planning.states import state_name


def _number(amount: Decimal | None) -> float | None:
    """An amount as Excel keeps numbers: exact to the cent up to far beyond any budget."""
    return None if amount is None else float(amount)


TASKS: tuple[Column[TaskRow], ...] = (
    Column("When", lambda row: row.counted, width=8),
    Column("Due", lambda row: row.due_on, Kind.DATE, 12),
    Column("Task", lambda row: row.title, Kind.LONG, 44),
    Column("Responsible", lambda row: row.responsible, width=22),
    Column("State", lambda row: "done" if row.done else "late" if row.late else "open", width=9),
    Column("Done by", lambda row: row.done_by, width=20),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
SERVICES: tuple[Column[ServiceRow], ...] = (
    Column("Service", lambda row: row.title, Kind.LONG, 34),
    Column("Kind", lambda row: row.kind.value, width=15),
    Column("State", lambda row: row.status.value, width=11),
    Column("Supplier", lambda row: row.supplier, width=24),
    Column("Number", lambda row: row.quantity, Kind.NUMBER, 9),
    Column("From", lambda row: row.begins, Kind.MOMENT, 17),
    Column("Until", lambda row: row.ends, Kind.MOMENT, 17),
    Column("Languages", lambda row: ", ".join(row.languages), width=12),
    Column("Booths", lambda row: row.booths, Kind.NUMBER, 8),
    Column("Contact", lambda row: row.contact, width=22),
    Column("Telephone", lambda row: row.phone, Kind.EXACT, 18),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
COSTS: tuple[Column[CostRow], ...] = (
    Column("Paid for", lambda row: row.title, Kind.LONG, 34),
    Column("Service", lambda row: row.service, width=26),
    Column("Budget", lambda row: _number(row.budget), Kind.NUMBER, 13),
    Column("Actual", lambda row: _number(row.actual), Kind.NUMBER, 13),
    Column("Currency", lambda row: row.currency, width=9),
    Column("Paid on", lambda row: row.paid_on, Kind.DATE, 12),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
ARRIVALS: tuple[Column[MovementRow], ...] = (
    Column("Expected", lambda row: row.expected_at, Kind.MOMENT, 17),
    Column("Rank", lambda row: row.place or None, Kind.NUMBER, 7),
    Column("Guest", lambda row: row.name, Kind.NAME, 28),
    Column("Native name", lambda row: row.head.native_name if row.head else "", width=16, script="ko"),
    Column("Title", lambda row: row.head.title if row.head else "", Kind.LONG, 26),
    Column("Organisation", lambda row: row.head.organisation if row.head else "", Kind.LONG, 28),
    Column("With", lambda row: ", ".join(head.name or head.role.value for head in row.company), Kind.LONG, 24),
    Column("Car", lambda row: row.vehicle, width=20),
    Column("Plate", lambda row: row.plate, Kind.EXACT, 14),
    Column("Driver", lambda row: row.driver, width=20),
    Column("Driver's telephone", lambda row: row.driver_phone, Kind.EXACT, 18),
    Column("Guards", lambda row: row.guards, width=16),
    Column("Gate", lambda row: row.gate, width=12),
    Column("Parking", lambda row: row.parking, Kind.EXACT, 12),
    Column("Greeter", lambda row: row.greeter.name, width=22),
    Column("Escort", lambda row: row.escort.name, width=22),
    Column("Tell the host", lambda row: "yes" if row.tell_principal else "", width=11),
    Column("Zone", lambda row: row.access_zone, width=9),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
GIFTS: tuple[Column[GiftRow], ...] = (
    Column("When", lambda row: row.given_at, Kind.MOMENT, 17),
    Column("Gift", lambda row: row.title, Kind.LONG, 34),
    Column("From", lambda row: row.giver.name, Kind.NAME, 26),
    Column("To", lambda row: row.receiver.name, Kind.NAME, 26),
    Column("Value", lambda row: _number(row.value), Kind.NUMBER, 11),
    Column("Currency", lambda row: row.currency if row.value is not None else "", width=9),
    Column("Returned", lambda row: "yes" if row.returned else "", width=10),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
FLAGS: tuple[Column[FlagRow], ...] = (
    Column("Place", lambda row: row.place, Kind.NUMBER, 7),
    Column("Code", lambda row: row.code, Kind.EXACT, 7),
    Column("State", lambda row: row.name, width=28),
    Column("Guests", lambda row: row.guests, Kind.NUMBER, 8),
    Column("Anthem", lambda row: "yes" if row.anthem else "", width=9),
    Column("In the row", lambda row: "yes" if row.shown else "no", width=10),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)


SECURITY: tuple[Column[SecurityRow], ...] = (
    Column("Name in the passport", lambda row: row.passport_name, Kind.NAME, 28),
    Column("Name", lambda row: row.name or f"with {row.principal}", Kind.NAME, 28),
    Column("Native name", lambda row: row.native_name, width=16, script="ko"),
    Column("Nationality", lambda row: state_name(row.nationality), width=20),
    Column("Document", lambda row: row.document, Kind.EXACT, 16),
    Column("Title", lambda row: row.title, Kind.LONG, 26),
    Column("Organisation", lambda row: row.organisation, Kind.LONG, 28),
    Column("Car", lambda row: row.vehicle, width=18),
    Column("Plate", lambda row: row.plate, Kind.EXACT, 14),
    Column("Driver", lambda row: row.driver, width=20),
    Column("Guards", lambda row: row.guards, width=16),
    Column("Gate", lambda row: row.gate, width=14),
    Column("Zone", lambda row: row.access_zone, width=9),
    Column("Expected", lambda row: row.expected_at, Kind.MOMENT, 17),
)


def logistics_sheets(session: Session, event_id: int) -> list[Sheet[Any]]:
    """The lists that hold something."""
    title = event_row(session, event_id).title
    lists: tuple[tuple[str, Any, Any], ...] = (
        ("Tasks", TASKS, task_rows(session, event_id)),
        ("Services", SERVICES, service_rows(session, event_id)),
        ("Costs", COSTS, cost_rows(session, event_id)),
        ("Arrivals", ARRIVALS, movement_rows(session, event_id)),
        ("Gifts", GIFTS, gift_rows(session, event_id)),
        ("Flags", FLAGS, flag_rows(session, event_id)),
    )
    return [Sheet(name, columns, rows, title=title) for name, columns, rows in lists if rows]


def export_logistics(session: Session, event_id: int, path: Path) -> tuple[str, ...]:
    """Write the lists of logistics as a workbook. Returns the names of its sheets.

    Raises:
        SymposiarchError: there is nothing to write, the file is no .xlsx, or the place cannot be written to.
    """
    _check(path)
    sheets = logistics_sheets(session, event_id)
    if not sheets:
        raise SymposiarchError("Nothing of logistics is written down yet.")
    write_workbook(path, sheets)
    return tuple(sheet.name for sheet in sheets)


def export_security(session: Session, event_id: int, path: Path, *, numbers: bool = False) -> int:
    """Write who may pass the gate to a workbook of its own. Returns how many there are.

    With `numbers`, documents in full: whoever asks for them calls `planning.logistics.security.note_access` as well.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    _check(path)
    rows = security_rows(session, event_id, numbers=numbers)
    title = f"{event_row(session, event_id).title}: confidential"
    write_workbook(path, [Sheet("Security", SECURITY, rows, title=title)])
    return len(rows)


def _check(path: Path) -> None:
    if path.suffix.lower() != ".xlsx":
        raise SymposiarchError(f"Logistics is written as a workbook (.xlsx); “{path.name}” ends otherwise.")
