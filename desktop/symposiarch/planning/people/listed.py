"""What every list says of a person, whether it is the address book or the guests of an event."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from symposiarch.model.people import NAME_COLUMNS, Gender, Person, name_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A person on a list, with the post that stands beside the name there."""

    uuid: str
    honorific: str
    name: str
    given_name: str
    family_name: str
    native_name: str
    suffix: str
    title: str
    organisation: str
    department: str
    country: str
    nationality: str
    category: str
    email: str
    other_emails: tuple[str, ...]
    phone: str
    mobile: str
    website: str
    address: str
    city: str
    post_code: str
    gender: Gender
    languages: tuple[str, ...]
    diet: str
    birth_date: date | None
    notes: str

    @property
    def emails(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.email, *self.other_emails)))


_BY_LIST = frozenset({"title", "organisation", "department", "diet", "notes"})
"""What a list may say otherwise than the address book."""
_OF_THE_PERSON = tuple(field.name for field in fields(Listed) if field.name not in _BY_LIST | {"name"})


COLUMNS_OF_THE_PERSON = tuple(dict.fromkeys((*NAME_COLUMNS, *(getattr(Person, name) for name in _OF_THE_PERSON))))
"""What is read for it, where whole rows are not."""


def of_the_person(person: Any) -> dict[str, Any]:
    """What all lists say of somebody alike, by the name of the field."""
    return {name: getattr(person, name) for name in _OF_THE_PERSON} | {"name": name_of(person)}


def in_the_address_book(person: Person) -> Listed:
    """Somebody with the usual post."""
    post = person.main_post
    return Listed(
        **of_the_person(person),
        title=post.title if post else "",
        organisation=post.organisation.name if post and post.organisation else "",
        department=post.department if post else "",
        diet=person.diet,
        notes=person.notes,
    )
