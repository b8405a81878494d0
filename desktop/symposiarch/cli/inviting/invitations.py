"""`invite`, and what is done with many invitations at once: approve, mark as sent, remind, withdraw; the counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk
from symposiarch.cli.options import WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import Channel, Wave
from symposiarch.planning.events import event_called
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import attendance, invitations, invitees, waves
from symposiarch.planning.inviting.bulk import Bulk, Operation, Why
from symposiarch.planning.inviting.due import due, due_for_reminder
from symposiarch.planning.inviting.quotas import organiser_called, quotas
from symposiarch.planning.people import contacts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.command()
@event_option
@click.argument("people", nargs=-1)
@click.option("--search", default="", help="Everybody in the address book who is found by these words.")
@click.option("--category", default="", help="Everybody of this category.")
@click.option("--past-event", metavar="ID", help="Everybody who was invited to that event.")
@click.option("--came-only", is_flag=True, help="Of the past event only who had accepted.")
@click.option("--list", "saved", metavar="NAME", help="Everybody on this saved list.")
@click.option("--new", "new", multiple=True, metavar="NAME", help="Somebody who is not in the address book yet.")
@click.option("--title", default="", help="The function of those who are new.")
@click.option("--organisation", default="", help="The organisation of those who are new.")
@click.option("--email", default="", help="The e-mail of the one who is new.")
@click.option("--wave", type=WordType(Wave), default=Wave.A, help="The wave, or the reserve.")
@click.option("--organiser", metavar="NAME", help="On whose list they stand.")
@click.option("--channel", type=WordType(Channel), default=Channel.UNSET, help="By which way they are invited.")
@click.option("--language", default="", metavar="xx", help="The language of what is sent, where it is not theirs.")
@click.option("--reply-mode", type=WordType(ReplyMode), help="What silence means, where it is not the event's way.")
@click.pass_obj
def invite(
    desk: Desk,
    /,
    *,
    event: str,
    people: tuple[str, ...],
    new: tuple[str, ...],
    title: str,
    organisation: str,
    email: str,
    organiser: str | None,
    wave: Wave,
    channel: Channel,
    language: str,
    reply_mode: ReplyMode | None,
    **sources: Any,
) -> None:
    """Put people on the list of an event, as drafts; nothing is sent. PEOPLE are ids, e-mails or names."""
    wanted = sources["search"] or sources["category"] or sources["past_event"] or sources["saved"]
    if not (people or new or wanted):
        raise click.UsageError("Say whom: people by id, e-mail or name, or --category, --past-event, --list, --search.")
    if email and len(new) != 1:
        raise click.UsageError("--email belongs to one new person.")
    with desk.office.transaction("Invite guests") as work:
        session = work.session
        key = event_called(session, event).id
        chosen = [contacts.person_called(session, one).id for one in people]
        for name in new:
            chosen.append(_new_person(session, name, title=title, organisation=organisation, email=email))
        if wanted:
            chosen += _found(session, key, **sources)
        done = invitations.invite(
            session,
            key,
            chosen,
            wave=wave,
            organiser_id=organiser_called(session, key, organiser).id if organiser else None,
            channel=channel,
            language=language,
            reply_mode=reply_mode,
        )
        over = [one for one in quotas(session, key) if one.left is not None and one.left < 0]
    lines = [f"{len(done.invitations)} invited."]
    if done.already:
        lines.append(f"On the list already: {', '.join(done.already)}.")
    if done.archived:
        lines.append(f"Put away, and not invited: {', '.join(done.archived)}.")
    lines += [f"{one.name} has {one.used} guests on its list, and may invite {one.quota}." for one in over]
    value = {
        "new": len(done.invitations),
        "already": list(done.already),
        "archived": list(done.archived),
        "over_quota": [{"organiser": one.name, "quota": one.quota, "used": one.used} for one in over],
    }
    desk.show(value, lines)


def _new_person(session: Session, name: str, *, title: str, organisation: str, email: str) -> int:
    return contacts.add_person(session, printed_name=name, title=title, organisation=organisation, email=email).id


def _found(
    session: Session,
    event_id: int,
    *,
    search: str,
    category: str,
    past_event: str | None,
    came_only: bool,
    saved: str | None,
) -> list[int]:
    found = invitees.candidates(
        session,
        event_id,
        search=search,
        category=category,
        past_event_id=event_called(session, past_event).id if past_event else None,
        came_only=came_only,
        list_id=invitees.list_called(session, saved).id if saved else None,
    )
    if not found:
        raise SymposiarchError("Nobody was found who could be invited. Look at “list people”.")
    return [one.person_id for one in found]


def _who(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which guests are meant, and whether anything is done to them."""
    for option in (
        click.option("--dry-run", is_flag=True, help="Only say who would be touched."),
        click.option("--organiser", metavar="NAME", help="Those on this organiser's list."),
        click.option("--category", default="", help="Those of this category."),
        click.option("--wave", type=WordType(Wave), help="Those of this wave."),
        click.option("--all", "everybody", is_flag=True, help="Everybody on the list."),
        click.argument("guests", nargs=-1),
        event_option,
    ):
        function = option(function)
    return function


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
_WHY = {
    Why.DONE_ALREADY: "is so already",
    Why.NOT_APPROVED: "is not approved",
    Why.NOT_SENT: "has not been sent an invitation",
    Why.ANSWERED: "has answered",
    Why.IN_RESERVE: "is in the reserve",
    Why.WITHDRAWN: "is withdrawn",
    Why.SENT_ALREADY: "has been sent the invitation",
    Why.NO_REPLY_ASKED: "is not asked for a reply",
}


