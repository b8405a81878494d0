"""Logistics, by mouse and keys: the seven lists, each like a spreadsheet."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.gui.logistics.conftest import Typing, go_to, names, type_line

from symposiarch.documents.catalogue import SHEETS
from symposiarch.gui.documents.page import DocumentsPage
from symposiarch.gui.logistics.page import LIST_OF_RULE, LogisticsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.logistics.costs import add_cost
from symposiarch.planning.preflight.settings import RULES


def test_the_keyboard_stays_in_the_table_after_an_edit(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers")
    section.table.setFocus()
    edit_cell(section.table, 0, "counted", "D-20")
    assert section.table.hasFocus()


def test_a_list_that_is_out_of_sight_is_read_when_one_goes_there(page: LogisticsPage) -> None:
    go_to(page, "gifts")
    event_id = page.desk.event_id
    assert event_id is not None
    page.desk.workspace.perform("Add", add_cost, event_id, title="Hall")
    assert page.chips.button("costs").text() == "Costs 1"
    assert page.costs.rows == ()
    assert names(go_to(page, "costs")) == ["Hall"]


def test_an_office_that_is_read_only_offers_no_changes(page: LogisticsPage) -> None:
    page.desk.workspace.editing_changed.emit(False)
    assert not page.tasks.line.isEnabled()
    assert not page.tasks.table.rows.can_edit
    page.desk.workspace.editing_changed.emit(True)
    assert page.tasks.line.isEnabled()


def test_each_list_leads_to_its_sheet(page: LogisticsPage, window: MainWindow, qtbot: QtBot) -> None:
    go_to(page, "tasks")
    assert not page.desk.actions["logistics.print"].isEnabled()
    go_to(page, "flags")
    page.desk.actions.do("logistics.print")
    documents = window.stack.page("documents")
    assert window.stack.currentWidget() is documents
    assert isinstance(documents, DocumentsPage)
    assert documents.list.chosen() == "flag-plan"


def test_sheets_that_lists_lead_to_are_there(page: LogisticsPage) -> None:
    known = {sheet.name for sheet in SHEETS}
    assert {section.sheet for section in page.sections.values() if section.sheet} <= known
    assert "kitchen-sheet" in known


def test_every_rule_of_logistics_leads_to_its_list() -> None:
    assert set(LIST_OF_RULE) == {rule.code for rule in RULES if rule.page == "logistics"}
