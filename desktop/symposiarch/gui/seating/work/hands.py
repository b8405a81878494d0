"""Carrying a guest over from the list, asking who sits on an empty seat, and the menus of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.pieces import menu_over
from symposiarch.gui.seating.plan.chooser import SeatChooser
from symposiarch.gui.seating.words import seat_words
from symposiarch.model.venues import SeatKind

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan
    from symposiarch.gui.seating.work.plans import PlanWork
    from symposiarch.gui.seating.work.seats import SeatWork
    from symposiarch.gui.seating.work.tables import TableWork


class Hands:
    """What happens between the plan and what stands around it."""

    def __init__(self, page: ShownPlan, seats: SeatWork, tables: TableWork, plans: PlanWork) -> None:
        self._page = page
        self._seats, self._tables, self._plans = seats, tables, plans
        self.chooser = SeatChooser(page.view)
        listed = page.panel.table
        self.chooser.chosen.connect(seats.drop)
        page.view.name_typed.connect(self._name_typed)
        page.view.name_composed.connect(self._name_composed)
        page.view.menu_wanted.connect(self._open_menu)
        page.view.selection_changed.connect(self.chooser.hide)
        page.bar.menu_wanted.connect(self._open_plan_menu)
        listed.list.chosen.connect(page.view.go_to_seat)
        listed.list.wanted.connect(self._go_on_plan)
        listed.list.left.connect(page.view.setFocus)
        listed.list.menu_wanted.connect(self._open_seat_menu)
        listed.menu_wanted.connect(self._open_table_menu)
        for guests in (page.panel.unseated, listed.list):
            guests.carried.connect(self._carry_from_list)
            guests.let_go.connect(self._drop_from_list)
            guests.given_up.connect(page.view.give_up)

    def _carry_from_list(self, guest: int, at: QPoint) -> None:
        self._page.view.hold(guest, QPointF(self._page.view.mapFromGlobal(at)))

    def _drop_from_list(self, guest: int, at: QPoint) -> None:
        seat = self._page.view.seat_under(QPointF(self._page.view.mapFromGlobal(at)))
        self._page.view.give_up()
        if seat is not None:
            self._seats.drop(guest, seat)

    def _name_typed(self, seat: int, typed: str) -> None:
        if self._ask_whom(seat):
            self.chooser.type(typed)

    def _name_composed(self, seat: int, done: str, begun: str) -> None:
        if self.chooser.isVisible() or ((done or begun) and self._ask_whom(seat)):
            self.chooser.compose(done, begun)

    def _ask_whom(self, seat: int) -> bool:
        """Ask who shall sit on a seat: those without one, then those who would move here."""
        page, state = self._page, self._page.state
        if state is None or not page.can_change() or state.rows[seat].kind is SeatKind.BLOCKED:
            return False
        people, ranks = state.facts.people, state.facts.ranks
        seated = sorted(state.seat_of.keys() & people.keys(), key=lambda guest: ranks.get(guest, len(ranks) + 1))
        self.chooser.ask(
            seat,
            page.view.point_of(seat),
            [*state.waiting, *(people[guest] for guest in seated)],
            {guest: seat_words(state.rows[state.seat_of[guest]]) for guest in seated},
        )
        return True

    def _open_plan_menu(self) -> None:
        self._plans.menu().popup(self._page.bar.more.mapToGlobal(self._page.bar.more.rect().bottomLeft()))

    def _go_on_plan(self, seat: int) -> None:
        """From the list to the chair on the plan; for an empty one it is asked who shall sit there."""
        self._page.go_to(seat)
        if self._page.plan_state.head_on(seat) is None:
            self._name_typed(seat, "")

    def _open_seat_menu(self, at: QPoint) -> None:
        seat = self._page.view.seat
        self._open_menu(Hit(Kind.SEAT, seat) if seat is not None else None, at)

    def _open_table_menu(self, at: QPoint) -> None:
        menu = menu_over(self._page)
        self._tables.fill_menu(menu)
        menu.popup(at)

    def _open_menu(self, hit: Hit | None, at: QPoint) -> None:
        menu = menu_over(self._page)
        put_into = self._page.desk.actions.put_into
        if hit is not None and hit.kind is Kind.SEAT:
            put_into(menu, ("seating.lock", "seating.swap", "seating.take_off", "seating.wish", ""))
        if hit is not None:
            self._tables.fill_menu(menu)
        put_into(menu, ("", "seating.at_table", "seating.together", "seating.fit", "seating.fit_tables"))
        menu.popup(at)
