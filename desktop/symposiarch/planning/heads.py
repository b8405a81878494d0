"""Everyone who may be in the room, one row a head, as cards, badges and lists name them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.model.invitations import PRINCIPALS, Attendee, AttendeeRole, Honour, Invitation, Reply
from symposiarch.model.people import (
    NAME_COLUMNS,
    Gender,
    Mobility,
    NameOrder,
    Organisation,
    Person,
    Post,
    PostStatus,
    name_of,
)
from symposiarch.planning.event_rows import organiser_names
from symposiarch.planning.expected import part_today
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.languages import another_name
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.presence import Presence, Who, presence_of
from symposiarch.planning.saying import Saying
from symposiarch.store.plain import plain_rows

if TYPE_CHECKING:
    from symposiarch.planning.recognition.names.written import WrittenName

UNNAMED = "N. N."
"""A companion whose name is not known yet."""


@dataclass(frozen=True, slots=True)
class Head:
    """One head. `id` is the attendee's; a companion who is not in the address book has a name and nothing else."""

    id: int
    uuid: str
    invitation_id: int | None
    person_id: int | None
    role: AttendeeRole
    presence: Presence
    reply: Reply
    honour: Honour
    gives: bool
    """Is of those who give the event, as host or co-host or as the spouse of one."""
    seated_apart: bool
    alert: str
    honorific: str
    name: str
    given_name: str
    family_name: str
    name_order: NameOrder
    native_name: str
    card_name: str
    pronounced_as: str
    gender: Gender
    category: str
    languages: tuple[str, ...]
    diet: str
    mobility: Mobility
    nationality: str
    country: str
    phone: str
    vehicle_plate: str
    post_id: int | None
    """Of the post that counts at this event: the one chosen for it, else the usual one."""
    title: str
    titles: Texts
    organisation: str
    organisation_names: Texts
    state: str
    rank_class: str
    single_holder: bool
    in_office: bool
    """Whether the post is held on the day of the event, and not for somebody else."""
    group: str
    organiser: str
    principal: str
    token: str
    practice: str
    """By which the event ranks its guests, and reads their titles."""

    @property
    def parts(self) -> tuple[str, str, NameOrder]:
        """Given and family name and their order; where only the whole name was noted, as of a companion or a walk-in,
        as far as the name tells, else empty.

        An honorific stands in for a given name that is not there: "Mrs Green".
        """
        if self.given_name or self.family_name or not self.name:
            return self.given_name, self.family_name, self.name_order
        written = _written(self.name)
        return written.given or written.honorific, written.family, written.order

    @property
    def house(self) -> str:
        """For whom the head works; nothing for who is said to work for nobody: two of them are not of one house."""
        return "" if _works_for_nobody(self.organisation) else self.organisation

    @property
    def delegation(self) -> str:
        """With whom the head belongs together: those of one delegation, else of one house."""
        return self.group or self.house

    @property
    def answer(self) -> Reply:
        """What the reply says of this head: who comes in a guest's place has accepted, who gives the event need not."""
        comes = self.role is AttendeeRole.REPRESENTATIVE or (self.gives and self.reply is Reply.NONE)
        return Reply.ACCEPTED if comes else self.reply

    @property
    def called(self) -> str | Saying:
        """As one names the head, also one that has no name yet."""
        if self.name:
            return self.name
        if self.principal:
            return Saying("whoever comes with {name}", {"name": self.principal})
        return Saying("a guest without a name")

    @property
    def as_written(self) -> Head:
        """The same head; of who is in no address book with form of address, given and family name, as the name tells.

        A name that is of two people, or that says only whose spouse it is, stays whole.
        """
        if self.person_id is not None or not self.name:
            return self
        written = _written(self.name)
        if written.companion is not None or written.companion_of:
            return self
        return replace(
            self,
            honorific=written.honorific,
            given_name=written.given,
            family_name=written.family,
            name_order=written.order,
        )

    @property
    def sort_key(self) -> tuple[str, str]:
        """Family name first, in plain Latin letters, one order for every script; without a name, last."""
        if not self.name:
            return "\uffff", fold(self.principal)
        given, family, _ = self.parts
        return fold(family or self.name), fold(given or self.name)


