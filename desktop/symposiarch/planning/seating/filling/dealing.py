"""Which guests sit at which table, by rank: strictly or back and forth, with blocks and with those kept apart (C6, C7).

Guests are dealt in their order; a table may refuse one, who then has the next table. Men and women of a meal by two
lists are dealt together, each to their own seats, so that a couple has one table. Nothing here needs a database.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

NOBODY: Mapping[int, int] = {}

Rooms = Sequence[Sequence[int]]
"""For each list the free seats of each table, in the order of honour."""

Refuses = Callable[[int, int, Sequence[int]], bool]
"""Whether a guest is not to sit at a table (by its place among those dealt to), given who was dealt to it so far."""


def nobody_refused(guest: int, table: int, members: Sequence[int]) -> bool:
    return False


def deal(
    guests: Sequence[int],
    rooms: Rooms,
    *,
    listed: Mapping[int, int] = NOBODY,
    spread: bool = False,
    filled: Collection[int] = (),
    refuses: Refuses = nobody_refused,
    company: Mapping[int, int] = NOBODY,
    seated: Mapping[int, int] = NOBODY,
) -> list[list[int]]:
    """The guests of each table in their order; for whom no seat is left sits at none.

    `listed` tells the list of a guest, the first if not told. With `spread` tables are dealt to back and forth, after
    those that are to be `filled`. `company` names for whoever comes with somebody that other guest: the two sit at one
    table, and take the next where one chair is left; `seated` tells the table of those who sit already. A guest whom
    every table with room refuses sits at the first of them all the same: nobody stands while a chair is free.
    """
    dealing = _Dealing(guests, rooms, listed, filled if spread else None, refuses, company, seated)
    for guest in guests:
        dealing.seat(guest)
    order = {guest: place for place, guest in enumerate(guests)}
    return [sorted(members, key=order.__getitem__) for members in dealing.found]


class _Dealing:
    """Guests on their way to tables: who sits where so far, and how many chairs each list has left at each table."""

    def __init__(
        self,
        guests: Sequence[int],
        rooms: Rooms,
        listed: Mapping[int, int],
        filled: Collection[int] | None,
        refuses: Refuses,
        company: Mapping[int, int],
        seated: Mapping[int, int],
    ) -> None:
        """`filled` are the tables that come first where the others are dealt to back and forth; else none is."""
        self.found: list[list[int]] = [[] for _ in rooms[0]]
        self._left = [list(room) for room in rooms]
        self._listed, self._filled, self._refuses = listed, filled, refuses
        self._at = dict(seated)
        self._coming = frozenset(guests)
        self._mates = dict(company)
        for guest, other in company.items():
            if guest in self._coming:
                self._mates.setdefault(other, guest)
        self._turns = [_Turn() for _ in rooms]

    def seat(self, guest: int) -> None:
        """Seat a guest, and whoever comes with them at the same table; nobody is where no chair is left."""
        own = self._listed.get(guest, 0)
        free = [table for table, seats in enumerate(self._left[own]) if seats > 0]
        if guest in self._at or not free:
            return
        mate = self._mates.get(guest, guest)
        waits = mate in self._coming and mate not in self._at and mate != guest
        welcome = self._welcome(guest, mate, free)
        roomy = (
            table
            for table in welcome
            if not waits or self._has_chair(mate, guest, table) or self._is_refused(mate, guest, table)
        )
        table = next(roomy, welcome[0])
        together = waits and self._has_chair(mate, guest, table) and not self._is_refused(mate, guest, table)
        if table != self._at.get(mate):
            self._turns[own].taken(table)
        self._sit(guest, table)
        if together:
            other = self._listed.get(mate, 0)
            if other != own:
                self._turns[other].taken(table)
            self._sit(mate, table)

    def _welcome(self, guest: int, mate: int, free: Sequence[int]) -> list[int]:
        """The tables with room in the order in which a guest has them; one that refuses the guest where all do."""
        ways = [table for table in free if self._filled is None or table in self._filled]
        turns = self._turns[self._listed.get(guest, 0)]
        ways += turns.ways([table for table in free if table not in ways])
        beside = self._at.get(mate)
        if beside is not None and beside in free:
            ways = [beside, *(table for table in ways if table != beside)]
        return [table for table in ways if not self._refuses(guest, table, self.found[table])] or ways[:1]

    def _sit(self, guest: int, table: int) -> None:
        self._at[guest] = table
        self.found[table].append(guest)
        self._left[self._listed.get(guest, 0)][table] -= 1

    def _is_refused(self, mate: int, guest: int, table: int) -> bool:
        return self._refuses(mate, table, [*self.found[table], guest])

    def _has_chair(self, mate: int, guest: int, table: int) -> bool:
        own = self._listed.get(mate, 0)
        return self._left[own][table] > (own == self._listed.get(guest, 0))


class _Turn:
    """Whose turn it is among tables that are dealt to back and forth."""

    def __init__(self) -> None:
        self.open: list[int] = []
        self.forward = True

    def ways(self, free: Sequence[int]) -> list[int]:
        """The tables in the order in which the next guest has them."""
        self.open = [table for table in self.open if table in free]
        if not self.open:
            self.open = list(free if self.forward else free[::-1])
            self.forward = not self.forward
        return [*self.open, *(table for table in free if table not in self.open)]

    def taken(self, table: int) -> None:
        self.open = [other for other in self.open if other != table]


def without_thirteen(dealt: Callable[[Rooms], list[list[int]]], rooms: Rooms, taken: Sequence[int]) -> list[list[int]]:
    """What is `dealt` to these rooms, so that no table has thirteen, or a guest alone, if one chair left free at some
    table avoids it (C6 [S58], C9).

    `taken` is how many sit at each table already; empty where thirteen are not minded.
    """

    def awkward(found: Sequence[Sequence[int]]) -> int:
        """At how many tables thirteen sit, or one alone."""
        return sum(len(own) + count in (1, 13) for own, count in zip(found, taken, strict=True) if own)

    best = dealt(rooms)
    if not taken or not awkward(best):
        return best
    most = sum(map(len, best))
    for table in reversed(range(len(taken))):
        for number, room in enumerate(rooms):
            if not room[table]:
                continue
            fewer = [list(chairs) for chairs in rooms]
            fewer[number][table] -= 1
            tried = dealt(fewer)
            if sum(map(len, tried)) == most and awkward(tried) < awkward(best):
                best = tried
    return best


def shares_of_house(count: int, room: Sequence[int], *, guests: int, spread: bool) -> list[int]:
    """How many of the house sit at each table, below the guests: as evenly as can be, where guests sit (C3).

    Strictly dealt, guests and house fill the first tables; of these the host's own, the first, has one of the house
    only when no other has room, and the last tables have the odd ones. Where chairs are too few, the house stands.
    """
    shares = [0] * len(room)
    left = min(count, max(0, sum(room) - guests))
    used = len(room)
    if not spread:
        used = next((tables for tables in range(1, used) if sum(room[:tables]) >= guests + left), used)
    while left:
        open_ones = [table for table in range(used) if shares[table] < room[table]]
        table = min(open_ones, key=lambda table: (table == 0, shares[table], -table))
        shares[table] += 1
        left -= 1
    return shares
