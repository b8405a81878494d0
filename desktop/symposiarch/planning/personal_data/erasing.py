"""Erasing a person: from the address book, from what is to come, from the texts and from the history.

At events that have begun the head stays, without a name: who held the office then need not be known for the numbers to
stay right. Everything else that hangs on the person goes. It is a fact: it must run in a transaction that is one, and
afterwards `Office.clean_up` writes the file anew. Backups and copies keep what they have, and that is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row, new_uuid, now
from symposiarch.model.correspondence import Envelope, PrintRecord
from symposiarch.model.finding import key_of
from symposiarch.model.invitations import Attendee, Invitation, new_token
from symposiarch.model.logistics import Movement
from symposiarch.model.people import ERASED, Person, Picture, Post
from symposiarch.model.programme import Role
from symposiarch.model.seating import Place, Wish
from symposiarch.planning.arrivals.recording import planned_for
from symposiarch.planning.personal_data.mentions import Mention, take_out
from symposiarch.planning.personal_data.names import (
    as_written,
    longer_names,
    names_of,
    namesakes,
    rows_that_say,
    without,
)
from symposiarch.planning.personal_data.what_goes import letters_about, past_and_coming, records_of
from symposiarch.planning.pictures import is_shown
from symposiarch.planning.rows import pointing_to
from symposiarch.store import redact, rows_that_named


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: how many rows of each table went or were emptied, and in how many texts the name was."""

    rows: dict[str, int]
    texts: int


def erase(
    session: Session, person_id: int, *, at: datetime | None = None, mentioned: Collection[Mention] = ()
) -> Erased:
    """Erase a person everywhere in the office; records that were merged into this one go with it.

    The family name alone is taken out of the texts that are `mentioned`, and of no other.

    Raises:
        SymposiarchError: the person was erased before.
    """
    if session.get_one(Person, person_id).printed_name == ERASED:
        raise SymposiarchError("This person was erased before.")
    return _Erasing(session, records_of(session, person_id), at or now(), mentioned).done()


