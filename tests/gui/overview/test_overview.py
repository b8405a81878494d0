"""What the overview counts, and says is wrong and due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.gui.conftest import the_dialog, the_page, turn_to

from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.overview.cards import Lines
from symposiarch.gui.overview.page import OverviewPage
from symposiarch.gui.pictures import beside_each_other
from symposiarch.gui.pieces import ActionButton, Link
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.planning.arrivals.recording import arrive
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.heads import heads
from symposiarch.planning.logistics.tasks import add_task, finish_task

NO_EMAIL = "No e-mail is known of Elif Çağlayan and Aynur Rəhimli, who will come."


@pytest.fixture
def overview(window: MainWindow) -> OverviewPage:
    return turn_to(window, OverviewPage)


def said(card: Lines) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def shown_buttons(page: OverviewPage) -> list[tuple[str, bool]]:
    """The buttons at the title, and which of them is the one to be pressed."""
    buttons = page.findChildren(ActionButton)
    return [(one.objectName(), bool(one.property("primary"))) for one in buttons if one.isVisible()]


def test_what_is_wrong_leads_to_where_it_is_put_right(qtbot: QtBot, window: MainWindow, overview: OverviewPage) -> None:
    qtbot.waitUntil(lambda: NO_EMAIL in said(overview.wrong))
    link = next(link for link in overview.wrong.findChildren(Link) if link.isVisible())
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.stack.page("guests")


def test_tasks_that_are_late_are_due_until_they_are_done(
    qtbot: QtBot, window: MainWindow, overview: OverviewPage
) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    assert event_id is not None
    workspace.perform("Add a task", add_task, event_id, title="Order the flowers", due=date(2020, 3, 2))
    qtbot.waitUntil(lambda: "Order the flowers" in said(overview.due))
    qtbot.waitUntil(lambda: "“Order the flowers” was due on 2 March 2020." in said(overview.wrong))
    workspace.perform("Finish a task", finish_task, 1)
    qtbot.waitUntil(lambda: "Order the flowers" not in said(overview.due))
    qtbot.waitUntil(lambda: "“Order the flowers” was due on 2 March 2020." not in said(overview.wrong))


def test_many_tasks_leave_room_for_the_other_cards_and_lead_to_where_all_stand(
    qtbot: QtBot, window: MainWindow, overview: OverviewPage
) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    assert event_id is not None
    for number in range(12):
        workspace.perform("Add a task", add_task, event_id, title=f"Task {number}", due=date(2020, 3, 2))
    qtbot.waitUntil(lambda: any(text.startswith("and ") for text in said(overview.due)))
    shown = [text for text in said(overview.due) if text.startswith("Task ")]
    assert 0 < len(shown) < 9
    assert f"and {12 - len(shown)} more" in said(overview.due)
    link = next(link for link in overview.due.findChildren(Link) if link.text() == "Logistics →")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.stack.page("logistics")


def test_the_overview_offers_the_event_as_a_workbook_its_facts_and_inviting(
    qtbot: QtBot, overview: OverviewPage
) -> None:
    qtbot.waitUntil(lambda: len(shown_buttons(overview)) == 3)
    assert shown_buttons(overview)[-1] == ("guests.invite", True)


def test_of_an_event_that_is_over_the_overview_offers_to_thank(
    qtbot: QtBot, window: MainWindow, overview: OverviewPage
) -> None:
    gone = datetime.fromisoformat("2024-01-14T10:00")
    window.desk.workspace.perform("Move", edit_event, window.desk.event_id, begins=gone, ends=None)
    qtbot.waitUntil(lambda: ("events.thank", True) in shown_buttons(overview))
    assert ("guests.invite", True) not in shown_buttons(overview)


def test_an_event_that_was_just_made_says_what_to_do_first_and_leads_there(
    qtbot: QtBot, window: MainWindow, overview: OverviewPage
) -> None:
    assert not overview.first.isVisible()
    assert overview.coming.isVisible()

    def make(session: Session) -> int:
        return an_event(session, title="Dinner", begins=datetime.fromisoformat("2027-02-01T19:00"), ends=None).id

    window.desk.choose_event(window.desk.workspace.perform("Make an event", make))
    qtbot.waitUntil(overview.first.isVisible)
    assert not overview.coming.isVisible(), "nobody is invited yet"
    links = {link.text(): link for link in overview.first.findChildren(Link)}
    facts, invite, bring = "Facts of this event…", "Invite…", "Import a list…"
    assert set(links) == {facts, invite, bring, "Programme →", "Logistics →", "Seating →"}
    QTest.mouseClick(links["Programme →"], Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.stack.page("programme")
    window.show_page("overview")
    links = {link.text(): link for link in overview.first.findChildren(Link)}
    QTest.mouseClick(links[invite], Qt.MouseButton.LeftButton)
    the_dialog(InviteDialog).close()

    def one_guest(session: Session) -> None:
        a_guest(session, session.get_one(Event, window.desk.event_id), "Emma Berg")

    window.desk.perform("Invite", one_guest)
    window.show_page("overview")
    qtbot.waitUntil(overview.coming.isVisible)
    assert not overview.first.isVisible()


def test_an_event_that_is_over_is_not_begun(qtbot: QtBot, window: MainWindow, overview: OverviewPage) -> None:
    gone = datetime.fromisoformat("2024-01-14T10:00")
    made = window.desk.workspace.perform("Make", lambda session: an_event(session, begins=gone, ends=None).id)
    window.desk.choose_event(made)
    qtbot.waitUntil(overview.coming.isVisible)
    assert not overview.first.isVisible()


def test_afterwards_the_overview_says_who_came(qtbot: QtBot, window: MainWindow, overview: OverviewPage) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    assert event_id is not None
    assert overview.coming.head.text() == "Who is coming"
    gone = datetime.fromisoformat("2024-01-14T10:00")
    workspace.perform("Move", edit_event, event_id, begins=gone, ends=None)
    head = workspace.read(heads, event_id)[0]
    workspace.perform("Let in", arrive, head.id, at=gone.replace(tzinfo=UTC))
    qtbot.waitUntil(lambda: overview.coming.head.text() == "Who came")
    assert "came" in {label.text() for label in overview.coming.findChildren(QLabel)}


def test_the_overview_counts_who_is_coming_and_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("overview")
    page = window.stack.page("overview")
    assert page is not None

    def figures() -> set[str]:
        shown = [label for label in page.findChildren(QLabel) if label.isVisible()]
        return {label.text() for label in shown if label.property("role") == "figure"}

    qtbot.waitUntil(lambda: {"2", "1"} <= figures())
    window.desk.show_page("guests", "part:accepted")
    assert the_page(window, GuestsPage).table.rows.rowCount() == 2


def test_the_sample_symposium_is_made_from_the_menu(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(tmp_path / "empty.symposiarch")
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.sample"].trigger()
    assert len(window.desk.workspace.read(event_rows)) == 1
    assert window.stack.currentWidget() is window.stack.page("overview")


def test_the_dates_below_the_answers_stand_beside_each_other_whatever_the_type(window: MainWindow) -> None:
    font, dates = QFont(window.font()), ("Mon 9 November", "Thu 17 December")
    for pixels in (13, 18, 24):
        font.setPixelSize(pixels)
        chosen = beside_each_other(font, dates, 268)
        assert sum(QFontMetrics(chosen).horizontalAdvance(text) for text in dates) < 268
        assert 11 <= chosen.pixelSize() <= pixels
    font.setPixelSize(13)
    assert beside_each_other(font, dates, 268).pixelSize() == 13


def test_who_speaks_stands_in_one_column_of_the_programme(qtbot: QtBot, window: MainWindow) -> None:
    card = Lines(window.desk, "Programme", "")
    qtbot.addWidget(card)
    card.resize(520, 200)
    for name, minutes in (("Kamran Səlimov", "10 min"), ("Jang Hye-rim", "7 min"), ("Oh Se-ra", "120 min")):
        card.add("Address", minutes, left="14:00", beside=name)
    card.show()
    labels = {label.text(): label for label in card.findChildren(QLabel)}
    places = {labels[name].mapTo(card, QPoint(0, 0)).x() for name in ("Kamran Səlimov", "Jang Hye-rim", "Oh Se-ra")}
    assert len(places) == 1