@cache
def _nobody() -> frozenset[str]:
    """What lists write as the organisation of those who have none."""
    return frozenset(map(fold, listed("names", "posts")["no_house"]))


@lru_cache(maxsize=4096)
def _works_for_nobody(organisation: str) -> bool:
    return fold(organisation) in _nobody()


@lru_cache(maxsize=4096)
def _written(name: str) -> WrittenName:
    """The parts of a name."""
    from symposiarch.planning.recognition.names.reading import read_name  # knows thousands of names, and takes a while

    return read_name(name)


def heads(
    session: Session,
    event_id: int,
    *,
    who: Who = Who.ALL,
    among: Collection[int] | None = None,
    at: datetime | None = None,
) -> tuple[Head, ...]:
    """The heads of an event in the order of its list, companions and representatives after their principal.

    `among` are the few (by attendee) that are asked for, where it is not all. `at` is the moment that tells whether a
    date for replies has passed, so that silence counts.
    """
    event = session.get_one(Event, event_id)
    today = event.today(at)
    asked = Attendee.event_id == event_id if among is None else Attendee.id.in_(among) & (Attendee.event_id == event_id)
    known = _Known(session, event, asked)
    rows = [(attendee, known.invitations.get(attendee.invitation_id)) for attendee in known.attendees]
    found = []
    for attendee, invitation in sorted(rows, key=lambda row: _order(*row)):
        part = None
        if invitation is not None:
            part = part_today(event, invitation, today, gives=invitation.id in known.hosts)
        presence = presence_of(attendee.role, part, withdrawn=attendee.withdrawn_at is not None)
        if who.takes(presence):
            found.append(known.head(attendee, invitation, presence))
    return tuple(found)


def led_by(among: Iterable[Head]) -> dict[int | None, int]:
    """By invitation the one with whom all others on it come: the guest, or who comes in the guest's place."""
    leading = [head for head in among if head.role in PRINCIPALS]
    leading.sort(key=lambda head: (head.presence is not Presence.ABSENT, head.role is AttendeeRole.REPRESENTATIVE))
    return {head.invitation_id: head.id for head in leading}


def _order(attendee: Any, invitation: Any) -> tuple[bool, int, bool, int]:
    walked_in = invitation is None
    return walked_in, 0 if invitation is None else invitation.id, attendee.role is not AttendeeRole.INVITEE, attendee.id


_ATTENDED = (
    Attendee.id, Attendee.uuid, Attendee.invitation_id, Attendee.person_id, Attendee.role, Attendee.honour,
    Attendee.seated_apart, Attendee.alert, Attendee.name, Attendee.card_name, Attendee.diet, Attendee.withdrawn_at,
)  # fmt: skip
_INVITED = (
    Invitation.id, Invitation.person_id, Invitation.post_id, Invitation.reply, Invitation.stage, Invitation.wave,
    Invitation.reply_mode, Invitation.reply_by, Invitation.group, Invitation.organiser_id, Invitation.token,
)  # fmt: skip
_CALLED = (
    Person.id, *NAME_COLUMNS, Person.honorific, Person.card_name, Person.pronounced_as, Person.gender, Person.category,
    Person.languages, Person.diet, Person.mobility, Person.nationality, Person.country, Person.mobile, Person.phone,
    Person.vehicle_plate,
)  # fmt: skip
_HELD = (
    Post.id, Post.person_id, Post.title, Post.titles, Post.state, Post.rank_class, Post.single_holder, Post.status,
    Post.begins_on, Post.ends_on, Post.position, Organisation.name.label("house"),
    Organisation.names.label("house_names"), Organisation.state.label("house_state"),
)  # fmt: skip
"""What is read of each: columns, for whole rows that could be written take three times as long."""


