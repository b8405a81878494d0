"""Circles of guests each of whom knows enough others in it: found by joining and parting acquaintances, and going back.

Two acquaintances are joined (they share a table) or parted. A guest who has no more acquaintances left than needed is
joined with all of them; circles that would be too large for any table, are bound to two tables or hold people who are
kept apart are parted from each other; so one choice decides many. Where a choice leaves somebody with too few, it is
taken back and its contrary holds. Each guest for whom this happens weighs more from then on and is looked at sooner.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Ints
from symposiarch.planning.autoseat.annealing.chance import part
from symposiarch.planning.autoseat.annealing.compiling import called, compiled

FOUND, UNDECIDED, EXHAUSTED = 1, 0, -1
"""Everybody has a circle; the conflicts allowed are over; every choice was tried."""


class Net(NamedTuple):
    """Who knows whom. `n` guests, `e` acquaintances."""

    start: Ints  # (n + 1)
    friend: Ints  # (2 e)
    tie: Ints  # (2 e) the number of the acquaintance
    one: Ints  # (e)
    other: Ints  # (e)
    foe_start: Ints  # (n + 1)
    foe: Ints
    chairs: Ints  # (t + 1) chairs of each table; the last entry are those of the largest
    whole: Ints  # (largest + 1) 1 for each size of which a circle can fill a table with others or alone
    room: Ints  # (largest + 1) how many parts of that size the tables can hold
    need: int


class Choices(NamedTuple):
    """What holds at each level of the choices made; `n` guests, `e` acquaintances."""

    parted: Ints  # (levels, e)
    open: Ints  # (levels, n) acquaintances not parted
    mates: Ints  # (levels, n) acquaintances in the same circle
    circle: Ints  # (levels, n) the guest after whom the circle is called
    after: Ints  # (levels, n) the next in the circle
    size: Ints  # (levels, n) by the guest after whom it is called
    bound: Ints  # (levels, n) its table, or -1
    many: Ints  # (levels, largest + 1) parts of that size that the circles hold
    chosen: Ints  # (levels) the acquaintance that was joined
    level: Ints  # (1)
    floor: Ints  # (1) the level below which nothing is taken back
    queue: Ints  # (n) guests whose acquaintances became fewer
    queued: Ints  # (n)
    waiting: Ints  # (1)
    weight: Ints  # (n) how often a guest was left with too few


@called
def keep_level(choices: Choices, level: int) -> None:
    """Begin the next level with what holds at this one."""
    for tie in range(choices.parted.shape[1]):
        choices.parted[level + 1, tie] = choices.parted[level, tie]
    for guest in range(choices.open.shape[1]):
        choices.open[level + 1, guest] = choices.open[level, guest]
        choices.mates[level + 1, guest] = choices.mates[level, guest]
        choices.circle[level + 1, guest] = choices.circle[level, guest]
        choices.after[level + 1, guest] = choices.after[level, guest]
        choices.size[level + 1, guest] = choices.size[level, guest]
        choices.bound[level + 1, guest] = choices.bound[level, guest]
    for size in range(choices.many.shape[1]):
        choices.many[level + 1, size] = choices.many[level, size]


@called
def take_apart(net: Net, choices: Choices, level: int, tie: int) -> None:
    """Two acquaintances do not share a table."""
    if choices.parted[level, tie]:
        return
    choices.parted[level, tie] = 1
    for side in range(2):
        guest = net.one[tie] if side == 0 else net.other[tie]
        choices.open[level, guest] -= 1
        if choices.open[level, guest] <= net.need and not choices.queued[guest]:
            choices.queued[guest] = 1
            choices.queue[choices.waiting[0]] = guest
            choices.waiting[0] += 1


@called
def can_join(net: Net, choices: Choices, level: int, a: int, b: int) -> bool:
    """Whether two circles fit one table and none of the one is kept apart from one of the other."""
    at, there = choices.bound[level, a], choices.bound[level, b]
    if at >= 0 and there >= 0 and at != there:
        return False
    if choices.size[level, a] + choices.size[level, b] > net.chairs[max(at, there)]:
        return False
    if choices.size[level, a] > choices.size[level, b]:
        a, b = b, a
    smaller, larger = choices.size[level, a], choices.size[level, b]
    for size in range(2, smaller + larger + 1):
        more = (smaller + larger) // size - smaller // size - larger // size
        if choices.many[level, size] + more > net.room[size]:
            return False
    guest = a
    while True:
        for k in range(net.foe_start[guest], net.foe_start[guest + 1]):
            if choices.circle[level, net.foe[k]] == b:
                return False
        guest = choices.after[level, guest]
        if guest == a:
            return True


@compiled
def join(net: Net, choices: Choices, level: int, one: int, other: int) -> bool:
    """Two guests share a table, and so do their circles; False when that cannot be."""
    a, b = choices.circle[level, one], choices.circle[level, other]
    if a == b:
        return True
    if not can_join(net, choices, level, a, b):
        return False
    if choices.size[level, a] < choices.size[level, b]:
        a, b = b, a
    guest = b
    while True:
        for k in range(net.start[guest], net.start[guest + 1]):
            friend = net.friend[k]
            if not choices.parted[level, net.tie[k]] and choices.circle[level, friend] == a:
                choices.mates[level, guest] += 1
                choices.mates[level, friend] += 1
        guest = choices.after[level, guest]
        if guest == b:
            break
    while True:
        choices.circle[level, guest] = a
        guest = choices.after[level, guest]
        if guest == b:
            break
    after = choices.after[level, a]
    choices.after[level, a] = choices.after[level, b]
    choices.after[level, b] = after
    larger, smaller = choices.size[level, a], choices.size[level, b]
    for size in range(2, smaller + larger + 1):
        choices.many[level, size] += (smaller + larger) // size - smaller // size - larger // size
    choices.size[level, a] += choices.size[level, b]
    choices.bound[level, a] = max(choices.bound[level, a], choices.bound[level, b])
    guest = a
    while True:
        for k in range(net.start[guest], net.start[guest + 1]):
            theirs = choices.circle[level, net.friend[k]]
            if theirs != a and not choices.parted[level, net.tie[k]] and not can_join(net, choices, level, a, theirs):
                take_apart(net, choices, level, net.tie[k])
        guest = choices.after[level, guest]
        if guest == a:
            return True


@compiled
def follow(net: Net, choices: Choices, level: int) -> int:
    """Join and part whatever follows; the guest who is left with too few, or -1."""
    failed = -1
    while choices.waiting[0] > 0:
        choices.waiting[0] -= 1
        guest = choices.queue[choices.waiting[0]]
        choices.queued[guest] = 0
        if failed >= 0:
            continue
        if choices.open[level, guest] < net.need:
            failed = guest
        elif choices.open[level, guest] == net.need:
            for k in range(net.start[guest], net.start[guest + 1]):
                if not choices.parted[level, net.tie[k]] and not join(net, choices, level, guest, net.friend[k]):
                    failed = guest
                    break
    return failed


@called
def next_guest(net: Net, choices: Choices, level: int, random: Any, near: bool) -> int:
    """Who is to be decided next: -1 if nobody is left, -2 if a circle can neither grow nor fill a table with others.

    With `near`, somebody of a circle that has begun, as long as there is one.
    """
    n = choices.open.shape[1]
    found, least = -1, np.inf
    for guest in range(n):
        free = choices.open[level, guest] - choices.mates[level, guest]
        circle = choices.circle[level, guest]
        if choices.mates[level, guest] >= net.need:
            if circle != guest or net.whole[choices.size[level, circle]]:
                continue
            # A circle of an awkward size must grow.
            member = guest
            while free == 0:
                member = choices.after[level, member]
                if member == guest:
                    return -2
                free = choices.open[level, member] - choices.mates[level, member]
            cost = 1000.0 + part(random)
            if found < 0 or cost < least:
                found, least = member, cost
            continue
        cost = (free + part(random)) / choices.weight[guest]
        if near and choices.size[level, circle] == 1:
            cost += 100.0
        if cost < least:
            found, least = guest, cost
    return found


@called
def next_tie(net: Net, choices: Choices, level: int, random: Any, guest: int) -> int:
    """Which acquaintance of a guest is decided next: rather somebody who knows more of the circle, or few others."""
    found, most = -1, -1.0
    mine = choices.circle[level, guest]
    for k in range(net.start[guest], net.start[guest + 1]):
        friend = net.friend[k]
        if choices.parted[level, net.tie[k]] or choices.circle[level, friend] == mine:
            continue
        worth = part(random) + 1.0 / choices.open[level, friend]
        for m in range(net.start[friend], net.start[friend + 1]):
            other = net.friend[m]
            if choices.parted[level, net.tie[m]] or other == guest:
                continue
            if choices.circle[level, other] == mine:
                worth += 1.0
            elif choices.size[level, mine] < 3:
                for j in range(net.start[other], net.start[other + 1]):
                    if net.friend[j] == guest and not choices.parted[level, net.tie[j]]:
                        worth += 0.5
        if worth > most:
            found, most = net.tie[k], worth
    return found


@called
def take_back(net: Net, choices: Choices) -> bool:
    """Go back to the last choice whose contrary can hold; False when every choice was tried."""
    while choices.level[0] > choices.floor[0]:
        choices.level[0] -= 1
        level = choices.level[0]
        take_apart(net, choices, level, choices.chosen[level])
        failed = follow(net, choices, level)
        if failed < 0:
            return True
        choices.weight[failed] += 1
    return False


@compiled
def begin_again(net: Net, choices: Choices, kept: Ints) -> None:
    """Take all choices back but these circles, as far as they can stay.

    `kept` names for each guest one guest of the circle, the same for all of them, or -1.
    """
    n = choices.open.shape[1]
    choices.level[0] = 0
    keep_level(choices, choices.level[0])
    level = choices.level[0] + 1
    for first in range(n):
        if kept[first] != first or level + 2 >= choices.chosen.shape[0]:
            continue
        keep_level(choices, level)
        fits = True
        for guest in range(n):
            if fits and kept[guest] == first:
                fits = join(net, choices, level + 1, first, guest)
        if follow(net, choices, level + 1) < 0 and fits:
            level += 1
    choices.level[0] = choices.floor[0] = level


@compiled
def seek(net: Net, choices: Choices, random: Any, conflicts: int, near: bool) -> int:
    """Choose on from the level that was reached, until all have a circle or so many choices were taken back."""
    levels = choices.chosen.shape[0]
    for _ in range(conflicts):
        while True:
            level = choices.level[0]
            guest = next_guest(net, choices, level, random, near)
            if guest == -1:
                return FOUND
            if guest == -2 or level + 1 == levels:
                break
            tie = next_tie(net, choices, level, random, guest)
            one, other = choices.circle[level, net.one[tie]], choices.circle[level, net.other[tie]]
            if not can_join(net, choices, level, one, other):
                take_apart(net, choices, level, tie)
                failed = follow(net, choices, level)
                if failed >= 0:
                    choices.weight[failed] += 1
                    break
                continue
            keep_level(choices, level)
            choices.chosen[level] = tie
            choices.level[0] = level + 1
            fits = join(net, choices, level + 1, net.one[tie], net.other[tie])
            failed = follow(net, choices, level + 1)
            if not fits or failed >= 0:
                choices.weight[failed if failed >= 0 else guest] += 1
                break
        if not take_back(net, choices):
            return EXHAUSTED
    return UNDECIDED
