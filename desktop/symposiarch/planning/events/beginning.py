"""What is to be done first for an event that nobody is invited to yet."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import Invitation
from symposiarch.model.logistics import Task
from symposiarch.model.programme import ProgrammeItem
from symposiarch.model.seating import SeatingPlan


class Step(StrEnum):
    """In the order in which they are usually taken."""

    PLACE = "place"
    HOSTS = "hosts"
    GUESTS = "guests"
    PROGRAMME = "programme"
    TASKS = "tasks"
    SEATING = "seating"


def first_steps(session: Session, event_id: int) -> tuple[Step, ...]:
    """What is not begun yet, in order; nothing once somebody is invited: then the replies say how the event stands."""
    event = session.get_one(Event, event_id)

    def has(kind: type[Invitation | ProgrammeItem | Task | SeatingPlan]) -> bool:
        return bool(session.scalar(select(exists().where(kind.event_id == event_id))))

    if has(Invitation):
        return ()
    begun = {
        Step.PLACE: event.venue_id is not None,
        Step.HOSTS: bool(event.organisers),
        Step.GUESTS: False,
        Step.PROGRAMME: has(ProgrammeItem),
        Step.TASKS: has(Task),
        Step.SEATING: has(SeatingPlan),
    }
    return tuple(step for step, done in begun.items() if not done)
