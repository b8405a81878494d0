"""`layout turn`, `mirror`, `align`, `distribute`, `number`, `group`, `ungroup`, `host`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import ANGLE, WordType, together
from symposiarch.cli.seating.furnishing import tables_argument, tables_called
from symposiarch.cli.seating.layouts import layout_named, layout_options
from symposiarch.planning.seating.furniture import belonging, furnishing, lining_up
from symposiarch.planning.seating.furniture.lining_up import Count, Edge, Way

_on_tables = together(layout_options, tables_argument)
"""The options that say which tables of which layout are meant."""


def _arrange(
    desk: Desk,
    label: str,
    arrange: Callable[[Session, int, list[int]], object],
    done: str,
    nothing: str,
    *,
    event: str | None,
    layout: str,
    tables: tuple[str, ...],
) -> None:
    """Arrange the tables that are meant, and say that it is done or that there was nothing to do."""
    with desk.office.transaction(label) as work:
        found = layout_named(work.session, event, layout)
        arrange(work.session, found.id, tables_called(found, tables))
    desk.show({"changed": work.changes is not None}, done if work.changes else nothing)


@command
@_on_tables
@click.option("--by", "degrees", type=ANGLE, default=90.0, show_default=True, help="Degrees clockwise.")
def turn(desk: Desk, /, degrees: float, **which: Any) -> None:
    """Turn tables about their common middle; the seats of honour stay what they are."""
    turned = partial(furnishing.turn_tables, degrees=degrees)
    _arrange(desk, "Turn tables", turned, "Turned.", "Nothing to turn.", **which)


@command
@_on_tables
def mirror(desk: Desk, /, **which: Any) -> None:
    """Mirror tables left to right; the host's right hand stays the right hand."""
    _arrange(desk, "Mirror tables", furnishing.mirror_tables, "Mirrored.", "Nothing to mirror.", **which)


@command
@_on_tables
@click.option("--by", "edge", type=WordType(Edge), required=True, help="What is brought into one line.")
def align(desk: Desk, /, edge: Edge, **which: Any) -> None:
    """Bring tables into one line."""
    aligned = partial(lining_up.align_tables, edge=edge)
    _arrange(desk, "Align tables", aligned, "Aligned.", "They stand in line already.", **which)


@command
@_on_tables
@click.option("--way", type=WordType(Way), required=True, help="In which direction.")
def distribute(desk: Desk, /, way: Way, **which: Any) -> None:
    """Make the gaps between tables equal; the outermost stay."""
    spread = partial(lining_up.distribute_tables, way=way)
    _arrange(desk, "Spread tables evenly", spread, "Spread.", "They stand evenly already.", **which)


@command
@layout_options
@click.argument("tables", nargs=-1)
@click.option("--by", "count", type=WordType(Count), default=Count.RANKS, help="In which order; “ranks” if not told.")
@click.option("--start", type=click.IntRange(min=1), default=1, show_default=True, help="The first number.")
@click.option("--skip", help="Numbers that are left out, “4,13”; without it, those of the practice.")
@click.option("--prefix", default="", help="What stands before each number.")
def number(
    desk: Desk, /, event: str | None, layout: str, tables: tuple[str, ...], skip: str | None, **how: Any
) -> None:
    """Number the tables through the room."""
    try:
        left_out = None if skip is None else [int(part) for part in skip.replace(",", " ").split()]
    except ValueError:
        raise click.UsageError("--skip takes numbers: “4,13”.") from None
    with desk.office.transaction("Number the tables") as work:
        found = layout_named(work.session, event, layout)
        keys = tables_called(found, tables) if tables else ()
        names = lining_up.number_tables(work.session, found.id, keys=keys, skip=left_out, **how)
    desk.show({"tables": list(names)}, f"Numbered: {', '.join(names)}.")


@command
@layout_options
@tables_argument
def group(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...]) -> None:
    """Let tables be moved together."""
    with desk.office.transaction("Group tables") as work:
        found = layout_named(work.session, event, layout)
        name = belonging.group_tables(work.session, found.id, tables_called(found, tables))
    desk.show({"group": name}, f"{name}.")


@command
@_on_tables
def ungroup(desk: Desk, /, **which: Any) -> None:
    """Let each table of a group be moved by itself."""
    _arrange(desk, "Ungroup tables", belonging.ungroup_tables, "Ungrouped.", "They are in no group.", **which)


@command
@layout_options
@click.argument("table")
def host(desk: Desk, event: str | None, layout: str, table: str) -> None:
    """The host sits at this table: it is the first in honour."""
    with desk.office.transaction("Choose the host table") as work:
        found = layout_named(work.session, event, layout)
        belonging.make_host_table(work.session, found.id, tables_called(found, [table])[0])
    desk.show({"host": table}, f"Table {table} is the host table.")
