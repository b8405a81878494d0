"""A dinner to be seated, its page, and the hands of whoever seats it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, office_with
from tests.gui.conftest import the_dialog, turn_to

from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan

LEFT = Qt.MouseButton.LeftButton


def a_table_to_seat(session: Session) -> None:
    event = an_event(session)
    a_guest(
        session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST, category="Host",
        languages=("az", "en"),
    )  # fmt: skip
    a_guest(
        session, event, "Ji-won Han", reply=Reply.ACCEPTED, honour=Honour.GUEST_OF_HONOUR,
        title="Minister", native_name="한지원", category="Government", languages=("ko", "en"),
    )  # fmt: skip
    elif_ = a_guest(
        session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, title="Writer", category="Corps",
        languages=("tr", "en"),
    )  # fmt: skip
    a_companion(session, elif_, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    for name, second in (("Camille Lefèvre", "en"), ("Pierre Dubois", "tr")):
        a_guest(
            session, event, name, reply=Reply.ACCEPTED, title="Counsellor", organisation="Embassy of France",
            category="Corps", languages=("fr", second),
        )  # fmt: skip
    a_guest(session, event, "Jan Novák", reply=Reply.DECLINED, title="Editor", category="Press")
    layout = add_layout(session, tables=read_wanted("2 rounds of 6"), event_id=event.id, name="Two rounds")
    add_plan(session, event.id, layout_id=layout.id, name="Plan A")


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """A host, a guest of honour, a couple, two of one embassy, one who declined, and two rounds of six."""
    path, _ = office_with(tmp_path, a_table_to_seat)
    return path


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SeatingPage:
    page = turn_to(window, SeatingPage)
    qtbot.waitUntil(page.isVisible)
    page.view.fit()
    page.view.setFocus()
    return page


def guest(page: SeatingPage, name: str) -> int:
    assert page.state is not None
    return next(key for key, head in page.state.facts.people.items() if head.name == name)


def seat(page: SeatingPage, table: int, place: int) -> int:
    assert page.state is not None
    return page.state.floor.tables[table].seats[place].id


def at(page: SeatingPage, seat_id: int) -> QPoint:
    return page.view.point_of(seat_id)


def who(page: SeatingPage, table: int, place: int) -> str:
    assert page.state is not None
    head = page.state.head_on(seat(page, table, place))
    return head.name if head is not None else ""


def sit(page: SeatingPage, name: str, table: int, place: int) -> None:
    page.seats.drop(guest(page, name), seat(page, table, place))


def click(page: SeatingPage, table: int, place: int, keys: Qt.KeyboardModifier | None = None) -> None:
    where = at(page, seat(page, table, place))
    QTest.mouseClick(page.view, LEFT, keys or Qt.KeyboardModifier.NoModifier, where)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, LEFT, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(widget, start + (end - start) * step / 4)
    QTest.mouseRelease(widget, LEFT, pos=end)


def press(page: SeatingPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.view, key)


def said(page: SeatingPage) -> str:
    QApplication.sendPostedEvents()  # what was added to a layout is shown by one
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisibleTo(page.panel))


def waiting(page: SeatingPage) -> list[str]:
    return [line.name for line in page.panel.unseated.rows.lines]


def undo(window: MainWindow) -> None:
    QTest.mouseClick(window.status_line.notice.undo, LEFT)


def answer(qtbot: QtBot, kind: type[QDialog], text: str) -> None:
    """Type over what the question offers, and press Enter."""
    dialog = the_dialog(kind)
    field = dialog.focusWidget()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, text)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
