"""What is planned for an event by the clock goes with it to another day; what is counted back follows by itself."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.logistics import Gift, Movement, Service
from symposiarch.model.programme import ProgrammeItem


def take_along(session: Session, event: Event, begun: datetime, ended: datetime | None) -> None:
    """The programme, the services, the arrivals and the gifts go where the event went, each at its hour.

    `begun` and `ended` are when the event was before. One that became longer or shorter at one end goes nowhere. What
    stands on its new days already stays: a programme may have come with the right day before the event had it. Until
    when somebody is absent is true whatever the event does.
    """
    later = event.begins.date() - begun.date()
    if not later or (event.ends and ended and event.ends.date() - ended.date() != later):
        return
    before, now = (begun.date(), (ended or begun).date()), (event.begins.date(), (event.ends or event.begins).date())

    def goes(day: date) -> bool:
        return before[0] <= day <= before[1] or not now[0] <= day <= now[1]

    def then(moment: datetime | None) -> datetime | None:
        return moment + later if moment is not None and goes(moment.date()) else moment

    for item in session.scalars(select(ProgrammeItem).where(ProgrammeItem.event_id == event.id)):
        if goes(item.day):
            item.day += later
            item.pinned_at = item.pinned_at and item.pinned_at + later
    for service in session.scalars(select(Service).where(Service.event_id == event.id)):
        service.begins, service.ends = then(service.begins), then(service.ends)
    for movement in session.scalars(select(Movement).where(Movement.event_id == event.id)):
        movement.expected_at = then(movement.expected_at)
    for gift in session.scalars(select(Gift).where(Gift.event_id == event.id)):
        gift.given_at = then(gift.given_at)
