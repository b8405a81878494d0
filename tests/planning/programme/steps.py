"""Moments and rules, by their short names."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Rule

at = datetime.fromisoformat


def rules(session: Session, event_id: int) -> set[Rule]:
    return {one.rule for one in conflicts(session, event_id)}
