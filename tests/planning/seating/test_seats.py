"""Where everyone sits, as cards and the door read it."""

from __future__ import annotations

from sqlalchemy import event
from sqlalchemy.orm import Session
from tests.dinners import a_dinner

from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.plans.plans import choose_plan
from symposiarch.planning.seats import seats_of


def test_what_was_chosen_for_a_plan_is_not_read_beside_everybody_who_sits_in_it(session: Session) -> None:
    """It grows with the plan, so that 600 seats would wait for it 600 times, growing each time."""
    plan = a_dinner(session, 9, "a round of 10")
    plan.options = {"history": ["x" * 100]}
    fill.fill_by_rank(session, plan.id)
    choose_plan(session, plan.id)
    session.flush()
    asked: list[str] = []
    listen = (session.get_bind(), "before_cursor_execute", lambda *what: asked.append(what[2]))
    event.listen(*listen)
    found = seats_of(session, plan.event_id)
    event.remove(*listen)
    assert len(found) == 10
    assert {one.plan for one in found.values()} == {plan.name}
    assert [statement for statement in asked if "options" in statement] == []
