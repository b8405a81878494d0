"""All small parties of people who know each other, and everybody dealt out to such."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations, islice, pairwise
from typing import Any

import pytest
from tests.benchmarks import instances

from symposiarch.planning.autoseat.annealing.circles import EXHAUSTED, FOUND
from symposiarch.planning.autoseat.annealing.dealing import Dealing, deal
from symposiarch.planning.autoseat.hall import groups_of, lay_out, luck_of, value_of
from symposiarch.planning.autoseat.meeting import Meeting
from symposiarch.planning.autoseat.nets import net_of
from symposiarch.planning.autoseat.packing import first_plan
from symposiarch.planning.autoseat.parties import Choice, choices
from symposiarch.planning.autoseat.problem import Board, Guest, Pair, Problem, problem_from


def largest_choice(pairs: list[tuple[int, int]], tables: list[int], **more: Any) -> Choice:
    guests = tuple(Guest(str(number)) for number in range(1 + max(map(max, pairs))))
    boards = tuple(Board(chairs) for chairs in tables)
    problem = Problem(guests, boards, tuple(Pair(one, other, 1, 0) for one, other in pairs), min_known=2, **more)
    found = [choice for choice in choices(net_of(problem), groups_of(problem)) if choice is not None]
    assert found[-1].every
    return found[-1]


def all_of(dealing: Dealing) -> list[list[int]]:
    start, member = dealing.start.tolist(), dealing.member.tolist()
    return [sorted(member[begun:ended]) for begun, ended in pairwise(start)]


def all_parties(choice: Choice) -> list[list[int]]:
    return sorted(all_of(choice.dealing))


FOUR_AND_A_CHORD = [(0, 1), (1, 2), (2, 3), (0, 3), (0, 2)]


def test_a_ring_is_a_party_and_so_are_the_smaller_rings_that_a_chord_makes_of_it() -> None:
    assert all_parties(largest_choice(FOUR_AND_A_CHORD, [4])) == [[0, 1, 2, 3]]
    assert all_parties(largest_choice(FOUR_AND_A_CHORD, [8])) == [[0, 1, 2], [0, 1, 2, 3], [0, 2, 3]]


def test_foes_are_in_no_party_and_a_couple_is_never_parted() -> None:
    assert all_parties(largest_choice(FOUR_AND_A_CHORD, [8], apart=((1, 3),))) == [[0, 1, 2], [0, 2, 3]]
    assert all_parties(largest_choice(FOUR_AND_A_CHORD, [8], together=((1, 3),))) == [[0, 1, 2, 3]]


def test_a_party_that_leaves_somebody_alone_is_sifted_out_and_what_follows_from_that_too() -> None:
    triangles = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (6, 7), (7, 8), (6, 8)]
    across = [(2, 3), (2, 4), (5, 6), (5, 7)]
    dealing = largest_choice([*triangles, *across], [3, 3, 3]).dealing
    left = [set(party) for party, barred in zip(all_of(dealing), dealing.barred.tolist(), strict=True) if not barred]
    assert sorted(map(sorted, left)) == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


def test_everybody_is_dealt_out_or_it_is_proven_that_nobody_can_do_it() -> None:
    two_triangles = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    choice = largest_choice(two_triangles, [6])
    assert deal(choice.dealing, luck_of(1), 100) == FOUND
    assert sorted(choice.chosen()) == [(0, 1, 2), (3, 4, 5)]
    bow = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)]
    assert deal(largest_choice(bow, [3, 3]).dealing, luck_of(1), 100) == EXHAUSTED


def any_small_problem(seed: int) -> Problem:
    """Some guests of whom many know each other, and about as many chairs."""
    chance = random.Random(seed)
    count, need, known = chance.randint(5, 8), chance.choice((1, 1, 2)), chance.uniform(0.3, 0.9)
    boards = [Board(chance.randint(need + 1, 5))]
    while sum(board.capacity for board in boards) < count:
        boards.append(Board(chance.randint(need + 1, 5)))
    everybody = list(combinations(range(count), 2))
    pairs = tuple(Pair(one, other, 1, 0) for one, other in everybody if chance.random() < known)
    foes = tuple(sorted(chance.sample(everybody, chance.choice((0, 0, 1, 2)))))
    return Problem(tuple(Guest(str(at)) for at in range(count)), tuple(boards), pairs, apart=foes, min_known=need)


def can_be_seated(problem: Problem) -> bool:
    """Whether any way to give everybody a table lets each know enough others there; all ways are tried."""
    friends = {frozenset((pair.one, pair.other)) for pair in problem.pairs}
    foes = set(map(frozenset, problem.apart))
    tables: list[list[int]] = [[] for _ in problem.boards]

    def seat(guest: int) -> bool:
        if guest == len(problem.guests):
            return all(
                sum(frozenset((one, other)) in friends for other in table) >= problem.min_known
                for table in tables
                for one in table
            )
        for table, board in zip(tables, problem.boards, strict=True):
            if len(table) < board.capacity and not any(frozenset((guest, other)) in foes for other in table):
                table.append(guest)
                if seat(guest + 1):
                    return True
                table.pop()
        return False

    return seat(0)


def test_what_is_called_impossible_is_and_who_is_dealt_out_can_be_seated() -> None:
    possible = impossible = 0
    for seed in range(80):
        problem = any_small_problem(seed)
        nobody = tuple((None,) * board.capacity for board in problem.boards)
        meeting = Meeting(problem, groups_of(problem), nobody, over=lambda: False, seed=seed)
        found = any(at is not None for at in islice(meeting.by_parties(0), 6))
        if meeting.impossible or found:
            assert can_be_seated(problem) is found, seed
        possible += found
        impossible += meeting.impossible
    assert min(possible, impossible) > 10


def long_rings(guests: int, seed: int) -> dict[str, Any]:
    """Rings of eight at tables of eight, and as many acquaintances beyond as there are guests."""
    chance = random.Random(seed)
    order = chance.sample(range(guests), guests)
    ring = [order[start : start + 8] for start in range(0, guests, 8)]
    pairs = {(min(a, b), max(a, b)) for row in ring for a, b in zip(row, row[1:] + row[:1], strict=True)}
    strangers = (chance.sample(range(guests), 2) for _ in range(guests))
    pairs |= {(min(one, other), max(one, other)) for one, other in strangers}
    return {
        "guests": [{"id": number} for number in range(guests)],
        "tables": [{"id": number, "capacity": 8} for number in range(len(ring))],
        "pairs": [[one, other, 1, 0] for one, other in sorted(pairs)],
        "min_known": 2,
    }


@pytest.mark.parametrize("make", [instances.communities, long_rings], ids=lambda make: make.__name__)
def test_parties_that_fill_every_chair_are_dealt_out_though_many_know_others_too(
    make: Callable[[int, int], dict[str, Any]],
) -> None:
    problem = problem_from(make(200, 1))
    groups = groups_of(problem)
    first = first_plan(problem, groups, random.Random(1))
    assert first is not None
    meeting = Meeting(problem, groups, first, over=lambda: False, seed=1)
    at = next(found for found in meeting.by_parties(0) if found is not None)
    assert value_of(lay_out(problem, groups), at)[1] == 0
