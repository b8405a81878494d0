"""A past event's programme as the beginning of a new one."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.programme import ProgrammeItem, RoleStatus
from symposiarch.planning.events.events import use_room
from symposiarch.planning.programme.line_up import as_guest
from symposiarch.planning.rows import like

_COPIED = """
    position kind titles subtitles descriptions room_id minutes language interpretation printed stage_notes cue mover
    microphone anthem lights photo_call responsible fallback
"""


def counted(session: Session) -> dict[int, int]:
    """How many items the programme of each event has, by event; those without are left out."""
    found = select(ProgrammeItem.event_id, func.count()).group_by(ProgrammeItem.event_id)
    return dict(session.execute(found).tuples().all())


def copy_programme(session: Session, *, from_event: int, to_event: int, with_people: bool = False) -> int:
    """Copy a programme onto another event, its days counted from the first. Returns how many items were made.

    Without people each speaker leaves an open slot of the same kind; with them, all are still to be asked.

    Raises:
        SymposiarchError: the other event has a programme already, or there is nothing to copy.
    """
    there = session.scalar(select(ProgrammeItem.id).where(ProgrammeItem.event_id == to_event).limit(1))
    if there is not None:
        raise SymposiarchError("This event has a programme already. Clear it first, or take items over one by one.")
    old, new = session.get_one(Event, from_event), session.get_one(Event, to_event)
    items = session.scalars(
        select(ProgrammeItem)
        .where(ProgrammeItem.event_id == from_event)
        .order_by(ProgrammeItem.parent_id.is_not(None), ProgrammeItem.id)
    ).all()
    if not items:
        raise SymposiarchError(f"“{old.title}” has no programme to begin with.")
    days = new.begins.date() - old.begins.date()
    later = new.begins - old.begins
    same_rooms = old.venue_id == new.venue_id or new.venue_id is None
    if new.venue_id is None:
        new.venue_id = old.venue_id
    copies: dict[int, ProgrammeItem] = {}
    for item in items:
        copy = like(item, _COPIED, event_id=to_event, day=item.day + days)
        if not same_rooms:
            copy.room_id = None
        if copy.room_id is not None:
            use_room(session, to_event, copy.room_id)
        copy.pinned_at = item.pinned_at + later if item.pinned_at is not None else None
        copy.parent_id = copies[item.parent_id].id if item.parent_id is not None else None
        session.add(copy)
        session.flush()
        copies[item.id] = copy
        _copy_roles(session, item, copy, with_people=with_people)
    session.flush()
    return len(copies)


def _copy_roles(session: Session, item: ProgrammeItem, copy: ProgrammeItem, *, with_people: bool) -> None:
    for role in item.roles:
        if role.slot_id is not None:
            continue
        session.add(
            like(
                role,
                "kind position minutes language",
                item_id=copy.id,
                person_id=role.person_id if with_people else None,
                status=RoleStatus.TO_ASK,
                topics=role.topics if with_people else Texts(),
            )
        )
        if with_people and role.person_id is not None:
            as_guest(session, copy.event_id, role.person_id)
