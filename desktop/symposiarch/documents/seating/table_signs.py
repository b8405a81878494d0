"""Table signs: the number or the name of each table of the chosen seating plan, on both sides of a tent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.documents.seating.chosen_plan import laid, plan_facts


def facts(
    session: Session, event_id: int, *, languages: Sequence[str] = (), now: datetime | None = None
) -> dict[str, Any]:
    """A sign a table, also before anybody is seated; rows of chairs have none (`lacks` is then "tables")."""
    keys = ("table", "no-plan", "only-rows")
    head = heading(session, event_id, "table-signs", keys=keys, languages=languages, now=now)
    found = laid(session, event_id)
    tables = [table for table in found.tables if not table.row] if found is not None else []
    rows = found is not None and bool(found.tables) and not tables
    return {
        **head,
        **plan_facts(found, head["language"]),
        **({"lacks": "tables"} if rows else {}),
        "tables": [{"about": table.uuid, "label": table.label} for table in tables],
    }
