"""The outbox: everything that is to be sent, seen and approved as the exact message, and kept once it went.

A message is drafted, approved, queued, and then sent one by one. "Sending" is written down before a message is handed
over, so that after an interruption nothing is sent twice: a message that stands on "sending" and is in nobody's hands
may or may not have arrived, and a person decides (`settle`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Attendee, Channel, Invitation, InvitationStage, RecordKind, Wave
from symposiarch.model.people import Person
from symposiarch.planning.correspondence.letters import is_address
from symposiarch.planning.inviting.records import record

INVITING = (MessageKind.SAVE_THE_DATE, MessageKind.INVITATION, MessageKind.NOTE_VERBALE)

OPEN = (MessageStatus.DRAFT, MessageStatus.APPROVED)


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message as the outbox shows it."""

    id: int
    invitation_id: int | None
    name: str
    recipient: str
    kind: MessageKind
    channel: Channel
    language: str
    to_address: str
    subject: str
    body: str
    status: MessageStatus
    made_at: datetime
    approved_at: datetime | None
    approved_by: str
    attempts: int
    next_attempt_at: datetime | None
    sent_at: datetime | None
    answer: str
    message_id: str
    search_key: str


def outbox_rows(session: Session, event_id: int | None = None) -> tuple[OutboxRow, ...]:
    """The messages of an event, or of the whole office, the last written first."""
    query = select(Message).order_by(Message.id.desc())
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    messages = session.scalars(query).all()
    wanted = {key for one in messages for key in (one.person_id, one.recipient_id) if key is not None}
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(wanted)))}
    nameless = {one.attendee_id for one in messages if one.person_id is None and one.attendee_id is not None}
    known = select(Attendee.id, Attendee.name).where(Attendee.id.in_(nameless))
    by_name_alone = dict(session.execute(known).tuples().all())
    rows = []
    for one in messages:
        person, recipient = people.get(one.person_id or 0), people.get(one.recipient_id or 0)
        name = person.name if person else by_name_alone.get(one.attendee_id or 0, "")
        rows.append(
            OutboxRow(
                one.id,
                one.invitation_id,
                name,
                recipient.name if recipient else "",
                one.kind,
                one.channel,
                one.language,
                one.to_address,
                one.subject,
                one.body,
                one.status,
                one.made_at,
                one.approved_at,
                one.approved_by,
                one.attempts,
                one.next_attempt_at,
                one.sent_at,
                one.answer,
                one.message_id,
                person.search_key if person else fold(name),
            )
        )
    return tuple(rows)


def edit_message(session: Session, message_id: int, *, subject: str, body: str) -> None:
    """Change the wording of one message; it has to be approved again.

    Raises:
        SymposiarchError: it has gone already, or nothing is left of it.
    """
    message = session.get_one(Message, message_id)
    if message.status not in OPEN:
        raise SymposiarchError("This message has gone already. Write another one instead.")
    subject = " ".join(subject.split())
    if not subject or not body.strip():
        raise SymposiarchError("A message needs a subject and a text.")
    if (subject, body) != (message.subject, message.body):
        message.subject, message.body = subject, body
        message.status, message.approved_at, message.approved_by = MessageStatus.DRAFT, None, ""


def approve_messages(session: Session, message_ids: Iterable[int], *, by: str, at: datetime | None = None) -> int:
    """These messages may go as they are. Returns how many were not approved yet."""
    return _move(session, message_ids, {MessageStatus.DRAFT}, MessageStatus.APPROVED, by=by, at=at or now())


def unapprove_messages(session: Session, message_ids: Iterable[int]) -> int:
    return _move(session, message_ids, {MessageStatus.APPROVED}, MessageStatus.DRAFT)


def withdraw_messages(session: Session, message_ids: Iterable[int]) -> int:
    """Take messages out of the outbox that have not gone."""
    held = {
        MessageStatus.DRAFT,
        MessageStatus.APPROVED,
        MessageStatus.QUEUED,
        MessageStatus.DELAYED,
        MessageStatus.REFUSED,
    }
    return _move(session, message_ids, held, MessageStatus.WITHDRAWN)


