"""One look through a programme for what does not fit: its items sorted once, and what they are measured against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from symposiarch.model.events import RuleLevel
from symposiarch.planning.programme.absences import AbsenceRow
from symposiarch.planning.programme.conflicts.rules import Conflict, Rule, Side
from symposiarch.planning.programme.rows import ItemRow, RoleRow


@dataclass(frozen=True, slots=True)
class Frame:
    """What the conflicts are measured against. `walks` are the minutes that the way to a room takes."""

    languages: tuple[str, ...]
    ends: datetime | None
    opens: time | None
    closes: time | None
    venue: str
    walks: Mapping[int, int]
    absences: tuple[AbsenceRow, ...]
    levels: Mapping[Rule, RuleLevel]
    acknowledged: frozenset[str]


class Look:
    """A programme as the rules look at it. Items are compared in seconds, all-day ones are left aside."""

    def __init__(self, rows: Sequence[ItemRow], frame: Frame) -> None:
        self.rows = rows
        self.frame = frame
        self.begins = {row.id: row.begins.timestamp() for row in rows}
        self.ends = {row.id: row.ends.timestamp() for row in rows}
        self.in_time = sorted(
            (row for row in rows if not row.all_day), key=lambda row: (self.begins[row.id], self.ends[row.id])
        )

    def tell(self, rule: Rule, *items: ItemRow, who: RoleRow | None = None, **facts: Any) -> Iterator[Conflict]:
        """The conflict, unless the event does not look at this rule. `who` is whom it is about."""
        level = self.frame.levels[rule]
        if level is RuleLevel.OFF:
            return
        if who is not None:
            facts.setdefault("person_id", who.person_id)
            facts.setdefault("person", who.name)
        yield Conflict(
            rule,
            level,
            tuple(
                Side(row.id, row.title(*self.frame.languages), row.kind, row.begins, row.ends, row.room)
                for row in items
            ),
            **facts,
        )


def related(one: ItemRow, other: ItemRow) -> bool:
    """Whether one is a part of the other."""
    return one.parent_id == other.id or other.parent_id == one.id
