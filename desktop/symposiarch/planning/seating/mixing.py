"""Better company by the auto-seating, as far as rank lets it: the first ranks keep their seats, the others are mixed.

`mixing` goes from 0, where all keep their seats, to 1, where only locks hold: a plan at 0.6 keeps the first 40 % of
those who have a rank. Who interprets never leaves whom they interpret for. A task is read once; searching needs no
database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.problem import neighbours
from symposiarch.planning.seating.by_wishes import SocialTask, social_task
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.places import Filled
from symposiarch.planning.seating.plans import put_guests

BROKEN = 1_000_000
"""What two side by side who must not be cost, so that every order without them is better."""


@dataclass(frozen=True, slots=True)
class MixingTask:
    """A plan to be improved; `kept` are those who keep their seats (seat to the guest's number in the problem)."""

    social: SocialTask
    mixing: float
    kept: Mapping[int, int]


def mixing_of(session: Session, plan_id: int) -> float:
    """How sociably a plan was last filled."""
    return session.get_one(SeatingPlan, plan_id).mixing


def mixing_task(session: Session, plan_id: int, *, mixing: float) -> MixingTask:
    """What is to be improved in a plan. Raises SymposiarchError when nobody is expected, or nobody may move."""
    social = social_task(session, plan_id)
    if not social.guests:
        raise SymposiarchError("Nobody is expected yet whom a seat could be given.")
    facts = known(session, plan_id)
    number = {guest: place for place, guest in enumerate(social.guests)}
    sitting = {row.attendee_id: row for row in facts.rows if row.attendee_id in number}
    ranked = sorted((rank, key) for key, rank in facts.ranks.items() if key in number)
    first = {key for _, key in ranked[: round((1 - mixing) * len(ranked))]}
    # Who interprets and who is interpreted for stay where the fill has put them, beside or behind each other (C8).
    first |= facts.interpreters.keys() | set(facts.interpreters.values())
    kept = {
        row.seat_id: number[guest]
        for guest, row in sitting.items()
        if guest is not None
        and (
            row.locked
            or guest in first
            or (row.kind is SeatKind.WHEELCHAIR and facts.people[guest].mobility is Mobility.WHEELCHAIR)
        )
    }
    if len(kept) == len(social.guests):
        raise SymposiarchError(
            "At strict precedence everybody keeps the seat. Move the slider towards Sociable to mix the lower ranks."
        )
    table_of = {seat: table for table, seats in enumerate(social.seats) for seat in seats}
    fixed = {guest: table_of[seat] for seat, guest in kept.items() if seat in table_of}
    problem = replace(social.problem, fixed=tuple(sorted((dict(social.problem.fixed) | fixed).items())))
    return MixingTask(replace(social, problem=problem), mixing, kept)


def seats_for(task: MixingTask, plan: autoseat.Plan) -> dict[int, int]:
    """Who sits where (seat to attendee) when a plan that was found is laid on the tables; the kept have their seats."""
    # Also on chairs for interpreters, which are no part of the problem.
    found = {seat: task.social.guests[guest] for seat, guest in task.kept.items()}
    worth = _Worth(task.social.problem)
    for board, seats, row in zip(task.social.problem.boards, task.social.seats, plan, strict=True):
        order = _settled(seats, list(row), task.kept)
        free = [place for place, seat in enumerate(seats) if seat not in task.kept]
        if len(free) < len(seats):
            worth.reorder(order, free, board)
        found |= {
            seat: task.social.guests[guest] for seat, guest in zip(seats, order, strict=True) if guest is not None
        }
    return found


def keep_mixed(session: Session, task: MixingTask, seats: Mapping[int, int]) -> int:
    """Write what `seats_for` says into the plan; returns how many sit."""
    plan = changeable(session, task.social.plan_id)
    put_guests(session, plan.id, seats={guest: seat for seat, guest in seats.items()})
    plan.mixing = task.mixing
    # What an earlier fill exchanged does not explain these seats.
    plan.options = {name: value for name, value in plan.options.items() if name != "exchanges"}
    return len(seats)


def fill_by_company(session: Session, plan_id: int, *, mixing: float, seconds: float = 4.0, seed: int = 0) -> Filled:
    """Look for better company in a plan, and keep it: the first ranks keep their seats as `mixing` says."""
    task = mixing_task(session, plan_id, mixing=mixing)
    found = autoseat.solve(task.social.problem, seconds=seconds, seed=seed)
    return Filled(keep_mixed(session, task, seats_for(task, found.plan)), score=found.score.total)


def _settled(seats: Sequence[int], row: list[int | None], kept: Mapping[int, int]) -> list[int | None]:
    """The guests of a table with the kept ones on their seats, the others in the order that was found."""
    others = iter([guest for guest in row if guest not in set(kept.values())])
    return [kept[seat] if seat in kept else next(others, None) for seat in seats]


class _Worth:
    """What it is worth that two guests sit side by side, looked up once."""

    def __init__(self, problem: autoseat.Problem) -> None:
        self.problem = problem
        self.beside = {frozenset((pair.one, pair.other)): pair.beside for pair in problem.pairs}
        for pair in problem.not_beside:
            self.beside[frozenset(pair)] = -BROKEN

    def of(self, order: Sequence[int | None], board: autoseat.Board) -> int:
        found = 0
        for a, b in neighbours(order, board):
            one, other = self.problem.guests[a], self.problem.guests[b]
            found += self.beside.get(frozenset((a, b)), 0)
            if {one.gender, other.gender} == {"f", "m"}:
                found += self.problem.alternate_gender
            if not one.languages & other.languages:
                found += self.problem.no_common_language
        return found

    def reorder(self, order: list[int | None], free: Sequence[int], board: autoseat.Board) -> None:
        """Exchange guests on free seats of a table for as long as that is worth more."""
        best = self.of(order, board)
        improved = True
        while improved:
            improved = False
            for a, b in combinations(free, 2):
                order[a], order[b] = order[b], order[a]
                now = self.of(order, board)
                if now > best:
                    best, improved = now, True
                else:
                    order[a], order[b] = order[b], order[a]
