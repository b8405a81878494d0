"""The least disruptive repair of a table that was filled by rank (PROTOCOL C9, [S49]).

What jars (spouses side by side, no common language, two of one mission) is weighed against the rank that a change
costs, and mended by exchanging neighbours in rank, and after that any two. Each exchange says what it mended and can be
taken back alone.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

from symposiarch.planning.seating.jarring import Hall, Sitter
from symposiarch.planning.seating.weighed_seating import Exchange, Weighed

REACH = 4
"""So many places away in rank three guests are sought who change seats in a ring."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """Who sits where after the repair, by seat, with the exchanges that led there."""

    seats: tuple[int | None, ...]
    exchanges: tuple[Exchange, ...]


def repair(sitters: Sequence[Sitter], seats: Sequence[int | None], hall: Hall, *, seconds: float = 0.8) -> Repaired:
    """Mend what jars, disturbing rank as little as possible. Sitters that are `fixed` never move.

    Neighbours in rank are tried first; then whoever is still part of something that jars, from the lowest seat up,
    changes with whom that mends most; and a couple that still sits side by side is parted by two exchanges. Nobody goes
    to another table, but where people must be kept apart or together. `seconds` are those of the processor, so that a
    busy machine seats nobody otherwise.
    """
    people = {sitter.key: sitter for sitter in sitters}
    work = Weighed(people, list(seats), hall)
    deadline = time.thread_time() + seconds
    exchanges: list[Exchange] = []
    improved = True
    while improved and time.thread_time() < deadline:
        improved = False
        for a, b in (pair for listed in work.lists for pair in pairwise(listed)):
            if (work.restless[a] or work.restless[b]) and work.one_table(a, b):
                made = _best_exchange(work, a, (b,))
                exchanges += made
                improved = improved or bool(made)
    improved = True
    while improved and time.thread_time() < deadline:
        improved = False
        for listed in work.lists:
            low_first = listed[::-1]
            for seat in low_first:
                if work.restless[seat] and time.thread_time() < deadline:
                    free = work.pressing(seat)
                    others = [other for other in low_first if other != seat and (free or work.one_table(seat, other))]
                    made = _best_exchange(work, seat, others)
                    exchanges += made
                    improved = improved or bool(made)
    for seat in range(hall.seats):
        if work.couple_at(seat) and time.thread_time() < deadline:
            exchanges += _best_two_exchanges(work, seat)
    told = Weighed(people, list(seats), hall)
    made = tuple(told.exchange(*exchange.seats) for exchange in _without_returns(exchanges))
    return Repaired(tuple(work.seats), made)


def _without_returns(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """The exchanges that lead to the same seats, without two who changed seats and changed back."""
    left = list(exchanges)
    for later in range(len(left) - 1, 0, -1):
        pair = frozenset(left[later].guests)
        for earlier in range(later - 1, -1, -1):
            other = frozenset(left[earlier].guests)
            if pair == other and None not in pair:
                del left[later], left[earlier]
                return _without_returns(left)
            if pair & other:
                break
    return left


def _best_exchange(work: Weighed, seat: int, others: Iterable[int]) -> tuple[Exchange, ...]:
    """Exchange a seat with whichever of the others that mends most; nothing where none costs less."""
    best = 1e-9
    found: int | None = None
    guest = work.seats[seat]
    for other in others:
        there = work.seats[other]
        if guest == there or not work.allowed(other, guest) or not work.allowed(seat, there):
            continue
        tried = work.exchange(seat, other)
        work.put(seat, guest, other, there)
        if tried.gain > best:
            best, found = tried.gain, other
    if found is None:
        return ()
    made = work.exchange(seat, found)
    beside, facing = work.beside, work.facing
    for touched in {seat, found, *beside[seat], *beside[found], *facing[seat], *facing[found]}:
        work.restless[touched] = work.restlessness(touched)
    return (made,)


def _best_two_exchanges(work: Weighed, seat: int) -> tuple[Exchange, ...]:
    """Three of one list at one table change seats in a ring, where that costs least and one exchange costs more."""
    near = work.place_at_table[seat]
    mates = [mate for mate in work.mates[seat] if mate != seat and abs(work.place_at_table[mate] - near) <= REACH]
    best = 1e-9
    found: tuple[tuple[int, int], ...] = ()
    for first, second in permutations(mates, 2):
        three = (seat, first, second)
        if not all(work.allowed(one, work.seats[other]) for one, other in permutations(three, 2)):
            continue
        ways = (seat, first), (seat, second)
        gain = sum(work.exchange(*way).gain for way in ways)
        for a, b in reversed(ways):
            work.put(a, work.seats[b], b, work.seats[a])
        if gain > best:
            best, found = gain, ways
    return tuple(work.exchange(*way) for way in found)
