"""Who sits where at a dinner to which somebody comes late."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.dinners import coming

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Reply


def attendee(session: Session, name: str) -> Attendee:
    return next(row for row in session.scalars(select(Attendee)) if row.person is not None and row.person.name == name)


def reply_of(session: Session, name: str, reply: Reply) -> Attendee:
    found = attendee(session, name)
    assert found.invitation is not None
    found.invitation.reply = reply
    session.flush()
    return found


def by_seniority(session: Session, event: Event, count: int) -> None:
    """Rectors 00, 01, ... of whom each has been in the post longer than the next."""
    for number in range(count):
        rector = coming(session, event, f"Rector {number:02}", title="Rector")
        assert rector.main_post is not None
        rector.main_post.begins_on = date(2020, 1, 1) + timedelta(number)
    session.flush()
