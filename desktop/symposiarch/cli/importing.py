"""`import guests` and `import people`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, counted
from symposiarch.cli.options import event_option
from symposiarch.cli.reading_options import (
    problems_option,
    read_columns_option,
    read_meaning_option,
    read_set_option,
    reading_options,
)

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
    from symposiarch.exchange.headings.fields import Field
    from symposiarch.exchange.reading.tables import SourceFile

_MATCHING = click.Choice(["auto", "ask", "never"])
_MISSING = click.Choice(["keep", "withdraw"])


_match_option = click.option(
    "--match", type=_MATCHING, default="auto", show_default=True, help="Look for known people."
)


_keep_ours_option = click.option(
    "--keep-ours",
    multiple=True,
    metavar="FIELD,...",
    help="Fields that stay ours where we have something, and are filled where we have nothing; “all” are all of them.",
)


_keep_unknown_option = click.option(
    "--keep-unknown",
    is_flag=True,
    help="Keep what columns without a field of ours say in the notes, as “Heading: value”.",
)


@click.command()
@reading_options
@_match_option
@_keep_ours_option
@_keep_unknown_option
@problems_option
@event_option
@click.option("--missing", type=_MISSING, default="keep", show_default=True, help="Guests who are not listed any more.")
@click.option("--organiser", metavar="NAME", help="On whose list the guests come: an organiser of the event.")
@click.pass_obj
def guests(desk: Desk, /, *, event: str, missing: str, organiser: str | None, **reading: Any) -> None:
    """Bring a guest list in: any spreadsheet, text table, Word table or address cards."""
    if organiser and missing != "keep":
        raise click.UsageError("--missing withdraw is for the whole list, not for one organiser's.")
    _bring_in(desk, event=event, missing=missing, organiser=organiser, **reading)


@click.command()
@reading_options
@_match_option
@_keep_ours_option
@_keep_unknown_option
@problems_option
@click.pass_obj
def people(desk: Desk, /, **reading: Any) -> None:
    """Bring people into the address book, without inviting them."""
    _bring_in(desk, event=None, missing="keep", organiser=None, **reading)


def _bring_in(
    desk: Desk,
    *,
    file: Path,
    event: str | None,
    organiser: str | None,
    sheet: str | None,
    header_row: int | None,
    encoding: str | None,
    password: str | None,
    columns: tuple[str, ...],
    fixed: tuple[str, ...],
    meaning: tuple[str, ...],
    match: str,
    keep_ours: tuple[str, ...],
    keep_unknown: bool,
    missing: str,
    dry_run: bool,
    problems_to: Path | None,
) -> None:
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.guest_lists.columns.mapping import (
        columns_left_out,
        header_row_naming,
        tables_of_people,
        with_the_rest_noted,
    )
    from symposiarch.exchange.guest_lists.columns.remembering import remembered
    from symposiarch.exchange.guest_lists.columns.saying import ByHand
    from symposiarch.exchange.guest_lists.commit import changes_nothing, commit_import
    from symposiarch.exchange.guest_lists.ours import fields_to_keep, keep_ours_everywhere
    from symposiarch.exchange.guest_lists.plan import Matching
    from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
    from symposiarch.exchange.guest_lists.verdicts import plan_import
    from symposiarch.exchange.reading import ReadAs, read_file
    from symposiarch.planning.events import event_called
    from symposiarch.planning.inviting.quotas import organiser_called

    office = desk.office
    wished = read_columns_option(columns)
    values, meanings = read_set_option(fixed), read_meaning_option(meaning)
    ours = fields_to_keep(word for option in keep_ours for word in option.split(","))
    with desk.progress("Reading") as report:
        how = ReadAs(password=password, encoding=encoding, sheet=sheet, header_row=header_row)
        source = read_file(file, how, report=report)
        if header_row is None and (named := header_row_naming(source, wished)) is not None:
            source = read_file(file, replace(how, header_row=named), report=report)
    with office.reading() as session:
        known = remembered(session, source)
        mapped = tables_of_people(source, wished, known)
        if keep_unknown:
            mapped = tuple((table, with_the_rest_noted(table, places)) for table, places in mapped)
        by_hand = ByHand(fixed=values, meanings=_more_meanings(known.meanings, meanings))
        event_id = event_called(session, event).id if event is not None else None
        plan = plan_import(session, source, event_id=event_id, mapped=mapped, matching=Matching(match), by_hand=by_hand)
        plan = keep_ours_everywhere(plan, ours)
        whose = organiser_called(session, event_id, organiser).id if event_id is not None and organiser else None
    policy = Missing(missing)
    if not dry_run and not changes_nothing(plan, policy):
        office.keep_backup()
        with office.transaction(_label(plan, file)) as work:
            commit_import(work.session, plan, by=office.who, missing=policy, organiser_id=whose)
    if problems_to is not None:
        save_problem_rows(problems_to, source, plan)
    _show(desk, plan, source, file, left_out=columns_left_out(mapped), dry_run=dry_run)


def _label(plan: ImportPlan, file: Path) -> str:
    from symposiarch.exchange.fates import Fate

    count = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
    return f"Import {counted(count, 'guest')} from {file.name}"


def _more_meanings(
    known: Mapping[Field, Mapping[str, str]], said: Mapping[Field, Mapping[str, str]]
) -> dict[Field, dict[str, str]]:
    return {target: {**known.get(target, {}), **said.get(target, {})} for target in {**known, **said}}


def _show(
    desk: Desk, plan: ImportPlan, source: SourceFile, file: Path, *, left_out: Sequence[str], dry_run: bool
) -> None:
    from symposiarch.exchange.fates import Fate
    from symposiarch.exchange.guest_lists.ours import kept_out
    from symposiarch.exchange.reading.remarks import remarks_of

    remarks = [*remarks_of(source), *(_unread(target, *told) for target, told in plan.unread.items())]
    remarks += [_named(row) for row in plan.rows if row.comes_with or row.perhaps_with]
    remarks += _repeating(plan)
    if left_out:
        remarks.append(
            f"Columns left out: {', '.join(f'“{heading}”' for heading in left_out)}. "
            "With --keep-unknown the notes say what they hold."
        )
    remarks += _not_taken(plan) + _staying_ours(plan)
    value = {
        "kept_out": kept_out(plan),
        "rows": len(plan.rows),
        "new": plan.count(Fate.NEW),
        "changed": plan.count(Fate.CHANGED),
        "same": plan.count(Fate.SAME),
        "unclear": plan.unclear,
        "counted_once": plan.counted_once,
        "problems": [
            {"sheet": one.sheet, "row": one.row, "column": one.column, "message": one.message} for one in plan.problems
        ],
        "columns": dict(plan.columns),
        "left_out": list(left_out),
        "missing": len(plan.missing),
        "remarks": remarks,
    }
    would = "would be " if dry_run else ""
    lines = [
        f"{file.name}: {value['rows']} rows; {value['new']} {would}new, {value['changed']} {would}changed, "
        f"{value['same']} the same, {value['unclear']} unclear.",
        *(f"{one.sheet}, row {one.row}: {one.message}" for one in plan.problems),
        *remarks,
    ]
    desk.show(value, lines)


def _not_taken(plan: ImportPlan) -> list[str]:
    """What was written into a list of ours in vain: what is said of many rows of a sheet, once."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row, one in plan.in_vain:
        rows.setdefault((row.incoming.sheet, one.message), []).append(row.incoming.row)
    return [
        f"{sheet}, row {among[0]}: {message}"
        if len(among) == 1
        else f"{sheet}, {len(among)} rows, the first of them {among[0]}: {message}"
        for (sheet, message), among in rows.items()
    ]


