"""A floor on the screen: seen from near or far, moved about, and answering to what is pointed at.

Painted by hand: measured on 1,000 chairs, stamping pictures costs less than drawing each chair anew, and much less than
an object for each of them (tests/benchmarks/test_floor.py). A subclass says how chairs look, what may be dragged, and
what is painted over the floor.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from symposiarch.gui.floor.camera import Camera
from symposiarch.gui.floor.hits import Hit, Hits, Kind
from symposiarch.gui.floor.looks import SeatLook, empty_look
from symposiarch.gui.floor.painting import FloorPainter
from symposiarch.gui.floor.scale import paint_rulers, paint_scale_bar
from symposiarch.gui.floor.shapes import FloorShapes
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from symposiarch.gui.theme import Theme
    from symposiarch.planning.seating.floor import Floor, FloorSeat

STEP = 60
"""Pixels that an arrow key moves the view."""

NEARER = 1.25
"""By how much Ctrl+plus comes nearer."""


class FloorView(QWidget):
    """Wheel and Ctrl+plus come nearer, Ctrl+0 shows all and Home the tables; the middle button, or Space and the left
    one, move about."""

    selection_changed = Signal()
    opened = Signal(object)
    """A `Hit` on which one pressed twice, or Enter."""
    menu_wanted = Signal(object, QPoint)
    """The `Hit` under the pointer, or None, and the point on the screen."""
    camera_moved = Signal()

    selectable = frozenset(Kind)
    """What can be selected here."""
    several = True
    """Whether Ctrl and Shift select more than one."""
    rulers = False
    """Whether metres stand along the edges, in place of the scale bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._pressed: tuple[QPointF, Hit | None] | None = None
        self._dragging = False
        self._panning: QPointF | None = None
        self._space = False
        self._fitted = True
        """Whether the whole floor is shown, and shall be after the view is resized."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
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
            self.fit()
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

    def fit(self) -> None:
        """Show the whole floor."""
        self._fitted = True
        if self.shapes is not None:
            self.camera.fit(self.shapes.area, QSizeF(self.size()), margin=44 if self.rulers else 26)
        self._moved()

    def fit_tables(self) -> None:
        """Show all tables, however large the room around them."""
        if self.shapes is None or not self.shapes.tables:
            self.fit()
            return
        area = QRectF(self.shapes.tables[0].box)
        for shape in self.shapes.tables[1:]:
            area = area.united(shape.box)
        self._fitted = False
        self.camera.fit(area, QSizeF(self.size()), margin=44)
        self._moved()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Come nearer or go away, around a point of the view, else around what is selected."""
        self._fitted = False
        self.camera.zoom(factor, around if around is not None else self._middle())
        self._moved()

    def _middle(self) -> QPointF:
        area = self.area_of(self.selection[-1]) if self.selection else None
        if area is not None:
            at = self.camera.to_view(area.center().x(), area.center().y())
            if self.rect().contains(at.toPoint()):
                return at
        return QPointF(self.width() / 2, self.height() / 2)

    def pan(self, right: float, down: float) -> None:
        self._fitted = False
        self.camera.shift(right, down)
        self._moved()

    def bring_into_sight(self, hit: Hit, *, nearer: float = 0.0) -> None:
        """Move the view so that a thing is seen; at least at the scale `nearer` (pixels a millimetre), if given."""
        area = self.area_of(hit)
        if area is None:
            return
        if nearer and self.camera.scale < nearer:
            self._fitted = False
            self.camera.scale = nearer
            self.camera.look_at(area.center(), QSizeF(self.size()))
            self._moved()
            return
        margin = 30 / self.camera.scale
        if not self.camera.seen(QSizeF(self.size())).contains(area.adjusted(-margin, -margin, margin, margin)):
            self._fitted = False
            self.camera.look_at(area.center(), QSizeF(self.size()))
            self._moved()

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

    def _moved(self) -> None:
        self.update()
        self.camera_moved.emit()

    # Selecting

    def select(self, hits: Iterable[Hit]) -> None:
        chosen = tuple(dict.fromkeys(hits))
        if chosen != self.selection:
            self.selection = chosen
            self.update()
            self.selection_changed.emit()

    def hit_at(self, point: QPointF) -> Hit | None:
        """What lies under a point of the view."""
        if self.hits is None:
            return None
        return self.hits.at(self.camera.to_floor(point), slack=3 / self.camera.scale)

    def _press_on(self, hit: Hit | None, modifiers: Qt.KeyboardModifier) -> None:
        wanted = hit if hit is not None and hit.kind in self.selectable else None
        more = self.several and modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if wanted is None:
            if not more:
                self.select(())
        elif more:
            without = tuple(one for one in self.selection if one != wanted)
            self.select(without if len(without) < len(self.selection) else (*without, wanted))
        elif wanted not in self.selection:
            self.select((wanted,))

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
        self._painter.paint(painter, self.shapes, self.camera, seen, self._look)
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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hovered is not None and self.hovered not in self.selection and self.hovered.kind in self.selectable:
            self.mark(painter, self.hovered, QPen(self.theme["none"], 1.5))
        for hit in self.selection:
            self.mark(painter, hit, QPen(self.theme["link"], 2.6))

    def mark(self, painter: QPainter, hit: Hit, pen: QPen) -> None:
        """A ring around a chair, or the outline of a table or feature."""
        if self.shapes is None or self.hits is None:
            return
        painter.setPen(pen)
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
        else:
            painter.drawRoundedRect(self.camera.transform().mapRect(area), 4, 4)

    # The mouse

    def can_drag(self, hit: Hit | None) -> bool:
        """Whether what was pressed on is dragged from here; if not, the floor itself is moved."""
        return False

    def drag_begun(self, hit: Hit | None, at: QPointF) -> None:
        """Something was pressed at this point of the view, and is being dragged."""

    def dragged(self, at: QPointF) -> None:
        """It is held at this point of the view."""

    def dropped(self, at: QPointF) -> None:
        """It is let go."""

    def drag_given_up(self) -> None:
        """Escape was pressed: all is as before."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or (
            self._space and event.button() == Qt.MouseButton.LeftButton
        ):
            self._panning = at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            hit = self.hit_at(at)
            self._pressed = (at, hit)
            self._press_on(hit, event.modifiers())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self.pointer = at
        if self._panning is not None:
            moved = self._panning - at
            self._panning = at
            self.pan(moved.x(), moved.y())
        elif self._pressed is not None:
            self._drag(at)
        else:
            self._hover(self.hit_at(at))
        if self.rulers:
            self.update()

    def _drag(self, at: QPointF) -> None:
        assert self._pressed is not None
        start, hit = self._pressed
        if not self._dragging:
            if (at - start).manhattanLength() < QApplication.startDragDistance():
                return
            if not self.can_drag(hit):
                self._panning, self._pressed = at, None
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.pan(start.x() - at.x(), start.y() - at.y())
                return
            self._dragging = True
            self.drag_begun(hit, start)
        self.dragged(at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            self._panning = None
            self.unsetCursor()
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dropped(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and hit is not None:
            self.opened.emit(hit)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what lies under the pointer; from the keyboard, of what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            hit = self.selection[-1] if self.selection else None
            area = self.area_of(hit) if hit is not None else None
            at = self.camera.to_view(area.center().x(), area.center().y()).toPoint() if area else self.rect().center()
        else:
            at = event.pos()
            hit = self.hit_at(QPointF(at))
            if hit is not None and hit not in self.selection:
                self._press_on(hit, Qt.KeyboardModifier.NoModifier)
        self.menu_wanted.emit(hit, self.mapToGlobal(at))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.pointer = None
        self._hover(None)

    def _hover(self, hit: Hit | None) -> None:
        if hit != self.hovered:
            self.hovered = hit
            self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-turned, 0)
        elif turned:
            self.zoom(1.0016**turned, event.position())
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self.hit_at(QPointF(event.pos()))
            text = self.tip_of(hit) if hit is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        arrows = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(NEARER)
        elif control and key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / NEARER)
        elif control and key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Home:
            self.fit_tables()
        elif key in arrows:
            right, down = arrows[key]
            self.arrow(right, down, event.modifiers())
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selection:
            self.opened.emit(self.selection[-1])
        elif key == Qt.Key.Key_Escape and self._dragging:
            self._dragging, self._pressed = False, None
            self.drag_given_up()
        elif key == Qt.Key.Key_Escape and self.selection:
            self.select(())
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """An arrow key; a subclass goes from chair to chair, or nudges a table."""
        self.pan(right * STEP, down * STEP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted:
            self.fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 520)
