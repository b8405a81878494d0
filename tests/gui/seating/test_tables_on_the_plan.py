"""Tables and chairs are changed where guests sit at them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from tests.gui.seating.conftest import LEFT, answer, click, guest, said, sit, undo, who

from symposiarch.gui.pieces import Link
from symposiarch.gui.question import NameDialog, NumberDialog
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.people import Mobility
from symposiarch.planning.people.contacts import edit_person


def choose_in_menu(page: SeatingPage, *path: str) -> None:
    """Open the menu of what is selected, and press an entry of it."""
    menu = whole = QMenu()
    page.tables.fill_menu(whole)
    for text in path[:-1]:
        inner = next(action for action in menu.actions() if text in action.text()).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if path[-1] in action.text()).trigger()


def click_table(page: SeatingPage, number: int) -> None:
    assert page.state is not None
    table = page.state.floor.tables[number]
    QTest.mouseClick(page.view, LEFT, pos=page.view.camera.to_view(table.x, table.y).toPoint())


def test_a_table_is_set_for_more_and_those_who_sit_there_stay(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    sit(page, "Ji-won Han", 1, 0)
    click_table(page, 1)
    choose_in_menu(page, "how many seats")
    answer(qtbot, NumberDialog, "8")
    assert page.state is not None
    assert len(page.state.floor.tables[1].seats) == 8
    assert who(page, 1, 0) == "Ji-won Han"
    undo(window)
    assert len(page.state.floor.tables[1].seats) == 6


def test_a_table_gets_a_name_and_is_made_the_host_table(qtbot: QtBot, page: SeatingPage) -> None:
    click_table(page, 1)
    choose_in_menu(page, "number or name")
    answer(qtbot, NameDialog, "Ararat")
    assert page.state is not None
    assert [table.label for table in page.state.floor.tables] == ["1", "Ararat"]
    sit(page, "Ji-won Han", 1, 0)
    assert page.desk.workspace.undoable == "Seat Ji-won Han: table Ararat, place 1"
    choose_in_menu(page, "host table")
    assert [table.label for table in page.state.floor.tables] == ["Ararat", "1"]


def test_a_chair_is_made_a_place_for_a_wheelchair_and_the_legend_says_so(page: SeatingPage) -> None:
    click(page, 0, 2)
    choose_in_menu(page, "The chair is", "wheelchair")
    assert "place for a wheelchair" in {entry.word for entry in page.legend.entries}


def test_where_a_wheelchair_is_wrong_the_chair_is_made_a_place_for_it(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    person = page.plan_state.facts.people[guest(page, "Ji-won Han")].person_id
    window.desk.change("Note a wheelchair", edit_person, person, mobility=Mobility.WHEELCHAIR)
    click(page, 0, 0)
    assert "does not sit at a place for one" in said(page)
    link = next(one for one in page.panel.seat.findChildren(Link) if "a place for a wheelchair" in one.text())
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert "does not sit at a place for one" not in said(page)
