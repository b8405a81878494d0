"""`plan exchanges`, `plan take-back`: what a fill by rank exchanged, and taking one of it back."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.options import plan_options
from symposiarch.planning.seating import exchanges
from symposiarch.planning.seating.plans.plans import plan_called
from symposiarch.planning.seating.words import exchange, names, spoken


@command
@plan_options
def list_exchanges(desk: Desk, event: str, plan: str) -> None:
    """What the last fill by rank exchanged, and why."""
    with desk.reading(event) as (session, held):
        found = exchanges.exchanges(session, plan_called(session, held.id, plan).id)
        called = names(session, held.id)
    values = [fields_of(one, "number guests seats") | {"sentence": spoken(exchange(one, called))} for one in found]
    desk.show(values, [f"{one['number']}. {one['sentence']}" for one in values] or "Everybody sits by rank.")


@command
@plan_options
@click.argument("number", type=int)
def take_back(desk: Desk, event: str, plan: str, number: int) -> None:
    """Take back one exchange, by its number in “plan exchanges”."""
    with desk.transaction("Take back an exchange of seats", event) as (session, held):
        chosen = plan_called(session, held.id, plan)
        exchanges.take_back(session, chosen.id, number)
    desk.show({"taken_back": number}, "The two sit as before.")
