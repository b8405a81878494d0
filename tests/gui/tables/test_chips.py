"""Chips over a table, where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from symposiarch.gui.flow import Flow
from symposiarch.gui.tables.chips import Chip, Chips

LINES = [
    Chip(text.casefold(), text, number)
    for number, text in enumerate(("All", "Accepted", "No answer at all", "Declined"))
]


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    made = Chips()
    qtbot.addWidget(made)
    made.show_chips(LINES)
    made.resize(room_for_three(made), 60)
    made.show()
    return made


def room_for_three(chips: Chips) -> int:
    """Of which the third gives its place to what stands for the others."""
    return sum(chips.button(one.key).sizeHint().width() + 8 for one in LINES[:3])


def seen(chips: Chips) -> list[str]:
    return [one.key for one in LINES if chips.button(one.key).isVisible()]


def more(chips: Chips) -> QPushButton:
    (button,) = (one for one in chips.findChildren(QPushButton) if one.menu() is not None)
    return button


def test_chips_go_on_in_the_next_line_until_they_are_kept_to_one(chips: Chips) -> None:
    assert seen(chips) == ["all", "accepted", "no answer at all", "declined"]
    assert chips.heightForWidth(chips.width()) > chips.button("all").height()
    chips.keep_to_one_line(True)
    assert seen(chips) == ["all", "accepted"]
    assert more(chips).text() == "2 more"
    assert chips.heightForWidth(chips.width()) == chips.button("all").sizeHint().height()
    chips.resize(600, 30)
    assert seen(chips) == ["all", "accepted", "no answer at all", "declined"]
    assert more(chips).isHidden()
    chips.resize(room_for_three(chips), 60)
    chips.keep_to_one_line(False)
    assert seen(chips) == ["all", "accepted", "no answer at all", "declined"]


def test_chips_of_another_group_stand_apart_in_the_line_and_at_its_beginning_where_they_wrap(
    qtbot: QtBot, chips: Chips
) -> None:
    first, due = LINES[:2], [Chip("due", "To approve", 5)]
    chips.show_chips(first, due)
    qtbot.waitUntil(chips.button("due").isVisible)
    whole = chips.sizeHint().width()
    chips.resize(whole, 60)
    accepted, approve = chips.button("accepted"), chips.button("due")
    assert approve.y() == accepted.y()
    assert approve.x() == accepted.x() + accepted.width() + 8 + Flow.APART
    assert approve.x() + approve.width() == whole
    chips.resize(whole - 1, 60)
    assert approve.y() > accepted.y()
    assert approve.x() == 0
    approve.click()
    assert chips.key() == "due"
    chips.show_chips(first)
    assert chips.key() == "all", "what was due is done"


def test_what_is_chosen_behind_the_others_comes_into_sight(qtbot: QtBot, chips: Chips) -> None:
    chips.keep_to_one_line(True)
    menu = more(chips).menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["No answer at all 2", "Declined 3"]
    with qtbot.waitSignal(chips.chosen) as said:
        menu.actions()[1].trigger()
    assert said.args == ["declined"]
    assert chips.key() == "declined"
    assert "declined" in seen(chips)
    QTest.mouseClick(chips.button("all"), Qt.MouseButton.LeftButton)
    assert seen(chips) == ["all", "accepted"]
    chips.check("no answer at all")
    assert "no answer at all" in seen(chips)
