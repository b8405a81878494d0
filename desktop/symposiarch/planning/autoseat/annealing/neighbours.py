"""What a change does to those who sit side by side: packed numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.compiling import inlined


@inlined
def swap_beside(hall: Any, state: Any, a: Any, b: Any) -> Any:
    """The change when the guests of two seats of one table change places."""
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    g = at[a]
    h = at[b]
    al, ar, bl, br = left[a], right[a], left[b], right[b]
    change = np.int64(0)
    if al != b:
        change += beside[h, at[al]] - beside[g, at[al]]
    if ar != b:
        change += beside[h, at[ar]] - beside[g, at[ar]]
    if bl != a:
        change += beside[g, at[bl]] - beside[h, at[bl]]
    if br != a:
        change += beside[g, at[br]] - beside[h, at[br]]
    return change


@inlined
def best_place(hall: Any, state: Any, out: Any, leaver: Any, comer: Any) -> Any:
    """Where `comer` sits best when `leaver` rises from seat `out` and the others move up, and what that changes."""
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    first, end = hall.first[hall.table[out]], hall.first[hall.table[out] + 1]
    a = at[left[out]]
    b = at[right[out]]
    risen = beside[a, b] - beside[leaver, a] - beside[leaver, b]
    best = out
    most = beside[comer, a] + beside[comer, b] - beside[a, b]
    before = at[left[first]]
    near = beside[comer, before]
    # Between the guests of each seat and of the seat before it.
    for where in range(first, end):
        after = at[where]
        far = beside[comer, after]
        gain = near + far - beside[before, after]
        if gain > most and where != out and left[where] != out:
            most = gain
            best = np.int64(where) if where < out else np.int64(where - 1)
        before, near = after, far
    # At the end of a row.
    if out != end - 1 and right[end - 1] == hall.table.shape[0] - 1 and near > most:
        most = near
        best = end - 1
    return best, most + risen


@inlined
def insert(state: Any, out: Any, into: Any, comer: Any) -> None:
    """Whoever sits at `out` rises, the others move up, and `comer` sits at `into`."""
    at, seat = state.at, state.seat
    if into > out:
        for k in range(out, into):
            at[k] = at[k + 1]
            seat[at[k]] = k
    else:
        for k in range(out, into, -1):
            at[k] = at[k - 1]
            seat[at[k]] = k
    at[into] = comer
    seat[comer] = into


@inlined
def beside_marked(hall: Any, state: Any, scratch: Any, seats: Any, count: Any) -> Any:
    """What it is worth to sit beside the guests of these seats, which are those that bear the stamp at their table."""
    mark, stamp = scratch.mark, scratch.stamp[0]
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    total = np.int64(0)
    for k in range(count):
        where = seats[k]
        total += beside[at[where], at[right[where]]]
        if mark[left[where]] != stamp:
            total += beside[at[left[where]], at[where]]
    return total
