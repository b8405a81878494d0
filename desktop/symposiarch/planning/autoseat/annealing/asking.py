"""In a crowd a guest asks everybody: who, of all guests at other tables, changes places with whom that is borne.

What everybody would find at each table is noted, and noted anew for a table whenever its guests or their order change.
In the cold that is seldom, and so what two would gain is the sum of a few numbers, taken for many guests at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import WHIMS
from symposiarch.planning.autoseat.annealing.chance import below
from symposiarch.planning.autoseat.annealing.company import change_table
from symposiarch.planning.autoseat.annealing.compiling import called, inlined
from symposiarch.planning.autoseat.annealing.exchanges import FIRST_ORDER, go_back, remember
from symposiarch.planning.autoseat.annealing.neighbours import best_place, insert
from symposiarch.planning.autoseat.annealing.order import settle
from symposiarch.planning.autoseat.annealing.packed import NEVER

ABREAST = 32
"""So many guests are asked at once."""

NOWHERE = NEVER // 2
"""What a table offers to which the guest does not go."""


@inlined
def exchange_with_anybody(hall: Any, state: Any, scratch: Any, inside: Any, here: Any, heat: Any) -> Any:
    """Let a guest change tables with the first, of all at the tables inside, with whom that is borne; the score counts.

    Everybody has a patience, drawn before it is known what is lost: many are passed over at once, and in the cold few
    are looked at closer. Nobody comes to a foe. With whom it begins is left to chance; the free chairs have their turn
    as any others.
    """
    n = hall.unit.shape[0] - 1
    guest, old = state.at[here], hall.table[here]
    least, own, host, offer = scratch.least, scratch.own, scratch.host, scratch.offer
    company, fit = hall.together[guest], scratch.fit[old]
    for table in range(inside.shape[0]):
        offer[table] = scratch.fit[table, guest] - own[guest] if inside[table] else NOWHERE
    offer[old] = offer[inside.shape[0]] = NOWHERE
    turns = (n + ABREAST - 1) // ABREAST + 1
    turn = below(scratch.random, turns)
    whim = np.uint64(below(scratch.random, WHIMS - ABREAST + 1))
    for _ in range(turns):
        if turn == turns - 1:
            change = _take_free_chair(hall, state, scratch, here, heat)
            if state.seat[guest] != here:
                return change
            turn = 0
            continue
        low = np.uint64(turn * ABREAST)
        many = np.uint64(min(ABREAST, n - turn * ABREAST))
        borne = np.int64(0)
        for k in range(many):
            other = low + k
            change = offer[np.uint64(host[other])] + fit[other] - own[other] - 2 * company[other]
            borne += change >= least[whim + k]
        if borne:
            for k in range(many):
                other = low + k
                change = offer[np.uint64(host[other])] + fit[other] - own[other] - 2 * company[other]
                if change < least[whim + k] or hall.unit_size[other] != 1 or not hall.movable[other]:
                    continue
                change = _bear(hall, state, scratch, here, state.seat[other], heat * scratch.whim[whim + k])
                if state.seat[guest] != here:
                    return change
        turn += 1
        whim = (whim + np.uint64(ABREAST)) % np.uint64(WHIMS - ABREAST + 1)
    return np.int64(0)


@inlined
def _take_free_chair(hall: Any, state: Any, scratch: Any, here: Any, heat: Any) -> Any:
    """Let a guest take the first free chair, of the tables that make an offer, whose company is borne."""
    n = hall.unit.shape[0] - 1
    guest = state.at[here]
    whim = below(scratch.random, WHIMS)
    for table in range(scratch.offer.shape[0] - 1):
        whim = (whim + 1) & (WHIMS - 1)
        if scratch.offer[table] < scratch.least[whim]:
            continue
        for where in range(hall.first[table], hall.first[table + 1]):
            if state.at[where] == n:
                change = _bear(hall, state, scratch, here, where, heat * scratch.whim[whim])
                if state.seat[guest] != here:
                    return change
                break
    return np.int64(0)


@inlined
def note_what_is_borne(scratch: Any, heat: Any) -> None:
    """Note for each whim how much two guests may lose before their order is bettered."""
    for k in range(WHIMS):
        scratch.least[k] = -np.int64(heat * FIRST_ORDER * scratch.whim[k])


@inlined
def _bear(hall: Any, state: Any, scratch: Any, here: Any, there: Any, patience: Any) -> Any:
    """Let two change tables, if all in all it costs no more than `patience` points."""
    n = hall.unit.shape[0] - 1
    worth = state.worth
    g = state.at[here]
    h = state.at[there]
    old, new = hall.table[here], hall.table[there]
    mine, gain = best_place(hall, state, there, h, g)
    theirs, other_gain = best_place(hall, state, here, g, h)
    change = worth[new, g] - worth[old, g] + worth[old, h] - worth[new, h] - 2 * hall.together[g, h]
    change += gain + other_gain
    if change < -FIRST_ORDER * patience:
        return np.int64(0)
    remember(hall, state, scratch, old, new)
    insert(state, there, mine, g)
    insert(state, here, theirs, h)
    change += settle(hall, state, here) + settle(hall, state, there)
    if change < -patience:
        go_back(hall, state, scratch, old, new)
        return np.int64(0)
    change_table(hall, state, g, old, new)
    if h != n:
        change_table(hall, state, h, new, old)
    return change


@inlined
def note_fits(hall: Any, state: Any, scratch: Any, tables: Any) -> None:
    """Note what everybody would find at these tables, and of those at others only that they are elsewhere."""
    for guest in range(scratch.host.shape[0]):
        scratch.host[guest] = scratch.offer.shape[0] - 1
    for k in range(tables.shape[0]):
        note_fit(hall, state, scratch, tables[k])


@called
def note_fit(hall: Any, state: Any, scratch: Any, table: Any) -> None:
    """Note who sits at a table, what they would lose by rising, and what everybody would find who came."""
    n = hall.unit.shape[0] - 1
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    fit, worth = scratch.fit[table], state.worth[table]
    first, end = hall.first[table], hall.first[table + 1]
    for guest in range(np.uint64(n)):
        fit[guest] = NEVER
    for where in range(first, end):
        _note_gap(hall, scratch, fit, at[left[where]], at[where])
    if right[end - 1] == hall.table.shape[0] - 1:
        _note_gap(hall, scratch, fit, at[end - 1], np.int64(n))
    for guest in range(np.uint64(n)):
        fit[guest] += worth[guest]
    for where in range(first, end):
        guest = at[where]
        a, b = at[left[where]], at[right[where]]
        scratch.host[guest] = table
        scratch.own[guest] = worth[guest] + beside[guest, a] + beside[guest, b] - beside[a, b]


@inlined
def _note_gap(hall: Any, scratch: Any, fit: Any, a: Any, b: Any) -> None:
    """Note what everybody would find between two."""
    one, other = hall.beside[a], hall.beside[b]
    between = one[b]
    for guest in range(np.uint64(fit.shape[0] - 1)):
        fit[guest] = max(fit[guest], one[guest] + other[guest] - between)
