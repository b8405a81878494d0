"""`programme person|role|order|chairs|duty|absence`, `list duties`, `list absences`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import EXISTING, WordType, event_option, read_day
from symposiarch.cli.programme.options import clock_on, item_argument, with_texts
from symposiarch.cli.programme.shown import show_item
from symposiarch.errors import SymposiarchError
from symposiarch.model.programme import DutyKind, Role, RoleKind, RoleStatus
from symposiarch.planning.events import event_called
from symposiarch.planning.programme import absences, chairs, duties, items, line_up, speaking_order
from symposiarch.planning.programme.rows import RoleRow, programme_rows
from symposiarch.planning.programme.speakers import speaker_rows

role_argument = click.argument("name")


def take(session: Session, event_id: int, item_id: int, name: str, **fields: Any) -> Role:
    """The person of this name (a guest first, else known, else new) into an item; without a name, an open place."""
    return line_up.add_role(session, item_id, person_id=_person_of(session, event_id, name), **fields)


def _person_of(session: Session, event_id: int, name: str) -> int | None:
    from symposiarch.exchange.programme.people import People
    from symposiarch.exchange.programme.speakers import read_people

    read = read_people(name)
    said = read[0] if len(read) == 1 else None
    called = said.name if said else name
    person = People(session, event_id).called(called).person_id
    if person is None and called:
        person = line_up.new_speaker(session, name=called, title=said.title if said else "").id
    return person


def _roles(session: Session, event_id: int, item_id: int) -> tuple[RoleRow, ...]:
    return next(row for row in programme_rows(session, event_id) if row.id == item_id).roles


def _role(session: Session, event_id: int, item_id: int, reference: str) -> RoleRow:
    """Somebody in an item: by name, or by place in the order from 1.

    Raises:
        SymposiarchError: nobody is meant.
    """
    roles = _roles(session, event_id, item_id)
    if reference.isdecimal() and 0 < int(reference) <= len(roles):
        return roles[int(reference) - 1]
    wanted = " ".join(reference.split()).casefold()
    for role in roles:
        if wanted in (role.uuid, role.name.casefold(), role.native_name.casefold()):
            return role
    raise SymposiarchError(f"This item has no “{reference}”. “list programme” shows its people in order.")


@click.command()
@event_option
@item_argument
@click.argument("name", default="")
@click.option("--role", "kind", type=WordType(RoleKind), help="What they do; without it, what such an item asks for.")
@click.option("--topic", default="")
@click.option("--minutes", type=int)
@click.option("--status", type=WordType(RoleStatus), default=RoleStatus.TO_ASK)
@click.option("--affiliation", default="", help="As the programme says it, where it is not the post's.")
@click.option("--candidate-for", "slot", type=int, metavar="N", help="A candidate for the open slot at this place.")
@click.pass_obj
def person(
    desk: Desk,
    event: str,
    item: str,
    name: str,
    kind: RoleKind | None,
    topic: str,
    minutes: int | None,
    status: RoleStatus,
    affiliation: str,
    slot: int | None,
) -> None:
    """Put somebody into an item; without a name, open a slot."""
    with desk.office.transaction(f"Add {name or 'an open slot'} to the programme") as tx:
        session = tx.session
        found = event_called(session, event)
        key, languages, event_id = items.item_called(session, found.id, item).id, found.languages, found.id
        if slot is not None:
            roles = _roles(session, event_id, key)
            if not 0 < slot <= len(roles):
                raise SymposiarchError(f"This item has no place {slot}. “list programme” shows its people in order.")
            who = _person_of(session, event_id, name)
            if who is None:
                raise SymposiarchError("A candidate needs a name.")
            line_up.add_candidate(session, roles[slot - 1].id, person_id=who, status=status)
        else:
            more = {"minutes": minutes, "affiliation": affiliation}
            take(session, event_id, key, name, kind=kind, topic=topic, status=status, **more)
    show_item(desk, event_id, key, languages)


@click.command()
@event_option
@item_argument
@role_argument
@click.option("--as", "kind", type=WordType(RoleKind), help="What they do.")
@click.option("--status", type=WordType(RoleStatus))
@click.option("--topic-in", "topics", multiple=True, metavar="LANG=TEXT")
@click.option("--biography-in", "biographies", multiple=True, metavar="LANG=TEXT")
@click.option("--minutes", type=int)
@click.option("--language", help="In which they speak, where it is not the item's.")
@click.option("--affiliation", help="As the programme says it.")
@click.option("--notes")
@click.option("--office", metavar="TITLE", help="Which of their posts counts here, by a part of it.")
@click.option("--photo", type=EXISTING, help="A JPEG or PNG file.")
@click.option("--replace-with", metavar="NAME", help="Somebody else takes the place; who was there is kept on record.")
@click.option("--open", "open_again", is_flag=True, help="The place is open again; who was there is kept on record.")
@click.option("--candidate-takes", "candidate", metavar="NAME", help="A candidate takes this open place.")
@click.option("--out", is_flag=True, help="Take them out of the item; they stay guests.")
@click.pass_obj
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
    with desk.office.transaction(f"Change {name} in the programme") as tx:
        session = tx.session
        found = event_called(session, event)
        key, languages, event_id = items.item_called(session, found.id, item).id, found.languages, found.id
        row = _role(session, event_id, key, name)
        given = {field: value for field, value in fields.items() if value is not None}
        if topics:
            given["topics"] = with_texts(row.topics, topics)
        if biographies:
            given["biographies"] = with_texts(row.biographies, biographies)
        if candidate:
            line_up.take_candidate(session, _candidate(row, candidate).id)
        if replace_with or open_again:
            person = _person_of(session, event_id, replace_with) if replace_with else None
            line_up.replace(session, row.id, person_id=person)
        if office is not None:
            given |= {"post_id": _office(session, row, office), "affiliation": ""}
        line_up.edit_role(session, row.id, **given)
        if photo is not None:
            line_up.set_photo(session, row.id, content=photo.read_bytes())
        if out:
            line_up.remove_role(session, row.id)
    show_item(desk, event_id, key, languages)


def _office(session: Session, role: RoleRow, wanted: str) -> int:
    """The one post of somebody that these words are a part of.

    Raises:
        SymposiarchError: there is none, or several.
    """
    offices = line_up.offices_of(session, role.person_id) if role.person_id is not None else ()
    found = [key for key, text in offices if wanted.casefold() in text.casefold()]
    if len(found) != 1:
        known = "; ".join(text for _, text in offices) or "none on record"
        raise SymposiarchError(f"“{wanted}” does not name one post of {role.name}. The posts are: {known}.")
    return found[0]


def _candidate(role: RoleRow, name: str) -> RoleRow:
    for one in role.candidates:
        if name.casefold() in (one.name.casefold(), one.native_name.casefold()):
            return one
    raise SymposiarchError(f"“{name}” is no candidate for this place.")


@click.command()
@event_option
@click.argument("item", metavar="[ITEM]", required=False)
@click.option("--take", "taken", is_flag=True, help="Set the order by reverse precedence.")
@click.option("--names", metavar="NAMES", help="Set this order, names with semicolons between.")
@click.option("--note", default="", help="Why it is another order than by precedence.")
@click.pass_obj
def order(desk: Desk, event: str, item: str | None, taken: bool, names: str | None, note: str) -> None:
    """The order of speaking in an item by reverse precedence, with its reasons; without ITEM, of the addresses."""
    office = desk.office
    with office.reading() as session:
        event_id = event_called(session, event).id
        key = items.item_called(session, event_id, item).id if item else None
        proposed = _proposed(session, event_id, key)
    wanted = [one.key for one in proposed]
    if names:
        by_name = {one.name.casefold(): one.key for one in proposed}
        try:
            wanted = [by_name[name.strip().casefold()] for name in names.split(";") if name.strip()]
        except KeyError as unknown:
            raise SymposiarchError(f"Nobody called {unknown} speaks here.") from None
        wanted += [one.key for one in proposed if one.key not in wanted]
    if taken or names:
        with office.transaction("Set the order of speaking") as tx:
            if key is not None:
                speaking_order.take_order(tx.session, key, order=wanted, note=note)
            else:
                speaking_order.take_addresses(tx.session, event_id, order=wanted, note=note)
        with office.reading() as session:
            proposed = _proposed(session, event_id, key)
    values = [
        {"place": one.place, "now": one.now, "name": one.name, "rank": one.rank, "why": speaking_order.why(one)}
        for one in proposed
    ]
    lines = [f"{one.place}. {one.name} (now {one.now}): {speaking_order.why(one)}" for one in proposed]
    desk.show(values, lines or "Nobody speaks here yet.")


def _proposed(session: Session, event_id: int, key: int | None) -> tuple[speaking_order.Proposed, ...]:
    if key is not None:
        return speaking_order.propose_in_item(session, key)
    return speaking_order.propose_addresses(session, event_id)


@click.command(name="chairs")
@event_option
@item_argument
@click.option("--names", metavar="NAMES", help="Set them by hand: names from the sitters' left, with semicolons.")
@click.option("--by-protocol", is_flag=True, help="Leave them all to the protocol again.")
@click.pass_obj
def set_chairs(desk: Desk, event: str, item: str, names: str | None, by_protocol: bool) -> None:
    """The chairs on the stage from the sitters' left, with their reasons."""
    office = desk.office
    with office.reading() as session:
        event_id = event_called(session, event).id
        key = items.item_called(session, event_id, item).id
        wanted = [_role(session, event_id, key, name).id for name in (names or "").split(";") if name.strip()]
    if names or by_protocol:
        with office.transaction("Set the chairs on the stage") as tx:
            chairs.set_chairs(tx.session, key, order=wanted)
    with office.reading() as session:
        found = chairs.chairs_of(session, key)
    desk.show(
        [
            {"chair": one.place, "name": one.role.name or None, "by_hand": one.by_hand, "why": chairs.why(one)}
            for one in found
        ],
        [f"{one.place}. {one.role.name or '(open)'}: {chairs.why(one)}" for one in found]
        or "Nobody sits on the stage in this item.",
    )


