"""Logistics as sheets of a workbook: tasks, services, costs, arrivals, gifts and flags; the security list apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.logistics.lists import LISTS, LogisticsList
from symposiarch.exchange.logistics.marks import line_id
from symposiarch.exchange.own_sheets import LINE_ID
from symposiarch.exchange.workbook import Column, Kind, Sheet, must_be_workbook, write_workbook
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.security import SecurityRow, security_rows
from symposiarch.planning.states import state_name

SECURITY: tuple[Column[SecurityRow], ...] = (
    Column("Name in the passport", lambda row: row.passport_name, Kind.NAME, 28),
    Column("Name", lambda row: row.name or f"with {row.principal}", Kind.NAME, 28),
    Column("Native name", lambda row: row.native_name, width=16, script="ko"),
    Column("Nationality", lambda row: state_name(row.nationality), width=20),
    Column("Document", lambda row: row.document, Kind.EXACT, 16),
    Column("Title", lambda row: row.title, Kind.LONG, 26),
    Column("Organisation", lambda row: row.organisation, Kind.LONG, 28),
    Column("Comes with", lambda row: row.principal if row.name else "", Kind.NAME, 24),
    Column("Car", lambda row: row.vehicle, width=18),
    Column("Plate", lambda row: row.plate, Kind.EXACT, 14),
    Column("Driver", lambda row: row.driver, width=20),
    Column("Guards", lambda row: row.guards, width=16),
    Column("Gate", lambda row: row.gate, width=14),
    Column("Zone", lambda row: row.access_zone, width=9),
    Column("Expected", lambda row: row.expected_at, Kind.MOMENT, 17),
)


def logistics_sheets(session: Session, event_id: int) -> list[Sheet[Any]]:
    """The lists that hold something, each with the column that brings its lines back."""
    event = event_row(session, event_id)
    found: list[Sheet[Any]] = []
    for one in LISTS:
        if rows := one.rows(session, event_id):
            columns = (*one.columns, _line_ids(one, event.uuid))
            found.append(Sheet(one.name, columns, rows, title=event.title))
    return found


def _line_ids(one: LogisticsList, event: str) -> Column[Any]:
    return Column(
        LINE_ID,
        lambda row: line_id(event, one.key(row), one.columns, row),
        Kind.EXACT,
        12,
        hidden=True,
        note="Leave this column as it is: by it, edits come back.",
    )


def export_logistics(session: Session, event_id: int, path: Path) -> tuple[str, ...]:
    """Write the lists of logistics as a workbook. Returns the names of its sheets.

    Raises:
        SymposiarchError: there is nothing to write, the file is no .xlsx, or the place cannot be written to.
    """
    must_be_workbook(path, "Logistics")
    sheets = logistics_sheets(session, event_id)
    if not sheets:
        raise SymposiarchError("Nothing of logistics is written down yet.")
    write_workbook(path, sheets)
    return tuple(sheet.name for sheet in sheets)


def export_security(session: Session, event_id: int, path: Path, *, numbers: bool = False) -> int:
    """Write who may pass the gate to a workbook of its own. Returns how many there are.

    With `numbers`, documents in full: whoever asks for them calls `planning.personal_data.access.note_access` as well.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    must_be_workbook(path, "Logistics")
    rows = security_rows(session, event_id, numbers=numbers)
    title = f"{event_row(session, event_id).title}: confidential"
    write_workbook(path, [Sheet("Security", SECURITY, rows, title=title)])
    return len(rows)
