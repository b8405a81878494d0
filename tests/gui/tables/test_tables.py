"""Tables behave like a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.gui.conftest import the_page
from tests.gui.tables.conftest import LINES, Line, names

from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.tables.search_field import SearchField
from symposiarch.gui.tables.table import Column, Edit, RowModel, Table
from symposiarch.gui.window.main_window import MainWindow


def click_header(qtbot: QtBot, table: Table, column: int) -> None:
    header = table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


def click_row(
    qtbot: QtBot, table: Table, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    where = table.visualRect(table.rows.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def test_the_row_where_the_keyboard_enters_is_selected(table: Table) -> None:
    assert [line.id for line in table.selected()] == [1]


def test_a_click_on_the_heading_sorts_then_turns_round_then_returns(qtbot: QtBot, table: Table) -> None:
    click_header(qtbot, table, 0)
    assert names(table) == ["Anton", "berta", "Çelik", "dora"]
    click_header(qtbot, table, 0)
    assert names(table) == ["dora", "Çelik", "berta", "Anton"]
    click_header(qtbot, table, 0)
    assert names(table) == ["berta", "Anton", "Çelik", "dora"]


def test_what_is_empty_comes_last_in_either_direction(table: Table) -> None:
    table.sort_by("age")
    assert [table.rows.row(at).age for at in range(4)] == [7, 30, 40, None]
    table.sort_by("age", descending=True)
    assert [table.rows.row(at).age for at in range(4)] == [40, 30, 7, None]


def test_a_column_shows_what_follows_from_a_row_and_is_sorted_and_edited_by_it() -> None:
    edits: list[Edit] = []
    initial = Column("First letter", "letter", of=lambda line: line.name[0], bold=True, editable=True)
    rows = RowModel((initial,), key="id", commit=edits.extend, parent=None)
    rows.set_rows(LINES)
    rows.sort_rows(0, descending=False)
    assert [rows.index(at, 0).data() for at in range(4)] == ["A", "b", "Ç", "d"]
    assert rows.called(LINES[2]) == "Ç"
    assert not rows.setData(rows.index(0, 0), "A"), "what stands there already is no edit"
    assert rows.setData(rows.index(0, 0), "O")
    assert edits == [Edit(LINES[1], "letter", "O")]


def test_sorting_and_new_rows_keep_the_selection_and_the_current_row(qtbot: QtBot, table: Table) -> None:
    click_row(qtbot, table, 0)
    click_row(qtbot, table, 2, Qt.KeyboardModifier.ControlModifier)
    table.sort_by("name")
    assert {row.id for row in table.selected()} == {1, 3}
    assert table.current() == LINES[2]
    table.show_rows([Line(9, "Zoe"), *LINES])
    assert {row.id for row in table.selected()} == {1, 3}
    assert table.current() == LINES[2]


def test_what_is_known_of_a_row_is_read_once_for_each_row_that_is_gone_to(qtbot: QtBot, table: Table) -> None:
    read: list[Line | None] = []
    table.current_changed.connect(lambda: read.append(table.current()))
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert read == [LINES[1]]
    click_row(qtbot, table, 2)
    assert read == [LINES[1], LINES[2]]
    table.selectAll()
    table.keep_rows(lambda line: line.id > 1)
    assert len(read) == 2, "the same row is still current, and nothing else is known of it"
    table.keep_rows(lambda line: line.id > 3)
    assert read[2:] == [None]
    table.keep_rows(None)
    table.select_keys([3])
    table.show_rows([Line(3, "Çelik", 8)])
    assert read[-1] == Line(3, "Çelik", 8), "what is known may be another thing now"


def test_choosing_all_of_a_long_list_asks_about_no_row_by_itself(table: Table) -> None:
    asked = 0

    class Counted(list[int]):
        def __len__(self) -> int:
            nonlocal asked
            asked += 1
            return super().__len__()

    table.show_rows([Line(at, f"Line {at}") for at in range(2000)])
    table.grab()
    table.rows.shown = Counted(table.rows.shown)
    table.selectAll()
    table.grab()
    assert len(table.selected()) == 2000
    assert asked < 1000


def test_new_rows_keep_the_scrolling(table: Table) -> None:
    many = [Line(at, f"name {at:04}") for at in range(1000)]
    table.show_rows(many)
    table.verticalScrollBar().setValue(4321)
    table.show_rows(list(many))
    assert table.verticalScrollBar().value() == 4321


def test_the_one_that_a_search_found_stands_in_sight_among_the_others(table: Table) -> None:
    table.show_rows([Line(at, f"name {at:04}") for at in range(1000)])
    table.keep_rows(lambda row: row.id == 700)
    table.select_keys([700])
    table.keep_rows(None)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_everything_selected_stays_selected(table: Table) -> None:
    table.selectAll()
    table.sort_by("age")
    assert len(table.selected()) == 4


def test_a_filter_hides_rows_and_keeps_the_rest_selected(table: Table) -> None:
    table.select_keys([1, 2])
    table.keep_rows(lambda row: row.colour == "r")
    assert [row.id for row in table.selected()] == [1]
    table.keep_rows(None)
    assert table.rows.rowCount() == 4


def test_the_one_that_a_search_found_is_alone_selected_when_the_others_are_back(table: Table) -> None:
    table.keep_rows(lambda row: row.id == 2)
    table.select_keys([2])
    table.keep_rows(lambda row: row.id in (2, 3))
    assert [row.id for row in table.selected()] == [2]
    table.keep_rows(None)
    assert [row.id for row in table.selected()] == [2]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_the_row_to_which_home_or_end_leads_is_the_one_selected(table: Table, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(table, Qt.Key.Key_End, held)
    assert (table.selected(), table.current()) == ([LINES[3]], LINES[3])
    QTest.keyClick(table, Qt.Key.Key_Home, held)
    assert (table.selected(), table.current()) == ([LINES[0]], LINES[0])


def test_a_double_click_edits_in_place(qtbot: QtBot, table: Table, edits: list[Edit]) -> None:
    where = table.visualRect(table.rows.index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Anton"
    QTest.keyClicks(editor, "Antonia")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits == [Edit(LINES[1], "name", "Antonia")])


def test_letters_typed_into_an_editor_are_not_commands(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("guests")
    table = the_page(window, GuestsPage).table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Ada")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.rows.row(0).name == "Ada")
    assert str(table.rows.row(0).reply) == "none"


def first_name_edited(table: Table) -> QLineEdit:
    table.setCurrentIndex(table.rows.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def test_what_is_being_typed_is_not_lost_to_new_rows(table: Table, edits: list[Edit]) -> None:
    """While letters are being sent, the rows are read anew each second."""
    editor = first_name_edited(table)
    QTest.keyClicks(editor, "Bert")
    table.show_rows([replace(LINES[0], age=41), *LINES[1:3]])
    table.keep_rows(lambda row: row.id != 2)
    QTest.keyClicks(editor, "ha")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [(edit.row.id, edit.field, edit.value) for edit in edits] == [(1, "name", "Bertha")]
    shown = [table.rows.row(at) for at in range(table.rows.rowCount())]
    assert [(row.id, row.age) for row in shown] == [(1, 41), (3, 7)]


def test_rows_that_wait_for_whoever_types_are_searched_when_they_come(table: Table) -> None:
    editor = first_name_edited(table)

    def search() -> None:
        table.keep_rows(None, among={at for at, row in enumerate(table.rows.rows) if row.id == 1})

    table.show_rows([LINES[3], LINES[0]], search)
    QTest.keyClicks(editor, "Bertha")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert names(table) == ["berta"]


def test_what_is_being_typed_is_kept_when_the_rows_are_sorted(table: Table, edits: list[Edit]) -> None:
    QTest.keyClicks(first_name_edited(table), "Bertha")
    table.sort_by("name")
    assert [(edit.row.id, edit.value) for edit in edits] == [(1, "Bertha")]


def test_what_is_being_typed_of_one_office_is_not_kept_in_another(
    window: MainWindow, table: Table, edits: list[Edit]
) -> None:
    QTest.keyClicks(first_name_edited(table), "Bertha")
    table.show_rows([Line(1, "somebody else")])
    window.desk.workspace.opened.emit()
    assert names(table) == ["somebody else"]
    assert not edits


def test_an_edit_that_changes_nothing_is_no_edit(qtbot: QtBot, table: Table, edits: list[Edit]) -> None:
    table.setCurrentIndex(table.rows.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(editor))
    assert edits == []


def test_a_choice_is_made_from_a_list(qtbot: QtBot, table: Table, edits: list[Edit]) -> None:
    table.edit(table.rows.index(0, 2))
    editor = table.findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == ["red", "green"]
    editor.hidePopup()
    editor.setCurrentIndex(1)
    editor.activated.emit(1)
    assert edits == [Edit(LINES[0], "colour", "g")]


def test_enter_opens_and_home_and_end_go_to_the_ends(qtbot: QtBot, table: Table) -> None:
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current() == LINES[3]
    QTest.keyClick(table, Qt.Key.Key_Home)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [LINES[0]]


def test_undo_in_the_search_takes_back_what_is_typed_and_then_the_last_step(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("guests")
    page = the_page(window, GuestsPage)
    page.table.select_keys([page.table.rows.row(0).id])
    window.desk.actions["guests.accepted"].trigger()
    done = window.desk.workspace.undoable
    window.desk.actions["window.find"].trigger()
    field = window.focusWidget()
    assert isinstance(field, SearchField)
    QTest.keyClicks(field, "novak")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), window.desk.workspace.undoable) == ("", done)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.workspace.undoable != done


def test_the_right_button_offers_what_the_keys_do_with_a_guest(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("guests")
    table = the_page(window, GuestsPage).table
    table.select_keys([table.rows.row(0).id])
    where = table.visualRect(table.rows.index(0, 1)).center()
    pressed = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, table.viewport().mapToGlobal(where))
    QApplication.sendEvent(table.viewport(), pressed)
    menu = table.findChild(QMenu, "rowMenu")
    assert isinstance(menu, QMenu)
    accept = window.desk.actions["guests.accepted"]
    assert accept in menu.actions()
    assert window.desk.actions["events.new"] not in menu.actions()
    accept.trigger()
    assert str(table.rows.row(0).reply) == "accepted"
    menu.close()
