"""Better company by the auto-seating, as far as rank lets it: the first ranks keep their seats, the others are mixed.

`mixing` goes from 0, where all keep their seats, to 1: a plan at 0.6 keeps the first 40 % of those who have a rank.
However sociable, hosts, who presides at a table and who is honoured keep theirs, and so does who is locked, interprets
or is interpreted for, or sits in a block, in a delegation or at a place for a wheelchair (C9). A task is read once;
searching needs no database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Honour
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning import autoseat
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.checks import Wrong, check_seats
from symposiarch.planning.seating.exchanges import keep_exchanges
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.manners import Meal, manners_of
from symposiarch.planning.seating.plans.by_hand import put_guests
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import Filled
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.seat_lists import SeatList
from symposiarch.planning.seating.sociable.by_wishes import SocialTask, social_task
from symposiarch.planning.seating.sociable.mingling import Ground, Mingled, mingle
from symposiarch.planning.seating.sociable.thirteen import without_thirteen
from symposiarch.planning.seating.sociable.wishes import WishRow, wishes
from symposiarch.planning.seating.weighing import hall_of, sitters_of
from symposiarch.planning.seating.who_sits import needs_seat

MOST_AT_TABLE = 0.8
"""However sociable, among those who share a table rank weighs so much less than the usual, and not less."""

WHY_FIXED = (
    "Who is fixed keeps the seat by rank, honour, lock or block: unlock it, or move the slider towards Sociable, so "
    "that more guests may change tables."
)

A_CHECK = 10
"""What is wrong with a plan once more is put up with for wishes of this weight: an inversion of rank, by C9."""


@dataclass(frozen=True, slots=True)
class MixingTask:
    """A plan to be improved; `kept` are those who keep their seats (seat to the guest's number in the problem)."""

    social: SocialTask
    mixing: float
    kept: Mapping[int, int]
    ground: Ground
    facts: Known
    wishes: tuple[WishRow, ...]


def mixing_of(session: Session, plan_id: int) -> float:
    """How sociably a plan was last filled."""
    return session.get_one(SeatingPlan, plan_id).mixing


def mixing_task(session: Session, plan_id: int, *, mixing: float) -> MixingTask:
    """What is to be improved in a plan. Raises SymposiarchError when nobody is expected, or nobody may move."""
    social = social_task(session, plan_id)
    if not social.guests:
        raise SymposiarchError("Nobody is expected yet whom a seat could be given.")
    plan, facts = session.get_one(SeatingPlan, plan_id), known(session, plan_id)
    number = {guest: place for place, guest in enumerate(social.guests)}
    stay = _staying(facts, mixing, number)
    kept = {row.seat_id: number[row.attendee_id] for row in facts.rows if row.attendee_id in stay}
    if len(kept) == len(social.guests):
        raise SymposiarchError(
            "At strict precedence everybody keeps the seat. Move the slider towards Sociable to mix the lower ranks."
        )
    seated = sum(row.attendee_id in number for row in facts.rows)
    closed = _closed(facts, waiting=len(social.guests) - seated)
    seats = tuple(tuple(seat for seat in table if seat not in closed) for table in social.seats)
    table_of = {seat: table for table, ids in enumerate(seats) for seat in ids}
    fixed = {guest: table_of[seat] for seat, guest in kept.items() if seat in table_of}
    problem = replace(
        social.problem,
        boards=tuple(
            replace(board, capacity=len(ids)) for board, ids in zip(social.problem.boards, seats, strict=True)
        ),
        fixed=tuple(sorted((dict(social.problem.fixed) | fixed).items())),
        why_fixed=WHY_FIXED,
    )
    wished = tuple(wish for wish in wishes(session, plan.event_id) if not wish.hard)
    ground = _ground(plan, facts, stay, closed, mixing)
    return MixingTask(replace(social, problem=problem, seats=seats), mixing, kept, ground, facts, wished)


def _staying(facts: Known, mixing: float, number: Mapping[int, int]) -> frozenset[int]:
    """Who keeps the seat."""
    people = facts.people
    ranked = sorted((rank, key) for key, rank in facts.ranks.items() if key in number)
    found = {key for _, key in ranked[: round((1 - mixing) * len(ranked))]}
    # Who interprets and who is interpreted for stay where the fill has put them, beside or behind each other (C8).
    found |= facts.interpreters.keys() | set(facts.interpreters.values()) | facts.hosts
    found |= {key for key, head in people.items() if head.honour is not Honour.NONE}
    found |= {facts.partners[key] for key in facts.hosts if key in facts.partners}
    found |= {
        row.attendee_id
        for row in facts.rows
        if row.attendee_id is not None
        and row.attendee_id in people
        and (
            row.locked
            or row.table_id in facts.blocks
            or row.shape is TableShape.BILATERAL
            or (facts.hosts and facts.presided(row.seat_id))
            or (row.kind is SeatKind.WHEELCHAIR and people[row.attendee_id].mobility is Mobility.WHEELCHAIR)
        )
    }
    return frozenset(row.attendee_id for row in facts.rows if row.attendee_id in found & number.keys())


def _closed(facts: Known, *, waiting: int) -> set[int]:
    """The empty chairs that nobody is given. Of those in rows the first are for who waits for a seat, and the others
    stay empty, so that a hall is empty at its back and has no gaps before that."""
    empty = [row for row in facts.rows if row.attendee_id is None]
    kept = [row for row in empty if row.spare or row.table_id in facts.blocks]
    presided = [row for row in empty if row not in kept and facts.hosts and facts.presided(row.seat_id)]
    free = [row for row in empty if row not in kept and row not in presided]
    # The chair from which a host presides is given where there is no other.
    found = {row.seat_id for row in (*kept, *presided[max(0, waiting - len(free)) :])}
    in_rows = sorted((row for row in free if row.shape is TableShape.ROW), key=lambda row: row.honour)
    return found | {row.seat_id for row in in_rows[waiting:]}


def _ground(plan: SeatingPlan, facts: Known, stay: frozenset[int], closed: set[int], mixing: float) -> Ground:
    rows = sorted(
        (row for row in facts.rows if row.kind is not SeatKind.BLOCKED and row.seat_id not in closed),
        key=lambda row: (
            row.kind is SeatKind.WHEELCHAIR,
            -1 if row.shape is TableShape.ROW else row.table_position,
            row.honour,
        ),
    )
    spots = [facts.spots[row.seat_id] for row in rows]
    lists: dict[SeatList | None, list[int]] = {}
    for seat, row in enumerate(rows):
        if row.kind is not SeatKind.INTERPRETER:
            lists.setdefault(facts.listed[row.seat_id], []).append(seat)
    # Of those who no longer come only who is locked keeps the chair.
    here = {key for key, head in facts.people.items() if head.presence is not Presence.ABSENT}
    now = tuple(row.attendee_id if row.locked or row.attendee_id in here else None for row in rows)
    waiting = (key for key, head in facts.people.items() if key not in now and needs_seat(head))
    manners, rank = manners_of(plan), facts.ranks
    sitters = sitters_of(
        facts.people,
        facts.partners,
        (*now, *waiting),  # who waits for a seat is as if behind the last
        fixed=stay,
        spoken_for=frozenset(facts.interpreters.values()),
        low=facts.low,
    )
    return Ground(
        ids=tuple(row.seat_id for row in rows),
        hall=hall_of(
            plan,
            manners,
            spots,
            list(lists.values()),
            facts.wishes,
            mixing=min(mixing, MOST_AT_TABLE),
            alternate=manners.meal is Meal.SOCIAL,
        ),
        sitters={sitter.key: sitter for sitter in sitters},
        now=now,
        order={
            key: (key in facts.low) * len(facts.people) + (rank.get(key) or len(facts.people)) for key in facts.people
        },
    )


def seats_for(task: MixingTask, plan: autoseat.Plan) -> dict[int, int]:
    """Who sits where (seat to attendee) when a plan that was found is laid on the tables; the kept have their seats."""
    # Also on chairs for interpreters, which are no part of the problem.
    found = {seat: task.social.guests[guest] for seat, guest in task.kept.items()}
    for seats, row in zip(task.social.seats, plan, strict=True):
        others = iter([guest for guest in row if guest is not None and guest not in set(task.kept.values())])
        free = (seat for seat in seats if seat not in task.kept)
        found |= {seat: task.social.guests[guest] for seat, guest in zip(free, others, strict=False)}
    return found


def score_now(task: MixingTask) -> int | None:
    """What the seating as it stands is worth to the search; None while somebody has no seat or a rule is broken."""
    number = {guest: place for place, guest in enumerate(task.social.guests)}
    now = task.facts.seats
    tables = tuple(tuple(number.get(now.get(seat) or 0) for seat in seats) for seats in task.social.seats)
    stands = autoseat.score(task.social.problem, tables)
    return stands.total if stands.feasible else None


def mingled(
    task: MixingTask,
    plan: autoseat.Plan,
    *,
    report: Callable[[float], None] = lambda fraction: None,
    hurried: bool = False,
) -> Mingled:
    """The seating to be kept, of what was found and what stands, with the exchanges that lead to it.

    `hurried` takes a third of the time, for somebody who has pressed Stop.
    """
    now = task.facts.seats
    wrong, wished = _wrong(task, now), _fulfilled(task, now)

    def worth_it(seats: Mapping[int, int]) -> bool:
        more_wrong = _wrong(task, dict(seats)) - wrong
        return more_wrong <= 0 or more_wrong <= _fulfilled(task, dict(seats)) - wished

    return mingle(
        task.ground,
        task.social.problem,
        task.social.guests,
        seats_for(task, without_thirteen(task.social.problem, plan, task.social.not_thirteen)),
        worth_it,
        report,
        hurried=hurried,
    )


def _wrong(task: MixingTask, seats: Mapping[int, int | None]) -> float:
    """What the checks find, against the weight of wishes; rank as the slider weighs it."""
    found = check_seats(task.facts, seats)
    out_of_rank = sum(one.wrong is Wrong.OUT_OF_RANK for one in found)
    return A_CHECK * (len(found) - out_of_rank * min(task.mixing, MOST_AT_TABLE))


def _fulfilled(task: MixingTask, seats: Mapping[int, int | None]) -> int:
    """What the wishes are worth that a seating fulfils, less those that it goes against."""
    facts = task.facts
    table = {guest: facts.spots[seat][0] for seat, guest in seats.items() if guest is not None}
    beside = {frozenset((seats.get(one), seats.get(other))) for one, other in facts.beside}
    found = 0
    for wish in task.wishes:
        close = wish.first in table and table[wish.first] == table.get(wish.second)
        if wish.kind.of_neighbours:
            close = frozenset((wish.first, wish.second)) in beside
        found += (-wish.weight if wish.kind.parts else wish.weight) * close
    return found


def nobody_moves(task: MixingTask, found: Mingled) -> bool:
    """Whether what was found is the seating as it stands."""
    return all(found.seats.get(seat) == guest for seat, guest in zip(task.ground.ids, task.ground.now, strict=True))


def keep_mixed(session: Session, task: MixingTask, found: Mingled) -> int:
    """Write what `mingled` says into the plan; returns how many sit.

    Raises SymposiarchError when others sit there by now: what was searched for is no answer to that.
    """
    plan = changeable(session, task.social.plan_id)
    searched = {seat: guest for seat, guest in task.facts.seats.items() if guest is not None}
    if {place.seat_id: place.attendee_id for place in plan.places} != searched:
        raise SymposiarchError("The plan was changed while company was improved, and stays as it is. Improve it anew.")
    seats = {guest: seat for seat, guest in found.seats.items()}
    put_guests(session, plan.id, seats=seats, why=(Fact(Why.COMPANY),))
    plan.mixing = task.mixing
    # What an earlier fill exchanged does not explain these seats.
    keep_exchanges(plan, found.exchanges, task.ground.ids)
    return len(found.seats)


def fill_by_company(session: Session, plan_id: int, *, mixing: float, seconds: float, seed: int) -> Filled:
    """Look for better company in a plan, and keep it: the first ranks keep their seats as `mixing` says."""
    task = mixing_task(session, plan_id, mixing=mixing)
    found = autoseat.solve(task.social.problem, seconds=seconds, seed=seed)
    return Filled(keep_mixed(session, task, mingled(task, found.plan)), score=found.score.total)
