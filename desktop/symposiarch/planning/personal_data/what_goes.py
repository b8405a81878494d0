"""What erasing a person would take with it, told before it is done, and where all of it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from symposiarch.model.base import Row, now
from symposiarch.model.correspondence import Message
from symposiarch.model.invitations import Attendee, Invitation
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Person, Post
from symposiarch.planning.personal_data.mentions import Mention, mentions
from symposiarch.planning.personal_data.names import (
    as_written,
    longer_names,
    names_of,
    namesakes,
    rows_that_say,
    without,
)


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What erasing somebody would do, to be read before it is done: the events by title, rows by table.

    `uuids` are those of the records: of this one, and of those that were merged into it.
    `namesakes` are names that somebody else has too: texts with them are left as they are. `mentions` are texts that
    may mean the person by the family name alone: they stay as well, but for those that are named to `erase`.
    """

    person_id: int
    uuids: tuple[str, ...]
    name: str
    records: int
    kept_without_name: tuple[str, ...]
    taken_off: tuple[str, ...]
    messages: int
    texts: int
    namesakes: tuple[str, ...]
    mentions: tuple[Mention, ...]


def what_goes(
    session: Session, person_id: int, *, at: datetime | None = None, look_into_texts: bool = True
) -> WhatGoes:
    """What would be erased with a person. Looking into every text of a large office takes a second or two."""
    person = session.get_one(Person, person_id)
    people = records_of(session, person_id)
    names = names_of(session, people)
    shared = namesakes(session, people, names)
    wanted = as_written(name for name in names if name not in shared)
    own = {id(session.get_one(Person, one)) for one in people}
    past, coming = past_and_coming(session, people, at or now())
    messages = session.scalars(letters_about(people, [one.id for one in past + coming])).all()
    written = {id(message) for message in messages}
    said = rows_that_say(session, wanted) if look_into_texts else ()
    longer = longer_names(session, people, wanted)
    texts = {
        id(row)
        for row, field in said
        if id(row) not in own | written and without(getattr(row, field), wanted, longer) != getattr(row, field)
    }
    leave = _rows_about(session, people, past + coming)
    return WhatGoes(
        person_id=person_id,
        uuids=tuple(session.get_one(Person, one).uuid for one in people),
        name=person.name,
        records=len(people),
        kept_without_name=tuple(one.event.title for one in past),
        taken_off=tuple(one.event.title for one in coming),
        messages=len(messages),
        texts=len(texts),
        namesakes=shared,
        mentions=tuple(mentions(session, people, leave=leave)) if look_into_texts else (),
    )


def records_of(session: Session, person_id: int) -> list[int]:
    """The record and those that were merged into it: one human being."""
    found = [person_id]
    for one in found:
        found += [
            key for key in session.scalars(select(Person.id).where(Person.merged_into_id == one)) if key not in found
        ]
    return found


def past_and_coming(
    session: Session, people: Collection[int], at: datetime
) -> tuple[list[Invitation], list[Invitation]]:
    """Those to events that have begun, and those to events to come."""
    found = session.scalars(select(Invitation).where(Invitation.person_id.in_(people))).all()
    past = [one for one in found if one.event.begins_at <= at]
    return past, [one for one in found if one not in past]


def _rows_about(session: Session, people: Collection[int], invitations: Collection[Invitation]) -> set[tuple[str, int]]:
    """What goes or is emptied with the person: what stands there need not be asked about."""
    listed = [one.id for one in invitations]
    heads = session.scalars(
        select(Attendee).where(or_(Attendee.person_id.in_(people), Attendee.invitation_id.in_(listed)))
    ).all()
    rows: list[Row] = [
        *session.scalars(select(Person).where(Person.id.in_(people))),
        *session.scalars(select(Post).where(Post.person_id.in_(people))),
        *invitations,
        *(record for one in invitations for record in one.records),
        *heads,
        *session.scalars(select(Movement).where(Movement.attendee_id.in_([head.id for head in heads]))),
        *session.scalars(letters_about(people, listed)),
    ]
    return {(str(row.__tablename__), row.id) for row in rows}


def letters_about(people: Collection[int], invitations: Collection[int]) -> Select[tuple[Message]]:
    return select(Message).where(
        or_(Message.person_id.in_(people), Message.recipient_id.in_(people), Message.invitation_id.in_(invitations))
    )
