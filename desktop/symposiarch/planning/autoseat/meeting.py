"""A first plan in which everybody knows enough others at the table, from which the search for the best can begin.

Three ways are tried, since each finds what the others do not: annealing on a problem in which acquaintances alone
count, joining acquaintances to circles, and dealing everybody out to parties out of all that there are. Circles and
parties are then placed whole. Annealing comes first: where acquaintances are many it is soon done, and its tables are a
far better beginning than circles that happen to fit.
"""

from __future__ import annotations

import math
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from symposiarch.planning.autoseat.acquaintance import acquaintances_only
from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, Luck, Scratch
from symposiarch.planning.autoseat.annealing.circles import EXHAUSTED, FOUND, begin_again, seek
from symposiarch.planning.autoseat.annealing.dealing import deal
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.hall import Groups, groups_of, lay_out, luck_of, scratch_of, tables_of
from symposiarch.planning.autoseat.nets import NoCircles, begin, circles_of, lonely, net_of, some_circles
from symposiarch.planning.autoseat.packing import GivenUp, first_plan
from symposiarch.planning.autoseat.parties import Choice, choices
from symposiarch.planning.autoseat.problem import Plan, Problem
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import MEETING_HEATS, RULES_ALONE, Heats

TRIES = 10_000
"""Tries of the annealing between two looks at the clock."""

CONFLICTS = 100
"""Choices taken back before some circles are parted and others sought."""

DEALT = (200, 400, 800)
"""Parties taken back, by turns, before all are and others are dealt out."""

PATIENCE = 100
"""How often circles are parted to no avail before all are."""

FIRST = 5
"""A turn for so many guests is annealed before circles are tried at all: more than it needs where many are known."""

FEW = 2.5
"""Where guests have on average so many acquaintances for each whom they need, or fewer, annealing has little to hope
for, and parties have a turn early."""

PARTINGS = 40
"""Turns of tries in which those who are kept apart may be parted once circles are placed."""


