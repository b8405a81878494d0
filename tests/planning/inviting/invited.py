"""Guests of an evening, by number, invited and written to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel, Invitation
from symposiarch.planning.inviting import invitations, stages
from symposiarch.planning.people import contacts

WHO = "Kamala Aliyeva"


def people(session: Session, count: int, **fields: str) -> list[int]:
    return [
        contacts.add_person(session, given_name="Guest", family_name=f"Number{n}", **fields).id
        for n in range(1, count + 1)
    ]


def invited(session: Session, event: Event, count: int, **fields: str) -> list[int]:
    """Guests to whom the invitation was sent."""
    return sent(session, event.id, people(session, count, **fields))


def sent(session: Session, event_id: int, person_ids: list[int]) -> list[int]:
    keys = list(invitations.invite(session, event_id, person_ids).invitations)
    stages.approve(session, keys, by=WHO)
    stages.mark_sent(session, keys, by=WHO, channel=Channel.POST)
    return keys


def guest(session: Session, key: int) -> Invitation:
    return session.get_one(Invitation, key)
