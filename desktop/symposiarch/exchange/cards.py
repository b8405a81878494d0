"""People as address cards (vCard 3.0), which telephones, Outlook and Google take."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from symposiarch.documents.saving import save_bytes
from symposiarch.planning.people.listed import Listed
from symposiarch.planning.states import state_name

_LINE = 75  # octets of a line, the break not counted: RFC 2426, section 2.6
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def write_cards(path: Path, people: Iterable[Listed]) -> None:
    """Write a card of each to one .vcf file in UTF-8.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    content = "".join(map(card_text, people)).encode()
    save_bytes(content, path)


def card_text(one: Listed) -> str:
    """Somebody as an address card, its long lines folded; notes and replies stay in the house."""
    lines = [
        ("UID", f"urn:uuid:{one.uuid}" if one.uuid else ""),
        ("FN", _plain(one.name)),
        ("N", _parts(one.family_name, one.given_name, "", one.honorific, one.suffix) or ";;;;"),
        ("X-NATIVE-NAME", _plain(one.native_name)),
        ("TITLE", _plain(one.title)),
        ("ORG", _parts(one.organisation, one.department).removesuffix(";")),
        *(("EMAIL;TYPE=INTERNET", _plain(email)) for email in one.emails),
        ("TEL;TYPE=WORK,VOICE", _plain(one.phone)),
        ("TEL;TYPE=CELL", _plain(one.mobile)),
        ("ADR;TYPE=WORK", _parts("", "", one.address, one.city, "", one.post_code, state_name(one.country))),
        ("URL", "".join(one.website.split())),
        ("BDAY", one.birth_date.isoformat() if one.birth_date else ""),
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
