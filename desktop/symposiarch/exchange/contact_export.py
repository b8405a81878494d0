"""The address book as a workbook, a text table or address cards."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.exchange.cards import Card
from symposiarch.exchange.guest_lists.export import OfferedColumn, chosen_columns, offered_columns, write_list
from symposiarch.exchange.workbook import Column, Kind, Sheet
from symposiarch.model.folding import fold
from symposiarch.model.people import Person, Post
from symposiarch.planning.people.records import categories
from symposiarch.planning.states import state_name


def _title(person: Person) -> str:
    return person.main_post.title if person.main_post else ""


def _organisation(person: Person) -> str:
    post = person.main_post
    return post.organisation.name if post and post.organisation else ""


def _department(person: Person) -> str:
    return person.main_post.department if person.main_post else ""


def _emails(person: Person) -> tuple[str, ...]:
    return tuple(filter(None, (person.email, *person.other_emails)))


def contact_columns(known_categories: Sequence[str] = ()) -> tuple[Column[Person], ...]:
    """Every column that the address book can have, in its usual order."""
    return (
        Column("ID", lambda one: one.uuid, Kind.EXACT, 12, note="Leave this column as it is: by it, edits come back."),
        Column("Honorific", lambda one: one.honorific, width=11),
        Column("Name", lambda one: one.name, Kind.NAME, 28),
        Column("Given name", lambda one: one.given_name, width=18),
        Column("Family name", lambda one: one.family_name, width=18),
        Column("Suffix", lambda one: one.suffix, width=8),
        Column("Native name", lambda one: one.native_name, width=16, script="ko"),
        Column("Title", _title, Kind.LONG, 28),
        Column("Organisation", _organisation, Kind.LONG, 32),
        Column("Department", _department, width=18),
        Column("Country", lambda one: state_name(one.country), width=18),
        Column("Nationality", lambda one: state_name(one.nationality), width=18),
        Column("Category", lambda one: one.category, width=16, choices=tuple(known_categories)),
        Column("E-mail", lambda one: "; ".join(_emails(one)), width=28),
        Column("Phone", lambda one: one.phone, Kind.EXACT, 18),
        Column("Mobile", lambda one: one.mobile, Kind.EXACT, 18),
        Column("Address", lambda one: one.address, Kind.LONG, 28),
        Column("City", lambda one: one.city, width=14),
        Column("Post code", lambda one: one.post_code, Kind.EXACT, 11),
        Column("Diet", lambda one: one.diet, width=16),
        Column("Languages", lambda one: ", ".join(one.languages), width=13),
        Column("Gender", lambda one: one.gender.value, width=10),
        Column("Birth date", lambda one: one.birth_date, Kind.DATE, 12),
        Column("Website", lambda one: one.website, width=20),
        Column("Notes", lambda one: one.notes, Kind.LONG, 32),
    )


def contact_card(person: Person) -> Card:
    """A person as an address card; notes stay in the house."""
    return Card(
        person.uuid,
        person.name,
        person.given_name,
        person.family_name,
        person.honorific,
        person.suffix,
        person.native_name,
        _title(person),
        _organisation(person),
        _department(person),
        _emails(person),
        person.phone,
        person.mobile,
        person.address,
        person.city,
        person.post_code,
        state_name(person.country),
        person.website,
        person.birth_date,
    )


def offered_contact_columns(session: Session) -> tuple[OfferedColumn, ...]:
    """The columns that the address book can be written with."""
    return offered_columns(contact_columns(), _people(session))


def export_contacts(
    session: Session, path: Path, *, columns: Sequence[str] | None = None, only: Collection[int] | None = None
) -> int:
    """Write the address book to an .xlsx, .csv or .vcf file. Returns how many people it holds.

    Who was put away is left out, unless `only` certain people are written.

    Raises:
        SymposiarchError: the place cannot be written to, or a wished column is none of ours.
    """
    people = _people(session, only)
    known = chosen_columns(contact_columns(categories(session)), people, columns)
    write_list(path, Sheet("Contacts", known, people, title="Contacts"), contact_card)
    return len(people)


def _people(session: Session, only: Collection[int] | None = None) -> list[Person]:
    """A to Z by family name, with their posts."""
    listed = (
        select(Person)
        .where(Person.merged_into_id.is_(None))
        .options(selectinload(Person.posts).selectinload(Post.organisation))
    )
    if only is None:
        people = list(session.scalars(listed.where(Person.archived_at.is_(None))))
    else:
        people = [one for one in session.scalars(listed) if one.id in only]
    return sorted(people, key=lambda one: (fold(one.family_name or one.name), fold(one.given_name), one.id))
