"""Table signs: the number or the name of each table of the chosen seating plan, on both sides of a tent."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.seating.chosen_plan import laid, plan_facts


def facts(session: Session, event_id: int, edition: Edition, *, empty: bool) -> dict[str, Any]:
    """A sign a table, also before anybody is seated; rows of chairs have none (`lacks` is then "tables").

    Once somebody is, a table where nobody sits has one only on wish (`empty`).
    """
    found = laid(session, event_id)
    tables = [table for table in found.shown(empty=empty) if not table.row] if found is not None else []
    rows = found is not None and bool(found.tables) and all(table.row for table in found.tables)
    return {
        **plan_facts(found, edition.language, for_guests=True),
        **({"lacks": "tables"} if rows else {}),
        "tables": [{"about": table.uuid, "label": table.label} for table in tables],
    }
