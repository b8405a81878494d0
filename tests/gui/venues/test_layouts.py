"""Layouts are made, copied and left for the guests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.venues.conftest import at, drag, drawn, table, undo, warned

from symposiarch.gui.question import NameDialog
from symposiarch.gui.venues import work
from symposiarch.gui.venues.dialogs import LayoutDialog
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.seating.furniture.layouts import layout_rows
from symposiarch.planning.seating.plans import plans


def test_a_new_layout_is_set_up_from_words_or_from_a_pattern(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    dialog = work.new_layout(page)
    assert isinstance(dialog, LayoutDialog)
    QTest.keyClicks(dialog.tables, "80 in theatre")
    QTest.keyClicks(dialog.name, "Lecture")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.editing
    assert page.editor.worked is not None
    assert page.editor.worked.layout is not None
    assert (page.editor.worked.layout.name, page.editor.worked.layout.seats) == ("Lecture", 80)
    keep = work.keep_pattern(page)
    assert isinstance(keep, NameDialog)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    again = work.new_layout(page)
    again.pattern.setCurrentIndex(1)
    QTest.keyClick(again, Qt.Key.Key_Return)
    rows = page.desk.workspace.read(layout_rows)
    assert [(row.name, row.event) for row in rows] == [
        ("Lecture", ""),
        ("Dinner", "National Day"),
        ("Lecture", "National Day"),
        ("Lecture (copy)", "National Day"),
    ]


def test_a_frozen_plan_keeps_its_layout_and_the_copy_is_worked_on(tables: VenuesPage) -> None:
    page = tables
    page.desk.workspace.perform("Freeze", plans.freeze_plan, 1)
    two = table(page, "2")
    drag(page, at(page, two.x, two.y), at(page, two.x, two.y + 3_000))
    assert "frozen" in warned(page)
    assert table(page, "2") == two
    assert page.editor.surface.floor == drawn(page)
    page.desk.actions["venues.copy_layout"].trigger()
    assert page.editor.layout_id == 2
    page.desk.actions["venues.back"].trigger()
    assert not page.editing


def test_one_goes_from_the_tables_to_the_guests_and_back(tables: VenuesPage) -> None:
    page = tables
    page.desk.actions["venues.seat_guests"].trigger()
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.stack.currentWidget() is not page
    page.desk.show_page("venues")
    page.desk.actions["venues.back"].trigger()
    page.desk.show_page("seating")
    page.desk.actions["seating.furnish"].trigger()
    assert window.stack.currentWidget() is page
    assert page.editor.layout_id == 1


def test_undo_of_what_made_the_open_layout_leads_back_to_the_room(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    dialog = work.new_layout(page)
    QTest.keyClicks(dialog.focusWidget(), "a round of 8")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    undo(page)
    assert page.editing
    assert page.editor.room_mode


def test_the_drawing_has_the_keyboard_once_room_or_tables_are_chosen(tables: VenuesPage) -> None:
    for key in ("room", "tables"):
        QTest.mouseClick(tables.editor.modes.button(key), Qt.MouseButton.LeftButton)
        assert tables.editor.surface.hasFocus()
