"""The posts that people hold, with their dates and the moment of taking up functions."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.planning.naming import one_line
from symposiarch.planning.people.organisations import organisation_named


def add_post(
    session: Session,
    person_id: int,
    *,
    title: str = "",
    organisation: str = "",
    position: int | None = None,
    **fields: Any,
) -> Post:
    """One more post of a person; the first is the one that stands beside the name.

    Raises:
        SymposiarchError: neither a title nor an organisation is given.
    """
    if not title.strip() and not organisation.strip():
        raise SymposiarchError("A post needs a title or an organisation.")
    post = give_post(
        session,
        session.get_one(Person, person_id),
        title=title,
        organisation=organisation,
        position=position,
        **fields,
    )
    session.flush()
    return post


def give_post(
    session: Session, person: Person, *, title: str, organisation: str, position: int | None = None, **fields: Any
) -> Post:
    """A post that is written with the person, who may still be new."""
    post = Post(
        title=one_line(title),
        organisation=_organisation_of(session, organisation, person, state=str(fields.get("state", ""))),
        position=len(person.posts) if position is None else position,
    )
    for name, value in fields.items():
        setattr(post, name, value)
    person.posts.append(post)
    return post


def taken_up_fields(moment: str) -> dict[str, date | time | None]:
    """What a post keeps of the moment when functions were taken up, in ISO 8601: a day, or a day and an hour.

    Raises:
        ValueError: it is neither.
    """
    day, _, hour = moment.partition("T")
    return {
        "taken_up_on": date.fromisoformat(day) if day else None,
        "taken_up_at": time.fromisoformat(hour) if hour else None,
    }


def edit_post(session: Session, post_id: int, *, organisation: str | None = None, **fields: Any) -> None:
    """Set what is named in `fields`; the organisation by its name, an empty one takes it away.

    Raises:
        SymposiarchError: the post would end before it begins.
    """
    post = session.get_one(Post, post_id)
    for name, value in fields.items():
        setattr(post, name, value)
    if organisation is not None:
        post.organisation = _organisation_of(session, organisation, post.person, state=post.state)
    if post.begins_on and post.ends_on and post.ends_on < post.begins_on:
        raise SymposiarchError("The post would end before it begins. Check the two dates.")


def _organisation_of(session: Session, name: str, person: Person | None, *, state: str) -> Organisation | None:
    """The organisation that is meant by this name in a post of somebody of this state."""
    of_state = state or ((person.country or person.nationality) if person else "")
    return organisation_named(session, name, of_state=of_state) if name.strip() else None


def set_function(
    session: Session, person_id: int, *, title: str | None = None, organisation: str | None = None
) -> None:
    """Edit the title or the organisation that stands beside the name, in place; a person without a post gets one."""
    person = session.get_one(Person, person_id)
    post = person.main_post
    if post is None:
        if (title or "").strip() or (organisation or "").strip():
            add_post(session, person_id, title=title or "", organisation=organisation or "")
        return
    edit_post(session, post.id, organisation=organisation, **({} if title is None else {"title": one_line(title)}))
