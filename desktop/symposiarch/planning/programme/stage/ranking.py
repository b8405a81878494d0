"""The speakers of a programme in the order of precedence: the event's own order, asked once, of these people alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.planning.precedence.order import order_among
from symposiarch.planning.precedence.standing import Reason
from symposiarch.planning.programme.affiliations import names_of


@dataclass(frozen=True, slots=True)
class Rank:
    """A person's place among those who were asked about.

    `rank` is shared by equals, 0 for hosts, and none for whoever the event does not expect. `before` says why this one
    stands before the next, who is called `next_name`.
    """

    person_id: int
    name: str
    rank: int | None
    before: Reason | None = None
    next_name: str = ""


def precedence(session: Session, event_id: int, people: Iterable[int]) -> tuple[Rank, ...]:
    """These people, the highest first; those who are not expected come last, in the order in which they are given."""
    wanted = list(dict.fromkeys(people))
    if not wanted:
        return ()
    ranked = order_among(session, event_id, frozenset(wanted))
    names = names_of(session, wanted)
    called = {one.standing.key: one.standing.name for _, one in ranked}
    found = [
        Rank(person, one.standing.name, one.rank, one.before, called.get(one.than or 0, "")) for person, one in ranked
    ]
    known = {rank.person_id for rank in found}
    return (*found, *(Rank(person, names.get(person, ""), None) for person in wanted if person not in known))
