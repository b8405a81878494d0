"""What does not fit in time and space: rooms, pins, hours, breaks, and panels that are too full."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from symposiarch.model.programme import ItemKind, RoleStatus
from symposiarch.planning.programme.conflicts.looking import Look, related
from symposiarch.planning.programme.conflicts.rules import SITTING_MINUTES, Conflict, Rule
from symposiarch.planning.programme.rows import ItemRow
from symposiarch.planning.programme.times import minutes_between

RESTS = frozenset({ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.EXHIBITION})
SHARED = frozenset({ItemKind.BREAK, ItemKind.MEAL})
"""What may stand in several rooms at once, or over them all, without being a clash."""

ASIDE = RESTS | {ItemKind.SIGNING, ItemKind.OTHER, ItemKind.BLOCKER}
"""What keeps nobody from a reception: whoever is there may go."""

REST_SECONDS = 15 * 60
"""So long with nothing on is a break too."""

EARLIEST = time(6)
"""No venue closes sooner on its day, though nobody wrote down when it opens."""


def rooms(look: Look) -> Iterator[Conflict]:
    """Two items in one room at one time; an item for everybody keeps every room."""
    running: list[ItemRow] = []
    for row in look.in_time:
        begins = look.begins[row.id]
        running = [one for one in running if look.ends[one.id] > begins]
        for one in running:
            both = one.room_id is not None and row.room_id is not None
            if both and one.room_id != row.room_id:
                continue
            if related(one, row) or (one.depth > 0) != (row.depth > 0):
                continue  # a part beside its own whole; a clash of wholes is told of the wholes
            if not both and (one.kind in SHARED or row.kind in SHARED or ItemKind.BLOCKER in (one.kind, row.kind)):
                continue
            yield from look.tell(Rule.ROOM_TWICE, one, row, place=row.room or one.room)
        running.append(row)


def overruns(look: Look) -> Iterator[Conflict]:
    """A pinned item whose time comes before what stands ahead of it has ended; a reception is not for a room alone."""
    for row in look.rows:
        received = row.kind is ItemKind.RECEPTION and row.pinned_at is not None
        minutes = row.overrun or (_still_sitting(look, row) if received else 0)
        if minutes:
            yield from look.tell(Rule.OVERRUN, row, minutes=minutes)


def _still_sitting(look: Look, reception: ItemRow) -> int:
    """Minutes that sessions of other rooms, begun before a reception, go on after it has begun."""
    ends = [
        one.ends
        for one in look.in_time
        if one.room_id not in (None, reception.room_id) and not one.depth and one.kind not in ASIDE
        if look.begins[one.id] < look.begins[reception.id] < look.ends[one.id]
    ]  # fmt: skip
    return max((minutes_between(reception.begins, end) for end in ends), default=0)


def panels(look: Look) -> Iterator[Conflict]:
    """The minutes of the panellists, or of the talks under a panel, beside the minutes of the panel."""
    within: dict[int, int] = {}
    for row in look.rows:
        if row.parent_id is not None:
            within[row.parent_id] = within.get(row.parent_id, 0) + row.minutes
    for row in look.rows:
        asked = max(
            within.get(row.id, 0),
            sum(role.minutes or 0 for role in row.roles if role.status is not RoleStatus.DECLINED),
        )
        if row.own_minutes and asked > row.own_minutes:
            yield from look.tell(Rule.PANEL_OVERFULL, row, minutes=asked, allowed=row.own_minutes)


def venue_hours(look: Look) -> Iterator[Conflict]:
    """Before the venue opens, or after it closes; where that is at midnight or later, on the next day."""
    opens, closes, venue = look.frame.opens, look.frame.closes, look.frame.venue
    nights = timedelta(days=1 if closes is not None and closes <= (opens or EARLIEST) else 0)
    for row in look.in_time:
        if row.depth:
            continue
        if opens is not None and row.begins.date() == row.day and row.begins.time() < opens:
            yield from look.tell(Rule.VENUE_HOURS, row, place=venue, opens=opens)
        if closes is not None and row.ends.replace(tzinfo=None) > datetime.combine(row.day, closes) + nights:
            yield from look.tell(Rule.VENUE_HOURS, row, place=venue, closes=closes)


def past_end(look: Look) -> Iterator[Conflict]:
    """The programme goes on after the event is to end."""
    wholes = [row for row in look.in_time if not row.depth and row.kind is not ItemKind.BLOCKER]
    last = max(wholes, key=lambda row: look.ends[row.id], default=None)
    end = look.frame.ends
    if last is not None and end is not None and look.ends[last.id] > end.timestamp():
        yield from look.tell(Rule.PAST_END, last, minutes=minutes_between(end, last.ends), ends=end)


def pauses(look: Look) -> Iterator[Conflict]:
    """More than two hours in one room without a break."""
    since: dict[int | None, ItemRow] = {}
    until: dict[int | None, ItemRow] = {}
    told: set[int] = set()
    for row in look.in_time:
        if row.depth or row.kind is ItemKind.BLOCKER:
            continue
        places = [row.room_id] if row.room_id is not None else [None, *(key for key in since if key is not None)]
        for place in places:
            before = until.get(place)
            rest = row.kind in RESTS
            if rest or before is None or look.begins[row.id] - look.ends[before.id] >= REST_SECONDS:
                since.pop(place, None)
                until.pop(place, None)
            if rest:
                continue
            first = since.setdefault(place, row)
            until[place] = row
            minutes = minutes_between(first.begins, row.ends)
            if minutes > SITTING_MINUTES and first.id not in told and first.id != row.id:
                told.add(first.id)
                yield from look.tell(Rule.NO_BREAK, first, row, minutes=minutes)


ALL = (rooms, overruns, panels, venue_hours, past_end, pauses)
