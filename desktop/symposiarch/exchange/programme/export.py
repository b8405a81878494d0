"""A programme out of the house: workbook, calendar, schedule JSON and XML, plain text and HTML for an e-mail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.saving import save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.people import same_name
from symposiarch.exchange.programme.schedules import calendar, pentabarf, schedule_json
from symposiarch.exchange.programme.schedules.conference import kept_facts
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.base import Texts
from symposiarch.model.programme import RoleKind
from symposiarch.planning.event_rows import EventRow, event_row
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.versions.releases import version_words

ROLE_WORDS = {kind: kind.value.replace("_", " ").capitalize() for kind in RoleKind}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the workbook: an item with one of its people; the item's own cells stand in the first only."""

    row: ItemRow
    role: RoleRow | None
    first: bool
    parent: str  # the uuid of the whole


def chosen(rows: Sequence[ItemRow], *, room: str = "", speaker: str = "") -> list[ItemRow]:
    """The items of one room (with those for everybody), or those in which somebody has a part.

    Raises:
        SymposiarchError: there is no such room, or nobody of this name in the programme.
    """
    found = list(rows)
    if room:
        names = {folded(name) for row in rows for name in (row.room, *row.rooms.values()) if name}
        if folded(room) not in names:
            raise SymposiarchError(f"No item of this programme is in a room “{room}”.")
        found = [
            row for row in found if not row.room or folded(room) in {folded(row.room), *map(folded, row.rooms.values())}
        ]
    if speaker:
        wanted = same_name(speaker)
        theirs = {
            row.id
            for row in rows
            for role in row.roles
            if role.person_id is not None and wanted in (same_name(role.name), same_name(role.native_name))
        }
        if not theirs:
            raise SymposiarchError(f"“{speaker}” has no part in this programme.")
        found = [row for row in found if row.id in theirs]
    return found


def export_programme(session: Session, event_id: int, *, to: Path, room: str = "", speaker: str = "") -> int:
    """Write the programme in the format that the name of the file asks for. Returns how many items went out.

    Raises:
        SymposiarchError: the ending is none of those we write, or the place cannot be written to.
    """
    event = event_row(session, event_id)
    rows = chosen(programme_rows(session, event_id), room=room, speaker=speaker)
    version = version_words(session, event_id)
    facts = kept_facts(session, event_id)
    writers: dict[str, Callable[[], bytes]] = {
        ".ics": lambda: calendar.write(event, rows, facts=facts, title=_calendar_title(event, room, speaker)),
        ".json": lambda: schedule_json.write(event, rows, facts=facts, version=version),
        ".xml": lambda: pentabarf.write(event, rows, facts=facts, version=version),
        ".txt": lambda: plain_text(event, rows, version=version).encode(),
        ".html": lambda: html_text(event, rows, version=version).encode(),
    }
    ending = to.suffix.lower()
    if ending == ".xlsx":
        write_workbook(to, [Sheet("Programme", columns(event), lines(rows), title=event.title)])
    elif ending in writers:
        save_bytes(writers[ending](), to)
    else:
        known = ", ".join([".xlsx", *writers])
        raise SymposiarchError(f"A programme is written as {known}; “{to.name}” ends otherwise.")
    return sum(1 for row in rows if row.printed)


def as_html_and_text(session: Session, event_id: int, *, room: str = "", speaker: str = "") -> tuple[str, str]:
    """The programme to be pasted into an e-mail, as HTML and as plain text."""
    event = event_row(session, event_id)
    rows = chosen(programme_rows(session, event_id), room=room, speaker=speaker)
    version = version_words(session, event_id)
    return html_text(event, rows, version=version), plain_text(event, rows, version=version)


def _calendar_title(event: EventRow, room: str, speaker: str) -> str:
    return f"{event.title}: {speaker or room}" if speaker or room else ""


def lines(rows: Sequence[ItemRow]) -> list[Line]:
    """The programme, a line for each person."""
    uuids = {row.id: row.uuid for row in rows}
    found = []
    for row in rows:
        parent = uuids.get(row.parent_id or 0, "")
        for place, role in enumerate(row.roles or (None,)):
            found.append(Line(row, role, place == 0, parent))
    return found


