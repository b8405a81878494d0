"""What a floor view is made of before anybody touches it: the floor, the camera and the painting.

Painted by hand: measured on 1,000 chairs, stamping pictures costs less than drawing each chair anew, and much less than
an object for each of them (tests/benchmarks/test_floor.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from symposiarch.gui.floor.camera import Camera
from symposiarch.gui.floor.cards import Scene
from symposiarch.gui.floor.hits import Hit, Hits, Kind
from symposiarch.gui.floor.looks import SeatLook, empty_look
from symposiarch.gui.floor.painting import FloorPainter
from symposiarch.gui.floor.scale import paint_rulers, paint_scale_bar
from symposiarch.gui.floor.shapes import FloorShapes, around_row
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.venues import FeatureKind

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import Floor, FloorSeat


LOOKED_AT = frozenset({FeatureKind.STAGE, FeatureKind.LECTERN, FeatureKind.SCREEN})
"""What guests at their tables look at."""

FEW = 120
"""Chairs up to which room is made for every name behind them."""

EDGE = 6
"""Pixels between a name and the edge of the view."""

BEHIND = 900
"""Millimetres that are shown beside the tables where all of them are shown."""


class FloorCanvas(QWidget):
    """Shows a floor from near or far, with what is selected and pointed at. A subclass says how chairs look."""

    selection_changed = Signal()

    selectable = frozenset(Kind)
    """What can be selected here."""
    kept_below = 0
    """Pixels at the lower edge in which something else stands; what is shown whole is shown above them."""
    rulers = False
    """Whether metres stand along the edges, in place of the scale bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.camera = Camera()
        self.floor: Floor | None = None
        self.shapes: FloorShapes | None = None
        self.hits: Hits | None = None
        self.selection: tuple[Hit, ...] = ()
        self.hovered: Hit | None = None
        self.pointer: QPointF | None = None
        self.empty_words = tr("There is nothing to draw yet.")
        self._painter = FloorPainter(theme)
        self._looks: dict[int, SeatLook] = {}
        self._refit: Callable[[], None] | None = self.fit
        """What was last shown whole, and shall be after the view is resized; none once one has come nearer."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("Floor plan"))
        theme.changed.connect(self._dressed_anew)

    # What is shown

    def show_floor(self, floor: Floor | None, *, keep_view: bool = True) -> None:
        """Draw this floor. The view stays where it is if it is the same layout in the same room."""
        before = self.floor
        same = (
            before is not None
            and floor is not None
            and (before.layout_id, before.room_id) == (floor.layout_id, floor.room_id)
        )
        self.floor = floor
        self.shapes = FloorShapes.of(floor, self.shapes) if floor is not None else None
        self.hits = Hits(self.shapes) if self.shapes is not None else None
        self._looks.clear()
        kept = tuple(hit for hit in self.selection if self.area_of(hit) is not None)
        if not same or not keep_view:
            self.fit_at_first()
        self.select(kept)
        self.update()

    def set_background(self, picture: QPixmap | None) -> None:
        """The picture that `Floor.background` speaks of."""
        self._painter.background = picture
        self.update()

    def look_of(self, seat: FloorSeat) -> SeatLook:
        """How a chair looks; a subclass sets a guest on it. Asked once, and again after `forget_looks`."""
        return empty_look(self.theme, seat.kind, str(seat.honour) if seat.honour else "")

    def forget_looks(self, seats: Iterable[int] | None = None) -> None:
        """These chairs, or all, look otherwise now."""
        if seats is None:
            self._looks.clear()
        else:
            for seat in seats:
                self._looks.pop(seat, None)
        self.update()

    def tip_of(self, hit: Hit) -> str:
        """What the tip over a thing says."""
        return ""

    def _look(self, seat: FloorSeat) -> SeatLook:
        found = self._looks.get(seat.id)
        if found is None:
            found = self._looks[seat.id] = self.look_of(seat)
        return found

    def _dressed_anew(self) -> None:
        self._painter.forget()
        self.forget_looks()

    # The camera

    def fit_at_first(self) -> None:
        """What is seen of a floor that has not been seen before."""
        self.fit()

    def fit(self) -> None:
        """Show the whole floor."""
        self._refit = self.fit
        if self.shapes is not None:
            self._show_whole(self.shapes.area, 44 if self.rulers else 26)
        self.update()

    def _show_whole(self, area: QRectF, margin: float) -> None:
        """Show an area with the names that stand beside its outermost chairs."""
        size = QSizeF(self.size())
        self.camera.fit(area, size, margin, self.kept_below)
        lacking = self.cut_names()
        if not lacking.isNull():
            self.camera.fit(area, size, margin, self.kept_below, lacking)
            if self._named().isNull():  # so small none can be read
                self.camera.fit(area, size, margin, self.kept_below)

    def cut_names(self) -> QSizeF:
        """By how many pixels the view is too narrow and too low for the names behind its chairs, at either side; null
        where there is room for all, or so many chairs that few have one."""
        seen, names = self._painter.cards.view.adjusted(0, 0, 0, -self.kept_below), self._named()
        if names.isNull():
            return QSizeF(0, 0)
        return QSizeF(
            max(0.0, seen.left() - names.left(), names.right() - seen.right()),
            max(0.0, seen.top() - names.top(), names.bottom() - seen.bottom()),
        )

    def _named(self) -> QRectF:
        """The box around the names behind the chairs, in pixels; null where none is written, or of many chairs."""
        shapes = self.shapes
        if shapes is None or sum(len(shape.table.seats) for shape in shapes.tables) > FEW:
            return QRectF()
        return self._painter.cards.reach(shapes, self.camera, self._look, self.font())

    def fit_tables(self, *, with_stage: bool = False) -> None:
        """Show all tables, however large the room around them; with the stage, what they look at too."""
        if self.shapes is None or not self.shapes.tables:
            self.fit()
            return
        area = QRectF(self.shapes.tables[0].box)
        for shape in self.shapes.tables[1:]:
            area = area.united(shape.box)
        # Names may stand behind the outermost chairs.
        area.adjust(-BEHIND, -BEHIND, BEHIND, BEHIND)
        for feature in self.shapes.features if with_stage else ():
            if feature.feature.kind in LOOKED_AT:
                area = area.united(feature.body.boundingRect())
        self._refit = self.fit_tables
        # Names stand beside tables that are near; with the stage all is so small that they do not.
        self._show_whole(area, 26 if with_stage else 44)
        self.update()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Come nearer or go away, around a point of the view, else around what is selected."""
        self._refit = None
        self.camera.zoom(factor, around if around is not None else self._middle())
        self.update()

    def _middle(self) -> QPointF:
        area = self.area_of(self.selection[-1]) if self.selection else None
        if area is not None:
            at = self.camera.to_view(area.center().x(), area.center().y())
            if self.rect().contains(at.toPoint()):
                return at
        return QPointF(self.width() / 2, self.height() / 2)

    def pan(self, right: float, down: float) -> None:
        self._refit = None
        self.camera.shift(right, down)
        self.update()

    def bring_into_sight(self, hit: Hit, *, nearer: float = 0.0) -> None:
        """Move the view so that a thing is seen; at least at the scale `nearer` (pixels a millimetre), if given."""
        area = self.area_of(hit)
        if area is None:
            return
        if nearer and self.camera.scale < nearer:
            self._refit = None
            self.camera.scale = nearer
            self.camera.look_at(area.center(), QSizeF(self.size()))
            self.update()
            return
        margin = 30 / self.camera.scale
        if not self.camera.seen(QSizeF(self.size())).contains(area.adjusted(-margin, -margin, margin, margin)):
            self._refit = None
            self.camera.look_at(area.center(), QSizeF(self.size()))
            self.update()

    def bring_together(self, hits: Iterable[Hit]) -> None:
        """Move the view so that all of these are seen, where they fit in at this scale."""
        whole = QRectF()
        for hit in hits:
            whole = whole.united(self.area_of(hit) or QRectF())
        seen = self.camera.seen(QSizeF(self.size()))
        if not seen.contains(whole) and whole.width() <= seen.width() and whole.height() <= seen.height():
            self._refit = None
            self.camera.look_at(whole.center(), QSizeF(self.size()))
            self.update()

    def area_of(self, hit: Hit) -> QRectF | None:
        """The box of a thing on the floor, in millimetres; None if it is not there."""
        if self.shapes is None or self.hits is None:
            return None
        if hit.kind is Kind.SEAT:
            seat = self.hits.seats.get(hit.id)
            return None if seat is None else QRectF(seat.x - 300, seat.y - 300, 600, 600)
        if hit.kind is Kind.TABLE:
            return next((shape.box for shape in self.shapes.tables if shape.table.id == hit.id), None)
        return next((one.body.boundingRect() for one in self.shapes.features if one.feature.id == hit.id), None)

    def select(self, hits: Iterable[Hit]) -> None:
        """Choose these things, in this order, and no others."""
        chosen = tuple(dict.fromkeys(hits))
        if chosen != self.selection:
            self.selection = chosen
            self.update()
            self.selection_changed.emit()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["paper"])
        if self.shapes is None:
            painter.setPen(self.theme["quiet"])
            area = self.rect().adjusted(60, 60, -60, -60)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty_words)
            return
        # What is just outside may reach in: a ring, a name.
        near = QRectF(event.rect()).adjusted(-80, -80, 80, 80)
        seen = QRectF(self.camera.to_floor(near.topLeft()), self.camera.to_floor(near.bottomRight()))
        self._painter.paint(painter, Scene(self.shapes, self.camera, seen, self._look))
        self._paint_marks(painter)
        self.paint_over(painter)
        if self.rulers:
            paint_rulers(painter, self.camera, self.size(), self.theme, self.font(), self.pointer)
        else:
            paint_scale_bar(painter, self.camera, self.size(), self.theme, self.font())
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """For a subclass: what lies over the floor, in pixels of the view."""

    def _paint_marks(self, painter: QPainter) -> None:
        """The selected things are ringed; what the pointer is on, more faintly."""
        if self.hovered is not None and self.hovered not in self.selection and self.hovered.kind in self.selectable:
            self.mark(painter, self.hovered, QPen(self.theme["none"], 1.5))
        for hit in self.selection:
            self.mark(painter, hit, QPen(self.theme["link"], 2.6))

    def mark(self, painter: QPainter, hit: Hit, pen: QPen) -> None:
        """A ring around a chair, or the outline of a table or feature."""
        if self.shapes is None or self.hits is None:
            return
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if hit.kind is Kind.SEAT:
            seat = self.hits.seats.get(hit.id)
            if seat is not None:
                at = self.camera.to_view(seat.x, seat.y)
                table = next(shape.table for shape in self.shapes.tables if shape.table.id == seat.table_id)
                # Outside the ring that a chair may have of its own.
                own = 4.0 if self._look(seat).ring is not None else 0.0
                reach = max(3.0, table.chair * self.camera.scale) + pen.widthF() / 2 + 1 + own
                painter.drawEllipse(at, reach, reach)
            return
        area = self.area_of(hit)
        if area is None:
            return
        shape = next((one for one in self.shapes.tables if hit == (Kind.TABLE, one.table.id)), None)
        if shape is not None and not shape.tops.isEmpty():
            painter.drawPath(self.camera.transform().map(shape.tops))
        elif shape is not None and len(shape.table.seats) > 1:
            painter.drawPath(self.camera.transform().map(around_row(shape.table)))
        else:
            painter.drawRoundedRect(self.camera.transform().mapRect(area), 4, 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painter.cards.view = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if self._refit is not None:
            self._refit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 520)
