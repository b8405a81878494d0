"""Who is invited to an event, what was sent and answered, the heads that are expected, and who came."""

import secrets
from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row
from symposiarch.model.choices import NOBODY_COMES, SOMEBODY_COMES, UNDECIDED, Reply, Word
from symposiarch.model.events import Event, Organiser, ReplyMode
from symposiarch.model.people import Person, Post

__all__ = [
    "INVITED_ALONG",
    "NOBODY_COMES",
    "ON_THEIR_OWN",
    "PRESIDING",
    "PRINCIPALS",
    "SENT_STAGES",
    "SOMEBODY_COMES",
    "UNDECIDED",
    "Arrival",
    "Attendee",
    "AttendeeRole",
    "Channel",
    "Honour",
    "Invitation",
    "InvitationRecord",
    "InvitationStage",
    "RankMode",
    "RecordKind",
    "Reply",
    "Wave",
    "new_token",
]


class InvitationStage(Word):
    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"
    REMINDED = "reminded"


SENT_STAGES = (InvitationStage.SENT, InvitationStage.REMINDED)
"""The invitation has left the house."""


class Channel(Word):
    UNSET = ""
    EMAIL = "email"
    POST = "post"
    COURIER = "courier"
    BY_HAND = "by_hand"
    NOTE_VERBALE = "note_verbale"
    TELEPHONE = "telephone"
    FORM = "form"
    FILE = "file"


class Wave(Word):
    A = "A"
    B = "B"
    C = "C"
    RESERVE = "reserve"


def new_token() -> str:
    """What a QR code carries: says nothing of the person, and cannot be guessed."""
    return secrets.token_urlsafe(12)


class Invitation(Carried, Row):
    """One per person and event. Its reply is the last of its records; the records are never changed."""

    __tablename__ = "invitations"
    __table_args__ = (UniqueConstraint("event_id", "person_id"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))  # the post relevant to this event
    organiser_id: Mapped[int | None] = mapped_column(ForeignKey("organisers.id"))  # on whose list the guest is
    wave: Mapped[Wave] = mapped_column(default=Wave.A)
    position: Mapped[int] = mapped_column(default=0)  # in the reserve: who is proposed first
    channel: Mapped[Channel] = mapped_column(default=Channel.UNSET)
    language: Mapped[str] = mapped_column(default="")  # of what is sent, where it is not the person's
    stage: Mapped[InvitationStage] = mapped_column(default=InvitationStage.DRAFT)
    approved_at: Mapped[Moment | None]
    approved_by: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[Moment | None]
    reminded_at: Mapped[Moment | None]
    reminders: Mapped[int] = mapped_column(default=0)
    reply: Mapped[Reply] = mapped_column(default=Reply.NONE)
    replied_at: Mapped[Moment | None]
    reply_way: Mapped[Channel] = mapped_column(default=Channel.UNSET)
    reply_recorded_by: Mapped[str] = mapped_column(default="")
    reply_note: Mapped[str] = mapped_column(default="")
    reply_mode: Mapped[ReplyMode | None]  # where it is not the event's
    reply_by: Mapped[date | None]
    companions_invited: Mapped[int] = mapped_column(default=0)
    group: Mapped[str] = mapped_column(default="")  # a delegation, or the heading over the guest in a list
    token: Mapped[str] = mapped_column(String(32), default=new_token, unique=True)
    rank_place: Mapped[int | None]  # set by hand, with the note that says why
    rank_note: Mapped[str] = mapped_column(default="")
    source_key: Mapped[str] = mapped_column(default="", index=True)  # of the line of a list that it came from
    notes: Mapped[str] = mapped_column(default="")

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship()
    post: Mapped[Post | None] = relationship()
    organiser: Mapped[Organiser | None] = relationship()
    attendees: Mapped[list["Attendee"]] = relationship(
        back_populates="invitation", cascade="all, delete-orphan", order_by="Attendee.id"
    )
    records: Mapped[list["InvitationRecord"]] = relationship(
        cascade="all, delete-orphan", order_by="InvitationRecord.id"
    )


