"""What is done with a table, a row or a chair from the plan; the furniture itself is moved on the page of venues."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from symposiarch.gui.dialogs import opened
from symposiarch.gui.floor.hits import Kind
from symposiarch.gui.floor.looks import lost_words, table_name
from symposiarch.gui.question import NameDialog, NumberDialog
from symposiarch.gui.seating.dialogs.manners import MannersDialog
from symposiarch.gui.words import as_written, tr
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.filling.fill import fill_by_rank
from symposiarch.planning.seating.furniture.belonging import make_host_table, reserve_tables
from symposiarch.planning.seating.furniture.furnishing import LostSeat, change_tables, reseat_table, set_seats
from symposiarch.planning.seating.manners import manners, set_hosts, set_manners

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.seating.work.filling import FillWork
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.seating.floor import FloorTable


class TableWork:
    """The menu of a table, and how a plan seats."""

    def __init__(self, page: ShownPlan, filling: FillWork) -> None:
        self._page = page
        self._filling = filling
        self._desk = page.desk

    @property
    def _state(self) -> PlanState:
        return self._page.plan_state

    def table(self) -> FloorTable | None:
        """The table that is selected, or at which the selected seat stands."""
        state, view = self._page.state, self._page.view
        if state is None or not view.selection:
            return None
        hit = view.selection[-1]
        wanted = hit.id if hit.kind is Kind.TABLE else state.rows[hit.id].table_id if hit.id in state.rows else None
        return next((table for table in state.floor.tables if table.id == wanted), None)

    def _chosen(self) -> FloorTable:
        table = self.table()
        assert table is not None, "the menu only offers it at a table"
        return table

    def list_all(self) -> None:
        """List everybody at the table beside the plan, and let the keyboard go through them."""
        table = self.table()
        if table is not None:
            self._page.view.go_to_table(table.id)
            self._page.panel.table.list.setFocus()

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the table, after what can be done with the seat."""
        table = self.table()
        if table is None or not self._page.can_change():
            return
        row = table.shape is TableShape.ROW
        name = as_written(table_name(table))
        menu.addAction(tr("{table}: how many seats…", table=name), self.seats)
        menu.addAction(tr("{table}: number or name…", table=name), self.rename)
        kept = menu.addMenu(tr("{table}: keep for", table=name))
        for category in ("", *self._state.colours):
            action = kept.addAction(as_written(category) or tr("Everybody"), partial(self.keep_for, category))
            action.setCheckable(True)
            action.setChecked(table.category == category)
        if row:
            menu.addAction(tr("{table}: make it the row of honour", table=name), self.row_of_honour)
        elif table.position:
            menu.addAction(tr("{table}: make it the host table", table=name), self.host_table)
        if self._page.view.seats:
            chair = menu.addMenu(tr("The chair is"))
            for kind, text in (
                ("chair", tr("A chair")),
                ("wheelchair", tr("A place for a wheelchair")),
                ("interpreter", tr("An interpreter's chair")),
                ("blocked", tr("Given to nobody")),
            ):
                chair.addAction(text, partial(self.set_kind, kind))

    def seats(self) -> NumberDialog:
        """Ask for how many the table is set."""
        table = self._chosen()
        return opened(
            NumberDialog(
                table_name(table),
                tr("How many sit there"),
                tr("Set the table"),
                partial(self._set_seats, table),
                least=1,
                most=400,
                value=len(table.seats),
                parent=self._page,
            )
        )

    def _set_seats(self, table: FloorTable, count: int) -> None:
        lost: list[LostSeat] = []

        def write(session: Session) -> None:
            lost.extend(reseat_table(session, table.id, seats=count))

        if count != len(table.seats):
            self._desk.perform(tr("Set {table} for %n", n=count, table=table_name(table)), write)
        if lost:
            self._desk.notices.warn(lost_words(lost))

    def rename(self) -> NameDialog:
        """Ask for another number or name of the table."""
        table = self._chosen()

        def take(name: str) -> None:
            if name and name != table.label:
                label = tr("Call {table} “{name}”", table=table_name(table), name=name)
                self._desk.perform(label, change_tables, self._state.plan.layout_id, {table.id: {"label": name}})

        return opened(
            NameDialog(table_name(table), tr("Number or name"), tr("Rename"), take, text=table.label, parent=self._page)
        )

    def keep_for(self, category: str) -> None:
        table = self._chosen()
        label = (
            tr("Keep {table} for {category}", table=table_name(table), category=category)
            if category
            else tr("Open {table} to everybody", table=table_name(table))
        )
        self._desk.change(label, reserve_tables, self._state.plan.layout_id, (table.id,), category=category)

    def host_table(self) -> None:
        table = self._chosen()
        label = tr("Make table {table} the host table", table=table.label)
        self._desk.change(label, make_host_table, self._state.plan.layout_id, table.id)

    def row_of_honour(self) -> None:
        table = self._chosen()
        place = next(place for place, one in enumerate(self._state.floor.tables, 1) if one.id == table.id)
        label = tr("Make row {row} the row of honour", row=table.label)
        self._desk.change(label, set_manners, self._state.plan.id, row_of_honour=place)

    def set_kind(self, kind: str) -> None:
        seats = self._page.view.seats
        label = tr("Change the kind of %n chairs", n=len(seats))
        self._desk.change(label, set_seats, self._state.plan.layout_id, seats, SeatKind(kind))

    def manners(self) -> MannersDialog:
        """Ask how the plan is to seat; kept, and perhaps filled, in one step."""
        state = self._state
        people = [one for one in state.facts.people.values() if one.presence is not Presence.ABSENT]
        now = self._desk.workspace.read(manners, state.plan.id)
        return opened(MannersDialog(state.plan.name, now, people, state.floor.tables, self._keep_manners, self._page))

    def _keep_manners(
        self, changed: dict[str, str | int | bool | None], hosts: tuple[int | None, int | None] | None, fill: bool
    ) -> None:
        plan, options = self._state.plan, self._filling.options()

        def write(session: Session, **job: Any) -> None:
            if hosts is not None:
                set_hosts(session, plan.id, host=hosts[0], co_host=hosts[1])
            if changed:
                set_manners(session, plan.id, **changed)
            if fill:
                fill_by_rank(session, plan.id, **options, **job)

        if not (changed or hosts or fill):
            return
        if fill:
            self._filling.carry_out(tr("Fill {plan} by rank, as it seats now", plan=plan.name), write)
        else:
            self._desk.perform(tr("Change how {plan} seats", plan=plan.name), write)
