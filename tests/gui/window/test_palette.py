"""Ctrl+K finds every action, person and event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.builders import an_event
from tests.gui.conftest import the_page, the_row
from tests.gui.window.conftest import rename_first

from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.venues.writing import add_venue_with_room
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.other_words import other_words


def test_the_palette_finds_actions_people_and_events(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.command_palette.isVisible()
    field = window.command_palette.field

    def found(text: str) -> list[str]:
        field.clear()
        field.insert(text)
        qtbot.waitUntil(lambda: not window.command_palette._soon.isActive())
        return [hit.text for hit in window.command_palette.found.hits]

    rename_first(window, "Dark & Light")
    assert found("undo")[0] == found("undo dark")[0] == "Undo: Rename to Dark & Light"
    window.desk.actions["edit.undo"].trigger()
    assert "Ramin Həsənov" in found("hesenov")
    assert any("김철수" in text for text in found("김철"))
    assert "Second Symposium on Translation" in found("transl")
    window.desk.perform("Add an event", lambda session: an_event(session, title="Açılış günü").id)
    assert "Açılış günü" in found("acilis")
    window.desk.perform("Add a venue", add_venue_with_room, "Çiçək Sarayı", 9_000, 12_000)
    assert {"Çiçək Sarayı", "Hall"} <= set(found("cicek"))
    assert found("cicek hall") == ["Hall"]


def test_who_looks_for_somebody_of_whom_the_last_step_was_takes_nothing_back(qtbot: QtBot, window: MainWindow) -> None:
    rename_first(window, "Second Ambassador")
    window.desk.actions["window.palette"].trigger()
    QTest.keyClicks(window.command_palette.field, "second")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert window.desk.workspace.undoable == "Rename to Second Ambassador"


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


def test_what_is_done_on_a_page_that_nobody_looked_at_is_found_and_brings_the_page(window: MainWindow) -> None:
    window.desk.actions["window.palette"].trigger()
    QTest.keyClicks(window.command_palette.field, "represented")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is the_page(window, GuestsPage)


def test_what_needs_something_chosen_says_so_where_it_leads(window: MainWindow) -> None:
    window.show_page("overview")
    window.desk.actions["window.palette"].trigger()
    QTest.keyClicks(window.command_palette.field, "mark as gone")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert window.status_line.notice.text.text() == "Choose here what it is about, and then “Mark as gone”."


def test_a_command_is_found_by_what_the_house_calls_it(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.actions["window.palette"].trigger()

    def first(text: str) -> str:
        window.command_palette.field.setText(text)
        qtbot.waitUntil(lambda: not window.command_palette._soon.isActive())
        return window.command_palette.found.hits[0].text

    assert first("deputy") == "Represented by"
    assert first("reminder") == "Write"
    assert first("second door") == "Copy for another door"
    assert first("last year") == first("next year") == "Next event like this one"
    assert first("archive") in ("Back up now", "Copy the office as", "Close this event")
    for wanted in ("postpone the event", "move event another day", "another hall", "cancel event"):
        assert first(wanted) == "Facts of this event", wanted
    assert first("allergies") == "Edit this guest"
    for wanted in ("spouse", "plus one", "bodyguard"):
        assert first(wanted) == "Add a companion", wanted
    assert first("flight") == "Logistics: Arrivals"
    for wanted in ("replace speaker", "new speaker", "swap speakers"):
        assert first(wanted) == "Add somebody to this item", wanted


def test_what_can_be_done_stands_before_sheets_that_only_speak_of_it(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.actions["window.palette"].trigger()

    def found(text: str) -> list[str]:
        window.command_palette.field.setText(text)
        qtbot.waitUntil(lambda: not window.command_palette._soon.isActive())
        return [hit.text for hit in window.command_palette.found.hits]

    assert found("guest of honour")[0] == "Make guest of honour"
    assert "Sign-in sheet" in found("guest of honour")
    assert found("place cards")[0] == "Place cards"


def test_every_other_word_belongs_to_a_command(window: MainWindow) -> None:
    assert [name for name in other_words() if name not in window.desk.actions] == []
