"""A rehearsal at the door: who was let in before it was open, and how the list is made ready for the guests."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.invitations import Arrival, AttendeeRole
from symposiarch.planning.arrivals.recording import take_off_the_list
from symposiarch.planning.doors import rehearsed


def rehearsals(session: Session, event_id: int) -> tuple[Arrival, ...]:
    """The records that stand from before the doors were open."""
    early = select(Arrival).where(Arrival.id.in_(rehearsed(session, event_id)))
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
