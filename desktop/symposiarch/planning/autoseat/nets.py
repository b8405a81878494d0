"""Who knows whom, as the search for circles reads it, and the circles that it has found."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Ints
from symposiarch.planning.autoseat.annealing.circles import Choices, Net, follow, join
from symposiarch.planning.autoseat.hall import Groups
from symposiarch.planning.autoseat.parting import part_sizes
from symposiarch.planning.autoseat.problem import Problem

ROOM = 20_000_000
"""Numbers that all levels of choices may take together."""

FRIENDS_PARTED, OTHERS_PARTED = 0.7, 0.15
"""How likely a circle is parted that holds a friend of a guest without one, or any other."""


class NoCircles(Exception):
    """There is no way to let everybody sit with enough acquaintances."""


def net_of(problem: Problem) -> Net:
    """The acquaintances of a problem who may share a table."""
    n = len(problem.guests)
    apart = set(problem.apart)
    ties = [
        (pair.one, pair.other) for pair in problem.pairs if pair.at_table > 0 and (pair.one, pair.other) not in apart
    ]
    friend_start, friend, tie = _rows(n, ties)
    foe_start, foe, _ = _rows(n, problem.apart)
    largest = max(board.capacity for board in problem.boards)
    whole = np.zeros(largest + 1, np.int64)
    whole[list(part_sizes(problem))] = 1
    parts = [sum(board.capacity // size for board in problem.boards) for size in range(1, largest + 1)]
    room = np.array([n, *parts], np.int64)
    return Net(
        friend_start,
        friend,
        tie,
        np.array([one for one, _ in ties] or [0], np.int64),
        np.array([other for _, other in ties] or [0], np.int64),
        foe_start,
        foe,
        np.array([*(board.capacity for board in problem.boards), largest], np.int64),
        whole,
        room,
        problem.min_known,
    )


def _rows(n: int, couples: Iterable[tuple[int, int]]) -> tuple[Ints, Ints, Ints]:
    """For each guest where the others begin, the others, and which couple it is."""
    rows: list[list[tuple[int, int]]] = [[] for _ in range(n)]
    for number, (one, other) in enumerate(couples):
        rows[one].append((other, number))
        rows[other].append((one, number))
    start = np.zeros(n + 1, np.int64)
    start[1:] = np.cumsum([len(row) for row in rows])
    flat = [both for row in rows for both in row] or [(0, 0)]
    return start, np.array([other for other, _ in flat], np.int64), np.array([number for _, number in flat], np.int64)


def begin(problem: Problem, groups: Groups, net: Net) -> Choices | None:
    """What holds before anything is chosen; None if it would take too much room. Raises NoCircles."""
    n, ties = len(problem.guests), net.one.shape[0]
    levels = min(n + 2, ROOM // (ties + 6 * n))
    if levels < n // 2:
        return None

    def level_rows(first: Ints) -> Ints:
        rows = np.zeros((levels, first.shape[0]), np.int64)
        rows[0] = first
        return rows

    every = np.arange(n, dtype=np.int64)
    bound = np.array([-1 if (table := groups.table[groups.of[guest]]) is None else table for guest in every], np.int64)
    known = np.diff(net.start).astype(np.int64)
    choices = Choices(
        parted=level_rows(np.zeros(ties, np.int64)),
        open=level_rows(known),
        mates=level_rows(np.zeros(n, np.int64)),
        circle=level_rows(every),
        after=level_rows(every),
        size=level_rows(np.ones(n, np.int64)),
        bound=level_rows(bound),
        many=level_rows(np.array([n, n, *[0] * (len(net.whole) - 2)], np.int64)),
        chosen=np.zeros(levels, np.int64),
        level=np.zeros(1, np.int64),
        floor=np.zeros(1, np.int64),
        queue=np.zeros(n, np.int64),
        queued=np.zeros(n, np.int64),
        waiting=np.zeros(1, np.int64),
        weight=np.ones(n, np.int64),
    )
    at_table: dict[int, int] = {}
    for guest in range(n):
        one = groups.members[groups.of[guest]][0] if bound[guest] < 0 else at_table.setdefault(bound[guest], guest)
        if not join(net, choices, 0, one, guest):
            raise NoCircles
    for guest in range(n):
        if known[guest] <= net.need and not choices.queued[guest]:
            choices.queued[guest] = 1
            choices.queue[choices.waiting[0]] = guest
            choices.waiting[0] += 1
    if follow(net, choices, 0) >= 0:
        raise NoCircles
    return choices


def lonely(net: Net, choices: Choices) -> Ints:
    """The guests who do not yet know enough others in their circle, or whose circle no table can take."""
    level = choices.level[0]
    size = choices.size[level][choices.circle[level]]
    return np.flatnonzero((choices.mates[level] < net.need) | (net.whole[size] == 0)).astype(np.int64)


def some_circles(net: Net, circle: Ints, parted: Ints, chance: np.random.Generator) -> Ints:
    """The circles as `begin_again` reads them, less those of some guests, of friends of one of these, and some more."""
    kept = circle.copy()
    loose = set(circle[parted].tolist())
    if len(parted):
        guest = chance.choice(parted)
        friends = net.friend[net.start[guest] : net.start[guest + 1]]
        loose |= set(circle[friends[chance.random(len(friends)) < FRIENDS_PARTED]].tolist())
    names = np.unique(circle)
    loose |= set(names[chance.random(len(names)) < OTHERS_PARTED].tolist())
    kept[np.isin(circle, list(loose))] = -1
    return kept


def circles_of(choices: Choices) -> tuple[tuple[int, ...], ...]:
    """The circles at the level that was reached."""
    circles: dict[int, list[int]] = {}
    for guest, circle in enumerate(choices.circle[choices.level[0]].tolist()):
        circles.setdefault(circle, []).append(guest)
    return tuple(tuple(circle) for circle in circles.values())
