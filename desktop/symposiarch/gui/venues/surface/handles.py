"""The handles of what is selected: one to turn it, eight to stretch it; and those of the room's walls and corners."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt

from symposiarch.gui.venues.surface.boxes import Frame

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera
    from symposiarch.planning.seating.floor import FloorSeat

REACH = 8.0
"""Pixels within which a handle is taken hold of."""

ABOVE = 26.0
"""Pixels from what is selected to the handle that turns it."""

SMALLEST = 30.0
"""Pixels that a side must be long to have handles in its corners and its middle."""

OUT = 15.0
"""Pixels that a handle stands at least from the middle, by which even a small thing can be taken hold of."""


class Grip(enum.Enum):
    TURN = "turn"
    STRETCH = "stretch"
    CORNER = "corner"
    WALL = "wall"
    POINT = "point"
    PLAN = "plan"
    """A corner of the plan that is traced."""


class Handle(NamedTuple):
    """`across` and `down` tell which side is stretched; `which` is the corner or wall."""

    grip: Grip
    at: QPointF
    across: int = 0
    down: int = 0
    which: int = 0


def turn_handle(frame: Frame, camera: Camera, *, edge: float) -> Handle:
    """Above the upper side, as the thing is turned; below the lower one where that is within `edge` of the view's."""
    up = frame.depth / 2 + ABOVE / camera.scale
    at = camera.to_view(*frame.point(0, -up))
    if min(at.x(), at.y()) < edge + REACH:
        at = camera.to_view(*frame.point(0, up))
    return Handle(Grip.TURN, at)


def stretch_handles(frame: Frame, camera: Camera, *, corners_only: bool) -> Iterator[Handle]:
    small = min(frame.width, frame.depth) * camera.scale < SMALLEST
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            if not across and not down:
                continue
            corner = bool(across and down)
            if corners_only and not corner:
                continue
            if small and corner and not corners_only:
                continue
            least = OUT / camera.scale
            at = frame.point(across * max(frame.width / 2, least), down * max(frame.depth / 2, least))
            yield Handle(Grip.STRETCH, camera.to_view(*at), across, down)


def row_handles(seats: Sequence[FloorSeat], camera: Camera, *, mirrored: bool) -> Iterator[Handle]:
    """Beyond both ends of a row: it is made longer there, and no deeper."""
    for end, beside, across in ((seats[0], seats[1], 1), (seats[-1], seats[-2], -1)):
        at, inward = camera.to_view(end.x, end.y), camera.to_view(beside.x, beside.y)
        out = math.hypot(at.x() - inward.x(), at.y() - inward.y()) or 1
        yield Handle(Grip.STRETCH, at + (at - inward) * (OUT / out), -across if mirrored else across)


def point_handles(corners: Sequence[tuple[float, float]], camera: Camera) -> Iterator[Handle]:
    """The corners of a table of any shape (on the floor)."""
    for which, (x, y) in enumerate(corners):
        yield Handle(Grip.POINT, camera.to_view(x, y), which=which)


def room_handles(outline: Sequence[tuple[float, float]], camera: Camera) -> Iterator[Handle]:
    """The corners, and the middle of each wall."""
    for index, (x, y) in enumerate(outline):
        yield Handle(Grip.CORNER, camera.to_view(x, y), which=index)
    for index, (x0, y0) in enumerate(outline):
        x1, y1 = outline[(index + 1) % len(outline)]
        if math.dist((x0, y0), (x1, y1)) * camera.scale > 2 * SMALLEST:
            yield Handle(Grip.WALL, camera.to_view((x0 + x1) / 2, (y0 + y1) / 2), which=index)


def handle_at(handles: Sequence[Handle], at: QPointF) -> Handle | None:
    near = [
        (math.hypot(handle.at.x() - at.x(), handle.at.y() - at.y()), number) for number, handle in enumerate(handles)
    ]
    away, number = min(near, default=(math.inf, 0))
    return handles[number] if away <= REACH else None


def cursor_of(handle: Handle, rotation: float) -> Qt.CursorShape:
    if handle.grip is Grip.TURN:
        return Qt.CursorShape.PointingHandCursor
    if handle.grip in (Grip.CORNER, Grip.WALL, Grip.POINT):
        return Qt.CursorShape.SizeAllCursor
    bearing = (math.degrees(math.atan2(handle.across, -handle.down)) + rotation) % 180
    shapes = (
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.SizeBDiagCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.SizeFDiagCursor,
    )
    return shapes[round(bearing / 45) % 4]
