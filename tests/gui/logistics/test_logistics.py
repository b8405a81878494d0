"""Logistics, by mouse and keys: the seven lists, each like a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of, office_with
from tests.gui.conftest import the_dialog

from symposiarch.documents.catalogue import SHEETS
from symposiarch.gui.documents.page import DocumentsPage
from symposiarch.gui.entry_field import EntryLine
from symposiarch.gui.logistics.budget_bar import BudgetBar
from symposiarch.gui.logistics.page import LIST_OF_RULE, LogisticsPage
from symposiarch.gui.logistics.section import Section, TypedSection
from symposiarch.gui.logistics.times_dialog import TimesDialog
from symposiarch.gui.page import ActionButton
from symposiarch.gui.people import BulkDialog, PersonPicker
from symposiarch.gui.tables.table import Table
from symposiarch.gui.window.counts import due
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Reply
from symposiarch.planning.logistics.costs import add_cost, cost_rows
from symposiarch.planning.logistics.flags import flag_rows
from symposiarch.planning.logistics.gifts import gift_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.logistics.security import access_rows
from symposiarch.planning.logistics.services import service_rows
from symposiarch.planning.logistics.tasks import add_task, finish_task, task_rows
from symposiarch.planning.preflight.settings import RULES


def two_ambassadors_and_their_papers(session: Session) -> None:
    event = an_event(session, own_state="AZ", host_state="KR")
    a_guest(session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST, title="Ambassador", state="AZ")
    a_guest(
        session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, title="Ambassador", state="TR",
        passport_name="CAGLAYAN ELIF", document_number="U12345678", nationality="TR", diet="vegan",
    )  # fmt: skip
    a_guest(session, event, "Daniyar Qasymov", reply=Reply.ACCEPTED, title="Ambassador", state="KZ")
    a_guest(session, event, "Leyla Əliyeva", title="Attaché")


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """Azerbaijan's mission invites in Seoul; two ambassadors come, one with papers."""
    path, _ = office_with(tmp_path, two_ambassadors_and_their_papers)
    return path


@pytest.fixture
def page(window: MainWindow) -> LogisticsPage:
    window.show_page("logistics")
    page = window.page("logistics")
    assert isinstance(page, LogisticsPage)
    return page


def go_to(page: LogisticsPage, key: str) -> Section:
    """Press the chip of a list."""
    QTest.mouseClick(page.chips.button(key), Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.sections[key]
    page.section.table.setFocus()
    return page.section


def type_line(page: LogisticsPage, text: str) -> None:
    """Ctrl+Shift+L, the text, Enter."""
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    line = line_of(page)
    assert line.hasFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def line_of(page: LogisticsPage) -> EntryLine:
    """The line below the list that is shown."""
    assert isinstance(page.section, TypedSection)
    return page.section.line


def cell(table: Table, row: int, field: str) -> str:
    column = table.rows.columns[at(table, field)]
    return column.text(table.rows.row(row))


def at(table: Table, field: str) -> int:
    return next(at for at, column in enumerate(table.rows.columns) if column.field == field)


Typing = Callable[[Table, int, str, str], None]


@pytest.fixture
def edit_cell(qtbot: QtBot) -> Typing:
    """F2 on a cell (table, row, field), the text, Enter."""

    def type_into(table: Table, row: int, field: str, text: str) -> None:
        table.setColumnHidden(at(table, field), False)
        table.setCurrentIndex(table.rows.index(row, at(table, field)))
        QTest.keyClick(table, Qt.Key.Key_F2)
        editor = table.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        if text.isascii():
            QTest.keyClicks(editor, text)
        else:
            editor.setText(text)  # as an input method writes it
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not isValid(editor))

    return type_into


def names(section: Section) -> list[str]:
    return [section.table.rows.row(row).name for row in range(section.table.rows.rowCount())]


def panel_words(page: LogisticsPage) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel))


def read(page: LogisticsPage, function: Callable[..., Any]) -> Any:
    return page.desk.workspace.read(function, page.desk.event_id)


def undo(page: LogisticsPage) -> None:
    page.desk.actions.do("edit.undo")