class RecordKind(Word):
    STAGE = "stage"
    REPLY = "reply"
    REMINDER = "reminder"
    NOTICE = "notice"


class InvitationRecord(Row):
    """What happened to an invitation: when, by which way, who recorded it. A correction names what it corrects."""

    __tablename__ = "invitation_records"

    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), index=True)
    kind: Mapped[RecordKind]
    before: Mapped[str] = mapped_column(default="")
    after: Mapped[str] = mapped_column(default="")
    at: Mapped[Moment]
    way: Mapped[Channel] = mapped_column(default=Channel.UNSET)
    by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("invitation_records.id"))


class AttendeeRole(Word):
    INVITEE = "invitee"
    REPRESENTATIVE = "representative"
    SPOUSE = "spouse"
    GUEST = "guest"
    INTERPRETER = "interpreter"
    DRIVER = "driver"
    SECURITY = "security"
    STAFF = "staff"
    WALK_IN = "walk_in"


PRINCIPALS = (AttendeeRole.INVITEE, AttendeeRole.REPRESENTATIVE)
"""The guest, and whoever comes in the guest's place."""

ON_THEIR_OWN = (*PRINCIPALS, AttendeeRole.WALK_IN)
"""All others come along with somebody."""

INVITED_ALONG = (AttendeeRole.SPOUSE, AttendeeRole.GUEST)
"""Who is asked together with a guest."""


class Honour(Word):
    """A place apart from rank (PROTOCOL C1.8, C3)."""

    NONE = ""
    HOST = "host"
    CO_HOST = "co_host"
    GUEST_OF_HONOUR = "guest_of_honour"


PRESIDING = (Honour.HOST, Honour.CO_HOST)
"""Who gives the event."""


class RankMode(Word):
    """Whether a representative has the own rank (the default) or the principal's (PROTOCOL C1.7)."""

    OWN = "own"
    PRINCIPAL = "principal"


class Attendee(Carried, Row):
    """One head: the invitee, a companion or a representative. It is attendees that sit, wear badges and arrive.

    Every invitation has its invitee as an attendee from the beginning; whether they are expected follows from the
    reply (`planning.expected`).
    """

    __tablename__ = "attendees"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(default="")  # of a companion who is not in the address book
    role: Mapped[AttendeeRole] = mapped_column(default=AttendeeRole.INVITEE)
    honour: Mapped[Honour] = mapped_column(default=Honour.NONE)
    rank_mode: Mapped[RankMode] = mapped_column(default=RankMode.OWN)
    rank_note: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[Moment | None]  # will not come, though the principal does
    seated_apart: Mapped[bool] = mapped_column(default=False)  # a driver waits elsewhere and needs no seat
    diet: Mapped[str] = mapped_column(default="")
    card_name: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    alert: Mapped[str] = mapped_column(default="")  # what the door must know when this head arrives

    event: Mapped[Event] = relationship()
    invitation: Mapped[Invitation | None] = relationship(back_populates="attendees")
    person: Mapped[Person | None] = relationship()
    arrivals: Mapped[list["Arrival"]] = relationship(
        back_populates="attendee", cascade="all, delete-orphan", order_by="Arrival.id"
    )

    @property
    def called(self) -> str:
        """The name of whoever it is; empty while nobody is named."""
        return self.person.name if self.person is not None else self.name


class Arrival(Carried, Row):
    """Somebody came through a door. Undone, it stays, with when it was undone; both doors' records are kept."""

    __tablename__ = "arrivals"

    attendee_id: Mapped[int] = mapped_column(ForeignKey("attendees.id"), index=True)
    at: Mapped[Moment]
    door: Mapped[str] = mapped_column(default="")
    by: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[Moment | None]

    attendee: Mapped[Attendee] = relationship(back_populates="arrivals")
