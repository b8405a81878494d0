"""When the doors of an event are open: who is let in before then rehearses, and has not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee
from symposiarch.model.programme import ProgrammeItem

AHEAD = timedelta(hours=6)
"""So long before an event or its programme begins its door is open, though that be the evening before."""

EARLIEST = timedelta(days=7)
"""What the programme holds longer before the event was left there by mistake and opens no door."""


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
    """From the morning of its day on, or for those who come to its programme on the days before."""
    event = session.get_one(Event, event_id)
    earlier = select(ProgrammeItem.day, ProgrammeItem.pinned_at).where(
        ProgrammeItem.event_id == event_id,
        ProgrammeItem.day < event.begins.date(),
        ProgrammeItem.day >= event.begins.date() - EARLIEST,
    )
    # What stands at no hour of its own begins no sooner on its day than the event does.
    begin = [pinned or datetime.combine(day, event.begins.time()) for day, pinned in session.execute(earlier).tuples()]
    at = min([_on_its_day(event), *((moment - AHEAD).replace(tzinfo=event.zone) for moment in begin)])
    return DoorsOpen(at, event.begins.date())


def _on_its_day(event: Event) -> datetime:
    return min(datetime.combine(event.begins, time()), event.begins - AHEAD).replace(tzinfo=event.zone)


def rehearsed(session: Session, event_id: int) -> tuple[int, ...]:
    """The arrivals at an event that stand and were recorded before its doors were open."""
    standing = select(Arrival.id).join(Attendee, Arrival.attendee_id == Attendee.id)
    early = standing.where(
        Attendee.event_id == event_id, Arrival.undone_at.is_(None), Arrival.at < doors_open(session, event_id).at
    )
    return tuple(session.scalars(early.order_by(Arrival.id)))


def only_rehearsed(session: Session, event_id: int | None = None) -> tuple[int, ...]:
    """The arrivals that count no longer, though nobody cleared them: of a rehearsal, now that the doors are open.

    At an event, or in the whole office.
    """
    standing = (
        select(Event, func.min(Arrival.at, type_=Arrival.at.type))
        .select_from(Arrival)
        .join(Attendee, Arrival.attendee_id == Attendee.id)
        .join(Event, Attendee.event_id == Event.id)
        .where(Arrival.undone_at.is_(None))
        .group_by(Event.id)
    )
    if event_id is not None:
        standing = standing.where(Event.id == event_id)
    found: list[int] = []
    for event, first in session.execute(standing).tuples():
        if first < _on_its_day(event) and not doors_open(session, event.id).closed:
            found += rehearsed(session, event.id)
    return tuple(found)
