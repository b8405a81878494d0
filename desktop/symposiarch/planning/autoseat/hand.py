"""What one thread of a search does in some milliseconds, however fast the machine is."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints
from symposiarch.planning.autoseat.annealing.assigning import assign_anew
from symposiarch.planning.autoseat.annealing.loop import anneal
from symposiarch.planning.autoseat.hall import filling_of, scratch_of
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import Heats

BREATH = 0.010
"""Seconds of searching between looks at the clock."""

FEWEST = 4
"""Tries at a time, however long they take."""


@dataclass(slots=True)
class Pace:
    """How many tries take about as long as they should."""

    tries: int

    def follow(self, taken: float, wanted: float) -> None:
        """Learn from how many seconds they took, and how many were wanted."""
        self.tries = int(min(200_000, max(FEWEST, self.tries * min(2.0, wanted / max(taken, 1e-6)))))


class Hand:
    """One thread: its random numbers, what it writes on, and its pace.

    `order` is the part of the tries that keep everybody at their table.
    """

    def __init__(self, hall: Hall, seed: int, order: float) -> None:
        self.hall, self.order = hall, order
        self.scratch, self.filling = scratch_of(hall, seed), filling_of(hall)
        self.exchanging, self.assigning = Pace(400), Pace(10)

    def work(self, run: Run, tables: Ints, heat: float, heats: Heats, anew: float) -> tuple[int, int]:
        """Change a plan among some tables, and for a part of the time fill many `anew` at once.

        What the score gains, and how many more rules are broken.
        """
        anew = 0.0 if heats.order_alone else anew
        begun = time.monotonic()
        gained, broken = self._exchange(run, tables, heat, heats)
        now = time.monotonic()
        self.exchanging.follow(now - begun, BREATH * (1 - anew))
        if anew:
            more, worse = self._assign(run, tables, heat, heats)
            self.assigning.follow(time.monotonic() - now, BREATH * anew)
            gained, broken = gained + more, broken + worse
        return gained, broken

    def _exchange(self, run: Run, tables: Ints, heat: float, heats: Heats) -> tuple[int, int]:
        inside = np.zeros(len(self.hall.first) - 1, np.int64)
        inside[tables] = 1
        return anneal(
            self.hall,
            run.state,
            self.scratch,
            tables,
            inside,
            self.exchanging.tries,
            heat,
            heats.share,
            heats.fine_at(heat),
            1.0 if heats.order_alone else self.order,
            heats.larger,
        )

    def _assign(self, run: Run, tables: Ints, heat: float, heats: Heats) -> tuple[int, int]:
        return assign_anew(
            self.hall,
            run.state,
            self.scratch,
            self.filling,
            tables,
            self.assigning.tries,
            heat,
            heats.share,
            heats.fine_at(heat),
        )
