"""Many tables give up as many seats each, and all who sat there are assigned anew: at once, and at best.

Where many are kept apart, or many hold each other in place, two tables can hardly exchange guests without a loss; round
three, four or ten tables they can. All these ways are looked at together, as an assignment of those who rise to tables.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Filling, Hall, Ints, Scratch, State
from symposiarch.planning.autoseat.annealing.assignment import assign
from symposiarch.planning.autoseat.annealing.chance import accept, below
from symposiarch.planning.autoseat.annealing.company import change_table
from symposiarch.planning.autoseat.annealing.compiling import called, compiled, inlined
from symposiarch.planning.autoseat.annealing.order import settle
from symposiarch.planning.autoseat.annealing.packed import NEVER, broken_in, score_in
from symposiarch.planning.autoseat.annealing.sitting import sit

LARGER = 4
"""One of so many times a seat more than a group needs is given up, of those one of so many times another, and so on."""


@compiled
def assign_anew(
    hall: Hall,
    state: State,
    scratch: Scratch,
    filling: Filling,
    tables: Ints,
    times: int,
    heat: float,
    share: float,
    fine: float,
) -> tuple[Any, Any]:
    """Fill some of `tables` anew, so many `times`; what the score gains by it all, and how many more rules break.

    How many acquaintances somebody has at a table is not kept: not for problems that need any.
    """
    random = scratch.random
    guests = hall.unit.shape[0] - 1
    gained = broken = np.int64(0)
    for _ in range(times):
        guest = below(random, guests)
        if not hall.movable[guest]:
            continue
        # As many seats as some group takes, wherever it sits.
        size = hall.unit_size[guest]
        while below(random, LARGER) == 0:
            size += 1
        many = _rise(hall, state, scratch, filling, tables, size)
        if many < 2:
            continue
        _weigh(hall, state, scratch, filling, many, size, heat, share, fine)
        assign(filling, many)
        change = _sit_down(hall, state, random, filling, many, size, heat, share, fine)
        gained += score_in(change)
        broken += broken_in(change)
    return gained, broken


@called
def _rise(hall: Any, state: Any, scratch: Any, filling: Any, tables: Any, size: Any) -> Any:
    """Let whole groups on `size` seats rise at each table where they can; at how many tables of those chosen.

    At none if everybody rises at all of them: then whole tables would change places.
    """
    random, mark = scratch.random, scratch.mark
    scratch.stamp[0] += 1
    stamp = scratch.stamp[0]
    most = filling.table.shape[0]
    many = partly = np.int64(0)
    for k in range(tables.shape[0]):
        if many == most:
            break
        left = tables.shape[0] - k
        if left > most - many and below(random, left) >= most - many:
            continue
        table = tables[k]
        if hall.loose[table] < size or not _mark(hall, state, random, mark, stamp, table, size):
            continue
        filling.table[many] = table
        _note(hall, state, filling, mark, stamp, many, table)
        many += 1
        partly += size < hall.first[table + 1] - hall.first[table]
    return many if partly else 0


@inlined
def _mark(hall: Any, state: Any, random: Any, mark: Any, stamp: Any, table: Any, size: Any) -> Any:
    """Mark `size` seats of a table, from one at random on; whether whole groups and empty chairs make up that size."""
    n = hall.unit.shape[0] - 1
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    where = first + below(random, chairs)
    count = np.int64(0)
    for _ in range(chairs):
        guest = state.at[where]
        if mark[where] != stamp and hall.movable[guest] and count + hall.unit_size[guest] <= size:
            mark[where] = stamp
            count += hall.unit_size[guest]
            if guest != n:
                group = hall.unit[guest]
                for m in range(hall.unit_start[group], hall.unit_start[group + 1]):
                    mark[state.seat[hall.unit_member[m]]] = stamp
            if count == size:
                return True
        where = first if where == first + chairs - 1 else where + 1
    return False


@inlined
def _note(hall: Any, state: Any, filling: Any, mark: Any, stamp: Any, k: Any, table: Any) -> None:
    """Note who rises at a table, who stays, and what it is worth as it is."""
    n = hall.unit.shape[0] - 1
    beside, first = hall.beside, hall.first[table]
    closed = hall.left[first] != state.at.shape[0] - 1
    size = np.int64(0)
    staying = np.int64(1)
    now = np.int64(0)
    for where in range(first, hall.first[table + 1]):
        guest = state.at[where]
        filling.before[k, where - first] = guest
        now += beside[guest, state.at[hall.right[where]]]
        if mark[where] == stamp:
            filling.party[k, size] = guest
            size += 1
        else:
            filling.rest[k, staying] = guest
            staying += 1
    filling.rest[k, 0] = filling.rest[k, staying - 1] if closed and staying > 1 else n
    filling.rest[k, staying] = n
    filling.gaps[k] = staying - 1 if closed else staying
    for gap in range(filling.gaps[k]):
        filling.between[k, gap] = beside[filling.rest[k, gap], filling.rest[k, gap + 1]]
        now -= filling.between[k, gap]
    for m in range(size - 1):
        now -= beside[filling.party[k, m], filling.party[k, m + 1]]
    filling.now[k] = now + _company(hall, state, filling, k, k, size)


@inlined
def _company(hall: Any, state: Any, filling: Any, who: Any, to: Any, size: Any) -> Any:
    """What those who stay at a table are worth to a party."""
    worth, table = np.int64(0), filling.table[to]
    for k in range(size):
        guest = filling.party[who, k]
        worth += state.worth[table, guest]
        for m in range(size):
            worth -= hall.together[guest, filling.party[to, m]]
    return worth


@called
def _weigh(
    hall: Any, state: Any, scratch: Any, filling: Any, many: Any, size: Any, heat: Any, share: Any, fine: Any
) -> None:
    """What each party is worth at each table, side by side where that is best; and what it seems to lose, with a whim.

    A whim gains as much as at this heat is lost now and then; without any, all would sit down again as they sat.
    """
    for who in range(many):
        a, b = filling.party[who, 0], filling.party[who, size - 1]
        whim = below(scratch.random, scratch.whim.shape[0] - many + 1)
        for to in range(many):
            gap, beside = _best_gap_for_one(hall, filling, a, to) if size == 1 else _best_gap(hall, filling, a, b, to)
            worth = _company(hall, state, filling, who, to, size) + beside
            filling.gap[who, to] = gap
            filling.worth[who, to] = worth
            filling.loss[who, to] = fine * broken_in(worth) - share * score_in(worth) - heat * scratch.whim[whim + to]


@inlined
def _best_gap_for_one(hall: Any, filling: Any, guest: Any, to: Any) -> Any:
    """In which gap of a table a guest sits best, and what that is worth."""
    rest, beside = filling.rest, hall.beside
    if filling.gaps[to] == 0:
        return np.int64(0), np.int64(0)
    best = np.int64(0)
    most = np.int64(NEVER)
    left = beside[guest, rest[to, 0]]
    for gap in range(filling.gaps[to]):
        right = beside[guest, rest[to, gap + 1]]
        gain = left + right - filling.between[to, gap]
        if gain > most:
            most = gain
            best = np.int64(2 * gap)
        left = right
    return best, most


@inlined
def _best_gap(hall: Any, filling: Any, a: Any, b: Any, to: Any) -> Any:
    """In which gap of a table a party from `a` to `b` sits best, and which way round; and what that is worth."""
    rest, beside = filling.rest, hall.beside
    best = np.int64(0)
    most = beside[b, a] if filling.gaps[to] == 0 else np.int64(NEVER)
    left_a, left_b = beside[a, rest[to, 0]], beside[b, rest[to, 0]]
    for gap in range(filling.gaps[to]):
        right_a, right_b = beside[a, rest[to, gap + 1]], beside[b, rest[to, gap + 1]]
        turned = left_a + right_b < left_b + right_a
        gain = (left_b + right_a if turned else left_a + right_b) - filling.between[to, gap]
        if gain > most:
            most = gain
            best = np.int64(2 * gap + turned)
        left_a, left_b = right_a, right_b
    return best, most


@called
def _sit_down(
    hall: Any, state: Any, random: Any, filling: Any, many: Any, size: Any, heat: Any, share: Any, fine: Any
) -> Any:
    """Let those who rose sit down as assigned, the order about them bettered; the packed change, 0 if refused."""
    n = hall.unit.shape[0] - 1
    change = np.int64(0)
    moved = False
    for to in range(many):
        who = filling.comer[to + 1] - 1
        if who != to:
            moved = True
            change += filling.worth[who, to] - filling.now[to]
            _fill(hall, state, filling, to, who, size)
            change += settle(hall, state, hall.first[filling.table[to]] + filling.gap[who, to] // 2)
    if not moved:
        return change
    accepted = accept(random, change, heat, share, fine)
    for to in range(many):
        who = filling.comer[to + 1] - 1
        if who == to:
            continue
        table = filling.table[to]
        if accepted:
            for k in range(size):
                if filling.party[who, k] != n:
                    change_table(hall, state, filling.party[who, k], filling.table[who], table)
        else:
            for where in range(hall.first[table], hall.first[table + 1]):
                sit(state, filling.before[to, where - hall.first[table]], where)
    return change if accepted else np.int64(0)


@inlined
def _fill(hall: Any, state: Any, filling: Any, to: Any, who: Any, size: Any) -> None:
    """Let those who stay at a table, and those who come, sit where that was found best."""
    table = filling.table[to]
    where = hall.first[table]
    staying = hall.first[table + 1] - where - size
    gap, turned = filling.gap[who, to] >> 1, filling.gap[who, to] & 1
    for k in range(staying + 1):
        if k == gap:
            for m in range(size):
                sit(state, filling.party[who, size - 1 - m if turned else m], where)
                where += 1
        if k < staying:
            sit(state, filling.rest[to, k + 1], where)
            where += 1
