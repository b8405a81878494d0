"""A plan is filled and improved as one asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import an_event, office_with
from tests.gui.conftest import the_dialog
from tests.gui.seating.conftest import LEFT, a_table_to_seat, click, guest, said, seat, sit, undo

from symposiarch.gui.seating.commands import FILL
from symposiarch.gui.seating.dialogs.manners import MannersDialog
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.seating.words import both_seat_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.seating import WishKind
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.seating.sociable.wishes import add_wish


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
    assert both_seat_words(row) == ("Row A, place 16", "Seat 1 on cards and lists"), "also under the mouse"


def test_while_guests_have_no_seat_the_plan_is_not_said_to_be_without_fault(
    window: MainWindow, page: SeatingPage
) -> None:
    sit(page, "Ji-won Han", 0, 0)
    assert "Nothing is wrong with those who are seated." in said(page)
    assert page.status() == "Nothing is wrong with those who are seated"


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
