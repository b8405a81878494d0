"""Fields with a calendar say what the clock at the place shows."""

from __future__ import annotations

import sys
import time
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symposiarch.gui.fields.date_field import DayField, MomentField


@pytest.mark.skipif(sys.platform == "win32", reason="the clock of a program cannot be set there")
def test_an_hour_that_the_clock_of_this_machine_skips_is_an_hour_elsewhere(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        field = MomentField(datetime.fromisoformat("2026-03-29T02:30"))
        qtbot.addWidget(field)
        assert field.moment == datetime.fromisoformat("2026-03-29T02:30")
        assert field.text().endswith("02:30")
    finally:
        monkeypatch.undo()
        time.tzset()


def come_to(qtbot: QtBot, field: QWidget) -> None:
    """By Tab, as to every field of a form."""
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize(
    "typed",
    ["5.12.2026 9:30", "05.12.2026 09:30", "05122026 0930", "5 dec 2026 9.30", "05/12/2026 09:30", "5-12-2026 9:30"],
)
def test_a_day_and_an_hour_are_typed_as_one_writes_them(qtbot: QtBot, typed: str) -> None:
    field = MomentField(datetime.fromisoformat("2027-01-28T18:00"))
    come_to(qtbot, field)
    QTest.keyClicks(field, typed)
    assert field.moment == datetime.fromisoformat("2026-12-05T09:30")


@pytest.mark.parametrize("typed", ["5\t12\t2026\t9\t30", "05\t12\t2026\t09\t30", "5\tdec\t2026\t9\t30"])
def test_tab_goes_from_part_to_part_and_passes_over_none(qtbot: QtBot, typed: str) -> None:
    """Whether a part was written out, and led on by itself, or not."""
    field = MomentField(datetime.fromisoformat("2027-01-28T18:00"))
    come_to(qtbot, field)
    for one in typed:
        if one == "\t":
            QTest.keyClick(field, Qt.Key.Key_Tab)
        else:
            QTest.keyClicks(field, one)
    assert field.moment == datetime.fromisoformat("2026-12-05T09:30")


@pytest.mark.parametrize("typed", ["14:37", "9:05", "00:30", "31:00"])
@pytest.mark.parametrize("over_all", [False, True])
def test_an_hour_alone_is_an_hour_of_the_day_that_stands_there(qtbot: QtBot, typed: str, over_all: bool) -> None:
    """A colon stands in no date; what is no hour changes none."""
    field = MomentField(datetime.fromisoformat("2026-12-10T16:59"))
    come_to(qtbot, field)
    if over_all:
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, typed)
    hour = typed if typed != "31:00" else "16:00"
    assert field.moment == datetime.fromisoformat(f"2026-12-10T{hour:0>5}")


@pytest.mark.parametrize("key", [Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_A])
def test_a_date_is_typed_over_another_from_its_end_its_beginning_and_all_of_it(qtbot: QtBot, key: Qt.Key) -> None:
    field = MomentField(datetime.fromisoformat("2027-01-28T18:00"))
    come_to(qtbot, field)
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "5.12.2026 9:30")
    assert field.moment == datetime.fromisoformat("2026-12-05T09:30")


def test_the_last_day_of_a_month_stays_the_last_of_a_shorter_one(qtbot: QtBot) -> None:
    field = DayField(date(2027, 1, 31))
    come_to(qtbot, field)
    QTest.keyClicks(field, "31 feb")
    assert field.day == date(2027, 2, 28)


def test_a_week_later_is_seven_times_up_also_over_the_end_of_a_month_and_hours_go_past_midnight(qtbot: QtBot) -> None:
    field = MomentField(datetime.fromisoformat("2027-01-28T23:30"))
    come_to(qtbot, field)
    for _ in range(7):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.moment == datetime.fromisoformat("2027-02-04T23:30")
    field.setSelectedSection(MomentField.Section.HourSection)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.moment == datetime.fromisoformat("2027-02-05T00:30")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.moment == datetime.fromisoformat("2027-02-04T23:30")


def test_tab_leaves_a_date_from_its_last_part(qtbot: QtBot) -> None:
    form = QWidget()
    first, second = DayField(date(2027, 1, 31)), DayField(date(2027, 1, 31))
    column = QVBoxLayout(form)
    column.addWidget(first)
    column.addWidget(second)
    come_to(qtbot, form)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(first, "05122026")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_ctrl_and_tab_turn_to_the_next_leaf_from_a_date_too(qtbot: QtBot) -> None:
    leaves, field = QTabWidget(), DayField(date(2026, 12, 5))
    leaves.addTab(field, "When")
    leaves.addTab(QWidget(), "Who")
    qtbot.addWidget(leaves)
    leaves.show()
    leaves.activateWindow()
    qtbot.waitUntil(leaves.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert leaves.currentIndex() == 1
    assert field.day == date(2026, 12, 5)


def test_the_calendar_opens_by_the_keys_of_any_field_with_an_arrow_and_the_day_stays(qtbot: QtBot) -> None:
    for key, held in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    ):
        field = DayField(date(2026, 12, 5))
        come_to(qtbot, field)
        QTest.keyClick(field, key, held)
        assert field.calendarWidget().isVisible()
        assert field.day == date(2026, 12, 5)
        QTest.keyClick(field.calendarWidget(), Qt.Key.Key_Escape)
