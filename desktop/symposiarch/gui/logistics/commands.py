"""What can be done on the page Logistics: with any list, and with the one that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import opened
from symposiarch.gui.logistics.section import TypedSection
from symposiarch.gui.logistics.taking_over import TakeOverDialog
from symposiarch.gui.logistics.times_dialog import TimesDialog
from symposiarch.gui.page import Page
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.saving import WORKBOOK, ask_where_it_goes, workbooks, write_away
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.logistics.lists import LogisticsLists

Ready = Callable[["LogisticsLists"], bool]


def logistics_commands(titles: Mapping[str, str]) -> tuple[Command, ...]:
    """All of them; `titles` are the lists that one can go to."""
    return (
        *_of_any_list(),
        *_of_tasks(),
        *_of_services(),
        *_of_costs(),
        *_of_arrivals(),
        *_of_flags(),
        *_of_security(),
        *_ways(titles),
    )


def _of_any_list() -> tuple[Command, ...]:
    return (
        Command("logistics.add", tr("Add a line"), add_line, "add", "Ctrl+Shift+L", ready=_can_add),
        Command("logistics.remove", tr("Take out these lines"), remove_lines, "delete", "Delete", ready=_can_remove),
        Command("logistics.bulk", tr("Change many…"), edit_many, "bulk", "B", ready=_can_edit),
        Command("logistics.copy", tr("Copy the selected lines"), lambda page: page.section.table.copy(), "copy"),
        Command("logistics.print", tr("Print…"), print_sheet, "print", ready=_has_sheet),
        Command("logistics.take_over", tr("Begin with another event's logistics…"),
                lambda page: opened(TakeOverDialog(page.desk, page)), "copy", ready=Page.can_edit_event, at_once=True),
        Command("logistics.export", tr("Export the logistics…"), export, "export", ready=Page.has_event, at_once=True),
    )  # fmt: skip


def _of_tasks() -> tuple[Command, ...]:
    return (
        Command("logistics.done", tr("Done"), lambda page: page.tasks.toggle_done(), "check", "D",
                ready=_in("tasks", selected=True)),
        Command("logistics.plan", tr("Add the usual tasks"), lambda page: page.tasks.plan(), "add", ready=_in("tasks")),
        Command("logistics.calendar", tr("Tasks to a calendar…"), export_tasks, "export",
                ready=lambda page: bool(page.tasks.rows)),
    )  # fmt: skip


def _of_costs() -> tuple[Command, ...]:
    ready = _in("costs", selected=True)
    return (Command("logistics.paid", tr("Paid"), lambda page: page.costs.pay(), "check", "P", ready=ready),)


def _of_services() -> tuple[Command, ...]:
    def status(name: str, text: str, key: str) -> Command:
        ready = _in("services", selected=True)
        return Command(f"logistics.{name}", text, lambda page: page.services.set_status(name), "", key, ready=ready)

    return (
        status("ordered", tr("Ordered"), "O"),
        status("confirmed", tr("Confirmed"), "C"),
        status("delivered", tr("Delivered"), "V"),
    )


def _of_arrivals() -> tuple[Command, ...]:
    chosen = _in("arrivals", selected=True)
    return (
        Command("logistics.missions", tr("Add the heads of mission"), lambda page: page.arrivals.expect_missions(),
                "post", ready=_in("arrivals")),
        Command("logistics.times", tr("Times of arrival…"), set_times,
                ready=lambda page: _in("arrivals")(page) and bool(page.arrivals.rows)),
        Command("logistics.greeter", tr("Who meets them…"), lambda page: page.arrivals.choose_person("greeter"),
                "person-add", "G", ready=chosen),
        Command("logistics.escort", tr("Who leads them in…"), lambda page: page.arrivals.choose_person("escort"),
                "person-add", "E", ready=chosen),
    )  # fmt: skip


def _of_flags() -> tuple[Command, ...]:
    chosen = _in("flags", selected=True)
    return (
        Command("logistics.flag_left", tr("To the left"), lambda page: page.flags.step(-1), "", "Alt+Left",
                ready=chosen),
        Command("logistics.flag_right", tr("To the right"), lambda page: page.flags.step(1), "", "Alt+Right",
                ready=chosen),
        Command("logistics.flags_by_rule", tr("Order by the practice"), lambda page: page.flags.leave_to_rules(),
                "undo", ready=lambda page: _in("flags")(page) and page.flags.placed_by_hand()),
    )  # fmt: skip


def _of_security() -> tuple[Command, ...]:
    return (
        Command("logistics.numbers", tr("Show the document numbers"), lambda page: page.security.show_numbers(),
                ready=_in("security"), checked=lambda page: page.security.numbers),
        Command("logistics.security_file", tr("Export the security list…"), export_security, "export",
                ready=lambda page: page.has_event() and page.section.key == "security" and bool(page.section.rows)),
    )  # fmt: skip


def _ways(titles: Mapping[str, str]) -> tuple[Command, ...]:
    """To each list, for the palette."""

    def go_to(page: LogisticsLists, section: str) -> None:
        page.go_to(section)

    return tuple(
        Command(
            f"logistics.{key}",
            tr("Logistics: {list}", list=title),
            partial(go_to, section=key),
            "logistics",
            at_once=True,
        )
        for key, title in titles.items()
    )


# What is ready


def _in(key: str, *, selected: bool = False) -> Ready:
    """Whether this list is shown and can be changed, and with `selected`, whether a line of it is chosen."""

    def ready(page: LogisticsLists) -> bool:
        shown = page.can_edit_event() and page.section.key == key
        return shown and (not selected or page.section.table.selectionModel().hasSelection())

    return ready


def _has_sheet(page: LogisticsLists) -> bool:
    return page.has_event() and bool(page.section.sheet)


def _can_add(page: LogisticsLists) -> bool:
    return page.can_edit_event() and isinstance(page.section, TypedSection)


def _can_edit(page: LogisticsLists) -> bool:
    return page.desk.workspace.can_edit and page.section.table.selectionModel().hasSelection()


def _can_remove(page: LogisticsLists) -> bool:
    return _can_edit(page) and isinstance(page.section, TypedSection)


# What is done


def add_line(page: LogisticsLists) -> None:
    if isinstance(page.section, TypedSection):
        page.section.line.setFocus()


def remove_lines(page: LogisticsLists) -> None:
    if isinstance(page.section, TypedSection):
        page.section.remove()


def edit_many(page: LogisticsLists) -> BulkDialog:
    return opened(BulkDialog(page.section.table, page))


def print_sheet(page: LogisticsLists) -> None:
    page.desk.show_page("documents", page.section.sheet)


def set_times(page: LogisticsLists) -> TimesDialog | None:
    if page.desk.event_id is None or page.arrivals.of_event is None:
        return None
    return opened(TimesDialog(page.desk, page.desk.event_id, page.arrivals.of_event.begins, page))


def export_tasks(page: LogisticsLists) -> None:
    from symposiarch.exchange.logistics.calendar import export_tasks

    path = _ask(page, tr("Tasks to a calendar"), tr("Calendar (*.ics)"), "tasks", ".ics")
    if path is not None:
        write_away(
            page.desk,
            tr("Writing the tasks"),
            export_tasks,
            page.desk.event_id,
            path,
            said=lambda count: tr("%n tasks were written.", n=count),
        )


def export_security(page: LogisticsLists) -> None:
    path = _ask(page, tr("Export the security list"), workbooks(), "security", WORKBOOK)
    if path is not None:
        page.security.save(path)


def export(page: LogisticsLists) -> None:
    from symposiarch.exchange.logistics.export import export_logistics

    path = _ask(page, tr("Export the logistics"), workbooks(), "logistics", WORKBOOK)
    if path is not None:
        write_away(
            page.desk,
            tr("Exporting the logistics"),
            export_logistics,
            page.desk.event_id,
            path,
            said=lambda sheets: tr("%n sheets were written.", n=len(sheets)),
        )


def _ask(page: LogisticsLists, title: str, kinds: str, name: str, ending: str) -> Path | None:
    return ask_where_it_goes(page.desk.settings, "logistics", page, title, kinds, name, ending)
