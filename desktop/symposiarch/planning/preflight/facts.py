"""What the rules look at, read once in a handful of narrow queries: a look must not be noticed after each change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, Organiser, ReplyMode
from symposiarch.model.invitations import (
    SENT_STAGES,
    UNDECIDED,
    Attendee,
    AttendeeRole,
    Channel,
    Invitation,
    InvitationStage,
    Reply,
)
from symposiarch.model.logistics import Service, ServiceStatus
from symposiarch.model.people import NAME_COLUMNS, Organisation, Person, name_of
from symposiarch.model.programme import ProgrammeItem, Role, RoleStatus
from symposiarch.model.seating import Place
from symposiarch.model.venues import Seat, SeatKind, Table
from symposiarch.planning.arrivals.rehearsal import rehearsals
from symposiarch.planning.expected import COMING, Expected, Part, expected, part_today
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting.quotas import Quota, quotas
from symposiarch.planning.logistics.tasks import TaskRow, task_rows
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.preflight.closely import CloseLook, chosen_plan, still_flawed, still_wrong
from symposiarch.planning.preflight.elsewhere import Elsewhere, elsewhere
from symposiarch.planning.preflight.preparations import Preparations, preparations
from symposiarch.planning.presence import Presence, presence_of
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Conflict
from symposiarch.planning.rows import row_of
from symposiarch.planning.seating.checks import SeatingFinding
from symposiarch.planning.seating.layout_checks import LayoutFinding
from symposiarch.store.plain import plain_rows


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the list. `uuid` is the person's, which the list of guests and workbooks carry."""

    invitation_id: int
    person_id: int
    uuid: str
    name: str
    native_name: str
    email: str
    phone: str
    birth_date: date | None
    has_assistant: bool
    partner_id: int | None
    languages: tuple[str, ...]
    channel: Channel
    stage: InvitationStage
    reply: Reply
    reply_mode: ReplyMode
    reply_by: date | None
    part: Part
    gives: bool

    @property
    def coming(self) -> bool:
        return self.part in COMING

    @property
    def waited_for(self) -> bool:
        """Asked to answer by a day, and has not, or not for certain."""
        asked = self.stage in SENT_STAGES and not self.gives
        return asked and self.reply_mode is ReplyMode.REPLY_BY and self.reply in UNDECIDED


@dataclass(frozen=True, slots=True)
class Body:
    """One head. `uuid` is the person's where the head is in the address book, else the attendee's."""

    id: int
    uuid: str
    person_id: int | None
    name: str
    native_name: str
    invitation_id: int | None
    role: AttendeeRole
    presence: Presence
    withdrawn: bool
    seated_apart: bool
    has_card_name: bool


@dataclass(frozen=True, slots=True)
class Seating:
    """The chosen plan: who sits in it, and how many seats one may sit on."""

    uuid: str
    name: str
    seats: int
    seated: frozenset[int]
    wrong: tuple[SeatingFinding, ...]
    doubted: tuple[int, ...] = ()
    """Heads whose titles do not say for sure by what rank they are to be seated."""
    layout: str = ""
    """The UUID of the layout."""
    flaws: tuple[LayoutFinding, ...] = ()
    """What is wrong with its tables in their room."""
    chairs: Mapping[int, str] = field(default_factory=dict)
    """The UUIDs of the seats by which what is wrong with a table as a whole is found, by seat."""


@dataclass(frozen=True, slots=True)
class Facts:
    """An event as it stands on `today`, the date at its place."""

    uuid: str
    today: date
    day: date
    languages: tuple[str, ...]
    has_venue: bool
    guests: Mapping[int, Guest]  # by invitation
    bodies: tuple[Body, ...]
    count: Expected
    quotas: tuple[tuple[str, Quota], ...]  # with the UUID of the organisation
    conflicts: tuple[Conflict, ...]
    items: Mapping[int, str]  # programme items by key, their UUIDs
    speakers: frozenset[int]  # people who are to speak and have not said no
    seating: Seating | None
    tasks: tuple[TaskRow, ...]
    unconfirmed: tuple[str, ...]  # services that nobody has confirmed
    preparations: Preparations
    practice_fault: str = ""  # why the practice of the event cannot be used
    rehearsed: tuple[str, ...] = ()  # heads that were let in before the day, by UUID
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    old_titles: tuple[tuple[str, str], ...] = ()
    """Languages in which it is called as another edition was, with the main title of that one."""

    @property
    def days_left(self) -> int:
        return (self.day - self.today).days

    def whose(self, body: Body) -> Guest | None:
        """The guest with whom, or in whose place, a head comes."""
        return self.guests.get(body.invitation_id or 0)


