"""Columns: which are shown, how wide, and what is remembered of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from tests.gui.tables.conftest import COLUMNS, LINES, names

from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.tables.widths import NARROWEST_WHEN_FITTED, STILL_READABLE, Need, fitted
from symposiarch.gui.window.main_window import MainWindow


def test_pasted_headings_say_which_columns_are_meant(table: Table, edits: list[Edit]) -> None:
    table.setCurrentIndex(table.rows.index(0, 0))
    QGuiApplication.clipboard().setText("Colour\tName\ngreen\tBerta\n")
    table.paste()
    assert edits == [Edit(LINES[0], "colour", "g"), Edit(LINES[0], "name", "Berta")]


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


def test_columns_that_come_and_go_with_the_list_are_nobodys_widths(qtbot: QtBot, window: MainWindow) -> None:
    """A list of short names, and then one whose names are long and which fills a column that the first did not."""
    columns = (Column("Name", "name", bold=True), Column("Notes", "notes"), Column("Title", "title"))
    table = Table(window.desk, "grows", columns)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.setColumnHidden(1, True)
    table.show_rows([Invited(1, "김철수")])
    table.setColumnHidden(1, False)
    table.show_rows([Invited(1, "김철수"), Invited(2, "Rosa María Delgado Hernández", notes="Guest")])
    at = table.rows.index(1, 0)
    assert table.columnWidth(0) >= table.itemDelegate().sizeHint(QStyleOptionViewItem(), at).width()


def test_a_longer_name_that_comes_to_a_long_list_is_read_whole(qtbot: QtBot, window: MainWindow) -> None:
    table = Table(window.desk, "grows", (Column("Name", "name", bold=True), Column("Title", "title")))
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    guests = [Invited(number, "Anna Berg") for number in range(60)]
    table.show_rows(guests)
    narrow = table.columnWidth(0)
    table.show_rows([*guests, Invited(60, "Rosa María Delgado Hernández")])
    at = table.rows.index(60, 0)
    assert table.columnWidth(0) >= table.itemDelegate().sizeHint(QStyleOptionViewItem(), at).width() > narrow


def test_what_says_nothing_beside_the_name_is_left_out_before_a_text_is_cut() -> None:
    name = Need(0, wanted=150, longest=150, heading=50, firm=True, name=True)
    mister = Need(1, wanted=80, longest=40, heading=80, spare=True, idle=True)
    title = Need(2, wanted=200, longest=200, heading=50)
    assert fitted((name, mister, title), room=430) == {0: 150, 1: 80, 2: 200}
    assert fitted((name, mister, title), room=360) == {0: 150, 2: 200}
    spoken = mister._replace(idle=False)
    assert 1 in fitted((name, spoken, title), room=360)


def test_what_is_quiet_and_can_be_spared_makes_room_for_a_text_to_be_read_well() -> None:
    name = Need(0, wanted=150, longest=150, heading=50, firm=True, name=True)
    title = Need(1, wanted=250, longest=250, heading=50)
    stage = Need(2, wanted=60, longest=50, heading=60, quiet=True, spare=True)
    assert fitted((name, title, stage), room=370) == {0: 150, 1: 160, 2: 60}
    assert fitted((name, title, stage), room=350) == {0: 150, 1: 200}
    house = stage._replace(quiet=False)
    assert 2 in fitted((name, title, house), room=350)


def test_what_can_be_spared_stays_out_of_a_table_that_is_scrolled_sideways() -> None:
    name = Need(0, wanted=150, longest=150, heading=50, firm=True, name=True)
    native = Need(1, wanted=120, longest=120, heading=50, spare=True)
    reply = Need(2, wanted=126, longest=126, heading=50, firm=True)
    title = Need(3, wanted=250, longest=250, heading=50)
    assert fitted((name, native, reply, title), room=300) == {0: 150, 2: 126, 3: 124}


def test_an_honorific_that_stands_in_every_name_makes_room_for_the_titles(qtbot: QtBot, window: MainWindow) -> None:
    columns = (
        Column("Honorific", "notes", spare=True),
        Column("Name", "name", bold=True),
        Column("Native", "native", spare=True),
        Column("Title", "title"),
    )
    table = Table(window.desk, "idle", columns)
    qtbot.addWidget(table)
    table.resize(390, 300)
    table.show()
    long = "Ambassador Extraordinary and Plenipotentiary"
    rows = [replace(Invited(1, "H.E. Anna Berg"), notes="H.E.", native="", title=long)]
    table.show_rows(rows)
    assert [columns[at].title for at in table.columns.shown()] == ["Name", "Title"]
    table.show_rows([replace(Invited(1, "Anna Berg"), notes="H.E.", native="", title=long)])
    table.columns.fit(anew=True)
    assert [columns[at].title for at in table.columns.shown()] == ["Honorific", "Name", "Title"]


def test_no_text_is_cut_while_another_column_is_wider_than_its_rows() -> None:
    """A column of states is set as wide as the longest state that there is; few rows have that."""
    done = Need(0, wanted=330, longest=320, heading=110, firm=True, name=True)
    state = Need(1, wanted=170, longest=80, heading=60, firm=True)
    short = fitted((done, state), room=420)
    assert short[0] >= 320
    assert 80 <= short[1] < 170
    assert fitted((done, state), room=500) == {0: 330, 1: 170}
