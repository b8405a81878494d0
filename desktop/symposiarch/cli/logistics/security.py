"""`list security`, `export security`: who may pass the gate; whoever asks for the document numbers is noted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import WORKBOOK, event_option
from symposiarch.planning.logistics import security
from symposiarch.planning.logistics.security import SecurityRow
from symposiarch.planning.personal_data.access import note_access


def security_value(row: SecurityRow) -> dict[str, Any]:
    return fields_of(
        row,
        "name native_name passport_name nationality document role title organisation vehicle "
        "plate driver guards gate access_zone expected=expected_at missing",
    )


@command
@event_option
@click.option("--to", "target", type=WORKBOOK, required=True, metavar="FILE.xlsx", help="Where it is written.")
@click.option("--numbers", is_flag=True, help="With the document numbers in full; who asks is noted.")
def export_list(desk: Desk, event: str, target: Path, numbers: bool) -> None:
    """Write who may pass the gate to a workbook, for the police or the venue."""
    from symposiarch.exchange.logistics.export import export_security

    if numbers:
        _note(desk, event, "export security --numbers")
    with desk.reading(event) as (session, held):
        count = export_security(session, held.id, target, numbers=numbers)
    desk.show({"file": str(target), "people": count}, f"{counted(count, 'person', 'people')} written to {target}.")


def _note(desk: Desk, event: str, purpose: str) -> None:
    """Who sees the numbers is kept before they are told, and that is not undone."""
    with desk.transaction("Show the document numbers of the security list", event, fact=True) as (session, held):
        note_access(session, security.SHEET, event_id=held.id, by=desk.office.who, purpose=purpose)


@command
@event_option
@click.option("--numbers", is_flag=True, help="With the document numbers in full; who asks is noted.")
@click.option("--access", is_flag=True, help="Instead: who has seen or printed the numbers.")
def list_security(desk: Desk, event: str, numbers: bool, access: bool) -> None:
    """Everybody who comes, as the gate must know them. Document numbers are masked unless they are asked for."""
    if access:
        with desk.reading(event) as (session, held):
            seen = security.access_rows(session, held.id)
        when = ("when", lambda row: f"{row.at:%Y-%m-%d %H:%M} UTC")
        what_for = ("what for", "purpose")
        desk.show_rows(seen, "by at purpose", when, "who=by", what_for, nothing="Nobody has seen the numbers.")
        return
    if numbers:
        _note(desk, event, "list security --numbers")
    with desk.reading(event) as (session, held):
        rows = security.security_rows(session, held.id, numbers=numbers)
    desk.show_rows(
        rows,
        security_value,
        ("name in the passport", lambda row: row.passport_name or row.name),
        "nationality document organisation plate driver zone=access_zone",
        ("missing", lambda row: ", ".join(name.replace("_", " ") for name in row.missing)),
        nothing="Nobody comes yet.",
    )
