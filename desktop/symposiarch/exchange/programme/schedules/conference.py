"""What a schedule file says of its conference as a whole: kept, so that it goes back out as it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.correspondence import Setting
from symposiarch.model.events import Event


def _facts_name(event: Event) -> str:
    return f"schedule:{event.uuid}"


def keep_facts(session: Session, event: Event, facts: Mapping[str, Any]) -> None:
    name = _facts_name(event)
    kept = session.scalar(select(Setting).where(Setting.name == name))
    if kept is None:
        session.add(Setting(name=name, value=dict(facts)))
    elif kept.value != dict(facts):
        kept.value = dict(facts)


def kept_facts(session: Session, event_id: int) -> dict[str, Any]:
    """What the schedule file of this event said of the conference as a whole."""
    event = session.get_one(Event, event_id)
    kept = session.scalar(select(Setting.value).where(Setting.name == _facts_name(event)))
    return dict(kept or {})
