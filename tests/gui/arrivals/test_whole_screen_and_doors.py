"""The door over the whole screen, several doors, and the offices that they open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.arrivals.conftest import stored, type_in
from tests.gui.conftest import the_dialog, turn_to

from symposiarch.exchange.day_copy import write_day_copy
from symposiarch.gui.arrivals.asking import LineDialog
from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.arrivals.two_doors import ConflictsDialog, merge, write_copy
from symposiarch.gui.arrivals.walk_in import WalkInDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.base import now
from symposiarch.planning.arrivals import recording
from symposiarch.store import Office


def test_the_door_over_the_whole_screen_comes_back_with_escape(qtbot: QtBot, page: ArrivalsPage) -> None:
    QTest.keyClick(page.door.search, Qt.Key.Key_F11)
    screen = page.screen_of_door
    assert screen is not None
    assert screen.isFullScreen()
    assert page.door.window() is screen
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].arrived
    with qtbot.waitSignal(screen.destroyed):
        QTest.keyClick(page.door.search, Qt.Key.Key_Escape)
    assert page.screen_of_door is None
    assert page.door.isVisibleTo(page)


def test_the_greeter_sees_who_came_last(qtbot: QtBot, page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.greeter")
    greeter = page.greeter
    assert greeter is not None
    for typed in ("rəh", "ca"):
        type_in(page, typed)
        QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert greeter.name.text() in {"Elif Çağlayan", "Aynur Rəhimli"}
    assert greeter.count.text() == "2 arrived"
    with qtbot.waitSignal(greeter.destroyed):
        page.desk.actions.do("arrivals.greeter")
    assert page.greeter is None


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_Escape])
def test_the_greeters_window_goes_by_the_key_that_brought_it(qtbot: QtBot, page: ArrivalsPage, key: Qt.Key) -> None:
    page.desk.actions.do("arrivals.greeter")
    greeter = page.greeter
    assert greeter is not None
    QTest.keyClick(greeter, Qt.Key.Key_F8)
    assert greeter.isVisible()
    with qtbot.waitSignal(greeter.destroyed):
        QTest.keyClick(greeter, key)


def test_the_greeters_window_leaves_the_keyboard_at_the_door(qtbot: QtBot, page: ArrivalsPage) -> None:
    page.door.search.setFocus()
    page.desk.actions.do("arrivals.greeter")
    greeter = page.greeter
    assert greeter is not None
    qtbot.waitExposed(greeter)
    assert page.window().isActiveWindow()
    assert page.door.search.hasFocus()
    with qtbot.waitSignal(greeter.destroyed):
        QTest.keyClick(greeter, Qt.Key.Key_Escape)
    assert page.greeter is None


def test_a_copy_for_another_door_is_made_and_noted(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    from symposiarch.planning.personal_data.access import accesses

    copy = tmp_path / "garden.symposiarch"
    with qtbot.waitSignal(window.desk.jobs.ended):
        write_copy(page.desk, copy)
    qtbot.waitUntil(lambda: "keep it safe" in window.status_line.notice.text.text())
    assert copy.is_file()
    assert [row.sheet for row in page.desk.workspace.read(accesses)] == ["day-copy"]


def test_what_two_doors_saw_differently_is_shown_and_settled(
    window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(page.desk.workspace.office, copy)
    head = stored(page)["Elif Çağlayan"].head
    later = now() + timedelta(minutes=5)
    with Office.open(copy) as garden, garden.transaction("Record an arrival") as work:
        recording.arrive(work.session, head.id, door="Garden", at=later)
    page.door.let_in(head.id)
    dialog = merge(page, copy)
    assert isinstance(dialog, ConflictsDialog)
    QTest.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    assert window.desk.workspace.undoable == "Settle what the doors saw differently"
    assert stored(page)["Elif Çağlayan"].door == ""
    assert page.door.room.total.text() == "1 of 2"


def test_a_locked_office_can_be_looked_at_but_lets_nobody_in(
    make_window: Callable[[], MainWindow], office_path: Path, read_office: Callable[[], Office]
) -> None:
    holder = read_office()
    shown = make_window()
    shown.open_office(office_path)
    page = turn_to(shown, ArrivalsPage)
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert shown.banner.isVisible()
    assert not stored(page)["Elif Çağlayan"].arrived
    assert not page.door.walk_in.isEnabled()
    assert not page.door.card.let_in.isEnabled()
    type_in(page, "zzz")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not page.findChildren(WalkInDialog)
    assert shown.status_line.keys.text() == "↑ ↓ choose · F7 greeter · F11 full screen"
    shown.show_page("guests")
    assert not shown.status_line.keys.text(), "the keys of the list of guests all record something"
    holder.close()


def test_the_windows_of_the_door_go_with_the_office(qtbot: QtBot, window: MainWindow, page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.greeter")
    page.desk.actions.do("arrivals.full_screen")
    assert page.greeter is not None
    assert page.screen_of_door is not None
    with qtbot.waitSignals([page.greeter.destroyed, page.screen_of_door.destroyed]):
        window.close()


def test_the_door_has_a_name_that_stands_beside_each_arrival(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.door")
    dialog = the_dialog(LineDialog)
    QTest.keyClicks(dialog.line, "Garden")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].door == "Garden"
    assert page.status() == "Door: Garden"


def test_on_a_small_screen_who_came_last_leaves_the_counts_in_sight(qtbot: QtBot, page: ArrivalsPage) -> None:
    from symposiarch.gui.arrivals.counts import Room
    from symposiarch.planning.arrivals.counting import Counts, Share

    row = replace(page.door.rows[0], arrived_at=datetime(2027, 1, 14, 19, 0, tzinfo=UTC))
    some = Share(5, 9)
    room = Room(page.desk.theme)
    qtbot.addWidget(room)
    room.show_counts(Counts(some, some, some, some, 3, (("", some),), (), 4, 0), [])
    assert "No category" not in room.bars.accessibleDescription(), "one alone says no more than the figures above"
    room.show_counts(
        Counts(some, some, some, some, 3, tuple((f"Kind {at}", some) for at in range(7)), (), 4, 0), [row] * 6
    )
    room.resize(210, 568)
    room.show()
    assert room.height() == 568, "nothing asks for more than there is"
    assert room.bars.height() == room.bars.sizeHint().height()
    assert len(room.latest.text().splitlines()) < 6
