"""`import guests` and `import people`."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk
from symposiarch.cli.options import EXISTING, TARGET, event_option
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
    from symposiarch.exchange.guest_lists.replies import ReplyPlan
    from symposiarch.exchange.headings.fields import Field
    from symposiarch.exchange.reading.tables import SourceFile

_MATCHING = click.Choice(["auto", "ask", "never"])
_MISSING = click.Choice(["keep", "withdraw"])


def _reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how a file is read, the same for every import."""
    for option in reversed(
        (
            click.argument("file", type=EXISTING),
            click.option("--sheet", help="Only this sheet; else all visible ones with a column of names."),
            click.option("--header-row", type=click.IntRange(min=1), help="The row that holds the headings, from 1."),
            click.option("--encoding", help="How the letters of a text file are written: utf-8, cp949, cp1254 ..."),
            click.option("--password", help="The password of a protected workbook."),
            click.option(
                "--columns", multiple=True, metavar="'Heading=field,...'", help="Where columns go; may be repeated."
            ),
            click.option(
                "--set", "fixed", multiple=True, metavar="field=value", help="One value for every row that has none."
            ),
            click.option(
                "--meaning", multiple=True, metavar="'field: word=value'", help="What a word of the list means."
            ),
            click.option("--dry-run", is_flag=True, help="Only say what would be done."),
        )
    ):
        command = option(command)
    return command


_match_option = click.option(
    "--match", type=_MATCHING, default="auto", show_default=True, help="Look for known people."
)

_problems_option = click.option(
    "--problems-to",
    type=TARGET,
    metavar="FILE.xlsx",
    help="Write the rows that could not be taken, with the reasons, to be mended and brought in.",
)


@click.command()
@_reading_options
@_match_option
@_problems_option
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
@_reading_options
@_match_option
@_problems_option
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
    missing: str,
    dry_run: bool,
    problems_to: Path | None,
) -> None:
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.guest_lists.commit import changes_nothing, commit_import
    from symposiarch.exchange.guest_lists.mapping import header_row_naming, tables_of_people
    from symposiarch.exchange.guest_lists.plan import Matching, plan_import
    from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
    from symposiarch.exchange.guest_lists.remembering import remembered
    from symposiarch.exchange.guest_lists.saying import ByHand
    from symposiarch.exchange.reading import ReadAs, read_file
    from symposiarch.planning.events import event_called
    from symposiarch.planning.inviting.quotas import organiser_called

    office = desk.office
    wished = read_columns_option(columns)
    values, meanings = read_set_option(fixed), read_meaning_option(meaning)
    with desk.progress("Reading") as report:
        how = ReadAs(password=password, encoding=encoding, sheet=sheet, header_row=header_row)
        source = read_file(file, how, report=report)
        if header_row is None and (named := header_row_naming(source, wished)) is not None:
            source = read_file(file, replace(how, header_row=named), report=report)
    with office.reading() as session:
        known = remembered(session, source)
        mapped = tables_of_people(source, wished, known)
        by_hand = ByHand(fixed=values, meanings=_more_meanings(known.meanings, meanings))
        event_id = event_called(session, event).id if event is not None else None
        plan = plan_import(session, source, event_id=event_id, mapped=mapped, matching=Matching(match), by_hand=by_hand)
        whose = organiser_called(session, event_id, organiser).id if event_id is not None and organiser else None
    policy = Missing(missing)
    if not dry_run and not changes_nothing(plan, policy):
        office.keep_backup()
        with office.transaction(_label(plan, file)) as work:
            commit_import(work.session, plan, by=getpass.getuser(), missing=policy, organiser_id=whose)
    if problems_to is not None:
        save_problem_rows(problems_to, source, plan)
    _show(desk, plan, source, file, dry_run=dry_run)


def _label(plan: ImportPlan, file: Path) -> str:
    from symposiarch.exchange.fates import Fate

    count = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
    return f"Import {count} {'guest' if count == 1 else 'guests'} from {file.name}"


def read_columns_option(options: tuple[str, ...]) -> dict[str, str]:
    """`--columns 'Heading=field,Other=field'`: a comma inside a heading is kept where no field follows it.

    Raises:
        SymposiarchError: a part names no field.
    """
    wished: dict[str, str] = {}
    for option in options:
        heading = ""
        for part in option.split(","):
            heading = f"{heading},{part}" if heading else part
            if "=" in heading:
                name, _, target = heading.rpartition("=")
                wished[name.strip()] = target.strip()
                heading = ""
        if heading.strip():
            raise SymposiarchError(
                f"“{heading.strip()}” names no field. Write it as Heading=field, for example Firma=organisation."
            )
    return wished


def read_set_option(options: tuple[str, ...]) -> dict[Field, str]:
    """`--set category=Press`.

    Raises:
        SymposiarchError: a part names no field or no value.
    """
    from symposiarch.exchange.headings.fields import field_called

    found = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign or not value.strip():
            raise SymposiarchError(f"“{option}” gives no value. Write it as field=value, for example category=Press.")
        found[field_called(name)] = value.strip()
    return found


def read_meaning_option(options: tuple[str, ...]) -> dict[Field, dict[str, str]]:
    """`--meaning 'reply: mal sehen=tentative'`: words are compared without case and accents.

    Raises:
        SymposiarchError: a part does not read so.
    """
    from symposiarch.exchange.headings.fields import field_called
    from symposiarch.model.folding import fold

    found: dict[Field, dict[str, str]] = {}
    for option in options:
        name, colon, rest = option.partition(":")
        word, sign, value = rest.rpartition("=")
        if not colon or not sign or not word.strip():
            raise SymposiarchError(
                f"“{option}” says no meaning. Write it as field: word=value, as in “reply: mal sehen=tentative”."
            )
        found.setdefault(field_called(name), {})[fold(word)] = value.strip()
    return found


