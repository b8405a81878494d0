"""`plan manners`: how a seating plan seats."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import NOTHING, WordType, given, plan_options
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.seating import manners as rules
from symposiarch.planning.seating.manners import CHOICES, Manners
from symposiarch.planning.seating.plans.plans import plan_called

_HELP = {
    "style": "Host and co-host in the middle of the long sides, or at the ends.",
    "meal": "One list by rank, or men and women in turn by two lists.",
    "opposite": "Who faces the host.",
    "lectern": "On which side of the lectern the host sits, as the sitters see it.",
    "sharing": "Ranks at several tables: the first at the first table, or somebody of rank at each.",
    "table_order": "Which table comes after the host's: the next number, or the nearest.",
    "spouses": "Who accompanies a member of a head table: outward of the member, at the next table, or by rank.",
    "couples": "Couples in rows: each by rank, side by side, or partners in the rows behind.",
    "facing_door": "Which delegation faces the door at a meeting table.",
    "interpreters": "Behind the guest, or at the guest's left.",
    "host_faces": "The place of honour looks to the door, or as the table is laid out.",
}
_SWITCHES = {
    "yields": "The host gives the chair to the first guest.",
    "table_hosts": "Each further table is presided over by one of the hosts' own people.",
    "house_low": "The hosts' own people take the low seats.",
    "hosts_apart": "The co-host presides at the second table, and couples are split by table.",
    "speakers": "Speakers of the programme sit at the head table, by one list.",
}


def _manners_options(command: Any) -> Any:
    for name, choices in reversed(CHOICES.items()):
        command = click.option(f"--{name.replace('_', '-')}", name, type=WordType(choices), help=_HELP[name])(command)
    for name, text in reversed(_SWITCHES.items()):
        dashed = name.replace("_", "-")
        command = click.option(f"--{dashed}/--no-{dashed}", name, default=None, help=text)(command)
    return command


@command
@plan_options
@click.option("--host", help="Who presides in this plan, by name; “none” leaves it to the guest list.")
@click.option("--co-host", help="Who presides with the host.")
@_manners_options
@click.option("--row-of-honour", type=click.IntRange(min=1), help="The row of the first ranks in a hall.")
@click.option("--spare", type=click.IntRange(0, 50), help="Of a hundred chairs in the front rows, so many stay free.")
@click.option("--as-practised", multiple=True, metavar="NAME", help="Go back to the practice in this one.")
def manners(
    desk: Desk,
    /,
    event: str,
    plan: str,
    host: str | None,
    co_host: str | None,
    as_practised: tuple[str, ...],
    **choices: Any,
) -> None:
    """Show how a plan seats; with options, change it. The plan is seated anew by `seat --event`."""
    changes = given(choices)
    changes |= {name.replace("-", "_"): None for name in as_practised}
    unknown = [name for name in changes if name not in {field.name for field in fields(Manners)}]
    if unknown:
        raise click.UsageError(f"There is no “{unknown[0]}” to set.")
    if not changes and host is None and co_host is None:
        with desk.reading(event) as (session, held):
            found = rules.manners(session, plan_called(session, held.id, plan).id)
    else:
        with desk.transaction("Set how the plan seats", event) as (session, held):
            chosen = plan_called(session, held.id, plan)
            if host is not None or co_host is not None:

                def presiding(reference: str | None, now: int | None) -> int | None:
                    if reference is None or reference.casefold() == NOTHING:
                        return now if reference is None else None
                    return attendee_called(session, held.id, reference).id

                now = rules.manners_of(chosen)
                rules.set_hosts(
                    session, chosen.id, host=presiding(host, now.host), co_host=presiding(co_host, now.co_host)
                )
            found = rules.set_manners(session, chosen.id, **changes)
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    desk.show(values, [f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in values.items()])


def _plain(value: object) -> str:
    if value is None:
        return "as on the guest list"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")
