"""What the options of logistics are read as: amounts, hours at the place of the event, people by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, counted
from symposiarch.cli.options import given
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row
from symposiarch.model.events import Event
from symposiarch.planning.clock import read_time
from symposiarch.planning.logistics.money import read_amount
from symposiarch.planning.logistics.people import person_meant
from symposiarch.planning.logistics.typed import read_clock


class AmountType(click.ParamType[Decimal]):
    """An amount of money."""

    name = "amount"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            return value if isinstance(value, Decimal) else read_amount(str(value))
        except SymposiarchError as problem:
            self.fail(str(problem), param, ctx)


title_option = click.option("--title", help="What it is called from now on.")


def take_out(
    desk: Desk,
    event: str,
    references: tuple[str, ...],
    what: str,
    called: Callable[[Session, int, str], Row],
    remove: Callable[[Session, list[int]], int],
) -> None:
    """Take these lines out of a list of an event, and say how many of what went."""
    with desk.transaction(f"Take out {counted(len(references), what)}", event) as (session, held):
        count = remove(session, [called(session, held.id, one).id for one in references])
    desk.show({"removed": count}, f"{counted(count, what)} taken out.")


def at_place(event: Event, text: str | None) -> datetime | None:
    """An hour as it was typed: "18:50" is on the day of the event, or in its night, "2027-01-14T18:50" on its own.

    Nothing for nothing.

    Raises:
        SymposiarchError: it is no time.
    """
    if not text:
        return None
    if len(text.strip()) <= 5 and ":" in text:
        return read_clock(text, event.begins, event.ends)
    return read_time(text, event.time_zone)


def as_planned(
    session: Session, event: Event, fields: dict[str, Any], *, people: tuple[str, ...], hours: dict[str, str]
) -> dict[str, Any]:
    """The options that were given, as planning takes them: people by their keys, hours on the event's own clock.

    `hours` are options with the fields that they set.
    """
    changes = given(fields)
    for name in people:
        if name in changes:
            changes[f"{name}_id"] = person_meant(session, changes.pop(name))
    for name, field in hours.items():
        if name in changes:
            changes[field] = at_place(event, changes.pop(name))
    return changes
