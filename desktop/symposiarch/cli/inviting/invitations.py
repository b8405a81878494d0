"""`invitations …`: what is done with many at once: approve, mark as sent, remind, withdraw."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import WordType, event_option, together
from symposiarch.model.invitations import Channel, Wave
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import invitations, stages
from symposiarch.planning.inviting.bulk import Bulk, Operation
from symposiarch.planning.inviting.due import due_for_reminder
from symposiarch.planning.inviting.quotas import organiser_called

_who = together(
    event_option,
    click.argument("guests", nargs=-1),
    click.option("--all", "everybody", is_flag=True, help="Everybody on the list."),
    click.option("--wave", type=WordType(Wave), help="Those of this wave."),
    click.option("--category", default="", help="Those of this category."),
    click.option("--organiser", metavar="NAME", help="Those on this organiser's list."),
    click.option("--dry-run", is_flag=True, help="Only say who would be touched."),
)
"""The options that say which guests are meant, and whether anything is done to them."""


def chosen_guests(
    session: Session,
    event_id: int,
    guests: tuple[str, ...],
    *,
    everybody: bool = False,
    wave: Wave | None = None,
    category: str = "",
    organiser: str | None = None,
) -> list[int]:
    """The invitations that a command is about: those named, or all of whom what is given holds."""
    if guests:
        return [invitations.invitation_called(session, event_id, one).id for one in guests]
    if not (everybody or wave or category or organiser):
        raise click.UsageError("Say which guests: by id or name, or --wave, --category, --organiser, --all.")
    whose = organiser_called(session, event_id, organiser).id if organiser else None
    return [
        row.id
        for row in guest_rows(session, event_id)
        if (wave is None or row.wave is wave)
        and (not category or row.category == category)
        and (whose is None or row.organiser_id == whose)
    ]


_LABEL = {
    Operation.APPROVE: "Approve invitations",
    Operation.MARK_SENT: "Mark invitations as sent",
    Operation.REMIND: "Mark guests as reminded",
    Operation.WITHDRAW: "Withdraw invitations",
    Operation.NOT_SENT: "Correct what was marked as sent",
    Operation.UNAPPROVE: "Take approvals back",
}
_DONE = {
    Operation.APPROVE: "approved",
    Operation.MARK_SENT: "marked as sent",
    Operation.REMIND: "marked as reminded",
    Operation.WITHDRAW: "withdrawn",
    Operation.NOT_SENT: "approved again",
    Operation.UNAPPROVE: "drafts again",
}


def _tell(desk: Desk, operation: Operation, bulk: Bulk) -> None:
    value = {
        "touched": [one.name for one in bulk.touched],
        "left": [{"name": one.name, "why": one.why.value} for one in bulk.left],
    }
    lines = [f"{len(bulk.touched)} {_DONE[operation]}."]
    lines += [f"  {one.name}" for one in bulk.touched]
    lines += [f"Left alone: {one.saying}" for one in bulk.left]
    desk.show(value, lines)


def _carry_out(
    desk: Desk,
    operation: Operation,
    act: Callable[[Session, list[int]], Bulk],
    /,
    *,
    event: str,
    guests: tuple[str, ...],
    dry_run: bool,
    only_due: bool = False,
    **which: Any,
) -> None:
    """Do it to the guests of the event who are meant, or only say who would be touched."""

    def whom(session: Session, key: int) -> list[int]:
        return list(due_for_reminder(session, key)) if only_due else chosen_guests(session, key, guests, **which)

    if dry_run:
        with desk.reading(event) as (session, held):
            bulk = stages.preview(session, operation, whom(session, held.id))
    else:
        leaves_the_house = operation in (Operation.MARK_SENT, Operation.REMIND)
        with desk.transaction(_LABEL[operation], event, fact=leaves_the_house) as (session, held):
            bulk = act(session, whom(session, held.id))
    _tell(desk, operation, bulk)


@command
@_who
@click.option("--by", default="", help="Who approved them, where it was not you.")
def approve(desk: Desk, /, by: str, **whom: Any) -> None:
    """Approve drafts, so that they may be sent."""
    _carry_out(desk, Operation.APPROVE, partial(stages.approve, by=by or desk.office.who), **whom)


@command
@_who
def unapprove(desk: Desk, /, **whom: Any) -> None:
    """Take the approval back of invitations that have not been sent: they are drafts again."""
    _carry_out(desk, Operation.UNAPPROVE, partial(stages.unapprove, by=desk.office.who), **whom)


@command
@_who
@click.option("--channel", type=WordType(Channel), default=Channel.UNSET, help="By which way they went.")
def sent(desk: Desk, /, channel: Channel, **whom: Any) -> None:
    """Mark approved invitations as sent. What has left the house is a fact that undo does not take back."""
    act = partial(stages.mark_sent, by=desk.office.who, channel=channel)
    _carry_out(desk, Operation.MARK_SENT, act, **whom)


@command
@_who
@click.option("--note", default="", help="What had happened.")
def not_sent(desk: Desk, /, note: str, **whom: Any) -> None:
    """Correct what was marked as sent by mistake; both records are kept."""
    act = partial(stages.correct_sent, by=desk.office.who, note=note)
    _carry_out(desk, Operation.NOT_SENT, act, **whom)


@command
@_who
@click.option("--due", "only_due", is_flag=True, help="Those without a yes or no whose date nears or is past.")
@click.option("--channel", type=WordType(Channel), default=Channel.UNSET, help="By which way.")
def reminded(desk: Desk, /, channel: Channel, **whom: Any) -> None:
    """Mark guests as reminded. Letters and e-mails of reminder are made by `mail` and `print letters`."""
    act = partial(stages.mark_reminded, by=desk.office.who, channel=channel)
    _carry_out(desk, Operation.REMIND, act, **whom)


@command
@_who
@click.option("--note", default="", help="Why.")
def withdraw(desk: Desk, /, note: str, **whom: Any) -> None:
    """Take invitations back; the guests stay on the list as withdrawn."""
    act = partial(stages.withdraw, by=desk.office.who, note=note)
    _carry_out(desk, Operation.WITHDRAW, act, **whom)
