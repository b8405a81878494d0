"""The left bar: the event on top, its pages below."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from symposiarch.gui.pages import PAGES
from symposiarch.gui.window.side_bar import PageButton, SideBar


def test_the_pages_stand_where_they_stand_whichever_event_is_chosen(qtbot: QtBot) -> None:
    bar = SideBar()
    bar.furnish(PAGES)
    qtbot.addWidget(bar)
    bar.resize(bar.width(), 900)
    bar.show()
    assert not bar.event_card.isVisible(), "no event is spoken of before it is known whether there is one"
    first = bar.findChild(PageButton)
    assert isinstance(first, PageButton)
    found = set()
    for when, title, where in (
        ("Sat 20 March · in 111 days", "Gala", "Grand Hotel · 18:30"),
        ("Wed 10 February 2027 · in 73 days", "Dinner in honour of the Minister", "Residence, Seoul · 19:00"),
        ("Thu 17 December · in 18 days", "Second Symposium on Education", ""),
    ):
        bar.event_card.show_event(when, title, where)
        qtbot.waitUntil(bar.event_card.isVisible)
        QApplication.sendPostedEvents()
        found.add(first.y())
    assert len(found) == 1


def test_a_title_that_only_just_needs_another_line_is_shown_whole(qtbot: QtBot) -> None:
    bar = SideBar()
    bar.furnish(PAGES)
    bar.setStyleSheet("#sideBar { border: none; border-right: 1px solid grey }")
    qtbot.addWidget(bar)
    bar.resize(bar.width(), 900)
    bar.show()
    title = bar.event_card.title
    bar.event_card.show_event("Today", "Gala", "")
    QApplication.sendPostedEvents()
    room = title.width()
    measured = QFontMetricsF(title.font())
    lines = [f"{'m' * wide}{'i' * slim}" for wide in range(4, 20) for slim in range(40)]
    tight = [line for line in lines if room - 1 < measured.horizontalAdvance(f"{line} a") < room + 2]
    assert len(tight) > 5
    for line in tight:
        bar.event_card.show_event("Thu\nToday", " ".join([f"{line} a"] * 3), "Hall\n18:30")
        QApplication.sendPostedEvents()
        assert title.width() == room
        assert title.height() >= title.heightForWidth(room), line


def test_the_card_of_the_event_stays_as_high_in_other_colours(qtbot: QtBot) -> None:
    bar = SideBar()
    bar.furnish(PAGES)
    qtbot.addWidget(bar)
    bar.resize(bar.width(), 900)
    bar.show()
    bar.event_card.show_event("Today", "Gala", "18:30")
    QApplication.sendPostedEvents()
    high = bar.event_card.height()
    bar.setStyleSheet("QPushButton { color: red; min-height: 19px }")
    QApplication.sendPostedEvents()
    assert (bar.event_card.height(), bar.event_card.minimumHeight()) == (high, high)


def test_larger_type_in_a_low_window_lays_no_page_over_another(qtbot: QtBot) -> None:
    bar = SideBar()
    bar.furnish(PAGES)
    bar.setStyleSheet("* { font-size: 20px } QPushButton { min-height: 26px }")
    qtbot.addWidget(bar)
    bar.resize(bar.width(), 566)
    bar.show()
    bar.event_card.show_event(
        "Thu 17 December · in 17 days", "Second Symposium on Education and Culture", "Hall · 14:00"
    )
    qtbot.waitUntil(bar.event_card.isVisible)
    QApplication.sendPostedEvents()
    buttons = [one for one in bar.findChildren(PageButton) if one.isVisible()]
    assert all(one.height() >= one.fontMetrics().height() for one in buttons)
    assert all(one.geometry().bottom() < other.y() for one, other in pairwise(buttons))
    card_ends = bar.event_card.mapTo(bar, bar.event_card.rect().bottomLeft()).y()
    assert buttons[0].mapTo(bar, QPoint()).y() > card_ends
    bar.mark("history")
    last = next(one for one in buttons if one.entry.key == "history")
    assert last.mapTo(bar, last.rect().bottomLeft()).y() <= bar.height()


def test_the_arrows_go_from_page_to_page(qtbot: QtBot) -> None:
    bar = SideBar()
    bar.furnish(PAGES)
    qtbot.addWidget(bar)
    bar.resize(bar.width(), 300)
    with qtbot.waitExposed(bar):
        bar.show()
    buttons = [one for one in bar.findChildren(PageButton) if one.isVisible()]
    buttons[0].setFocus()
    for button in buttons[1:]:
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Down)
        assert bar.focusWidget() is button
        qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty(), timeout=2000)  # noqa: B023
