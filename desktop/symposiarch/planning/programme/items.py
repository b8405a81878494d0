"""The items of a programme: added, edited, put elsewhere, made longer, pinned to the clock, shifted, taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.events import use_room
from symposiarch.planning.programme.times import Placed, in_order, later, timetable

USUAL_MINUTES = {
    ItemKind.OPENING: 10,
    ItemKind.ADDRESS: 10,
    ItemKind.PANEL: 60,
    ItemKind.TALK: 20,
    ItemKind.KEYNOTE: 30,
    ItemKind.QUESTIONS: 20,
    ItemKind.PERFORMANCE: 15,
    ItemKind.SIGNING: 15,
    ItemKind.EXHIBITION: 60,
    ItemKind.BREAK: 20,
    ItemKind.MEAL: 60,
    ItemKind.RECEPTION: 90,
    ItemKind.CEREMONY: 10,
    ItemKind.OTHER: 15,
    ItemKind.BLOCKER: 15,
}
"""What an item takes until somebody says otherwise, in minutes."""

EDITABLE = frozenset(
    {
        "kind", "titles", "subtitles", "descriptions", "language", "interpretation", "printed", "stage_notes", "cue",
        "mover", "microphone", "anthem", "lights", "photo_call", "responsible", "fallback", "source_id",
        "source_facts",
    }
)  # fmt: skip
"""What `edit_item` may set as it is; time, room and place in the order have functions of their own."""

LONGEST = 7 * 24 * 60


def add_item(
    session: Session,
    event_id: int,
    *,
    title: str = "",
    titles: Texts | None = None,
    kind: ItemKind = ItemKind.TALK,
    minutes: int | None = None,
    day: date | None = None,
    room_id: int | None = None,
    parent_id: int | None = None,
    after_id: int | None = None,
    pinned_at: datetime | None = None,
    **fields: Any,
) -> ProgrammeItem:
    """A new item: at the end of its day, or after another one, or as the last part of a panel.

    A `title` alone is one in the first language of the event. Without `minutes` it takes what its kind usually takes.

    Raises:
        SymposiarchError: the minutes cannot be, or a part is put into another part.
    """
    event = session.get_one(Event, event_id)
    parent = session.get_one(ProgrammeItem, parent_id) if parent_id is not None else None
    after = session.get_one(ProgrammeItem, after_id) if after_id is not None else None
    if parent is None and after is not None and after.parent_id is not None:
        parent = after.parent
    if parent is not None and parent.parent_id is not None:
        raise SymposiarchError("A part of a panel has no parts of its own. Put the item beside it instead.")
    if day is None:
        if pinned_at is not None:
            day = pinned_at.date()
        elif parent is not None:
            day = parent.day
        elif after is not None:
            day = after.day
        else:
            day = _last_day(session, event)
    if room_id is None and after is not None and parent is None:
        room_id = after.room_id
    texts = titles if titles is not None else Texts({_first_language(event): " ".join(title.split())})
    item = ProgrammeItem(
        event_id=event_id,
        parent_id=parent.id if parent else None,
        kind=kind,
        titles=texts,
        day=day,
        room_id=room_id,
        minutes=_checked(USUAL_MINUTES[kind] if minutes is None else minutes),
        pinned_at=pinned_at,
        position=len(_siblings(session, event_id, day, parent.id if parent else None)),
    )
    _set(item, fields)
    session.add(item)
    session.flush()
    if after is not None:
        _put_after(session, item, after)
    elif pinned_at is not None and parent is None:
        _put_in_time(session, item)
    return item


def _first_language(event: Event) -> str:
    return event.languages[0] if event.languages else "en"


def _last_day(session: Session, event: Event) -> date:
    last = session.scalar(
        select(ProgrammeItem.day)
        .where(ProgrammeItem.event_id == event.id, ProgrammeItem.parent_id.is_(None))
        .order_by(ProgrammeItem.day.desc())
        .limit(1)
    )
    return last or event.begins.date()


def _checked(minutes: int) -> int:
    if not 0 <= minutes <= LONGEST:
        raise SymposiarchError(
            "An item takes between 0 minutes and 7 days. Give its length in minutes, 20 for example."
        )
    return minutes


def _set(item: ProgrammeItem, fields: dict[str, Any]) -> None:
    unknown = fields.keys() - EDITABLE
    if unknown:
        raise TypeError(f"a programme item has no {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(item, name, value)


def edit_item(session: Session, item_id: int, **fields: Any) -> None:
    """Set what is named in `fields`."""
    _set(session.get_one(ProgrammeItem, item_id), fields)


def retitle(session: Session, item_id: int, *, language: str, title: str) -> None:
    """Another title in one language."""
    item = session.get_one(ProgrammeItem, item_id)
    item.titles = item.titles.with_text(language, " ".join(title.split()))


def resize_item(session: Session, item_id: int, *, minutes: int) -> None:
    """Another length; what follows moves."""
    session.get_one(ProgrammeItem, item_id).minutes = _checked(minutes)


def pin_item(session: Session, item_id: int, *, at: datetime | None) -> None:
    """Hold an item to a time on the event's clock, or (None) let it follow what runs before it."""
    item = session.get_one(ProgrammeItem, item_id)
    item.pinned_at = at
    if at is not None and item.parent_id is None:
        if at.date() != item.day and not _night_of(item.day, at):
            _change_day(session, item, at.date())
        _put_in_time(session, item)


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
    _put_in_time(session, item)
    item.pinned_at = None
    if place_of(session, item).begins.replace(tzinfo=None) != at:
        item.pinned_at = at


