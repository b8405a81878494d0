"""The guest list, by mouse and keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog

from symposiarch.gui.guests.company import CompanionDialog, RepresentedDialog
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.main_window import MainWindow
from symposiarch.gui.people import BulkDialog
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.views import GuestView
from symposiarch.planning.people.contacts import add_person, people_rows


@pytest.fixture
def page(window: MainWindow) -> GuestsPage:
    window.show_page("guests")
    page = window.page("guests")
    assert isinstance(page, GuestsPage)
    page.table.setFocus()
    return page


def replies(window: MainWindow) -> dict[str, str]:
    rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
    return {row.name: str(row.reply) for row in rows}


def names(page: GuestsPage) -> list[str]:
    return [page.table.rows.row(at).name for at in range(page.table.rows.rowCount())]


def select(page: GuestsPage, *wanted: str) -> None:
    ids: list[Any] = [row.id for row in page.table.rows.rows if row.name in wanted]
    assert page.table.select_keys(ids)


def test_typing_finds_in_any_script_without_accents(qtbot: QtBot, page: GuestsPage) -> None:
    for typed, found in (("hasanov", "Ramin Həsənov"), ("cagla", "Elif Çağlayan"), ("김철", "Chul-soo Kim")):
        page.search.clear()
        page.search.insert(typed)
        qtbot.waitUntil(lambda found=found: names(page) == [found])  # type: ignore[misc]
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(page)) == 5)


def test_a_chip_shows_one_kind_of_reply_and_counts_it(page: GuestsPage) -> None:
    assert page.filters.parts.button("accepted").text() == "Accepted 2"
    QTest.mouseClick(page.filters.parts.button("declined"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Jan Novák"]
    QTest.mouseClick(page.filters.parts.button("all"), Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5


def test_a_category_and_a_chip_narrow_together(page: GuestsPage) -> None:
    page.filters.set_view(GuestView(category="Academia"))
    page.filters.parts.choose("accepted")
    assert names(page) == ["Aynur Rəhimli"]


@pytest.mark.parametrize(
    ("key", "reply"),
    [(Qt.Key.Key_A, "accepted"), (Qt.Key.Key_D, "declined"), (Qt.Key.Key_T, "tentative")],
)
def test_one_key_records_the_reply_of_the_selected(
    window: MainWindow, page: GuestsPage, key: Qt.Key, reply: str
) -> None:
    select(page, "Ramin Həsənov", "Chul-soo Kim")
    QTest.keyClick(page.table, key)
    assert replies(window)["Ramin Həsənov"] == replies(window)["Chul-soo Kim"] == reply
    assert window.status_line.notice.text.text().startswith("Record 2 replies")
    assert {row.name for row in page.table.selected()} == {"Ramin Həsənov", "Chul-soo Kim"}
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert replies(window)["Ramin Həsənov"] == "none"


def test_the_way_of_a_reply_is_recorded_with_it(window: MainWindow, page: GuestsPage) -> None:
    from symposiarch.model.invitations import Channel

    page.way.setCurrentIndex(page.way.findData(Channel.TELEPHONE))
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_A)
    row = next(row for row in page.table.rows.rows if row.name == "Ramin Həsənov")
    assert row.reply_way is Channel.TELEPHONE


def test_a_guest_is_represented_by_a_name(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    assert isinstance(dialog, RepresentedDialog)
    QTest.keyClicks(dialog.name, "Asel Nurova")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert replies(window)["Ramin Həsənov"] == "represented"
    row = next(row for row in page.table.rows.rows if row.name == "Ramin Həsənov")
    assert row.representative is not None
    assert row.representative.name == "Asel Nurova"


def test_without_a_name_nobody_is_represented_and_the_dialog_stays(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    assert isinstance(dialog, RepresentedDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert replies(window)["Ramin Həsənov"] == "none"
    assert window.banner.isVisible()


def test_a_companion_is_a_head_of_its_own(page: GuestsPage) -> None:
    select(page, "Elif Çağlayan")
    QTest.keyClick(page.table, Qt.Key.Key_C)
    dialog = the_dialog(CompanionDialog)
    assert isinstance(dialog, CompanionDialog)
    QTest.keyClicks(dialog.name, "Deniz")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = next(row for row in page.table.rows.rows if row.name == "Elif Çağlayan")
    assert [one.name for one in row.companions] == ["Deniz"]


def test_people_are_invited_from_the_address_book(qtbot: QtBot, window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform(
        "Add two", lambda session: [add_person(session, family_name=n) for n in ("New", "Newer")]
    )
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(InviteDialog)
    assert isinstance(dialog, InviteDialog)
    assert dialog.table.rows.rowCount() == 2
    QTest.keyClicks(dialog.search, "newer")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    QTest.mouseClick(dialog.everybody, Qt.MouseButton.LeftButton)
    assert dialog.invite_button.text() == "Invite 1 person"
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    assert "Newer" in replies(window)
    assert "New" not in replies(window)


def test_many_are_changed_at_once_and_taken_back_in_one_step(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov", "Jan Novák", "Chul-soo Kim")
    QTest.keyClick(page.table, Qt.Key.Key_B)
    dialog = the_dialog(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    dialog.field.setCurrentText("Category")
    QTest.keyClicks(dialog.text, "Guests of honour")
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    changed = [row.name for row in window.desk.workspace.read(people_rows) if row.category == "Guests of honour"]
    assert len(changed) == 3
    assert window.desk.workspace.undoable == "Change category of 3 people"
    window.action("edit.undo").trigger()
    assert not [row for row in window.desk.workspace.read(people_rows) if row.category == "Guests of honour"]


def test_a_title_is_edited_in_place(qtbot: QtBot, window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    at = page.table.currentIndex().row()
    title = next(at for at, column in enumerate(page.table.rows.columns) if column.field == "title")
    page.table.setCurrentIndex(page.table.rows.index(at, title))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Minister")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Minister" in {row.title for row in window.desk.workspace.read(people_rows)})


def test_the_panel_tells_the_reply_and_what_happened(qtbot: QtBot, page: GuestsPage) -> None:
    from PySide6.QtWidgets import QLabel

    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_A)

    def said() -> set[str]:
        return {label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()}

    qtbot.waitUntil(lambda: {"Ramin Həsənov", "accepted"} <= said())
    assert any(text.startswith("recorded ") for text in said())


def test_the_list_is_saved_as_a_workbook(
    qtbot: QtBot, window: MainWindow, page: GuestsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "guests.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    window.action("guests.export").trigger()
    qtbot.waitUntil(lambda: target.exists() and not window.desk.jobs.running, timeout=20_000)
    assert target.stat().st_size > 1000
    assert window.status_line.notice.text.text() == "5 guests were saved in “guests.xlsx”."
