"""What has to be done, ordered, driven, given and paid for an event."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row, WallTime
from symposiarch.model.choices import Word
from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Organisation, Person


class Task(Carried, Row):
    """Something to be done, counted in days from the event (D-21), or due on a day of its own."""

    __tablename__ = "tasks"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    title: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")  # the page that it belongs to: guests, programme, ...
    offset_days: Mapped[int | None]  # -21 is three weeks before; moves with the date of the event
    due_on: Mapped[date | None]  # where it does not move with the event
    responsible: Mapped[str] = mapped_column(default="")
    done_at: Mapped[Moment | None]
    done_by: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")


class ServiceKind(Word):
    CATERING = "catering"
    INTERPRETATION = "interpretation"
    SOUND = "sound"
    PHOTO = "photo"
    FLOWERS = "flowers"
    PRINTING = "printing"
    SECURITY = "security"
    TRANSPORT = "transport"
    EQUIPMENT = "equipment"
    VENUE = "venue"
    OTHER = "other"


class Supplier(Row):
    """Who delivers: kept for the next event."""

    __tablename__ = "suppliers"

    name: Mapped[str]
    kind: Mapped[ServiceKind] = mapped_column(default=ServiceKind.OTHER)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")

    organisation: Mapped[Organisation | None] = relationship()


class ServiceStatus(Word):
    PLANNED = "planned"
    ORDERED = "ordered"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


class Service(Row):
    """A service or a piece of equipment for one event."""

    __tablename__ = "services"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("suppliers.id"), index=True)
    kind: Mapped[ServiceKind] = mapped_column(default=ServiceKind.OTHER)
    title: Mapped[str]
    quantity: Mapped[int | None]
    status: Mapped[ServiceStatus] = mapped_column(default=ServiceStatus.PLANNED)
    begins: Mapped[WallTime | None]
    ends: Mapped[WallTime | None]
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())  # of interpretation
    booths: Mapped[int | None]
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")

    supplier: Mapped[Supplier | None] = relationship()


class CostLine(Row):
    """What something was to cost, and what it did."""

    __tablename__ = "cost_lines"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    service_id: Mapped[int | None] = mapped_column(ForeignKey("services.id"), index=True)
    title: Mapped[str]
    budget: Mapped[Decimal | None]
    actual: Mapped[Decimal | None]
    currency: Mapped[str] = mapped_column(default="EUR")  # ISO 4217
    paid_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    notes: Mapped[str] = mapped_column(default="")

    service: Mapped[Service | None] = relationship()


class Movement(Row):
    """How somebody comes: the car, the gate, the hour, who meets them, who is told."""

    __tablename__ = "movements"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    attendee_id: Mapped[int | None] = mapped_column(ForeignKey("attendees.id"), index=True)
    vehicle: Mapped[str] = mapped_column(default="")
    plate: Mapped[str] = mapped_column(default="")
    driver: Mapped[str] = mapped_column(default="")
    driver_phone: Mapped[str] = mapped_column(default="")
    guards: Mapped[str] = mapped_column(default="")
    gate: Mapped[str] = mapped_column(default="")
    parking: Mapped[str] = mapped_column(default="")
    expected_at: Mapped[WallTime | None]
    greeter_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    escort_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    tell_principal: Mapped[bool] = mapped_column(default=False)
    access_zone: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")

    attendee: Mapped[Attendee | None] = relationship()
    greeter: Mapped[Person | None] = relationship(foreign_keys=[greeter_id])
    escort: Mapped[Person | None] = relationship(foreign_keys=[escort_id])


class Gift(Row):
    """What is given: by whom, to whom, when, and what it is worth."""

    __tablename__ = "gifts"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    giver_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    receiver_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    title: Mapped[str]
    value: Mapped[Decimal | None]
    currency: Mapped[str] = mapped_column(default="EUR")
    given_at: Mapped[WallTime | None]
    notes: Mapped[str] = mapped_column(default="")

    giver: Mapped[Person | None] = relationship(foreign_keys=[giver_id])
    receiver: Mapped[Person | None] = relationship(foreign_keys=[receiver_id])


class Flag(Row):
    """A state in the row of flags, where the row differs from the one that follows from the guests."""

    __tablename__ = "flags"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    state: Mapped[str]  # ISO 3166 alpha-2, or the name of an organisation
    position: Mapped[int] = mapped_column(default=0)
    anthem: Mapped[bool] = mapped_column(default=False)
    shown: Mapped[bool] = mapped_column(default=True)
    notes: Mapped[str] = mapped_column(default="")
