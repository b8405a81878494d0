"""How many lines each list of logistics has, without reading them."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.model.logistics import CostLine, Gift, Movement, Service, Task

LISTS = {
    "tasks": Task.event_id,
    "services": Service.event_id,
    "costs": CostLine.event_id,
    "arrivals": Movement.event_id,
    "gifts": Gift.event_id,
}


def line_counts(session: Session, event_id: int) -> dict[str, int]:
    """By list. Flags and the security list follow from the guests and are not counted here."""
    return {
        name: session.scalar(select(func.count(of_event)).where(of_event == event_id)) or 0
        for name, of_event in LISTS.items()
    }