def facts(session: Session, event_id: int, *, at: datetime | None = None, close: CloseLook | None = None) -> Facts:
    """`close` is what the last close look found, so far as it still stands."""
    event = session.get_one(Event, event_id)
    today = event.today(at)
    guests = {guest.invitation_id: guest for guest in _guests(session, event, today)}
    items = select(ProgrammeItem.id, ProgrammeItem.uuid).where(ProgrammeItem.event_id == event_id)
    rules, fault = _practice(event.practice)
    bodies = tuple(_bodies(session, event_id, guests))
    coming = {body.id: body.name for body in bodies if body.presence is Presence.COMING}
    return Facts(
        uuid=event.uuid,
        today=today,
        day=event.begins.date(),
        languages=event.languages,
        has_venue=event.venue_id is not None,
        guests=guests,
        bodies=bodies,
        count=expected(session, event_id, at=at),
        quotas=_quotas(session, event_id),
        conflicts=conflicts(session, event_id),
        items=dict(session.execute(items).tuples().all()),
        speakers=_speakers(session, event_id),
        seating=_seating(session, event_id, close),
        tasks=task_rows(session, event_id, at=at),
        unconfirmed=_unconfirmed(session, event_id),
        preparations=preparations(session, event, coming, rules=rules),
        practice_fault=fault,
        elsewhere=elsewhere(session, event),
        old_titles=tuple(_old_titles(session, event)),
        rehearsed=tuple(dict.fromkeys(one.attendee.uuid for one in rehearsals(session, event_id))),
    )


def _old_titles(session: Session, event: Event) -> Iterable[tuple[str, str]]:
    """What was taken over from another edition whose main title is another one."""
    earlier = select(Event.title, Event.titles).where(
        Event.id < event.id, Event.edition != event.edition, Event.title != event.title
    )
    others = session.execute(earlier.order_by(Event.id.desc())).tuples().all()
    for language, said in event.titles.items():
        whose = next((title for title, titles in others if said and titles.get(language) == said), None)
        if whose is not None and language in event.languages:
            yield language, whose


def _quotas(session: Session, event_id: int) -> tuple[tuple[str, Quota], ...]:
    """How many each organiser may invite, by the UUID of the organisation."""
    organisers = (
        select(Organiser.id, Organisation.uuid)
        .join(Organisation, Organiser.organisation_id == Organisation.id)
        .where(Organiser.event_id == event_id)
    )
    uuids = dict(session.execute(organisers).tuples().all())
    return tuple((uuids[quota.organiser_id], quota) for quota in quotas(session, event_id))


def _speakers(session: Session, event_id: int) -> frozenset[int]:
    """Who has a part in the programme and has not declined it."""
    speakers = (
        select(Role.person_id)
        .join(ProgrammeItem, Role.item_id == ProgrammeItem.id)
        .where(
            ProgrammeItem.event_id == event_id,
            Role.person_id.is_not(None),
            Role.slot_id.is_(None),
            Role.status != RoleStatus.DECLINED,
        )
    )
    return frozenset(key for key in session.scalars(speakers) if key is not None)


def _unconfirmed(session: Session, event_id: int) -> tuple[str, ...]:
    """The services that are not confirmed yet."""
    open_ones = Service.status.in_((ServiceStatus.PLANNED, ServiceStatus.ORDERED))
    titles = select(Service.title).where(Service.event_id == event_id, open_ones)
    return tuple(session.scalars(titles.order_by(Service.id)))


