"""What can be done to many invitations at once: whom it touches, and whom it leaves alone and why."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import SENT_STAGES, UNDECIDED, Invitation, InvitationStage, Reply, Wave
from symposiarch.planning.saying import Saying


class Operation(enum.StrEnum):
    """What can be done to many invitations at once."""

    APPROVE = "approve"
    MARK_SENT = "mark_sent"
    REMIND = "remind"
    WITHDRAW = "withdraw"
    UNAPPROVE = "unapprove"
    NOT_SENT = "not_sent"


class Why(enum.StrEnum):
    """Why an operation leaves a guest alone."""

    DONE_ALREADY = "done_already"
    NOT_APPROVED = "not_approved"
    NOT_SENT = "not_sent"
    ANSWERED = "answered"
    IN_RESERVE = "in_reserve"
    WITHDRAWN = "withdrawn"
    SENT_ALREADY = "sent_already"
    NO_REPLY_ASKED = "no_reply_asked"


_LEFT = {
    Why.DONE_ALREADY: "{name} is so already.",
    Why.NOT_APPROVED: "{name} is not approved.",
    Why.NOT_SENT: "{name} has not been sent an invitation.",
    Why.ANSWERED: "{name} has answered.",
    Why.IN_RESERVE: "{name} is in the reserve.",
    Why.WITHDRAWN: "{name} is withdrawn.",
    Why.SENT_ALREADY: "{name} has been sent the invitation.",
    Why.NO_REPLY_ASKED: "{name} is not asked for a reply.",
}


@dataclass(frozen=True, slots=True)
class Touched:
    """A guest whom an operation is about."""

    invitation_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A guest whom it leaves as they are, and why."""

    invitation_id: int
    name: str
    why: Why

    @property
    def saying(self) -> Saying:
        return Saying(_LEFT[self.why], {"name": self.name})


@dataclass(frozen=True, slots=True)
class Bulk:
    """Who is touched by an operation, and who is not."""

    touched: tuple[Touched, ...]
    left: tuple[LeftAlone, ...] = ()


def divided(session: Session, invitations: Sequence[Invitation], operation: Operation) -> Bulk:
    touched: list[Touched] = []
    left: list[LeftAlone] = []
    mailed = _mailed(session, invitations) if operation is Operation.NOT_SENT else frozenset()
    for one in invitations:
        why = Why.SENT_ALREADY if one.id in mailed else _obstacle(one, operation)
        if why is None:
            touched.append(Touched(one.id, one.person.name))
        else:
            left.append(LeftAlone(one.id, one.person.name, why))
    return Bulk(tuple(touched), tuple(left))


def _mailed(session: Session, invitations: Sequence[Invitation]) -> frozenset[int]:
    """Whose invitation a mail server took from here: that is no mistake of a list."""
    sent = select(Message.invitation_id).where(
        Message.invitation_id.in_([one.id for one in invitations]),
        Message.kind.in_((MessageKind.INVITATION, MessageKind.NOTE_VERBALE)),
        Message.status == MessageStatus.SENT,
        Message.attempts > 0,
    )
    return frozenset(key for key in session.scalars(sent) if key is not None)


def _obstacle(one: Invitation, operation: Operation) -> Why | None:
    told = one.stage in SENT_STAGES
    if one.reply is Reply.WITHDRAWN:
        return Why.DONE_ALREADY if operation is Operation.WITHDRAW else Why.WITHDRAWN
    match operation:
        case Operation.WITHDRAW:
            return None
        case Operation.APPROVE:
            if one.wave is Wave.RESERVE:
                return Why.IN_RESERVE
            return None if one.stage is InvitationStage.DRAFT else Why.DONE_ALREADY
        case Operation.UNAPPROVE:
            if told:
                return Why.SENT_ALREADY
            return None if one.stage is InvitationStage.APPROVED else Why.DONE_ALREADY
        case Operation.NOT_SENT:
            return None if told else Why.NOT_SENT
        case Operation.MARK_SENT:
            if one.wave is Wave.RESERVE:
                return Why.IN_RESERVE
            if told:
                return Why.DONE_ALREADY
            return None if one.stage is InvitationStage.APPROVED else Why.NOT_APPROVED
        case Operation.REMIND:
            if not told:
                return Why.NOT_SENT
            if one.reply not in UNDECIDED:
                return Why.ANSWERED
            return None if asks_for_reply(one) else Why.NO_REPLY_ASKED


def mode_of(invitation: Invitation) -> ReplyMode:
    """What silence means for this guest: the guest's own mode, or the event's."""
    return invitation.reply_mode or invitation.event.reply_mode


def asks_for_reply(invitation: Invitation) -> bool:
    return mode_of(invitation) in (ReplyMode.REPLY_BY, ReplyMode.REGRETS_ONLY)
