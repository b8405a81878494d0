"""`invite`: people on the list of an event, out of the address book or new."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import Channel, Wave
from symposiarch.planning.events.events import event_called
from symposiarch.planning.inviting import invitations, invitees
from symposiarch.planning.inviting.quotas import Quota, organiser_called, quotas
from symposiarch.planning.people import contacts
from symposiarch.planning.people.lists import list_called
from symposiarch.planning.people.newcomers import add_as_written


@command
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
    with desk.transaction("Invite guests", event) as (session, held):
        chosen = [contacts.person_called(session, one).id for one in people]
        newcomer = {"title": title, "organisation": organisation, "email": email}
        chosen += [add_as_written(session, name, **newcomer).id for name in new]
        if wanted:
            chosen += _found(session, held.id, **sources)
        done = invitations.invite(
            session,
            held.id,
            chosen,
            wave=wave,
            organiser_id=organiser_called(session, held.id, organiser).id if organiser else None,
            channel=channel,
            language=language,
            reply_mode=reply_mode,
        )
        over = [one for one in quotas(session, held.id) if one.left is not None and one.left < 0]
    _tell(desk, done, over)


def _tell(desk: Desk, done: invitations.Invited, over: list[Quota]) -> None:
    """Who was invited, who was not and why, and whose list is longer than it may be."""
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
        list_id=list_called(session, saved).id if saved else None,
    )
    if not found:
        raise SymposiarchError("Nobody was found who could be invited. Look at “list people”.")
    return [one.person_id for one in found]
