"""`service add|status`, `cost add|paid`, `list services|costs|diets`: what is ordered, what it costs, who eats what."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning import logistics
from symposiarch.planning.events import event_called, read_time
from symposiarch.planning.logistics import CostRow, ServiceRow


class AmountType(click.ParamType[Decimal]):
    """An amount of money."""

    name = "amount"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            return value if isinstance(value, Decimal) else logistics.read_amount(str(value))
        except SymposiarchError as problem:
            self.fail(str(problem), param, ctx)


def service_value(row: ServiceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind.value,
        "title": row.title,
        "supplier": row.supplier or None,
        "quantity": row.quantity,
        "status": row.status.value,
        "begins": row.begins.isoformat() if row.begins else None,
        "ends": row.ends.isoformat() if row.ends else None,
        "languages": list(row.languages),
        "booths": row.booths,
        "contact": row.contact or None,
        "phone": row.phone or None,
        "notes": row.notes or None,
    }


def cost_value(row: CostRow) -> dict[str, Any]:
    """Amounts are texts: a number in JSON is not exact."""
    return {
        "id": row.id,
        "title": row.title,
        "service": row.service or None,
        "budget": None if row.budget is None else str(row.budget),
        "actual": None if row.actual is None else str(row.actual),
        "currency": row.currency,
        "paid_on": row.paid_on.isoformat() if row.paid_on else None,
        "notes": row.notes or None,
    }


@click.command()
@event_option
@click.argument("title")
@click.option("--kind", type=WordType(ServiceKind), default=ServiceKind.OTHER, help="What it is.")
@click.option("--supplier", default="", metavar="NAME", help="Who delivers it; kept for the next event.")
@click.option("--quantity", type=click.IntRange(min=0))
@click.option("--begins", metavar="ISO", help="From when, on the clock at the place.")
@click.option("--ends", metavar="ISO", help="Until when.")
@click.option("--languages", default="", metavar="en,ko", help="Of interpretation.")
@click.option("--booths", type=click.IntRange(min=0), help="Of interpretation.")
@click.option("--contact", default="", metavar="NAME")
@click.option("--phone", default="")
@click.option("--notes", default="")
@click.pass_obj
def add_service(
    desk: Desk, /, event: str, title: str, begins: str | None, ends: str | None, languages: str, **fields: Any
) -> None:
    """Plan a service or a piece of equipment."""
    with desk.office.transaction(f"Plan “{title}”") as tx:
        found = event_called(tx.session, event)
        times = [read_time(text, found.time_zone) if text else None for text in (begins, ends)]
        spoken = [word.strip() for word in languages.split(",") if word.strip()]
        added = logistics.add_service(
            tx.session, found.id, title=title, begins=times[0], ends=times[1], languages=spoken, **fields
        )
        row = next(row for row in logistics.service_rows(tx.session, found.id) if row.id == added.id)
    desk.show(service_value(row), f"“{row.title}” is planned.")


@click.command()
@event_option
@click.argument("service")
@click.argument("status", type=WordType(ServiceStatus))
@click.pass_obj
def set_status(desk: Desk, event: str, service: str, status: ServiceStatus) -> None:
    """A service was ordered, confirmed, delivered, or cancelled. SERVICE is its id or title."""
    with desk.office.transaction(f"“{service}” is {status.value}") as tx:
        key = event_called(tx.session, event).id
        found = logistics.service_called(tx.session, key, service)
        found.status = status
        tx.session.flush()
        row = next(row for row in logistics.service_rows(tx.session, key) if row.id == found.id)
    desk.show(service_value(row), f"“{row.title}” is {row.status}.")


@click.command()
@event_option
@click.pass_obj
def list_services(desk: Desk, event: str) -> None:
    """What is ordered for an event, by kind."""
    with desk.office.reading() as session:
        rows = logistics.service_rows(session, event_called(session, event).id)
    cells = ((row.id, row.kind, row.title, row.supplier, row.quantity, row.status, row.phone) for row in rows)
    lines = table(("id", "kind", "title", "supplier", "number", "status", "phone"), cells)
    desk.show([service_value(row) for row in rows], lines if rows else "Nothing is ordered yet.")


@click.command()
@event_option
@click.argument("title")
@click.option("--budget", type=AmountType(), help="What it is to cost.")
@click.option("--actual", type=AmountType(), help="What it did cost.")
@click.option("--currency", default="EUR", show_default=True, help="Three letters.")
@click.option("--service", default="", help="The service that is paid for: its id or title.")
@click.option("--notes", default="")
@click.pass_obj
def add_cost(
    desk: Desk,
    event: str,
    title: str,
    budget: Decimal | None,
    actual: Decimal | None,
    currency: str,
    service: str,
    notes: str,
) -> None:
    """Add a line to the budget."""
    with desk.office.transaction(f"Add the cost “{title}”") as tx:
        key = event_called(tx.session, event).id
        paid_for = logistics.service_called(tx.session, key, service).id if service else None
        added = logistics.add_cost(
            tx.session,
            key,
            title=title,
            budget=budget,
            actual=actual,
            currency=currency,
            service_id=paid_for,
            notes=notes,
        )
        row = next(row for row in logistics.cost_rows(tx.session, key) if row.id == added.id)
    desk.show(cost_value(row), f"“{row.title}” is in the budget.")


@click.command()
@event_option
@click.argument("cost")
@click.argument("actual", type=AmountType())
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day on which it was paid.")
@click.pass_obj
def paid(desk: Desk, event: str, cost: str, actual: Decimal, day: datetime | None) -> None:
    """What a line of the budget did cost. COST is its id or title."""
    with desk.office.transaction(f"Record the cost “{cost}”") as tx:
        key = event_called(tx.session, event).id
        line = logistics.pay_cost(tx.session, key, cost, actual=actual, on=day.date() if day else None)
        row = next(row for row in logistics.cost_rows(tx.session, key) if row.id == line.id)
    desk.show(cost_value(row), f"“{row.title}” cost {row.actual} {row.currency}.")


@click.command()
@event_option
@click.pass_obj
def list_costs(desk: Desk, event: str) -> None:
    """The budget of an event, with its totals in each currency."""
    with desk.office.reading() as session:
        rows = logistics.cost_rows(session, event_called(session, event).id)
    sums = logistics.totals(rows)
    value = {
        "lines": [cost_value(row) for row in rows],
        "totals": {
            total.currency: {
                "budget": str(total.budget),
                "actual": str(total.actual),
                "expected": str(total.expected),
                "over": str(total.over),
            }
            for total in sums
        },
    }
    cells = [(row.id, row.title, row.budget, row.actual, row.currency) for row in rows]
    cells += [(0, "total", total.budget, total.actual, total.currency) for total in sums]
    lines = table(("id", "for", "budget", "actual", "currency"), ((key or "", *rest) for key, *rest in cells))
    desk.show(value, lines if rows else "There is no budget yet.")


@click.command()
@event_option
@click.pass_obj
def list_diets(desk: Desk, event: str) -> None:
    """The diets of those who come, with the tables at which they sit."""
    with desk.office.reading() as session:
        found = logistics.diets(session, event_called(session, event).id)
    lines = table(
        ("diet", "heads", "tables"),
        (
            (diet.diet, diet.heads, ", ".join(f"{name or 'no seat'}: {count}" for name, count in diet.tables))
            for diet in found
        ),
    )
    values = [
        {
            "diet": diet.diet,
            "heads": diet.heads,
            "tables": [{"table": name or None, "heads": count} for name, count in diet.tables],
        }
        for diet in found
    ]
    desk.show(values, lines if found else "No diets are known.")
