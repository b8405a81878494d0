"""Many tables are filled anew at once: as well as can be, and no rule is lost sight of."""

from __future__ import annotations

import random
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from tests.benchmarks import instances

from symposiarch.planning.autoseat import Problem, problem_from
from symposiarch.planning.autoseat.annealing.arrays import Hall
from symposiarch.planning.autoseat.annealing.assigning import assign_anew
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.hall import filling_of, groups_of, lay_out, plan_of, scratch_of, state_of, value_of
from symposiarch.planning.autoseat.hand import FEWEST, Pace
from symposiarch.planning.autoseat.packing import first_plan
from symposiarch.planning.autoseat.problem import score
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import ANEW, assigning

FINE = 1_000.0


def laid_out(made: dict[str, Any]) -> tuple[Problem, Hall, Run]:
    problem = problem_from(made)
    groups = groups_of(problem)
    hall = lay_out(problem, groups)
    return problem, hall, Run.of(hall, first_plan(problem, groups, random.Random(0)) or ())


def fill_anew(hall: Hall, run: Run, *, times: int, heat: float, seed: int = 0) -> None:
    tables = np.arange(len(hall.first) - 1, dtype=np.int64)
    run.follow(
        *assign_anew(hall, run.state, scratch_of(hall, seed), filling_of(hall), tables, times, heat, 1.0, FINE),
    )


def hosts_and_visitors(tables: int, seed: int) -> dict[str, Any]:
    """At each table of two a host who stays, and visitors who like hosts more or less."""
    chance = random.Random(seed)
    everybody = range(2 * tables)
    return {
        "name": "hosts and visitors",
        "guests": [{"id": k, "name": f"Guest {k}", "gender": "", "languages": []} for k in everybody],
        "tables": [{"id": k, "capacity": 2, "shape": "row"} for k in range(tables)],
        "pairs": [
            [host, tables + visitor, chance.randint(0, 20), chance.randint(0, 5)]
            for host in range(tables)
            for visitor in range(tables)
        ],
        "fixed": [[host, host] for host in range(tables)],
    }


@pytest.mark.parametrize("seed", range(6))
def test_everybody_who_rises_is_assigned_at_best(seed: int) -> None:
    made = hosts_and_visitors(6, seed)
    _, hall, run = laid_out(made)
    worth = {(host, visitor - 6): near + beside for host, visitor, near, beside in made["pairs"]}
    best = max(sum(worth[host, who] for host, who in enumerate(order)) for order in permutations(range(6)))
    assert run.score < best
    fill_anew(hall, run, times=12, heat=1e-9)
    assert run.score == best


def test_three_tables_change_guests_in_a_ring_where_no_two_can() -> None:
    made = hosts_and_visitors(3, 0)
    # Each visitor likes the next host, and must not come to the one after.
    made["pairs"] = [[host, 3 + (host + 2) % 3, 10, 0] for host in range(3)]
    made["apart"] = [[(k + 2) % 3, 3 + k] for k in range(3)]
    made["fixed"] += [[3 + k, k] for k in range(3)]
    problem = problem_from(made)
    plan = first_plan(problem, groups_of(problem), random.Random(0)) or ()
    made["fixed"] = made["fixed"][:3]
    problem = problem_from(made)
    hall = lay_out(problem, groups_of(problem))
    run, tables = Run.of(hall, plan), np.arange(3, dtype=np.int64)
    run.follow(
        *anneal(hall, run.state, scratch_of(hall, 0), tables, tables * 0 + 1, 20_000, 1.0, 1.0, FINE, 0.0, 110),
    )
    assert run.best_score == 0
    fill_anew(hall, run, times=20, heat=1e-9)
    assert run.best_score == 30


@pytest.mark.parametrize("kind", [instances.quarrelling, instances.families, instances.scattered, instances.uneven])
def test_what_is_gained_is_what_is_counted_afresh(kind: Any) -> None:
    problem, hall, run = laid_out(kind(90, 3))
    for heat in (8.0, 2.0, 0.5):
        at = run.state.at.copy()
        fill_anew(hall, run, times=500, heat=heat, seed=int(heat))
        assert not np.array_equal(at, run.state.at)
        assert (run.score, run.broken) == value_of(hall, run.state.at)
        np.testing.assert_array_equal(run.state.worth, state_of(hall, run.state.at).worth)
        assert score(problem, plan_of(hall, run.state.at.tolist())).feasible


def test_whole_tables_do_not_change_places() -> None:
    made = instances.planted(40, 1)
    made["together"] = [list(range(start, start + 10)) for start in range(0, 40, 10)]
    _, hall, run = laid_out(made)
    at = run.state.at.copy()
    fill_anew(hall, run, times=200, heat=5.0)
    assert np.array_equal(hall.table[np.argsort(at)], hall.table[np.argsort(run.state.at)])


def part_of_time(made: dict[str, Any]) -> float:
    problem = problem_from(made)
    return assigning(lay_out(problem, groups_of(problem)))


def test_tables_are_filled_anew_where_that_finds_more_than_exchanges() -> None:
    assert part_of_time(instances.embassy(200, 2)) == part_of_time(instances.quarrelling(200, 2)) == ANEW
    few, spare, acquaintances = instances.embassy(40, 2), instances.scattered(200, 2), instances.strangers(200, 2)
    assert part_of_time(few) == part_of_time(spare) == part_of_time(acquaintances) == 0


def test_a_hand_tries_as_often_as_the_time_allows() -> None:
    pace = Pace(100)
    pace.follow(0.010, 0.005)
    assert pace.tries == 50
    pace.follow(0.001, 0.010)
    assert pace.tries == 100
    pace.follow(60.0, 0.010)
    assert pace.tries == FEWEST


def cooled(made: dict[str, Any], *, fills: float, seed: int) -> int:
    """The best score after about a second, so much of which goes into filling tables anew."""
    _, hall, run = laid_out(made)
    scratch, filling, tables = scratch_of(hall, seed), filling_of(hall), np.arange(len(hall.first) - 1, dtype=np.int64)
    inside = np.ones(len(tables), np.int64)
    # A hundred exchanges take as long as one filling.
    tries, times = int(40_000 * (1 - fills)), int(400 * fills)
    for step in range(40):
        heat = 2.0 * 0.15 ** (step / 39)
        run.follow(*anneal(hall, run.state, scratch, tables, inside, tries, heat, 1.0, FINE, 0.05, 110))
        run.follow(*assign_anew(hall, run.state, scratch, filling, tables, times, heat, 1.0, FINE))
    assert run.best_score is not None
    return run.best_score


def test_where_many_are_kept_apart_more_is_found_than_by_exchanges_alone() -> None:
    made, seeds = instances.quarrelling(120, 2), range(8)
    both = [cooled(made, fills=ANEW, seed=seed) for seed in seeds]
    exchanges = [cooled(made, fills=0.0, seed=seed) for seed in seeds]
    assert min(both) > min(exchanges) + 10
    assert sum(both) > sum(exchanges) + 40
