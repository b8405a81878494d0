"""The frame: pages, undo, the palette, notices, what is remembered, and what happens when something goes wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.gui.conftest import the_page
from tests.gui.window.conftest import first_name, is_freed, rename_first
from tests.waiting import LIMIT

from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.contacts.person_dialog import PersonDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.pages import PAGES
from symposiarch.gui.pieces import Link, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import USUAL_TYPE
from symposiarch.gui.window import look
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.side_bar import PageButton
from symposiarch.gui.window.welcome import WelcomePage
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan


def test_the_first_paint_needs_neither_database_nor_workbooks() -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QSettings\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from symposiarch.gui.window.main_window import MainWindow\n"
        "window = MainWindow(QSettings('none', 'none'))\n"
        "window.painted.connect(application.quit)\n"
        "window.show()\n"
        "application.exec()\n"
        "heavy = {'sqlalchemy', 'alembic', 'openpyxl', 'babel', 'numpy', 'numba', 'typst', 'click', 'dataclasses'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=LIMIT, check=True)
    assert done.stdout.strip() in {"[]", "['dataclasses']"}


def test_the_first_page_waits_for_no_rule_by_which_something_is_wrong() -> None:
    program = "import sys, symposiarch.gui.overview.page; print('symposiarch.planning.preflight' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=LIMIT, check=True)
    assert done.stdout.strip() == "False"


def test_the_bar_lists_the_pages_that_there_are_with_their_counts(window: MainWindow) -> None:
    buttons = window.side_bar.findChildren(PageButton)
    assert [button.text() for button in buttons] == [entry.title for entry in PAGES if entry.in_bar]
    assert {button.text(): button.count for button in buttons}["Guests"] == "5"
    assert window.side_bar.event_card.title.text() == "Second Symposium on Translation"


@pytest.mark.parametrize("key", [entry.key for entry in PAGES if entry.in_bar])
def test_every_page_opens_by_its_own_command(window: MainWindow, key: str) -> None:
    window.desk.actions[f"page.{key}"].trigger()
    assert window.stack.currentWidget() is window.stack.page(key)


class Restyled(QObject):
    """Counts how often a widget takes its style, which it does each time that it is put into another one."""

    times = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.StyleChange
        return False


@pytest.mark.parametrize("key", ["venues", "logistics", "importing"])
def test_a_large_page_is_filled_from_the_outside_in(qapp: QApplication, window: MainWindow, key: str) -> None:
    restyled = Restyled(window)
    qapp.installEventFilter(restyled)
    window.show_page(key)
    page = window.stack.page(key)
    assert page is not None
    assert 0 < restyled.times < 4 * len(page.findChildren(QWidget))


def test_the_frame_is_set_in_the_usual_size_from_the_start(make_window: Callable[[], MainWindow]) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")
    application.setFont(QFont(application.font().family(), 8))
    window = make_window()
    parts = (window.side_bar.findChild(QPushButton, "page.contacts"), window.top_bar.menus, window.status_line.counts)
    assert [part.font().pixelSize() for part in parts if part is not None] == [USUAL_TYPE] * 3


def test_for_whom_the_system_writes_larger_everything_is_larger_and_titles_stay_the_largest(
    make_window: Callable[[], MainWindow],
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    larger = QFont(application.font())
    larger.setPixelSize(18)
    application.setStyleSheet("")
    application.setFont(larger)
    window = make_window()
    window.desk.theme.choose_compact(True)
    sizes = {}
    for role in ("pageTitle", "personName", "small"):
        label = words("Hall", role)
        label.setParent(window)
        label.ensurePolished()
        sizes[role] = label.font().pixelSize()
    assert sizes == {"pageTitle": 28, "personName": 21, "small": 15}
    assert window.desk.theme.row_height >= QFontMetrics(larger).height()


def test_a_click_in_the_bar_opens_the_page(qtbot: QtBot, window: MainWindow) -> None:
    button = window.side_bar.findChild(QPushButton, "page.contacts")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.stack.page("contacts")


def test_no_page_is_marked_while_one_is_shown_that_is_not_in_the_bar(window: MainWindow) -> None:
    def marked() -> list[str]:
        return [button.objectName() for button in window.side_bar.findChildren(QPushButton) if button.isChecked()]

    window.desk.show_page("contacts")
    assert marked() == ["page.contacts"]
    window.desk.show_page("importing")
    assert marked() == []
    window.desk.show_page("contacts")
    assert marked() == ["page.contacts"]


def test_what_could_not_be_done_is_said_on_its_page_alone(window: MainWindow) -> None:
    window.desk.show_page("guests")
    window.desk.notices.warn("This guest is not expected.")
    window.desk.show_page("guests")
    assert window.banner.isVisible()
    window.desk.show_page("programme")
    assert not window.banner.isVisible()


def test_a_whole_list_is_selected_from_the_menu(window: MainWindow) -> None:
    window.desk.show_page("guests")
    page = the_page(window, GuestsPage)
    window.desk.actions["window.select_all"].trigger()
    assert len(page.table.selected()) == page.table.rows.rowCount() == 5
    window.desk.show_page("overview")
    assert not window.desk.actions["window.select_all"].isEnabled()


def test_undo_names_the_step_and_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    before = first_name(window)
    rename_first(window, "Ramin & Co")
    assert window.desk.actions["edit.undo"].text() == "Undo: Rename to Ramin && Co"  # shown as one ampersand
    assert window.status_line.notice.undo.isVisible()
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert first_name(window) == before
    assert window.desk.actions["edit.redo"].text() == "Redo: Rename to Ramin && Co"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert first_name(window) == "Ramin & Co"


def test_where_undo_goes_no_further_it_says_why(window: MainWindow) -> None:
    workspace = window.desk.workspace
    while workspace.undoable is not None:
        workspace.undo()
    workspace.perform_fact("Mail 30 invitations", lambda session: an_event(session).id)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "“Mail 30 invitations” has left the house" in window.banner.text.text()


def test_undo_survives_a_restart(make_window: Callable[[], MainWindow], office_path: Path) -> None:
    first = make_window()
    first.open_office(office_path)
    before = first_name(first)
    rename_first(first, "Somebody Else")
    first.close()
    second = make_window()
    second.open_office(office_path)
    assert second.desk.actions["edit.undo"].isEnabled()
    second.desk.actions["edit.undo"].trigger()
    assert first_name(second) == before


def test_the_size_page_and_event_are_remembered(make_window: Callable[[], MainWindow], office_path: Path) -> None:
    first = make_window()
    first.open_office(office_path)
    first.resize(1111, 700)
    first.show_page("contacts")
    first.close()
    second = make_window()
    second.open_office(office_path)
    assert second.stack.currentWidget() is second.stack.page("contacts")
    assert second.desk.settings.value("window/geometry") is not None


def test_the_side_panel_folds_for_every_page(window: MainWindow) -> None:
    window.show_page("guests")
    window.desk.actions["view.panel"].trigger()
    assert not the_page(window, GuestsPage).panel.isVisible()
    window.show_page("contacts")
    assert not the_page(window, ContactsPage).panel.isVisible()
    window.desk.actions["view.panel"].trigger()
    assert the_page(window, ContactsPage).panel.isVisible()


def test_an_empty_office_says_what_to_do_first(make_window: Callable[[], MainWindow], tmp_path: Path) -> None:
    window = make_window()
    window.open_office(tmp_path / "new.symposiarch")
    assert window.stack.currentWidget() is window.stack.page("welcome")
    guests = window.side_bar.findChild(QPushButton, "page.guests")
    assert guests is not None
    assert guests.isHidden()
    names = {button.objectName() for button in the_page(window, WelcomePage).findChildren(QPushButton)}
    assert {"events.new", "contacts.add"} <= names


def test_the_first_page_waits_for_the_commands_of_no_other(
    qtbot: QtBot, settings: QSettings, office_path: Path
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_office(office_path)
    page = window.stack.in_sight
    assert page is not None
    made = {action.objectName().partition(".")[0] for action in window.desk.actions}
    assert made & set(window.stack.entries) <= {page.key}
    window.close()


@pytest.fixture
def fresh_window(qtbot: QtBot, settings: QSettings, office_path: Path) -> Iterator[MainWindow]:
    """A window that has just shown its first page, with the commands of the others still to come."""
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.furnish_by_turns()
    window.open_office(office_path)
    yield window
    window.close()


def test_the_commands_of_all_pages_come_by_turns(qtbot: QtBot, fresh_window: MainWindow) -> None:
    menu = fresh_window.top_bar.menus.actions()[0].menu()
    assert isinstance(menu, QMenu)
    assert menu.isEmpty()
    qtbot.waitUntil(lambda: not menu.isEmpty(), timeout=LIMIT * 1000)
    made = {action.objectName().partition(".")[0] for action in fresh_window.desk.actions}
    assert {"guests", "importing", "venues"} <= made


def test_a_key_that_is_pressed_before_its_turn_is_answered(fresh_window: MainWindow) -> None:
    assert not any(action.objectName() == "contacts.add" for action in fresh_window.desk.actions)
    QTest.keyClick(fresh_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert [type(dialog) for dialog in fresh_window.findChildren(QDialog) if dialog.isVisible()] == [PersonDialog]


def test_a_menu_that_is_opened_before_its_turn_is_full(fresh_window: MainWindow) -> None:
    bar = fresh_window.top_bar.menus
    file = bar.actions()[0]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(file).center())
    menu = file.menu()
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    assert "importing.choose" in {action.objectName() for action in menu.actions()}
    menu.close()


def test_the_palette_that_is_called_up_before_its_turn_knows_all(fresh_window: MainWindow) -> None:
    fresh_window.top_bar.search.click()
    assert any(action.objectName() == "venues.number" for action in fresh_window.desk.actions)
    fresh_window.command_palette.hide()


def test_the_first_event_is_offered_before_any_page_was_looked_at(
    qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_office(tmp_path / "new.symposiarch")
    welcome = window.stack.page("welcome")
    assert welcome is not None
    assert welcome.findChild(QPushButton, "events.new") is not None
    window.close()


def test_the_first_steps_lead_to_where_each_is_done(window: MainWindow) -> None:
    window.desk.actions["help.steps"].trigger()
    steps = next(widget for widget in window.findChildren(QDialog) if widget.isVisible())
    lines = [label for label in steps.findChildren(QLabel) if label.wordWrap()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in lines), "none is cut"
    seat = next(link for link in steps.findChildren(Link) if link.text() == "Go to Seating")
    QTest.keyClick(seat, Qt.Key.Key_Return)
    assert not steps.isVisible()
    assert window.stack.currentWidget() is window.stack.page("seating")


def test_what_is_to_be_put_right_stands_beside_a_count_that_became_shorter(window: MainWindow) -> None:
    page = window.stack.reach("logistics")
    assert page is not None
    page.say_count("7 arrivals")
    needed = page._count.sizeHint()
    page.say_count("46 people pass the gate, of whom 46 have something missing")
    page.say_count("7 arrivals")
    assert page._count.sizeHint() == needed


def test_a_window_on_a_low_screen_is_no_higher_than_it(qtbot: QtBot) -> None:
    """As on a laptop of 1366 x 768 whose letters are a quarter larger: above the task bar 576 are left."""

    class OnALowScreen(QMainWindow):
        @override
        def screen(self) -> Any:
            return SimpleNamespace(availableSize=lambda: QSize(1093, 576))

    low = OnALowScreen()
    qtbot.addWidget(low)
    low.setMinimumSize(*look.SMALLEST)
    look.fill_small_screen(low)
    assert low.minimumHeight() < 576 - 24, "with the bar of its title"
    assert low.isMaximized()


def test_each_key_stands_under_the_page_where_it_works(window: MainWindow) -> None:
    window.desk.actions["help.keys"].trigger()
    keys = next(widget for widget in window.findChildren(QDialog) if widget.isVisible())
    said = [label.text() for label in keys.findChildren(QLabel)]
    assert said.index("Everywhere") < said.index("Ctrl+K") < said.index("Guests") < said.index("A")
    keys.close()


def test_the_keys_of_the_page_in_sight_are_told_first(window: MainWindow) -> None:
    window.show_page("guests")
    window.desk.actions["help.keys"].trigger()
    keys = next(widget for widget in window.findChildren(QDialog) if widget.isVisible())
    said = [label.text() for label in keys.findChildren(QLabel)]
    assert said.index("Guests") < said.index("A") < said.index("Everywhere") < said.index("Ctrl+K")
    assert said.count("Guests") == 1
    keys.close()


def test_an_event_and_a_contact_are_made_from_the_first_menu(window: MainWindow) -> None:
    window.furnish_pages()
    menu = window.top_bar.menus.actions()[0].menu()
    assert isinstance(menu, QMenu)
    assert {"events.new", "contacts.add"} <= {action.objectName() for action in menu.actions()}


@pytest.mark.parametrize(
    "name", ["help.steps", "help.keys", "help.about", "events.new", "contacts.add", "guests.invite", "office.restore"]
)
def test_a_dialog_is_freed_when_it_is_closed(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.desk.actions[name].trigger()
    shown = [widget for widget in window.findChildren(QDialog) if widget.isVisible()]
    assert len(shown) == 1
    assert is_freed(qtbot, shown[0])


def test_with_the_first_event_taken_back_its_pages_are_left(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(tmp_path / "new.symposiarch")
    window.desk.change("Make an event", an_event)
    window.show_page("seating")
    window.desk.actions["edit.undo"].trigger()
    assert window.stack.currentWidget() is window.stack.page("welcome")
    window.desk.actions["edit.redo"].trigger()
    assert window.stack.currentWidget() is not window.stack.page("welcome")


def test_in_an_office_without_an_event_nothing_is_shown_or_done_about_that_of_another(
    window: MainWindow, tmp_path: Path
) -> None:
    """Its guests would still stand there, and what is done with them would be done to others of the same keys."""
    window.show_page("guests")
    the_page(window, GuestsPage).table.selectAll()
    window.desk.actions.refresh()
    assert window.desk.actions["guests.accepted"].isEnabled()
    window.open_office(tmp_path / "new.symposiarch")
    assert not window.desk.actions["guests.accepted"].isEnabled()
    for name in ("page.guests", "guests.invite"):
        window.banner.hide()
        window.desk.actions[name].trigger()
        assert window.stack.currentWidget() is window.stack.page("welcome")
        assert window.banner.text.text() == "Choose an event first."
        assert window.banner.isVisible()


def test_what_a_page_out_of_sight_was_about_and_is_gone_by_now_is_said_to_be_so(window: MainWindow) -> None:
    def a_plan(session: Session, event_id: int) -> None:
        layout = add_layout(session, tables=read_wanted("2 rounds of 6"), event_id=event_id, name="Two rounds")
        add_plan(session, event_id, layout_id=layout.id, name="Plan A")

    window.desk.change("Add a plan", a_plan, window.desk.event_id)
    window.show_page("seating")
    window.show_page("history")
    window.desk.actions["edit.undo"].trigger()
    window.desk.actions["seating.free_absent"].trigger()
    assert window.stack.currentWidget() is window.stack.page("seating")
    assert window.banner.text.text() == "What this was about is no longer there. Choose again on this page."


def test_a_step_that_is_said_at_length_leaves_the_keys_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 720)
    window.show_page("contacts")
    window.desk.notices.say("Make the event " + "Reception and dinner " * 20, undo=True)
    qtbot.waitUntil(window.status_line.notice.undo.isVisible)
    assert window.status_line.notice.undo.geometry().right() <= window.status_line.notice.width()
    qtbot.waitUntil(lambda: window.status_line.keys.width() > 400)


def test_keys_give_way_whole_and_it_is_told_which_key_shows_them_all(window: MainWindow) -> None:
    keys = window.status_line.keys
    keys.setText("Enter opens · A accepted · D declined")

    def fitting(text: str) -> str:
        return keys.fitting(keys.fontMetrics().horizontalAdvance(text) + 2)

    assert fitting(keys.text()) == keys.text()
    assert fitting("Enter opens · A accepted · D dec") == "Enter opens · F1 shows all"
    assert fitting("F1 shows the keys") == "F1 shows the keys"


def test_what_was_done_is_said_at_length_where_no_keys_work(window: MainWindow) -> None:
    line = window.status_line
    line.show_page("", "A accepted · D declined")
    beside_the_keys = line.notice.text.maximumWidth()
    line.show_page("", "")
    assert line.notice.text.maximumWidth() > beside_the_keys
