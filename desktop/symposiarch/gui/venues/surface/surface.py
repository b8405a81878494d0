"""The floor on which a room is drawn, or tables are set up: taken hold of by mouse and by keyboard.

It decides nothing: what a gesture asks for goes up as a `Change`, and what is seen follows the floor that comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.looks import SeatLook, empty_look
from symposiarch.gui.floor.scale import RULER
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.venues.surface import marks
from symposiarch.gui.venues.surface.boxes import feature_box, table_box
from symposiarch.gui.venues.surface.gestures import Band, Gesture, Line, MovePoint, MoveTables, Stretch, Turn
from symposiarch.gui.venues.surface.handles import (
    Grip,
    Handle,
    cursor_of,
    handle_at,
    point_handles,
    room_handles,
    row_handles,
    stretch_handles,
    turn_handle,
)
from symposiarch.gui.venues.surface.previewing import PreviewedFloor
from symposiarch.gui.venues.surface.room_gestures import MoveCorner, MoveFeatures, MoveWall
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.floor import Floor, FloorSeat
from symposiarch.planning.venues.geometry import nearest_on

PULL = 9.0
"""Pixels within which what is dragged is drawn to what it is level with."""


class Surface(PreviewedFloor):
    """`room_mode` edits the walls and what stands in the room; otherwise the tables are edited."""

    wall_added = Signal(int, float, float)
    """A new corner is wanted in this wall, at this point of the floor."""
    copied = Signal()
    cut = Signal()
    pasted = Signal()

    rulers = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._grip: Handle | None = None
        self._gesture: Gesture | None = None
        self._free = False
        self.measured: tuple[tuple[float, float], tuple[float, float]] | None = None
        """The line that was drawn last to say how long something is."""
        self._measured_then: Callable[[], object] | None = None
        self.selection_changed.connect(self.update)

    # What is shown

    @override
    def show_floor(self, floor: Floor | None, *, keep_view: bool = True) -> None:
        self._gesture = None
        if floor is None or (self.corner is not None and self.corner >= len(floor.outline)):
            self.corner = None
        super().show_floor(floor, keep_view=keep_view)

    def work_on(self, *, room: bool) -> None:
        """Edit the room, or the tables in it."""
        self.room_mode = room
        self.corner = None
        self.tracing = False
        self.selectable = frozenset({Kind.FEATURE}) if room else frozenset({Kind.TABLE, Kind.SEAT})
        self.select(())

    @override
    def look_of(self, seat: FloorSeat) -> SeatLook:
        """Chairs stand out a little: here nobody sits on them yet. Their numbers are those of honour."""
        look = empty_look(self.theme, seat.kind, str(seat.honour) if seat.honour else "")
        return replace(look, fill=self.theme["hover"], edge=self.theme["none"], ink=self.theme["ink"])

    @override
    def let_go(self) -> None:
        self._gesture, self._grip = None, None
        super().let_go()

    def measure_next(self, then: Callable[[], object]) -> None:
        """The next line that is drawn is one whose length will be told."""
        self.measured, self._measured_then = None, then
        self.setCursor(Qt.CursorShape.CrossCursor)

    # The mouse

    def handles(self) -> list[Handle]:
        """Those that can be taken hold of now."""
        found: list[Handle] = []
        if not self.can_edit or self.floor is None:
            return found
        if self.tracing:
            return self.plan_handles()
        tables, features, frame = self.tables, self.features, self.frame
        if frame is not None and not any(table.locked for table in tables):
            in_wall = any(one.in_wall for one in features)
            if not in_wall and (tables or len(features) == 1):
                found.append(turn_handle(frame, self.camera, edge=RULER))
            if len(tables) == 1 and tables[0].shape is TableShape.POLYGON:
                found += point_handles(tables[0].tops[0].corners, self.camera)
            elif len(tables) == 1 and tables[0].shape is TableShape.ROW:
                if len(tables[0].seats) > 1:
                    found += row_handles(tables[0].seats, self.camera, mirrored=tables[0].mirrored)
            elif len(tables) + len(features) == 1:
                round_ = bool(tables) and tables[0].shape is TableShape.ROUND
                handles = list(stretch_handles(frame, self.camera, corners_only=round_))
                found += [one for one in handles if not (in_wall and one.down)]
        if self.room_mode and frame is None:
            found += room_handles(self.floor.outline, self.camera)
        return found

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._seats_wanted = not self.room_mode and (alt or bool(self.seats))
        if event.button() == Qt.MouseButton.LeftButton and not self._space:
            self._grip = handle_at(self.handles(), event.position())
        if self._grip is not None:
            self.corner = self._grip.which if self._grip.grip is Grip.CORNER else None
            self._pressed = (event.position(), None)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selection_changed.emit()
            return
        self.choose_corner(None)
        super().mousePressEvent(event)
        self._seats_wanted = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._pressed is None and self._panning is None and not self._space:
            over = handle_at(self.handles(), event.position())
            if over is not None:
                self.setCursor(cursor_of(over, self.frame.rotation if self.frame is not None else 0))
            elif self.tracing:
                self.setCursor(Qt.CursorShape.SizeAllCursor)
            else:
                self.unsetCursor()
        super().mouseMoveEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a chair: it is chosen by itself. On a wall: it gets a corner there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._seats_wanted = not self.room_mode
        hit = self.hit_at(event.position())
        self._seats_wanted = False
        if hit is not None and hit.kind is Kind.SEAT:
            self.select((hit,))
        elif hit is not None:
            self.opened.emit(hit)
        elif self.room_mode:
            self._add_corner(self.camera.to_floor(event.position()))

    def _add_corner(self, at: QPointF) -> None:
        outline = self.floor.outline if self.floor is not None else ()
        if any((QPointF(*one) - at).manhattanLength() * self.camera.scale < 2 * PULL for one in outline):
            return  # there is a corner already
        for wall, start in enumerate(outline):
            x, y = nearest_on(start, outline[(wall + 1) % len(outline)], at.x(), at.y())
            if (QPointF(x, y) - at).manhattanLength() * self.camera.scale < 2 * PULL:
                self.wall_added.emit(wall, x, y)
                return

    @override
    def can_drag(self, hit: Hit | None) -> bool:
        if not self.can_edit:
            return False
        if self._measured_then is not None or self.tracing:
            return True
        if self._grip is not None or hit is None or hit.kind not in self.selectable:
            return True
        return any(not table.locked for table in self.tables) or bool(self.features) or hit.kind is Kind.SEAT

    @override
    def drag_begun(self, hit: Hit | None, at: QPointF) -> None:
        there = self.camera.to_floor(at)
        start = there.x(), there.y()
        free = [table for table in self.tables if not table.locked]
        assert self.floor is not None, "something was pressed on"
        if self._measured_then is not None:
            self._gesture = Line(start)
        elif self._grip is not None:
            self._gesture = self._held(self._grip, start)
        elif self.tracing:
            self._gesture = self.plan_gesture(None, start)
        elif hit is not None and hit.kind is Kind.TABLE and free:
            self._gesture = MoveTables(self.floor, free, start, by_a_chair=self.is_on_chair(at))
        elif hit is not None and hit.kind is Kind.FEATURE and self.features:
            self._gesture = MoveFeatures(self.floor, self.features, start)
        else:
            self._gesture = Band(start)

    def _held(self, grip: Handle, start: tuple[float, float]) -> Gesture:
        assert self.floor is not None, "a handle belongs to something"
        tables, features = self.tables, self.features
        match grip.grip:
            case Grip.TURN:
                return Turn(tables, features, start)
            case Grip.CORNER:
                return MoveCorner(self.floor, grip.which)
            case Grip.WALL:
                return MoveWall(self.floor, grip.which, start)
            case Grip.POINT:
                return MovePoint(tables[0], grip.which)
            case Grip.PLAN:
                return self.plan_gesture(grip, start)
            case Grip.STRETCH:
                table = tables[0] if tables else None
                round_ = table is not None and table.shape is TableShape.ROUND
                feature = features[0] if features else None
                return Stretch(table, feature, grip.across, grip.down, start, round_=round_)

    @override
    def dragged(self, at: QPointF) -> None:
        if self._gesture is not None:
            there = self.camera.to_floor(at)
            reach = PULL / self.camera.scale
            self._preview(self._gesture.drag((there.x(), there.y()), free=self._free, reach=reach))

    @override
    def dropped(self, at: QPointF) -> None:
        gesture = self._gesture
        self.let_go()
        if isinstance(gesture, Line) and self._measured_then is not None:
            self.measured = gesture.ends
            then, self._measured_then = self._measured_then, None
            self.unsetCursor()
            then()
        elif isinstance(gesture, Band):
            self._take_in(gesture)
        elif gesture is not None:
            change = gesture.drop()
            if change is not None:
                self.wanted.emit(change)

    @override
    def drag_given_up(self) -> None:
        self._measured_then = None
        self.let_go()

    def _take_in(self, band: Band) -> None:
        """What the band touches is selected."""
        if self.floor is None or band.box is None:
            return
        if self.room_mode:
            self.select(Hit(Kind.FEATURE, one.id) for one in self.floor.features if feature_box(one).meets(band.box))
            return
        found = [Hit(Kind.TABLE, one.id) for one in self.floor.tables if table_box(one).meets(band.box)]
        self.select((*found, *(mate for hit in found for mate in self.mates(hit))))

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        keys = {Qt.Key.Key_C: self.copied, Qt.Key.Key_X: self.cut, Qt.Key.Key_V: self.pasted}
        signal = keys.get(Qt.Key(event.key())) if control else None
        if signal is not None:
            signal.emit()
        elif event.key() == Qt.Key.Key_Escape and self.tracing and not self._dragging:
            self.place_plan(False)
        elif event.key() == Qt.Key.Key_Escape and self.corner is not None and not self._dragging:
            self.choose_corner(None)
        else:
            super().keyPressEvent(event)

    # Painting

    @override
    def paint_over(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.floor is None:
            return
        if self._gesture is None and self._nudged == [0, 0]:
            several = len(self.tables) + len(self.features) > 1
            frame = self.frame if several else self.plan_frame if self.tracing else None
            marks.paint_handles(painter, self.theme, self.camera, self.handles(), frame, self.corner)
            marks.paint_locks(painter, self.theme, self.camera, self.floor.tables, self.selection)
            return
        marks.paint_shown(painter, self.theme, self.camera, self._shown, self.font())
