"""Each guest is dealt out to exactly one party, going back when somebody is left without any.

Whoever is in few parties is looked at first, and each party chosen bars all that share a guest with it. Each guest who
is left without any weighs more from then on and is looked at sooner.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Ints
from symposiarch.planning.autoseat.annealing.chance import part
from symposiarch.planning.autoseat.annealing.circles import EXHAUSTED, FOUND, UNDECIDED
from symposiarch.planning.autoseat.annealing.compiling import called, compiled

DEALT = 1 << 40
"""What is added to the parties left to a guest who has one."""


class Dealing(NamedTuple):
    """Circles chosen so far. `n` guests, `p` parties."""

    start: Ints  # (p + 1)
    member: Ints
    of_start: Ints  # (n + 1) the parties of each guest
    of: Ints
    barred: Ints  # (p) 1 when it cannot be chosen any more
    left: Ints  # (n) parties of a guest that are not barred
    weight: Ints  # (n) how often a guest was left without one
    trail: Ints  # (p + 1) parties in the order in which they were barred
    begun: Ints  # (n + 2) by level: how many were barred before
    chosen: Ints  # (n + 2) by level
    level: Ints  # (1)


@called
def bar(dealing: Dealing, party: int) -> int:
    """A party cannot be chosen as long as the choices before hold; a guest who is left without one, or -1."""
    alone = -1
    level = dealing.level[0]
    dealing.barred[party] = 1
    dealing.trail[dealing.begun[level]] = party
    dealing.begun[level] += 1
    for k in range(dealing.start[party], dealing.start[party + 1]):
        guest = dealing.member[k]
        dealing.left[guest] -= 1
        if dealing.left[guest] == 0:
            alone = guest
    return alone


@called
def choose(dealing: Dealing, party: int) -> int:
    """Deal a party out; a guest who is left without one, or -1."""
    level = dealing.level[0]
    dealing.chosen[level] = party
    dealing.level[0] = level + 1
    dealing.begun[level + 1] = dealing.begun[level]
    for k in range(dealing.start[party], dealing.start[party + 1]):
        dealing.left[dealing.member[k]] += DEALT
    alone = -1
    for k in range(dealing.start[party], dealing.start[party + 1]):
        guest = dealing.member[k]
        for m in range(dealing.of_start[guest], dealing.of_start[guest + 1]):
            if not dealing.barred[dealing.of[m]]:
                alone = max(alone, bar(dealing, dealing.of[m]))
    return alone


@called
def take_back(dealing: Dealing) -> Any:
    """Take the last choice back, and all that it barred; which party it was."""
    level = dealing.level[0] - 1
    dealing.level[0] = level
    party = dealing.chosen[level]
    for k in range(dealing.begun[level], dealing.begun[level + 1]):
        other = dealing.trail[k]
        dealing.barred[other] = 0
        for m in range(dealing.start[other], dealing.start[other + 1]):
            dealing.left[dealing.member[m]] += 1
    for k in range(dealing.start[party], dealing.start[party + 1]):
        dealing.left[dealing.member[k]] -= DEALT
    return party


@called
def who_is_next(dealing: Dealing, random: Any) -> int:
    """The guest with the fewest parties for how often they were left without one; -1 when all have one."""
    found, least = -1, np.inf
    for guest in range(dealing.left.shape[0]):
        left = dealing.left[guest]
        if left >= DEALT:
            continue
        if left <= 1:
            return guest
        cost = (left + 0.5 * part(random)) / dealing.weight[guest]
        if cost < least:
            found, least = guest, cost
    return found


@called
def any_party(dealing: Dealing, random: Any, guest: int) -> int:
    """A party of a guest that can be chosen, or -1."""
    found, most = -1, -1.0
    for k in range(dealing.of_start[guest], dealing.of_start[guest + 1]):
        if not dealing.barred[dealing.of[k]]:
            worth = part(random)
            if worth > most:
                found, most = dealing.of[k], worth
    return found


@called
def who_has_one_party(dealing: Dealing) -> int:
    """A guest with a single party left, or -1."""
    for guest in range(dealing.left.shape[0]):
        if dealing.left[guest] == 1:
            return guest
    return -1


@compiled
def sift(dealing: Dealing, random: Any, patience: int) -> bool:
    """Bar for good each party whose choice, with all that follows, leaves somebody without any.

    False if somebody is left without one anyway. No more choices are tried when so many parties were barred by them.
    """
    while True:
        before = dealing.begun[0]
        for party in range(dealing.barred.shape[0]):
            if dealing.barred[party]:
                continue
            if patience < 0:
                return True
            alone = choose(dealing, party)
            guest = who_has_one_party(dealing)
            while alone < 0 and guest >= 0:
                alone = choose(dealing, any_party(dealing, random, guest))
                guest = who_has_one_party(dealing)
            patience -= dealing.begun[dealing.level[0]] - dealing.begun[0]
            while dealing.level[0] > 0:
                take_back(dealing)
            if alone >= 0 and bar(dealing, party) >= 0:
                return False
        if dealing.begun[0] == before:
            return True


@compiled
def deal(dealing: Dealing, random: Any, conflicts: int) -> int:
    """Choose parties afresh, until all guests have one or so many choices were taken back."""
    while dealing.level[0] > 0:
        take_back(dealing)
    while conflicts > 0:
        guest = who_is_next(dealing, random)
        if guest < 0:
            return FOUND
        party = any_party(dealing, random, guest)
        alone = choose(dealing, party) if party >= 0 else guest
        while alone >= 0:
            dealing.weight[alone] += 1
            conflicts -= 1
            if dealing.level[0] == 0:
                return EXHAUSTED
            alone = bar(dealing, take_back(dealing))
    return UNDECIDED
