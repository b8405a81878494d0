"""The workbook of a whole event comes in through the assistant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.importing.conftest import opened

from symposiarch.exchange.event_export import export_event
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.logistics import tasks
from symposiarch.store import Office


@pytest.fixture
def event_workbook(office_path: Path, tmp_path: Path) -> Path:
    """The workbook of the whole event with two tasks, edited: a guest has another title, a task is somebody's, one is
    gone."""
    path = tmp_path / "event.xlsx"
    with Office.open(office_path) as office:
        with office.transaction("Tasks") as work:
            for title in ("Order the flowers", "Print the cards", "Call the tuner"):
                tasks.add_task(work.session, 1, title=title, due=-3)
        with office.reading() as session:
            export_event(session, 1, path)
    book: Any = load_workbook(path)
    for name, cell, heading in (("Guests", "Professor emeritus", "Title"), ("Tasks", "Leyla", "Responsible")):
        (column,) = [one.column for one in book[name][1] if one.value == heading]
        book[name].cell(3, column).value = cell
    book["Tasks"].delete_rows(4)
    book.save(path)
    return path


def test_the_workbook_of_an_event_brings_guests_and_logistics_in_one_step(
    qtbot: QtBot, event_workbook: Path, window: MainWindow
) -> None:
    page = opened(qtbot, window, event_workbook)
    tabs = page.views.tabs
    assert [tabs.tabText(at) for at in range(tabs.count())][-1] == "Logistics (2 to look at)"
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 1 line"
    QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(3).center())
    assert [(line.title, line.verdict, line.why) for line in page.logistics.table.rows.rows] == [
        ("Print the cards", "changed", "Responsible: – → Leyla"),
        ("Call the tuner", "missing", "It stays as it is."),
        ("Order the flowers", "same", ""),
    ]
    page.logistics.missing.setFocus()
    QTest.keyClick(page.logistics.missing, Qt.Key.Key_Down)
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 2 lines"
    page.logistics.table.select_keys([1])
    window.desk.actions["importing.row_out"].trigger()
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 1 line"
    window.desk.actions["importing.row_out"].trigger()
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None)

    def written() -> list[tuple[str, str]]:
        return [(row.title, row.responsible) for row in window.desk.workspace.read(tasks.task_rows, 1)]

    assert written() == [("Order the flowers", ""), ("Print the cards", "Leyla")]
    assert "Professor emeritus" in {row.title for row in window.desk.workspace.read(guest_rows, 1)}
    window.desk.actions["edit.undo"].trigger()
    assert [title for title, _who in written()] == ["Order the flowers", "Print the cards", "Call the tuner"]
    assert "Professor emeritus" not in {row.title for row in window.desk.workspace.read(guest_rows, 1)}


def test_what_is_not_taken_of_a_row_is_found_and_told(qtbot: QtBot, event_workbook: Path, window: MainWindow) -> None:
    book: Any = load_workbook(event_workbook)
    (column,) = [one.column for one in book["Guests"][1] if one.value == "Stage"]
    book["Guests"].cell(2, column).value = "sent"
    book.save(event_workbook)
    page = opened(qtbot, window, event_workbook)
    page.people.chips.choose("in_vain")
    (row,) = [line for line in page.table.rows.rows if line.in_vain]
    assert page.table.model().rowCount() == 1
    assert row.why == "Stage “sent” is not taken: what was sent is recorded where letters are sent."


def test_a_workbook_of_logistics_alone_shows_nothing_of_people(
    qtbot: QtBot, event_workbook: Path, window: MainWindow
) -> None:
    book = load_workbook(event_workbook)
    for name in book.sheetnames:
        if name != "Tasks":
            del book[name]
    book.save(event_workbook)
    page = opened(qtbot, window, event_workbook)
    tabs = page.views.tabs
    assert [tabs.isTabVisible(at) for at in range(tabs.count())] == [False, False, False, True]
    assert window.desk.actions["importing.keep"].text() == "Keep 1 line"
