"""What is done with the mouse on the room itself: walls, corners, and what stands in it or is let into its walls."""

from __future__ import annotations

import math
from dataclasses import replace

from symposiarch.gui.venues.surface.boxes import feature_box, inner_walls, united
from symposiarch.gui.venues.surface.gestures import Change, Gesture, Point, Shown, outline_box
from symposiarch.gui.venues.surface.snapping import GRID, Guide, Measure, measures, snapped
from symposiarch.gui.words import tr
from symposiarch.planning.seating.floor import Floor, FloorFeature
from symposiarch.planning.venues.drawing import change_features, set_outline
from symposiarch.planning.venues.geometry import in_wall


class MoveFeatures(Gesture):
    """What stands in a room, dragged; a door or window slides along the walls."""

    def __init__(self, floor: Floor, features: list[FloorFeature], start: Point) -> None:
        self._floor, self._features, self._start = floor, features, start
        keys = {feature.id for feature in features}
        self._box = united(feature_box(feature) for feature in features)
        self._others = [feature_box(feature) for feature in floor.features if feature.id not in keys]
        self._others += inner_walls(floor.outline)
        self._room = outline_box(floor)
        self._now: dict[int, FloorFeature] = {}

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        dx, dy = at[0] - self._start[0], at[1] - self._start[1]
        walled = all(feature.in_wall for feature in self._features)
        guides: tuple[Guide, ...] = ()
        if not free and not walled:
            pulled = snapped(self._box.moved(dx, dy), self._others, self._room, reach=reach)
            dx, dy, guides = dx + pulled.dx, dy + pulled.dy, pulled.guides
        self._now = {one.id: _moved_feature(one, dx, dy, self._floor.outline) for one in self._features}
        here = united(feature_box(one) for one in self._now.values())
        return Shown(features=self._now, guides=guides, measures=measures(here, self._others, self._room))

    def drop(self) -> Change | None:
        places = {
            one.id: {"x": round(one.x), "y": round(one.y)}
            for one, before in zip(self._now.values(), self._features, strict=False)
            if (one.x, one.y) != (before.x, before.y)
        }
        if not places:
            return None
        if all(
            (round(one.x), round(one.y)) == (places[one.id]["x"], places[one.id]["y"])
            for one in self._features
            if one.id in places
        ):
            return None
        return Change(tr("Move what stands in the room"), change_features, (places,))


class MoveCorner(Gesture):
    """A corner of the room, dragged; it comes to rest square to its neighbours."""

    def __init__(self, floor: Floor, corner: int) -> None:
        self._floor, self._corner = floor, corner
        self._outline: list[Point] = list(floor.outline)
        self._before = tuple(floor.outline)

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        x, y = float(round(at[0] / GRID) * GRID), float(round(at[1] / GRID) * GRID)
        count = len(self._outline)
        beside = [self._outline[self._corner - 1], self._outline[(self._corner + 1) % count]]
        if not free:
            x = min((near[0] for near in beside if abs(near[0] - x) <= reach), key=lambda one: abs(one - x), default=x)
            y = min((near[1] for near in beside if abs(near[1] - y) <= reach), key=lambda one: abs(one - y), default=y)
        self._outline[self._corner] = (x, y)
        walls = tuple(Measure(*near, x, y) for near in beside if near[0] == x or near[1] == y)
        outline = tuple(self._outline)
        return Shown(outline=outline, measures=walls, features=_let_in(self._floor, outline))

    def drop(self) -> Change | None:
        if tuple(self._outline) == self._before:
            return None
        return Change(tr("Move a corner of the room"), set_outline, (tuple(self._outline),))


class MoveWall(Gesture):
    """A wall, pushed out or in; its two corners go along."""

    def __init__(self, floor: Floor, wall: int, start: Point) -> None:
        self._floor, self._before, self._wall, self._start = floor, tuple(floor.outline), wall, start
        self._outline = self._before

    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        count = len(self._before)
        a, b = self._before[self._wall], self._before[(self._wall + 1) % count]
        length = math.dist(a, b) or 1.0
        nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
        out = (at[0] - self._start[0]) * nx + (at[1] - self._start[1]) * ny
        out = round(out / GRID) * GRID
        now: list[Point] = list(self._before)
        now[self._wall] = (a[0] + nx * out, a[1] + ny * out)
        now[(self._wall + 1) % count] = (b[0] + nx * out, b[1] + ny * out)
        self._outline = tuple(now)
        before, after = now[self._wall - 1], now[(self._wall + 2) % count]
        seen = (Measure(*before, *now[self._wall]), Measure(*now[(self._wall + 1) % count], *after))
        straight = tuple(one for one in seen if one.x0 == one.x1 or one.y0 == one.y1)
        return Shown(outline=self._outline, measures=straight, features=_let_in(self._floor, self._outline))

    def drop(self) -> Change | None:
        if self._outline == self._before:
            return None
        return Change(tr("Move a wall"), set_outline, (self._outline,))


def _let_in(floor: Floor, outline: tuple[Point, ...]) -> dict[int, FloorFeature]:
    """Doors and windows go along with their walls."""
    walled = [one for one in floor.features if one.in_wall]
    return {one.id: _moved_feature(one, 0, 0, outline) for one in walled}


def _moved_feature(feature: FloorFeature, dx: float, dy: float, outline: tuple[Point, ...]) -> FloorFeature:
    x, y = feature.x + dx, feature.y + dy
    if not feature.in_wall:
        return replace(feature, x=round(x), y=round(y))
    if dx or dy:
        x, y = round(x / GRID) * GRID, round(y / GRID) * GRID
    place = in_wall(outline, x, y)
    return replace(feature, x=round(place.x), y=round(place.y), rotation=place.rotation)
