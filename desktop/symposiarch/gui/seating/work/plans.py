"""What is done with whole plans: made, copied, named, chosen, frozen, compared, removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.pieces import menu_over
from symposiarch.gui.question import NameDialog
from symposiarch.gui.saving import ask_what_to_read, ask_where_it_goes, workbooks, write_away
from symposiarch.gui.seating.dialogs.compare import CompareDialog
from symposiarch.gui.seating.dialogs.making import make_plan, make_plan_at, name_of_copy, next_name, plan_at
from symposiarch.gui.seating.dialogs.new_plan import NewPlanDialog
from symposiarch.gui.seating.dialogs.seating_file import SeatingFileDialog, read_seating
from symposiarch.gui.seating.reading import read_setting
from symposiarch.gui.seating.words import plan_words
from symposiarch.gui.words import tr
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating.furniture.layouts import without_space
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import (
    PlanRow,
    choose_plan,
    copy_plan,
    freeze_plan,
    go_on_from,
    remove_plan,
    rename_plan,
)

if TYPE_CHECKING:
    from symposiarch.exchange.seating.coming_back import SeatingPlanned
    from symposiarch.gui.seating.shown_plan import ShownPlan

MENU = (
    "seating.manners", "seating.fill_by_wishes", "seating.furnish", "",
    "seating.copy", "seating.rename", "seating.choose", "seating.freeze", "seating.compare", "",
    "seating.free_absent", "",
    "seating.print", "seating.save_workbook", "seating.read_workbook", "",
    "seating.remove",
)  # fmt: skip
"""The commands of the menu beside the plans; an empty name is a line."""


class PlanWork:
    """Plans are named Plan A, Plan B ... until somebody calls them otherwise; a copy is named by its model."""

    def __init__(self, page: ShownPlan) -> None:
        self._page = page
        self._desk = page.desk

    @property
    def _plan(self) -> PlanRow:
        return self._page.plan_state.plan

    def next_name(self) -> str:
        return next_name(self._page.plans)

    def begin(self, typed: str) -> NewPlanDialog | None:
        """The first plan, at once where nothing is left to ask: no room can be chosen, and everybody has a seat."""
        event_id = self._desk.event_id
        assert event_id is not None
        setting = read_setting(self._desk.workspace, event_id)
        try:
            seats = sum(table.seats for table in read_wanted(typed))
        except SymposiarchError:
            seats = 0
        if setting.rooms or not seats or seats < setting.coming:
            return self.new(typed)
        self.make("", None, typed, None)
        return None

    def new(self, typed: str = "") -> NewPlanDialog:
        event_id = self._desk.event_id
        assert event_id is not None

        read, setting = self._desk.workspace.read, read_setting(self._desk.workspace, event_id)
        return opened(
            NewPlanDialog(
                self.next_name(),
                setting,
                self.make,
                lambda words, room: read(without_space, words=words, room_id=room),
                typed=typed,
                parent=self._page,
            )
        )

    def make(self, name: str, layout_id: int | None, tables: str, room_id: int | None) -> None:
        """A plan on a layout that is there, or on new tables in a room; what cannot be is raised."""
        event_id = self._desk.event_id
        assert event_id is not None
        called = " ".join(name.split()) or self.next_name()
        self._page.show_plan(
            make_plan(self._desk, event_id, called, layout_id=layout_id, tables=tables, room_id=room_id)
        )

    def seat_at(self, layout_id: int) -> None:
        """Seat the guests at these tables."""
        event_id = self._desk.event_id
        assert event_id is not None
        self._page.show_plan(make_plan_at(self._desk, event_id, layout_id))

    def show_at(self, layout_id: int) -> None:
        """Show the plan at these tables, if there is one."""
        there = plan_at(self._page.plans, layout_id)
        if there is not None:
            self._page.show_plan(there.id)

    def copy(self) -> None:
        name = name_of_copy(self._page.plans, self._plan.name)
        self._copy(tr("Copy {plan} as {name}", plan=self._plan.name, name=name), copy_plan, name)

    def go_on(self) -> None:
        """A frozen plan stays as it is; what comes late is seated, and printed, in a copy."""
        name = name_of_copy(self._page.plans, self._plan.name)
        self._copy(tr("Go on from {plan} with {name}", plan=self._plan.name, name=name), go_on_from, name)

    def _copy(self, label: str, function: Callable[..., SeatingPlan], name: str) -> None:
        made = self._desk.made(label, lambda session: function(session, self._plan.id, name=name).id)
        if made is not None:
            self._page.show_plan(made)

    def rename(self) -> NameDialog:
        plan = self._plan

        def take(name: str) -> None:
            if name and name != plan.name:
                label = tr("Call {plan} “{name}”", plan=plan.name, name=name)
                self._desk.perform(label, rename_plan, plan.id, name=name)

        return opened(
            NameDialog(tr("Rename the plan"), tr("Name"), tr("Rename"), take, text=plan.name, parent=self._page)
        )

    def choose(self) -> None:
        plan = self._plan
        self._desk.change(tr("Print cards and lists from {plan}", plan=plan.name), choose_plan, plan.id)

    def freeze(self) -> None:
        self._desk.change(
            tr("Freeze {plan}", plan=self._plan.name), freeze_plan, self._plan.id, by=self._desk.workspace.office.who
        )

    def remove(self) -> None:
        self._desk.change(tr("Remove {plan}", plan=self._plan.name), remove_plan, self._plan.id)

    def compare(self) -> CompareDialog:
        """This plan at the right, and at the left the one that is printed from, or another."""
        plans, here = self._page.plans, self._plan
        others = sorted((plan for plan in plans if plan.id != here.id), key=lambda plan: not plan.chosen)
        return opened(CompareDialog(self._desk, plans, others[0].id, here.id, self._page.bar.by(), self._page))

    def print_it(self) -> None:
        """The sheets of the seating are among the documents: the plan that is looked at, also where lists and cards are
        printed from another one."""
        plan = self._plan
        self._desk.show_page("documents", ("seating-plan", {"plan": "" if plan.chosen else plan.name}))

    def furnish(self) -> None:
        """Tables are moved where rooms are drawn; the guests go with their seats."""
        self._desk.show_page("venues", ("layout", self._plan.layout_id))

    def save_workbook(self) -> None:
        """Who sits where, for whoever lays the tables."""
        from symposiarch.exchange.seating.export import export_seating

        if self._page.state is None:
            raise SymposiarchError(tr("There is no seating plan to export yet."))
        plan = self._plan
        title, kinds = tr("Export the seating"), workbooks()
        settings = self._desk.settings
        if path := ask_where_it_goes(settings, "seating", self._page, title, kinds, plan_words(plan), ".xlsx"):
            write_away(
                self._desk,
                tr("Exporting the seating"),
                export_seating,
                plan.id,
                path,
                said=lambda count: tr("%n guests with their seats were saved.", n=count),
            )

    def read_workbook(self) -> None:
        """Look at what a workbook says that was exported here and changed elsewhere; it is written from there."""
        plan, desk, page = self._plan, self._desk, self._page
        kinds = tr("Workbooks and tables (*.xlsx *.xlsm *.xls *.ods *.csv)")
        path = ask_what_to_read(desk.settings, "seating", page, tr("Import a seating"), kinds)
        if path is None:
            return
        office = desk.workspace.office

        def show(planned: SeatingPlanned) -> None:
            if desk.workspace.has_open(office):
                SeatingFileDialog(desk, planned, page).open()

        desk.jobs.start(tr("Reading the seating"), read_seating, office, plan.id, path, done=show)

    def menu(self) -> QMenu:
        """What can be done with the plan that is shown."""
        return self._desk.actions.put_into(menu_over(self._page), MENU)
