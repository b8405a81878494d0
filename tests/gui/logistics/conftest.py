"""The page of logistics, and how one goes from list to list and types there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with
from tests.gui.conftest import turn_to

from symposiarch.gui.fields.entry_field import EntryLine
from symposiarch.gui.logistics.page import LogisticsPage
from symposiarch.gui.logistics.section import Section, TypedSection
from symposiarch.gui.pieces import ActionButton
from symposiarch.gui.tables.table import Table
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Honour, Reply


def two_ambassadors_and_their_papers(session: Session) -> None:
    event = an_event(session, own_state="AZ", host_state="KR")
    a_guest(session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST, title="Ambassador", state="AZ")
    a_guest(
        session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, title="Ambassador", state="TR",
        passport_name="CAGLAYAN ELIF", document_number="U12345678", nationality="TR", diet="vegan",
    )  # fmt: skip
    a_guest(session, event, "Daniyar Qasymov", reply=Reply.ACCEPTED, title="Ambassador", state="KZ")
    a_guest(session, event, "Leyla Əliyeva", title="Attaché")


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """Azerbaijan's mission invites in Seoul; two ambassadors come, one with papers."""
    path, _ = office_with(tmp_path, two_ambassadors_and_their_papers)
    return path


@pytest.fixture
def page(window: MainWindow) -> LogisticsPage:
    return turn_to(window, LogisticsPage)


def go_to(page: LogisticsPage, key: str) -> Section:
    """Press the chip of a list."""
    QTest.mouseClick(page.chips.button(key), Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.sections[key]
    page.section.table.setFocus()
    return page.section


def type_line(page: LogisticsPage, text: str) -> None:
    """Ctrl+Shift+L, the text, Enter."""
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    line = line_of(page)
    assert line.hasFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def line_of(page: LogisticsPage) -> EntryLine:
    """The line below the list that is shown."""
    assert isinstance(page.section, TypedSection)
    return page.section.line


def cell(table: Table, row: int, field: str) -> str:
    column = table.rows.columns[at(table, field)]
    return column.text(table.rows.row(row))


def at(table: Table, field: str) -> int:
    return next(at for at, column in enumerate(table.rows.columns) if column.field == field)


Typing = Callable[[Table, int, str, str], None]


@pytest.fixture
def edit_cell(qtbot: QtBot) -> Typing:
    """F2 on a cell (table, row, field), the text, Enter."""

    def type_into(table: Table, row: int, field: str, text: str) -> None:
        table.setColumnHidden(at(table, field), False)
        table.setCurrentIndex(table.rows.index(row, at(table, field)))
        QTest.keyClick(table, Qt.Key.Key_F2)
        editor = table.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        if text.isascii():
            QTest.keyClicks(editor, text)
        else:
            editor.setText(text)  # as an input method writes it
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not isValid(editor))

    return type_into


def names(section: Section) -> list[str]:
    """What the lines are called, as they stand there."""
    rows = section.table.rows
    return [rows.called(rows.row(at)) for at in range(rows.rowCount())]


def read(page: LogisticsPage, function: Callable[..., Any]) -> Any:
    return page.desk.workspace.read(function, page.desk.event_id)


def undo(page: LogisticsPage) -> None:
    page.desk.actions.do("edit.undo")


def press(section: Section, name: str) -> None:
    """The button beside the search field."""
    button = next(one for one in section.findChildren(ActionButton) if one.objectName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
