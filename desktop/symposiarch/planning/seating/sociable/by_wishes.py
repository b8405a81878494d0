"""Filling a plan by wishes alone, whatever the ranks: the plan as a problem for the auto-seating, and back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Gender, Mobility
from symposiarch.model.seating import SeatingPlan, Wish, WishKind
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning import autoseat
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.presence import Who
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.honours.company import couples, interpreters_of
from symposiarch.planning.seating.honours.sides import BY_DELEGATION, couples_sit_together
from symposiarch.planning.seating.manners import manners_of
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import Filled, write_places
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.sociable import own_seats
from symposiarch.planning.seating.sociable.thirteen import without_thirteen

LARGEST_MISSION = 40
"""Of a larger house two sit side by side anywhere, and nothing is gained by weighing each pair."""


@dataclass(frozen=True, slots=True)
class SocialTask:
    """A plan as a problem for the auto-seating, worked out off the database; `seats` and `guests` lead back."""

    problem: autoseat.Problem
    plan_id: int
    guests: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]
    not_thirteen: Mapping[int, int] = field(default_factory=dict)
    """The tables at which thirteen are avoided, and how many sit there of whom the problem does not know."""
    own: Mapping[int, int] = field(default_factory=dict)
    """Seats that somebody gets whatever else is found (seat to attendee)."""
    found_there: tuple[object, ...] = ()
    """Chairs, who sat on them and who was coming when the task was made: for anything else its answer is none."""


def social_task(session: Session, plan_id: int, *, who: Who = Who.COMING) -> SocialTask:
    """What `autoseat.solve` needs to seat a plan by wishes; couples and delegations count a little.

    Couples share a table and do not sit side by side, but where the plan seats them so; who interprets sits beside the
    guest. What jars weighs a quarter of what it does in C9.
    """
    plan = changeable(session, plan_id)
    people = [head for head in heads(session, plan.event_id, who=who) if not head.seated_apart]
    number = {head.id: place for place, head in enumerate(people)}
    held = {place.seat_id for place in plan.places if place.locked and place.attendee_id not in number}
    seats = _seats_to_give(plan, held)
    worth = _Worth(number)
    _weigh_company(session, plan, people, worth)
    hard = _weigh_wishes(session, plan.event_id, worth)
    table_of = {seat: table for table, ids in enumerate(seats) for seat in ids}
    in_rows = all(table.shape is TableShape.ROW for table in plan.layout.tables)
    problem = autoseat.Problem(
        guests=tuple(
            autoseat.Guest(
                head.name, {Gender.FEMALE: "f", Gender.MALE: "m"}.get(head.gender, ""), frozenset(head.languages)
            )
            for head in people
        ),
        boards=tuple(
            autoseat.Board(len(ids), ring=form_of(table).ring, label=table.label or str(table.position + 1))
            for ids, table in zip(seats, plan.layout.tables, strict=True)
        ),
        pairs=worth.pairs(),
        together=tuple(hard[WishKind.TOGETHER]),
        apart=tuple(hard[WishKind.APART]),
        not_beside=tuple(hard[WishKind.NOT_BESIDE]),
        fixed=tuple(
            (number[place.attendee_id], table_of[place.seat_id])
            for place in plan.places
            if place.locked and place.attendee_id in number and place.seat_id in table_of
        ),
        why_fixed="Who is fixed has a seat that is locked.",
        # In rows of chairs nobody converses.
        alternate_gender=0 if in_rows else 2,
        no_common_language=0 if in_rows or not all(head.languages for head in people) else -6,
    )
    return SocialTask(problem, plan_id, tuple(head.id for head in people), seats, _tables_without_thirteen(plan, held))


def _seats_to_give(plan: SeatingPlan, held: Collection[int]) -> tuple[tuple[int, ...], ...]:
    """By table the seats that guests are given: none of those `held` by somebody who is not to be placed."""
    closed = (SeatKind.BLOCKED, SeatKind.INTERPRETER)
    # Whoever is locked keeps a chair that nobody else is given.
    own = {place.seat_id for place in plan.places if place.locked}.difference(held)
    return tuple(
        tuple(seat.id for seat in table.seats if seat.id in own or (seat.kind not in closed and seat.id not in held))
        for table in plan.layout.tables
    )


class _Worth:
    """What it is worth that two guests share a table, and that they sit side by side: summed up, pair by pair.

    `number` is what the problem calls a guest, by attendee.
    """

    def __init__(self, number: Mapping[int, int]) -> None:
        self.number = number
        self._pairs: dict[tuple[int, int], tuple[int, int]] = {}

    def add(self, one: int, other: int, at_table: int, beside: int) -> None:
        first, second = sorted((self.number[one], self.number[other]))
        known = self._pairs.get((first, second), (0, 0))
        self._pairs[first, second] = known[0] + at_table, known[1] + beside

    def pairs(self) -> tuple[autoseat.Pair, ...]:
        return tuple(autoseat.Pair(one, other, *values) for (one, other), values in sorted(self._pairs.items()))


def _weigh_company(session: Session, plan: SeatingPlan, people: Sequence[Head], worth: _Worth) -> None:
    """Groups share a table, a house is mixed with others, couples are parted, an interpreter sits beside the guest."""
    groups: dict[str, list[int]] = {}
    missions: dict[str, list[int]] = {}
    for head in people:
        for found, name in ((groups, head.group), (missions, head.delegation)):
            if name:
                found.setdefault(name, []).append(head.id)
    by_delegation = any(table.shape in BY_DELEGATION for table in plan.layout.tables)
    for members in groups.values():
        for one, other in combinations(members, 2):
            worth.add(one, other, 3, 0)
    for members in missions.values() if not by_delegation else ():
        for one, other in combinations(members, 2) if len(members) <= LARGEST_MISSION else ():
            worth.add(one, other, 0, -2)
    known = {head.id: head for head in people}
    manners = manners_of(plan)
    parted = not by_delegation and not any(couples_sit_together(table, manners) for table in plan.layout.tables)
    for one, other in couples(session, known).items():
        if worth.number[one] < worth.number[other]:
            worth.add(one, other, 0 if manners.hosts_apart else 12, -15 if parted else 0)
    for interpreter, guest in interpreters_of(known).items():
        worth.add(interpreter, guest, 60, 60)


def _weigh_wishes(session: Session, event_id: int, worth: _Worth) -> dict[WishKind, list[tuple[int, int]]]:
    """Weigh the wishes, and answer with the pairs of those that are to be kept whatever they cost."""
    number = worth.number
    hard: dict[WishKind, list[tuple[int, int]]] = {kind: [] for kind in WishKind if kind.can_be_a_rule}
    for wish in session.scalars(select(Wish).where(Wish.event_id == event_id)):
        if wish.first_id not in number or wish.second_id not in number:
            continue
        if wish.hard and wish.kind in hard:
            hard[wish.kind].append((number[wish.first_id], number[wish.second_id]))
            continue
        weight = -wish.weight if wish.kind.parts else wish.weight
        worth.add(wish.first_id, wish.second_id, *((0, weight) if wish.kind.of_neighbours else (weight, 0)))
    return hard


def _tables_without_thirteen(plan: SeatingPlan, held: Collection[int]) -> dict[int, int]:
    """By table how many of those who keep their seats are not to be placed; none where thirteen are not minded."""
    if not practice(plan.event.practice).avoid_thirteen:
        return {}
    return {
        number: sum(seat.id in held and seat.kind is not SeatKind.INTERPRETER for seat in table.seats)
        for number, table in enumerate(plan.layout.tables)
        if table.shape is not TableShape.ROW
    }


def wishes_task(session: Session, plan_id: int, *, who: Who = Who.COMING) -> SocialTask:
    """The task of a fill by wishes alone: who uses a wheelchair gets a place for one, while there are such.

    Raises SymposiarchError when nobody is expected.
    """
    task = social_task(session, plan_id, who=who)
    if not task.guests:
        raise SymposiarchError("Nobody is expected yet whom a seat could be given.")
    plan = session.get_one(SeatingPlan, plan_id)
    own = {place.seat_id: place.attendee_id for place in plan.places if place.locked}
    seats = [seat for table in plan.layout.tables for seat in table.seats]
    table_of = {seat: table for table, ids in enumerate(task.seats) for seat in ids}
    number = {guest: place for place, guest in enumerate(task.guests)}
    free = {seat.id: table_of[seat.id] for seat in seats if seat.kind is SeatKind.WHEELCHAIR and seat.id not in own}
    people = {head.id: head for head in heads(session, plan.event_id, who=who)}
    wheelchairs = [
        number[guest]
        for guest in task.guests
        if people[guest].mobility is Mobility.WHEELCHAIR and guest not in own.values()
    ]
    own |= {seat: task.guests[guest] for seat, guest in own_seats.given(task.problem, free, wheelchairs).items()}
    fixed = {number[guest]: table_of[seat] for seat, guest in own.items() if guest in number and seat in table_of}
    problem = replace(task.problem, fixed=tuple(sorted(fixed.items())))
    return replace(task, problem=problem, own=own, found_there=_found_there(session, plan, who))


def _found_there(session: Session, plan: SeatingPlan, who: Who) -> tuple[object, ...]:
    return (
        frozenset((seat.id, seat.kind) for table in plan.layout.tables for seat in table.seats),
        frozenset((place.seat_id, place.attendee_id, place.locked) for place in plan.places),
        frozenset((head.id, head.seated_apart) for head in heads(session, plan.event_id, who=who)),
    )


def seats_for_wishes(task: SocialTask, plan: autoseat.Plan) -> dict[int, int]:
    """Who sits where (seat to attendee) in a plan that was found; whoever has a seat of their own keeps it."""
    held: dict[int, int] = {}
    number = {guest: place for place, guest in enumerate(task.guests)}
    for table, (seats, row) in enumerate(zip(task.seats, plan, strict=True)):
        own = {seats.index(seat): number[guest] for seat, guest in task.own.items() if seat in seats}
        laid = own_seats.around(task.problem, table, row, own) if own else row
        held |= {seat: task.guests[guest] for seat, guest in zip(seats, laid, strict=True) if guest is not None}
    return held


def keep_wishes(session: Session, task: SocialTask, plan: autoseat.Plan, *, who: Who = Who.COMING) -> int:
    """Write what `autoseat.solve` found into the plan.

    Raises SymposiarchError when others come, or sit there, by now: what was searched for is no answer to that.
    """
    kept = changeable(session, task.plan_id)
    if _found_there(session, kept, who) != task.found_there:
        raise SymposiarchError(
            "The plan was changed while guests were seated by wishes, and stays as it is. Fill it anew."
        )
    locked = {place.seat_id for place in kept.places if place.locked}
    held = seats_for_wishes(task, without_thirteen(task.problem, plan, task.not_thirteen))
    company = (Fact(Why.COMPANY),)
    write_places(session, kept, held, {seat: company for seat in held if seat not in locked})
    kept.mixing = 1.0
    kept.options = {name: value for name, value in kept.options.items() if name not in ("exchanges", "occasion")}
    return len(held)


def fill_by_wishes(
    session: Session, plan_id: int, *, who: Who = Who.COMING, seconds: float = 4.0, seed: int = 0
) -> Filled:
    """Seat an event's guests by wishes alone, whatever their rank. Raises SymposiarchError when nobody is expected."""
    task = wishes_task(session, plan_id, who=who)
    found = autoseat.solve(task.problem, seconds=seconds, seed=seed)
    seated = keep_wishes(session, task, found.plan, who=who)
    return Filled(seated, score=found.score.total)
