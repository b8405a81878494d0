"""Whether a head is expected, as far as the replies say."""

from __future__ import annotations

import enum
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation
from symposiarch.model.seating import Place
from symposiarch.planning.expected import Part, part_today
from symposiarch.planning.hosts import invitations_of_hosts


class Presence(enum.IntEnum):
    """Whether a head is expected, as far as the replies say."""

    COMING = 0
    OPEN = 1
    ABSENT = 2


class Who(Word):
    """Which heads a sheet is about."""

    COMING = "coming"
    NOT_DECLINED = "not_declined"
    ALL = "all"

    def takes(self, presence: Presence) -> bool:
        return (
            presence <= {Who.COMING: Presence.COMING, Who.NOT_DECLINED: Presence.OPEN, Who.ALL: Presence.ABSENT}[self]
        )


def presence_of(role: AttendeeRole, part: Part | None, *, withdrawn: bool) -> Presence:
    """What the part of the counts that an invitation belongs to says of a head with this role.

    A represented guest stays away and the representative comes; without an invitation (`None`) one is simply there.
    """
    if withdrawn:
        return Presence.ABSENT
    match part:
        case None:
            return Presence.COMING
        case Part.ACCEPTED | Part.BY_SILENCE | Part.HOSTS:
            return Presence.ABSENT if role is AttendeeRole.REPRESENTATIVE else Presence.COMING
        case Part.REPRESENTED:
            return Presence.ABSENT if role is AttendeeRole.INVITEE else Presence.COMING
        case Part.OPEN | Part.TENTATIVE:
            return Presence.OPEN
        case _:
            return Presence.ABSENT


def to_be_seated(session: Session, event_id: int, *, unseated_in: int | None = None) -> frozenset[int]:
    """Whoever is coming and is to have a seat (by attendee): what `heads` says, without all that it tells of them.

    Of them those alone who have none in the plan `unseated_in`, where one is given: of most nothing need be asked.
    """
    event = session.get_one(Event, event_id)
    today = event.today()
    asked = [Attendee.event_id == event_id, Attendee.seated_apart.is_(False)]
    if unseated_in is not None:
        asked.append(Attendee.id.not_in(select(Place.attendee_id).where(Place.plan_id == unseated_in)))
    answers = session.execute(
        select(
            Invitation.id,
            Invitation.reply,
            Invitation.wave,
            Invitation.stage,
            Invitation.reply_mode,
            Invitation.reply_by,
        ).where(Invitation.id.in_(select(Attendee.invitation_id).where(*asked)))
    )
    hosts = invitations_of_hosts(session, event_id)
    parts = {
        answer.id: part_today(event, cast("Invitation", answer), today, gives=answer.id in hosts) for answer in answers
    }
    rows = session.execute(
        select(Attendee.id, Attendee.invitation_id, Attendee.role, Attendee.withdrawn_at).where(*asked)
    )
    return frozenset(
        key
        for key, invitation, role, withdrawn in rows.tuples()
        if presence_of(role, parts.get(invitation or 0), withdrawn=withdrawn is not None) is Presence.COMING
    )
