"""`programme order|chairs`: in which order they speak, and who sits where on the stage."""

from __future__ import annotations

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import event_option
from symposiarch.cli.programme.options import item_argument
from symposiarch.cli.programme.people import role_called
from symposiarch.errors import SymposiarchError
from symposiarch.planning.naming import caseless
from symposiarch.planning.programme import items
from symposiarch.planning.programme.stage import chairs, speaking_order


@command
@event_option
@click.argument("item", metavar="[ITEM]", required=False)
@click.option("--take", "taken", is_flag=True, help="Set the order by reverse precedence.")
@click.option("--names", metavar="NAMES", help="Set this order, names with semicolons between.")
@click.option("--note", default="", help="Why it is another order than by precedence.")
def order(desk: Desk, event: str, item: str | None, taken: bool, names: str | None, note: str) -> None:
    """The order of speaking in an item by reverse precedence, with its reasons; without ITEM, of the addresses."""
    office = desk.office
    with desk.reading(event) as (session, held):
        key = items.item_called(session, held.id, item).id if item else None
        proposed = _proposed(session, held.id, key)
    wanted = [one.key for one in proposed]
    if names:
        by_name = {caseless(one.name): one.key for one in proposed}
        try:
            wanted = [by_name[caseless(name)] for name in names.split(";") if name.strip()]
        except KeyError as unknown:
            raise SymposiarchError(f"Nobody called {unknown} speaks here.") from None
        wanted += [one.key for one in proposed if one.key not in wanted]
    if taken or names:
        with office.transaction("Set the order of speaking") as work:
            if key is not None:
                speaking_order.take_order(work.session, key, order=wanted, note=note)
            else:
                speaking_order.take_addresses(work.session, held.id, order=wanted, note=note)
        with office.reading() as session:
            proposed = _proposed(session, held.id, key)
    values = [
        {"place": one.place, "now": one.now, "name": one.name, "rank": one.rank, "why": speaking_order.why(one)}
        for one in proposed
    ]
    lines = [f"{one.place}. {one.name} (now {one.now}): {speaking_order.why(one)}" for one in proposed]
    desk.show(values, lines or "Nobody speaks here yet.")


def _proposed(session: Session, event_id: int, key: int | None) -> tuple[speaking_order.Proposed, ...]:
    if key is not None:
        return speaking_order.propose_in_item(session, key)
    return speaking_order.propose_addresses(session, event_id)


@click.command(name="chairs")
@event_option
@item_argument
@click.option("--names", metavar="NAMES", help="Set them by hand: names from the sitters' left, with semicolons.")
@click.option("--by-protocol", is_flag=True, help="Leave them all to the protocol again.")
@click.pass_obj
def set_chairs(desk: Desk, event: str, item: str, names: str | None, by_protocol: bool) -> None:
    """The chairs on the stage from the sitters' left, with their reasons."""
    office = desk.office
    with desk.reading(event) as (session, held):
        key = items.item_called(session, held.id, item).id
        wanted = [role_called(session, held.id, key, name).id for name in (names or "").split(";") if name.strip()]
    if names or by_protocol:
        with office.transaction("Set the chairs on the stage") as work:
            chairs.set_chairs(work.session, key, order=wanted)
    with office.reading() as session:
        found = chairs.chairs_of(session, key)
    desk.show(
        [
            {"chair": one.place, "name": one.role.name or None, "by_hand": one.by_hand, "why": str(chairs.why(one))}
            for one in found
        ],
        [f"{one.place}. {one.role.name or '(open)'}: {chairs.why(one)}" for one in found]
        or "Nobody sits on the stage in this item.",
    )