def columns(event: EventRow) -> tuple[Column[Line], ...]:
    """The columns of a programme's workbook. It comes back by the item's id, one title a language."""
    languages = event.languages or ("en",)

    def of_item(value: Callable[[ItemRow], Any]) -> Callable[[Line], Any]:
        return lambda line: value(line.row) if line.first else None

    def of_role(value: Callable[[RoleRow], Any]) -> Callable[[Line], Any]:
        return lambda line: value(line.role) if line.role is not None else None

    def item_in(heading: str, other: str, texts: Callable[[ItemRow], Texts]) -> Column[Line]:
        return Column(f"{heading} ({other})", of_item(lambda row: texts(row).get(other)), Kind.LONG, 30, script=other)

    def role_in(heading: str, other: str, texts: Callable[[RoleRow], Texts]) -> Column[Line]:
        return Column(f"{heading} ({other})", of_role(lambda role: texts(role).get(other)), Kind.LONG, 30, script=other)

    others = languages[1:]
    note = "Leave this column as it is: by it, edits come back."
    found: tuple[Column[Line], ...] = (
        Column("Symposiarch ID", lambda line: line.row.uuid, Kind.EXACT, 12, note=note, key=True),
        Column("Date", of_item(lambda row: row.begins.date()), Kind.DATE, 12),
        Column("Time", of_item(lambda row: f"{row.begins:%H:%M}-{row.ends:%H:%M}"), Kind.EXACT, 13),
        Column("Minutes", of_item(lambda row: row.minutes), Kind.NUMBER, 9),
        Column("Session", lambda line: line.row.titles.best(*languages), Kind.NAME, 44),
        *(Column(f"Session ({other})", _title_in(other), Kind.NAME, 30, script=other) for other in others),
        Column("Subtitle", of_item(lambda row: row.subtitles.best(*languages)), Kind.LONG, 30),
        *(item_in("Subtitle", other, lambda row: row.subtitles) for other in others),
        Column("Kind", of_item(lambda row: row.kind.value), width=13),
        Column("Role", of_role(lambda role: ROLE_WORDS[role.kind]), width=13, choices=tuple(ROLE_WORDS.values())),
        Column("Speaker", of_role(lambda role: role.name or "TBA"), Kind.NAME, 26),
        Column("Affiliation", of_role(lambda role: role.affiliation), Kind.LONG, 36),
        Column("Topic", of_role(lambda role: role.topics.best(*languages)), Kind.LONG, 40),
        *(role_in("Topic", other, lambda role: role.topics) for other in others),
        Column(
            "Status",
            of_role(lambda role: role.status.value.replace("_", " ")),
            width=10,
            choices=("to ask", "asked", "agreed", "declined"),
        ),
        Column("Room", of_item(lambda row: row.room), width=18),
        Column("Language", of_item(lambda row: row.language), width=10),
        Column("Interpretation", of_item(lambda row: ", ".join(row.interpretation)), width=14),
        Column("Description", of_item(lambda row: row.descriptions.best(*languages)), Kind.LONG, 40),
        *(item_in("Description", other, lambda row: row.descriptions) for other in others),
        Column("Biography", of_role(lambda role: role.biographies.best(*languages)), Kind.LONG, 30),
        *(role_in("Biography", other, lambda role: role.biographies) for other in others),
        Column("Speaker minutes", of_role(lambda role: role.minutes), Kind.NUMBER, 9),
        Column("Speaker language", of_role(lambda role: role.language), width=10),
        Column("Speaker notes", of_role(lambda role: role.notes), Kind.LONG, 20),
        Column("Notes", of_item(lambda row: row.stage_notes), Kind.LONG, 24),
        Column("Cue", of_item(lambda row: row.cue), width=14),
        Column("Mover", of_item(lambda row: row.mover), width=14),
        Column("Microphone", of_item(lambda row: row.microphone), width=14),
        Column("Anthem", of_item(lambda row: row.anthem), width=14),
        Column("Lights", of_item(lambda row: row.lights), width=12),
        Column("Photo call", of_item(lambda row: row.photo_call), width=12),
        Column("Responsible", of_item(lambda row: row.responsible), width=16),
        Column("Fallback", of_item(lambda row: row.fallback), width=16),
        Column("ID", of_item(lambda row: row.source_id), Kind.EXACT, 12),
        Column("Pinned", of_item(lambda row: "yes" if row.pinned else None), width=8),
        Column("Printed", of_item(lambda row: None if row.printed else "no"), width=8),
        Column("Part of", lambda line: line.parent or None, Kind.EXACT, 12),
    )
    return tuple(replace(one, folds=one.heading.partition(" (")[0] not in _ALWAYS_SEEN) for one in found)


