"""What becomes of the messages that are sent: gone, delayed, refused, or in doubt.

"Sending" is written down before a message is handed over, so that after an interruption nothing is sent twice: a
message that stands on "sending" and is in nobody's hands may or may not have arrived, and a person decides (`settle`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import OPEN, Message, MessageKind, MessageStatus
from symposiarch.model.invitations import Channel, Invitation, RecordKind
from symposiarch.planning.correspondence.outbox import WAITING
from symposiarch.planning.inviting.records import record
from symposiarch.planning.inviting.stages import note_reminded, note_sent


def waiting(session: Session, *, at: datetime | None = None, event_id: int | None = None) -> tuple[int, ...]:
    """The messages whose turn it is, in the order in which they were written; delayed ones once their time has come."""
    moment = at or now()
    query = select(Message.id).where(
        Message.status.in_(WAITING), Message.next_attempt_at.is_(None) | (Message.next_attempt_at <= moment)
    )
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    return tuple(session.scalars(query.order_by(Message.id)))


def next_attempt(session: Session, *, event_id: int | None) -> datetime | None:
    """When the first of the delayed messages may be tried again."""
    query = select(func.min(Message.next_attempt_at)).where(Message.status == MessageStatus.DELAYED)
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    return session.scalar(query)


def begin_sending(session: Session, message_id: int) -> bool:
    """From here on the message may have arrived; written down before it is handed over.

    False for one whose turn it is no more: it was taken back, or somebody else is sending it.
    """
    message = session.get_one(Message, message_id)
    if message.status not in WAITING:
        return False
    message.status = MessageStatus.SENDING
    message.attempts += 1
    message.answer = ""
    session.flush()
    return True


def was_sent(session: Session, message_id: int, *, by: str, answer: str = "", at: datetime | None = None) -> None:
    """The server took it: the guest has been told, and the message is kept as it was."""
    moment = at or now()
    message = session.get_one(Message, message_id)
    message.status, message.sent_at, message.answer, message.next_attempt_at = (
        MessageStatus.SENT,
        moment,
        answer,
        None,
    )
    if message.invitation is not None:
        _told(message.invitation, message.kind, message.channel, by=by, at=moment)
    session.flush()


def doubt_no_more(messages: Iterable[Message]) -> None:
    """Of these, what may have gone is not sent once more, whatever becomes of it: it says what no longer holds."""
    for message in messages:
        if message.status is MessageStatus.SENDING:
            message.approved_at = None


def _once_more(message: Message, status: MessageStatus, *, until: datetime | None = None) -> bool:
    """It did not arrive and waits for its turn again, unless it was taken back meanwhile. Whether it waits."""
    holds = message.approved_at is not None
    message.status = status if holds else MessageStatus.WITHDRAWN
    message.next_attempt_at = until
    return holds


def was_delayed(session: Session, message_id: int, *, until: datetime, answer: str) -> None:
    """The server said "later", or could not be reached before the message was handed over."""
    message = session.get_one(Message, message_id)
    message.answer = answer
    _once_more(message, MessageStatus.DELAYED, until=until)
    session.flush()


def was_held_back(session: Session, message_id: int, *, answer: str) -> None:
    """It cannot be written out: approved, it is put into the queue again with what is sent next."""
    message = session.get_one(Message, message_id)
    if message.status in WAITING:  # else taken back meanwhile
        message.status, message.next_attempt_at, message.answer = MessageStatus.APPROVED, None, answer
    session.flush()


def was_refused(session: Session, message_id: int, *, answer: str) -> None:
    """The server will not take it."""
    message = session.get_one(Message, message_id)
    message.status, message.next_attempt_at, message.answer = MessageStatus.REFUSED, None, answer
    session.flush()


def is_in_doubt(session: Session, message_id: int, *, answer: str) -> None:
    """It was handed over and nothing was heard: it stays on "sending" until a person decides."""
    session.get_one(Message, message_id).answer = answer
    session.flush()


def in_doubt(session: Session, *, event_id: int | None = None) -> tuple[int, ...]:
    """The messages that may or may not have arrived. Only to be asked while nothing is being sent."""
    query = select(Message.id).where(Message.status == MessageStatus.SENDING)
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    return tuple(session.scalars(query.order_by(Message.id)))


def settle(session: Session, message_ids: Iterable[int], *, arrived: bool, by: str) -> int:
    """A person has found out whether messages in doubt arrived: they count as sent, or go into the queue again.

    What no longer holds goes nowhere: it is taken back, to be written anew. Returns how many.
    """
    taken_back = 0
    for message_id in message_ids:
        message = session.get_one(Message, message_id)
        if message.status is not MessageStatus.SENDING:
            continue
        if arrived:
            was_sent(session, message_id, by=by, answer=message.answer)
        else:
            taken_back += not _once_more(message, MessageStatus.QUEUED)
    session.flush()
    return taken_back


def mark_messages_sent(session: Session, message_ids: Iterable[int], *, by: str, at: datetime | None = None) -> int:
    """These went by another way than the queue: by post, by hand, from somebody's own mail program."""
    count = 0
    for message in session.scalars(select(Message).where(Message.id.in_(list(message_ids))).order_by(Message.id)):
        if message.status in OPEN:
            was_sent(session, message.id, by=by, at=at)
            count += 1
    return count


def _told(invitation: Invitation, kind: MessageKind, way: Channel, *, by: str, at: datetime) -> None:
    """What a message that went means for the guest's invitation."""
    if kind in (MessageKind.INVITATION, MessageKind.NOTE_VERBALE):
        note_sent(invitation, by=by, way=way, at=at)
    elif kind is MessageKind.REMINDER:
        note_reminded(invitation, by=by, way=way, at=at)
    else:
        record(invitation, RecordKind.NOTICE, before="", after=kind, by=by, way=way, at=at)
