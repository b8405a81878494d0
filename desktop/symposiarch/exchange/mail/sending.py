"""The queue of the outbox at work: one message after the other, each exactly once, resumed where it was interrupted."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.account import Account, account, keep_account
from symposiarch.exchange.mail.message import Outgoing, email_of, outgoing
from symposiarch.exchange.mail.smtp import Answer, Line, Outcome, SenderRefusedError
from symposiarch.model.base import new_uuid, now
from symposiarch.model.correspondence import Message
from symposiarch.planning.correspondence import delivery, outbox
from symposiarch.store import ChangeSet, Office, Transaction

MOST_ATTEMPTS = 5
FIRST_DELAY = timedelta(minutes=1)
"""The wait after the first "later"; it doubles each time."""

Report = Callable[[float, str], None]


@dataclass(slots=True)
class Sent:
    """What became of the messages, by name and with what the server said; of those that wait, by their key too."""

    sent: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    delayed: dict[int, tuple[str, str]] = field(default_factory=dict)
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    held_back: list[tuple[str, str]] = field(default_factory=list)
    """What could not be written out and left the queue, with why and what to do."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the queue sees it: now, and how it waits."""

    now: Callable[[], datetime] = now
    wait: Callable[[float], None] = time.sleep


def send_queue(
    office: Office,
    account: Account,
    password: str,
    *,
    event_id: int | None = None,
    report: Report = lambda fraction, text: None,
    told: Callable[[ChangeSet], object] = lambda changes: None,
    patience: timedelta = timedelta(),
    clock: Clock | None = None,
) -> Sent:
    """Send what is queued. Stopping between two messages, by an exception out of `report`, leaves the rest queued.

    A message is marked as being sent before it is handed over and as sent when the server has taken it, each in a
    transaction of its own. A line that breaks before a message was handed over is opened again; one that breaks after
    leaves the message in doubt, and it is not sent again until a person has decided (`delivery.settle`). Delayed
    messages are tried again within `patience`, or at the next call. What cannot be written out holds nobody else up.

    Raises:
        SymposiarchError: the server cannot be reached or does not let us in; what is queued stays queued.
    """
    clock = clock or Clock()
    result = Sent()
    until = clock.now() + patience
    pause = 60.0 / max(account.per_minute, 1)
    with Line(account, password) as line:
        while True:
            with office.reading() as session:
                turn = delivery.waiting(session, at=clock.now(), event_id=event_id)
                later = delivery.next_attempt(session, event_id=event_id)
            if not turn:
                if later is None or later > until:
                    break
                report(1.0, "waiting for the mail server")
                clock.wait(max(0.0, (later - clock.now()).total_seconds()))
                continue
            _send_all(office, line, turn, result, report=report, told=told, pause=pause, clock=clock)
    with office.reading() as session:
        for key in list(result.delayed):
            message = session.get(Message, key)
            if message is None or message.status not in outbox.WAITING:  # taken back meanwhile
                del result.delayed[key]
    return result


def _send_all(
    office: Office,
    line: Line,
    turn: Sequence[int],
    result: Sent,
    *,
    report: Report,
    told: Callable[[ChangeSet], object],
    pause: float,
    clock: Clock,
) -> None:
    for number, key in enumerate(turn):
        with office.reading() as session:
            message = session.get_one(Message, key)
            if message.status not in outbox.WAITING:  # taken back meanwhile
                continue
            name = message.called
        report(number / len(turn), name)
        try:
            letter, mail = _written_out(office, key, line.account, _staying(report, number / len(turn), name))
        except SymposiarchError as error:
            _hold_back(office, told, key, name, str(error), result)
            continue
        if not line.is_open:
            _call(line, clock)
        with office.transaction(f"Send a message to {name}", fact=True) as work:
            begun = delivery.begin_sending(work.session, key)
        if not begun:  # taken back while the card was drawn or the server was called
            continue
        _tell(told, work)
        try:
            answer = line.hand_over(mail, line.account.address, letter.to_address)
        except SenderRefusedError:
            with office.transaction(f"The message to {name} waits", fact=True) as work:
                delivery.was_delayed(work.session, key, until=clock.now(), answer="The sender was refused.")
            _tell(told, work)
            raise
        _note(office, told, key, name, answer, result, clock)
        if answer.outcome is Outcome.SENT and number + 1 < len(turn):
            clock.wait(pause)
    report(1.0, "")


def _staying(report: Report, share: float, text: str) -> Report:
    """For the setting of one card: it asks whether to stop, and says what is said already."""
    return lambda _share, _text: report(share, text)


