"""How many guests of a list sit in another order than ranks stand, told for hundreds of chairs of one seating."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple


class Sitting(NamedTuple):
    """A guest on a chair: its place in the order of seats, of which table and list it is, and the guest's rank."""

    honour: tuple[int, int]
    among: tuple[int, Hashable]
    rank: tuple[bool, int]


class Crossing:
    """A seating beside which others are tried: who sits is counted once for each rank, and not for each chair."""

    def __init__(self, seated: Iterable[Sitting]) -> None:
        self._groups: dict[Hashable, list[Sitting]] = defaultdict(list)
        for one in sorted(seated, key=attrgetter("honour")):
            self._groups[one.among].append(one)
            self._groups[one.among[1]].append(one)
        self._honours = {key: [one.honour for one in group] for key, group in self._groups.items()}
        self._wrong: dict[Hashable, dict[tuple[bool, int], list[int]]] = defaultdict(dict)

    def add(self, one: Sitting) -> None:
        """One more sits, beside whom the next are tried."""
        for key in (one.among, one.among[1]):
            at = bisect_left(self._honours.setdefault(key, []), one.honour)
            self._honours[key].insert(at, one.honour)
            self._groups[key].insert(at, one)
            self._wrong.pop(key, None)

    def of_one(self, one: Sitting) -> tuple[int, int]:
        """As `of`, of one alone."""
        at_the_table = self._with(one.among, one)
        return at_the_table, self._with(one.among[1], one) - at_the_table

    def of(self, new: Sequence[Sitting]) -> tuple[int, int]:
        """The pairs out of order that these bring, with who sits and with one another: at one table, and from table to
        table."""
        here = elsewhere = 0
        for place, one in enumerate(new):
            at_the_table, beyond = self.of_one(one)
            here, elsewhere = here + at_the_table, elsewhere + beyond
            for other in new[:place]:
                if other.among[1] == one.among[1] and _are_crossed(other, one):
                    here, elsewhere = (here + 1, elsewhere) if other.among == one.among else (here, elsewhere + 1)
        return here, elsewhere

    def _with(self, key: Hashable, one: Sitting) -> int:
        honours = self._honours.get(key)
        if honours is None:
            return 0
        counted = self._wrong[key]
        wrong = counted.get(one.rank)
        if wrong is None:
            counted[one.rank] = wrong = self._counted(key, one.rank)
        return wrong[bisect_left(honours, one.honour)]

    def _counted(self, key: Hashable, rank: tuple[bool, int]) -> list[int]:
        """For somebody of this rank behind so many of the group: the lower who sit above, the higher who sit below."""
        group = self._groups[key]
        lower_above = accumulate((one.rank > rank for one in group), initial=0)
        higher_below = list(accumulate((one.rank < rank for one in reversed(group)), initial=0))
        return [above + below for above, below in zip(lower_above, reversed(higher_below), strict=True)]


def _are_crossed(one: Sitting, other: Sitting) -> bool:
    return one.rank > other.rank if one.honour < other.honour else one.rank < other.rank
