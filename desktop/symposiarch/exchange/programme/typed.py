"""A programme typed line by line, without a mouse: "10 Opening address / Kamran Səlimov", "+ Han Ji-won: Old roads".

A line is an item: an hour pins it, a number is its minutes, "@ Hall" its room, and what follows " / " its people, or
its title in another script. Minutes and hour may also stand behind the title: "Panel 60 min", "Dinner at 19:00". A line
that begins with "+" puts somebody into the item that is chosen: "+m" or "+ moderator" moderates, "+i" interprets, "+?"
leaves the place open; what follows a colon is the topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.people import People
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.clock import read_slot
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.languages import texts_of
from symposiarch.exchange.programme.writing.nobody import is_group
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.people import Person
from symposiarch.model.programme import ItemKind, ProgrammeItem, RoleKind
from symposiarch.model.search_keys import search_key
from symposiarch.planning.people.newcomers import add_as_written, post_and_house
from symposiarch.planning.programme import items, line_up

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CLOCK = re.compile(r"^(\d{1,2}[:.h]\d{2}(?:\s*[-–]\s*\d{1,2}[:.h]\d{2})?(?:\s*[ap]m)?)\s+", re.IGNORECASE)
_MINUTES = shape(r"^(\d{1,3})(?:\s*‹minutes›\s+|\s+(?=\D))")
_MINUTES_BEHIND = shape(r"[\s,]+(\d{1,3})\s*‹minutes›$")
_CLOCK_BEHIND = shape(r"[\s,]+‹at›\s+(\d{1,2}[:.h]\d{2})$")
_ROOM = re.compile(r"(?:^|\s)@\s*([^/@]+?)\s*(?=/|$)")
_ROLE = re.compile(r"^\+\s*([mspic]\b|\?)?\s*", re.IGNORECASE)
_TOPIC = re.compile(r"\s*[:：]\s+|\s+[–—]\s+")
_LETTERS = {
    "m": RoleKind.MODERATOR,
    "s": RoleKind.SPEAKER,
    "p": RoleKind.PANELLIST,
    "i": RoleKind.INTERPRETER,
    "c": RoleKind.MASTER_OF_CEREMONIES,
}


NOBODY_ASKED: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TypedItem:
    """An item as it was typed."""

    title: str
    kind: ItemKind
    minutes: int | None
    slot: str
    room: str
    people: tuple[ReadRole, ...]


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Somebody for the chosen item; without a name, an open place."""

    name: str
    title: str
    topic: str
    kind: RoleKind | None


def read_line(text: str, rooms: Iterable[str] = ()) -> TypedItem | TypedPerson:
    """What a typed line means; one of these `rooms` is taken whole, whatever stands in its name.

    Raises:
        SymposiarchError: nothing was typed.
    """
    text = " ".join(text.split())
    if text.startswith("+"):
        return _person(text)
    clock = _CLOCK.match(text)
    slot = clock[1] if clock else ""
    rest = text[clock.end() :] if clock else text
    minutes = _MINUTES().match(rest)
    if minutes:
        rest = rest[minutes.end() :]
    room = _room(rest, rooms)
    if room:
        rest = (rest[: room.start()] + " " + rest[room.end() :]).strip()
    title, slash, people = rest.partition(" / ")
    if slash and _other_script(title, people):
        more, slash, people = people.partition(" / ")
        title = f"{title} / {more}"
    title = title.strip(" /")
    behind = None if minutes else _MINUTES_BEHIND().search(title)
    title = title[: behind.start()] if behind else title
    hour = None if clock else _CLOCK_BEHIND().search(title)
    title = title[: hour.start()] if hour else title
    slot = hour[1] if hour else slot
    minutes = minutes or behind
    roles = read_people(people) if slash else []
    if not slash:  # "Allocution d'ouverture, Jean Dupont, ambassadeur"
        title, roles = title_and_people(title)
    if not title:
        raise SymposiarchError("Type the title of the item, for example “10 Opening address / Kamran Səlimov”.")
    return TypedItem(
        title,
        kind_of(title) or ItemKind.TALK,
        int(minutes[1]) if minutes else None,
        slot,
        room[1].strip() if room else "",
        tuple(roles),
    )


def _room(text: str, rooms: Iterable[str]) -> re.Match[str] | None:
    """Where the room stands: one that is known, the longest name first, else what follows "@" up to the people."""
    for name in sorted((" ".join(name.split()) for name in rooms), key=len, reverse=True):
        if name and (found := re.search(rf"(?:^|\s)@\s*({re.escape(name)})\s*(?=/|$)", text, re.IGNORECASE)):
            return found
    return _ROOM.search(text)


def _other_script(one: str, other: str) -> bool:
    def east(text: str) -> bool:
        return any(letter > "\u036f" and letter.isalpha() and not "\u1e00" <= letter <= "\u1fff" for letter in text)

    return east(one) != east(other)


