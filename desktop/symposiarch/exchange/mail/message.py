"""An e-mail as it goes out: headers that cannot be broken into, text and HTML, the card as PDF, the date as .ics."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from symposiarch.documents.saving import file_name, save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.calendar import invitation_calendar
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.planning.correspondence.fields import plain_line
from symposiarch.planning.correspondence.letterhead import MAIL, setting
from symposiarch.planning.correspondence.letters import is_address
from symposiarch.planning.rows import row_of

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report

WITH_CARD = frozenset({MessageKind.INVITATION, MessageKind.CONFIRMATION})
WITH_DATE = frozenset(
    {
        MessageKind.SAVE_THE_DATE,
        MessageKind.INVITATION,
        MessageKind.CONFIRMATION,
        MessageKind.POSTPONED,
        MessageKind.CANCELLED,
        MessageKind.CHANGE,
    }
)
"""Which kinds carry the card, and which the date for the calendar."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; `parameters` stand behind its type."""

    name: str
    media_type: str
    content: bytes
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """From whom a message comes, and where answers go if not there."""

    address: str
    name: str = ""
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that a message says."""

    message_id: str
    to_address: str
    to_name: str
    subject: str
    body: str
    language: str
    attachments: tuple[Attachment, ...] = ()


def outgoing(session: Session, message_id: int, *, report: Report | None = None) -> Outgoing:
    """A message of the outbox with its attachments, made anew each time and always the same.

    With a `report`, its card is set in a process of its own (see `documents.render`), as in all of these functions.
    """
    message = session.get_one(Message, message_id)
    name = message.recipient.name if message.recipient else ""
    return row_of(Outgoing, message, to_name=name, attachments=attachments(session, message, report=report))


def attachments(session: Session, message: Message, *, report: Report | None = None) -> tuple[Attachment, ...]:
    """The card of the guest as PDF and the event for the guest's calendar, where the kind of message has them."""
    if message.event_id is None or message.invitation is None:
        return ()
    made = []
    if message.kind in WITH_CARD:
        from symposiarch.documents import render

        pdf = render.pdf("invitations.typ", _card_facts(session, message), made=message.made_at, report=report)
        made.append(Attachment("invitation.pdf", "application/pdf", pdf))
    if message.kind in WITH_DATE:
        method = "CANCEL" if message.kind is MessageKind.CANCELLED else "PUBLISH"
        content = invitation_calendar(
            session, message.event_id, language=message.language, method=method, at=message.made_at
        )
        made.append(Attachment("event.ics", "text/calendar", content, (("method", method), ("charset", "utf-8"))))
    return tuple(made)


def _card_facts(session: Session, message: Message) -> dict[str, Any]:
    from symposiarch.documents.catalogue import sheet_named
    from symposiarch.documents.sheets import facts_of

    assert message.event_id is not None
    return facts_of(
        sheet_named("invitations"),
        session,
        message.event_id,
        among=[message.invitation_id or 0],
        size="a6",
        trim=False,
        languages=(message.language,),
        now=message.made_at,
        qr=bool(setting(session, MAIL).get("with_code")),
    )


def card_picture(session: Session, message_id: int, *, report: Report) -> bytes:
    """The card that goes with a message, as PNG."""
    from symposiarch.documents import render

    facts = _card_facts(session, session.get_one(Message, message_id))
    return render.pages("invitations.typ", facts, report=report)[0]


def email_of(letter: Outgoing, sender: Sender, *, at: datetime | None = None, unsent: bool = False) -> EmailMessage:
    """The message itself. `unsent` makes Outlook open it ready to be sent.

    Raises:
        SymposiarchError: the address is none.
    """
    if not is_address(letter.to_address):
        raise SymposiarchError(f"“{letter.to_address}” is not an e-mail address. Correct it in the address book.")
    plain = all(address.isascii() for address in (letter.to_address, sender.address, sender.reply_to))
    # Python's own folding puts blanks into long names (3.11); what is encoded here is left as it is.
    mail = EmailMessage(policy=SMTP.clone(utf8=not plain, refold_source="none"))
    mail.set_raw("Subject", _encoded(plain_line(letter.subject), "Subject"))
    if sender.address and is_address(sender.address):
        mail.set_raw("From", _address(sender.name, sender.address))
    mail.set_raw("To", _address(letter.to_name, letter.to_address))
    if sender.reply_to and is_address(sender.reply_to):
        mail.set_raw("Reply-To", _address("", sender.reply_to))
    mail["Date"] = format_datetime(at or now())
    mail["Message-ID"] = letter.message_id
    if letter.language:
        mail["Content-Language"] = plain_line(letter.language)
    if unsent:
        mail["X-Unsent"] = "1"
    mail.set_content(letter.body + "\n", cte="quoted-printable")
    mail.add_alternative(_as_html(letter.body, letter.language), subtype="html", cte="quoted-printable")
    for one in letter.attachments:
        kind, _, subtype = one.media_type.partition("/")
        mail.add_attachment(
            one.content, maintype=kind, subtype=subtype, filename=one.name, params=dict(one.parameters) or None
        )
    return mail


def _address(name: str, address: str) -> str:
    """A name beside its address; `address` is one and nothing else (`is_address`), in whatever letters."""
    name = plain_line(name)
    if not name:
        return address
    quoted = formataddr((name, "")).removesuffix(" <>") if name.isascii() else _encoded(name, "From")
    return f"{quoted} <{address}>"


def _encoded(text: str, name: str) -> str:
    """The value of a header, in encoded words of at most 75 letters where it is not ASCII (RFC 2047)."""
    if text.isascii():
        return text
    return Header(text, "utf-8", maxlinelen=75, header_name=name).encode(linesep="\r\n")


def _as_html(body: str, language: str) -> str:
    paragraphs = "".join(
        f"<p>{html.escape(paragraph).replace(chr(10), '<br>' + chr(10))}</p>\n" for paragraph in body.split("\n\n")
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language or "en")}"><head><meta charset="utf-8"></head>\n'
        f'<body style="font-family: Georgia, serif; font-size: 11pt; line-height: 1.45">\n{paragraphs}</body></html>\n'
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that was written into a folder, of the message of this key."""

    path: Path
    name: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was written, and of whom nothing could be: by name, with why and what to do."""

    written: tuple[Draft, ...]
    left_out: tuple[tuple[str, str], ...]


def write_drafts(
    session: Session, message_ids: Sequence[int], folder: Path, sender: Sender, *, report: Report | None = None
) -> Drafts:
    """Write messages of the outbox as .eml files that a mail program opens ready to send, numbered in their order.

    What cannot be written out, mostly for a fault in its card, holds nobody else up.

    Raises:
        SymposiarchError: the folder cannot be written to.
    """
    width = len(str(len(message_ids)))
    drafts: list[Draft] = []
    left_out = []
    for key in message_ids:
        message = session.get_one(Message, key)
        name = message.called
        try:
            mail = email_of(outgoing(session, key, report=report), sender, at=message.made_at, unsent=True)
        except SymposiarchError as error:
            left_out.append((name, str(error)))
            continue
        path = folder / f"{len(drafts) + 1:0{width}} {file_name(name)}.eml"
        save_bytes(mail.as_bytes(), path, make_folder=True)
        drafts.append(Draft(path, name, key))
    return Drafts(tuple(drafts), tuple(left_out))
