"""Which guests sit at which table, by rank: strictly or back and forth, with blocks and with those kept apart (C6, C7).

Guests are dealt in their order; a table may refuse one, who then has the next table. Nothing here needs a database.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
    size: Callable[[int], int] = lambda guest: 1,
) -> tuple[list[list[int]], list[int]]:
    """The guests of each table in their order, and those for whom no seat is left.

    `room` are the free seats of each table, in the order of honour; `size` is how many seats a guest needs (one who has
    an interpreter at the left needs two). A guest whom every table with room refuses sits at the first of them all the
    same: nobody stands while a chair is free.
    """
    found: list[list[int]] = [[] for _ in room]
    left = list(room)
    standing: list[int] = []
    turn: list[int] = []
    forward = True
    for guest in guests:
        need = size(guest)
        free = [table for table, seats in enumerate(left) if seats >= need]
        if not free:
            free = [table for table, seats in enumerate(left) if seats]
        if not free:
            standing.append(guest)
            continue
        if spread:
            turn = [table for table in turn if table in free]
            if not turn:
                turn = free if forward else free[::-1]
                forward = not forward
            ways = [*turn, *(table for table in free if table not in turn)]
        else:
            ways = free
        table = next((table for table in ways if not refuses(guest, table, found)), ways[0])
        if table in turn:
            turn = [other for other in turn if other != table]
        found[table].append(guest)
        left[table] -= min(need, left[table])
    return found, standing
