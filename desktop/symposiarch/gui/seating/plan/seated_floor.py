"""The floor with guests on its chairs: who sits where, in which colours, and at which chairs something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from symposiarch.gui.floor.cards import LONGEST, NAMED_FROM, names_shown
from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.looks import Form, SeatLook, empty_look, form_of, ink_on
from symposiarch.gui.floor.painting import NUMBERED_FROM
from symposiarch.gui.floor.view import FloorView
from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import GRAVE, both_seat_words, head_name, names_of, table_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Honour
from symposiarch.model.venues import SeatKind
from symposiarch.planning.seating.checks import Wrong

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.planning.seating.floor import FloorSeat


CATCH = 7
"""Pixels around a chair in which it still catches who is dropped there: chairs of a whole hall are small."""

MUCH_LARGER = 1.3
"""So many times larger chairs must be to be shown so at first, with less of the room around them."""


class Told(IntEnum):
    """What is near enough to be read: no chair's number, all numbers, or the names at all tables, too."""

    NOTHING = 0
    NUMBERS = 1
    NAMES = 2


class SeatedFloor(FloorView):
    """Shows a plan; nobody is moved here."""

    selectable = frozenset({Kind.SEAT, Kind.TABLE})

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("seatingPlan")
        self.setAccessibleName(tr("Seating plan"))
        self.state: PlanState | None = None
        self.colouring: Colouring | None = None
        self.matched: frozenset[int] | None = None
        """Whoever was looked for (attendees); the others are drawn faintly."""
        self._pointed_out: tuple[int, ...] = ()
        """The seats of one check, while one is at one of them."""
        self._wrong: dict[int, bool] = {}
        """The seats at which something is wrong, and whether that is grave."""
        self.selection_changed.connect(self._keep_pointed_out)

    # What is shown

    def show_plan(self, state: PlanState | None, colouring: Colouring | None) -> None:
        """Draw a plan. The view stays where it is while the layout is the same."""
        self.state, self.colouring = state, colouring
        floor = state.floor if state is not None else None
        if floor is not self.floor:
            self.show_floor(floor)
        self.seats_changed()
        if self._refit is not None and not self.cut_names().isNull():
            self._refit()  # names came that the view has no room for

    @override
    def fit_at_first(self) -> None:
        """The whole room, its tables with the stage that they look at, or the tables alone: the first of them that
        tells as much as can be told; where not even numbers can be, whatever shows chairs nearly as large as can be."""
        views: tuple[Callable[[], None], ...] = (self.fit, partial(self.fit_tables, with_stage=True), self.fit_tables)
        seen = []
        for show in views:
            show()
            seen.append((self._told(), self.camera.scale))
        most, largest = max(seen)
        first = next(
            show
            for show, (told, scale) in zip(views, seen, strict=True)
            if told is most and (most is not Told.NOTHING or scale * MUCH_LARGER > largest)
        )
        first()
        self._refit = self.fit_at_first

    def _told(self) -> Told:
        """What can be read of every table as it is shown."""
        shapes, scale = self.shapes, self.camera.scale
        if shapes is None:
            return Told.NOTHING
        if any(shape.table.chair * scale < NUMBERED_FROM for shape in shapes.tables):
            return Told.NOTHING
        named = all(self._painter.cards.written(shapes, shape, scale) for shape in shapes.tables)
        return Told.NAMES if named else Told.NUMBERS

    def seats_changed(self, seats: frozenset[int] | None = None) -> None:
        """Others sit on these seats, or on any."""
        if self.state is not None:
            self._wrong = {}
            for found in self.state.findings:
                if found.wrong is not Wrong.OUT_OF_RANK:
                    grave = found.wrong in GRAVE
                    self._wrong |= {seat: grave or self._wrong.get(seat, False) for seat in found.seats}
        self.forget_looks(seats)

    def repaint_seats(self, seats: frozenset[int]) -> None:
        """Paint these chairs now, and nothing else: a drop is seen within a frame."""
        for seat in seats:
            # Not `forget_looks`: what waits to be painted anew would all be painted with these.
            self._looks.pop(seat, None)
            area = self.area_of(Hit(Kind.SEAT, seat))
            if area is not None:
                # With the name beside it, where there is one.
                around = 20 + (LONGEST if names_shown(area.width() / 2, self.camera.scale) else 0)
                here = self.camera.transform().mapRect(area).adjusted(-around, -around, around, around)
                self.repaint(here.toAlignedRect())

    def show_matched(self, guests: frozenset[int] | None) -> None:
        if guests != self.matched:
            self.matched = guests
            self.forget_looks()

    @override
    def look_of(self, seat: FloorSeat) -> SeatLook:
        state = self.state
        row = state.rows.get(seat.id) if state is not None else None
        number = str((row.honour if row is not None else seat.honour) or "")
        head = state.head_on(seat.id) if state is not None else None
        if state is None or head is None or self.colouring is None:
            return empty_look(self.theme, seat.kind, number)
        fill = self.colouring.of(head)
        edge = fill
        faint = self.matched is not None and head.id not in self.matched
        if faint:
            fill = _faint(fill, self.theme["panel"])
            edge = fill
        form = form_of(seat.kind)
        return SeatLook(
            fill=fill,
            edge=edge,
            ink=ink_on(fill),
            text=number,
            form=Form.DISC if form is Form.CROSS else form,
            ring=self.theme["gold"] if head.honour is Honour.GUEST_OF_HONOUR else None,
            locked=seat.id in state.locked,
            lines=tuple(line for line in (head_name(head), head.native_name) if line),
            faint=faint,
        )

    @override
    def tip_of(self, hit: Hit) -> str:
        if self.state is not None and hit.kind is Kind.TABLE:
            return self._tip_of_table(hit.id)
        if hit.kind is not Kind.SEAT or self.state is None or hit.id not in self.state.rows:
            return ""
        head = self.state.head_on(hit.id)
        lines = [*both_seat_words(self.state.rows[hit.id])]
        if head is not None:
            lines = [names_of(head), head.title, *lines]
        return "\n".join(line for line in lines if line)

    def _tip_of_table(self, table: int) -> str:
        assert self.state is not None
        here = self.state.at_table(table)
        if not here.chairs:
            return ""
        taken = tr("{taken} of %n chairs are taken.", n=here.taken + here.free, taken=here.taken)
        return f"{table_words(here.chairs[0].seat)}\n{taken}"

    # Which seats

    @property
    def seat(self) -> int | None:
        """The selected seat, the last one chosen of several."""
        return next((hit.id for hit in reversed(self.selection) if hit.kind is Kind.SEAT), None)

    @property
    def seats(self) -> tuple[int, ...]:
        return tuple(hit.id for hit in self.selection if hit.kind is Kind.SEAT)

    @property
    def table(self) -> int | None:
        """The table that is selected as a whole, perhaps with one of its seats; the last one of several."""
        return next((hit.id for hit in reversed(self.selection) if hit.kind is Kind.TABLE), None)

    def seat_under(self, at: QPointF) -> int | None:
        """The seat on which a guest would be dropped at a point: on a table, the first in honour that is free."""
        if self.hits is None or self.state is None or not self.rect().contains(at.toPoint()):
            return None
        seat = self.hits.seat_at(self.camera.to_floor(at), slack=CATCH / self.camera.scale)
        if seat is not None:
            return seat.id
        hit = self.hit_at(at)
        if hit is None or hit.kind is not Kind.TABLE:
            return None
        free = [
            row
            for row in self.state.rows.values()
            if row.table_id == hit.id and row.seat_id not in self.state.guest_on and row.kind is SeatKind.CHAIR
        ]
        return min(free, key=lambda row: row.honour).seat_id if free else None

    def go_to_seat(self, seat: int, *, near: bool = False) -> None:
        """Select a seat and bring it into sight; `near` comes so near that names can be read, if they cannot be yet.

        Where a whole table is selected, the table of this seat is from now on.
        """
        hit = Hit(Kind.SEAT, seat)
        row = self.state.rows.get(seat) if self.state is not None else None
        whole = (Hit(Kind.TABLE, row.table_id),) if row is not None and self.table is not None else ()
        self.select((*whole, hit))
        self.bring_into_sight(hit, nearer=NAMED_FROM * 1.1 if near and not self._is_named(hit) else 0.0)

    def _is_named(self, seat: Hit) -> bool:
        """Whether the name of who sits there is written from where one looks."""
        if self.hits is None or self.shapes is None or seat.id not in self.hits.seats:
            return False
        table = self.hits.seats[seat.id].table_id
        shape = next(shape for shape in self.shapes.tables if shape.table.id == table)
        return self._painter.cards.written(self.shapes, shape, self.camera.scale)

    def point_out(self, seats: tuple[int, ...]) -> None:
        """Ring these seats, which one check is about, until another than these is selected."""
        self._pointed_out = seats
        self.bring_together(Hit(Kind.SEAT, seat) for seat in seats)
        self.update()

    def _keep_pointed_out(self) -> None:
        if self.seat not in self._pointed_out:
            self._pointed_out = ()

    def go_to_table(self, table: int) -> None:
        """Select a whole table, and keep the seat that is selected if it stands there."""
        at = tuple(hit for hit in self.selection if hit.kind is Kind.SEAT and self._stands_at(hit.id, table))
        self.select((Hit(Kind.TABLE, table), *at[-1:]))

    def _stands_at(self, seat: int, table: int) -> bool:
        row = self.state.rows.get(seat) if self.state is not None else None
        return row is not None and row.table_id == table

    def point_of(self, seat: int) -> QPoint:
        """Where a seat is on the view."""
        assert self.hits is not None
        found = self.hits.seats[seat]
        return self.camera.to_view(found.x, found.y).toPoint()

    # Painting

    @override
    def paint_over(self, painter: QPainter) -> None:
        if self.state is not None:
            self._paint_wrong(painter)
            for seat in self._pointed_out:
                if seat != self.seat:
                    self.mark(painter, Hit(Kind.SEAT, seat), QPen(self.theme["link"], 2, Qt.PenStyle.DotLine))

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


def _faint(colour: QColor, ground: QColor) -> QColor:
    """A colour mostly of the ground."""
    share = 0.22
    return QColor(
        round(ground.red() + (colour.red() - ground.red()) * share),
        round(ground.green() + (colour.green() - ground.green()) * share),
        round(ground.blue() + (colour.blue() - ground.blue()) * share),
    )
