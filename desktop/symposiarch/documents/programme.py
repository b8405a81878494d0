"""The programme sheet: for A4, a folded A5 booklet, or a DL leaf; in one language, or in two side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date
from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading, locale_of
from symposiarch.documents.render import Image
from symposiarch.documents.words import word
from symposiarch.model.base import Texts
from symposiarch.model.events import Organiser
from symposiarch.model.people import Organisation, Picture
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.programme.clashes_of_time import RESTS
from symposiarch.planning.programme.releases import frozen, latest
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows

SHOWN_ROLE = frozenset({RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES, RoleKind.INTERPRETER})
"""Roles that are said before the name; that a speaker speaks is seen."""


def facts(
    session: Session,
    event_id: int,
    *,
    format: str = "a4",  # noqa: A002  # the name of the option, as it is typed
    room: str = "",
    interpreters: bool = False,
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """All that is printed of the programme; of one `room` with what is for everybody."""
    head = heading(session, event_id, "programme", languages=languages, now=now)
    tongues: list[str] = head["languages"]
    rows = programme_rows(session, event_id)
    shown = [row for row in rows if row.printed and (not room or row.room in ("", room))]
    days: dict[Any, list[ItemRow]] = {}
    parents = {row.id: row for row in rows}
    for row in shown:
        days.setdefault(parents.get(row.parent_id or 0, row).day, []).append(row)
    several_rooms = len({row.room for row in shown if row.room}) > 1
    organisers = session.execute(
        select(Organisation.name, Organisation.names, Picture.content, Picture.media_type)
        .join(Organiser, Organiser.organisation_id == Organisation.id)
        .outerjoin(Picture, Organisation.mark_id == Picture.id)
        .where(Organiser.event_id == event_id)
        .order_by(Organiser.position, Organiser.id)
    ).all()
    lines = [[names.get(tongue, name) for name, names, _, _ in organisers] for tongue in tongues]
    head["event"]["organisers-in"] = [line for place, line in enumerate(lines) if line and line not in lines[:place]]
    return {
        **head,
        "note": version(session, event_id, rows, tongues[0]),
        "format": format,
        "marks": [Image(content, media_type) for _, _, content, media_type in organisers if content],
        "days": [
            {
                "name": [format_date(day, "full", locale_of(tongue)) for tongue in tongues],
                "items": [
                    _item(row, tongues, several_rooms and _elsewhere(row, before), interpreters)
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


def in_each(texts: Mapping[str, str], tongues: Sequence[str], plain: str = "") -> list[str]:
    """A text for each language of the sheet: its own, else that of another, else `plain`."""
    kept = texts if isinstance(texts, Texts) else Texts(texts)
    return [kept.best(tongue, *tongues) or plain for tongue in tongues]


def item_title(row: ItemRow, tongues: Sequence[str]) -> list[str]:
    """The title in each language; an item without one is called by its kind."""
    if row.titles:
        return in_each(row.titles, tongues)
    return [word(tongue, f"kind.{row.kind.value}") for tongue in tongues]


def role_label(role: RoleRow, tongue: str) -> str:
    return word(tongue, f"role.{role.kind.value}")


def _item(row: ItemRow, tongues: Sequence[str], rooms: bool, interpreters: bool) -> dict[str, Any]:
    shown = [
        role
        for role in row.roles
        if role.person_id is not None
        and role.status is not RoleStatus.DECLINED
        and (interpreters or role.kind is not RoleKind.INTERPRETER)
    ]
    return {
        "time": "" if row.all_day else f"{row.begins:%H:%M}",
        "title": item_title(row, tongues),
        "subtitle": in_each(row.subtitles, tongues),
        "language": ["" for _ in tongues],
        "room": in_each(row.rooms, tongues, row.room) if rooms and row.depth == 0 else ["" for _ in tongues],
        "depth": row.depth,
        "rest": row.kind in RESTS or row.kind in (ItemKind.OTHER, ItemKind.BLOCKER),
        "roles": [
            {
                "label": [role_label(role, tongue) if role.kind in SHOWN_ROLE else "" for tongue in tongues],
                "name": [role.name_in(tongue) for tongue in tongues],
                "office": [role.affiliation_in(tongue, *tongues) for tongue in tongues],
                "topic": in_each(role.topics, tongues),
            }
            for role in shown
        ],
    }
