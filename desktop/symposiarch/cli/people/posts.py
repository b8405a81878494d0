"""The posts of people: `person post`, `person posts`, `person succeed`."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import NOTHING, WordType
from symposiarch.errors import SymposiarchError
from symposiarch.model.people import PostStatus
from symposiarch.planning.people import contacts, records
from symposiarch.planning.people.posts import add_post, edit_post
from symposiarch.planning.people.records import PostRow
from symposiarch.planning.people.succession import succeed as hand_over
from symposiarch.planning.states import state_code


def day_and_hour(text: str) -> tuple[date, time | None]:
    """A day as 2024-03-14, with the hour where it is known: "2024-03-14T11:00" or "2024-03-14 11:00".

    Raises:
        SymposiarchError: it is neither. A month alone ranks nobody.
    """
    day, _, hour = text.strip().replace("T", " ").partition(" ")
    try:
        return date.fromisoformat(day), time.fromisoformat(hour.strip()) if hour.strip() else None
    except ValueError:
        raise SymposiarchError(
            f"“{text}” is no day with or without an hour. Write it as 2024-03-14 or 2024-03-14T11:00."
        ) from None


def _day(text: str) -> date | None:
    return None if text == NOTHING else day_and_hour(text)[0]


def _post_fields(given: dict[str, Any]) -> dict[str, Any]:
    """What the options say of a post, by the names of its fields; what was not named is not in it."""
    fields = {
        name: given[name]
        for name in ("title", "organisation", "rank_class", "grade", "status", "single_holder")
        if given[name] is not None
    }
    if (state := given["state"]) is not None:
        fields["state"] = state_code(state)
        if state.strip() and not fields["state"]:
            raise SymposiarchError(f"“{state}” is no state that is known. Write its name or its two letters.")
    for option in ("begins_on", "ends_on"):
        if given[option] is not None:
            fields[option] = _day(given[option])
    if (taken_up := given["taken_up"]) is not None:
        day, hour = (None, None) if taken_up == NOTHING else day_and_hour(taken_up)
        fields |= {"taken_up_on": day, "taken_up_at": hour}
    if given["accredited"] is not None:
        fields["accredited_here"] = given["accredited"] == "here"
    return fields


@command
@click.argument("who")
@click.option("--title", help="The function, “Ambassador of France”.")
@click.option("--organisation", help="Where; “” takes it away.")
@click.option("--state", help="The state that the post serves: its name or two letters.")
@click.option("--rank-class", help="A class of the practice, “ambassador”; without one the title is read.")
@click.option("--grade", type=int, help="Inside the class, the lower the higher.")
@click.option("--taken-up", metavar="TIME", help="Functions taken up: 2024-03-14, 2024-03-14T11:00, or none.")
@click.option("--accredited", type=click.Choice(("here", "elsewhere")), help="Where a head of mission is accredited.")
@click.option("--status", type=WordType(PostStatus), help="Whether the post is held still.")
@click.option("--from", "begins_on", metavar="DAY", help="Held from this day; or none.")
@click.option("--until", "ends_on", metavar="DAY", help="Held until this day; or none.")
@click.option("--single-holder/--several-holders", default=None, help="Whether a card may say the title alone.")
@click.option("--post", type=int, metavar="ID", help="Which post; without it, the one that stands beside the name.")
@click.option("--new", is_flag=True, help="One more post.")
def post(desk: Desk, /, who: str, post: int | None, new: bool, **given: Any) -> None:
    """Change the post of a person, or add one. WHO is an id, a UUID, an e-mail, or a name."""
    fields = _post_fields(given)
    if not fields:
        raise click.UsageError("Say what is to be set, for example --taken-up 2024-03-14T11:00.")
    with desk.office.transaction("Change a post") as work:
        session = work.session
        person = contacts.person_called(session, who)
        if post is not None and post not in {one.id for one in person.posts}:
            raise SymposiarchError(f"{person.name} has no post {post}. “person posts” shows the posts there are.")
        chosen = post if post is not None else person.main_post.id if person.main_post is not None else None
        if new or chosen is None:
            chosen = add_post(session, person.id, **fields).id
        else:
            edit_post(session, chosen, **fields)
        uuid, name = person.uuid, person.name
    desk.show({"id": uuid, "post": chosen}, f"{name}: set.")


@command
@click.argument("who")
def posts(desk: Desk, who: str) -> None:
    """The posts of a person, the one that stands beside the name first."""
    with desk.office.reading() as session:
        rows = records.person_record(session, contacts.person_called(session, who).id).posts
    columns = ("post=id title organisation state", ("taken up", "taken_up"))
    desk.show_rows(rows, _post_value, *columns, nothing="There is no post yet.")


def _post_value(row: PostRow) -> dict[str, Any]:
    fields = "post=id title organisation state rank_class from=begins_on until=ends_on single_holder"
    return fields_of(row, fields) | {
        "taken_up": row.taken_up.replace(" ", "T"),
        "accredited": "here" if row.accredited_here else "elsewhere",
        "taken_over_from": row.predecessor[1] if row.predecessor else None,
        "handed_over_to": row.successor[1] if row.successor else None,
    }


@command
@click.argument("who")
@click.argument("successor")
@click.option("--on", "day", metavar="DAY", required=True, help="The first day of the successor.")
@click.option("--post", type=int, metavar="ID", help="Which post; without it, the one that stands beside the name.")
def succeed(desk: Desk, who: str, successor: str, day: str, post: int | None) -> None:
    """SUCCESSOR takes over the post of WHO, with its invitations and lists."""
    with desk.office.transaction(f"{successor} succeeds {who}") as work:
        person, heir = (contacts.person_called(work.session, one) for one in (who, successor))
        held = {one.id for one in person.posts}
        chosen = post if post is not None else person.main_post.id if person.main_post is not None else None
        if chosen not in held or chosen is None:
            raise SymposiarchError(f"{person.name} has no such post to hand over. “person posts” shows the posts.")
        done = hand_over(work.session, chosen, successor_id=heir.id, on=day_and_hour(day)[0])
    desk.show(
        {"post": done.post_id, "invitations": len(done.invitations), "lists": done.lists},
        f"Handed over, with {counted(len(done.invitations), 'invitation')} and {counted(done.lists, 'list')}.",
    )
