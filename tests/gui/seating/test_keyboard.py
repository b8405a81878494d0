"""Guests are carried, changed and locked by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.gui.seating.conftest import at, click, drag, guest, press, seat, sit, who

from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow


def test_a_click_puts_down_whoever_was_picked_up(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    sit(page, "Elif Çağlayan", 0, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    click(page, 0, 3)
    assert (who(page, 0, 0), who(page, 0, 3)) == ("Elif Çağlayan", "Ji-won Han")
    assert page.view.carried is None


def test_who_was_picked_up_before_a_fill_is_not_put_down_by_the_click_after_it(page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 1, 3)
    click(page, 1, 3)
    press(page, Qt.Key.Key_Return)
    page.filling.fill()
    filled = dict(page.plan_state.guest_on)
    assert page.plan_state.seat_of[guest(page, "Camille Lefèvre")] != seat(page, 1, 3)
    click(page, 0, 0)
    assert page.plan_state.guest_on == filled


def test_arrows_go_from_seat_to_seat_and_enter_carries(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Return)
    assert page.keys().startswith("Arrows carry Ji-won Han")
    press(page, Qt.Key.Key_Left)
    there = page.view.seat
    assert there not in (None, seat(page, 0, 0))
    press(page, Qt.Key.Key_Return)
    assert page.state is not None
    assert page.state.seat_of[guest(page, "Ji-won Han")] == there


def test_tab_comes_by_everything_on_the_page(window: MainWindow, page: SeatingPage) -> None:
    begun, passed = page.view, list[QWidget]()
    while (here := QApplication.focusWidget()) is not None and (here is not begun or not passed):
        passed.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    wanted = [page.bar.new, page.bar.more, page.bar.manners, page.bar.finder, page.bar.colours, page.mixing.slider]
    assert [one for one in wanted if one not in passed] == []


def test_escape_puts_a_carried_guest_back(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert who(page, 0, 0) == "Ji-won Han"


def test_s_swaps_with_the_next_seat(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    sit(page, "Elif Çağlayan", 0, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    page.view.go_to_seat(seat(page, 0, 3))
    press(page, Qt.Key.Key_Return)
    assert (who(page, 0, 0), who(page, 0, 3)) == ("Elif Çağlayan", "Ji-won Han")


def test_l_locks_and_a_locked_seat_does_not_change_hands(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_L)
    assert page.state is not None
    assert page.state.locked == {seat(page, 0, 0)}
    sit(page, "Elif Çağlayan", 0, 0)
    assert who(page, 0, 0) == "Ji-won Han"
    assert "locked seat" in window.banner.text.text()
    press(page, Qt.Key.Key_L)
    assert page.state.locked == frozenset()


def test_delete_frees_the_seat(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Delete)
    assert who(page, 0, 0) == ""


def test_with_space_the_plan_is_moved_while_somebody_is_carried(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    QTest.keyPress(page.view, Qt.Key.Key_Space)
    start = at(page, seat(page, 1, 3))
    drag(page.view, start, start + QPoint(32, 20))
    QTest.keyRelease(page.view, Qt.Key.Key_Space)
    assert at(page, seat(page, 1, 3)) != start
    assert page.view.carried is not None
    assert page.view.cursor().shape() is Qt.CursorShape.ClosedHandCursor


def test_what_goes_leaves_the_keyboard_to_the_plan(window: MainWindow, page: SeatingPage) -> None:
    """A frozen plan offers no lock: the keyboard that was on it does not wander to what comes next in the window."""
    page.filling.fill()
    click(page, 0, 1)
    lock = next(one for one in page.panel.seat.findChildren(QPushButton) if one.text() == "Lock")
    lock.setFocus()
    window.desk.actions.do("seating.freeze")
    assert page.view.hasFocus()
