"""The security list: everybody by the name in the passport, with car, driver, guards and zone; marked and counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.documents.named import post_of
from symposiarch.documents.words import word
from symposiarch.planning.heads import UNNAMED
from symposiarch.planning.logistics.security import security_rows
from symposiarch.planning.states import state_name

KEYS = (
    "number",
    "organisation",
    *(
        f"logistics.{key}"
        for key in "passport-name nationality document plate driver guards zone gate expected confidential copy".split()
    ),
)


def facts(
    session: Session,
    event_id: int,
    *,
    numbers: bool = False,
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """With `numbers`, documents in full: whoever prints it so is noted (`planning.care.access.note_access`)."""
    head = heading(session, event_id, "security-list", keys=KEYS, languages=languages, now=now)
    language = head["language"]
    found = security_rows(session, event_id, numbers=numbers)
    return {
        **head,
        "count": word(language, "total", n=len(found)),
        "note": word(language, "logistics.confidential"),
        "masked": "" if numbers else word(language, "logistics.masked"),
        "rows": [
            {
                "passport": row.passport_name,
                "name": row.name or (word(language, "with", name=row.principal) if row.principal else UNNAMED),
                "native": row.native_name,
                "nationality": state_name(row.nationality, language),
                "document": row.document,
                "organisation": post_of(row, language),
                "plate": row.plate,
                "car": row.vehicle,
                "driver": row.driver,
                "guards": row.guards,
                "zone": row.access_zone,
                "gate": row.gate,
                "time": f"{row.expected_at:%H:%M}" if row.expected_at else "",
            }
            for row in found
        ],
    }
