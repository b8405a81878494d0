"""`export guests`."""

from __future__ import annotations

from pathlib import Path

import click

from symposiarch.cli.desk import Desk
from symposiarch.cli.options import TARGET, event_option
from symposiarch.planning.events import event_called


@click.command()
@event_option
@click.option("--to", "target", required=True, type=TARGET, help="The workbook (.xlsx) to write; or .csv, or .vcf.")
@click.option("--columns", metavar="'Name,Title,...'", help="Only these columns, in this order; the ID comes first.")
@click.pass_obj
def guests(desk: Desk, event: str, target: Path, columns: str | None) -> None:
    """Write the guest list of an event to a file that can be edited and imported again."""
    from symposiarch.exchange.guest_export import export_guests

    wished = [name.strip() for name in columns.split(",") if name.strip()] if columns else None
    with desk.office.reading() as session:
        count = export_guests(session, event_called(session, event).id, target, columns=wished)
    desk.show({"guests": count, "file": str(target)}, f"{count} guests written to {target}.")
