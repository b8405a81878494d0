"""Erasing people in the window: what goes is told first, and nothing of it is left."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import said, the_dialog
from tests.gui.personal_data.contacts_shown import contacts, select
from tests.waiting import wait_for

from symposiarch.errors import SymposiarchError
from symposiarch.gui.personal_data.erasing import EraseDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.people import Person
from symposiarch.planning.people.records import people_rows


def test_erasing_says_what_goes_and_leaves_nothing_in_the_file(
    qtbot: QtBot, over: MainWindow, office_path: Path
) -> None:
    page = contacts(over)
    select(page, "Chul-soo Kim")
    over.desk.actions.do("contacts.erase")
    dialog = the_dialog(EraseDialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    assert "This cannot be undone" in said(dialog)
    assert "the head stays without a name" in said(dialog)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "was erased" in over.status_line.notice.text.text())
    with qtbot.waitSignal(over.desk.jobs.ended):
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
    qtbot.waitUntil(dialog.erase.isEnabled)
    boxes = [box for box, _person, _mention in dialog.mentions]
    assert len(boxes) == 2
    assert not any(box.isChecked() for box in boxes)
    door = next(box for box in boxes if "waits at the door" in box.text())
    QTest.keyClick(door, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "was erased" in over.status_line.notice.text.text())

    def notes(session: Session) -> list[str]:
        return sorted(row.notes for row in [*session.query(Event), *session.query(Person)] if row.notes)

    assert over.desk.workspace.read(notes) == ["Comes with the Kim family.", "… waits at the door."]


def test_enter_does_not_erase_by_itself(qtbot: QtBot, over: MainWindow) -> None:
    page = contacts(over)
    select(page, "Chul-soo Kim")
    over.desk.actions.do("contacts.erase")
    dialog = the_dialog(EraseDialog)
    qtbot.waitUntil(dialog.erase.isEnabled)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "Chul-soo Kim" in [row.name for row in over.desk.workspace.read(people_rows)]
    dialog.close()


def test_what_goes_with_many_people_is_looked_for_while_the_window_answers(
    qtbot: QtBot, over: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from symposiarch.planning.personal_data import what_goes

    looked, here = [], threading.current_thread()

    def look(session: Session, person: int, **how: Any) -> what_goes.WhatGoes:
        looked.append(threading.current_thread() is not here)
        return as_always(session, person, **how)

    as_always = what_goes.what_goes
    monkeypatch.setattr("symposiarch.gui.personal_data.erasing.what_goes", look)
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
        wait_for(go_on)
        raise SymposiarchError("The disk no longer answers.")

    monkeypatch.setattr("symposiarch.gui.personal_data.erasing.what_goes", fails)
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
