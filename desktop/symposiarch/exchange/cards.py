"""People as address cards (vCard 3.0), which telephones, Outlook and Google take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from symposiarch.documents.saving import save_bytes

_LINE = 75  # octets of a line, the break not counted: RFC 2426, section 2.6
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Card:
    """What an address card says of somebody."""

    uuid: str
    name: str
    given_name: str = ""
    family_name: str = ""
    honorific: str = ""
    suffix: str = ""
    native_name: str = ""
    title: str = ""
    organisation: str = ""
    department: str = ""
    emails: tuple[str, ...] = ()
    phone: str = ""
    mobile: str = ""
    address: str = ""
    city: str = ""
    post_code: str = ""
    country: str = ""
    website: str = ""
    birth_date: date | None = None
    notes: str = ""


def write_cards(path: Path, cards: Iterable[Card]) -> None:
    """Write the cards to one .vcf file in UTF-8.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    content = "".join(map(card_text, cards)).encode()
    save_bytes(content, path)


def card_text(card: Card) -> str:
    """One card, its long lines folded."""
    lines = [
        ("UID", f"urn:uuid:{card.uuid}" if card.uuid else ""),
        ("FN", _plain(card.name)),
        ("N", _parts(card.family_name, card.given_name, "", card.honorific, card.suffix) or ";;;;"),
        ("X-NATIVE-NAME", _plain(card.native_name)),
        ("TITLE", _plain(card.title)),
        ("ORG", _parts(card.organisation, card.department).removesuffix(";")),
        *(("EMAIL;TYPE=INTERNET", _plain(email)) for email in card.emails),
        ("TEL;TYPE=WORK,VOICE", _plain(card.phone)),
        ("TEL;TYPE=CELL", _plain(card.mobile)),
        ("ADR;TYPE=WORK", _parts("", "", card.address, card.city, "", card.post_code, card.country)),
        ("URL", "".join(card.website.split())),
        ("BDAY", card.birth_date.isoformat() if card.birth_date else ""),
        ("NOTE", _plain(card.notes)),
    ]
    said = [folded_line(f"{name}:{value}") for name, value in lines if value]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD", ""])


def _plain(text: str) -> str:
    return text.translate(_ESCAPES)


def _parts(*parts: str) -> str:
    """A value of several parts, nothing where all of them are empty."""
    return ";".join(map(_plain, parts)) if any(parts) else ""


def folded_line(line: str) -> str:
    """The line broken where it is longer than 75 octets, never inside a letter."""
    found: list[str] = []
    size = _LINE + 1
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > _LINE:
            found.append("" if not found else " ")
            size = len(found[-1])
        found[-1] += letter
        size += octets
    return "\r\n".join(found)
