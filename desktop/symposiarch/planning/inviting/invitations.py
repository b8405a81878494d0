"""The guest list of an event: who is put on it, in which wave, and how an invitation goes from draft to sent.

What can be done to many guests at once answers with who was touched and who was left alone and why, and the same
answer can be had beforehand (`preview`). Sending is a fact: it is written in a transaction that undo does not take
back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event, Organiser, ReplyMode
from symposiarch.model.invitations import (
    Attendee,
    AttendeeRole,
    Channel,
    Invitation,
    InvitationStage,
    RecordKind,
    Reply,
    Wave,
)
from symposiarch.model.people import Person
from symposiarch.planning.inviting.bulk import Bulk, Operation, divided
from symposiarch.planning.inviting.records import record
from symposiarch.planning.inviting.replies import record_reply


@dataclass(frozen=True, slots=True)
class Invited:
    """What `invite` did: the new invitations, and by name who was on the list already or is put away."""

    invitations: tuple[int, ...]
    already: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()


def invite(
    session: Session,
    event_id: int,
    people: Iterable[int],
    *,
    wave: Wave = Wave.A,
    organiser_id: int | None = None,
    channel: Channel = Channel.UNSET,
    language: str = "",
    reply_mode: ReplyMode | None = None,
    group: str = "",
) -> Invited:
    """Put people on the list of an event, each with an invitation in draft and a head in the room.

    Who is on it already stays as they are; who is put away in the address book is not invited. Nothing is sent.

    Raises:
        SymposiarchError: the organiser belongs to another event.
    """
    event = session.get_one(Event, event_id)
    if organiser_id is not None and session.get_one(Organiser, organiser_id).event_id != event_id:
        raise SymposiarchError("This organiser belongs to another event. Choose one of this event.")
    wanted = list(dict.fromkeys(people))
    listed = set(session.scalars(select(Invitation.person_id).where(Invitation.event_id == event_id)))
    found = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(wanted)))}
    position = _last_reserve(session, event_id)
    new: list[Invitation] = []
    already: list[str] = []
    archived: list[str] = []
    for person_id in wanted:
        person = found.get(person_id) or session.get_one(Person, person_id)
        if person_id in listed:
            already.append(person.name)
            continue
        if person.archived_at is not None:
            archived.append(person.name)
            continue
        if wave is Wave.RESERVE:
            position += 1
        invitation = Invitation(
            event_id=event.id,
            person_id=person_id,
            organiser_id=organiser_id,
            wave=wave,
            position=position if wave is Wave.RESERVE else 0,
            channel=channel,
            language=language,
            reply_mode=reply_mode,
            group=group,
        )
        session.add(invitation)
        new.append(invitation)
    session.flush()
    session.add_all(
        Attendee(event_id=event_id, invitation_id=one.id, person_id=one.person_id, role=AttendeeRole.INVITEE)
        for one in new
    )
    session.flush()
    return Invited(tuple(one.id for one in new), tuple(already), tuple(archived))


def _last_reserve(session: Session, event_id: int) -> int:
    highest = select(func.max(Invitation.position)).where(
        Invitation.event_id == event_id, Invitation.wave == Wave.RESERVE
    )
    return session.scalar(highest) or 0


def invitation_called(session: Session, event_id: int, reference: int | str) -> Invitation:
    """The invitation with this UUID or token, or that of the person whose UUID, e-mail or name this is.

    Raises:
        SymposiarchError: nobody on the list, or several, are meant.
    """
    text = " ".join(str(reference).split())
    mine = select(Invitation).join(Person, Invitation.person_id == Person.id).where(Invitation.event_id == event_id)
    exact = (Invitation.uuid == text) | (Invitation.token == text) | (Person.uuid == text)
    found = session.scalar(mine.where(exact))
    if found is not None:
        return found
    low = text.casefold()
    rows = session.execute(mine.with_only_columns(Invitation, Person)).tuples().all()
    same = [
        invitation
        for invitation, person in rows
        if low
        and low
        in {
            person.name.casefold(),
            f"{person.given_name} {person.family_name}".strip().casefold(),
            person.native_name.casefold(),
            person.email.casefold(),
        }
    ]
    if not same and text.isdecimal():
        same = [invitation for invitation, person in rows if person.id == int(text)]
    if len(same) > 1:
        raise SymposiarchError(f"Several guests are called “{reference}”. Name the one by its id (list guests).")
    if not same:
        raise SymposiarchError(f"“{reference}” is not on the list of this event. “list guests” shows who is.")
    return same[0]


# --- what is done to many at once ---------------------------------------------------------------------------------


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
        record(one, RecordKind.STAGE, before=one.stage, after=InvitationStage.SENT, by=by, way=way, at=at)
        one.stage, one.sent_at, one.channel = InvitationStage.SENT, at or now(), way

    return _carried_out(session, Operation.MARK_SENT, invitation_ids, send)


def correct_sent(session: Session, invitation_ids: Iterable[int], *, by: str, note: str = "") -> Bulk:
    """They were marked as sent by mistake: approved again, with the wrong record and its correction kept.

    What a mail server took from here is left alone.
    """

    def take_back(one: Invitation) -> None:
        told = (InvitationStage.SENT, InvitationStage.REMINDED)
        wrong = next((entry for entry in reversed(one.records) if entry.after in told), None)
        record(
            one,
            RecordKind.STAGE,
            before=one.stage,
            after=InvitationStage.APPROVED,
            by=by,
            note=note,
            corrects=wrong,
        )
        one.stage, one.sent_at, one.reminded_at, one.reminders = InvitationStage.APPROVED, None, None, 0

    return _carried_out(session, Operation.NOT_SENT, invitation_ids, take_back)


def mark_reminded(
    session: Session,
    invitation_ids: Iterable[int],
    *,
    by: str,
    channel: Channel = Channel.UNSET,
) -> Bulk:
    """The guest has been reminded, by `channel` or else by the way of the invitation."""

    def remind(one: Invitation) -> None:
        way = channel if channel is not Channel.UNSET else one.channel
        record(one, RecordKind.REMINDER, before=one.stage, after=InvitationStage.REMINDED, by=by, way=way)
        one.stage, one.reminded_at, one.reminders = InvitationStage.REMINDED, now(), one.reminders + 1

    return _carried_out(session, Operation.REMIND, invitation_ids, remind)


def withdraw(
    session: Session, invitation_ids: Iterable[int], *, by: str, note: str = "", at: datetime | None = None
) -> Bulk:
    """Take invitations back: the guests stay on the list as withdrawn, with what they had answered in the records.

    An own invitation that stood back for one of them stands again.
    """

    def take_back(one: Invitation) -> None:
        record_reply(session, one.id, Reply.WITHDRAWN, by=by, at=at, note=note)

    wanted = list(invitation_ids)
    bulk = _carried_out(session, Operation.WITHDRAW, wanted, take_back)
    _carried_out(session, Operation.WITHDRAW, wanted, take_back)  # unless it is to be taken back as well
    return bulk


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
