"""Drawing a room: its walls, and what stands in it or is let into them, in millimetres."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import FeatureKind, Room, RoomFeature
from symposiarch.planning.venues.geometry import (
    DOOR_CLEAR,
    area,
    box_around,
    from_edge,
    holds,
    in_wall,
    overlap,
    rectangle_at,
)
from symposiarch.planning.venues.rooms import LARGEST, SMALLEST, feature_like, outline_of

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

BESIDE, APART = 250, 200
"""Millimetres by which what is added moves aside, and between it and what stands there."""

LETTERS_ACROSS, LETTERS_DOWN = 100, 55
"""How many letters of a name are as long as a room is wide or deep, whichever are fewer, where it is seen whole."""

WALLED = frozenset({FeatureKind.DOOR, FeatureKind.WINDOW})
"""What is let into the walls, and moves along them."""


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

    A stage, screen or flags stand at the upper wall, the lectern on the stage, a booth at the back, and a door is let
    into the lower wall: beside what stands there already. What is let into a wall goes to the nearest one and turns
    with it.
    """
    room = session.get_one(Room, room_id)
    usual = USUAL[kind]
    width, depth = width or usual[0], depth or usual[1]
    feature = RoomFeature(kind=kind, label=label, width=width, depth=depth, rotation=rotation or 0.0)
    spot = _free_spot(room, feature) if x is None and y is None else _usual_spot(room, kind, width, depth)
    feature.x, feature.y = spot[0] if x is None else x, spot[1] if y is None else y
    if kind in WALLED and rotation is None:
        _let_in(room, feature)
    _check(feature)
    room.features.append(feature)
    session.flush()
    return feature


def _usual_spot(room: Room, kind: FeatureKind, width: int, depth: int) -> tuple[int, int]:
    stage = next((one for one in room.features if one.kind is FeatureKind.STAGE and not one.rotation), None)
    match kind:
        case FeatureKind.STAGE | FeatureKind.SCREEN:
            return room.width // 2, depth // 2
        case FeatureKind.FLAGS:
            left = stage.x - stage.width // 2 if stage is not None else room.width // 4
            return max(width // 2, left - width // 2 - 200), depth // 2
        case FeatureKind.LECTERN if stage is not None:
            return stage.x + stage.width // 2 - width, stage.y + stage.depth // 2 - depth
        case FeatureKind.LECTERN:
            return room.width * 3 // 4, 1_500 + depth
        case FeatureKind.BOOTH:
            return room.width - width // 2, room.depth - depth // 2
        case FeatureKind.DOOR:
            return room.width // 2, room.depth
        case FeatureKind.WINDOW:
            return 0, room.depth // 2
        case _:
            return room.width // 2, room.depth // 2


def _free_spot(room: Room, new: RoomFeature) -> tuple[int, int]:
    """The usual spot, or the nearest one beside it where nothing stands and no name of a door, else where nothing
    stands, else the nearest between the walls; windows lie along the wall at the left."""
    usual = _usual_spot(room, new.kind, new.width, new.depth)
    down = new.kind is FeatureKind.WINDOW
    outline, half = outline_of(room), new.width / 2
    spots = []
    for step in range(2 * max(room.width, room.depth) // BESIDE):
        away = (step + 1) // 2 * BESIDE * (1 if step % 2 else -1)
        x, y = usual[0] + (0 if down else away), usual[1] + (away if down else 0)
        if new.kind in WALLED:
            ends = [(x, y - half), (x, y + half)] if down else [(x - half, y), (x + half, y)]
            stands = all(from_edge(outline, *end) < 1 for end in ends)
        else:
            stands = holds(outline, rectangle_at(x, y, new.width, new.depth))
        if stands:
            spots.append((x, y))
    on_stage = (FeatureKind.STAGE,) if new.kind in (FeatureKind.LECTERN, FeatureKind.SCREEN) else ()
    there = [one for one in room.features if one.kind not in on_stage]
    for width_of in (lambda one: _with_name(room, one), lambda one: one.width):
        taken = [rectangle_at(one.x, one.y, width_of(one), _deep(one), one.rotation) for one in there]
        width, depth = (new.depth, new.width) if down else (width_of(new), _deep(new))
        for x, y in spots:
            around = rectangle_at(x, y, width + 2 * APART, depth + 2 * APART)
            if not any(overlap(around, body) for body in taken):
                return x, y
    return spots[0] if spots else usual


def _deep(one: RoomFeature) -> int:
    """How deep it is, with what is kept free before a door."""
    return 2 * DOOR_CLEAR if one.kind is FeatureKind.DOOR else one.depth


def _with_name(room: Room, one: RoomFeature) -> float:
    """How wide it is with the name beside it: that of a door stands outside of the wall."""
    if one.kind is not FeatureKind.DOOR:
        return one.width
    letters = len(one.label) or len("entrance")
    return max(one.width, letters * max(room.width / LETTERS_ACROSS, room.depth / LETTERS_DOWN))


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
        copy = feature_like(one, dx, dy)
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


def cut_corner(session: Session, room_id: int, corner: int) -> None:
    """Take a corner out of a room, a third of each of its walls: a rectangle becomes an L."""
    outline = outline_of(session.get_one(Room, room_id))
    (x, y), before, after = outline[corner], outline[corner - 1], outline[(corner + 1) % len(outline)]
    first, last = [(x + round((to[0] - x) / 300) * 100, y + round((to[1] - y) / 300) * 100) for to in (before, after)]
    inner = first[0] + last[0] - x, first[1] + last[1] - y
    set_outline(session, room_id, (*outline[:corner], first, inner, last, *outline[corner + 1 :]))


def _let_in(room: Room, feature: RoomFeature) -> None:
    place = in_wall(outline_of(room), feature.x, feature.y)
    feature.x, feature.y, feature.rotation = round(place.x), round(place.y), round(place.rotation, 1)


def _check(feature: RoomFeature) -> None:
    if min(feature.width, feature.depth) < 20 or max(feature.width, feature.depth) > LARGEST:
        raise SymposiarchError("What stands in a room is at least 20 millimetres wide and deep.")
    if not math.isfinite(feature.rotation):
        raise SymposiarchError("It is turned by degrees, from 0 to 360.")
