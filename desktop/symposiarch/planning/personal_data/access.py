"""Who saw or took away what not everybody may see: a security list, a copy for another door, a record of one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import AccessRecord
from symposiarch.model.events import Event


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One line: what it was, by whom, when and for what."""

    sheet: str
    by: str
    at: datetime
    event: str
    purpose: str


def note_access(session: Session, sheet: str, *, event_id: int | None = None, by: str = "", purpose: str = "") -> None:
    """Note that somebody saw or took away something sensitive."""
    session.add(AccessRecord(event_id=event_id, sheet=sheet, by=by, at=now(), purpose=purpose))
    session.flush()


def accesses(
    session: Session, *, sheet: str = "", event_id: int | None = None, limit: int = 200
) -> tuple[AccessRow, ...]:
    """The latest first: all, or those to one sheet, or at one event."""
    noted = (
        select(AccessRecord, Event.title)
        .outerjoin(Event, AccessRecord.event_id == Event.id)
        .order_by(AccessRecord.at.desc(), AccessRecord.id.desc())
        .limit(limit)
    )
    if sheet:
        noted = noted.where(AccessRecord.sheet == sheet)
    if event_id is not None:
        noted = noted.where(AccessRecord.event_id == event_id)
    return tuple(
        AccessRow(record.sheet, record.by, record.at, title or "", record.purpose)
        for record, title in session.execute(noted)
    )
