"""What is due with the invitations of an event: approvals, letters to send, reminders, late replies, free places."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import SETTLED, Event, EventStage, ReplyMode
from symposiarch.model.invitations import (
    SENT_STAGES,
    UNDECIDED,
    Invitation,
    InvitationRecord,
    InvitationStage,
    RecordKind,
    Reply,
    Wave,
)
from symposiarch.planning.alike import guests_alike
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting.overtaken import overtaken
from symposiarch.planning.inviting.waves import proposals

REMIND_WITHIN = timedelta(days=7)
"""A guest is reminded when the date to reply by is no further away than this."""

TOLD_BY = {EventStage.CANCELLED: MessageKind.CANCELLED, EventStage.POSTPONED: MessageKind.POSTPONED}
"""What everybody who was invited is told at these stages of an event."""


class Due(enum.StrEnum):
    """A line of the board."""

    APPROVALS = "approvals"
    TO_SEND = "to_send"
    REMINDERS = "reminders"
    LATE = "late"
    FREED_PLACES = "freed_places"
    NOTICES = "notices"
    MESSAGES_TO_APPROVE = "messages_to_approve"
    MESSAGES_OVERTAKEN = "messages_overtaken"
    MESSAGES_IN_DOUBT = "messages_in_doubt"
    MESSAGES_REFUSED = "messages_refused"

    @property
    def of_letters(self) -> bool:
        """Whether it is done with letters that were written, and not with guests."""
        return self.value.startswith("messages_")


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something to do, with the invitations that it is about, and the day it is due where there is one."""

    due: Due
    invitations: tuple[int, ...]
    day: date | None = None


def due(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[DueLine, ...]:
    """What is due; lines about nobody are left out. Who gives the event is neither asked nor reminded."""
    event = session.get_one(Event, event_id)
    today = event.today(at)
    found: dict[Due, list[int]] = {one: [] for one in Due}
    days: dict[Due, date] = {}
    order = list(Wave)
    open_until = order.index(Wave(event.wave))
    listed = select(
        Invitation.wave,
        Invitation.stage,
        Invitation.reply,
        Invitation.reply_mode,
        Invitation.reply_by,
        Invitation.reminded_at,
    ).where(
        Invitation.event_id == event_id,
        Invitation.reply != Reply.WITHDRAWN,
        Invitation.wave != Wave.RESERVE,
        or_(Invitation.stage.not_in(SENT_STAGES), Invitation.reply.in_(UNDECIDED)),
        Invitation.id.not_in(invitations_of_hosts(session, event_id)),
    )
    alike = guests_alike(session, listed) if event.stage not in SETTLED else []
    for (wave, stage, reply, mode, own_day, reminded_at, _), keys in alike:
        until = own_day or event.reply_by
        if stage is InvitationStage.DRAFT:
            found[Due.APPROVALS] += keys
        elif stage is InvitationStage.APPROVED:
            if order.index(wave) <= open_until:
                found[Due.TO_SEND] += keys
        elif reply in UNDECIDED and until is not None:
            reminded_on = reminded_at and reminded_at.astimezone(event.zone).date()
            line = _waiting(mode or event.reply_mode, until, reminded_on, today)
            if line is not None:
                found[line] += keys
                days[line] = min(days.get(line, until), until)
    for keys in found.values():
        keys.sort()
    if event.stage not in SETTLED:
        found[Due.FREED_PLACES] = [one.invitation_id for one in proposals(session, event_id)]
    found[Due.NOTICES] = untold(session, event)
    for line, invitation in _letters(session, event_id):
        found[line].append(invitation)
    return tuple(DueLine(one, tuple(dict.fromkeys(keys)), days.get(one)) for one, keys in found.items() if keys)


_OF_LETTERS = {
    MessageStatus.DRAFT: Due.MESSAGES_TO_APPROVE,
    MessageStatus.SENDING: Due.MESSAGES_IN_DOUBT,
    MessageStatus.REFUSED: Due.MESSAGES_REFUSED,
}


def _letters(session: Session, event_id: int) -> Iterator[tuple[Due, int]]:
    """What is to be done with letters that were written, by the invitation that each is about."""
    gone_another_way = set(overtaken(session, event_id))
    messages = select(Message.id, Message.status, Message.invitation_id).where(
        Message.event_id == event_id,
        Message.status.in_(list(_OF_LETTERS)) | Message.id.in_(gone_another_way),
        Message.invitation_id.is_not(None),
    )
    for key, status, invitation in session.execute(messages).tuples():
        if invitation is not None:
            yield Due.MESSAGES_OVERTAKEN if key in gone_another_way else _OF_LETTERS[status], invitation


def untold(session: Session, event: Event) -> list[int]:
    """Who was invited and has neither been told nor been written to that the event is put off or cancelled."""
    notice = TOLD_BY.get(event.stage)
    if notice is None:
        return []
    told = select(InvitationRecord.invitation_id).where(
        InvitationRecord.kind == RecordKind.NOTICE, InvitationRecord.after == notice.value
    )
    written = select(Message.invitation_id).where(
        Message.event_id == event.id,
        Message.kind == notice,
        Message.status != MessageStatus.WITHDRAWN,
        Message.invitation_id.is_not(None),
    )
    invited = select(Invitation.id).where(
        Invitation.event_id == event.id,
        Invitation.stage.in_(SENT_STAGES),
        Invitation.reply != Reply.WITHDRAWN,
        Invitation.id.not_in(told),
        Invitation.id.not_in(written),
    )
    return list(session.scalars(invited.order_by(Invitation.id)))


def _waiting(mode: ReplyMode, until: date, reminded_on: date | None, today: date) -> Due | None:
    """Whether an answer that has not come is due for a reminder, or late already."""
    if mode is not ReplyMode.REPLY_BY:
        return None
    if today > until:
        return Due.LATE
    reminded = reminded_on is not None and reminded_on > until - REMIND_WITHIN
    return Due.REMINDERS if until - today <= REMIND_WITHIN and not reminded else None


def due_for_reminder(session: Session, event_id: int) -> tuple[int, ...]:
    """Who has not answered while the date nears, or has passed."""
    lines = {line.due: line.invitations for line in due(session, event_id)}
    return (*lines.get(Due.LATE, ()), *lines.get(Due.REMINDERS, ()))
