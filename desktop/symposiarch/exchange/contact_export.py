"""The address book as a workbook, a text table or address cards."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.exchange import person_columns as person
from symposiarch.exchange.people_lists import OfferedColumn, chosen_columns, offered_columns, write_list
from symposiarch.exchange.workbook import Column, Sheet
from symposiarch.model.folding import fold
from symposiarch.model.people import Person, Post
from symposiarch.planning.people.categories import categories
from symposiarch.planning.people.listed import Listed, in_the_address_book


def contact_columns(known_categories: Sequence[str] = ()) -> tuple[Column[Listed], ...]:
    """Every column that the address book can have, in its usual order."""
    return (
        *person.NAMES,
        *person.POST,
        *person.whence(known_categories),
        *person.REACHED_BY,
        *person.ADDRESS,
        *person.AT_TABLE,
        person.WEBSITE,
        person.NOTES,
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
    write_list(path, Sheet("Contacts", known, people, title="Contacts"))
    return len(people)


def _people(session: Session, only: Collection[int] | None = None) -> list[Listed]:
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
    people.sort(key=lambda one: (fold(one.family_name or one.name), fold(one.given_name), one.id))
    return [in_the_address_book(one) for one in people]
