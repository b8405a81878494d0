"""A message as Outlook saves it (.msg), as far as a reply needs it: [MS-OXMSG], a compound document of properties.

Each property is a stream that is called by its number and its type. The messages that are attached stand in storages of
their own, and are not read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.text import encodings

if TYPE_CHECKING:
    from olefile import OleFileIO

_PROPERTIES = "__properties_version1.0"
_CLASS, _SUBJECT, _HEADERS, _BODY, _PAGE = 0x001A, 0x0037, 0x007D, 0x1000, 0x1013
_SENDERS = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))
"""Name and addresses: first of whoever it was sent for, then of who sent it; an address may be one of Exchange."""
_RECIPIENT_ADDRESSES = (0x39FE, 0x3003)
_MOST = 4 * 2**20
"""Bytes of one property that are read."""
_OF_MACHINES = ("report.", "ipm.note.rules.")
_UNDELIVERED = ".ndr"
_MEETINGS = {
    "ipm.schedule.meeting.resp.pos": "accepted",
    "ipm.schedule.meeting.resp.neg": "declined",
    "ipm.schedule.meeting.resp.tent": "tentative",
}


@dataclass(frozen=True, slots=True)
class OutlookMessage:
    """What stands in a message. `headers` are those of the e-mail, where it came as one; `page` is its text in HTML."""

    name: str
    address: str
    subject: str
    text: str
    page: str
    headers: str
    answered: str = ""
    """The answer to an invitation of a calendar, in a word."""
    is_by_a_machine: bool = False
    not_delivered_to: tuple[str, ...] = ()


def message_of_outlook(data: bytes, *, name: str) -> OutlookMessage | None:
    """The message that a compound document of this name holds; None where it is another document, as an old workbook.

    Raises:
        NotReadable: the message is damaged.
    """
    import olefile

    if not data.startswith(olefile.MAGIC):
        return None
    if _PROPERTIES.encode("utf-16-le") not in data and not name.casefold().endswith(".msg"):
        return None
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return _read(ole) if ole.exists(_PROPERTIES) else None
    except Exception as error:
        raise NotReadable(
            "This Outlook message is damaged. Open it in Outlook and save it once more, as .msg or as .eml."
        ) from error


def _read(ole: OleFileIO) -> OutlookMessage:
    kind = _text(ole, _CLASS).casefold()
    name, address = _sender(ole)
    return OutlookMessage(
        name,
        address,
        _text(ole, _SUBJECT),
        _text(ole, _BODY),
        _text(ole, _PAGE),
        _text(ole, _HEADERS),
        answered=_MEETINGS.get(kind, ""),
        is_by_a_machine=kind.startswith(_OF_MACHINES),
        not_delivered_to=tuple(_recipients(ole)) if kind.endswith(_UNDELIVERED) else (),
    )


def _sender(ole: OleFileIO) -> tuple[str, str]:
    for name, addresses in _SENDERS:
        address = _address(ole, addresses)
        if address or _text(ole, name):
            return _text(ole, name), address
    return "", ""


def _recipients(ole: OleFileIO) -> Iterator[str]:
    storages = {entry[0] for entry in ole.listdir() if entry[0].startswith("__recip_version1.0_")}
    for storage in sorted(storages):
        if address := _address(ole, _RECIPIENT_ADDRESSES, f"{storage}/"):
            yield address


def _address(ole: OleFileIO, properties: tuple[int, ...], within: str = "") -> str:
    return next((address for one in properties if "@" in (address := _text(ole, one, within))), "")


def _text(ole: OleFileIO, number: int, within: str = "") -> str:
    """A property that is a text: in UTF-16 (type 001F), in an older encoding (001E), or as bytes (0102)."""
    for kind in ("001F", "001E", "0102"):
        path = f"{within}__substg1.0_{number:04X}{kind}"
        if ole.exists(path):
            data = ole.openstream(path).read(_MOST)
            if kind == "001F":
                return str(data.decode("utf-16-le", "replace")).strip("\0 ")
            return encodings.decode(data, encodings.detect(data)[0].encoding).strip("\0 ") if data else ""
    return ""
