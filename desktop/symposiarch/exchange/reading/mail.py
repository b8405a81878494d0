"""Saved e-mails (RFC 5322, .eml, several in one mbox, or .msg) as letters: who sent each, and what was written in it.

What was answered stays below what somebody wrote, to be left out where the letter is understood; what a page has quoted
is left out here, because nothing shows any more that it was.
"""

from __future__ import annotations

import contextlib
import email
import email.policy
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage
from itertools import islice
from typing import cast

from symposiarch.exchange.reading.invitation import read_invitations
from symposiarch.exchange.reading.mail_pages import text_of_page
from symposiarch.exchange.reading.outlook import OutlookMessage
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import FileKind, Grid, Sheet, SourceFile, Table, Value
from symposiarch.exchange.reading.text import encodings
from symposiarch.exchange.reading.text.lines import grid_of_text
from symposiarch.planning.inviting.reply_text.letters import is_by_a_machine, tells_what_is_not_delivered
from symposiarch.planning.recognition.names.looks import typed_people

HEADINGS = ("Name", "E-mail", "Subject", "Body")
AUTOMATIC = "Automatic reply"
"""What a letter begins with here that a machine has sent, whatever its language."""
NOT_DELIVERED = f"{AUTOMATIC}: not delivered"
"""What stands in place of a letter beside the address at which one of ours has not arrived."""
_NEXT_IN_A_BOX = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)")
_SIGNED_BELOW = re.compile(r"\n-- ?\n.*", re.DOTALL)
_MOST_LETTERS = 40_000
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_ARMOUR_ABOVE = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----\s*\n(?:[\w-]+: [^\n]*\n)*\s*\n")
_ARMOUR_BELOW = re.compile(r"-----BEGIN PGP SIGNATURE-----.*?(?:-----END PGP SIGNATURE-----|\Z)", re.DOTALL)
_ENCRYPTED = re.compile(r"-----BEGIN PGP MESSAGE-----")
_NAME_AND_ADDRESS = re.compile(r"(?P<name>[^<>@]*)<(?P<address>[^<>\s]+@[^<>\s]+)>")
_NAME_WITH_LINK = re.compile(r"(?P<name>[^\[(@]+)[\[(](?:mailto:)?(?P<address>[^\s\[\]()]+@[^\s\[\]()]+)[\])]")
"""As Outlook copies it: "Lee, Ann [mailto:ann@x.org]"."""
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POSTMASTERS = frozenset({"mailer-daemon", "postmaster", "mailerdaemon"})
_STILL_TRIED = re.compile(
    r"\bdelayed\b|\bnot yet\b|attempts? will continue|(?:keep|still|continue to) try", re.IGNORECASE
)
"""A letter of ours is late, and may arrive yet."""
_FIELDS_BEGIN = re.compile(r"^[!-9;-~]+:.*", re.MULTILINE | re.DOTALL)
"""Outlook may keep a line of its own before the fields of a mail."""
_LONGEST_FIELD = 1000
"""Letters of a field that are read: what is longer takes its square in time to be parsed."""
_NO_LETTER = re.compile("[\ud800-\udfff]")
"""What stands for a byte that is no letter in the fields of a mail; no office can keep it."""


def read_mails(data: bytes, *, name: str) -> SourceFile:
    """A line for each e-mail of the file: its sender, and the text above the one that it answers.

    Raises:
        NotReadable: nothing stands in it.
    """
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    begins = [found.start() for found in _NEXT_IN_A_BOX.finditer(data)] or [0]
    parts = [data[begin:end] for begin, end in zip(begins, [*begins[1:], len(data)], strict=True)]
    rows = [row for part in parts for row in _rows(_NEXT_IN_A_BOX.sub(b"", part, count=1))]
    return letters(rows, name=name)


def read_message(message: OutlookMessage, *, name: str) -> SourceFile:
    """As `read_mails`, of a message that Outlook has saved."""
    fields = _FIELDS_BEGIN.search(message.headers)
    sent = email.message_from_string(fields[0] if fields else "", policy=_POLICY)
    name_sent, address_sent = _sender(sent)
    sender, address = message.name or name_sent, message.address or address_sent
    text = message.text.strip() or text_of_page(message.page)
    automatic = message.is_by_a_machine or _is_sent_by_a_machine(sent, message.subject)
    if message.not_delivered_to:
        rows = _not_delivered(message.not_delivered_to, message.subject)
    elif message.answered:
        rows = [_row(sender, address, message.subject, message.answered)]
    else:
        rows = letter(sender, address, message.subject, text, automatic=automatic)
    return letters(rows, name=name)


