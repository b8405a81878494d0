"""The outbox: everything that is to be sent, seen and approved as the exact message, and kept once it went.

A message is drafted, approved, queued, and then sent one by one; `delivery` writes down what becomes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from itertools import chain, groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import INVITING, OPEN, Message, MessageKind, MessageStatus
from symposiarch.model.folding import fold
from symposiarch.model.invitations import UNDECIDED, Attendee, Channel, InvitationStage, Wave
from symposiarch.model.people import Person
from symposiarch.planning.correspondence.letters import is_address
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting.overtaken import overtaken, went_another_way
from symposiarch.planning.rows import row_of

WAITING = (MessageStatus.QUEUED, MessageStatus.DELAYED)
"""What a message is that is still to go."""


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
    approved_by: str
    attempts: int
    next_attempt_at: datetime | None
    sent_at: datetime | None
    answer: str
    message_id: str
    overtaken: bool
    """Whether the invitation has gone another way while this lies here unsent."""
    search_key: str


def outbox_rows(session: Session, event_id: int | None = None) -> tuple[OutboxRow, ...]:
    """The messages of an event, or of the whole office: what was written last first, and in the order of the guest list
    what was written together."""
    query = select(Message).order_by(Message.id)
    if event_id is not None:
        query = query.where(Message.event_id == event_id)
    together = groupby(session.scalars(query), lambda one: (one.event_id, one.kind, one.made_at))
    messages = list(chain.from_iterable(reversed([list(batch) for _of, batch in together])))
    wanted = {key for one in messages for key in (one.person_id, one.recipient_id) if key is not None}
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(wanted)))}
    nameless = {one.attendee_id for one in messages if one.person_id is None and one.attendee_id is not None}
    known = select(Attendee.id, Attendee.name).where(Attendee.id.in_(nameless))
    by_name_alone = dict(session.execute(known).tuples().all())
    gone_another_way = set(overtaken(session, event_id))
    rows = []
    for one in messages:
        person, recipient = people.get(one.person_id or 0), people.get(one.recipient_id or 0)
        name = person.name if person else by_name_alone.get(one.attendee_id or 0, "")
        rows.append(
            row_of(
                OutboxRow,
                one,
                name=name,
                recipient=recipient.name if recipient else "",
                overtaken=one.id in gone_another_way,
                search_key=person.search_key if person else fold(name),
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

    An invitation goes only to a guest who is approved and not in the reserve, a reminder only to one who has neither
    answered meanwhile nor become a host, and nobody is thanked before the event; an address that is none is held back.
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
    hosts = cache(partial(invitations_of_hosts, session))
    for message in session.scalars(query.order_by(Message.id)):
        why = _hindrance(message, hosts)
        if why:
            held.append((message.called, why))
        else:
            ready.append(message)
    return ready, tuple(held)


def withdraw_overtaken(session: Session, event_id: int) -> int:
    """Take back what lies in the outbox of invitations that have gone another way."""
    return withdraw_messages(session, overtaken(session, event_id))


def _hindrance(message: Message, hosts: Callable[[int], frozenset[int]]) -> str:
    if not is_address(message.to_address):
        return f"“{message.to_address}” is not an e-mail address."
    invitation = message.invitation
    if message.kind in INVITING and invitation is not None:
        if invitation.wave is Wave.RESERVE:
            return "is in the reserve."
        if invitation.stage is InvitationStage.DRAFT:
            return "is not approved as a guest."
        if went_another_way(message):
            return "was marked as invited after this was written. Write it anew to send it all the same."
    if message.kind is MessageKind.REMINDER and invitation is not None:
        if invitation.reply not in UNDECIDED:
            return "has answered."
        if invitation.id in hosts(invitation.event_id):
            return "gives the event."
    if message.kind is MessageKind.THANKS and invitation is not None and now() < invitation.event.begins_at:
        return "is thanked once the event has begun."
    return ""
