"""Sending what is approved, with its progress; what is in doubt afterwards is settled by a person."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPlainTextEdit

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.jobs import Teller
from symposiarch.gui.letters.account import AccountDialog
from symposiarch.gui.letters.outbox_list import IN_DOUBT, OutboxList
from symposiarch.gui.letters.testing import send_test
from symposiarch.gui.notices import Offer
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.gui.workspace import Workspace
from symposiarch.planning.correspondence import delivery
from symposiarch.planning.correspondence.outbox import queue_messages, to_send
from symposiarch.store import ChangeSet

if TYPE_CHECKING:
    from symposiarch.exchange.mail.account import Account
    from symposiarch.exchange.mail.sending import Sent

PATIENCE = timedelta(minutes=15)
"""How long a server that says "later" is asked again before the rest is left for the next time."""

SHOWN_EVERY = 1.0
"""Seconds between two looks at the outbox while it is being sent."""


def commands() -> tuple[Command, ...]:
    return (
        Command("invitations.send", tr("Send…"), send, "post", ready=OutboxList.can_send,
                tip=tr("Send what is approved, and what still waits from the last time")),
        Command("invitations.arrived", tr("It arrived"), partial(settle, arrived=True), "accept",
                ready=OutboxList.can_settle),
        Command("invitations.not_arrived", tr("It did not arrive: send it again"), partial(settle, arrived=False),
                "undo", ready=OutboxList.can_settle),
        Command("invitations.account", tr("Mail account…"), set_up, "link", ready=OutboxList.can_edit_event),
    )  # fmt: skip


def set_up(page: OutboxList, sentence: str = "") -> AccountDialog:
    return opened(AccountDialog(page.desk, sentence, page))


def send(page: OutboxList) -> SendDialog | AccountDialog:
    """Say what will go and to whom; without a proven account, that is set up first."""
    from symposiarch.exchange.mail.account import account_or_none, password_of

    account = page.desk.workspace.read(account_or_none)
    if account is None:
        return set_up(page, tr("No mail account has been set up yet. Set one up, and send a test to yourself."))
    if not account.tested:
        return set_up(page, tr("Send a test message to yourself first, and look at it."))
    return opened(SendDialog(page, account, password_of(account)))


class SendDialog(AskingDialog):
    """Who is written to, and who is held back and why; what has been sent cannot be taken back."""

    def __init__(self, page: OutboxList, account: Account, password: str) -> None:
        queued = page.desk.workspace.read(to_send, page.event_id)
        count = len(queued.messages)
        minutes = -(-count // max(account.per_minute, 1))
        super().__init__(
            tr("Send %n letters", n=count),
            tr(
                "From {address}, at most %n a minute: about {minutes} min. It can be stopped and goes on later where "
                "it stopped; nobody gets a letter twice. What has been sent cannot be taken back.",
                n=account.per_minute,
                address=account.address,
                minutes=minutes,
            ),
            page,
        )
        self.queued = queued
        self._page = page
        self._account = account
        self._password = password
        rows = {row.id: row for row in page.table.rows.rows}
        lines = [f"{rows[key].name}   {rows[key].to_address}   {rows[key].subject}" for key in self.queued.messages]
        if self.queued.held_back:
            lines += ["", tr("Held back:"), *(f"{name} {why}" for name, why in self.queued.held_back)]
        no_wrap = QPlainTextEdit.LineWrapMode.NoWrap
        self.list = QPlainTextEdit("\n".join(lines), readOnly=True, lineWrapMode=no_wrap)
        self.add((self.list, 1))
        self.send_button = self.accept_with(tr("Send %n letters", n=count))
        self.test_button = self.also(tr("One to myself first"), self.send_test)
        for button in (self.send_button, self.test_button):
            button.setEnabled(count > 0)
        self.resize(640, 480)

    def send_test(self) -> None:
        """The first of them, to the account's own address."""
        send_test(self._page.desk, self._account, self._password, like=self.queued.messages[0])

    @override
    def save(self) -> None:
        self.accept()
        start_sending(self._page, self._account, self._password)


class Follower(Teller):
    """Tells the window of what the sending writes down, from its own thread and not more often than it can look."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._last = 0.0
        self._kept: ChangeSet | None = None
        self.told.connect(workspace.changed)

    def tell(self, changes: ChangeSet) -> None:
        """Called in the thread that sends."""
        self._kept = changes
        if time.monotonic() - self._last > SHOWN_EVERY:
            self._last = time.monotonic()
            self.told.emit(changes)

    def finish(self) -> None:
        if self._kept is not None:  # the last change touches the same tables as those before it
            self.told.emit(self._kept)


def start_sending(page: OutboxList, account: Account, password: str) -> None:
    """Put what is approved into the queue and send it in the background."""
    from symposiarch.exchange.mail.sending import Clock, send_queue

    workspace, event_id = page.desk.workspace, page.event_id
    workspace.perform_fact(tr("Queue letters"), queue_messages, event_id=event_id)
    office, follower = workspace.office, Follower(workspace)

    def work(report: Any) -> Sent:
        said: tuple[float, str] = (0.0, "")

        def tell(fraction: float, text: str) -> None:
            nonlocal said
            said = (fraction, text)
            report(fraction, text)

        def wait(seconds: float) -> None:
            until = time.monotonic() + seconds
            while (left := until - time.monotonic()) > 0:
                report(*said)  # where it is stopped, if it is to be
                time.sleep(min(left, 0.25))

        return send_queue(
            office,
            account,
            password,
            event_id=event_id,
            report=tell,
            told=follower.tell,
            patience=PATIENCE,
            clock=Clock(wait=wait),
        )

    def ended() -> None:
        page.sending = None
        follower.finish()
        page.desk.actions.refresh()

    done = partial(_say_what_became, page.desk)
    page.sending = workspace.work_beside(page.desk.jobs, tr("Sending letters"), work, done=done, ended=ended)


def _say_what_became(desk: Desk, sent: Sent) -> None:
    """How many letters were sent, and which of the others were not, and why."""
    desk.notices.say(tr("%n letters were sent.", n=len(sent.sent)))
    trouble = [
        *(tr("{name} was held back: {why}", name=name, why=why) for name, why in sent.held_back),
        *(tr("{name} was refused: {answer}", name=name, answer=answer) for name, answer in sent.refused),
        *(tr("{name} waits: {answer}", name=name, answer=answer) for name, answer in sent.delayed.values()),
        *(tr("{name} may or may not have it: {answer}", name=name, answer=answer) for name, answer in sent.doubtful),
    ]
    if trouble:
        desk.notices.warn_of(trouble)


def settle(page: OutboxList, *, arrived: bool) -> None:
    """Somebody has found out what became of the selected messages in doubt."""
    ids = page.selected_that_are(*IN_DOUBT)
    label = tr("Settle %n letters in doubt", n=len(ids))
    taken_back = page.desk.workspace.perform_fact(label, delivery.settle, ids, arrived=arrived, by=page.who)
    said, offer = label, None
    if taken_back:
        said = tr("%n letters were taken back, to be written anew: what they say no longer holds.", n=taken_back)
        offer = Offer(tr("Write them anew…"), page.desk.actions["invitations.write"].trigger)
    page.desk.notices.say(said, offer=offer)
