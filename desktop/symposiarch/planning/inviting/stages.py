"""How invitations go from draft to approved and sent, are reminded of and taken back, many at once.

Each answers with who was touched and who was left alone and why, and the same answer can be had beforehand
(`preview`). Sending is a fact: it is written in a transaction that undo does not take back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.model.base import now
from symposiarch.model.invitations import SENT_STAGES, Channel, Invitation, InvitationStage, RecordKind, Reply
from symposiarch.planning.inviting.bulk import Bulk, Operation, divided
from symposiarch.planning.inviting.records import record
from symposiarch.planning.inviting.replies import record_replies


def preview(session: Session, operation: Operation, invitation_ids: Iterable[int]) -> Bulk:
    """Who would be touched by an operation, before anything is done."""
    return divided(session, _invitations(session, invitation_ids), operation)


def approve(session: Session, invitation_ids: Iterable[int], *, by: str, at: datetime | None = None) -> Bulk:
    """Drafts become approved: by whom and when is kept."""
    return _carried_out(session, Operation.APPROVE, invitation_ids, lambda one: _approve(one, by, at or now()))


def unapprove(session: Session, invitation_ids: Iterable[int], *, by: str) -> Bulk:
    """Approved invitations that have not been sent become drafts again."""

    def step_back(one: Invitation) -> None:
        record(one, RecordKind.STAGE, before=one.stage, after=InvitationStage.DRAFT, by=by)
        one.stage, one.approved_at, one.approved_by = InvitationStage.DRAFT, None, ""

    return _carried_out(session, Operation.UNAPPROVE, invitation_ids, step_back)


def mark_sent(
    session: Session,
    invitation_ids: Iterable[int],
    *,
    by: str,
    channel: Channel = Channel.UNSET,
    at: datetime | None = None,
) -> Bulk:
    """The invitation has left the house, by `channel` or else by the way set for the guest."""

    def send(one: Invitation) -> None:
        way = channel if channel is not Channel.UNSET else one.channel
        note_sent(one, by=by, way=way, at=at or now())

    return _carried_out(session, Operation.MARK_SENT, invitation_ids, send)


def correct_sent(session: Session, invitation_ids: Iterable[int], *, by: str, note: str = "") -> Bulk:
    """They were marked as sent by mistake: approved again, with the wrong record and its correction kept.

    What a mail server took from here is left alone.
    """

    def take_back(one: Invitation) -> None:
        wrong = next((entry for entry in reversed(one.records) if entry.after in SENT_STAGES), None)
        record(
            one, RecordKind.STAGE, before=one.stage, after=InvitationStage.APPROVED, by=by, note=note, corrects=wrong
        )
        one.stage, one.sent_at, one.reminded_at, one.reminders = InvitationStage.APPROVED, None, None, 0

    return _carried_out(session, Operation.NOT_SENT, invitation_ids, take_back)


def mark_reminded(
    session: Session, invitation_ids: Iterable[int], *, by: str, channel: Channel = Channel.UNSET
) -> Bulk:
    """The guest has been reminded, by `channel` or else by the way of the invitation."""

    def remind(one: Invitation) -> None:
        way = channel if channel is not Channel.UNSET else one.channel
        note_reminded(one, by=by, way=way, at=now())

    return _carried_out(session, Operation.REMIND, invitation_ids, remind)


def withdraw(
    session: Session, invitation_ids: Iterable[int], *, by: str, note: str = "", at: datetime | None = None
) -> Bulk:
    """Take invitations back: the guests stay on the list as withdrawn, with what they had answered in the records.

    An own invitation that stood back for one of them stands again.
    """

    wanted = list(invitation_ids)

    def take_back() -> Bulk:
        bulk = preview(session, Operation.WITHDRAW, wanted)
        touched = [one.invitation_id for one in bulk.touched]
        record_replies(session, touched, Reply.WITHDRAWN, by=by, at=at, note=note)
        return bulk

    bulk = take_back()
    take_back()  # what stands again, if it is to be taken back as well
    return bulk


def note_sent(one: Invitation, *, by: str, way: Channel, at: datetime) -> None:
    """An invitation has left the house, whoever sent it."""
    record(one, RecordKind.STAGE, before=one.stage, after=InvitationStage.SENT, by=by, way=way, at=at)
    one.stage, one.sent_at, one.channel = InvitationStage.SENT, at, way


def note_reminded(one: Invitation, *, by: str, way: Channel, at: datetime) -> None:
    """The guest was reminded, by whomever."""
    record(one, RecordKind.REMINDER, before=one.stage, after=InvitationStage.REMINDED, by=by, way=way, at=at)
    one.stage, one.reminded_at, one.reminders = InvitationStage.REMINDED, at, one.reminders + 1


def _approve(one: Invitation, by: str, at: datetime) -> None:
    record(one, RecordKind.STAGE, before=one.stage, after=InvitationStage.APPROVED, by=by, at=at)
    one.stage, one.approved_at, one.approved_by = InvitationStage.APPROVED, at, by


def _carried_out(
    session: Session, operation: Operation, invitation_ids: Iterable[int], act: Callable[[Invitation], None]
) -> Bulk:
    invitations = _invitations(session, invitation_ids)
    bulk = divided(session, invitations, operation)
    chosen = {one.invitation_id for one in bulk.touched}
    for invitation in invitations:
        if invitation.id in chosen:
            act(invitation)
    session.flush()
    return bulk


def _invitations(session: Session, invitation_ids: Iterable[int]) -> Sequence[Invitation]:
    """In the order of the list, with their people and records read at once."""
    return session.scalars(
        select(Invitation)
        .where(Invitation.id.in_(list(invitation_ids)))
        .order_by(Invitation.id)
        .options(selectinload(Invitation.person), selectinload(Invitation.records), selectinload(Invitation.event))
    ).all()
