"""What guests answer, recorded by whoever took the answer; corrections are kept beside what they correct."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Invitation, RankMode, RecordKind, Reply
from symposiarch.model.people import Person
from symposiarch.planning.inviting.records import last_reply_record, record


def record_reply(
    session: Session,
    invitation_id: int,
    reply: Reply,
    *,
    by: str,
    way: Channel = Channel.UNSET,
    at: datetime | None = None,
    note: str = "",
) -> bool:
    """The guest has answered, by `way`, at `at`; `by` recorded it. Says whether that is anything new.

    Raises:
        SymposiarchError: the guest is to be represented, and it is not said by whom (`represent`).
    """
    invitation = session.get_one(Invitation, invitation_id)
    if reply is Reply.REPRESENTED and representative_of(invitation) is None:
        raise SymposiarchError(f"Say who represents {invitation.person.name}.")
    note = note.strip()
    if invitation.reply is reply and (not note or note == invitation.reply_note):
        return False
    _answer(session, invitation, reply, by=by, way=way, at=at or now(), note=note, correction=False)
    return True


def record_replies(
    session: Session,
    invitation_ids: Iterable[int],
    reply: Reply,
    *,
    by: str,
    way: Channel = Channel.UNSET,
) -> int:
    """The same answer for several guests. Returns for how many it was new."""
    return sum(record_reply(session, one, reply, by=by, way=way) for one in invitation_ids)


def correct_reply(
    session: Session,
    invitation_id: int,
    reply: Reply,
    *,
    by: str,
    way: Channel = Channel.UNSET,
    at: datetime | None = None,
    note: str = "",
) -> None:
    """What was recorded last was wrong: the right answer stands in its place, and both records are kept.

    Raises:
        SymposiarchError: no reply was recorded yet.
    """
    invitation = session.get_one(Invitation, invitation_id)
    if last_reply_record(invitation) is None:
        raise SymposiarchError(f"{invitation.person.name} has no recorded reply to correct.")
    if reply is Reply.REPRESENTED and representative_of(invitation) is None:
        raise SymposiarchError(f"Say who represents {invitation.person.name}.")
    _answer(session, invitation, reply, by=by, way=way, at=at or now(), note=note.strip(), correction=True)


def _answer(
    session: Session,
    invitation: Invitation,
    reply: Reply,
    *,
    by: str,
    way: Channel,
    at: datetime,
    note: str,
    correction: bool,
) -> None:
    before = last_reply_record(invitation)
    if invitation.reply is Reply.REPRESENTED and before is not None:
        if reply is not Reply.REPRESENTED:
            _bring_back_company(invitation, before.at)
        _give_back_own_invitations(session, invitation, by=by, at=at)
    record(
        invitation,
        RecordKind.REPLY,
        before=invitation.reply,
        after=reply,
        by=by,
        way=way,
        at=at,
        note=note,
        corrects=before if correction else None,
    )
    answered = reply is not Reply.NONE
    invitation.reply = reply
    invitation.replied_at = at if answered else None
    invitation.reply_way = way if answered else Channel.UNSET
    invitation.reply_recorded_by = by if answered else ""
    invitation.reply_note = note
    session.flush()


# --- represented --------------------------------------------------------------------------------------------------


def representative_of(invitation: Invitation) -> Attendee | None:
    """Who comes in the guest's place, as last named."""
    named = [one for one in invitation.attendees if one.role is AttendeeRole.REPRESENTATIVE and not one.withdrawn_at]
    return named[-1] if named else None


