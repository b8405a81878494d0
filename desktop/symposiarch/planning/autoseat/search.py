"""The search for the best plan: annealing at the level of seats, on every processor, until the time is over.

First a plan is sought that keeps all rules, or the rules that collide are named. Up to a few hundred guests each thread
then anneals a plan of its own; in larger halls all share one. At the end the best plan is put into order, table by
table.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from concurrent.futures import wait
from dataclasses import dataclass

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.acquaintance import with_forced_groups
from symposiarch.planning.autoseat.annealing.arrays import Hall
from symposiarch.planning.autoseat.beside import check_beside
from symposiarch.planning.autoseat.collisions import check_rules
from symposiarch.planning.autoseat.cooling import Cooling, any_kept
from symposiarch.planning.autoseat.crew import Crew
from symposiarch.planning.autoseat.hall import Groups, groups_of, lay_out, plan_of, seated
from symposiarch.planning.autoseat.meeting import Meeting
from symposiarch.planning.autoseat.packing import GivenUp, first_plan
from symposiarch.planning.autoseat.parting import check_parting
from symposiarch.planning.autoseat.problem import Plan, Problem, Score, score
from symposiarch.planning.autoseat.proving import explain
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.said import no_circles
from symposiarch.planning.autoseat.schedule import (
    EXPLAINING,
    MEETING,
    ORDERING,
    SHARED_FROM,
    assigning,
    heats_of,
    many_quarrel,
    reordering,
    rounds,
    rules_first,
    warming_up,
)
from symposiarch.planning.autoseat.unfound import no_room, none_found
from symposiarch.planning.autoseat.watch import Progress, Watch


@dataclass(frozen=True, slots=True)
class Outcome:
    """The best plan found, and what it is worth."""

    plan: Plan
    score: Score
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
    begun = time.monotonic()
    check_rules(problem)
    forced = with_forced_groups(problem)
    if forced is not problem:
        check_rules(forced)
    check_parting(forced)
    check_beside(forced)
    groups = groups_of(forced)
    hall = lay_out(forced, groups)
    watch = Watch(hall, begun, max(0.05, seconds), progress, stop)
    workers = workers or _processors()
    shared = workers > 1 and len(problem.guests) >= SHARED_FROM and len(problem.boards) >= 8 * workers
    plan: Plan | None = tuple((None,) * board.capacity for board in problem.boards)
    if problem.guests:
        with Crew(hall, workers, shared=shared, order=reordering(hall), anew=assigning(hall), seed=seed) as crew:
            _Search(problem, forced, groups, hall, watch, crew, random.Random(seed)).find()
        plan = watch.plan()
    if plan is None:
        raise SymposiarchError(
            "The search was stopped before a plan was found that keeps all rules. Let it run longer."
        )
    worth = score(forced, plan)
    assert worth.feasible, worth
    return Outcome(plan, worth, watch.stopped)


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return max(1, min(8, len(affinity(0)) if affinity else os.cpu_count() or 1))


@dataclass(slots=True)
class _Search:
    """One search; `problem` is what was `asked`, with the groups that follow from it."""

    asked: Problem
    problem: Problem
    groups: Groups
    hall: Hall
    watch: Watch
    crew: Crew
    chance: random.Random
    first: Plan | None = None
    explained: bool = False

    def find(self) -> None:
        """Find the best plan in the time given; the watch keeps it."""
        heats, guests = heats_of(self.problem, self.hall), len(self.problem.guests)
        in_order = reordering(self.hall) > 0 and len(self.problem.boards) > 1
        cooling = Cooling(self.watch, self.crew, heats, 1 - ORDERING if in_order else 1.0)
        runs = self.fresh_runs()
        if self.problem.min_known and not any_kept(runs):
            self.acquaint(runs)
        cooling.until_kept(runs, rules_first(self.problem, heats), lambda: self.explain_once(runs))
        if not any_kept(runs):
            if self.watch.stopped:
                return
            nearest = min(runs, key=lambda run: run.broken)
            raise none_found(self.problem, plan_of(self.hall, nearest.state.at.tolist()), self.watch.seconds)
        self.watch.keep(runs)
        if not self.crew.shared and warming_up(self.problem, self.hall):
            cooling.warming_up(runs, some=many_quarrel(self.problem))
        else:
            times = 1 if self.crew.shared else rounds(guests, self.watch.seconds)
            cooling.in_rounds(runs, times, self.fresh_runs)
        if in_order:
            cooling.put_in_order(runs)

    def fresh_runs(self) -> list[Run]:
        """First plans, one for each that is in the works at once. Raises SymposiarchError if groups find no room."""
        return [Run.of(self.hall, self.fresh_plan()) for _ in range(self.crew.plans)]

    def fresh_plan(self) -> Plan:
        """Another plan to begin with, or the last one again if no other is found."""
        proven = True
        try:
            self.first = first_plan(self.problem, self.groups, self.chance)
        except GivenUp:
            proven = False
        if self.first is not None:
            return self.first
        if not proven or self.problem is self.asked:
            self.first = self.explain_once([])
        if self.first is not None:
            return self.first
        raise no_room(self.problem, proven=proven)

    def acquaint(self, runs: list[Run]) -> None:
        """Let the plans begin from one in which everybody knows enough others at the table, if one is found in time.

        Raises SymposiarchError when there can be none.
        """
        meeting = Meeting(
            self.problem,
            self.groups,
            self.fresh_plan(),
            lambda: self.watch.stopped or self.watch.spent() >= MEETING,
            self.chance.randrange(1 << 20),
        )
        workers = self.crew.workers
        jobs = [self.crew.pool.submit(meeting.seek, number, workers) for number in range(workers)]
        try:
            while not all(job.done() for job in jobs):
                wait(jobs, timeout=0.05)
                self.watch.look(runs)
                if self.watch.spent() >= EXPLAINING and not meeting.ended():
                    self.explain_once(runs)
                    if any_kept(runs):
                        meeting.done.set()
        finally:
            meeting.done.set()
        for job in jobs:
            job.result()
        if meeting.impossible:
            self.explain_once(runs)
            raise no_circles(self.problem)
        if meeting.at is not None:
            for run in runs:
                run.go_on(self.hall, meeting.at)
                run.follow(0, 0)

    def explain_once(self, runs: list[Run]) -> Plan | None:
        """Name the rules that collide, if that can be proven soon enough, and was not tried before.

        If a plan is met meanwhile, it is the answer, and what those in the works go on from.
        """
        if self.explained:
            return None
        self.explained = True
        plan = explain(
            self.problem,
            proof=max(1.0, self.watch.seconds / 4),
            naming=max(1.0, self.watch.seconds / 2),
            over=self.stopped,
        )
        if plan is not None:
            for run in runs:
                run.go_on(self.hall, seated(self.hall, plan).at)
                run.follow(0, 0)
        return plan

    def stopped(self) -> bool:
        """Whether the person has stopped it meanwhile."""
        self.watch.look([])
        return self.watch.stopped
