"""The records of an invitation: what happened, when, by which way, and who recorded it. They are never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Required, TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.invitations import Channel, Invitation, InvitationRecord, RecordKind
from symposiarch.planning.rows import row_of


class Told(TypedDict, total=False):
    """How something became known: who recorded it, by which way and when it was told (unless said, now), and what is to
    be noted of it."""

    by: Required[str]
    way: Channel
    at: datetime | None
    note: str


def record(
    invitation: Invitation,
    kind: RecordKind,
    *,
    before: str,
    after: str,
    corrects: InvitationRecord | None = None,
    **told: Unpack[Told],
) -> InvitationRecord:
    """Write down one thing that happened."""
    entry = InvitationRecord(
        kind=kind,
        before=before,
        after=after,
        at=told.get("at") or now(),
        way=told.get("way", Channel.UNSET),
        by=told["by"],
        note=told.get("note", "").strip(),
        corrects_id=corrects.id if corrects else None,
    )
    invitation.records.append(entry)
    return entry


def last_reply_record(invitation: Invitation) -> InvitationRecord | None:
    return next((entry for entry in reversed(invitation.records) if entry.kind is RecordKind.REPLY), None)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a guest's timeline. `corrected` says that a later record stands in its place."""

    id: int
    kind: RecordKind
    after: str
    at: datetime
    way: Channel
    by: str
    note: str
    corrects_id: int | None
    corrected: bool


def timeline(session: Session, invitation_id: int) -> tuple[TimelineEntry, ...]:
    """What happened to an invitation, in the order in which it was recorded."""
    entries = session.scalars(
        select(InvitationRecord).where(InvitationRecord.invitation_id == invitation_id).order_by(InvitationRecord.id)
    ).all()
    replaced = {entry.corrects_id for entry in entries}
    return tuple(row_of(TimelineEntry, entry, corrected=entry.id in replaced) for entry in entries)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to a guest as the guest's timeline names it."""

    id: int
    kind: MessageKind
    status: MessageStatus
    subject: str
    at: datetime


def letters_to(session: Session, invitation_id: int) -> tuple[Letter, ...]:
    """What was written to a guest, the latest first."""
    messages = session.scalars(
        select(Message).where(Message.invitation_id == invitation_id).order_by(Message.id.desc())
    )
    return tuple(Letter(one.id, one.kind, one.status, one.subject, one.sent_at or one.made_at) for one in messages)
