"""The frame: pages, undo, the palette, notices, what is remembered, and what happens when something goes wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.builders import an_event, new_office
from tests.gui.conftest import the_page, the_row

from symposiarch.errors import SymposiarchError
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.pages import PAGES
from symposiarch.gui.theme import USUAL_TYPE
from symposiarch.gui.window.crash import CrashDialog, CrashHandler, report_of
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.office_files import contents_words, put_back
from symposiarch.gui.window.side_bar import PageButton
from symposiarch.gui.window.welcome import WelcomePage
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import count_people, people_rows
from symposiarch.store import Office


def rename_first(window: MainWindow, name: str) -> None:
    from symposiarch.planning.people.contacts import edit_person

    first = window.desk.workspace.read(people_rows)[0]
    assert window.desk.change(f"Rename to {name}", edit_person, first.id, printed_name=name)


def first_name(window: MainWindow) -> str:
    return window.desk.workspace.read(people_rows)[0].name


def is_freed(qtbot: QtBot, dialog: QDialog) -> bool:
    """Close a dialog and wait until nothing of it is left."""
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    return True


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
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() in {"[]", "['dataclasses']"}


def test_the_bar_lists_the_pages_that_there_are_with_their_counts(window: MainWindow) -> None:
    buttons = window.side_bar.findChildren(PageButton)
    assert [button.text() for button in buttons] == [entry.title for entry in PAGES if entry.in_bar]
    assert {button.text(): button.count for button in buttons}["Guests"] == "5"
    assert window.side_bar.event_card.title.text() == "Second Symposium on Translation"


@pytest.mark.parametrize("key", [entry.key for entry in PAGES if entry.in_bar])
def test_every_page_opens_by_its_own_command(window: MainWindow, key: str) -> None:
    window.desk.actions[f"page.{key}"].trigger()
    assert window.stack.currentWidget() is window.page(key)


def test_the_frame_is_set_in_the_usual_size_from_the_start(make_window: Callable[[], MainWindow]) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")
    application.setFont(QFont(application.font().family(), 8))
    window = make_window()
    parts = (window.side_bar.findChild(QPushButton, "page.contacts"), window.top_bar.menus, window.status_line.counts)
    assert [part.font().pixelSize() for part in parts if part is not None] == [USUAL_TYPE] * 3


def test_a_click_in_the_bar_opens_the_page(qtbot: QtBot, window: MainWindow) -> None:
    button = window.side_bar.findChild(QPushButton, "page.contacts")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.page("contacts")


def test_no_page_is_marked_while_one_is_shown_that_is_not_in_the_bar(window: MainWindow) -> None:
    def marked() -> list[str]:
        return [button.objectName() for button in window.side_bar.findChildren(QPushButton) if button.isChecked()]

    window.desk.show_page("contacts")
    assert marked() == ["page.contacts"]
    window.desk.show_page("importing")
    assert marked() == []
    window.desk.show_page("contacts")
    assert marked() == ["page.contacts"]


def test_undo_names_the_step_and_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    before = first_name(window)
    rename_first(window, "Ramin Bəy")
    assert window.desk.actions["edit.undo"].text() == "Undo: Rename to Ramin Bəy"
    assert window.status_line.notice.undo.isVisible()
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert first_name(window) == before
    assert window.desk.actions["edit.redo"].text() == "Redo: Rename to Ramin Bəy"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert first_name(window) == "Ramin Bəy"


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


def test_the_palette_finds_actions_people_and_events(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.command_palette.isVisible()
    field = window.command_palette.field

    def found(text: str) -> list[str]:
        field.clear()
        field.insert(text)
        qtbot.waitUntil(lambda: not window.command_palette._soon.isActive())
        return [hit.text for hit in window.command_palette.found.hits]

    assert "Dark" in found("dark")
    assert "Ramin Həsənov" in found("hesenov")
    assert any("김철수" in text for text in found("김철"))
    assert "Second Symposium on Translation" in found("transl")


def test_enter_in_the_palette_goes_to_the_person(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.actions["window.palette"].trigger()
    QTest.keyClicks(window.command_palette.field, "caglayan")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    page = the_page(window, ContactsPage)
    assert window.stack.currentWidget() is page
    assert the_row(page.table).name == "Elif Çağlayan"
    assert not window.command_palette.isVisible()


def test_the_palette_says_when_nothing_is_called_so(qtbot: QtBot, window: MainWindow) -> None:
    palette = window.command_palette
    window.desk.actions["window.palette"].trigger()
    assert palette.list.isVisible()
    QTest.keyClicks(palette.field, "nobody at all")
    qtbot.waitUntil(palette.nothing.isVisible)
    assert not palette.list.isVisible()


def test_escape_puts_the_palette_away_and_goes_on_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("contacts")
    table = the_page(window, ContactsPage).table
    table.setFocus()
    window.desk.actions["window.palette"].trigger()
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Escape)
    assert not window.command_palette.isVisible()
    assert window.focusWidget() is table


def test_a_second_window_reads_and_says_who_holds_the_office_until_it_is_left(
    make_window: Callable[[], MainWindow], office_path: Path
) -> None:
    first, second = make_window(), make_window()
    first.open_office(office_path)
    second.open_office(office_path)
    assert second.read_only_banner.isVisible()
    assert f"is open with {first.desk.workspace.office.who} on " in second.read_only_banner.text.text()
    assert not second.desk.actions["contacts.add"].isEnabled()
    assert second.side_bar.event_card.title.text() == "Second Symposium on Translation"
    assert not first.read_only_banner.isVisible()
    open_anew = second.read_only_banner.close_button
    QTest.mouseClick(open_anew, Qt.MouseButton.LeftButton)
    second.read_only_banner.look()
    assert "is open with" in second.read_only_banner.text.text()
    first.desk.workspace.perform("Add somebody", add_person, printed_name="Anna Lindqvist")
    first.desk.workspace.close()
    second.read_only_banner.look()
    assert second.read_only_banner.text.text().startswith("Nobody else has this office open")
    QTest.mouseClick(open_anew, Qt.MouseButton.LeftButton)
    assert not second.read_only_banner.isVisible()
    assert second.desk.actions["contacts.add"].isEnabled()
    assert second.desk.workspace.read(count_people) == 6


def test_why_an_office_can_only_be_read_is_said_where_nobody_has_it(
    make_window: Callable[[], MainWindow], office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    window = make_window()
    window.open_office(office_path)
    assert "may only be read" in window.read_only_banner.text.text()
    assert not window.desk.workspace.holder_has_left()


def test_that_no_backup_could_be_made_is_said(make_window: Callable[[], MainWindow], office_path: Path) -> None:
    (office_path.parent / "Backups").write_text("a file where the folder should be", encoding="utf-8")
    window = make_window()
    window.open_office(office_path)
    assert window.banner.text.text().startswith("No backup could be made today.")
    assert window.desk.workspace.can_edit


def test_a_file_that_is_no_office_is_refused_and_the_open_one_stays(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "letter.symposiarch"
    other.write_text("Dear Sir")
    window.open_office(other)
    assert window.banner.isVisible()
    assert "letter" in window.banner.text.text()
    assert window.desk.workspace.is_open
    assert other.read_text() == "Dear Sir"


def test_the_offices_opened_last_stand_in_the_file_menu(window: MainWindow, office_path: Path, tmp_path: Path) -> None:
    another = tmp_path / "Consulate & annex.symposiarch"
    window.open_office(another)
    no_office = tmp_path / "notes.symposiarch"
    no_office.write_text("This is not an office.")
    window.open_office(no_office)
    recent = next(menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "Recent offices")
    recent.aboutToShow.emit()
    assert [action.toolTip() for action in recent.actions()] == [str(another), str(office_path)]
    recent.actions()[1].trigger()
    assert window.desk.workspace.path == office_path


def test_the_size_page_and_event_are_remembered(make_window: Callable[[], MainWindow], office_path: Path) -> None:
    first = make_window()
    first.open_office(office_path)
    first.resize(1111, 700)
    first.show_page("contacts")
    first.close()
    second = make_window()
    second.open_office(office_path)
    assert second.stack.currentWidget() is second.page("contacts")
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
    assert window.stack.currentWidget() is window.page("welcome")
    guests = window.side_bar.findChild(QPushButton, "page.guests")
    assert guests is not None
    assert guests.isHidden()
    names = {button.objectName() for button in the_page(window, WelcomePage).findChildren(QPushButton)}
    assert {"events.new", "contacts.add"} <= names


def test_the_first_event_is_offered_before_any_page_was_looked_at(
    qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_office(tmp_path / "new.symposiarch")
    welcome = window.page("welcome")
    assert welcome is not None
    assert welcome.findChild(QPushButton, "events.new") is not None
    window.close()


def test_a_backup_is_kept_and_put_back(qtbot: QtBot, window: MainWindow, office_path: Path) -> None:
    before = first_name(window)
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.back_up"].trigger()
    assert "backup" in window.status_line.notice.text.text()
    rename_first(window, "Changed Since")
    (newest, *_) = sorted((office_path.parent / "Backups").glob("*.symposiarch"), reverse=True)
    put_back(window.desk, newest)
    assert first_name(window) == before


def test_restoring_shows_what_each_backup_holds(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QListWidget

    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.back_up"].trigger()
    window.desk.actions["office.restore"].trigger()
    (shown,) = [widget for widget in window.findChildren(QDialog) if widget.isVisible()]
    listed = shown.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    assert "5 people, 1 event" in listed.item(0).text()
    shown.close()


def test_a_sound_file_is_said_to_be_sound(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.verify"].trigger()
    assert window.status_line.notice.text.text() == "The office file is sound."


def test_what_a_backup_holds_is_said_in_words(tmp_path: Path) -> None:
    from symposiarch.store.backup import what_it_holds

    office = new_office(tmp_path)
    office.close()
    assert "0 people, 0 events" in contents_words(what_it_holds(office.path))


@pytest.mark.parametrize(
    "name", ["help.keys", "help.about", "events.new", "contacts.add", "guests.invite", "office.restore"]
)
def test_a_dialog_is_freed_when_it_is_closed(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.desk.actions[name].trigger()
    shown = [widget for widget in window.findChildren(QDialog) if widget.isVisible()]
    assert len(shown) == 1
    assert is_freed(qtbot, shown[0])


# When something goes wrong


def fail_with(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # the traceback is what is wanted
        return caught


def test_a_crash_report_says_where_and_names_nobody() -> None:
    report = report_of(fail_with(ValueError("Ramin Həsənov has no seat")))
    assert "ValueError" in report
    assert "fail_with" in report
    assert "Həsənov" not in report
    assert str(Path.home()) not in report


def test_a_mistake_is_shown_once_with_text_to_copy(qtbot: QtBot, window: MainWindow) -> None:
    noted: list[str] = []
    handler = CrashHandler(window.desk.notices.warn, noted.append, window)
    error = fail_with(KeyError("Elif Çağlayan"))
    handler._caught(type(error), error, error.__traceback__)
    handler._caught(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: handler.dialog is not None and len(noted) == 2)
    dialog = handler.dialog
    assert isinstance(dialog, CrashDialog)
    assert len([one for one in window.findChildren(CrashDialog) if one.isVisible()]) == 1
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "KeyError" in QGuiApplication.clipboard().text()
    assert "Çağlayan" not in QGuiApplication.clipboard().text()
    assert is_freed(qtbot, dialog)
    assert handler.dialog is None


def test_what_the_person_can_cure_is_a_sentence_and_no_crash(qtbot: QtBot, window: MainWindow) -> None:
    handler = CrashHandler(window.desk.notices.warn, lambda _report: None, window)
    error = fail_with(SymposiarchError("The disk is full."))
    handler._caught(type(error), error, error.__traceback__)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.text.text() == "The disk is full."
    assert handler.dialog is None


def test_settings_of_an_unreadable_kind_do_not_stop_the_window(qtbot: QtBot, settings: QSettings) -> None:
    settings.setValue("window/geometry", "nonsense")
    settings.setValue("window/scheme", "plaid")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()


def test_closing_the_window_lets_go_of_the_file(window: MainWindow, office_path: Path) -> None:
    window.close()
    with Office.open(office_path) as office:
        assert not office.read_only


def test_with_the_first_event_taken_back_its_pages_are_left(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(tmp_path / "new.symposiarch")
    window.desk.change("Make an event", an_event)
    window.show_page("seating")
    window.desk.actions["edit.undo"].trigger()
    assert window.stack.currentWidget() is window.page("welcome")
    window.desk.actions["edit.redo"].trigger()
    assert window.stack.currentWidget() is not window.page("welcome")


def test_a_step_that_is_said_at_length_leaves_the_keys_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 720)
    window.show_page("contacts")
    window.desk.notices.say("Make the event " + "Reception and dinner " * 20, undo=True)
    qtbot.waitUntil(window.status_line.notice.undo.isVisible)
    assert window.status_line.notice.undo.geometry().right() <= window.status_line.notice.width()
    qtbot.waitUntil(lambda: window.status_line.keys.width() > 400)