def place_of(session: Session, item: ProgrammeItem) -> Placed:
    """Where an item stands on the clock now."""
    return _table(session, item.event_id)[item.id]


def _items(session: Session, event_id: int) -> Sequence[ProgrammeItem]:
    return session.scalars(select(ProgrammeItem).where(ProgrammeItem.event_id == event_id)).all()


def _table(session: Session, event_id: int) -> dict[int, Placed]:
    event = session.get_one(Event, event_id)
    return timetable(_items(session, event_id), day_begins=event.begins.time(), zone=event.zone)


def _siblings(session: Session, event_id: int, day: date, parent_id: int | None) -> list[ProgrammeItem]:
    """The items of one day, or the parts of one whole, in order."""
    found = select(ProgrammeItem).where(ProgrammeItem.event_id == event_id)
    if parent_id is None:
        found = found.where(ProgrammeItem.parent_id.is_(None), ProgrammeItem.day == day)
    else:
        found = found.where(ProgrammeItem.parent_id == parent_id)
    return session.scalars(found.order_by(ProgrammeItem.position, ProgrammeItem.id)).all()  # type: ignore[return-value]


def _number(items: Iterable[ProgrammeItem]) -> None:
    for position, item in enumerate(items):
        if item.position != position:
            item.position = position


def _line(session: Session, item: ProgrammeItem) -> list[ProgrammeItem]:
    return list(_siblings(session, item.event_id, item.day, item.parent_id))


def _put_after(session: Session, item: ProgrammeItem, after: ProgrammeItem) -> None:
    line = [one for one in _line(session, item) if one is not item]
    place = line.index(after) + 1 if after in line else len(line)
    line.insert(place, item)
    _number(line)


def _put_in_time(session: Session, item: ProgrammeItem) -> None:
    """Bring a pinned item to the place in the order that its time gives it."""
    assert item.pinned_at is not None
    event = session.get_one(Event, item.event_id)
    session.flush()
    others = [one for one in _items(session, item.event_id) if one is not item]
    placed = timetable(others, day_begins=event.begins.time(), zone=event.zone)
    wanted = item.pinned_at.replace(tzinfo=event.zone)
    line = [one for one in _line(session, item) if one is not item]
    place = next((i for i, one in enumerate(line) if placed[one.id].begins >= wanted), len(line))
    line.insert(place, item)
    _number(line)


def _change_day(session: Session, item: ProgrammeItem, day: date) -> None:
    line = [one for one in _line(session, item) if one is not item]
    _number(line)
    moved = (item.day, day)
    item.day = day
    item.position = len(_siblings(session, item.event_id, day, None))
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
    line = _line(session, item)
    with_it = [one for one in line if one.room_id == item.room_id or one.room_id is None or item.room_id is None]
    here = with_it.index(item)
    there = max(0, min(len(with_it) - 1, here + by))
    if there == here:
        return
    other = with_it[there]
    line.remove(item)
    line.insert(line.index(other) + (1 if there > here else 0), item)
    item.pinned_at = None
    _number(line)


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
    """Put an item on another day, in another room (or for everybody), before or after another item."""
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
        item.parent_id = neighbour.parent_id
        session.flush()
        session.expire(item, ["parent"])
    if neighbour is not None and day is None:
        day = neighbour.day
    if day is not None and day != item.day:
        if item.pinned_at is not None:
            item.pinned_at += day - item.day
        _change_day(session, item, day)
    if everywhere:
        item.room_id = None
    elif room_id is not None:
        item.room_id = room_id
    if neighbour is not None:
        item.pinned_at = None
        line = [one for one in _line(session, item) if one is not item]
        line.insert(line.index(neighbour) + (0 if before_id is not None else 1), item)
        _number(line)


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
    line = _line(session, item)
    before = [
        one for one in line[: line.index(item)] if one.room_id == item.room_id or None in (one.room_id, item.room_id)
    ]
    if not before:
        raise SymposiarchError("There is no item before this one that it could belong to.")
    whole = before[-1]
    line.remove(item)
    _number(line)
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
    _number(sorted(whole.parts, key=lambda part: (part.position, part.id)))
    _put_after(session, item, whole)


