"""A new plan: what it is called, and the tables that it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.words import tr
from symposiarch.planning.seating.furniture.layouts import add_layout_in_words, tables_for
from symposiarch.planning.seating.plans.plans import PlanRow, add_plan, plans

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


def next_name(plans: Sequence[PlanRow]) -> str:
    """The first of Plan A, Plan B ... that is free."""
    taken = {plan.name for plan in plans}
    names = (tr("Plan {letter}", letter=chr(ord("A") + place)) for place in range(26))
    return next((name for name in names if name not in taken), tr("New plan"))


def name_of_copy(plans: Sequence[PlanRow], of: str) -> str:
    """What a copy is called: the next letter after Plan A, the next free number after a name that somebody gave.

    A year is part of the name: the copy of "Gala 2026" is "Gala 2026 2".
    """
    letters = {tr("Plan {letter}", letter=chr(ord("A") + place)) for place in range(26)}
    if of in letters:
        return next_name(plans)
    counted = re.fullmatch(r"(.*\S) (\d{1,2})", of)
    base, first = (counted[1], int(counted[2]) + 1) if counted else (of, 2)
    taken = {plan.name for plan in plans}
    return next(name for number in count(first) if (name := f"{base} {number}") not in taken)


def plan_at(plans: Sequence[PlanRow], layout_id: int) -> PlanRow | None:
    """The plan at these tables, one that may be changed before one that is frozen."""
    there = [plan for plan in plans if plan.layout_id == layout_id]
    return min(there, key=lambda plan: (plan.number is not None, not plan.chosen), default=None)


def make_plan(
    desk: Desk, event_id: int, name: str, *, layout_id: int | None, tables: str = "", room_id: int | None = None
) -> int:
    """Make a plan on a layout that is there, on the same tables as another event's, or on new tables in a room; what
    cannot be is raised."""

    def write(session: Session) -> int:
        if layout_id is not None:
            layout = tables_for(session, layout_id, event_id)
        else:
            layout = add_layout_in_words(session, words=tables, room_id=room_id, event_id=event_id).id
        return add_plan(session, event_id, layout_id=layout, name=name).id

    return desk.perform(tr("Make {plan}", plan=name), write)


def make_plan_at(desk: Desk, event_id: int, layout_id: int) -> int:
    """The plan at these tables, made where there is none."""
    there = desk.workspace.read(plans, event_id)
    found = plan_at(there, layout_id)
    return found.id if found is not None else make_plan(desk, event_id, next_name(there), layout_id=layout_id)
