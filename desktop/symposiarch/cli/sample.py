"""`sample`: the sample symposium with its workbooks and all its sheets, in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import FOLDER
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.store import Office

CHOSEN: dict[str, dict[str, Any]] = {"letters": {"kind": "reminder"}}
"""The options of sheets of which the usual ones have nothing to print: the invitations of the sample are out."""


@command
@click.option("--to", "folder", required=True, type=FOLDER, help="The folder to write to; made when it is not there.")
def sample(desk: Desk, folder: Path) -> None:
    """Build the sample symposium, and write its workbooks and all its sheets."""
    from symposiarch.exchange.sample.build import build_sample
    from symposiarch.store import Office
    from symposiarch.store.write_ahead_log import left_behind

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise SymposiarchError(f"The folder {folder} cannot be made: {fault.strerror}. Choose another one.") from None
    path = folder / "sample.symposiarch"
    for old in (path, *left_behind(path)):
        old.unlink(missing_ok=True)
    with desk.progress("Sample") as report, Office.open(path) as office:
        event_id = build_sample(office, report=lambda fraction, text: report(fraction / 2, text))
        files = [path, *_workbooks(office, event_id, folder)]
        notes: list[str] = []
        files += _sheets(office, event_id, folder, report, notes)
    desk.show(
        {"event": event_id, "files": [str(file) for file in files], "notes": notes},
        [*(str(file) for file in files), *notes],
    )


def _workbooks(office: Office, event_id: int, folder: Path) -> list[Path]:
    from symposiarch.exchange.guest_lists.export import export_guests

    guests = folder / "guests.xlsx"
    with office.reading() as session:
        export_guests(session, event_id, guests)
    return [guests]


def _sheets(
    office: Office, event_id: int, folder: Path, report: Callable[[float, str], None], notes: list[str]
) -> list[Path]:
    from symposiarch.documents.catalogue import SHEETS
    from symposiarch.documents.saving import save_bytes
    from symposiarch.documents.sheets import facts_of, printed

    files = []
    for number, sheet in enumerate(SHEETS):
        report(0.5 + number / len(SHEETS) / 2, sheet.title)
        try:
            with office.reading() as session:
                facts = facts_of(sheet, session, event_id, **CHOSEN.get(sheet.name, {}))
            made = printed(sheet, facts)
        except SymposiarchError as nothing:  # a sheet of something that the sample does not have
            notes.append(f"{sheet.title}: {nothing}")
            continue
        file = folder / f"{sheet.name}.pdf"
        save_bytes(made.pdf, file)
        files.append(file)
        notes += [f"{sheet.title}: no font of this machine has {one.letter} ({one.whose})." for one in made.missing]
    return files
