"""What is done with the mouse on a floor. Each gesture previews itself, and ends as one `Change`, or as nothing."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from symposiarch.gui.venues.surface.boxes import Frame, frame_of, inner_walls, table_box, united
from symposiarch.gui.venues.surface.snapping import GRID, Guide, Measure, measures, snapped
from symposiarch.gui.venues.words import degrees_words, metres_words
from symposiarch.gui.words import tr
from symposiarch.planning.seating.floor import Background, Floor, FloorFeature, FloorTable, moved
from symposiarch.planning.seating.furniture.furnishing import change_tables, set_corners, turn_tables
from symposiarch.planning.venues.drawing import change_features
from symposiarch.planning.venues.geometry import Box, box_around, turned

STEP = 15
"""Degrees by which a thing is turned, unless Alt is held."""
FINE = 10
"""Millimetres of the grid on which things are stretched with Alt."""
SMALLEST_TABLE, SMALLEST_THING = 200, 50
"""Millimetres to which a side can be drawn in, of a table and of what stands in the room."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Change:
    """What a gesture asks for: a planning function, to be called with the id of the layout or room, and these."""

    label: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Shown:
    """What a gesture wants to be seen: things where they would be, and what is drawn over the floor."""

    tables: dict[int, FloorTable] = field(default_factory=dict)
    features: dict[int, FloorFeature] = field(default_factory=dict)
    outline: tuple[Point, ...] | None = None
    background: Background | None = None
    guides: tuple[Guide, ...] = ()
    measures: tuple[Measure, ...] = ()
    frame: Frame | None = None
    """An outline drawn for a thing that is being stretched."""
    band: Box | None = None
    says: str = ""


class Gesture(ABC):
    """Something that is held. Points are of the floor; `free` is whether Alt is held, against all snapping."""

    @abstractmethod
    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        """It is held here; `reach` is how far snapping draws, in millimetres."""

    @abstractmethod
    def drop(self) -> Change | None:
        """It is let go: the change that it makes, if any."""


class MoveTables(Gesture):
    """Tables dragged together; they come to rest level with others."""

    def __init__(self, floor: Floor, tables: list[FloorTable], start: Point, *, by_a_chair: bool = False) -> None:
        """Whoever takes a table by one of its chairs is told that it comes with them all."""
        self._tables, self._start, self._by_a_chair = tables, start, by_a_chair
        keys = {table.id for table in tables}
        self._box = united(table_box(table) for table in tables)
        self._others = [table_box(table) for table in floor.tables if table.id not in keys]
        self._others += inner_walls(floor.outline) if floor.walled else []
        self._room = united([outline_box(floor)]) if floor.walled else None
        self._dx = self._dy = 0

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        dx, dy = at[0] - self._start[0], at[1] - self._start[1]
        guides: tuple[Guide, ...] = ()
        if not free:
            pulled = snapped(self._box.moved(dx, dy), self._others, self._room, reach=reach)
            dx, dy, guides = dx + pulled.dx, dy + pulled.dy, pulled.guides
        self._dx, self._dy = round(dx), round(dy)

        here = self._box.moved(self._dx, self._dy)
        return Shown(
            tables={table.id: moved(table, dx=self._dx, dy=self._dy) for table in self._tables},
            guides=guides,
            measures=measures(here, self._others, self._room),
            says=tr("Chairs stay at their table. Double-click one to choose it alone.") if self._by_a_chair else "",
        )

    def drop(self) -> Change | None:
        if not self._dx and not self._dy:
            return None
        places = {table.id: {"x": round(table.x + self._dx), "y": round(table.y + self._dy)} for table in self._tables}
        label = (
            tr("Move table {label}", label=self._tables[0].label)
            if len(self._tables) == 1
            else tr("Move %n tables", n=len(self._tables))
        )
        return Change(label, change_tables, (places,))


class Turn(Gesture):
    """Turned about the common middle by the handle above."""

    def __init__(self, tables: list[FloorTable], features: list[FloorFeature], start: Point) -> None:
        self._tables, self._features = tables, features
        things: list[FloorTable | FloorFeature] = [*tables, *features]
        if len(things) == 1:
            self._middle: Point = (things[0].x, things[0].y)
        else:
            points = [(thing.x, thing.y) for thing in things]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            self._middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        self._begin = _bearing(self._middle, start)
        self._base = things[0].rotation if len(things) == 1 else 0.0
        self._turn = 0.0

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        turn = _bearing(self._middle, at) - self._begin
        turn = round(turn) if free else round((self._base + turn) / STEP) * STEP - self._base
        self._turn = turn
        return Shown(
            tables={table.id: _turned_table(table, self._middle, turn) for table in self._tables},
            features={one.id: replace(one, rotation=(one.rotation + turn) % 360) for one in self._features},
            says=degrees_words((self._base + turn) % 360),
        )

    def drop(self) -> Change | None:
        if not self._turn % 360:
            return None
        if self._tables:
            label = tr("Turn %n tables", n=len(self._tables))
            return Change(label, turn_tables, ([table.id for table in self._tables], self._turn))
        turned = {one.id: {"rotation": (one.rotation + self._turn) % 360} for one in self._features}
        return Change(tr("Turn what stands in the room"), change_features, (turned,))


