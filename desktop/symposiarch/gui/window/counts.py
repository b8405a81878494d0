"""The numbers beside the pages in the left bar; no page is imported for its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr
from symposiarch.planning.attendance import came_in
from symposiarch.planning.event_rows import count_events, count_listed, event_day
from symposiarch.planning.logistics.tasks import due_within, task_rows
from symposiarch.planning.people.records import count_people
from symposiarch.planning.seating.who_sits import count_unseated
from symposiarch.planning.venues.venues import count_venues

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


def guests(session: Session, event_id: int | None) -> int | None:
    """How many are on the guest list."""
    return count_listed(session, event_id) if event_id is not None else None


def arrived(session: Session, event_id: int | None) -> int | None:
    """How many have come, once somebody has."""
    return (len(came_in(session, event_id)) or None) if event_id is not None else None


def unseated(session: Session, event_id: int | None) -> int | None:
    """How many who come have no seat in the plan that counts; nothing without a plan, or once everybody sits."""
    return (count_unseated(session, event_id) or None) if event_id is not None else None


def due(session: Session, event_id: int | None) -> str | None:
    """The tasks that are late or due within a week."""
    if event_id is None:
        return None
    count = len(due_within(task_rows(session, event_id), today=event_day(session, event_id)))
    return tr("%n due", n=count) if count else None


def contacts(session: Session, _event_id: int | None) -> int:
    """How many are in the address book and in use."""
    return count_people(session)


def events(session: Session, _event_id: int | None) -> int:
    """How many events the office has."""
    return count_events(session)


def venues(session: Session, _event_id: int | None) -> int:
    """The buildings that the office keeps."""
    return count_venues(session)
