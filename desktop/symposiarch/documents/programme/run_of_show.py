"""The run of show: minute by minute, who speaks, who moves, what sounds and shines, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.programme.programme_sheet import ASIDE, item_title, role_label, version
from symposiarch.model.programme import RoleKind
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.times import later, minutes_between
from symposiarch.planning.rows import values_of


def facts(session: Session, event_id: int, edition: Edition, *, format: str, room: str) -> dict[str, Any]:
    """Every item, blockers too, and under a panel each speaker's turn; of one `room` with what is for everybody."""
    language = edition.language
    rows = programme_rows(session, event_id)
    chosen = [row for row in rows if not row.all_day and (not room or row.room in ("", room))]
    several = len({row.room for row in chosen if row.room}) > 1
    begin = head_begin(chosen)
    days: dict[Any, list[dict[str, Any]]] = {}
    for row, before in zip(chosen, [None, *chosen], strict=False):
        first = begin.get(row.day, row.begins)
        told = several and (before is None or before.room != row.room)
        days.setdefault(row.day, []).extend(_lines(row, first, language, rooms=told))
    return {
        "note": version(session, event_id, rows, language),
        "format": format,
        "days": [
            {"name": format_date(day, "full", locale_of(language)), "lines": lines} for day, lines in days.items()
        ],
    }


def head_begin(rows: Sequence[ItemRow]) -> dict[Any, datetime]:
    """T of each day: the first item that is more than the arrival of guests."""
    found: dict[Any, datetime] = {}
    for row in rows:
        if row.depth == 0 and row.kind not in ASIDE:
            found.setdefault(row.day, row.begins)
    return found


def _lines(row: ItemRow, first: datetime, language: str, *, rooms: bool) -> Iterator[dict[str, Any]]:
    interpreters = [role.name for role in row.roles if role.kind is RoleKind.INTERPRETER and role.takes_part]
    spoken = " → ".join([row.language, ", ".join(row.interpretation)]) if row.interpretation else row.language
    people = [role for role in row.roles if role.kind is not RoleKind.INTERPRETER and role.takes_part]
    each = turns(row, people)
    yield {
        "countdown": countdown(first, row.begins),
        "clock": f"{row.begins:%H:%M}",
        "minutes": str(row.minutes),
        **values_of(row, "pinned overrun depth cue mover responsible fallback"),
        "what": item_title(row, (language,))[0],
        "room": row.room if rooms and not row.depth else "",
        "people": [] if each else [_person(role, language) for role in people],
        "notes": row.stage_notes,
        "sound": [text for text in (row.microphone, row.anthem, row.lights) if text],
        "interpreter": [text for text in (", ".join(interpreters), spoken) if text],
        "photo": row.photo_call,
        "turn": False,
    }
    for role, begins, minutes in each:
        yield {
            "countdown": countdown(first, begins),
            "clock": f"{begins:%H:%M}",
            "minutes": str(minutes),
            "pinned": False,
            "overrun": 0,
            "depth": row.depth + 1,
            "what": role.topics.best(language),
            "room": "",
            "people": [_person(role, language)],
            "notes": role.notes,
            **dict.fromkeys(("cue", "mover", "photo", "responsible", "fallback"), ""),
            "sound": [],
            "interpreter": [role.language] if role.language else [],
            "turn": True,
        }


def turns(row: ItemRow, people: Sequence[RoleRow]) -> list[tuple[RoleRow, datetime, int]]:
    """When each of several speakers has the floor: by their own minutes, the rest shared among the others."""
    if len(people) < 3 or not row.minutes:
        return []
    opening = 0 if all(role.kind is not RoleKind.MODERATOR for role in people) else min(5, row.minutes // 10)
    talking = [role for role in people if role.kind is not RoleKind.MODERATOR]
    stated = sum(role.minutes or 0 for role in talking)
    unstated = [role for role in talking if not role.minutes]
    share = max(1, (row.minutes - opening - stated) // len(unstated)) if unstated else 0
    found: list[tuple[RoleRow, datetime, int]] = []
    at = row.begins
    for role in people:
        minutes = opening if role.kind is RoleKind.MODERATOR else role.minutes or share
        found.append((role, at, minutes))
        at = later(at, minutes)
    return found


def _person(role: RoleRow, language: str) -> dict[str, str]:
    shown = role.kind in (RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES)
    return {"name": role.name, "native": role.native_name, "label": role_label(role, language) if shown else ""}


def countdown(first: datetime, at: datetime) -> str:
    """Minutes from the beginning: T−30, T, T+15."""
    minutes = minutes_between(first, at)
    return "T" if minutes == 0 else f"T{'+' if minutes > 0 else '−'}{abs(minutes)}"
