"""The page Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.builders import an_event
from tests.gui.conftest import turn_to

from symposiarch.gui.today.page import TodayPage

if TYPE_CHECKING:
    from symposiarch.gui.window.main_window import MainWindow


def today(qtbot: QtBot, window: MainWindow, cards: int) -> TodayPage:
    page = turn_to(window, TodayPage)
    qtbot.waitUntil(lambda: len(page.cards) == cards)
    return page


def test_the_coming_events_stand_with_how_they_are(qtbot: QtBot, window: MainWindow) -> None:
    page = today(qtbot, window, 1)
    said = [label.text() for label in page.cards[0].findChildren(QLabel)]
    assert any("2 expected" in text for text in said), said
    assert any("to put right" in text for text in said), said


def test_an_event_that_is_added_appears_and_a_click_makes_it_the_chosen_one(qtbot: QtBot, window: MainWindow) -> None:
    today(qtbot, window, 1)
    window.desk.workspace.perform("Make another event", lambda session: an_event(session, title="Open day").id)
    page = today(qtbot, window, 2)
    card = next(card for card in page.cards if card.title.text() == "Open day")
    QTest.mouseClick(card.title, Qt.MouseButton.LeftButton)
    assert window.desk.event_id == 2
    assert window.stack.currentWidget() is window.stack.page("overview")


def test_a_click_on_an_event_that_undo_has_just_taken_away_chooses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.workspace.perform("Make another event", lambda session: an_event(session, title="Open day").id)
    page = today(qtbot, window, 2)
    card = next(card for card in page.cards if card.title.text() == "Open day")
    window.desk.workspace.undo()
    QTest.mouseClick(card.title, Qt.MouseButton.LeftButton)  # before the page has read anew
    assert window.desk.event_id == 1
    assert window.stack.currentWidget() is page
