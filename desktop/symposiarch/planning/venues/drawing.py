"""Drawing a room: its walls, and what stands in it or is let into them, in millimetres."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import FeatureKind, Room, RoomFeature
from symposiarch.planning.venues.geometry import area, box_around, in_wall
from symposiarch.planning.venues.rooms import LARGEST, SMALLEST, outline_of

USUAL: dict[FeatureKind, tuple[int, int]] = {
    FeatureKind.DOOR: (1600, 150),
    FeatureKind.WINDOW: (1800, 150),
    FeatureKind.STAGE: (6000, 2500),
    FeatureKind.LECTERN: (700, 500),
    FeatureKind.SCREEN: (4000, 150),
    FeatureKind.COLUMN: (500, 500),
    FeatureKind.FLAGS: (2000, 500),
    FeatureKind.BOOTH: (2000, 1600),
    FeatureKind.OTHER: (1000, 1000),
}
"""Width and depth of what is added, unless they are given."""

WALLED = frozenset({FeatureKind.DOOR, FeatureKind.WINDOW})
"""What is let into the walls, and moves along them."""


@dataclass(frozen=True, slots=True)
class FeatureRow:
    """A door, window, stage ...; x and y are its centre. A turned one at 0 degrees faces down the page."""

    id: int
    kind: FeatureKind
    label: str
    x: int
    y: int
    width: int
    depth: int
    rotation: float


@dataclass(frozen=True, slots=True)
class RoomDrawing:
    """A room as it is drawn. `picture_id` is the plan behind it, whose upper left corner and width are given."""

    id: int
    name: str
    venue: str
    width: int
    depth: int
    outline: tuple[tuple[int, int], ...]
    features: tuple[FeatureRow, ...]
    picture_id: int | None
    picture_x: int
    picture_y: int
    picture_width: int


def room_drawing(session: Session, room_id: int) -> RoomDrawing:
    room = session.get_one(Room, room_id)
    return RoomDrawing(
        room.id,
        room.name,
        room.venue.name,
        room.width,
        room.depth,
        outline_of(room),
        tuple(
            FeatureRow(one.id, one.kind, one.label, one.x, one.y, one.width, one.depth, one.rotation)
            for one in room.features
        ),
        room.background_id,
        room.background_x,
        room.background_y,
        room.background_width or room.width,
    )


def add_feature(
    session: Session,
    room_id: int,
    kind: FeatureKind,
    *,
    x: int | None = None,
    y: int | None = None,
    width: int | None = None,
    depth: int | None = None,
    rotation: float | None = None,
    label: str = "",
) -> RoomFeature:
    """Something new in a room, at the usual size and place unless they are given.

    A stage, screen or flags stand at the upper wall, a door is let into the lower one, the rest stands in the middle.
    What is let into a wall goes to the nearest one and turns with it.
    """
    room = session.get_one(Room, room_id)
    usual = USUAL[kind]
    width, depth = width or usual[0], depth or usual[1]
    at_top = kind in (FeatureKind.STAGE, FeatureKind.SCREEN, FeatureKind.FLAGS)
    if x is None:
        x = 0 if kind is FeatureKind.WINDOW else room.width // 2
    if y is None:
        y = depth // 2 if at_top else room.depth if kind is FeatureKind.DOOR else room.depth // 2
    feature = RoomFeature(kind=kind, label=label, x=x, y=y, width=width, depth=depth, rotation=rotation or 0.0)
    if kind in WALLED and rotation is None:
        _let_in(room, feature)
    _check(feature)
    room.features.append(feature)
    session.flush()
    return feature


FEATURE_FIELDS = ("label", "x", "y", "width", "depth", "rotation")


def change_features(session: Session, room_id: int, changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Move, turn, resize and label features (by id), in one step. A door or window that is moved keeps to the walls.

    Raises:
        SymposiarchError: a feature is not in this room.
    """
    room = session.get_one(Room, room_id)
    known = {feature.id: feature for feature in room.features}
    for key, fields in changes.items():
        feature = known.get(key)
        if feature is None:
            raise SymposiarchError(f"There is no feature {key} in {room.name}.")
        for field in FEATURE_FIELDS:
            if field in fields:
                setattr(feature, field, fields[field])
        feature.rotation %= 360
        if feature.kind in WALLED and ("x" in fields or "y" in fields) and "rotation" not in fields:
            _let_in(room, feature)
        _check(feature)
    session.flush()


def copy_features(session: Session, room_id: int, keys: Sequence[int], *, dx: int, dy: int) -> tuple[int, ...]:
    """The same things once more, so many millimetres away; returns the new ids."""
    room = session.get_one(Room, room_id)
    made = []
    for one in [feature for feature in room.features if feature.id in keys]:
        copy = RoomFeature(
            kind=one.kind,
            label=one.label,
            x=one.x + dx,
            y=one.y + dy,
            width=one.width,
            depth=one.depth,
            rotation=one.rotation,
        )
        if copy.kind in WALLED:
            _let_in(room, copy)
        room.features.append(copy)
        made.append(copy)
    session.flush()
    return tuple(one.id for one in made)


def remove_features(session: Session, room_id: int, keys: Sequence[int]) -> None:
    room = session.get_one(Room, room_id)
    for feature in [one for one in room.features if one.id in keys]:
        room.features.remove(feature)
    session.flush()


def set_outline(session: Session, room_id: int, corners: Sequence[tuple[float, float]]) -> None:
    """Give a room its walls, as a polygon; doors and windows go along to the nearest wall.

    The upper left corner is the origin: where a wall was moved beyond it, all that stands in the room is counted anew,
    also the tables of its layouts. Raises SymposiarchError for walls that enclose nothing.
    """
    room = session.get_one(Room, room_id)
    if len(corners) < 3:
        raise SymposiarchError("A room has at least three corners.")
    box = box_around(corners)
    if min(box.width, box.depth) < SMALLEST or max(box.width, box.depth) > LARGEST:
        raise SymposiarchError("A room is from 1 to 500 metres wide and deep; give millimetres.")
    if area(corners) < SMALLEST * SMALLEST:
        raise SymposiarchError("These walls enclose no room.")
    left, top = round(box.left), round(box.top)
    room.outline = [[round(x) - left, round(y) - top] for x, y in corners]
    room.width, room.depth = round(box.width), round(box.depth)
    for feature in room.features:
        feature.x, feature.y = feature.x - left, feature.y - top
        if feature.kind in WALLED:
            _let_in(room, feature)
    if left or top:
        room.background_x, room.background_y = room.background_x - left, room.background_y - top
        for layout in room.layouts:
            for table in layout.tables:
                table.x, table.y = table.x - left, table.y - top
    if outline_of(room) == ((0, 0), (room.width, 0), (room.width, room.depth), (0, room.depth)):
        room.outline = []
    session.flush()


def _let_in(room: Room, feature: RoomFeature) -> None:
    place = in_wall(outline_of(room), feature.x, feature.y)
    feature.x, feature.y, feature.rotation = round(place.x), round(place.y), round(place.rotation, 1)


def _check(feature: RoomFeature) -> None:
    if min(feature.width, feature.depth) < 20 or max(feature.width, feature.depth) > LARGEST:
        raise SymposiarchError("What stands in a room is at least 20 millimetres wide and deep.")
    if not math.isfinite(feature.rotation):
        raise SymposiarchError("It is turned by degrees, from 0 to 360.")
