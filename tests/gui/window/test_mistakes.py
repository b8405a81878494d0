"""What happens when something goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_page
from tests.gui.window.conftest import is_freed

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.pieces import ActionButton
from symposiarch.gui.qt import override
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


def test_what_the_person_can_cure_is_said_alone_also_where_qt_called_what_failed(
    qtbot: QtBot, window: MainWindow
) -> None:
    class Failing(QWidget):
        @override
        def showEvent(self, event: QShowEvent) -> None:
            raise SymposiarchError("The disk is full.")

    handler = CrashHandler(window.desk.notices.warn, lambda _report: None, window)
    failing = Failing()
    qtbot.addWidget(failing)
    with pytest.raises(SymposiarchError) as caught:
        failing.show()
    handler._caught(caught.type, caught.value, caught.tb)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.text.text() == "The disk is full."


def test_what_can_be_cured_is_said_in_the_dialog_that_asks(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(AskingDialog("Export", parent=window))
    handler = CrashHandler(window.desk.notices.warn, lambda _report: None, window)
    error = fail_with(SymposiarchError("The disk is full."))
    handler._caught(type(error), error, error.__traceback__)
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.trouble.text() == "The disk is full."
    assert not window.banner.isVisible()
    dialog.close()


def test_escape_puts_the_banner_away_once_nothing_else_waits_for_it(window: MainWindow) -> None:
    window.show_page("guests")
    page = the_page(window, GuestsPage)
    page.search.setFocus()
    QTest.keyClicks(page.search, "elif")
    window.desk.notices.warn("The disk is full.")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert window.banner.isVisible(), "the search was ended"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not window.banner.isVisible()


def test_what_goes_wrong_by_itself_moves_nothing_under_the_pointer(window: MainWindow) -> None:
    """A printer that does not answer says so when it likes, perhaps just as a button is pressed."""
    window.show_page("guests")
    before = [(one, one.mapTo(window, QPoint())) for one in (window.stack, window.side_bar, window.status_line)]
    page = window.stack.page("guests")
    assert page is not None
    invite = page.findChild(ActionButton, "guests.invite")
    assert invite is not None
    for said in ("The printer does not answer.", "The printer does not answer. Look whether it is on. " * 6):
        window.desk.notices.warn(said)
        QApplication.sendPostedEvents()
        assert [(one, one.mapTo(window, QPoint())) for one, _place in before] == before
        assert window.banner.isVisible()
        middle = invite.mapTo(window, invite.rect().center())
        assert window.childAt(middle) is invite, "what is worked at is not covered"


def test_settings_of_an_unreadable_kind_do_not_stop_the_window(qtbot: QtBot, settings: QSettings) -> None:
    settings.setValue("window/geometry", "nonsense")
    settings.setValue("window/scheme", "plaid")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()
