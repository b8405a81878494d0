"""A plan in the works, and the best that it has been."""

from __future__ import annotations

from dataclasses import dataclass

from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, State
from symposiarch.planning.autoseat.hall import seated, state_of, value_of
from symposiarch.planning.autoseat.problem import Plan


@dataclass(slots=True)
class Run:
    """`best_score` is None while the plan has never kept all rules."""

    state: State
    score: int
    broken: int
    best: Ints
    best_score: int | None

    @classmethod
    def of(cls, hall: Hall, plan: Plan) -> Run:
        state = seated(hall, plan)
        worth, broken = value_of(hall, state.at)
        return cls(state, worth, broken, state.at.copy(), worth if broken == 0 else None)

    def follow(self, gained: int, broken: int) -> None:
        """Note what the compiled loops have done to the state: the score gained, and the rules broken (or mended)."""
        self.score += gained
        self.broken += broken
        if self.broken == 0 and (self.best_score is None or self.score > self.best_score):
            self.best_score = self.score
            self.best[:] = self.state.at

    def go_on(self, hall: Hall, at: Ints) -> None:
        """Leave what is in the works, and go on from this plan."""
        self.state = state_of(hall, at)
        self.score, self.broken = value_of(hall, self.state.at)
