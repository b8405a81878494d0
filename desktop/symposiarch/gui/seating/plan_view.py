"""The floor with guests on its chairs: dragged from seat to seat, or carried by the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.looks import Form, SeatLook, empty_look, form_of, ink_on
from symposiarch.gui.floor.painting import NAMED_FROM, sized
from symposiarch.gui.floor.view import FloorView
from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import GRAVE, head_name, seat_words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.seating.floor import FloorSeat


@dataclass(slots=True)
class Carried:
    """A guest in the air: who, where the pointer is (None for the keyboard), and whether it began as a swap."""

    guest: int
    at: QPointF | None = None
    swapping: bool = False


class PlanView(FloorView):
    """`guest_dropped` asks for a change; what is drawn follows the state that the page gives back."""

    guest_dropped = Signal(int, int)
    """A guest (attendee) is put on a seat."""
    guest_taken_off = Signal(int)
    """A guest is dropped beside the plan."""
    name_typed = Signal(int, str)
    """Somebody is to be looked for, for an empty seat: what was typed so far."""
    hint_changed = Signal()
    """What the keys do is another now: somebody is carried, or no longer."""

    selectable = frozenset({Kind.SEAT, Kind.TABLE})

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("seatingPlan")
        self.setAccessibleName(tr("Seating plan"))
        self.state: PlanState | None = None
        self.colouring: Colouring | None = None
        self.matched: frozenset[int] | None = None
        """Whoever was looked for (attendees); the others are drawn faintly."""
        self.can_edit = True
        self.carried: Carried | None = None
        self._wrong: dict[int, bool] = {}
        """The seats at which something is wrong, and whether that is grave."""

    # What is shown

    def show_plan(self, state: PlanState | None, colouring: Colouring | None) -> None:
        """Draw a plan. The view stays where it is while the layout is the same."""
        self.state, self.colouring = state, colouring
        if self.carried is not None and (state is None or self.carried.guest not in state.facts.people):
            self.carried = None
        floor = state.floor if state is not None else None
        if floor is not self.floor:
            self.show_floor(floor)
        self.seats_changed()

    def seats_changed(self, seats: frozenset[int] | None = None) -> None:
        """Others sit on these seats, or on any."""
        if self.state is not None:
            self._wrong = {}
            for found in self.state.findings:
                kind = found.wrong.value
                if kind != "out_of_rank":
                    self._wrong |= {seat: kind in GRAVE or self._wrong.get(seat, False) for seat in found.seats}
        self.forget_looks(seats)

    def repaint_seats(self, seats: frozenset[int]) -> None:
        """Paint these chairs now, and nothing else: a drop is seen within a frame."""
        self.forget_looks(seats)
        for seat in seats:
            area = self.area_of(Hit(Kind.SEAT, seat))
            if area is not None:
                room = area.adjusted(-700, -700, 700, 700)  # with the name on the table
                self.repaint(self.camera.transform().mapRect(room).toAlignedRect())

    def show_matched(self, guests: frozenset[int] | None) -> None:
        if guests != self.matched:
            self.matched = guests
            self.forget_looks()

    @override
    def look_of(self, seat: FloorSeat) -> SeatLook:
        state = self.state
        row = state.rows.get(seat.id) if state is not None else None
        number = str(row.honour) if row is not None else str(seat.honour)
        head = state.head_on(seat.id) if state is not None else None
        if state is None or head is None or self.colouring is None:
            return empty_look(self.theme, seat.kind, number)
        fill = self.colouring.of(head)
        edge = fill
        if self.matched is not None and head.id not in self.matched:
            fill = _faint(fill, self.theme["panel"])
            edge = fill
        form = form_of(seat.kind)
        return SeatLook(
            fill,
            edge,
            ink_on(fill),
            number,
            Form.DISC if form is Form.CROSS else form,
            self.theme["gold"] if head.honour.value == "guest_of_honour" else None,
            seat.id in state.locked,
            tuple(line for line in (head_name(head), head.native_name) if line),
        )

    @override
    def tip_of(self, hit: Hit) -> str:
        if hit.kind is not Kind.SEAT or self.state is None or hit.id not in self.state.rows:
            return ""
        head = self.state.head_on(hit.id)
        lines = [seat_words(self.state.rows[hit.id])]
        if head is not None:
            lines = [" ".join(part for part in (head_name(head), head.native_name) if part), head.title, *lines]
        return "\n".join(line for line in lines if line)

    # Which seats

    @property
    def seat(self) -> int | None:
        """The selected seat, the last one chosen of several."""
        return next((hit.id for hit in reversed(self.selection) if hit.kind is Kind.SEAT), None)

    @property
    def seats(self) -> tuple[int, ...]:
        return tuple(hit.id for hit in self.selection if hit.kind is Kind.SEAT)

    def seat_under(self, at: QPointF) -> int | None:
        """The seat on which a guest would be dropped at a point: on a table, the first in honour that is free."""
        hit = self.hit_at(at) if self.rect().contains(at.toPoint()) else None
        if hit is None or self.state is None or hit.kind is Kind.FEATURE:
            return None
        if hit.kind is Kind.SEAT:
            return hit.id
        free = [
            row
            for row in self.state.rows.values()
            if row.table_id == hit.id and row.seat_id not in self.state.guest_on and row.kind.value == "chair"
        ]
        return min(free, key=lambda row: row.honour).seat_id if free else None

    def go_to_seat(self, seat: int, *, near: bool = False) -> None:
        """Select a seat and bring it into sight; `near` comes so near that names can be read."""
        hit = Hit(Kind.SEAT, seat)
        self.select((hit,))
        self.bring_into_sight(hit, nearer=NAMED_FROM * 1.1 if near else 0.0)

    # Carrying

    def pick_up(self, *, swapping: bool = False) -> None:
        """Carry whoever sits on the selected seat, by the keyboard."""
        head = self.state.head_on(self.seat) if self.state is not None and self.seat is not None else None
        if head is not None and self.can_edit:
            self.carried = Carried(head.id, swapping=swapping)
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
            self._carrying_changed()

    def hold(self, guest: int, at: QPointF) -> None:
        """A guest is dragged over the plan, at this point of the view."""
        self.carried = Carried(guest, at)
        target = self.seat_under(at)
        self._hover(Hit(Kind.SEAT, target) if target is not None else None)
        self.update()

    def release(self, at: QPointF) -> None:
        """The guest who is dragged is let go at this point of the view."""
        carried, self.carried = self.carried, None
        self._hover(None)
        self.update()
        if carried is None:
            return
        seat = self.seat_under(at)
        if seat is not None:
            self.guest_dropped.emit(carried.guest, seat)
        elif not self.rect().contains(at.toPoint()):
            self.guest_taken_off.emit(carried.guest)

    def _carrying_changed(self) -> None:
        self.update()
        self.hint_changed.emit()

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
        elif self._typed(event) and seat is not None and state is not None and state.head_on(seat) is None:
            self.name_typed.emit(seat, event.text())
        else:
            super().keyPressEvent(event)

    def _typed(self, event: QKeyEvent) -> bool:
        """Whether a key writes a letter, with which somebody's name may begin."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return not held and bool(event.text()) and event.text()[0].isalpha() and self.carried is None

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    # Painting

    @override
    def paint_over(self, painter: QPainter) -> None:
        if self.state is None:
            return
        self._paint_wrong(painter)
        if self.carried is None:
            return
        here = self.state.seat_of.get(self.carried.guest)
        if here is not None:
            pen = QPen(self.theme["link"], 1.6, Qt.PenStyle.DashLine)
            self.mark(painter, Hit(Kind.SEAT, here), pen)
        target = self.hovered if self.carried.at is not None else None
        if target is not None and target.kind is Kind.SEAT:
            self.mark(painter, target, QPen(self.theme["link"], 2.6))
        self._paint_carried(painter, self.carried)

    def _paint_wrong(self, painter: QPainter) -> None:
        """A small dot beside a chair at which something is wrong."""
        if self.hits is None or self.shapes is None or not self._wrong:
            return
        scale = self.camera.scale
        seen = self.camera.seen(self.size().toSizeF())
        painter.setPen(QPen(self.theme["panel"], 1.2))
        mild, grave = self.theme["tentative"], self.theme["declined"]
        for seat_id, is_grave in self._wrong.items():
            seat = self.hits.seats.get(seat_id)
            if seat is None or not seen.contains(seat.x, seat.y):
                continue
            reach = 290 * scale * 0.74
            at = self.camera.to_view(seat.x, seat.y)
            if reach > 3:
                painter.setBrush(grave if is_grave else mild)
                size = max(2.2, min(4.5, reach * 0.42))
                painter.drawEllipse(QPointF(at.x() + reach, at.y() - reach), size, size)

    def _paint_carried(self, painter: QPainter, carried: Carried) -> None:
        """The name of whoever is carried, beside the pointer or beside the seat that is selected."""
        assert self.state is not None
        at = carried.at
        if at is None and self.seat is not None and self.hits is not None and self.seat in self.hits.seats:
            seat = self.hits.seats[self.seat]
            at = self.camera.to_view(seat.x, seat.y)
        if at is None:
            return
        head = self.state.facts.people.get(carried.guest)
        painter.setFont(sized(self.font(), 13))
        text = painter.fontMetrics().elidedText(head_name(head), Qt.TextElideMode.ElideRight, 220)
        wide, high = painter.fontMetrics().horizontalAdvance(text) + 18, painter.fontMetrics().height() + 8
        left = min(at.x() + 14, self.width() - wide - 4)
        box = QRectF(left, max(4.0, at.y() - high - 8), wide, high)
        painter.setPen(QPen(self.theme["link"], 1))
        painter.setBrush(self.theme["panel"])
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self.theme["ink"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def point_of(self, seat: int) -> QPoint:
        """Where a seat is on the view."""
        assert self.hits is not None
        found = self.hits.seats[seat]
        return self.camera.to_view(found.x, found.y).toPoint()


def _faint(colour: QColor, ground: QColor) -> QColor:
    """A colour mostly of the ground."""
    share = 0.22
    return QColor(
        round(ground.red() + (colour.red() - ground.red()) * share),
        round(ground.green() + (colour.green() - ground.green()) * share),
        round(ground.blue() + (colour.blue() - ground.blue()) * share),
    )
