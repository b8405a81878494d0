"""Rules about what is prepared: tasks, services, catering, the budget, and the arrivals."""

from __future__ import annotations

from collections.abc import Iterable

from symposiarch.model.events import RuleLevel
from symposiarch.planning.logistics.clashes import clashes, said
from symposiarch.planning.logistics.money import spelled
from symposiarch.planning.preflight.facts import Facts
from symposiarch.planning.preflight.rule import Found, Rule, named

CONFIRMED_BY = 3
"""Days before the event by which every supplier must have confirmed."""

MET_BY = 3
"""Days before the event by which somebody must be named to meet each head of mission."""


def late_tasks(facts: Facts) -> Iterable[Found]:
    late = [task for task in facts.tasks if task.late]
    if len(late) == 1:
        (task,) = late
        whose = f" ({task.responsible})" if task.responsible else ""
        yield Found(f"“{task.title}” was due on {task.due_on.day} {task.due_on:%B %Y}{whose}.", (task.uuid,))
    elif late:
        titles = [f"“{task.title}”" for task in late]
        yield Found(f"{len(late)} tasks are late: {named(titles)}.", tuple(task.uuid for task in late))


def unconfirmed_services(facts: Facts) -> Iterable[Found]:
    if facts.unconfirmed and 0 <= facts.days_left <= CONFIRMED_BY:
        yield Found(f"Nobody has confirmed yet: {named(facts.unconfirmed)}.", (facts.uuid,))


def too_little_catering(facts: Facts) -> Iterable[Found]:
    """More are expected than the caterer was told."""
    ordered, expected = facts.preparations.catering, facts.count.total
    if ordered is not None and ordered < expected:
        yield Found(f"Catering is ordered for {ordered}, and {expected} are expected.", (facts.uuid,))


def over_budget(facts: Facts) -> Iterable[Found]:
    """Each currency for itself; a budget that nobody has set cannot be exceeded."""
    for total in facts.preparations.totals:
        if total.over and total.budget:
            yield Found(
                f"The budget in {total.currency} will be exceeded by {spelled(total.over)}: "
                f"{spelled(total.expected)} instead of {spelled(total.budget)}.",
                (facts.uuid,),
            )


def nobody_meets(facts: Facts) -> Iterable[Found]:
    """A head of mission, or the guest of honour, who comes in a car and is met by nobody."""
    if not 0 <= facts.days_left <= MET_BY:
        return
    alone = [
        one
        for one in facts.preparations.arrivals
        if one.coming and one.is_mission and not one.is_host and one.greeter_id is None
    ]
    if alone:
        heads = {body.id: body.uuid for body in facts.bodies}
        yield Found(
            f"Nobody is named to meet {named([one.name for one in alone])}.",
            tuple(heads[one.attendee_id] for one in alone),
        )


def clashing_arrivals(facts: Facts) -> Iterable[Found]:
    """One greeter for two cars at one time, one parking place for two."""
    heads = {body.id: body.uuid for body in facts.bodies}
    for clash in clashes(facts.preparations.arrivals):
        both = (clash.first.attendee_id, clash.second.attendee_id)
        yield Found(str(said(clash)), tuple(heads[key] for key in both if key is not None))


RULES = (
    Rule("logistics_late_task", RuleLevel.WARN, "logistics", late_tasks),
    Rule("logistics_unconfirmed", RuleLevel.WARN, "logistics", unconfirmed_services),
    Rule("logistics_catering", RuleLevel.ACKNOWLEDGE, "logistics", too_little_catering),
    Rule("logistics_over_budget", RuleLevel.WARN, "logistics", over_budget),
    Rule("logistics_no_greeter", RuleLevel.WARN, "logistics", nobody_meets),
    Rule("logistics_clash", RuleLevel.WARN, "logistics", clashing_arrivals),
)
