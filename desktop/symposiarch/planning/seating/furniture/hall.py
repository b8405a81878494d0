"""A hall: a room as it is seen towards its front, with the front at the top.

Whoever arranges tables reckons so, and turns each spot into the room at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from symposiarch.model.venues import FeatureKind, Room, RoomFeature
from symposiarch.planning.seating.furniture.wanted import Space
from symposiarch.planning.venues.geometry import Box, Stand, box_around, inside, on_floor, rectangle
from symposiarch.planning.venues.rooms import outline_of

WAYS = (650, 450, 150)
"""What is left between the chairs of two tables, from what is comfortable to what can be passed (millimetres)."""

WALL = 500
"""Between a wall and the chairs before it."""

FRONT = 1_500
"""Between the stage, or the front wall, and the first table."""

SMALL_HALL = Space(20_000, 200_000)
"""Where a layout stands in no room."""

FRONTS = (FeatureKind.STAGE, FeatureKind.SCREEN, FeatureKind.LECTERN, FeatureKind.FLAGS)


class Spot(NamedTuple):
    """Where a table stands, and how it is turned (degrees, clockwise)."""

    x: int
    y: int
    rotation: float


@dataclass(frozen=True, slots=True)
class Hall:
    """A room seen towards its front: `turn` is how many degrees clockwise the front lies from the top."""

    space: Space
    turn: int
    obstacles: tuple[Box, ...]
    outline: tuple[tuple[float, float], ...]
    front: float

    def spot(self, u: float, v: float, rotation: float) -> Spot:
        width, depth = self.space
        x, y = {0: (u, v), 90: (depth - v, u), 180: (width - u, depth - v), 270: (v, width - u)}[self.turn]
        return Spot(round(x), round(y), (rotation + self.turn) % 360)

    @property
    def below(self) -> float:
        """Where the first table stands that has no place in the room: beyond the wall that lies across the front."""
        return self.space.depth + WALL

    def holds(self, box: Box) -> bool:
        """Whether a table has a place here, between the walls."""
        return self.clear(box) and all(inside(self.outline, x, y) for x, y in box.corners if self.outline)

    def clear(self, box: Box) -> bool:
        return not any(box.meets(obstacle) for obstacle in self.obstacles)


def space_of(room: Room | None) -> Space:
    """How wide and deep a room is, seen towards its stage."""
    return hall_of(room).space if room is not None else SMALL_HALL


def front_of(room: Room) -> int:
    """Where the front of a room lies: 0 at its top, 90 at its right, 180 below, 270 at its left.

    It is the wall that the stage is nearest to; without a stage the one of the screen, the lectern or the flags.
    """
    for kind in FRONTS:
        for feature in room.features:
            if feature.kind is kind:
                away = {0: feature.y, 180: room.depth - feature.y, 270: feature.x, 90: room.width - feature.x}
                return min(away, key=lambda turn: (away[turn], turn))
    return 0


def hall_of(room: Room, taken: Sequence[Box] = ()) -> Hall:
    """What is `taken` already is kept free with the narrowest way around it."""
    turn = front_of(room)
    width, depth = room.width, room.depth
    space = Space(width, depth) if turn in (0, 180) else Space(depth, width)

    def seen(x: float, y: float) -> tuple[float, float]:
        return {0: (x, y), 90: (y, width - x), 180: (width - x, depth - y), 270: (depth - y, x)}[turn]

    def seen_box(box: Box) -> Box:
        return box_around([seen(box.left, box.top), seen(box.right, box.bottom)])

    stands = {feature.id: seen_box(_feature_box(feature)) for feature in room.features}
    front = max(
        [stands[one.id].bottom for one in room.features if one.kind in FRONTS and stands[one.id].top < space.depth / 3]
        or [0.0]
    )
    solid = [seen_box(box) for box in kept_free(room)]
    outline = tuple(seen(x, y) for x, y in outline_of(room))
    others = [seen_box(box).wider(WAYS[-1]) for box in taken]
    return Hall(space, turn, (*solid, *others), outline, front + FRONT)


def kept_free(room: Room) -> list[Box]:
    """Where no new table is put: on what stands in the room, and before its doors."""
    return [_feature_box(feature) for feature in room.features if feature.kind is not FeatureKind.WINDOW]


def _feature_box(feature: RoomFeature) -> Box:
    """What a feature keeps free: itself, and before a door the way in."""
    stand = Stand(feature.x, feature.y, feature.rotation)
    box = box_around([on_floor(stand, x, y) for x, y in rectangle(feature.width, feature.depth)])
    return box.wider(1_000) if feature.kind is FeatureKind.DOOR else box
