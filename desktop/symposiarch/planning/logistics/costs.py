"""The budget of an event: what each thing was to cost, what it did, and the sums, each currency for itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import CostLine, Service
from symposiarch.planning.logistics.lines import Lines
from symposiarch.planning.rows import next_number, row_of


@dataclass(frozen=True, slots=True)
class CostRow:
    """What something was to cost, and what it did; none where that is not known yet."""

    id: int
    title: str
    service: str
    budget: Decimal | None
    actual: Decimal | None
    currency: str
    paid_on: date | None
    notes: str

    @property
    def over(self) -> Decimal:
        """By how much this line has exceeded its budget; nothing while it is kept, or where either is not known."""
        if self.budget is None or self.actual is None:
            return Decimal(0)
        return max(self.actual - self.budget, Decimal(0))


@dataclass(frozen=True, slots=True)
class Total:
    """The costs in one currency. `expected` takes the actual cost where it is known, else the budget."""

    currency: str
    budget: Decimal
    actual: Decimal
    expected: Decimal

    @property
    def over(self) -> Decimal:
        """By how much the budget will be exceeded; nothing while it is kept."""
        return max(self.expected - self.budget, Decimal(0))


def add_cost(session: Session, event_id: int, *, title: str, currency: str = "EUR", **fields: Any) -> CostLine:
    """One line of the budget, after those that are there.

    Raises:
        SymposiarchError: it has no title, or the currency is not written in three letters.
    """
    position = next_number(session, CostLine.position, CostLine.event_id == event_id)
    return COSTS.add(session, event_id, title=title, currency=currency, position=position, **fields)


def pay_cost(session: Session, event_id: int, reference: str, *, actual: Decimal, on: date | None = None) -> CostLine:
    """What a line did cost, and when it was paid where it was.

    Raises:
        SymposiarchError: no line of this event, or several, are meant.
    """
    line = cost_called(session, event_id, reference)
    line.actual, line.paid_on = actual, on
    session.flush()
    return line


def settle_costs(session: Session, cost_ids: Iterable[int], *, on: date) -> None:
    """These lines are paid: what they did cost is their budget unless another amount is known.

    Raises:
        SymposiarchError: of one of them neither is known.
    """
    for key in cost_ids:
        line = session.get_one(CostLine, key)
        if line.actual is None:
            if line.budget is None:
                raise SymposiarchError(f"What “{line.title}” did cost is not known. Write its amount down first.")
            line.actual = line.budget
        line.paid_on = on
    session.flush()


def cost_rows(session: Session, event_id: int) -> tuple[CostRow, ...]:
    """The cost lines of an event, as they were written down."""
    lines = session.execute(
        select(CostLine, Service.title)
        .outerjoin(Service, CostLine.service_id == Service.id)
        .where(CostLine.event_id == event_id)
        .order_by(CostLine.position, CostLine.id)
    ).tuples()
    return tuple(row_of(CostRow, line, service=service or "") for line, service in lines)


def totals(rows: Iterable[CostRow]) -> tuple[Total, ...]:
    """The sums, each currency for itself: amounts are never converted."""
    lines: dict[str, list[CostRow]] = defaultdict(list)
    for row in rows:
        lines[row.currency].append(row)
    nothing = Decimal("0.00")
    return tuple(
        Total(
            currency,
            budget=sum((row.budget for row in among if row.budget is not None), nothing),
            actual=sum((row.actual for row in among if row.actual is not None), nothing),
            expected=sum((row.budget or nothing if row.actual is None else row.actual for row in among), nothing),
        )
        for currency, among in sorted(lines.items())
    )


def _check(session: Session, line: CostLine) -> None:
    if line.service_id is not None:
        service = session.get(Service, line.service_id)
        if service is None or service.event_id != line.event_id:
            raise SymposiarchError(f"“{line.title}” cannot be paid for a service of another event.")


COSTS = Lines(
    CostLine,
    "title budget actual currency paid_on position service_id notes",
    called="cost lines",
    shown_by="list costs",
    untitled="A cost line needs a title. Say what is paid for, for example “Hire of the hall”.",
    check=_check,
)
edit_cost, remove_costs, cost_called = COSTS.edit, COSTS.remove, COSTS.find
