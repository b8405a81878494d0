"""Guests of two tables change places: one with one, or several with as many. Packed changes, 0 if refused."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.chance import accept, below, coin
from symposiarch.planning.autoseat.annealing.company import change_table, wanting_after
from symposiarch.planning.autoseat.annealing.compiling import inlined
from symposiarch.planning.autoseat.annealing.gathering import WAYS, gather
from symposiarch.planning.autoseat.annealing.neighbours import beside_marked, best_place, insert
from symposiarch.planning.autoseat.annealing.order import settle
from symposiarch.planning.autoseat.annealing.packed import BROKEN, NEVER
from symposiarch.planning.autoseat.annealing.sitting import sit

COMPANY_ALONE, FIRST_ORDER = 4.0, 2.0
"""How much hotter it may be for what two tables lose, before their order is looked at, and before it is bettered."""


@inlined
def exchange_two(
    hall: Any, state: Any, scratch: Any, here: Any, there: Any, heat: Any, share: Any, fine: Any, order: Any
) -> Any:
    """Let two guests (or a guest and an empty chair) change tables, in place or with the others moving up."""
    random = scratch.random
    n = hall.unit.shape[0] - 1
    at, worth = state.at, state.worth
    g = at[here]
    h = at[there]
    old, new = hall.table[here], hall.table[there]
    change = worth[new, g] - worth[old, g] + worth[old, h] - worth[new, h] - 2 * hall.together[g, h]
    if hall.need > 0:
        scratch.mine[0] = here
        scratch.theirs[0] = there
        change -= wanting_after(hall, state, scratch.mine, scratch.theirs, np.int64(1), old, new) * BROKEN
    if not accept(random, change, heat * COMPANY_ALONE if order else heat, share, fine):
        return np.int64(0)
    if order:
        remember(hall, state, scratch, old, new)
        change += _take_best_places(hall, state, here, there)
        change, accepted = _in_best_order(hall, state, random, here, there, change, heat, share, fine)
        if not accepted:
            go_back(hall, state, scratch, old, new)
            return np.int64(0)
    else:
        sit(state, g, there)
        sit(state, h, here)
    change_table(hall, state, g, old, new)
    if h != n:
        change_table(hall, state, h, new, old)
    return change


@inlined
def best_partner(hall: Any, state: Any, guest: Any, there: Any, order: Any) -> Any:
    """The seat at the table of `there` whose guest, or empty chair, changes tables with a guest at the least loss.

    Where neighbours matter it is a guess: whom the guest would sit beside is not looked at.
    """
    at, worth, beside, right = state.at, state.worth, hall.beside, hall.right
    old, new = hall.table[state.seat[guest]], hall.table[there]
    first = hall.first[new]
    best = there
    most = np.int64(NEVER)
    before, other = at[hall.left[first]], at[first]
    near = beside[before, other]
    for where in range(first, hall.first[new + 1]):
        after = at[right[where]]
        far = beside[other, after]
        if hall.unit_size[other] == 1 and hall.movable[other]:
            gain = worth[old, other] - worth[new, other] - 2 * hall.together[guest, other]
            if order:
                gain += beside[before, after] - near - far
            if gain > most:
                most = gain
                best = np.int64(where)
        before, other, near = other, after, far
    return best


@inlined
def _take_best_places(hall: Any, state: Any, here: Any, there: Any) -> Any:
    """Let two guests change tables, and sit there where it is best; what changes beside them.

    A place at random would nearly always lose more than two good neighbours are worth, and good company with it.
    """
    g = state.at[here]
    h = state.at[there]
    mine, gain = best_place(hall, state, there, h, g)
    theirs, other_gain = best_place(hall, state, here, g, h)
    insert(state, there, mine, g)
    insert(state, here, theirs, h)
    return gain + other_gain


@inlined
def _in_best_order(
    hall: Any, state: Any, random: Any, here: Any, there: Any, change: Any, heat: Any, share: Any, fine: Any
) -> Any:
    """The change with the order about two seats bettered, if that is worth looking at; and whether it is accepted."""
    if not accept(random, change, heat * FIRST_ORDER, share, fine):
        return change, False
    change += settle(hall, state, here) + settle(hall, state, there)
    return change, accept(random, change, heat, share, fine)


@inlined
def remember(hall: Any, state: Any, scratch: Any, old: Any, new: Any) -> None:
    """Note who sits where at two tables."""
    k = 0
    for side in range(2):
        table = old if side == 0 else new
        for seat in range(hall.first[table], hall.first[table + 1]):
            scratch.row[k] = state.at[seat]
            k += 1


@inlined
def go_back(hall: Any, state: Any, scratch: Any, old: Any, new: Any) -> None:
    """Let everybody at two tables sit as was noted."""
    k = 0
    for side in range(2):
        table = old if side == 0 else new
        for seat in range(hall.first[table], hall.first[table + 1]):
            sit(state, scratch.row[k], seat)
            k += 1


@inlined
def exchange_groups(
    hall: Any, state: Any, scratch: Any, here: Any, there: Any, size: Any, heat: Any, share: Any, fine: Any, order: Any
) -> Any:
    """Let two equally large sets of whole groups (and empty chairs) change tables, in the better of two orders."""
    mine, theirs, random = scratch.mine, scratch.theirs, scratch.random
    n = hall.unit.shape[0] - 1
    at, together, worth = state.at, hall.together, state.worth
    old, new = hall.table[here], hall.table[there]
    scratch.stamp[0] += 1
    for side in range(2):
        start, target, seats = (here, new, mine) if side == 0 else (there, old, theirs)
        if not gather(hall, state, scratch, start, size, target, below(random, WAYS), seats, mine, size * side):
            return np.int64(0)
    change = np.int64(0)
    for k in range(size):
        g = at[mine[k]]
        h = at[theirs[k]]
        change += worth[new, g] - worth[old, g] + worth[old, h] - worth[new, h]
        for m in range(size):
            change -= 2 * together[g, at[theirs[m]]]
        for m in range(k):
            change += 2 * (together[g, at[mine[m]]] + together[h, at[theirs[m]]])
    if hall.need > 0:
        change -= wanting_after(hall, state, mine, theirs, size, old, new) * BROKEN
    if order and not accept(random, change, heat * COMPANY_ALONE, share, fine):
        return np.int64(0)
    remember(hall, state, scratch, old, new)
    change += _cross(hall, state, scratch, size, order)
    if order:
        change, accepted = _in_best_order(hall, state, random, here, there, change, heat, share, fine)
    else:
        accepted = accept(random, change, heat, share, fine)
    if not accepted:
        go_back(hall, state, scratch, old, new)
        return np.int64(0)
    for k in range(2 * size):
        guest = scratch.before[k]
        if guest != n:
            here, there = (old, new) if k & 1 == 0 else (new, old)
            change_table(hall, state, guest, here, there)
    return change


@inlined
def _cross(hall: Any, state: Any, scratch: Any, size: Any, order: Any) -> Any:
    """Let the two sets change places, each in the better of two orders; what is gained beside them."""
    at, mine, theirs, before = state.at, scratch.mine, scratch.theirs, scratch.before
    change = np.int64(0)
    for side in range(2):
        seats = mine if side == 0 else theirs
        for k in range(size):
            before[2 * k + side] = at[seats[k]]
        if order:
            change -= beside_marked(hall, state, scratch, seats, size)
    for k in range(size):
        sit(state, before[2 * k + 1], mine[k])
        sit(state, before[2 * k], theirs[k])
    if not order:
        return change
    for side in range(2):
        seats = mine if side == 0 else theirs
        forward = backward = np.int64(0)
        for turn in range(2):
            forward = backward
            backward = beside_marked(hall, state, scratch, seats, size)
            if turn == 0 or forward > backward or (forward == backward and coin(scratch.random)):
                _turn_round(state, seats, size)
        change += max(forward, backward)
    return change


@inlined
def _turn_round(state: Any, seats: Any, size: Any) -> None:
    for k in range(size // 2):
        low, high = seats[k], seats[size - 1 - k]
        guest, other = state.at[low], state.at[high]
        sit(state, guest, high)
        sit(state, other, low)
