"""The plan of the page: guests are dragged from seat to seat, carried by the keyboard, and typed onto empty seats."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.qt import override
from symposiarch.gui.seating.plan.carrying import Carried, Line, paint_tag, seats_taken, tag_lines
from symposiarch.gui.seating.plan.seated_floor import SeatedFloor
from symposiarch.gui.theme import Theme

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState


class PlanView(SeatedFloor):
    """`guest_dropped` asks for a change; what is drawn follows the state that the page gives back."""

    guest_dropped = Signal(int, int)
    """A guest (attendee) is put on a seat."""
    guest_taken_off = Signal(int)
    """A guest is dropped beside the plan."""
    held_fast = Signal()
    """A guest was to be dragged while nobody may be."""
    name_typed = Signal(int, str)
    """Somebody is to be looked for, for an empty seat: what was typed so far."""
    name_composed = Signal(int, str, str)
    """As `name_typed`, by an input method: what it has finished, and the syllable that it is at; neither, when what was
    begun is taken back."""
    hint_changed = Signal()
    """What the keys do is another now: somebody is carried, or no longer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.can_edit = True
        self.carried: Carried | None = None
        self.company: Callable[[int], tuple[int, ...]] = lambda guest: (guest,)
        """Who moves with a guest who is carried; the guest is the first of them."""
        self._tagged: tuple[tuple[int, ...], int | None, bool] | None = None
        self._tag: tuple[Line, ...] = ()
        """What is said of whoever is carried, and of which guest over which seat, or outside of all, it is said."""
        self._targets: tuple[int, ...] = ()
        """The seats that a company who is carried would take."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.selection_changed.connect(self.updateMicroFocus)
        self.selection_changed.connect(self._tell)

    @override
    def show_plan(self, state: PlanState | None, colouring: Colouring | None) -> None:
        if self.carried is not None and (state is None or self.carried.guest not in state.facts.people):
            self.carried = None
        super().show_plan(state, colouring)

    def _leave_whoever_moved(self) -> None:
        """Who has been seated elsewhere since is carried no more: the next click would move two who were not meant."""
        carried, state = self.carried, self.state
        if carried is not None and state is not None and state.seat_of.get(carried.guest) != carried.seat:
            self.give_up()

    @override
    def seats_changed(self, seats: frozenset[int] | None = None) -> None:
        super().seats_changed(seats)
        self._leave_whoever_moved()
        self._tagged = None
        self._tell()
        self.updateMicroFocus()

    @override
    def tip_of(self, hit: Hit) -> str:
        """Nothing while somebody is carried, of whom all is said at the pointer."""
        return "" if self.carried is not None else super().tip_of(hit)

    # Carrying

    def pick_up(self) -> None:
        """Carry whoever sits on the selected seat, until it is put down by a click or Enter."""
        head = self.state.head_on(self.seat) if self.state is not None and self.seat is not None else None
        if head is not None and self.can_edit:
            self.carried = Carried(head.id, self.seat)
            self._carrying_changed()

    def put_down(self) -> None:
        """Put whoever is carried on the selected seat."""
        carried, seat = self.carried, self.seat
        self.carried = None
        self._carrying_changed()
        if carried is not None and seat is not None and self.state is not None:
            if self.state.guest_on.get(seat) == carried.guest:
                return
            self.guest_dropped.emit(carried.guest, seat)

    def give_up(self) -> None:
        """Carry nobody any more."""
        if self.carried is not None:
            self.carried = None
            self._hover(None)
            self._carrying_changed()

    def hold(self, guest: int, at: QPointF) -> None:
        """A guest is dragged over the plan, at this point of the view."""
        if self.carried is None:
            self.carried = Carried(guest, self.state.seat_of.get(guest) if self.state is not None else None)
            self._carrying_changed()
        self.carried.at = at
        target = self.seat_under(at)
        self._hover(Hit(Kind.SEAT, target) if target is not None else None)
        self.update()

    def release(self, at: QPointF) -> None:
        """The guest who is dragged is let go at this point of the view."""
        carried = self.carried
        if carried is None:
            return
        seat = self.seat_under(at)
        self.give_up()
        if seat is not None:
            self.guest_dropped.emit(carried.guest, seat)
        elif not self.rect().contains(at.toPoint()):
            self.guest_taken_off.emit(carried.guest)
        self._hover(self.hit_at(at))

    def _carrying_changed(self) -> None:
        self._tagged = None
        self._tell()
        self._point()
        self.update()
        self.updateMicroFocus()
        self.hint_changed.emit()

    @override
    def _hover(self, hit: Hit | None) -> None:
        super()._hover(hit)
        self._tell()
        self._point()

    def _tell(self) -> None:
        """Look over what it is to put down whoever is carried, once for each seat: painting only shows it."""
        state, carried = self.state, self.carried
        if state is None or carried is None:
            self._tagged, self._tag, self._targets = None, (), ()
            return
        at, seat = carried.at, self.seat
        if at is not None:
            seat = self.hovered.id if self.hovered is not None and self.hovered.kind is Kind.SEAT else None
        key = (self.company(carried.guest), seat, at is not None and not self.rect().contains(at.toPoint()))
        if self._tagged != key:
            self._tagged, self._tag = key, tag_lines(state, key[0], seat, outside=key[2])
            self._targets = seats_taken(state, key[0], seat)

    @override
    def _point(self) -> None:
        """Taken hold of, put down, or neither."""
        hit = self.hovered
        if self._panning is not None or self._space:
            super()._point()
        elif self.carried is not None:
            seat = hit.id if hit is not None and hit.kind is Kind.SEAT else None
            refused = seat is not None and self.state is not None and self._refused(seat)
            self.setCursor(Qt.CursorShape.ForbiddenCursor if refused else Qt.CursorShape.ClosedHandCursor)
        elif self.can_drag(hit):
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif hit is not None and hit.kind in self.selectable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def _refused(self, seat: int) -> bool:
        """Whether whoever is carried, and their company, cannot be put down on a seat."""
        assert self.state is not None
        assert self.carried is not None
        company = self._tagged[0] if self._tagged is not None else ()
        return bool(self.state.refusal(self.carried.guest, seat)) or (len(company) > 1 and not self._targets)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever was picked up before is put down by a click."""
        if self.carried is None or self._space or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        seat = self.seat_under(event.position())
        if seat is not None:
            self.go_to_seat(seat)
            self.put_down()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Whoever was picked up goes along with the pointer."""
        if self.carried is not None and not self._dragging and self._panning is None:
            self.hold(self.carried.guest, event.position())
        else:
            super().mouseMoveEvent(event)

    @override
    def can_drag(self, hit: Hit | None) -> bool:
        return (
            self.can_edit
            and self.state is not None
            and hit is not None
            and hit.kind is Kind.SEAT
            and self.state.head_on(hit.id) is not None
        )

    @override
    def holds_fast(self, hit: Hit | None) -> bool:
        """Who may not be moved now is not mistaken for the floor: it is asked why."""
        if self.can_edit or hit is None or hit.kind is not Kind.SEAT or self.state is None:
            return False
        held = self.state.head_on(hit.id) is not None
        if held:
            self.held_fast.emit()
        return held

    @override
    def drag_begun(self, hit: Hit | None, at: QPointF) -> None:
        head = self.state.head_on(hit.id) if self.state is not None and hit is not None else None
        if head is not None:
            self.hold(head.id, at)

    @override
    def dragged(self, at: QPointF) -> None:
        if self.carried is not None:
            self.hold(self.carried.guest, at)

    @override
    def dropped(self, at: QPointF) -> None:
        self.release(at)

    @override
    def drag_given_up(self) -> None:
        self.give_up()

    # The keyboard

    @override
    def arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """To the neighbouring seat; with Ctrl the floor is moved."""
        if self.carried is not None:
            self.carried.at = None
            self._hover(None)
        if modifiers & Qt.KeyboardModifier.ControlModifier or self.hits is None:
            super().arrow(right, down, modifiers)
            return
        start = self.hits.seats.get(self.seat) if self.seat is not None else None
        if start is None:
            first = next(iter(self.hits.seats), None)
            if first is not None:
                self.go_to_seat(first)
            return
        found = self.hits.towards(start, right, down)
        if found is not None:
            self.go_to_seat(found.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        seat, state = self.seat, self.state
        if key == Qt.Key.Key_Escape and self.carried is not None:
            if self._dragging:
                super().keyPressEvent(event)
            self.give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and seat is not None and state is not None:
            if self.carried is not None:
                self.put_down()
            elif state.head_on(seat) is not None:
                self.pick_up()
            else:
                self.name_typed.emit(seat, "")
        elif seat is not None and self._typed(event) and self._awaits_name():
            self.name_typed.emit(seat, event.text())
        else:
            super().keyPressEvent(event)

    def _awaits_name(self) -> bool:
        """Whether what is typed is the name of somebody who shall sit on the selected seat."""
        seat, state = self.seat, self.state
        return (
            self.can_edit
            and self.carried is None
            and state is not None
            and seat is not None
            and state.head_on(seat) is None
        )

    @override
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Syllables are composed only where a name may be typed, beside the seat."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._awaits_name()
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.seat is not None:
            return QRectF(self.point_of(self.seat), QSizeF(1, 24))
        return super().inputMethodQuery(query)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        seat = self.seat
        if seat is not None and self._awaits_name():
            self.name_composed.emit(seat, event.commitString(), event.preeditString())
        event.accept()

    def _typed(self, event: QKeyEvent) -> bool:
        """Whether a key writes a letter, with which somebody's name may begin."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return not held and bool(event.text()) and event.text()[0].isalpha()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    # Painting

    @override
    def paint_over(self, painter: QPainter) -> None:
        super().paint_over(painter)
        if self.state is None or self.carried is None:
            return
        company = self._tagged[0] if self._tagged is not None else (self.carried.guest,)
        left = QPen(self.theme["link"], 1.6, Qt.PenStyle.DashLine)
        for guest in company:
            if guest in self.state.seat_of:
                self.mark(painter, Hit(Kind.SEAT, self.state.seat_of[guest]), left)
        for seat in self._targets:
            self.mark(painter, Hit(Kind.SEAT, seat), QPen(self.theme["link"], 1.6))
        target = self.hovered if self.carried.at is not None else None
        if target is not None and target.kind is Kind.SEAT:
            self.mark(painter, target, QPen(self.theme["link"], 2.6))
        # Beside the pointer, or beside the seat that the keyboard is at.
        at = self.carried.at
        if at is None and self.seat is not None:
            at = QPointF(self.point_of(self.seat))
        if at is not None and self._tag:
            paint_tag(painter, self.theme, self.font(), self.size(), at, self._tag)
