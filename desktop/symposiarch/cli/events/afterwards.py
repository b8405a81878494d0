"""`event report`, `event close`, `event redacted`, `list attendance`: what follows an event, and what goes outside."""

from __future__ import annotations

from pathlib import Path

import click

from symposiarch.cli.desk import Desk, agreed, command
from symposiarch.cli.languages import read_codes
from symposiarch.cli.options import TARGET, TargetFile, WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.redacted.copy import Outsider
from symposiarch.planning.personal_data import access
from symposiarch.planning.personal_data.closing import ALL_PARTS, Part, close_event, what_closing_erases


@command
@event_option
@click.option(
    "--to", "target", required=True, type=TargetFile(".pdf", ".xlsx"), metavar="FILE", help="FILE.pdf or FILE.xlsx."
)
@click.option("--names", is_flag=True, help="With the names of those who stayed away or never answered.")
@click.option("--language", default="", metavar="xx", help="Another language than the event's first.")
def report(desk: Desk, event: str, target: Path, names: bool, language: str) -> None:
    """Write the report of an event: numbers, organisations, languages, gaps, and how it was before."""
    from symposiarch.documents.catalogue import sheet_named
    from symposiarch.documents.saving import save_bytes
    from symposiarch.documents.sheets import facts_of, printed
    from symposiarch.exchange.event_report import write_event_report

    with desk.reading(event) as (session, held):
        if target.suffix.lower() == ".xlsx":
            sheets = write_event_report(session, held.id, target, names=names)
            desk.show({"file": str(target), "sheets": list(sheets)}, str(target))
            return
        sheet = sheet_named("event-report")
        facts = facts_of(sheet, session, held.id, languages=read_codes(language), names=names)
    save_bytes(printed(sheet, facts).pdf, target)
    desk.show({"file": str(target)}, str(target))


@command
@event_option
@click.option("--erase", "parts", multiple=True, type=WordType(Part), help="What goes; repeat it. All, without it.")
@click.option("--look", is_flag=True, help="Only say what would go.")
@click.option("--yes", "sure", is_flag=True, help="Without asking first. It cannot be undone.")
def close(desk: Desk, event: str, parts: tuple[Part, ...], look: bool, sure: bool) -> None:
    """Close an event that is over, and erase what was only needed for the day. It cannot be undone."""
    wanted = parts or ALL_PARTS
    with desk.reading(event) as (session, held):
        found = {part: count for part, count in what_closing_erases(session, held.id).items() if part in wanted}
    lines = [f"{part.value}: {count}" for part, count in found.items()]
    if look:
        desk.show({part.value: count for part, count in found.items()}, lines)
        return
    if not sure and desk.as_json:
        raise SymposiarchError("Closing cannot be undone. See with --look what goes, and say --yes.")
    if not sure:
        for line in lines:
            click.echo(line, err=True)
        if not agreed("This cannot be undone. Close the event?"):
            raise click.Abort
    with desk.office.transaction("Close an event", fact=True) as work:
        took = close_event(work.session, held.id, parts=wanted)
    desk.office.clean_up()
    desk.show({part.value: took.get(part, 0) for part in wanted}, ["Closed.", *lines])


@command
@event_option
@click.option("--for", "outsider", required=True, type=WordType(Outsider), help="For whom it is.")
@click.option(
    "--organiser", default="", metavar="NAME", help="For a co-host: only the guests on this organiser's list."
)
@click.option(
    "--to",
    "target",
    required=True,
    type=TARGET,
    metavar="FILE.xlsx|FILE.symposiarch",
    help="Where it is written: a workbook, or for a co-host an office file.",
)
def redacted(desk: Desk, event: str, outsider: Outsider, organiser: str, target: Path) -> None:
    """Write a copy of an event for a caterer, a co-host or the house, with only what they need."""
    from symposiarch.exchange.redacted.copy import write_redacted

    with desk.transaction("Write a copy for outside", event, fact=True) as (session, held):
        access.note_access(session, f"copy-for-{outsider.value}", event_id=held.id, by=desk.office.who)
    with desk.reading(event) as (session, held):
        sheets = write_redacted(session, held.id, target, outsider=outsider, organiser=organiser)
    desk.show({"file": str(target), "sheets": list(sheets)}, str(target))


@command
@click.argument("who")
def attendance(desk: Desk, who: str) -> None:
    """To what somebody was invited, and whether they came."""
    from symposiarch.planning.attendance import attended
    from symposiarch.planning.people.contacts import person_called

    with desk.office.reading() as session:
        rows = attended(session, person_called(session, who).id)
    desk.show_rows(
        rows,
        "event=title begins role reply outcome",
        ("date", lambda row: f"{row.begins:%Y-%m-%d}"),
        "event=title as=role reply outcome",
        nothing="Never invited, and never came.",
    )
