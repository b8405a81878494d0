"""Offices and lists for tests of what goes out and comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.export import export_guests
from symposiarch.exchange.guest_lists.plan import ImportPlan
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading.here import read_here
from symposiarch.planning.guests import GuestRow
from symposiarch.store import Office


def looked_at(office: Office, path: Path, event_id: int | None = 1) -> ImportPlan:
    """What the file would do to the event."""
    source = read_here(path)
    with office.reading() as session:
        return plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))


def written(office: Office, path: Path, **options: Any) -> Path:
    with office.reading() as session:
        export_guests(session, 1, path, **options)
    return path


def cells(path: Path, sheet: str = "Guests") -> list[list[Any]]:
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    book.close()
    return rows


def edited(path: Path, heading: str, value: Any, *, row: int = 2) -> Path:
    """As a colleague does it in Excel: one cell is written over."""
    book = load_workbook(path)
    page: Any = book["Guests"]
    (column,) = [cell.column for cell in page[1] if cell.value == heading]
    page.cell(row, column).value = value
    book.save(path)
    book.close()
    return path


def without(path: Path, *headings: str) -> Path:
    """As a colleague does it in Excel: these columns are taken out."""
    book = load_workbook(path)
    page: Any = book["Guests"]
    for column in sorted((cell.column for cell in page[1] if cell.value in headings), reverse=True):
        page.delete_cols(column)
    book.save(path)
    book.close()
    return path


def told(row: GuestRow) -> tuple[object, ...]:
    return (
        row.name, row.suffix, row.department, row.taken_up, row.accredited_here, row.email, row.other_emails,
        row.given_name, row.family_name, row.native_name, row.title, row.organisation,
    )  # fmt: skip
