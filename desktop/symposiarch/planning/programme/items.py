"""The items of a programme: added, edited, made longer, taken out; `placing` says where each stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.events.events import use_room
from symposiarch.planning.naming import called, one_line, titled
from symposiarch.planning.pictures import let_go
from symposiarch.planning.programme.placing import items_of, line_of, number, put_after, put_in_time, siblings
from symposiarch.planning.rows import set_fields

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
    """
    kind titles subtitles descriptions language interpretation printed stage_notes cue mover microphone anthem lights
    photo_call responsible fallback source_id source_facts
    """.split()
)
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
        beside = parent or after
        day = pinned_at.date() if pinned_at is not None else beside.day if beside else _last_day(session, event)
    if room_id is None and after is not None and parent is None:
        room_id = after.room_id
    texts = titles if titles is not None else Texts({_first_language(event): one_line(title)})
    item = ProgrammeItem(
        event_id=event_id,
        parent_id=parent.id if parent else None,
        kind=kind,
        titles=texts,
        day=day,
        room_id=room_id,
        minutes=_checked(USUAL_MINUTES[kind] if minutes is None else minutes),
        pinned_at=pinned_at,
        position=len(siblings(session, event_id, day, parent.id if parent else None)),
    )
    set_fields(item, EDITABLE, fields)
    session.add(item)
    session.flush()
    if after is not None:
        put_after(session, item, after)
    elif pinned_at is not None and parent is None:
        put_in_time(session, item)
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


def edit_item(session: Session, item_id: int, **fields: Any) -> None:
    """Set what is named in `fields`."""
    set_fields(session.get_one(ProgrammeItem, item_id), EDITABLE, fields)


def retitle(session: Session, item_id: int, *, language: str, title: str) -> None:
    """Another title in one language."""
    item = session.get_one(ProgrammeItem, item_id)
    item.titles = item.titles.with_text(language, one_line(title))


def resize_item(session: Session, item_id: int, *, minutes: int) -> None:
    """Another length; what follows moves."""
    session.get_one(ProgrammeItem, item_id).minutes = _checked(minutes)


def remove_item(session: Session, item_id: int) -> None:
    """Take an item out of the programme, with its parts and its roles."""
    item = session.get_one(ProgrammeItem, item_id)
    line = [one for one in line_of(session, item) if one is not item]
    among = [one.id for one in (item, *item.parts)]
    photos = session.scalars(select(Role.photo_id).where(Role.item_id.in_(among))).all()
    for part in list(item.parts):
        _forget_roles(session, part)
        session.delete(part)
    session.flush()
    session.expire(item, ["parts"])
    _forget_roles(session, item)
    session.delete(item)
    session.flush()
    let_go(session, photos)
    number(line)


def _forget_roles(session: Session, item: ProgrammeItem) -> None:
    """Candidates go before the slot that they name."""
    for role in session.scalars(select(Role).where(Role.item_id == item.id, Role.slot_id.is_not(None))):
        session.delete(role)
    session.flush()
    session.expire(item, ["roles"])


def room_named(session: Session, event_id: int, name: str) -> Room:
    """The room of this name that the event uses; else one of its venue; else a new one there.

    Raises:
        SymposiarchError: the name is empty.
    """
    name = titled(name, "A room needs a name.")
    event = session.get_one(Event, event_id)
    if in_use := called((used.room for used in event.rooms), name, lambda one: (one.name, *one.names.values())):
        return in_use[0]
    venue = event.venue
    if venue is None:
        venue = Venue(name=event.title)
        session.add(venue)
        event.venue = venue
        session.flush()
    room = next(iter(called(venue.rooms, name, lambda one: [one.name])), None)
    if room is None:
        room = Room(venue_id=venue.id, name=name)
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
    items = items_of(session, event_id)
    found = called(
        items,
        text,
        lambda item: (item.uuid, str(item.id)),
        lambda item: [item.source_id] if item.source_id else (),
        lambda item: item.titles.values(),
    )
    if not found:
        raise SymposiarchError(
            f"The programme has no item “{text}”. “symposiarch list programme” shows its items and their ids."
        )
    if len(found) > 1:
        raise SymposiarchError(f"Several items are called “{text}”. Name one by its id; “list programme” shows them.")
    return found[0]
