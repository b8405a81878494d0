"""The flag plan: the row as it hangs, seen from the front, with its places named, and the anthems in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.words import word
from symposiarch.planning.logistics.flags import FlagReason, FlagRow, anthems, flag_rows
from symposiarch.planning.states import state_name


def facts(session: Session, event_id: int, edition: Edition) -> dict[str, Any]:
    """Plates with codes and names stand for the flags: the plan is for whoever hangs them, and takes no side."""
    spoken = edition.languages
    rows = flag_rows(session, event_id)
    return {
        "rows": [_flag(row, spoken) for row in rows if row.shown],
        "anthems": [_names(row.id, spoken)[0] for row in anthems(session, event_id, rows)],
    }


def _names(state: str, languages: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(state_name(state, language) for language in languages))


def _flag(row: FlagRow, languages: Sequence[str]) -> dict[str, Any]:
    honour = row.reason in (FlagReason.HOST, FlagReason.ORGANISATION)
    notes = [word(languages[0], "logistics.honour-place")] if honour else []
    return {
        "place": str(row.place),
        "code": row.code,
        "names": _names(row.id, languages),
        "honour": honour,
        "anthem": row.anthem,
        "notes": " · ".join([*notes, *([row.notes] if row.notes else [])]),
    }
