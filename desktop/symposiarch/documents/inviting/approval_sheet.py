"""The approval sheet: the list for the head of mission, with boxes to tick and what speaks for each name."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.named import post_of
from symposiarch.documents.words import word
from symposiarch.model.invitations import AttendeeRole, Wave
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting.approval import approval_rows


def facts(session: Session, event_id: int, edition: Edition, *, wave: str) -> dict[str, Any]:
    """The drafts of a wave, or of all; beside each name when they last invited us, were invited, and came."""
    language = edition.language
    waves = tuple(Wave) if wave == "all" else (next(one for one in Wave if one.value.casefold() == wave),)
    rows = approval_rows(session, event_id, waves=waves)
    invited = {one.invitation_id: one for one in heads(session, event_id) if one.role is AttendeeRole.INVITEE}
    return {
        "count": word(language, "total", n=len(rows)),
        "rows": [
            {
                "number": row.number,
                "name": f"{row.honorific} {row.name}".strip(),
                "native": row.native_name,
                "office": post_of(invited[row.invitation_id], language),
                "wave": word(language, "reserve") if row.wave is Wave.RESERVE else row.wave.value,
                "note": ", ".join(part for part in (row.category, row.organiser) if part),
                "companions": row.companions,
                "invited-us": _day(row.times.invited_us, language),
                "invited": _day(row.times.invited, language),
                "came": _day(row.times.came, language),
            }
            for row in rows
        ],
    }


def _day(on: date | None, language: str) -> str:
    from babel.dates import format_date

    return format_date(on, "MMM y", locale_of(language)) if on else ""
