"""`layout turn`, `mirror`, `align`, `distribute`, `number`, `group`, `ungroup`, `host`."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk
from symposiarch.cli.options import WordType
from symposiarch.cli.seating.furnishing import called, tables_argument
from symposiarch.cli.seating.layouts import event_or_none, layout_named, layout_option
from symposiarch.planning.seating import belonging, furnishing, lining_up
from symposiarch.planning.seating.lining_up import Count, Edge, Way


@click.command("turn")
@event_or_none
@layout_option
@tables_argument
@click.option("--by", "degrees", type=float, default=90.0, show_default=True, help="Degrees clockwise.")
@click.pass_obj
def turn(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...], degrees: float) -> None:
    """Turn tables about their common middle; the seats of honour stay what they are."""
    with desk.office.transaction("Turn tables") as work:
        found = layout_named(work.session, event, layout)
        furnishing.turn_tables(work.session, found.id, called(found, tables), degrees)
    desk.show({"changed": work.changes is not None}, "Turned." if work.changes else "Nothing to turn.")


@click.command("mirror")
@event_or_none
@layout_option
@tables_argument
@click.pass_obj
def mirror(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...]) -> None:
    """Mirror tables left to right; the host's right hand stays the right hand."""
    with desk.office.transaction("Mirror tables") as work:
        found = layout_named(work.session, event, layout)
        furnishing.mirror_tables(work.session, found.id, called(found, tables))
    desk.show({"changed": work.changes is not None}, "Mirrored." if work.changes else "Nothing to mirror.")


@click.command("align")
@event_or_none
@layout_option
@tables_argument
@click.option("--by", "edge", type=WordType(Edge), required=True, help="What is brought into one line.")
@click.pass_obj
def align(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...], edge: Edge) -> None:
    """Bring tables into one line."""
    with desk.office.transaction("Align tables") as work:
        found = layout_named(work.session, event, layout)
        lining_up.align_tables(work.session, found.id, called(found, tables), edge)
    desk.show({"changed": work.changes is not None}, "Aligned." if work.changes else "They stand in line already.")


@click.command("distribute")
@event_or_none
@layout_option
@tables_argument
@click.option("--way", type=WordType(Way), required=True, help="In which direction.")
@click.pass_obj
def distribute(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...], way: Way) -> None:
    """Make the gaps between tables equal; the outermost stay."""
    with desk.office.transaction("Spread tables evenly") as work:
        found = layout_named(work.session, event, layout)
        lining_up.distribute_tables(work.session, found.id, called(found, tables), way)
    desk.show({"changed": work.changes is not None}, "Spread." if work.changes else "They stand evenly already.")


@click.command("number")
@event_or_none
@layout_option
@click.argument("tables", nargs=-1)
@click.option("--by", "count", type=WordType(Count), default=Count.RANKS, help="In which order; “ranks” if not told.")
@click.option("--start", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--skip", help="Numbers that are left out, “4,13”; without it, those of the practice.")
@click.option("--prefix", default="", help="What stands before each number.")
@click.pass_obj
def number(
    desk: Desk,
    event: str | None,
    layout: str,
    tables: tuple[str, ...],
    count: Count,
    start: int,
    skip: str | None,
    prefix: str,
) -> None:
    """Number the tables through the room."""
    try:
        left_out = None if skip is None else [int(part) for part in skip.replace(",", " ").split()]
    except ValueError:
        raise click.UsageError("--skip takes numbers: “4,13”.") from None
    with desk.office.transaction("Number the tables") as work:
        found = layout_named(work.session, event, layout)
        names = lining_up.number_tables(
            work.session,
            found.id,
            keys=called(found, tables) if tables else (),
            count=count,
            start=start,
            skip=left_out,
            prefix=prefix,
        )
    desk.show({"tables": list(names)}, f"Numbered: {', '.join(names)}.")


@click.command("group")
@event_or_none
@layout_option
@tables_argument
@click.pass_obj
def group(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...]) -> None:
    """Let tables be moved together."""
    with desk.office.transaction("Group tables") as work:
        found = layout_named(work.session, event, layout)
        name = belonging.group_tables(work.session, found.id, called(found, tables))
    desk.show({"group": name}, f"{name}.")


@click.command("ungroup")
@event_or_none
@layout_option
@tables_argument
@click.pass_obj
def ungroup(desk: Desk, event: str | None, layout: str, tables: tuple[str, ...]) -> None:
    """Let each table of a group be moved by itself."""
    with desk.office.transaction("Ungroup tables") as work:
        found = layout_named(work.session, event, layout)
        belonging.ungroup_tables(work.session, found.id, called(found, tables))
    desk.show({"changed": work.changes is not None}, "Ungrouped." if work.changes else "They are in no group.")


@click.command("host")
@event_or_none
@layout_option
@click.argument("table")
@click.pass_obj
def host(desk: Desk, event: str | None, layout: str, table: str) -> None:
    """The host sits at this table: it is the first in honour."""
    with desk.office.transaction("Choose the host table") as work:
        found = layout_named(work.session, event, layout)
        belonging.make_host_table(work.session, found.id, called(found, [table])[0])
    desk.show({"host": table}, f"Table {table} is the host table.")
