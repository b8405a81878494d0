"""Which guests sit at which table, by rank: strictly or back and forth, with blocks and with those kept apart (C6, C7).

Guests are dealt in their order; a table may refuse one, who then has the next table. Nothing here needs a database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

NOBODY: Mapping[int, int] = {}

Refuses = Callable[[int, int, Sequence[Sequence[int]]], bool]
"""Whether a guest is not to sit at a table (by its place among those dealt to), given who sits at each so far."""


def nobody_refused(guest: int, table: int, dealt: Sequence[Sequence[int]]) -> bool:
    return False


def deal(
    guests: Sequence[int],
    room: Sequence[int],
    *,
    spread: bool = False,
    refuses: Refuses = nobody_refused,
    company: Mapping[int, int] = NOBODY,
) -> list[list[int]]:
    """The guests of each table in their order; for whom no seat is left sits at none.

    `room` are the free seats of each table, in the order of honour. `company` names for whoever accompanies a guest
    that guest: they sit at one table, and take the next where only one chair is left. A guest whom every table with
    room refuses sits at the first of them all the same: nobody stands while a chair is free.
    """
    found: list[list[int]] = [[] for _ in room]
    left = list(room)
    at: dict[int, int] = {}
    followers = {company[guest]: guest for guest in guests if guest in company}
    turn: list[int] = []
    forward = True
    for guest in guests:
        free = [table for table, seats in enumerate(left) if seats > 0]
        if not free:
            break
        if spread:
            turn = [table for table in turn if table in free]
            if not turn:
                turn = free if forward else free[::-1]
                forward = not forward
            ways = [*turn, *(table for table in free if table not in turn)]
        else:
            ways = free
        own = at.get(company.get(guest, guest))
        if own in free:
            ways = [own, *(table for table in ways if table != own)]
        welcome = [table for table in ways if not refuses(guest, table, found)] or ways[:1]
        follower = followers.get(guest)
        roomy = [
            table
            for table in welcome
            if follower is None or left[table] > 1 or refuses(follower, table, _with(found, table, guest))
        ]
        table = (roomy or welcome)[0]
        if table in turn and table != own:
            turn = [other for other in turn if other != table]
        at[guest] = table
        found[table].append(guest)
        left[table] -= 1
    return found


def _with(found: Sequence[Sequence[int]], table: int, guest: int) -> list[list[int]]:
    return [[*members, guest] if number == table else [*members] for number, members in enumerate(found)]


def without_thirteen(
    guests: Sequence[int],
    room: Sequence[int],
    seated: Sequence[int],
    *,
    spread: bool = False,
    refuses: Refuses = nobody_refused,
    company: Mapping[int, int] = NOBODY,
) -> list[list[int]]:
    """The same, so that no table has thirteen if one chair left free at some table avoids it (C6 [S58], C9).

    `seated` is who sits at each table already; empty where thirteen are not minded.
    """

    def dealt(chairs: Sequence[int]) -> list[list[int]]:
        return deal(guests, chairs, spread=spread, refuses=refuses, company=company)

    def thirteen(found: Sequence[Sequence[int]]) -> int:
        return sum(len(own) + count == 13 for own, count in zip(found, seated, strict=True) if own)

    usual = dealt(room)
    if not seated or not thirteen(usual):
        return usual
    best = usual
    for table in reversed(range(len(room))):
        fewer = [chairs - (number == table) for number, chairs in enumerate(room)]
        if fewer[table] < 0 or sum(fewer) < min(len(guests), sum(room)):
            continue
        tried = dealt(fewer)
        if thirteen(tried) < thirteen(best):
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
