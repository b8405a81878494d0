"""Tasks and services: typed, moved, ordered and confirmed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.builders import an_event
from tests.gui.conftest import said, the_dialog
from tests.gui.logistics.conftest import (
    Typing,
    at,
    cell,
    go_to,
    line_of,
    names,
    press,
    read,
    type_line,
    undo,
)

from symposiarch.gui.logistics.page import LogisticsPage
from symposiarch.gui.logistics.services import diet_words
from symposiarch.gui.logistics.taking_over import TakeOverDialog
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.window.counts import due
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.base import now
from symposiarch.planning.logistics.diets import AtTable, Diet
from symposiarch.planning.logistics.services import service_rows
from symposiarch.planning.logistics.tasks import add_task, finish_task, task_rows


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
    page.desk.workspace.perform("Add", add_task, event_id, title="Late", due=now().date())
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
    assert "vegan" in said(page.panel)
    edit_cell(section.table, 0, "languages", "english, korean")
    assert cell(section.table, 0, "languages") == "English, Korean"
    (service,) = read(page, service_rows)
    assert service.languages == ("en", "ko")


def test_services_of_another_event_are_taken_over(page: LogisticsPage, window: MainWindow) -> None:
    go_to(page, "services")
    type_line(page, "catering: Dinner for 80 / Golden Spoon")
    other = window.desk.workspace.perform("The next", lambda session: an_event(session, title="The next").id)
    window.desk.choose_event(other)
    window.desk.actions["logistics.take_over"].trigger()
    dialog = the_dialog(TakeOverDialog)
    (event,) = dialog.table.rows.rows
    texts = [column.text(event) for column in dialog.table.rows.columns]
    assert (texts[0], texts[-1]) == ("Second Symposium on Translation", "1")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert names(page.section) == ["Dinner for 80"]
    undo(page)
    assert names(page.section) == []


def test_many_services_are_changed_at_once(page: LogisticsPage) -> None:
    section = go_to(page, "services")
    for text in ("flowers: Roses", "flowers: Lilies"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectAll()
    QTest.keyClick(section.table, Qt.Key.Key_B)
    dialog = the_dialog(BulkDialog)
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


def test_what_is_done_stands_behind_what_is_open(page: LogisticsPage) -> None:
    section = go_to(page, "tasks")
    for text in ("D-30 First", "D-20 Second"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_D)
    assert names(section) == ["Second", "First"]


def test_logistics_goes_out_as_a_workbook_and_tasks_as_a_calendar(
    qtbot: QtBot, page: LogisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(page, "tasks")
    type_line(page, "D-21 Order the flowers / Leyla")
    for command, name in (("logistics.export", "all.xlsx"), ("logistics.calendar", "tasks.ics")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, name=name: (str(tmp_path / name), ""))
        page.desk.actions.do(command)
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
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
    assert [task.title for task in page.tasks.table.selected()] == ["Order the flowers"]
    for named, key in (("costs", "costs"), ("logistics_clash", "arrivals"), ("logistics_catering", "services")):
        page.show_thing(named)
        assert page.section.key == key


def test_where_those_with_a_diet_sit_is_called_a_table_or_a_row() -> None:
    diet = Diet("vegan", 4, (AtTable("", 1), AtTable("7", 1), AtTable("C", 2, in_row=True)))
    assert diet_words(diet) == "4 · no seat: 1, table 7: 1, row C: 2"
