"""`cost add|edit|paid|remove`, `list costs`: the budget of an event."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, fields_of, table
from symposiarch.cli.logistics.options import AmountType, take_out, title_option
from symposiarch.cli.options import event_option, given, notes_option, read_day, together
from symposiarch.planning.logistics import costs
from symposiarch.planning.logistics.costs import CostRow
from symposiarch.planning.logistics.services import service_called

_cost_options = together(
    click.option("--budget", type=AmountType(), help="What it is to cost."),
    click.option("--actual", type=AmountType(), help="What it did cost."),
    click.option("--currency", help="Three letters; EUR for a new line that names none."),
    click.option("--service", help="The service that is paid for: its id or title; an empty text takes it away."),
    notes_option,
)


def _planned(session: Session, event_id: int, fields: dict[str, Any]) -> dict[str, Any]:
    """The options that were given, as planning takes them: the service by its key."""
    changes = given(fields)
    if "service" in changes:
        service = changes.pop("service").strip()
        changes["service_id"] = service_called(session, event_id, service).id if service else None
    return changes


def cost_value(row: CostRow) -> dict[str, Any]:
    """Amounts are texts: a number in JSON is not exact."""
    return fields_of(row, "id title service budget actual currency paid_on notes")


@command
@event_option
@click.argument("title")
@_cost_options
def add(desk: Desk, /, event: str, title: str, **fields: Any) -> None:
    """Add a line to the budget."""
    with desk.transaction(f"Add the cost “{title}”", event) as (session, held):
        added = costs.add_cost(session, held.id, title=title, **_planned(session, held.id, fields))
        row = next(row for row in costs.cost_rows(session, held.id) if row.id == added.id)
    desk.show(cost_value(row), f"“{row.title}” is in the budget.")


@command
@event_option
@click.argument("cost")
@click.argument("actual", type=AmountType(), required=False)
@click.option("--on", "day", metavar="DAY", help="The day on which it was paid.")
def paid(desk: Desk, event: str, cost: str, actual: Decimal | None, day: str | None) -> None:
    """What a line of the budget did cost. COST is its id or title; without ACTUAL, it cost its budget and was paid."""
    paid_on = read_day(day) if day else None
    with desk.transaction(f"Record the cost “{cost}”", event) as (session, found):
        line = costs.cost_called(session, found.id, cost)
        if actual is None:
            costs.settle_costs(session, [line.id], on=paid_on or found.today())
        else:
            costs.pay_cost(session, found.id, str(line.id), actual=actual, on=paid_on)
        row = next(row for row in costs.cost_rows(session, found.id) if row.id == line.id)
    desk.show(cost_value(row), f"“{row.title}” cost {row.actual} {row.currency}.")


@command
@event_option
@click.argument("cost")
@title_option
@_cost_options
def edit(desk: Desk, /, event: str, cost: str, **fields: Any) -> None:
    """Change a line of the budget. COST is its id or title."""
    with desk.transaction(f"Change the cost “{cost}”", event) as (session, held):
        line = costs.cost_called(session, held.id, cost)
        costs.edit_cost(session, line.id, **_planned(session, held.id, fields))
        row = next(row for row in costs.cost_rows(session, held.id) if row.id == line.id)
    desk.show(cost_value(row), f"“{row.title}” is changed.")


@command
@event_option
@click.argument("cost", nargs=-1, required=True)
def remove(desk: Desk, event: str, cost: tuple[str, ...]) -> None:
    """Take lines out of the budget."""
    take_out(desk, event, cost, "cost line", costs.cost_called, costs.remove_costs)


@command
@event_option
def list_costs(desk: Desk, event: str) -> None:
    """The budget of an event, with its totals in each currency."""
    with desk.reading(event) as (session, held):
        rows = costs.cost_rows(session, held.id)
    sums = costs.totals(rows)
    value = {
        "lines": [cost_value(row) for row in rows],
        "totals": {total.currency: fields_of(total, "budget actual expected over") for total in sums},
    }
    cells = [(row.id, row.title, row.budget, row.actual, row.currency) for row in rows]
    cells += [(0, "total", total.budget, total.actual, total.currency) for total in sums]
    lines = table(("id", "for", "budget", "actual", "currency"), ((key or "", *rest) for key, *rest in cells))
    desk.show(value, lines if rows else "There is no budget yet.")
