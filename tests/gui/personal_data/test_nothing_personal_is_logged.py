"""What is logged while people are let in, printed, copied and erased names nobody."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import turn_to

from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.personal_data.erasing import EraseDialog
from symposiarch.gui.personal_data.held import write_held
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import people_rows

NAMES = ("Elif", "Çağlayan", "Kim", "김철수", "Hansung", "Novák", "Həsənov")


def test_no_name_reaches_the_log(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    page = turn_to(window, ArrivalsPage)
    page.door.search.insert("kim")
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    people = {row.name: row.id for row in window.desk.workspace.read(people_rows)}
    write_held(window.desk, people["Elif Çağlayan"], tmp_path / "held.pdf")
    qtbot.waitUntil(lambda: "is noted" in window.status_line.notice.text.text())
    dialog = EraseDialog(window.desk, [people["Jan Novák"]], window)
    qtbot.waitUntil(dialog.erase.isEnabled)
    dialog.save()
    qtbot.waitUntil(lambda: "was erased" in window.status_line.notice.text.text())
    assert [name for name in NAMES if name in caplog.text] == []
