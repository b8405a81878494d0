"""Mail is sent over a safe line to a real server: each guest gets exactly one message, whatever happens to the line."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from tests.builders import new_office
from tests.exchange.mail.mail_server import PASSWORD, PostOffice
from tests.exchange.mail.queued import Patience, queue, set_up, statuses

from symposiarch.documents.render import own_templates
from symposiarch.exchange.mail.sending import send_queue
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.invitations import InvitationStage
from symposiarch.planning.correspondence import delivery, outbox
from symposiarch.planning.guests import guest_rows
from symposiarch.store import Office


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


def test_a_message_that_was_handed_over_is_not_sent_again_because_the_answer_is_none(
    office: Office, server: PostOffice
) -> None:
    account = set_up(office, server)
    addresses = queue(office, 2)
    server.mumbles_after_taking = {1}
    done = send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert server.recipients == addresses
    assert [name for name, _answer in done.doubtful] == ["Guest Number1"]


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
    assert [name for name, _ in first.delayed.values()] == ["Guest Number1"]
    assert server.recipients == addresses[1:]
    done = send_queue(office, account, PASSWORD, clock=patience.clock, patience=timedelta(minutes=10))
    assert done.sent == ["Guest Number1"]
    assert Counter(server.recipients) == Counter(addresses)
    assert max(patience.waited) > 60


def test_a_guest_who_is_always_delayed_is_given_up_after_five_attempts(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    (address,) = queue(office, 1)
    server.later[address] = 99
    patience = Patience()
    done = send_queue(office, account, PASSWORD, clock=patience.clock, patience=timedelta(days=1))
    assert [round(seconds / 60) for seconds in patience.waited if seconds > 30] == [1, 2, 4, 8]
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


WITHOUT_A_CARD_FOR_THE_FIRST = """
#let facts = json(bytes(sys.inputs.facts))
#assert(facts.cards.first().guest != "Guest Number1", message: "this name is not to be printed")
A card.
"""


def test_a_letter_whose_card_cannot_be_drawn_is_named_and_holds_nobody_up(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 3, MessageKind.INVITATION)
    own = own_templates() / "invitations.typ"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(WITHOUT_A_CARD_FOR_THE_FIRST, encoding="utf-8")
    done = send_queue(office, account, PASSWORD, clock=Patience().clock, patience=timedelta(minutes=15))
    assert server.recipients == addresses[1:]
    ((name, why),) = done.held_back
    assert name == "Guest Number1"
    assert "this name is not to be printed" in why
    assert why.endswith("mend it or take it away. The letter stays approved: send it again then.")
    own.unlink()
    with office.transaction("Queue") as work:
        outbox.queue_messages(work.session)
    assert send_queue(office, account, PASSWORD, clock=Patience().clock).sent == ["Guest Number1"]
    assert server.recipients == [*addresses[1:], addresses[0]]


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


def test_a_letter_that_is_taken_back_while_the_server_is_called_does_not_go(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    queue(office, 2)

    def take_all_back(fraction: float, text: str) -> None:
        with office.transaction("Take all back") as work:
            outbox.withdraw_messages(work.session, delivery.waiting(work.session))

    done = send_queue(office, account, PASSWORD, clock=Patience().clock, report=take_all_back)
    assert done.sent == []
    assert server.recipients == []
    assert statuses(office) == {MessageStatus.WITHDRAWN: 2}


def test_who_waits_is_told_though_others_had_to_be_tried_again(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 2)
    server.later[addresses[0]] = 1
    server.cut_before_data = {2}
    done = send_queue(office, account, PASSWORD, clock=Patience().clock)
    assert done.sent == ["Guest Number2"]
    assert [name for name, _ in done.delayed.values()] == ["Guest Number1"]


def test_who_is_taken_back_while_waiting_is_not_told_to_be_waiting(office: Office, server: PostOffice) -> None:
    account = set_up(office, server)
    addresses = queue(office, 2)
    server.later[addresses[0]] = 1
    patience = Patience()

    def take_back(_done: float, said: str) -> None:
        if said == "waiting for the mail server":
            with office.transaction("Take back") as work:
                outbox.withdraw_messages(
                    work.session, delivery.waiting(work.session, at=patience.now() + timedelta(days=1))
                )

    done = send_queue(office, account, PASSWORD, clock=patience.clock, report=take_back, patience=timedelta(days=1))
    assert done.sent == ["Guest Number2"]
    assert done.delayed == {}


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
