"""What is wrong, on its page, in the line below and beside the titles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_page, the_row, turn_to

from symposiarch.gui.findings.page import FindingsPage
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.planning.logistics.tasks import add_task

if TYPE_CHECKING:
    from symposiarch.gui.window.main_window import MainWindow

FLOWERS = "“Order the flowers” was due on 2 March 2020."


@pytest.fixture
def late(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window at an event with a task that is late."""
    add_flowers(window)
    qtbot.waitUntil(lambda: FLOWERS in messages(window))
    return window


@pytest.fixture
def page(late: MainWindow) -> FindingsPage:
    QTest.mouseClick(late.status_line.findings, Qt.MouseButton.LeftButton)
    page = late.stack.page("findings")
    assert isinstance(page, FindingsPage)
    return page


def add_flowers(window: MainWindow) -> None:
    event_id = window.desk.event_id
    assert event_id is not None
    due = date(2020, 3, 2)
    window.desk.workspace.perform("Add a task", add_task, event_id, title="Order the flowers", due=due)


def messages(window: MainWindow) -> list[str]:
    return [one.message for one in window.desk.watch.findings]


def choose(page: FindingsPage, message: str) -> None:
    page.found.select_keys([row.id for row in page.found.rows.rows if row.message == message])


def test_the_line_below_counts_what_is_wrong_and_leads_to_it(late: MainWindow, page: FindingsPage) -> None:
    assert late.status_line.findings.text() == f"{len(messages(late))} to put right in this event"
    assert late.stack.currentWidget() is page
    assert FLOWERS in [row.message for row in page.found.rows.rows]


def test_what_is_wrong_with_the_guests_stands_beside_their_title(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.desk.watch.of("guests")))
    window.show_page("guests")
    guests = window.stack.page("guests")
    assert guests is not None
    assert guests._wrong.isVisible()
    QTest.mouseClick(guests._wrong, Qt.MouseButton.LeftButton)
    page = window.stack.page("findings")
    assert isinstance(page, FindingsPage)
    assert page.found.rows.row(0).page == "guests"


def test_a_finding_leads_to_the_guest_that_it_is_about(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: any("e-mail" in message for message in messages(window)))
    page = turn_to(window, FindingsPage)
    choose(page, next(message for message in messages(window) if "e-mail" in message))
    QTest.keyClick(page.found, Qt.Key.Key_Return)
    guests = the_page(window, GuestsPage)
    assert window.stack.currentWidget() is guests
    assert the_row(guests.table).name == "Elif Çağlayan"


def test_a_late_task_is_put_right_by_one_key_and_undo_makes_it_late_again(
    qtbot: QtBot, late: MainWindow, page: FindingsPage
) -> None:
    choose(page, FLOWERS)
    QTest.keyClick(page.found, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: FLOWERS not in messages(late))
    late.desk.actions.do("edit.undo")
    qtbot.waitUntil(lambda: FLOWERS in messages(late))


def test_a_rule_is_turned_off_with_a_note_and_not_without(qtbot: QtBot, late: MainWindow, page: FindingsPage) -> None:
    choose(page, FLOWERS)
    page.panel.level.setCurrentIndex(page.panel.level.findData("off"))
    QTest.mouseClick(page.panel.keep, Qt.MouseButton.LeftButton)
    assert "note" in late.banner.text.text()
    assert FLOWERS in messages(late)
    QTest.keyClicks(page.panel.note, "The florist keeps the list")
    QTest.keyClick(page.panel.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: FLOWERS not in messages(late))
    page.show_thing("rules")
    rule = next(row for row in page.rules.rows.rows if row.code == "logistics_late_task")
    assert (rule.level, rule.note) == ("off", "The florist keeps the list")


def test_every_rule_is_called_by_words() -> None:
    from symposiarch.gui.findings.words import rule_words
    from symposiarch.planning.preflight.settings import USUAL

    assert all(rule_words(code) for code in USUAL)


def test_another_event_has_its_own_findings(qtbot: QtBot, late: MainWindow) -> None:
    from tests.builders import an_event

    late.desk.workspace.perform("Make another event", lambda session: an_event(session, title="A quiet evening").id)
    late.desk.choose_event(2)
    assert messages(late) == []
    qtbot.waitUntil(lambda: late.desk.watch.looked)
    assert FLOWERS not in messages(late)