# What is owed, and absences


def _speaker(session: Session, event_id: int, name: str) -> int:
    wanted = " ".join(name.split()).casefold()
    for row in speaker_rows(session, event_id):
        if wanted in (row.name.casefold(), row.native_name.casefold()):
            return row.id
    raise SymposiarchError(f"“{name}” has no part in this programme.")


@click.command()
@event_option
@role_argument
@click.argument("kind", type=WordType(DutyKind))
@click.option("--done/--not-done", default=None)
@click.option("--due", metavar="DATE", help="Until when: 2026-12-01.")
@click.option("--note")
@click.option("--drop", is_flag=True, help="Take it off the list.")
@click.pass_obj
def duty(
    desk: Desk, event: str, name: str, kind: DutyKind, done: bool | None, due: str | None, note: str | None, drop: bool
) -> None:
    """Put a duty on a speaker's list, give it a day, tick it off, or take it off the list."""
    with desk.office.transaction(f"{kind.value.capitalize()} of {name}") as tx:
        event_id = event_called(tx.session, event).id
        person = _speaker(tx.session, event_id, name)
        if drop:
            duties.drop_duty(tx.session, event_id, person_id=person, kind=kind)
        else:
            due_on: date | None = read_day(due) if due else None
            duties.set_duty(tx.session, event_id, person_id=person, kind=kind, done=done, due_on=due_on, note=note)
    _show_duties(desk, event, only=person)


