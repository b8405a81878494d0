"""A plan is filled and improved as one asks for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import an_event, office_with
from tests.gui.conftest import the_dialog
from tests.gui.seating.conftest import LEFT, a_table_to_seat, at, click, drag, guest, press, said, seat, sit, undo
from tests.waiting import wait_for

from symposiarch.gui.jobs import Cancelled
from symposiarch.gui.seating.commands import FILL
from symposiarch.gui.seating.dialogs.manners import MannersDialog
from symposiarch.gui.seating.improving import Better, Improving
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.seating.words import finding_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.seating import WishKind
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.watch import Progress
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
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

    monkeypatch.setattr("symposiarch.planning.seating.sociable.mixing.mixing_task", noted)
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


def test_a_hall_is_filled_in_a_job_as_one_step(qtbot: QtBot, window: MainWindow, page: SeatingPage) -> None:
    event = window.desk.event_id
    assert event is not None

    def a_hall(session: Session) -> int:
        layout = add_layout(session, tables=read_wanted("80 in theatre"), event_id=event)
        return add_plan(session, event, layout_id=layout.id, name="In rows").id

    page.show_plan(window.desk.workspace.perform("Lay out rows", a_hall))
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    offered = page.panel.seat.findChildren(QPushButton)
    assert [button.isEnabled() for button in offered] == [True, True]
    page.filling.fill()
    assert not page.can_change()
    # Nothing that would change the plan is offered meanwhile.
    assert [button.isEnabled() for button in offered] == [False, False]
    qtbot.waitUntil(page.can_change)
    assert page.state is not None
    assert len(page.state.guest_on) == 6
    assert window.desk.workspace.undoable == "Fill In rows by rank"
    undo(window)
    assert page.state is not None
    assert len(page.state.guest_on) == 1
    # As at tables, the seat is told by the number in its disc.
    click(page, 0, 0)
    row = page.state.rows[seat(page, 0, 0)]
    assert (row.seat, row.honour) == ("1", 16)
    assert window.desk.workspace.undoable == "Seat Ji-won Han: row A, place 16"
    assert "Place 16 in the order of honour; seat 1 on cards and lists." in said(page)


def test_at_the_end_of_the_slider_guests_are_seated_by_wishes_alone(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    camille, pierre = guest(page, "Camille Lefèvre"), guest(page, "Pierre Dubois")
    event = window.desk.event_id
    window.desk.change("Join them", add_wish, event, first=camille, second=pierre, kind=WishKind.BESIDE, weight=100)
    assert not page.wishes_button.isVisible()
    page.mixing.slider.setFocus()
    QTest.keyClick(page.mixing.slider, Qt.Key.Key_End)
    assert not page.fill_button.isVisible()
    assert page.wishes_button.isVisible()
    with qtbot.waitSignal(page.filling.improving.ended):
        QTest.keySequence(page.mixing.slider, FILL)
        qtbot.waitUntil(lambda: bool(page.state and page.state.guest_on))
        for job in window.desk.jobs.running:
            job.stop()
    assert window.desk.workspace.undoable == "Fill Plan A by wishes"
    assert page.state is not None
    seats = page.state.seat_of
    assert frozenset((seats[camille], seats[pierre])) in {frozenset(pair) for pair in page.state.facts.beside}
    undo(window)
    assert page.state.guest_on == {}


def test_filling_by_rank_from_the_end_of_the_slider_holds_every_rank_and_says_so(
    window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    by_rank = dict(page.plan_state.guest_on)
    page.mixing.slider.setValue(100)
    assert page.wishes_button.isVisible()
    window.desk.actions.do("seating.fill")
    assert page.plan_state.guest_on == by_rank
    assert page.mixing.mixing() == 0
    assert page.fill_button.isVisible()


def test_a_fill_by_wishes_is_kept_in_its_plan_though_another_event_is_looked_at(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("symposiarch.gui.seating.improving.SECONDS", 0.2)
    here = window.desk.event_id
    there = window.desk.workspace.perform("Add an event", lambda session: an_event(session).id)
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.fill_by_wishes()
        window.desk.choose_event(there)
    assert window.desk.workspace.undoable == "Fill Plan A by wishes"
    window.desk.choose_event(here)
    assert page.state is not None
    assert len(page.state.guest_on) == 6


def test_what_was_found_in_one_office_is_not_kept_in_another(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("symposiarch.gui.seating.improving.SECONDS", 0.2)
    (tmp_path / "other").mkdir()
    other, _ = office_with(tmp_path / "other", a_table_to_seat)
    with qtbot.waitSignal(page.filling.improving.ended):
        page.filling.fill_by_wishes()
        window.open_office(other)
    assert window.desk.workspace.undoable != "Fill Plan A by wishes"
    assert page.state is None or not page.state.guest_on


def test_the_step_that_stands_out_is_to_seat_and_once_guests_sit_to_improve(page: SeatingPage) -> None:
    steps = (page.fill_button, page.improve_button)
    assert [step.property("primary") for step in steps] == [True, False]
    page.filling.fill()
    assert [step.property("primary") for step in steps] == [False, False], "at strict precedence nobody may move"
    page.mixing.slider.setValue(40)
    assert [step.property("primary") for step in steps] == [False, True]


def test_the_slider_stays_where_it_was_put_when_another_plan_is_looked_at(
    window: MainWindow, page: SeatingPage
) -> None:
    assert page.state is not None
    first = page.state.plan.id
    page.mixing.slider.setValue(60)
    window.desk.actions.do("seating.copy")
    assert page.state.plan.id != first
    page.mixing.slider.setValue(20)
    undo(window)
    assert (page.state.plan.id, page.mixing.mixing()) == (first, 0.6)


def test_at_strict_precedence_improving_says_what_to_do(qtbot: QtBot, window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    for place in range(6):
        click(page, 0, place)
        if page.view.seat in (page.state.guest_on if page.state else ()):
            press(page, Qt.Key.Key_L)
    with qtbot.waitSignal(page.filling.improving.ended):
        window.desk.actions["seating.improve"].trigger()
    assert "towards Sociable" in window.banner.text.text()


def test_how_a_plan_seats_is_chosen_and_filled_in_one_step(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.seating.manners import Meal, manners

    QTest.mouseClick(page.bar.manners, LEFT)
    dialog = the_dialog(MannersDialog)
    dialog.host.setCurrentIndex(dialog.host.findText("Camille Lefèvre"))
    meal = dialog.boxes["meal"]
    meal.setCurrentIndex(meal.findData("social"))
    QTest.mouseClick(dialog.fill, LEFT)
    assert page.state is not None
    found = window.desk.workspace.read(manners, page.state.plan.id)
    assert (found.host, found.meal) == (guest(page, "Camille Lefèvre"), Meal.SOCIAL)
    rows = page.state.rows
    first = next(seat for seat, row in rows.items() if (row.table_position, row.honour) == (0, 1))
    assert page.state.guest_on[first] == guest(page, "Camille Lefèvre")
    undo(window)
    assert page.state.guest_on == {}
    assert window.desk.workspace.read(manners, page.state.plan.id).host is None


def test_what_is_asked_of_a_plan_is_what_matters_at_its_tables(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.manners"].trigger()
    rounds = the_dialog(MannersDialog)
    assert rounds.boxes["sharing"].isVisible()
    assert not rounds.boxes["couples"].isVisible()
    assert not rounds.row.isVisible()
    rounds.close()

    def furnish(session: Session) -> int:
        layout = add_layout(session, tables=read_wanted("40 in theatre of 10"), event_id=window.desk.event_id)
        return add_plan(session, window.desk.event_id or 0, layout_id=layout.id, name="Hall").id

    page.show_plan(window.desk.workspace.perform("Set up a hall", furnish))
    dialog = page.tables.manners()
    assert [dialog.row.itemText(at) for at in range(dialog.row.count())] == ["Row A", "Row B", "Row C", "Row D"]
    assert dialog.boxes["couples"].isVisible()
    assert not dialog.boxes["sharing"].isVisible()
    dialog.row.setCurrentIndex(1)
    QTest.mouseClick(dialog.keep, LEFT)
    assert page.state is not None
    first = min((row for row in page.state.rows.values()), key=lambda row: (row.honour, row.table != "B"))
    assert first.table == "B"


def test_every_manner_and_each_of_its_choices_can_be_chosen() -> None:
    from symposiarch.gui.seating.dialogs.manners import choices, switches
    from symposiarch.planning.seating.manners import CHOICES, SWITCHES

    offered = {name: set(answers) for name, (_question, answers) in choices().items()}
    assert offered == {name: {word.value for word in words} for name, words in CHOICES.items()}
    assert set(switches()) == set(SWITCHES)
