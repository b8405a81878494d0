"""`gift add|edit|remove|list`: what is given, by whom, to whom, and what passed between the two before."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of, table
from symposiarch.cli.logistics.options import AmountType, as_planned, take_out, title_option
from symposiarch.cli.options import event_option, notes_option, together
from symposiarch.planning.logistics import gifts
from symposiarch.planning.logistics.gifts import GiftRow, Passed

_read = partial(as_planned, people=("giver", "receiver"), hours={"at": "given_at"})
_gift_options = together(
    click.option("--from", "giver", metavar="NAME", help="Who gives it."),
    click.option("--to", "receiver", metavar="NAME", help="Who receives it."),
    click.option("--value", type=AmountType(), help="What it is worth."),
    click.option("--currency", help="Three letters; EUR for a new gift that names none."),
    click.option("--at", metavar="HH:MM", help="When it is given."),
    notes_option,
)


def gift_value(row: GiftRow) -> dict[str, Any]:
    return fields_of(row, "id title from=giver.name to=receiver.name value currency given_at returned notes") | {
        "passed": [passed_value(one) for one in row.passed]
    }


def passed_value(one: Passed) -> dict[str, Any]:
    return fields_of(one, "title event on value currency back")


@command
@event_option
@click.argument("title")
@_gift_options
def add(desk: Desk, /, event: str, title: str, **fields: Any) -> None:
    """Write a gift down."""
    with desk.transaction(f"Add the gift “{title}”", event) as (session, found):
        added = gifts.add_gift(session, found.id, title=title, **_read(session, found, fields))
        row = next(row for row in gifts.gift_rows(session, found.id) if row.id == added.id)
    desk.show(gift_value(row), f"“{row.title}” is written down.")


@command
@event_option
@click.argument("gift")
@title_option
@_gift_options
def edit(desk: Desk, /, event: str, gift: str, **fields: Any) -> None:
    """Change a gift. GIFT is its id or title."""
    with desk.transaction(f"Change the gift “{gift}”", event) as (session, found):
        which = gifts.gift_called(session, found.id, gift)
        gifts.edit_gift(session, which.id, **_read(session, found, fields))
        row = next(row for row in gifts.gift_rows(session, found.id) if row.id == which.id)
    desk.show(gift_value(row), f"“{row.title}” is changed.")


@command
@event_option
@click.argument("gift", nargs=-1, required=True)
def remove(desk: Desk, event: str, gift: tuple[str, ...]) -> None:
    """Take gifts out."""
    take_out(desk, event, gift, "gift", gifts.gift_called, gifts.remove_gifts)


@command
@event_option
def list_gifts(desk: Desk, event: str) -> None:
    """The gifts of an event, what they are worth, and what passed before."""
    with desk.reading(event) as (session, held):
        rows = gifts.gift_rows(session, held.id)
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
    value = {"gifts": [gift_value(row) for row in rows], "worth": {currency: str(amount) for currency, amount in sums}}
    desk.show(value, lines if rows else "No gifts are written down.")
