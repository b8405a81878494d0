"""The threads of a search: each with a plan of its own, or all with one plan whose tables are dealt out among them."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, Scratch
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.hall import scratch_of
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import Heats

BREATH = 0.010
"""Seconds of searching between looks at the clock."""


class Crew:
    """Holds the threads and what each of them writes on; `plans` is how many plans are in the works at once.

    Where they share a plan, its tables are dealt out anew every few milliseconds, and each thread moves guests among
    its own tables only.
    """

    def __init__(self, hall: Hall, workers: int, *, shared: bool, order: float, seed: int) -> None:
        self.hall, self.workers, self.shared, self.order = hall, workers, shared, order
        self.plans = 1 if shared else workers
        self.scratch: list[Scratch] = [scratch_of(hall, seed * 1009 + number) for number in range(workers)]
        self.every: Ints = np.arange(len(hall.first) - 1, dtype=np.int64)
        self.deal = np.random.default_rng(seed)
        self.steps, self.tries = 400, 0
        self.pool = ThreadPoolExecutor(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown()

    def turn(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        """Some milliseconds of tries, each plan at its own heat."""
        before = time.monotonic()
        if self.shared:
            self._together(runs[0], degrees[0], heats)
        else:
            self._apart(runs, degrees, heats)
        self.tries += self.steps * self.workers
        taken = time.monotonic() - before
        self.steps = int(min(200_000, max(50, self.steps * min(2.0, BREATH / max(taken, 1e-6)))))

    def _apart(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        jobs = [
            self._try(run, scratch, self.every, heat, heats)
            for run, heat, scratch in zip(runs, degrees, self.scratch, strict=True)
        ]
        for run, job in zip(runs, jobs, strict=True):
            run.follow(*job.result())

    def _together(self, run: Run, heat: float, heats: Heats) -> None:
        dealt = np.array_split(self.deal.permutation(self.every), self.workers)
        jobs = [
            self._try(run, scratch, np.ascontiguousarray(part), heat, heats)
            for part, scratch in zip(dealt, self.scratch, strict=True)
        ]
        done = [job.result() for job in jobs]
        run.follow(sum(gained for gained, _ in done), sum(broken for _, broken in done))

    def _try(self, run: Run, scratch: Scratch, tables: Ints, heat: float, heats: Heats) -> Future[tuple[int, int]]:
        inside = np.zeros(len(self.every), np.int64)
        inside[tables] = 1
        return self.pool.submit(
            anneal,
            self.hall,
            run.state,
            scratch,
            tables,
            inside,
            self.steps,
            heat,
            heats.share,
            heats.fine_at(heat),
            self.order,
            heats.larger,
        )