@dataclass(slots=True)
class Meeting:
    """Looks for such a plan on several threads; `at` is the guest of each seat once one is found."""

    problem: Problem
    groups: Groups
    first: Plan
    over: Callable[[], bool]
    seed: int
    done: threading.Event = field(default_factory=threading.Event)
    impossible: bool = False
    """Whether every way to join acquaintances was tried, and none gives everybody enough."""
    at: Ints | None = None

    def seek(self, number: int, workers: int) -> None:
        """What the thread of this number does: with the others it takes turns at all ways."""
        annealing, circles, parties = self.by_annealing(number), self.by_circles(number), self.by_parties(number)
        turns: tuple[Iterator[Ints | None], ...] = annealing, parties, circles, circles
        turn, first = number, len(self.problem.guests) // FIRST
        early = first // 4 if self.few_are_known() else first
        while not self.ended():
            way = parties if turn == early else annealing if turn < first else turns[turn % len(turns)]
            found = next(way, None)
            if found is not None:
                self.at = found
                self.done.set()
            turn += workers

    def few_are_known(self) -> bool:
        acquaintances = sum(pair.at_table > 0 for pair in self.problem.pairs)
        return 2 * acquaintances <= FEW * self.problem.min_known * len(self.problem.guests)

    def give_up(self) -> None:
        self.impossible = True
        self.done.set()

    def ended(self) -> bool:
        return self.done.is_set() or self.over()

    def by_annealing(self, number: int) -> Iterator[Ints | None]:
        """Cooling ever more slowly, each time between other heats."""
        hall = lay_out(acquaintances_only(self.problem), self.groups)
        scratch = scratch_of(hall, self.seed * 1009 + number)
        run = Run.of(hall, self.first)
        turns = max(3, len(self.problem.guests) // 20)
        while True:
            for heats in MEETING_HEATS[number % 4 :] + MEETING_HEATS[: number % 4]:
                for turn in range(turns):
                    cool(run, hall, scratch, heats, turn / turns)
                    yield None if run.best_score is None else run.best
                turns += turns // 2

    def by_circles(self, number: int) -> Iterator[Ints | None]:
        """Parting some circles and seeking others, until circles are found that the tables can hold."""
        chance = random.Random(self.seed * 1009 + number)
        parting = np.random.default_rng(chance.randrange(1 << 30))
        net = net_of(self.problem)
        try:
            choices = begin(self.problem, self.groups, net)
        except NoCircles:
            self.give_up()
            return
        if choices is None:
            return
        scratch = scratch_of(lay_out(replace(self.problem, pairs=()), self.groups), self.seed * 1009 + number)
        nobody = np.full(len(self.problem.guests), -1, np.int64)
        kept = best = parted = nobody
        fewest, stale, near, thorough = math.inf, 0, True, CONFLICTS
        while True:
            begin_again(net, choices, kept)
            reached = seek(net, choices, scratch.random, thorough if kept is nobody else CONFLICTS, near)
            if reached == EXHAUSTED and kept is nobody:
                self.give_up()
                return
            found = self.placed(circles_of(choices), chance) if reached == FOUND else None
            yield found
            alone = lonely(net, choices)
            stale += 1
            if len(alone) <= fewest:
                stale = 0 if len(alone) < fewest else stale
                fewest, best = len(alone), choices.circle[choices.level[0]].copy()
                parted = alone
            near = not near
            if stale > PATIENCE:
                kept, fewest, stale, thorough = nobody, math.inf, 0, 2 * thorough
            else:
                kept = some_circles(net, best, parted, parting)

    def by_parties(self, number: int) -> Iterator[Ints | None]:
        """Dealing everybody out to parties, of ever more sizes, until the tables can hold those that were chosen."""
        luck, chance = luck_of(self.seed * 1009 + number), random.Random(self.seed * 1009 + number)
        known: list[Choice] = []
        for choice in choices(net_of(self.problem), self.groups):
            if choice is not None:
                known.append(choice)
                found = self.dealt(choice, DEALT[0], luck, chance)
                if found is not None:
                    yield found
            if self.ended():
                return
        while known:
            for conflicts in DEALT:
                for choice in known:
                    yield self.dealt(choice, conflicts, luck, chance)

    def dealt(self, choice: Choice, conflicts: int, luck: Luck, chance: random.Random) -> Ints | None:
        """The guest of each seat if everybody is in a party, and all parties are placed."""
        reached = deal(choice.dealing, luck, conflicts)
        if reached == EXHAUSTED and choice.every:
            self.give_up()
        return self.placed(choice.chosen(), chance) if reached == FOUND else None

    def placed(self, circles: tuple[tuple[int, ...], ...], chance: random.Random) -> Ints | None:
        """The guest of each seat where these circles sit whole, and apart who is to be; None if no way is seen."""
        held = replace(acquaintances_only(self.problem), together=circles)
        groups = groups_of(held)
        try:
            plan = first_plan(held, groups, chance, soon=True)
        except GivenUp:
            return None
        if plan is None:
            return None
        hall = lay_out(held, groups)
        run = Run.of(hall, plan)
        scratch = scratch_of(hall, chance.randrange(1 << 30))
        for turn in range(PARTINGS):
            if run.best_score is None and not self.ended():
                cool(run, hall, scratch, RULES_ALONE, turn / PARTINGS)
        return None if run.best_score is None else run.best


def cool(run: Run, hall: Hall, scratch: Scratch, heats: Heats, past: float) -> None:
    """Some tries at the heat when such a part of the cooling is over."""
    tables = tables_of(hall)
    inside = np.ones(len(tables), np.int64)
    run.follow(
        *anneal(
            hall, run.state, scratch, tables, inside, TRIES, heats.at(past), heats.share, heats.fine, 0.0, heats.larger
        )
    )
