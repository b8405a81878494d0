"""Auto-seating: the best plan for given guests, tables, wishes and hard rules, within seconds.

`solve` answers, in a few seconds, with the best plan found; `warm_up` compiles its inner loops beforehand. The engine
is imported only when one of them is called: numba takes half a second to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.planning.autoseat.problem import (
    Board,
    Guest,
    Pair,
    Plan,
    Problem,
    Score,
    plan_as_text,
    problem_from,
    read_problem,
    score,
)
from symposiarch.planning.autoseat.warmth import warm_up

if TYPE_CHECKING:
    from symposiarch.planning.autoseat.search import Outcome
    from symposiarch.planning.autoseat.watch import Progress

__all__ = [
    "Board",
    "Guest",
    "Outcome",
    "Pair",
    "Plan",
    "Problem",
    "Progress",
    "Score",
    "plan_as_text",
    "problem_from",
    "read_problem",
    "score",
    "solve",
    "warm_up",
]


def solve(problem: Problem, **options: Any) -> Outcome:
    """See `symposiarch.planning.autoseat.search.solve`."""
    from symposiarch.planning.autoseat import search

    return search.solve(problem, **options)


def __getattr__(name: str) -> Any:
    if name in ("Outcome", "Progress"):
        from symposiarch.planning.autoseat import search, watch

        return search.Outcome if name == "Outcome" else watch.Progress
    raise AttributeError(name)
