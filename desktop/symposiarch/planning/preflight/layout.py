"""Rules about the tables on which the chosen seating plan stands: what is wrong with them in their room."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from symposiarch.model.events import RuleLevel
from symposiarch.planning.preflight.facts import Facts
from symposiarch.planning.preflight.rule import Found, Rule
from symposiarch.planning.seating.layout_checks import Flaw
from symposiarch.planning.seating.layout_words import said


def badly_set_up(flaw: Flaw, facts: Facts) -> Iterable[Found]:
    """What is wrong of one kind: the first as a sentence, and how many more there are."""
    found = [one for one in facts.seating.flaws if one.flaw is flaw] if facts.seating else []
    if found and facts.seating:
        more = f" There are {len(found)} cases of this in the layout." if len(found) > 1 else ""
        yield Found(f"{said(found[0])}{more}", (facts.seating.layout,))


LEVELS: dict[Flaw, RuleLevel] = {
    Flaw.DOOR_BLOCKED: RuleLevel.ACKNOWLEDGE,
    Flaw.TOO_MANY: RuleLevel.ACKNOWLEDGE,
    Flaw.NO_WHEELCHAIR: RuleLevel.ACKNOWLEDGE,
    Flaw.OUTSIDE: RuleLevel.WARN,
    Flaw.IN_THE_WAY: RuleLevel.WARN,
    Flaw.TOO_CLOSE: RuleLevel.WARN,
    Flaw.CHAIRS_MEET: RuleLevel.WARN,
    Flaw.ROWS_TOO_CLOSE: RuleLevel.WARN,
    Flaw.TOO_NARROW: RuleLevel.WARN,
}
"""How grave each is."""

RULES = tuple(
    Rule(f"layout_{flaw.value}", level, "venues", partial(badly_set_up, flaw)) for flaw, level in LEVELS.items()
)
