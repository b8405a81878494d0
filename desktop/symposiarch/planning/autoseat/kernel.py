"""The inner loops of the auto-seating, compiled with numba on first use and kept in the user's cache folder.

A hall is a row of seats, table after table. An empty chair holds the number `n`, one more than the last guest, and the
seat after the last seat stands for "nobody beside": so neither empty chairs nor ends of tables need a branch.

Scores and broken rules travel in one 64-bit number, `score - broken * 2**40`; `_score` and `_broken` take it apart.
"""

from __future__ import annotations

import os
from typing import Any, NamedTuple

import numpy as np

from symposiarch.planning.autoseat.cache import compiled_folder

BROKEN = 1 << 40
"""What one broken hard rule weighs in a packed number."""


os.environ.setdefault("NUMBA_CACHE_DIR", str(compiled_folder()))

import numba  # noqa: E402  (reads NUMBA_CACHE_DIR as it is imported)

Ints = np.ndarray[Any, np.dtype[np.int32]]
Longs = np.ndarray[Any, np.dtype[np.int64]]


class Hall(NamedTuple):
    """What does not change while guests change places. `n` guests, `s` seats, `t` tables."""

    left: Ints  # (s + 1) seat beside, or s
    right: Ints  # (s + 1)
    table: Ints  # (s + 1) table of a seat
    first: Ints  # (t + 1) first seat of a table
    beside: Longs  # (n + 1, n + 1) packed worth of being neighbours
    together: Longs  # (n + 1, n + 1) packed worth of being at one table
    friend_start: Ints  # (n + 2) the same as rows of non-zero entries
    friend: Ints
    friend_worth: Longs
    wish_start: Ints  # (n + 2) guests whom a guest gains by
    wish: Ints
    unit: Ints  # (n + 1) the group that a guest moves with
    unit_start: Ints
    unit_member: Ints
    unit_size: Ints  # (n + 1) by guest; 1 for an empty chair
    movable: Ints  # (n + 1) 0 when the group is bound to its table
    need: int  # acquaintances that each guest needs at the table


class State(NamedTuple):
    """Who sits where, and what each guest would find at each table."""

    at: Ints  # (s + 1) guest on a seat, n when empty
    seat: Ints  # (n + 1)
    worth: Longs  # (t, n + 1) packed worth of a table's guests to a guest
    known: Ints  # (t, n + 1) acquaintances of a guest at a table; (1, 1) when nobody needs any


class Scratch(NamedTuple):
    """What one thread writes on."""

    random: np.ndarray[Any, np.dtype[np.uint64]]
    mine: Ints
    theirs: Ints
    mark: Ints
    stamp: Ints


compiled = numba.njit(cache=True, nogil=True, fastmath=False)


