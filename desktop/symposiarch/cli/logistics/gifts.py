"""`gift add|edit|remove|list`: what is given, by whom, to whom, and what passed between the two before."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.logistics.options import AmountType, as_planned, take_out
from symposiarch.cli.options import event_option
from symposiarch.planning.events import event_called
from symposiarch.planning.logistics import gifts
from symposiarch.planning.logistics.gifts import GiftRow, Passed

_read = partial(as_planned, people=("giver", "receiver"), hours={"at": "given_at"})


def gift_value(row: GiftRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "from": row.giver.name or None,
        "to": row.receiver.name or None,
        "value": None if row.value is None else str(row.value),
        "currency": row.currency,
        "given_at": row.given_at.isoformat() if row.given_at else None,
        "returned": row.returned,
        "passed": [passed_value(one) for one in row.passed],
        "notes": row.notes or None,
    }


def passed_value(one: Passed) -> dict[str, Any]:
    return {
        "title": one.title,
        "event": one.event,
        "on": one.on.isoformat(),
        "value": None if one.value is None else str(one.value),
        "currency": one.currency,
        "back": one.back,
    }


@click.command()
@event_option
@click.argument("title")
@click.option("--from", "giver", metavar="NAME", help="Who gives it.")
@click.option("--to", "receiver", metavar="NAME", help="Who receives it.")
@click.option("--value", type=AmountType())
@click.option("--currency", default="EUR", show_default=True)
@click.option("--at", metavar="HH:MM", help="When it is given.")
@click.option("--notes", default="")
@click.pass_obj
def add(desk: Desk, /, event: str, title: str, currency: str, notes: str, **fields: Any) -> None:
    """Write a gift down."""
    with desk.office.transaction(f"Add the gift “{title}”") as tx:
        found = event_called(tx.session, event)
        changes = _read(tx.session, found, fields)
        added = gifts.add_gift(tx.session, found.id, title=title, currency=currency, notes=notes, **changes)
        row = next(row for row in gifts.gift_rows(tx.session, found.id) if row.id == added.id)
    desk.show(gift_value(row), f"“{row.title}” is written down.")


@click.command()
@event_option
@click.argument("gift")
@click.option("--title")
@click.option("--from", "giver", metavar="NAME")
@click.option("--to", "receiver", metavar="NAME")
@click.option("--value", type=AmountType())
@click.option("--currency")
@click.option("--at", metavar="HH:MM")
@click.option("--notes")
@click.pass_obj
def edit(desk: Desk, /, event: str, gift: str, **fields: Any) -> None:
    """Change a gift. GIFT is its id or title."""
    with desk.office.transaction(f"Change the gift “{gift}”") as tx:
        found = event_called(tx.session, event)
        which = gifts.gift_called(tx.session, found.id, gift)
        gifts.edit_gift(tx.session, which.id, **_read(tx.session, found, fields))
        row = next(row for row in gifts.gift_rows(tx.session, found.id) if row.id == which.id)
    desk.show(gift_value(row), f"“{row.title}” is changed.")


@click.command()
@event_option
@click.argument("gift", nargs=-1, required=True)
@click.pass_obj
def remove(desk: Desk, event: str, gift: tuple[str, ...]) -> None:
    """Take gifts out."""
    take_out(desk, event, gift, "gift", gifts.gift_called, gifts.remove_gifts)


@click.command()
@event_option
@click.pass_obj
def list_gifts(desk: Desk, event: str) -> None:
    """The gifts of an event, what they are worth, and what passed before."""
    with desk.office.reading() as session:
        rows = gifts.gift_rows(session, event_called(session, event).id)
    sums: tuple[tuple[str, Decimal], ...] = gifts.worth(rows)
    cells = (
        (
            row.id,
            f"{row.given_at:%H:%M}" if row.given_at else "",
            row.title,
            row.giver.name,
            row.receiver.name,
            row.value,
            row.currency if row.value is not None else "",
            "yes" if row.returned else "",
        )
        for row in rows
    )
    lines = [
        *table(("id", "when", "gift", "from", "to", "value", "", "returned"), cells),
        *(f"Together {amount} {currency}" for currency, amount in sums),
    ]
    value = {
        "gifts": [gift_value(row) for row in rows],
        "worth": {currency: str(amount) for currency, amount in sums},
    }
    desk.show(value, lines if rows else "No gifts are written down.")
