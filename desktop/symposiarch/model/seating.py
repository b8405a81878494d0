"""Who sits where, in any number of plans, and what is wished for."""

from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee
from symposiarch.model.venues import Layout, Seat


class SeatingPlan(Carried, Row):
    """One way of seating an event's attendees in a layout. Frozen and numbered, it is changed no more."""

    __tablename__ = "seating_plans"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    layout_id: Mapped[int] = mapped_column(ForeignKey("layouts.id"), index=True)
    name: Mapped[str]
    chosen: Mapped[bool] = mapped_column(default=False)  # the plan that cards and lists are printed from
    mixing: Mapped[float] = mapped_column(default=0.0)  # 0 strict precedence ... 1 sociable
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    number: Mapped[int | None]  # of the frozen plan, counted within the event
    frozen_at: Mapped[Moment | None]
    frozen_by: Mapped[str] = mapped_column(default="")

    event: Mapped[Event] = relationship()
    layout: Mapped[Layout] = relationship()
    places: Mapped[list["Place"]] = relationship(
        back_populates="plan", cascade="all, delete-orphan", order_by="Place.id"
    )


class Place(Row):
    """An attendee in a seat of a plan."""

    __tablename__ = "places"
    __table_args__ = (
        UniqueConstraint("plan_id", "seat_id"),
        UniqueConstraint("plan_id", "attendee_id"),
        {"sqlite_autoincrement": True},
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("seating_plans.id"), index=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"), index=True)
    attendee_id: Mapped[int] = mapped_column(ForeignKey("attendees.id"), index=True)
    locked: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    reasons: Mapped[list[Any]] = mapped_column(default=list)  # facts of why this seat, see planning.seating

    plan: Mapped[SeatingPlan] = relationship(back_populates="places")
    seat: Mapped[Seat] = relationship()
    attendee: Mapped[Attendee] = relationship()


class WishKind(Word):
    TOGETHER = "together"
    APART = "apart"
    NEAR = "near"
    BESIDE = "beside"
    NOT_BESIDE = "not_beside"

    @property
    def parts(self) -> bool:
        """Whether it is wished that the two are away from each other."""
        return self in (WishKind.APART, WishKind.NOT_BESIDE)

    @property
    def of_neighbours(self) -> bool:
        """Whether it is about who sits side by side, not about who shares a table."""
        return self in (WishKind.BESIDE, WishKind.NOT_BESIDE)

    @property
    def can_be_a_rule(self) -> bool:
        """Whether it can be wished so that it has to be kept."""
        return self in (WishKind.TOGETHER, WishKind.APART, WishKind.NOT_BESIDE)


class Wish(Row):
    """That two attendees sit together or apart; a hard wish is a rule."""

    __tablename__ = "wishes"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    first_id: Mapped[int] = mapped_column(ForeignKey("attendees.id"), index=True)
    second_id: Mapped[int] = mapped_column(ForeignKey("attendees.id"), index=True)
    kind: Mapped[WishKind]
    weight: Mapped[int] = mapped_column(default=10)
    hard: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")

    first: Mapped[Attendee] = relationship(foreign_keys=[first_id])
    second: Mapped[Attendee] = relationship(foreign_keys=[second_id])
