"""Auto-seating: the score is the one of the format, and plans keep every hard rule."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks import instances
from tests.planning.autoseat.parties import party, plan_worth, rings

from symposiarch.errors import SymposiarchError
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat import Board, Guest, Pair, Problem
from symposiarch.planning.autoseat.packing import place_whole


def reference_total(problem: dict[str, Any], rows: list[list[int | None]]) -> int | None:
    """The score as the format describes it, written once more and plainly; None when a hard rule is broken."""
    where = {guest: table for table, row in enumerate(rows) for guest in row if guest is not None}
    seats = Counter(guest for row in rows for guest in row if guest is not None)
    if sorted(seats) != [guest["id"] for guest in problem["guests"]] or max(seats.values(), default=1) > 1:
        return None
    if any(len(row) > table["capacity"] for row, table in zip(rows, problem["tables"], strict=True)):
        return None
    if any(where[a] != where[b] for group in problem.get("together", []) for a, b in combinations(group, 2)):
        return None
    if any(where[a] == where[b] for a, b in problem.get("apart", [])):
        return None
    if any(where[guest] != table for guest, table in problem.get("fixed", [])):
        return None
    total, known = 0, dict.fromkeys(where, 0)
    for a, b, at_table, _ in problem["pairs"]:
        if where[a] == where[b]:
            total += at_table
            known[a] += at_table > 0
            known[b] += at_table > 0
    if any(count < problem.get("min_known", 0) for count in known.values()):
        return None
    worth = {frozenset(pair[:2]): pair[3] for pair in problem["pairs"]}
    rules = problem.get("rules", {})
    for a, b in _sides(problem, rows):
        one, other = problem["guests"][a], problem["guests"][b]
        if frozenset((a, b)) in {frozenset(pair) for pair in problem.get("not_beside", [])}:
            return None
        total += worth.get(frozenset((a, b)), 0)
        total += rules.get("alternate_gender", 0) * (sorted((one["gender"], other["gender"])) == ["f", "m"])
        total += rules.get("no_common_language", 0) * (not set(one["languages"]) & set(other["languages"]))
    return total


def _sides(problem: dict[str, Any], rows: list[list[int | None]]) -> Iterator[tuple[int, int]]:
    for row, table in zip(rows, problem["tables"], strict=True):
        ring = row + row[:1] if table["shape"] == "round" and len(row) > 2 else row
        for a, b in pairwise(ring):
            if a is not None and b is not None:
                yield a, b


@pytest.mark.parametrize("make", instances.KINDS, ids=lambda make: make.__name__)
def test_every_kind_of_problem_gets_a_plan_that_keeps_its_rules_and_is_scored_as_the_format_says(make: Any) -> None:
    problem = make(60, 5)
    found = autoseat.solve(autoseat.problem_from(problem), seconds=0.8)
    assert [len(row) for row in found.plan] == [table["capacity"] for table in problem["tables"]]
    assert found.score.feasible
    assert reference_total(problem, [list(row) for row in found.plan]) == found.score.total


def test_a_hidden_perfect_plan_of_two_hundred_is_found() -> None:
    problem = instances.planted(200, 3)
    found = plan_worth(autoseat.problem_from(problem), problem["planted"], seconds=2.0)
    assert found.score.total >= problem["planted"]


def test_a_hidden_plan_of_five_hundred_is_found_by_threads_that_share_it() -> None:
    problem = instances.planted(500, 4)
    found = plan_worth(autoseat.problem_from(problem), problem["planted"] * 0.98, seconds=3.0, workers=2)
    assert found.score.total >= problem["planted"] * 0.98


def test_an_empty_chair_is_put_between_two_who_dislike_each_other() -> None:
    guests = tuple(Guest(name) for name in "abc")
    problem = Problem(guests, (Board(5, ring=False),), pairs=(Pair(0, 1, 0, -5), Pair(0, 2, 0, -5), Pair(1, 2, 0, -5)))
    found = autoseat.solve(problem, seconds=0.2)
    assert found.score.total == 0
    assert [guest is None for guest in found.plan[0]] == [False, True, False, True, False]


def test_a_ring_of_two_has_one_pair_of_neighbours() -> None:
    problem = Problem((Guest("a"), Guest("b")), (Board(2),), pairs=(Pair(0, 1, 3, 4),))
    assert autoseat.solve(problem, seconds=0.1).score.total == 7


def test_nobody_to_seat_makes_an_empty_plan() -> None:
    assert autoseat.solve(party(0, 4), seconds=0.1).plan == ((None,) * 4,)


def test_tables_of_one_chair_take_one_guest_each() -> None:
    plan = autoseat.solve(party(5, 1, 1, 1, 1, 1), seconds=0.1).plan
    assert sorted(guest for row in plan for guest in row if guest is not None) == [0, 1, 2, 3, 4]


def test_a_table_without_chairs_stays_empty() -> None:
    assert autoseat.solve(party(4, 0, 4), seconds=0.1).plan[0] == ()


def test_cancelling_keeps_the_best_plan_so_far() -> None:
    seen: list[autoseat.Progress] = []
    found = autoseat.solve(
        autoseat.problem_from(instances.embassy(100, 2)),
        seconds=30.0,
        progress=seen.append,
        stop=lambda: len(seen) >= 3,
    )
    assert found.stopped
    assert found.score.feasible
    assert found.score.total >= max(step.score for step in seen if step.score is not None)
    assert seen[-1].plan is not None


def test_a_search_whose_time_is_over_before_it_begins_ends_with_its_first_plan() -> None:
    assert autoseat.solve(party(300, *[10] * 30), seconds=0.001, workers=1).score.feasible


def test_rings_of_nine_are_cut_so_that_each_guest_keeps_somebody_whom_they_know() -> None:
    problem = rings(9, *[5] * 18, min_known=1)
    seen: list[int | None] = []
    found = autoseat.solve(
        problem,
        seconds=10.0,
        progress=lambda step: seen.append(step.score),
        stop=lambda: bool(seen) and seen[-1] is not None,
    )
    assert found.score.feasible


def test_groups_that_fill_every_chair_of_many_tables_are_placed() -> None:
    chance = random.Random(8)
    tables = [chance.choice((4, 5, 6, 8, 9, 10, 12)) for _ in range(70)]
    groups: list[int] = []
    for chairs in tables:
        while chairs:
            size = chance.choice([size for size in (3, 4, 5, 6) if chairs - size in (0, *range(3, chairs))] or [chairs])
            groups.append(size)
            chairs -= size
    placed = place_whole(sorted(groups, reverse=True), tables, chance)
    assert placed is not None
    taken: Counter[int] = Counter()
    for size, table in zip(sorted(groups, reverse=True), placed, strict=True):
        taken[table] += size
    assert all(taken[table] == chairs for table, chairs in enumerate(tables))


@given(st.integers(0, 10_000))
def test_any_small_problem_gets_a_plan_or_a_reason(seed: int) -> None:
    make = instances.KINDS[seed % len(instances.KINDS)]
    problem = make(10 + seed % 31, seed)
    try:
        found = autoseat.solve(autoseat.problem_from(problem), seconds=0.06)
    except SymposiarchError:
        return  # without a reason there would be no sentence; what the sentences say is tested above
    assert reference_total(problem, [list(row) for row in found.plan]) == found.score.total


@given(st.lists(st.integers(2, 6), max_size=7), st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_groups_are_placed_whole_exactly_when_they_can_be(sizes: list[int], free: list[int]) -> None:
    import random

    sizes = sorted(sizes, reverse=True)
    placed = place_whole(sizes, free, random.Random(1))

    def possible(left: list[int], rest: list[int]) -> bool:
        return not rest or any(
            possible([*left[:k], chairs - rest[0], *left[k + 1 :]], rest[1:])
            for k, chairs in enumerate(left)
            if chairs >= rest[0]
        )

    assert (placed is not None) == possible(free, sizes)
    if placed is not None:
        taken: Counter[int] = Counter()
        for size, table in zip(sizes, placed, strict=True):
            taken[table] += size
        assert all(taken[table] <= chairs for table, chairs in enumerate(free))


BAD_FILES = {
    "not JSON": ("{", "is not a JSON file"),
    "a list": ("[]", "must be one object"),
    "no tables": ('{"guests": []}', "tables is missing"),
    "ids": ('{"guests": [{"id": 1}], "tables": [], "pairs": []}', "ids count from 0"),
    "a capacity in words": (
        '{"guests": [], "tables": [{"id": 0, "capacity": "4"}], "pairs": []}',
        "tables[0].capacity is '4'",
    ),
    "a shape": ('{"guests": [], "tables": [{"id": 0, "capacity": 4, "shape": "star"}]}', '"round" or "row"'),
    "a pair": ('{"guests": [{"id": 0}], "tables": [], "pairs": [[0, 3, 1, 1]]}', "pairs[0] names guest 3"),
    "half a point": (
        '{"guests": [{"id": 0}, {"id": 1}], "tables": [], "pairs": [[0, 1, 0.5, 1]]}',
        "pairs[0] is 0.5, and must be a whole number",
    ),
    "a pair twice": (
        '{"guests": [{"id": 0}, {"id": 1}], "tables": [], "pairs": [[0, 1, 1, 1], [0, 1, 2, 2]]}',
        "a second time",
    ),
    "a table that is not there": ('{"guests": [{"id": 0}], "tables": [], "fixed": [[0, 0]]}', "names table 0"),
}


@pytest.mark.parametrize("wrong", BAD_FILES)
def test_a_problem_file_that_is_wrong_is_answered_with_what_is_wrong(wrong: str, tmp_path: Path) -> None:
    text, said = BAD_FILES[wrong]
    path = tmp_path / "problem.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SymposiarchError) as refusal:
        autoseat.read_problem(path)
    assert said in str(refusal.value)


def test_a_plan_is_written_as_the_format_says() -> None:
    assert json.loads(autoseat.plan_as_text(((0, None), (1,)))) == {"seats": [[0, None], [1]]}


def test_a_problem_that_is_no_text_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_bytes("Prénom".encode("cp1252"))
    with pytest.raises(SymposiarchError, match=r"it holds no text in UTF-8\.$"):
        autoseat.read_problem(path)


def small_problem(seed: int) -> dict[str, Any]:
    """A few guests, at most six chairs, and rules that may well collide."""
    rng = random.Random(seed)
    tables = rng.choice(((2, 2), (3, 3), (4, 2), (2, 2, 2), (5,), (1, 4)))
    count = rng.randint(2, sum(tables))
    couples = list(combinations(range(count), 2))

    def some(of: list[tuple[int, int]], most: int) -> list[list[int]]:
        return [list(pair) for pair in rng.sample(of, min(len(of), rng.randint(0, most)))]

    return {
        "guests": [{"id": k, "gender": rng.choice("fm"), "languages": [rng.choice("ab")]} for k in range(count)],
        "tables": [
            {"id": k, "capacity": chairs, "shape": rng.choice(("round", "row"))} for k, chairs in enumerate(tables)
        ],
        "pairs": [[a, b, rng.randint(-4, 6), rng.randint(-4, 6)] for a, b in couples if rng.random() < 0.7],
        "together": some(couples, 1),
        "apart": some(couples, 2),
        "not_beside": some(couples, 2),
        "fixed": [[guest, rng.randrange(len(tables))] for guest in range(count) if rng.random() < 0.15],
        "min_known": rng.choice((0, 0, 0, 1)),
        "rules": {"alternate_gender": rng.choice((0, 2)), "no_common_language": rng.choice((0, -3))},
    }


def best_of_all_plans(problem: dict[str, Any]) -> int | None:
    """The best total, found by trying every plan; None when each of them breaks a rule."""
    chairs = [table["capacity"] for table in problem["tables"]]
    count = len(problem["guests"])
    totals = []
    for order in set(permutations([*range(count), *[None] * (sum(chairs) - count)])):
        rest = iter(order)
        total = reference_total(problem, [[next(rest) for _ in range(many)] for many in chairs])
        if total is not None:
            totals.append(total)
    return max(totals, default=None)


@pytest.mark.parametrize("seed", range(24))
def test_a_small_problem_gets_its_best_plan_and_a_refusal_only_when_there_is_none(seed: int) -> None:
    problem = small_problem(seed)
    best = best_of_all_plans(problem)
    if best is None:
        with pytest.raises(SymposiarchError):
            autoseat.solve(autoseat.problem_from(problem), seconds=0.2)
        return
    seen: list[int | None] = []
    found = autoseat.solve(
        autoseat.problem_from(problem),
        seconds=10.0,
        progress=lambda step: seen.append(step.score),
        stop=lambda: bool(seen) and seen[-1] == best,
    )
    assert found.score.total == best


def test_a_hall_full_of_quarrels_is_at_peace_in_the_first_quarter_of_the_time() -> None:
    at_peace: list[float] = []

    def look(seen: autoseat.Progress) -> None:
        if seen.score is not None:
            at_peace.append(seen.fraction)

    problem = autoseat.problem_from(instances.quarrelling(200, 7))
    autoseat.solve(problem, seconds=30.0, workers=1, progress=look, stop=lambda: bool(at_peace))
    assert at_peace[0] < 1 / 4
