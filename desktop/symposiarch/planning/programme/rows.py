"""The programme as screens, workbooks and sheets show it: one answer, asked once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import FromClause, String, select, type_coerce
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts, TextsColumn
from symposiarch.model.events import Event, EventRoom
from symposiarch.model.people import NAME_COLUMNS, Person, name_of
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.model.venues import Room
from symposiarch.planning.languages import another_name, script_suits
from symposiarch.planning.programme.affiliations import names_of, posts_by_id, relevant_posts
from symposiarch.planning.programme.times import Placed, timetable
from symposiarch.planning.rows import row_of
from symposiarch.store.plain import plain_rows


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Who does what in an item; without a person it is a slot that is still open."""

    id: int
    uuid: str
    person_id: int | None
    post_id: int | None
    kind: RoleKind
    status: RoleStatus
    position: int
    name: str
    native_name: str
    affiliation: str
    titles: Texts
    organisations: Texts
    topics: Texts
    minutes: int | None
    language: str
    biographies: Texts
    photo_id: int | None
    chair: int | None
    order_note: str
    replaces: str
    notes: str
    candidates: tuple[RoleRow, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.person_id is None

    @property
    def takes_part(self) -> bool:
        """Whether somebody is named here who has not declined: only they are printed and given the floor."""
        return not self.is_open and self.status is not RoleStatus.DECLINED

    def name_in(self, language: str) -> str:
        """The name as a text in this language writes it: in its own script where the person has one."""
        return self.native_name if self.native_name and script_suits(self.native_name, language) else self.name

    def affiliation_in(self, *languages: str) -> str:
        """The post and its organisation in one line, or what the programme says in their place."""
        title, organisation = self.titles.best(*languages), self.organisations.best(*languages)
        wanted = languages[0] if languages else ""
        translated = wanted in self.titles or wanted in self.organisations
        if self.affiliation and not translated:
            return self.affiliation
        return ", ".join(part for part in (title, organisation) if part) or self.affiliation


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item on the clock, with its people. Items follow by day and time; the parts of a panel follow the panel."""

    id: int
    uuid: str
    kind: ItemKind
    titles: Texts
    subtitles: Texts
    descriptions: Texts
    day: date
    begins: datetime
    ends: datetime
    minutes: int
    own_minutes: int
    pinned_at: datetime | None
    gap: int
    overrun: int
    room_id: int | None
    room: str
    rooms: Texts
    parent_id: int | None
    depth: int
    position: int
    language: str
    interpretation: tuple[str, ...]
    printed: bool
    stage_notes: str
    cue: str
    mover: str
    microphone: str
    anthem: str
    lights: str
    photo_call: str
    responsible: str
    fallback: str
    source_id: str
    source_facts: Mapping[str, Any] = field(repr=False)
    roles: tuple[RoleRow, ...] = ()

    @property
    def pinned(self) -> bool:
        return self.pinned_at is not None

    def title(self, *languages: str) -> str:
        return self.titles.best(*languages)

    @property
    def all_day(self) -> bool:
        """Whole days from midnight: a note in the calendar rather than something that keeps a room."""
        midnight = self.begins.hour == self.begins.minute == 0
        return midnight and self.own_minutes > 0 and self.own_minutes % 1440 == 0


def programme_rows(session: Session, event_id: int) -> tuple[ItemRow, ...]:
    """The programme of an event, by time; a part follows the whole it belongs to."""
    event = session.get_one(Event, event_id)
    items = plain_rows(session.execute(select(*_ITEM_COLUMNS).where(ProgrammeItem.event_id == event_id)))
    placed = timetable(items, day_begins=event.begins.time(), zone=event.zone)
    roles = _roles(session, event_id)
    rooms = {row.id: row for row in session.execute(select(Room.id, Room.name, Room.names))}
    parts: dict[int | None, list[Any]] = {}
    keys = {item.id for item in items}
    for item in items:
        parts.setdefault(item.parent_id if item.parent_id in keys else None, []).append(item)
    found: list[ItemRow] = []

    def take(item: Any, depth: int) -> None:
        found.append(_row(item, placed[item.id], depth, rooms, roles.get(item.id, ())))
        for part in sorted(parts.get(item.id, ()), key=lambda part: (part.position, part.id)):
            take(part, depth + 1)

    tops = sorted(parts.get(None, ()), key=lambda item: (item.day, placed[item.id].begins, item.position, item.id))
    for item in tops:
        take(item, 0)
    return tuple(found)


def _plain_columns(table: FromClause) -> tuple[Any, ...]:
    """The columns of a table, its texts as they are kept: most are empty, and `_texts` reads each kind once."""
    return tuple(
        type_coerce(column, String).label(column.name) if isinstance(column.type, TextsColumn) else column
        for column in table.columns
    )


@lru_cache(maxsize=4096)
def _read_texts(kept: str) -> Texts:
    return Texts(json.loads(kept))


def _texts(kept: Any) -> Texts:
    """Texts as the database gives them: JSON, or (where it knows JSON itself) a mapping."""
    return _read_texts(kept) if isinstance(kept, str) else Texts(kept)


_ITEM_COLUMNS = _plain_columns(ProgrammeItem.__table__)
_ROLE_COLUMNS = _plain_columns(Role.__table__)


def _row(item: Any, placed: Placed, depth: int, rooms: Mapping[int, Any], roles: tuple[RoleRow, ...]) -> ItemRow:
    room = rooms.get(placed.room_id) if placed.room_id is not None else None
    return row_of(
        ItemRow,
        item,
        titles=_texts(item.titles),
        subtitles=_texts(item.subtitles),
        descriptions=_texts(item.descriptions),
        begins=placed.begins,
        ends=placed.ends,
        minutes=placed.minutes,
        own_minutes=item.minutes,
        gap=placed.gap,
        overrun=placed.overrun,
        room_id=placed.room_id,
        room=room.name if room else "",
        rooms=room.names if room else Texts(),
        depth=depth,
        printed=item.printed and item.kind is not ItemKind.BLOCKER,
        source_facts=item.source_facts or {},
        roles=roles,
    )


def _roles(session: Session, event_id: int) -> dict[int, tuple[RoleRow, ...]]:
    of_event = select(ProgrammeItem.id).where(ProgrammeItem.event_id == event_id)
    asked = (
        select(
            *_ROLE_COLUMNS,
            *NAME_COLUMNS,
            type_coerce(Person.biography, String).label("biography"),
            Person.photo_id.label("own_photo_id"),
        )
        .select_from(Role)
        .outerjoin(Person, Role.person_id == Person.id)
        .where(Role.item_id.in_(of_event))
        .order_by(Role.position, Role.id)
    )
    found = plain_rows(session.execute(asked))
    people = {row.person_id for row in found if row.person_id is not None}
    posts = relevant_posts(session, event_id, people)
    chosen = posts_by_id(session, {row.post_id for row in found if row.post_id is not None})
    replaced = names_of(session, {row.replaces_id for row in found if row.replaces_id is not None})
    candidates: dict[int, list[RoleRow]] = {}
    for row in found:
        if row.slot_id is not None:
            candidates.setdefault(row.slot_id, []).append(_role(row, chosen, posts, replaced))
    grouped: dict[int, list[RoleRow]] = {}
    for row in found:
        if row.slot_id is None:
            role = _role(row, chosen, posts, replaced, tuple(candidates.get(row.id, ())))
            grouped.setdefault(row.item_id, []).append(role)
    return {item: tuple(in_line(roles)) for item, roles in grouped.items()}


LEADING = {RoleKind.MASTER_OF_CEREMONIES: 0, RoleKind.MODERATOR: 1}


def in_line(roles: Iterable[RoleRow]) -> list[RoleRow]:
    """The moderator first, then as ordered; interpreters last."""
    return sorted(
        roles,
        key=lambda role: (
            LEADING.get(role.kind, 3 if role.kind is RoleKind.INTERPRETER else 2),
            role.position,
            role.id,
        ),
    )


def _role(
    row: Any,
    chosen: Mapping[int, Any],
    posts: Mapping[int, Any],
    replaced: Mapping[int, str],
    candidates: tuple[RoleRow, ...] = (),
) -> RoleRow:
    post = chosen.get(row.post_id) or posts.get(row.person_id)
    titles = organisations = Texts()
    affiliation = row.affiliation
    if post is not None:
        titles = _with_plain(post.title, post.titles)
        organisations = _with_plain(post.organisation or "", post.organisation_names)
        affiliation = affiliation or ", ".join(part for part in (post.title, post.organisation) if part)
    name = name_of(row) if row.person_id is not None else ""
    return row_of(
        RoleRow,
        row,
        post_id=post.id if post is not None else None,
        name=name,
        native_name=another_name(name, row.native_name or ""),
        affiliation=affiliation,
        titles=titles,
        organisations=organisations,
        topics=_texts(row.topics),
        biographies=_texts(row.biographies) or _texts(row.biography),
        photo_id=row.photo_id or row.own_photo_id,
        replaces=replaced.get(row.replaces_id, ""),
        candidates=candidates,
    )


@lru_cache(maxsize=4096)
def _with_plain(plain: str, texts: Texts | None) -> Texts:
    """Texts with the one that belongs to no language before them."""
    return Texts({"": plain, **(texts or {})})


def rooms_of(session: Session, event_id: int) -> dict[int, str]:
    """The rooms that an event uses, in their order, by id."""
    used = select(Room.id, Room.name).join(EventRoom, EventRoom.room_id == Room.id)
    return dict(session.execute(used.where(EventRoom.event_id == event_id).order_by(EventRoom.id)).tuples().all())
