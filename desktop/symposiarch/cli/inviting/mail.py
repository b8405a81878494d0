"""`mail`: write to guests, see and approve what is to go, save drafts, send, and settle what is in doubt."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.inviting.invitations import chosen_guests
from symposiarch.cli.options import FOLDER, WordType, event_option, given
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail import account as accounts
from symposiarch.exchange.mail import sending
from symposiarch.exchange.mail.account import Account, Security
from symposiarch.exchange.mail.message import write_drafts
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.invitations import AttendeeRole, Channel
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.correspondence import delivery, drafting, outbox
from symposiarch.planning.correspondence.letters import Fault, Problem
from symposiarch.planning.languages import language_of_letters

kind_option = click.option(
    "--kind", type=WordType(MessageKind), default=MessageKind.INVITATION, help="What is written to them."
)
language_option = click.option(
    "--language", default="", metavar="xx", help="All in this language; without it, each in the guest's own."
)


@command
@event_option
@kind_option
@language_option
@click.option("--channel", type=WordType(Channel), help="By which way; notices go as each guest was invited.")
@click.argument("guests", nargs=-1)
def write(
    desk: Desk, /, event: str, kind: MessageKind, language: str, channel: Channel | None, guests: tuple[str, ...]
) -> None:
    """Write to guests, into the outbox: those named, or all whom this kind of message concerns."""
    written, problems = _written(desk, event, kind, guests, channel or drafting.way_of(kind), language=language)
    left_out = [one.sentence for one in problems]
    _tell_left_out(left_out)
    value = {"written": len(written), "problems": left_out}
    desk.show(value, f"{len(written)} written. See them with “mail list”, then “mail approve”.")


def _written(
    desk: Desk,
    event: str,
    kind: MessageKind,
    guests: Sequence[str],
    channel: Channel | None = Channel.EMAIL,
    *,
    language: str,
) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Guests without an address are left out and named; a field that is empty stops everything."""
    spoken = language_of_letters(language) if language else ""
    with desk.transaction("Write to guests", event) as (session, held):
        invited, walked_in = _meant(session, held.id, kind, guests)
        chosen = invited if guests else None
        draft = partial(
            drafting.draft_messages,
            session,
            held.id,
            kind,
            chosen,
            channel=channel,
            language=spoken,
            walked_in=walked_in,
        )
        drafted = draft()
        empty = [one.sentence for one in drafted.problems if one.fault is Fault.EMPTY_FIELD]
        if empty:
            raise SymposiarchError(f"Nothing was made. {' '.join(empty)}")
        if drafted.problems and not drafted.messages:  # only addresses stand in the way of some
            drafted = draft(despite_problems=True)
    return drafted.messages, drafted.problems


def _meant(session: Session, event_id: int, kind: MessageKind, guests: Sequence[str]) -> tuple[list[int], list[int]]:
    """The invitations that the words mean, and the heads of those who walked in: they can be thanked."""
    invited, walked_in = [], []
    for guest in guests:
        try:
            invited += chosen_guests(session, event_id, (guest,))
        except SymposiarchError:
            head = attendee_called(session, event_id, guest) if kind is MessageKind.THANKS else None
            if head is None or head.role is not AttendeeRole.WALK_IN:
                raise
            walked_in.append(head.id)
    return invited, walked_in


def _tell_left_out(left_out: Sequence[str]) -> None:
    for one in left_out:
        click.echo(f"Left out: {one}", err=True)


@command
@event_option
@kind_option
@language_option
@click.option("--to", "folder", type=FOLDER, required=True, metavar="FOLDER", help="Where the drafts are written.")
@click.argument("guests", nargs=-1)
def drafts(desk: Desk, /, event: str, kind: MessageKind, language: str, folder: Path, guests: tuple[str, ...]) -> None:
    """Write drafts (.eml) that Outlook and Thunderbird open ready to send, with the card and the calendar entry."""
    written, problems = _written(desk, event, kind, guests, language=language)
    with desk.office.reading() as session:
        made = write_drafts(session, written, folder, accounts.sender(session))
    left_out = [one.sentence for one in problems] + [f"{name}: {why}" for name, why in made.left_out]
    _tell_left_out(left_out)
    files = [str(one.path) for one in made.written]
    desk.show({"files": files, "problems": left_out}, files or "Nobody is to be written to.")


