"""What stands beside the plan: who sits there and why, checks, wishes and late changes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog
from tests.gui.seating.conftest import LEFT, click, guest, press, said, seat, sit, undo, waiting
from tests.waiting import wait_for

from symposiarch.gui.floor.cards import NAMED_FROM
from symposiarch.gui.pieces import Link
from symposiarch.gui.seating import late
from symposiarch.gui.seating.dialogs.wish import WishDialog
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.seating.panel.guest_list import Line
from symposiarch.gui.seating.words import checks_in_order, exchange_words, finding_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Reply
from symposiarch.planning.seating.late.changes import Proposal, ways


def link(page: SeatingPage, text: str) -> None:
    QApplication.sendPostedEvents()
    found = next(one for one in page.panel.findChildren(Link) if text in one.text() and one.isVisibleTo(page.panel))
    QTest.mouseClick(found, LEFT, pos=QPoint(4, found.height() // 2))


def test_the_panel_says_who_sits_there_and_why(page: SeatingPage) -> None:
    page.filling.fill()
    click(page, 0, 1)
    text = said(page)
    assert "Table 1, place 2" in text
    assert "Ji-won Han" in text
    assert "한지원" in text
    assert "Why this seat" in text


def press_on_table(page: SeatingPage, table: int) -> None:
    assert page.state is not None
    found = page.state.floor.tables[table]
    QTest.mouseClick(page.view, LEFT, pos=page.view.camera.to_view(found.x, found.y).toPoint())


def listed(page: SeatingPage) -> list[tuple[str, str, str]]:
    """The lines of the table that is listed: seat, name, rank."""
    return [(line.lead, line.name, line.end) for line in page.panel.table.list.rows.lines]


def test_a_table_that_is_chosen_lists_who_sits_there(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Kamran Səlimov", 0, 0)
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 2)
    press_on_table(page, 0)
    people = page.panel.table.list
    assert listed(page)[:4] == [
        ("1", "Kamran Səlimov", "host"), ("2", "Camille Lefèvre", "rank 2"), ("4", "Pierre Dubois", "rank 2"),
        ("6", "empty", ""),
    ]  # fmt: skip
    assert "3 of 6 chairs are taken." in said(page)
    assert "are of one house and sit side by side" in said(page)
    QTest.mouseClick(people.viewport(), LEFT, pos=people.visualRect(people.rows.index(2)).center())
    assert page.view.seat == seat(page, 0, 2)
    assert "Pierre Dubois" in said(page)
    QTest.keyClick(people, Qt.Key.Key_Backspace)
    assert listed(page)[2] == ("4", "empty", "")
    QTest.keyClick(people, Qt.Key.Key_Up)
    QTest.keyClick(people, Qt.Key.Key_Delete)
    assert "Camille Lefèvre" in waiting(page)
    assert "Kamran Səlimov" not in waiting(page)
    undo(window)
    assert listed(page)[1][1] == "Camille Lefèvre"


def test_a_name_is_not_cut_for_the_word_guest_of_honour_beside_it(page: SeatingPage) -> None:
    """Nor is the word: where both have no room, the ring around the dot says it, as on the plan."""
    metrics = page.panel.table.list.fontMetrics()
    wide = metrics.horizontalAdvance
    short = Line(1, 1, "Elçin Məmmədov", end="guest of honour", ring=True)
    room = wide(short.name) + wide(short.end) + 8
    assert short.end_within(metrics, room) == short.end
    assert short.end_within(metrics, room - 1) == ""
    long = Line(2, 2, "Q" * 40, end="a word without a ring")
    assert wide(long.end_within(metrics, room)) <= room * 2 // 5
    assert long.end_within(metrics, room), "of a name that has no room either, both beginnings are seen"


def test_the_guest_of_honour_has_a_ring_in_the_list_of_the_table(page: SeatingPage) -> None:
    for place, name in enumerate(("Kamran Səlimov", "Ji-won Han")):
        sit(page, name, 0, place)
    page.view.setFocus()
    press(page, Qt.Key.Key_A)
    ringed = {line.name for line in page.panel.table.list.rows.lines if line.ring}
    honoured = {line.name for line in page.panel.table.list.rows.lines if line.end == "guest of honour"}
    assert ringed == honoured == {"Ji-won Han"}


def test_the_keyboard_goes_from_a_seat_to_the_list_of_its_table_and_back(page: SeatingPage) -> None:
    sit(page, "Kamran Səlimov", 0, 0)
    page.view.setFocus()
    press(page, Qt.Key.Key_A)
    people = page.panel.table.list
    assert people.hasFocus()
    QTest.keyClick(people, Qt.Key.Key_Down)
    assert page.view.seat == seat(page, 0, 1)
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert page.hands.chooser.isVisible()
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    click(page, 1, 0)
    assert not people.isVisible()


def test_each_exchange_of_a_fill_is_told_and_taken_back_alone(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    before = len(page.exchanges)
    assert before
    one = page.exchanges[-1]
    page.view.go_to_seat(one.seats[0])
    assert page.state is not None
    assert exchange_words(one, page.state.names) in said(page)
    link(page, "Take this exchange back")
    assert len(page.exchanges) == before - 1
    undo(window)
    assert len(page.exchanges) == before


def test_a_check_leads_to_its_seats(page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 2)
    assert "are of one house and sit side by side" in said(page)
    click(page, 1, 4)
    link(page, "are of one house")
    assert page.view.seat in (seat(page, 0, 1), seat(page, 0, 2))


def test_the_checks_are_gone_through_by_one_key_also_from_an_empty_chair(window: MainWindow, page: SeatingPage) -> None:
    for name, place in (("Camille Lefèvre", 1), ("Pierre Dubois", 2), ("Elif Çağlayan", 4), ("Deniz Çağlayan", 5)):
        sit(page, name, 0, place)
    click(page, 1, 4)
    gone_to = []
    for _ in range(4):
        press(page, Qt.Key.Key_F8)
        gone_to.append((window.status_line.notice.text.text(), page.view.seat))
    assert page.view.hasFocus()
    checks = checks_in_order(page.plan_state.findings)
    assert [one.wrong.value for one in checks] == ["unseated", "same_mission", "spouses_beside", "out_of_rank"]
    told = [f"Check {place} of 4: {finding_words(one)}" for place, one in enumerate(checks, 1)]
    assert gone_to == [(words, one.seats[0] if one.seats else None) for words, one in zip(told, checks, strict=True)]
    press(page, Qt.Key.Key_F8)
    assert page.panel.unseated.hasFocus()


def test_a_check_is_gone_so_near_to_that_names_are_read_and_no_nearer(page: SeatingPage) -> None:
    for name, place in (("Camille Lefèvre", 1), ("Pierre Dubois", 2)):
        sit(page, name, 0, place)
    page.view.zoom(0.06 / page.view.camera.scale)
    link(page, "are of one house")
    near = page.view.camera.scale
    assert near >= NAMED_FROM
    link(page, "are of one house")
    assert page.view.camera.scale == near


def test_all_whom_a_check_is_about_are_seen(page: SeatingPage) -> None:
    """The guest of honour is at the other side of the table than the host, at whose right hand the place is."""
    sit(page, "Kamran Səlimov", 0, 0)
    sit(page, "Ji-won Han", 0, 3)
    here, there = seat(page, 0, 0), seat(page, 0, 3)
    page.view.zoom(page.view.height() / (3200 * page.view.camera.scale))
    page.view.pan(5000, 0)
    link(page, "does not sit at the right hand")
    assert page.view.seat == there
    assert all(page.view.rect().contains(page.view.point_of(one)) for one in (here, there))


def test_the_next_check_takes_the_place_of_the_one_that_was_put_right(page: SeatingPage) -> None:
    for name, place in (("Camille Lefèvre", 1), ("Pierre Dubois", 2), ("Elif Çağlayan", 4), ("Deniz Çağlayan", 5)):
        sit(page, name, 0, place)
    link(page, "are of one house")
    sit(page, "Pierre Dubois", 1, 0)
    press(page, Qt.Key.Key_F8)
    assert page.view.seat in (seat(page, 0, 4), seat(page, 0, 5))
    assert "are a couple" in said(page)


def test_the_bar_counts_those_without_a_seat(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.seating.who_sits import count_unseated

    assert window.desk.workspace.read(count_unseated, window.desk.event_id) == 6
    page.filling.fill()
    assert window.desk.workspace.read(count_unseated, window.desk.event_id) == 0
    assert page.panel.everybody.isVisibleTo(page.panel)


def declines(window: MainWindow, name: str) -> None:
    from symposiarch.planning.guests import guest_rows
    from symposiarch.planning.inviting.replies import record_reply

    rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
    (row,) = (one for one in rows if one.name == name)
    window.desk.workspace.perform(
        "Record a reply", lambda session: record_reply(session, row.id, Reply.DECLINED, by="Protocol")
    )


def test_ways_are_looked_for_beside_the_window_and_none_is_shown_of_a_plan_that_has_changed(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, looked = Event(), []

    def slow(*seating: Any, asking: Callable[[], None]) -> tuple[Proposal, ...]:
        looked.append(seating)
        wait_for(go_on)
        asking()
        return ways(*seating, asking=asking)

    monkeypatch.setattr(late, "ways", slow)
    page.filling.fill()
    declines(window, "Camille Lefèvre")
    assert page.proposals == ()
    undo(window)
    declines(window, "Camille Lefèvre")
    declines(window, "Ji-won Han")
    assert page.proposals == ()
    assert "Late changes" not in said(page)
    assert not window.desk.actions["seating.late"].isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: page.proposals != ())
    assert len(looked) == 2, "only of the plan as it was at first, and as it is"
    found: tuple[Proposal, ...] = page.late.proposals
    assert all(len([move for move in way.moves if move.seat_to is None]) == 2 for way in found)
    assert "Late changes" in said(page)
    assert window.desk.actions["seating.late"].isEnabled()


def test_who_declines_afterwards_is_found_and_three_ways_are_offered(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    declines(window, "Camille Lefèvre")
    qtbot.waitUntil(lambda: page.proposals != ())
    assert 1 <= len(page.proposals) <= 3
    assert page._count.text() == "5 of 5 seated"
    assert "Camille Lefèvre is not coming and still has a seat." in said(page)
    # From the plan one key leads to the first of the ways, however much is told of a seat above them.
    click(page, 0, 1)
    press(page, Qt.Key.Key_C)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Seat them so"
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    assert page.state is not None
    assert guest(page, "Camille Lefèvre") not in page.state.seat_of
    assert page.proposals == ()
    undo(window)
    assert guest(page, "Camille Lefèvre") in page.state.seat_of


def test_late_changes_of_a_frozen_plan_are_seated_in_a_copy_by_the_same_key(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    window.desk.actions.do("seating.freeze")
    declines(window, "Camille Lefèvre")
    qtbot.waitUntil(lambda: page.proposals != ())
    click(page, 0, 1)
    assert page.keys().startswith("C seats late changes in a copy")
    press(page, Qt.Key.Key_C)
    assert page.state is not None
    assert not page.state.frozen
    qtbot.waitUntil(lambda: page.proposals != ())
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Seat them so"


def test_a_wish_is_noted_and_removed(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    click(page, 0, 1)
    press(page, Qt.Key.Key_W)
    dialog = the_dialog(WishDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("not_beside"))
    QTest.keyClicks(dialog.whom, "lefevre")
    dialog.hard.click()
    QTest.mouseClick(dialog.keep, LEFT)
    assert "Not beside Camille Lefèvre (a rule)" in said(page)
    remove = next(one for one in page.panel.findChildren(QPushButton) if one.text() == "Remove")
    QTest.mouseClick(remove, LEFT)
    assert "None is noted." in said(page)
    undo(window)
    assert "Not beside Camille Lefèvre (a rule)" in said(page)