def _written_out(office: Office, key: int, account: Account, report: Report) -> tuple[Outgoing, EmailMessage]:
    with office.reading() as session:
        letter = outgoing(session, key, report=report)
    return letter, email_of(letter, account.sender)


def _call(line: Line, clock: Clock) -> None:
    """Open the line; a server that cannot be reached is tried three times."""
    for attempt in range(3):
        try:
            line.call()
        except ConnectionError as error:
            if attempt == 2:
                raise SymposiarchError(f"{error} What has not been sent stays in the queue.") from error
            clock.wait(2.0 * (attempt + 1))
        else:
            return


def _tell(told: Callable[[ChangeSet], object], work: Transaction) -> None:
    if work.changes is not None:
        told(work.changes)


def _hold_back(
    office: Office, told: Callable[[ChangeSet], object], key: int, name: str, why: str, result: Sent
) -> None:
    """Take a message out of the queue that cannot be written out: a fault in its card, mostly."""
    answer = f"{why} The letter stays approved: send it again then."
    with office.transaction(f"The message to {name} is held back", fact=True) as work:
        delivery.was_held_back(work.session, key, answer=answer)
    result.delayed.pop(key, None)
    result.held_back.append((name, answer))
    _tell(told, work)


def _note(
    office: Office, told: Callable[[ChangeSet], object], key: int, name: str, answer: Answer, result: Sent, clock: Clock
) -> None:
    """Write down what became of a message."""
    outcome = answer.outcome
    result.delayed.pop(key, None)
    with office.transaction(_LABELS[outcome].format(name=name), fact=True) as work:
        session = work.session
        attempts = session.get_one(Message, key).attempts
        if outcome in (Outcome.LATER, Outcome.LOST) and attempts >= MOST_ATTEMPTS:
            answer = replace(answer, said=f"Tried {attempts} times. {answer.said}")
            outcome = Outcome.REFUSED
        match outcome:
            case Outcome.SENT:
                delivery.was_sent(session, key, by=office.who, answer=answer.said, at=clock.now())
                result.sent.append(name)
            case Outcome.REFUSED:
                delivery.was_refused(session, key, answer=answer.said)
                result.refused.append((name, answer.said))
            case Outcome.DOUBT:
                delivery.is_in_doubt(session, key, answer=answer.said)
                result.doubtful.append((name, answer.said))
            case Outcome.LATER:
                again = clock.now() + FIRST_DELAY * 2 ** (attempts - 1)
                delivery.was_delayed(session, key, until=again, answer=answer.said)
                result.delayed[key] = name, answer.said
            case Outcome.LOST:
                delivery.was_delayed(session, key, until=clock.now(), answer=answer.said)
    _tell(told, work)


_LABELS = {
    Outcome.SENT: "The message to {name} was sent",
    Outcome.REFUSED: "The message to {name} was refused",
    Outcome.DOUBT: "The message to {name} may have arrived",
    Outcome.LATER: "The message to {name} was delayed",
    Outcome.LOST: "The message to {name} is to be sent again",
}


def send_test(
    office: Office, account: Account, password: str, *, like: int | None = None, report: Report | None = None
) -> str:
    """Send one message to the account's own address: as the message `like` reads, or a plain sentence.

    Returns the address to which it went; `note_tested` then says of the account that it is proven.

    Raises:
        SymposiarchError: it could not be sent; the text says why.
    """
    if like is not None:
        with office.reading() as session:
            letter = outgoing(session, like, report=report)
    else:
        letter = Outgoing("", "", "", "Symposiarch: test", "This is a test message to yourself.", "en")
    letter = replace(
        letter,
        message_id=f"<{new_uuid()}@{account.address.rpartition('@')[2]}>",
        to_address=account.address,
        to_name=account.name,
        subject=f"[Test] {letter.subject}",
    )
    with Line(account, password) as line:
        try:
            line.call()
        except ConnectionError as error:
            raise SymposiarchError(str(error)) from error
        answer = line.hand_over(email_of(letter, account.sender), account.address, account.address)
    if answer.outcome is not Outcome.SENT:
        raise SymposiarchError(f"The test message was not sent: {answer.said}")
    return account.address


def note_tested(session: Session, tested: Account) -> None:
    """A test message went through this account; of one that was written over it meanwhile nothing is proven."""
    if replace(account(session), tested=False) == replace(tested, tested=False):
        keep_account(session, replace(tested, tested=True))


def proven_account(office: Office) -> Account:
    """The account, once a test message has gone through it.

    Raises:
        SymposiarchError: it has not been tested.
    """
    with office.reading() as session:
        found = account(session)
    if not found.tested:
        raise SymposiarchError("Send a test message to yourself first (“mail test”), and look at it.")
    return found
