"""Whom a line is about: greeters, escorts, givers and receivers, found as people name them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.planning.languages import another_name
from symposiarch.planning.naming import called, one_line
from symposiarch.planning.people.contacts import person_called
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.people.records import posts_in_order
from symposiarch.planning.people.search import find
from symposiarch.planning.recognition.names.functions import FUNCTION, apart
from symposiarch.planning.recognition.names.looks import is_like_a_name


class Known(NamedTuple):
    """Somebody of the address book, in a line of logistics."""

    name: str
    native_name: str
    phone: str
    title: str = ""
    organisation: str = ""
    titles: Texts = Texts()
    organisation_names: Texts = Texts()


NOBODY = Known("", "", "")


def person_meant(session: Session, text: str) -> int | None:
    """The key of the person whom a name, an id or an e-mail means; none for an empty text.

    Raises:
        SymposiarchError: nobody in the address book, or several, are meant.
    """
    wanted = one_line(text)
    if not wanted:
        return None
    if wanted.isdecimal():
        return person_called(session, wanted).id
    found = find(session, wanted, limit=6)
    same = called(found, wanted, lambda one: [one.name]) or list(found)
    if len(same) == 1:
        return same[0].id
    if len(same) > 1:
        names = ", ".join(one.name for one in same[:4])
        raise SymposiarchError(f"“{wanted}” may be several people: {names}. Write the whole name.")
    return person_called(session, wanted).id


def is_nobody_known(session: Session, text: str) -> bool:
    """Whether a text is somebody's name, and not what somebody is, whom the address book has in no spelling."""
    wanted = one_line(text)
    named = is_like_a_name(wanted) and not FUNCTION.search(apart(wanted).name)
    return named and not find(session, wanted, limit=1)


def person_meant_or_new(session: Session, text: str) -> int:
    """The key of the person whom a name means; one who is not in the address book is added as written.

    Raises:
        SymposiarchError: several people are meant.
    """
    meant = None if is_nobody_known(session, text) else person_meant(session, text)
    return meant or add_as_written(session, text).id


def known_people(session: Session, keys: Iterable[int | None]) -> dict[int, Known]:
    """By key: what a line says of these people."""
    wanted = {key for key in keys if key is not None}
    if not wanted:
        return {}
    held = select(Post.person_id, Post.title, Organisation.name, Post.titles, Organisation.names)
    posts = {
        person: (title, organisation or "", titles or Texts(), names or Texts())
        for person, title, organisation, titles, names in session.execute(
            posts_in_order(held, among=select(Person.id).where(Person.id.in_(wanted)))
        )
    }
    return {
        person.id: Known(
            person.name,
            another_name(person.name, person.native_name),
            person.mobile or person.phone,
            *posts.get(person.id, ()),
        )
        for person in session.scalars(select(Person).where(Person.id.in_(wanted)))
    }
