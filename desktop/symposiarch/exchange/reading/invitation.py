"""Whom a calendar's invitation names, and what each has answered (iCalendar, RFC 5545, 3.8.4.1 ATTENDEE)."""

from __future__ import annotations

import re

from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import EncodingGuess, Grid, Value
from symposiarch.exchange.reading.text import encodings

INVITES_NOBODY = "This is a calendar, not a list of people. Import it under Programme."
HEADINGS = ("Name", "E-mail", "Reply", "Companions", "Event")
_FOLDED = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r'(?P<name>[A-Za-z-]+)(?P<parameters>(?:;(?:[^":]|"[^"]*")*)?):(?P<value>.*)')
_PARAMETER = re.compile(r';([A-Za-z-]+)=(?:"([^"]*)"|([^";:]*))')
_SAID = {"accepted": "accepted", "declined": "declined", "tentative": "tentative", "delegated": "represented"}
_THINGS = ("room", "resource")


def names_people(text: str) -> bool:
    """Whether anybody is invited in a calendar."""
    return bool(re.search(r"^ATTENDEE[;:]", text, re.IGNORECASE | re.MULTILINE))


def read_invitations(data: bytes, encoding: str | None) -> tuple[list[Grid], tuple[EncodingGuess, ...], str]:
    """A row for each person who is invited, and of each event where there are several.

    Raises:
        NotReadable: it names only rooms, or who is to be reminded.
    """
    guesses = encodings.detect(data)
    used = encoding or guesses[0].encoding
    text = encodings.decode(data, used) if encoding else encodings.as_found(data, used)
    rows: list[list[Value]] = []
    begun = 0
    event = ""
    alarm = False
    for line in _FOLDED.sub("", text).splitlines():
        found = _LINE.fullmatch(line.strip())
        if found is None:
            continue
        match found["name"].upper(), found["value"].strip():
            case ("BEGIN" | "END") as edge, "VALARM":
                alarm = edge == "BEGIN"
            case _ if alarm:  # who is reminded is nobody's guest, and the reminder's title is not the event's
                continue
            case "BEGIN", "VEVENT":
                begun, event = len(rows), ""
            case "SUMMARY", summary:
                event = re.sub(r"\\(.)", r"\1", summary.replace("\\n", " "))
            case "END", "VEVENT":
                for row in rows[begun:]:
                    row[-1] = event
            case "ATTENDEE", address:
                rows += [row] if (row := _guest(found["parameters"], address)) else []
    if not rows:
        raise NotReadable(INVITES_NOBODY)
    told = {tuple(row[:-1]) for row in rows}
    if len({row[-1] for row in rows}) == 1 or len(told) == 1:
        rows = [[*row[:-1], ""] for row in rows]
    grid = Grid("Invitation", [list(HEADINGS), *rows], row_numbers=[0, *range(len(rows))], known_headings=True)
    return [grid], guesses, used


def _guest(parameters: str, address: str) -> list[Value]:
    """A row for somebody who is invited; empty where it is a room."""
    said = {name.upper(): (quoted or plain).strip() for name, quoted, plain in _PARAMETER.findall(parameters)}
    if said.get("CUTYPE", "").casefold() in _THINGS:
        return []
    mail = re.sub(r"^mailto:", "", address, flags=re.IGNORECASE).strip()
    name = said.get("CN", "")
    more = said.get("X-NUM-GUESTS", "")
    reply = _SAID.get(said.get("PARTSTAT", "").casefold(), "")
    return [
        "" if name.casefold() == mail.casefold() else name,
        mail if "@" in mail else said.get("EMAIL", ""),
        reply,
        more if more.isdigit() and more != "0" else "",
        "",
    ]
