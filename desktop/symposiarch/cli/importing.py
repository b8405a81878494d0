"""`import guests` and `import people`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import event_option
from symposiarch.cli.reading_options import Reading, reading_options

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

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


@dataclass(frozen=True, slots=True)
class _Wish:
    """What shall become of the people of a list: where they come, and what of the list is taken."""

    match: str
    keep_ours: tuple[str, ...]
    keep_unknown: bool
    event: str | None = None
    """The event whose guests they are; none brings them into the address book alone."""
    organiser: str | None = None
    missing: str = "keep"


@command
@reading_options
@_match_option
@_keep_ours_option
@_keep_unknown_option
@event_option
@click.option("--missing", type=_MISSING, default="keep", show_default=True, help="Guests who are not listed any more.")
@click.option("--organiser", metavar="NAME", help="On whose list the guests come: an organiser of the event.")
def guests(desk: Desk, /, *, reading: Reading, **wish: Any) -> None:
    """Bring a guest list in: any spreadsheet, text table, Word table or address cards."""
    if wish["organiser"] and wish["missing"] != "keep":
        raise click.UsageError("--missing withdraw is for the whole list, not for one organiser's.")
    _bring_in(desk, reading, _Wish(**wish))


@command
@reading_options
@_match_option
@_keep_ours_option
@_keep_unknown_option
def people(desk: Desk, /, *, reading: Reading, **wish: Any) -> None:
    """Bring people into the address book, without inviting them."""
    _bring_in(desk, reading, _Wish(**wish))


def _bring_in(desk: Desk, reading: Reading, wish: _Wish) -> None:
    """Read the file, plan what it would change, do it unless it is only tried, and say what came of it."""
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.guest_lists.commit import changes_nothing, commit_import
    from symposiarch.exchange.guest_lists.ours import fields_to_keep, keep_ours_everywhere
    from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
    from symposiarch.planning.events.events import event_called
    from symposiarch.planning.inviting.quotas import organiser_called

    office = desk.office
    ours = fields_to_keep(word for option in wish.keep_ours for word in option.split(","))
    source = _read(desk, reading)
    with office.reading() as session:
        event_id = event_called(session, wish.event).id if wish.event is not None else None
        plan, left_out = _planned(session, source, reading, wish, event_id)
        plan = keep_ours_everywhere(plan, ours)
        whose = (
            organiser_called(session, event_id, wish.organiser).id if event_id is not None and wish.organiser else None
        )
    policy = Missing(wish.missing)
    if not reading.dry_run and not changes_nothing(plan, policy):
        office.keep_backup()
        with office.transaction(_label(plan, reading.file, is_of_an_event=event_id is not None)) as work:
            commit_import(work.session, plan, by=office.who, missing=policy, organiser_id=whose)
    if reading.problems_to is not None:
        save_problem_rows(reading.problems_to, source, plan)
    _show(desk, plan, source, reading, left_out=left_out)


def _read(desk: Desk, reading: Reading) -> SourceFile:
    """The file with its header where the columns that are named stand, unless its row is said."""
    from symposiarch.exchange.guest_lists.columns.mapping import header_row_naming
    from symposiarch.exchange.reading import read_file

    with desk.progress("Reading") as report:
        source = read_file(reading.file, reading.how, report=report)
        if reading.how.header_row is None and (named := header_row_naming(source, reading.columns)) is not None:
            source = read_file(reading.file, replace(reading.how, header_row=named), report=report)
    return source


def _planned(
    session: Session, source: SourceFile, reading: Reading, wish: _Wish, event_id: int | None
) -> tuple[ImportPlan, tuple[str, ...]]:
    """What the list would change, and the headings of its columns that go nowhere."""
    from symposiarch.exchange.guest_lists.columns.mapping import columns_left_out, tables_of_people, with_the_rest_noted
    from symposiarch.exchange.guest_lists.columns.remembering import remembered
    from symposiarch.exchange.guest_lists.columns.saying import ByHand
    from symposiarch.exchange.guest_lists.plan import Matching
    from symposiarch.exchange.guest_lists.verdicts import plan_import

    known = remembered(session, source)
    mapped = tables_of_people(source, reading.columns, known)
    if wish.keep_unknown:
        mapped = tuple((table, with_the_rest_noted(table, places)) for table, places in mapped)
    by_hand = ByHand(fixed=reading.values, meanings=known.meanings_with(reading.meanings))
    matching = Matching(wish.match)
    plan = plan_import(session, source, event_id=event_id, mapped=mapped, matching=matching, by_hand=by_hand)
    return plan, columns_left_out(mapped)


def _label(plan: ImportPlan, file: Path, *, is_of_an_event: bool) -> str:
    from symposiarch.exchange.fates import Fate

    count = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
    whom = counted(count, "guest") if is_of_an_event else counted(count, "person", "people")
    return f"Import {whom} from {file.name}"


def _show(desk: Desk, plan: ImportPlan, source: SourceFile, reading: Reading, *, left_out: Sequence[str]) -> None:
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
        "problems": [fields_of(one, "sheet row column message") for one in plan.problems],
        "columns": dict(plan.columns),
        "left_out": list(left_out),
        "missing": len(plan.missing),
        "remarks": remarks,
    }
    would = "would be " if reading.dry_run else ""
    lines = [
        f"{reading.file.name}: {value['rows']} rows; {value['new']} {would}new, {value['changed']} {would}changed, "
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
