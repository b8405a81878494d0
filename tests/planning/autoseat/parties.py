"""Guests and tables to be seated in tests, and why they cannot be."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any

import pytest

from symposiarch.errors import SymposiarchError
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat import Board, Guest, Outcome, Pair, Problem


def party(count: int, *capacities: int, **rules: Any) -> Problem:
    """So many guests who like all the others a little, and round tables."""
    pairs = tuple(Pair(a, b, 1 + (a * b) % 5, (a + b) % 3) for a, b in combinations(range(count), 2))
    guests = tuple(Guest(f"Guest {number}", "fm"[number % 2], frozenset({"en"})) for number in range(count))
    return Problem(guests, tuple(Board(chairs) for chairs in capacities), **{"pairs": pairs, **rules})


def plan_worth(problem: Problem, worth: float, *, seconds: float, **how: Any) -> Outcome:
    """The plan that is found in that time and is worth so much; where a busy machine needs longer, it is given."""
    for times in (1, 2, 4, 8, 16):
        found = autoseat.solve(problem, seconds=seconds * times, **how)
        if found.score.total is not None and found.score.total >= worth:
            break
    return found


def why_not(problem: Problem) -> str:
    with pytest.raises(SymposiarchError) as refusal:
        autoseat.solve(problem, seconds=1.0)
    return str(refusal.value)


def rings(length: int, *capacities: int, min_known: int) -> Problem:
    """Guests of whom each knows two, in rings of that length, as many as fill the tables."""
    count = sum(capacities) // length * length
    pairs = []
    for start in range(0, count, length):
        ring = [*range(start, start + length), start]
        pairs += [Pair(min(two), max(two), 1, 0) for two in pairwise(ring)]
    return party(count, *capacities, pairs=tuple(pairs), min_known=min_known)
