"""The threads of a search: each with a plan of its own, or all with one plan whose tables are dealt out among them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Hall
from symposiarch.planning.autoseat.hall import tables_of
from symposiarch.planning.autoseat.hand import Hand
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import Heats, assigning_later


class Crew:
    """Holds the threads and what each of them writes on; `plans` is how many plans are in the works at once.

    Where they share a plan, its tables are dealt out anew every few milliseconds, and each thread moves guests among
    its own tables only.
    """

    def __init__(self, hall: Hall, workers: int, *, shared: bool, order: float, anew: float, seed: int) -> None:
        self.hall, self.workers, self.shared, self.anew = hall, workers, shared, anew
        self.plans = 1 if shared else workers
        self.hands = [Hand(hall, seed * 1009 + number, order) for number in range(workers)]
        self.every = tables_of(hall)
        self.deal = np.random.default_rng(seed)
        self.pool = ThreadPoolExecutor(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown()

    def turn(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        """Some milliseconds of tries, each plan at its own heat."""
        if self.shared:
            self._together(runs[0], degrees[0], heats)
        else:
            self._apart(runs, degrees, heats)

    def _apart(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        jobs = [
            self.pool.submit(hand.work, run, self.every, heat, heats, self.anew)
            for run, heat, hand in zip(runs, degrees, self.hands, strict=True)
        ]
        for run, job in zip(runs, jobs, strict=True):
            run.follow(*job.result())

    def _together(self, run: Run, heat: float, heats: Heats) -> None:
        anew = self.anew * assigning_later(heats.past(heat))
        dealt = np.array_split(self.deal.permutation(self.every), self.workers)
        jobs = [
            self.pool.submit(hand.work, run, np.ascontiguousarray(part), heat, heats, anew)
            for part, hand in zip(dealt, self.hands, strict=True)
        ]
        done = [job.result() for job in jobs]
        run.follow(sum(gained for gained, _ in done), sum(broken for _, broken in done))
