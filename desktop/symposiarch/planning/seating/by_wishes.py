"""Filling a plan by wishes alone, whatever the ranks: the plan as a problem for the auto-seating, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Gender
from symposiarch.model.seating import Wish, WishKind
from symposiarch.model.venues import SeatKind
from symposiarch.planning import autoseat
from symposiarch.planning.heads import Who, heads
from symposiarch.planning.seating.company import couples
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.places import Filled, write_places
from symposiarch.planning.seating.tables import form_of


@dataclass(frozen=True, slots=True)
class SocialTask:
    """A plan as a problem for the auto-seating, worked out off the database; `seats` and `guests` lead back."""

    problem: autoseat.Problem
    plan_id: int
    guests: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]


def social_task(session: Session, plan_id: int, *, who: Who = Who.COMING) -> SocialTask:
    """What `autoseat.solve` needs to seat a plan by wishes; couples and delegations count a little."""
    plan = changeable(session, plan_id)
    people = [head for head in heads(session, plan.event_id, who=who) if not head.seated_apart]
    number = {head.id: place for place, head in enumerate(people)}
    seats = tuple(
        tuple(seat.id for seat in table.seats if seat.kind not in (SeatKind.BLOCKED, SeatKind.INTERPRETER))
        for table in plan.layout.tables
    )
    boards = tuple(
        autoseat.Board(len(ids), ring=form_of(table).ring, label=table.label or str(table.position + 1))
        for ids, table in zip(seats, plan.layout.tables, strict=True)
    )
    worth: dict[tuple[int, int], list[int]] = {}
    groups: dict[str, list[int]] = {}
    for head in people:
        if head.group:
            groups.setdefault(head.group, []).append(number[head.id])
    for members in groups.values():
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                worth.setdefault((one, other), [0, 0])[0] += 3
    for one, other in couples(session, {head.id: head for head in people}).items():
        if number[one] < number[other]:
            worth.setdefault((number[one], number[other]), [0, 0])[0] += 12
    together: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    not_beside: list[tuple[int, int]] = []
    for wish in session.scalars(select(Wish).where(Wish.event_id == plan.event_id)):
        if wish.first_id not in number or wish.second_id not in number:
            continue
        pair = min(number[wish.first_id], number[wish.second_id]), max(number[wish.first_id], number[wish.second_id])
        if wish.hard and wish.kind in (WishKind.TOGETHER, WishKind.APART, WishKind.NOT_BESIDE):
            hard = {WishKind.TOGETHER: together, WishKind.APART: apart, WishKind.NOT_BESIDE: not_beside}
            hard[wish.kind].append(pair)
            continue
        sign = -1 if wish.kind in (WishKind.APART, WishKind.NOT_BESIDE) else 1
        side = 1 if wish.kind in (WishKind.BESIDE, WishKind.NOT_BESIDE) else 0
        worth.setdefault(pair, [0, 0])[side] += sign * wish.weight
    table_of = {seat: table for table, ids in enumerate(seats) for seat in ids}
    fixed = [
        (number[place.attendee_id], table_of[place.seat_id])
        for place in plan.places
        if place.locked and place.attendee_id in number and place.seat_id in table_of
    ]
    problem = autoseat.Problem(
        guests=tuple(
            autoseat.Guest(
                head.name, {Gender.FEMALE: "f", Gender.MALE: "m"}.get(head.gender, ""), frozenset(head.languages)
            )
            for head in people
        ),
        boards=boards,
        pairs=tuple(autoseat.Pair(one, other, *values) for (one, other), values in sorted(worth.items())),
        together=tuple(together),
        apart=tuple(apart),
        not_beside=tuple(not_beside),
        fixed=tuple(fixed),
        alternate_gender=2,
        no_common_language=-6 if all(head.languages for head in people) else 0,
    )
    return SocialTask(problem, plan_id, tuple(head.id for head in people), seats)


def keep_social(session: Session, task: SocialTask, plan: autoseat.Plan) -> int:
    """Write what `autoseat.solve` found into the plan; a locked guest keeps the very seat."""
    kept = changeable(session, task.plan_id)
    locked = {place.seat_id: place.attendee_id for place in kept.places if place.locked}
    held: dict[int, int] = {}
    for seats, row in zip(task.seats, plan, strict=True):
        found = [None if guest is None else task.guests[guest] for guest in row]
        for seat, guest in locked.items():
            if seat in seats and guest in found:
                here, there = found.index(guest), seats.index(seat)
                found[here], found[there] = found[there], found[here]
        held |= {seat: guest for seat, guest in zip(seats, found, strict=False) if guest is not None}
    write_places(session, kept, held)
    kept.options = {name: value for name, value in kept.options.items() if name not in ("exchanges", "occasion")}
    return len(held)


def fill_by_wishes(
    session: Session,
    plan_id: int,
    *,
    who: Who = Who.COMING,
    seconds: float = 4.0,
    seed: int = 0,
    progress: Callable[[autoseat.Progress], None] | None = None,
) -> Filled:
    """Seat an event's guests by wishes alone, whatever their rank."""
    task = social_task(session, plan_id, who=who)
    if not task.guests:
        raise SymposiarchError("Nobody is expected yet whom a seat could be given.")
    found = autoseat.solve(task.problem, seconds=seconds, seed=seed, progress=progress)
    seated = keep_social(session, task, found.plan)
    return Filled(seated, score=found.score.total)
