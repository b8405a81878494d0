"""What takes long to find out: looked for once the person rests, and then told wherever the rest is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event, office_with
from tests.gui.conftest import the_page
from tests.waiting import wait_for

from symposiarch.gui import watch
from symposiarch.gui.findings.page import FindingsPage
from symposiarch.gui.overview.page import OverviewPage
from symposiarch.gui.today.page import TodayPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import FeatureKind
from symposiarch.planning import preflight
from symposiarch.planning.seating.furniture.furnishing import change_tables
from symposiarch.planning.seating.furniture.layouts import add_layout_in_words
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.venues.drawing import add_feature
from symposiarch.planning.venues.rooms import add_room
from symposiarch.planning.venues.venues import add_venue

BLOCKED = "Table 1 or its chairs stand before a door."
FREE, BEFORE_THE_DOOR = {"x": 6_000, "y": 3_000}, {"x": 6_000, "y": 10_500}

LAYOUT = TABLE = DINNER = 1
OPEN_DAY = 2


def a_dinner_and_an_open_day(session: Session) -> None:
    """At the dinner a table stands in a hall of twelve metres by twelve, with a door in its lower wall."""
    dinner = an_event(session, title="Dinner")
    residence = add_venue(session, name="Residence")
    dinner.venue_id = residence.id
    hall = add_room(session, residence.id, name="Hall", width=12_000, depth=12_000)
    add_feature(session, hall.id, FeatureKind.DOOR, x=6_000, y=12_000)
    layout = add_layout_in_words(session, words="a table of 8", room_id=hall.id, event_id=dinner.id)
    change_tables(session, layout.id, {TABLE: FREE})
    add_plan(session, dinner.id, layout_id=layout.id)
    an_event(session, title="Open day")


@pytest.fixture
def window(make_window: Callable[[], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """At the dinner, and with a person who rests as soon as nothing is done."""
    monkeypatch.setattr(watch, "REST", watch.PAUSE + 1)
    path, _ = office_with(tmp_path, a_dinner_and_an_open_day)
    shown = make_window()
    shown.open_office(path)
    shown.desk.choose_event(DINNER)
    return shown


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Close looks take until it is opened."""
    gate, look = Gate(), preflight.look_closely

    def held(*arguments: Any) -> preflight.CloseLook | None:
        wait_for(gate)
        return look(*arguments)

    monkeypatch.setattr(preflight, "look_closely", held)
    yield gate
    gate.set()


def wait_until(qtbot: QtBot, what: Callable[[], bool]) -> None:
    """Each time a pause, two looks and a rest go by."""
    qtbot.waitUntil(what)


def put_table(window: MainWindow, place: dict[str, int]) -> None:
    window.desk.workspace.perform("Move a table", change_tables, LAYOUT, {TABLE: place})


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def told_by_the_command(window: MainWindow) -> tuple[preflight.Finding, ...]:
    def check(session: Session) -> tuple[preflight.Finding, ...]:
        return preflight.preflight(session, DINNER, close=preflight.look_closely(session, DINNER))

    return window.desk.workspace.read(check)


def test_a_door_that_is_blocked_is_told_everywhere_after_a_rest_until_it_is_free(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("findings")
    page = the_page(window, FindingsPage)
    wait_until(qtbot, lambda: window.desk.watch.sure)
    put_table(window, BEFORE_THE_DOOR)
    wait_until(qtbot, lambda: BLOCKED in [row.message for row in page.found.rows.rows])
    assert [one.finding for one in page.found.rows.rows] == list(told_by_the_command(window))
    assert window.status_line.findings.text().startswith("1 to put right")
    window.show_page("overview")
    wait_until(qtbot, lambda: BLOCKED in said(the_page(window, OverviewPage).wrong))
    put_table(window, FREE)
    wait_until(qtbot, lambda: BLOCKED not in said(the_page(window, OverviewPage).wrong))
    assert window.status_line.findings.isHidden()


def test_today_counts_what_a_close_look_finds_also_at_an_event_that_is_not_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.choose_event(OPEN_DAY)
    put_table(window, BEFORE_THE_DOOR)
    window.show_page("today")
    page = the_page(window, TodayPage)
    wait_until(qtbot, lambda: any("1 to put right" in said(card) for card in page.cards))
    assert not window.desk.watch.findings


def test_what_is_typed_stands_there_while_a_close_look_is_taken(qtbot: QtBot, window: MainWindow, gate: Gate) -> None:
    wait_until(qtbot, lambda: window.desk.watch.is_looking_closely)
    field = QLineEdit(window)
    QTest.keyClicks(field, "Blue Hall")
    assert field.text() == "Blue Hall"
    put_table(window, BEFORE_THE_DOOR)
    gate.set()
    wait_until(qtbot, lambda: BLOCKED in [one.message for one in window.desk.watch.findings])


def test_a_change_ends_a_close_look_in_the_midst_of_an_event(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended, go_on = Gate(), Gate(), Gate()

    def long(session: Session, event_id: int) -> None:
        begun.set()
        try:
            while not go_on.wait(0.01):
                session.scalar(select(SeatingPlan.id).where(SeatingPlan.event_id == event_id))
        finally:
            ended.set()

    monkeypatch.setattr(preflight, "look_closely", long)
    wait_until(qtbot, begun.is_set)
    try:
        put_table(window, BEFORE_THE_DOOR)
        qtbot.waitUntil(ended.is_set)
    finally:
        go_on.set()


def test_a_look_at_an_event_that_was_left_tells_nothing_of_the_next(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_table(window, BEFORE_THE_DOOR)
    wait_until(qtbot, lambda: bool(window.desk.watch.findings))
    begun, gate, look = Gate(), Gate(), preflight.preflight

    def held(*arguments: Any, **keywords: Any) -> tuple[preflight.Finding, ...]:
        begun.set()
        wait_for(gate)
        return look(*arguments, **keywords)

    monkeypatch.setattr(preflight, "preflight", held)
    put_table(window, BEFORE_THE_DOOR | {"x": 6_050})
    wait_until(qtbot, begun.is_set)
    window.desk.choose_event(OPEN_DAY)
    told: list[int] = []
    window.desk.watch.found.connect(lambda: told.append(len(window.desk.watch.findings)))
    gate.set()
    wait_until(qtbot, lambda: window.desk.watch.sure)
    assert set(told) == {0}


def test_the_last_close_look_is_told_until_the_next_has_ended(qtbot: QtBot, window: MainWindow) -> None:
    put_table(window, BEFORE_THE_DOOR)
    wait_until(qtbot, lambda: bool(window.desk.watch.findings))
    told: list[int] = []
    window.desk.watch.found.connect(lambda: told.append(len(window.desk.watch.findings)))
    put_table(window, BEFORE_THE_DOOR | {"x": 6_050})
    with qtbot.waitSignal(window.desk.watch.looked_closely):
        pass
    assert 0 not in told