def _tell(desk: Desk, operation: Operation, bulk: Bulk) -> None:
    value = {
        "touched": [one.name for one in bulk.touched],
        "left": [{"name": one.name, "why": one.why.value} for one in bulk.left],
    }
    lines = [f"{len(bulk.touched)} {_DONE[operation]}."]
    lines += [f"  {one.name}" for one in bulk.touched]
    lines += [f"Left alone: {one.name} {_WHY[one.why]}." for one in bulk.left]
    desk.show(value, lines)


def _carry_out(
    desk: Desk,
    operation: Operation,
    event: str,
    whom: Callable[[Session, int], list[int]],
    act: Callable[[Session, list[int]], Bulk],
    *,
    dry_run: bool,
) -> None:
    """Do it to the guests of the event who are meant, or only say who would be touched."""
    if dry_run:
        with desk.office.reading() as session:
            bulk = invitations.preview(session, operation, whom(session, event_called(session, event).id))
    else:
        leaves_the_house = operation in (Operation.MARK_SENT, Operation.REMIND)
        with desk.office.transaction(_LABEL[operation], fact=leaves_the_house) as work:
            bulk = act(work.session, whom(work.session, event_called(work.session, event).id))
    _tell(desk, operation, bulk)


@click.command()
@_who
@click.option("--by", default="", help="Who approved them, where it was not you.")
@click.pass_obj
def approve(desk: Desk, /, event: str, guests: tuple[str, ...], by: str, dry_run: bool, **which: Any) -> None:
    """Approve drafts, so that they may be sent."""
    act = partial(invitations.approve, by=by or desk.office.who)
    whom = partial(chosen_guests, guests=guests, **which)
    _carry_out(desk, Operation.APPROVE, event, whom, act, dry_run=dry_run)


@click.command()
@_who
@click.pass_obj
def unapprove(desk: Desk, /, event: str, guests: tuple[str, ...], dry_run: bool, **which: Any) -> None:
    """Take the approval back of invitations that have not been sent: they are drafts again."""
    act = partial(invitations.unapprove, by=desk.office.who)
    whom = partial(chosen_guests, guests=guests, **which)
    _carry_out(desk, Operation.UNAPPROVE, event, whom, act, dry_run=dry_run)


@click.command()
@_who
@click.option("--channel", type=WordType(Channel), default=Channel.UNSET, help="By which way they went.")
@click.pass_obj
def sent(desk: Desk, /, event: str, guests: tuple[str, ...], channel: Channel, dry_run: bool, **which: Any) -> None:
    """Mark approved invitations as sent. What has left the house is a fact that undo does not take back."""
    act = partial(invitations.mark_sent, by=desk.office.who, channel=channel)
    whom = partial(chosen_guests, guests=guests, **which)
    _carry_out(desk, Operation.MARK_SENT, event, whom, act, dry_run=dry_run)


