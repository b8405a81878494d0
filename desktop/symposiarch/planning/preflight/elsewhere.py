"""What still stands in the rooms of another house, when an event has been moved to a new one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.programme import ProgrammeItem
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, Room, Venue


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`venue` is where the event is held; nothing else is said while all stands there."""

    venue: str = ""
    programme: str = ""
    """The house in which the first item with a room is held, while none is held where the event is."""
    items: tuple[str, ...] = ()
    """The UUIDs of all items with a room then. A single visit to another house is no mistake."""
    plan: str = ""
    """The name of the plan from which cards are printed, while its tables stand in another house."""
    plan_venue: str = ""


def elsewhere(session: Session, event: Event) -> Elsewhere:
    if event.venue is None:
        return Elsewhere()
    held = session.execute(
        select(ProgrammeItem.uuid, Venue.id, Venue.name)
        .join(Room, ProgrammeItem.room_id == Room.id)
        .join(Venue, Room.venue_id == Venue.id)
        .where(ProgrammeItem.event_id == event.id)
        .order_by(ProgrammeItem.day, ProgrammeItem.position)
    ).all()
    moved = bool(held) and all(venue != event.venue_id for _uuid, venue, _name in held)
    plan = session.execute(
        select(SeatingPlan.name, Venue.name)
        .join(Layout, SeatingPlan.layout_id == Layout.id)
        .join(Room, Layout.room_id == Room.id)
        .join(Venue, Room.venue_id == Venue.id)
        .where(SeatingPlan.event_id == event.id, SeatingPlan.chosen, Venue.id != event.venue_id)
    ).first()
    return Elsewhere(
        venue=event.venue.name,
        programme=held[0][2] if moved else "",
        items=tuple(uuid for uuid, *_ in held) if moved else (),
        plan=plan[0] if plan is not None else "",
        plan_venue=plan[1] if plan is not None else "",
    )
