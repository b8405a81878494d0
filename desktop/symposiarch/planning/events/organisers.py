"""Who holds an event: an organisation takes part in it, in a role and at a place in the order of protocol."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event, Organiser, OrganiserRole
from symposiarch.model.invitations import Invitation
from symposiarch.planning.correspondence.taking_back import take_back_letters, told_of
from symposiarch.planning.inviting.quotas import find_organiser
from symposiarch.planning.people.organisations import organisation_named


def add_organiser(
    session: Session,
    event_id: int,
    *,
    organisation: str,
    role: OrganiserRole = OrganiserRole.CO_HOST,
    quota: int | None = None,
    contact_id: int | None = None,
) -> Organiser:
    """One more organisation that holds the event; the order in which they are added is their order of protocol.

    `contact_id` is the person to call there on the day.
    """
    event = session.get_one(Event, event_id)
    organiser = Organiser(
        organisation=organisation_named(session, organisation),
        role=role,
        quota=quota,
        contact_id=contact_id,
        position=len(event.organisers),
    )
    event.organisers.append(organiser)
    session.flush()
    return organiser


def change_organiser(
    session: Session,
    organiser_id: int,
    *,
    organisation: str,
    role: OrganiserRole,
    quota: int | None,
    contact_id: int | None,
) -> None:
    """Another name, role, quota or person to call; the guests stay on its list."""
    organiser = session.get_one(Organiser, organiser_id)
    organiser.organisation = organisation_named(session, organisation)
    organiser.role, organiser.quota, organiser.contact_id = role, quota, contact_id
    session.flush()


def choose_contact(session: Session, organiser_id: int, person_id: int | None) -> None:
    """Whom to call at an organiser; nobody, where none is given."""
    session.get_one(Organiser, organiser_id).contact_id = person_id
    session.flush()


def remove_organiser(session: Session, organiser_id: int) -> None:
    organiser = session.get_one(Organiser, organiser_id)
    for invitation in session.scalars(select(Invitation).where(Invitation.organiser_id == organiser_id)):
        invitation.organiser_id = None
    event = organiser.event
    event.organisers.remove(organiser)
    for position, left in enumerate(event.organisers):
        left.position = position


def order_organisers(session: Session, event_id: int, organiser_ids: Sequence[int]) -> None:
    """The order of protocol among the organisers, as given."""
    event = session.get_one(Event, event_id)
    places = {key: place for place, key in enumerate(organiser_ids)}
    for organiser in event.organisers:
        organiser.position = places.get(organiser.id, len(places))


def change_hosts(session: Session, event_id: int, change: Callable[[], object]) -> int:
    """Let `change` add, change, order or take off organisers, and take back letters that have not gone and name the
    hosts as they were. Returns how many."""
    event = session.get_one(Event, event_id)
    before = told_of(event)
    change()
    session.flush()
    return take_back_letters(session, event, before)


def hold_event(
    session: Session, event_id: int, organisation: str, *, role: OrganiserRole | None, place: int | None
) -> Organiser:
    """Let an organisation hold an event, at this place (from 1) among its organisers; a new one is a co-host, the last.

    One that holds it already, by its name, short name or key, keeps the role and the place that are not named.
    """
    organiser = find_organiser(session, event_id, organisation)
    if organiser is None:
        organiser = add_organiser(session, event_id, organisation=organisation, role=role or OrganiserRole.CO_HOST)
    elif role is not None:
        organiser.role = role
    if place is not None:
        present = sorted(organiser.event.organisers, key=lambda one: (one.position, one.id))
        others = [one.id for one in present if one is not organiser]
        order_organisers(session, event_id, [*others[: place - 1], organiser.id, *others[place - 1 :]])
    session.flush()
    return organiser
