"""When somebody cannot be there: a late arrival, an early departure, a plane to catch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.programme import Absence
from symposiarch.planning.naming import one_line
from symposiarch.planning.programme.affiliations import names_of
from symposiarch.planning.rows import added, row_of


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """From when until when, on the event's clock."""

    id: int
    person_id: int
    name: str
    begins: datetime
    ends: datetime
    note: str


def absence_rows(session: Session, event_id: int) -> tuple[AbsenceRow, ...]:
    """All absences of an event, by time."""
    found = session.scalars(
        select(Absence).where(Absence.event_id == event_id).order_by(Absence.begins, Absence.id)
    ).all()
    names = names_of(session, {one.person_id for one in found})
    return tuple(row_of(AbsenceRow, one, name=names.get(one.person_id, "")) for one in found)


def add_absence(
    session: Session, event_id: int, *, person_id: int, begins: datetime, ends: datetime, note: str = ""
) -> Absence:
    """Somebody is away from `begins` until `ends`, times on the event's clock.

    Raises:
        SymposiarchError: it ends before it begins.
    """
    if ends <= begins:
        raise SymposiarchError("An absence ends after it begins. Check the two times.")
    return added(
        session, Absence(event_id=event_id, person_id=person_id, begins=begins, ends=ends, note=one_line(note))
    )


def remove_absence(session: Session, absence_id: int) -> None:
    """They are there after all."""
    session.delete(session.get_one(Absence, absence_id))
