"""Company is improved while the plan is looked at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.seating.conftest import at, click, drag, guest, press, said, seat, undo
from tests.waiting import wait_for

from symposiarch.gui.jobs import Cancelled
from symposiarch.gui.seating.improving import Better, Improving
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.seating.words import finding_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.seating import WishKind
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.watch import Progress
from symposiarch.planning.seating.sociable.mixing import MixingTask, mixing_task
from symposiarch.planning.seating.sociable.wishes import add_wish


def test_improving_shows_the_best_so_far_and_keeps_it_in_one_step(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    camille, pierre = guest(page, "Camille Lefèvre"), guest(page, "Pierre Dubois")
    event = window.desk.event_id
    window.desk.change("Part them", add_wish, event, first=camille, second=pierre, kind=WishKind.APART, weight=100)
    page.mixing.slider.setValue(100)
    better: list[object] = []
    page.filling.improving.better.connect(better.append)
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.improve()
        assert not page.can_change()
        qtbot.waitUntil(lambda: bool(better))
        for job in window.desk.jobs.running:
            job.stop()
    qtbot.waitUntil(page.can_change)
    assert window.desk.workspace.undoable is not None
    assert window.desk.workspace.undoable.startswith("Improve the seating")
    assert page.state is not None
    assert len(page.state.guest_on) == 6
    undo(window)
    assert window.desk.workspace.undoable == "Part them"


def test_who_is_dragged_while_company_is_improved_stays_and_it_is_said_why(
    window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    seats, camera = dict(page.plan_state.guest_on), replace(page.view.camera)
    page.improving.running, page.improving.plan_id = True, page.plan_state.plan.id
    page.show_editable()
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 2)))
    assert (page.plan_state.guest_on, page.view.camera) == (seats, camera)
    assert "Press Stop to move guests" in window.status_line.notice.text.text()
    page.improving.running = False
    page.improving.ended.emit()
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 2)))
    assert page.plan_state.guest_on != seats


def test_the_checks_beside_the_plan_are_those_of_the_best_so_far(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    assert page.state is not None
    seats = dict(page.state.guest_on)
    taken = [seat for seat in page.state.rows if seat in seats]
    page.go_to(taken[0])
    assert "Why this seat" in said(page)
    page.improving.running, page.improving.plan_id = True, page.state.plan.id
    turned = dict(zip(taken, [seats[seat] for seat in taken[1:] + taken[:1]], strict=True))
    page.improving.better.emit(Better(turned, 7))
    wrong = [finding_words(one) for one in page.state.findings]
    assert wrong
    assert wrong[0] in said(page)
    # The reasons that are kept are of whoever sits there by now.
    assert "Why this seat" not in said(page)
    page.improving.running = False
    page.improving.ended.emit()
    assert page.state.guest_on == seats
    assert "Why this seat" in said(page)


def test_what_is_to_be_improved_is_read_while_the_window_answers(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a full hall that alone takes half a second. What cannot be improved is said as ever."""
    read_in: list[threading.Thread] = []

    def noted(*given: Any, **named: Any) -> MixingTask:
        read_in.append(threading.current_thread())
        return mixing_task(*given, **named)

    monkeypatch.setattr("symposiarch.gui.seating.improving.mixing_task", noted)
    page.filling.fill()
    page.mixing.slider.setValue(0)
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.improve()
    assert read_in != [threading.main_thread()]
    assert window.banner.isVisible()
    assert page.can_change()


def test_a_search_that_is_stopped_while_it_is_prepared_says_that_nobody_moved(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.filling.fill()
    seats = dict(page.plan_state.guest_on)
    page.mixing.slider.setValue(100)
    over = threading.Event()

    def warm_up() -> threading.Thread:
        warming = threading.Thread(target=wait_for, args=(over,), daemon=True)
        warming.start()
        return warming

    monkeypatch.setattr(autoseat, "warm_up", warm_up)
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.improve()
        for job in window.desk.jobs.running:
            job.stop()
    over.set()
    assert "everybody keeps the seat" in window.status_line.notice.text.text()
    assert page.plan_state.guest_on == seats
    assert page.can_change()


def test_undo_during_a_search_gives_it_up_and_takes_no_earlier_step_back(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    step = window.desk.workspace.undoable
    camille, pierre = guest(page, "Camille Lefèvre"), guest(page, "Pierre Dubois")
    event = window.desk.event_id
    window.desk.change("Part them", add_wish, event, first=camille, second=pierre, kind=WishKind.APART, weight=100)
    undo(window)
    window.desk.workspace.redo()
    seats = dict(page.plan_state.guest_on)
    page.mixing.slider.setValue(100)
    better: list[object] = []
    page.filling.improving.better.connect(better.append)
    undoing, redoing = window.desk.actions["edit.undo"], window.desk.actions["edit.redo"]
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.improve()
        assert undoing.text() == "Undo: Improving the seating"
        qtbot.waitUntil(lambda: bool(better))
        assert not redoing.isEnabled()
        told = page.keys()
        assert "Ctrl+Z gives the search up" in told
        QTest.keySequence(page.view, "Ctrl+Z")
    qtbot.waitUntil(page.can_change)
    assert page.plan_state.guest_on == seats, "nothing is kept of what was found"
    assert window.desk.workspace.undoable == "Part them"
    assert "everybody keeps the seat" in window.status_line.notice.text.text()
    qtbot.waitUntil(lambda: undoing.text() == "Undo: Part them")
    QTest.keySequence(page.view, "Ctrl+Z")
    assert window.desk.workspace.undoable == step


def test_a_search_may_outlive_the_page_that_shows_it(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must not speak through what has been deleted: that is an error, and at a bad moment the program's end."""
    page.filling.fill()
    page.mixing.slider.setValue(100)
    assert page.state is not None
    searching, go_on = threading.Event(), threading.Event()

    def solve(problem: autoseat.Problem, *, progress: Callable[[Progress], None], **_others: object) -> None:
        searching.set()
        wait_for(go_on)
        progress(Progress(0.5, 10**9, tuple(() for _ in problem.boards)))
        raise Cancelled

    monkeypatch.setattr(autoseat, "solve", solve)
    improving = Improving(window.desk)
    heard: list[object] = []
    improving.better.connect(heard.append)
    with qtbot.waitSignal(window.desk.jobs.ended):
        improving.start(page.state.plan.id, 1.0)
        wait_for(searching)
        shiboken6.delete(improving)
        go_on.set()
    assert not heard


def test_at_strict_precedence_improving_says_what_to_do(qtbot: QtBot, window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    for place in range(6):
        click(page, 0, place)
        if page.view.seat in (page.state.guest_on if page.state else ()):
            press(page, Qt.Key.Key_L)
    with qtbot.waitSignal(page.filling.improving.ended):
        window.desk.actions["seating.improve"].trigger()
    assert "towards Sociable" in window.banner.text.text()
