"""The search for the best plan: annealing at the level of seats, on every processor, until the time is over.

Up to a few hundred guests each thread anneals a plan of its own. Larger halls are one plan whose tables are dealt out
anew to the threads every few milliseconds, each thread moving guests among its own tables only.
"""

from __future__ import annotations

import math
import os
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.acquaintance import acquaintances_only, with_forced_groups
from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, Scratch, State
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.annealing.packed import BROKEN
from symposiarch.planning.autoseat.collisions import check_rules, explain
from symposiarch.planning.autoseat.hall import (
    Groups,
    groups_of,
    lay_out,
    plan_of,
    scratch_of,
    seated,
    state_of,
    value_of,
)
from symposiarch.planning.autoseat.packing import GivenUp, first_plan
from symposiarch.planning.autoseat.problem import Plan, Problem, Score, score

SHARED_FROM = 300
"""From so many guests the threads share one plan."""

BREATH = 0.010
"""Seconds of searching between looks at the clock."""

REHEATED_FROM = 100
"""From so many guests on, as long as threads have plans of their own, some threads warm their best plan up again and
again; smaller problems begin anew instead."""

FIRST_COOLING, REHEATS, REHEATED = 0.4, 4, 0.45
"""The part of the time for the first cooling, how often the best is then warmed up, and to which part of the heat."""

MEETING = 0.6
"""The part of the time that may go into finding tables at which everybody knows enough others."""

MEETING_HEATS = ((1.2, 0.7, 1.0, 0.5), (0.8, 0.4, 1.0, 0.25), (1.6, 0.9, 1.0, 1.0), (1.5, 0.2, 1.0, 1.0))
"""For that: hot, cold, what an acquaintance at the table is worth, and what one that is wanting costs. People who know
each other gather just above the heat at which they would freeze; which that is depends on how many they know."""

MEET_TRIES = 10_000
"""Tries between two looks at the clock meanwhile."""

