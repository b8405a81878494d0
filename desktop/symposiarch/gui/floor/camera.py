"""Which part of a floor is seen, and how large: millimetres of the room to pixels of the view, and back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

SMALLEST, LARGEST = 0.002, 1.0
"""Pixels a millimetre: a hall of half a kilometre, and a chair that fills the view."""


@dataclass(slots=True)
class Camera:
    """`scale` is pixels a millimetre; x and y are the point of the floor at the view's upper left corner."""

    scale: float = 0.04
    x: float = 0.0
    y: float = 0.0

    def to_view(self, x: float, y: float) -> QPointF:
        return QPointF((x - self.x) * self.scale, (y - self.y) * self.scale)

    def to_floor(self, point: QPointF) -> QPointF:
        return QPointF(self.x + point.x() / self.scale, self.y + point.y() / self.scale)

    def seen(self, size: QSizeF) -> QRectF:
        """The part of the floor that a view of this size shows."""
        return QRectF(self.x, self.y, size.width() / self.scale, size.height() / self.scale)

    def transform(self) -> QTransform:
        """For a painter that draws in millimetres."""
        return QTransform(self.scale, 0, 0, self.scale, -self.x * self.scale, -self.y * self.scale)

    def shift(self, right: float, down: float) -> None:
        """Look further to the right and down by so many pixels."""
        self.x += right / self.scale
        self.y += down / self.scale

    def zoom(self, factor: float, around: QPointF) -> None:
        """Come nearer (over 1) or go away; the point of the floor under `around` stays where it is."""
        kept = self.to_floor(around)
        self.scale = max(SMALLEST, min(LARGEST, self.scale * factor))
        self.x = kept.x() - around.x() / self.scale
        self.y = kept.y() - around.y() / self.scale

    def fit(
        self, area: QRectF, size: QSizeF, margin: float = 24.0, below: float = 0.0, names: QSizeF | None = None
    ) -> None:
        """Show an area of the floor whole and in the middle, with a margin in pixels, and so many more `below`; `names`
        need as much more at either side, and above and below."""
        beside, above = (names.width(), names.height()) if names is not None else (0.0, 0.0)
        across = max(40.0, size.width() - 2 * (margin + beside)) / max(1.0, area.width())
        down = max(40.0, size.height() - 2 * (margin + above) - below) / max(1.0, area.height())
        self.scale = max(SMALLEST, min(LARGEST, across, down))
        self.look_at(area.center(), QSizeF(size.width(), size.height() - below))

    def look_at(self, middle: QPointF, size: QSizeF) -> None:
        """Bring a point of the floor to the middle of the view."""
        self.x = middle.x() - size.width() / 2 / self.scale
        self.y = middle.y() - size.height() / 2 / self.scale
