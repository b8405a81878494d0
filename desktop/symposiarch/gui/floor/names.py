"""Where on the view the names of what stands in a room are written, so that none lies over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics

from symposiarch.gui.floor.looks import feature_words
from symposiarch.model.venues import FeatureKind

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera
    from symposiarch.gui.floor.shapes import FloorShapes

LEAST_NAMED = 10.0
"""Pixels: what is slighter on the view has no name beside it."""

FROM_WALL = 12.0
"""Pixels from a wall to the middle of the name of a door in it."""

TURN_ALONG = -90
"""Degrees by which a name is turned at a wall that goes down."""


def names_in_room(shapes: FloorShapes, camera: Camera, metrics: QFontMetrics) -> list[tuple[str, QRectF]]:
    """What stands in the room by name, and where that is written: on it, or beside what is slight, within the walls.

    Where names would lie over one another, that of the widest thing is written.
    """
    found: list[tuple[str, QRectF]] = []
    walls = camera.transform().mapRect(shapes.walls.boundingRect())
    for shape in sorted(shapes.features, key=lambda one: -one.feature.width):
        text = shape.feature.label or feature_words(shape.feature.kind)
        kind = shape.feature.kind.value
        if not text or kind in ("column", "window", "door"):
            continue
        at = camera.to_view(shape.label_at.x(), shape.label_at.y())
        body = shape.body.boundingRect()
        room, width = body.width() * camera.scale, metrics.horizontalAdvance(text)
        if kind in ("screen", "flags", "lectern"):
            if room < LEAST_NAMED:
                continue
            at += QPointF(0, (body.bottom() - shape.label_at.y()) * camera.scale + 9)
        elif kind == "booth" and room < width < 2 * room:
            at -= QPointF(0, (shape.label_at.y() - body.top()) * camera.scale + 9)
        elif width > room:
            continue
        place = QRectF(at.x() - width / 2, at.y() - metrics.height() / 2, width, metrics.height())
        if walls.intersects(place):
            place.moveRight(min(place.right(), walls.right() - 4))
            place.moveLeft(max(place.left(), walls.left() + 4))
        if not any(place.intersects(other) for _, other in found):
            found.append((text, place))
    return found


def names_at_doors(shapes: FloorShapes, camera: Camera, metrics: QFontMetrics) -> list[tuple[str, QRectF, int]]:
    """The names of the doors, where each stands outside of its wall, where no chair stands, and by how many degrees it
    is turned: at a wall that goes down it reads along it. One that would lie over another moves further away."""
    found: list[tuple[str, QRectF, int]] = []
    high = metrics.height()
    for shape in shapes.features:
        text = shape.feature.label or feature_words(shape.feature.kind)
        if not text or shape.feature.kind is not FeatureKind.DOOR:
            continue
        upright = abs(shape.inward.x()) > abs(shape.inward.y())
        place = QRectF(0, 0, metrics.horizontalAdvance(text), high)
        place = place.transposed() if upright else place
        place.moveCenter(camera.to_view(shape.label_at.x(), shape.label_at.y()) - shape.inward * FROM_WALL)
        while any(place.intersects(other) for _, other, _ in found):
            place.translate(-shape.inward * high)
        found.append((text, place, TURN_ALONG if upright else 0))
    return found