def _more_meanings(
    known: Mapping[Field, Mapping[str, str]], said: Mapping[Field, Mapping[str, str]]
) -> dict[Field, dict[str, str]]:
    return {target: {**known.get(target, {}), **said.get(target, {})} for target in {**known, **said}}


def _show(desk: Desk, plan: ImportPlan, source: SourceFile, file: Path, *, dry_run: bool) -> None:
    from symposiarch.exchange.fates import Fate
    from symposiarch.exchange.reading.remarks import remarks_of

    remarks = [*remarks_of(source), *(_unread(target, *told) for target, told in plan.unread.items())]
    remarks += [_named(row) for row in plan.rows if row.comes_with or row.perhaps_with]
    remarks += _not_taken(plan)
    value = {
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


def _named(row: PlannedRow) -> str:
    """That somebody is named in the row of a guest as well."""
    line = row.incoming
    if row.comes_with:
        return f"{line.sheet}, row {line.row}: {line.name} comes with {row.comes_with} and is counted once."
    return (
        f"{line.sheet}, row {line.row}: {line.name} is perhaps the one who comes with {row.perhaps_with}; "
        "both are counted."
    )


def _unread(target: Field, count: int, first: str) -> str:
    people = "1 person" if count == 1 else f"{count} people"
    name = target.value.replace("_", " ").capitalize()
    return f"{name} of {people} was not understood and stands in the notes: “{first}”."


def _resolved(session: Session, plan: ReplyPlan, option: str) -> ReplyPlan:
    """The plan with the row of "4=Kim Chul-soo" given to that guest.

    Raises:
        SymposiarchError: there is no such row, or nobody of that name on the list.
    """
    from symposiarch.planning.inviting.invitations import invitation_called

    row, _, guest = option.partition("=")
    places = [place for place, line in enumerate(plan.lines) if str(line.incoming.row) == row.strip()]
    if not places or not guest.strip():
        raise SymposiarchError(f"“{option}” names no row of the file. Write it as ROW=GUEST, as in “4=Kim Chul-soo”.")
    return plan.decided(places[0], invitation_called(session, plan.event_id, guest).id)


@click.command()
@_reading_options
@event_option
@_problems_option
@click.option("--resolve", multiple=True, metavar="ROW=GUEST", help="Whom a row means: an id, an e-mail or a name.")
@click.pass_obj
def replies(
    desk: Desk,
    /,
    *,
    file: Path,
    event: str,
    sheet: str | None,
    header_row: int | None,
    encoding: str | None,
    password: str | None,
    columns: tuple[str, ...],
    fixed: tuple[str, ...],
    meaning: tuple[str, ...],
    resolve: tuple[str, ...],
    dry_run: bool,
    problems_to: Path | None,
) -> None:
    """Record replies out of a file; lines that mean nobody for certain are listed, to be resolved by --resolve."""
    from symposiarch.exchange.guest_lists.mapping import tables_of_people
    from symposiarch.exchange.guest_lists.problem_rows import save_rows
    from symposiarch.exchange.guest_lists.remembering import remembered
    from symposiarch.exchange.guest_lists.replies import ReplyFate, commit_replies, not_recorded, plan_replies
    from symposiarch.exchange.guest_lists.saying import ByHand
    from symposiarch.exchange.reading import ReadAs, read_file
    from symposiarch.planning.events import event_called

    office = desk.office
    with desk.progress("Reading") as report:
        how = ReadAs(password=password, encoding=encoding, sheet=sheet, header_row=header_row)
        source = read_file(file, how, report=report)
    wished, by_hand = read_columns_option(columns), ByHand(read_set_option(fixed), read_meaning_option(meaning))
    with office.reading() as session:
        mapped = tables_of_people(source, wished, remembered(session, source))
        event_id = event_called(session, event).id
        plan = plan_replies(session, source, event_id=event_id, mapped=mapped, by_hand=by_hand)
        for option in resolve:
            plan = _resolved(session, plan, option)
    counts = {fate.value: plan.count(fate) for fate in ReplyFate}
    if not dry_run and (plan.of(ReplyFate.NEW) or plan.of(ReplyFate.CHANGED)):
        office.keep_backup()
        number = counts["new"] + counts["changed"]
        with office.transaction(f"Record {number} {'reply' if number == 1 else 'replies'} from {file.name}") as work:
            commit_replies(work.session, plan, by=office.who)
    if problems_to is not None:
        save_rows(problems_to, source, {(line.sheet, line.row): why.message for line, why in plan.unrecorded})
    value = {
        "rows": len(plan.lines),
        **counts,
        "problems": [
            {
                "sheet": line.sheet,
                "row": line.row,
                "column": why.problem.column if why.problem is not None else None,
                "why": why.lacking.value,
                "message": why.message,
            }
            for line, why in plan.unrecorded
        ],
        "columns": dict(plan.columns),
    }
    lines = [
        f"{file.name}: {len(plan.lines)} rows; {counts['new']} new replies, {counts['changed']} changed, "
        f"{counts['same']} the same, {counts['unclear']} unclear, {counts['unmatched']} of nobody invited.",
        *not_recorded(plan),
    ]
    desk.show(value, lines)
