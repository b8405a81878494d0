"""`import replies`: answers that came in a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.cli.options import EXISTING, EXISTING_OR_FOLDER, event_option
from symposiarch.cli.reading_options import Reading, reading_options
from symposiarch.errors import SymposiarchError
from symposiarch.planning.inviting.invitations import invitation_called

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.replies import ReplyPlan


@command
@partial(reading_options, file=EXISTING_OR_FOLDER)
@click.argument("more", metavar="[MORE.eml|.msg]...", nargs=-1, type=EXISTING)
@event_option
@click.option("--resolve", multiple=True, metavar="ROW=GUEST", help="Whom a row means: an id, an e-mail or a name.")
def replies(desk: Desk, /, *, event: str, resolve: tuple[str, ...], more: tuple[Path, ...], reading: Reading) -> None:
    """Record replies out of a list, out of saved e-mails, or out of a folder of them; lines that mean nobody for
    certain are listed, to be resolved by --resolve."""
    from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
    from symposiarch.exchange.guest_lists.columns.remembering import remembered
    from symposiarch.exchange.guest_lists.columns.saying import ByHand
    from symposiarch.exchange.guest_lists.problem_rows import save_rows
    from symposiarch.exchange.guest_lists.replies import commit_replies, plan_replies
    from symposiarch.exchange.guest_lists.reply_lines import ReplyFate
    from symposiarch.exchange.guest_lists.reply_source import read_reply_files

    office = desk.office
    with desk.progress("Reading") as report:
        source = read_reply_files((reading.file, *more), reading.how, report=report)
    with desk.reading(event) as (session, held):
        known = remembered(session, source)
        mapped = tables_of_people(source, reading.columns, known)
        by_hand = ByHand(reading.values, known.meanings_with(reading.meanings))
        plan = plan_replies(session, source, event_id=held.id, mapped=mapped, by_hand=by_hand)
        for option in resolve:
            plan = _resolved(session, plan, option)
    counts = {fate.value: plan.count(fate) for fate in ReplyFate}
    if not reading.dry_run and (plan.of(ReplyFate.NEW) or plan.of(ReplyFate.CHANGED)):
        office.keep_backup()
        number = counts["new"] + counts["changed"]
        with office.transaction(f"Record {counted(number, 'reply', 'replies')} from {source.name}") as work:
            commit_replies(work.session, plan, by=office.who)
    if reading.problems_to is not None:
        save_rows(reading.problems_to, source, {(line.sheet, line.row): why.message for line, why in plan.unrecorded})
    _tell(desk, source.name, plan, counts)


def _tell(desk: Desk, name: str, plan: ReplyPlan, counts: dict[str, int]) -> None:
    """Say what became of each line of the file."""
    from symposiarch.exchange.guest_lists.replies import not_recorded

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
        "left_out": [{"name": name, "why": why} for name, why in plan.left_out],
        "columns": dict(plan.columns),
    }
    lines = [
        f"{name}: {len(plan.lines)} rows; {counts['new']} new replies, {counts['changed']} changed, "
        f"{counts['same']} the same, {counts['unclear']} unclear, {counts['unmatched']} of nobody invited.",
        *not_recorded(plan),
    ]
    desk.show(value, lines)


def _resolved(session: Session, plan: ReplyPlan, option: str) -> ReplyPlan:
    """The plan with the row of "4=Kim Chul-soo" given to that guest.

    Raises:
        SymposiarchError: there is no such row, or nobody of that name on the list.
    """
    row, _, guest = option.partition("=")
    places = [place for place, line in enumerate(plan.lines) if str(line.incoming.row) == row.strip()]
    places.sort(key=lambda place: plan.lines[place].invitation_id is not None)  # of several in a letter the open one
    if not places or not guest.strip():
        raise SymposiarchError(f"“{option}” names no row of the file. Write it as ROW=GUEST, as in “4=Kim Chul-soo”.")
    return plan.decided(places[0], invitation_called(session, plan.event_id, guest).id)
