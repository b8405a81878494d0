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
    order = {guest: place for place, guest in enumerate(guests)}
    found: list[list[int]] = [[] for _ in rooms[0]]
    left = [list(room) for room in rooms]
    at = dict(seated)
    mates = dict(company)
    for guest, other in company.items():
        if guest in order:
            mates.setdefault(other, guest)
    turns = [_Turn() for _ in rooms]

    def sit(guest: int, table: int) -> None:
        at[guest] = table
        found[table].append(guest)
        left[listed.get(guest, 0)][table] -= 1

    def refused(mate: int, guest: int, table: int) -> bool:
        return refuses(mate, table, [*found[table], guest])

    def chair_for(mate: int, guest: int, table: int) -> bool:
        own = listed.get(mate, 0)
        return left[own][table] > (own == listed.get(guest, 0))

    for guest in guests:
        own = listed.get(guest, 0)
        free = [table for table, seats in enumerate(left[own]) if seats > 0]
        if guest in at or not free:
            continue
        mate = mates.get(guest, guest)
        waits = mate in order and mate not in at and mate != guest
        ways = [table for table in free if table in filled or not spread]
        ways += turns[own].ways([table for table in free if table not in ways])
        if at.get(mate) in free:
            ways = [at[mate], *(table for table in ways if table != at[mate])]
        welcome = [table for table in ways if not refuses(guest, table, found[table])] or ways[:1]
        roomy = (
            table for table in welcome if not waits or chair_for(mate, guest, table) or refused(mate, guest, table)
        )
        table = next(roomy, welcome[0])
        together = waits and chair_for(mate, guest, table) and not refused(mate, guest, table)
        if table != at.get(mate):
            turns[own].taken(table)
        sit(guest, table)
        if together:
            if listed.get(mate, 0) != own:
                turns[listed.get(mate, 0)].taken(table)
            sit(mate, table)
    return [sorted(members, key=order.__getitem__) for members in found]


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


def shares_of_house(count: int, room: Sequence[int], *, guests: int, spread: bool = False) -> list[int]:
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
