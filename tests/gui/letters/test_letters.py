"""What is written to guests is seen before it goes: the Letters page and the wording beside a real letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.gui.conftest import the_dialog
from tests.gui.letters.letters_page import messages, write

from symposiarch.gui.dialogs import DiscardQuestion
from symposiarch.gui.events.dialog import EventDialog
from symposiarch.gui.letters import house, moving, writing
from symposiarch.gui.letters.house import LetterheadDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.wording import WordingDialog
from symposiarch.gui.letters.writing import EditMessageDialog, WriteDialog
from symposiarch.gui.notices import NoticeLine
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.base import now
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Invitation
from symposiarch.planning.arrivals.recording import arrive_together
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.templates import template
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.people.contacts import add_person, set_assistant
from symposiarch.store import Office


def test_enter_in_the_subject_keeps_the_wording_and_never_takes_it_back(window: MainWindow) -> None:
    def asked() -> WordingDialog:
        assert window.desk.event_id is not None
        dialog = WordingDialog(window.desk, window.desk.event_id, MessageKind.REMINDER, window)
        dialog.show()
        return dialog

    for typed in ("First", "Second"):
        dialog = asked()
        dialog.subject.setFocus()
        dialog.subject.selectAll()
        QTest.keyClicks(dialog.subject, typed)
        QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
        language = dialog.language.currentData()
        dialog.close()
        found = window.desk.workspace.read(template, MessageKind.REMINDER, language, event_id=window.desk.event_id)
        assert (found.subject, found.own) == (typed, True)


def test_the_letterhead_fits_a_small_screen(window: MainWindow) -> None:
    dialog = LetterheadDialog(window.desk, window)
    dialog.show()
    assert dialog.height() <= 640
    dialog.close()


def test_letters_are_written_to_those_who_can_be_reached_and_the_others_are_named(
    window: MainWindow, page: LettersPage, read_office: Callable[[], Office]
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(WriteDialog)
    troubles = {row.name: row.trouble for row in dialog.table.rows.rows if row.trouble}
    assert troubles == {"Aynur Rəhimli": "no e-mail address"}
    assert dialog.write_button.text() == "Write 3 letters"
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    assert set(messages(read_office)) == {"Ramin Həsənov", "Elif Çağlayan", "Chul-soo Kim"}
    page.table.sort_by("name")
    page.table.selectRow(0)


def test_it_is_said_who_is_reminded(page: LettersPage) -> None:
    page.desk.actions["invitations.write"].trigger()
    dialog = the_dialog(WriteDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findText("Reminder"))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert dialog.whom.currentText() == "All who have not said yes or no, from a week before the day to reply by"
    dialog.kind.setCurrentIndex(dialog.kind.findText("Thanks"))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert dialog.whom.currentText() == "All whom it concerns and to whom nothing has gone yet"
    dialog.close()


def test_where_one_language_is_wanted_all_are_written_in_it(page: LettersPage) -> None:
    page.desk.actions["invitations.write"].trigger()
    dialog = the_dialog(WriteDialog)
    assert {row.language for row in dialog.table.rows.rows if not row.trouble} == {"az", "tr", "ko"}
    dialog.language.setCurrentIndex(dialog.language.findText("Korean"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    assert {row.language for row in page.table.rows.rows} == {"ko"}


def test_a_letter_is_approved_by_one_key(
    window: MainWindow, page: LettersPage, read_office: Callable[[], Office]
) -> None:
    write(page)
    language = next(column for column in page.table.rows.columns if column.field == "language")
    assert language.text(page.table.rows.row(0)) == "Azerbaijani"
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert set(messages(read_office).values()) == {MessageStatus.APPROVED}
    window.desk.actions.do("edit.undo")
    assert set(messages(read_office).values()) == {MessageStatus.DRAFT}


def test_what_can_be_done_with_letters_is_only_what_they_are_in_a_state_for(
    window: MainWindow, page: LettersPage
) -> None:
    write(page)
    page.table.setFocus()
    page.table.selectAll()
    actions = window.desk.actions
    assert (actions["invitations.approve"].isEnabled(), actions["invitations.unapprove"].isEnabled()) == (True, False)
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert (actions["invitations.approve"].isEnabled(), actions["invitations.unapprove"].isEnabled()) == (False, True)
    ids = [row.id for row in page.table.rows.rows]
    window.desk.workspace.perform("Gone", mark_messages_sent, ids, by="Protocol")
    for name in ("approve", "unapprove", "withdraw", "gone"):
        assert not actions[f"invitations.{name}"].isEnabled()


def test_what_went_another_way_is_said_and_taken_back_by_one_key(window: MainWindow, page: LettersPage) -> None:
    write(page)
    lying, other = page.table.rows.rows[:2]

    def mark_as_invited(session: Session) -> None:
        keys = [lying.invitation_id]
        stages.approve(session, keys, by="Protocol")
        stages.mark_sent(session, keys, by="Protocol", at=now() + timedelta(minutes=1))

    window.desk.workspace.perform("Mark as invited", mark_as_invited)
    at = [row.id for row in page.table.rows.rows].index(lying.id)
    state = next(n for n, column in enumerate(page.table.rows.columns) if column.field == "status")
    assert page.table.rows.index(at, state).data() == "went another way"
    QTest.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    states = {row.id: row.status for row in page.table.rows.rows}
    assert (states[lying.id], states[other.id]) == (MessageStatus.WITHDRAWN, other.status)


def test_letters_that_an_edit_of_the_event_takes_back_are_offered_to_be_written_anew(
    window: MainWindow, page: LettersPage
) -> None:
    write(page)
    dialog = EventDialog(window.desk, window.desk.event_id, window)
    dialog.begins.setDateTime(dialog.begins.dateTime().addSecs(3600))
    dialog.save()
    line = window.findChild(NoticeLine)
    assert isinstance(line, NoticeLine)
    assert line.offer.text() == "Write them anew…"
    QTest.mouseClick(line.offer, Qt.MouseButton.LeftButton)
    anew = the_dialog(WriteDialog)
    assert isinstance(anew, WriteDialog)
    assert anew.write_button.text() == "Write 3 letters"
    anew.close()
    window.desk.notices.say("Something else")
    assert line.offer.isHidden(), "what is offered belongs to what was said"


def test_when_an_event_is_moved_it_is_said_how_many_know_the_old_day_and_the_letter_is_one_press_away(
    window: MainWindow, page: LettersPage
) -> None:
    workspace = window.desk.workspace
    guests = [row.id for row in workspace.read(guest_rows, window.desk.event_id)][:2]
    workspace.perform("Approve", stages.approve, guests, by="Head of mission")
    workspace.perform("Send", stages.mark_sent, guests, by="Protocol", channel=Channel.EMAIL)
    line = window.findChild(NoticeLine)
    assert isinstance(line, NoticeLine)
    for change, said, kind in (
        ("day", "2 guests know the old day or hour.", MessageKind.POSTPONED),
        ("place", "2 guests know the old place.", MessageKind.CHANGE),
    ):
        dialog = EventDialog(window.desk, window.desk.event_id, window)
        if change == "day":
            dialog.begins.setDateTime(dialog.begins.dateTime().addDays(8))
        else:
            dialog.venue.setText("Grand Hall Hotel")
        dialog.save()
        assert line.text.text() == said
        assert line.offer.text() == "Tell them…"
        QTest.mouseClick(line.offer, Qt.MouseButton.LeftButton)
        letter = the_dialog(WriteDialog)
        assert letter.kind.currentData() == kind
        assert letter.write_button.text() == "Write 2 letters"
        letter.close()


def test_what_was_taken_back_is_told_to_nobody_and_undo_is_of_the_step_that_was_said(
    window: MainWindow, page: LettersPage
) -> None:
    workspace = window.desk.workspace
    guests = [row.id for row in workspace.read(guest_rows, window.desk.event_id)][:2]
    workspace.perform("Approve", stages.approve, guests, by="Head of mission")
    workspace.perform("Send", stages.mark_sent, guests, by="Protocol", channel=Channel.EMAIL)
    line = window.status_line.notice
    _moved_by_a_week(window)
    assert (line.offer.isHidden(), line.undo.isHidden()) == (False, False)
    workspace.perform("Something of which nothing is said", invite, window.desk.event_id, [_somebody(window)])
    assert line.undo.isHidden(), "it would take back another step"
    assert not line.offer.isHidden(), "they still do not know"
    workspace.undo()
    workspace.undo()
    assert line.offer.isHidden()


def _moved_by_a_week(window: MainWindow) -> None:
    dialog = EventDialog(window.desk, window.desk.event_id, window)
    dialog.begins.setDateTime(dialog.begins.dateTime().addDays(7))
    dialog.save()


def _somebody(window: MainWindow) -> int:
    def add(session: Session) -> int:
        return add_person(session, printed_name="Song Mira").id

    return window.desk.workspace.perform("Somebody", add)


@pytest.mark.parametrize(("zone", "told"), [("Europe/Berlin", True), ("Asia/Tokyo", False)])
def test_an_hour_that_is_another_moment_on_a_new_clock_is_told(
    window: MainWindow, page: LettersPage, zone: str, told: bool
) -> None:
    workspace, event_id = window.desk.workspace, window.desk.event_id
    workspace.perform("Seoul", edit_event, event_id, time_zone="Asia/Seoul")
    guests = [row.id for row in workspace.read(guest_rows, event_id)][:2]
    workspace.perform("Approve", stages.approve, guests, by="Head of mission")
    workspace.perform("Send", stages.mark_sent, guests, by="Protocol", channel=Channel.EMAIL)
    dialog = EventDialog(window.desk, event_id, window)
    dialog.time_zone.setCurrentText(zone)
    dialog.save()
    line = window.status_line.notice
    assert (line.text.text() == "2 guests know the old time zone.") == told
    assert line.offer.isHidden() != told


def test_a_cancelled_event_is_told_to_each_guest_as_they_were_invited(window: MainWindow, page: LettersPage) -> None:
    workspace = window.desk.workspace
    guests = {row.name: row.id for row in workspace.read(guest_rows, window.desk.event_id)}
    for name, way in (
        ("Ramin Həsənov", Channel.EMAIL),
        ("Aynur Rəhimli", Channel.POST),
        ("Chul-soo Kim", Channel.TELEPHONE),
    ):
        workspace.perform("Approve", stages.approve, [guests[name]], by="Head of mission")
        workspace.perform("Send", stages.mark_sent, [guests[name]], by="Protocol", channel=way)
    write(page, MessageKind.CANCELLED)
    ways = {row.name: str(row.channel) for row in page.table.rows.rows}
    assert ways == {"Ramin Həsənov": "email", "Aynur Rəhimli": "post", "Chul-soo Kim": "telephone"}
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name == "Chul-soo Kim"])
    dialog = moving.mark_gone(page)
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert {row.name for row in page.table.rows.rows if str(row.status) == "sent"} == {"Chul-soo Kim"}


def test_letters_to_an_assistant_say_for_whom_they_are(window: MainWindow, page: LettersPage) -> None:
    def share(session: Session) -> None:
        assistant = add_person(session, printed_name="Song Mira", email="mira@example.org")
        for person in (1, 2, 3):
            set_assistant(session, person, assistant.id)

    window.desk.workspace.perform("One assistant for three", share)
    write(page)
    assert [row.to_address for row in page.table.rows.rows].count("mira@example.org") == 3
    page.table.sort_by("name")
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name == "Ramin Həsənov"])
    shown = [label.text() for label in page.panel.findChildren(QLabel)]
    assert "To Song Mira for Ramin Həsənov, mira@example.org" in shown
    assert page.one().subject.startswith("Ramin Həsənov"), "the subject says it too"


def test_one_letter_is_worded_by_hand_and_waits_for_approval_again(window: MainWindow, page: LettersPage) -> None:
    write(page)
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_A)
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_E)
    dialog = the_dialog(EditMessageDialog)
    dialog.body.setPlainText("Only for you.")
    name = page.one().name
    dialog.save()
    row = next(row for row in page.table.rows.rows if row.name == name)
    assert (row.body, str(row.status)) == ("Only for you.", "draft")


def test_letters_are_saved_on_paper_as_they_were_approved(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(page)
    page.table.selectAll()
    for path, sign in ((tmp_path / "letters.pdf", b"%PDF"), (tmp_path / "letters.DOCX", b"PK")):
        moving.write_letters(page, path)
        qtbot.waitUntil(path.exists)
        qtbot.waitUntil(lambda: not window.desk.jobs.running)
        assert path.stat().st_size > 3000
        assert path.read_bytes().startswith(sign)


def test_the_letterhead_is_written_once_for_all_letters(window: MainWindow, page: LettersPage) -> None:
    dialog = house.edit_letterhead(page)
    QTest.keyClicks(dialog.name, "Embassy of Azerbaijan")
    QTest.keyClicks(dialog.names["ko"], "Aserbaidschan")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    kept = window.desk.workspace.read(letterhead)
    assert (kept.name, kept.in_language("ko"), kept.in_language("tr")) == (
        "Embassy of Azerbaijan", "Aserbaidschan", "Embassy of Azerbaijan",
    )  # fmt: skip


def test_an_envelope_gets_its_serial_when_somebody_takes_it(window: MainWindow, page: LettersPage) -> None:
    dialog = house.show_envelopes(page)
    first = dialog.table.rows.rows[0]
    assert (first.serial, first.id) == (1, None)
    index = dialog.table.rows.index(0, 3)
    assert dialog.table.rows.setData(index, "The doorman")
    first = dialog.table.rows.rows[0]
    assert (first.handed_to, first.id is not None) == ("The doorman", True)
    window.desk.actions.do("edit.undo")
    dialog.close()
    again = house.show_envelopes(page)
    assert again.table.rows.rows[0].id is None
    again.close()


def test_the_wording_is_seen_as_a_real_guest_gets_it(page: LettersPage) -> None:
    dialog = writing.edit_wording(page)
    dialog.guest.setCurrentIndex(dialog.guest.findText("Ramin Həsənov"))
    dialog.subject.setFocus()
    dialog.body.setPlainText("{salutation}\n\n{nonsense}")
    dialog.show_letter()
    assert "{nonsense}, which is no field" in dialog.problem.text()
    dialog.body.setPlainText("{salutation}\n\nCome to {event}.")
    dialog.show_letter()
    assert dialog.preview.toPlainText() == "Excellency,\n\nCome to Second Symposium on Translation."
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.reset_button.isEnabled()
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert "[[On behalf of {hosts}, we||We]] have the honour" in dialog.body.toPlainText()
    assert "We have the honour to invite you" in dialog.preview.toPlainText()

    def guest_and_deputy_came(session: Session) -> None:
        (one,) = (one for one in session.scalars(select(Invitation)) if one.id == dialog.guest.currentData())
        one.attendees.append(Attendee(event_id=one.event_id, name="Emil Faruk", role=AttendeeRole.REPRESENTATIVE))
        session.flush()
        arrive_together(session, [head.id for head in one.attendees])

    page.desk.change("Let both in", guest_and_deputy_came)
    dialog.kind.setCurrentIndex(dialog.kind.findData(MessageKind.THANKS))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert dialog.preview.toPlainText().startswith("Excellency,"), "of the two who are thanked the guest is shown"
    dialog.close()


def test_a_wording_that_was_typed_is_not_lost_by_looking_at_another_language(page: LettersPage) -> None:
    dialog = writing.edit_wording(page)
    shown = dialog.language.currentIndex()
    QTest.keyClicks(dialog.body, "Come!")
    typed = dialog.body.toPlainText()
    dialog.language.setCurrentIndex(shown + 1)
    dialog.language.activated.emit(shown + 1)
    QTest.keyClick(the_dialog(DiscardQuestion), Qt.Key.Key_Escape)
    assert (dialog.language.currentIndex(), dialog.body.toPlainText()) == (shown, typed)
    dialog.language.setCurrentIndex(shown + 1)
    dialog.language.activated.emit(shown + 1)
    question = the_dialog(DiscardQuestion)
    QTest.mouseClick(question.discard_button, Qt.MouseButton.LeftButton)
    assert dialog.body.toPlainText() != typed
    dialog.close()
    assert not dialog.isVisible()
