"""A problem laid out as the arrays that the compiled loops read, and as a first state to start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import WHIMS, Filling, Hall, Ints, Luck, Scratch, State
from symposiarch.planning.autoseat.annealing.packed import BROKEN
from symposiarch.planning.autoseat.problem import Plan, Problem
from symposiarch.planning.autoseat.schedule import crowded


@dataclass(frozen=True, slots=True)
class Groups:
    """Guests who move as one: each is in exactly one group, most of them alone."""

    of: tuple[int, ...]
    members: tuple[tuple[int, ...], ...]
    table: tuple[int | None, ...]
    """The table to which a group is bound."""


def groups_of(problem: Problem) -> Groups:
    """Join the guests whom `together` joins, directly or through others, and bind the groups of fixed guests."""
    parent = list(range(len(problem.guests)))

    def root(guest: int) -> int:
        while parent[guest] != guest:
            parent[guest] = parent[parent[guest]]
            guest = parent[guest]
        return guest

    for group in problem.together:
        for guest in group[1:]:
            parent[root(guest)] = root(group[0])
    members: dict[int, list[int]] = {}
    for guest in range(len(problem.guests)):
        members.setdefault(root(guest), []).append(guest)
    number = {head: k for k, head in enumerate(members)}
    of = tuple(number[root(guest)] for guest in range(len(problem.guests)))
    table: list[int | None] = [None] * len(members)
    for guest, fixed in problem.fixed:
        table[of[guest]] = fixed
    return Groups(of, tuple(tuple(group) for group in members.values()), tuple(table))


def foes_of(problem: Problem, groups: Groups) -> list[set[int]]:
    """For each group the others that hold somebody whom it is to be kept apart from."""
    foes: list[set[int]] = [set() for _ in groups.members]
    for one, other in problem.apart:
        a, b = groups.of[one], groups.of[other]
        foes[a].add(b)
        foes[b].add(a)
    return foes


def tables_of(hall: Hall) -> Ints:
    """The numbers of all its tables."""
    return np.arange(hall.first.shape[0] - 1, dtype=np.int64)


def lay_out(problem: Problem, groups: Groups) -> Hall:
    """The arrays of a problem. Behind the last chair stands one more, at no table: it is the neighbour of whoever has
    none."""
    n, seats = len(problem.guests), problem.seats
    first = np.zeros(len(problem.boards) + 1, np.int64)
    first[1:] = np.cumsum([board.capacity for board in problem.boards], dtype=np.int64)
    left = np.arange(-1, seats, dtype=np.int64)
    right = np.arange(1, seats + 2, dtype=np.int64)
    table = np.full(seats + 1, -1, np.int64)
    for number, board in enumerate(problem.boards):
        low, high = int(first[number]), int(first[number + 1]) - 1
        if high < low:
            continue
        table[low : high + 1] = number
        left[low], right[high] = (high, low) if board.closed else (seats, seats)
    left[seats] = right[seats] = seats
    together, beside = _worth(problem)
    guest, other = np.nonzero(together)
    start = np.zeros(n + 2, np.int64)
    start[1:] = np.cumsum(np.bincount(guest, minlength=n + 1))
    wish_start, wish = _wishes(problem)
    loose = np.diff(first)
    for members, bound in zip(groups.members, groups.table, strict=True):
        if bound is not None:
            loose[bound] -= len(members)
    unit_start = np.zeros(len(groups.members) + 1, np.int64)
    unit_start[1:] = np.cumsum([len(group) for group in groups.members])
    return Hall(
        left=left,
        right=right,
        table=table,
        first=first,
        loose=loose,
        beside=beside,
        together=together,
        friend_start=start,
        friend=other.astype(np.int64),
        friend_worth=together[guest, other],
        wish_start=wish_start,
        wish=wish,
        unit=np.array([*groups.of, 0], np.int64),
        unit_start=unit_start,
        unit_member=np.array([guest for group in groups.members for guest in group] or [0], np.int64),
        unit_size=np.array([*(len(groups.members[unit]) for unit in groups.of), 1], np.int64),
        movable=np.array([*(groups.table[unit] is None for unit in groups.of), True], np.int64),
        need=problem.min_known,
        crowded=int(crowded(problem)),
    )


def _worth(problem: Problem) -> tuple[Ints, Ints]:
    """What each two guests are worth at one table and side by side, hard rules packed in."""
    n = len(problem.guests)
    together = np.zeros((n + 1, n + 1), np.int64)
    beside = np.zeros((n + 1, n + 1), np.int64)
    if problem.alternate_gender:
        women = np.array([guest.gender == "f" for guest in problem.guests], bool)
        men = np.array([guest.gender == "m" for guest in problem.guests], bool)
        mixed = np.outer(women, men)
        beside[:n, :n] += problem.alternate_gender * (mixed | mixed.T)
    if problem.no_common_language:
        names = {
            name: k for k, name in enumerate(sorted({name for guest in problem.guests for name in guest.languages}))
        }
        speaks = np.zeros((n, len(names)), np.float32)
        for number, guest in enumerate(problem.guests):
            speaks[number, [names[name] for name in guest.languages]] = 1
        beside[:n, :n] += problem.no_common_language * ((speaks @ speaks.T) == 0)
    np.fill_diagonal(beside, 0)
    for pair in problem.pairs:
        together[pair.one, pair.other] += pair.at_table
        together[pair.other, pair.one] += pair.at_table
        beside[pair.one, pair.other] += pair.beside
        beside[pair.other, pair.one] += pair.beside
    for matrix, rule in ((together, problem.apart), (beside, problem.not_beside)):
        for one, other in rule:
            matrix[one, other] -= BROKEN
            matrix[other, one] -= BROKEN
    return together, beside


def _wishes(problem: Problem) -> tuple[Ints, Ints]:
    n = len(problem.guests)
    liked: list[set[int]] = [set() for _ in range(n + 1)]
    for pair in problem.pairs:
        if pair.at_table > 0 or pair.beside > 0:
            liked[pair.one].add(pair.other)
            liked[pair.other].add(pair.one)
    start = np.zeros(n + 2, np.int64)
    start[1:] = np.cumsum([len(others) for others in liked])
    return start, np.array([guest for others in liked for guest in sorted(others)] or [0], np.int64)


def seated(hall: Hall, plan: Plan) -> State:
    """The state of a plan in which everybody sits."""
    n = hall.unit.shape[0] - 1
    at = np.full(hall.table.shape[0], n, np.int64)
    k = 0
    for row in plan:
        for guest in row:
            at[k] = n if guest is None else guest
            k += 1
    return state_of(hall, at)


def state_of(hall: Hall, at: Ints) -> State:
    """The state in which `at` names the guest of each seat."""
    n, tables = hall.unit.shape[0] - 1, hall.first.shape[0] - 1
    seat = np.zeros(n + 1, np.int64)
    seat[at[:-1]] = np.arange(at.shape[0] - 1, dtype=np.int64)
    worth = np.zeros((tables, n + 1), np.int64)
    known = np.zeros((tables, n + 1) if hall.need else (1, 1), np.int64)
    score = _scores(hall.together)
    for table in range(tables):
        guests = at[hall.first[table] : hall.first[table + 1]]
        worth[table] = hall.together[guests].sum(axis=0)
        if hall.need:
            known[table] = (score[guests] > 0).sum(axis=0)
    return State(at.copy(), seat, worth, known)


def value_of(hall: Hall, at: Ints) -> tuple[int, int]:
    """Score and number of broken rules of a state, counted afresh."""
    n = hall.unit.shape[0] - 1
    beside = hall.beside[at[:-1], at[hall.right[:-1]]]
    worth, broken = int(_scores(beside).sum()), int(_broken(beside).sum())
    for table in range(hall.first.shape[0] - 1):
        guests = at[hall.first[table] : hall.first[table + 1]]
        guests = guests[guests < n]
        block = hall.together[np.ix_(guests, guests)]
        scores = _scores(block)
        worth += int(scores.sum()) // 2
        broken += int(_broken(block).sum()) // 2
        if hall.need:
            broken += int(np.maximum(0, hall.need - (scores > 0).sum(axis=1)).sum())
    return worth, broken


def _broken(packed: Ints) -> Ints:
    return -((packed + BROKEN // 2) >> 40)


def _scores(packed: Ints) -> Ints:
    return packed + BROKEN * _broken(packed)


def luck_of(seed: int) -> Luck:
    """Where the random numbers of the compiled loops begin."""
    return np.array([np.random.SeedSequence(seed).generate_state(1, np.uint64)[0] | np.uint64(1)], np.uint64)


def scratch_of(hall: Hall, seed: int) -> Scratch:
    """Room for one thread to write on, with its own random numbers."""
    chairs = int(np.diff(hall.first).max(initial=1)) + 1
    return Scratch(
        random=luck_of(seed),
        whim=np.random.default_rng(0).permutation(-np.log((np.arange(WHIMS) + 0.5) / WHIMS)),
        least=np.zeros(WHIMS, np.int64),
        host=np.zeros(hall.unit.shape[0], np.int64),
        own=np.zeros(hall.unit.shape[0], np.int64),
        fit=np.zeros((hall.first.shape[0] - 1, hall.unit.shape[0]) if hall.crowded else (1, 1), np.int64),
        offer=np.zeros(hall.first.shape[0], np.int64),
        mine=np.zeros(chairs, np.int64),
        theirs=np.zeros(chairs, np.int64),
        before=np.zeros(2 * chairs, np.int64),
        row=np.zeros(2 * chairs, np.int64),
        mark=np.zeros(hall.table.shape[0], np.int64),
        stamp=np.zeros(1, np.int64),
        guest=np.zeros(hall.unit.shape[0], np.int64),
        chair=np.zeros(hall.table.shape[0], np.int64),
    )


TABLES_ANEW = 32
"""So many tables at most are filled anew at once."""


def filling_of(hall: Hall) -> Filling:
    """Room for one thread to fill tables anew."""
    chairs = int(np.diff(hall.first).max(initial=1))
    tables = min(TABLES_ANEW, hall.first.shape[0] - 1)
    return Filling(
        table=np.zeros(tables, np.int64),
        before=np.zeros((tables, chairs), np.int64),
        party=np.zeros((tables, chairs), np.int64),
        rest=np.zeros((tables, chairs + 2), np.int64),
        gaps=np.zeros(tables, np.int64),
        between=np.zeros((tables, chairs + 1), np.int64),
        now=np.zeros(tables, np.int64),
        worth=np.zeros((tables, tables), np.int64),
        gap=np.zeros((tables, tables), np.int64),
        loss=np.zeros((tables, tables)),
        ask=np.zeros(tables + 1),
        price=np.zeros(tables + 1),
        least=np.zeros(tables + 1),
        comer=np.zeros(tables + 1, np.int64),
        way=np.zeros(tables + 1, np.int64),
        seen=np.zeros(tables + 1, np.int64),
    )


def plan_of(hall: Hall, at: Sequence[int]) -> Plan:
    """The plan of a state."""
    n = hall.unit.shape[0] - 1
    rows = [at[hall.first[table] : hall.first[table + 1]] for table in range(hall.first.shape[0] - 1)]
    return tuple(tuple(None if guest == n else int(guest) for guest in row) for row in rows)
