"""The keyboard goes through dialogs as one reads them, and is seen where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.gui.window.keyboard import choose_a_row, name_of, open_dialogs, pressing_tab
from tests.waiting import bring_to_front

from symposiarch.gui.dialogs import CarefulDialog
from symposiarch.gui.pieces import Link, scrolled
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.side_bar import PageButton


@pytest.fixture
def two_columns(qtbot: QtBot) -> CarefulDialog:
    """A dialog with two columns above its buttons, of which the parts were made the other way round."""
    dialog = CarefulDialog()
    qtbot.addWidget(dialog)
    names = ("last", "right below", "right", "left below", "left")
    field = {name: QLineEdit() for name in names}
    for name in names:
        field[name].setObjectName(name)
    left, right, across, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QVBoxLayout(dialog)
    whole.addWidget(field["last"])
    whole.insertLayout(0, across)
    across.addLayout(left)
    across.addLayout(right)
    for column, side in ((left, "left"), (right, "right")):
        column.addWidget(field[side])
        column.addWidget(field[f"{side} below"])
    with qtbot.waitActive(dialog):
        dialog.show()
    field["left"].setFocus()
    return dialog


def test_a_column_is_read_to_its_end_before_the_next(two_columns: CarefulDialog) -> None:
    order = [one.objectName() for one in pressing_tab(two_columns)]
    assert order == ["left", "left below", "right", "right below", "last"]


def test_shift_and_tab_go_the_same_way_back(two_columns: CarefulDialog) -> None:
    back = []
    for _press in range(5):
        QTest.keyClick(two_columns.focusWidget(), Qt.Key.Key_Backtab)
        back.append(two_columns.focusWidget().objectName())
    assert back == ["last", "right below", "right", "left below", "left"]


def test_the_keyboard_goes_on_from_a_field_that_disappears(two_columns: CarefulDialog) -> None:
    two_columns.focusWidget().hide()
    assert two_columns.focusWidget().objectName() == "left below"


def test_where_nothing_has_the_keyboard_it_begins_at_either_end(two_columns: CarefulDialog) -> None:
    for key, name in ((Qt.Key.Key_Tab, "left"), (Qt.Key.Key_Backtab, "last")):
        two_columns.focusWidget().clearFocus()
        QTest.keyClick(two_columns, key)
        assert two_columns.focusWidget().objectName() == name


def test_what_the_keyboard_comes_to_in_a_scrolled_part_is_brought_into_sight(qtbot: QtBot) -> None:
    dialog, inside = CarefulDialog(), QWidget()
    qtbot.addWidget(dialog)
    whole, long = QVBoxLayout(dialog), QVBoxLayout(inside)
    above, below, lines = QLineEdit(), QLineEdit(), [QLineEdit() for _line in range(30)]
    for line in lines:
        long.addWidget(line)
    area = scrolled(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for part in (above, area, below):
        whole.addWidget(part)
    dialog.resize(300, 300)
    with qtbot.waitActive(dialog):
        dialog.show()
    for field, key, scrolled_to, reached in (
        (above, Qt.Key.Key_Tab, lines[-1], lines[0]),
        (below, Qt.Key.Key_Backtab, lines[0], lines[-1]),
    ):
        area.ensureWidgetVisible(scrolled_to)
        field.setFocus()
        QTest.keyClick(field, key)
        assert dialog.focusWidget() is reached
        assert reached.visibleRegion().boundingRect() == reached.rect()


def looks_otherwise_with_the_keyboard(widget: QWidget) -> bool:
    assert widget.isActiveWindow()
    widget.clearFocus()
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget.grab().toImage() != without


def test_the_headings_of_a_table_are_there_after_the_keyboard_has_gone_on(qtbot: QtBot) -> None:
    """What Tab looks through on its way stays what it was."""
    dialog, tabs, page, table = CarefulDialog(), QTabWidget(), QWidget(), QTableView()
    qtbot.addWidget(dialog)
    QVBoxLayout(page).addWidget(table)
    tabs.addTab(page, "People")
    QVBoxLayout(dialog).addWidget(tabs)
    header = table.horizontalHeader()
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert isValid(header)


def test_a_link_shows_that_the_keyboard_is_at_it(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    link, other = Link("Guests"), Link("Letters")
    column.addWidget(link)
    column.addWidget(other)
    with qtbot.waitActive(around):
        around.show()
    assert looks_otherwise_with_the_keyboard(link)
    other.setFocus()
    assert not link.font().underline(), "the line goes with the keyboard"


def test_filled_buttons_show_that_the_keyboard_is_at_them(sample_window: MainWindow) -> None:
    sample_window.show_page("guests")
    invite = next(
        one
        for one in sample_window.findChildren(QPushButton)
        if one.objectName() == "guests.invite" and one.isVisible()
    )
    chosen = next(one for one in sample_window.side_bar.findChildren(PageButton) if one.isChecked())
    for widget in (invite, chosen):
        assert looks_otherwise_with_the_keyboard(widget), name_of(widget)


def test_the_button_that_a_dialog_is_for_shows_that_the_keyboard_is_at_it(
    qtbot: QtBot, sample_window: MainWindow
) -> None:
    sample_window.show_page("guests")
    choose_a_row(sample_window)
    sample_window.desk.actions.do("guests.reply")
    (dialog,) = open_dialogs()
    bring_to_front(qtbot, dialog)
    record = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    assert looks_otherwise_with_the_keyboard(record)
