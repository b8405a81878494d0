"""Table signs: the number or the name of each table of the chosen seating plan, on both sides of a tent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.planning.heads import tables_of


def facts(
    session: Session, event_id: int, *, languages: Sequence[str] = (), now: datetime | None = None
) -> dict[str, Any]:
    """A sign a table; rows of chairs have none."""
    head = heading(session, event_id, "table-signs", keys=("table", "unseated"), languages=languages, now=now)
    return {**head, "tables": [{"label": label} for label in tables_of(session, event_id)]}
