"""A first plan: groups whole, fixed guests at their tables, everybody on a chair."""

from __future__ import annotations

import random
from collections.abc import Sequence

from symposiarch.planning.autoseat.hall import Groups
from symposiarch.planning.autoseat.problem import Plan, Problem

PATIENCE = 200_000
"""Places tried before an exact search for a way to place the groups is given up."""

REFILLS = 1000
"""How often tables are filled anew before that."""


class GivenUp(Exception):
    """There may be a way, but it was not found."""


def first_plan(problem: Problem, groups: Groups, chance: random.Random, *, soon: bool = False) -> Plan | None:
    """A plan that keeps groups and fixed tables, or None when there is none. Raises GivenUp; `soon`, soon."""
    free = [board.capacity for board in problem.boards]
    rows: list[list[int]] = [[] for _ in problem.boards]
    larger: list[int] = []
    for number, members in enumerate(groups.members):
        table = groups.table[number]
        if table is not None:
            rows[table] += members
            free[table] -= len(members)
        elif len(members) > 1:
            larger.append(number)
    if min(free, default=0) < 0 or len(problem.guests) > problem.seats:
        return None
    chance.shuffle(larger)
    larger.sort(key=lambda number: -len(groups.members[number]))
    sizes = [len(groups.members[number]) for number in larger]
    tables = place_whole(sizes, free, chance, soon=soon)
    if tables is None:
        return None
    for number, table in zip(larger, tables, strict=True):
        rows[table] += groups.members[number]
        free[table] -= len(groups.members[number])
    chairs = [table for table, count in enumerate(free) for _ in range(count)]
    chance.shuffle(chairs)
    alone = (m for number, m in enumerate(groups.members) if len(m) == 1 and groups.table[number] is None)
    for members, table in zip(alone, chairs, strict=False):
        rows[table] += members
    return tuple(
        (*row, *(None,) * (board.capacity - len(row))) for row, board in zip(rows, problem.boards, strict=True)
    )


def place_whole(
    sizes: Sequence[int], free: Sequence[int], chance: random.Random, *, soon: bool = False
) -> list[int] | None:
    """A table for each group (the largest first) such that each table has chairs enough; None when there is no way.

    Tries a few quick ways (the roomiest table, the tightest, any; or filling one table after the other to its last
    chair), then searches exactly. Raises GivenUp.
    """
    if sum(sizes) > sum(free) or (sizes and sizes[0] > max(free, default=0)):
        return None
    for way in range(40):
        found = _quickly(sizes, free, way, chance)
        if found is not None:
            return found
    found = _by_filling(sizes, free, chance, REFILLS // 20 if soon else REFILLS)
    if found is None and soon:
        raise GivenUp
    return found or _exactly(sizes, free)


def _quickly(sizes: Sequence[int], free: Sequence[int], way: int, chance: random.Random) -> list[int] | None:
    left = list(free)
    tables = []
    for size in sizes:
        fitting = [table for table, count in enumerate(left) if count >= size]
        if not fitting:
            return None
        if way == 0:
            table = max(fitting, key=lambda table: left[table])
        elif way % 2:
            table = min(fitting, key=lambda table: (left[table] - size, chance.random()))
        else:
            table = chance.choice(fitting)
        left[table] -= size
        tables.append(table)
    return tables


def _by_filling(sizes: Sequence[int], free: Sequence[int], chance: random.Random, refills: int) -> list[int] | None:
    """Fill all tables, then some of them anew, and again, as long as groups are left over; None if some still are."""
    tables = sorted(range(len(free)), key=lambda table: free[table])
    placed: list[int | None] = [None] * len(sizes)
    left = sum(sizes)
    for _ in range(refills):
        again = list(placed)
        _fill(sizes, free, tables, again, chance)
        still = sum(size for size, table in zip(sizes, again, strict=True) if table is None)
        if not still:
            return [table for table in again if table is not None]
        if still <= left:
            placed, left = again, still
        gaps = list(free)
        for size, table in zip(sizes, placed, strict=True):
            if table is not None:
                gaps[table] -= size
        loose = [table for table, gap in enumerate(gaps) if gap]
        others = chance.sample(range(len(free)), min(len(free), chance.randint(1, 6)))
        tables = list(dict.fromkeys([*chance.sample(loose, min(2, len(loose))), *others]))
    return None


def _fill(
    sizes: Sequence[int], free: Sequence[int], tables: Sequence[int], placed: list[int | None], chance: random.Random
) -> None:
    """Fill these tables one after the other, as full as can be, with their own groups and those that have no table."""
    waiting: dict[int, list[int]] = {}
    for number, size in enumerate(sizes):
        if placed[number] is None or placed[number] in tables:
            placed[number] = None
            waiting.setdefault(size, []).append(number)
    for table in tables:
        for size in _fullest(free[table], {size: len(groups) for size, groups in waiting.items() if groups}, chance):
            placed[waiting[size].pop()] = table


def _fullest(chairs: int, waiting: dict[int, int], chance: random.Random) -> list[int]:
    """Sizes of groups that together take as many of the chairs as can be taken."""
    taken: dict[int, list[int]] = {0: []}
    for size in sorted(waiting, key=lambda size: -size * chance.random()):
        for begun in sorted(taken):
            groups = taken[begun]
            for more in range(1, min(waiting[size], (chairs - begun) // size) + 1):
                taken.setdefault(begun + more * size, [*groups, *[size] * more])
    return taken[max(taken)]


def _exactly(sizes: Sequence[int], free: Sequence[int]) -> list[int] | None:
    left = list(free)
    tables: list[int] = []
    tried: list[set[int]] = [set()]
    dead: set[tuple[int, ...]] = set()
    for _ in range(PATIENCE):
        number = len(tables)
        if number == len(sizes):
            return tables
        size, seen = sizes[number], tried[-1]
        # Tables with equally many chairs left are the same table.
        choices = {count: table for table, count in enumerate(left) if count >= size and count not in seen}
        state = (number, *sorted(left))
        if choices and state not in dead:
            count = min(choices)
            seen.add(count)
            left[choices[count]] -= size
            tables.append(choices[count])
            tried.append(set())
            continue
        dead.add(state)
        tried.pop()
        if not tables:
            return None
        left[tables.pop()] += sizes[len(tables)]
    raise GivenUp
