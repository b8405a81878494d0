"""Saved e-mails (RFC 5322, .eml, or several in one mbox) as letters: who sent each, and what was written in it.

What was answered stays below what somebody wrote, to be left out where the letter is understood; what a page has quoted
is left out here, because nothing shows any more that it was.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterable
from email.message import EmailMessage

from symposiarch.exchange.reading.invitation import read_invitations
from symposiarch.exchange.reading.mail_pages import text_of_page
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import FileKind, Sheet, SourceFile, Table, Value
from symposiarch.exchange.reading.text import encodings
from symposiarch.planning.inviting.reply_letters import is_by_a_machine

HEADINGS = ("Name", "E-mail", "Subject", "Body")
AUTOMATIC = "Automatic reply"
"""What a letter begins with here that a machine has sent, whatever its language."""
_NEXT_IN_A_BOX = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)")
_SIGNED_BELOW = re.compile(r"\n-- ?\n.*", re.DOTALL)
_MOST_LETTERS = 40_000
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
    if not rows:
        raise NotReadable("This e-mail holds no text. Record what its sender answers by hand.")
    columns = tuple(list(column) for column in zip(*rows, strict=True))
    table = Table(name, HEADINGS, columns, range(1, len(rows) + 1), header_row=0)
    return SourceFile(name, FileKind.MAIL, (Sheet(name, tables=(table,), preview=tuple(rows[:20])),))


def _rows(data: bytes) -> list[tuple[Value, ...]]:
    """The letter of one e-mail; of a calendar's answer who answered what."""
    try:
        return _letter(email.message_from_bytes(data, policy=email.policy.default))
    except RecursionError as error:
        raise NotReadable("This e-mail is nested too deeply. Record what its sender answers by hand.") from error


def _letter(message: EmailMessage) -> list[tuple[Value, ...]]:
    if answered := _answers_of_a_calendar(message):
        return answered
    text = _SIGNED_BELOW.sub("", _written(message)).strip()[:_MOST_LETTERS]
    subject = _field(message, "Subject")
    if _is_sent_by_a_machine(message, subject):
        text = f"{AUTOMATIC}: {text}"
    name, address = _sender(message)
    told = [_NO_LETTER.sub("\ufffd", one) or None for one in (name, address, subject)]
    return [(*told, text)] if text else []


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
    try:
        addresses = message["From"].addresses
    except (AttributeError, IndexError, ValueError, LookupError):
        return "", ""
    if not addresses:
        return "", ""
    name, address = addresses[0].display_name.strip(" '\""), addresses[0].addr_spec
    return ("" if "@" in name else name), address


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
        (table,) = sheet.tables
        numbered = Table(table.sheet, table.headings, table.columns, range(done + 1, done + 1 + len(table)), 0)
        done += len(table)
        sheets.append(Sheet(sheet.name, tables=(numbered,), preview=sheet.preview))
    return SourceFile(name, FileKind.MAIL, tuple(sheets))
