"""Who gives an event, as far as the guest list knows them: they invite, and are not invited."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import PRESIDING, Attendee, Invitation
from symposiarch.model.people import Person


def invitations_of_hosts(session: Session, event_id: int) -> frozenset[int]:
    """The lines of the guest list on which host and co-hosts stand, and those of their spouses.

    They have seats, cards and badges as everybody has, and are taken to come until they say otherwise. Nothing is
    due with them, and no card or letter goes to them unless somebody chooses them for it; a reminder never does.
    """
    honoured = (
        select(Attendee.invitation_id, Person.partner_id)
        .outerjoin(Person, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id, Attendee.honour.in_(PRESIDING), Attendee.invitation_id.is_not(None))
    )
    own, partners = set[int | None](), set[int | None]()
    for invitation, partner in session.execute(honoured):
        own.add(invitation)
        partners.add(partner)
    if not own:
        return frozenset()
    lines = select(Invitation.id).where(
        Invitation.event_id == event_id, or_(Invitation.id.in_(own), Invitation.person_id.in_(partners - {None}))
    )
    return frozenset(session.scalars(lines))
