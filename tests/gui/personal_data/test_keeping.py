"""How long people are kept, what is held on them, and who of them came."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import names_in, said, the_dialog, turn_to
from tests.gui.personal_data.contacts_shown import contacts, select

from symposiarch.errors import SymposiarchError
from symposiarch.gui.personal_data import keeping
from symposiarch.gui.personal_data.keeping import KeepUntilDialog, RetentionDialog
from symposiarch.gui.personal_data.page import PersonalDataPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.personal_data.access import accesses
from symposiarch.planning.personal_data.retention import keep_until


def test_who_is_due_stands_on_the_page_once_months_are_set(over: MainWindow) -> None:
    page = turn_to(over, PersonalDataPage)
    assert names_in(page.table) == []
    over.desk.actions.do("care.retention")
    dialog = the_dialog(RetentionDialog)
    dialog.months["Media"].setValue(24)
    dialog.save()
    assert names_in(page.table) == ["Jan Novák"]
    over.desk.actions.do("edit.undo")
    assert names_in(page.table) == []


def test_somebody_is_kept_until_a_day_of_their_own(over: MainWindow) -> None:
    from PySide6.QtCore import QDate

    page = contacts(over)
    select(page, "Jan Novák")
    over.desk.actions.do("contacts.keep")
    dialog = the_dialog(KeepUntilDialog)
    dialog.day.setDate(QDate(2025, 1, 1))
    dialog.save()
    due = turn_to(over, PersonalDataPage)
    assert names_in(due.table) == ["Jan Novák"]
    assert due.table.rows.row(0).due_on == date(2025, 1, 1)


def test_what_is_held_is_saved_and_noted(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "held.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page = contacts(over)
    select(page, "Elif Çağlayan")
    over.desk.actions.do("contacts.held")
    qtbot.waitUntil(lambda: "is noted" in over.status_line.notice.text.text())
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
        assert set(names_in(page.table)) == names
    page.attendance.setCurrentIndex(0)
    page.attendance.activated.emit(0)
    assert len(names_in(page.table)) == 5


def test_since_when_somebody_is_due_is_seen_without_scrolling_sideways(window: MainWindow) -> None:
    def due_long_ago(session: Session) -> None:
        person = add_person(
            session, printed_name="Anne-Sophie O’Shaughnessy-Featherstonehaugh", native_name="Анна-София Фезерстонхо",
            organisation="The Institute for Central Asian and Caucasus Studies", category="Government",
        )  # fmt: skip
        keep_until(session, person.id, date(2020, 5, 24))

    window.desk.workspace.perform("Somebody is due", due_long_ago)
    window.resize(1280, 720)
    page = turn_to(window, PersonalDataPage)
    page.table.columns.fit(anew=True)
    assert page.table.rows.rowCount() == 1
    assert page.table.horizontalScrollBar().maximum() == 0
    assert "due_on" in [page.table.rows.columns[at].field for at in page.table.columns.shown()]


def _disk_is_full(*_args: object, **_kwargs: object) -> None:
    raise SymposiarchError("The disk is full.")


def test_months_that_cannot_be_kept_stay_in_the_dialog_which_says_why(
    over: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_to(over, PersonalDataPage)
    over.desk.actions.do("care.retention")
    dialog = the_dialog(RetentionDialog)
    dialog.months["Media"].setValue(24)
    monkeypatch.setattr(keeping, "set_retention", _disk_is_full)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.trouble.text() == "The disk is full."


def test_a_day_that_cannot_be_kept_stays_in_the_dialog_which_says_why(
    over: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = contacts(over)
    select(page, "Jan Novák")
    over.desk.actions.do("contacts.keep")
    dialog = the_dialog(KeepUntilDialog)
    monkeypatch.setattr(keeping, "keep_until", _disk_is_full)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.trouble.text() == "The disk is full."
