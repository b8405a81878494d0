"""Letters of invitation that lie in the outbox while the invitation has gone another way."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from symposiarch.model.correspondence import INVITING, OPEN, Message, MessageKind, MessageStatus
from symposiarch.model.invitations import Invitation


def overtaken(session: Session, event_id: int | None = None) -> tuple[int, ...]:
    """The letters of invitation that lie there unsent while the invitation has left the house another way: those of an
    event, or of the whole office."""
    lying = (
        select(Message).join(Message.invitation).where(Message.status.in_(OPEN), Invitation.sent_at > Message.made_at)
    )
    if event_id is not None:
        lying = lying.where(Message.event_id == event_id)
    return tuple(one.id for one in session.scalars(lying.order_by(Message.id)) if went_another_way(one))


def went_another_way(message: Message) -> bool:
    """Whether the invitation left the house since the letter was written, and not as one of ours to somebody else of
    the same party."""
    invitation = message.invitation
    if message.kind is MessageKind.SAVE_THE_DATE or message.kind not in INVITING or invitation is None:
        return False
    if invitation.sent_at is None or invitation.sent_at <= message.made_at:
        return False
    session = object_session(message)
    ours = select(Message.id).where(Message.invitation_id == invitation.id, Message.status == MessageStatus.SENT)
    return session is not None and session.scalar(ours.where(Message.kind.in_(INVITING)).limit(1)) is None