class _Erasing:
    """One erasure under way: `gone` are the rows whose past goes too, `cleaned` those of others that named them."""

    def __init__(self, session: Session, people: list[int], at: datetime, mentioned: Collection[Mention]) -> None:
        self.session = session
        self.people = people
        self.at = at
        self.mentioned = mentioned
        self.uuids = tuple(session.scalars(select(Person.uuid).where(Person.id.in_(people))))
        self.names = names_of(session, people)
        self.shared = namesakes(session, people, self.names)
        self.past, self.coming = past_and_coming(session, people, at)
        self.gone: set[tuple[str, int]] = set()
        self.cleaned: set[tuple[str, int]] = set()
        self.photos: set[int | None] = set()

    def done(self) -> Erased:
        spelled = take_out(self.session, self.people, self.mentioned)
        self.cleaned |= spelled.keys()
        self.take_off_what_is_to_come()
        self.take_the_name_from_what_was()
        self.let_go_of_the_rest()
        self.empty_the_record()
        texts = self.clean_texts()
        for column in ("person_id", "recipient_id", "receiver_id", "giver_id"):
            self.gone |= rows_that_named(self.session, column, self.people)
        for table, column in (("invitations", "invitation_id"), ("attendees", "attendee_id")):
            keys = [key for of, key in self.gone if of == table]
            self.gone |= rows_that_named(self.session, column, keys)
        names = (*self.names_to_clean, *self.uuids)
        redact(self.session, self.gone, names=names, unrecorded=self.cleaned, said=spelled)
        return Erased(dict(Counter(table for table, _ in self.gone)), texts)

    @property
    def names_to_clean(self) -> list[str]:
        return as_written(name for name in self.names if name not in self.shared)

    def take_off_what_is_to_come(self) -> None:
        """The invitation goes with all who were to come along, and so does the place beside somebody else."""
        coming = [one.id for one in self.coming]
        listed = select(Attendee).where(or_(Attendee.person_id.in_(self.people), Attendee.invitation_id.in_(coming)))
        heads = [head for head in self.session.scalars(listed).all() if head.event.begins_at > self.at]
        self.unseat([head.id for head in heads])
        for head in heads:
            self.forget_prints(head.uuid)
            self.delete(*head.arrivals, head)
        for invitation in self.coming:
            self.delete(*self.session.scalars(select(Envelope).where(Envelope.invitation_id == invitation.id)))
            self.delete(*self.session.scalars(letters_about([], [invitation.id])))
            for record in sorted(invitation.records, key=lambda record: -record.id):
                self.delete(record)  # each before the one that it corrects
            self.session.expire(invitation, ["attendees", "records"])
            self.delete(invitation)

    def take_the_name_from_what_was(self) -> None:
        """The heads stay, for the numbers; who came along and was known by this guest alone is not named either."""
        heads = select(Attendee).where(
            or_(
                Attendee.person_id.in_(self.people),
                Attendee.invitation_id.in_([one.id for one in self.past]) & Attendee.person_id.is_(None),
            )
        )
        for head in self.session.scalars(heads).all():
            self.forget_prints(head.uuid)
            for name in ("name", "rank_note", "diet", "card_name", "notes", "alert"):
                setattr(head, name, "")
            head.uuid = new_uuid()
            self.note(head)
            for arrival in head.arrivals:
                self.note(arrival)
            self.delete(*self.session.scalars(select(Movement).where(Movement.attendee_id == head.id)))
            self.delete(
                *self.session.scalars(select(Wish).where(or_(Wish.first_id == head.id, Wish.second_id == head.id)))
            )
            for place in self.session.scalars(select(Place).where(Place.attendee_id == head.id)):
                place.note, place.reasons = "", []
                self.note(place)
        for invitation in self.past:
            for name in ("reply_note", "group", "rank_note", "source_key", "notes"):
                setattr(invitation, name, "")
            invitation.uuid, invitation.token, invitation.post_id = new_uuid(), new_token(), None
            self.note(invitation)
            for record in invitation.records:
                record.note = ""
                self.note(record)
            self.delete(*self.session.scalars(select(Envelope).where(Envelope.invitation_id == invitation.id)))

    def let_go_of_the_rest(self) -> None:
        """Posts, letters, lists, duties go; where somebody was an escort, a contact or a speaker, nobody is now."""
        keep = {one.id for one in self.past}
        self.delete(*self.session.scalars(letters_about(self.people, keep)))
        for role in self.session.scalars(select(Role).where(Role.person_id.in_(self.people))).all():
            self.photos.add(role.photo_id)
            role.biographies, role.affiliation, role.notes, role.photo_id = type(role.biographies)(), "", "", None
            self.note(role)
        posts = self.session.scalars(select(Post).where(Post.person_id.in_(self.people))).all()
        self.unpoint("posts", [post.id for post in posts])
        self.delete(*posts)
        self.session.flush()
        self.unpoint("people", self.people, leave=(Invitation, Attendee))

    def empty_the_record(self) -> None:
        """The record goes; while heads of the past stand on it, it stays with nothing in it but its category."""
        for key in self.people:
            person = self.session.get_one(Person, key)
            self.photos.add(person.photo_id)
            self.note(person)
            self.session.expire(person, ["posts", "partner", "assistant"])
            used = self.session.scalar(select(Invitation.id).where(Invitation.person_id == key).limit(1))
            used = used or self.session.scalar(select(Attendee.id).where(Attendee.person_id == key).limit(1))
            if used is None:
                self.session.delete(person)
            else:
                self.blank(person)
            self.session.flush()
        for photo in filter(None, self.photos):
            if not is_shown(self.session, photo):
                self.delete(self.session.get_one(Picture, photo))

    def blank(self, person: Person) -> None:
        fresh = Person()
        for attribute in Person.__mapper__.column_attrs:
            if attribute.key not in ("id", "version", "category"):
                setattr(person, attribute.key, getattr(fresh, attribute.key))
        person.uuid, person.printed_name, person.archived_at = new_uuid(), ERASED, now()
        person.search_key = key_of(person)

    def clean_texts(self) -> int:
        """A mark where the name stands in notes, letters to others, releases and the like."""
        self.session.flush()
        names = [*self.names_to_clean, *self.uuids]
        longer = longer_names(self.session, self.people, names)
        for row, attribute in list(rows_that_say(self.session, names)):
            said = getattr(row, attribute)
            if (rest := without(said, names, longer)) != said:
                setattr(row, attribute, rest)
                self.cleaned.add((str(row.__tablename__), row.id))
        self.session.flush()
        return len(self.cleaned)

    def note(self, row: Row) -> None:
        self.gone.add((str(row.__tablename__), row.id))

    def delete(self, *rows: Row) -> None:
        for row in rows:
            self.note(row)
            self.session.delete(row)
        self.session.flush()

    def unseat(self, heads: list[int]) -> None:
        self.delete(*planned_for(self.session, heads))

    def forget_prints(self, uuid: str) -> None:
        self.delete(*self.session.scalars(select(PrintRecord).where(PrintRecord.about == uuid)))

    def unpoint(self, table: str, keys: Collection[int], *, leave: tuple[type[Row], ...] = ()) -> None:
        """Whatever points to these rows points to nothing, or goes where it means nothing without them."""
        for mapper, attribute in pointing_to(table):
            if mapper.class_ in leave:
                continue
            may_be_empty = mapper.column_attrs[attribute].columns[0].nullable
            for row in self.session.scalars(
                select(mapper.class_).where(getattr(mapper.class_, attribute).in_(keys))
            ).all():
                (self.gone if not isinstance(row, Person) else self.cleaned).add((str(row.__tablename__), row.id))
                if may_be_empty:
                    setattr(row, attribute, None)
                else:
                    self.session.delete(row)
        self.session.flush()