def test_tasks_are_typed_done_taken_out_and_all_of_it_undone(page: LogisticsPage) -> None:
    section = go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers / Leyla")
    assert line_of(page).text() == ""
    assert (cell(section.table, 0, "counted"), cell(section.table, 0, "responsible")) == ("D-21", "Leyla")
    section.table.setFocus()
    QTest.keyClick(section.table, Qt.Key.Key_D)
    (task,) = read(page, task_rows)
    assert task.done
    assert cell(section.table, 0, "standing") == "done"
    QTest.keyClick(section.table, Qt.Key.Key_D)
    assert not read(page, task_rows)[0].done
    QTest.keyClick(section.table, Qt.Key.Key_Delete)
    assert names(section) == []
    undo(page)
    assert names(section) == ["Order the flowers"]


def test_a_task_is_moved_by_typing_another_day_and_a_wrong_one_is_said(
    page: LogisticsPage, window: MainWindow, edit_cell: Typing
) -> None:
    section = go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers")
    edit_cell(section.table, 0, "counted", "D-7")
    assert read(page, task_rows)[0].offset_days == -7
    edit_cell(section.table, 0, "counted", "soon")
    assert "soon" in window.banner.text.text()
    assert read(page, task_rows)[0].offset_days == -7


def press(section: Section, name: str) -> None:
    """The button beside the search field."""
    button = next(one for one in section.findChildren(ActionButton) if one.objectName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_usual_tasks_come_with_one_button_and_the_bar_counts_what_is_due(
    page: LogisticsPage, window: MainWindow
) -> None:
    section = go_to(page, "tasks")
    press(section, "logistics.plan")
    assert "Send the note verbale" in names(section)
    event_id = page.desk.event_id
    assert event_id is not None
    for row in read(page, task_rows):
        page.desk.workspace.perform("Done", finish_task, row.id)
    assert page.desk.workspace.read(due, event_id) is None
    page.desk.workspace.perform("Add", add_task, event_id, title="Late", due_on=datetime.now(UTC).date())
    assert page.desk.workspace.read(due, event_id) == "1 due"
    assert cell(section.table, names(section).index("Late"), "standing") in ("due today", "late by 1 day")


def test_services_are_ordered_and_confirmed_with_one_key_and_the_kitchen_counts_diets(
    page: LogisticsPage, edit_cell: Typing
) -> None:
    section = go_to(page, "services")
    type_line(page, "catering: Dinner for 80 / Golden Spoon")
    assert (cell(section.table, 0, "kind"), cell(section.table, 0, "supplier")) == ("catering", "Golden Spoon")
    section.table.setFocus()
    QTest.keyClick(section.table, Qt.Key.Key_C)
    (service,) = read(page, service_rows)
    assert service.status.value == "confirmed"
    edit_cell(section.table, 0, "begins", "19:30")
    edit_cell(section.table, 0, "quantity", "80")
    (service,) = read(page, service_rows)
    assert (service.begins, service.quantity) == (datetime.fromisoformat("2027-01-14T19:30"), 80)
    assert "vegan" in panel_words(page)


def test_many_services_are_changed_at_once(page: LogisticsPage) -> None:
    section = go_to(page, "services")
    for text in ("flowers: Roses", "flowers: Lilies"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectAll()
    QTest.keyClick(section.table, Qt.Key.Key_B)
    dialog = the_dialog(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    dialog.field.setCurrentText("Supplier")
    QTest.keyClicks(dialog.text, "Haneul Flowers")
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert {row.supplier for row in read(page, service_rows)} == {"Haneul Flowers"}
    undo(page)
    assert {row.supplier for row in read(page, service_rows)} == {""}


def test_a_supplier_is_kept_with_telephone_and_hours_and_not_forgotten_while_it_delivers(
    page: LogisticsPage, window: MainWindow, edit_cell: Typing
) -> None:
    go_to(page, "services")
    type_line(page, "catering: Dinner / Golden Spoon")
    section = go_to(page, "suppliers")
    edit_cell(section.table, 0, "phone", "+82 2 555 0101")
    edit_cell(section.table, 0, "hours", "8-18")
    assert cell(go_to(page, "services").table, 0, "phone") == "+82 2 555 0101"
    go_to(page, "suppliers").table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_Delete)
    assert "another supplier" in window.banner.text.text()
    type_line(page, "Haneul Flowers")
    assert names(section) == ["Golden Spoon", "Haneul Flowers"]


def test_names_are_offered_while_one_types(page: LogisticsPage) -> None:
    section = go_to(page, "arrivals")
    type_line(page, "9:50 elif")
    section.table.setCurrentIndex(section.table.rows.index(0, at(section.table, "greeter")))
    QTest.keyClick(section.table, Qt.Key.Key_F2)
    editor = section.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "eyl")
    offered = editor.completer()
    assert offered is not None
    assert offered.currentCompletion() == "Leyla Əliyeva"
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_what_goes_over_the_budget_is_said_in_words_and_colour(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "costs")
    type_line(page, "Hire of the hall / 2,000,000 KRW")
    edit_cell(section.table, 0, "actual", "2 100 000")
    (cost,) = read(page, cost_rows)
    assert cost.over == 100_000
    assert cell(section.table, 0, "over") == "over by 100,000"
    foot = [label for label in section.findChildren(QLabel) if label.text().startswith("KRW")]
    assert [(label.text().endswith("over by 100,000"), label.property("role")) for label in foot] == [(True, "error")]
    assert "Over its budget by 100,000 KRW." in panel_words(page)


def test_what_is_paid_takes_its_budget_unless_another_amount_is_known(page: LogisticsPage, window: MainWindow) -> None:
    section = go_to(page, "costs")
    for text in ("Hall / 100", "Taxi"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_P)
    hall, _ = read(page, cost_rows)
    assert (hall.actual, hall.paid_on is not None) == (100, True)
    *_, bar = section.findChildren(BudgetBar)
    assert (bar.spent, bar.budget) == (1.0, 1.0)
    section.table.selectRow(1)
    QTest.keyClick(section.table, Qt.Key.Key_P)
    assert "amount" in window.banner.text.text()


def test_what_is_done_stands_behind_what_is_open(page: LogisticsPage) -> None:
    section = go_to(page, "tasks")
    for text in ("D-30 First", "D-20 Second"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_D)
    assert names(section) == ["Second", "First"]


def test_costs_are_pasted_from_excel(page: LogisticsPage) -> None:
    section = go_to(page, "costs")
    for text in ("Hall", "Flowers"):
        type_line(page, text)
    section.table.setFocus()
    section.table.setCurrentIndex(section.table.rows.index(0, at(section.table, "budget")))
    QGuiApplication.clipboard().setText("1,250.50\n300")
    QTest.keyClick(section.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [str(row.budget) for row in read(page, cost_rows)] == ["1250.50", "300.00"]
    undo(page)
    assert [row.budget for row in read(page, cost_rows)] == [None, None]


def test_heads_of_mission_are_added_timed_and_met(page: LogisticsPage, qtbot: QtBot) -> None:
    section = go_to(page, "arrivals")
    press(section, "logistics.missions")
    assert names(section)[0] == "Kamran Səlimov"
    press(section, "logistics.times")
    dialog = the_dialog(TimesDialog)
    assert isinstance(dialog, TimesDialog)
    QTest.keyClick(dialog.last, Qt.Key.Key_Return)
    assert all(row.expected_at for row in read(page, movement_rows))
    assert cell(section.table, 2, "expected_at") == "09:55"
    section.table.setFocus()
    section.table.selectAll()
    QTest.keyClick(section.table, Qt.Key.Key_G)
    picker = the_dialog(PersonPicker)
    assert isinstance(picker, PersonPicker)
    QTest.keyClicks(picker.search, "leyla")
    qtbot.waitUntil(lambda: picker.table.rows.rowCount() == 1)
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.table, Qt.Key.Key_Return)
    assert {row.greeter.name for row in read(page, movement_rows)} == {"Leyla Əliyeva"}


def test_a_greeter_for_two_cars_at_one_time_stands_out(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "arrivals")
    for text in ("9:50 elif", "9:51 daniyar"):
        type_line(page, text)
    for row in (0, 1):
        edit_cell(section.table, row, "greeter", "leyla")
    assert cell(section.table, 0, "clash") == "greeter twice"
    assert "Leyla Əliyeva is to meet" in panel_words(page)
    edit_cell(section.table, 1, "expected_at", "09:55")
    assert cell(section.table, 1, "clash") == ""


def test_who_is_not_a_guest_is_said_and_the_line_stays_to_be_mended(page: LogisticsPage, window: MainWindow) -> None:
    go_to(page, "arrivals")
    type_line(page, "9:50 Zorro")
    assert "Zorro" in window.banner.text.text()
    assert line_of(page).text() == "9:50 Zorro"


def test_a_gift_is_given_by_the_host_and_returned(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "gifts")
    type_line(page, "Carpet / elif caglayan / 120 EUR")
    type_line(page, "Tea set / kamran")
    edit_cell(section.table, 1, "giver", "elif")
    section.table.selectRow(0)
    assert cell(section.table, 0, "returned") == "yes"
    assert "Tea set, from Elif Çağlayan" in panel_words(page)
    assert [row.giver.name for row in read(page, gift_rows)] == ["Kamran Səlimov", "Elif Çağlayan"]


def row_of(page: LogisticsPage) -> list[str]:
    return [row.id for row in read(page, flag_rows) if row.shown]


def test_a_flag_is_dragged_moved_with_keys_left_out_and_left_to_the_practice(
    page: LogisticsPage, window: MainWindow
) -> None:
    section = go_to(page, "flags")
    assert row_of(page) == ["AZ", "KZ", "KR", "TR"]
    picture = page.flags.picture
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=picture.middle_of(3).toPoint())
    QTest.mouseMove(picture, picture.middle_of(2).toPoint())
    QTest.mouseMove(picture, picture.middle_of(0).toPoint())
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=picture.middle_of(0).toPoint())
    assert row_of(page) == ["TR", "AZ", "KZ", "KR"]
    assert [flag.id for flag in section.table.selected()] == ["TR"]
    QTest.keyClick(section.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert row_of(page) == ["AZ", "TR", "KZ", "KR"]
    QTest.keyClick(picture, Qt.Key.Key_Delete)
    assert row_of(page) == ["AZ", "KZ", "KR"]
    type_line(page, "Japan")
    assert "JP" in row_of(page)
    press(section, "logistics.flags_by_rule")
    assert row_of(page) == ["AZ", "JP", "KZ", "KR"]
    for _ in range(5):
        undo(page)
    assert row_of(page) == ["AZ", "KZ", "KR", "TR"]


def test_document_numbers_are_masked_until_somebody_who_is_noted_asks(page: LogisticsPage, window: MainWindow) -> None:
    section = go_to(page, "security")
    row = names(section).index("Elif Çağlayan")
    assert cell(section.table, row, "document") == "••••••678"
    press(section, "logistics.numbers")
    assert cell(section.table, row, "document") == "U12345678"
    (seen,) = read(page, access_rows)
    assert seen.by == page.desk.workspace.office.who
    assert "shown on screen" in panel_words(page)
    window.show_page("guests")
    window.show_page("logistics")
    assert cell(section.table, row, "document") == "••••••678"
    press(section, "logistics.numbers")
    go_to(page, "tasks")
    go_to(page, "security")
    assert cell(section.table, row, "document") == "••••••678"


def test_the_security_list_goes_to_excel_with_the_numbers_only_while_they_are_shown(
    page: LogisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = go_to(page, "security")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "gate.xlsx"), ""))

    def documents() -> set[str]:
        press(section, "logistics.security_file")
        sheet = load_workbook(tmp_path / "gate.xlsx")["Security"]
        return {str(row[4].value) for row in sheet.iter_rows(min_row=2) if row[4].value}

    assert documents() == {"••••••678"}
    assert read(page, access_rows) == ()
    press(section, "logistics.numbers")
    assert documents() == {"U12345678"}
    assert [row.purpose for row in read(page, access_rows)] == ["written to gate.xlsx", "shown on screen"]


