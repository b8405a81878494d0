"""The names of those who sit: behind their chairs where there is room, else like place cards on the table before them;
in a row, behind the chair."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from symposiarch.gui.floor.wrapping import both_names
from symposiarch.gui.theme import Theme
from symposiarch.planning.seating.name_places import Lean, Measures, NamePlace, name_places

if TYPE_CHECKING:
    from symposiarch.gui.floor.camera import Camera
    from symposiarch.gui.floor.looks import SeatLook
    from symposiarch.gui.floor.shapes import FloorShapes, TableShape
    from symposiarch.planning.seating.floor import FloorSeat

NAMED_FROM = 0.1
"""Pixels a millimetre from which names fit on a table, or behind a chair in a row."""

CARD = 600.0
"""Millimetres that a name may be wide on a table: a little less than a guest has of it."""

CLOSE = 17.0
"""Pixels between two chairs below which no name stands behind one."""

LONGEST, TALLEST, GAP = 168.0, 46.0, 4.0
"""Pixels that a name may run, and be high behind a chair, and what is left between two."""

WANTED, LINE = 96.0, 15.0
"""Pixels: how wide a name is on one or two lines, and how high a line is."""

TIGHT = 0.85
"""By how much of the height that their letters ask for lines may follow one another: few reach up and down so far."""

EVEN = 0.01
"""What is so little lower than a line is as high."""

NARROWEST, SURFACE = 52.0, 84.0
"""A place holds a name if it is so many pixels wide, and together with its lines as long as that."""

MOST = 3000

UPPER, LOWER = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


class Spot(NamedTuple):
    """Where a name is written: the box in pixels from the chair's middle, to which side it leans, the line to it."""

    box: QRectF
    flags: Qt.AlignmentFlag
    line: QLineF | None

    def within(self, view: QRectF) -> Spot:
        """As far as the view goes, seen from the chair, where a name beside the chair still fits into that."""
        if view.isNull():
            return self
        box = QRectF(self.box)
        if self.flags & Qt.AlignmentFlag.AlignLeft and box.right() > view.right():
            box.setRight(max(view.right(), box.left() + NARROWEST))
        elif self.flags & Qt.AlignmentFlag.AlignRight and box.left() < view.left():
            box.setLeft(min(view.left(), box.right() - NARROWEST))
        return self._replace(box=box if box.width() < self.box.width() else self.box)

    def around(self, wide: float, high: float) -> QRectF:
        """The box around lines so wide and high that are written here."""
        found = QRectF(0, 0, min(wide, self.box.width()), min(high, self.box.height()))
        found.moveCenter(self.box.center())
        if self.flags & Qt.AlignmentFlag.AlignLeft:
            found.moveLeft(self.box.left())
        elif self.flags & Qt.AlignmentFlag.AlignRight:
            found.moveRight(self.box.right())
        if self.flags & UPPER:
            found.moveTop(self.box.top())
        elif self.flags & LOWER:
            found.moveBottom(self.box.bottom())
        return found


def names_shown(chair: float, scale: float) -> bool:
    """Whether names may be written beside chairs of this radius, in millimetres, at this scale."""
    return scale >= NAMED_FROM or _behind_chairs(chair, scale)


def _behind_chairs(chair: float, scale: float) -> bool:
    return 2 * chair * scale >= CLOSE


class Scene(NamedTuple):
    """A floor as it is painted: from where, how much of it is seen (in millimetres), and how each seat looks."""

    shapes: FloorShapes
    camera: Camera
    seen: QRectF
    look: Callable[[FloorSeat], SeatLook]


class Sight(NamedTuple):
    """What the names of one painting are written with, and how much of the floor is seen."""

    painter: QPainter
    camera: Camera
    seen: QRectF
    look: Callable[[FloorSeat], SeatLook]
    metrics: QFontMetrics
    theme: Theme

    def named(self, seat: FloorSeat) -> SeatLook | None:
        """How a seat looks that is in sight and has a name to be written."""
        look = self.look(seat)
        return look if look.lines and self.seen.contains(seat.x, seat.y) else None

    def write(self, lines: Sequence[str], box: QRectF, flags: Qt.AlignmentFlag, look: SeatLook) -> None:
        self.painter.setPen(self.theme["none"] if look.faint else self.theme["ink"])
        high = self.metrics.height()
        down = min(high, max(TIGHT * high, box.height() / len(lines)))
        free = box.height() - down * len(lines)
        flags |= Qt.TextFlag.TextDontClip  # what reaches below a line that is followed closely
        top = box.top() + (0 if flags & UPPER else free if flags & LOWER else free / 2)
        for number, line in enumerate(lines):
            self.painter.drawText(QRectF(box.left(), top + number * down, box.width(), down), flags, line)


