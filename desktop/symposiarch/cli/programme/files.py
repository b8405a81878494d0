"""`import programme`, `export programme`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import EXISTING, TARGET, dry_run_option, event_option, password_option
from symposiarch.errors import SymposiarchError
from symposiarch.planning.people.contacts import person_called
from symposiarch.planning.recognition.matching import reason_words

if TYPE_CHECKING:
    from symposiarch.exchange.programme.plan import PlannedItem, ProgrammePlan


@command
@click.argument("file", type=EXISTING)
@event_option
@click.option("--sheet", default="", help="The sheet of the workbook; without it, all that hold a programme.")
@password_option
@click.option(
    "--match",
    type=click.Choice(("auto", "ask", "never")),
    default="auto",
    help="A name that may mean somebody known: taken as somebody new, left out and named, or never looked for.",
)
@click.option("--person", "persons", multiple=True, metavar="NAME=ID", help="Whom a name means; NAME=new for nobody.")
@dry_run_option
def import_programme(
    desk: Desk,
    file: Path,
    event: str,
    sheet: str,
    password: str | None,
    match: str,
    persons: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Take a programme from a workbook, a table or typed lines, a Word document, a calendar, or a schedule."""
    from symposiarch.exchange.guest_lists.plan import Matching
    from symposiarch.exchange.programme.commit import commit_plan
    from symposiarch.exchange.programme.plan import plan_programme
    from symposiarch.exchange.programme.reading import read_programme

    office = desk.office
    with desk.reading(event) as (session, found):
        key, first_day, zone = found.id, found.begins.date(), found.zone
    read = read_programme(file, first_day=first_day, zone=zone, sheet=sheet, password=password)
    with office.reading() as session:
        chosen = _chosen(session, persons)
        plan = plan_programme(session, key, read=read, matching=Matching(match), chosen=chosen)
    if not dry_run and plan.changes_anything:
        office.keep_backup()
        with desk.progress("Programme") as report, office.transaction(f"Import the programme {file.name}") as work:
            commit_plan(work.session, plan=plan, report=report)
    _show(desk, plan, committed=not dry_run)


def _chosen(session: Session, persons: tuple[str, ...]) -> dict[str, int | None]:
    """Whom names mean, as it was said.

    Raises:
        SymposiarchError: one is no NAME=ID, or there is nobody of this id.
    """
    found: dict[str, int | None] = {}
    for one in persons:
        name, equals, reference = one.rpartition("=")
        if not equals:
            raise SymposiarchError(f"“{one}” does not say whom it means. Write it as Name=ID.")
        found[name.strip()] = None if reference.strip() == "new" else person_called(session, reference.strip()).id
    return found


def _show(desk: Desk, plan: ProgrammePlan, *, committed: bool) -> None:
    from symposiarch.exchange.fates import Fate

    every = list(plan.taken())
    unclear = [
        {
            "name": role.read.name,
            "candidates": [
                {"name": one.name, "organisation": one.organisation or None, "why": reason_words(one.reasons)}
                for one in role.candidates
            ],
        }
        for item in every
        for role in item.roles
        if role.read.name in plan.unclear
    ]
    value = {
        "items": len(every),
        "new": plan.counted(Fate.NEW),
        "changed": plan.counted(Fate.CHANGED),
        "same": plan.counted(Fate.SAME),
        "missing": len(plan.missing),
        "speakers": sum(1 for item in every for role in item.roles if role.read.name),
        "new_people": len(plan.new_people),
        "unclear": unclear,
        "problems": [{"row": problem.row, "message": problem.message} for problem in plan.problems],
        "programme": [_item(item) for item in plan.items],
        "committed": committed,
    }
    lines = [
        f"{value['items']} items: {value['new']} new, {value['changed']} changed, {value['same']} the same; "
        f"{value['new_people']} people are new."
    ]
    lines += [
        f"“{one['name']}” may be {_named(one['candidates'])}. --person '{one['name']}=ID' says who." for one in unclear
    ]
    lines += [f"Row {problem.row}: {problem.message}" if problem.row else problem.message for problem in plan.problems]
    desk.show(value, lines)


def _named(candidates: Any) -> str:
    return " or ".join(", ".join(filter(None, (one["name"], one["organisation"]))) for one in candidates[:3])


def _item(item: PlannedItem) -> dict[str, Any]:
    """An item of the file with what becomes of it."""
    read = item.read
    return fields_of(read, "kind title begins minutes room") | {
        "verdict": item.verdict.value,
        "changes": [{"field": name, "before": before, "after": after} for name, before, after in item.changes],
        "roles": [
            fields_of(role, "name=read.name role=kind topic=read.topic affiliation=read.affiliation found")
            for role in item.roles
        ],
        "parts": [_item(part) for part in item.parts],
    }


@command
@event_option
@click.option("--to", "to", type=TARGET, required=True, help="The file: .xlsx, .ics, .json, .xml, .txt or .html.")
@click.option("--room", default="", help="Only what is in this room, and what is for everybody.")
@click.option("--speaker", default="", help="Only what this person has a part in.")
def export_programme(desk: Desk, event: str, to: Path, room: str, speaker: str) -> None:
    """Write the programme to a file, in the format that its ending asks for."""
    from symposiarch.exchange.programme.export import export_programme as export

    with desk.reading(event) as (session, held):
        count = export(session, held.id, to=to, room=room, speaker=speaker)
    desk.show({"items": count, "file": str(to)}, f"{counted(count, 'item')} written to {to}.")
