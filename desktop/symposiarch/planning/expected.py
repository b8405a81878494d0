"""How many are expected, from what parts, and against what the room holds.

Silence means what the way of asking says: with "regrets only" it counts as coming once the date has passed, and at
once where the card names no date; a card "pour mémoire" reminds of what was agreed before, so silence counts as
coming; to "reply by" and "save the date" silence is no answer. Who gives the event is not among the invited: a host
is not asked, and comes.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import SENT_STAGES, Attendee, AttendeeRole, Invitation, InvitationStage, Reply, Wave
from symposiarch.planning.alike import guests_alike
from symposiarch.planning.hosts import invitations_of_hosts


class Part(enum.StrEnum):
    """What the counts are made of; each line of the list is in exactly one of the first nine."""

    ACCEPTED = "accepted"
    BY_SILENCE = "by_silence"
    HOSTS = "hosts"
    REPRESENTED = "represented"
    TENTATIVE = "tentative"
    OPEN = "open"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    RESERVE = "reserve"
    COMPANIONS = "companions"
    OTHERS = "others"


COMING = (Part.ACCEPTED, Part.BY_SILENCE, Part.HOSTS)
"""The parts of those who come themselves."""
EXPECTED = (*COMING, Part.REPRESENTED, Part.COMPANIONS, Part.OTHERS)
"""The parts of the expected count."""
NOT_INVITED = (Part.HOSTS, Part.RESERVE)
"""The parts of the list whose people are not among the invited, or not yet."""


@dataclass(frozen=True, slots=True)
class Share:
    """One part: how many heads, and whose invitations they are."""

    heads: int = 0
    invitations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected count with its parts. `capacity` is none while nothing says what the room holds."""

    parts: Mapping[Part, Share]
    invited: int
    sent: int
    capacity: int | None

    def heads(self, part: Part) -> int:
        return self.parts[part].heads

    @property
    def accepted(self) -> int:
        return self.heads(Part.ACCEPTED)

    @property
    def by_silence(self) -> int:
        return self.heads(Part.BY_SILENCE)

    @property
    def hosts(self) -> int:
        return self.heads(Part.HOSTS)

    @property
    def represented(self) -> int:
        return self.heads(Part.REPRESENTED)

    @property
    def total(self) -> int:
        return sum(self.heads(part) for part in EXPECTED)

    @property
    def left(self) -> int | None:
        """How many more the room holds; negative when too many are expected."""
        return None if self.capacity is None else self.capacity - self.total


def silence_counts(*, mode: ReplyMode, reply_by: date | None, stage: InvitationStage, today: date) -> bool:
    """Whether a guest who has not answered is expected."""
    if stage not in SENT_STAGES:
        return False
    if mode is ReplyMode.REGRETS_ONLY:
        return reply_by is None or today > reply_by
    return mode is ReplyMode.POUR_MEMOIRE


def expected(session: Session, event_id: int, *, at: datetime | None = None) -> Expected:
    """The expected count as the replies stand; `at` is the moment that tells whether a date has passed."""
    event = session.get_one(Event, event_id)
    today = event.today(at)
    found: dict[Part, list[int]] = {part: [] for part in Part}
    sent = invited = 0
    hosts = invitations_of_hosts(session, event_id)
    gives = Invitation.id.in_(hosts).label("gives")
    listed = select(
        Invitation.reply, Invitation.stage, Invitation.wave, Invitation.reply_mode, Invitation.reply_by, gives
    ).where(Invitation.event_id == event_id)
    for row, keys in guests_alike(session, listed):
        part = part_today(event, row, today, gives=row.gives)
        found[part] += keys
        invited += len(keys) * (part not in NOT_INVITED)
        sent += len(keys) * (row.stage in SENT_STAGES)
    belongs = {key: part for part, keys in found.items() for key in keys}
    heads = {part: len(keys) for part, keys in found.items()} | {Part.REPRESENTED: 0}
    present = select(Attendee.invitation_id, Attendee.role).where(
        Attendee.event_id == event_id, Attendee.withdrawn_at.is_(None), Attendee.role != AttendeeRole.INVITEE
    )
    for invitation, role in session.execute(present):
        if invitation is None:
            heads[Part.OTHERS] += 1
            continue
        whose = belongs[invitation]
        if role is AttendeeRole.REPRESENTATIVE:
            heads[Part.REPRESENTED] += whose is Part.REPRESENTED
        elif whose in (*COMING, Part.REPRESENTED):
            heads[Part.COMPANIONS] += 1
            found[Part.COMPANIONS].append(invitation)
    parts = {part: Share(heads[part], tuple(dict.fromkeys(sorted(found[part])))) for part in Part}
    return Expected(parts, invited, sent, capacity_of(event))


class Asked(Protocol):
    """What tells whether somebody is expected: an invitation, or a row that holds as much of one."""

    @property
    def reply(self) -> Reply: ...
    @property
    def wave(self) -> Wave: ...
    @property
    def stage(self) -> InvitationStage: ...
    @property
    def reply_mode(self) -> ReplyMode | None: ...
    @property
    def reply_by(self) -> date | None: ...


def part_today(event: Event, invitation: Asked, today: date, *, gives: bool) -> Part:
    """The part that an invitation belongs to on this day, the event's way of asking where it has none of its own.

    `gives` says that it is of somebody who gives the event (`hosts.invitations_of_hosts`): who then says that they do
    not come, or perhaps, is counted as a guest who says so.
    """
    if gives and invitation.reply in (Reply.ACCEPTED, Reply.NONE):
        return Part.HOSTS
    silence = silence_counts(
        mode=invitation.reply_mode or event.reply_mode,
        reply_by=invitation.reply_by or event.reply_by,
        stage=invitation.stage,
        today=today,
    )
    return part_of(invitation.reply, invitation.wave, silence=silence)


def part_of(reply: Reply, wave: Wave, *, silence: bool) -> Part:
    """The part of the counts that a guest belongs to; `silence` says whether no answer counts as coming."""
    match reply:
        case Reply.ACCEPTED:
            return Part.ACCEPTED
        case Reply.REPRESENTED:
            return Part.REPRESENTED
        case Reply.DECLINED:
            return Part.DECLINED
        case Reply.WITHDRAWN:
            return Part.WITHDRAWN
        case Reply.TENTATIVE:
            return Part.TENTATIVE
        case Reply.NONE:
            if silence:
                return Part.BY_SILENCE
            return Part.RESERVE if wave is Wave.RESERVE else Part.OPEN


def capacity_of(event: Event) -> int | None:
    """What is set for the event, else what the largest room that it uses may hold."""
    if event.capacity is not None:
        return event.capacity
    return max((most for used in event.rooms if (most := used.room.most_people) is not None), default=None)
