"""How the answers came in, day by day: what a curve shows better than words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import SOMEBODY_COMES, Invitation, Reply


@dataclass(frozen=True, slots=True)
class Day:
    """Counted from the beginning up to the end of this day, at the place of the event."""

    day: date
    sent: int
    answered: int
    accepted: int


def answers_by_day(session: Session, event_id: int) -> tuple[Day, ...]:
    """One entry a day, from the first that was sent or answered to the last; empty while nothing was."""
    event = session.get_one(Event, event_id)
    sent: Counter[date] = Counter()
    answered: Counter[date] = Counter()
    accepted: Counter[date] = Counter()
    kept = select(Invitation.sent_at, Invitation.replied_at, Invitation.reply).where(Invitation.event_id == event_id)
    for went, came, reply in session.execute(kept).tuples():
        if went is not None:
            sent[_local(went, event)] += 1
        if came is not None and reply is not Reply.NONE:
            answered[_local(came, event)] += 1
            accepted[_local(came, event)] += reply in SOMEBODY_COMES
    days = sorted({*sent, *answered})
    if not days:
        return ()
    counted = []
    so_far = [0, 0, 0]
    for after in range((days[-1] - days[0]).days + 1):
        day = days[0] + timedelta(days=after)
        so_far = [total + one[day] for total, one in zip(so_far, (sent, answered, accepted), strict=True)]
        counted.append(Day(day, *so_far))
    return tuple(counted)


def _local(moment: datetime, event: Event) -> date:
    return moment.astimezone(event.zone).date()
