"""Mail is sent over a safe line to a real server: each guest gets exactly one message, whatever happens to the line."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office
from tests.exchange.mail import mail_server
from tests.exchange.mail.mail_server import PASSWORD, USER, PostOffice, post_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.account import Account, account, keep_account
from symposiarch.exchange.mail.sending import Clock, note_tested, proven_account, send_queue, send_test
from symposiarch.exchange.mail.smtp import Line
from symposiarch.model.base import now
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.invitations import InvitationStage
from symposiarch.planning.correspondence import delivery, drafting, outbox
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.invitations import approve
from symposiarch.store import Office


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PostOffice]:
    with post_office(tmp_path) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


class Patience:
    """A clock that goes forward by being waited for."""

    def __init__(self) -> None:
        self.at = now()
        self.waited: list[float] = []

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.at += timedelta(seconds=seconds)

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.wait)


def set_up(office: Office, server: PostOffice, **fields: object) -> Account:
    values: dict[str, Any] = {
        "host": "127.0.0.1", "port": server.port, "user": USER, "address": "protocol@embassy.example",
        "name": "Protocol Section", "authority": str(server.authority), "per_minute": 600,
    }  # fmt: skip
    made = Account(**(values | fields))
    with office.transaction("Set up") as work:
        keep_account(work.session, made)
    return made


def queue(office: Office, count: int, kind: MessageKind = MessageKind.REMINDER) -> list[str]:
    """So many guests with a message each in the queue, in their order."""
    addresses = [f"guest{number}@example.org" for number in range(1, count + 1)]
    with office.transaction("Queue") as work:
        session = work.session
        event = an_event(session)
        for number, address in enumerate(addresses, start=1):
            a_guest(session, event, f"Guest Number{number}", email=address)
        invitations = [row.id for row in guest_rows(session, event.id)]
        approve(session, invitations, by="Head of mission")
        drafted = drafting.draft_messages(session, event.id, kind, invitations)
        outbox.approve_messages(session, drafted.messages, by="Head of mission")
        assert len(outbox.queue_messages(session).messages) == count
    return addresses


def statuses(office: Office) -> Counter[MessageStatus]:
    with office.reading() as session:
        return Counter(row.status for row in outbox.outbox_rows(session))


def test_everybody_gets_one_message_and_is_marked_as_invited(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 3, MessageKind.INVITATION)
    done = send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == addresses
    assert done.sent == ["Guest Number1", "Guest Number2", "Guest Number3"]
    with office.reading() as session:
        assert {row.stage for row in guest_rows(session, 1)} == {InvitationStage.SENT}
    mail = server.taken[0][1]
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf", "text/calendar"]
    assert office.undoable is None, "what was sent is not taken back"


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


def test_a_message_that_was_handed_over_is_not_sent_again_because_the_answer_is_none(
    office: Office, server: PostOffice
) -> None:
    account = set_up(office, server)
    addresses = queue(office, 2)
    server.mumbles_after_taking = {1}
    done = send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == addresses
    assert [name for name, _answer in done.doubtful] == ["Guest Number1"]


def test_an_unknown_certificate_is_not_trusted(office: Office, server: PostOffice) -> None:
    account = set_up(office, server, authority="")
    queue(office, 1)
    with pytest.raises(SymposiarchError, match="certificate"):
        send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert not server.taken


def test_a_refused_guest_is_named_with_the_servers_words_and_the_others_get_theirs(
    office: Office, server: PostOffice
) -> None:
    account = set_up(office, server)
    addresses = queue(office, 3)
    server.refuse[addresses[1]] = "550 5.1.1 No such user here"
    done = send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == [addresses[0], addresses[2]]
    assert done.refused == [("Guest Number2", "550 5.1.1 No such user here")]
    send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert len(server.taken) == 2, "a refusal is for good"


def test_a_guest_whose_server_asks_for_patience_gets_the_message_later(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 3)
    server.later[addresses[0]] = 2
    patience = Patience()
    first = send_queue(office, account, PASSWORD, clock=patience.clock)
    assert [name for name, _ in first.delayed] == ["Guest Number1"]
    assert server.recipients == addresses[1:]
    done = send_queue(office, account, PASSWORD, clock=patience.clock, patience=timedelta(minutes=10))
    assert done.sent == ["Guest Number1"]
    assert Counter(server.recipients) == Counter(addresses)
    assert max(patience.waited) > 60


def test_a_guest_who_is_always_delayed_is_given_up_after_five_attempts(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    (address,) = queue(office, 1)
    server.later[address] = 99
    done = send_queue(office, account, PASSWORD, clock=Patience().clock, patience=timedelta(days=1))
    assert [said for _, said in done.refused] == ["Tried 5 times. 451 4.7.1 Greylisted, please come again"]
    assert server.begun == 5


def test_each_guest_gets_exactly_one_message_though_the_line_is_cut(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 100)
    server.cut_before_data = {20, 21, 50}
    server.cut_while_data = {67}
    server.cut_after_taking = {80}
    patience = Patience()
    done = send_queue(office, account, PASSWORD, clock=patience.clock)
    # Two were handed over and nothing was heard of them; they are not sent again before somebody has found out.
    assert len(done.doubtful) == 2
    assert statuses(office) == {MessageStatus.SENT: 98, MessageStatus.SENDING: 2}
    assert max(Counter(server.recipients).values()) == 1
    with office.transaction("Settle", fact=True) as work:
        arrived = set(server.recipients)
        for row in outbox.outbox_rows(work.session):
            if row.status is MessageStatus.SENDING:
                delivery.settle(work.session, [row.id], arrived=row.to_address in arrived, by="K. Aliyeva")
    send_queue(office, account, PASSWORD, clock=patience.clock)
    assert Counter(server.recipients) == Counter(addresses)
    assert statuses(office) == {MessageStatus.SENT: 100}


class StoppedError(Exception):
    pass


def test_what_was_stopped_goes_on_where_it_stopped(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 10)

    def stop_after_four(fraction: float, text: str) -> None:
        if len(server.taken) == 4:
            raise StoppedError

    with pytest.raises(StoppedError):
        send_queue(office, account, PASSWORD, clock=Patience().clock, report=stop_after_four)
    assert statuses(office) == {MessageStatus.SENT: 4, MessageStatus.QUEUED: 6}
    send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == addresses


def test_a_letter_that_is_taken_back_while_others_are_being_sent_does_not_go(
    office: Office, server: PostOffice
) -> None:
    account = set_up(office, server)
    addresses = queue(office, 3)

    def take_the_last_back(fraction: float, text: str) -> None:
        if len(server.taken) == 1:
            with office.transaction("Take a letter back") as work:
                outbox.withdraw_messages(work.session, [max(delivery.waiting(work.session))])

    done = send_queue(office, account, PASSWORD, clock=Patience().clock, report=take_the_last_back)
    assert len(done.sent) == 2
    assert server.recipients == addresses[:2]
    assert statuses(office) == {MessageStatus.SENT: 2, MessageStatus.WITHDRAWN: 1}


def test_a_message_that_was_being_sent_when_the_program_died_is_not_sent_again_by_itself(
    office: Office, server: PostOffice
) -> None:
    account = set_up(office, server)
    queue(office, 2)
    with office.transaction("Handed over", fact=True) as work:
        (first, _) = delivery.waiting(work.session)
        delivery.begin_sending(work.session, first)
    send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == ["guest2@example.org"]
    with office.reading() as session:
        assert delivery.in_doubt(session) == (first,)


SENDER = """
import sys
from pathlib import Path
from symposiarch.exchange.mail.account import account
from symposiarch.exchange.mail.sending import Clock, send_queue
from symposiarch.store import Office

