"""The list of the door, as a test reads it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.planning.arrivals import finding
from symposiarch.planning.arrivals.rows import DoorRow, door_rows


def rows(session: Session, event: Event) -> tuple[DoorRow, ...]:
    session.flush()
    return finding.in_order(door_rows(session, event.id))


def names(found: tuple[DoorRow, ...]) -> list[str]:
    return [row.head.name for row in found]
