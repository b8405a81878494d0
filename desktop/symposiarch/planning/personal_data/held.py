"""Everything that the office holds on one person, for the person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import ColumnProperty, Session, object_session

from symposiarch.model.base import Row, Texts
from symposiarch.model.correspondence import Envelope, Message, MessageKind, ReceivedInvitation
from symposiarch.model.invitations import Attendee, Invitation, InvitationRecord, InvitationStage, RecordKind, Reply
from symposiarch.model.logistics import Gift, Movement
from symposiarch.model.people import ListMember, Person, Picture, Post
from symposiarch.model.programme import Absence, Role, SpeakerDuty
from symposiarch.planning.personal_data.names import as_written, called, names_of, rows_that_say
from symposiarch.planning.personal_data.what_goes import records_of

Kind = TypeVar("Kind", bound=Row)

SECRET = frozenset("id version search_key token uuid source_key digest position merged_into_id corrects_id".split())
"""What says nothing of a person: keys of the program."""


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing that is held; each entry is a list of names of fields and what stands in them.

    That is a text, one of the choices of a field, or True.
    """

    name: str
    entries: tuple[tuple[tuple[str, str | Enum | bool], ...], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """All of it. `mentions` tells where else the name stands: the table, and how many rows."""

    name: str
    native_name: str
    photo: bytes | None
    photo_type: str
    sections: tuple[Section, ...]
    mentions: tuple[tuple[str, int], ...]


def held_on(session: Session, person_id: int) -> Held:
    """What is held on a person, in every table; records that were merged into theirs belong to it."""
    person = session.get_one(Person, person_id)
    people = records_of(session, person_id)
    shown: set[tuple[str, int]] = set()
    sections = []
    for name, rows in _rows(session, people):
        entries = []
        for row in rows:
            shown.add((str(row.__tablename__), row.id))
            facts = tuple(_facts(row, person.name))
            if facts:
                entries.append(facts)
        if entries:
            sections.append(Section(name, tuple(entries)))
    mentions: dict[str, set[int]] = {}
    for row, _attribute in rows_that_say(session, as_written(names_of(session, people))):
        key = (str(row.__tablename__), row.id)
        if key not in shown:
            mentions.setdefault(key[0], set()).add(row.id)
    return Held(
        person.name,
        person.native_name,
        person.photo.content if person.photo else None,
        person.photo.media_type if person.photo else "",
        tuple(sections),
        tuple((table, len(keys)) for table, keys in sorted(mentions.items())),
    )


def _rows(session: Session, people: list[int]) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows about these records, kind by kind."""

    def of(kind: type[Kind], *ways: ColumnElement[bool]) -> list[Kind]:
        return list(session.scalars(select(kind).where(or_(*ways))))

    invitations = of(Invitation, Invitation.person_id.in_(people))
    listed = [one.id for one in invitations]
    heads = of(Attendee, Attendee.person_id.in_(people), Attendee.invitation_id.in_(listed))
    keys = [head.id for head in heads]
    yield "person", of(Person, Person.id.in_(people))
    yield "posts", of(Post, Post.person_id.in_(people))
    yield "lists", of(ListMember, ListMember.person_id.in_(people))
    yield "invitations", invitations
    yield "records", [record for one in invitations for record in one.records]
    yield "heads", heads
    yield "arrivals", [arrival for head in heads for arrival in head.arrivals]
    by = (Movement.attendee_id.in_(keys), Movement.greeter_id.in_(people), Movement.escort_id.in_(people))
    yield "movements", of(Movement, *by)
    yield "roles", of(Role, Role.person_id.in_(people))
    yield "duties", of(SpeakerDuty, SpeakerDuty.person_id.in_(people))
    yield "absences", of(Absence, Absence.person_id.in_(people))
    yield "letters", of(Message, Message.person_id.in_(people), Message.recipient_id.in_(people))
    yield "envelopes", of(Envelope, Envelope.invitation_id.in_(listed))
    yield "received", of(ReceivedInvitation, ReceivedInvitation.person_id.in_(people))
    yield "gifts", of(Gift, Gift.giver_id.in_(people), Gift.receiver_id.in_(people))


def _facts(row: Row, own: str) -> Iterator[tuple[str, str | Enum | bool]]:
    """What stands in a row, empty fields left out; what it points to by its name, unless that is the `own` one."""
    named = {column.key for rel in row.__mapper__.relationships for column in rel.local_columns}
    for relation in row.__mapper__.relationships:
        if relation.direction.name == "MANYTOONE":
            other = getattr(row, relation.key)
            text = called(other) if other is not None and not isinstance(other, Picture) else ""
            if text and text != own:
                yield relation.key, text
    for attribute in row.__mapper__.column_attrs:
        if attribute.key in SECRET or attribute.key in named:
            continue
        value: Any = _choice(row, attribute.key) or getattr(row, attribute.key)
        if attribute.columns[0].foreign_keys:  # a key of another row says nothing to anybody: what that is called does
            text = _pointed_at(row, attribute, value) if value is not None else ""
            if text and text != own:
                yield attribute.key.removesuffix("_id"), text
        elif value is True or (isinstance(value, Enum) and value.value):
            yield attribute.key, value
        elif text := _said(value):
            yield attribute.key, text


def _choice(row: Row, field: str) -> Enum | None:
    """What a record of an invitation has kept as a text that is one of the choices of another field."""
    if not isinstance(row, InvitationRecord) or field not in ("before", "after"):
        return None
    kinds: dict[RecordKind, type[Enum]] = {
        RecordKind.STAGE: InvitationStage,
        RecordKind.REPLY: Reply,
        RecordKind.NOTICE: MessageKind,
    }
    kept = getattr(row, field)
    return next((one for one in kinds.get(row.kind, ()) if one.value == kept), None)


def _pointed_at(row: Row, attribute: ColumnProperty[Any], key: int) -> str:
    """What the row is called to which a column points."""
    (pointer,) = attribute.columns[0].foreign_keys
    mapper = next(one for one in Row.registry.mappers if one.local_table is pointer.column.table)
    session = object_session(row)
    other = session.get(mapper.class_, key) if session is not None else None
    return called(other) if other is not None else ""


def _said(value: Any) -> str:
    match value:
        case None | "" | False | 0 | Enum():
            return ""
        case Texts():
            return "\n".join(f"{language}: {text}" for language, text in value.items())
        case tuple():
            return ", ".join(map(str, value))
        case datetime():
            moment = value if value.tzinfo is None else value.astimezone()
            return f"{moment:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case dict() | list():
            return ""
    return str(value)
