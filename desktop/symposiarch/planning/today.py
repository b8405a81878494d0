"""The office in the morning: the events that come, how each stands, and what is due in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.events import EventStage, RuleLevel
from symposiarch.planning.event_rows import EventRow, event_rows
from symposiarch.planning.expected import Expected, expected
from symposiarch.planning.inviting.due import DueLine, due
from symposiarch.planning.logistics.tasks import TaskRow, due_within, task_rows
from symposiarch.planning.preflight import CloseLook, preflight

STILL_SHOWN = timedelta(days=1)
"""An event is shown on the day after, too: thanks are written then."""

LOOKED_AT = 12
"""Of so many events, the nearest, it is also found out what is wrong: each look takes about as long as a blink."""


@dataclass(frozen=True, slots=True)
class Glance:
    """How one coming event stands. `blocks` are findings that must be put right; `tasks` are late or due in a week."""

    event: EventRow
    days: int
    expected: Expected
    due: tuple[DueLine, ...]
    tasks: tuple[TaskRow, ...]
    findings: int
    blocks: int


def coming(
    session: Session, *, at: datetime | None = None, closely: Mapping[int, CloseLook | None] | None = None
) -> tuple[Glance, ...]:
    """The events that are not over and not cancelled, the nearest first.

    `closely` is what the last close looks at them found, by event.
    """
    glances: list[Glance] = []
    for row in sorted(event_rows(session), key=lambda row: row.begins_at):
        moment = at or now()
        if row.stage is EventStage.CANCELLED or (row.ends_at or row.begins_at) + STILL_SHOWN < moment:
            continue
        today = moment.astimezone(row.begins_at.tzinfo).date()
        close = closely.get(row.id) if closely is not None else None
        found = preflight(session, row.id, at=at, close=close) if len(glances) < LOOKED_AT else ()
        glances.append(
            Glance(
                event=row,
                days=row.days_until(today),
                expected=expected(session, row.id, at=at),
                due=due(session, row.id, at=at),
                tasks=due_within(task_rows(session, row.id, at=at), today=today),
                findings=len(found),
                blocks=sum(one.level is RuleLevel.BLOCK for one in found),
            )
        )
    return tuple(glances)
