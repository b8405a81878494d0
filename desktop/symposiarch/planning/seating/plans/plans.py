"""Seating plans of an event: made, copied, named, chosen, frozen and numbered."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.naming import called, titled
from symposiarch.planning.rows import added, like, next_number, row_of
from symposiarch.planning.seating.plans.freezing import changeable


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan of an event, as lists of plans show it."""

    id: int
    name: str
    layout_id: int
    layout: str
    chosen: bool
    number: int | None
    frozen_by: str
    seats: int
    seated: int


def plans(session: Session, event_id: int) -> tuple[PlanRow, ...]:
    """The plans of an event, the oldest first."""
    seats = dict(
        session.execute(
            select(Table.layout_id, func.count(Seat.id)).join(Seat, Seat.table_id == Table.id).group_by(Table.layout_id)
        )
        .tuples()
        .all()
    )
    seated = dict(session.execute(select(Place.plan_id, func.count(Place.id)).group_by(Place.plan_id)).tuples().all())
    rows = session.execute(
        select(SeatingPlan, Layout.name)
        .join(Layout, SeatingPlan.layout_id == Layout.id)
        .where(SeatingPlan.event_id == event_id)
        .order_by(SeatingPlan.id)
    )
    return tuple(
        row_of(PlanRow, plan, layout=layout, seats=seats.get(plan.layout_id, 0), seated=seated.get(plan.id, 0))
        for plan, layout in rows
    )


def add_plan(session: Session, event_id: int, *, layout_id: int, name: str = "") -> SeatingPlan:
    """A new, empty plan; the first of an event is the one that cards and lists are printed from."""
    first = session.scalar(select(SeatingPlan.id).where(SeatingPlan.event_id == event_id).limit(1)) is None
    return added(
        session,
        SeatingPlan(
            event_id=event_id, layout_id=layout_id, name=name or f"Plan {_count(session, event_id) + 1}", chosen=first
        ),
    )


def copy_plan(session: Session, plan_id: int, *, name: str = "") -> SeatingPlan:
    """The same seating as a new plan that may be changed, also from a frozen one."""
    old = session.get_one(SeatingPlan, plan_id)
    plan = add_plan(session, old.event_id, layout_id=old.layout_id, name=name or f"{old.name} (copy)")
    plan.mixing, plan.options = old.mixing, dict(old.options)
    for place in old.places:
        plan.places.append(like(place, "seat_id attendee_id locked note", reasons=list(place.reasons)))
    session.flush()
    return plan


def go_on_from(session: Session, plan_id: int, *, name: str = "") -> SeatingPlan:
    """A copy of a frozen plan that takes its place: what was printed from the old one is printed from it."""
    plan = copy_plan(session, plan_id, name=name)
    if session.get_one(SeatingPlan, plan_id).chosen:
        choose_plan(session, plan.id)
    return plan


def _count(session: Session, event_id: int) -> int:
    return session.scalar(select(func.count(SeatingPlan.id)).where(SeatingPlan.event_id == event_id)) or 0


def choose_plan(session: Session, plan_id: int) -> None:
    """Cards and lists are printed from this plan from now on."""
    chosen = session.get_one(SeatingPlan, plan_id)
    for plan in session.scalars(select(SeatingPlan).where(SeatingPlan.event_id == chosen.event_id)):
        plan.chosen = plan.id == plan_id


def rename_plan(session: Session, plan_id: int, *, name: str) -> None:
    """Call a plan otherwise; also a frozen one. Raises SymposiarchError for no name, or one that is taken."""
    plan = session.get_one(SeatingPlan, plan_id)
    wanted = titled(name, "A plan needs a name.")
    taken = select(SeatingPlan.id).where(
        SeatingPlan.event_id == plan.event_id, SeatingPlan.name == wanted, SeatingPlan.id != plan_id
    )
    if session.scalar(taken) is not None:
        raise SymposiarchError(f"There is a plan called “{wanted}” already.")
    plan.name = wanted


def remove_plan(session: Session, plan_id: int) -> None:
    """Take a plan away; its layout stays. If cards were printed from it, they are from the latest other plan now."""
    plan = session.get_one(SeatingPlan, plan_id)
    others = select(SeatingPlan).where(SeatingPlan.event_id == plan.event_id, SeatingPlan.id != plan_id)
    next_one = session.scalars(others.order_by(SeatingPlan.id.desc()).limit(1)).first()
    if plan.chosen and next_one is not None:
        next_one.chosen = True
    session.delete(plan)
    session.flush()


def plan_called(session: Session, event_id: int, reference: str = "") -> SeatingPlan:
    """A plan of an event by id or name; without either, the chosen one.

    Raises:
        SymposiarchError: none is meant, or there is none yet.
    """
    rows = session.scalars(
        select(SeatingPlan).where(SeatingPlan.event_id == event_id).order_by(SeatingPlan.chosen.desc(), SeatingPlan.id)
    ).all()
    if not rows:
        raise SymposiarchError("The event has no seating plan yet. Make one first.")
    if not reference:
        return rows[0]
    if found := called(rows, reference, lambda row: [str(row.id)], lambda row: [row.name]):
        return found[0]
    raise SymposiarchError(f"No seating plan of the event is called “{reference}”.")


def freeze_plan(session: Session, plan_id: int, *, by: str = "") -> int:
    """Freeze a plan and give it the next number of the event; the number stands on what is printed from it."""
    plan = changeable(session, plan_id)
    plan.number = next_number(session, SeatingPlan.number, SeatingPlan.event_id == plan.event_id)
    plan.frozen_at, plan.frozen_by = now(), by
    return plan.number
