"""Who is locked or uses a wheelchair has a seat before wishes are looked at; the rules hold around it all the same."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.dinners import coming, laid

from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan, WishKind
from symposiarch.model.venues import SeatKind
from symposiarch.planning.autoseat import Board, Guest, Problem, score
from symposiarch.planning.seating.plans import by_hand
from symposiarch.planning.seating.sociable.by_wishes import SocialTask, wishes_task
from symposiarch.planning.seating.sociable.own_seats import around
from symposiarch.planning.seating.sociable.wishes import add_wish


def dinner(session: Session, guests: int, tables: str, *, wheelchairs: int = 0) -> tuple[SeatingPlan, list[int]]:
    """A plan and its guests (attendees), of whom the first use wheelchairs."""
    event = an_event(session)
    for number in range(guests):
        mobility = Mobility.WHEELCHAIR if number < wheelchairs else Mobility.NONE
        coming(session, event, f"Guest {number}", mobility=mobility)
    plan = laid(session, event, tables)
    return plan, list(session.scalars(select(Attendee.id).order_by(Attendee.id)))


def of_kind(session: Session, plan: SeatingPlan, kind: SeatKind, *seats: tuple[int, int]) -> None:
    for table, seat in seats:
        plan.layout.tables[table].seats[seat].kind = kind
    session.flush()


def lock(session: Session, plan: SeatingPlan, guest: int, table: int, seat: int) -> None:
    by_hand.seat_guest(session, plan.id, attendee_id=guest, seat_id=plan.layout.tables[table].seats[seat].id)
    by_hand.lock(session, plan.id, attendee_id=guest)


def tables_of(task: SocialTask) -> dict[int, int]:
    """At which table somebody is fixed, by attendee."""
    return {task.guests[guest]: table for guest, table in task.problem.fixed}


def test_two_who_are_kept_apart_are_given_wheelchair_places_at_two_tables(session: Session) -> None:
    plan, guests = dinner(session, 8, "2 rounds of 4", wheelchairs=2)
    of_kind(session, plan, SeatKind.WHEELCHAIR, (0, 0), (0, 1), (1, 0))
    assert tables_of(wishes_task(session, plan.id)) == {guests[0]: 0, guests[1]: 0}
    add_wish(session, plan.event_id, first=guests[0], second=guests[1], kind=WishKind.APART, hard=True)
    assert tables_of(wishes_task(session, plan.id)) == {guests[0]: 0, guests[1]: 1}


def test_a_wheelchair_place_is_given_at_the_table_of_whom_the_guest_is_to_be_with(session: Session) -> None:
    plan, guests = dinner(session, 8, "2 rounds of 4", wheelchairs=1)
    of_kind(session, plan, SeatKind.WHEELCHAIR, (0, 0), (1, 0))
    lock(session, plan, guests[3], 1, 2)
    add_wish(session, plan.event_id, first=guests[0], second=guests[3], kind=WishKind.TOGETHER, hard=True)
    assert tables_of(wishes_task(session, plan.id)) == {guests[0]: 1, guests[3]: 1}


def test_where_no_wheelchair_place_suits_the_rules_the_first_is_given_and_the_search_says_why(
    session: Session,
) -> None:
    plan, guests = dinner(session, 8, "2 rounds of 4", wheelchairs=1)
    of_kind(session, plan, SeatKind.WHEELCHAIR, (0, 0))
    lock(session, plan, guests[3], 1, 2)
    add_wish(session, plan.event_id, first=guests[0], second=guests[3], kind=WishKind.TOGETHER, hard=True)
    assert tables_of(wishes_task(session, plan.id)) == {guests[0]: 0, guests[3]: 1}


def test_a_guest_who_is_locked_on_an_interpreters_chair_needs_no_other(session: Session) -> None:
    plan, guests = dinner(session, 5, "1 round of 5")
    of_kind(session, plan, SeatKind.INTERPRETER, (0, 4))
    lock(session, plan, guests[0], 0, 4)
    task = wishes_task(session, plan.id)
    assert task.problem.seats == 5
    assert tables_of(task) == {guests[0]: 0}


def test_only_who_is_locked_stays_and_the_chair_of_who_has_declined_is_given_again(session: Session) -> None:
    plan, guests = dinner(session, 4, "1 round of 4")
    lock(session, plan, guests[0], 0, 1)
    for seat, guest in ((2, guests[1]), (3, guests[2])):
        by_hand.seat_guest(session, plan.id, attendee_id=guest, seat_id=plan.layout.tables[0].seats[seat].id)
    invitation = session.get_one(Attendee, guests[2]).invitation
    assert invitation is not None
    invitation.reply = Reply.DECLINED
    task = wishes_task(session, plan.id)
    assert tables_of(task) == {guests[0]: 0}
    assert task.problem.seats == 4


def test_a_guest_in_a_wheelchair_who_is_locked_elsewhere_takes_no_place_for_one(session: Session) -> None:
    plan, guests = dinner(session, 4, "2 rounds of 4", wheelchairs=2)
    of_kind(session, plan, SeatKind.WHEELCHAIR, (0, 0))
    lock(session, plan, guests[0], 1, 2)
    assert tables_of(wishes_task(session, plan.id)) == {guests[0]: 1, guests[1]: 0}


def test_a_wish_is_no_rule_unless_it_is_said_to_be(session: Session) -> None:
    plan, guests = dinner(session, 3, "1 round of 4")
    add_wish(session, plan.event_id, first=guests[0], second=guests[1], kind=WishKind.APART, weight=30)
    add_wish(session, plan.event_id, first=guests[1], second=guests[2], kind=WishKind.NOT_BESIDE, hard=True)
    problem = wishes_task(session, plan.id).problem
    assert (problem.apart, problem.not_beside) == ((), ((1, 2),))
    assert [pair.at_table for pair in problem.pairs if (pair.one, pair.other) == (0, 1)] == [-30]


@pytest.mark.parametrize("seed", range(20))
def test_nobody_sits_beside_whom_they_must_not_because_others_have_seats_of_their_own(seed: int) -> None:
    chance = random.Random(seed)
    ring, chairs = seed % 2 == 0, 5
    foes = tuple({(one, other) for one, other in (sorted(chance.sample(range(5), 2)) for _ in range(3))})
    problem = Problem(tuple(Guest(f"{guest}") for guest in range(5)), (Board(chairs, ring),), not_beside=foes)
    own = dict(zip(chance.sample(range(chairs), 2), chance.sample(range(5), 2), strict=True))
    kept = [way for way in permutations(range(5)) if not score(problem, (way,)).broken["not_beside"]]
    for row in kept[:3]:
        found = around(problem, 0, row, own)
        assert sorted(guest for guest in found if guest is not None) == [0, 1, 2, 3, 4]
        assert own.items() <= dict(enumerate(found)).items()
        possible = any(own.items() <= dict(enumerate(way)).items() for way in kept)
        assert bool(score(problem, (found,)).broken["not_beside"]) is not possible
