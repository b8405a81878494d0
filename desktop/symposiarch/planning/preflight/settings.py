"""How seriously each rule is taken: as usual, or as an event has it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import RuleLevel, RuleSetting
from symposiarch.planning.naming import one_line
from symposiarch.planning.preflight import day, guests, layout, logistics, seating
from symposiarch.planning.preflight.rule import Rule
from symposiarch.planning.programme.conflicts.rules import USUAL_LEVELS

RULES: tuple[Rule, ...] = (*guests.RULES, *seating.RULES, *layout.RULES, *logistics.RULES, *day.RULES)
"""The rules beside those of the programme, which `planning.programme.conflicts.rules` has."""

USUAL: dict[str, RuleLevel] = {
    **{rule.code: rule.level for rule in RULES},
    **{rule.code: level for rule, level in USUAL_LEVELS.items()},
}
"""Every rule by its code, with the level that it has unless an event says otherwise."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule at an event. `usual` is its level elsewhere, `note` says why it differs here."""

    code: str
    level: RuleLevel
    usual: RuleLevel
    note: str


def rule_rows(session: Session, event_id: int) -> tuple[RuleRow, ...]:
    """Every rule as it is taken at an event."""
    here = {
        code: (level, note)
        for code, level, note in session.execute(
            select(RuleSetting.code, RuleSetting.level, RuleSetting.note).where(RuleSetting.event_id == event_id)
        )
    }
    rows = ((code, usual, *here.get(code, (usual, ""))) for code, usual in USUAL.items())
    return tuple(RuleRow(code, level, usual, note) for code, usual, level, note in rows)


def set_rule(session: Session, event_id: int, *, code: str, level: RuleLevel, note: str = "") -> None:
    """Take a rule more or less seriously at this event; one that is turned off says why.

    Raises:
        SymposiarchError: there is no such rule, or it is turned off without a note.
    """
    if code not in USUAL:
        raise SymposiarchError(f"There is no rule “{code}”. “symposiarch list rules” shows them all.")
    note = one_line(note)
    if level is RuleLevel.OFF and not note:
        raise SymposiarchError("A rule is turned off with a note that says why, so that others can follow it.")
    kept = session.scalar(select(RuleSetting).where(RuleSetting.event_id == event_id, RuleSetting.code == code))
    if kept is None:
        kept = RuleSetting(event_id=event_id, code=code)
        session.add(kept)
    kept.level, kept.note = level, note
    session.flush()
