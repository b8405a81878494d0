"""Who comes with a guest: spouse, a guest of theirs, interpreter, driver, security officer; each a head of its own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.invitations import PRINCIPALS, Attendee, AttendeeRole, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.naming import caseless, one_line

COMPANIONS = (
    AttendeeRole.SPOUSE,
    AttendeeRole.GUEST,
    AttendeeRole.INTERPRETER,
    AttendeeRole.DRIVER,
    AttendeeRole.SECURITY,
    AttendeeRole.STAFF,
)
"""What somebody may be who comes with a guest."""

WAIT_ELSEWHERE = frozenset({AttendeeRole.DRIVER, AttendeeRole.SECURITY})
"""Who needs no seat unless it is said."""


def names_along(invitation: Invitation) -> tuple[str, ...]:
    """The names of those who come along with a guest, an empty one for each who is not named yet."""
    along = (one for one in invitation.attendees if one.role in COMPANIONS and one.withdrawn_at is None)
    return tuple(one.called for one in along)


def add_companion(
    session: Session,
    invitation_id: int,
    *,
    role: AttendeeRole = AttendeeRole.GUEST,
    person_id: int | None = None,
    name: str = "",
    diet: str = "",
    naming: int | None = None,
) -> Attendee:
    """Somebody comes along: out of the address book, named, or "guest of" where no name is known yet.

    `naming` is the head that was announced without a name, where it is that one: the guest still brings as many.

    A spouse without a name is the guest's partner in the address book, if there is one. A driver and a security
    officer wait elsewhere and need no seat.

    Raises:
        SymposiarchError: the role is none of a companion, or this person comes with the guest already.
    """
    invitation = session.get_one(Invitation, invitation_id)
    if role not in COMPANIONS:
        raise SymposiarchError("A companion is a spouse, guest, interpreter, driver, security officer or staff.")
    name = one_line(name)
    partner = invitation.person.partner
    if role is AttendeeRole.SPOUSE and person_id is None and partner is not None and name in ("", partner.name):
        person_id = partner.id
    if person_id is not None:
        name = ""
    same = [
        one
        for one in invitation.attendees
        if (one.person_id == person_id if person_id else name and caseless(one.name) == caseless(name))
    ]
    if any(one.withdrawn_at is None and not _stands_back(one, invitation) for one in same):
        who = session.get_one(Person, person_id).name if person_id else name
        raise SymposiarchError(f"{who} comes with {invitation.person.name} already.")
    companion = next((one for one in same if one.role in COMPANIONS), None)
    if companion is not None:
        companion.withdrawn_at = None
    else:
        companion = _newcomer(invitation) if naming is None else _companion(session, naming)
        companion.person_id, companion.name = person_id, name
        companion.diet = diet.strip() or companion.diet
    companion.role, companion.seated_apart = role, role in WAIT_ELSEWHERE
    session.flush()
    return companion


def _newcomer(invitation: Invitation) -> Attendee:
    companion = Attendee(event_id=invitation.event_id)
    invitation.attendees.append(companion)
    return companion


def _stands_back(head: Attendee, invitation: Invitation) -> bool:
    """Whoever was to come in place of a guest who comes after all may come along."""
    return head.role is AttendeeRole.REPRESENTATIVE and invitation.reply is not Reply.REPRESENTED


def name_companion(session: Session, attendee_id: int, *, name: str, person_id: int | None = None) -> None:
    """The one who was "guest of" has a name now."""
    companion = _companion(session, attendee_id)
    companion.person_id = person_id
    companion.name = "" if person_id is not None else one_line(name)


def withdraw_companion(session: Session, attendee_id: int) -> None:
    """This one will not come, though the guest does."""
    companion = _companion(session, attendee_id)
    companion.withdrawn_at = companion.withdrawn_at or now()


def restore_companion(session: Session, attendee_id: int) -> None:
    _companion(session, attendee_id).withdrawn_at = None


def _companion(session: Session, attendee_id: int) -> Attendee:
    companion = session.get_one(Attendee, attendee_id)
    if companion.role in PRINCIPALS:
        raise SymposiarchError("This is the guest or the representative. Record their reply instead.")
    return companion
