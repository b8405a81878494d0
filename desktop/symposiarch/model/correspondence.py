"""What is written to guests: templates, the outbox, envelopes, and what has been printed for whom."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row
from symposiarch.model.choices import Word
from symposiarch.model.invitations import Attendee, Channel, Invitation
from symposiarch.model.people import Person


class MessageKind(Word):
    SAVE_THE_DATE = "save_the_date"
    INVITATION = "invitation"
    REMINDER = "reminder"
    CONFIRMATION = "confirmation"
    THANKS = "thanks"
    NOTE_VERBALE = "note_verbale"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    CHANGE = "change"
    OTHER = "other"


class MessageTemplate(Row):
    """The wording of one kind of message in one language: the office's own, or that of a single event."""

    __tablename__ = "message_templates"
    __table_args__ = (UniqueConstraint("event_id", "kind", "language"), {"sqlite_autoincrement": True})

    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    kind: Mapped[MessageKind]
    language: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")


class MessageStatus(Word):
    DRAFT = "draft"
    APPROVED = "approved"
    QUEUED = "queued"
    SENDING = "sending"
    DELAYED = "delayed"
    SENT = "sent"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


OPEN = (MessageStatus.DRAFT, MessageStatus.APPROVED)
"""What a message is that nobody has sent on its way."""

INVITING = (MessageKind.SAVE_THE_DATE, MessageKind.INVITATION, MessageKind.NOTE_VERBALE)


class Message(Carried, Row):
    """One message to one guest, exactly as it goes out; once sent it is kept as it was."""

    __tablename__ = "messages"

    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)  # to whom it is about
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # to whom it goes: the assistant
    kind: Mapped[MessageKind]
    channel: Mapped[Channel] = mapped_column(default=Channel.EMAIL)
    language: Mapped[str] = mapped_column(default="")
    to_address: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    status: Mapped[MessageStatus] = mapped_column(default=MessageStatus.DRAFT, index=True)
    message_id: Mapped[str] = mapped_column(default="")  # RFC 5322, the same at every attempt
    made_at: Mapped[Moment]
    approved_at: Mapped[Moment | None]
    approved_by: Mapped[str] = mapped_column(default="")
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[Moment | None]
    sent_at: Mapped[Moment | None]
    answer: Mapped[str] = mapped_column(default="")  # what the server said last
    attendee_id: Mapped[int | None] = mapped_column(ForeignKey("attendees.id"), index=True)  # the head it is written to

    attendee: Mapped[Attendee | None] = relationship(backref="messages")  # so that it outlives the head
    invitation: Mapped[Invitation | None] = relationship()
    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])
    recipient: Mapped[Person | None] = relationship(foreign_keys=[recipient_id])

    @property
    def called(self) -> str:
        """To whom it is, as lists name it: the person, or else the address."""
        return self.person.name if self.person is not None else self.to_address


class Envelope(Row):
    """A line of the envelope register: what was handed to whom, and who signed for it."""

    __tablename__ = "envelopes"
    __table_args__ = (UniqueConstraint("event_id", "serial"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), index=True)
    serial: Mapped[int]
    channel: Mapped[Channel] = mapped_column(default=Channel.BY_HAND)
    handed_to: Mapped[str] = mapped_column(default="")
    handed_on: Mapped[date | None]
    signed_by: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")

    invitation: Mapped[Invitation] = relationship()


class ReceivedInvitation(Row):
    """An invitation that somebody sent us: what reciprocity is weighed by when the next list is approved."""

    __tablename__ = "received_invitations"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    day: Mapped[date]  # of the occasion
    occasion: Mapped[str] = mapped_column(default="")
    accepted: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship()


class PrintRecord(Row):
    """What a sheet last said of one head, so that only what has changed is printed again."""

    __tablename__ = "print_records"
    __table_args__ = (UniqueConstraint("event_id", "sheet", "about"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    sheet: Mapped[str]
    about: Mapped[str]  # the uuid of the attendee
    digest: Mapped[str]
    printed_at: Mapped[Moment]
    by: Mapped[str] = mapped_column(default="")


class AccessRecord(Row):
    """Who saw or printed a sheet that not everybody may see (the security list)."""

    __tablename__ = "access_records"

    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    sheet: Mapped[str]
    by: Mapped[str]
    at: Mapped[Moment]
    purpose: Mapped[str] = mapped_column(default="")


class RememberedMapping(Row):
    """How the columns of a list were read, for the next list with the same headings."""

    __tablename__ = "remembered_mappings"

    signature: Mapped[str] = mapped_column(unique=True)  # the headings, folded
    columns: Mapped[dict[str, Any]] = mapped_column(default=dict)
    used_at: Mapped[Moment]


class Setting(Row):
    """What the office has set for itself: its name, state, letterhead, mail server."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[dict[str, Any]] = mapped_column(default=dict)