class Cards:
    """Finds and wraps the names once for each size, and remembers how."""

    def __init__(self) -> None:
        self._wrapped: dict[tuple[tuple[str, ...], int, int, int], tuple[str, ...]] = {}
        self._spots: dict[tuple[int, float], tuple[Spot, ...]] = {}
        self._shapes: FloorShapes | None = None
        self.view = QRectF()
        """In pixels; names beside chairs are broken rather than cut at its edge."""

    def forget(self) -> None:
        self._wrapped.clear()
        self._spots.clear()

    def paint(self, painter: QPainter, scene: Scene, tables: list[TableShape], theme: Theme) -> None:
        shapes, camera, seen, look = scene
        font = _font_at(camera.scale, painter.font())
        painter.setFont(font)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sight = Sight(painter, camera, seen, look, QFontMetrics(font), theme)
        for shape in tables:
            spots = self._spots_of(shapes, shape, camera.scale)
            if spots:
                self._write_behind(sight, shape, spots)
            elif camera.scale >= NAMED_FROM:
                self._write_before(sight, shape)

    def reach(self, shapes: FloorShapes, camera: Camera, look: Callable[[FloorSeat], SeatLook], font: QFont) -> QRectF:
        """The box around all names that stand behind chairs, in pixels of the view; null where there are none."""
        metrics, found = QFontMetrics(_font_at(camera.scale, font)), QRectF()
        for shape in shapes.tables:
            for seat, spot in zip(shape.table.seats, self._spots_of(shapes, shape, camera.scale), strict=False):
                at = camera.to_view(seat.x, seat.y)
                spot = spot.within(self.view.translated(-at))
                lines = self._lines_behind(spot, look(seat).lines, metrics)
                if lines:
                    wide = max(map(metrics.horizontalAdvance, lines))
                    found = found.united(spot.around(wide, TIGHT * metrics.height() * len(lines)).translated(at))
        return found

    def written(self, shapes: FloorShapes, shape: TableShape, scale: float) -> bool:
        """Whether the names of those at a table are written at this scale."""
        return scale >= NAMED_FROM or bool(self._spots_of(shapes, shape, scale))

    # Behind the chairs

    def _spots_of(self, shapes: FloorShapes, shape: TableShape, scale: float) -> tuple[Spot, ...]:
        """Where the names of a table stand behind its chairs; none where they cannot be read there."""
        if shape.tops.isEmpty() or not _behind_chairs(shape.table.chair, scale):
            return ()
        if shapes is not self._shapes:
            self._shapes, self._spots = shapes, {}
        key = (shape.table.id, scale)
        found = self._spots.get(key)
        if found is None:
            if len(self._spots) > MOST:
                self._spots.clear()
            measures = Measures(
                GAP / scale, LONGEST / scale, TALLEST / scale, wanted=WANTED / scale, block=2 * LINE / scale
            )
            places = name_places(shapes.free_at(shape.table), measures)
            found = ()
            if sum(_holds(place, scale) for place in places) >= 0.75 * len(places):
                found = tuple(_spot(place, seat, scale) for place, seat in zip(places, shape.table.seats, strict=True))
            self._spots[key] = found
        return found

    def _write_behind(self, sight: Sight, shape: TableShape, spots: tuple[Spot, ...]) -> None:
        """Where two tables stand so near that no line fits between their chairs, none is written there: it would lie
        on another."""
        for seat, spot in zip(shape.table.seats, spots, strict=True):
            look, at = sight.named(seat), sight.camera.to_view(seat.x, seat.y)
            spot = spot.within(self.view.translated(-at))
            lines = self._lines_behind(spot, look.lines, sight.metrics) if look is not None else ()
            if look is None or not lines:
                continue
            box = spot.box.translated(at)
            if spot.line is not None:
                sight.painter.setPen(QPen(sight.theme["edge"], 1))
                sight.painter.drawLine(spot.line.translated(at))
            sight.write(lines, box, spot.flags, look)

    def _lines_behind(self, spot: Spot, names: tuple[str, ...], metrics: QFontMetrics) -> tuple[str, ...]:
        """What of somebody's names stands behind the chair; nothing where no line fits."""
        most = int(spot.box.height() / (TIGHT * metrics.height()) + EVEN)
        return self._lines(names, int(spot.box.width()), most, metrics) if names and most else ()

    # On the table

    def _write_before(self, sight: Sight, shape: TableShape) -> None:
        for look, lines, box in self.before(sight, shape):
            sight.write(lines, box.adjusted(-box.width(), 0, box.width(), 0), Qt.AlignmentFlag.AlignCenter, look)

    def before(self, sight: Sight, shape: TableShape) -> Iterator[tuple[SeatLook, tuple[str, ...], QRectF]]:
        """The cards before those who sit at a table, or behind them in a row: the lines of each, and the box around
        them. One that would lie on another has fewer lines."""
        row, high = shape.tops.isEmpty(), sight.metrics.height()
        wide = round((2.05 * shape.table.chair if row else CARD) * sight.camera.scale)
        lying: list[QRectF] = []
        for seat in shape.table.seats:
            look = sight.named(seat)
            if look is None:
                continue
            for most in range(2 * len(look.lines), 0, -1):
                lines = self._lines(look.lines, wide, most, sight.metrics)
                at = self._place(seat, shape, sight.camera, len(lines) * high, row)
                long, tall = max(map(sight.metrics.horizontalAdvance, lines)), high * len(lines)
                box = QRectF(at.x() - long / 2, at.y() - tall / 2, long, tall)
                if not any(box.intersects(other) for other in lying):
                    break
            lying.append(box)
            yield look, lines, box

    def _place(self, seat: FloorSeat, shape: TableShape, camera: Camera, high: int, row: bool) -> QPointF:
        """The middle of a card: on the table before the sitter, or behind the chair in a row."""
        turn = math.radians(seat.facing)
        ahead, down = math.sin(turn), -math.cos(turn)
        half = high / camera.scale / 2
        chair = shape.table.chair
        # A card lies deeper on the table the more its width points towards the middle.
        away = -(chair + 30 + half) if row else chair + 60 + abs(down) * half + abs(ahead) * CARD / 2
        return camera.to_view(seat.x + ahead * away, seat.y + down * away)

    def _lines(self, lines: tuple[str, ...], wide: int, most: int, metrics: QFontMetrics) -> tuple[str, ...]:
        key = (lines, wide, most, metrics.height())
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > MOST:
                self._wrapped.clear()
            found = self._wrapped[key] = both_names(lines, wide, most, metrics)
        return found