@click.command()
@event_option
@click.option("--open", "only_open", is_flag=True, help="Only what is not there yet.")
@click.pass_obj
def list_duties(desk: Desk, event: str, only_open: bool) -> None:
    """What is owed by and to each speaker, and until when."""
    _show_duties(desk, event, only_open=only_open)


def _show_duties(desk: Desk, event: str, *, only: int | None = None, only_open: bool = False) -> None:
    with desk.office.reading() as session:
        found = event_called(session, event)
        today = datetime.now(UTC).astimezone(found.zone).date()
        rows = [
            row
            for row in duties.duty_rows(session, found.id)
            if (only is None or row.person_id == only) and not (only_open and row.done)
        ]
    values = [
        {
            "name": row.name,
            "duty": row.kind.value,
            "due": row.due_on.isoformat(),
            "done": row.done,
            "late": row.late(today),
            "note": row.note or None,
        }
        for row in rows
    ]
    lines = table(
        ("speaker", "duty", "until", "state", "note"),
        (
            (
                row.name,
                row.kind.value,
                row.due_on.isoformat(),
                "there" if row.done else "late" if row.late(today) else "open",
                row.note,
            )
            for row in rows
        ),
    )
    desk.show(values, lines if rows else "Nothing is owed.")


@click.command()
@event_option
@role_argument
@click.option("--from", "begins", metavar="TIME", help="14:30, or 2026-12-10T14:30.")
@click.option("--to", "ends", metavar="TIME")
@click.option("--note", default="", help="Why: a plane at six.")
@click.option("--there", is_flag=True, help="They are there after all: all their absences fall away.")
@click.pass_obj
def absence(desk: Desk, event: str, name: str, begins: str | None, ends: str | None, note: str, there: bool) -> None:
    """When a speaker cannot be there."""
    with desk.office.transaction(f"Absence of {name}") as tx:
        found = event_called(tx.session, event)
        person = _speaker(tx.session, found.id, name)
        if there:
            for row in absences.absence_rows(tx.session, found.id):
                if row.person_id == person:
                    absences.remove_absence(tx.session, row.id)
        else:
            if begins is None or ends is None:
                raise SymposiarchError("Say from when to when: --from 14:00 --to 15:30.")
            day = found.begins.date().isoformat()
            span = (clock_on(text, day, found.time_zone) for text in (begins, ends))
            absences.add_absence(tx.session, found.id, person_id=person, begins=next(span), ends=next(span), note=note)
    _show_absences(desk, event)


@click.command()
@event_option
@click.pass_obj
def list_absences(desk: Desk, event: str) -> None:
    """When speakers cannot be there."""
    _show_absences(desk, event)


def _show_absences(desk: Desk, event: str) -> None:
    with desk.office.reading() as session:
        rows = absences.absence_rows(session, event_called(session, event).id)
    values = [
        {"name": row.name, "begins": row.begins.isoformat(), "ends": row.ends.isoformat(), "note": row.note or None}
        for row in rows
    ]
    lines = [f"{row.name}: {row.begins:%Y-%m-%d %H:%M} to {row.ends:%Y-%m-%d %H:%M}  {row.note}" for row in rows]
    desk.show(values, lines or "Nobody is away.")