REORDERING = 0.4
"""The part of tries that change the order at one table, where neighbours matter."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is. `plan` is the best so far, and None while no plan keeps all rules."""

    fraction: float
    score: int | None
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The best plan found, what it is worth, and how it was found."""

    plan: Plan
    score: Score
    seconds: float
    tries: int
    stopped: bool
    """Whether the person stopped it before its time."""


@dataclass(slots=True)
class _Run:
    """A plan in the works, and the best that it has been."""

    state: State
    score: int
    broken: int
    best: Ints
    best_score: int | None

    def follow(self, packed: int) -> None:
        broken = -((packed + BROKEN // 2) >> 40)
        self.broken += broken
        self.score += packed + broken * BROKEN
        if self.broken == 0 and (self.best_score is None or self.score > self.best_score):
            self.best_score = self.score
            self.best[:] = self.state.at

    def go_on(self, hall: Hall, at: Ints) -> None:
        """Leave what is in the works, and go on from this plan."""
        self.state = state_of(hall, at)
        self.score, self.broken = value_of(hall, self.state.at)


def solve(
    problem: Problem,
    *,
    seconds: float = 4.0,
    seed: int = 0,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Outcome:
    """The best plan that is found in `seconds`, or until `stop()` says so; never one that breaks a hard rule.

    Raises SymposiarchError when no plan keeps all rules, or none was found, naming the rules that collide.
    """
    search = _Search(problem, time.monotonic(), seconds, seed, workers or _processors(), progress, stop)
    return search.outcome()


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return max(1, min(8, len(affinity(0)) if affinity else os.cpu_count() or 1))


class _Search:
    """One search; it holds the clock, the threads' scratch and the best plan."""

    def __init__(
        self,
        problem: Problem,
        start: float,
        seconds: float,
        seed: int,
        workers: int,
        progress: Callable[[Progress], None] | None,
        stop: Callable[[], bool] | None,
    ) -> None:
        check_rules(problem)
        problem = with_forced_groups(problem)
        check_rules(problem)
        self.problem = problem
        self.start, self.seconds = start, max(0.05, seconds)
        self.progress, self.stop = progress, stop
        self.groups: Groups = groups_of(problem)
        self.hall: Hall = lay_out(problem, self.groups)
        self.chance = random.Random(seed)
        self.deal = np.random.default_rng(seed)
        tables = len(problem.boards)
        self.workers = workers
        self.shared = workers > 1 and len(problem.guests) >= SHARED_FROM and tables >= 8 * workers
        self.scratch: list[Scratch] = [scratch_of(self.hall, seed * 1009 + k) for k in range(workers)]
        self.every = np.arange(tables, dtype=np.int32)
        self.order = REORDERING if _neighbours_matter(self.hall) else 0.0
        self.hot, self.cold, self.fine = _heats(problem, self.hall)
        self.steps = 400
        self.tries = 0
        self.stopped = False
        self.best: Ints | None = None
        self.best_score: int | None = None
        self.told = -math.inf

    def outcome(self) -> Outcome:
        if self.problem.guests:
            with ThreadPoolExecutor(self.workers) as pool:
                self.pool = pool
                self.find()
        if self.best is None:
            plan: Plan = tuple((None,) * board.capacity for board in self.problem.boards)
            if self.problem.guests:
                raise SymposiarchError(
                    "The search was stopped before a plan was found that keeps all rules. Let it run longer."
                )
        else:
            plan = plan_of(self.hall, self.best.tolist())
        worth = score(self.problem, plan)
        assert worth.feasible, worth
        return Outcome(plan, worth, time.monotonic() - self.start, self.tries, self.stopped)

    def find(self) -> None:
        runs = [self.fresh_run() for _ in range(1 if self.shared else self.workers)]
        if self.problem.min_known:
            self.acquaint(runs)
        explained = False
        deadline = self.spent() + 0.5 * (1 - self.spent())
        while runs[0].best_score is None and all(run.best_score is None for run in runs):
            self.anneal(runs, self.spent(), deadline, heats=self.rules_first(), until_kept=True)
            if self.stopped or self.over():
                break
            if not explained and all(run.best_score is None for run in runs):
                explain(self.problem, budget=max(1.0, self.seconds / 4))
                explained = True
                deadline = 1.0
        if all(run.best_score is None for run in runs):
            if self.stopped:
                return
            raise SymposiarchError(self.collision(min(runs, key=lambda run: run.broken)))
        self.keep(runs)
        if not self.shared and len(self.problem.guests) >= REHEATED_FROM:
            self.reheat(runs)
            return
        rounds = self.rounds()
        begin = self.spent()
        for number in range(rounds):
            if self.over():
                break
            if number:
                runs = [self.fresh_run() for _ in runs]
            end = begin + (1 - begin) * (number + 1) / rounds
            self.anneal(runs, self.spent(), end)
            self.keep(runs)

    def acquaint(self, runs: list[_Run]) -> None:
        """Let the plans begin from one in which everybody knows enough others at the table, if one is found in time.

        It is searched for on a problem of acquaintances alone, by each thread at other heats, in ever longer turns.
        """
        if any(run.best_score is not None for run in runs):
            return
        plain = lay_out(acquaintances_only(self.problem), self.groups)
        done = threading.Event()
        begin = plan_of(self.hall, runs[0].best.tolist())
        jobs = [
            self.pool.submit(self.meet, plain, begin, scratch, turn, done) for turn, scratch in enumerate(self.scratch)
        ]
        while not all(job.done() for job in jobs):
            wait(jobs, timeout=0.05)
            self.look(runs)
            if self.stopped:
                done.set()
        met = next((at for job in jobs if (at := job.result()) is not None), None)
        if met is not None:
            for run in runs:
                run.go_on(self.hall, met)
                run.follow(0)

    def meet(self, plain: Hall, plan: Plan, scratch: Scratch, turn: int, done: threading.Event) -> Ints | None:
        """One thread's search for a plan in which everybody knows enough others; the guest of each seat."""
        run = self.run_of(plain, plan)
        inside = np.ones(len(self.every), np.int32)
        length = max(0.03, len(self.problem.guests) / 8000)
        while self.spent() < MEETING and not done.is_set():
            hot, cold, share, fine = MEETING_HEATS[turn % len(MEETING_HEATS)]
            begin = self.spent()
            while run.best_score is None and (past := (self.spent() - begin) / length) < 1 and not done.is_set():
                heat = hot * (cold / hot) ** past
                run.follow(
                    int(anneal(plain, run.state, scratch, self.every, inside, MEET_TRIES, heat, share, fine, 0.0))
                )
            if run.best_score is not None:
                done.set()
                return run.best
            turn += self.workers
            length *= 1.5
        return None

    def reheat(self, runs: list[_Run]) -> None:
        """Every other thread cools once, slowly; the others cool soon, and then warm their best plan again and again.

        The one does better in crowded halls, the other where there is room: which it will be is not seen beforehand.
        """
        begin, stage = self.spent(), 0
        while (past := (self.spent() - begin) / (1 - begin)) < 1 and not self.stopped:
            turn = max(0.0, (past - FIRST_COOLING) / (1 - FIRST_COOLING) * REHEATS)
            if turn and int(turn) + 1 != stage:
                stage = int(turn) + 1
                self.keep(runs)
                for run in runs[::2]:
                    run.go_on(self.hall, run.best if run.best_score is not None or self.best is None else self.best)
            warm = self.heat(turn % 1, REHEATED) if turn else self.heat(past / FIRST_COOLING)
            self.turn(runs, [self.heat(past) if number % 2 else warm for number in range(len(runs))], 1.0, self.fine)
        self.keep(runs)

    def heat(self, past: float, warmth: float = 1.0) -> float:
        """How hot it is when such a part of a cooling is over that began with a part of the heat."""
        hot = max(self.hot * warmth, self.cold)
        return float(hot * (self.cold / hot) ** min(1.0, past))

    def rules_first(self) -> tuple[float, float, float, float]:
        """Heats for the time in which only rules count; where acquaintances are needed the score leads to them."""
        return (self.hot, self.cold, 1.0, self.hot) if self.problem.min_known else (1.0, 0.12, 0.0, 1.0)

    def rounds(self) -> int:
        """How often a search of this length begins anew: small problems often, large ones never."""
        if self.shared:
            return 1
        most = 8 if len(self.problem.guests) < 30 else 4
        return max(1, min(most, round(self.seconds * 50 / len(self.problem.guests))))

    def fresh_run(self) -> _Run:
        try:
            plan = first_plan(self.problem, self.groups, self.chance)
        except GivenUp:
            plan = None
        if plan is None:
            explain(self.problem, budget=max(1.0, self.seconds / 4))
            raise SymposiarchError(
                "No way was found to place the groups that stay together whole at these tables: "
                "take a group apart, or use larger tables."
            )
        return self.run_of(self.hall, plan)

    def run_of(self, hall: Hall, plan: Plan) -> _Run:
        state = seated(hall, plan)
        worth, broken = value_of(hall, state.at)
        return _Run(state, worth, broken, state.at.copy(), worth if broken == 0 else None)

    def anneal(
        self,
        runs: list[_Run],
        begin: float,
        end: float,
        *,
        heats: tuple[float, float, float, float] | None = None,
        until_kept: bool = False,
    ) -> None:
        """Cool from hot to cold between two parts (0 to 1) of the time; `until_kept`, until a plan keeps all rules.

        `heats` are other ones: hot, cold, what the score weighs and what a broken rule costs.
        """
        hot, cold, share, fine = heats or (self.hot, self.cold, 1.0, self.fine)
        while (now := self.spent()) < end and not self.stopped:
            if until_kept and any(run.best_score is not None for run in runs):
                return
            heat = hot * (cold / hot) ** min(1.0, (now - begin) / (end - begin))
            self.turn(runs, [heat] * len(runs), share, fine)

    def turn(self, runs: list[_Run], heats: list[float], share: float, fine: float) -> None:
        """Some milliseconds of tries, each plan at its own heat."""
        before = time.monotonic()
        packed = self.together(runs, heats[0], share, fine) if self.shared else self.apart(runs, heats, share, fine)
        for run, change in zip(runs, packed, strict=True):
            run.follow(change)
        self.tries += self.steps * self.workers
        taken = time.monotonic() - before
        self.steps = int(min(200_000, max(50, self.steps * min(2.0, BREATH / max(taken, 1e-6)))))
        self.look(runs)

    def apart(self, runs: list[_Run], heats: list[float], share: float, fine: float) -> list[int]:
        inside = np.ones(len(self.every), np.int32)
        jobs = [
            self.pool.submit(
                anneal,
                self.hall,
                run.state,
                scratch,
                self.every,
                inside,
                self.steps,
                heat,
                share,
                fine,
                self.order,
            )
            for run, heat, scratch in zip(runs, heats, self.scratch, strict=True)
        ]
        return [int(job.result()) for job in jobs]

    def together(self, runs: list[_Run], heat: float, share: float, fine: float) -> list[int]:
        jobs = []
        dealt = self.deal.permutation(self.every)
        for part, scratch in zip(np.array_split(dealt, self.workers), self.scratch, strict=True):
            inside = np.zeros(len(self.every), np.int32)
            inside[part] = 1
            mine = np.ascontiguousarray(part)
            jobs.append(
                self.pool.submit(
                    anneal,
                    self.hall,
                    runs[0].state,
                    scratch,
                    mine,
                    inside,
                    self.steps,
                    heat,
                    share,
                    fine,
                    self.order,
                )
            )
        return [sum(int(job.result()) for job in jobs)]

    def keep(self, runs: list[_Run]) -> None:
        for run in runs:
            if run.best_score is not None and (self.best_score is None or run.best_score > self.best_score):
                self.best_score = run.best_score
                self.best = run.best.copy()

    def spent(self) -> float:
        """The part of the time that is over."""
        return (time.monotonic() - self.start) / self.seconds

    def over(self) -> bool:
        return self.stopped or self.spent() >= 1

    def look(self, runs: list[_Run]) -> None:
        """Tell how far it is, about ten times a second, and ask whether to stop."""
        if self.stop is not None and self.stop():
            self.stopped = True
            self.keep(runs)
        if self.progress is None or time.monotonic() - self.told < 0.1:
            return
        self.told = time.monotonic()
        self.keep(runs)
        plan = None if self.best is None else plan_of(self.hall, self.best.tolist())
        self.progress(Progress(min(1.0, self.spent()), self.best_score, plan))

    def collision(self, run: _Run) -> str:
        worth = score(self.problem, plan_of(self.hall, run.state.at.tolist()))
        words = {"apart": "kept apart", "not_beside": "not beside", "min_known": "acquaintances at the table"}
        named = [f"{words.get(rule, rule)} ({count} broken)" for rule, count in worth.broken.items() if count]
        return (
            f"No plan that keeps all rules was found in {self.seconds:g} seconds. In the nearest one these rules "
            f"still collide with the tables and groups: {', '.join(named)}. Loosen one of them, or give more time."
        )


def _neighbours_matter(hall: Hall) -> bool:
    return bool(np.any(hall.beside))


def _heats(problem: Problem, hall: Hall) -> tuple[float, float, float]:
    """Where to begin and end cooling, and what a broken rule is fined, from the weights of the problem."""
    weights = [weight for pair in problem.pairs for weight in (pair.at_table, pair.beside) if weight]
    weights += [weight for weight in (problem.alternate_gender, problem.no_common_language) if weight]
    if not weights:
        return 1.0, 0.5, 10.0
    sizes = np.abs(np.array(weights, np.float64))
    largest = float(sizes.max())
    hot = max(0.5, 0.6 * math.sqrt(math.sqrt(float(np.mean(sizes**2))) * largest))
    cold = max(0.05, 0.1 * float(np.median(sizes)))
    chairs = int(np.diff(hall.first).max())
    good = np.where(hall.together > 0, hall.together, 0)
    gain = float(np.sort(good, axis=1)[:, -max(1, chairs - 1) :].sum(axis=1).max()) + 4 * largest
    return max(hot, 2 * cold), cold, 10 * hot + gain
