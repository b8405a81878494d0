"""Thirteen at one table are avoided also where company alone decides (PROTOCOL C6 [S58], C9)."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.seating import Wish, WishKind
from symposiarch.planning import autoseat
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.seating.sociable.by_wishes import fill_by_wishes
from symposiarch.planning.seating.sociable.thirteen import without_thirteen

BOTH = {0: 0, 1: 0}


def two_circles(
    loose: int, *, fixed: tuple[tuple[int, int], ...] = (), together: tuple[tuple[int, ...], ...] = ()
) -> tuple[autoseat.Problem, autoseat.Plan]:
    """Two circles of thirteen friends at tables of fourteen; one guest is a friend of nobody."""
    circles = range(13), range(13, 26)
    pairs = tuple(
        autoseat.Pair(one, other, 5, 0)
        for circle in circles
        for one, other in combinations(circle, 2)
        if loose not in (one, other)
    )
    guests = tuple(autoseat.Guest(f"Guest {number}") for number in range(26))
    boards = autoseat.Board(14), autoseat.Board(14)
    problem = autoseat.Problem(guests, boards, pairs, fixed=fixed, together=together)
    return problem, tuple(tuple(circle) for circle in circles)


def counts(plan: autoseat.Plan) -> list[int]:
    return [sum(guest is not None for guest in row) for row in plan]


def test_of_thirteen_the_one_who_costs_least_goes_to_the_other_table() -> None:
    problem, plan = two_circles(loose=4)
    found = without_thirteen(problem, plan, BOTH)
    assert counts(found) == [12, 14]
    assert 4 in found[1]


def test_where_nobody_of_them_may_leave_one_comes_from_the_other_table() -> None:
    problem, plan = two_circles(loose=20, fixed=tuple((guest, 0) for guest in range(13)))
    found = without_thirteen(problem, plan, BOTH)
    assert counts(found) == [14, 12]
    assert 20 in found[0]


def test_where_every_move_breaks_a_rule_thirteen_stay() -> None:
    problem, plan = two_circles(loose=4, together=(tuple(range(13)), tuple(range(13, 26))))
    assert without_thirteen(problem, plan, BOTH) == plan


def test_where_thirteen_are_not_minded_nobody_moves() -> None:
    problem, plan = two_circles(loose=4)
    assert without_thirteen(problem, plan, {}) == plan


def test_who_keeps_a_seat_without_being_placed_is_counted_at_the_table() -> None:
    problem, plan = two_circles(loose=4)
    assert without_thirteen(problem, plan, {0: 1, 1: 1}) == plan


@given(st.lists(st.integers(0, 16), min_size=2, max_size=5))
def test_everybody_still_sits_and_no_table_has_thirteen_by_it_that_had_not(taken: list[int]) -> None:
    guests = iter(range(sum(taken)))
    plan = tuple(tuple(next(guests) for _ in range(count)) for count in taken)
    problem = autoseat.Problem(
        tuple(autoseat.Guest(str(number)) for number in range(sum(taken))), tuple(autoseat.Board(16) for _ in taken)
    )
    found = without_thirteen(problem, plan, dict.fromkeys(range(len(taken)), 0))
    assert sorted(guest for row in found for guest in row if guest is not None) == list(range(sum(taken)))
    assert counts(found).count(13) <= taken.count(13)
    assert sum(a != b for a, b in zip(taken, counts(found), strict=True)) <= 2 * taken.count(13)


def test_a_dinner_that_is_filled_by_wishes_has_no_thirteen_at_a_table(session: Session) -> None:
    event = an_event(session)
    for number in range(26):
        a_guest(session, event, f"Guest {number}", reply=Reply.ACCEPTED)
    keys = list(session.scalars(select(Attendee.id).order_by(Attendee.id)))
    for circle in (keys[:13], keys[13:]):
        for one, other in combinations(circle, 2):
            session.add(Wish(event_id=event.id, first_id=one, second_id=other, kind=WishKind.TOGETHER, weight=9))
    layout = add_layout(session, tables=read_wanted("2 rounds of 14"), event_id=event.id)
    plan = add_plan(session, event.id, layout_id=layout.id)
    fill_by_wishes(session, plan.id, seconds=0.3)
    assert sorted(Counter(place.seat.table_id for place in plan.places).values()) == [12, 14]
