"""The look itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from symposiarch.model.events import Event, EventStage, RuleLevel
from symposiarch.planning.preflight.closely import CloseLook
from symposiarch.planning.preflight.facts import facts
from symposiarch.planning.preflight.settings import RULES, rule_rows
from symposiarch.planning.programme.conflicts.words import sentence
from symposiarch.planning.saying import at_start

_WEIGHT = {RuleLevel.BLOCK: 0, RuleLevel.ACKNOWLEDGE: 1, RuleLevel.WARN: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong. `about` are UUIDs of people, items, tasks ...; `page` is where it is put right."""

    code: str
    level: RuleLevel
    message: str
    about: tuple[str, ...]
    page: str


def preflight(
    session: Session, event_id: int, *, at: datetime | None = None, close: CloseLook | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong with an event at this moment, the gravest first.

    A conflict of the programme that somebody has seen and accepted is not told again. Of who sits
    badly in the chosen plan, and of its tables in their room, only that is told which the `close` look found. When the
    event is done nothing is to be put right before its day.
    """
    if session.get_one(Event, event_id).stage is EventStage.DONE:
        return ()
    levels = {row.code: row.level for row in rule_rows(session, event_id)}
    known = facts(session, event_id, at=at, close=close)
    found = [
        Finding(rule.code, levels[rule.code], at_start(one.message), one.about, rule.page)
        for rule in RULES
        if levels[rule.code] is not RuleLevel.OFF
        for one in rule.find(known)
    ]
    found += [
        Finding(one.code, one.level, str(sentence(one)), tuple(known.items[key] for key in one.items), "programme")
        for one in known.conflicts
        if not one.acknowledged
    ]
    found.sort(key=lambda finding: _WEIGHT[finding.level])
    return tuple(found)
