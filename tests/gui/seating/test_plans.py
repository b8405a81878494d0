"""Plans are made, copied, frozen, compared and sent out, on tables that are set up elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import an_event, lose_practice
from tests.gui.conftest import the_dialog
from tests.gui.seating.conftest import LEFT, answer, at, click, drag, guest, press, seat, sit, undo, waiting, who

from symposiarch.gui.documents.page import DocumentsPage
from symposiarch.gui.pieces import Link
from symposiarch.gui.question import NameDialog
from symposiarch.gui.seating.dialogs.compare import CompareDialog
from symposiarch.gui.seating.dialogs.new_plan import NewPlanDialog
from symposiarch.gui.seating.dialogs.seating_file import SeatingFileDialog
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import rename_plan


def test_a_new_plan_is_made_on_tables_as_one_says_them(page: SeatingPage) -> None:
    QTest.mouseClick(page.bar.new, LEFT)
    dialog = the_dialog(NewPlanDialog)
    dialog.layouts.setCurrentIndex(0)
    dialog.tables.setFocus()
    QTest.keyClicks(dialog.tables, "some nice tables")
    assert not dialog.make.isEnabled()
    dialog.tables.clear()
    QTest.keyClicks(dialog.tables, "3 rounds of 8 and a head table")
    assert dialog.answered.text() == "4 tables will be set up. There will be 30 seats. 6 guests are coming."
    QTest.mouseClick(dialog.make, LEFT)
    assert page.state is not None
    assert page.state.plan.name == "Plan B"
    assert len(page.state.rows) == 30


def test_the_question_for_a_new_plan_is_as_high_as_its_fields(page: SeatingPage) -> None:
    """Tables in words need two fields more than tables that stand there."""
    QTest.mouseClick(page.bar.new, LEFT)
    dialog = the_dialog(NewPlanDialog)
    low = dialog.height()
    dialog.layouts.setCurrentIndex(0)
    assert dialog.height() > low
    dialog.layouts.setCurrentIndex(1)
    assert dialog.height() == low


def test_new_tables_are_offered_the_room_in_which_most_sit(window: MainWindow, page: SeatingPage) -> None:
    event = window.desk.event_id

    def lay_out(session: Session) -> None:
        rooms = [Room(name=name, width=12_000, depth=10_000) for name in ("Foyer", "Main Hall")]
        session.add(Venue(name="Namsan", rooms=rooms))
        session.flush()
        for room, tables in zip(rooms, ("a round of 4", "5 rounds of 8"), strict=True):
            add_layout(session, tables=read_wanted(tables), event_id=event, room_id=room.id)

    window.desk.workspace.perform("Lay out two rooms", lay_out)
    QTest.mouseClick(page.bar.new, LEFT)
    dialog = the_dialog(NewPlanDialog)
    assert dialog.rooms.currentText() == "Namsan · Main Hall"


def test_plans_are_copied_chosen_compared_and_removed(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    do = window.desk.actions
    do["seating.copy"].trigger()
    assert page.state is not None
    assert page.state.plan.name == "Plan B"
    sit(page, "Ji-won Han", 1, 5)
    do["seating.compare"].trigger()
    dialog = the_dialog(CompareDialog)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Ji-won Han\ntable 1, place 2 → table 2, place 3" in lines
    assert dialog.sides[0].view.matched == frozenset({guest(page, "Ji-won Han")})
    dialog.list.setCurrentRow(0)
    assert all(side.view.matched for side in dialog.sides)
    assert dialog.size() == dialog.size().boundedTo(dialog.screen().availableSize()), "its button is in sight"
    dialog.close()
    wrong = page.findChild(Link, "wrong")
    assert wrong is not None
    assert wrong.text() == f"{len(page.state.findings)} to put right in Plan B"
    page.view.select(())
    QTest.mouseClick(wrong, LEFT)
    assert page.view.seat in page.state.findings[0].seats
    do["seating.choose"].trigger()
    assert "in Plan B" not in wrong.text()
    assert [plan.chosen for plan in page.plans] == [False, True]
    do["seating.remove"].trigger()
    assert page.state.plan.name == "Plan A"
    undo(window)
    assert [plan.name for plan in page.plans] == ["Plan A", "Plan B"]


@pytest.mark.parametrize(
    "names",
    [
        ["In rows", "In rows 2", "In rows 3"],
        ["Gala 2026", "Gala 2026 2", "Gala 2026 3"],
        ["Dinner 5", "Dinner 6", "Dinner 7"],
    ],
)
def test_a_copy_is_called_by_the_name_that_its_model_was_given(
    window: MainWindow, page: SeatingPage, names: list[str]
) -> None:
    assert page.state is not None
    window.desk.workspace.perform("Rename", rename_plan, page.state.plan.id, name=names[0])
    for _copy in range(2):
        window.desk.actions["seating.copy"].trigger()
    assert [plan.name for plan in page.plans] == names


def test_a_plan_is_called_otherwise(qtbot: QtBot, page: SeatingPage) -> None:
    press(page, Qt.Key.Key_F2)
    answer(qtbot, NameDialog, "With the Minister")
    assert page.bar.chips.button(str(page.plans[0].id)).text() == "With the Minister"


def test_of_a_plan_with_a_long_name_the_beginning_is_seen_and_the_rest_told(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    name = "Dinner in honour of the President & Mrs Kim, third draft of the protocol department, with partners"
    assert page.state is not None
    plan = page.state.plan.id
    window.desk.workspace.perform("Rename", rename_plan, plan, name=name)
    chip = page.bar.chips.button(str(plan))
    qtbot.waitUntil(lambda: chip.shown().startswith("Dinner in honour"))
    assert chip.geometry().right() < page.bar.chips.width()
    assert chip.shown().endswith("…")
    assert chip.toolTip().startswith(name)


def test_a_frozen_plan_says_so_and_is_not_changed(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    window.desk.actions["seating.freeze"].trigger()
    assert page.frozen.isVisibleTo(page)
    assert f"frozen by {page.desk.workspace.office.who}." in page.frozen.text()
    assert "number 1" in page.frozen.text()
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 3)))
    assert who(page, 0, 1) == "Ji-won Han"
    fill: QAction = window.desk.actions["seating.fill"]
    assert not fill.isEnabled()
    window.desk.actions["seating.copy"].trigger()
    assert fill.isEnabled()
    assert not page.frozen.isVisibleTo(page)


def test_cards_are_printed_from_the_copy_that_goes_on_from_a_frozen_plan(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.freeze"].trigger()
    frozen = page.state.plan.id if page.state is not None else 0
    page.go_on.followed.emit()
    assert [(plan.id == frozen, plan.chosen) for plan in page.plans] == [(True, False), (False, True)]
    assert page.state is not None
    assert page.state.plan.chosen
    window.desk.actions.do("edit.undo")
    assert [(plan.id, plan.chosen) for plan in page.plans] == [(frozen, True)]


def test_the_seating_goes_out_as_a_workbook_and_is_looked_at_before_it_comes_back(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.filling.fill()
    assert page.state is not None
    before = dict(page.state.guest_on)
    file = str(tmp_path / "seating.xlsx")
    offered: list[str] = []

    def take(_parent: object, _title: str, begin: str, *_more: object) -> tuple[str, str]:
        offered.append(begin)
        return file, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", take)
    window.desk.actions["seating.save_workbook"].trigger()
    qtbot.waitUntil(lambda: "6 guests with their seats were saved" in window.status_line.notice.text.text())
    click(page, 0, 1)
    press(page, Qt.Key.Key_Delete)
    freed = dict(page.state.guest_on)
    window.desk.actions["seating.read_workbook"].trigger()
    qtbot.waitUntil(lambda: page.findChild(SeatingFileDialog) is not None)
    (dialog,) = page.findChildren(SeatingFileDialog)
    assert sorted(guest.fate for guest in dialog.table.rows.rows) == ["same"] * 5 + ["seated"]
    assert page.state.guest_on == freed
    # What comes back is looked for where it went.
    assert offered == [str(Path.home() / "Plan A.xlsx"), str(tmp_path)]
    QTest.keyPress(dialog.seat, Qt.Key.Key_Return)
    assert page.state.guest_on == before
    window.desk.actions.do("edit.undo")
    assert page.state.guest_on == freed


def test_tables_are_moved_where_rooms_are_drawn(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.furnish"].trigger()
    venues = window.stack.page("venues")
    assert venues is not None
    assert venues.isVisible()


def test_without_a_plan_the_page_says_the_first_step(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.remove"].trigger()
    assert page.stack.currentWidget() is page.start
    assert "6 guests are coming" in page.start.sentence.text()
    page.setFocus()
    assert page.start.field.hasFocus()
    QTest.keyClicks(page.start.field, "2 rounds of 4")
    QTest.keyClick(page.start.field, Qt.Key.Key_Return)
    assert page.state is not None
    assert (page.state.plan.name, len(page.state.rows)) == ("Plan A", 8)
    undo(window)
    assert page.stack.currentWidget() is page.start


@pytest.mark.parametrize("typed", ["1 round of 4", "as last year", ""])
def test_the_first_plan_is_talked_about_where_its_words_are_not_clear_or_somebody_would_stand(
    window: MainWindow, page: SeatingPage, typed: str
) -> None:
    window.desk.actions["seating.remove"].trigger()
    page.start.field.setText(typed)
    QTest.mouseClick(page.start.go, LEFT)
    dialog = the_dialog(NewPlanDialog)
    assert dialog.tables.text() == typed
    dialog.reject()
    assert page.stack.currentWidget() is page.start


def test_tables_that_are_set_up_already_are_one_click_away(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.remove"].trigger()
    button = next(one for one in page.start.findChildren(QPushButton) if "Two rounds (12 seats)" in one.text())
    QTest.mouseClick(button, LEFT)
    assert page.state is not None
    assert (page.state.plan.name, page.state.plan.layout) == ("Plan A", "Two rounds")


def test_the_next_event_is_seated_at_the_same_tables_as_the_last_which_keeps_its_own(
    window: MainWindow, page: SeatingPage
) -> None:
    assert page.state is not None
    before = page.state.plan.layout_id
    other = window.desk.workspace.perform("The next", lambda session: an_event(session, title="The next").id)
    window.desk.choose_event(other)
    button = next(one for one in page.start.findChildren(QPushButton) if one.text().startswith("Set up the same as"))
    assert button.text().endswith("(12 seats)")
    QTest.mouseClick(button, LEFT)
    assert (page.state.plan.layout, len(page.state.rows)) == ("Two rounds", 12)
    assert page.state.plan.layout_id != before


def test_from_the_tables_one_comes_to_the_plan_that_stands_on_them(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.copy"].trigger()
    window.desk.actions["seating.freeze"].trigger()
    window.desk.actions["seating.furnish"].trigger()
    window.desk.actions["venues.seat_guests"].trigger()
    assert page.state is not None
    assert (page.state.plan.name, page.state.frozen) == ("Plan A", False)


def test_going_to_tables_without_a_plan_makes_none(window: MainWindow, page: SeatingPage) -> None:
    assert page.state is not None
    layout = page.state.plan.layout_id
    window.desk.actions["seating.remove"].trigger()
    window.show_page("seating", ("layout", layout))
    assert page.plans == ()


def test_a_practice_that_is_not_there_is_said_in_place_of_the_plan(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.events.events import edit_event

    window.desk.workspace.perform("Lose the practice", lose_practice, window.desk.event_id)
    assert "atlantis" in window.banner.text.text()
    assert "atlantis" in page.view.empty_words
    window.desk.workspace.perform("Ask for a known one", edit_event, window.desk.event_id, practice="generic")
    assert page.state is not None
    assert len(waiting(page)) == 6


def test_another_event_has_its_own_plans(window: MainWindow, page: SeatingPage) -> None:
    other: list[int] = []
    window.desk.workspace.perform(
        "Another evening", lambda session: other.append(an_event(session, title="Another").id)
    )
    window.desk.choose_event(other[0])
    assert page.plans == ()
    assert page.stack.currentWidget() is page.start
    assert "Nobody has accepted yet" in page.start.sentence.text()


def test_the_plan_that_is_looked_at_is_the_one_that_is_printed(window: MainWindow, page: SeatingPage) -> None:
    do = window.desk.actions.do
    printed = []
    for _ in range(2):
        do("seating.print")
        documents = window.stack.page("documents")
        assert isinstance(documents, DocumentsPage)
        wish = documents.wish()
        printed.append((wish.sheet.name, dict(wish.options)["plan"]))
        window.show_page("seating")
        do("seating.copy")
    assert printed == [("seating-plan", ""), ("seating-plan", "Plan B")]
