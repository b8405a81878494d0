"""Who is met and given what, the flags, and the papers for the gate."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of
from tests.dinners import laid
from tests.gui.conftest import said, the_dialog
from tests.gui.logistics.conftest import (
    Typing,
    cell,
    go_to,
    line_of,
    names,
    press,
    read,
    type_line,
    undo,
)

from symposiarch.gui.logistics.page import LogisticsPage
from symposiarch.gui.logistics.times_dialog import TimesDialog
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.planning.logistics.flags import flag_rows
from symposiarch.planning.logistics.gifts import gift_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.logistics.security import access_rows
from symposiarch.planning.seating.filling.fill import fill_by_rank


def test_heads_of_mission_are_added_timed_and_met(page: LogisticsPage, qtbot: QtBot) -> None:
    section = go_to(page, "arrivals")
    press(section, "logistics.missions")
    assert names(section)[0] == "Kamran Səlimov"
    press(section, "logistics.times")
    dialog = the_dialog(TimesDialog)
    QTest.keyClick(dialog.last, Qt.Key.Key_Return)
    assert all(row.expected_at for row in read(page, movement_rows))
    assert cell(section.table, 2, "expected_at") == "09:55"
    section.table.setFocus()
    section.table.selectAll()
    QTest.keyClick(section.table, Qt.Key.Key_G)
    picker = the_dialog(PersonPicker)
    QTest.keyClicks(picker.search, "leyla")
    qtbot.waitUntil(lambda: picker.table.rows.rowCount() == 1)
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.table, Qt.Key.Key_Return)
    assert {row.greeter.name for row in read(page, movement_rows)} == {"Leyla Əliyeva"}


def test_a_greeter_for_two_cars_at_one_time_stands_out(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "arrivals")
    for text in ("9:50 elif", "9:51 daniyar"):
        type_line(page, text)
    for row in (0, 1):
        edit_cell(section.table, row, "greeter", "leyla")
    assert cell(section.table, 0, "clash") == "greeter twice"
    assert "Leyla Əliyeva is to meet" in said(page.panel)
    edit_cell(section.table, 1, "expected_at", "09:55")
    assert cell(section.table, 1, "clash") == ""


def test_a_chair_in_a_row_is_no_seat_at_a_table(page: LogisticsPage) -> None:
    def seat_in_a_row(session: Session) -> None:
        event = session.scalars(select(Event)).one()
        plan = laid(session, event, "1 row of 8")
        plan.chosen = True
        fill_by_rank(session, plan.id)

    page.desk.change("Seat them", seat_in_a_row)
    section = go_to(page, "arrivals")
    type_line(page, "9:50 elif")
    section.table.selectRow(0)
    assert "Row A, seat" in said(page.panel)


def test_who_is_not_a_guest_is_said_and_the_line_stays_to_be_mended(page: LogisticsPage, window: MainWindow) -> None:
    go_to(page, "arrivals")
    type_line(page, "9:50 Zorro")
    assert "Zorro" in window.banner.text.text()
    assert line_of(page).text() == "9:50 Zorro"


def test_a_gift_is_given_by_the_host_and_returned(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "gifts")
    type_line(page, "Carpet / elif caglayan / 120 EUR")
    type_line(page, "Tea set / kamran")
    edit_cell(section.table, 1, "giver", "elif")
    section.table.selectRow(0)
    assert cell(section.table, 0, "returned") == "yes"
    assert "Tea set, from Elif Çağlayan" in said(page.panel)
    assert [row.giver.name for row in read(page, gift_rows)] == ["Kamran Səlimov", "Elif Çağlayan"]


def row_of(page: LogisticsPage) -> list[str]:
    return [row.id for row in read(page, flag_rows) if row.shown]


def test_a_flag_is_dragged_moved_with_keys_left_out_and_left_to_the_practice(
    page: LogisticsPage, window: MainWindow
) -> None:
    section = go_to(page, "flags")
    assert row_of(page) == ["AZ", "KZ", "KR", "TR"]
    picture = page.flags.picture
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=picture.middle_of(3).toPoint())
    QTest.mouseMove(picture, picture.middle_of(2).toPoint())
    QTest.mouseMove(picture, picture.middle_of(0).toPoint())
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=picture.middle_of(0).toPoint())
    assert row_of(page) == ["TR", "AZ", "KZ", "KR"]
    assert [flag.id for flag in section.table.selected()] == ["TR"]
    QTest.keyClick(section.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert row_of(page) == ["AZ", "TR", "KZ", "KR"]
    QTest.keyClick(picture, Qt.Key.Key_Delete)
    assert row_of(page) == ["AZ", "KZ", "KR"]
    type_line(page, "Japan")
    assert "JP" in row_of(page)
    press(section, "logistics.flags_by_rule")
    assert row_of(page) == ["AZ", "JP", "KZ", "KR"]
    for _ in range(5):
        undo(page)
    assert row_of(page) == ["AZ", "KZ", "KR", "TR"]


def test_document_numbers_are_masked_until_somebody_who_is_noted_asks(page: LogisticsPage, window: MainWindow) -> None:
    section = go_to(page, "security")
    row = names(section).index("Elif Çağlayan")
    assert cell(section.table, row, "document") == "••••••678"
    press(section, "logistics.numbers")
    assert cell(section.table, row, "document") == "U12345678"
    (seen,) = read(page, access_rows)
    assert seen.by == page.desk.workspace.office.who
    assert "shown on screen" in said(page.panel)
    window.show_page("guests")
    window.show_page("logistics")
    assert cell(section.table, row, "document") == "••••••678"
    press(section, "logistics.numbers")
    go_to(page, "tasks")
    go_to(page, "security")
    assert cell(section.table, row, "document") == "••••••678"


def test_the_security_list_goes_to_excel_with_the_numbers_only_while_they_are_shown(
    qtbot: QtBot, page: LogisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = go_to(page, "security")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "gate.xlsx"), ""))

    def documents() -> set[str]:
        with qtbot.waitSignal(page.desk.jobs.ended):
            press(section, "logistics.security_file")
        sheet = load_workbook(tmp_path / "gate.xlsx")["Security"]
        return {str(row[4].value) for row in sheet.iter_rows(min_row=2) if row[4].value}

    assert documents() == {"••••••678"}
    assert read(page, access_rows) == ()
    press(section, "logistics.numbers")
    assert documents() == {"U12345678"}
    assert [row.purpose for row in read(page, access_rows)] == ["written to gate.xlsx", "shown on screen"]


def test_a_document_number_is_masked_where_a_person_is_shown(page: LogisticsPage, window: MainWindow) -> None:
    window.show_page("contacts")
    contacts = window.stack.page("contacts")
    assert contacts is not None
    head = next(row for row in go_to(page, "security").rows if row.passport_name)
    contacts.show_thing(page.desk.workspace.read(lambda session: session.get_one(Attendee, head.id).person_id))
    words = said(contacts)
    assert "••••••678" in words
    assert "U12345678" not in words


def test_papers_typed_at_the_gate_go_to_the_address_book(
    page: LogisticsPage, window: MainWindow, edit_cell: Typing
) -> None:
    section = go_to(page, "security")
    row = names(section).index("Daniyar Qasymov")
    edit_cell(section.table, row, "passport_name", "QASYMOV DANIYAR")
    edit_cell(section.table, row, "access_zone", "A")
    assert (cell(section.table, row, "passport_name"), cell(section.table, row, "access_zone")) == (
        "QASYMOV DANIYAR",
        "A",
    )
    row = names(section).index("Elif Çağlayan")
    edit_cell(section.table, row, "document", "••••••679")
    assert "whole number" in window.banner.text.text()


@pytest.mark.parametrize("section", ["arrivals", "security"])
def test_what_matters_at_the_gate_is_seen_without_scrolling_sideways(page: LogisticsPage, section: str) -> None:
    long_names = [f"Bartholomew van den Broeck-Vanderhoeven {at}" for at in range(3)]
    page.desk.workspace.perform("Three guests", _expected_with_cars, page.desk.event_id, long_names)
    page.window().resize(1280, 720)
    table = go_to(page, section).table
    table.columns.fit(anew=True)
    assert table.rows.rowCount() >= 3
    assert table.horizontalScrollBar().maximum() == 0


def _expected_with_cars(session: Session, event_id: int, names: list[str]) -> None:
    from symposiarch.planning.logistics.movements import add_movement

    for at, name in enumerate(names):
        guest = a_guest(
            session, session.get_one(Event, event_id), name, reply=Reply.ACCEPTED, passport_name=name.upper(),
            nationality="GB", document_number="U12345678",
        )  # fmt: skip
        add_movement(
            session, event_id, attendee_id=invitation_of(guest).attendees[0].id, plate=f"외교 000-00{at}",
            gate="The garden gate", parking=f"P {at}, behind the hall", access_zone="The great hall",
        )  # fmt: skip
