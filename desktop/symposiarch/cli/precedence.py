"""`list precedence`, `precedence set` and `precedence honour`."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, fields_of, table
from symposiarch.cli.options import event_option
from symposiarch.model.invitations import Honour
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.precedence.order import order_of_precedence, set_honour, set_place
from symposiarch.planning.precedence.standing import Ranked
from symposiarch.planning.precedence.words import caution, reasons

_guest_option = click.option("--guest", required=True, help="The guest: a name, letters of it, or an id.")


@command
@event_option
def list_precedence(desk: Desk, event: str) -> None:
    """The order of precedence of an event, and why each guest stands where they do."""
    with desk.reading(event) as (session, held):
        order = order_of_precedence(session, held.id)
    shared = {key for keys in order.ties for key in keys}
    values = [
        (
            fields_of(
                ranked,
                "rank name=standing.name title=standing.title state=standing.state class=rank_class "
                "taken_from by_hand honour=standing.honour attendee=standing.key",
            )
            | {
                "reasons": reasons(order, place),
                "tie": ranked.standing.key in shared,
                "unsure": ranked.standing.key in order.doubted,
            }
        )
        for place, ranked in enumerate(order.guests)
    ]
    lines = list(
        table(
            ("rank", "name", "title", "why"),
            (
                (
                    _mark(ranked, ranked.standing.key in shared, ranked.standing.key in order.doubted),
                    ranked.standing.name,
                    ranked.standing.title,
                    " ".join(reasons(order, place)),
                )
                for place, ranked in enumerate(order.guests)
            ),
        )
    )
    lines += [str(caution(warning, order.names)) for warning in order.warnings]
    desk.show(values, lines if order.guests else "Nobody is on the list yet.")


def _mark(ranked: Ranked, tie: bool, unsure: bool) -> str:
    """The rank, with "=" for a tie, "*" for a place set by hand and "?" for a class that is not sure."""
    return f"{ranked.rank or 'host'}{'=' if tie else ''}{'*' if ranked.by_hand else ''}{'?' if unsure else ''}"


@command
@event_option
@_guest_option
@click.option("--place", type=click.IntRange(min=1), help="The place in the order; without it the rules decide again.")
@click.option("--note", default="", help="Why; needed with a place.")
def set_by_hand(desk: Desk, event: str, guest: str, place: int | None, note: str) -> None:
    """Give a guest a place in the order of precedence by hand."""
    if note and place is None:
        raise click.UsageError("A --note says why somebody has a place; name the --place too.")
    with desk.transaction("Set a place in the order of precedence", event) as (session, held):
        key = attendee_called(session, held.id, guest).id
        set_place(session, key, place=place, note=note)
    desk.show({"attendee": key, "place": place}, "Set." if place else "The rules decide again.")


@command
@event_option
@_guest_option
@click.option(
    "--as",
    "honour",
    type=click.Choice(("host", "co-host", "guest-of-honour", "none")),
    default="guest-of-honour",
    show_default=True,
    help="What they are at the event.",
)
def honour(desk: Desk, event: str, guest: str, honour: str) -> None:
    """Make a guest the host, the co-host or a guest of honour of the event, whatever their rank."""
    with desk.transaction("Set who is host and who is honoured", event) as (session, held):
        key = attendee_called(session, held.id, guest).id
        set_honour(session, [key], honour=Honour("" if honour == "none" else honour.replace("-", "_")))
    desk.show({"attendee": key, "honour": None if honour == "none" else honour}, "Set.")
