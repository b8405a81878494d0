"""The programme's page of an event with guests, and typing into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with
from tests.gui.conftest import turn_to

from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.programme.rows import ItemRow, programme_rows

GUESTS = (
    "Kamran Səlimov", "Hye-rim Jang", "Se-ra Oh", "Ye-rin Noh", "Ji-won Han", "Kyung-min Bae", "Tae-oh Moon",
    "Aynur Rəhimli", "Ha-eun Gu",
)  # fmt: skip


def a_symposium_with_guests(session: Session) -> int:
    event = an_event(session, languages=("en", "ko"))
    for name in GUESTS:
        a_guest(session, event, name)
    return event.id


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> ProgrammePage:
    """The page of an event with its guests, and no programme yet."""
    path, event_id = office_with(tmp_path, a_symposium_with_guests)
    window = make_window()
    window.open_office(path)
    window.desk.choose_event(event_id)
    return turn_to(window, ProgrammePage)


def type_lines(qtbot: QtBot, page: ProgrammePage, *lines: str) -> None:
    page.add()
    for line in lines:
        page.entry.setText(line)
        QTest.keyClick(page.entry, Qt.Key.Key_Return)
        assert page.entry.text() == ""


def rows(page: ProgrammePage) -> tuple[ItemRow, ...]:
    assert page.desk.event_id is not None
    return page.desk.workspace.read(programme_rows, page.desk.event_id)
