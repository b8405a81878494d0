"""`print`: one command for every sheet of `documents.sheets`, with the sheet's own options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.commands import GROUPS
from symposiarch.cli.desk import Desk, command
from symposiarch.cli.languages import read_codes
from symposiarch.cli.options import Measure, TargetFile, event_option
from symposiarch.documents.catalogue import SHEETS, Option, Sheet
from symposiarch.documents.sheets import digests_of, facts_of, only_for

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from symposiarch.documents.glyphs import MissingGlyph


_SHEET = TargetFile(".pdf", ".png", ".svg")


class PrintTable(click.Group):
    """The sheets as commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [sheet.name for sheet in SHEETS]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        return next((_command(sheet) for sheet in SHEETS if sheet.name == name), None)


print_sheet = PrintTable("print", help=GROUPS["print"])


def _command(sheet: Sheet) -> click.Command:
    @click.command(sheet.name, help=sheet.about)
    @event_option
    @click.option("--to", "target", type=_SHEET, required=True, metavar="FILE.pdf", help="Where it is written.")
    @click.option("--languages", default="", metavar="en,ko", help="Other languages than the event's.")
    @click.option("--ppi", type=Measure(10, 1200), default=300.0, help="Of pages as PNG: pixels per inch.")
    @click.pass_obj
    def write(
        desk: Desk,
        /,
        event: str,
        target: Path,
        languages: str,
        ppi: float,
        changed: bool = False,
        note: bool = False,
        **options: Any,
    ) -> None:
        from symposiarch.documents.as_files import write_sheet

        spoken = read_codes(languages)
        if sheet.guarded and options[sheet.guarded]:
            _note_access(desk, sheet, event)
        with desk.reading(event) as (session, held):
            facts = facts_of(sheet, session, held.id, languages=spoken, by=desk.office.who, **options)
            if changed:
                facts = _changed(session, sheet, held.id, facts)
        files, missing = write_sheet(sheet, facts, target, ppi=ppi)
        if note:
            _note(desk, sheet, event, facts)
        for glyph in missing:
            click.echo(_said(glyph), err=True)
        desk.show(
            {
                "files": [str(file) for file in files],
                "missing": [{"letter": one.letter, "code": one.code, "whose": one.whose} for one in missing],
            },
            [str(file) for file in files],
        )

    write.params.extend(_parameter(option) for option in sheet.options)
    if sheet.each:
        write.params += [
            click.Option(["--changed"], is_flag=True, help="Only what differs from what was noted as printed."),
            click.Option(["--note"], is_flag=True, help="Note what is printed now, for the next --changed."),
        ]
    return write


def _changed(session: Session, sheet: Sheet, event_id: int, facts: dict[str, Any]) -> dict[str, Any]:
    from symposiarch.planning.prints import not_yet_printed

    return only_for(
        sheet, facts, not_yet_printed(session, event_id, sheet=sheet.name, digests=digests_of(sheet, facts))
    )


def _note_access(desk: Desk, sheet: Sheet, event: str) -> None:
    """Who prints what not everybody may see is noted before it is shown, and that is not undone."""
    from symposiarch.planning.personal_data.access import note_access

    with desk.transaction(f"Print the {sheet.title.lower()}", event, fact=True) as (session, held):
        purpose = f"print {sheet.name} --{sheet.guarded}"
        note_access(session, sheet.name, event_id=held.id, by=desk.office.who, purpose=purpose)


def _note(desk: Desk, sheet: Sheet, event: str, facts: dict[str, Any]) -> None:
    from symposiarch.planning.prints import note_printed

    with desk.transaction(f"Print {sheet.title.lower()}", event) as (session, held):
        note_printed(session, held.id, sheet=sheet.name, digests=digests_of(sheet, facts), by=desk.office.who)


@command
@event_option
def list_printed(desk: Desk, /, event: str) -> None:
    """Which sheets were noted as printed, when and by whom."""
    from symposiarch.planning.prints import last_printed

    with desk.reading(event) as (session, held):
        rows = last_printed(session, held.id)
    last = ("last", lambda row: f"{row.at:%Y-%m-%d %H:%M} UTC")
    desk.show_rows(rows, "sheet at by heads", "sheet", last, "by heads", nothing="Nothing was noted as printed.")


def _parameter(option: Option) -> click.Option:
    name = option.name.replace("_", "-")
    if isinstance(option.default, bool):
        return click.Option([f"--{name}/--no-{name}", option.name], default=option.default, help=option.title)
    if option.choices and not option.many:
        return click.Option(
            [f"--{name}", option.name],
            type=click.Choice(option.choices, case_sensitive=False),
            default=option.default,
            help=option.title,
        )
    metavar = ",".join(option.choices) if option.many else None
    return click.Option(
        [f"--{name}", option.name],
        type=click.IntRange(option.least, option.most) if isinstance(option.default, int) else str,
        default=option.default,
        metavar=metavar,
        help=option.title,
    )


def _said(glyph: MissingGlyph) -> str:
    whose = f" of {glyph.whose}" if glyph.whose else ""
    return (
        f"No font of this machine has the letter {glyph.letter} ({glyph.code}) in “{glyph.text}”{whose}; install one."
    )
