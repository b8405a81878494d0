"""A day as the timeline draws it: minutes down, rooms across. All pixels are of the whole day, scrolled away or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from symposiarch.gui.programme.timeline.blocks import Drag, Place, lanes_of
from symposiarch.gui.theme import in_type

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow

SNAP = 5  # minutes
GUTTER = 54
"""Pixels at the left, for the hours in the usual type."""
HEADER = 30
ABOVE = 10  # so that the first hour is read whole under the header
NARROWEST = 132
GAP = 3
LEAST_PER_MINUTE, MOST_PER_MINUTE = 1.6, 3.4  # pixels: a day of short addresses is drawn larger
NINE = datetime.combine(date(2000, 1, 1), time(9))  # where the clock of an empty day begins
LONGEST = 12 * 60  # minutes that are drawn at once, however far the mouse goes
SHORTEST = 15  # pixels that an item is drawn high at least, so that it can be read and taken hold of


def gutter() -> int:
    """Pixels at the left of the rooms, in which the hours stand."""
    return in_type(GUTTER)


@dataclass(frozen=True, slots=True)
class DayScale:
    """Where a moment and a room lie in the drawing, and what a place in the drawing means."""

    first: datetime
    """Where the clock begins, a full hour at the event's place."""
    last: datetime
    per_minute: float
    rooms: tuple[tuple[int | None, str], ...]
    """Id and name of the room of each column; None is for everybody."""
    room_width: int = NARROWEST

    def for_width(self, width: int) -> DayScale:
        """The same day in a viewport of this width."""
        return replace(self, room_width=max(NARROWEST, (width - gutter() - 6) // max(1, len(self.rooms))))

    def y(self, moment: datetime) -> int:
        """How far down a moment lies."""
        return HEADER + ABOVE + round((moment - self.first).total_seconds() / 60 * self.per_minute)

    def left(self, column: int) -> int:
        """Where a column begins; the one after the last begins where the rooms end."""
        return gutter() + self.room_width * column

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the whole day."""
        return self.left(len(self.rooms)), self.y(self.last) + 8

    def minutes_between(self, one: int, other: int) -> int:
        """The minutes from one place on the clock down to another, in steps of SNAP."""
        return round((other - one) / self.per_minute / SNAP) * SNAP

    def areas(self, rows: Sequence[ItemRow]) -> dict[int, QRect]:
        """The place of every item. The parts of a panel are drawn inside of it, and what clashes side by side."""
        columns = {room_id: column for column, (room_id, _) in enumerate(self.rooms)}
        areas: dict[int, QRect] = {}
        lanes = lanes_of([row for row in rows if row.depth == 0])
        for row in rows:
            height = max(round(row.minutes * self.per_minute), SHORTEST)
            around = areas.get(row.parent_id or 0)
            if around is not None:
                indent = min(around.width() // 2, 150)
                left, across = around.left() - GAP + indent, around.width() + 2 * GAP - indent
            elif row.room_id is None or row.room_id not in columns:
                left, across = gutter(), self.room_width * len(self.rooms)
            else:
                left, across = self.left(columns[row.room_id]), self.room_width
            lane, of = lanes.get(row.id, (0, 1))
            across //= of
            left += lane * across
            areas[row.id] = QRect(left + GAP, self.y(row.begins.replace(tzinfo=None)), across - 2 * GAP, height - 1)
        return areas

    # What is held by the mouse

    def held_area(self, drag: Drag, at: QPoint) -> QRect:
        """Where the held item is drawn while the mouse is `at`: in steps of SNAP minutes, and whole rooms."""
        area = QRect(drag.block.area)
        step = SNAP * self.per_minute
        down = round((at.y() - drag.start.y()) / step)
        if drag.stretching:
            minutes = max(SNAP, drag.block.row.minutes + down * SNAP)
            area.setHeight(max(round(minutes * self.per_minute) - 1, 4))
            return area
        area.moveTop(area.top() + round(down * step))
        if drag.block.row.room_id is not None or abs(at.x() - drag.start.x()) > self.room_width // 2:
            area.setLeft(self.left(max(0, min(len(self.rooms) - 1, self._column_at(at.x())))) + GAP)
            area.setWidth(self.room_width - 2 * GAP)
        return area

    def stretched_to(self, drag: Drag, now: QRect) -> int:
        """The minutes that an item has whose lower edge is let go of."""
        row = drag.block.row
        down = self.minutes_between(drag.block.area.bottom(), now.bottom())
        return max(SNAP, round((row.minutes + down) / SNAP) * SNAP)

    def begins_at(self, drag: Drag, now: QRect) -> datetime:
        """When an item begins that is let go of: at a step of SNAP minutes of the clock, if it was moved in time."""
        at = drag.block.row.begins.replace(tzinfo=None)
        moved = self.minutes_between(drag.block.area.top(), now.top())
        if not moved:
            return at
        at += timedelta(minutes=moved)
        past = (at.minute % SNAP) + at.second / 60
        return at - timedelta(minutes=past if past < SNAP / 2 else past - SNAP)

    def dropped_at(self, drag: Drag, now: QRect) -> Place | None:
        """The time and the room at which an item is let go of; None where it stands already."""
        row, was = drag.block.row, drag.block.area
        at = self.begins_at(drag, now)
        room = row.room_id
        if now.left() != was.left() or now.width() != was.width():
            room = self.rooms[self._column_at(now.left())][0]
        return Place(at, room) if at != row.begins.replace(tzinfo=None) or room != row.room_id else None

    # What is drawn by the mouse

    def may_draw_at(self, at: QPoint) -> bool:
        """Whether there is a room and a time: not beside the rooms, not above the first hour, and not past midnight,
        which belongs to another day."""
        begins = self.first + timedelta(minutes=(at.y() - HEADER - ABOVE) / self.per_minute)
        in_a_room = 0 <= self._column_at(at.x()) < len(self.rooms)
        return in_a_room and at.y() >= HEADER + ABOVE and begins.date() == self.first.date()

    def drawn_area(self, start: QPoint, at: QPoint) -> QRect:
        """What is drawn from one point to another, in the room of the first, in steps of SNAP minutes."""
        step = SNAP * self.per_minute
        steps = sorted(max(0.0, y - HEADER - ABOVE) / step for y in (start.y(), at.y()))
        first = int(steps[0])
        last = min(max(first + 1, round(steps[1])), first + LONGEST // SNAP)
        top, bottom = (HEADER + ABOVE + round(one * step) for one in (first, last))
        left = self.left(self._column_at(start.x())) + GAP
        return QRect(left, top, self.room_width - 2 * GAP, bottom - top - 1)

    def drawn_place(self, area: QRect) -> tuple[Place, int]:
        """The time and the room of what was drawn, and its minutes."""
        begins = self.first + timedelta(minutes=self.minutes_between(HEADER + ABOVE, area.top()))
        room, _ = self.rooms[self._column_at(area.left())]
        return Place(begins, room), self.minutes_between(area.top(), area.bottom() + 1)

    def _column_at(self, x: int) -> int:
        return (x - gutter()) // self.room_width


def scale_of(rows: Sequence[ItemRow], rooms_of_event: Mapping[int, str]) -> DayScale:
    """The scale for the items of one day, with a column for each room of the event, used yet or not."""
    rooms = dict[int | None, str](rooms_of_event.items())
    for row in rows:
        if row.room_id is not None and row.depth == 0:
            rooms.setdefault(row.room_id, row.room)
    begins = min((row.begins.replace(tzinfo=None) for row in rows), default=NINE)
    ends = max((row.ends.replace(tzinfo=None) for row in rows), default=NINE)
    first = begins.replace(minute=0)
    shortest = min((row.minutes for row in rows if row.minutes), default=30)
    return DayScale(
        first,
        last=max(ends, first + timedelta(hours=2)) + timedelta(minutes=45),
        per_minute=min(MOST_PER_MINUTE, max(LEAST_PER_MINUTE, 18 / max(shortest, SNAP))),
        rooms=tuple(rooms.items()) or ((None, ""),),
    )
