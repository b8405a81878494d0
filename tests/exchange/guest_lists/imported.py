"""Lists for tests of imports: written, looked at, brought in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from sqlalchemy import func, select

from symposiarch.exchange.fates import Missing
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import ImportResult, commit_import
from symposiarch.exchange.guest_lists.plan import ImportPlan, Matching
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading.here import read_here
from symposiarch.model.base import Row
from symposiarch.planning.guests import GuestRow, guest_rows
from symposiarch.store import Office


def sheet(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def plan_of(
    office: Office, path: Path, *, event_id: int | None = 1, matching: Matching = Matching.AUTO, **wished: str
) -> ImportPlan:
    source = read_here(path)
    with office.reading() as session:
        return plan_import(
            session, source, event_id=event_id, mapped=tables_of_people(source, wished or None), matching=matching
        )


def bring_in(office: Office, path: Path, *, missing: Missing = Missing.KEEP, **options: Any) -> ImportResult:
    return keep(office, plan_of(office, path, **options), missing=missing)


def keep(office: Office, plan: ImportPlan, *, missing: Missing = Missing.KEEP) -> ImportResult:
    with office.transaction("Import") as work:
        return commit_import(work.session, plan, by="Clerk", missing=missing)


def guests(office: Office) -> tuple[GuestRow, ...]:
    with office.reading() as session:
        return guest_rows(session, 1)


def counted(office: Office, *tables: type[Row]) -> list[int]:
    with office.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
