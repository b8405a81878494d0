"""Where an item stands: its place in the order, pinned to the clock, moved, put under another, shifted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.programme import ProgrammeItem
from symposiarch.planning.programme.times import Placed, in_order, later, timetable


def pin_item(session: Session, item_id: int, *, at: datetime | None) -> None:
    """Hold an item to a time on the event's clock, or (None) let it follow what runs before it."""
    item = session.get_one(ProgrammeItem, item_id)
    item.pinned_at = at
    if at is not None and item.parent_id is None:
        if at.date() != item.day and not _night_of(item.day, at):
            _change_day(session, item, at.date())
        put_in_time(session, item)


def _night_of(day: date, at: datetime) -> bool:
    """Whether a time after midnight still belongs to the day before: a programme that runs until four."""
    return at.date() == day + timedelta(days=1) and at.hour < 6


def place_item(session: Session, item_id: int, *, at: datetime, room_id: int | None) -> None:
    """Put an item where it was dropped: into a room, at a time on the event's clock.

    It goes on following where that brings it to the same minute; else it is pinned there.
    """
    item = session.get_one(ProgrammeItem, item_id)
    if item.parent_id is not None:
        outdent(session, item_id)
    item.room_id = room_id
    item.pinned_at = at
    if at.date() != item.day and not _night_of(item.day, at):
        _change_day(session, item, at.date())
    put_in_time(session, item)
    item.pinned_at = None
    if place_of(session, item).begins.replace(tzinfo=None) != at:
        item.pinned_at = at


def place_of(session: Session, item: ProgrammeItem) -> Placed:
    """Where an item stands on the clock now."""
    return table_of(session, item.event_id)[item.id]


def items_of(session: Session, event_id: int) -> Sequence[ProgrammeItem]:
    return session.scalars(select(ProgrammeItem).where(ProgrammeItem.event_id == event_id)).all()


def table_of(session: Session, event_id: int) -> dict[int, Placed]:
    event = session.get_one(Event, event_id)
    return timetable(items_of(session, event_id), day_begins=event.begins.time(), zone=event.zone)


def siblings(session: Session, event_id: int, day: date, parent_id: int | None) -> list[ProgrammeItem]:
    """The items of one day, or the parts of one whole, in order."""
    found = select(ProgrammeItem).where(ProgrammeItem.event_id == event_id)
    if parent_id is None:
        found = found.where(ProgrammeItem.parent_id.is_(None), ProgrammeItem.day == day)
    else:
        found = found.where(ProgrammeItem.parent_id == parent_id)
    return list(session.scalars(found.order_by(ProgrammeItem.position, ProgrammeItem.id)))


def number(items: Iterable[ProgrammeItem]) -> None:
    for position, item in enumerate(items):
        if item.position != position:
            item.position = position


def line_of(session: Session, item: ProgrammeItem) -> list[ProgrammeItem]:
    return list(siblings(session, item.event_id, item.day, item.parent_id))


def put_after(session: Session, item: ProgrammeItem, after: ProgrammeItem) -> None:
    line = [one for one in line_of(session, item) if one is not item]
    place = line.index(after) + 1 if after in line else len(line)
    line.insert(place, item)
    number(line)


def put_in_time(session: Session, item: ProgrammeItem) -> None:
    """Bring a pinned item to the place in the order that its time gives it."""
    assert item.pinned_at is not None
    event = session.get_one(Event, item.event_id)
    session.flush()
    others = [one for one in items_of(session, item.event_id) if one is not item]
    placed = timetable(others, day_begins=event.begins.time(), zone=event.zone)
    wanted = item.pinned_at.replace(tzinfo=event.zone)
    line = [one for one in line_of(session, item) if one is not item]
    place = next((i for i, one in enumerate(line) if placed[one.id].begins >= wanted), len(line))
    line.insert(place, item)
    number(line)


def _change_day(session: Session, item: ProgrammeItem, day: date) -> None:
    line = [one for one in line_of(session, item) if one is not item]
    number(line)
    moved = (item.day, day)
    last = len(siblings(session, item.event_id, day, None))
    item.day, item.position = day, last
    for part in item.parts:
        part.day = day
        if part.pinned_at is not None:
            part.pinned_at += moved[1] - moved[0]
    session.flush()


def move_item(session: Session, item_id: int, *, by: int) -> None:
    """One or more places up (negative) or down among the items of its day and room, or of its panel.

    A pin does not travel: an item that is put elsewhere by hand follows its new neighbours.
    """
    item = session.get_one(ProgrammeItem, item_id)
    line = line_of(session, item)
    with_it = [one for one in line if one.room_id == item.room_id or one.room_id is None or item.room_id is None]
    here = with_it.index(item)
    there = max(0, min(len(with_it) - 1, here + by))
    if there == here:
        return
    other = with_it[there]
    line.remove(item)
    line.insert(line.index(other) + (1 if there > here else 0), item)
    item.pinned_at = None
    number(line)


