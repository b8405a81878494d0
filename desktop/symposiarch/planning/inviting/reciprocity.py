"""Who invited us and who came: what stands beside each name when a guest list is approved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import ReceivedInvitation
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, Invitation, Reply
from symposiarch.planning.doors import only_rehearsed
from symposiarch.planning.naming import one_line
from symposiarch.planning.rows import added

FEW = 500
"""Up to so many people are asked for by name; beyond, everybody is read and the others are left out."""


@dataclass(frozen=True, slots=True)
class LastTimes:
    """When somebody was last our guest, and when we were last invited by them."""

    invited: date | None = None  # by us
    came: date | None = None
    invited_us: date | None = None


def last_times(session: Session, people: Sequence[int], *, before_event: int | None = None) -> dict[int, LastTimes]:
    """By person. Somebody came where an arrival was recorded, or, at past events without any, where they had accepted.

    With `before_event` only what lies before that event counts.
    """
    until = session.get_one(Event, before_event).begins if before_event is not None else None
    wanted = frozenset(people)
    found: dict[int, LastTimes] = {}
    counts = (Arrival.undone_at.is_(None), Arrival.id.not_in(only_rehearsed(session)))
    with_arrivals = set(session.scalars(select(Attendee.event_id).join(Arrival).where(*counts)))
    through_the_door = select(Attendee.event_id, Attendee.person_id).join(Arrival).where(*counts)
    moment = now().replace(tzinfo=None)
    accepted = and_(Invitation.reply == Reply.ACCEPTED, Event.begins < moment)
    past = (
        select(Invitation.person_id, Event.id, Event.begins, accepted)
        .join(Event, Invitation.event_id == Event.id)
        .where(Event.begins < (until if until is not None else moment))
        .order_by(Event.begins, Event.id)
    )
    received = select(ReceivedInvitation.person_id, func.max(ReceivedInvitation.day)).group_by(
        ReceivedInvitation.person_id
    )
    if len(wanted) <= FEW:
        through_the_door = through_the_door.where(Attendee.person_id.in_(wanted))
        past = past.where(Invitation.person_id.in_(wanted))
        received = received.where(ReceivedInvitation.person_id.in_(wanted))
    arrived = set(session.execute(through_the_door).tuples())
    for person, event, begins, had_accepted in session.execute(past).tuples():
        if person not in wanted or event == before_event:
            continue
        came = (event, person) in arrived if event in with_arrivals else had_accepted
        before = found.get(person, LastTimes())
        found[person] = replace(before, invited=begins.date(), came=begins.date() if came else before.came)
    for person, day in session.execute(received).tuples():
        if person in wanted:
            found[person] = replace(found.get(person, LastTimes()), invited_us=day)
    return found


def record_received(
    session: Session, person_id: int, *, day: date, occasion: str = "", accepted: bool = False
) -> ReceivedInvitation:
    """They invited us."""
    return added(
        session, ReceivedInvitation(person_id=person_id, day=day, occasion=one_line(occasion), accepted=accepted)
    )


@dataclass(frozen=True, slots=True)
class Received:
    """An invitation that we received."""

    id: int
    day: date
    occasion: str
    accepted: bool


def received_from(session: Session, person_id: int) -> tuple[Received, ...]:
    """The invitations of somebody to us, the latest first."""
    rows = session.scalars(
        select(ReceivedInvitation)
        .where(ReceivedInvitation.person_id == person_id)
        .order_by(ReceivedInvitation.day.desc())
    )
    return tuple(Received(row.id, row.day, row.occasion, row.accepted) for row in rows)


def forget_received(session: Session, received_id: int) -> None:
    """It was recorded by mistake.

    Raises:
        SymposiarchError: it is not there any more.
    """
    received = session.get(ReceivedInvitation, received_id)
    if received is None:
        raise SymposiarchError("This received invitation is not there any more.")
    session.delete(received)
