"""The guest list, by mouse and keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.gui.conftest import the_dialog, the_row
from tests.gui.guests.conftest import guest, names, select, the

from symposiarch.gui.exporting.dialog import ExportListDialog
from symposiarch.gui.guests.company import CompanionDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Honour, Invitation, Reply
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.inviting.company import add_companion
from symposiarch.planning.inviting.views import GuestView
from symposiarch.planning.people.contacts import edit_person, link_partners
from symposiarch.planning.people.records import people_rows
from symposiarch.planning.precedence.order import set_honour


def are_shown(page: GuestsPage, *wanted: str) -> bool:
    return names(page) == list(wanted)


def test_typing_finds_in_any_script_without_accents(qtbot: QtBot, page: GuestsPage) -> None:
    for typed, found in (("hasanov", "Ramin Həsənov"), ("cagla", "Elif Çağlayan"), ("김철", "Chul-soo Kim")):
        page.search.clear()
        page.search.insert(typed)
        qtbot.waitUntil(partial(are_shown, page, found))
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(page)) == 5)


def test_down_goes_to_the_first_that_was_found_also_right_after_the_last_letter(page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    page.search.setFocus()
    QTest.keyClicks(page.search, "novak")
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert the_row(page.table).name == "Jan Novák"


def test_the_guests_of_another_event_are_all_shown_whatever_was_searched_for(
    qtbot: QtBot, window: MainWindow, page: GuestsPage
) -> None:
    QTest.keyClicks(page.search, "novak")
    qtbot.waitUntil(lambda: names(page) == ["Jan Novák"])

    def another(session: Session) -> None:
        a_guest(session, an_event(session, title="Reception"), "Emma Berg")

    window.desk.perform("Make another event", another)
    rows = window.desk.workspace.read(event_rows)
    window.desk.choose_event(next(row.id for row in rows if row.title == "Reception"))
    assert names(page) == ["Emma Berg"]
    assert page.search.text() == ""


def test_guests_of_an_event_that_is_taken_back_are_let_go_of_unseen(window: MainWindow, page: GuestsPage) -> None:
    first = window.desk.event_id

    def another(session: Session) -> int:
        event = an_event(session, title="Reception")
        a_guest(session, event, "Emma Berg")
        return event.id

    window.desk.choose_event(window.desk.workspace.perform("Make another event", another))
    select(page, "Emma Berg")
    window.show_page("contacts")
    window.desk.actions.do("edit.undo")
    assert window.desk.event_id == first
    window.show_page("guests")
    assert "Jan Novák" in names(page)


def test_a_chip_shows_one_kind_of_reply_and_counts_it(page: GuestsPage) -> None:
    assert page.filters.chips.button("accepted").text() == "Accepted 2"
    QTest.mouseClick(page.filters.chips.button("declined"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Jan Novák"]
    QTest.mouseClick(page.filters.chips.button("all"), Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5


def test_a_chip_counts_the_guests_that_it_shows(page: GuestsPage) -> None:
    """Two may come along with one guest, and the deputy of somebody who is represented may be known to nobody."""

    def write(session: Session) -> None:
        first, second, *_ = session.query(Invitation).order_by(Invitation.id)
        first.reply, second.reply = Reply.ACCEPTED, Reply.REPRESENTED
        for name in ("Deniz", "Ece"):
            add_companion(session, first.id, name=name)

    page.desk.change("Two companions, no deputy", write)
    for part, text in {"companions": "With companions 1", "represented": "Represented 1"}.items():
        assert page.filters.chips.button(part).text() == text
        page.filters.chips.choose(part)
        assert len(names(page)) == 1


def test_a_category_and_a_chip_narrow_together(page: GuestsPage) -> None:
    page.filters.set_view(GuestView(category="Academia"))
    page.filters.chips.choose("accepted")
    assert names(page) == ["Aynur Rəhimli"]


def test_an_ampersand_in_a_category_is_one_in_the_menu(page: GuestsPage) -> None:
    page.desk.change("Edit", edit_person, page.table.rows.rows[0].person_id, category="Press & Culture")
    page.filters.narrow.menu().aboutToShow.emit()
    categories = page.filters.narrow.menu().actions()[0].menu()
    assert isinstance(categories, QMenu)
    press = next(action for action in categories.actions() if action.text().startswith("Press"))
    press.trigger()
    assert press.text() == "Press && Culture"
    assert page.filters.narrow.text() == "Narrowed: Press && Culture"
    assert page.filters.view.category == "Press & Culture"


def test_a_companion_is_a_head_of_its_own(page: GuestsPage) -> None:
    select(page, "Elif Çağlayan")
    QTest.keyClick(page.table, Qt.Key.Key_C)
    dialog = the_dialog(CompanionDialog)
    QTest.keyClicks(dialog.name, "Deniz")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = next(row for row in page.table.rows.rows if row.name == "Elif Çağlayan")
    assert [one.name for one in row.companions] == ["Deniz"]


def test_a_companion_who_was_announced_without_a_name_is_named_and_no_second_one_added(page: GuestsPage) -> None:
    def companions() -> list[str]:
        return [one.name for one in guest(page, "Elif Çağlayan").companions]

    select(page, "Elif Çağlayan")
    QTest.keyClick(page.table, Qt.Key.Key_C)
    dialog = the_dialog(CompanionDialog)
    assert not dialog.is_that_one.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert companions() == [""]
    QTest.keyClick(page.table, Qt.Key.Key_C)
    dialog = the_dialog(CompanionDialog)
    QTest.keyClicks(dialog.name, "Deniz")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert companions() == ["Deniz"]


def test_a_guest_may_bring_a_named_companion_beside_one_without_a_name(page: GuestsPage) -> None:
    select(page, "Elif Çağlayan")
    for name in ("", "Deniz"):
        QTest.keyClick(page.table, Qt.Key.Key_C)
        dialog = the_dialog(CompanionDialog)
        QTest.keyClicks(dialog.name, name)
        dialog.is_that_one.setChecked(False)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [one.name for one in guest(page, "Elif Çağlayan").companions] == ["", "Deniz"]


def test_many_are_changed_at_once_and_taken_back_in_one_step(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov", "Jan Novák", "Chul-soo Kim")
    QTest.keyClick(page.table, Qt.Key.Key_B)
    dialog = the_dialog(BulkDialog)
    assert dialog.focusWidget() is dialog.field
    dialog.field.setCurrentText("Written in")
    assert (dialog.text.isVisible(), dialog.choice.isVisible()) == (False, True)
    assert dialog.focusWidget() is dialog.field, "the arrows go on through the fields"
    dialog.field.setCurrentText("Category")
    assert (dialog.text.isVisible(), dialog.choice.isVisible()) == (True, False)
    QTest.keyClicks(dialog.text, "Guests of honour")
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    changed = [row.name for row in window.desk.workspace.read(people_rows) if row.category == "Guests of honour"]
    assert len(changed) == 3
    assert window.desk.workspace.undoable == "Change “Category” of 3 people"
    window.desk.actions["edit.undo"].trigger()
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
    window.desk.actions["guests.export"].trigger()
    QTest.keyPress(the(ExportListDialog).columns, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: target.exists() and not window.desk.jobs.running)
    assert target.stat().st_size > 1000
    assert window.status_line.notice.text.text() == "5 guests were saved in “guests.xlsx”."


def test_a_view_is_kept_and_shown_again(window: MainWindow, page: GuestsPage) -> None:
    page.filters.set_view(GuestView(part="accepted", category="Academia"))
    asked = page.filters.ask_name()
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    assert "A view needs a name." in asked.trouble.text()
    QTest.keyClicks(asked.name, "Scholars who come")
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    page.filters.clear()
    assert len(names(page)) == 5
    menu = page.filters.views.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Scholars who come").trigger()
    assert names(page) == ["Aynur Rəhimli"]
    assert page.filters.narrow.text() == "Narrowed: Academia"


def test_a_column_pasted_from_a_spreadsheet_is_one_step(window: MainWindow, page: GuestsPage) -> None:
    page.table.sort_by("name")
    order = names(page)
    at = next(at for at, column in enumerate(page.table.rows.columns) if column.field == "title")
    page.table.setCurrentIndex(page.table.rows.index(0, at))
    QGuiApplication.clipboard().setText("Press\nPress\nHost")
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [guest(page, name).title for name in order[:3]] == ["Press", "Press", "Host"]
    window.desk.actions.do("edit.undo")
    assert "Press" not in {row.title for row in page.table.rows.rows}


def test_replies_pasted_as_others_say_them_are_recorded_and_what_says_more_is_not(
    window: MainWindow, page: GuestsPage
) -> None:
    page.table.sort_by("name")
    order = names(page)[:3]
    at = next(at for at, column in enumerate(page.table.rows.columns) if column.field == "reply")
    page.table.setCurrentIndex(page.table.rows.index(0, at))
    QGuiApplication.clipboard().setText("Yes\n불참\n придёт\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    said = [Reply.ACCEPTED, Reply.DECLINED, Reply.ACCEPTED]
    assert [guest(page, name).reply for name in order] == said
    page.table.setCurrentIndex(page.table.rows.index(0, at))
    QGuiApplication.clipboard().setText("No\nYes, with my wife\n")
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "“Yes, with my wife” is not one of the choices" in window.banner.text.text()
    assert [guest(page, name).reply for name in order] == said


def test_who_becomes_a_host_takes_the_spouse_along_at_once(window: MainWindow, page: GuestsPage) -> None:
    couple = guest(page, "Jan Novák"), guest(page, "Elif Çağlayan")
    window.desk.workspace.perform("Marry", link_partners, couple[0].person_id, couple[1].person_id)
    assert not any(row.gives for row in page.table.rows.rows)
    window.desk.workspace.perform("Hold", set_honour, [couple[0].attendee_id], honour=Honour.CO_HOST)
    assert {row.name for row in page.table.rows.rows if row.gives} == {row.name for row in couple}