def _bearing(middle: Point, at: Point) -> float:
    """Degrees clockwise from up the page."""
    return math.degrees(math.atan2(at[0] - middle[0], middle[1] - at[1]))


def _turned_table(table: FloorTable, middle: Point, turn: float) -> FloorTable:
    dx, dy = turned(table.x - middle[0], table.y - middle[1], turn)
    return moved(table, dx=middle[0] + dx - table.x, dy=middle[1] + dy - table.y, turn=turn)


class Stretch(Gesture):
    """A side or corner drawn out; the opposite one stays. `across` and `down` are -1, 0 or 1.

    Only how far the pointer goes counts: a handle may be taken hold of beside the side that it moves.
    """

    def __init__(
        self,
        table: FloorTable | None,
        feature: FloorFeature | None,
        across: int,
        down: int,
        start: Point,
        *,
        round_: bool = False,
    ) -> None:
        thing = table if table is not None else feature
        assert thing is not None, "something is stretched"
        self._table, self._feature = table, feature
        self._thing, self._frame = thing, frame_of(thing)
        self._across, self._down, self._round = across, down, round_
        self._start = self._frame.local(*start)
        self._now = self._frame

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        x, y = self._frame.local(*at)
        x, y = x - self._start[0], y - self._start[1]
        grid = FINE if free else GRID
        least = SMALLEST_TABLE if self._table is not None else SMALLEST_THING
        width: float = self._frame.width
        depth: float = self._frame.depth
        if self._across:
            width = max(least, round((width + self._across * x) / grid) * grid)
        if self._down:
            depth = max(least, round((depth + self._down * y) / grid) * grid)
        if self._round:
            width = depth = max(width if self._across else least, depth if self._down else least)
        shift_x = self._across * (width - self._frame.width) / 2
        shift_y = self._down * (depth - self._frame.depth) / 2
        middle = self._frame.point(shift_x, shift_y)
        self._now = Frame(round(middle[0]), round(middle[1]), width, depth, self._frame.rotation)
        says = tr("{width} × {depth} m", width=metres_words(width), depth=metres_words(depth))
        if self._feature is not None:
            shown = replace(self._feature, x=self._now.x, y=self._now.y, width=width, depth=depth)
            return Shown(features={shown.id: shown}, says=says)
        return Shown(frame=self._now, says=says)

    def drop(self) -> Change | None:
        if self._now == self._frame:
            return None
        values: dict[str, float] = {
            "x": round(self._now.x),
            "y": round(self._now.y),
            "width": round(self._now.width),
            "depth": round(self._now.depth),
        }
        if self._table is not None:
            label = tr("Resize table {label}", label=self._table.label)
            return Change(label, change_tables, ({self._table.id: values},))
        values["rotation"] = self._thing.rotation
        return Change(tr("Resize what stands in the room"), change_features, ({self._thing.id: values},))


class MovePoint(Gesture):
    """A corner of a table of any shape."""

    def __init__(self, table: FloorTable, corner: int) -> None:
        self._table, self._corner = table, corner
        self._corners: list[Point] = list(table.tops[0].corners)
        self._moved = False

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        grid = FINE if free else GRID
        self._corners[self._corner] = round(at[0] / grid) * grid, round(at[1] / grid) * grid
        self._moved = True
        top = replace(self._table.tops[0], corners=tuple(self._corners))
        walls = (self._corners[self._corner - 1], self._corners[(self._corner + 1) % len(self._corners)])
        here = self._corners[self._corner]
        return Shown(
            tables={self._table.id: replace(self._table, tops=(top,))},
            measures=tuple(Measure(*near, *here) for near in walls if near[0] == here[0] or near[1] == here[1]),
        )

    def drop(self) -> Change | None:
        if not self._moved:
            return None
        frame = frame_of(self._table)
        corners = [frame.local(*corner) for corner in self._corners]
        return Change(tr("Change table {label}", label=self._table.label), set_corners, (self._table.id, corners))


class Band(Gesture):
    """A rectangle drawn over the floor: what lies in it is selected. It changes nothing."""

    def __init__(self, start: Point) -> None:
        self._start = start
        self.box: Box | None = None

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        self.box = box_around([self._start, at])
        return Shown(band=self.box)

    def drop(self) -> Change | None:
        return None


class Line(Gesture):
    """A line drawn over something whose length is known."""

    def __init__(self, start: Point) -> None:
        self.ends = (start, start)

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        self.ends = (self.ends[0], at)
        return Shown(guides=(Guide(*self.ends[0], *at),))

    def drop(self) -> Change | None:
        return None


def outline_box(floor: Floor) -> Box:
    return box_around(floor.outline)
