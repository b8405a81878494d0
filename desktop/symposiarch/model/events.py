"""Events, the series they belong to, and who holds them together."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row, Texts, WallTime, now
from symposiarch.model.choices import Word
from symposiarch.model.people import Organisation, Person
from symposiarch.model.venues import Room, Venue


class EventKind(Word):
    SYMPOSIUM = "symposium"
    CONFERENCE = "conference"
    RECEPTION = "reception"
    DINNER = "dinner"
    LUNCH = "lunch"
    MEETING = "meeting"
    CEREMONY = "ceremony"
    CONCERT = "concert"
    EXHIBITION = "exhibition"
    OTHER = "other"


class EventStage(Word):
    PLANNING = "planning"
    INVITING = "inviting"
    CONFIRMED = "confirmed"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


SETTLED = (EventStage.DONE, EventStage.CANCELLED)
"""Nothing of the event is due any more."""


class ReplyMode(Word):
    """What silence means (PROTOCOL, invitation card)."""

    REPLY_BY = "reply_by"
    REGRETS_ONLY = "regrets_only"
    POUR_MEMOIRE = "pour_memoire"
    SAVE_THE_DATE = "save_the_date"


class House(Word):
    """Whose house it is: it decides whether ministers or ambassadors come first (Wood & Serres 503-504)."""

    FOREIGN_MISSION = "foreign_mission"
    HOST_GOVERNMENT = "host_government"
    NEUTRAL = "neutral"


class OrganiserRole(Word):
    HOST = "host"
    CO_HOST = "co_host"
    PARTNER = "partner"
    SPONSOR = "sponsor"
    SUPPORTER = "supporter"


class Series(Row):
    """Events that follow one another: the symposium that is now in its second edition."""

    __tablename__ = "series"

    name: Mapped[str] = mapped_column(unique=True)


class Event(Carried, Row):
    """One occasion: its times are those on the clock at its place, and `time_zone` says which clock."""

    __tablename__ = "events"

    title: Mapped[str]
    titles: Mapped[Texts] = mapped_column(default=Texts())
    subtitles: Mapped[Texts] = mapped_column(default=Texts())
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    edition: Mapped[int | None]
    kind: Mapped[EventKind] = mapped_column(default=EventKind.SYMPOSIUM)
    stage: Mapped[EventStage] = mapped_column(default=EventStage.PLANNING)
    begins: Mapped[WallTime] = mapped_column(index=True)
    ends: Mapped[WallTime | None]
    time_zone: Mapped[str] = mapped_column(default="UTC")  # an IANA name
    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venues.id"))
    capacity: Mapped[int | None]  # where it is less than what the rooms hold
    languages: Mapped[tuple[str, ...]] = mapped_column(default=("en",))
    dress: Mapped[Texts] = mapped_column(default=Texts())
    occasion: Mapped[Texts] = mapped_column(default=Texts())  # "in honour of ..."
    reply_mode: Mapped[ReplyMode] = mapped_column(default=ReplyMode.REPLY_BY)
    reply_by: Mapped[date | None]
    reply_to: Mapped[str] = mapped_column(default="")  # telephone and e-mail as printed on the card
    practical: Mapped[Texts] = mapped_column(
        default=Texts
    )  # notes of the confirmation: parking, entrance, what to bring
    practice: Mapped[str] = mapped_column(default="generic")  # a file of resources/practices
    house: Mapped[House] = mapped_column(default=House.FOREIGN_MISSION)
    host_state: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2 of the country where it takes place
    own_state: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2 of the mission that gives it
    wave: Mapped[str] = mapped_column(default="A")  # the wave that is being invited
    notes: Mapped[str] = mapped_column(default="")

    series: Mapped[Series | None] = relationship()
    venue: Mapped[Venue | None] = relationship()
    organisers: Mapped[list["Organiser"]] = relationship(
        back_populates="event", cascade="all, delete-orphan", order_by="Organiser.position, Organiser.id"
    )
    rooms: Mapped[list["EventRoom"]] = relationship(cascade="all, delete-orphan", order_by="EventRoom.id")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def giving_state(self) -> str:
        """The state that gives the event."""
        return self.own_state or self.host_state

    def today(self, at: datetime | None = None) -> date:
        """The day that it is there now, or at a moment."""
        return (at or now()).astimezone(self.zone).date()

    @property
    def begins_at(self) -> datetime:
        """The beginning as a moment, with its offset."""
        return self.begins.replace(tzinfo=self.zone)

    @property
    def ends_at(self) -> datetime | None:
        return self.ends and self.ends.replace(tzinfo=self.zone)


class Organiser(Row):
    """An organisation that holds the event with others: its role, its place in the order, its quota of guests."""

    __tablename__ = "organisers"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    role: Mapped[OrganiserRole] = mapped_column(default=OrganiserRole.CO_HOST)
    position: Mapped[int] = mapped_column(default=0)
    quota: Mapped[int | None]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # whom to call there

    event: Mapped[Event] = relationship(back_populates="organisers")
    organisation: Mapped[Organisation] = relationship()
    contact: Mapped[Person | None] = relationship()


class EventRoom(Row):
    """A room that the event uses."""

    __tablename__ = "event_rooms"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"), index=True)

    room: Mapped[Room] = relationship()


class RuleLevel(Word):
    BLOCK = "block"
    ACKNOWLEDGE = "acknowledge"
    WARN = "warn"
    OFF = "off"


class RuleSetting(Row):
    """How seriously one rule of the preflight is taken at one event, with the note that says why."""

    __tablename__ = "rule_settings"
    __table_args__ = (UniqueConstraint("event_id", "code"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    code: Mapped[str]
    level: Mapped[RuleLevel] = mapped_column(default=RuleLevel.WARN)
    note: Mapped[str] = mapped_column(default="")


class Acknowledgement(Row):
    """A finding that somebody has seen and accepts: `finding` is its code with the keys it is about."""

    __tablename__ = "acknowledgements"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    finding: Mapped[str]
    by: Mapped[str] = mapped_column(default="")
    at: Mapped[Moment]
    note: Mapped[str] = mapped_column(default="")


class NamedView(Row):
    """A filter of a table that the office keeps under a name."""

    __tablename__ = "named_views"

    page: Mapped[str]
    name: Mapped[str]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    filters: Mapped[dict[str, Any]] = mapped_column(default=dict)
    position: Mapped[int] = mapped_column(default=0)
