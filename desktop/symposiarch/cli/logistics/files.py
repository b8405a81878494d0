"""`export logistics` and `import logistics`: its lists as a workbook that a colleague may edit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import EXISTING, dry_run_option, event_option, password_option, workbook_option

if TYPE_CHECKING:
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.logistics.plan import LogisticsPlan


@command
@click.argument("file", type=EXISTING)
@event_option
@click.option("--sheet", default="", help="Only this sheet of the workbook; else all lists of logistics in it.")
@password_option
@click.option(
    "--missing",
    type=click.Choice(["keep", "withdraw"]),
    default="keep",
    show_default=True,
    help="Lines that their sheet has no more: left as they are, or taken out.",
)
@dry_run_option
def import_logistics(
    desk: Desk, file: Path, event: str, sheet: str, password: str | None, missing: str, dry_run: bool
) -> None:
    """Take tasks, services, costs, arrivals, gifts and flags back from a workbook that was exported and edited."""
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.logistics.commit import commit_logistics
    from symposiarch.exchange.logistics.plan import plan_logistics
    from symposiarch.exchange.logistics.reading import read_logistics

    office, policy = desk.office, Missing(missing)
    with desk.progress("Reading"):
        read = read_logistics(file, sheet=sheet, password=password)
    with desk.reading(event) as (session, held):
        plan = plan_logistics(session, held.id, read=read)
    if not dry_run and (count := plan.writes(policy)):
        office.keep_backup()
        with office.transaction(f"Import {counted(count, 'line')} of logistics from {file.name}") as work:
            commit_logistics(work.session, plan, by=office.who, missing=policy)
    _show(desk, plan, file, policy, dry_run=dry_run)


def _show(desk: Desk, plan: LogisticsPlan, file: Path, missing: Missing, *, dry_run: bool) -> None:
    desk.show(_facts(plan, dry_run=dry_run), _sentences(plan, file, missing, dry_run=dry_run))


def _facts(plan: LogisticsPlan, *, dry_run: bool) -> dict[str, Any]:
    from symposiarch.exchange.fates import Fate

    return {
        "rows": len(plan.lines),
        "new": plan.count(Fate.NEW),
        "changed": plan.count(Fate.CHANGED),
        "same": plan.count(Fate.SAME),
        "problems": [
            {"sheet": line.sheet, "row": line.row, "message": line.problem} for line in plan.lines if line.problem
        ],
        "missing": len(plan.missing),
        "gone": [{"list": line.list.name, "title": line.title} for line in plan.missing],
        "lines": [
            (
                fields_of(line, "list=list.name sheet row title verdict=fate")
                | {"changes": [fields_of(one, "field before after") for one in line.changes]}
            )
            for line in plan.lines
        ],
        "added_people": list(plan.newcomers),
        "not_taken": {name: list(headings) for name, headings in plan.in_vain.items()},
        "of_another_event": plan.elsewhere,
        "committed": not dry_run,
    }


def _sentences(plan: LogisticsPlan, file: Path, missing: Missing, *, dry_run: bool) -> list[str]:
    from symposiarch.exchange.fates import Fate, Missing

    would = "would be " if dry_run else ""
    wrong = [line for line in plan.lines if line.problem]
    said = [
        f"{file.name}: {len(plan.lines)} rows; {plan.count(Fate.NEW)} {would}new, {plan.count(Fate.CHANGED)} {would}"
        f"changed, {plan.count(Fate.SAME)} the same, {len(wrong)} with a problem.",
        *(f"{line.sheet}, row {line.row}: {line.problem}" for line in wrong),
    ]
    for line in plan.missing:
        where = f"{line.list.name}: “{line.title}” is not in the file any more"
        taken_out = missing is Missing.WITHDRAW
        becomes = f"{would or 'was '}taken out" if taken_out else "stays; --missing withdraw takes it out"
        said.append(f"{where}: it {becomes}.")
    if plan.elsewhere:
        said.append(f"{plan.elsewhere} of the lines were written for another event.")
    if plan.newcomers:
        was = "would be" if dry_run else "were" if len(plan.newcomers) > 1 else "was"
        said.append(f"{', '.join(plan.newcomers)} {was} added to the address book, which did not have them.")
    for name, headings in plan.in_vain.items():
        said.append(
            f"{name}: what was written under {', '.join(headings)} is not taken, for it follows from the guests."
        )
    return said


@command
@event_option
@workbook_option
def export_logistics(desk: Desk, event: str, target: Path) -> None:
    """Write tasks, services, costs, arrivals, gifts and flags to a workbook."""
    from symposiarch.exchange.logistics.export import export_logistics as export

    with desk.reading(event) as (session, held):
        sheets = export(session, held.id, target)
    desk.show({"sheets": list(sheets), "file": str(target)}, f"{', '.join(sheets)} written to {target}.")