def _font_at(scale: float, font: QFont) -> QFont:
    """What names are written with at this scale."""
    found = QFont(font)
    found.setPixelSize(max(11, min(15, round(scale * 62))))
    found.setWeight(QFont.Weight.Normal)
    return found


def _holds(place: NamePlace, scale: float) -> bool:
    left, top, right, bottom = place.box
    wide, lines = (right - left) * scale, int((bottom - top) * scale / LINE)
    return wide >= NARROWEST and wide * min(lines, 3) >= SURFACE


def _spot(place: NamePlace, seat: FloorSeat, scale: float) -> Spot:
    """The place in pixels from the chair's middle."""
    left, top, right, bottom = place.box
    box = QRectF(
        QPointF((left - seat.x) * scale, (top - seat.y) * scale),
        QPointF((right - seat.x) * scale, (bottom - seat.y) * scale),
    )
    flag = Qt.AlignmentFlag
    flags = {
        Lean.LEFT: flag.AlignLeft | flag.AlignVCenter,
        Lean.RIGHT: flag.AlignRight | flag.AlignVCenter,
        Lean.TOP: flag.AlignHCenter | flag.AlignTop,
        Lean.BOTTOM: flag.AlignHCenter | flag.AlignBottom,
    }[place.lean]
    line = None
    if place.line is not None:
        x0, y0, x1, y1 = place.line
        line = QLineF((x0 - seat.x) * scale, (y0 - seat.y) * scale, (x1 - seat.x) * scale, (y1 - seat.y) * scale)
    return Spot(box, flags, line)