def letters(rows: Sequence[tuple[Value, ...]], *, name: str) -> SourceFile:
    if not rows:
        raise NotReadable("This e-mail holds no text. Record what its sender answers by hand.")
    columns = tuple(list(column) for column in zip(*rows, strict=True))
    table = Table(name, HEADINGS, columns, range(1, len(rows) + 1), header_row=0)
    return SourceFile(name, FileKind.MAIL, (Sheet(name, tables=(table,), preview=tuple(rows[:20])),))


class _Policy(email.policy.EmailPolicy):
    """Fields are cut where nobody has written on; letters that were sent as they are, in UTF-8, stay letters."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        with contextlib.suppress(UnicodeError):
            value = value.encode("utf-8", "surrogateescape").decode("utf-8")
        return name, value[:_LONGEST_FIELD]


_POLICY = cast("email.policy.EmailPolicy[EmailMessage]", _Policy())


def _rows(data: bytes) -> list[tuple[Value, ...]]:
    """The letter of one e-mail; of a calendar's answer who answered what, of a bounce where nothing has arrived."""
    try:
        message = email.message_from_bytes(data, policy=_POLICY)
        subject = _field(message, "Subject")
        if answered := _answers_of_a_calendar(message):
            return answered
        if addresses := list(dict.fromkeys(_not_delivered_to(message))):
            return _not_delivered(addresses, subject)
        if message.get_content_type() in _SEALED:
            raise NotReadable(_READ_ELSEWHERE)
        automatic = _is_sent_by_a_machine(message, subject)
        return letter(*_sender(message), subject, _written(message), automatic=automatic)
    except RecursionError as error:
        raise NotReadable("This e-mail is nested too deeply. Record what its sender answers by hand.") from error


_READ_ELSEWHERE = (
    "This e-mail is encrypted or sealed. Open it in your mail program, and record what its sender answers by hand."
)


def letter(name: str, address: str, subject: str, text: str, *, automatic: bool) -> list[tuple[Value, ...]]:
    if _ENCRYPTED.search(text):
        raise NotReadable(_READ_ELSEWHERE)
    text = _SIGNED_BELOW.sub("", _ARMOUR_BELOW.sub("", _ARMOUR_ABOVE.sub("", text))).strip()[:_MOST_LETTERS]
    if automatic:
        text = f"{AUTOMATIC}: {text}"
    return [_row(name, address, subject, text)] if text else []


def _row(name: str, address: str, subject: str, text: str) -> tuple[Value, ...]:
    return (*(_NO_LETTER.sub("\ufffd", one) or None for one in (name, address, subject)), text)


def _not_delivered(addresses: Iterable[str], subject: str) -> list[tuple[Value, ...]]:
    return [_row("", address, subject, NOT_DELIVERED) for address in addresses]


def _not_delivered_to(message: EmailMessage) -> Iterator[str]:
    """The addresses at which a letter of ours has not arrived (RFC 3464), as far as the bounce tells them."""
    yield from _ADDRESS.findall(_field(message, "X-Failed-Recipients"))
    parts = message.iter_parts() if message.get_content_type() == "multipart/report" else ()
    told = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    for block in (one for part in told for one in part.get_payload() if isinstance(one, EmailMessage)):
        if _field(block, "Action").casefold() == "failed":
            recipient = _field(block, "Original-Recipient") or _field(block, "Final-Recipient")
            yield from _ADDRESS.findall(recipient)[:1]
    local, _, _ = _sender(message)[1].casefold().partition("@")
    written = "" if told or local not in _POSTMASTERS else _written(message)
    if tells_what_is_not_delivered(f"{_field(message, 'Subject')}\n{written}") and not _STILL_TRIED.search(written):
        named = (one for one in _ADDRESS.findall(written) if one.partition("@")[0].casefold() != local)
        yield from islice(named, 1)


