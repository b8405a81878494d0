"""The guest list of an event: one row for each invitation, as table, workbook and sheet show it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import (
    Attendee,
    AttendeeRole,
    Channel,
    Honour,
    Invitation,
    InvitationStage,
    Reply,
    Wave,
)
from symposiarch.model.people import Organisation, Person, Post, moment_of
from symposiarch.planning.event_rows import organiser_names
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.people.listed import COLUMNS_OF_THE_PERSON, Listed, of_the_person
from symposiarch.planning.people.records import posts_in_order
from symposiarch.planning.rows import row_of
from symposiarch.store.plain import plain_rows

GIVES = "gives the event"
"""What stands where others have their reply."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who comes with a guest, or in the guest's place."""

    attendee_id: int
    person_id: int | None
    name: str
    role: AttendeeRole
    coming: bool


@dataclass(frozen=True, slots=True)
class GuestRow(Listed):
    """A guest of an event. `id` is the key of the invitation, `uuid` the person's, which workbooks carry.

    Diet and notes are those of the invitation, the diet of the person where it says none.
    """

    id: int
    person_id: int
    attendee_id: int | None
    invitation_uuid: str
    salutation: str
    taken_up: str
    """Functions: a day, with the hour where it is known, in ISO 8601."""
    accredited_here: bool
    vehicle_plate: str
    language: str
    reply: Reply
    replied_at: datetime | None
    reply_way: Channel
    stage: InvitationStage
    wave: Wave
    channel: Channel
    group: str
    honour: Honour
    gives: bool
    """Is of those who give the event: neither asked nor reminded, and taken to come."""
    organiser_id: int | None
    organiser: str
    letter_language: str
    """Of what is sent, where it was set for this invitation; empty where it is the person's own."""
    reply_mode: ReplyMode | None
    reply_by: date | None
    companions_invited: int
    approved_by: str
    reminders: int
    companions: tuple[Companion, ...]
    representative: Companion | None
    search_key: str

    @property
    def answer(self) -> Reply | str:
        """The reply, in place of one that is not there `GIVES` where nobody waits for it."""
        return GIVES if self.gives and self.reply is Reply.NONE else self.reply

    @property
    def everybody(self) -> tuple[Companion, ...]:
        """Who comes along, and who comes instead."""
        return self.companions + ((self.representative,) if self.representative else ())


def guest_rows(session: Session, event_id: int, *, only: Collection[int] | None = None) -> tuple[GuestRow, ...]:
    """All guests of an event, or `only` those of these invitations, in the order in which they were put on the list."""
    posts = _posts_of(session, event_id)
    usual = _usual_posts(session, event_id, only)
    company, own = _company(session, event_id, only)
    organisers, hosts = organiser_names(session, event_id), invitations_of_hosts(session, event_id)
    asked = Invitation.event_id == event_id
    if only is not None:
        asked &= Invitation.id.in_(only)
    listed = plain_rows(session.execute(select(*_INVITED).where(asked).order_by(Invitation.id)))
    who = select(*_KNOWN).where(Person.id.in_(select(Invitation.person_id).where(asked)))
    people = {person.id: person for person in plain_rows(session.execute(who))}
    rows = []
    for invitation in listed:
        person = people[invitation.person_id]
        post = posts.get(invitation.post_id or 0) or usual.get(person.id, _NO_POST)
        with_them = company.get(invitation.id, ())
        attendee = own.get(invitation.id)
        rows.append(
            row_of(
                GuestRow,
                invitation,
                **of_the_person(person),
                **post._asdict(),
                attendee_id=attendee[0] if attendee else None,
                invitation_uuid=invitation.uuid,
                salutation=person.salutation,
                vehicle_plate=person.vehicle_plate,
                language=invitation.language or person.language,
                diet=(attendee[2] if attendee else "") or person.diet,
                honour=attendee[1] if attendee else Honour.NONE,
                gives=invitation.id in hosts,
                organiser=organisers.get(invitation.organiser_id or 0, ""),
                letter_language=invitation.language,
                companions=tuple(one for one in with_them if one.role is not AttendeeRole.REPRESENTATIVE),
                representative=next(
                    (one for one in with_them if one.role is AttendeeRole.REPRESENTATIVE and one.coming), None
                ),
                search_key=person.search_key,
            )
        )
    return tuple(rows)


