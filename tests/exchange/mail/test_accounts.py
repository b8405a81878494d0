"""An account is tested over a safe line before anything else goes, and its password stands nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.exchange.mail import mail_server
from tests.exchange.mail.mail_server import PASSWORD, PostOffice
from tests.exchange.mail.queued import Patience, queue, set_up, statuses

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.account import Account, account, keep_account
from symposiarch.exchange.mail.sending import note_tested, proven_account, send_queue, send_test
from symposiarch.exchange.mail.smtp import Line
from symposiarch.model.correspondence import MessageStatus
from symposiarch.store import Office


def test_a_wrong_password_sends_nothing_and_loses_nothing(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    queue(office, 2)
    with pytest.raises(SymposiarchError, match="does not accept the name and password"):
        send_queue(office, account, "wrong", clock=Patience().clock)
    assert statuses(office) == {MessageStatus.QUEUED: 2}
    assert not server.taken


def test_a_password_may_have_letters_beyond_ascii(
    office: Office, server: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_server, "PASSWORD", "gizli şifrə")
    account = set_up(office, server)
    addresses = queue(office, 1)
    with pytest.raises(SymposiarchError, match="does not accept the name and password"):
        send_queue(office, account, "gizli şifre", clock=Patience().clock)
    send_queue(office, account, "gizli şifrə", clock=Patience().clock)
    assert server.recipients == addresses


def test_a_server_whose_name_cannot_be_one_is_named() -> None:
    with pytest.raises(SymposiarchError, match=r"“smtp\.\.example\.org” is no name of a server"):
        Line(Account("smtp..example.org"), PASSWORD).call()


def test_an_unknown_certificate_is_not_trusted(office: Office, server: PostOffice) -> None:
    account = set_up(office, server, authority="")
    queue(office, 1)
    with pytest.raises(SymposiarchError, match="certificate"):
        send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert not server.taken


def test_a_test_message_goes_to_oneself_before_anything_else(office: Office, server: PostOffice) -> None:
    made = set_up(office, server)
    with pytest.raises(SymposiarchError, match="test message to yourself first"):
        proven_account(office)
    assert send_test(office, made, PASSWORD) == "protocol@embassy.example"
    assert server.recipients == ["protocol@embassy.example"]
    with office.transaction("Test", fact=True) as work:
        note_tested(work.session, made)
    assert proven_account(office).tested
    with office.transaction("Change") as work:
        keep_account(work.session, made)
    with office.reading() as session:
        assert not account(session).tested, "a changed account is tested again"


def test_a_test_proves_nothing_of_an_account_that_was_written_over_it_meanwhile(
    office: Office, server: PostOffice
) -> None:
    made = set_up(office, server)
    other = replace(made, host="mail.example.org")
    with office.transaction("Change, and be told of the test", fact=True) as work:
        keep_account(work.session, other)
        note_tested(work.session, made)
    with office.reading() as session:
        assert account(session) == other


def test_a_server_that_is_not_there_is_named_and_the_queue_stays(office: Office, server: PostOffice) -> None:
    account = set_up(office, server, port=1)
    queue(office, 1)
    with pytest.raises(SymposiarchError, match=r"127\.0\.0\.1 cannot be reached on port 1"):
        send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert statuses(office) == {MessageStatus.QUEUED: 1}


def test_the_password_stands_nowhere_in_the_office_file(office: Office, server: PostOffice) -> None:
    set_up(office, server)
    with office.reading() as session:
        kept = account(session)
    assert not hasattr(kept, "password")
    assert PASSWORD.encode() not in office.path.read_bytes()