def _answers_of_a_calendar(message: EmailMessage) -> list[tuple[Value, ...]]:
    """What a calendar has answered to an invitation of ours (iTIP, RFC 5546, METHOD:REPLY)."""
    for part in message.walk():
        data = part.get_payload(decode=True) if part.get_content_type() == "text/calendar" else None
        if isinstance(data, bytes) and re.search(rb"^METHOD:REPLY", data, re.I | re.M):
            try:
                (grid,), *_ = read_invitations(data, None)
            except NotReadable:
                continue
            return [
                (name or None, address or None, event or None, f"{reply} +{more}" if more else reply)
                for name, address, reply, more, event in grid.rows[1:]
            ]
    return []


def _sender(message: EmailMessage) -> tuple[str, str]:
    """The name and the address of who sent it; an address that stands for the name is none."""
    sender = _field(message, "From")
    if _NAME_AND_ADDRESS.match(sender):
        return name_and_address(sender)
    try:
        addresses = message["From"].addresses
    except (AttributeError, IndexError, ValueError, LookupError):
        return "", ""
    if not addresses:
        return "", ""
    name, address = addresses[0].display_name.strip(" '\""), addresses[0].addr_spec
    return ("" if "@" in name else name), address


def name_and_address(sender: str) -> tuple[str, str]:
    """What is written of a sender: "Lee, Ann <ann@x.org>" is one, without quotes too; either may be missing."""
    written = _NAME_AND_ADDRESS.match(sender) or _NAME_WITH_LINK.match(sender)
    if written is not None:
        return written["name"].replace("\\", "").strip(" '\""), written["address"]
    address = _ADDRESS.search(sender)
    return ("", address[0]) if address is not None else (sender.strip(" '\""), "")


def _field(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())
    except (IndexError, ValueError, LookupError):
        return ""


def _is_sent_by_a_machine(message: EmailMessage, subject: str) -> bool:
    """Whether nobody has written it: RFC 3834, what programs said before that, and what does not arrive (RFC 3464)."""
    automatic = _field(message, "Auto-Submitted").casefold()
    return (
        automatic not in ("", "no")
        or any(message[name] is not None for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-From"))
        or _field(message, "Precedence").casefold() == "auto_reply"
        or message.get_content_type() == "multipart/report"
        or is_by_a_machine(subject)
    )


def _written(message: EmailMessage) -> str:
    """The text of a mail: the plain one, or that of its page."""
    for kind, read in (("plain", str), ("html", text_of_page)):
        body = message.get_body(preferencelist=(kind,))
        if isinstance(body, EmailMessage) and (text := read(_decoded(body)).strip()):
            return text
    return ""


def people_of_a_letter(message: EmailMessage) -> Grid | None:
    """The lines of a mail that names people line by line; None of other letters."""
    text = _SIGNED_BELOW.sub("", _written(message))[:_MOST_LETTERS]
    return grid_of_text(text)[0] if typed_people(text.splitlines()) else None


def lines_of_a_letter(data: bytes) -> list[str]:
    """What is written in a mail or a page that was saved as one, line by line."""
    return _SIGNED_BELOW.sub("", _written(email.message_from_bytes(data, policy=_POLICY))).splitlines()


def _decoded(part: EmailMessage) -> str:
    """The text of a part in the encoding that it says, or in the one in which it plainly is."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    declared = part.get_content_charset()
    if declared is None and data.isascii():
        return data.decode("ascii")
    try:
        return encodings.decode(data, encodings.believed(data, declared or encodings.detect(data)[0].encoding))
    except NotReadable:
        return encodings.decode(data, encodings.detect(data)[0].encoding)


def as_one(letters: Iterable[SourceFile], *, name: str) -> SourceFile:
    """Several files of letters as one, each a sheet under the file's name, their lines numbered through."""
    sheets: list[Sheet] = []
    done = 0
    for letter in letters:
        (sheet,) = letter.sheets
        numbered = []
        for table in sheet.tables:
            numbered.append(
                Table(table.sheet, table.headings, table.columns, range(done + 1, done + 1 + len(table)), 0)
            )
            done += len(table)
        sheets.append(replace(sheet, tables=tuple(numbered)))
    return SourceFile(name, FileKind.MAIL, tuple(sheets))