def _practice(name: str) -> tuple[Practice | None, str]:
    """The practice by which an event goes, or why it cannot be used: all else is looked at none the less."""
    try:
        return practice(name), ""
    except SymposiarchError as error:
        return None, str(error)


def _guests(session: Session, event: Event, today: date) -> Iterable[Guest]:
    listed = (
        select(
            Invitation.id, Invitation.channel, Invitation.language.label("letters"), Invitation.stage,
            Invitation.wave, Invitation.reply, Invitation.reply_mode, Invitation.reply_by,
            Person.id.label("person_id"), Person.uuid, *NAME_COLUMNS, Person.other_emails, Person.phone, Person.mobile,
            Person.birth_date, Person.language, Person.languages, Person.assistant_id,
            Person.partner_id,
        )
        .join(Person, Invitation.person_id == Person.id)
        .where(Invitation.event_id == event.id)
        .order_by(Invitation.id)
    )  # fmt: skip
    hosts = invitations_of_hosts(session, event.id)
    for row in plain_rows(session.execute(listed)):
        mode, until = row.reply_mode or event.reply_mode, row.reply_by or event.reply_by
        name = name_of(row)
        yield row_of(
            Guest,
            row,
            invitation_id=row.id,
            name=name or row.native_name or row.email,
            email=", ".join(one for one in (row.email, *row.other_emails) if one),
            phone=" / ".join(one for one in (row.phone, row.mobile) if one),
            has_assistant=row.assistant_id is not None,
            languages=tuple(one for one in (row.letters, row.language, *row.languages) if one),
            reply_mode=mode,
            reply_by=until,
            part=part_today(event, row, today, gives=row.id in hosts),
            gives=row.id in hosts,
        )


def _bodies(session: Session, event_id: int, guests: Mapping[int, Guest]) -> Iterable[Body]:
    present = (
        select(
            Attendee.id, Attendee.uuid, Attendee.name, Attendee.card_name, Attendee.invitation_id, Attendee.role,
            Attendee.withdrawn_at, Attendee.seated_apart, Attendee.person_id, Person.uuid.label("person"),
            *NAME_COLUMNS,
        )
        .outerjoin(Person, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id)
        .order_by(Attendee.id)
    )  # fmt: skip
    for row in plain_rows(session.execute(present)):
        name = row.name
        if row.person is not None:
            name = name_of(row)
        withdrawn = row.withdrawn_at is not None
        part = None if row.invitation_id is None else guests[row.invitation_id].part
        yield row_of(
            Body,
            row,
            uuid=row.person or row.uuid,
            name=name,
            native_name=row.native_name or "",
            presence=presence_of(row.role, part, withdrawn=withdrawn),
            withdrawn=withdrawn,
            has_card_name=bool(row.card_name),
        )


def _seating(session: Session, event_id: int, close: CloseLook | None) -> Seating | None:
    plan = chosen_plan(session, event_id)
    if plan is None:
        return None
    seats = (
        select(func.count())
        .select_from(Seat)
        .join(Table, Seat.table_id == Table.id)
        .where(Table.layout_id == plan.layout_id, Seat.kind.not_in((SeatKind.BLOCKED, SeatKind.INTERPRETER)))
    )
    taken = select(Place.seat_id, Place.attendee_id).where(Place.plan_id == plan.id)
    places = dict(session.execute(taken).tuples().all())
    wrong = still_wrong(session, close, plan=plan.uuid, places=places)
    whole = {seat for one in wrong if not one.guests for seat in one.seats}
    return Seating(
        uuid=plan.uuid,
        name=plan.name,
        seats=session.scalar(seats) or 0,
        seated=frozenset(places.values()),
        wrong=wrong,
        doubted=close.doubted if close is not None and close.plan == plan.uuid and plan.mixing < 1 else (),
        layout=plan.layout,
        flaws=still_flawed(session, close, layout=plan.layout),
        chairs=dict(session.execute(select(Seat.id, Seat.uuid).where(Seat.id.in_(whole))).tuples().all())
        if whole
        else {},
    )
