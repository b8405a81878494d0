"""Who holds an event: an organisation takes part in it, in a role and at a place in the order of protocol."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.model.events import Organiser, OrganiserRole
from symposiarch.planning.events import add_organiser, order_organisers
from symposiarch.planning.inviting.quotas import find_organiser


def hold_event(
    session: Session, event_id: int, organisation: str, *, role: OrganiserRole | None = None, place: int | None = None
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
