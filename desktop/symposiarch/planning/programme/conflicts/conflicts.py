"""What does not fit in a programme: each conflict names both sides, so that one can jump there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Acknowledgement, Event
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.programme.absences import absence_rows
from symposiarch.planning.programme.conflicts import clashes_of_people, clashes_of_time
from symposiarch.planning.programme.conflicts.looking import Frame, Look
from symposiarch.planning.programme.conflicts.rules import WEIGHT, Conflict, levels
from symposiarch.planning.programme.rows import ItemRow, programme_rows


def conflicts(session: Session, event_id: int) -> tuple[Conflict, ...]:
    """Everything that does not fit, the gravest first."""
    return found_in(programme_rows(session, event_id), frame(session, event_id))


def found_in(rows: Sequence[ItemRow], frame: Frame) -> tuple[Conflict, ...]:
    """The conflicts of a programme that is at hand."""
    look = Look(rows, frame)
    found = [one.seen() if one.key in frame.acknowledged else one for one in _all(look)]
    found.sort(key=lambda conflict: (conflict.acknowledged, WEIGHT[conflict.level]))
    return tuple(found)


def _all(look: Look) -> Iterator[Conflict]:
    for find in (*clashes_of_time.ALL, *clashes_of_people.ALL):
        yield from find(look)


def frame(session: Session, event_id: int) -> Frame:
    """What the programme of an event is measured against."""
    event = session.get_one(Event, event_id)
    venue = session.get(Venue, event.venue_id) if event.venue_id is not None else None
    walks = dict(session.execute(select(Room.id, Room.walk_minutes)).tuples().all())
    return Frame(
        languages=event.languages,
        ends=event.ends_at,
        opens=venue.opens if venue else None,
        closes=venue.closes if venue else None,
        venue=venue.name if venue else "",
        walks=walks,
        absences=tuple(
            replace(one, begins=one.begins.replace(tzinfo=event.zone), ends=one.ends.replace(tzinfo=event.zone))
            for one in absence_rows(session, event_id)
        ),
        levels=levels(session, event_id),
        acknowledged=frozenset(
            session.scalars(select(Acknowledgement.finding).where(Acknowledgement.event_id == event_id))
        ),
    )
