"""People who stand in the address book twice, as it seems, as a person looks through them; and who are two people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person, TwoPeople
from symposiarch.planning.people.records import PersonRow, people_rows
from symposiarch.planning.recognition.duplicates import duplicates
from symposiarch.planning.recognition.evidence import Reason
from symposiarch.planning.recognition.known import everybody

_FEW = 2_000  # people read by their keys; for more, the whole address book is read


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two records that may be one person. `first` is the older record; `score` is 0 to 1."""

    first: PersonRow
    second: PersonRow
    score: float
    certain: bool
    reasons: tuple[Reason, ...]

    @property
    def ids(self) -> tuple[int, int]:
        return self.first.id, self.second.id


def lookalikes(
    session: Session, *, told_apart: bool = False, report: Callable[[float], object] | None = None
) -> tuple[Lookalike, ...]:
    """Pairs that may be one person, the likeliest first; with `told_apart`, also those who were said to be two.

    `report` is told how far the search has come, from 0 to 1; raising from it ends the search.
    """
    found = duplicates(everybody(session), report=report)
    rows = _rows(session, {key for pair in found for key in (pair.first, pair.second)})
    apart = set() if told_apart else _said_to_be_two(session)
    return tuple(
        Lookalike(rows[pair.first], rows[pair.second], pair.score, pair.certain, pair.reasons)
        for pair in found
        if (pair.first, pair.second) not in apart
    )


def still_alike(session: Session, pairs: Iterable[Lookalike]) -> tuple[Lookalike, ...]:
    """The pairs of which nobody was merged, put away or told apart meanwhile, with their rows as they are now."""
    pairs = tuple(pairs)
    rows = _rows(session, {key for pair in pairs for key in pair.ids})
    apart = _said_to_be_two(session)
    return tuple(
        replace(pair, first=rows[pair.first.id], second=rows[pair.second.id])
        for pair in pairs
        if pair.ids not in apart and rows.keys() >= set(pair.ids)
    )


def _rows(session: Session, keys: set[int]) -> dict[int, PersonRow]:
    only = keys if len(keys) <= _FEW else None
    return {row.id: row for row in people_rows(session, only=only)}


def _said_to_be_two(session: Session) -> set[tuple[int, int]]:
    pairs = session.execute(select(TwoPeople.first_id, TwoPeople.second_id)).tuples()
    return {(min(pair), max(pair)) for pair in pairs}


def tell_apart(session: Session, one_id: int, other_id: int) -> bool:
    """Remember that the two are two people. Returns whether that was not known yet.

    Raises:
        SymposiarchError: they are one and the same record.
    """
    if one_id == other_id:
        raise SymposiarchError("These are one and the same record. Name two different people.")
    first, second = sorted((one_id, other_id))
    if (first, second) in _said_to_be_two(session):
        return False
    for key in (first, second):
        session.get_one(Person, key)
    session.add(TwoPeople(first_id=first, second_id=second))
    session.flush()
    return True


def forget_apart(session: Session, one_id: int, other_id: int) -> bool:
    """Let the two be offered for merging again. Returns whether they were told apart before."""
    pair = select(TwoPeople).where(
        or_(
            (TwoPeople.first_id == one_id) & (TwoPeople.second_id == other_id),
            (TwoPeople.first_id == other_id) & (TwoPeople.second_id == one_id),
        )
    )
    rows = session.scalars(pair).all()
    for row in rows:
        session.delete(row)
    session.flush()
    return bool(rows)