def test_the_keyboard_stays_in_the_table_after_an_edit(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers")
    section.table.setFocus()
    edit_cell(section.table, 0, "counted", "D-20")
    assert section.table.hasFocus()


def test_a_document_number_is_masked_where_a_person_is_shown(page: LogisticsPage, window: MainWindow) -> None:
    window.show_page("contacts")
    contacts = window.page("contacts")
    assert contacts is not None
    contacts.show_thing(next(row.head.person_id for row in go_to(page, "security").rows if row.head.passport_name))
    said = "\n".join(label.text() for label in contacts.findChildren(QLabel))
    assert "••••••678" in said
    assert "U12345678" not in said


def test_papers_typed_at_the_gate_go_to_the_address_book(
    page: LogisticsPage, window: MainWindow, edit_cell: Typing
) -> None:
    section = go_to(page, "security")
    row = names(section).index("Daniyar Qasymov")
    edit_cell(section.table, row, "passport_name", "QASYMOV DANIYAR")
    edit_cell(section.table, row, "access_zone", "A")
    assert (cell(section.table, row, "passport_name"), cell(section.table, row, "access_zone")) == (
        "QASYMOV DANIYAR",
        "A",
    )
    row = names(section).index("Elif Çağlayan")
    edit_cell(section.table, row, "document", "••••••679")
    assert "whole number" in window.banner.text.text()


def test_logistics_goes_out_as_a_workbook_and_tasks_as_a_calendar(
    page: LogisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers / Leyla")
    for command, name in (("logistics.export", "all.xlsx"), ("logistics.calendar", "tasks.ics")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, name=name: (str(tmp_path / name), ""))
        page.desk.actions.do(command)
    book = load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames == ["Tasks", "Flags"]
    assert b"SUMMARY:Order the flowers (Leyla)" in (tmp_path / "tasks.ics").read_bytes()


def test_a_task_that_is_late_is_shown_from_the_findings(page: LogisticsPage) -> None:
    type_line(page, "2026-01-01 Order the flowers")
    type_line(page, "Decorate")
    (late, _) = read(page, task_rows)
    go_to(page, "flags")
    page.show_thing(late.uuid)
    assert page.section.key == "tasks"
    assert [task.name for task in page.tasks.table.selected()] == ["Order the flowers"]
    for named, key in (("costs", "costs"), ("logistics_clash", "arrivals"), ("logistics_catering", "services")):
        page.show_thing(named)
        assert page.section.key == key


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
    documents = window.page("documents")
    assert window.stack.currentWidget() is documents
    assert isinstance(documents, DocumentsPage)
    assert documents.list.chosen() == "flag-plan"


def test_sheets_that_lists_lead_to_are_there(page: LogisticsPage) -> None:
    known = {sheet.name for sheet in SHEETS}
    assert {section.sheet for section in page.sections.values() if section.sheet} <= known
    assert "kitchen-sheet" in known


def test_every_rule_of_logistics_leads_to_its_list() -> None:
    assert set(LIST_OF_RULE) == {rule.code for rule in RULES if rule.page == "logistics"}


@pytest.mark.parametrize("section", ["arrivals", "security"])
def test_what_matters_at_the_gate_is_seen_without_scrolling_sideways(page: LogisticsPage, section: str) -> None:
    long_names = [f"Bartholomew van den Broeck-Vanderhoeven {at}" for at in range(3)]
    page.desk.workspace.perform("Three guests", _expected_with_cars, page.desk.event_id, long_names)
    page.window().resize(1280, 720)
    table = go_to(page, section).table
    table.columns.fit(anew=True)
    assert table.rows.rowCount() >= 3
    assert table.horizontalScrollBar().maximum() == 0


def _expected_with_cars(session: Session, event_id: int, names: list[str]) -> None:
    from symposiarch.planning.logistics.movements import add_movement

    for at, name in enumerate(names):
        guest = a_guest(
            session, session.get_one(Event, event_id), name, reply=Reply.ACCEPTED, passport_name=name.upper(),
            nationality="GB", document_number="U12345678",
        )  # fmt: skip
        add_movement(
            session, event_id, attendee_id=invitation_of(guest).attendees[0].id, plate=f"외교 000-00{at}",
            gate="The garden gate", parking=f"P {at}, behind the hall", access_zone="The great hall",
        )  # fmt: skip
