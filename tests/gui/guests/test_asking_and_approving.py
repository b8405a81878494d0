"""Guests are approved, reminded, asked in waves and replaced from the reserve."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.builders import an_event
from tests.gui.guests.conftest import guest, names, select, the
from tests.waiting import bring_to_front

from symposiarch.gui.guests.approval import ApprovalDialog
from symposiarch.gui.guests.organisers import OrganisersDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.guests.received import ReceivedDialog
from symposiarch.gui.guests.reserve import ReserveDialog
from symposiarch.gui.guests.stages import BulkStageDialog
from symposiarch.gui.letters.writing import WriteDialog
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.due import due


def test_many_are_named_before_they_are_approved_and_one_is_approved_at_once(
    window: MainWindow, page: GuestsPage
) -> None:
    select(page, "Ramin Həsənov")
    QTest.keyClick(page.table, Qt.Key.Key_P)
    assert str(guest(page, "Ramin Həsənov").stage) == "approved"
    select(page, "Ramin Həsənov", "Jan Novák", "Chul-soo Kim")
    QTest.keyClick(page.table, Qt.Key.Key_P)
    dialog = the(BulkStageDialog)
    assert dialog.list.toPlainText() == (
        "Chul-soo Kim\nJan Novák\n\n1 guest is left alone:\nRamin Həsənov is so already."
    )
    assert dialog.record_button.text() == "Approve"
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert window.desk.workspace.undoable == "Approve 2 invitations"


def test_what_is_due_is_one_click_away(window: MainWindow, page: GuestsPage) -> None:
    assert page.filters.chips.button("approvals").text() == "To approve 5"
    QTest.mouseClick(page.filters.chips.button("approvals"), Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5
    select(page, "Jan Novák")
    QTest.keyClick(page.table, Qt.Key.Key_P)
    assert "Jan Novák" not in names(page), "who is approved is not due any more"
    page.table.selectAll()
    window.desk.actions["guests.approve"].trigger()
    QTest.mouseClick(the(BulkStageDialog).record_button, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5, "what is done leaves the whole list, not an empty one"
    assert page.filters.chips.button("all").isChecked()


def test_wave_way_and_reply_mode_are_edited_for_many_at_once(window: MainWindow, page: GuestsPage) -> None:
    select(page, "Ramin Həsənov", "Jan Novák")
    for column, text in (("Wave", "Reserve"), ("Goes by", "courier"), ("Asked to", "send regrets only")):
        QTest.keyClick(page.table, Qt.Key.Key_B)
        dialog = the(BulkDialog)
        dialog.field.setCurrentText(column)
        dialog.choice.setCurrentText(text)
        QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    row = guest(page, "Jan Novák")
    assert (str(row.wave), str(row.channel), str(row.reply_mode)) == ("reserve", "courier", "regrets_only")


def test_the_approval_sheet_is_recorded_row_by_row(qtbot: QtBot, window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.decide"].trigger()
    dialog = the(ApprovalDialog)
    bring_to_front(qtbot, dialog)
    first = dialog.table.visualRect(dialog.table.rows.index(0, 1)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_R):
        QTest.keyClick(dialog.table, key)
    assert dialog.record_button.text() == "Record 3 decisions"
    QTest.keyClicks(dialog.by, "H.E. the Ambassador")
    first, second, third = (row.name for row in dialog.table.rows.rows[:3])
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert (str(guest(page, first).stage), guest(page, first).approved_by) == ("approved", "H.E. the Ambassador")
    assert str(guest(page, second).reply) == "withdrawn"
    assert str(guest(page, third).wave) == "reserve"


def test_what_is_ticked_stands_there_again_after_the_sheet_was_printed(window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.decide"].trigger()
    dialog = the(ApprovalDialog)
    dialog.tick("yes")
    QTest.mouseClick(dialog.sheet_button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.stack.page("documents")
    here = window.desk.event_id
    window.desk.choose_event(window.desk.workspace.perform("Add an event", lambda session: an_event(session).id))
    window.desk.actions["guests.decide"].trigger()
    the(ApprovalDialog).close()
    window.desk.choose_event(here)
    window.desk.actions["guests.decide"].trigger()
    again = the(ApprovalDialog)
    assert list(again.decisions.values()) == ["yes"]
    assert again.record_button.text() == "Record 1 decision"
    again.decisions.clear()
    again.close()
    window.desk.actions["guests.decide"].trigger()
    assert the(ApprovalDialog).decisions == {}
    the(ApprovalDialog).close()


def test_a_regret_frees_a_place_for_the_reserve(window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform(
        "Reserve", change_invitations, [guest(page, "Ramin Həsənov").id], by="Protocol", wave="reserve"
    )
    select(page, "Elif Çağlayan")
    QTest.keyClick(page.table, Qt.Key.Key_D)
    assert page.filters.chips.button("freed_places").text() == "Free places 1"
    window.desk.actions["guests.reserve"].trigger()
    dialog = the(ReserveDialog)
    assert [(row.name, row.freed_by) for row in dialog.table.rows.rows] == [("Ramin Həsənov", "Elif Çağlayan")]
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert (str(guest(page, "Ramin Həsənov").wave), str(guest(page, "Ramin Həsənov").stage)) == ("A", "draft")


def test_an_invitation_that_we_received_stands_beside_the_guest(page: GuestsPage, window: MainWindow) -> None:
    select(page, "Ramin Həsənov")
    window.desk.actions["guests.received"].trigger()
    dialog = the(ReceivedDialog)
    QTest.keyClicks(dialog.occasion, "Nowruz reception")
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert [row.occasion for row in dialog.table.rows.rows] == ["Nowruz reception"]
    dialog.close()
    assert any("They last invited us on" in label.text() for label in page.panel.findChildren(QLabel))


def test_the_selected_guests_are_given_to_an_organiser_and_its_quota_is_seen(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.workspace.perform(
        "Co-host", lambda session: add_organiser(session, 1, organisation="Embassy of Türkiye", quota=3)
    )
    select(page, "Ramin Həsənov", "Elif Çağlayan")
    window.desk.actions["guests.organisers"].trigger()
    dialog = the(OrganisersDialog)
    QTest.mouseClick(dialog.give_button, Qt.MouseButton.LeftButton)
    (share,) = dialog.table.rows.rows
    assert (share.quota, share.used, share.left, share.coming) == (3, 2, 1, 1)
    book = tmp_path / "its list.xlsx"
    dialog.export().write(book)
    qtbot.waitUntil(lambda: book.exists() and not window.desk.jobs.running)
    dialog.merge(book)
    importing: Any = window.stack.page("importing")
    qtbot.waitUntil(lambda: importing.plan is not None and not window.desk.jobs.running)
    assert importing.people.whose.currentText() == "On the list of Embassy of Türkiye"
    assert [str(row.fate) for row in importing.plan.rows] == ["same", "same"]


def test_those_whose_answer_is_late_are_reminded_from_the_list(
    window: MainWindow, page: GuestsPage, qtbot: QtBot
) -> None:
    workspace = window.desk.workspace
    workspace.perform("Reply by", edit_event, 1, reply_by=date(2026, 1, 5))
    ids = [row.id for row in page.table.rows.rows]
    workspace.perform("Approve", stages.approve, ids, by="Head of mission")
    workspace.perform_fact("Send", stages.mark_sent, ids, by="Protocol")
    assert page.filters.chips.button("late").text() == "Late 2"
    QTest.mouseClick(page.filters.chips.button("late"), Qt.MouseButton.LeftButton)
    page.table.selectAll()
    window.desk.actions["guests.write"].trigger()
    dialog = the(WriteDialog)
    assert (str(dialog.chosen_kind()), dialog.whom.currentText()) == ("reminder", "The 2 selected guests")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is page, "who writes nothing after all is back among the guests"
    assert len(page.selected_ids()) == 2


def test_the_next_wave_is_due_once_it_was_begun(window: MainWindow, page: GuestsPage) -> None:
    workspace = window.desk.workspace
    ids = [guest(page, "Jan Novák").id]
    workspace.perform("Wave B", change_invitations, ids, by="Protocol", wave="B")
    workspace.perform("Approve", stages.approve, ids, by="Head of mission")
    assert not [line for line in workspace.read(due, 1) if line.due == "to_send"]
    window.desk.actions["guests.next_wave"].trigger()
    assert [line.invitations for line in workspace.read(due, 1) if line.due == "to_send"] == [tuple(ids)]
    assert workspace.undoable == "Begin Wave B"
