"""A frozen plan has its number, and is changed no more."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.seating import SeatingPlan


def changeable(session: Session, plan_id: int) -> SeatingPlan:
    """A plan, if it may be changed. Raises SymposiarchError when it is frozen."""
    plan = session.get_one(SeatingPlan, plan_id)
    if plan.number is not None:
        raise SymposiarchError(f"Plan {plan.number} is frozen. Copy it, and change the copy.")
    return plan
