"""Care for people's data in the window."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import the_dialog

from symposiarch.errors import SymposiarchError
from symposiarch.gui.care.erasing import EraseDialog
from symposiarch.gui.care.keeping import KeepUntilDialog, RetentionDialog
from symposiarch.gui.care.page import CarePage
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.events.afterwards import CloseDialog, OutsideDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.writing import WriteDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.people import Person
from symposiarch.planning.arrivals import recording
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.care.access import accesses
from symposiarch.planning.care.closing import Part
from symposiarch.planning.care.retention import keep_until
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events import edit_event
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import people_rows


@pytest.fixture
def over(window: MainWindow) -> MainWindow:
    """The symposium was two years ago, and somebody came."""
    from datetime import datetime

    workspace = window.desk.workspace
    workspace.perform(
        "Move", edit_event, window.desk.event_id, begins=datetime.fromisoformat("2024-01-14T10:00"), ends=None
    )
    row = next(row for row in workspace.read(door_rows, window.desk.event_id) if row.head.name == "Elif Çağlayan")
    workspace.perform("Arrive", recording.arrive, row.head.id)
    return window


def contacts(window: MainWindow) -> ContactsPage:
    window.show_page("contacts")
    page = window.page("contacts")
    assert isinstance(page, ContactsPage)
    return page


def select(page: ContactsPage, *names: str) -> None:
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name in names])


def shown(page: ContactsPage | CarePage) -> list[str]:
    return [page.table.rows.row(at).name for at in range(page.table.rows.rowCount())]


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_erasing_says_what_goes_and_leaves_nothing_in_the_file(
    qtbot: QtBot, over: MainWindow, office_path: Path
) -> None:
    page = contacts(over)
    select(page, "Chul-soo Kim")
    over.desk.actions.do("contacts.erase")
    dialog = the_dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    assert "This cannot be undone" in said(dialog)
    assert "the head stays without a name" in said(dialog)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "was erased" in over.status_line.notice.text.text(), timeout=20_000)
    with qtbot.waitSignal(over.desk.jobs.ended, timeout=20_000):
        pass  # the file is written anew
    assert "Chul-soo Kim" not in [row.name for row in over.desk.workspace.read(people_rows)]
    assert "김철수".encode() not in office_path.read_bytes()
    assert over.desk.workspace.undoable is None


def test_only_a_ticked_text_loses_the_family_name(qtbot: QtBot, over: MainWindow) -> None:
    def write(session: Session) -> None:
        session.query(Event).order_by(Event.id)[0].notes = "Kim waits at the door."
        session.query(Person).where(Person.family_name != "Kim")[0].notes = "Comes with the Kim family."

    over.desk.workspace.perform("Write notes", write)
    page = contacts(over)
    select(page, "Chul-soo Kim")
    over.desk.actions.do("contacts.erase")
    dialog = the_dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    boxes = [box for box, _person, _mention in dialog.mentions]
    assert len(boxes) == 2
    assert not any(box.isChecked() for box in boxes)
    door = next(box for box in boxes if "waits at the door" in box.text())
    QTest.keyClick(door, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "was erased" in over.status_line.notice.text.text(), timeout=20_000)

    def notes(session: Session) -> list[str]:
        return sorted(row.notes for row in [*session.query(Event), *session.query(Person)] if row.notes)

    assert over.desk.workspace.read(notes) == ["Comes with the Kim family.", "… waits at the door."]


def test_enter_does_not_erase_by_itself(qtbot: QtBot, over: MainWindow) -> None:
    page = contacts(over)
    select(page, "Chul-soo Kim")
    over.desk.actions.do("contacts.erase")
    dialog = the_dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "Chul-soo Kim" in [row.name for row in over.desk.workspace.read(people_rows)]
    dialog.close()


def test_what_goes_with_many_people_is_looked_for_while_the_window_answers(
    qtbot: QtBot, over: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from symposiarch.planning.care import erasing

    looked, here = [], threading.current_thread()

    def look(session: Session, person: int, **how: Any) -> erasing.WhatGoes:
        looked.append(threading.current_thread() is not here)
        return what_goes(session, person, **how)

    what_goes = erasing.what_goes
    monkeypatch.setattr(erasing, "what_goes", look)
    dialog = EraseDialog(over.desk, [row.id for row in over.desk.workspace.read(people_rows)], over)
    dialog.open()
    assert not dialog.erase.isEnabled()
    assert "Looking at what goes" in said(dialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    assert looked == [True] * 5
    dialog.close()


def test_what_hinders_the_look_is_told_in_the_dialog_or_once_it_is_closed_in_the_window(
    qtbot: QtBot, over: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def fails(*_given: object, **_named: object) -> None:
        go_on.wait(5)
        raise SymposiarchError("The disk no longer answers.")

    monkeypatch.setattr("symposiarch.planning.care.erasing.what_goes", fails)
    somebody = [row.id for row in over.desk.workspace.read(people_rows)][:1]
    go_on.set()
    dialog = EraseDialog(over.desk, somebody, over)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.trouble.text() == "The disk no longer answers.")
    dialog.close()
    assert not over.banner.isVisible()
    go_on.clear()
    with qtbot.waitSignal(over.desk.jobs.ended):
        another = EraseDialog(over.desk, somebody, over)
        another.open()
        shiboken6.delete(another)
        go_on.set()
    assert over.banner.text.text() == "The disk no longer answers."


def test_who_is_due_stands_on_the_page_once_months_are_set(over: MainWindow) -> None:
    over.show_page("care")
    page = over.page("care")
    assert isinstance(page, CarePage)
    assert shown(page) == []
    over.desk.actions.do("care.retention")
    dialog = the_dialog(RetentionDialog)
    assert isinstance(dialog, RetentionDialog)
    dialog.months["Media"].setValue(24)
    dialog.save()
    assert shown(page) == ["Jan Novák"]
    over.desk.actions.do("edit.undo")
    assert shown(page) == []


def test_somebody_is_kept_until_a_day_of_their_own(over: MainWindow) -> None:
    from PySide6.QtCore import QDate

    page = contacts(over)
    select(page, "Jan Novák")
    over.desk.actions.do("contacts.keep")
    dialog = the_dialog(KeepUntilDialog)
    assert isinstance(dialog, KeepUntilDialog)
    dialog.day.setDate(QDate(2025, 1, 1))
    dialog.save()
    over.show_page("care")
    care = over.page("care")
    assert isinstance(care, CarePage)
    assert shown(care) == ["Jan Novák"]
    assert care.table.rows.row(0).due_on == date(2025, 1, 1)


def test_what_is_held_is_saved_and_noted(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "held.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page = contacts(over)
    select(page, "Elif Çağlayan")
    over.desk.actions.do("contacts.held")
    qtbot.waitUntil(lambda: "is noted" in over.status_line.notice.text.text(), timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert [row.sheet for row in over.desk.workspace.read(accesses)] == ["held-on"]


def test_the_record_says_who_came(over: MainWindow) -> None:
    page = contacts(over)
    select(page, "Elif Çağlayan")
    assert "accepted, came" in said(page.panel)
    select(page, "Aynur Rəhimli")
    assert "accepted, did not come" in said(page.panel)


def test_contacts_are_found_by_whether_they_came(over: MainWindow) -> None:
    page = contacts(over)
    for key, names in (("came", {"Elif Çağlayan"}), ("no_show", {"Aynur Rəhimli"}), ("never_invited", set())):
        page.attendance.setCurrentIndex(page.attendance.findData(key))
        page.attendance.activated.emit(page.attendance.currentIndex())
        assert set(shown(page)) == names
    page.attendance.setCurrentIndex(0)
    page.attendance.activated.emit(0)
    assert len(shown(page)) == 5


def test_an_event_that_is_over_is_closed_after_asking(qtbot: QtBot, over: MainWindow) -> None:
    over.desk.actions.do("events.close")
    dialog = the_dialog(CloseDialog)
    assert isinstance(dialog, CloseDialog)
    with qtbot.waitSignal(over.desk.jobs.ended):
        QTest.mouseClick(dialog.close_event, Qt.MouseButton.LeftButton)
    assert over.desk.workspace.read(event_row, over.desk.event_id).stage.value == "done"


def test_after_the_event_those_who_came_are_thanked(over: MainWindow) -> None:
    over.desk.workspace.perform("Walk in", recording.walk_in, over.desk.event_id, name="Carla Diaz")
    over.desk.actions.do("events.thank")
    dialog = the_dialog(WriteDialog)
    assert isinstance(dialog, WriteDialog)
    rows = dialog.table.rows.rows
    assert {row.name: row.trouble for row in rows} == dict.fromkeys(
        ("Elif Çağlayan", "Carla Diaz"), "no e-mail address"
    )
    dialog.way.setCurrentIndex(dialog.way.findData("post"))
    dialog.way.activated.emit(dialog.way.currentIndex())
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    letters = over.desk.workspace.read(outbox_rows, over.desk.event_id)
    assert [row.name for row in letters if row.kind == "thanks"] == ["Elif Çağlayan", "Carla Diaz"]
    page = over.page("invitations")
    assert isinstance(page, LettersPage)
    assert page.one().name == "Elif Çağlayan", "the first of those that were written is at hand"
    over.desk.actions.do("events.close")
    closing = the_dialog(CloseDialog)
    assert isinstance(closing, CloseDialog)
    assert not closing.parts[Part.DRAFTS].isChecked()
    assert "2 letters of thanks have not been sent yet" in closing.trouble.text()
    closing.close()


def test_an_event_to_come_stays_open_and_it_is_said_why(window: MainWindow) -> None:
    window.desk.actions.do("events.close")
    dialog = the_dialog(CloseDialog)
    assert isinstance(dialog, CloseDialog)
    QTest.mouseClick(dialog.close_event, Qt.MouseButton.LeftButton)
    assert "has not begun" in dialog.sentence.text()
    dialog.close()


@pytest.mark.parametrize(
    ("outsider", "kinds", "name"),
    [("caterer", 1, "caterer.xlsx"), ("co_host", 2, "for our friends.symposiarch"), ("venue", 1, "hall.xlsx")],
)
def test_a_copy_for_outside_is_of_the_kind_that_they_can_use_and_noted(
    qtbot: QtBot,
    over: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    outsider: str,
    kinds: int,
    name: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / Path(name).stem), ""))
    dialog = the_outside_dialog(over, outsider)
    assert dialog.kind.count() == kinds
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
    assert [row.sheet for row in over.desk.workspace.read(accesses)] == [f"copy-for-{outsider}"]
    assert [path.name for path in tmp_path.iterdir() if path.stem == Path(name).stem] == [name]


def the_outside_dialog(window: MainWindow, outsider: str) -> OutsideDialog:
    window.desk.actions.do("events.copy_outside")
    dialog = the_dialog(OutsideDialog)
    assert isinstance(dialog, OutsideDialog)
    dialog.outsider.setCurrentIndex(dialog.outsider.findData(outsider))
    dialog.kind.setCurrentIndex(dialog.kind.count() - 1)
    return dialog


def test_a_copy_for_outside_is_noted_before_it_is_written(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*_: object, **_named: object) -> None:
        begun.set()
        go_on.wait(10)

    monkeypatch.setattr("symposiarch.exchange.redacted.copy.write_redacted", slowly)
    dialog, workspace = the_outside_dialog(over, "caterer"), over.desk.workspace
    with qtbot.waitSignal(over.desk.jobs.ended, timeout=20_000):
        dialog.write_to(tmp_path / "caterer.xlsx")
        assert begun.wait(10)
        assert [row.sheet for row in workspace.read(accesses)] == ["copy-for-caterer"]
        assert workspace.undoable is None, "what left the house is not taken back"
        go_on.set()


def test_no_copy_leaves_that_cannot_be_noted(qtbot: QtBot, over: MainWindow, tmp_path: Path) -> None:
    dialog, workspace = the_outside_dialog(over, "caterer"), over.desk.workspace
    go_on = threading.Event()

    def fill(_session: Session, *, report: object) -> None:
        go_on.wait(10)

    with qtbot.waitSignal(over.desk.jobs.ended, timeout=20_000):
        workspace.perform_in_background(over.desk.jobs, "Fill Dinner by rank", fill)
        dialog.write_to(tmp_path / "caterer.xlsx")
        go_on.set()
    assert dialog.isVisible()
    assert "“Fill Dinner by rank” is still being kept" in dialog.sentence.text()
    assert not (tmp_path / "caterer.xlsx").exists()
    assert workspace.read(accesses) == ()
    dialog.close()


def test_an_office_file_that_is_there_is_kept_and_another_name_asked_for(
    over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "friends.symposiarch"
    target.write_bytes(b"theirs")
    asked: list[object] = []

    def ask(*arguments: object) -> tuple[str, str]:
        asked.append(arguments[-1])
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = the_outside_dialog(over, "co_host")
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert asked == [QFileDialog.Option.DontConfirmOverwrite], "nobody is asked whether to replace it"
    assert dialog.isVisible()
    assert "“friends.symposiarch” is there already" in dialog.sentence.text()
    assert target.read_bytes() == b"theirs"
    assert over.desk.workspace.read(accesses) == ()
    dialog.close()


def test_the_report_is_saved_as_a_workbook(over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    over.desk.actions.do("events.report_workbook")
    assert target.is_file()


def test_since_when_somebody_is_due_is_seen_without_scrolling_sideways(window: MainWindow) -> None:
    def due_long_ago(session: Session) -> None:
        person = add_person(
            session, printed_name="Anne-Sophie O’Shaughnessy-Featherstonehaugh", native_name="Анна-София Фезерстонхо",
            organisation="The Institute for Central Asian and Caucasus Studies", category="Government",
        )  # fmt: skip
        keep_until(session, person.id, date(2020, 5, 24))

    window.desk.workspace.perform("Somebody is due", due_long_ago)
    window.resize(1280, 720)
    window.show_page("care")
    page = window.page("care")
    assert isinstance(page, CarePage)
    page.table.columns.fit(anew=True)
    assert page.table.rows.rowCount() == 1
    assert page.table.horizontalScrollBar().maximum() == 0
    assert "due_on" in [page.table.rows.columns[at].field for at in page.table.columns.shown()]
