"""Address cards (vCard 2.1, 3.0, 4.0) as one table with known columns."""

from __future__ import annotations

import base64
import quopri
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import EncodingGuess, Grid, Value
from symposiarch.exchange.reading.text import encodings
from symposiarch.exchange.reading.text.mixed_letters import decoded_line

COLUMNS = tuple(
    (
        "Name; Given name; Family name; Middle name; Name prefix; Name suffix; Native name; Organisation; Department; "
        "Job title; E-mail; E-mail 2; Phone; Mobile; Phone 2; Address; City; Post code; Country; Birthday; Gender; "
        "Language; Spouse; Assistant; Website; Categories; Notes; UUID"
    ).split("; ")
)
_BEGIN, _END = "BEGIN", "END"
_UNESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]{2,}")
_ESCAPED_SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*);")


@dataclass(slots=True)
class _Line:
    name: str
    parameters: dict[str, str]
    raw: bytes
    number: int
    text: str = ""


def read_vcards(data: bytes, encoding: str | None) -> tuple[Grid, tuple[EncodingGuess, ...], str]:
    """The cards of a file. A card's row number is the line on which it begins."""
    wide = encodings.byte_order_mark(data) or (encodings.detect(data)[0].encoding if b"\0" in data[:4096] else None)
    if wide:
        data, encoding = (
            encodings.decode(data, wide).encode(),
            encoding if encoding and "16" not in encoding else "utf-8",
        )
    lines = _lines(data)
    undeclared = b"\n".join(
        line.raw
        for line in lines
        if "CHARSET" not in line.parameters and line.name not in ("PHOTO", "LOGO", "SOUND", "KEY")
    )
    guesses = encodings.detect(undeclared or b" ")
    used = encoding or guesses[0].encoding
    declared = _believed(lines)
    for line in lines:
        line.text = _decoded(line.raw, declared.get(line.parameters.get("CHARSET", "")), used)
    cards = [(begun, card) for begun, card in _cards(lines) if card and not _is_group(card)]
    if not cards:
        raise NotReadable("The file holds no complete address card: ask for it again.")
    rows = [list[Value](COLUMNS), *(_row(card) for _, card in cards)]
    grid = Grid("Contacts", rows, row_numbers=[-1, *(begun for begun, _ in cards)], known_headings=True)
    return (
        grid,
        (
            EncodingGuess(
                used,
                1.0 if encoding else guesses[0].sureness,
                encodings.sample(" ".join(line.text for line in lines[:400])),
            ),
            *guesses[1:],
        ),
        used,
    )


def _cards(lines: Sequence[_Line]) -> Iterator[tuple[int, list[_Line]]]:
    """The lines of each card, with the number of the line on which it begins."""
    begun = 0
    card: list[_Line] | None = None
    depth = 0
    for line in lines:
        if line.name == _BEGIN and line.text.strip().upper() == "VCARD":
            if card is not None and not (card and card[-1].name == "AGENT"):
                yield begun, card  # an agent's card stands inside another; otherwise the end of the last one is lost
                depth = 0
            depth += 1
            if depth == 1:
                card, begun = [], line.number
        elif line.name == _END and line.text.strip().upper() == "VCARD":
            depth = max(0, depth - 1)
            if depth == 0:
                if card is not None:
                    yield begun, card
                card = None
        elif card is not None and depth == 1:
            card.append(line)
    if card is not None:
        yield begun, card


def _is_group(card: list[_Line]) -> bool:
    """A card that names a group of others, a place or a thing is nobody's."""
    kinds = (line.text.strip().lower() for line in card if line.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND"))
    return any(kind in ("group", "location", "thing", "application") for kind in kinds)


def _believed(lines: list[_Line]) -> dict[str, str]:
    """Each encoding that lines declare, with the one in which what they hold really is."""
    held: defaultdict[str, list[bytes]] = defaultdict(list)
    for line in lines:
        if (charset := line.parameters.get("CHARSET", "")) and not line.raw.isascii():
            held[charset].append(line.raw)
    return {charset: encodings.believed(b"\n".join(raw), charset) for charset, raw in held.items()}


def _decoded(raw: bytes, declared: str | None, used: str) -> str:
    for candidate in (declared, used):
        if candidate:
            try:
                return raw.decode(candidate) if candidate == declared else decoded_line(raw, used, "strict")
            except (LookupError, UnicodeDecodeError):
                continue
    return raw.decode(used, "replace")


def _lines(data: bytes) -> list[_Line]:
    """Content lines with folding and quoted-printable undone."""
    found: list[_Line] = []
    physical = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    indented = _are_indented(physical)
    index = 0
    while index < len(physical):
        line, number = physical[index], index
        index += 1
        head = line.split(b":", 1)[0].upper()
        quoted = b"QUOTED-PRINTABLE" in head
        pieces = [line]
        while index < len(physical):
            following = physical[index]
            if quoted and pieces[-1].endswith(b"="):
                pieces[-1] = pieces[-1][:-1]
                pieces.append(following[1:] if indented and following[:1] in (b" ", b"\t") else following)
            elif following[:1] in (b" ", b"\t"):
                pieces.append(following[1:])
            elif _photo(head) and following.strip() and b":" not in following:
                pass  # base64 that some programs leave unfolded
            else:
                break
            index += 1
        parsed = _parsed(b"".join(pieces), number, quoted=quoted)
        if parsed:
            found.append(parsed)
    return found


def _are_indented(physical: list[bytes]) -> bool:
    """Whether lines that follow a soft break begin with a blank of their own; else a blank there is one of the text."""
    following = [later for line, later in pairwise(physical) if line.endswith(b"=") and b"=" in line[:-1]]
    return len(following) > 1 and all(later[:1] in (b" ", b"\t") for later in following)


def _photo(head: bytes) -> bool:
    return head.split(b";")[0].rsplit(b".", 1)[-1] in (b"PHOTO", b"LOGO", b"SOUND", b"KEY")


def _parsed(line: bytes, number: int, *, quoted: bool) -> _Line | None:
    head, colon, value = _split_head(line)
    if not colon:
        return None
    name, *given = head.decode("latin-1").split(";")
    parameters: dict[str, str] = {}
    for parameter in given:
        key, equals, text = parameter.partition("=")
        key, text = (key.strip().upper(), text.strip().strip('"')) if equals else ("TYPE", key.strip())
        parameters[key] = f"{parameters[key]},{text}" if key in parameters else text
    if quoted:
        value = quopri.decodestring(value)
    elif parameters.get("ENCODING", "").upper() in ("B", "BASE64") and not _photo(head.upper()):
        value = _from_base64(value)
    return _Line(name.rsplit(".", 1)[-1].strip().upper(), parameters, value, number)


def _from_base64(value: bytes) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except ValueError:
        return value


def _split_head(line: bytes) -> tuple[bytes, bytes, bytes]:
    """At the first colon outside quotes."""
    if b'"' not in line.split(b":", 1)[0]:
        head, colon, value = line.partition(b":")
        return head, colon, value
    inside = False
    for place, sign in enumerate(line):
        if sign == 0x22:
            inside = not inside
        elif sign == 0x3A and not inside:
            return line[:place], b":", line[place + 1 :]
    return line, b"", b""


def _plain(text: str) -> str:
    return _UNESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text).strip()


