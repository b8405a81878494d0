"""Who stands behind the parts of a programme: the names as they are written, and the post that counts there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import Invitation
from symposiarch.model.people import NAME_COLUMNS, Organisation, Person, Post, written_name

_POST_COLUMNS = (
    Post.id,
    Post.person_id,
    Post.title,
    Post.titles,
    Post.rank_class,
    Post.ends_on,
    Organisation.name.label("organisation"),
    Organisation.names.label("organisation_names"),
)


def posts_by_id(session: Session, keys: set[int]) -> dict[int, Any]:
    """Posts by their keys: title and organisation, in every language that is kept."""
    if not keys:
        return {}
    chosen = select(*_POST_COLUMNS).outerjoin(Organisation, Post.organisation_id == Organisation.id)
    return {row.id: row for row in session.execute(chosen.where(Post.id.in_(keys)))}


def relevant_posts(session: Session, event_id: int, people: Iterable[int]) -> dict[int, Any]:
    """The post of each person that counts at this event: the invitation's, else the first that is still held."""
    wanted = set(people)
    if not wanted:
        return {}
    rows = session.execute(
        select(*_POST_COLUMNS)
        .outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.in_(wanted))
        .order_by(Post.position, Post.id)
    ).all()
    invited = dict(
        session.execute(
            select(Invitation.person_id, Invitation.post_id).where(
                Invitation.event_id == event_id, Invitation.post_id.is_not(None)
            )
        )
        .tuples()
        .all()
    )
    found: dict[int, Any] = {}
    for row in rows:
        best, wanted_post = found.get(row.person_id), invited.get(row.person_id)
        better = best is None or row.id == wanted_post or (best.ends_on is not None and row.ends_on is None)
        if better and (best is None or best.id != wanted_post):
            found[row.person_id] = row
    return found


def names_of(session: Session, people: Iterable[int]) -> dict[int, str]:
    """The printed names of people."""
    wanted = set(people)
    if not wanted:
        return {}
    listed = session.execute(select(Person.id, *NAME_COLUMNS).where(Person.id.in_(wanted)))
    return {key: written_name(*name) for key, *name in listed}