_ALWAYS_SEEN = frozenset(
    "Symposiarch ID,Date,Time,Minutes,Session,Kind,Role,Speaker,Affiliation,Topic,Status,Room,Language,Notes".split(",")
)
"""Columns that are filled in elsewhere; the others are folded away until something stands in them."""


def _title_in(language: str) -> Callable[[Line], Any]:
    return lambda line: line.row.titles.get(language)


def plain_text(event: EventRow, rows: Sequence[ItemRow], *, version: str) -> str:
    """The programme as text, to be pasted into an e-mail."""
    languages = event.languages or ("en",)
    found = [event.title]
    day = None
    for row in rows:
        if not row.printed:
            continue
        if row.day != day and not row.depth:
            day = row.day
            found += ["", f"{row.day:%A, %d %B %Y}", ""]
        indent = "    " * row.depth
        where = f"  ({row.room})" if row.room else ""
        title = row.titles.best(*languages) or row.kind.value.capitalize()
        when = "whole day    " if row.all_day else f"{row.begins:%H:%M}-{row.ends:%H:%M}  "
        found.append(f"{indent}{when}{title}{where}")
        if subtitle := row.subtitles.best(*languages):
            found.append(f"{indent}             {subtitle}")
        found += [f"{indent}             {_said(role, languages)}" for role in row.roles if role.takes_part]
    found += ["", f"{version} · {event.time_zone}", ""]
    return "\n".join(found)


def _said(role: RoleRow, languages: Sequence[str]) -> str:
    before = "" if role.kind in (RoleKind.SPEAKER, RoleKind.PANELLIST) else f"{ROLE_WORDS[role.kind]}: "
    said = before + ", ".join(part for part in (role.name, role.affiliation_in(*languages)) if part)
    topic = role.topics.best(*languages)
    return f"{said}: {topic}" if topic else said


def html_text(event: EventRow, rows: Sequence[ItemRow], *, version: str) -> str:
    """The programme as HTML whose styles stand at the elements, as mail programs need it."""
    languages = event.languages or ("en",)
    quiet = "color:#6b6759"
    cell = "padding:4px 16px 4px 0;vertical-align:top"
    found = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(languages[0])}"><head><meta charset="utf-8"><title>{escape(event.title)}</title></head>',
        '<body style="font-family:sans-serif;color:#1f2430;font-size:14px">',
        f'<h1 style="font-size:20px">{escape(event.title)}</h1>',
    ]
    day = None
    for row in rows:
        if not row.printed:
            continue
        if row.day != day and not row.depth:
            if day is not None:
                found.append("</table>")
            day = row.day
            found.append(f'<h2 style="font-size:16px">{escape(f"{row.day:%A, %d %B %Y}")}</h2>')
            found.append('<table style="border-collapse:collapse">')
        title = escape(row.titles.best(*languages) or row.kind.value.capitalize())
        where = f' <span style="{quiet}">{escape(row.room)}</span>' if row.room else ""
        subtitle = row.subtitles.best(*languages)
        people = "".join(f"<br>{escape(_said(role, languages))}" for role in row.roles if role.takes_part)
        when = "whole day" if row.all_day else f"{row.begins:%H:%M}–{row.ends:%H:%M}"
        found.append(
            f'<tr><td style="{cell};white-space:nowrap">{when}</td>'
            f'<td style="{cell};padding-left:{row.depth * 24}px"><b>{title}</b>{where}'
            + (f"<br><i>{escape(subtitle)}</i>" if subtitle else "")
            + f"{people}</td></tr>"
        )
    if day is not None:
        found.append("</table>")
    found.append(f'<p style="{quiet}">{escape(version)} · {escape(event.time_zone)}</p></body></html>')
    return "\n".join(found) + "\n"
