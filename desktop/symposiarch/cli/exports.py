"""`export guests`, `export contacts`, `export event`, `export precedence`, `export template`."""

from __future__ import annotations

from pathlib import Path

import click

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.cli.options import TARGET, event_option, workbook_option
from symposiarch.planning.inviting.quotas import organiser_called
from symposiarch.planning.personal_data.access import note_access

_list_target = click.option("--to", "target", required=True, type=TARGET, help="The file: .xlsx, .csv or .vcf.")
_columns = click.option(
    "--columns", metavar="'Name,Title,...'", help="Only these columns, in this order; the ID comes first."
)


def _wished(columns: str | None) -> list[str] | None:
    return [name.strip() for name in columns.split(",") if name.strip()] if columns else None


@command
@event_option
@_list_target
@_columns
@click.option("--organiser", metavar="NAME", help="Only the guests on this organiser's list.")
def guests(desk: Desk, event: str, target: Path, columns: str | None, organiser: str | None) -> None:
    """Write the guest list of an event to a file that can be edited and imported again."""
    from symposiarch.exchange.guest_lists.export import export_guests
    from symposiarch.exchange.people_lists import PAPERS, PAPERS_TAKEN

    wished = _wished(columns)
    with desk.reading(event) as (session, held):
        whose = organiser_called(session, held.id, organiser).id if organiser else None
    if {name.casefold() for name in wished or ()} & {name.casefold() for name in PAPERS}:
        with desk.transaction("Export private papers", event, fact=True) as (session, held):
            note_access(session, PAPERS_TAKEN, event_id=held.id, by=desk.office.who)
    with desk.reading(event) as (session, held):
        count = export_guests(session, held.id, target, columns=wished, organiser_id=whose)
    desk.show({"guests": count, "file": str(target)}, f"{counted(count, 'guest')} written to {target}.")


@command
@_list_target
@_columns
def contacts(desk: Desk, target: Path, columns: str | None) -> None:
    """Write the address book to a file that can be edited and imported again."""
    from symposiarch.exchange.contact_export import export_contacts

    with desk.office.reading() as session:
        count = export_contacts(session, target, columns=_wished(columns))
    desk.show({"people": count, "file": str(target)}, f"{counted(count, 'person', 'people')} written to {target}.")


@command
@event_option
@workbook_option
def event(desk: Desk, event: str, target: Path) -> None:
    """Write a whole event to one workbook: its guests, its programme, who sits where, and its logistics."""
    from symposiarch.exchange.event_export import export_event

    with desk.reading(event) as (session, held):
        sheets = export_event(session, held.id, target)
    desk.show({"sheets": list(sheets), "file": str(target)}, f"{', '.join(sheets)} written to {target}.")


@command
@event_option
@workbook_option
def precedence(desk: Desk, event: str, target: Path) -> None:
    """Write the order of precedence, with its reasons, to a workbook; for the staff."""
    from symposiarch.exchange.precedence_export import export_precedence

    with desk.reading(event) as (session, held):
        count = export_precedence(session, held.id, target)
    desk.show({"people": count, "file": str(target)}, f"{counted(count, 'person', 'people')} written to {target}.")


@command
@event_option
@workbook_option
@click.option("--language", metavar="xx", help="Only in this language; else in English and the event's languages.")
def template(desk: Desk, event: str, target: Path, language: str | None) -> None:
    """Write a blank guest list for a co-organiser to fill in, with instructions."""
    from symposiarch.exchange.guest_lists.template import export_template

    with desk.reading(event) as (session, held):
        languages = export_template(session, held.id, target, language=language)
    desk.show({"languages": list(languages), "file": str(target)}, f"A blank guest list was written to {target}.")
