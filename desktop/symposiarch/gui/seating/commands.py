"""Every command of the seating page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from symposiarch.gui.actions import Command
from symposiarch.gui.floor.view import NEARER
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan

FILL = "Ctrl+Shift+R"
"""The keys that fill the plan, by rank or, where the slider stands at its end, by wishes."""


def seating_commands() -> tuple[Command, ...]:
    """In the order of the menu: filling, plans, seats, the view."""
    return (
        Command("seating.fill", tr("Fill by rank"), lambda page: page.filling.fill(), "precedence", FILL,
                ready=_can_change, tip=tr("Seat everybody by rank, then mend what jars")),
        Command("seating.improve", tr("Improve"), lambda page: page.filling.improve(), "check", "Ctrl+Shift+J",
                ready=_can_improve,
                tip=tr("Look for better company; the first ranks keep their seats as the slider says")),
        Command("seating.fill_by_wishes", tr("Fill by wishes"), lambda page: page.filling.fill_by_wishes(), "guests",
                ready=_can_change, tip=tr("Seat everybody by wishes and company alone, whatever the ranks")),
        Command("seating.manners", tr("How this plan seats…"), lambda page: page.tables.manners(), "precedence", "H",
                ready=_can_set_manners),
        Command("seating.new", tr("New seating plan…"), lambda page: page.plan_work.new(), "add", ready=_can_add,
                at_once=True),
        Command("seating.copy", tr("Copy this plan"), lambda page: page.plan_work.copy(), "copy", ready=_can_copy),
        Command("seating.go_on", tr("Go on with a copy"), lambda page: page.plan_work.go_on(), "copy",
                ready=_can_go_on),
        Command("seating.rename", tr("Rename this plan…"), lambda page: page.plan_work.rename(), "edit", "F2",
                ready=_can_copy),
        Command("seating.choose", tr("Print cards and lists from this plan"), lambda page: page.plan_work.choose(),
                "check", ready=_can_choose),
        Command("seating.freeze", tr("Freeze and number this plan"), lambda page: page.plan_work.freeze(), "",
                ready=_can_change),
        Command("seating.compare", tr("Compare with another plan…"), lambda page: page.plan_work.compare(), "columns",
                ready=lambda page: page.state is not None and len(page.plans) > 1),
        Command("seating.free_absent", tr("Free the seats of those who do not come"),
                lambda page: page.seats.free_absent(), "withdraw", ready=_can_change),
        Command("seating.print", tr("Print the seating…"), lambda page: page.plan_work.print_it(), "print",
                ready=_is_shown),
        Command("seating.furnish", tr("Move the tables in their room…"),
                lambda page: page.plan_work.furnish(), "venues", ready=_is_shown),
        Command("seating.save_workbook", tr("Export the seating…"), lambda page: page.plan_work.save_workbook(),
                "export", ready=_is_shown, at_once=True),
        Command("seating.read_workbook", tr("Import a seating…"),
                lambda page: page.plan_work.read_workbook(), "import", ready=_can_change),
        Command("seating.remove", tr("Remove this plan"), lambda page: page.plan_work.remove(), "delete",
                ready=_can_copy),
        Command("seating.lock", tr("Lock or unlock the seat"), lambda page: page.seats.lock(), "", "L",
                ready=_somebody),
        Command("seating.swap", tr("Exchange with another seat"), lambda page: page.seats.swap(), "", "S",
                ready=_somebody),
        Command("seating.take_off", tr("Take off the seat"), lambda page: page.seats.take_off(), "withdraw",
                "Delete Backspace", ready=_somebody),
        Command("seating.wish", tr("Note a wish of this guest…"), lambda page: page.seats.note_wish(), "", "W",
                ready=_somebody),
        Command("seating.together", tr("Move couples and delegations together"),
                lambda page: page.seats.turn_together(), "", "T", ready=_free_for_keys,
                checked=lambda page: page.seats.together),
        Command("seating.late", tr("Seat late changes"), _seat_late, "", "C",
                ready=lambda page: _free_for_keys(page) and bool(page.proposals)),
        Command("seating.at_table", tr("List who sits at this table"), lambda page: page.tables.list_all(), "", "A",
                ready=_at_table),
        Command("seating.find", tr("Find a guest on the plan"), lambda page: page.finding.begin(), "search", "F",
                ready=_free_for_keys),
        Command("seating.next_check", tr("Go to the next check"), lambda page: page.checking.go_to_next(), "warning",
                "F8", ready=lambda page: page.state is not None and bool(page.state.findings)),
        Command("seating.zoom_in", tr("Come nearer to the plan"), lambda page: page.view.zoom(NEARER), ready=_is_shown),
        Command("seating.zoom_out", tr("Go away from the plan"), lambda page: page.view.zoom(1 / NEARER),
                ready=_is_shown),
        Command("seating.fit_tables", tr("Show all tables"), lambda page: page.view.fit_tables(), ready=_is_shown),
        Command("seating.fit", tr("Show the whole plan"), lambda page: page.view.fit(), ready=_is_shown),
    )  # fmt: skip


def _seat_late(page: ShownPlan) -> None:
    """A frozen plan is changed no more: its late changes are seated in a copy, once the ways are found there."""
    if page.state is None or not page.state.frozen:
        page.panel.show_late()
        return
    page.desk.actions.do("seating.go_on")
    page.late.found.connect(page.panel.show_late, Qt.ConnectionType.SingleShotConnection)


def _is_shown(page: ShownPlan) -> bool:
    return page.state is not None


def _can_change(page: ShownPlan) -> bool:
    return page.can_change()


def _can_improve(page: ShownPlan) -> bool:
    return page.can_change() and page.state is not None and bool(page.state.guest_on or page.state.waiting)


def _can_add(page: ShownPlan) -> bool:
    return page.desk.workspace.can_edit and page.desk.event_id is not None and not page.improving.running


def _can_copy(page: ShownPlan) -> bool:
    return _can_add(page) and page.state is not None


def _can_go_on(page: ShownPlan) -> bool:
    return _can_add(page) and page.state is not None and page.state.frozen


def _can_choose(page: ShownPlan) -> bool:
    return page.state is not None and not page.state.plan.chosen and page.desk.workspace.can_edit


def _can_set_manners(page: ShownPlan) -> bool:
    return page.can_change() and _free_for_keys(page)


def _somebody(page: ShownPlan) -> bool:
    """Whether somebody sits on the selected seat, and the plan may be changed."""
    return (
        page.can_change()
        and page.state is not None
        and any(seat in page.state.guest_on for seat in page.view.seats)
        and page.view.carried is None
    )


def _at_table(page: ShownPlan) -> bool:
    return bool(page.view.selection) and _free_for_keys(page)


def _free_for_keys(page: ShownPlan) -> bool:
    """On an empty seat letters are the name of somebody, not commands."""
    state, seat = page.state, page.view.seat
    return state is not None and (seat is None or seat in state.guest_on or not page.can_change())
