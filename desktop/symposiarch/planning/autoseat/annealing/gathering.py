"""Which guests of a table change tables together: whole groups and empty chairs, as many as are asked for."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.chance import below
from symposiarch.planning.autoseat.annealing.compiling import inlined

IN_LINE, COMPANY, MISFITS = 0, 1, 2
"""Ways to choose them: as they sit, those who like each other, or those who gain most by it."""

WAYS = 3


@inlined
def gather(
    hall: Any, state: Any, scratch: Any, start: Any, size: Any, new: Any, way: Any, seats: Any, comers: Any, coming: Any
) -> Any:
    """Mark and collect `size` seats of a table, whose guests could go to the table `new`.

    They begin with the one at `start`, but for misfits when the guests of `coming` seats are known to come in their
    stead: then they are those who part most easily, above all from foes who come. False when whole groups cannot make
    up that size. The seats are in the order of the table.
    """
    random, mark, stamp = scratch.random, scratch.mark, scratch.stamp[0]
    table, count = hall.table[start], np.int64(0)
    if way != MISFITS or coming == 0:
        count = _take(hall, state, start, seats, mark, stamp, count)
    if count > size:
        return False
    if way == COMPANY:
        count = _gather_company(hall, state, random, size, seats, mark, stamp, count)
    elif way == MISFITS:
        count = _gather_misfits(hall, state, size, table, new, seats, mark, stamp, count, comers, coming)
    if count < size:
        count = _gather_in_line(hall, state, start, size, seats, mark, stamp, count)
    if count < size:
        return False
    _sort(seats, size)
    return True


@inlined
def _take(hall: Any, state: Any, where: Any, seats: Any, mark: Any, stamp: Any, count: Any) -> Any:
    """Add an empty chair, or the seats of the whole group of whoever sits there; how many seats that makes."""
    guest = state.at[where]
    if guest == hall.unit.shape[0] - 1:
        seats[count] = where
        mark[where] = stamp
        return count + 1
    group = hall.unit[guest]
    for m in range(hall.unit_start[group], hall.unit_start[group + 1]):
        where = state.seat[hall.unit_member[m]]
        seats[count] = where
        mark[where] = stamp
        count += 1
    return count


@inlined
def _gather_company(
    hall: Any, state: Any, random: Any, size: Any, seats: Any, mark: Any, stamp: Any, count: Any
) -> Any:
    """Go on with those whom the first likes, then with those whom the next likes, and so on."""
    n = hall.unit.shape[0] - 1
    table = hall.table[seats[0]]
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    asked = 0
    while count < size and asked < count:
        guest = state.at[seats[asked]]
        asked += 1
        where = first + below(random, chairs)
        for _ in range(chairs):
            where = first if where == first + chairs - 1 else where + 1
            other = state.at[where]
            if mark[where] == stamp or other == n or not hall.movable[other] or count + hall.unit_size[other] > size:
                continue
            if hall.together[guest, other] > 0 or (hall.together[guest, other] == 0 and hall.beside[guest, other] > 0):
                count = _take(hall, state, where, seats, mark, stamp, count)
                if count == size:
                    break
    return count


@inlined
def _gather_misfits(
    hall: Any,
    state: Any,
    size: Any,
    table: Any,
    new: Any,
    seats: Any,
    mark: Any,
    stamp: Any,
    count: Any,
    comers: Any,
    coming: Any,
) -> Any:
    """Go on with whoever gains most at the new table, as both tables are but for those who come."""
    n = hall.unit.shape[0] - 1
    while count < size:
        best = np.int64(-1)
        most = np.int64(0)
        for where in range(hall.first[table], hall.first[table + 1]):
            guest = state.at[where]
            if mark[where] == stamp or not hall.movable[guest] or count + hall.unit_size[guest] > size:
                continue
            gain = np.int64(0)
            if guest != n:
                group = hall.unit[guest]
                for m in range(hall.unit_start[group], hall.unit_start[group + 1]):
                    member = hall.unit_member[m]
                    gain += state.worth[new, member] - state.worth[table, member]
                    for k in range(coming):
                        gain -= 2 * hall.together[member, state.at[comers[k]]]
            if best < 0 or gain > most:
                best = np.int64(where)
                most = gain
        if best < 0:
            break
        count = _take(hall, state, best, seats, mark, stamp, count)
    return count


@inlined
def _gather_in_line(hall: Any, state: Any, start: Any, size: Any, seats: Any, mark: Any, stamp: Any, count: Any) -> Any:
    table = hall.table[start]
    first = hall.first[table]
    chairs = hall.first[table + 1] - first
    where = start
    for _ in range(chairs):
        guest = state.at[where]
        if mark[where] != stamp and hall.movable[guest] and count + hall.unit_size[guest] <= size:
            count = _take(hall, state, where, seats, mark, stamp, count)
            if count == size:
                break
        where = first if where == first + chairs - 1 else where + 1
    return count


@inlined
def _sort(seats: Any, count: Any) -> None:
    for k in range(1, count):
        seat = seats[k]
        m = k - 1
        while m >= 0 and seats[m] > seat:
            seats[m + 1] = seats[m]
            m -= 1
        seats[m + 1] = seat
