"""Tables behave like a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.gui.conftest import the_page

from symposiarch.errors import SymposiarchError
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.tables.clipboard import as_html, as_tab_separated, from_tab_separated
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.tables.widths import NARROWEST_WHEN_FITTED, STILL_READABLE
from symposiarch.gui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str
    age: int | None = None
    colour: str = ""


COLOURS = (("r", "red"), ("g", "green"))
COLUMNS = (
    Column("Name", "name", bold=True, editable=True),
    Column("Age", "age", "right", editable=True, parse=int),
    Column("Colour", "colour", show=dict(COLOURS).get, choices=COLOURS, editable=True),
    Column("Number", "id", hidden=True),
)
LINES = (Line(1, "berta", 40, "r"), Line(2, "Anton", None, "g"), Line(3, "Çelik", 7, "r"), Line(4, "dora", 30, ""))


@pytest.fixture
def edits() -> list[Edit]:
    return []


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow, edits: list[Edit]) -> Table:
    made = Table(window.desk, "lines", COLUMNS, commit=edits.extend)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_rows(LINES)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def names(table: Table) -> list[str]:
    return [table.rows.row(at).name for at in range(table.rows.rowCount())]


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


def test_sorting_and_new_rows_keep_the_selection_and_the_current_row(qtbot: QtBot, table: Table) -> None:
    click_row(qtbot, table, 0)
    click_row(qtbot, table, 2, Qt.KeyboardModifier.ControlModifier)
    table.sort_by("name")
    assert {row.id for row in table.selected()} == {1, 3}
    assert table.current() == LINES[2]
    table.show_rows([Line(9, "Zoe"), *LINES])
    assert {row.id for row in table.selected()} == {1, 3}
    assert table.current() == LINES[2]


def test_new_rows_keep_the_scrolling(table: Table) -> None:
    many = [Line(at, f"name {at:04}") for at in range(1000)]
    table.show_rows(many)
    table.verticalScrollBar().setValue(4321)
    table.show_rows(list(many))
    assert table.verticalScrollBar().value() == 4321


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


def test_copied_rows_carry_their_headings_and_leave_out_hidden_columns(table: Table) -> None:
    table.select_keys([1, 4])
    table.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tAge\tColour\r\nberta\t40\tred\r\ndora\t30\t\r\n"
    assert "mso-number-format" in data.html()


def test_pasted_cells_go_over_those_from_the_current_one_on(table: Table, edits: list[Edit]) -> None:
    table.setCurrentIndex(table.rows.index(1, 0))
    QGuiApplication.clipboard().setText("Ute\t5\r\nVera\t6\r\n")
    table.paste()
    assert edits == [
        Edit(LINES[1], "name", "Ute"),
        Edit(LINES[1], "age", 5),
        Edit(LINES[2], "name", "Vera"),
        Edit(LINES[2], "age", 6),
    ]


def test_pasted_headings_say_which_columns_are_meant(table: Table, edits: list[Edit]) -> None:
    table.setCurrentIndex(table.rows.index(0, 0))
    QGuiApplication.clipboard().setText("Colour\tName\ngreen\tBerta\n")
    table.paste()
    assert edits == [Edit(LINES[0], "colour", "g"), Edit(LINES[0], "name", "Berta")]


def test_one_pasted_value_fills_the_selection(table: Table, edits: list[Edit]) -> None:
    table.select_keys([1, 3])
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(2))
    table.select_keys([1, 3])
    table.setCurrentIndex(table.rows.index(0, 2))
    table.select_keys([1, 3], scroll=False)
    QGuiApplication.clipboard().setText("green")
    table.paste()
    assert {(edit.row.id, edit.value) for edit in edits} == {(1, "g"), (3, "g")}


def test_a_pasted_word_that_is_no_choice_is_refused_with_the_choices(table: Table, window: MainWindow) -> None:
    table.setCurrentIndex(table.rows.index(0, 2))
    QGuiApplication.clipboard().setText("blue")
    table.paste()
    assert "red, green" in window.banner.text.text()


def test_columns_can_be_put_away_but_not_the_last(table: Table) -> None:
    menu = table.columns.menu()
    actions = {action.text(): action for action in menu.actions()}
    actions["Age"].setChecked(False)
    assert [COLUMNS[at].title for at in table.columns.shown()] == ["Name", "Colour"]
    actions["Colour"].setChecked(False)
    actions["Name"].setChecked(False)
    assert [COLUMNS[at].title for at in table.columns.shown()] == ["Name"]


def test_columns_widths_and_sorting_are_remembered(qtbot: QtBot, table: Table, window: MainWindow) -> None:
    table.columns.menu().actions()[1].setChecked(False)
    table.horizontalHeader().resizeSection(0, 222)
    table.sort_by("name", descending=True)
    qtbot.waitUntil(lambda: window.desk.settings.value("tables/lines/sorted") == "name down")
    again = Table(window.desk, "lines", COLUMNS)
    qtbot.addWidget(again)
    again.show_rows(LINES)
    assert [COLUMNS[at].title for at in again.columns.shown()] == ["Name", "Colour"]
    assert again.columnWidth(0) == 222
    assert names(again) == ["dora", "Çelik", "berta", "Anton"]


def test_enter_opens_and_home_and_end_go_to_the_ends(qtbot: QtBot, table: Table) -> None:
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current() == LINES[3]
    QTest.keyClick(table, Qt.Key.Key_Home)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [LINES[0]]


@pytest.mark.parametrize(
    "lines",
    [
        [["a", "b"], ["c", "d"]],
        [["two\nlines", 'says "so"'], ["tab\there", ""]],
        [['"quoted"', "=1+1"], ["", ""]],
        [["필드", "Həsənov"]],
    ],
)
def test_what_is_copied_can_be_pasted_unchanged(lines: list[list[str]]) -> None:
    assert from_tab_separated(as_tab_separated(lines)) == lines


def test_a_quote_that_never_closes_is_text() -> None:
    assert from_tab_separated('"open\tx\n') == [['"open', "x"]]


def test_markup_in_a_name_is_text_in_the_copied_table() -> None:
    assert "<b>" not in as_html([["Name"], ["<b>Bold</b>"]])


def test_a_word_that_is_no_choice_names_the_choices() -> None:
    with pytest.raises(SymposiarchError, match="red, green"):
        COLUMNS[2].value_of("blue")


@dataclass(frozen=True, slots=True)
class Invited:
    id: int
    name: str = "Kamran Səlimov"
    native: str = ""
    title: str = "Director, International Cooperation and Protocol"
    organisation: str = "Ministry of Culture, Sports and Tourism"
    notes: str = "Met at the National Day, asked for a seat by the door"


def test_columns_stay_readable_where_there_is_no_room_for_all(qtbot: QtBot, window: MainWindow) -> None:
    columns = (
        Column("Name", "name", bold=True),
        Column("Native", "native"),
        Column("Title", "title"),
        Column("Organisation", "organisation"),
        Column("Notes", "notes", quiet=True),
    )
    table = Table(window.desk, "narrow", columns)
    qtbot.addWidget(table)
    table.resize(300, 300)
    table.show()
    table.show_rows([Invited(1), Invited(2)])
    assert table.horizontalScrollBar().maximum() > 0
    native, title, organisation, notes = (table.columnWidth(at) for at in (1, 2, 3, 4))
    assert min(title, organisation) >= STILL_READABLE
    assert NARROWEST_WHEN_FITTED <= notes < STILL_READABLE, "what is quiet gives way first"
    assert native < title, "an empty column is only as wide as its heading"


def test_a_narrow_window_leaves_out_what_can_be_spared_until_the_person_chooses(
    qtbot: QtBot, window: MainWindow
) -> None:
    columns = (
        Column("Name", "name", bold=True),
        Column("Title", "title"),
        Column("Organisation", "organisation", spare=True),
        Column("Notes", "notes", quiet=True, spare=True),
    )
    table = Table(window.desk, "spared", columns)
    qtbot.addWidget(table)
    table.resize(410, 300)
    table.show()
    table.show_rows([Invited(1), Invited(2)])

    assert [columns[at].title for at in table.columns.shown()] == ["Name", "Title", "Organisation"]
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(1200, 300)
    assert len(table.columns.shown()) == 4
    table.resize(410, 300)
    notes = table.columns.menu().actions()[3]
    assert not notes.isChecked()
    notes.setChecked(True)
    assert [columns[at].title for at in table.columns.shown()] == ["Name", "Title", "Organisation", "Notes"]


def test_a_column_for_which_there_was_no_room_comes_back_with_its_heading_whole(
    qtbot: QtBot, window: MainWindow
) -> None:
    columns = (Column("Name", "name", bold=True), Column("Organisation there", "title", spare=True))
    table = Table(window.desk, "back", columns)
    qtbot.addWidget(table)
    table.resize(200, 300)
    table.show()
    table.show_rows([])
    assert table.columns.shown() == [0]
    table.show_rows([replace(Invited(1), title="")])
    table.resize(330, 300)
    assert table.columns.shown() == [0, 1]
    assert table.columnWidth(1) >= table.horizontalHeader().sectionSizeHint(1)
    assert table.horizontalScrollBar().maximum() == 0


def test_an_empty_table_shows_its_headings_whole(qtbot: QtBot, window: MainWindow) -> None:
    table = Table(window.desk, "empty", (Column("Organisation there", "organisation"), Column("Why", "notes")))
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show_rows([])
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0)


def test_a_long_name_is_shown_whole_where_the_others_leave_the_room(qtbot: QtBot, window: MainWindow) -> None:
    table = Table(window.desk, "wide", (Column("Name", "name", bold=True), Column("Why", "notes", quiet=True)))
    qtbot.addWidget(table)
    table.resize(1400, 300)
    table.show()
    long = Invited(3, name="Jong-un Maximilian-Alexander Namgung-Hwangbo von und zu Liechtenstein", notes="Host")
    table.show_rows([*(Invited(at, notes="Guest") for at in range(4, 40)), long])
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    assert table.columnWidth(0) >= table.itemDelegate().sizeHint(option, table.rows.index(36, 0)).width()


def test_a_longer_name_that_comes_to_a_short_list_is_read_whole_unless_widths_are_set_by_hand(
    qtbot: QtBot, window: MainWindow
) -> None:
    table = Table(window.desk, "grows", (Column("Name", "name", bold=True), Column("Title", "title")))
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    long = Invited(2, "Heydər Əliyev Mərkəzi, Bakı")
    table.show_rows([Invited(1, "Hall")])
    table.show_rows([Invited(1, "Hall"), long])
    assert table.columnWidth(0) >= table.itemDelegate().sizeHint(QStyleOptionViewItem(), table.rows.index(1, 0)).width()
    table.horizontalHeader().resizeSection(0, 60)
    table.show_rows([Invited(1, "Hall"), replace(long, name=f"{long.name}, Azərbaycan")])
    assert table.columnWidth(0) == 60
