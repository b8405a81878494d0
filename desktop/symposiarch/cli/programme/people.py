"""`programme person|role`: who has a part in an item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.languages import read_code
from symposiarch.cli.options import EXISTING, WordType, event_option, given, notes_option
from symposiarch.cli.programme.options import item_argument, with_texts
from symposiarch.cli.programme.shown import show_item
from symposiarch.errors import SymposiarchError
from symposiarch.model.programme import Role, RoleKind, RoleStatus
from symposiarch.planning.naming import called, caseless
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.rows import RoleRow, programme_rows


def take(session: Session, event_id: int, item_id: int, name: str, **fields: Any) -> Role:
    """The person of this name (a guest first, else known, else new) into an item; without a name, an open place."""
    return line_up.add_role(session, item_id, person_id=_person_of(session, event_id, name), **fields)


def _person_of(session: Session, event_id: int, name: str) -> int | None:
    from symposiarch.exchange.programme.people import People
    from symposiarch.exchange.programme.writing.speakers import read_people

    read = read_people(name, houses_named=True)
    said = read[0] if len(read) == 1 else None
    called = said.name if said else name
    person = People(session, event_id).called(called).person_id
    if person is None and called:
        person = add_as_written(session, called, title=said.title if said else "").id
    return person


def _roles(session: Session, event_id: int, item_id: int) -> tuple[RoleRow, ...]:
    return next(row for row in programme_rows(session, event_id) if row.id == item_id).roles


def role_called(session: Session, event_id: int, item_id: int, reference: str) -> RoleRow:
    """Somebody in an item: by name, or by place in the order from 1.

    Raises:
        SymposiarchError: nobody is meant.
    """
    roles = _roles(session, event_id, item_id)
    if reference.isdecimal() and 0 < int(reference) <= len(roles):
        return roles[int(reference) - 1]
    if found := called(roles, reference, lambda role: (role.uuid, role.name, role.native_name)):
        return found[0]
    raise SymposiarchError(f"This item has no “{reference}”. “list programme” shows its people in order.")


@command
@event_option
@item_argument
@click.argument("name", default="")
@click.option("--role", "kind", type=WordType(RoleKind), help="What they do; without it, what such an item asks for.")
@click.option("--topic", default="", help="On what they speak.")
@click.option("--minutes", type=click.IntRange(0, 10_080), help="How long they speak.")
@click.option("--status", type=WordType(RoleStatus), default=RoleStatus.TO_ASK, help="What became of asking them.")
@click.option("--affiliation", default="", help="As the programme says it, where it is not the post's.")
@click.option("--candidate-for", "slot", type=int, metavar="N", help="A candidate for the open slot at this place.")
def person(
    desk: Desk, /, event: str, item: str, name: str, status: RoleStatus, slot: int | None, **fields: Any
) -> None:
    """Put somebody into an item; without a name, open a slot."""
    with desk.transaction(f"Add {name or 'an open slot'} to the programme", event) as (session, found):
        key = items.item_called(session, found.id, item).id
        if slot is not None:
            roles = _roles(session, found.id, key)
            if not 0 < slot <= len(roles):
                raise SymposiarchError(f"This item has no place {slot}. “list programme” shows its people in order.")
            who = _person_of(session, found.id, name)
            if who is None:
                raise SymposiarchError("A candidate needs a name.")
            line_up.add_candidate(session, roles[slot - 1].id, person_id=who, status=status)
        else:
            take(session, found.id, key, name, status=status, **fields)
    show_item(desk, found, key)


@command
@event_option
@item_argument
@click.argument("name")
@click.option("--as", "kind", type=WordType(RoleKind), help="What they do.")
@click.option("--status", type=WordType(RoleStatus), help="What became of asking them.")
@click.option("--topic-in", "topics", multiple=True, metavar="LANG=TEXT", help="The topic in a language.")
@click.option("--biography-in", "biographies", multiple=True, metavar="LANG=TEXT", help="The biography in a language.")
@click.option("--minutes", type=click.IntRange(0, 10_080), help="How long they speak.")
@click.option("--language", help="In which they speak, where it is not the item's.")
@click.option("--affiliation", help="As the programme says it.")
@notes_option
@click.option("--office", metavar="TITLE", help="Which of their posts counts here, by a part of it.")
@click.option("--photo", type=EXISTING, help="A JPEG or PNG file.")
@click.option("--replace-with", metavar="NAME", help="Somebody else takes the place; who was there is kept on record.")
@click.option("--open", "open_again", is_flag=True, help="The place is open again; who was there is kept on record.")
@click.option("--candidate-takes", "candidate", metavar="NAME", help="A candidate takes this open place.")
@click.option("--out", is_flag=True, help="Take them out of the item; they stay guests.")
def role(
    desk: Desk,
    /,
    event: str,
    item: str,
    name: str,
    topics: tuple[str, ...],
    biographies: tuple[str, ...],
    office: str | None,
    photo: Path | None,
    replace_with: str | None,
    open_again: bool,
    candidate: str | None,
    out: bool,
    **fields: Any,
) -> None:
    """Change what somebody does in an item. NAME may be their place in it, from 1."""
    with desk.transaction(f"Change {name} in the programme", event) as (session, found):
        key = items.item_called(session, found.id, item).id
        row = role_called(session, found.id, key, name)
        changes = given(fields)
        if "language" in changes:
            changes["language"] = read_code(changes["language"])
        if topics:
            changes["topics"] = with_texts(row.topics, topics)
        if biographies:
            changes["biographies"] = with_texts(row.biographies, biographies)
        if candidate:
            line_up.take_candidate(session, _candidate(row, candidate).id)
        if replace_with or open_again:
            person = _person_of(session, found.id, replace_with) if replace_with else None
            line_up.replace(session, row.id, person_id=person)
        if office is not None:
            changes |= {"post_id": _office(session, row, office), "affiliation": ""}
        line_up.edit_role(session, row.id, **changes)
        if photo is not None:
            line_up.set_photo(session, row.id, content=photo.read_bytes())
        if out:
            line_up.remove_role(session, row.id)
    show_item(desk, found, key)


def _office(session: Session, role: RoleRow, wanted: str) -> int:
    """The one post of somebody that these words are a part of.

    Raises:
        SymposiarchError: there is none, or several.
    """
    offices = line_up.offices_of(session, role.person_id) if role.person_id is not None else ()
    found = [key for key, text in offices if caseless(wanted) in caseless(text)]
    if len(found) != 1:
        known = "; ".join(text for _, text in offices) or "none on record"
        raise SymposiarchError(f"“{wanted}” does not name one post of {role.name}. The posts are: {known}.")
    return found[0]


def _candidate(role: RoleRow, name: str) -> RoleRow:
    if found := called(role.candidates, name, lambda one: (one.name, one.native_name)):
        return found[0]
    raise SymposiarchError(f"“{name}” is no candidate for this place.")
