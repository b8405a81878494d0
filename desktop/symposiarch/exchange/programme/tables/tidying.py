"""What is done with the items of a table once all are read: parts, breaks of all rooms, lengths that nobody wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from symposiarch.exchange.programme.values import ReadItem, ReadRole
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.model.korean import is_hangul
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.programme.items import USUAL_MINUTES


def nested(items: list[ReadItem]) -> list[ReadItem]:
    """Put parts under their wholes, where an export of ours says so by the whole's id."""
    wholes = {item.uuid: item for item in items if item.uuid}
    parts: dict[str, list[ReadItem]] = {}
    for item in items:
        if (key := str(item.facts.get("part_of", ""))) in wholes and key:
            parts.setdefault(key, []).append(replace(item, facts={}))
    if not parts:
        return [replace(item, facts={}) if "part_of" in item.facts else item for item in items]
    return [
        replace(item, parts=tuple(parts.get(item.uuid, ())))
        for item in items
        if str(item.facts.get("part_of", "")) not in wholes
    ]


def grouped(items: list[ReadItem]) -> list[ReadItem]:
    """Talks of one session become its parts; a session of one talk is said in its subtitle."""
    found: list[ReadItem] = []
    together: list[ReadItem] = []

    def close() -> None:
        if together:
            found.extend(_one_session(list(together)))
            together.clear()

    for item in items:
        if "group" not in item.facts:
            close()
            found.append(item)
            continue
        if together and (together[0].facts["group"], together[0].day) != (item.facts["group"], item.day):
            close()
        together.append(item)
    close()
    return found


def led(kind: ItemKind, roles: Sequence[ReadRole], parts: Sequence[ReadItem] = ()) -> ItemKind:
    """What an item is, once all are known who are in it: a talk that somebody leads and others speak in is a panel."""
    others = [role for role in roles if role.kind not in (RoleKind.INTERPRETER, RoleKind.MODERATOR)]
    moderated = any(role.kind is RoleKind.MODERATOR for role in roles)
    if kind in (ItemKind.TALK, ItemKind.OTHER) and moderated and (others or parts):
        return ItemKind.PANEL
    return kind


def hosted(item: ReadItem) -> ReadItem:
    """In Korea one word, 사회자, is said of who leads through a ceremony and of who moderates a panel."""
    if item.uuid or item.kind not in _CEREMONIES or not is_hangul(item.title[:1]):
        return item
    host = RoleKind.MASTER_OF_CEREMONIES
    roles = tuple(replace(role, kind=host) if role.kind is RoleKind.MODERATOR else role for role in item.roles)
    return replace(item, roles=roles)


_CEREMONIES = frozenset({ItemKind.OPENING, ItemKind.CEREMONY})


def _one_session(items: list[ReadItem]) -> list[ReadItem]:
    name = str(items[0].facts["group"])
    plain = [replace(item, facts={}) for item in items]
    first = plain[0]
    if any(item.parts or item.begins is None for item in plain):
        return plain
    kind = kind_of(name)
    if len(plain) == 1:
        told = first.subtitle or (name if kind in (None, ItemKind.TALK) else "")
        keeps = first.kind not in (ItemKind.TALK, ItemKind.OTHER)
        return [replace(first, subtitle=told, kind=first.kind if keeps else kind or first.kind)]
    begins = first.begins
    assert begins is not None
    rest = plain[1:]
    if first.minutes is not None and all(_within(item, first) for item in rest):
        return [replace(first, title=f"{name}: {first.title}", kind=kind or first.kind, parts=tuple(rest))]
    ends = [item.begins + timedelta(minutes=item.minutes or 0) for item in plain if item.begins is not None]
    minutes = round((max(ends) - begins).total_seconds() / 60)
    whole = ReadItem(
        title=name,
        kind=kind or ItemKind.OTHER,
        day=first.day,
        begins=begins,
        minutes=minutes,
        room=first.room,
        parts=tuple(replace(item, room="" if item.room == first.room else item.room) for item in plain),
        row=first.row,
    )
    return [whole]


def _within(item: ReadItem, whole: ReadItem) -> bool:
    assert item.begins is not None
    assert whole.begins is not None
    ends = whole.begins + timedelta(minutes=whole.minutes or 0)
    return whole.begins <= item.begins and item.begins + timedelta(minutes=item.minutes or 0) <= ends


def shared(items: list[ReadItem]) -> list[ReadItem]:
    """A break that is written once for each room is one break for everybody."""
    rooms = {item.room for item in items if item.room}
    groups: dict[tuple[Any, ...], list[ReadItem]] = {}
    for item in items:
        if (
            item.kind in (ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION)
            and item.room
            and not item.roles
            and not item.uuid
        ):
            groups.setdefault((item.title.casefold(), item.begins, item.minutes), []).append(item)
    joined: dict[int, ReadItem | None] = {}
    for group in groups.values():
        if len(group) > 1 and {item.room for item in group} == rooms:
            joined[id(group[0])] = replace(group[0], room="")
            joined.update({id(item): None for item in group[1:]})
    return [found for item in items if (found := joined.get(id(item), item)) is not None]


def with_minutes(items: list[ReadItem]) -> list[ReadItem]:
    """Where no length is written, an item lasts until the next one, at most an hour and a half.

    Where two begin at once in two rooms, that is the next one in its room.
    """
    found = []
    rooms_by_time: dict[datetime | None, set[str]] = {}
    for item in items:
        rooms_by_time.setdefault(item.begins, set()).add(item.room)
    parallel = any(len(rooms) > 1 for rooms in rooms_by_time.values())
    for item in items:
        if item.minutes is None:
            item = replace(item, minutes=_until_next(item, items, parallel=parallel))
        if item.parts:
            item = replace(item, parts=tuple(with_minutes(list(item.parts))))
            ends = [
                part.begins + timedelta(minutes=part.minutes or 0) for part in item.parts if part.begins is not None
            ]
            if item.begins is not None and ends:
                item = replace(item, minutes=max(item.minutes or 0, round((max(ends) - item.begins).seconds / 60)))
        found.append(item)
    return found


def _until_next(item: ReadItem, items: Sequence[ReadItem], *, parallel: bool) -> int:
    usual = USUAL_MINUTES[item.kind]
    if item.begins is None:
        return usual
    later = [
        other.begins
        for other in items
        if other.begins is not None
        and other.begins > item.begins
        and other.begins.date() == item.begins.date()
        and (not parallel or other.room == item.room or not other.room or not item.room)
    ]
    if not later:
        return usual
    return min(round((min(later) - item.begins).total_seconds() / 60), 90)