office = Office.open(Path(sys.argv[1]))
with office.reading() as session:
    kept = account(session)
send_queue(office, kept, sys.stdin.readline().strip(), clock=Clock(wait=lambda seconds: None))
"""


def test_after_the_program_was_killed_in_the_middle_everybody_gets_exactly_one(
    tmp_path: Path, server: PostOffice
) -> None:
    with new_office(tmp_path) as office:
        made = set_up(office, server)
        addresses = queue(office, 60)
        path = office.path
    with subprocess.Popen([sys.executable, "-c", SENDER, str(path)], stdin=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        program.stdin.write(f"{PASSWORD}\n")
        program.stdin.flush()
        reached = server.wait_for(20, seconds=60)
        program.kill()
    assert reached, "the program never came so far"
    with Office.open(path) as office:
        told = statuses(office)
        assert told[MessageStatus.SENDING] <= 1
        assert told[MessageStatus.SENT] + told[MessageStatus.SENDING] >= 19
        send_queue(office, made, PASSWORD, clock=Patience().clock)
        with office.reading() as session:
            doubtful = [row for row in outbox.outbox_rows(session) if row.status is MessageStatus.SENDING]
        for row in doubtful:  # a person asks, and says what became of it
            with office.transaction("Settle", fact=True) as work:
                delivery.settle(work.session, [row.id], arrived=row.to_address in server.recipients, by="K. Aliyeva")
        send_queue(office, made, PASSWORD, clock=Patience().clock)
        assert statuses(office) == {MessageStatus.SENT: 60}
    assert Counter(server.recipients) == Counter(addresses)


def test_every_attempt_has_the_same_message_id(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    queue(office, 1)
    server.cut_after_taking = {1}
    send_queue(office, account, PASSWORD, clock=Patience().clock)
    with office.transaction("Settle", fact=True) as work:
        delivery.settle(work.session, delivery.in_doubt(work.session), arrived=False, by="K. Aliyeva")
    send_queue(office, account, PASSWORD, clock=Patience().clock)
    first, second = (mail["Message-ID"] for _, mail in server.taken)
    assert first == second


def test_no_more_are_sent_in_a_minute_than_was_set(office: Office, server: PostOffice) -> None:
    account = set_up(office, server, per_minute=20)
    queue(office, 5)
    patience = Patience()
    send_queue(office, account, PASSWORD, clock=patience.clock)
    assert patience.waited == [3.0, 3.0, 3.0, 3.0]


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
