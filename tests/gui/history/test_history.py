"""What was done to the office."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_page, the_row
from tests.gui.contacts.conftest import _mail, person_id

from symposiarch.gui.history.page import HistoryPage
from symposiarch.gui.window.main_window import MainWindow


def test_the_history_says_what_was_done_and_what_it_changed(qtbot: QtBot, window: MainWindow) -> None:
    changed = person_id(window, "Jan Novák")
    window.desk.change("Note the e-mail of Jan Novák", lambda session: _mail(session, changed))
    window.show_page("history")
    page = the_page(window, HistoryPage)
    table = page.table
    table.selectRow(0)
    assert the_row(table).label == "Note the e-mail of Jan Novák"
    wanted = "email: – → jan@example.org"
    qtbot.waitUntil(lambda: wanted in {label.text() for label in page.findChildren(QLabel) if label.isVisible()})
