"""Events as screens, lists and sheets show them, and the one to open with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts, now
from symposiarch.model.events import SETTLED, Event, EventKind, EventStage, Organiser, OrganiserRole, Series
from symposiarch.model.invitations import Invitation
from symposiarch.model.people import Organisation
from symposiarch.model.venues import Venue
from symposiarch.planning.naming import with_city
from symposiarch.planning.rows import row_of


@dataclass(frozen=True, slots=True)
class OrganiserRow:
    """An organiser as screens and sheets show it, in protocol order."""

    id: int
    name: str
    names: Texts
    role: OrganiserRole
    quota: int | None
    contact_id: int | None  # the person to call there
    contact: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as screens, lists and sheets show it."""

    id: int
    uuid: str
    title: str
    titles: Texts
    subtitles: Texts
    kind: EventKind
    stage: EventStage
    begins: datetime
    ends: datetime | None
    time_zone: str
    venue_id: int | None
    venue: str
    city: str
    languages: tuple[str, ...]
    series: str
    edition: int | None
    organisers: tuple[OrganiserRow, ...]
    listed: int
    """The lines of its guest list: whoever is invited, who gives it, and the reserve."""

    @property
    def begins_at(self) -> datetime:
        """The beginning as a moment, with its offset."""
        return self.begins.replace(tzinfo=ZoneInfo(self.time_zone))

    @property
    def ends_at(self) -> datetime | None:
        return self.ends and self.ends.replace(tzinfo=ZoneInfo(self.time_zone))

    @property
    def today(self) -> date:
        """The day that it is now at its place."""
        return now().astimezone(self.begins_at.tzinfo).date()

    @property
    def is_over(self) -> bool:
        """Whether it has ended, or begun where no end is known."""
        return (self.ends_at or self.begins_at) <= now()

    @property
    def place(self) -> str:
        """Venue and city, the city once where the venue is called by it: Namsan District Hall, Seoul."""
        return with_city(self.venue, self.city)

    def days_until(self, today: date) -> int:
        return (self.begins.date() - today).days


def event_rows(session: Session) -> tuple[EventRow, ...]:
    """All events, the latest first."""
    return _rows(session, None)


def count_events(session: Session) -> int:
    return session.scalar(select(func.count(Event.id))) or 0


def count_listed(session: Session, event_id: int) -> int:
    """How many are on the guest list of an event."""
    return session.scalar(select(func.count(Invitation.id)).where(Invitation.event_id == event_id)) or 0


def event_day(session: Session, event_id: int) -> date:
    """Which day it is where an event is held."""
    return session.get_one(Event, event_id).today()


def has_event(session: Session, event_id: int) -> bool:
    return session.get(Event, event_id) is not None


def event_row(session: Session, event_id: int) -> EventRow:
    return _rows(session, event_id)[0]


def _rows(session: Session, event_id: int | None) -> tuple[EventRow, ...]:
    counted = select(Invitation.event_id, func.count()).group_by(Invitation.event_id)
    events = (
        select(Event, Venue.name, Venue.city, Series.name)
        .outerjoin(Venue, Event.venue_id == Venue.id)
        .outerjoin(Series, Event.series_id == Series.id)
        .order_by(Event.begins.desc(), Event.id.desc())
    )
    if event_id is not None:
        counted = counted.where(Invitation.event_id == event_id)
        events = events.where(Event.id == event_id)
    listed = dict(session.execute(counted).tuples().all())
    held = _organisers(session, event_id)
    return tuple(
        row_of(
            EventRow,
            event,
            venue=venue or "",
            city=city or "",
            series=series or "",
            organisers=tuple(held.get(event.id, ())),
            listed=listed.get(event.id, 0),
        )
        for event, venue, city, series in session.execute(events)
    )


def _organisers(session: Session, event_id: int | None) -> dict[int, list[OrganiserRow]]:
    """By event: who holds it, in the order of protocol."""
    organisers = (
        select(Organiser, Organisation.name, Organisation.names)
        .join(Organisation)
        .order_by(Organiser.position, Organiser.id)
    )
    if event_id is not None:
        organisers = organisers.where(Organiser.event_id == event_id)
    held: dict[int, list[OrganiserRow]] = {}
    for organiser, name, names in session.execute(organisers):
        contact = organiser.contact.name if organiser.contact is not None else ""
        row = row_of(OrganiserRow, organiser, name=name, names=names, contact=contact)
        held.setdefault(organiser.event_id, []).append(row)
    return held


def next_event(session: Session) -> int | None:
    """The event to open with: the next that is not over, else the last one; none in an empty office."""
    today = now().replace(tzinfo=None) - timedelta(days=1)
    coming = (
        select(Event.id)
        .where(func.coalesce(Event.ends, Event.begins) >= today)
        .where(Event.stage.not_in(SETTLED))
        .order_by(Event.begins, Event.id)
    )
    last = select(Event.id).order_by(Event.begins.desc(), Event.id.desc())
    return session.scalar(coming.limit(1)) or session.scalar(last.limit(1))


def organiser_names(session: Session, event_id: int) -> dict[int, str]:
    """Who holds an event, by the key of the organiser."""
    named = (
        select(Organiser.id, Organisation.name)
        .join(Organisation, Organiser.organisation_id == Organisation.id)
        .where(Organiser.event_id == event_id)
    )
    return dict(session.execute(named).tuples().all())
