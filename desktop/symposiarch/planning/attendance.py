"""Who came: what became of each invitation once the event had begun, kept with the person for the next list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.invitations import (
    NOBODY_COMES,
    SOMEBODY_COMES,
    Arrival,
    Attendee,
    AttendeeRole,
    Invitation,
    Reply,
)
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
    if people is not None:
        listed = listed.where(Event.id.in_(_their_events(people)))
    events = {event.id: event for event in session.scalars(listed)}
    came = _recorded(session, people)
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
            recorded=event_id in came.events,
            arrived=head in came.heads,
            represented=role is AttendeeRole.INVITEE and invitation in came.represented,
        )
        found.setdefault(person, []).append(Attended(event_id, event.title, event.begins, role, said, outcome))
    return found


class _Came(NamedTuple):
    """At which events somebody came in, which heads did, and the invitations for which a representative did."""

    events: set[int]
    heads: set[int]
    represented: set[int]


def _recorded(session: Session, people: Collection[int] | None) -> _Came:
    """Who came in at the events of these people, or at any."""
    standing = select(Attendee.event_id, Attendee.id, Attendee.invitation_id, Attendee.role).join(Arrival)
    standing = standing.where(Arrival.undone_at.is_(None), Arrival.id.not_in(only_rehearsed(session)))
    if people is not None:
        standing = standing.where(Attendee.event_id.in_(_their_events(people)))
    found = _Came(set(), set(), set())
    for event, head, invitation, role in session.execute(standing):
        found.events.add(event)
        found.heads.add(head)
        if role is AttendeeRole.REPRESENTATIVE and invitation is not None:
            found.represented.add(invitation)
    return found


def _their_events(people: Collection[int]) -> Select[tuple[int]]:
    return select(Attendee.event_id).where(Attendee.person_id.in_(people))


def _outcome(reply: Reply, *, begun: bool, over: bool, recorded: bool, arrived: bool, represented: bool) -> Outcome:
    if arrived:
        return Outcome.CAME
    if not begun:
        return Outcome.TO_COME
    if represented:
        return Outcome.REPRESENTED
    if reply in NOBODY_COMES:
        return Outcome.REGRETS
    if not recorded:
        return Outcome.NOT_RECORDED
    if reply in SOMEBODY_COMES:
        return Outcome.NO_SHOW if over else Outcome.TO_COME
    return Outcome.NO_ANSWER
