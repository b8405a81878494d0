"""Random numbers, and whether a change is accepted."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.compiling import inlined
from symposiarch.planning.autoseat.annealing.packed import broken_in, score_in


@inlined
def draw(random: Any) -> Any:
    """32 random bits (xorshift)."""
    x = random[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    random[0] = x
    return x >> np.uint64(32)


@inlined
def coin(random: Any) -> Any:
    return (draw(random) & np.uint64(1)) == np.uint64(1)


@inlined
def below(random: Any, limit: Any) -> Any:
    """A whole number from 0 to less than `limit`."""
    return np.int64((draw(random) * np.uint64(limit)) >> np.uint64(32))


@inlined
def part(random: Any) -> Any:
    """A number from 0 to less than 1."""
    return np.float64(draw(random)) * (1.0 / 4294967296.0)


@inlined
def accept(random: Any, packed: Any, heat: Any, share: Any, fine: Any) -> Any:
    """Metropolis: what gains is done, what loses is done the less often the more it loses and the colder it is."""
    gain = share * score_in(packed) - fine * broken_in(packed)
    if gain >= 0.0:
        return True
    if gain < -14.0 * heat:
        return False
    chance, loss = part(random), -gain / heat
    # Nearly all that is refused is refused by the first terms of the series, which are sooner summed up.
    if chance * (1.0 + loss * (1.0 + loss * (0.5 + loss / 6.0))) >= 1.0:
        return False
    return chance < np.exp(-loss)