@compiled
def _draw(random: Any) -> Any:
    x = random[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    random[0] = x
    return x >> np.uint64(32)


@compiled
def _below(random: Any, limit: Any) -> Any:
    return np.int64((_draw(random) * np.uint64(limit)) >> np.uint64(32))


@compiled
def _unit(random: Any) -> Any:
    return np.float64(_draw(random)) * (1.0 / 4294967296.0)


@compiled
def _broken(packed: Any) -> Any:
    return -((packed + (1 << 39)) >> 40)


@compiled
def _score(packed: Any) -> Any:
    return packed + _broken(packed) * (1 << 40)


@compiled
def _accept(random: Any, packed: Any, heat: Any, share: Any, fine: Any) -> Any:
    """Metropolis: `share` weighs the score (0 while only rules count), `fine` each broken rule."""
    broken = _broken(packed)
    gain = share * (packed + broken * (1 << 40)) - fine * broken
    if gain >= 0.0:
        return True
    if gain < -14.0 * heat:
        return False
    return _unit(random) < np.exp(gain / heat)


@compiled
def _leave(hall: Any, state: Any, guest: Any, old: Any, new: Any) -> None:
    """Note at both tables that a guest has changed from one to the other."""
    worth = state.worth
    for k in range(hall.friend_start[guest], hall.friend_start[guest + 1]):
        other = hall.friend[k]
        value = hall.friend_worth[k]
        worth[old, other] -= value
        worth[new, other] += value
        if hall.need > 0 and _score(value) > 0:
            state.known[old, other] -= 1
            state.known[new, other] += 1


@compiled
def _short(hall: Any, known: Any) -> Any:
    return max(0, hall.need - known)


@compiled
def _acquainted(hall: Any, a: Any, b: Any) -> Any:
    return 1 if _score(hall.together[a, b]) > 0 else 0


@compiled
def _known_after(hall: Any, state: Any, mine: Any, theirs: Any, count: Any, old: Any, new: Any) -> Any:
    """How many more acquaintances are wanting when two sets of seats change tables."""
    n = hall.unit.shape[0] - 1
    wanting = 0
    for side in range(2):
        here = old if side == 0 else new
        there = new if side == 0 else old
        going = mine if side == 0 else theirs
        coming = theirs if side == 0 else mine
        for seat in range(hall.first[here], hall.first[here + 1]):
            guest = state.at[seat]
            if guest == n:
                continue
            moves = False
            change = 0
            for k in range(count):
                if going[k] == seat:
                    moves = True
                other = state.at[going[k]]
                if other != n and other != guest:
                    change -= _acquainted(hall, guest, other)
                other = state.at[coming[k]]
                if other != n:
                    change += _acquainted(hall, guest, other)
            before = _short(hall, state.known[here, guest])
            # A guest who goes along finds those who go along, and not those who come the other way.
            base = state.known[there, guest] - change if moves else state.known[here, guest] + change
            wanting += _short(hall, base) - before
    return wanting


@compiled
def _swap_beside(hall: Any, state: Any, a: Any, b: Any) -> Any:
    """Packed change beside the guests of two seats of one table when they change places."""
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


@compiled
def _insert_beside(hall: Any, state: Any, out: Any, into: Any, leaver: Any, comer: Any) -> Any:
    """Packed change when `leaver` rises from seat `out`, the others move up, and `comer` sits at `into`."""
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    if into == out:
        a = at[left[out]]
        b = at[right[out]]
        return beside[comer, a] + beside[comer, b] - beside[leaver, a] - beside[leaver, b]
    if into > out:
        a = at[left[out]]
        b = at[out + 1]
        c = at[into]
        d = at[right[into]]
    else:
        a = at[out - 1]
        b = at[right[out]]
        c = at[left[into]]
        d = at[into]
    return beside[a, b] + beside[c, comer] + beside[comer, d] - beside[a, leaver] - beside[leaver, b] - beside[c, d]


@compiled
def _insert(state: Any, out: Any, into: Any, comer: Any) -> None:
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


@compiled
def _gather_friends(hall: Any, state: Any, start: Any, size: Any, seats: Any, mark: Any, stamp: Any) -> Any:
    """Mark and collect the group at `start` and groups of the same table whom it likes; how many seats that makes."""
    guest = state.at[start]
    table = hall.table[start]
    count = 0
    wishes = hall.wish_start[guest + 1] - hall.wish_start[guest]
    for k in range(-1, wishes):
        other = guest if k < 0 else hall.wish[hall.wish_start[guest] + k]
        where = state.seat[other]
        if hall.table[where] != table or mark[where] == stamp or not hall.movable[other]:
            continue
        if count + hall.unit_size[other] > size:
            continue
        group = hall.unit[other]
        for m in range(hall.unit_start[group], hall.unit_start[group + 1]):
            where = state.seat[hall.unit_member[m]]
            seats[count] = where
            mark[where] = stamp
            count += 1
        if count == size:
            break
    return count


@compiled
def _gather(hall: Any, state: Any, start: Any, size: Any, seats: Any, mark: Any, stamp: Any, count: Any) -> Any:
    """Collect whole groups and empty chairs from `start` on until there are `size` seats; False if none fit.

    The first `count` are there already.
    """
    if count == size:
        return True
    n = hall.unit.shape[0] - 1
    table = hall.table[start]
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    for k in range(chairs):
        at_seat = start + k
        if at_seat >= first + chairs:
            at_seat -= chairs
        if mark[at_seat] == stamp:
            continue
        guest = state.at[at_seat]
        if guest == n:
            seats[count] = at_seat
            mark[at_seat] = stamp
            count += 1
        elif hall.movable[guest] and count + hall.unit_size[guest] <= size:
            group = hall.unit[guest]
            for m in range(hall.unit_start[group], hall.unit_start[group + 1]):
                where = state.seat[hall.unit_member[m]]
                seats[count] = where
                mark[where] = stamp
                count += 1
        if count == size:
            return True
    return False


@compiled
def _beside_marked(hall: Any, state: Any, seats: Any, count: Any, mark: Any, stamp: Any) -> Any:
    at, beside, left, right = state.at, hall.beside, hall.left, hall.right
    total = np.int64(0)
    for k in range(count):
        where = seats[k]
        total += beside[at[where], at[right[where]]]
        if mark[left[where]] != stamp:
            total += beside[at[left[where]], at[where]]
    return total


@compiled
def _cross(state: Any, mine: Any, theirs: Any, count: Any, flipped: Any) -> None:
    at, seat = state.at, state.seat
    for k in range(count):
        a = mine[k]
        b = theirs[count - 1 - k] if flipped else theirs[k]
        g = at[a]
        h = at[b]
        at[a] = h
        at[b] = g
        seat[g] = b
        seat[h] = a


@compiled
def _exchange_groups(
    hall: Any, state: Any, scratch: Any, here: Any, there: Any, size: Any, heat: Any, share: Any, fine: Any, order: Any
) -> Any:
    """Let two equally large sets of whole groups (and empty chairs) change tables; the packed change, 0 if refused."""
    mine, theirs, mark, random = scratch.mine, scratch.theirs, scratch.mark, scratch.random
    n = hall.unit.shape[0] - 1
    old, new = hall.table[here], hall.table[there]
    scratch.stamp[0] += 1
    stamp = scratch.stamp[0]
    count = 0
    if _draw(random) & np.uint64(1):
        count = _gather_friends(hall, state, here, size, mine, mark, stamp)
    if not _gather(hall, state, here, size, mine, mark, stamp, count):
        return np.int64(0)
    if not _gather(hall, state, there, size, theirs, mark, stamp, 0):
        return np.int64(0)
    at, together, worth = state.at, hall.together, state.worth
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
        change -= _known_after(hall, state, mine, theirs, size, old, new) * (1 << 40)
    if order and not _accept(random, change, heat * 4.0, share, fine):
        return np.int64(0)
    flipped = (_draw(random) & np.uint64(1)) == np.uint64(1)
    change -= _beside_marked(hall, state, mine, size, mark, stamp)
    change -= _beside_marked(hall, state, theirs, size, mark, stamp)
    _cross(state, mine, theirs, size, flipped)
    after = _beside_marked(hall, state, mine, size, mark, stamp)
    after += _beside_marked(hall, state, theirs, size, mark, stamp)
    if order:
        # The other way round may be better: then that is what is tried.
        _cross(state, mine, theirs, size, flipped)
        _cross(state, mine, theirs, size, not flipped)
        other = _beside_marked(hall, state, mine, size, mark, stamp)
        other += _beside_marked(hall, state, theirs, size, mark, stamp)
        if other >= after:
            after = other
            flipped = not flipped
        else:
            _cross(state, mine, theirs, size, not flipped)
            _cross(state, mine, theirs, size, flipped)
    change += after
    if not _accept(random, change, heat, share, fine):
        _cross(state, mine, theirs, size, flipped)
        return np.int64(0)
    for k in range(size):
        if at[mine[k]] != n:
            _leave(hall, state, at[mine[k]], new, old)
        if at[theirs[k]] != n:
            _leave(hall, state, at[theirs[k]], old, new)
    return change


@compiled
def _exchange_two(
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
        change -= _known_after(hall, state, scratch.mine, scratch.theirs, 1, old, new) * (1 << 40)
    into_new = there
    into_old = here
    if order:
        if not _accept(random, change, heat * 4.0, share, fine):
            return np.int64(0)
        if _draw(random) & np.uint64(1):
            first, last = hall.first[new], hall.first[new + 1]
            into_new = first + _below(random, last - first)
            if hall.left[there] == into_new or hall.right[there] == into_new:
                into_new = there
        if _draw(random) & np.uint64(1):
            first, last = hall.first[old], hall.first[old + 1]
            into_old = first + _below(random, last - first)
            if hall.left[here] == into_old or hall.right[here] == into_old:
                into_old = here
        change += _insert_beside(hall, state, there, into_new, h, g)
        change += _insert_beside(hall, state, here, into_old, g, h)
    if not _accept(random, change, heat, share, fine):
        return np.int64(0)
    _insert(state, there, into_new, g)
    _insert(state, here, into_old, h)
    _leave(hall, state, g, old, new)
    if h != n:
        _leave(hall, state, h, new, old)
    return change


@compiled
def _reorder(hall: Any, state: Any, scratch: Any, here: Any, heat: Any, share: Any, fine: Any) -> Any:
    """Change the order at one table: two change places, a stretch is turned round, or a stretch moves along."""
    random = scratch.random
    at, seat, beside, left, right = state.at, state.seat, hall.beside, hall.left, hall.right
    table = hall.table[here]
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    if chairs < 2:
        return np.int64(0)
    other = first + _below(random, chairs)
    if other == here:
        return np.int64(0)
    kind = _below(random, 5)
    if kind < 2:
        change = _swap_beside(hall, state, here, other)
        if not _accept(random, change, heat, share, fine):
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
    before, after = at[left[low]], at[right[high]]
    if kind < 4:
        change = beside[before, at[high]] + beside[at[low], after] - beside[before, at[low]] - beside[at[high], after]
        if not _accept(random, change, heat, share, fine):
            return np.int64(0)
        while low < high:
            g = at[low]
            h = at[high]
            at[low] = h
            at[high] = g
            seat[h] = low
            seat[g] = high
            low += 1
            high -= 1
        return change
    # A stretch of `length` at the beginning of low..high moves to its end (or the other way round: the rest moves).
    span = high - low + 1
    length = 1 + _below(random, min(3, span - 1))
    if _draw(random) & np.uint64(1):
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
    if not _accept(random, change, heat, share, fine):
        return np.int64(0)
    _turn(at, seat, low, low + length - 1)
    _turn(at, seat, low + length, high)
    _turn(at, seat, low, high)
    return change


@compiled
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


@compiled
def anneal(
    hall: Hall,
    state: State,
    scratch: Scratch,
    tables: Ints,
    inside: Ints,
    steps: int,
    hot: float,
    cold: float,
    share: float,
    fine: float,
    order: float,
) -> Any:
    """Try `steps` changes of places among `tables`, cooling from `hot` to `cold`; the packed change of it all.

    `inside[t]` is 1 for each table in `tables`. `order` is the part of the tries that keep everybody at their table; 0
    also says that neighbours do not matter. Two threads may work on one state when their tables differ.
    """
    random = scratch.random
    n = hall.unit.shape[0] - 1
    at, seat, table = state.at, state.seat, hall.table
    total = np.int64(0)
    chairs = 0
    for k in range(tables.shape[0]):
        chairs += hall.first[tables[k] + 1] - hall.first[tables[k]]
    seats = np.empty(chairs, np.int32)
    chairs = 0
    for k in range(tables.shape[0]):
        for place in range(hall.first[tables[k]], hall.first[tables[k] + 1]):
            seats[chairs] = place
            chairs += 1
    if chairs < 2:
        return total
    many = tables.shape[0] > 1
    heat = hot
    for step in range(steps):
        if step & 63 == 0:
            heat = hot + (cold - hot) * step / steps
        here = seats[_below(random, chairs)]
        guest = at[here]
        if guest == n:
            continue
        if order > 0.0 and (not many or _unit(random) < order):
            total += _reorder(hall, state, scratch, here, heat, share, fine)
            continue
        if not many or not hall.movable[guest]:
            continue
        there = here
        wishes = hall.wish_start[guest + 1] - hall.wish_start[guest]
        if wishes > 0 and _below(random, 8) != 0:
            liked = seat[hall.wish[hall.wish_start[guest] + _below(random, wishes)]]
            target = table[liked]
            if target == table[here] or inside[target] == 0:
                continue
            if order > 0.0 and _draw(random) & np.uint64(1):
                there = hall.left[liked] if _draw(random) & np.uint64(1) else hall.right[liked]
                if there == at.shape[0] - 1:
                    there = liked
            else:
                there = hall.first[target] + _below(random, hall.first[target + 1] - hall.first[target])
        else:
            there = seats[_below(random, chairs)]
        if table[there] == table[here]:
            continue
        other = at[there]
        if not hall.movable[other]:
            continue
        size = max(hall.unit_size[guest], hall.unit_size[other])
        if _below(random, 16) == 0:
            size += 1 + _below(random, 2)
        old, new = table[here], table[there]
        if size > hall.first[old + 1] - hall.first[old] or size > hall.first[new + 1] - hall.first[new]:
            continue
        if size == 1:
            total += _exchange_two(hall, state, scratch, here, there, heat, share, fine, order > 0.0)
        else:
            total += _exchange_groups(hall, state, scratch, here, there, size, heat, share, fine, order > 0.0)
    return total
