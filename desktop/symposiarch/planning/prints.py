"""What was printed for whom, so that after a late change only the cards that differ are printed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import PrintRecord


def not_yet_printed(session: Session, event_id: int, *, sheet: str, digests: Mapping[str, str]) -> set[str]:
    """Of `digests` (what the sheet says of each head, by its UUID): those that are new or say something else now."""
    noted = select(PrintRecord.about, PrintRecord.digest).where(
        PrintRecord.event_id == event_id, PrintRecord.sheet == sheet
    )
    printed = dict(session.execute(noted).tuples().all())
    return {about for about, digest in digests.items() if printed.get(about) != digest}


def note_printed(session: Session, event_id: int, *, sheet: str, digests: Mapping[str, str], by: str) -> int:
    """Note what a sheet says of these heads as printed, and by whom. Returns for how many that was news."""
    noted = {
        record.about: record
        for record in session.scalars(
            select(PrintRecord).where(PrintRecord.event_id == event_id, PrintRecord.sheet == sheet)
        )
    }
    at = now()
    news = 0
    for about, digest in digests.items():
        record = noted.get(about)
        if record is None:
            session.add(PrintRecord(event_id=event_id, sheet=sheet, about=about, digest=digest, printed_at=at, by=by))
        elif record.digest != digest:
            record.digest, record.printed_at, record.by = digest, at, by
        else:
            continue
        news += 1
    return news


@dataclass(frozen=True, slots=True)
class LastPrinted:
    """When a sheet was noted as printed last, by whom, and for how many heads it is noted in all."""

    sheet: str
    at: datetime
    by: str
    heads: int


def last_printed(session: Session, event_id: int) -> tuple[LastPrinted, ...]:
    """The sheets of an event that were noted as printed, by name."""
    found: dict[str, LastPrinted] = {}
    noted = select(PrintRecord).where(PrintRecord.event_id == event_id).order_by(PrintRecord.sheet)
    for record in session.scalars(noted.order_by(PrintRecord.printed_at, PrintRecord.id)):
        before = found.get(record.sheet)
        heads = before.heads if before is not None else 0
        found[record.sheet] = LastPrinted(record.sheet, record.printed_at, record.by, heads + 1)
    return tuple(found.values())
