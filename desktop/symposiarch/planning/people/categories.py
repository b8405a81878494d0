"""The kinds of guests that an office tells apart: as they are written, in their order, with their colours."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.people import Category
from symposiarch.planning.naming import caseless

_COLOURS = ("#1f4e79", "#2f7d4f", "#a8741a", "#6a4c93", "#a33b3b", "#2a7f86", "#6b6759", "#8a5a44")


def categories(session: Session) -> tuple[str, ...]:
    """The categories of the office, in its order."""
    return tuple(session.scalars(select(Category.name).order_by(Category.position, Category.name)))


def category_colours(session: Session) -> dict[str, str]:
    """The colour of each category: the office's, or one that is told apart from the others."""
    known = session.execute(select(Category.name, Category.colour).order_by(Category.position, Category.id))
    return {name: colour or _COLOURS[place % len(_COLOURS)] for place, (name, colour) in enumerate(known)}


def known_as(session: Session, named: Iterable[str]) -> dict[str, str]:
    """How the office writes the category that is meant by each of these, in whatever case; the new ones are added."""
    written = list(session.scalars(select(Category.name).order_by(Category.id)))
    known = {caseless(name): name for name in reversed(written)} | {"": ""}
    spelled = {name: name for name in written}
    for name in dict.fromkeys(named):
        if (said := name.strip()) not in spelled and caseless(said) not in known:
            known[caseless(said)] = said
            session.add(Category(name=said, position=len(spelled)))
            spelled[said] = said
        spelled[name] = spelled.get(said) or known[caseless(said)]
    return spelled
