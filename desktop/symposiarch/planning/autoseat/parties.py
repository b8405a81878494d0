"""All small parties of acquaintances, and everybody dealt out to such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Ints
from symposiarch.planning.autoseat.annealing.circles import Net
from symposiarch.planning.autoseat.annealing.dealing import Dealing, sift
from symposiarch.planning.autoseat.annealing.parties import Growth, Parties, find_parties
from symposiarch.planning.autoseat.hall import Groups, luck_of

MOST = 60_000
"""Parties that are looked at together."""

PATIENCE = 500_000
"""Steps that finding all parties up to one size may take."""

SIFTING = 10_000_000
"""Parties that may be barred while those are sought that can never be chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """All parties of guests each of whom knows enough others in it, up to a size; `every` if there are no larger."""

    net: Net
    dealing: Dealing
    every: bool

    def chosen(self) -> tuple[tuple[int, ...], ...]:
        """The parties in which everybody is, each parted as far as it can be: smaller ones are sooner placed."""
        waiting = [self._members(number) for number in self.dealing.chosen[: self.dealing.level[0]].tolist()]
        parties = []
        while waiting:
            party = waiting.pop()
            parts = self._parts(party)
            waiting += parts
            if not parts:
                parties.append(tuple(sorted(party)))
        return tuple(parties)

    def _members(self, number: int) -> set[int]:
        start = self.dealing.start
        return set(self.dealing.member[start[number] : start[number + 1]].tolist())

    def _parts(self, party: set[int]) -> list[set[int]]:
        """Two parties into which one can be parted, or none."""
        first = min(party)
        start = self.dealing.of_start
        for number in self.dealing.of[start[first] : start[first + 1]].tolist():
            mine = self._members(number)
            if mine < party and self._enough(party - mine):
                return [mine, party - mine]
        return []

    def _enough(self, guests: set[int]) -> bool:
        """Whether each of some guests knows enough of the others, and a table can hold them."""
        start, friend = self.net.start, self.net.friend
        return bool(self.net.whole[len(guests)]) and all(
            len(guests.intersection(friend[start[guest] : start[guest + 1]].tolist())) >= self.net.need
            for guest in guests
        )


def choices(net: Net, groups: Groups) -> Iterator[Choice | None]:
    """The parties up to every size as long as they are not too many; None where somebody is in none of them."""
    growth = _growth(net, groups)
    parties = Parties(_zeros(MOST + 1), _zeros(MOST * 10), _zeros(1))
    largest = int(net.chairs[-1])
    for size in range(net.need + 1, largest + 1):
        if not find_parties(net, growth, parties, size, PATIENCE):
            return
        choice = Choice(net, _dealing(parties, len(groups.of)), size == largest)
        dealt = bool(choice.dealing.left.all()) and sift(choice.dealing, luck_of(size), SIFTING)
        yield choice if choice.every or dealt else None


def _growth(net: Net, groups: Groups) -> Growth:
    n = len(groups.of)
    start = _zeros(len(groups.members) + 1)
    start[1:] = np.cumsum([len(group) for group in groups.members])
    tables = (groups.table[unit] for unit in groups.of)
    return Growth(
        unit=np.array(groups.of, np.int64),
        unit_start=start,
        unit_member=np.array([guest for group in groups.members for guest in group], np.int64),
        bound=np.array([-1 if table is None else table for table in tables], np.int64),
        far=_far(net),
        inside=_zeros(n),
        mates=_zeros(n),
        shut=_zeros(n),
        row=_zeros(n),
        size=_zeros(1),
        asker=_zeros(n + 1),
        turn=_zeros(n + 1),
        next=_zeros(n + 1),
        came=_zeros(n + 1),
        refused=_zeros(n + 1),
        refusals=_zeros(n + 1),
        waiting=_zeros(1),
    )


def _zeros(length: int) -> Ints:
    return np.zeros(length, np.int64)


def _dealing(parties: Parties, n: int) -> Dealing:
    count = int(parties.many[0])
    start = parties.start[: count + 1].copy()
    member = parties.member[: start[-1]].copy()
    left = np.bincount(member, minlength=n).astype(np.int64)
    of_start = _zeros(n + 1)
    of_start[1:] = np.cumsum(left)
    number = np.repeat(np.arange(count, dtype=np.int64), np.diff(start))
    return Dealing(
        start=start,
        member=member,
        of_start=of_start,
        of=number[np.argsort(member, kind="stable")],
        barred=_zeros(count),
        left=left,
        weight=np.ones(n, np.int64),
        trail=_zeros(count + 1),
        begun=_zeros(n + 2),
        chosen=_zeros(n + 2),
        level=_zeros(1),
    )


def _far(net: Net) -> Ints:
    """How many acquaintances lead from each guest to each other, up to the largest table."""
    start, friend, most = net.start, net.friend, int(net.chairs[-1])
    n = start.shape[0] - 1
    knows = np.zeros((n, n), np.float32)
    for guest in range(n):
        knows[guest, friend[start[guest] : start[guest + 1]]] = 1
    far = np.full((n, n), most + 1, np.int64)
    reached = np.eye(n, dtype=bool)
    far[reached] = 0
    for steps in range(1, most + 1):
        further = reached | (reached.astype(np.float32) @ knows > 0)
        if np.array_equal(further, reached):
            break
        far[further & ~reached] = steps
        reached = further
    return far
