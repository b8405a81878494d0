"""Scores and broken rules travel in one 64-bit number: the score less 2**40 for each broken rule."""

from __future__ import annotations

from typing import Any

from symposiarch.planning.autoseat.annealing.compiling import inlined

BROKEN = 1 << 40
"""What one broken hard rule weighs in a packed number."""

NEVER = -(1 << 62)
"""Less than any packed number."""


@inlined
def broken_in(packed: Any) -> Any:
    """How many rules are broken; right while the score is less than 2**39 either way."""
    return -((packed + (1 << 39)) >> 40)


@inlined
def score_in(packed: Any) -> Any:
    """The score alone."""
    return packed + broken_in(packed) * BROKEN
