"""What can be put right at once: one step, which one undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import Task
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.arrivals.rehearsal import clear_rehearsal
from symposiarch.planning.logistics.tasks import finish_task
from symposiarch.planning.seating.late.changes import accept, proposals
from symposiarch.planning.seating.plans.by_hand import free_absent_seats

Fix = Callable[[Session, int, Sequence[str]], None]
"""Receives the event and the UUIDs that the finding is about."""


def mend(session: Session, event_id: int, *, code: str, about: Sequence[str] = ()) -> None:
    """Put right what the rule `code` found.

    Raises:
        SymposiarchError: what this rule finds cannot be put right without somebody deciding how.
    """
    fix = FIXES.get(code)
    if fix is None:
        raise SymposiarchError("This has to be decided by hand. Go to where it stands and change it there.")
    if not needs_no_decision(code, about):
        raise SymposiarchError(
            "Whether each of these is done has to be said one by one. Go to where they stand and mark those that are."
        )
    fix(session, event_id, about)


def needs_no_decision(code: str, about: Sequence[str]) -> bool:
    """Whether what the rule `code` found of these can be put right by one press."""
    return code in FIXES and (code not in ONE_BY_ONE or len(about) < 2)


def _free_seats(session: Session, event_id: int, _about: Sequence[str]) -> None:
    """Who will not come gives up the seat."""
    free_absent_seats(session, _chosen_plan(session, event_id))


def _seat_the_rest(session: Session, event_id: int, _about: Sequence[str]) -> None:
    """Who comes and has no seat gets one, by the proposal that moves the fewest."""
    plan_id = _chosen_plan(session, event_id)
    ways = proposals(session, plan_id)
    if not ways or not any(move.seat_to is not None for move in ways[0].moves):
        raise SymposiarchError("There is no free seat for them. Add chairs or a table to the layout first.")
    accept(session, plan_id, ways[0])


def _finish_tasks(session: Session, _event_id: int, about: Sequence[str]) -> None:
    """What was late is done."""
    for key in session.scalars(select(Task.id).where(Task.uuid.in_(list(about)))).all():
        finish_task(session, key)


def _clear_rehearsal(session: Session, event_id: int, _about: Sequence[str]) -> None:
    """Whoever was let in before the day has not arrived."""
    clear_rehearsal(session, event_id)


def _chosen_plan(session: Session, event_id: int) -> int:
    plan = session.scalar(
        select(SeatingPlan.id)
        .where(SeatingPlan.event_id == event_id, SeatingPlan.chosen)
        .order_by(SeatingPlan.id)
        .limit(1)
    )
    if plan is None:
        raise SymposiarchError("This event has no seating plan that counts. Choose one on the page Seating.")
    return plan


FIXES: dict[str, Fix] = {
    "seating_absent": _free_seats,
    "seating_without_seat": _seat_the_rest,
    "logistics_late_task": _finish_tasks,
    "arrivals_rehearsed": _clear_rehearsal,
}
"""By the rule whose findings they put right."""

ONE_BY_ONE = frozenset({"logistics_late_task"})
"""That one is done says nothing of the others."""
