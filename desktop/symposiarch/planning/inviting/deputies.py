"""Who comes in a guest's place, and what stands back for it: the guest's company, the deputy's own invitation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import PRINCIPALS, Attendee, AttendeeRole, Invitation, Reply
from symposiarch.planning.inviting.records import last_reply_record


def representative_of(invitation: Invitation) -> Attendee | None:
    """Who comes in the guest's place, as last named."""
    named = [one for one in invitation.attendees if one.role is AttendeeRole.REPRESENTATIVE and not one.withdrawn_at]
    return named[-1] if named else None


def own_invitation(session: Session, event_id: int, person_id: int | None) -> Invitation | None:
    """The invitation that somebody has to an event besides coming for another."""
    of_person = select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id == person_id)
    return session.scalar(of_person) if person_id is not None else None


def free_again(session: Session, invitation: Invitation) -> Iterator[tuple[Invitation, Reply]]:
    """Own invitations withdrawn only because the deputy came for this guest, with what had been answered to each.

    Whoever is needed by another guest as well is not free.
    """
    for deputy in invitation.attendees:
        own = own_invitation(session, invitation.event_id, deputy.person_id)
        if own is None or deputy.role is not AttendeeRole.REPRESENTATIVE:
            continue
        last, represented = last_reply_record(own), _represented_by(session, deputy)
        if last is None or last.after != Reply.WITHDRAWN or not _began_to_represent(represented, last.at):
            continue
        if not any(other is not invitation and _is_needed(deputy, other) for other in represented):
            yield own, Reply(last.before)


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


def is_company(attendee: Attendee) -> bool:
    return attendee.role not in PRINCIPALS


def bring_back_company(invitation: Invitation, since: datetime) -> None:
    """Who stayed away only because the principal was represented comes again."""
    for attendee in invitation.attendees:
        if is_company(attendee) and attendee.withdrawn_at == since:
            attendee.withdrawn_at = None