class _Known:
    """What is known of the attendees who are asked for, looked up once for all of them."""

    def __init__(self, session: Session, event: Event, asked: ColumnElement[bool]) -> None:
        self._session = session
        self.practice = event.practice
        self.day = event.begins.date()
        self.organisers = organiser_names(session, event.id)
        self.hosts = invitations_of_hosts(session, event.id)
        self.attendees = self._read(select(*_ATTENDED).where(asked))
        asked_of = select(*_INVITED).where(Invitation.id.in_(select(Attendee.invitation_id).where(asked)))
        self.invitations = {row.id: row for row in self._read(asked_of)}
        guests = select(Invitation.person_id).join(Attendee, Attendee.invitation_id == Invitation.id).where(asked)
        coming = select(Attendee.person_id).where(asked)
        people = select(*_CALLED).where(or_(Person.id.in_(coming), Person.id.in_(guests)))
        self.people = {row.id: row for row in self._read(people)}
        posts = select(*_HELD).outerjoin(Organisation, Post.organisation_id == Organisation.id)
        held = posts.where(Post.person_id.in_(coming), or_(Post.title != "", Post.organisation_id.is_not(None)))
        # Of each person the first that is still held stands last, else the one that ended last.
        self.usual = {row.person_id: row for row in sorted(self._read(held), key=_by_use)}
        chosen = {row.post_id for row in self.invitations.values()} - {None}
        self.chosen = {row.id: row for row in self._read(posts.where(Post.id.in_(chosen)))} if chosen else {}

    def _read(self, query: Select[Any]) -> list[Any]:
        return plain_rows(self._session.execute(query))

    def head(self, attendee: Any, invitation: Any, presence: Presence) -> Head:
        own = attendee.role is AttendeeRole.INVITEE
        person = self.people.get(attendee.person_id)
        principal = None if own or invitation is None else self.people.get(invitation.person_id)
        chosen = self.chosen.get(invitation.post_id) if own and invitation is not None else None
        held = chosen or self.usual.get(attendee.person_id)
        name = name_of(person) if person else attendee.name
        return Head(
            id=attendee.id,
            uuid=attendee.uuid,
            invitation_id=attendee.invitation_id,
            person_id=attendee.person_id,
            role=attendee.role,
            presence=presence,
            reply=invitation.reply if invitation else Reply.ACCEPTED,
            honour=attendee.honour,
            gives=attendee.invitation_id in self.hosts,
            seated_apart=attendee.seated_apart,
            alert=attendee.alert,
            honorific=person.honorific if person else "",
            name=name,
            given_name=person.given_name if person else "",
            family_name=person.family_name if person else "",
            name_order=person.name_order if person else NameOrder.GIVEN_FIRST,
            native_name=another_name(name, person.native_name) if person else "",
            card_name=attendee.card_name or (person.card_name if person else ""),
            pronounced_as=person.pronounced_as if person else "",
            gender=person.gender if person else Gender.UNSTATED,
            category=(person.category if person else "") or (principal.category if principal else ""),
            languages=person.languages if person else (),
            diet=attendee.diet or (person.diet if person else ""),
            mobility=person.mobility if person else Mobility.NONE,
            nationality=person.nationality if person else "",
            country=person.country if person else "",
            phone=(person.mobile or person.phone) if person else "",
            vehicle_plate=person.vehicle_plate if person else "",
            post_id=held.id if held else None,
            title=held.title if held else "",
            titles=held.titles if held else Texts(),
            organisation=(held.house or "") if held else "",
            organisation_names=held.house_names if held else Texts(),
            state=(held.state or held.house_state or "") if held else "",
            rank_class=held.rank_class if held else "",
            single_holder=held.single_holder if held else False,
            in_office=held is not None and _is_held(held, self.day),
            group=invitation.group if invitation else "",
            organiser=self.organisers.get(invitation.organiser_id, "") if invitation else "",
            principal=name_of(principal) if principal else "",
            token=invitation.token if invitation else "",
            practice=self.practice,
        )


def _is_held(post: Any, day: date) -> bool:
    begins: date | None = post.begins_on
    ends: date | None = post.ends_on
    if begins is not None and begins > day:
        return False
    if ends is not None and post.status in (PostStatus.IN_OFFICE, PostStatus.FORMER):
        return ends >= day
    return post.status is PostStatus.IN_OFFICE


def _by_use(post: Any) -> tuple[bool, date, int, int]:
    return post.ends_on is None, post.ends_on or date.min, -post.position, -post.id