def _person(text: str) -> TypedPerson:
    role = _ROLE.match(text)
    assert role is not None
    letter = (role[1] or "").lower()
    rest = text[role.end() :].strip()
    if letter == "?":
        return TypedPerson("", "", rest, None)
    parts = _TOPIC.split(rest, maxsplit=1)
    part_played = role_of(parts[0]) if len(parts) > 1 else None
    if part_played is not None:  # "Moderator: Noh Ye-rin: Old roads"
        parts = _TOPIC.split(parts[1], maxsplit=1)
    people = read_people(parts[0]) if parts[0] else []
    if not people:
        raise SymposiarchError("Type the name after the plus, for example “+ Han Ji-won: Old roads, new classrooms”.")
    kind = _LETTERS.get(letter) or part_played or people[0].kind
    return TypedPerson(people[0].name, people[0].title, parts[1] if len(parts) > 1 else "", kind)


@dataclass(frozen=True, slots=True)
class Written:
    """The item that a line made or was about, and whom it added to the address book."""

    item: int
    added: tuple[str, ...] = ()


def write_line(
    session: Session,
    event_id: int,
    *,
    text: str,
    chosen: int | None,
    on: date | None = None,
    meant: Mapping[str, int] = NOBODY_ASKED,
) -> Written:
    """Write a typed line: an item after the chosen one, or somebody into it. With none chosen it is for the day `on`,
    else for the first day of the event. `meant` says by name which person is meant, where several are called so.

    Raises:
        SeveralMeant: several people have a name that `meant` does not say.
        SymposiarchError: the line cannot be understood, or names somebody without an item being chosen.
    """
    event = session.get_one(Event, event_id)
    rooms = [name for used in event.rooms for name in (used.room.name, *used.room.names.values())]
    typed = read_line(text, rooms)
    if isinstance(typed, TypedPerson):
        if chosen is None:
            raise SymposiarchError("Choose the item first, then type “+” and the name.")
        if is_group(typed.name):
            _add_to_subtitle(session, event_id, chosen, typed.name)
            return Written(chosen)
        return Written(chosen, tuple(_take(session, event_id, chosen, typed, meant)))
    languages = event.languages or ("en",)
    slot = read_slot(typed.slot) if typed.slot else None
    after = session.get(ProgrammeItem, chosen) if chosen is not None else None
    day = after.day if after is not None else on or event.begins.date()
    minutes = typed.minutes
    if slot is not None and slot.ends is not None:
        span = datetime.combine(day, slot.ends) - datetime.combine(day, slot.begins)
        minutes = span.seconds // 60  # of a span past midnight, too, which is a day less
    whole = after.parent if after is not None and after.parent is not None else after
    item = items.add_item(
        session,
        event_id,
        titles=texts_of(typed.title, languages),
        kind=typed.kind,
        minutes=minutes,
        day=day,
        after_id=whole.id if whole is not None and slot is None else None,
        pinned_at=datetime.combine(day, slot.begins) if slot is not None else None,
        room_id=items.room_named(session, event_id, typed.room).id if typed.room else None,
    )
    if groups := ", ".join(one.name for one in typed.people if is_group(one.name)):
        _add_to_subtitle(session, event_id, item.id, groups)
    taken = (TypedPerson(one.name, one.title, one.topic, one.kind) for one in typed.people if not is_group(one.name))
    return Written(item.id, tuple(name for one in taken for name in _take(session, event_id, item.id, one, meant)))


def _add_to_subtitle(session: Session, event_id: int, item_id: int, groups: str) -> None:
    """Choirs and orchestras are nobody of the address book: who performs stands below the title."""
    event, item = session.get_one(Event, event_id), session.get_one(ProgrammeItem, item_id)
    languages = event.languages or ("en",)
    told = {language: text for language, text in item.subtitles.items() if text}
    for language, text in texts_of(groups, languages).items():
        told[language] = ", ".join(filter(None, (told.get(language, ""), text)))
    items.edit_item(session, item_id, subtitles=Texts(told))


def _take(session: Session, event_id: int, item_id: int, typed: TypedPerson, meant: Mapping[str, int]) -> list[str]:
    """Put somebody into an item. Returns the name where it is new to the address book."""
    person: int | None = None
    added, affiliation = [], "" if typed.name else typed.title
    if typed.name:
        person = meant.get(typed.name) or People(session, event_id).called(typed.name).person_id
        if person is None:
            post, house = post_and_house(typed.title)
            new = add_as_written(session, typed.name, title=post, organisation=house)
            person = new.id
            added.append(new.name)
        elif typed.title and not _is_theirs(session, person, typed.title):
            affiliation = typed.title
    line_up.add_role(session, item_id, person_id=person, kind=typed.kind, topic=typed.topic, affiliation=affiliation)
    return added


def _is_theirs(session: Session, person_id: int, function: str) -> bool:
    """Whether somebody of the address book has this function there; another one is what the programme says."""
    wanted = search_key(function)
    posts = session.get_one(Person, person_id).posts
    return any(wanted in search_key(post.title, post.organisation.name if post.organisation else "") for post in posts)
