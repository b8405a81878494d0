"""What is written to guests is seen before it goes: the Letters page and the wording beside a real letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.exchange.mail.mail_server import PASSWORD, USER, post_office
from tests.gui.conftest import the_dialog, turn_to

from symposiarch.gui.dialogs import DiscardQuestion
from symposiarch.gui.events.dialog import EventDialog
from symposiarch.gui.letters import house, moving, sending, writing
from symposiarch.gui.letters.account import AccountDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.sending import SendDialog
from symposiarch.gui.letters.writing import EditMessageDialog, WriteDialog
from symposiarch.gui.notices import NoticeLine
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Invitation
from symposiarch.planning.arrivals.recording import arrive_together
from symposiarch.planning.correspondence import delivery
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.outbox import outbox_rows, queue_messages
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.stages import approve
from symposiarch.planning.people.contacts import add_person, set_assistant
from symposiarch.store import Office


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    """The Letters page, after three of the five guests were given an address."""
    office = window.desk.workspace

    def give(session: Session) -> None:
        from symposiarch.planning.people.contacts import edit_person

        for person, language in ((1, "az"), (2, "tr"), (3, "ko")):
            edit_person(session, person, email=f"guest{person}@example.org", language=language)

    office.perform("Give addresses", give)
    return turn_to(window, LettersPage)


def messages(read_office: Callable[[], Office]) -> dict[str, MessageStatus]:
    with read_office() as office, office.reading() as session:
        return {row.name: row.status for row in outbox_rows(session)}


def write(page: LettersPage, kind: MessageKind = MessageKind.INVITATION) -> WriteDialog:
    """Write a kind of letter through the dialog, as a person does."""
    page.desk.actions["invitations.write"].trigger()
    dialog = the_dialog(WriteDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    return dialog


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


def test_drafts_are_saved_for_the_mail_program(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(page)
    page.table.selectAll()
    moving.write_drafts(page, tmp_path / "drafts")
    qtbot.waitUntil(lambda: len(list((tmp_path / "drafts").glob("*.eml"))) == 3)
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    line = window.findChild(NoticeLine)
    assert isinstance(line, NoticeLine)
    assert line.offer.text() == "Mark as gone…"


def test_nothing_is_sent_before_an_account_was_set_up_and_tested(window: MainWindow, page: LettersPage) -> None:
    write(page)
    page.table.selectAll()
    window.desk.actions.do("invitations.approve")
    window.desk.actions.do("invitations.send")
    dialog = the_dialog(AccountDialog)
    assert "No mail account has been set up yet" in dialog.sentence.text()
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "Name the mail server" in dialog.trouble.text()
    assert dialog.isVisible()


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The system's keyring, in memory."""
    import keyring as system

    kept: dict[str, str] = {}
    monkeypatch.setattr(system, "set_password", lambda _service, user, secret: kept.update({user: secret}))
    monkeypatch.setattr(system, "get_password", lambda _service, user: kept.get(user))
    return kept


def test_an_account_is_set_up_tested_and_then_everything_approved_is_sent_once(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path, keyring: dict[str, str]
) -> None:
    with post_office(tmp_path) as server:
        account = sending.set_up(page)
        for field, text in (
            (account.host, "127.0.0.1"),
            (account.user, USER),
            (account.password, PASSWORD),
            (account.address, "protocol@embassy.example"),
            (account.authority, str(server.authority)),
        ):
            field.clear()
            QTest.keyClicks(field, text)
        account.port.setValue(server.port)
        account.per_minute.setValue(600)
        QTest.mouseClick(account.test_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: account.told.text().startswith("A test message went to protocol@"))
        assert server.recipients == ["protocol@embassy.example"]
        assert keyring == {f"{USER}@127.0.0.1:{server.port}": PASSWORD}
        account.close()

        guests = window.desk.workspace.read(guest_rows, window.desk.event_id)
        window.desk.workspace.perform("Approve", stages.approve, [row.id for row in guests], by="Head of mission")
        write(page)
        page.table.selectAll()
        window.desk.actions["invitations.approve"].trigger()
        server.refuse["guest2@example.org"] = "550 5.1.1 No such user"
        window.desk.actions.do("invitations.send")
        dialog = the_dialog(SendDialog)
        assert "guest1@example.org" in dialog.list.toPlainText()
        QTest.mouseClick(dialog.send_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.sending is None)
        qtbot.waitUntil(lambda: {str(row.status) for row in page.table.rows.rows} == {"sent", "refused"})
        assert sorted(server.recipients[1:]) == ["guest1@example.org", "guest3@example.org"]
        assert "No such user" in window.banner.text.text()
        reached = {row.email: str(row.stage) for row in window.desk.workspace.read(guest_rows, window.desk.event_id)}
        assert reached["guest1@example.org"] == "sent"
        assert reached["guest2@example.org"] == "approved"
        assert not window.desk.actions["invitations.send"].isEnabled()


def test_an_account_that_is_closed_while_its_test_is_under_way_says_so_in_the_window(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path, keyring: dict[str, str]
) -> None:
    account = sending.set_up(page)
    for field, text in ((account.host, "127.0.0.1"), (account.address, "protocol@embassy.example")):
        field.setText(text)
    account.port.setValue(1)  # where nobody listens
    QTest.mouseClick(account.test_button, Qt.MouseButton.LeftButton)
    account.close()
    qtbot.waitUntil(lambda: "127.0.0.1 cannot be reached on port 1" in window.banner.text.text())


def test_what_is_in_doubt_is_settled_by_a_person(window: MainWindow, page: LettersPage) -> None:
    guests = [row.id for row in window.desk.workspace.read(guest_rows, window.desk.event_id)]
    window.desk.workspace.perform("Approve the guests", approve, guests, by="Head of mission")
    write(page)
    first = page.table.rows.rows[0]
    assert page.table.select_keys([first.id])
    window.desk.actions["invitations.approve"].trigger()
    window.desk.workspace.perform_fact("Queue", queue_messages)
    window.desk.workspace.perform_fact("Sending", delivery.begin_sending, first.id)
    assert page.table.select_keys([first.id])
    window.desk.actions["invitations.not_arrived"].trigger()
    assert str(page.one().status) == "queued"
    assert window.desk.actions["invitations.send"].isEnabled(), "it goes on where it was interrupted"
    window.desk.workspace.perform_fact("Sending", delivery.begin_sending, first.id)
    window.desk.actions["invitations.arrived"].trigger()
    assert str(page.one().status) == "sent"


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
    assert (first.serial, first.envelope_id) == (1, None)
    index = dialog.table.rows.index(0, 3)
    assert dialog.table.rows.setData(index, "The doorman")
    first = dialog.table.rows.rows[0]
    assert (first.handed_to, first.envelope_id is not None) == ("The doorman", True)
    window.desk.actions.do("edit.undo")
    dialog.close()
    again = house.show_envelopes(page)
    assert again.table.rows.rows[0].envelope_id is None
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
