"""The keyboard goes through pages and dialogs as one reads them, comes to everything, and is seen where it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from symposiarch.gui.dialogs import CarefulDialog
from symposiarch.gui.pieces import Link, scrolled
from symposiarch.gui.tables.table import Table
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.side_bar import PageButton

PARTS = 8
"""Within a field of a date, Tab goes from part to part."""


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample symposium, in which nearly every command has something to do."""
    from symposiarch.exchange.sample.build import build_sample
    from symposiarch.store import Office, migrate

    path = tmp_path_factory.mktemp("sample") / "sample.symposiarch"
    migrate.create(path)
    with Office.open(path) as office:
        build_sample(office)
    return path


@pytest.fixture
def sample_window(
    make_window: Callable[[], MainWindow], sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window with the sample, in which nobody chooses a file."""
    for asks in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_args, **_kwargs: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kwargs: "")
    path = tmp_path / "sample.symposiarch"
    shutil.copy(sample_path, path)
    window = make_window()
    window.open_office(path)
    return window


def place_of(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit | QLabel) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text or widget.objectName()}”"


def pressing_tab(top: QWidget) -> list[QWidget]:
    """Where the keyboard is after each Tab, from where it is now until it comes back."""
    seen: list[QWidget] = []
    again = 0
    while again < PARTS:
        at = QApplication.focusWidget()
        if at is None:
            at = top
        elif seen and at is seen[-1]:
            again += 1
        elif at in seen:
            return seen
        else:
            seen.append(at)
            again = 0
        QTest.keyClick(at, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not leave {name_of(seen[-1])} of {top.windowTitle()}")


def faults_of_order(top: QWidget) -> list[str]:
    """Where Tab goes back to what was read before, but for the once that it begins anew, and what it passes over."""
    order = [one for one in pressing_tab(top) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    first = min(order, key=lambda one: (place_of(one, top).top() // 12, place_of(one, top).left()))
    order = order[order.index(first) :] + order[: order.index(first)]
    faults = [f"{name_of(one)} → {name_of(other)}" for one, other in pairwise(order) if goes_back(one, other, top)]
    return faults + [f"never {name_of(one)}" for one in those_with_keys(top) if one not in order]


def goes_back(one: QWidget, other: QWidget, top: QWidget) -> bool:
    """Whether it goes to the left in a line, or up, save to the head of the next column."""
    before, after = place_beside(other, one, top), place_beside(one, other, top)
    shared = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    if shared > min(before.height(), after.height()) / 2:
        return after.right() <= before.left()
    return after.bottom() <= before.top() and after.left() < before.right()


def place_beside(other: QWidget, widget: QWidget, top: QWidget) -> QRect:
    """Where a widget is, or else the scrolled part that it may be far down in, and in which the other is not."""
    apart = [one for one in those_around(widget) if isinstance(one, QScrollArea) and not one.isAncestorOf(other)]
    return place_of(apart[-1] if apart else widget, top)


def those_with_keys(top: QWidget) -> Iterator[QWidget]:
    for one in top.findChildren(QWidget):
        takes_it = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        within = any(isinstance(around, QAbstractItemView) for around in those_around(one))
        if takes_it and one.window() is top and one.isVisible() and one.isEnabled() and not within:
            yield one


def those_around(widget: QWidget) -> Iterator[QWidget]:
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()


def open_dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def commands_that_ask(window: MainWindow, page: str) -> list[str]:
    subjects = ("events", "office", "help") if page == "overview" else (page,)
    actions = [one for one in window.desk.actions.findChildren(QAction) if one.text().endswith("…")]
    names = [one.objectName() for one in actions if one.objectName().split(".")[0] in subjects]
    return sorted(set(names) - {"documents.print"})  # the system's own dialog


def choose_a_row(window: MainWindow) -> None:
    table = next((one for one in window.findChildren(Table) if one.isVisible()), None)
    if table is not None and table.model().rowCount():
        table.setFocus()
        table.selectRow(min(2, table.model().rowCount() - 1))


def walk(dialog: QDialog) -> list[str]:
    """What is wrong on each of its leaves."""
    leaves = next(iter(dialog.findChildren(QTabWidget)), None)
    if leaves is None:
        return faults_of_order(dialog)
    faults = []
    for leaf in range(leaves.count()):
        leaves.setCurrentIndex(leaf)
        faults += faults_of_order(dialog)
    return faults


DIALOGS = {
    "overview": 6,
    "guests": 10,
    "invitations": 5,
    "precedence": 1,
    "programme": 5,
    "seating": 4,
    "logistics": 1,
    "arrivals": 3,
    "contacts": 10,
    "venues": 2,
}
"""So many at least open in the sample from a page with a row that is chosen."""


@pytest.mark.parametrize("page", DIALOGS)
def test_tab_goes_through_every_dialog_as_it_is_read(qtbot: QtBot, sample_window: MainWindow, page: str) -> None:
    window = sample_window
    walked, faults = set(), []
    for command in commands_that_ask(window, page):
        window.show_page(page)
        window.activateWindow()
        choose_a_row(window)
        if not window.desk.actions[command].isEnabled():
            continue
        window.desk.actions.do(command)
        for dialog in open_dialogs():
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
            walked.add(command)
            faults += [f"{command}: {fault}" for fault in walk(dialog)]
            dialog.done(QDialog.DialogCode.Rejected)
    assert not faults, "\n".join(faults)
    assert len(walked) >= DIALOGS[page], walked


@pytest.mark.parametrize("page", ["overview", "guests", "invitations", "logistics", "contacts", "events"])
def test_tab_goes_through_every_page_as_it_is_read(sample_window: MainWindow, page: str) -> None:
    sample_window.show_page(page)
    choose_a_row(sample_window)
    faults = faults_of_order(sample_window)
    assert not faults, "\n".join(faults)


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
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    record = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    assert looks_otherwise_with_the_keyboard(record)