def shift_after(session: Session, item_id: int, *, minutes: int, with_it: bool = False) -> int:
    """Everything of that day and room that begins after an item (or, `with_it`, the item too) so much later.

    Pinned items move by the minutes; the first that follows freely is pinned there, so that the others move with it.
    Returns how many items now begin at another time.
    """
    item = session.get_one(ProgrammeItem, item_id)
    if item.parent is not None:
        item = item.parent
    placed = _table(session, item.event_id)
    here = placed[item.id]
    concerned = [
        one
        for one in in_order(_siblings(session, item.event_id, item.day, None))
        if (one.room_id == item.room_id or None in (one.room_id, item.room_id))
        and ((with_it and one is item) or (one is not item and _follows(placed[one.id], here, one, item)))
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
    moved = _table(session, item.event_id)
    return sum(1 for key in moved if moved[key].begins != placed[key].begins)


def _follows(one: Placed, here: Placed, item: Any, other: Any) -> bool:
    return one.begins > here.begins or (one.begins == here.begins and item.position > other.position)


def remove_item(session: Session, item_id: int) -> None:
    """Take an item out of the programme, with its parts and its roles."""
    item = session.get_one(ProgrammeItem, item_id)
    line = [one for one in _line(session, item) if one is not item]
    for part in list(item.parts):
        _forget_roles(session, part)
        session.delete(part)
    session.flush()
    session.expire(item, ["parts"])
    _forget_roles(session, item)
    session.delete(item)
    session.flush()
    _number(line)


def _forget_roles(session: Session, item: ProgrammeItem) -> None:
    """Candidates go before the slot that they name."""
    for role in session.scalars(select(Role).where(Role.item_id == item.id, Role.slot_id.is_not(None))):
        session.delete(role)
    session.flush()
    session.expire(item, ["roles"])


def clear_programme(session: Session, event_id: int) -> int:
    """Take out all items; what has been released stays. Returns how many there were."""
    items = session.scalars(
        select(ProgrammeItem).where(ProgrammeItem.event_id == event_id, ProgrammeItem.parent_id.is_(None))
    ).all()
    for item in items:
        remove_item(session, item.id)
    return len(items)


def room_called(session: Session, event_id: int, name: str) -> Room:
    """The room of this name that the event uses; else one of its venue; else a new one there.

    Raises:
        SymposiarchError: the name is empty.
    """
    name = " ".join(name.split())
    if not name:
        raise SymposiarchError("A room needs a name.")
    event = session.get_one(Event, event_id)
    wanted = name.casefold()
    for used in event.rooms:
        if wanted in {used.room.name.casefold(), *(text.casefold() for text in used.room.names.values())}:
            return used.room
    venue = event.venue
    if venue is None:
        venue = Venue(name=event.title)
        session.add(venue)
        event.venue = venue
        session.flush()
    room = next((one for one in venue.rooms if one.name.casefold() == wanted), None)
    if room is None:
        room = Room(venue_id=venue.id, name=name, position=len(venue.rooms))
        venue.rooms.append(room)
        session.flush()
    use_room(session, event_id, room.id)
    return room


def item_called(session: Session, event_id: int, reference: int | str) -> ProgrammeItem:
    """The item with this key, UUID, source key or title.

    Raises:
        SymposiarchError: there is none, or several.
    """
    text = " ".join(str(reference).split())
    items = _items(session, event_id)
    for test in (
        lambda item: text in (item.uuid, str(item.id)),
        lambda item: text == item.source_id,
        lambda item: any(text.casefold() == title.casefold() for title in item.titles.values()),
    ):
        found = [item for item in items if test(item)]
        if len(found) == 1:
            return found[0]
        if found:
            raise SymposiarchError(
                f"Several items are called “{text}”. Name one by its id; “list programme” shows them."
            )
    raise SymposiarchError(
        f"The programme has no item “{text}”. “symposiarch list programme” shows its items and their ids."
    )
