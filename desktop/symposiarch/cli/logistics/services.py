"""`service add|edit|status|remove|copy`, `list services|diets`: what is ordered, and what the kitchen must know."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.languages import read_codes
from symposiarch.cli.logistics.options import at_place, take_out, title_option
from symposiarch.cli.options import WordType, event_option, given, notes_option, together
from symposiarch.model.events import Event
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning.events.events import event_called
from symposiarch.planning.logistics import services
from symposiarch.planning.logistics.diets import diets
from symposiarch.planning.logistics.services import ServiceRow
from symposiarch.planning.logistics.taking_over import take_over

_service_options = together(
    click.option("--kind", type=WordType(ServiceKind), help="What it is; “other” if not told."),
    click.option(
        "--supplier",
        metavar="NAME",
        help="Who delivers it, kept for the next event; an empty text takes the supplier away.",
    ),
    click.option("--quantity", type=click.IntRange(min=0), help="How many, or for how many."),
    click.option("--begins", metavar="HH:MM", help="From when, on the clock at the place."),
    click.option("--ends", metavar="HH:MM", help="Until when."),
    click.option("--languages", metavar="en,ko", help="Of interpretation: the languages."),
    click.option("--booths", type=click.IntRange(min=0), help="Of interpretation: the booths."),
    click.option("--contact", metavar="NAME", help="Whom to call."),
    click.option("--phone", help="At which number."),
    notes_option,
)


def _planned(event: Event, fields: dict[str, Any]) -> dict[str, Any]:
    """The options that were given, as planning takes them: hours on the event's own clock, languages by their codes."""
    changes = given(fields)
    for hour in ("begins", "ends"):
        if hour in changes:
            changes[hour] = at_place(event, changes[hour])
    if "languages" in changes:
        changes["languages"] = read_codes(changes["languages"])
    return changes


def service_value(row: ServiceRow) -> dict[str, Any]:
    return fields_of(
        row, "id kind title supplier quantity status begins ends languages booths contact phone hours notes"
    )


@command
@event_option
@click.argument("title")
@_service_options
def add_service(desk: Desk, /, event: str, title: str, **fields: Any) -> None:
    """Plan a service or a piece of equipment."""
    with desk.transaction(f"Plan “{title}”", event) as (session, found):
        added = services.add_service(session, found.id, title=title, **_planned(found, fields))
        row = next(row for row in services.service_rows(session, found.id) if row.id == added.id)
    desk.show(service_value(row), f"“{row.title}” is planned.")


@command
@event_option
@click.argument("service")
@title_option
@_service_options
def edit(desk: Desk, /, event: str, service: str, **fields: Any) -> None:
    """Change a service. SERVICE is its id or title."""
    with desk.transaction(f"Change “{service}”", event) as (session, found):
        which = services.service_called(session, found.id, service)
        services.edit_service(session, which.id, **_planned(found, fields))
        row = next(row for row in services.service_rows(session, found.id) if row.id == which.id)
    desk.show(service_value(row), f"“{row.title}” is changed.")


@command
@event_option
@click.argument("service", nargs=-1, required=True)
def remove(desk: Desk, event: str, service: tuple[str, ...]) -> None:
    """Take services out. What was to be paid for them stays in the budget."""
    take_out(desk, event, service, "service", services.service_called, services.remove_services)


@command
@event_option
@click.argument("service")
@click.argument("status", type=WordType(ServiceStatus))
def set_status(desk: Desk, event: str, service: str, status: ServiceStatus) -> None:
    """A service was ordered, confirmed, delivered, or cancelled. SERVICE is its id or title."""
    with desk.transaction(f"“{service}” is {status.value}", event) as (session, held):
        found = services.service_called(session, held.id, service)
        services.edit_service(session, found.id, status=status)
        row = next(row for row in services.service_rows(session, held.id) if row.id == found.id)
    desk.show(service_value(row), f"“{row.title}” is {row.status}.")


@command
@event_option
def list_services(desk: Desk, event: str) -> None:
    """What is ordered for an event, by kind."""
    with desk.reading(event) as (session, held):
        rows = services.service_rows(session, held.id)
    columns = "id kind title supplier number=quantity status phone"
    desk.show_rows(rows, service_value, columns, nothing="Nothing is ordered yet.")


@command
@event_option
def list_diets(desk: Desk, event: str) -> None:
    """The diets of those who come, with the tables at which they sit."""
    with desk.reading(event) as (session, held):
        found = diets(session, held.id)
    desk.show_rows(
        found,
        lambda diet: (
            fields_of(diet, "diet heads") | {"tables": [fields_of(at, "table heads in_row") for at in diet.tables]}
        ),
        "diet heads",
        ("tables", lambda diet: ", ".join(f"{at.table or 'no seat'}: {at.heads}" for at in diet.tables)),
        nothing="No diets are known.",
    )


@command
@event_option
@click.option("--from", "source", required=True, metavar="ID", help="The event whose logistics are taken over.")
def copy(desk: Desk, event: str, source: str) -> None:
    """Take over the services of another event, its tasks and its budget: nothing of it is done, ordered or paid yet."""
    with desk.transaction("Take over logistics", event) as (session, held):
        count = take_over(session, from_event=event_called(session, source).id, to_event=held.id)
    desk.show({"lines": count}, f"{counted(count, 'line')} taken over.")
