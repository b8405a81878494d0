"""How far a search is: its time, the best plan so far, and whoever waits for it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints
from symposiarch.planning.autoseat.hall import plan_of
from symposiarch.planning.autoseat.problem import Plan
from symposiarch.planning.autoseat.runs import Run

TELLING = 0.1
"""Seconds between two reports."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is. `plan` is the best so far, and None while no plan keeps all rules."""

    fraction: float
    score: int | None
    plan: Plan | None


@dataclass(slots=True)
class Watch:
    """Looks at the clock and the plans in the works, tells of them, and asks whether to stop."""

    hall: Hall
    start: float
    seconds: float
    progress: Callable[[Progress], None] | None
    stop: Callable[[], bool] | None
    stopped: bool = False
    best: Ints | None = None
    best_score: int | None = None
    told: float = -math.inf

    def spent(self) -> float:
        """The part of the time that is over."""
        return (time.monotonic() - self.start) / self.seconds

    def over(self) -> bool:
        return self.stopped or self.spent() >= 1

    def keep(self, runs: Iterable[Run]) -> None:
        """Keep the best plan of all."""
        for run in runs:
            if run.best_score is not None and (self.best_score is None or run.best_score > self.best_score):
                self.best_score = run.best_score
                self.best = run.best.copy()

    def look(self, runs: Iterable[Run]) -> None:
        """Tell how far it is, about ten times a second, and ask whether to stop."""
        runs = list(runs)
        if self.stop is not None and self.stop():
            self.stopped = True
            self.keep(runs)
        if self.progress is None or time.monotonic() - self.told < TELLING:
            return
        self.told = time.monotonic()
        self.keep(runs)
        self.progress(Progress(min(1.0, self.spent()), self.best_score, self.plan()))

    def plan(self) -> Plan | None:
        """The best plan, if any was found."""
        return None if self.best is None else plan_of(self.hall, self.best.tolist())
