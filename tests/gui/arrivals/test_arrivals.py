"""The desk at the door, with real keys, a scanner and a finger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import the_dialog

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.day_copy import write_day_copy
from symposiarch.gui.arrivals.asking import LineDialog
from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.arrivals.scanner import Burst
from symposiarch.gui.arrivals.two_doors import ConflictsDialog, merge, write_copy
from symposiarch.gui.arrivals.walk_in import WalkInDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Attendee, AttendeeRole
from symposiarch.planning.arrivals import recording
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.people.contacts import edit_person
from symposiarch.store import Office


@pytest.fixture
def page(window: MainWindow) -> ArrivalsPage:
    window.show_page("arrivals")
    page = window.page("arrivals")
    assert isinstance(page, ArrivalsPage)
    page.door.search.setFocus()
    return page


def stored(page: ArrivalsPage) -> dict[str, DoorRow]:
    """The list as the office file has it."""
    rows = page.desk.workspace.read(door_rows, page.desk.event_id)
    return {row.head.name: row for row in rows}


def found(page: ArrivalsPage) -> list[str]:
    return [row.head.name for row in page.door.results.model_of.rows]


def type_in(page: ArrivalsPage, text: str) -> None:
    """Typed by a person: the field's scanner would take keys without a pause for a code."""
    page.door.search.insert(text)


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
    found_again = again.page("arrivals")
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
    assert page.door.card.state.text() == "expected"
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


def test_a_guest_and_company_come_in_with_one_key_and_go_back_with_one_undo(page: ArrivalsPage) -> None:
    elif_ = next(row.head for row in page.door.rows if row.head.name == "Elif Çağlayan")

    def bring(session: Session) -> None:
        session.add(Attendee(event_id=page.desk.event_id, invitation_id=elif_.invitation_id, role=AttendeeRole.SPOUSE))

    page.desk.change("Bring somebody", bring)
    type_in(page, "cag")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.door.room.total.text() == "2 of 3"
    assert page.door.card.name.text() == "Elif Çağlayan"
    page.desk.workspace.undo()
    assert page.door.room.total.text() == "0 of 3"


def test_a_badge_that_the_printer_did_not_take_waits_until_it_is_printed_also_after_the_office_was_closed(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def switched_off(*_: object) -> None:
        raise SymposiarchError("The printer does not answer.")

    head = stored(page)["Elif Çağlayan"].head.id
    assert not page.desk.actions["arrivals.badges"].isEnabled()
    monkeypatch.setattr("symposiarch.gui.documents.printing.print_pages", switched_off)
    with qtbot.waitSignal(page.desk.jobs.ended):
        page.print_badge(head)
    assert page.status() == "1 badge waits for the printer"
    window.desk.workspace.close()
    window.open_office(office_path)
    page.door.read()
    assert page.unprinted == [head]
    page.desk.actions.refresh()
    assert page.desk.actions["arrivals.badges"].isEnabled()
    monkeypatch.setattr("symposiarch.gui.documents.printing.print_pages", lambda *_: None)
    with qtbot.waitSignal(page.desk.workspace.changed):
        page.desk.actions.do("arrivals.badges")
    assert page.unprinted == []
    assert page.status() == ""


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


def test_a_scanner_lets_the_bearer_in_whatever_was_typed_before(page: ArrivalsPage) -> None:
    row = stored(page)["Ramin Həsənov"]
    type_in(page, "berg")
    QTest.keyClicks(page.door.search, row.head.uuid)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Ramin Həsənov"].arrived
    assert page.door.search.text() == ""
    QTest.keyClicks(page.door.search, "no-code-of-this-event")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert "belongs to nobody" in page.door.card.notice.text()


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


def test_undo_of_the_window_takes_an_arrival_back_too(window: MainWindow, page: ArrivalsPage) -> None:
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    window.undo()
    assert page.door.card.state.text() == "expected"
    assert page.door.room.total.text() == "0 of 2"


def test_a_walk_in_is_a_name_and_two_keys(page: ArrivalsPage) -> None:
    type_in(page, "Emma Berg")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    dialog = the_dialog(WalkInDialog)
    assert isinstance(dialog, WalkInDialog)
    assert dialog.name.text() == "Emma Berg"
    dialog.badge.setChecked(False)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert stored(page)["Emma Berg"].arrived
    assert page.door.card.name.text() == "Emma Berg"
    assert page.door.room.total.text() == "1 of 2"


def test_who_is_in_the_address_book_walks_in_as_that_person(page: ArrivalsPage) -> None:
    from symposiarch.planning.people.contacts import add_person

    page.desk.change("Add", add_person, printed_name="Emma Berg", organisation="Peninsula Review")
    dialog = page.walk_in("emma")
    dialog.badge.setChecked(False)
    (offer,) = dialog.known
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert stored(page)["Emma Berg"].head.organisation == "Peninsula Review"


def test_the_door_over_the_whole_screen_comes_back_with_escape(qtbot: QtBot, page: ArrivalsPage) -> None:
    QTest.keyClick(page.door.search, Qt.Key.Key_F11)
    screen = page.screen_of_door
    assert screen is not None
    assert screen.isFullScreen()
    assert page.door.window() is screen
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].arrived
    with qtbot.waitSignal(screen.destroyed):
        QTest.keyClick(page.door.search, Qt.Key.Key_Escape)
    assert page.screen_of_door is None
    assert page.door.isVisibleTo(page)


