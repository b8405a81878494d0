"""The search for the best plan: annealing at the level of seats, on every processor, until the time is over.

Up to a few hundred guests each thread anneals a plan of its own. Larger halls are one plan whose tables are dealt out
anew to the threads every few milliseconds, each thread moving guests among its own tables only.
"""

from __future__ import annotations

import math
import os
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.acquaintance import naming_forced_groups, with_forced_groups
from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, Scratch
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.collisions import check_rules, explain, no_circles, no_room, none_found
from symposiarch.planning.autoseat.hall import Groups, groups_of, lay_out, plan_of, scratch_of
from symposiarch.planning.autoseat.meeting import Meeting
from symposiarch.planning.autoseat.packing import GivenUp, first_plan
from symposiarch.planning.autoseat.parting import check_parting
from symposiarch.planning.autoseat.problem import Plan, Problem, Score, score
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import (
    EXPLAINING,
    FIRST_COOLING,
    MEETING,
    REHEATED,
    REHEATED_FROM,
    REHEATS,
    RULES_COOLING,
    SHARED_FROM,
    Heats,
    heats_of,
    reordering,
    rounds,
    rules_first,
)

BREATH = 0.010
"""Seconds of searching between looks at the clock."""


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
        self.asked, problem = problem, with_forced_groups(problem)
        with naming_forced_groups(self.asked, problem):
            check_rules(problem)
            check_parting(problem)
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
        self.every = np.arange(tables, dtype=np.int64)
        self.order = reordering(problem, self.hall)
        self.heats = heats_of(problem, self.hall)
        self.steps = 400
        self.tries = 0
        self.stopped = False
        self.best: Ints | None = None
        self.best_score: int | None = None
        self.told = -math.inf
        self.explained = False

    def explain_once(self) -> None:
        """Name the rules that collide, if that can be proven soon enough, and was not tried before."""
        if not self.explained:
            self.explained = True
            self.explain()

    def explain(self) -> None:
        """Name the rules that collide, if that can be proven soon enough."""
        with naming_forced_groups(self.asked, self.problem):
            explain(self.problem, budget=max(1.0, self.seconds / 4))

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
        self.keep_rules(runs)
        if all(run.best_score is None for run in runs):
            if self.stopped:
                return
            nearest = min(runs, key=lambda run: run.broken)
            raise none_found(self.problem, plan_of(self.hall, nearest.state.at.tolist()), self.seconds)
        self.keep(runs)
        if self.over():
            return
        if not self.shared and len(self.problem.guests) >= REHEATED_FROM:
            self.reheat(runs)
            return
        times = 1 if self.shared else rounds(len(self.problem.guests), self.seconds)
        begin = self.spent()
        for number in range(times):
            if self.over():
                break
            if number:
                runs = [self.fresh_run() for _ in runs]
            end = begin + (1 - begin) * (number + 1) / times
            self.anneal(runs, self.spent(), end)
            self.keep(runs)

    def keep_rules(self, runs: list[Run]) -> None:
        """Cool again and again, ever more slowly, until a plan keeps all rules."""
        heats, length = rules_first(self.problem, self.heats), RULES_COOLING
        while not self.over() and all(run.best_score is None for run in runs):
            begin = self.spent()
            if begin >= EXPLAINING:
                self.explain_once()
            self.anneal(runs, begin, min(1.0, begin + length), heats=heats, until_kept=True)
            length *= 2

    def acquaint(self, runs: list[Run]) -> None:
        """Let the plans begin from one in which everybody knows enough others at the table, if one is found in time.

        Raises SymposiarchError when there can be none.
        """
        if any(run.best_score is not None for run in runs):
            return
        meeting = Meeting(
            self.problem,
            self.groups,
            plan_of(self.hall, runs[0].best.tolist()),
            lambda: self.stopped or self.spent() >= MEETING,
            self.chance.randrange(1 << 20),
        )
        jobs = [self.pool.submit(meeting.seek, number, self.workers) for number in range(self.workers)]
        while not all(job.done() for job in jobs):
            wait(jobs, timeout=0.05)
            self.look(runs)
            if self.spent() >= EXPLAINING and not meeting.ended():
                try:
                    self.explain_once()
                except SymposiarchError:
                    meeting.done.set()
                    raise
        for job in jobs:
            job.result()
        if meeting.impossible:
            raise no_circles(self.problem)
        if meeting.at is not None:
            for run in runs:
                run.go_on(self.hall, meeting.at)
                run.follow(0, 0)

    def reheat(self, runs: list[Run]) -> None:
        """Every other thread cools once, slowly; the others cool soon, and then warm their best plan again and again.

        The one does better in crowded halls, the other where there is room: which it will be is not seen beforehand.
        """
        begin, stage = self.spent(), 0
        if begin >= 1:
            return
        while (past := (self.spent() - begin) / (1 - begin)) < 1 and not self.stopped:
            turn = max(0.0, (past - FIRST_COOLING) / (1 - FIRST_COOLING) * REHEATS)
            if turn and int(turn) + 1 != stage:
                stage = int(turn) + 1
                self.keep(runs)
                for run in runs[::2]:
                    run.go_on(self.hall, run.best if run.best_score is not None or self.best is None else self.best)
            warm = self.heats.at(turn % 1, REHEATED) if turn else self.heats.at(past / FIRST_COOLING)
            slow = self.heats.at(past)
            self.turn(runs, [slow if number % 2 else warm for number in range(len(runs))], self.heats)
        self.keep(runs)

    def fresh_run(self) -> Run:
        proven = True
        try:
            plan = first_plan(self.problem, self.groups, self.chance)
        except GivenUp:
            plan, proven = None, False
        if plan is None:
            if not proven or self.problem is self.asked:
                self.explain()
            with naming_forced_groups(self.asked, self.problem):
                raise no_room(self.problem, proven=proven)
        return Run.of(self.hall, plan)

    def anneal(
        self,
        runs: list[Run],
        begin: float,
        end: float,
        *,
        heats: Heats | None = None,
        until_kept: bool = False,
    ) -> None:
        """Cool from hot to cold between two parts (0 to 1) of the time; `until_kept`, until a plan keeps all rules."""
        heats = heats or self.heats
        while (now := self.spent()) < end and not self.stopped:
            if until_kept and any(run.best_score is not None for run in runs):
                return
            heat = heats.at((now - begin) / (end - begin))
            self.turn(runs, [heat] * len(runs), heats)

    def turn(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        """Some milliseconds of tries, each plan at its own heat."""
        before = time.monotonic()
        if self.shared:
            self.together(runs[0], degrees[0], heats)
        else:
            self.apart(runs, degrees, heats)
        self.tries += self.steps * self.workers
        taken = time.monotonic() - before
        self.steps = int(min(200_000, max(50, self.steps * min(2.0, BREATH / max(taken, 1e-6)))))
        self.look(runs)

    def apart(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        """Each thread goes on with its own plan."""
        inside = np.ones(len(self.every), np.int64)
        jobs = [
            self.pool.submit(self.tried, run, scratch, self.every, inside, heat, heats)
            for run, heat, scratch in zip(runs, degrees, self.scratch, strict=True)
        ]
        for run, job in zip(runs, jobs, strict=True):
            run.follow(*job.result())

    def together(self, run: Run, heat: float, heats: Heats) -> None:
        """The threads go on with one plan, each with some of its tables."""
        jobs = []
        dealt = self.deal.permutation(self.every)
        for part, scratch in zip(np.array_split(dealt, self.workers), self.scratch, strict=True):
            inside = np.zeros(len(self.every), np.int64)
            inside[part] = 1
            jobs.append(self.pool.submit(self.tried, run, scratch, np.ascontiguousarray(part), inside, heat, heats))
        done = [job.result() for job in jobs]
        run.follow(sum(gained for gained, _ in done), sum(broken for _, broken in done))

    def tried(
        self, run: Run, scratch: Scratch, tables: Ints, inside: Ints, heat: float, heats: Heats
    ) -> tuple[int, int]:
        return anneal(
            self.hall,
            run.state,
            scratch,
            tables,
            inside,
            self.steps,
            heat,
            heats.share,
            heats.fine,
            self.order,
            heats.larger,
        )

    def keep(self, runs: list[Run]) -> None:
        for run in runs:
            if run.best_score is not None and (self.best_score is None or run.best_score > self.best_score):
                self.best_score = run.best_score
                self.best = run.best.copy()

    def spent(self) -> float:
        """The part of the time that is over."""
        return (time.monotonic() - self.start) / self.seconds

    def over(self) -> bool:
        return self.stopped or self.spent() >= 1

    def look(self, runs: list[Run]) -> None:
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
