"""A whole event as one workbook: its guests, its programme, who sits where, and its logistics."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.exchange.guest_lists.export import guest_sheet
from symposiarch.exchange.logistics.export import logistics_sheets
from symposiarch.exchange.programme import export as programme
from symposiarch.exchange.workbook import Column, Kind, Sheet, must_be_workbook, write_workbook
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.seats import SeatOf, seats_of


@dataclass(frozen=True, slots=True)
class Seated:
    """A head with its seat in the chosen plan."""

    head: Head
    seat: SeatOf


SEATING_COLUMNS: tuple[Column[Seated], ...] = (
    Column("Table", lambda one: one.seat.table, Kind.LABEL, 12),
    Column("Seat", lambda one: one.seat.seat, Kind.LABEL, 8),
    Column("Honorific", lambda one: one.head.honorific, width=11),
    Column("Name", lambda one: one.head.name, Kind.NAME, 28),
    Column("Native name", lambda one: one.head.native_name, width=16, script="ko"),
    Column("Title", lambda one: one.head.title, Kind.LONG, 28),
    Column("Organisation", lambda one: one.head.organisation, Kind.LONG, 32),
    Column("With", lambda one: one.head.principal, width=24),
    Column("Reply", lambda one: one.head.reply.value, width=12),
    Column("ID", lambda one: one.head.uuid, Kind.EXACT, 12, note="It goes with the guest: move both together."),
)


def seating_sheet(session: Session, event_id: int) -> Sheet[Seated] | None:
    """The chosen plan, table by table; none where no plan is chosen or nobody is seated in it."""
    seats = seats_of(session, event_id)
    seated = [Seated(head, seats[head.id]) for head in heads(session, event_id) if head.id in seats]
    if not seated:
        return None
    seated.sort(key=lambda one: (one.seat.table_position, one.seat.seat_position))
    return Sheet(
        "Seating", SEATING_COLUMNS, seated, title=f"{event_row(session, event_id).title}: {seated[0].seat.plan}"
    )


def export_event(session: Session, event_id: int, path: Path) -> tuple[str, ...]:
    """Write all of an event that a spreadsheet can hold. Returns the names of the sheets.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    must_be_workbook(path, "A whole event")
    event = event_row(session, event_id)
    sheets: list[Sheet[Any]] = [guest_sheet(session, event_id)]
    if items := programme_rows(session, event_id):
        sheets.append(Sheet("Programme", programme.columns(event), programme.lines(items), title=event.title))
    if (seating := seating_sheet(session, event_id)) is not None:
        sheets.append(seating)
    sheets += logistics_sheets(session, event_id)
    write_workbook(path, sheets)
    return tuple(sheet.name for sheet in sheets)