def represent(
    session: Session,
    invitation_id: int,
    *,
    by: str,
    person_id: int | None = None,
    name: str = "",
    rank: RankMode = RankMode.OWN,
    way: Channel = Channel.UNSET,
    at: datetime | None = None,
    note: str = "",
) -> Attendee:
    """The guest stays on the list as represented, and the deputy is the head that comes, sits and has the card.

    The deputy has the own rank, or the principal's. Who would have come with the principal stays away, and comes
    again should the principal accept after all. An own invitation that the deputy has not accepted is withdrawn, and
    stands again as before when another comes.

    Raises:
        SymposiarchError: nobody is named, the guest would represent themselves, or the deputy comes as a guest.
    """
    invitation = session.get_one(Invitation, invitation_id)
    moment = at or now()
    person = session.get_one(Person, person_id) if person_id is not None else None
    name = " ".join(name.split())
    if person is None and not name:
        raise SymposiarchError(f"Say who represents {invitation.person.name}.")
    if person_id == invitation.person_id:
        raise SymposiarchError(f"{invitation.person.name} cannot represent themselves. Choose somebody else.")
    own = _own_invitation(session, invitation.event_id, person_id)
    if own is not None and own.reply in (Reply.ACCEPTED, Reply.REPRESENTED):
        raise SymposiarchError(
            f"{own.person.name} is coming as a guest already. Choose somebody else, or withdraw that invitation."
        )
    deputy = next(
        (
            one
            for one in invitation.attendees
            if one.role is AttendeeRole.REPRESENTATIVE and one.person_id == person_id and (person or one.name == name)
        ),
        None,
    )
    if deputy is None:
        deputy = Attendee(
            event_id=invitation.event_id,
            person_id=person_id,
            name="" if person else name,
            role=AttendeeRole.REPRESENTATIVE,
        )
        invitation.attendees.append(deputy)
    deputy.withdrawn_at = None
    deputy.rank_mode = rank
    already = invitation.reply is Reply.REPRESENTED
    for other in invitation.attendees:
        steps_back = other.role is AttendeeRole.REPRESENTATIVE or (not already and _company_of_principal(other))
        if other is not deputy and steps_back and other.withdrawn_at is None:
            other.withdrawn_at = moment
    called = person.name if person else name
    said = f"{called}: {note.strip()}" if note.strip() else called
    _answer(session, invitation, Reply.REPRESENTED, by=by, way=way, at=moment, note=said, correction=False)
    if own is not None and own.reply in (Reply.NONE, Reply.TENTATIVE):
        principal = invitation.person.name
        _answer(session, own, Reply.WITHDRAWN, by=by, way=way, at=moment, note=principal, correction=False)
    return deputy


def _own_invitation(session: Session, event_id: int, person_id: int | None) -> Invitation | None:
    """The invitation that somebody has to an event besides coming for another."""
    of_person = select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id == person_id)
    return session.scalar(of_person) if person_id is not None else None


def _give_back_own_invitations(session: Session, invitation: Invitation, *, by: str, at: datetime) -> None:
    """What was withdrawn only because a deputy came for this guest stands as before, unless another guest needs him."""
    for deputy in invitation.attendees:
        own = _own_invitation(session, invitation.event_id, deputy.person_id)
        if own is None or deputy.role is not AttendeeRole.REPRESENTATIVE:
            continue
        last, represented = last_reply_record(own), _represented_by(session, deputy)
        if last is None or last.after != Reply.WITHDRAWN or not _began_to_represent(represented, last.at):
            continue
        if not any(other is not invitation and _is_needed(deputy, other) for other in represented):
            _answer(session, own, Reply(last.before), by=by, way=Channel.UNSET, at=at, note="", correction=False)


def _represented_by(session: Session, deputy: Attendee) -> Sequence[Invitation]:
    """The guests of the event for whom this deputy was ever to come."""
    places = select(Attendee.invitation_id).where(
        Attendee.event_id == deputy.event_id,
        Attendee.person_id == deputy.person_id,
        Attendee.role == AttendeeRole.REPRESENTATIVE,
    )
    return session.scalars(select(Invitation).where(Invitation.id.in_(places))).all()


def _began_to_represent(represented: Iterable[Invitation], at: datetime) -> bool:
    return any(entry.after == Reply.REPRESENTED and entry.at == at for one in represented for entry in one.records)


def _is_needed(deputy: Attendee, represented: Invitation) -> bool:
    if represented.reply is not Reply.REPRESENTED:
        return False
    comes = representative_of(represented)
    return comes is not None and comes.person_id == deputy.person_id


def _company_of_principal(attendee: Attendee) -> bool:
    return attendee.role not in (AttendeeRole.INVITEE, AttendeeRole.REPRESENTATIVE)


def _bring_back_company(invitation: Invitation, since: datetime) -> None:
    """Who stayed away only because the principal was represented comes again."""
    for attendee in invitation.attendees:
        if _company_of_principal(attendee) and attendee.withdrawn_at == since:
            attendee.withdrawn_at = None
