"""A floor that answers to the mouse and the keyboard: zoomed, moved about, its things selected and dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from symposiarch.gui.floor.canvas import FloorCanvas
from symposiarch.gui.floor.hits import Hit
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme

STEP = 60
"""Pixels that an arrow key moves the view."""

NEARER = 1.25
"""By how much Ctrl+plus comes nearer."""


class FloorView(FloorCanvas):
    """Wheel and Ctrl+plus come nearer, Ctrl+0 shows all and Home the tables; the middle button, or Space and the left
    one, move about. A subclass says what may be dragged, and what becomes of it."""

    opened = Signal(object)
    """A `Hit` on which one pressed twice, or Enter."""
    menu_wanted = Signal(object, QPoint)
    """The `Hit` under the pointer, or None, and the point on the screen."""

    several = True
    """Whether Ctrl and Shift select more than one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pressed: tuple[QPointF, Hit | None] | None = None
        self._dragging = False
        self._panning: QPointF | None = None
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # Selecting

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

    # The mouse

    def can_drag(self, hit: Hit | None) -> bool:
        """Whether what was pressed on is dragged from here; if not, the floor itself is moved."""
        return False

    def holds_fast(self, hit: Hit | None) -> bool:
        """Whether what was pressed on, and cannot be dragged now, keeps the floor from being moved in its stead."""
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
            self._point()
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
                if self.holds_fast(hit):
                    self._pressed = None
                    return
                self._panning, self._pressed = at, None
                self._point()
                self.pan(start.x() - at.x(), start.y() - at.y())
                return
            self._dragging = True
            self.drag_begun(hit, start)
        self.dragged(at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            self._panning = None
            self._point()
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

    def _point(self) -> None:
        """The pointer tells what can be done here."""
        if self._panning is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

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
            self._point()
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
            self._point()
        else:
            super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is held is let go elsewhere."""
        self._space = False
        self._point()
        super().focusOutEvent(event)

    def arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """An arrow key; a subclass goes from chair to chair, or nudges a table."""
        self.pan(right * STEP, down * STEP)
