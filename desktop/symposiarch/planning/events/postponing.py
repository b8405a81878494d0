"""What is planned for an event by the clock goes with it to another day; what is counted back follows by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import Invitation
from symposiarch.model.logistics import Gift, Movement, Service
from symposiarch.model.programme import ProgrammeItem

NIGHT = timedelta(days=1)
"""What is built up the evening before and taken down after midnight belongs to the days of the event."""

HURRY = timedelta(days=3)
"""How long replies are asked for at least, where their day would be gone by when an event is put on another day."""


def reply_by_then(reply_by: date, begun: date, begins: date, *, today: date) -> date:
    """The day to reply by when an event goes from one day to another: as long before it, and no day gone by."""
    then = reply_by + (begins - begun)
    if then >= today or begins <= today:
        return then
    return min(today + HURRY, begins - NIGHT)


def move_reply_by(session: Session, event: Event, begun: date, *, today: date) -> None:
    """The day to reply by goes with an event that began on `begun`, and each guest's own day too."""
    begins = event.begins.date()
    own = select(Invitation).where(Invitation.event_id == event.id, Invitation.reply_by.is_not(None))
    for asked in (event, *session.scalars(own)):
        if asked.reply_by is not None:
            asked.reply_by = reply_by_then(asked.reply_by, begun, begins, today=today)


@dataclass(frozen=True, slots=True)
class ByTheClock:
    """How much of an event keeps its hour when the event gets another: pinned items, and what else has one."""

    pinned: int
    others: int


def by_the_clock(session: Session, event_id: int) -> ByTheClock:
    def counted(table: Any, *has_hour: Any) -> int:
        found = select(func.count()).select_from(table).where(table.event_id == event_id, or_(*has_hour))
        return session.scalars(found).one()

    return ByTheClock(
        counted(ProgrammeItem, ProgrammeItem.pinned_at.is_not(None)),
        counted(Service, Service.begins.is_not(None), Service.ends.is_not(None))
        + counted(Movement, Movement.expected_at.is_not(None))
        + counted(Gift, Gift.given_at.is_not(None)),
    )


def hours_between(begun: datetime, begins: datetime) -> timedelta:
    """How much later on the clock an event begins, whatever its day."""
    return (begins - begun) - (begins.date() - begun.date())


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an event, from the first to the last."""

    first: date
    last: date

    @staticmethod
    def of(begins: datetime, ends: datetime | None) -> Days:
        return Days(begins.date(), (ends or begins).date())

    @property
    def with_nights(self) -> Days:
        """With the evening before and the night after."""
        return Days(self.first - NIGHT, self.last + NIGHT)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def take_along(session: Session, event: Event, begun: datetime, ended: datetime | None, *, with_pins: bool) -> None:
    """The programme, the services, the arrivals and the gifts go where the event went, each at its hour.

    `begun` and `ended` are when the event was before. One that became longer or shorter at one end goes nowhere. What
    stands on its new days already stays: a programme may have come with the right day before the event had it. Until
    when somebody is absent is true whatever the event does. An hour that the event gets is that of its pinned items too
    only where that is wished (`with_pins`).
    """
    before, now = Days.of(begun, ended), Days.of(event.begins, event.ends)
    later = now.first - before.first
    items = session.scalars(select(ProgrammeItem).where(ProgrammeItem.event_id == event.id)).all()
    days = [item.day for item in items]
    came_so = all(day in now for day in days) and not all(day in before for day in days)
    if with_pins and not came_so:
        for item in items:
            item.pinned_at = item.pinned_at and item.pinned_at + hours_between(begun, event.begins)
    if not later or (event.ends and ended and not _same_way(later, now.last - before.last)):
        return

    def goes(day: date, *, among: Iterable[date]) -> bool:
        if day in before or day not in now:
            return True
        return day in before.with_nights and any(one in before for one in among)

    by_clock = _by_the_clock(session, event.id)
    all_days = [*days, *(day for _thing, _moments, day in by_clock)]
    for item in () if came_so else items:
        if goes(item.day, among=days):
            item.day += later
            item.pinned_at = item.pinned_at and item.pinned_at + later
    for thing, moments, day in by_clock:
        if goes(day, among=all_days):
            for name, moment in moments.items():
                setattr(thing, name, moment + later)


def _same_way(one: timedelta, other: timedelta) -> bool:
    none = timedelta()
    return (one < none and other < none) or (one > none and other > none)


_Planned = tuple[Any, dict[str, datetime], date]
"""A thing with its hours by name, and the day of the first: it goes as a whole, over midnight too."""


def _by_the_clock(session: Session, event_id: int) -> list[_Planned]:
    """The services, arrivals and gifts that have an hour."""
    found: list[_Planned] = []
    for table, names in ((Service, ("begins", "ends")), (Movement, ("expected_at",)), (Gift, ("given_at",))):
        for thing in session.scalars(select(table).where(table.event_id == event_id)):
            moments = {name: moment for name in names if (moment := getattr(thing, name))}
            if moments:
                found.append((thing, moments, min(moments.values()).date()))
    return found
