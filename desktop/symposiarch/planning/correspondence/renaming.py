"""A venue or a house that is called otherwise in the address book: no letter goes with the name that it had."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event, Organiser
from symposiarch.planning.correspondence.taking_back import keep_letters_true
from symposiarch.planning.people.organisations import edit_organisation
from symposiarch.planning.venues.venues import edit_venue


def change_venue(session: Session, venue_id: int, **fields: Any) -> int:
    """What `edit_venue` changes; letters that name the place as it was, or its address, are taken back.

    Returns how many.

    Raises:
        SymposiarchError: the name is taken, or there is no such contact.
    """
    events = session.scalars(select(Event).where(Event.venue_id == venue_id)).all()
    return keep_letters_true(session, events, lambda: edit_venue(session, venue_id, **fields))


def change_house(session: Session, organisation_id: int, **fields: object) -> int:
    """What `edit_organisation` changes; letters that name it as it was among the hosts of an event are taken back.

    Returns how many.

    Raises:
        SymposiarchError: it would have no name.
    """
    holds = select(Organiser.event_id).where(Organiser.organisation_id == organisation_id)
    events = session.scalars(select(Event).where(Event.id.in_(holds))).all()
    return keep_letters_true(session, events, lambda: edit_organisation(session, organisation_id, **fields))