_INVITED = (
    Invitation.id, Invitation.uuid, Invitation.person_id, Invitation.post_id, Invitation.language, Invitation.reply,
    Invitation.replied_at, Invitation.reply_way, Invitation.stage, Invitation.wave, Invitation.channel,
    Invitation.group, Invitation.organiser_id, Invitation.reply_mode, Invitation.reply_by,
    Invitation.companions_invited, Invitation.approved_by, Invitation.reminders, Invitation.notes,
)  # fmt: skip
_KNOWN = (
    Person.id, *COLUMNS_OF_THE_PERSON, Person.salutation, Person.vehicle_plate, Person.language, Person.diet,
    Person.search_key,
)  # fmt: skip


class _PostHeld(NamedTuple):
    """What stands beside a guest's name, out of the post that is relevant to the event."""

    title: str
    organisation: str
    department: str
    taken_up: str
    accredited_here: bool


_NO_POST = _PostHeld("", "", "", "", accredited_here=True)
_HELD = (Post.title, Organisation.name, Post.department, Post.taken_up_on, Post.taken_up_at, Post.accredited_here)


def _held(
    title: str, organisation: str | None, department: str, on: date | None, at: time | None, here: bool
) -> _PostHeld:
    return _PostHeld(title, organisation or "", department, moment_of(on, at), here)


def _usual_posts(session: Session, event_id: int, only: Collection[int] | None) -> dict[int, _PostHeld]:
    """What stands beside the names of the guests for whom no post was chosen for this event."""
    without = select(Invitation.person_id).where(Invitation.event_id == event_id, Invitation.post_id.is_(None))
    if only is not None:
        without = without.where(Invitation.id.in_(only))
    query = posts_in_order(select(Post.person_id, *_HELD), among=without)
    return {person: _held(*said) for person, *said in session.execute(query)}


def _posts_of(session: Session, event_id: int) -> dict[int, _PostHeld]:
    relevant = (
        select(Post.id, *_HELD)
        .join(Invitation, Invitation.post_id == Post.id)
        .outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Invitation.event_id == event_id)
    )
    return {key: _held(*said) for key, *said in session.execute(relevant)}


def _company(
    session: Session, event_id: int, only: Collection[int] | None
) -> tuple[dict[int, tuple[Companion, ...]], dict[int, tuple[int, Honour, str]]]:
    """Who comes with each guest, and the guest's own attendee (key, honour, diet); by invitation."""
    company: dict[int, list[Companion]] = {}
    own: dict[int, tuple[int, Honour, str]] = {}
    heads = (
        select(
            Attendee.invitation_id,
            Attendee.id,
            Attendee.person_id,
            Attendee.role,
            Attendee.honour,
            Attendee.diet,
            Attendee.name,
            Attendee.withdrawn_at,
        )
        .where(Attendee.event_id == event_id, Attendee.invitation_id.is_not(None))
        .order_by(Attendee.id)
    )
    if only is not None:
        heads = heads.where(Attendee.invitation_id.in_(only))
    for invitation, key, person_id, role, honour, diet, name, withdrawn_at in session.execute(heads):
        if role is AttendeeRole.INVITEE:
            own[invitation] = (key, honour, diet)
            continue
        called = name or (session.get_one(Person, person_id).name if person_id is not None else "")
        company.setdefault(invitation, []).append(Companion(key, person_id, called, role, withdrawn_at is None))
    return {key: tuple(value) for key, value in company.items()}, own
