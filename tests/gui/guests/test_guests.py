"""The guest list, by mouse and keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.gui.conftest import the_dialog, the_row
from tests.gui.guests.conftest import guest, names, select, the

from symposiarch.gui.exporting.dialog import ExportListDialog
from symposiarch.gui.guests import list_work
from symposiarch.gui.guests.company import CompanionDialog, RepresentedDialog
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.guests.reply_dialog import ReplyDialog
from symposiarch.gui.guests.reply_file import ReplyFileDialog
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.inviting.views import GuestView
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import people_rows
from symposiarch.planning.programme.items import add_item
from symposiarch.planning.programme.line_up import add_role
from symposiarch.planning.programme.rows import programme_rows


def replies(window: MainWindow) -> dict[str, str]:
    rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
    return {row.name: str(row.reply) for row in rows}


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
    QTest.keyClicks(dialog.name, "Asel Nurova")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert replies(window)["Ramin Həsənov"] == "represented"
    row = next(row for row in page.table.rows.rows if row.name == "Ramin Həsənov")
    assert row.representative is not None
    assert row.representative.name == "Asel Nurova"


def test_tab_comes_to_every_field_of_a_deputy_before_the_buttons(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    for wanted in (dialog.book, dialog.rank, dialog.save_button):
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is wanted


def test_letters_that_come_too_soon_for_a_dialog_record_nothing_behind_it(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    assert isinstance(the_dialog(RepresentedDialog), RepresentedDialog)
    QTest.keyClick(page.table, Qt.Key.Key_A)
    QTest.keyClick(page.table, Qt.Key.Key_L)
    assert replies(window)["Ramin Həsənov"] == "none"
    assert window.stack.currentWidget() is page


def test_the_deputy_of_a_speaker_takes_over_the_part_in_the_same_step(window: MainWindow, page: GuestsPage) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    speaker = guest(page, "Chul-soo Kim").person_id
    assert event_id is not None

    def speaks(session: Session) -> None:
        add_role(session, add_item(session, event_id, title="Talk").id, person_id=speaker)

    workspace.perform("Put him in the programme", speaks)
    select(page, "Chul-soo Kim")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    assert isinstance(dialog, RepresentedDialog)
    assert dialog.speaks.text() == "Takes over the part in the programme"
    QTest.keyClicks(dialog.name, "Asel Nurova")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    (row,) = workspace.read(programme_rows, event_id)
    assert [role.name for role in row.roles] == ["Asel Nurova"]
    assert "Asel Nurova" not in names(page), "the deputy is a head by the invitation of the speaker"
    window.desk.actions.do("edit.undo")
    (row,) = workspace.read(programme_rows, event_id)
    assert [role.name for role in row.roles] == ["Chul-soo Kim"]


def test_a_deputy_who_is_in_the_address_book_is_not_added_again(window: MainWindow, page: GuestsPage) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    speaker = guest(page, "Chul-soo Kim").person_id
    assert event_id is not None

    def scene(session: Session) -> int:
        add_role(session, add_item(session, event_id, title="Talk").id, person_id=speaker)
        return add_person(session, given_name="Asel", family_name="Nurova").id

    deputy = workspace.perform("Put him in the programme", scene)
    select(page, "Chul-soo Kim")
    dialog = RepresentedDialog(window.desk, page.one(), page.way_of_replies(), page)
    QTest.keyClicks(dialog.name, "Asel Nurova")
    dialog.save()
    (row,) = workspace.read(programme_rows, event_id)
    assert [role.person_id for role in row.roles] == [deputy]


def test_without_a_name_nobody_is_represented_and_the_dialog_stays(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert replies(window)["Ramin Həsənov"] == "none"
    assert dialog.trouble.text() == "Say who represents Ramin Həsənov."
    assert dialog.trouble.isVisible()
    assert not window.banner.isVisible()


def test_a_companion_is_a_head_of_its_own(page: GuestsPage) -> None:
    select(page, "Elif Çağlayan")
    QTest.keyClick(page.table, Qt.Key.Key_C)
    dialog = the_dialog(CompanionDialog)
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
    window.desk.actions["guests.export"].trigger()
    QTest.keyPress(the(ExportListDialog).columns, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: target.exists() and not window.desk.jobs.running)
    assert target.stat().st_size > 1000
    assert window.status_line.notice.text.text() == "5 guests were saved in “guests.xlsx”."


def test_a_wrong_reply_is_corrected_and_both_records_are_kept(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_A)
    QTest.keyClick(page.table, Qt.Key.Key_K)
    dialog = the(ReplyDialog)
    assert "Recorded was: accepted" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reply.setCurrentIndex(dialog.reply.findData("declined"))
    QTest.keyClicks(dialog.note, "The secretary had misheard")
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert replies(window)["Ramin Həsənov"] == "declined"
    said = [entry.after for entry in window.desk.workspace.read(timeline, guest(page, "Ramin Həsənov").id)]
    assert said == ["accepted", "declined"]
    shown = [label.text() for label in page.panel.findChildren(QLabel)]
    assert "Corrected to: declined" in shown
    assert "accepted (corrected later)" in shown


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


def test_replies_of_a_file_that_mean_nobody_for_certain_are_resolved_by_hand(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "form.csv"
    file.write_text("Name,Reply\nElif Caglayan,No\nThe editor,Yes\nBan So-mi,Yes\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert [row.fate for row in dialog.table.rows.rows] == ["changed", "unmatched", "unmatched"]
    saved = tmp_path / "problems.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_about: (str(saved), ""))
    QTest.mouseClick(dialog.problems_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    assert [cell.value for cell in load_workbook(saved).worksheets[0][2]] == [
        "Nobody called “The editor” is invited.", 3, "The editor", "Yes",
    ]  # fmt: skip
    dialog.decide(guest(page, "Jan Novák").id)
    assert dialog.record_button.text() == "Record 2 replies"
    dialog.table.selectRow(2)
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    inviting = the(InviteDialog)
    assert inviting.new_name.text() == "Ban So-mi"
    QTest.mouseClick(inviting.new_button, Qt.MouseButton.LeftButton)
    inviting.close()
    assert [row.fate for row in dialog.table.rows.rows] == ["changed", "changed", "new"], "what was decided stays so"
    assert dialog.invite_button.isHidden()
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert replies(window)["Ban So-mi"] == "accepted"
    assert (replies(window)["Elif Çağlayan"], replies(window)["Jan Novák"]) == ("declined", "accepted")
    window.desk.actions.do("edit.undo")
    assert (replies(window)["Elif Çağlayan"], replies(window)["Jan Novák"]) == ("accepted", "declined")


def test_whoever_answers_in_a_file_is_invited_with_all_that_the_line_says(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "form.csv"
    line = '"HOLM, Lars";"Curator, Prints";City Gallery;lars@gallery.example;yes'
    file.write_text(f"Name;Title;Organisation;E-mail;Reply\n{line}\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    inviting = the(InviteDialog)
    assert inviting.new_name.cursorPosition() == 0
    QTest.mouseClick(inviting.new_button, Qt.MouseButton.LeftButton)
    inviting.close()
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    lars = next(row for row in page.table.rows.rows if row.email == "lars@gallery.example")
    assert (lars.given_name, lars.family_name, lars.title, lars.organisation, str(lars.reply)) == (
        "Lars", "HOLM", "Curator, Prints", "City Gallery", "accepted",
    )  # fmt: skip


def test_somebody_new_is_invited_by_typing_them_in(window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    QTest.keyClicks(dialog.new_name, "Ban So-mi, Director, Hanbit Agency")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert dialog.sentence.text() == "Ban So-mi is added to the contacts and invited."
    row = guest(page, "Ban So-mi")
    assert (row.title, row.organisation, str(row.stage)) == ("Director", "Hanbit Agency", "draft")
    assert dialog.box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Close"
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "one press leaves the dialog"


def test_one_enter_too_many_invites_nobody_whom_the_keys_have_passed(window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform("", add_person, printed_name="Anar Məmmədov")
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    assert all(choice.accessibleName() for choice in (dialog.narrow, dialog.wave, dialog.organiser))
    dialog.table.selectRow(0)
    assert dialog.invite_button.text() == "Invite 1 person"
    dialog.new_name.setFocus()
    QTest.keyClicks(dialog.new_name, "Ban So-mi")
    for _press in range(2):
        QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert "Ban So-mi" in replies(window)
    assert "Anar Məmmədov" not in replies(window)
    dialog.close()
