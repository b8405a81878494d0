"""Changes of the order at one table."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.chance import accept, below, coin
from symposiarch.planning.autoseat.annealing.compiling import called, inlined
from symposiarch.planning.autoseat.annealing.neighbours import swap_beside

LONGEST = 3
"""Guests who move along together."""

REACH = 6
"""So many seats to either side of a change, and at least twice as many, are put into the best order."""


@inlined
def reorder(hall: Any, state: Any, random: Any, here: Any, heat: Any, share: Any, fine: Any) -> Any:
    """Let two at a table change places, turn a stretch round, or move a stretch along; the packed change, 0 if refused.

    One of the two, or one end of the stretch, is at the seat `here`.
    """
    at, seat, beside = state.at, state.seat, hall.beside
    table = hall.table[here]
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    if chairs < 2:
        return np.int64(0)
    other = first + below(random, chairs)
    if other == here:
        return np.int64(0)
    kind = below(random, 5)
    if kind < 2:
        change = swap_beside(hall, state, here, other)
        if not accept(random, change, heat, share, fine):
            return np.int64(0)
        g = at[here]
        h = at[other]
        at[here] = h
        at[other] = g
        seat[g] = other
        seat[h] = here
        return change
    low, high = (here, other) if here < other else (other, here)
    if high - low == chairs - 1:
        return np.int64(0)
    before, after = at[hall.left[low]], at[hall.right[high]]
    if kind < 4:
        change = beside[before, at[high]] + beside[at[low], after] - beside[before, at[low]] - beside[at[high], after]
        if accept(random, change, heat, share, fine):
            _turn(at, seat, low, high)
            return change
        return np.int64(0)
    # A stretch of `length` at the beginning of low..high moves to its end (or the other way round: the rest moves).
    span = high - low + 1
    length = 1 + below(random, min(LONGEST, span - 1))
    if coin(random):
        length = span - length
    a, b = at[low + length - 1], at[low + length]
    change = (
        beside[before, b]
        + beside[at[high], at[low]]
        + beside[a, after]
        - beside[before, at[low]]
        - beside[a, b]
        - beside[at[high], after]
    )
    if not accept(random, change, heat, share, fine):
        return np.int64(0)
    _turn(at, seat, low, low + length - 1)
    _turn(at, seat, low + length, high)
    _turn(at, seat, low, high)
    return change


@called
def settle(hall: Any, state: Any, near: Any) -> Any:
    """Better the order about a seat until no stretch turned round and no guest moved along betters it; what is gained.

    So company is judged by its best order, and not by the one that somebody happened to come into.
    """
    at, seat, beside, left, right = state.at, state.seat, hall.beside, hall.left, hall.right
    table = hall.table[near]
    chairs = hall.first[table + 1] - hall.first[table]
    first = max(hall.first[table], min(near - REACH, hall.first[table + 1] - 2 * REACH - 1))
    last = min(hall.first[table + 1], first + 2 * REACH + 1)
    gained = np.int64(0)
    going_on = True
    while going_on:
        going_on = False
        for low in range(first, last - 1):
            for high in range(low + 1, last):
                if high - low == chairs - 1:
                    continue
                a, b, c, d = at[left[low]], at[low], at[high], at[right[high]]
                ends = beside[a, b] + beside[c, d]
                turned = beside[a, c] + beside[b, d] - ends
                if turned > 0:
                    _turn(at, seat, low, high)
                    gained += turned
                    going_on = True
                    continue
                if high - low < 2:
                    continue
                after, before = at[low + 1], at[high - 1]
                up = beside[a, after] + beside[c, b] + beside[b, d] - ends - beside[b, after]
                down = beside[a, c] + beside[c, b] + beside[before, d] - ends - beside[before, c]
                if max(up, down) > 0:
                    if up >= down:
                        _turn(at, seat, low + 1, high)
                    else:
                        _turn(at, seat, low, high - 1)
                    _turn(at, seat, low, high)
                    gained += max(up, down)
                    going_on = True
    return gained


@inlined
def _turn(at: Any, seat: Any, low: Any, high: Any) -> None:
    while low < high:
        g = at[low]
        h = at[high]
        at[low] = h
        at[high] = g
        seat[h] = low
        seat[g] = high
        low += 1
        high -= 1
