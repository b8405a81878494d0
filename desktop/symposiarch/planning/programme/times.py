"""When each item of a programme begins and ends.

The day begins, each item takes its minutes, later ones move. An item without a room is for everybody: it waits for
all rooms and all rooms wait for it. An item that is pinned to the clock stays where it is, and what lies between it
and the item before is told as a gap or an overrun.

Minutes are real minutes: they are counted in UTC and shown on the clock of the event, so that a programme that runs
through a change of clocks is right on both sides of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Timed(Protocol):
    """What the timetable must know of an item; a `ProgrammeItem` is one."""

    @property
    def id(self) -> int: ...
    @property
    def parent_id(self) -> int | None: ...
    @property
    def position(self) -> int: ...
    @property
    def day(self) -> date: ...
    @property
    def room_id(self) -> int | None: ...
    @property
    def minutes(self) -> int: ...
    @property
    def pinned_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on the clock. `gap` and `overrun` are minutes between a pinned item and what runs before it."""

    begins: datetime
    ends: datetime
    free: datetime
    """When it would begin without a pin."""
    room_id: int | None
    gap: int = 0
    overrun: int = 0

    @property
    def minutes(self) -> int:
        return minutes_between(self.begins, self.ends)


def minutes_between(begins: datetime, ends: datetime) -> int:
    """Real minutes from one moment to another, also across a change of clocks."""
    return round((ends.astimezone(UTC) - begins.astimezone(UTC)).total_seconds() / 60)


def later(moment: datetime, minutes: int) -> datetime:
    """The moment so many real minutes after, on the same clock."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def on_clock(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a time on the clock. An hour that the clock leaves out is read as the hour after it."""
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def in_order(items: Iterable[Timed]) -> list[Timed]:
    """Items as they follow one another."""
    return sorted(items, key=lambda item: (item.day, item.position, item.id))


def timetable(items: Iterable[Timed], *, day_begins: time, zone: ZoneInfo) -> dict[int, Placed]:
    """The place of each item on the clock, by id. Every day begins at `day_begins` unless its first item is pinned."""
    parts: dict[int, list[Timed]] = {}
    days: dict[date, list[Timed]] = {}
    known = list(items)
    keys = {item.id for item in known}
    for item in in_order(known):
        if item.parent_id is not None and item.parent_id in keys:
            parts.setdefault(item.parent_id, []).append(item)
        else:
            days.setdefault(item.day, []).append(item)
    placed: dict[int, Placed] = {}
    for day, sequence in days.items():
        _place_day(placed, sequence, parts, on_clock(datetime.combine(day, day_begins), zone), zone)
    return placed


def length(item: Timed, parts: Mapping[int, Sequence[Timed]]) -> int:
    """The minutes of an item: its own, or those of its parts where it has none."""
    return item.minutes or sum(length(part, parts) for part in parts.get(item.id, ()))


def _place_day(
    placed: dict[int, Placed],
    sequence: Sequence[Timed],
    parts: Mapping[int, Sequence[Timed]],
    start: datetime,
    zone: ZoneInfo,
) -> None:
    everywhere = start.astimezone(UTC)  # until when what is for everybody keeps all rooms
    rooms: dict[int, datetime] = {}
    begun: set[int | None] = set()
    for item in sequence:
        if item.room_id is None:
            free = max((everywhere, *rooms.values()))
            follows = bool(begun)
        else:
            free = max(rooms.get(item.room_id, everywhere), everywhere)
            follows = item.room_id in begun or None in begun
        minutes = length(item, parts)
        begins = free if item.pinned_at is None else on_clock(item.pinned_at, zone).astimezone(UTC)
        ends = begins + timedelta(minutes=minutes)
        between = round((begins - free).total_seconds() / 60)
        placed[item.id] = Placed(
            begins.astimezone(zone),
            ends.astimezone(zone),
            free.astimezone(zone),
            item.room_id,
            gap=max(between, 0) if follows else 0,
            overrun=max(-between, 0) if follows else 0,
        )
        if item.room_id is None:
            everywhere = max(free, ends) if follows or item.pinned_at is None else ends
            rooms.clear()
            begun = {None}
        else:
            rooms[item.room_id] = max(free, ends) if follows or item.pinned_at is None else ends
            begun.add(item.room_id)
        _place_parts(placed, item, parts, zone)


def _place_parts(placed: dict[int, Placed], whole: Timed, parts: Mapping[int, Sequence[Timed]], zone: ZoneInfo) -> None:
    frame = placed[whole.id]
    free = frame.begins.astimezone(UTC)
    for part in parts.get(whole.id, ()):
        begins = free if part.pinned_at is None else on_clock(part.pinned_at, zone).astimezone(UTC)
        ends = begins + timedelta(minutes=length(part, parts))
        between = round((begins - free).total_seconds() / 60)
        placed[part.id] = Placed(
            begins.astimezone(zone),
            ends.astimezone(zone),
            free.astimezone(zone),
            part.room_id if part.room_id is not None else frame.room_id,
            gap=max(between, 0),
            overrun=max(-between, 0),
        )
        free = max(free, ends)
        _place_parts(placed, part, parts, zone)
