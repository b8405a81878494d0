"""What the address book answers: its rows, and all that is known of one person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from symposiarch.model.people import (
    ERASED,
    NAME_COLUMNS,
    ListMember,
    Organisation,
    Person,
    Post,
    SavedList,
    name_of,
)
from symposiarch.planning.attendance import Attended, attended
from symposiarch.planning.people.contacts import EDITABLE
from symposiarch.planning.rows import row_of
from symposiarch.store.plain import plain_rows


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a line of the address book."""

    id: int
    uuid: str
    honorific: str
    name: str
    given_name: str
    family_name: str
    native_name: str
    title: str
    organisation: str
    category: str
    country: str
    email: str
    phone: str
    languages: tuple[str, ...]
    archived: bool
    search_key: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as the person's record shows it."""

    id: int
    title: str
    organisation: str
    state: str
    rank_class: str
    begins_on: date | None
    ends_on: date | None
    taken_up: str
    accredited_here: bool
    single_holder: bool
    predecessor: tuple[int, str] | None  # the key and name of whoever held it before, where it was handed over
    successor: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """All that is known of one person, for the panel beside a table."""

    id: int
    uuid: str
    fields: dict[str, Any]
    name: str
    posts: tuple[PostRow, ...]
    partner: tuple[int, str] | None
    assistant: tuple[int, str] | None
    invitations: tuple[Attended, ...]
    lists: tuple[str, ...]
    archived_at: datetime | None
    photo: bytes | None


def main_posts(session: Session, *, among: Select[tuple[int]] | None) -> dict[int, tuple[str, str]]:
    """The title and organisation that stand beside each name, by person; `among` selects the people's keys."""
    query = posts_in_order(select(Post.person_id, Post.title, Organisation.name), among=among)
    return {person: (title, organisation or "") for person, title, organisation in session.execute(query) if person}


def posts_in_order(query: Select[Any], *, among: Select[tuple[int]] | None) -> Select[Any]:
    """The query over the posts of people, each person's usual post last: of a person's rows, that is the one to keep.

    Posts still held stand behind the ended ones, the first of them last.
    """
    query = (
        query.outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.is_not(None))
        .order_by(Post.person_id, Post.ends_on.is_(None), Post.ends_on, Post.position.desc(), Post.id.desc())
    )
    return query if among is None else query.where(Post.person_id.in_(among))


def people_rows(
    session: Session, *, archived: bool = False, only: Collection[int] | None = None
) -> tuple[PersonRow, ...]:
    """The address book, or `only` these people of it, in no particular order: tables sort the rows themselves."""
    posts = main_posts(session, among=None if only is None else select(Person.id).where(Person.id.in_(only)))
    people = select(
        Person.id,
        Person.uuid,
        Person.honorific,
        *NAME_COLUMNS,
        Person.category,
        Person.country,
        Person.phone,
        Person.mobile,
        Person.languages,
        Person.archived_at,
        Person.search_key,
    )
    people = people.where(Person.printed_name != ERASED)
    if not archived:
        people = people.where(Person.archived_at.is_(None))
    if only is not None:
        people = people.where(Person.id.in_(only))
    rows = []
    for person in plain_rows(session.execute(people)):
        title, organisation = posts.get(person.id, ("", ""))
        rows.append(
            row_of(
                PersonRow,
                person,
                name=name_of(person),
                title=title,
                organisation=organisation,
                phone=person.phone or person.mobile,
                archived=person.archived_at is not None,
            )
        )
    return tuple(rows)


def found_by(session: Session) -> list[tuple[int, str]]:
    """The people in use with what each is found by, in the order in which they came into the address book."""
    people = select(Person.id, Person.search_key).where(Person.printed_name != ERASED, Person.archived_at.is_(None))
    return [(person, key) for person, key in session.execute(people.order_by(Person.id)).tuples()]


def people_of_posts(session: Session, posts: Collection[int]) -> frozenset[int]:
    """Who holds these posts, or held them."""
    held = select(Post.person_id).where(Post.id.in_(posts), Post.person_id.is_not(None))
    return frozenset(person for person in session.scalars(held) if person is not None)


def count_people(session: Session) -> int:
    """How many people are in the address book, those put away not counted."""
    return session.scalar(select(func.count()).select_from(Person).where(Person.archived_at.is_(None))) or 0


def person_record(session: Session, person_id: int) -> PersonRecord:
    """All that is known of one person."""
    person = session.get_one(Person, person_id)
    return row_of(
        PersonRecord,
        person,
        fields={name: getattr(person, name) for name in sorted(EDITABLE)},
        posts=tuple(_post_row(post) for post in person.posts),
        partner=_link(person.partner),
        assistant=_link(person.assistant),
        invitations=attended(session, person_id),
        lists=_lists(session, person_id),
        photo=person.photo.content if person.photo else None,
    )


def _link(person: Person | None) -> tuple[int, str] | None:
    return (person.id, person.name) if person else None


def _lists(session: Session, person_id: int) -> tuple[str, ...]:
    names = select(SavedList.name).join(ListMember).where(ListMember.person_id == person_id).order_by(SavedList.name)
    return tuple(session.scalars(names))


def _post_row(post: Post) -> PostRow:
    successor = post.successors[-1] if post.successors else None
    return row_of(
        PostRow,
        post,
        organisation=post.organisation.name if post.organisation else "",
        taken_up=post.taken_up.replace("T", " "),
        predecessor=_link(post.predecessor.person) if post.predecessor else None,
        successor=_link(successor.person) if successor else None,
    )