@click.command()
@_who
@click.option("--note", default="", help="What had happened.")
@click.pass_obj
def not_sent(desk: Desk, /, event: str, guests: tuple[str, ...], note: str, dry_run: bool, **which: Any) -> None:
    """Correct what was marked as sent by mistake; both records are kept."""
    act = partial(invitations.correct_sent, by=desk.office.who, note=note)
    whom = partial(chosen_guests, guests=guests, **which)
    _carry_out(desk, Operation.NOT_SENT, event, whom, act, dry_run=dry_run)


@click.command()
@_who
@click.option("--due", "only_due", is_flag=True, help="Those who have not answered and whose date nears or is past.")
@click.option("--channel", type=WordType(Channel), default=Channel.UNSET, help="By which way.")
@click.pass_obj
def reminded(
    desk: Desk,
    /,
    event: str,
    guests: tuple[str, ...],
    only_due: bool,
    channel: Channel,
    dry_run: bool,
    **which: Any,
) -> None:
    """Mark guests as reminded. Letters and e-mails of reminder are made by `mail` and `print letters`."""

    def whom(session: Session, event_id: int) -> list[int]:
        if only_due:
            return list(due_for_reminder(session, event_id))
        return chosen_guests(session, event_id, guests, **which)

    act = partial(invitations.mark_reminded, by=desk.office.who, channel=channel)
    _carry_out(desk, Operation.REMIND, event, whom, act, dry_run=dry_run)


@click.command()
@_who
@click.option("--note", default="", help="Why.")
@click.pass_obj
def withdraw(desk: Desk, /, event: str, guests: tuple[str, ...], note: str, dry_run: bool, **which: Any) -> None:
    """Take invitations back; the guests stay on the list as withdrawn."""
    act = partial(invitations.withdraw, by=desk.office.who, note=note)
    whom = partial(chosen_guests, guests=guests, **which)
    _carry_out(desk, Operation.WITHDRAW, event, whom, act, dry_run=dry_run)


@click.command()
@event_option
@click.pass_obj
def expected(desk: Desk, event: str) -> None:
    """How many are expected, from what parts, and what the room holds."""
    with desk.office.reading() as session:
        count = attendance.expected(session, event_called(session, event).id)
    value = {
        "total": count.total,
        "capacity": count.capacity,
        "left": count.left,
        "invited": count.invited,
        "sent": count.sent,
        **{part.value: count.heads(part) for part in attendance.Part},
    }
    lines = [f"{count.total} expected" + (f", the room holds {count.capacity}." if count.capacity else ".")]
    lines += [f"  {part.value.replace('_', ' '):<12} {count.heads(part):>5}" for part in attendance.Part]
    desk.show(value, lines)


@click.command()
@event_option
@click.pass_obj
def list_due(desk: Desk, event: str) -> None:
    """What is due: approvals, letters to send, reminders, late replies, places that were freed."""
    with desk.office.reading() as session:
        key = event_called(session, event).id
        names = {row.id: row.name for row in guest_rows(session, key)}
        lines = due(session, key)
    value = [
        {
            "due": line.due.value,
            "day": line.day.isoformat() if line.day else None,
            "guests": [names[one] for one in line.invitations],
        }
        for line in lines
    ]
    said = [
        f"{line.due.value.replace('_', ' ')}"
        + (f" ({line.day.isoformat()})" if line.day else "")
        + f": {len(line.invitations)}"
        for line in lines
    ]
    desk.show(value, said or "Nothing is due.")


@click.command()
@event_option
@click.argument("guests", nargs=-1)
@click.pass_obj
def promote(desk: Desk, event: str, guests: tuple[str, ...]) -> None:
    """Show whom the reserve proposes for freed places; those named move up, as drafts."""
    if not guests:
        with desk.office.reading() as session:
            found = waves.proposals(session, event_called(session, event).id)
        value = [{"name": one.name, "category": one.category or None, "in_place_of": one.freed_by} for one in found]
        desk.show(value, [f"{one.name} in place of {one.freed_by}" for one in found] or "No place was freed.")
        return
    with desk.office.transaction("Move guests up from the reserve") as work:
        key = event_called(work.session, event).id
        chosen = chosen_guests(work.session, key, guests)
        count = waves.accept_proposals(work.session, key, chosen, by=desk.office.who)
    desk.show({"moved": count}, f"{count} moved up; approve and send their invitations.")
