"""The programme sheet: for A4, a folded A5 booklet, or a DL leaf; in one language, or in two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from babel.dates import format_date
from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.render import Image
from symposiarch.documents.words import word
from symposiarch.model.base import Texts
from symposiarch.model.events import Organiser
from symposiarch.model.people import Organisation, Picture
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.programme.conflicts.clashes_of_time import RESTS
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.versions.releases import frozen, latest

SHOWN_ROLE = frozenset({RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES, RoleKind.INTERPRETER})
"""Roles that are said before the name; that a speaker speaks is seen."""
ASIDE = frozenset({ItemKind.OTHER, ItemKind.BLOCKER})
"""What is only to be known of: nothing is opened, said or shown in it."""


def facts(
    session: Session, event_id: int, edition: Edition, *, format: str, room: str, interpreters: bool
) -> dict[str, Any]:
    """All that is printed of the programme; of one `room` with what is for everybody."""
    tongues = edition.languages
    rows = programme_rows(session, event_id)
    shown = [row for row in rows if row.printed and (not room or row.room in ("", room))]
    days: dict[Any, list[ItemRow]] = {}
    parents = {row.id: row for row in rows}
    for row in shown:
        days.setdefault(parents.get(row.parent_id or 0, row).day, []).append(row)
    several_rooms = len({row.room for row in shown if row.room}) > 1
    marks = session.execute(
        select(Picture.content, Picture.media_type)
        .join(Organisation, Organisation.mark_id == Picture.id)
        .join(Organiser, Organiser.organisation_id == Organisation.id)
        .where(Organiser.event_id == event_id)
        .order_by(Organiser.position, Organiser.id)
    ).all()
    return {
        "note": version(session, event_id, rows, tongues[0]),
        "format": format,
        "marks": [Image(content, media_type) for content, media_type in marks if content],
        "days": [
            {
                "name": [format_date(day, "full", locale_of(tongue)) for tongue in tongues],
                "items": [
                    _item(row, tongues, told=several_rooms and _elsewhere(row, before), interpreters=interpreters)
                    for row, before in zip(of_day, [None, *of_day], strict=False)
                ],
            }
            for day, of_day in days.items()
        ],
    }


def _elsewhere(row: ItemRow, before: ItemRow | None) -> bool:
    """Whether one must be told where this is: the room is not that of the item before it."""
    return before is None or before.room != row.room


def version(session: Session, event_id: int, rows: Sequence[ItemRow], language: str) -> str:
    """Which released version a sheet shows, or that it is a draft."""
    last = latest(session, event_id)
    if last is None:
        return word(language, "version.draft")
    return word(language, "version.released" if frozen(rows) == last.content else "version.after", n=last.number)


def in_each(texts: Texts, tongues: Sequence[str]) -> list[str]:
    """A text for each language of the sheet: the first in another one rather than not at all, the others as they are.

    Beside each other, a text that has no translation is not said twice.
    """
    first, *others = tongues
    return [texts.best(first, *tongues), *(texts.get(tongue, "") for tongue in others)]


def item_title(row: ItemRow, tongues: Sequence[str]) -> list[str]:
    """The title in each language. An item without one is called by its kind, and so is a break in a language that
    its title is not in: any coffee is a coffee."""
    plain = row.kind in RESTS or row.kind is ItemKind.QUESTIONS
    return [
        row.titles.get(tongue)
        or (word(tongue, f"kind.{row.kind.value}") if plain or not row.titles else row.titles.best(tongue, *tongues))
        for tongue in tongues
    ]


def offices(role: RoleRow, tongues: Sequence[str]) -> list[str]:
    """What stands under a name in each language. Beside the first language, what is not translated is left out."""
    first, *others = tongues
    found = [role.affiliation_in(first, *tongues)]
    for tongue in others:
        translated = (texts.get(tongue, "") for texts in (role.titles, role.organisations))
        found.append(", ".join(text for text in translated if text))
    return found


def rooms(row: ItemRow, tongues: Sequence[str]) -> list[str]:
    """The room in each language; beside the first, one that has no name of its own there is left out."""
    first, *others = tongues
    return [row.rooms.best(first, *tongues) or row.room, *(row.rooms.get(tongue, "") for tongue in others)]


def role_label(role: RoleRow, tongue: str) -> str:
    return word(tongue, f"role.{role.kind.value}")


def _item(row: ItemRow, tongues: Sequence[str], *, told: bool, interpreters: bool) -> dict[str, Any]:
    shown = [role for role in row.roles if role.takes_part and (interpreters or role.kind is not RoleKind.INTERPRETER)]
    return {
        "time": "" if row.all_day else f"{row.begins:%H:%M}",
        "title": item_title(row, tongues),
        "subtitle": in_each(row.subtitles, tongues),
        "language": ["" for _ in tongues],  # read by copies that offices made of older templates
        "room": rooms(row, tongues) if told and row.depth == 0 else ["" for _ in tongues],
        "depth": row.depth,
        "rest": row.kind in RESTS or row.kind in ASIDE,
        "roles": [
            {
                "label": [role_label(role, tongue) if role.kind in SHOWN_ROLE else "" for tongue in tongues],
                "name": [role.name_in(tongue) for tongue in tongues],
                "office": offices(role, tongues),
                "topic": in_each(role.topics, tongues),
            }
            for role in shown
        ],
    }
