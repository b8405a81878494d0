"""`reply`: what a guest answered, recorded for them; who represents them, and who comes along."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.invitations import PRINCIPALS, AttendeeRole, Channel, Invitation, RankMode, Reply
from symposiarch.planning.clock import read_time
from symposiarch.planning.expected import expected
from symposiarch.planning.inviting import company, replies
from symposiarch.planning.inviting.invitations import invitation_called
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.naming import caseless
from symposiarch.planning.people import contacts


class ReplyType(click.ParamType[Reply]):
    """A reply as its word, or as people write it: yes, attending, no, 참석."""

    name = "reply"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(reply.value for reply in Reply)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Reply:
        if isinstance(value, Reply):
            return value
        found = read_reply(str(value))
        if found is None:
            self.fail(f"“{value}” is none of {', '.join(reply.value for reply in Reply)}.", param, ctx)
        return found


@command
@event_option
@click.argument("guest")
@click.argument("answer", type=ReplyType(), required=False)
@click.option("--reply", "answer_option", type=ReplyType(), help="The answer, where it is not named after the guest.")
@click.option("--way", type=WordType(Channel), default=Channel.UNSET, help="By which way it came.")
@click.option("--when", metavar="ISO", help="When it came, if not now; without an offset, the clock of the event.")
@click.option("--note", default="", help="What else was said.")
@click.option("--correct", is_flag=True, help="What was recorded last was wrong; both records are kept.")
@click.option("--represented-by", metavar="PERSON", help="Who comes instead: an id, an e-mail, or a name.")
@click.option("--rank", type=WordType(RankMode), default=RankMode.OWN, help="The rank that the representative has.")
@click.option("--companion", "companions", multiple=True, metavar="NAME", help="Who comes along; “+” for no name yet.")
@click.option("--as", "role", type=WordType(AttendeeRole), default=AttendeeRole.GUEST, help="What the companion is.")
@click.option("--without", multiple=True, metavar="NAME", help="A companion who does not come after all.")
@click.option("--diet", help="What the guest may not eat.")
def reply(
    desk: Desk,
    /,
    *,
    event: str,
    guest: str,
    answer: Reply | None,
    answer_option: Reply | None,
    way: Channel,
    when: str | None,
    note: str,
    correct: bool,
    represented_by: str | None,
    rank: RankMode,
    companions: tuple[str, ...],
    role: AttendeeRole,
    without: tuple[str, ...],
    diet: str | None,
) -> None:
    """Record what a guest answered. GUEST is an id of `list guests`, an e-mail, or a name."""
    answer = answer or answer_option or (Reply.REPRESENTED if represented_by else None)
    if answer is None and not (companions or without or diet is not None):
        raise click.UsageError("Say what was answered: accepted, declined, tentative, represented, withdrawn, none.")
    if represented_by and answer is not Reply.REPRESENTED:
        raise click.UsageError("--represented-by goes with the reply “represented”.")
    office = desk.office
    with desk.transaction("Record a reply", event) as (session, found):
        invitation = invitation_called(session, found.id, guest)
        at = read_time(when, found.time_zone).replace(tzinfo=ZoneInfo(found.time_zone)) if when else None
        if at is not None and at > now():
            raise SymposiarchError(f"“{when}” is still to come. Say when the answer came.")
        if represented_by:
            deputy, name = _deputy(session, represented_by)
            replies.represent(
                session, invitation.id, by=office.who, person_id=deputy, name=name, rank=rank, way=way, at=at, note=note
            )
        elif answer is not None:
            record = replies.correct_reply if correct else replies.record_reply
            record(session, invitation.id, answer, by=office.who, way=way, at=at, note=note)
        for one in companions:
            _bring(session, invitation, one, role)
        for one in without:
            _stay_away(session, invitation, one)
        if diet is not None:
            contacts.edit_person(session, invitation.person_id, diet=diet)
        value = {
            "name": invitation.person.name,
            "reply": invitation.reply.value,
            "expected": expected(session, found.id).total,
        }
    desk.show(value, f"{value['name']}: {value['reply']}. {value['expected']} expected.")


def _deputy(session: Session, reference: str) -> tuple[int | None, str]:
    """Somebody in the address book, or just a name."""
    try:
        return contacts.person_called(session, reference).id, ""
    except contacts.NobodyCalledSoError:
        if "@" in reference or reference.strip().isdecimal():
            raise
        return None, reference


def _bring(session: Session, invitation: Invitation, name: str, role: AttendeeRole) -> None:
    person_id, called = (None, "") if name.strip() in ("", "+", "+1") else _deputy(session, name)
    company.add_companion(session, invitation.id, role=role, person_id=person_id, name=called)


def _stay_away(session: Session, invitation: Invitation, name: str) -> None:
    low = caseless(name)
    for one in invitation.attendees:
        away = one.role in PRINCIPALS
        if not away and low in (caseless(one.called), one.role.value):
            company.withdraw_companion(session, one.id)
            return
    raise SymposiarchError(f"Nobody called “{name}” comes with {invitation.person.name}.")
