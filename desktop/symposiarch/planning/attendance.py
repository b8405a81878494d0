"""Who came: what became of each invitation once the event had begun, kept with the person for the next list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, AttendeeRole, Invitation, Reply
from symposiarch.planning.doors import only_rehearsed


class Outcome(Word):
    """What became of an invitation."""

    CAME = "came"
    REPRESENTED = "represented"  # the representative came
    NO_SHOW = "no_show"  # said they would come, and nobody did
    REGRETS = "regrets"
    NO_ANSWER = "no_answer"
    NOT_RECORDED = "not_recorded"  # nobody's arrival was recorded at that event
    TO_COME = "to_come"  # it has not begun, or goes on and they may still come


@dataclass(frozen=True, slots=True)
class Attended:
    """One event in the life of a person; `role` is what they were there."""

    event_id: int
    title: str
    begins: datetime
    role: AttendeeRole
    reply: Reply
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """How often somebody was invited, came, and stayed away unannounced; and when they last came."""

    invited: int = 0
    came: int = 0
    no_shows: int = 0
    last_came: date | None = None


def attended(session: Session, person_id: int, *, at: datetime | None = None) -> tuple[Attended, ...]:
    """The events of one person, the latest first: as a guest, a companion, a representative or a walk-in."""
    found = _found(session, [person_id], at or now()).get(person_id, ())
    return tuple(sorted(found, key=lambda one: (one.begins, one.event_id), reverse=True))


def tallies(session: Session, *, at: datetime | None = None) -> dict[int, Tally]:
    """By person, of all in the office. Who was never invited and never came has none."""
    found: dict[int, Tally] = {}
    for person, events in _found(session, None, at or now()).items():
        tally = Tally()
        for one in events:
            came = one.outcome is Outcome.CAME
            last = max(filter(None, (tally.last_came, one.begins.date() if came else None)), default=None)
            tally = replace(
                tally,
                invited=tally.invited + (one.role is AttendeeRole.INVITEE),
                came=tally.came + came,
                no_shows=tally.no_shows + (one.outcome is Outcome.NO_SHOW),
                last_came=last,
            )
        found[person] = tally
    return found


def came_in(session: Session, event_id: int) -> frozenset[int]:
    """Whoever came in at an event, by attendee."""
    arrived = select(Arrival.attendee_id).join(Attendee).where(Attendee.event_id == event_id)
    counts = (Arrival.undone_at.is_(None), Arrival.id.not_in(only_rehearsed(session, event_id)))
    return frozenset(session.scalars(arrived.where(*counts)))


CAME_OR_NOT = (Outcome.CAME, Outcome.NO_SHOW)
"""What a guest list is looked through by once somebody came in."""


def came_or_not(session: Session, event_id: int, *, at: datetime | None = None) -> dict[Outcome, frozenset[int]]:
    """Who of the guests came, or somebody in their place, and who stayed away unannounced, as invitations.

    Empty until somebody came in.
    """
    moment, event, came = at or now(), session.get_one(Event, event_id), came_in(session, event_id)
    if not came:
        return {}
    heads = (
        select(Attendee.id, Attendee.role, Invitation.id, Invitation.reply)
        .join(Invitation, Attendee.invitation_id == Invitation.id)
        .where(Invitation.event_id == event_id)
    )
    listed = session.execute(heads).tuples().all()
    deputies = {guest for head, role, guest, _ in listed if role is AttendeeRole.REPRESENTATIVE and head in came}
    found: dict[Outcome, set[int]] = {outcome: set() for outcome in CAME_OR_NOT}
    for head, role, guest, reply in listed:
        became = _outcome(
            reply,
            begun=event.begins_at <= moment,
            over=(event.ends_at or event.begins_at) <= moment,
            recorded=True,
            arrived=head in came,
            represented=guest in deputies,
        )
        outcome = Outcome.CAME if became is Outcome.REPRESENTED else became
        if role is AttendeeRole.INVITEE and outcome in found:
            found[outcome].add(guest)
    return {outcome: frozenset(guests) for outcome, guests in found.items()}


def _found(session: Session, people: Collection[int] | None, at: datetime) -> dict[int, list[Attended]]:
    listed = select(Event)
    standing = select(Attendee.event_id, Attendee.id, Attendee.invitation_id, Attendee.role).join(Arrival)
    if people is not None:
        theirs = select(Attendee.event_id).where(Attendee.person_id.in_(people))
        listed, standing = listed.where(Event.id.in_(theirs)), standing.where(Attendee.event_id.in_(theirs))
    events = {event.id: event for event in session.scalars(listed)}
    recorded: set[int] = set()
    arrived: set[int] = set()
    deputies: set[int] = set()
    standing = standing.where(Arrival.undone_at.is_(None), Arrival.id.not_in(only_rehearsed(session)))
    for event, head, invitation, role in session.execute(standing):
        recorded.add(event)
        arrived.add(head)
        if role is AttendeeRole.REPRESENTATIVE and invitation is not None:
            deputies.add(invitation)
    question = (
        select(
            Attendee.person_id,
            Attendee.event_id,
            Attendee.id,
            Attendee.role,
            Attendee.invitation_id,
            Invitation.reply,
            Attendee.withdrawn_at,
        )
        .outerjoin(Invitation, Attendee.invitation_id == Invitation.id)
        .where(Attendee.person_id.is_not(None))
    )
    if people is not None:
        question = question.where(Attendee.person_id.in_(people))
    found: dict[int, list[Attended]] = {}
    for person, event_id, head, role, invitation, reply, withdrawn in session.execute(question):
        event = events[event_id]
        not_needed = role is AttendeeRole.REPRESENTATIVE and reply is not Reply.REPRESENTED
        # Companions may stay away though the guest comes, and deputies give way to another one, or to the guest.
        said = Reply.WITHDRAWN if not_needed or withdrawn is not None else reply or Reply.ACCEPTED
        outcome = _outcome(
            said,
            begun=event.begins_at <= at,
            over=(event.ends_at or event.begins_at) <= at,
            recorded=event_id in recorded,
            arrived=head in arrived,
            represented=role is AttendeeRole.INVITEE and invitation in deputies,
        )
        found.setdefault(person, []).append(Attended(event_id, event.title, event.begins, role, said, outcome))
    return found


def _outcome(reply: Reply, *, begun: bool, over: bool, recorded: bool, arrived: bool, represented: bool) -> Outcome:
    if arrived:
        return Outcome.CAME
    if not begun:
        return Outcome.TO_COME
    if represented:
        return Outcome.REPRESENTED
    if reply in (Reply.DECLINED, Reply.WITHDRAWN):
        return Outcome.REGRETS
    if not recorded:
        return Outcome.NOT_RECORDED
    if reply in (Reply.ACCEPTED, Reply.REPRESENTED):
        return Outcome.NO_SHOW if over else Outcome.TO_COME
    return Outcome.NO_ANSWER
