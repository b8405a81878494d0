"""The interpreter plan: what is spoken when, into which languages, by whom, and from which booth."""

from __future__ import annotations

from typing import Any

from babel.dates import format_date
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, hours, language_names, locale_of
from symposiarch.documents.named import named
from symposiarch.documents.programme.programme_sheet import item_title
from symposiarch.documents.words import word
from symposiarch.model.invitations import AttendeeRole
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.model.programme import RoleKind
from symposiarch.planning.heads import heads
from symposiarch.planning.logistics.services import ServiceRow, service_rows
from symposiarch.planning.presence import Who
from symposiarch.planning.programme.rows import ItemRow, programme_rows


def facts(session: Session, event_id: int, edition: Edition) -> dict[str, Any]:
    """Items that are interpreted or have an interpreter; a place that nobody fills yet stands out."""
    language = edition.language
    days: dict[Any, list[dict[str, Any]]] = {}
    for row in programme_rows(session, event_id):
        if row.interpretation or any(role.kind is RoleKind.INTERPRETER for role in row.roles):
            days.setdefault(row.day, []).append(_item(row, language))
    booths = [
        _booth(row, language)
        for row in service_rows(session, event_id)
        if row.kind is ServiceKind.INTERPRETATION and row.status is not ServiceStatus.CANCELLED
    ]
    beside = [
        {
            "name": named(one, language)[0],
            "guest": one.principal,
            "languages": language_names(one.languages, language),
            "phone": one.phone,
        }
        for one in heads(session, event_id, who=Who.COMING)
        if one.role is AttendeeRole.INTERPRETER
    ]
    return {
        "groups": [{"title": format_date(day, "full", locale_of(language)), "rows": rows} for day, rows in days.items()]
        or ([{"title": "", "rows": []}] if booths or beside else []),
        "booths": booths,
        "beside": beside,
    }


def _item(row: ItemRow, language: str) -> dict[str, Any]:
    interpreters = [
        role for role in row.roles if role.kind is RoleKind.INTERPRETER and (role.is_open or role.takes_part)
    ]
    spoken = [row.language] if row.language else list(dict.fromkeys(one.language for one in row.roles if one.language))
    return {
        "time": f"{row.begins:%H:%M}–{row.ends:%H:%M}",
        "what": item_title(row, (language,))[0],
        "depth": row.depth,
        "room": row.rooms.get(language, row.room),
        "spoken": language_names(spoken, language),
        "into": language_names([code for code in row.interpretation if code not in spoken[:1]], language),
        "interpreters": [
            " ".join(
                part
                for part in (
                    role.name_in(language) if role.name else word(language, "logistics.unassigned"),
                    f"({language_names([role.language], language)})" if role.language else "",
                )
                if part
            )
            for role in interpreters
        ],
        "open": not any(role.name for role in interpreters),
        "missing": word(language, "logistics.unassigned"),
    }


def _booth(row: ServiceRow, language: str) -> dict[str, Any]:
    at = hours(row.begins, row.ends)
    parts = [language_names(row.languages, language)]
    if row.booths:
        parts.append(word(language, "logistics.booth-count", n=row.booths))
    return {
        "what": row.title,
        "about": [part for part in (*parts, at) if part],
        "who": ", ".join(part for part in (row.supplier, row.contact) if part),
        "phone": row.phone,
    }