def test_the_greeter_sees_who_came_last(qtbot: QtBot, page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.greeter")
    greeter = page.greeter
    assert greeter is not None
    for typed in ("rəh", "ca"):
        type_in(page, typed)
        QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert greeter.name.text() in {"Elif Çağlayan", "Aynur Rəhimli"}
    assert greeter.count.text() == "2 arrived"
    with qtbot.waitSignal(greeter.destroyed):
        page.desk.actions.do("arrivals.greeter")
    assert page.greeter is None


def test_a_copy_for_another_door_is_made_and_noted(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    from symposiarch.planning.care.access import accesses

    copy = tmp_path / "garden.symposiarch"
    with qtbot.waitSignal(window.desk.jobs.ended):
        write_copy(page.desk, copy)
    qtbot.waitUntil(lambda: "keep it as safe" in window.status_line.notice.text.text())
    assert copy.is_file()
    assert [row.sheet for row in page.desk.workspace.read(accesses)] == ["day-copy"]


def test_what_two_doors_saw_differently_is_shown_and_settled(
    window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(page.desk.workspace.office, copy)
    head = stored(page)["Elif Çağlayan"].head
    with Office.open(copy) as garden, garden.transaction("Record an arrival") as work:
        recording.arrive(work.session, head.id, door="Garden")
    page.door.let_in(head.id)
    dialog = merge(page, copy)
    assert isinstance(dialog, ConflictsDialog)
    QTest.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    assert window.desk.workspace.undoable == "Settle what the doors saw differently"
    assert stored(page)["Elif Çağlayan"].door == ""
    assert page.door.room.total.text() == "1 of 2"


def test_a_locked_office_can_be_looked_at_but_lets_nobody_in(
    make_window: Callable[[], MainWindow], office_path: Path, read_office: Callable[[], Office]
) -> None:
    holder = read_office()
    shown = make_window()
    shown.open_office(office_path)
    shown.show_page("arrivals")
    page = shown.page("arrivals")
    assert isinstance(page, ArrivalsPage)
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert shown.banner.isVisible()
    assert not stored(page)["Elif Çağlayan"].arrived
    assert not page.door.walk_in.isEnabled()
    assert not page.door.card.let_in.isEnabled()
    type_in(page, "zzz")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert not page.findChildren(WalkInDialog)
    assert shown.status_line.keys.text() == "↑ ↓ choose · F7 greeter · F11 full screen"
    shown.show_page("guests")
    assert not shown.status_line.keys.text(), "the keys of the list of guests all record something"
    holder.close()


def test_the_badge_of_one_head_is_alone_on_its_page(page: ArrivalsPage) -> None:
    from symposiarch.gui.arrivals.badge import Paper, badge_facts

    head = stored(page)["Elif Çağlayan"].head
    facts = page.desk.workspace.read(badge_facts, page.desk.event_id, head.id, Paper("a7", 0, 0))
    assert facts["single"]
    assert [badge["name"] for badge in facts["badges"]] == ["Elif Çağlayan"]
    assert facts["size"] == {"width": 74.0, "height": 105.0}


def test_a_badge_is_printed_at_its_size_and_noted(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from symposiarch.gui.arrivals.badge import BadgeDialog, print_badge
    from symposiarch.gui.documents.printing import a_printer

    page.desk.actions.do("arrivals.badge_size")
    dialog = the_dialog(BadgeDialog)
    assert isinstance(dialog, BadgeDialog)
    assert not dialog.width_of_badge.isEnabled()
    dialog.size_of_badge.setCurrentIndex(dialog.size_of_badge.findData("own"))
    dialog.width_of_badge.setValue(62)
    dialog.height_of_badge.setValue(90)
    dialog.save()
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "badge.pdf"))
    with qtbot.waitSignal(window.desk.workspace.changed, timeout=20_000):
        print_badge(page.desk, stored(page)["Elif Çağlayan"].head.id, "Elif Çağlayan", printer)
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", (tmp_path / "badge.pdf").read_bytes())
    assert box is not None
    assert [round(float(part) * 25.4 / 72) for part in box.groups()] == [62, 90]
    assert window.desk.workspace.office.history()[0].label == "Note a badge as printed"
    assert window.desk.workspace.undoable != "Note a badge as printed"  # nobody did that by hand


def test_the_windows_of_the_door_go_with_the_office(qtbot: QtBot, window: MainWindow, page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.greeter")
    page.desk.actions.do("arrivals.full_screen")
    assert page.greeter is not None
    assert page.screen_of_door is not None
    with qtbot.waitSignals([page.greeter.destroyed, page.screen_of_door.destroyed]):
        window.close()


def test_a_word_for_the_door_is_shown_when_the_guest_comes(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.alert")  # nobody is chosen yet: that is said, and nothing is asked
    type_in(page, "ca")
    page.desk.actions.do("arrivals.alert")
    dialog = the_dialog(LineDialog)
    assert isinstance(dialog, LineDialog)
    QTest.keyClicks(dialog.line, "Brings the flag")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert page.door.card.alerts.texts() == ["Brings the flag"]
    assert stored(page)["Elif Çağlayan"].head.alert == "Brings the flag"


def test_the_door_has_a_name_that_stands_beside_each_arrival(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.door")
    dialog = the_dialog(LineDialog)
    assert isinstance(dialog, LineDialog)
    QTest.keyClicks(dialog.line, "Garden")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    type_in(page, "ca")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    assert stored(page)["Elif Çağlayan"].door == "Garden"
    assert page.status() == "Door: Garden"


def test_the_face_of_a_guest_is_shown(page: ArrivalsPage, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    from symposiarch.model.people import Person, Picture

    face = QImage(40, 50, QImage.Format.Format_RGB32)
    face.fill(0x2F7D4F)
    assert face.save(str(tmp_path / "face.png"))
    person_id = stored(page)["Elif Çağlayan"].head.person_id

    def give_a_face(session: Session) -> None:
        picture = Picture(media_type="image/png", content=(tmp_path / "face.png").read_bytes(), digest="0" * 64)
        session.add(picture)
        session.flush()
        session.get_one(Person, person_id).photo_id = picture.id

    page.desk.change("Add a photo", give_a_face)
    type_in(page, "ca")
    assert page.door.card.photo.isVisibleTo(page.door)
    type_in(page, "x")
    assert not page.door.card.photo.isVisibleTo(page.door)


def test_on_a_small_screen_who_came_last_leaves_the_counts_in_sight(qtbot: QtBot, page: ArrivalsPage) -> None:
    from symposiarch.gui.arrivals.counts import Room
    from symposiarch.planning.arrivals.counting import Counts, Share

    row = replace(page.door.rows[0], arrived_at=datetime(2027, 1, 14, 19, 0, tzinfo=UTC))
    some = Share(5, 9)
    room = Room(page.desk.theme)
    qtbot.addWidget(room)
    room.show_counts(Counts(some, some, some, some, 3, tuple((f"Kind {at}", some) for at in range(7)), ()), [row] * 6)
    room.resize(210, 568)
    room.show()
    assert room.height() == 568, "nothing asks for more than there is"
    assert room.bars.height() == room.bars.sizeHint().height()
    assert len(room.latest.text().splitlines()) < 6