def move_to(
    session: Session,
    item_id: int,
    *,
    day: date | None = None,
    room_id: int | None = None,
    everywhere: bool = False,
    before_id: int | None = None,
    after_id: int | None = None,
) -> None:
    """Put an item on another day, in another room (or for everybody), before or after another item.

    A part that goes to another day than its whole stands by itself there.

    Raises:
        SymposiarchError: an item with parts of its own would become part of another.
    """
    item = session.get_one(ProgrammeItem, item_id)
    beside = before_id if before_id is not None else after_id
    neighbour = session.get_one(ProgrammeItem, beside) if beside is not None else None
    if neighbour is item:
        return
    if neighbour is not None and neighbour.parent_id != item.parent_id:
        if neighbour.parent_id is not None and item.parts:
            raise SymposiarchError(
                "A panel with parts of its own cannot become part of another. Take its parts out first."
            )
        number(one for one in line_of(session, item) if one is not item)
        item.parent_id = neighbour.parent_id
        session.flush()
        session.expire(item, ["parent"])
    if neighbour is not None and day is None:
        day = neighbour.day
    if day is not None and day != item.day:
        if neighbour is None and item.parent_id is not None:
            outdent(session, item_id)
        if item.pinned_at is not None:
            item.pinned_at += day - item.day
        _change_day(session, item, day)
    if everywhere:
        item.room_id = None
    elif room_id is not None:
        item.room_id = room_id
    if neighbour is not None:
        item.pinned_at = None
        line = [one for one in line_of(session, item) if one is not item]
        line.insert(line.index(neighbour) + (0 if before_id is not None else 1), item)
        number(line)


def indent(session: Session, item_id: int) -> None:
    """Make an item a part of the one before it: a talk under its panel.

    Raises:
        SymposiarchError: nothing stands before it, or it has parts of its own.
    """
    item = session.get_one(ProgrammeItem, item_id)
    if item.parent_id is not None:
        return
    if item.parts:
        raise SymposiarchError("An item that has parts cannot itself become a part. Take its parts out first.")
    line = line_of(session, item)
    before = [
        one for one in line[: line.index(item)] if one.room_id == item.room_id or None in (one.room_id, item.room_id)
    ]
    if not before:
        raise SymposiarchError("There is no item before this one that it could belong to.")
    whole = before[-1]
    line.remove(item)
    number(line)
    item.position = len(whole.parts)
    item.parent_id = whole.id
    item.room_id = None
    item.pinned_at = None
    session.flush()
    session.expire(whole, ["parts"])


def outdent(session: Session, item_id: int) -> None:
    """Let a part stand by itself, after the whole that it belonged to."""
    item = session.get_one(ProgrammeItem, item_id)
    whole = item.parent
    if whole is None:
        return
    item.parent_id = None
    item.room_id = item.room_id if item.room_id is not None else whole.room_id
    item.day = whole.day
    session.flush()
    session.expire(item, ["parent"])
    session.expire(whole, ["parts"])
    number(sorted(whole.parts, key=lambda part: (part.position, part.id)))
    put_after(session, item, whole)


def shift_after(session: Session, item_id: int, *, minutes: int) -> int:
    """Everything of that day and room that begins after an item so much later.

    Pinned items move by the minutes; the first that follows freely is pinned there, so that the others move with it.
    Returns how many items now begin at another time.
    """
    item = session.get_one(ProgrammeItem, item_id)
    if item.parent is not None:
        item = item.parent
    placed = table_of(session, item.event_id)
    here = placed[item.id]
    concerned = [
        one
        for one in in_order(siblings(session, item.event_id, item.day, None))
        if (one.room_id == item.room_id or None in (one.room_id, item.room_id))
        and one is not item
        and _follows(placed[one.id], here, one, item)
    ]
    led: set[int | None] = set()
    for one in concerned:
        assert isinstance(one, ProgrammeItem)
        leader = one.room_id not in led and not (one.room_id is not None and None in led)
        if one.pinned_at is not None:
            one.pinned_at = one.pinned_at + timedelta(minutes=minutes)
        elif leader:
            one.pinned_at = later(placed[one.id].begins, minutes).replace(tzinfo=None)
        led.add(one.room_id)
        for part in one.parts:
            if part.pinned_at is not None:
                part.pinned_at = part.pinned_at + timedelta(minutes=minutes)
    session.flush()
    moved = table_of(session, item.event_id)
    return sum(1 for key in moved if moved[key].begins != placed[key].begins)


def _follows(one: Placed, here: Placed, item: Any, other: Any) -> bool:
    return one.begins > here.begins or (one.begins == here.begins and item.position > other.position)
