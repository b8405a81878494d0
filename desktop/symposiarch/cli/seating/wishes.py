"""`wish add`, `wish list`, `wish remove`: how guests are to sit to one another."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import WordType, event_option
from symposiarch.model.seating import WishKind
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.seating.sociable import wishes


@command
@event_option
@click.argument("first")
@click.argument("second")
@click.option("--kind", type=WordType(WishKind), required=True, help="How the two are to sit.")
@click.option(
    "--weight", type=click.IntRange(1, 100), default=10, show_default=True, help="How much it counts, to 100."
)
@click.option("--hard", is_flag=True, help="A rule, not a wish.")
@click.option("--note", default="", help="Why.")
def add_wish(
    desk: Desk, event: str, first: str, second: str, kind: WishKind, weight: int, hard: bool, note: str
) -> None:
    """Note how two guests, by name, are to sit."""
    with desk.transaction("Note a wish", event) as (session, held):
        one, other = (attendee_called(session, held.id, name).id for name in (first, second))
        made = wishes.add_wish(
            session, held.id, first=one, second=other, kind=kind, weight=weight, hard=hard, note=note
        )
        value = {"id": made.id, "kind": made.kind.value, "hard": made.hard}
    desk.show(value, f"Noted as wish {value['id']}.")


@command
@event_option
def list_wishes(desk: Desk, event: str) -> None:
    """What guests wish of each other."""
    with desk.reading(event) as (session, held):
        rows = wishes.wishes(session, held.id)
    desk.show_rows(
        rows,
        "id first=first_name second=second_name kind weight hard note",
        "id first=first_name",
        ("", lambda row: row.kind.value.replace("_", " ")),
        "second=second_name",
        ("", lambda row: "rule" if row.hard else ""),
        nothing="Nobody wishes anything of anybody.",
    )


@command
@click.argument("wish_id", type=int)
def remove_wish(desk: Desk, wish_id: int) -> None:
    """Forget a wish, by its id."""
    with desk.office.transaction("Remove a wish") as work:
        wishes.remove_wish(work.session, wish_id)
    desk.show({"removed": wish_id}, "Removed.")
