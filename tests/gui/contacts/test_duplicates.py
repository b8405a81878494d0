"""Likely duplicates: pairs looked at side by side, made one, or told apart."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.builders import new_office
from tests.gui.conftest import the_dialog, turn_to

from symposiarch.gui.contacts.duplicates_page import DuplicatesPage
from symposiarch.gui.contacts.merging import MergeDialog
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.people.likeness import likeness_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import people_rows, person_record
from symposiarch.planning.recognition.evidence import Reason, reason_words


@pytest.fixture
def twins(tmp_path: Path, make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window on an office that holds Ramin Həsənov twice, and Kim Chul-soo in two scripts."""
    office = new_office(tmp_path)
    with office.transaction("Scene") as tx:
        embassy = {"organisation": "Embassy of Azerbaijan", "title": "Ambassador"}
        add_person(tx.session, given_name="Ramin", family_name="Həsənov", honorific="H.E.", **embassy)
        add_person(tx.session, printed_name="HASANOV, Ramin", honorific="Mr", email="r@example.org", **embassy)
        add_person(tx.session, printed_name="Kim Chul-soo", organisation="Hanbit", phone="+82 2 123 4567")
        add_person(tx.session, native_name="김철수", organisation="Hanbit", email="kim@example.org")
    office.close()
    window = make_window()
    window.open_office(office.path)
    return window


@pytest.fixture
def page(qtbot: QtBot, twins: MainWindow) -> DuplicatesPage:
    twins.desk.actions["contacts.duplicates"].trigger()
    page = twins.stack.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2)
    page.table.setFocus()
    return page


def choice(page: DuplicatesPage | MergeDialog, name: str) -> QRadioButton:
    found = page.sides.findChild(QRadioButton, name)
    assert isinstance(found, QRadioButton)
    return found


def people(window: MainWindow) -> list[str]:
    return sorted(row.name for row in window.desk.workspace.read(people_rows))


def test_the_likeliest_pair_stands_first_with_its_reasons(page: DuplicatesPage) -> None:
    line = page.table.current()
    assert line is not None
    assert (line.first.name, line.second.name) == ("Ramin Həsənov", "HASANOV, Ramin")
    why = page.table.rows.columns[-1].text(line)
    assert "another spelling" in why
    assert "the same organisation" in why


def test_what_is_chosen_on_the_right_stays_and_one_undo_takes_the_merge_back(
    twins: MainWindow, page: DuplicatesPage
) -> None:
    QTest.mouseClick(choice(page, "honorific-1"), Qt.MouseButton.LeftButton)
    QTest.keyClick(page.table, Qt.Key.Key_M)
    record = twins.desk.workspace.read(person_record, 1)
    assert (record.name, record.fields["honorific"], record.fields["email"]) == ("Ramin Həsənov", "Mr", "r@example.org")
    assert [(row.first.name, row.second.name) for row in page.table.rows.rows] == [("Kim Chul-soo", "김철수")]
    assert page.table.current() is not None  # on with the next pair
    twins.desk.actions["edit.undo"].trigger()
    assert page.table.rows.rowCount() == 2
    assert twins.desk.workspace.read(person_record, 1).fields["honorific"] == "H.E."


def test_two_people_stay_two_and_are_not_offered_again(qtbot: QtBot, twins: MainWindow, page: DuplicatesPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_N)
    assert page.table.rows.rowCount() == 1
    assert len(people(twins)) == 4
    with qtbot.waitSignal(twins.desk.jobs.ended):
        twins.desk.actions["duplicates.again"].trigger()
    assert page.table.rows.rowCount() == 1
    twins.desk.actions["edit.undo"].trigger()
    assert page.table.rows.rowCount() == 2


def test_the_whole_of_the_other_record_is_taken_with_one_click(twins: MainWindow, page: DuplicatesPage) -> None:
    everything = page.sides.findChild(QPushButton, "all-1")
    assert isinstance(everything, QPushButton)
    QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.table, Qt.Key.Key_M)
    assert "HASANOV, Ramin" in people(twins)
    assert "Ramin Həsənov" not in people(twins)


def test_two_chosen_contacts_are_merged_from_the_address_book(twins: MainWindow) -> None:
    contacts = turn_to(twins, ContactsPage)
    contacts.table.select_keys([3, 4])
    contacts.table.setFocus()
    QTest.keyClick(contacts.table, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    dialog = the_dialog(MergeDialog)
    QTest.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    record = twins.desk.workspace.read(person_record, 3)
    assert (record.name, record.fields["native_name"], record.fields["email"]) == (
        "Kim Chul-soo", "김철수", "kim@example.org",
    )  # fmt: skip
    assert len(people(twins)) == 3
    assert twins.desk.workspace.undoable == "Merge 김철수 into Kim Chul-soo"


def test_merging_needs_two(twins: MainWindow) -> None:
    contacts = turn_to(twins, ContactsPage)
    contacts.table.select_keys([1])
    assert not twins.desk.actions["contacts.merge"].isEnabled()
    contacts.table.select_keys([1, 2])
    assert twins.desk.actions["contacts.merge"].isEnabled()


def test_the_search_tells_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, twins: MainWindow, page: DuplicatesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[float] = []

    def endless(_session: object, *, told_apart: bool, report: Callable[[float], object]) -> None:
        assert told_apart
        while True:
            told.append(0.4)
            report(0.4)
            time.sleep(0.01)

    before = page.table.rows.rowCount()
    monkeypatch.setattr("symposiarch.gui.contacts.duplicates_page.lookalikes", endless)
    twins.desk.actions["duplicates.again"].trigger()
    qtbot.waitUntil(lambda: bool(told))
    (job,) = twins.desk.jobs.running
    job.stop()
    qtbot.waitUntil(lambda: not twins.desk.jobs.running)
    assert page.table.rows.rowCount() == before  # what was found before stays


@pytest.mark.parametrize("reason", Reason)
def test_the_window_has_words_for_every_reason(reason: Reason) -> None:
    assert likeness_words([reason]) == reason_words([reason])


def test_what_was_found_in_an_office_that_was_left_is_not_offered_in_the_next(
    qtbot: QtBot, twins: MainWindow, page: DuplicatesPage, tmp_path: Path
) -> None:
    page.look()
    twins.open_office(tmp_path / "Another.symposiarch")
    qtbot.waitUntil(lambda: not twins.desk.jobs.running)
    assert page.table.rows.rowCount() == 0