@command
@event_option
@click.option("--full", is_flag=True, help="With the whole text of each message.")
def list_messages(desk: Desk, /, event: str, full: bool) -> None:
    """The outbox: every message as it goes, and what became of it."""
    with desk.reading(event) as (session, held):
        rows = outbox.outbox_rows(session, held.id)
    fields = "id name to=to_address kind channel language status subject body attempts sent_at answer"
    if full and rows:
        lines = [f"{row.id}  {row.name} <{row.to_address}>\n{row.subject}\n\n{row.body}\n" for row in rows]
        desk.show([fields_of(row, fields) for row in rows], lines)
        return
    columns = "id name to=to_address kind status subject"
    desk.show_rows(rows, fields, columns, ("", "answer"), nothing="The outbox is empty.")


def _named(rows: Sequence[outbox.OutboxRow], messages: Sequence[int]) -> list[int]:
    """The messages of these ids.

    Raises:
        SymposiarchError: one is none of these rows.
    """
    known = {row.id for row in rows}
    for key in messages:
        if key not in known:
            raise SymposiarchError(f"There is no message {key} for this. See the ids in “mail list”.")
    return list(messages)


@command
@event_option
@click.option("--all", "everything", is_flag=True, help="Every draft of the event.")
@click.argument("messages", nargs=-1, type=int)
def approve(desk: Desk, /, event: str, everything: bool, messages: tuple[int, ...]) -> None:
    """Approve messages as they read; MESSAGES are the ids of `mail list`."""
    if not (messages or everything):
        raise click.UsageError("Name the messages by their ids (mail list), or --all.")
    with desk.transaction("Approve messages", event) as (session, held):
        rows = outbox.outbox_rows(session, held.id)
        chosen = [row.id for row in rows] if everything else _named(rows, messages)
        count = outbox.approve_messages(session, chosen, by=desk.office.who)
    desk.show({"approved": count}, f"{count} approved.")


@command
@click.option("--host", help="The mail server.")
@click.option("--port", type=click.IntRange(1, 65_535), help="587 for starttls, 465 for tls.")
@click.option("--security", type=click.Choice([one.value for one in Security]), help="How the line is made safe.")
@click.option("--user", help="The name to sign in with.")
@click.option("--address", help="The address that messages come from.")
@click.option("--name", help="The name beside that address.")
@click.option("--reply-to", help="Where answers go, if not there.")
@click.option("--per-minute", type=click.IntRange(1, 600), help="How many messages at most.")
@click.option("--authority", help="A file with the certificates of an own authority.")
@click.option("--with-code/--without-code", "with_code", default=None, help="The guest's QR code on the card.")
@click.option("--password/--no-password", "ask", default=False, help="Ask for the password, for the system's keyring.")
def account(desk: Desk, /, ask: bool, **fields: Any) -> None:
    """Show the account that mail is sent from, or change what is named. The password goes into the system's keyring."""
    changes = given(fields)
    if "security" in changes:
        changes["security"] = Security(changes["security"])
    with desk.office.transaction("Set up the mail account") as work:
        try:
            kept = accounts.account(work.session)
        except SymposiarchError:
            if not changes:
                raise
            kept = Account("")
        if changes:
            kept = replace(kept, **changes, tested=False)
            accounts.keep_account(work.session, kept)
    if ask:
        accounts.keep_password(kept, _password())
    value = {name: getattr(kept, name) for name in Account.__dataclass_fields__}
    desk.show(value, [f"{name.replace('_', ' '):<11} {said}" for name, said in value.items() if said != ""])


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, err=True))


