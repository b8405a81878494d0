"""`export seating` and `import seating`: who sits where, as a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.cli.options import EXISTING, dry_run_option, plan_options, workbook_option
from symposiarch.planning.seating.plans import plans


@command
@plan_options
@workbook_option
def export_seating(desk: Desk, event: str, plan: str, target: Path) -> None:
    """Write who sits where to a workbook: table, seat, guest."""
    from symposiarch.exchange.seating.export import export_seating as write

    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        count = write(session, chosen.id, target)
    told = f"{counted(count, 'guest')} with their seats written to {target}."
    desk.show({"guests": count, "file": str(target)}, told)


@command
@plan_options
@click.argument("source", type=EXISTING)
@dry_run_option
def import_seating(desk: Desk, event: str, plan: str, source: Path, *, dry_run: bool) -> None:
    """Seat the guests as a workbook says: its columns are Table, Seat and Guest."""
    from symposiarch.exchange.reading import read_file
    from symposiarch.exchange.seating.coming_back import import_seating as read
    from symposiarch.exchange.seating.coming_back import plan_seating

    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan).id
        planned = plan_seating(session, chosen, read_file(source)) if dry_run else None
    if planned is not None:
        found = planned.told(seated=len(planned.seats))
    else:
        with desk.office.transaction("Seat the guests as a workbook says") as work:
            found = read(work.session, chosen, source)
    have, called = ("would have", "would be called") if dry_run else ("have", "is now called")
    desk.show(
        {"seated": found.seated, "refused": list(found.refused), "renamed": [list(pair) for pair in found.renamed]},
        [
            f"{counted(found.seated, 'guest')} {have} a seat.",
            *(f"Table {old} {called} {new}." for old, new in found.renamed),
            *found.refused,
        ],
    )
