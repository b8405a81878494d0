"""The posts of somebody who is known, changed as a list says, but for what stays ours."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Change
from symposiarch.exchange.guest_lists.changes import KnownPerson, is_called
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.other_scripts import BESIDE
from symposiarch.model.base import Texts
from symposiarch.model.people import Person, Post
from symposiarch.planning.correspondence.renaming import change_house
from symposiarch.planning.people.posts import add_post, edit_post, taken_up_fields


def change_posts(
    session: Session, known: KnownPerson, line: Incoming, changes: Mapping[str, Change], kept: Collection[str]
) -> None:
    """Write what changes of the posts; `kept` are the fields of which ours stays."""
    beside = {to: changes[to] for field, to in BESIDE.items() if to in changes and field not in changes}
    if beside:  # what is taken in place of ours is not kept beside it as well
        _keep_beside(session, known.posts[0].id, beside)
    if changes.keys() & {"title", "organisation", "department", "taken_up", "accredited"}:
        _change_post(session, known, line, changes, kept)


def _keep_beside(session: Session, post_id: int, changes: Mapping[str, Change]) -> None:
    """A title or an organisation in another language; of an organisation the first that is said holds."""
    post = session.get_one(Post, post_id)
    if title := changes.get("titles"):
        post.titles = post.titles.with_text(title.language, title.after)
    if (name := changes.get("organisation_names")) and post.organisation is not None:
        house = post.organisation
        if name.language not in house.names:
            change_house(session, house.id, names=house.names.with_text(name.language, name.after))


def _change_post(
    session: Session, known: KnownPerson, line: Incoming, changes: Mapping[str, Change], kept: Collection[str]
) -> None:
    """A new title in the same organisation is an edit; another organisation is one more post, and the usual one."""
    person = session.get_one(Person, known.id)
    more: dict[str, Any] = {"department": line.department} if line.department and "department" not in kept else {}
    if line.taken_up and "taken_up" not in kept:
        more |= taken_up_fields(line.taken_up)
    if line.accredited_here is not None and "accredited" not in kept:
        more["accredited_here"] = line.accredited_here
    if not changes.keys() & {"title", "organisation"}:
        named_otherwise = not BESIDE.keys().isdisjoint(kept)
        edit_post(session, known.posts[0].id if named_otherwise else _post_meant(person, line).id, **more)
        return
    post = person.main_post
    title = post.title if post is not None and "title" in kept else line.title
    if post is not None and "organisation" not in changes:
        edit_post(session, post.id, title=line.title, **more)
    elif post is not None and not post.organisation_id:
        edit_post(session, post.id, organisation=line.organisation, title=title or post.title, **more)
    else:
        for held in person.posts:
            held.position += 1
        add_post(session, person.id, title=title, organisation=line.organisation, position=0, **more)


def _post_meant(person: Person, line: Incoming) -> Post:
    """The post with the title and the organisation of the line: the plan found it before it named the department."""
    return next(
        post
        for post in person.posts
        if is_called(line.title, post.title, post.titles)
        and is_called(
            line.organisation,
            post.organisation.name if post.organisation else "",
            post.organisation.names if post.organisation else Texts(),
        )
    )
