"""After an event: it is closed, those who came are thanked, the report is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog

from symposiarch.gui.events.afterwards import CloseDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.writing import WriteDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.arrivals import recording
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.personal_data.closing import Part


def test_an_event_that_is_over_is_closed_after_asking(qtbot: QtBot, over: MainWindow) -> None:
    over.desk.actions.do("events.close")
    dialog = the_dialog(CloseDialog)
    with qtbot.waitSignal(over.desk.jobs.ended):
        QTest.mouseClick(dialog.close_event, Qt.MouseButton.LeftButton)
    assert over.desk.workspace.read(event_row, over.desk.event_id).stage.value == "done"


def test_after_the_event_those_who_came_are_thanked(over: MainWindow) -> None:
    over.desk.workspace.perform("Walk in", recording.walk_in, over.desk.event_id, name="Carla Diaz")
    over.desk.actions.do("events.thank")
    dialog = the_dialog(WriteDialog)
    rows = dialog.table.rows.rows
    assert {row.name: row.trouble for row in rows} == dict.fromkeys(
        ("Elif Çağlayan", "Carla Diaz"), "no e-mail address"
    )
    dialog.way.setCurrentIndex(dialog.way.findData("post"))
    dialog.way.activated.emit(dialog.way.currentIndex())
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    letters = over.desk.workspace.read(outbox_rows, over.desk.event_id)
    assert [row.name for row in letters if row.kind == "thanks"] == ["Elif Çağlayan", "Carla Diaz"]
    page = over.stack.page("invitations")
    assert isinstance(page, LettersPage)
    assert page.one().name == "Elif Çağlayan", "the first of those that were written is at hand"
    over.desk.actions.do("events.close")
    closing = the_dialog(CloseDialog)
    assert not closing.parts[Part.DRAFTS].isChecked()
    assert "2 letters of thanks have not been sent yet" in closing.trouble.text()
    closing.close()


def test_an_event_to_come_stays_open_and_it_is_said_why(window: MainWindow) -> None:
    window.desk.actions.do("events.close")
    assert not window.findChildren(CloseDialog), "nobody is asked what to erase of an event that is still to come"
    assert "has not begun" in window.banner.text.text()


def test_the_report_is_saved_as_a_workbook(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    over.desk.actions.do("events.report_workbook")
    qtbot.waitUntil(lambda: "Saved as “report.xlsx”" in over.status_line.notice.text.text())
    assert target.is_file()
