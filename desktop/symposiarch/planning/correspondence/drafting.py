"""Messages written into the outbox: to whom, by which way, and what stands in the way of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import INVITING, OPEN, Message, MessageKind, MessageStatus
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import SENT_STAGES, SOMEBODY_COMES, UNDECIDED, Channel, Invitation
from symposiarch.planning.correspondence.addressees import NOTICES
from symposiarch.planning.correspondence.letterhead import MAIL, setting
from symposiarch.planning.correspondence.letters import Fault, Letter, Problem, is_address, letters
from symposiarch.planning.inviting.due import TOLD_BY, untold

ONCE = frozenset({*INVITING, MessageKind.THANKS, MessageKind.CANCELLED})
"""What a guest gets once and not again."""

GONE = (MessageStatus.QUEUED, MessageStatus.SENDING, MessageStatus.DELAYED, MessageStatus.SENT)


@dataclass(frozen=True, slots=True)
class Planned:
    """The letters that can be written, and what stands in the way of others.

    `drafted` says, by attendee, how far a letter is that lies in the outbox unsent and would be written anew.
    """

    letters: tuple[Letter, ...]
    problems: tuple[Problem, ...]
    drafted: Mapping[int, MessageStatus]


def planned_messages(
    session: Session,
    event_id: int,
    kind: MessageKind,
    invitation_ids: Iterable[int] | None = None,
    *,
    channel: Channel | None = Channel.EMAIL,
    language: str = "",
    walked_in: Iterable[int] = (),
) -> Planned:
    """Whom a message would be written to, before anything is written; without a language, each in the guest's own."""
    made = letters(session, event_id, kind, invitation_ids, channel=channel, language=language, walked_in=walked_in)
    lying = _lying(session, kind, [one.attendee_id for one in made])
    problems: list[Problem] = []
    ready: list[Letter] = []
    for one in made:
        if kind in ONCE and any(message.status in GONE for message in lying.get(one.attendee_id, ())):
            problems.append(Problem(one.attendee_id, one.name, Fault.SENT_ALREADY))
        elif one.problems:
            problems += one.problems
        else:
            ready.append(one)
    drafted = {one.attendee_id: open_.status for one in ready if (open_ := _unsent(lying.get(one.attendee_id, ())))}
    return Planned(tuple(ready), tuple(problems), drafted)


def likely_kind(session: Session, event_id: int, *, to: Sequence[int] = (), at: datetime | None = None) -> MessageKind:
    """What is written next to the guests of an event as it stands: that it is put off or cancelled, before all else.

    To those of these invitations who all come it is a confirmation, and to those who all have been asked a reminder.
    """
    event = session.get_one(Event, event_id)
    if event.stage is EventStage.CANCELLED or untold(session, event):
        return TOLD_BY[event.stage]
    over = (event.ends or event.begins).replace(tzinfo=event.zone) < (at or now())
    if over or event.stage is EventStage.DONE:
        return MessageKind.THANKS
    asked = session.execute(select(Invitation.stage, Invitation.reply).where(Invitation.id.in_(to))).all()
    if asked and all(one.reply in SOMEBODY_COMES for one in asked):
        return MessageKind.CONFIRMATION
    if asked and all(one.stage in SENT_STAGES and one.reply in UNDECIDED for one in asked):
        return MessageKind.REMINDER
    return MessageKind.INVITATION


def way_of(kind: MessageKind) -> Channel | None:
    """The way where none is chosen: notices go to everybody as they were told, all else by e-mail."""
    return None if kind in NOTICES else Channel.EMAIL


@dataclass(frozen=True, slots=True)
class Drafted:
    """The messages that were written, and what stood in the way of others."""

    messages: tuple[int, ...]
    problems: tuple[Problem, ...]


def draft_messages(
    session: Session,
    event_id: int,
    kind: MessageKind,
    invitation_ids: Iterable[int] | None = None,
    *,
    channel: Channel | None = Channel.EMAIL,
    language: str = "",
    despite_problems: bool = False,
    walked_in: Iterable[int] = (),
) -> Drafted:
    """Write a message to each guest into the outbox. One that lies there unsent already is written anew.

    Where something is missing nothing at all is made, and `problems` names it; with `despite_problems` the others are.
    Nobody gets an invitation twice: whoever has it already is among the problems and does not hold up the others.
    """
    planned = planned_messages(
        session, event_id, kind, invitation_ids, channel=channel, language=language, walked_in=walked_in
    )
    stopped = any(problem.fault is not Fault.SENT_ALREADY for problem in planned.problems)
    if stopped and not despite_problems:
        return Drafted((), planned.problems)
    lying = _lying(session, kind, [one.attendee_id for one in planned.letters])
    domain = _domain(session)
    at = _another_moment(session)
    written = [
        _write(session, event_id, kind, one, lying.get(one.attendee_id, ()), domain, at) for one in planned.letters
    ]
    session.flush()
    return Drafted(tuple(message.id for message in written), planned.problems)


def _lying(session: Session, kind: MessageKind, attendees: Sequence[int]) -> dict[int, list[Message]]:
    found: dict[int, list[Message]] = {}
    for message in session.scalars(
        select(Message).where(Message.kind == kind, Message.attendee_id.in_(attendees)).order_by(Message.id)
    ):
        found.setdefault(message.attendee_id or 0, []).append(message)
    return found


def _another_moment(session: Session) -> datetime:
    """This moment, or the next second: by it the outbox tells what was written together from what came before."""
    last = session.scalar(select(Message.made_at).order_by(Message.id.desc()).limit(1))
    at = now()
    return at + timedelta(seconds=1) if last == at else at


def _unsent(lying: Sequence[Message]) -> Message | None:
    return next((one for one in lying if one.status in OPEN), None)


def _write(
    session: Session,
    event_id: int,
    kind: MessageKind,
    letter: Letter,
    lying: Sequence[Message],
    domain: str,
    at: datetime,
) -> Message:
    message = _unsent(lying)
    if message is None:
        message = Message(event_id=event_id, attendee_id=letter.attendee_id, kind=kind, made_at=at)
        session.add(message)
    message.invitation_id = letter.invitation_id
    message.person_id, message.recipient_id = letter.person_id, letter.recipient_id
    message.channel, message.language = letter.channel, letter.language
    message.to_address, message.subject, message.body = letter.to_address, letter.subject, letter.body
    message.status, message.approved_at, message.approved_by = MessageStatus.DRAFT, None, ""
    if not message.message_id:
        message.message_id = f"<{message.uuid}@{domain}>"
    return message


def _domain(session: Session) -> str:
    """What stands behind the @ of a Message-ID: the domain from which the office writes."""
    address = str(setting(session, MAIL).get("address", ""))
    return address.rpartition("@")[2] if is_address(address) else "symposiarch.invalid"
