"""A person's search key follows every change of what it is made of: the names, the posts, the organisations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from symposiarch.model.people import Organisation, Person, Post
from symposiarch.model.search_keys import search_key

_NAMES = ("printed_name", "given_name", "family_name", "native_name", "other_name", "email")
_OF_POSTS = ("person_id", "person", "organisation_id", "organisation", "title", "ends_on")


def words_to_find(names: Iterable[str | None], posts: Iterable[tuple[str | None, str | None]]) -> str:
    """The search key of somebody with these names and posts (title, organisation). Bulk imports use it as well."""
    return search_key(*dict.fromkeys(names), *(text for post in posts for text in post))


def key_of(person: Person) -> str:
    names = [getattr(person, name) for name in _NAMES]
    return words_to_find(
        names, ((post.title, post.organisation.name if post.organisation else None) for post in person.posts)
    )


def _changed(row: object, names: Iterable[str]) -> bool:
    state = inspect(row)
    assert state is not None
    return any(state.attrs[name].history.has_changes() for name in names)


@event.listens_for(Session, "before_flush")
def _keep_search_keys(session: Session, context: Any, instances: Any) -> None:
    stale: dict[Person, None] = {}
    for row in (*session.new, *session.dirty, *session.deleted):
        if isinstance(row, Person) and _changed(row, _NAMES):
            stale[row] = None
        elif isinstance(row, Post) and (row in session.deleted or _changed(row, _OF_POSTS)):
            history = inspect(row).attrs["person"].history
            for person in (*(history.added or ()), *(history.deleted or ()), row.person):
                if person is not None:
                    stale[person] = None
        elif isinstance(row, Organisation) and row not in session.new and _changed(row, ("name",)):
            with session.no_autoflush:
                holders = select(Person).join(Post, Post.person_id == Person.id).where(Post.organisation_id == row.id)
                stale.update(dict.fromkeys(session.scalars(holders)))
    with session.no_autoflush:
        for person in stale:
            if person in session.deleted:
                continue
            key = key_of(person)
            if key != person.search_key:
                person.search_key = key
