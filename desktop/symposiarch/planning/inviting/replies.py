"""What guests answer, recorded by whoever took the answer; corrections are kept beside what they correct."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.invitations import (
    SOMEBODY_COMES,
    UNDECIDED,
    Attendee,
    AttendeeRole,
    Channel,
    Invitation,
    RankMode,
    RecordKind,
    Reply,
)
from symposiarch.model.people import Person
from symposiarch.planning.inviting.deputies import (
    bring_back_company,
    free_again,
    is_company,
    own_invitation,
    representative_of,
)
from symposiarch.planning.inviting.records import Told, last_reply_record, record
from symposiarch.planning.naming import one_line


def record_reply(session: Session, invitation_id: int, reply: Reply, **told: Unpack[Told]) -> bool:
    """The guest has answered. Says whether that is anything new.

    Raises:
        SymposiarchError: the guest is to be represented, and it is not said by whom (`represent`).
    """
    is_new = _hear(session, session.get_one(Invitation, invitation_id), reply, _at_once(told))
    session.flush()
    return is_new


def record_replies(session: Session, invitation_ids: Iterable[int], reply: Reply, **told: Unpack[Told]) -> int:
    """The same answer for several guests, read and written together. Returns for how many it was new.

    Raises:
        SymposiarchError: as for one of them.
    """
    ids = list(invitation_ids)
    asked = select(Invitation).where(Invitation.id.in_(ids)).options(selectinload(Invitation.records))
    _held = session.scalars(asked).all()  # else the session would forget what it read
    at_once = _at_once(told)
    new = [_hear(session, session.get_one(Invitation, one), reply, at_once) for one in ids]
    session.flush()
    return sum(new)


def _at_once(told: Told) -> Told:
    """All that one answer brings about has one moment."""
    return {**told, "at": told.get("at") or now()}


def _hear(session: Session, invitation: Invitation, reply: Reply, told: Told) -> bool:
    """Record an answer if it is anything new."""
    _ask_for_deputy(invitation, reply)
    if invitation.reply is reply and told.get("note", "").strip() in ("", invitation.reply_note):
        return False
    _answer(session, invitation, reply, told)
    return True


def _ask_for_deputy(invitation: Invitation, reply: Reply) -> None:
    if reply is Reply.REPRESENTED and representative_of(invitation) is None:
        raise SymposiarchError(f"Say who represents {invitation.person.name}.")


def correct_reply(session: Session, invitation_id: int, reply: Reply, **told: Unpack[Told]) -> None:
    """What was recorded last was wrong: the right answer stands in its place, and both records are kept.

    Raises:
        SymposiarchError: no reply was recorded yet.
    """
    invitation = session.get_one(Invitation, invitation_id)
    if last_reply_record(invitation) is None:
        raise SymposiarchError(f"{invitation.person.name} has no recorded reply to correct.")
    _ask_for_deputy(invitation, reply)
    _answer(session, invitation, reply, _at_once(told), correction=True)
    session.flush()


def _answer(session: Session, invitation: Invitation, reply: Reply, told: Told, *, correction: bool = False) -> None:
    """Write what was answered; whoever calls it flushes."""
    before = last_reply_record(invitation)
    if invitation.reply is Reply.REPRESENTED and before is not None:
        session.flush()  # what others answered just now is seen by what looks for the deputy's own invitation
        if reply is not Reply.REPRESENTED:
            bring_back_company(invitation, before.at)
        for own, as_before in free_again(session, invitation):
            _answer(session, own, as_before, {"by": told["by"], "at": told.get("at")})
    corrected = before if correction else None
    kept = record(invitation, RecordKind.REPLY, before=invitation.reply, after=reply, corrects=corrected, **told)
    answered = reply is not Reply.NONE
    invitation.reply = reply
    invitation.replied_at = kept.at if answered else None
    invitation.reply_way = kept.way if answered else Channel.UNSET
    invitation.reply_recorded_by = kept.by if answered else ""
    invitation.reply_note = kept.note


def represent(
    session: Session,
    invitation_id: int,
    *,
    person_id: int | None = None,
    name: str = "",
    rank: RankMode = RankMode.OWN,
    **told: Unpack[Told],
) -> Attendee:
    """The guest stays on the list as represented, and the deputy is the head that comes, sits and has the card.

    The deputy has the own rank, or the principal's. Who would have come with the principal stays away, and comes
    again should the principal accept after all. An own invitation that the deputy has not accepted is withdrawn, and
    stands again as before when another comes.

    Raises:
        SymposiarchError: nobody is named, the guest would represent themselves, or the deputy comes as a guest.
    """
    invitation = session.get_one(Invitation, invitation_id)
    at = told["at"] = told.get("at") or now()
    person = session.get_one(Person, person_id) if person_id is not None else None
    name = one_line(name)
    if person is None and not name:
        raise SymposiarchError(f"Say who represents {invitation.person.name}.")
    if person_id == invitation.person_id:
        raise SymposiarchError(f"{invitation.person.name} cannot represent themselves. Choose somebody else.")
    own = own_invitation(session, invitation.event_id, person_id)
    if own is not None and own.reply in SOMEBODY_COMES:
        raise SymposiarchError(
            f"{own.person.name} is coming as a guest already. Choose somebody else, or withdraw that invitation."
        )
    deputy = _deputy_named(invitation, person, name)
    deputy.withdrawn_at = None
    deputy.rank_mode = rank
    _let_others_step_back(invitation, deputy, at=at)
    called = person.name if person else name
    said = ": ".join(filter(None, (called, told.get("note", "").strip())))
    _answer(session, invitation, Reply.REPRESENTED, {**told, "note": said})
    if own is not None and own.reply in UNDECIDED:
        _answer(session, own, Reply.WITHDRAWN, {**told, "note": invitation.person.name})
    session.flush()
    return deputy


def _deputy_named(invitation: Invitation, person: Person | None, name: str) -> Attendee:
    """The head of this deputy, who may have been named before."""
    person_id = person.id if person else None
    for one in invitation.attendees:
        if one.role is AttendeeRole.REPRESENTATIVE and one.person_id == person_id and (person or one.name == name):
            return one
    deputy = Attendee(
        event_id=invitation.event_id, person_id=person_id, name="" if person else name, role=AttendeeRole.REPRESENTATIVE
    )
    invitation.attendees.append(deputy)
    return deputy


def _let_others_step_back(invitation: Invitation, deputy: Attendee, *, at: datetime) -> None:
    """Another deputy stays away and, from the first deputy on, who would have come with the principal."""
    already = invitation.reply is Reply.REPRESENTED
    for other in invitation.attendees:
        steps_back = other.role is AttendeeRole.REPRESENTATIVE or (not already and is_company(other))
        if other is not deputy and steps_back and other.withdrawn_at is None:
            other.withdrawn_at = at
