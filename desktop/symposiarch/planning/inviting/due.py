"""What is due with the invitations of an event: approvals, letters to send, reminders, late replies, free places."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.correspondence import Message, MessageStatus
from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import Invitation, InvitationStage, Reply, Wave
from symposiarch.planning.inviting.waves import proposals

REMIND_WITHIN = timedelta(days=7)
"""A guest is reminded when the date to reply by is no further away than this."""


class Due(enum.StrEnum):
    """A line of the board."""

    APPROVALS = "approvals"
    TO_SEND = "to_send"
    REMINDERS = "reminders"
    LATE = "late"
    FREED_PLACES = "freed_places"
    MESSAGES_TO_APPROVE = "messages_to_approve"
    MESSAGES_IN_DOUBT = "messages_in_doubt"
    MESSAGES_REFUSED = "messages_refused"


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something to do, with the invitations that it is about, and the day it is due where there is one."""

    due: Due
    invitations: tuple[int, ...]
    day: date | None = None


def due(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[DueLine, ...]:
    """What is due; lines about nobody are left out."""
    event = session.get_one(Event, event_id)
    today = (at.astimezone(event.zone) if at else datetime.now(event.zone)).date()
    found: dict[Due, list[int]] = {one: [] for one in Due}
    days: dict[Due, date] = {}
    order = list(Wave)
    open_until = order.index(Wave(event.wave))
    listed = select(Invitation).where(Invitation.event_id == event_id).order_by(Invitation.id)
    for one in session.scalars(listed):
        if one.reply is Reply.WITHDRAWN or one.wave is Wave.RESERVE:
            continue
        if one.stage is InvitationStage.DRAFT:
            found[Due.APPROVALS].append(one.id)
        elif one.stage is InvitationStage.APPROVED:
            if order.index(one.wave) <= open_until:
                found[Due.TO_SEND].append(one.id)
        elif one.reply in (Reply.NONE, Reply.TENTATIVE):
            line = _waiting(one, event, today)
            if line is not None:
                found[line].append(one.id)
                until = one.reply_by or event.reply_by
                if until is not None:
                    days[line] = min(days.get(line, until), until)
    found[Due.FREED_PLACES] = [one.invitation_id for one in proposals(session, event_id)]
    written = {
        MessageStatus.DRAFT: Due.MESSAGES_TO_APPROVE,
        MessageStatus.SENDING: Due.MESSAGES_IN_DOUBT,
        MessageStatus.REFUSED: Due.MESSAGES_REFUSED,
    }
    messages = select(Message.status, Message.invitation_id).where(
        Message.event_id == event_id, Message.status.in_(list(written)), Message.invitation_id.is_not(None)
    )
    for status, invitation in session.execute(messages).tuples():
        if invitation is not None:
            found[written[status]].append(invitation)
    return tuple(DueLine(one, tuple(dict.fromkeys(keys)), days.get(one)) for one, keys in found.items() if keys)


def _waiting(invitation: Invitation, event: Event, today: date) -> Due | None:
    """Whether an answer that has not come is due for a reminder, or late already."""
    until = invitation.reply_by or event.reply_by
    mode = invitation.reply_mode or event.reply_mode
    if until is None or mode is not ReplyMode.REPLY_BY:
        return None
    if today > until:
        return Due.LATE
    reminded = invitation.reminded_at is not None and invitation.reminded_at.date() > until - REMIND_WITHIN
    return Due.REMINDERS if until - today <= REMIND_WITHIN and not reminded else None


def due_for_reminder(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[int, ...]:
    """Who has not answered while the date nears, or has passed."""
    lines = {line.due: line.invitations for line in due(session, event_id, at=at)}
    return (*lines.get(Due.LATE, ()), *lines.get(Due.REMINDERS, ()))
