"""The rules of a programme: what they look for, how seriously an event takes each, and what a conflict says.

A conflict is told as facts; `words.sentence` says it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.choices import Word
from symposiarch.model.events import Acknowledgement, RuleLevel, RuleSetting
from symposiarch.model.programme import ItemKind, RoleKind


class Rule(Word):
    SPEAKER_TWICE = "speaker_twice"
    WALK = "walk"
    ROOM_TWICE = "room_twice"
    OVERRUN = "overrun"
    MODERATOR_PANELLIST = "moderator_panellist"
    DECLINED_SPEAKER = "declined_speaker"
    UNASKED_SPEAKER = "unasked_speaker"
    OPEN_SLOT = "open_slot"
    ABSENCE = "absence"
    VENUE_HOURS = "venue_hours"
    PANEL_OVERFULL = "panel_overfull"
    INTERPRETER_RELIEF = "interpreter_relief"
    NO_BREAK = "no_break"
    PAST_END = "past_end"

    @property
    def code(self) -> str:
        """As the preflight and `rule_settings` call it."""
        return f"programme_{self.value}"


USUAL_LEVELS: dict[Rule, RuleLevel] = {
    Rule.SPEAKER_TWICE: RuleLevel.BLOCK,
    Rule.WALK: RuleLevel.ACKNOWLEDGE,
    Rule.ROOM_TWICE: RuleLevel.BLOCK,
    Rule.OVERRUN: RuleLevel.ACKNOWLEDGE,
    Rule.MODERATOR_PANELLIST: RuleLevel.ACKNOWLEDGE,
    Rule.DECLINED_SPEAKER: RuleLevel.BLOCK,
    Rule.UNASKED_SPEAKER: RuleLevel.WARN,
    Rule.OPEN_SLOT: RuleLevel.WARN,
    Rule.ABSENCE: RuleLevel.BLOCK,
    Rule.VENUE_HOURS: RuleLevel.WARN,
    Rule.PANEL_OVERFULL: RuleLevel.ACKNOWLEDGE,
    Rule.INTERPRETER_RELIEF: RuleLevel.WARN,
    Rule.NO_BREAK: RuleLevel.WARN,
    Rule.PAST_END: RuleLevel.WARN,
}

SITTING_MINUTES = 120
"""Without a break, nobody listens longer."""

RELIEF_MINUTES = 30
"""After which a simultaneous interpreter must be relieved by a colleague (AIIC practice)."""

WEIGHT = {RuleLevel.BLOCK: 0, RuleLevel.ACKNOWLEDGE: 1, RuleLevel.WARN: 2, RuleLevel.OFF: 3}
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Side:
    """An item as a conflict names it."""

    id: int
    title: str
    kind: ItemKind
    begins: datetime
    ends: datetime
    room: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that does not fit. `sides` are the items in the order in which they begin; what else there is to say
    stands in the fields that the rule needs."""

    rule: Rule
    level: RuleLevel
    sides: tuple[Side, ...]
    person_id: int | None = None
    person: str = ""
    role: RoleKind | None = None
    minutes: int = 0
    """There are: between two rooms, over the end, asked for by the speakers, without a break ..."""
    allowed: int = 0
    """There may be, or must be: what the way takes, what a panel has."""
    candidates: int = 0
    place: str = ""
    """The room, or the venue."""
    begins: datetime | None = None
    ends: datetime | None = None
    """From when until when somebody is away; the end of the event."""
    opens: time | None = None
    closes: time | None = None
    acknowledged: bool = False

    @property
    def items(self) -> tuple[int, ...]:
        return tuple(side.id for side in self.sides)

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def key(self) -> str:
        """The finding with what it is about, as an acknowledgement names it."""
        return ":".join([self.code, *map(str, sorted(self.items)), *([f"p{self.person_id}"] if self.person_id else [])])

    def seen(self) -> Conflict:
        """The same, accepted by somebody."""
        return replace(self, acknowledged=True)


def levels(session: Session, event_id: int) -> dict[Rule, RuleLevel]:
    """How seriously each rule is taken at this event; `preflight.set_rule` changes it."""
    here = dict(
        session.execute(select(RuleSetting.code, RuleSetting.level).where(RuleSetting.event_id == event_id))
        .tuples()
        .all()
    )
    return {rule: here.get(rule.code, usual) for rule, usual in USUAL_LEVELS.items()}


def acknowledge(session: Session, event_id: int, *, finding: str, by: str = "", note: str = "") -> None:
    """Somebody has seen this conflict and accepts it."""
    seen = select(Acknowledgement).where(Acknowledgement.event_id == event_id, Acknowledgement.finding == finding)
    if session.scalar(seen) is None:
        session.add(Acknowledgement(event_id=event_id, finding=finding, by=by, note=note, at=now()))


def acknowledge_all(session: Session, event_id: int, *, findings: Iterable[str], by: str = "") -> None:
    """Somebody has seen all of these, and accepts them."""
    for finding in findings:
        acknowledge(session, event_id, finding=finding, by=by)
