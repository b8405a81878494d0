"""All parties up to some size in which each guest knows enough others: each grows from its first guest.

Whoever has too few acquaintances in a party asks those outside, one after the other; when all parties with one of them
are noted, that one may not come any more, and so none is found twice. Once all have enough, any acquaintance may ask.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Ints
from symposiarch.planning.autoseat.annealing.circles import Net
from symposiarch.planning.autoseat.annealing.compiling import called, compiled

EVERYBODY, NOBODY = -1, -2
"""Who asks others to come."""


class Growth(NamedTuple):
    """A party that grows; `n` guests in `u` groups that stay together."""

    unit: Ints  # (n) the group of a guest
    unit_start: Ints  # (u + 1)
    unit_member: Ints
    bound: Ints  # (n) a guest's table, or -1
    far: Ints  # (n, n) how many acquaintances lead from each guest to each other
    inside: Ints  # (n) 1 for guests of the party
    mates: Ints  # (n) acquaintances in the party
    shut: Ints  # (n) how many reasons there are for a guest not to come
    row: Ints  # (n) the guests of the party
    size: Ints  # (1)
    asker: Ints  # (n + 1) by depth: for whom others are asked to come,
    turn: Ints  # (n + 1) who of everybody does it,
    next: Ints  # (n + 1) which acquaintance is asked next,
    came: Ints  # (n + 1) and who came
    refused: Ints  # (n + 1) guests with whom all parties are noted,
    refusals: Ints  # (n + 1) and by depth how many there were
    waiting: Ints  # (1)


class Parties(NamedTuple):
    """The parties found, at most `p`."""

    start: Ints  # (p + 1)
    member: Ints
    many: Ints  # (1)


@called
def come(net: Net, growth: Growth, guest: int, more: Any) -> None:
    """The group of a guest comes into the party; with -1 the last that came leaves it again."""
    group = growth.unit[guest]
    for k in range(growth.unit_start[group], growth.unit_start[group + 1]):
        member = growth.unit_member[k]
        growth.inside[member] += more
        if more > 0:
            growth.row[growth.size[0]] = member
        growth.size[0] += more
        for m in range(net.start[member], net.start[member + 1]):
            growth.mates[net.friend[m]] += more
        for m in range(net.foe_start[member], net.foe_start[member + 1]):
            growth.shut[net.foe[m]] += more


@called
def may_come(growth: Growth, guest: int, largest: int) -> bool:
    """Whether the group of a guest has a place in the party, no foe there, and was not refused."""
    group = growth.unit[guest]
    first, last = growth.unit_start[group], growth.unit_start[group + 1]
    shut = growth.inside[guest]
    for k in range(first, last):
        shut += growth.shut[growth.unit_member[k]]
    return bool(shut == 0 and growth.size[0] + last - first <= largest)


@called
def who_asks(net: Net, growth: Growth, largest: int) -> int:
    """A guest of the party who needs more acquaintances; nobody if it cannot become one."""
    found = other = EVERYBODY
    wanting = 0
    for k in range(growth.size[0]):
        guest = growth.row[k]
        if growth.mates[guest] < net.need:
            wanting += net.need - growth.mates[guest]
            other, found = found, guest
    if found == EVERYBODY:
        return found
    room = largest - growth.size[0]
    # The two ends of a row, where each needs two, must meet.
    apart = net.need == 2 and wanting == 2 and other != EVERYBODY and growth.far[found, other] > room + 1
    return NOBODY if room <= 0 or apart else found


@called
def note(net: Net, growth: Growth, parties: Parties) -> bool:
    """Note the party if a table can hold it; False if there is no room to note more."""
    size = growth.size[0]
    if not net.whole[size]:
        return True
    table = -1
    for k in range(size):
        bound = growth.bound[growth.row[k]]
        if bound >= 0:
            if (table >= 0 and bound != table) or size > net.chairs[bound]:
                return True
            table = bound
    number = parties.many[0]
    begun = parties.start[number]
    if number + 1 >= parties.start.shape[0] or begun + size > parties.member.shape[0]:
        return False
    for k in range(size):
        parties.member[begun + k] = growth.row[k]
    parties.start[number + 1] = begun + size
    parties.many[0] += 1
    return True


@called
def next_to_come(net: Net, growth: Growth, depth: Any, largest: int) -> Any:
    """The next acquaintance who may come, or -1."""
    while True:
        asker = growth.asker[depth]
        if asker == EVERYBODY:
            asker = growth.row[growth.turn[depth]]
        if growth.next[depth] < net.start[asker + 1]:
            guest = net.friend[growth.next[depth]]
            growth.next[depth] += 1
            if may_come(growth, guest, largest):
                return guest
            continue
        growth.turn[depth] += 1
        if growth.asker[depth] != EVERYBODY or growth.turn[depth] >= growth.size[0]:
            return -1
        growth.next[depth] = net.start[growth.row[growth.turn[depth]]]


@compiled
def find_parties(net: Net, growth: Growth, parties: Parties, largest: int, patience: int) -> bool:
    """Note all parties up to a size; False if they are too many, or it would take more steps than `patience`."""
    parties.many[0] = parties.start[0] = growth.waiting[0] = 0
    going_on = True
    for unit in range(growth.unit_start.shape[0] - 1):
        first = growth.unit_member[growth.unit_start[unit]]
        if not may_come(growth, first, largest):
            continue
        come(net, growth, first, np.int64(1))
        depth, arrived = np.int64(0), True
        while depth >= 0:
            if arrived:
                patience -= 1
                asker = who_asks(net, growth, largest)
                if asker == EVERYBODY:
                    going_on = going_on and note(net, growth, parties)
                going_on = going_on and patience > 0
                asker = NOBODY if growth.size[0] >= largest else asker
                growth.asker[depth], growth.turn[depth], growth.came[depth] = asker, 0, -1
                growth.next[depth] = net.start[growth.row[0] if asker < 0 else asker]
                growth.refusals[depth] = growth.waiting[0]
            guest = growth.came[depth]
            if guest >= 0:
                come(net, growth, guest, np.int64(-1))
                growth.shut[guest] += 1
                growth.refused[growth.waiting[0]] = guest
                growth.waiting[0] += 1
            guest = next_to_come(net, growth, depth, largest) if going_on and growth.asker[depth] != NOBODY else -1
            growth.came[depth] = guest
            arrived = guest >= 0
            if arrived:
                come(net, growth, guest, np.int64(1))
                depth += 1
                continue
            while growth.waiting[0] > growth.refusals[depth]:
                growth.waiting[0] -= 1
                growth.shut[growth.refused[growth.waiting[0]]] -= 1
            depth -= 1
        come(net, growth, first, np.int64(-1))
        growth.shut[first] += 1
        if not going_on:
            break
    growth.shut[:] = 0
    return going_on
