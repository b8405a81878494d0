"""The heads that are expected in the room, and their arrival at the door."""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row, Word

if TYPE_CHECKING:
    from symposiarch.model.correspondence import Message
    from symposiarch.model.events import Event
    from symposiarch.model.invitations import Invitation
    from symposiarch.model.people import Person


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


class Honour(Word):
    """A place apart from rank (PROTOCOL C1.8, C3)."""

    NONE = ""
    HOST = "host"
    CO_HOST = "co_host"
    GUEST_OF_HONOUR = "guest_of_honour"


class RankMode(Word):
    """Whether a representative has the own rank (the default) or the principal's (PROTOCOL C1.7)."""

    OWN = "own"
    PRINCIPAL = "principal"


class Attendee(Carried, Row):
    """One head: the invitee, a companion or a representative. It is attendees that sit, wear badges and arrive.

    Every invitation has its invitee as an attendee from the beginning; whether they are expected follows from the
    reply (`planning.inviting.attendance`).
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

    event: Mapped["Event"] = relationship()
    invitation: Mapped["Invitation | None"] = relationship(back_populates="attendees")
    person: Mapped["Person | None"] = relationship()
    arrivals: Mapped[list["Arrival"]] = relationship(
        back_populates="attendee", cascade="all, delete-orphan", order_by="Arrival.id"
    )
    messages: Mapped[list["Message"]] = relationship(back_populates="attendee")  # kept when the head goes


class Arrival(Carried, Row):
    """Somebody came through a door. Undone, it stays, with when it was undone; both doors' records are kept."""

    __tablename__ = "arrivals"

    attendee_id: Mapped[int] = mapped_column(ForeignKey("attendees.id"), index=True)
    at: Mapped[Moment]
    door: Mapped[str] = mapped_column(default="")
    by: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[Moment | None]

    attendee: Mapped[Attendee] = relationship(back_populates="arrivals")
