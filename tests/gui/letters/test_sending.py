"""What is approved goes, once: by the mail program, or by an account that was tested."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.exchange.mail.mail_server import PASSWORD, USER, post_office
from tests.gui.conftest import the_dialog
from tests.gui.letters.letters_page import write

from symposiarch.documents.render import own_templates
from symposiarch.gui.letters import moving, sending
from symposiarch.gui.letters.account import AccountDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.sending import SendDialog
from symposiarch.gui.notices import NoticeLine
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.correspondence import delivery
from symposiarch.planning.correspondence.outbox import queue_messages
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.stages import approve


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


def test_who_has_no_draft_is_named_and_not_marked_as_gone(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(page)
    first = page.table.rows.rows[0]
    own = own_templates() / "invitations.typ"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(
        "#let facts = json(bytes(sys.inputs.facts))\n"
        f'#assert(facts.cards.first().guest != "{first.name}", message: "not to be printed")\nA card.',
        encoding="utf-8",
    )
    page.table.selectAll()
    moving.write_drafts(page, tmp_path / "drafts")
    qtbot.waitUntil(lambda: first.name in window.banner.text.text())
    assert len(list((tmp_path / "drafts").glob("*.eml"))) == 2
    assert first.id not in page.selected_ids()
    assert len(page.selected_ids()) == 2


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