@command
@click.option("--message", type=int, help="Looking as this message of the outbox.")
def test(desk: Desk, /, message: int | None) -> None:
    """Send a test message to yourself."""
    with desk.office.reading() as session:
        found = accounts.account(session)
        if message is not None:
            _named(outbox.outbox_rows(session), (message,))
    address = sending.send_test(desk.office, found, accounts.password_of(found), like=message)
    with desk.office.transaction("Test the mail account", fact=True) as work:
        sending.note_tested(work.session, found)
    desk.show({"sent_to": address}, f"A test message went to {address}. Look at it before you send the others.")


@command
@event_option
@click.option(
    "--patience",
    type=click.IntRange(min=0),
    default=0,
    metavar="MINUTES",
    help="How long to wait where the server says “later”.",
)
def send(desk: Desk, /, event: str, patience: int) -> None:
    """Send what is approved, and what still waits from the last time. Sent mail is not taken back by undo."""
    office = desk.office
    found = sending.proven_account(office)
    password = accounts.password_of(found)
    with desk.transaction("Queue messages", event, fact=True) as (session, held):
        queued = outbox.queue_messages(session, event_id=held.id)
        doubtful = delivery.in_doubt(session, event_id=held.id)
    with desk.progress("Sending") as report:
        done = sending.send_queue(
            office, found, password, event_id=held.id, report=report, patience=timedelta(minutes=patience)
        )
    value = {
        "sent": done.sent,
        "refused": [{"name": name, "answer": answer} for name, answer in done.refused],
        "delayed": [{"name": name, "answer": answer} for name, answer in done.delayed.values()],
        "in_doubt": [{"name": name, "answer": answer} for name, answer in done.doubtful],
        "held_back": [{"name": name, "why": why} for name, why in (*queued.held_back, *done.held_back)],
        "in_doubt_before": len(doubtful),
    }
    lines = [f"{len(done.sent)} sent."]
    lines += [f"Refused: {name}: {answer}" for name, answer in done.refused]
    lines += [f"Later: {name}: {answer}" for name, answer in done.delayed.values()]
    lines += [f"In doubt: {name}: {answer}" for name, answer in done.doubtful]
    lines += [f"Held back: {name} {why}" for name, why in queued.held_back]
    lines += [f"Held back: {name}: {why}" for name, why in done.held_back]
    if doubtful:
        lines.append(f"In doubt from before: {counted(len(doubtful), 'message')}. Find out, then “mail settle”.")
    desk.show(value, lines)


@command
@event_option
@click.option("--arrived/--not-arrived", default=None, help="What you found out.")
@click.argument("messages", nargs=-1, type=int)
def settle(desk: Desk, /, event: str, arrived: bool | None, messages: tuple[int, ...]) -> None:
    """Show the messages that may or may not have arrived; say of those named whether they did.

    One that did not arrive goes into the queue again; if it says what no longer holds, it is taken back.
    """
    with desk.reading(event) as (session, held):
        rows = [one for one in outbox.outbox_rows(session, held.id) if one.status is MessageStatus.SENDING]
    if arrived is None:
        value = [{"id": row.id, "name": row.name, "message_id": row.message_id, "answer": row.answer} for row in rows]
        desk.show(value, [f"{row.id}  {row.name}  {row.message_id}" for row in rows] or "Nothing is in doubt.")
        return
    chosen = _named(rows, messages) if messages else [row.id for row in rows]
    with desk.office.transaction("Settle messages in doubt", fact=True) as work:
        taken_back = delivery.settle(work.session, chosen, arrived=arrived, by=desk.office.who)
    told = f"{len(chosen)} settled."
    if taken_back:
        told += f" Taken back, as what they say no longer holds: {counted(taken_back, 'letter')}."
    desk.show({"settled": len(chosen), "taken_back": taken_back}, told)


@command
@event_option
@click.argument("messages", nargs=-1, type=int, required=True)
def gone(desk: Desk, /, event: str, messages: tuple[int, ...]) -> None:
    """Mark messages as gone by another way than from here: on paper, by telephone, from your own mail program."""
    with desk.transaction("Mark messages as gone", event, fact=True) as (session, held):
        chosen = _named(outbox.outbox_rows(session, held.id), messages)
        count = delivery.mark_messages_sent(session, chosen, by=desk.office.who)
    desk.show({"gone": count}, f"{count} marked as gone.")
