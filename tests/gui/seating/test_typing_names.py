"""On an empty seat one types who sits there, in any script."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.seating.conftest import at, click, guest, press, seat, sit, who

from symposiarch.gui.seating.page import SeatingPage


def test_on_an_empty_seat_one_types_who_sits_there(page: SeatingPage) -> None:
    click(page, 1, 4)
    QTest.keyClicks(page.view, "c")
    assert page.hands.chooser.isVisible()
    QTest.keyClicks(page.hands.chooser.field, "ag")
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Return)
    assert who(page, 1, 4) == "Elif Çağlayan"
    assert not page.hands.chooser.isVisible()


def test_letters_that_are_commands_begin_a_name_on_an_empty_seat(page: SeatingPage) -> None:
    click(page, 1, 4)
    press(page, Qt.Key.Key_L)
    assert page.hands.chooser.isVisible()
    assert page.hands.chooser.field.text() == "l"
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    assert not page.hands.chooser.isVisible()


def test_a_name_is_composed_in_hangul_on_an_empty_seat(page: SeatingPage) -> None:
    click(page, 1, 4)
    assert page.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    chooser = page.hands.chooser

    def compose(begun: str, done: str = "") -> None:
        event = QInputMethodEvent(begun, [])
        event.setCommitString(done)
        QApplication.sendEvent(page.view, event)

    for syllable in ("ㅎ", "하", "한"):
        compose(syllable)
        assert chooser.field.text() == syllable
        assert not chooser.field.hasFocus(), "the syllable would be given up"
    compose("ㅈ", done="한")
    compose("", done="지")
    assert chooser.field.text() == "한지"
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == ["Ji-won Han 한지원"]
    press(page, Qt.Key.Key_Return)
    assert who(page, 1, 4) == "Ji-won Han"
    assert page.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_syllable_is_taken_back_and_shift_does_not_end_it(page: SeatingPage) -> None:
    click(page, 1, 4)
    chooser = page.hands.chooser
    for begun in ("ㅎ", "", "하"):
        QApplication.sendEvent(page.view, QInputMethodEvent(begun, []))
        assert chooser.field.text() == begun
    press(page, Qt.Key.Key_Shift)
    assert not chooser.field.hasFocus()
    page.panel.unseated.setFocus()
    assert not chooser.isVisible()


def test_after_composing_the_other_keys_go_to_the_field(page: SeatingPage) -> None:
    click(page, 1, 4)
    event = QInputMethodEvent()
    event.setCommitString("한")
    QApplication.sendEvent(page.view, event)
    press(page, Qt.Key.Key_Backspace)
    assert page.hands.chooser.field.text() == ""
    assert page.hands.chooser.field.hasFocus()
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_who_has_a_seat_already_moves_when_chosen_for_another(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    click(page, 1, 4)
    QTest.keyClicks(page.view, "j")
    QTest.keyClicks(page.hands.chooser.field, "i-won")
    assert page.hands.chooser.list.item(0).text() == "Ji-won Han 한지원 · Table 1, place 2"
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Return)
    assert (who(page, 0, 1), who(page, 1, 4)) == ("", "Ji-won Han")


def test_f_finds_a_guest_in_any_script_and_the_plan_goes_there(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 1, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Escape, Qt.Key.Key_F)
    page.bar.finder.setText("한지")
    assert page.view.seat == seat(page, 1, 3)
    assert page.view.matched == frozenset({guest(page, "Ji-won Han")})
    assert page.view.rect().contains(at(page, seat(page, 1, 3)))
    QTest.keyClick(page.bar.finder, Qt.Key.Key_Escape)
    assert page.view.matched is None


def test_where_the_keyboard_is_the_line_below_names_the_keys_that_work_there(page: SeatingPage, qtbot: QtBot) -> None:
    page.view.setFocus()
    before = page.keys()
    for field, words in (
        (page.bar.finder, "Escape goes back to the plan"),
        (page.panel.table.list, "Enter goes to the plan"),
    ):
        with qtbot.waitSignal(page.told):
            field.setFocus()
        assert page.keys().endswith(words)
    with qtbot.waitSignal(page.told):
        page.view.setFocus()
    assert page.keys() == before


def test_enter_goes_to_the_one_guest_who_was_found_and_the_keys_of_the_plan_are_theirs(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 1, 3)
    press(page, Qt.Key.Key_F)
    QTest.keyClicks(page.bar.finder, "han ji")
    QTest.keyClick(page.bar.finder, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    press(page, Qt.Key.Key_L)
    assert page.state is not None
    assert seat(page, 1, 3) in page.state.locked