def _move(
    session: Session,
    message_ids: Iterable[int],
    of: set[MessageStatus],
    to: MessageStatus,
    *,
    by: str = "",
    at: datetime | None = None,
) -> int:
    count = 0
    for message in session.scalars(select(Message).where(Message.id.in_(list(message_ids))).order_by(Message.id)):
        if message.status in of:
            message.status = to
            message.approved_at, message.approved_by = (at, by) if to is MessageStatus.APPROVED else (None, "")
            count += 1
    session.flush()
    return count


@dataclass(frozen=True, slots=True)
class Queued:
    """Which messages wait to be sent, and by name why others do not."""

    messages: tuple[int, ...]
    held_back: tuple[tuple[str, str], ...]


def queue_messages(session: Session, event_id: int | None = None) -> Queued:
    """Put approved e-mails into the queue: those of an event, or of the whole office.

    An invitation goes only to a guest who is approved and not in the reserve; an address that is none is held back.
    """
    ready, held = _ready(session, event_id)
    for message in ready:
        message.status, message.next_attempt_at = MessageStatus.QUEUED, None
    session.flush()
    return Queued(tuple(message.id for message in ready), held)


def to_send(session: Session, event_id: int) -> Queued:
    """What would go now: the e-mails that are approved or wait since the last time, and why others do not."""
    ready, held = _ready(session, event_id)
    waiting_since = session.scalars(select(Message.id).where(Message.event_id == event_id, Message.status.in_(WAITING)))
    return Queued(tuple(sorted([*waiting_since, *(message.id for message in ready)])), held)


def _ready(session: Session, event_id: int | None) -> tuple[list[Message], tuple[tuple[str, str], ...]]:
    query = select(Message).where(Message.status == MessageStatus.APPROVED, Message.channel == Channel.EMAIL)
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    ready: list[Message] = []
    held: list[tuple[str, str]] = []
    for message in session.scalars(query.order_by(Message.id)):
        why = _hindrance(message)
        if why:
            held.append((message.person.name if message.person else message.to_address, why))
        else:
            ready.append(message)
    return ready, tuple(held)


def _hindrance(message: Message) -> str:
    if not is_address(message.to_address):
        return f"“{message.to_address}” is not an e-mail address."
    invitation = message.invitation
    if message.kind in INVITING and invitation is not None:
        if invitation.wave is Wave.RESERVE:
            return "is in the reserve."
        if invitation.stage is InvitationStage.DRAFT:
            return "is not approved as a guest."
    return ""


# --- what sending writes down -------------------------------------------------------------------------------------


WAITING = (MessageStatus.QUEUED, MessageStatus.DELAYED)
"""What a message is that is still to go."""


def waiting(session: Session, *, at: datetime | None = None, event_id: int | None = None) -> tuple[int, ...]:
    """The messages whose turn it is, in the order in which they were written; delayed ones once their time has come."""
    moment = at or now()
    query = select(Message.id).where(
        Message.status.in_(WAITING),
        Message.next_attempt_at.is_(None) | (Message.next_attempt_at <= moment),
    )
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    return tuple(session.scalars(query.order_by(Message.id)))


def next_attempt(session: Session, *, event_id: int | None = None) -> datetime | None:
    """When the first of the delayed messages may be tried again."""
    query = select(func.min(Message.next_attempt_at)).where(Message.status == MessageStatus.DELAYED)
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    return session.scalar(query)


def begin_sending(session: Session, message_id: int) -> None:
    """From here on the message may have arrived; written down before it is handed over."""
    message = session.get_one(Message, message_id)
    message.status = MessageStatus.SENDING
    message.attempts += 1
    message.answer = ""
    session.flush()


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
        record(invitation, RecordKind.STAGE, before=invitation.stage, after=InvitationStage.SENT, by=by, way=way, at=at)
        invitation.stage, invitation.sent_at, invitation.channel = InvitationStage.SENT, at, way
    elif kind is MessageKind.REMINDER:
        record(
            invitation,
            RecordKind.REMINDER,
            before=invitation.stage,
            after=InvitationStage.REMINDED,
            by=by,
            way=way,
            at=at,
        )
        invitation.stage, invitation.reminded_at = InvitationStage.REMINDED, at
        invitation.reminders += 1
    else:
        record(invitation, RecordKind.NOTICE, before="", after=kind, by=by, way=way, at=at)
