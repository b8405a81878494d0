"""Each guest is to know some others at the table: what that forces, and plans found where few know each other."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from tests.benchmarks import instances
from tests.planning.autoseat.parties import why_not

from symposiarch.errors import SymposiarchError
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.acquaintance import acquaintances_only, with_forced_groups
from symposiarch.planning.autoseat.hall import groups_of
from symposiarch.planning.autoseat.meeting import Meeting
from symposiarch.planning.autoseat.packing import first_plan
from symposiarch.planning.autoseat.parting import part_sizes
from symposiarch.planning.autoseat.problem import Board, Guest, Pair, Problem


def a_problem(guests: int, pairs: list[tuple[int, int]], tables: list[int], **more: Any) -> Problem:
    return Problem(
        guests=tuple(Guest(f"Guest {number}", "", frozenset()) for number in range(guests)),
        boards=tuple(Board(chairs, ring=True) for chairs in tables),
        pairs=tuple(Pair(one, other, 3, 1) for one, other in pairs),
        **more,
    )


def test_who_knows_no_more_than_needed_sits_with_all_of_them_and_others_follow() -> None:
    chain = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 4), (0, 4)]
    groups = groups_of(with_forced_groups(a_problem(7, chain, [4, 4], min_known=2)))
    assert sorted(map(sorted, groups.members)) == [[0, 1, 2, 3], [4, 5, 6]]


def test_a_guest_who_cannot_be_seated_with_enough_others_is_named() -> None:
    known = [(1, 0), (1, 2), (1, 3), (0, 2), (0, 3), (2, 3)]
    with pytest.raises(SymposiarchError, match=r"Guest 1 \(1\) can sit with only 1 of .*\(at another table\)"):
        with_forced_groups(a_problem(4, known, [3, 4], min_known=2, fixed=((0, 0), (3, 0), (1, 1))))


def test_acquaintances_who_force_more_together_than_a_table_seats_are_named() -> None:
    rows = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 6), (3, 6)]
    with pytest.raises(SymposiarchError, match=r"largest table has 4 seats, and . guests would all have to sit"):
        with_forced_groups(a_problem(7, rows, [4, 4], min_known=2))


def test_tables_too_small_for_enough_acquaintances_leave_too_few_seats() -> None:
    with pytest.raises(
        SymposiarchError, match=r"nobody can sit at a table of fewer than 3 seats.*6 seats for 8 guests"
    ):
        with_forced_groups(a_problem(8, [*rings(4, 2), (0, 2)], [6, 2], min_known=2))


def test_those_who_all_need_the_same_guest_are_told_in_one_sentence() -> None:
    star = [(0, other) for other in range(1, 7)]
    with pytest.raises(SymposiarchError, match=r"Guest 1 \(1\), .* each need Guest 0 \(0\) at the table"):
        with_forced_groups(a_problem(8, [*star, (6, 7)], [4, 4], min_known=1))


def test_who_is_kept_apart_is_no_acquaintance_at_the_table() -> None:
    ring = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)]
    with pytest.raises(
        SymposiarchError, match=r"can sit with only 1 of the 2 guests they know: Guest . \(.\) \(kept apart\)"
    ):
        with_forced_groups(a_problem(4, ring, [4], min_known=2, apart=((1, 2),)))


def test_acquaintances_alone_weigh_one_each() -> None:
    plain = acquaintances_only(a_problem(3, [(0, 1), (1, 2)], [3], alternate_gender=5))
    assert [(pair.at_table, pair.beside) for pair in plain.pairs] == [(1, 0), (1, 0)]
    assert plain.alternate_gender == 0


def rings(length: int, many: int) -> list[tuple[int, int]]:
    return [
        (min(one, other), max(one, other))
        for start in range(0, length * many, length)
        for one, other in pairwise([*range(start, start + length), start])
    ]


def test_circles_of_nine_cannot_fill_tables_of_four_with_people_who_know_each_other() -> None:
    said = why_not(a_problem(36, rings(9, 4), [4] * 9, min_known=1))
    assert "(9 guests) know only each other" in said
    assert "a table takes 2 or 4 of them" in said


def test_parts_of_three_need_a_chair_to_spare_at_a_table_of_four() -> None:
    assert part_sizes(a_problem(8, [], [4, 4], min_known=1)) == {2, 4}
    assert part_sizes(a_problem(7, [], [4, 4], min_known=1)) == {2, 3, 4}


def test_rings_that_must_stay_whole_and_fit_no_tables_are_counted_by_size() -> None:
    known = [*rings(4, 3), *((one + 12, other + 12) for one, other in rings(8, 1))]
    said = why_not(a_problem(20, known, [10, 10], min_known=2))
    assert "(3 of 4 guests, 1 of 8 guests) do not fit the tables (2 tables of 10 seats)" in said
    assert "because each guest is to know 2 others" in said


def test_where_every_way_to_seat_acquaintances_together_fails_that_is_said() -> None:
    prism = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3), (1, 4), (2, 5)]
    both = [*prism, *((one + 6, other + 6) for one, other in prism), (0, 6)]
    said = why_not(a_problem(12, both, [4, 4, 4], min_known=2))
    assert "every way to seat acquaintances together" in said


@pytest.mark.parametrize(
    "kind", [instances.acquainted, instances.strangers, instances.communities], ids=lambda kind: kind.__name__
)
@pytest.mark.parametrize("guests", [60, 200])
def test_a_plan_is_found_where_few_know_each_other_and_a_plan_exists(
    kind: Callable[[int, int], dict[str, Any]], guests: int
) -> None:
    problem = autoseat.problem_from(kind(guests, 3))
    scores: list[int | None] = []
    found = autoseat.solve(
        problem,
        seconds=20.0,
        progress=lambda seen: scores.append(seen.score),
        stop=lambda: any(score is not None for score in scores),
    )
    assert found.score.feasible
    assert not any(found.score.broken.values())


def test_where_many_know_each_other_tables_are_annealed_and_no_circles_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    def sought(_meeting: Meeting, _number: int) -> Iterator[None]:
        yield from (pytest.fail("Circles are sought though annealing finds tables.") for _once in range(1))

    monkeypatch.setattr(Meeting, "by_circles", sought)
    monkeypatch.setattr(Meeting, "by_parties", sought)
    problem = autoseat.problem_from(instances.acquainted(100, 7))
    groups = groups_of(problem)
    first = first_plan(problem, groups, random.Random(1))
    assert first is not None
    meeting = Meeting(problem, groups, first, over=lambda: False, seed=1)
    meeting.seek(0, 1)
    assert meeting.at is not None


@pytest.mark.parametrize(("kind", "few"), [(instances.communities, True), (instances.acquainted, False)])
def test_parties_are_dealt_out_early_only_where_few_are_known(
    kind: Callable[[int, int], dict[str, Any]], few: bool
) -> None:
    problem = autoseat.problem_from(kind(200, 7))
    nobody = tuple((None,) * board.capacity for board in problem.boards)
    meeting = Meeting(problem, groups_of(problem), nobody, over=lambda: False, seed=1)
    assert meeting.few_are_known() is few
