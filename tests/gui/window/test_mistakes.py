"""What happens when something goes wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.window.conftest import is_freed

from symposiarch.errors import SymposiarchError
from symposiarch.gui.window.crash import CrashDialog, CrashHandler, report_of
from symposiarch.gui.window.main_window import MainWindow


def fail_with(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # the traceback is what is wanted
        return caught


def test_a_crash_report_says_where_and_names_nobody() -> None:
    report = report_of(fail_with(ValueError("Ramin Həsənov has no seat")))
    assert "ValueError" in report
    assert "fail_with" in report
    assert "Həsənov" not in report
    assert str(Path.home()) not in report


def test_a_mistake_is_shown_once_with_text_to_copy(qtbot: QtBot, window: MainWindow) -> None:
    noted: list[str] = []
    handler = CrashHandler(window.desk.notices.warn, noted.append, window)
    error = fail_with(KeyError("Elif Çağlayan"))
    handler._caught(type(error), error, error.__traceback__)
    handler._caught(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: handler.dialog is not None and len(noted) == 2)
    dialog = handler.dialog
    assert isinstance(dialog, CrashDialog)
    assert len([one for one in window.findChildren(CrashDialog) if one.isVisible()]) == 1
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "KeyError" in QGuiApplication.clipboard().text()
    assert "Çağlayan" not in QGuiApplication.clipboard().text()
    assert is_freed(qtbot, dialog)
    assert handler.dialog is None


def test_what_the_person_can_cure_is_a_sentence_and_no_crash(qtbot: QtBot, window: MainWindow) -> None:
    handler = CrashHandler(window.desk.notices.warn, lambda _report: None, window)
    error = fail_with(SymposiarchError("The disk is full."))
    handler._caught(type(error), error, error.__traceback__)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.text.text() == "The disk is full."
    assert handler.dialog is None


def test_settings_of_an_unreadable_kind_do_not_stop_the_window(qtbot: QtBot, settings: QSettings) -> None:
    settings.setValue("window/geometry", "nonsense")
    settings.setValue("window/scheme", "plaid")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()
