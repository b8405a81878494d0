"""A test message to oneself: sent away from the window, and noted in the office that the account is of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.mail.account import Account


def send_test(
    desk: Desk,
    account: Account,
    password: str,
    *,
    like: int | None = None,
    done: Callable[[str], object] | None = None,
    failed: Callable[[SymposiarchError], object] | None = None,
) -> None:
    """Send one to the account's own address, as the message `like` reads; `done` receives what is then said."""
    office = desk.workspace.office

    def work(report: Any) -> str:
        from symposiarch.exchange.mail.sending import send_test

        return send_test(office, account, password, like=like, report=report)

    def sent(address: str) -> None:
        from symposiarch.exchange.mail.sending import note_tested

        try:
            if desk.workspace.has_open(office):
                desk.workspace.perform_fact(tr("Test the mail account"), note_tested, account)
        except SymposiarchError as error:  # an import is being kept
            if failed is None:
                raise
            failed(error)
            return
        said = tr("A test message went to {address}. Look at it.", address=address)
        desk.notices.say(said)
        if done is not None:
            done(said)

    desk.jobs.start(tr("Sending a test message"), work, done=sent, failed=failed, can_stop=False)