def _fields(text: str, count: int) -> list[str]:
    """The parts of a structured value: N, ORG, ADR."""
    parts = [
        _plain(part.replace("\x00", ";"))
        for part in _ESCAPED_SEPARATOR.sub(lambda match: match[1] + "\x01", text).split("\x01")
    ]
    return (parts + [""] * count)[: max(count, len(parts))]


def _row(card: list[_Line]) -> list[Value]:
    values: defaultdict[str, str] = defaultdict(str)
    formatted = ""
    for line in card:
        text, kinds = line.text, f"{line.parameters.get('TYPE', '')},{','.join(line.parameters)}".lower()
        if line.name == "FN":
            other, formatted = _plain(text) if formatted else "", formatted or _plain(text)
            if _EAST_ASIAN.search(other) and not _EAST_ASIAN.search(formatted):  # the name again, in another script
                values["Native name"] = values["Native name"] or other
        elif line.name == "N" and not any(values[key] for key in ("Family name", "Given name")):
            family, given, middle, prefix, suffix, *_ = _fields(text, 5)
            for key, part in zip(
                ("Family name", "Given name", "Middle name", "Name prefix", "Name suffix"),
                (family, given, middle, prefix, suffix),
                strict=True,
            ):
                values[key] = part.replace(",", " ")
        elif line.name == "ORG":
            organisation, *units = _fields(text, 1)
            values["Organisation"] = values["Organisation"] or organisation
            values["Department"] = values["Department"] or ", ".join(unit for unit in units if unit)
        elif line.name in ("TITLE", "ROLE"):
            values["Job title"] = values["Job title"] or _plain(text)
        elif line.name == "EMAIL":
            _next(values, ("E-mail", "E-mail 2"), _plain(text).removeprefix("mailto:"))
        elif line.name == "TEL" and "fax" not in kinds:
            number = _plain(text).removeprefix("tel:").replace(";ext=", " ext. ")
            _next(values, ("Mobile", "Phone 2") if "cell" in kinds else ("Phone", "Phone 2"), number)
        elif line.name == "UID" and (found := _UUID.fullmatch(text.strip())):
            values["UUID"] = found[1].lower()
        elif line.name == "ADR":
            _address(values, _fields(text, 7))
        elif line.name == "RELATED" and "spouse" in kinds and not text.startswith(("urn:", "http")):
            values["Spouse"] = values["Spouse"] or _plain(text)
        elif line.name in _SINGLE:
            values[_SINGLE[line.name]] = values[_SINGLE[line.name]] or _plain(text)
    own = " ".join(
        values[key] for key in ("Name prefix", "Given name", "Middle name", "Family name", "Name suffix") if values[key]
    )
    if _EAST_ASIAN.fullmatch(values["Family name"] + values["Given name"]):
        own = values["Family name"] + values["Given name"]
    # A card of a company carries the company's name as its "formatted name"; that is nobody's name.
    company = formatted and formatted.casefold() == values["Organisation"].casefold()
    values["Name"] = own if company or not formatted else formatted
    return [values[column] for column in COLUMNS]


_SINGLE = {
    "BDAY": "Birthday",
    "GENDER": "Gender",
    "LANG": "Language",
    "URL": "Website",
    "NOTE": "Notes",
    "CATEGORIES": "Categories",
    "X-SPOUSE": "Spouse",
    "X-EVOLUTION-SPOUSE": "Spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse",
    "X-ASSISTANT": "Assistant",
    "X-EVOLUTION-ASSISTANT": "Assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "Assistant",
    "X-NATIVE-NAME": "Native name",
}


def _next(values: defaultdict[str, str], keys: tuple[str, ...], text: str) -> None:
    for key in keys:
        if text and text != values[key] and not values[key]:
            values[key] = text
            return


def _address(values: defaultdict[str, str], parts: list[str]) -> None:
    if values["Address"] or values["City"]:
        return
    box, extended, street, city, region, code, country = parts[:7]
    values["Address"] = ", ".join(part.replace("\n", ", ") for part in (box, extended, street) if part)
    values["City"] = city if not region or region == city else f"{city}, {region}".strip(", ")
    values["Post code"], values["Country"] = code, country