def _staying_ours(plan: ImportPlan) -> list[str]:
    """Of how many people ours stays though the list says otherwise, and why, with the first of them."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row in plan.rows:
        for one in row.ours:
            rows.setdefault((one.change.field, one.message), []).append(row.incoming.row)
    return [
        f"{field.capitalize()} of {counted(len(among), 'person', 'people')}, the first in row {among[0]}: {message}"
        for (field, message), among in rows.items()
    ]


def _named(row: PlannedRow) -> str:
    """That somebody is named in the row of a guest as well."""
    line = row.incoming
    if row.comes_with:
        return f"{line.sheet}, row {line.row}: {line.name} comes with {row.comes_with} and is counted once."
    return (
        f"{line.sheet}, row {line.row}: {line.name} is perhaps the one who comes with {row.perhaps_with}; "
        "both are counted."
    )


_MOST_NAMED = 20


def _repeating(plan: ImportPlan) -> list[str]:
    """Who is named in two rows: where there are many, the first of them."""
    rows = [row for row in plan.rows if row.repeats]
    found = []
    for row in rows[:_MOST_NAMED]:
        first = f"row {row.repeats}" + (f" of {row.repeats_on}" if row.repeats_on else "")
        again = f"repeats {first} and is counted once" if row.repeated else f"is perhaps {first} again"
        found.append(f"{row.incoming.sheet}, row {row.incoming.row}: {row.incoming.name} {again}.")
    more = len(rows) - _MOST_NAMED
    return [*found, f"{counted(more, 'more row')} name somebody a second time."] if more > 0 else found


def _unread(target: Field, count: int, first: str) -> str:
    name = target.value.replace("_", " ").capitalize()
    return f"{name} of {counted(count, 'person', 'people')} was not understood and stands in the notes: “{first}”."
