"""Offices are opened, held by one window, backed up and put back."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.builders import an_event, new_office, office_with
from tests.gui.conftest import the_dialog, turn_to
from tests.gui.window.conftest import first_name, rename_first
from tests.waiting import LIMIT

from symposiarch.errors import SymposiarchError
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.notices import Offer
from symposiarch.gui.pieces import Link
from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.window.restoring import RestoreDialog, contents_words, put_back
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import count_people
from symposiarch.store import Office


def test_a_second_window_reads_and_says_who_holds_the_office_until_it_is_left(
    make_window: Callable[[], MainWindow], office_path: Path
) -> None:
    first, second = make_window(), make_window()
    first.open_office(office_path)
    second.open_office(office_path)
    assert second.read_only_banner.isVisible()
    assert f"is open with {first.desk.workspace.office.who} on " in second.read_only_banner.text.text()
    assert not second.desk.actions["contacts.add"].isEnabled()
    assert second.side_bar.event_card.title.text() == "Second Symposium on Translation"
    assert not first.read_only_banner.isVisible()
    open_anew = second.read_only_banner.close_button
    QTest.mouseClick(open_anew, Qt.MouseButton.LeftButton)
    second.read_only_banner.look()
    assert "is open with" in second.read_only_banner.text.text()
    assert second.status_line.notice.text.text().startswith("It still cannot be changed")
    first.desk.workspace.perform("Add somebody", add_person, printed_name="Anna Lindqvist")
    first.desk.workspace.close()
    second.read_only_banner.look()
    assert second.read_only_banner.text.text().startswith("Nobody else has this office open")
    QTest.mouseClick(open_anew, Qt.MouseButton.LeftButton)
    assert not second.read_only_banner.isVisible()
    assert second.desk.actions["contacts.add"].isEnabled()
    assert second.desk.workspace.read(count_people) == 6


@pytest.mark.parametrize("page", [ContactsPage, GuestsPage])
def test_what_cannot_be_changed_is_not_offered_beside_the_person_either(
    make_window: Callable[[], MainWindow], office_path: Path, page: type[ContactsPage | GuestsPage]
) -> None:
    first, second = make_window(), make_window()
    first.open_office(office_path)
    second.open_office(office_path)
    shown = turn_to(second, page)

    def offered() -> set[str]:
        shown.table.select_keys([shown.table.rows.rows[0].id])
        return {link.text() for link in shown.panel.findChildren(Link)}

    assert not any("Edit this person" in text for text in offered())
    assert any("What was changed" in text for text in offered())
    first.desk.workspace.close()
    second.read_only_banner.look()
    QTest.mouseClick(second.read_only_banner.close_button, Qt.MouseButton.LeftButton)
    assert any("Edit this person" in text for text in offered())


def test_what_was_done_in_one_office_is_not_taken_back_in_the_next(
    make_window: Callable[[], MainWindow], office_path: Path, tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(office_path)
    line, offer = window.status_line.notice, Offer("Write them anew…", lambda: None)
    window.desk.notices.say("2 letters were taken back.", undo=True, offer=offer)
    window.desk.choose_event(None)
    assert (line.text.text(), line.offer.isHidden(), line.undo.isHidden()) == (
        "2 letters were taken back.",
        True,
        False,
    )
    folder = tmp_path / "another"
    folder.mkdir()
    new_office(folder).close()
    window.open_office(folder / "test.symposiarch")
    assert (line.text.text(), line.undo.isHidden()) == ("", True)


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be overwritten")
def test_an_office_that_another_program_wrote_over_is_opened_anew_where_it_is(
    make_window: Callable[[], MainWindow], office_path: Path, tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(office_path)
    before = window.desk.workspace.office
    window.open_office(office_path)
    assert window.desk.workspace.office is before, "it is open already"
    folder = tmp_path / "another"
    folder.mkdir()
    with new_office(folder) as another, another.transaction("Add") as work:
        add_person(work.session, printed_name="Anna Lindqvist")
    shutil.copyfile(another.path, office_path)
    with pytest.raises(SymposiarchError, match="Another program has written over"):
        window.desk.perform("Add somebody", add_person, printed_name="Kamal Həsənov")
    window.open_office(office_path)
    assert not window.desk.workspace.office.read_only
    assert window.desk.workspace.read(count_people) == 1
    window.desk.perform("Add somebody", add_person, printed_name="Kamal Həsənov")
    assert window.desk.workspace.read(count_people) == 2
    assert window.desk.workspace.office.verify() == []


def test_why_an_office_can_only_be_read_is_said_where_nobody_has_it(
    make_window: Callable[[], MainWindow], office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    window = make_window()
    window.open_office(office_path)
    assert "may only be read" in window.read_only_banner.text.text()
    assert not window.desk.workspace.holder_has_left()


def test_an_empty_page_says_what_to_do_only_where_something_can_be_done(
    make_window: Callable[[], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _event = office_with(tmp_path, lambda session: an_event(session).id)
    window = make_window()
    window.open_office(path)
    assert turn_to(window, ProgrammePage).list.why_empty().startswith("The programme is empty. Type the first item")
    window.close()
    monkeypatch.setattr("os.access", lambda *_: False)
    window = make_window()
    window.open_office(path)
    assert turn_to(window, ProgrammePage).list.why_empty() == "The programme is empty."
    assert turn_to(window, GuestsPage).table.why_empty() == "Nobody is invited yet."


def test_that_no_backup_could_be_made_is_said(make_window: Callable[[], MainWindow], office_path: Path) -> None:
    (office_path.parent / "Backups").write_text("a file where the folder should be", encoding="utf-8")
    window = make_window()
    window.open_office(office_path)
    assert window.banner.text.text().startswith("No backup could be made today.")
    assert window.desk.workspace.can_edit


def test_a_file_that_is_no_office_is_refused_and_the_open_one_stays(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "letter.symposiarch"
    other.write_text("Dear Sir")
    window.open_office(other)
    assert window.banner.isVisible()
    assert "letter" in window.banner.text.text()
    assert window.desk.workspace.is_open
    assert other.read_text() == "Dear Sir"


def test_an_office_is_not_left_while_letters_are_being_sent_from_it(
    window: MainWindow, office_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace, sent, ended = window.desk.workspace, Event(), list[bool]()
    workspace.work_beside(
        window.desk.jobs,
        "Sending letters",
        lambda _report: sent.wait(LIMIT),
        done=ended.append,
        ended=lambda: ended.append(False),
    )
    window.open_office(tmp_path / "Another.symposiarch")
    assert window.banner.text.text().startswith("“Sending letters” goes on in this office.")
    window.banner.hide()
    put_back(window.desk, office_path)
    assert window.banner.isVisible()
    assert workspace.path == office_path
    assert workspace.can_edit
    sent.set()
    qtbot.waitUntil(lambda: len(ended) == 2)
    window.open_office(tmp_path / "Another.symposiarch")
    assert workspace.path == tmp_path / "Another.symposiarch"


def test_the_offices_opened_last_stand_in_the_file_menu(window: MainWindow, office_path: Path, tmp_path: Path) -> None:
    another = tmp_path / "Consulate & annex.symposiarch"
    window.open_office(another)
    no_office = tmp_path / "notes.symposiarch"
    no_office.write_text("This is not an office.")
    window.open_office(no_office)
    recent = next(menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "Recent offices")
    recent.aboutToShow.emit()
    assert [action.toolTip() for action in recent.actions()] == [str(another), str(office_path)]
    recent.actions()[1].trigger()
    assert window.desk.workspace.path == office_path


def test_a_backup_is_kept_and_put_back(qtbot: QtBot, window: MainWindow, office_path: Path) -> None:
    before = first_name(window)
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.back_up"].trigger()
    assert "backup" in window.status_line.notice.text.text()
    rename_first(window, "Changed Since")
    (newest, *_) = sorted((office_path.parent / "Backups").glob("*.symposiarch"), reverse=True)
    put_back(window.desk, newest)
    qtbot.waitUntil(lambda: window.desk.workspace.is_open)
    assert first_name(window) == before
    qtbot.waitUntil(lambda: "what it replaced is kept as" in window.status_line.notice.text.text())


def test_restoring_shows_what_each_backup_holds_while_the_window_answers(
    qtbot: QtBot, window: MainWindow, office_path: Path
) -> None:
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.back_up"].trigger()
    (office_path.parent / "Backups" / f"{office_path.stem} 2026-01-01 10-00-00.symposiarch").write_text("no office")
    window.desk.actions["office.restore"].trigger()
    shown = the_dialog(RestoreDialog)
    assert "Looking into the backups" in shown.sentence.text()
    qtbot.waitUntil(lambda: shown.found.count() > 1)
    assert "5 people, 1 event" in shown.found.item(0).text()
    assert not shown.found.item(shown.found.count() - 1).flags() & Qt.ItemFlag.ItemIsEnabled
    QApplication.sendEvent(shown.found, QFocusEvent(QEvent.Type.FocusIn))
    assert not shown.take.isEnabled()
    shown.found.setCurrentRow(0)
    assert shown.take.isEnabled()
    shown.close()


def test_a_sound_file_is_said_to_be_sound(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions["office.verify"].trigger()
    assert window.status_line.notice.text.text() == "The office file is sound."


def test_what_a_backup_holds_is_said_in_words(tmp_path: Path) -> None:
    from symposiarch.store.backup import what_it_holds

    office = new_office(tmp_path)
    office.close()
    assert "0 people, 0 events" in contents_words(what_it_holds(office.path))


def test_a_window_that_is_closed_goes_at_once_though_a_job_takes_a_moment_to_stop(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(window.desk.jobs, "stop_all", lambda: seen.append(window.isVisible()))
    window.show()
    window.close()
    assert seen == [False]


def test_closing_the_window_lets_go_of_the_file(window: MainWindow, office_path: Path) -> None:
    window.close()
    with Office.open(office_path) as office:
        assert not office.read_only
