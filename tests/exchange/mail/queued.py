"""An account on a post office, and messages that wait to be sent."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from tests.builders import a_guest, an_event
from tests.exchange.mail.mail_server import USER, PostOffice

from symposiarch.exchange.mail.account import Account, keep_account
from symposiarch.exchange.mail.sending import Clock
from symposiarch.model.base import now
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.planning.correspondence import drafting, outbox
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.stages import approve
from symposiarch.store import Office


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
