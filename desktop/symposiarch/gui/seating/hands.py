"""Carrying a guest over from the list, asking who sits on an empty seat, and the menus of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.seating.chooser import SeatChooser

if TYPE_CHECKING:
    from symposiarch.gui.seating.page import SeatingPage


class Hands:
    """What happens between the plan and what stands around it."""

    def __init__(self, page: SeatingPage) -> None:
        self._page = page
        self.chooser = SeatChooser(page.view)
        unseated = page.panel.unseated
        self.chooser.chosen.connect(page.seats.drop)
        page.view.name_typed.connect(self._ask_whom)
        page.view.menu_wanted.connect(self._open_menu)
        page.bar.menu_wanted.connect(self._open_plan_menu)
        unseated.carried.connect(self._carry_from_list)
        unseated.let_go.connect(self._drop_from_list)
        unseated.given_up.connect(page.view.give_up)

    def _carry_from_list(self, guest: int, at: QPoint) -> None:
        self._page.view.hold(guest, QPointF(self._page.view.mapFromGlobal(at)))

    def _drop_from_list(self, guest: int, at: QPoint) -> None:
        seat = self._page.view.seat_under(QPointF(self._page.view.mapFromGlobal(at)))
        self._page.view.give_up()
        if seat is not None:
            self._page.seats.drop(guest, seat)

    def _ask_whom(self, seat: int, typed: str) -> None:
        if (
            self._page.state is not None
            and self._page.can_change()
            and self._page.state.rows[seat].kind.value != "blocked"
        ):
            self.chooser.ask(seat, self._page.view.point_of(seat), self._page.state.waiting, typed)

    def _open_plan_menu(self) -> None:
        self._page.plan_work.menu().popup(self._page.bar.more.mapToGlobal(self._page.bar.more.rect().bottomLeft()))

    def _open_menu(self, hit: Hit | None, at: QPoint) -> None:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = ("lock", "swap", "take_off", "wish") if hit is not None and hit.kind is Kind.SEAT else ()
        for name in names:
            menu.addAction(self._page.desk.actions[f"seating.{name}"])
        if names:
            menu.addSeparator()
        if hit is not None:
            self._page.tables.fill_menu(menu)
            menu.addSeparator()
        for name in ("together", "fit", "fit_tables"):
            menu.addAction(self._page.desk.actions[f"seating.{name}"])
        menu.popup(at)
