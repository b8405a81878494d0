"""`service add|edit|status|remove`, `list services|diets`: what is ordered, and what the kitchen must know."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.logistics.options import at_place, given, take_out
from symposiarch.cli.options import WordType, event_option
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning.events import event_called
from symposiarch.planning.logistics import services
from symposiarch.planning.logistics.diets import diets
from symposiarch.planning.logistics.services import ServiceRow


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
        "hours": row.hours or None,
        "notes": row.notes or None,
    }


@click.command()
@event_option
@click.argument("title")
@click.option("--kind", type=WordType(ServiceKind), default=ServiceKind.OTHER, help="What it is.")
@click.option("--supplier", default="", metavar="NAME", help="Who delivers it; kept for the next event.")
@click.option("--quantity", type=click.IntRange(min=0))
@click.option("--begins", metavar="HH:MM", help="From when, on the clock at the place.")
@click.option("--ends", metavar="HH:MM", help="Until when.")
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
    from symposiarch.exchange.guest_lists.lines.cells import read_languages

    with desk.office.transaction(f"Plan “{title}”") as tx:
        found = event_called(tx.session, event)
        times = [at_place(found, text) for text in (begins, ends)]
        spoken = read_languages(languages)
        added = services.add_service(
            tx.session, found.id, title=title, begins=times[0], ends=times[1], languages=spoken, **fields
        )
        row = next(row for row in services.service_rows(tx.session, found.id) if row.id == added.id)
    desk.show(service_value(row), f"“{row.title}” is planned.")


@click.command()
@event_option
@click.argument("service")
@click.option("--title")
@click.option("--kind", type=WordType(ServiceKind))
@click.option("--supplier", metavar="NAME", help="Who delivers it; an empty text takes the supplier away.")
@click.option("--quantity", type=click.IntRange(min=0))
@click.option("--begins", metavar="HH:MM")
@click.option("--ends", metavar="HH:MM")
@click.option("--languages", metavar="en,ko")
@click.option("--booths", type=click.IntRange(min=0))
@click.option("--contact", metavar="NAME")
@click.option("--phone")
@click.option("--notes")
@click.pass_obj
def edit(
    desk: Desk,
    /,
    event: str,
    service: str,
    begins: str | None,
    ends: str | None,
    languages: str | None,
    supplier: str | None,
    **fields: Any,
) -> None:
    """Change a service. SERVICE is its id or title."""
    from symposiarch.exchange.guest_lists.lines.cells import read_languages

    with desk.office.transaction(f"Change “{service}”") as tx:
        found = event_called(tx.session, event)
        which = services.service_called(tx.session, found.id, service)
        changes = given(fields)
        changes |= {
            name: at_place(found, text) for name, text in (("begins", begins), ("ends", ends)) if text is not None
        }
        if languages is not None:
            changes["languages"] = read_languages(languages)
        services.edit_service(tx.session, which.id, supplier=supplier, **changes)
        row = next(row for row in services.service_rows(tx.session, found.id) if row.id == which.id)
    desk.show(service_value(row), f"“{row.title}” is changed.")


@click.command()
@event_option
@click.argument("service", nargs=-1, required=True)
@click.pass_obj
def remove(desk: Desk, event: str, service: tuple[str, ...]) -> None:
    """Take services out. What was to be paid for them stays in the budget."""
    take_out(desk, event, service, "service", services.service_called, services.remove_services)


@click.command()
@event_option
@click.argument("service")
@click.argument("status", type=WordType(ServiceStatus))
@click.pass_obj
def set_status(desk: Desk, event: str, service: str, status: ServiceStatus) -> None:
    """A service was ordered, confirmed, delivered, or cancelled. SERVICE is its id or title."""
    with desk.office.transaction(f"“{service}” is {status.value}") as tx:
        key = event_called(tx.session, event).id
        found = services.service_called(tx.session, key, service)
        found.status = status
        tx.session.flush()
        row = next(row for row in services.service_rows(tx.session, key) if row.id == found.id)
    desk.show(service_value(row), f"“{row.title}” is {row.status}.")


@click.command()
@event_option
@click.pass_obj
def list_services(desk: Desk, event: str) -> None:
    """What is ordered for an event, by kind."""
    with desk.office.reading() as session:
        rows = services.service_rows(session, event_called(session, event).id)
    cells = ((row.id, row.kind, row.title, row.supplier, row.quantity, row.status, row.phone) for row in rows)
    lines = table(("id", "kind", "title", "supplier", "number", "status", "phone"), cells)
    desk.show([service_value(row) for row in rows], lines if rows else "Nothing is ordered yet.")


@click.command()
@event_option
@click.pass_obj
def list_diets(desk: Desk, event: str) -> None:
    """The diets of those who come, with the tables at which they sit."""
    with desk.office.reading() as session:
        found = diets(session, event_called(session, event).id)
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
