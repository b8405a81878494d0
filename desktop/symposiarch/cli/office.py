"""The office file itself: `undo`, `redo`, `list history`, `verify`, `backup`, `restore`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import EXISTING, TARGET
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.store import ChangeSet


def _turned(desk: Desk, changes: ChangeSet, word: str) -> None:
    rows = sum(len(change.keys) for change in changes.changes)
    desk.show({"label": changes.label, "rows": rows}, f"{word}: {changes.label}")


@command
def undo(desk: Desk) -> None:
    """Take the last step back."""
    _turned(desk, desk.office.undo(), "Undone")


@command
def redo(desk: Desk) -> None:
    """Do again the step that was undone last."""
    _turned(desk, desk.office.redo(), "Done again")


@command
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="How many steps.")
def list_history(desk: Desk, limit: int) -> None:
    """What was done, by whom and when, the last step first."""
    steps = desk.office.history(limit=limit)
    desk.show_rows(
        steps,
        lambda step: fields_of(step, "id label when who machine state fact") | {"rows": dict(step.rows)},
        ("when", lambda step: f"{step.when.astimezone():%Y-%m-%d %H:%M}"),
        "who what=label",
        ("", "state"),
        nothing="Nothing has been done yet.",
    )


@command
def verify(desk: Desk) -> int:
    """Check the file: its integrity, and that nothing refers to what is not there."""
    problems = _problems(desk)
    desk.show({"ok": not problems, "problems": problems}, problems or "The office file is sound.")
    return 1 if problems else 0


def _problems(desk: Desk) -> list[str]:
    """What is wrong with the office, also with one that is too damaged to be opened."""
    from symposiarch.store import checks, default_office_path
    from symposiarch.store.header import schema_of

    try:
        return desk.office.verify()
    except SymposiarchError:
        path = desk.office_path or default_office_path()
        schema_of(path)  # of what is no office at all there is nothing to verify
        problems = checks.verify(path)
        if not problems:
            raise
        return problems


@command
@click.option("--to", "target", required=True, type=TARGET, help="The file to copy the office to.")
def backup(desk: Desk, target: Path) -> None:
    """Copy the office as it stands to another file."""
    desk.office.backup_to(target)
    desk.show({"file": str(target)}, f"Copied to {target}.")


@command
@click.argument("backup", type=EXISTING)
@click.option("--show", is_flag=True, help="Only say what the backup holds.")
def restore(desk: Desk, backup: Path, show: bool) -> None:
    """Put a backup in the place of the office file; what it replaces is kept beside the other backups."""
    from symposiarch.store import default_office_path
    from symposiarch.store.backup import restore as put_back
    from symposiarch.store.backup import what_it_holds

    holds = what_it_holds(backup)
    when = f"{holds.when.astimezone():%Y-%m-%d %H:%M}" if holds.when else ""
    value = fields_of(holds, "people events last_change when")
    last = f" Last change: {holds.last_change} ({when})." if holds.last_change else ""
    says = f"{backup} holds {counted(holds.people, 'person', 'people')} and {counted(holds.events, 'event')}.{last}"
    if show:
        desk.show(value, says)
        return
    kept = put_back(desk.office_path or default_office_path(), backup)
    value["kept"] = str(kept) if kept else None
    desk.show(
        value, [says, f"It is the office now; what it replaced is kept as {kept}." if kept else "It is the office now."]
    )
