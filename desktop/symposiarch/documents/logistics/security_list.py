"""The security list: everybody by the name in the passport, with car, driver, guards and zone; marked and counted.

Of whom that name is not known, the printed one stands in its place, and is marked as such.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import bare_name, post_of
from symposiarch.documents.words import word
from symposiarch.planning.heads import UNNAMED, heads
from symposiarch.planning.logistics.security import SecurityRow, security_rows
from symposiarch.planning.rows import values_of
from symposiarch.planning.states import state_name


def facts(session: Session, event_id: int, edition: Edition, *, numbers: bool) -> dict[str, Any]:
    """With `numbers`, documents in full: whoever prints it so is noted (`personal_data.access.note_access`)."""
    language = edition.language
    found = security_rows(session, event_id, numbers=numbers)
    printed = {head.id: bare_name(head) for head in heads(session, event_id)}
    return {
        "count": word(language, "total", n=len(found)),
        "note": word(language, "logistics.confidential"),
        "masked": "" if numbers else word(language, "logistics.masked"),
        "unlike": "" if all(row.passport_name for row in found) else word(language, "logistics.not-in-passport"),
        "rows": [
            {
                "passport": row.passport_name,
                "name": printed[row.id] or with_whom(row, language) or UNNAMED,
                "native": row.native_name,
                "nationality": state_name(row.nationality, language),
                "organisation": post_of(row, language) or (with_whom(row, language) if row.name else ""),
                **values_of(row, "document plate driver guards gate"),
                "car": row.vehicle,
                "zone": row.access_zone,
                "time": f"{row.expected_at:%H:%M}" if row.expected_at else "",
            }
            for row in found
        ],
    }


def with_whom(row: SecurityRow, language: str) -> str:
    return word(language, "with", name=row.principal) if row.principal else ""
