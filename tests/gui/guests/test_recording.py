"""Replies are recorded, corrected, and given by a deputy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy.orm import Session
from tests.gui.conftest import GUESTS, the_dialog
from tests.gui.guests.conftest import guest, names, replies, select, the

from symposiarch.gui.guests.company import RepresentedDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.guests.reply_dialog import ReplyDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import people_rows
from symposiarch.planning.presence import Who
from symposiarch.planning.programme.items import add_item
from symposiarch.planning.programme.line_up import add_role
from symposiarch.planning.programme.rows import programme_rows


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
    offered = window.desk.actions[f"guests.{reply}"]
    assert not offered.isEnabled(), "what all of them have answered is not offered again"
    assert window.status_line.notice.text.text().startswith("Record 2 replies")
    assert {row.name for row in page.table.selected()} == {"Ramin Həsənov", "Chul-soo Kim"}
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert replies(window)["Ramin Həsənov"] == "none"
    assert offered.isEnabled()


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


def test_a_deputy_who_is_typed_with_a_function_has_it_beside_the_name(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    QTest.keyClicks(dialog.name, "Mr. Jean Moreau, First Counsellor, Embassy of France")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert window.desk.event_id is not None
    (deputy,) = [
        head for head in window.desk.workspace.read(heads, window.desk.event_id) if head.role.value == "representative"
    ]
    assert (deputy.family_name, deputy.title, deputy.organisation) == (
        "Moreau",
        "First Counsellor",
        "Embassy of France",
    )


def represented_by(window: MainWindow, page: GuestsPage, line: str) -> Head:
    """Ramin Həsənov is represented by whom is typed."""
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_R)
    dialog = the_dialog(RepresentedDialog)
    dialog.name.setText(line)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert window.desk.event_id is not None
    coming = window.desk.workspace.read(heads, window.desk.event_id, who=Who.COMING)
    (deputy,) = [head for head in coming if head.role.value == "representative"]
    return deputy


@pytest.mark.parametrize(
    "line",
    [
        "First Secretary, Embassy of Japan",
        "Deputy Head of Mission, Embassy of Japan",
        "Chargé d'affaires, Embassy of Japan",
        "a colleague, Ministry of Culture",
    ],
)
def test_who_is_typed_by_post_alone_is_nobody_of_the_address_book(
    window: MainWindow, page: GuestsPage, line: str
) -> None:
    assert represented_by(window, page, line).name == line
    assert len(window.desk.workspace.read(people_rows)) == len(GUESTS)


def test_a_deputy_of_another_house_is_not_whoever_has_the_same_name(window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform("Add", add_person, printed_name="Jean Moreau", organisation="Louvre Museum")
    for line in ("Mr. Jean Moreau, Counsellor, Embassy of France", "Mr. Jan Novák, Counsellor, Embassy of Czechia"):
        deputy = represented_by(window, page, line)
        assert (deputy.title, deputy.organisation) == tuple(line.split(", ")[1:])
    assert replies(window)["Jan Novák"] == "declined"
    known = len(window.desk.workspace.read(people_rows))
    assert represented_by(window, page, "Jan Novák, Peninsula Review").person_id == guest(page, "Jan Novák").person_id
    assert len(window.desk.workspace.read(people_rows)) == known


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
