"""A rehearsal: what the door recorded before the day came, and how the list is made ready for the guests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, AttendeeRole
from symposiarch.planning.arrivals.recording import take_off_the_list
from symposiarch.planning.arrivals.rows import DoorRow

AHEAD = timedelta(hours=6)
"""So long before an event begins its door is open, though that be the evening before."""


@dataclass(frozen=True, slots=True)
class DoorsOpen:
    """From when on somebody who arrives is a guest, on the clock at the event's place; and the day of the event."""

    at: datetime
    day: date

    @property
    def closed(self) -> bool:
        """Whether it is before that now."""
        return now() < self.at


def doors_open(session: Session, event_id: int) -> DoorsOpen:
    event = session.get_one(Event, event_id)
    begins = event.begins.replace(tzinfo=event.zone)
    return DoorsOpen(min(datetime.combine(begins, time(), event.zone), begins - AHEAD), begins.date())


def rehearsed(rows: Sequence[DoorRow], opens: DoorsOpen) -> tuple[DoorRow, ...]:
    """Whose arrival stands and was recorded before the doors were open."""
    return tuple(row for row in rows if row.arrived_at is not None and row.arrived_at < opens.at)


def rehearsals(session: Session, event_id: int) -> tuple[Arrival, ...]:
    """The records that stand from before the doors were open."""
    opens = doors_open(session, event_id)
    standing = select(Arrival).join(Attendee, Arrival.attendee_id == Attendee.id)
    early = standing.where(Attendee.event_id == event_id, Arrival.undone_at.is_(None), Arrival.at < opens.at)
    return tuple(session.scalars(early.order_by(Arrival.id)))


def clear_rehearsal(session: Session, event_id: int) -> int:
    """Whoever was let in before the day has not arrived; who only walked in then is on the list no more.

    Returns how many records no longer count.
    """
    early = rehearsals(session, event_id)
    at = now()
    for one in early:
        one.undone_at = at
    session.flush()
    for head in {one.attendee for one in early}:
        if head.role is AttendeeRole.WALK_IN and all(one.undone_at is not None for one in head.arrivals):
            take_off_the_list(session, head)
    return len(early)
