"""The desk at the door, with real keys, a scanner and a finger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.dinners import laid
from tests.gui.arrivals.conftest import stored, type_in
from tests.gui.conftest import said, the_dialog

from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.arrivals.scanner import Burst
from symposiarch.gui.arrivals.walk_in import WalkInDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole
from symposiarch.planning import doors
from symposiarch.planning.arrivals import recording
from symposiarch.planning.heads import Head
from symposiarch.planning.people.contacts import edit_person
from symposiarch.planning.seating.filling.fill import fill_by_rank
from symposiarch.planning.seating.plans.plans import freeze_plan


def scan(page: ArrivalsPage, code: str) -> None:
    """The keys of a scanner, 5 ms after one another by the clock of the keyboard, however busy the machine is."""
    for at, sign in enumerate(f"{code}\r"):
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_A
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        pressed.setTimestamp(60_000 + 5 * at)
        QApplication.sendEvent(page.door.search, pressed)


def found(page: ArrivalsPage) -> list[str]:
    return [row.head.name for row in page.door.results.model_of.rows]


def test_two_letters_and_enter_let_a_guest_in(page: ArrivalsPage) -> None:
    type_in(page, "ca")
    assert found(page)[0] == "Elif Çağlayan"
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].arrived
    assert page.door.search.text() == ""
    assert page.door.card.name.text() == "Elif Çağlayan"
    assert page.door.room.total.text() == "1 of 2"


@pytest.mark.parametrize(
    ("typed", "name"), [("hasan", "Ramin Həsənov"), ("김철", "Chul-soo Kim"), ("rəh", "Aynur Rəhimli")]
)
def test_any_script_finds_the_guest(page: ArrivalsPage, typed: str, name: str) -> None:
    type_in(page, typed)
    assert found(page) == [name]


def test_a_name_is_found_while_its_last_syllable_is_still_composed(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.hide")
    QApplication.sendEvent(page.door.search, QInputMethodEvent("김처", []))
    assert found(page) == ["Chul-soo Kim"]
    done = QInputMethodEvent("", [])
    done.setCommitString("김철수")
    QApplication.sendEvent(page.door.search, done)
    assert found(page) == ["Chul-soo Kim"]
    assert page.door.search.text() == "김철수"


def test_after_a_restart_at_the_door_the_field_has_the_keyboard(
    make_window: Callable[[], MainWindow], window: MainWindow, page: ArrivalsPage, office_path: Path
) -> None:
    window.close()
    again = make_window()  # the page where one was is the first that is shown
    again.open_office(office_path)
    found_again = again.stack.page("arrivals")
    assert isinstance(found_again, ArrivalsPage)
    at = again.focusWidget()
    assert at is found_again or found_again.isAncestorOf(at)  # and goes on to the field when the window is in front
    assert found_again.keyboard is found_again.door


def test_one_letter_and_enter_do_nothing(page: ArrivalsPage) -> None:
    QTest.keyClick(page.door.search, Qt.Key.Key_Down)
    type_in(page, "c")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not any(row.arrived for row in stored(page).values())


def test_delete_takes_the_last_arrival_back_and_keeps_its_record(page: ArrivalsPage) -> None:
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    QTest.keyClick(page.door.search, Qt.Key.Key_Delete)
    assert not stored(page)["Elif Çağlayan"].arrived
    assert page.door.card.state.text.text() == "expected"
    assert page.door.room.total.text() == "0 of 2"


def test_enter_without_letters_lets_nobody_in(page: ArrivalsPage) -> None:
    assert len(found(page)) == 5
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not any(row.arrived for row in stored(page).values())
    QTest.keyClick(page.door.search, Qt.Key.Key_Down)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert [name for name, row in stored(page).items() if row.arrived] == ["Elif Çağlayan"]


def test_of_two_with_one_name_the_one_who_is_meant_is_asked_for(page: ArrivalsPage) -> None:
    known = {row.head.name: row.head for row in page.door.rows}
    page.desk.change(
        "A namesake", edit_person, known["Ramin Həsənov"].person_id, given_name="Elif", family_name="Çağlayan",
        printed_name="",
    )  # fmt: skip
    first, second = (known[name].id for name in ("Elif Çağlayan", "Ramin Həsənov"))
    type_in(page, "cag")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)  # pressed again without a choice
    assert not any(row.arrived for row in page.door.rows)
    assert page.door.current() is None
    assert page.door.card.notice.text().startswith("2 guests are called Elif Çağlayan.")
    assert {row.head.id for row in page.door.results.model_of.rows} == {first, second}
    QTest.keyClick(page.door.search, Qt.Key.Key_Down)
    QTest.keyClick(page.door.search, Qt.Key.Key_Down)
    meant = page.door.results.model_of.rows[1].head.id
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert [row.head.id for row in page.door.rows if row.arrived] == [meant]
    type_in(page, "cag")  # the other one alone is left
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert {row.head.id for row in page.door.rows if row.arrived} == {first, second}


def accompanied(page: ArrivalsPage, name: str) -> Head:
    """This guest, to whom a spouse is added."""
    head = next(row.head for row in page.door.rows if row.head.name == name)

    def bring(session: Session) -> None:
        session.add(Attendee(event_id=page.desk.event_id, invitation_id=head.invitation_id, role=AttendeeRole.SPOUSE))

    page.desk.change("Bring somebody", bring)
    return head


def test_a_guest_and_company_come_in_with_one_key_and_go_back_with_one_undo(page: ArrivalsPage) -> None:
    accompanied(page, "Elif Çağlayan")
    type_in(page, "cag")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.door.room.total.text() == "2 of 3"
    assert page.door.card.name.text() == "Elif Çağlayan"
    page.desk.workspace.undo()
    assert page.door.room.total.text() == "0 of 3"


def test_a_code_that_comes_slowly_lets_company_in_with_shift_and_enter(page: ArrivalsPage) -> None:
    page.door.search.setText(accompanied(page, "Elif Çağlayan").uuid)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.door.room.total.text() == "2 of 3"


def test_ctrl_z_at_the_door_takes_back_whoever_was_let_in_last(page: ArrivalsPage) -> None:
    type_in(page, "cag")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].arrived
    QTest.keyClick(page.door.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not stored(page)["Elif Çağlayan"].arrived


def test_who_has_come_already_is_said_and_not_recorded_twice(page: ArrivalsPage) -> None:
    page.desk.settings.setValue("arrivals/door", "Garden")
    for _ in range(2):
        type_in(page, "ca")
        QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert page.door.card.notice.text().startswith("Has come already, at ")
    assert page.door.card.notice.text().endswith("(Garden).")
    assert page.door.room.total.text() == "1 of 2"


def test_who_sent_regrets_comes_in_with_a_warning(page: ArrivalsPage) -> None:
    type_in(page, "nov")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Jan Novák"].arrived
    assert "Was not expected" in page.door.card.notice.text()
    assert page.door.room.total.text() == "1 of 2"
    assert page.door.room.missing.text() == "2 still expected; one of those who came was not expected"
    type_in(page, "Unknown Guest")
    assert not page.door.card.notice.text(), "nobody is warned of with the words about another"


def test_a_scanner_lets_the_bearer_in_whatever_was_typed_before(page: ArrivalsPage) -> None:
    row = stored(page)["Ramin Həsənov"]
    type_in(page, "berg")
    scan(page, row.head.uuid)
    assert stored(page)["Ramin Həsənov"].arrived
    assert page.door.search.text() == ""
    scan(page, "no-code-of-this-event")
    assert "belongs to nobody" in page.door.card.notice.text()


def test_a_code_that_comes_slowly_lets_the_bearer_in_and_offers_no_walk_in(page: ArrivalsPage) -> None:
    row = stored(page)["Ramin Həsənov"]
    page.door.search.setText(row.head.uuid)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Ramin Həsənov"].arrived
    assert page.door.search.text() == ""


def test_a_strange_code_that_comes_slowly_offers_no_walk_in_into_which_the_next_would_be_scanned(
    page: ArrivalsPage,
) -> None:
    page.door.search.setText("aB3_dEfGhIjKlMnO")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, WalkInDialog) and one.isVisible()]
    assert "belongs to nobody" in page.door.card.notice.text()
    assert page.door.search.text() == ""


def test_a_scanner_is_told_from_a_person_by_its_pace() -> None:
    quick, slow = Burst(), Burst()
    for at, letter in enumerate("0123456789"):
        quick.key(letter, at * 0.02)
        slow.key(letter, at * 0.12)
    assert quick.ended(0.2) == "0123456789"
    assert quick.ended(0.21) == ""
    assert slow.ended(1.2) == ""
    for at, letter in enumerate("berg"):
        quick.key(letter, 5 + at * 0.02)
    assert quick.ended(5.08) == ""


def test_the_list_is_hidden_until_two_letters_are_typed_if_so_set(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.hide")
    assert found(page) == []
    type_in(page, "c")
    assert found(page) == []
    type_in(page, "a")
    assert found(page)[0] == "Elif Çağlayan"
    assert page.desk.actions["arrivals.hide"].isChecked()


def test_a_finger_chooses_a_row_and_lets_it_in(page: ArrivalsPage) -> None:
    at = page.door.results.model_of.index(1)
    QTest.mouseClick(
        page.door.results.viewport(), Qt.MouseButton.LeftButton, pos=page.door.results.visualRect(at).center()
    )
    assert page.door.card.name.text() == "Aynur Rəhimli"
    assert page.door.card.let_in.height() >= 40
    assert page.door.results.visualRect(at).height() >= 40
    QTest.mouseClick(page.door.card.let_in, Qt.MouseButton.LeftButton)
    assert stored(page)["Aynur Rəhimli"].arrived
    QTest.mouseClick(page.door.card.take_back, Qt.MouseButton.LeftButton)
    assert not stored(page)["Aynur Rəhimli"].arrived


def test_what_is_recorded_before_the_day_is_a_rehearsal_and_is_cleared(page: ArrivalsPage) -> None:
    line = page.door.rehearsal
    assert not line.clear.isVisibleTo(page)
    height = line.heightForWidth(900)
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert "the one arrival recorded before counts until its doors open" in line.text.text()
    assert line.heightForWidth(900) == height, "the list below does not jump"
    QTest.mouseClick(line.clear, Qt.MouseButton.LeftButton)
    assert page.door.room.total.text() == "0 of 2"
    assert not line.clear.isVisibleTo(page)
    assert page.door.current() is None
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not stored(page)["Elif Çağlayan"].arrived


def test_enter_in_the_empty_field_lets_nobody_in_who_was_taken_back(page: ArrivalsPage) -> None:
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    QTest.keyClick(page.door.search, Qt.Key.Key_Delete)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not stored(page)["Elif Çağlayan"].arrived


def test_who_was_let_in_at_a_rehearsal_comes_in_at_a_door_that_was_left_open_until_the_day(
    page: ArrivalsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def let_in() -> datetime | None:
        type_in(page, "ca")
        QTest.keyClick(page.door.search, Qt.Key.Key_Return)
        return stored(page)["Elif Çağlayan"].arrived_at

    assert page.door.list.opens is not None
    morning = page.door.list.opens.at + timedelta(hours=9)
    assert let_in() != morning
    for module in (doors, recording):
        monkeypatch.setattr(module, "now", lambda: morning)
    assert let_in() == morning
    assert not page.door.rehearsal.isVisibleTo(page)


def test_undo_of_the_window_takes_an_arrival_back_too(window: MainWindow, page: ArrivalsPage) -> None:
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    window.desk.actions.do("edit.undo")
    assert page.door.card.state.text.text() == "expected"
    assert page.door.room.total.text() == "0 of 2"


def test_a_walk_in_is_a_name_and_two_keys(page: ArrivalsPage) -> None:
    type_in(page, "Emma Berg")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    dialog = the_dialog(WalkInDialog)
    assert dialog.name.text() == "Emma Berg"
    dialog.badge.setChecked(False)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert stored(page)["Emma Berg"].arrived
    assert page.door.card.name.text() == "Emma Berg"
    assert page.door.room.total.text() == "1 of 2"
    assert page.door.room.missing.text() == "2 still expected; one of those who came was not expected"


def test_a_walk_in_into_a_frozen_plan_is_told_that_no_seat_is_given(page: ArrivalsPage) -> None:
    def freeze_the_seating(session: Session) -> None:
        event = session.scalars(select(Event)).one()
        plan = laid(session, event, "2 rounds of 8")
        plan.chosen = True
        fill_by_rank(session, plan.id)
        freeze_plan(session, plan.id)

    page.desk.change("Freeze the seating", freeze_the_seating)
    dialog = page.walk_in("Emma Berg")
    dialog.badge.setChecked(False)
    frozen = "The seating plan is frozen as number 1: no seat is given."
    assert frozen in said(dialog)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert stored(page)["Emma Berg"].arrived
    assert frozen in said(page.door.card)


def test_after_a_walk_in_that_was_none_the_next_name_is_typed_over_it(page: ArrivalsPage) -> None:
    type_in(page, "Emma Berg")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    QTest.keyClick(the_dialog(WalkInDialog), Qt.Key.Key_Escape)
    QTest.keyClicks(page.door.search, "ca")
    assert page.door.search.text() == "ca"


def test_the_key_for_a_walk_in_takes_over_who_was_looked_for_in_vain(page: ArrivalsPage) -> None:
    type_in(page, "Emma Berg")
    assert "“Emma Berg”" in page.door.results.hint
    QTest.keyClick(page.door.search, Qt.Key.Key_F4)
    dialog = the_dialog(WalkInDialog)
    assert dialog.name.text() == "Emma Berg"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    type_in(page, page.door.rows[0].head.name)
    assert page.walk_in_as_typed().name.text() == "", "that name is of somebody who is on the list"


def test_enter_on_somebody_of_the_address_book_lets_in_that_person(page: ArrivalsPage) -> None:
    from symposiarch.planning.people.contacts import add_person

    page.desk.change("Add", add_person, printed_name="Emma Berg", organisation="Peninsula Review")
    dialog = page.walk_in("emma")
    dialog.badge.setChecked(False)
    (offer,) = dialog.known
    offer.setFocus()
    QTest.keyClick(offer, Qt.Key.Key_Return)
    assert stored(page)["Emma Berg"].head.organisation == "Peninsula Review"


def test_who_is_in_the_address_book_walks_in_as_that_person(page: ArrivalsPage) -> None:
    from symposiarch.planning.people.contacts import add_person

    page.desk.change("Add", add_person, printed_name="Emma Berg", organisation="Peninsula Review")
    dialog = page.walk_in("emma")
    dialog.badge.setChecked(False)
    (offer,) = dialog.known
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert stored(page)["Emma Berg"].head.organisation == "Peninsula Review"
