"""Somebody of rank comes late to a hall that is full but for a chair far down: a few make way, one for the next (C9).

Who comes has the chair that is due by rank; whoever sat there steps down to the chair of somebody lower, and so on to
the free one. How many pass one another is the same for a long chain and a short one; what differs is how far one guest
falls. It is shared so that nobody falls farther than need be for the place that they had: one place is more among the
first ten than among the last hundred.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby

from symposiarch.planning.seating.plans import SeatRow
from symposiarch.planning.seating.reseating import Reseating, by_honour

STEPS = 100
"""Falls are compared to a hundredth of the place that was had."""


def stepping_down(
    table: Reseating, seats: Mapping[int, int | None], new: Sequence[int], most: int
) -> dict[int, int | None]:
    """Each of the new has a chair by rank, or a free one, and for each at most so many step down."""
    found = dict(seats)
    for guest in new:
        found = _made_way(table, found, guest, most)
    return found


def _made_way(table: Reseating, seats: dict[int, int | None], guest: int, most: int) -> dict[int, int | None]:
    placed = table.fitting(seats, [guest])
    free = next((row for row in table.rows if placed.get(row.seat_id) == guest), None)
    if free is None:
        return placed
    lower = _lower(table, seats, guest, free)
    above = sum(1 for row in table.rows if (one := seats.get(row.seat_id)) and table.rank(one) <= table.rank(guest))
    coming, way = guest, dict(seats)
    for link in _chain([len(group) for group in lower], above, most):
        row = lower[link][0]
        if not table.suits(coming, row) or not table.may(coming, row):
            return placed
        way[row.seat_id], coming = coming, seats[row.seat_id] or 0
    if not table.suits(coming, free) or not table.may(coming, free):
        return placed
    return way | {free.seat_id: coming}


def _lower(table: Reseating, seats: Mapping[int, int | None], guest: int, free: SeatRow) -> list[list[SeatRow]]:
    """The chairs above the free one of those whom the guest outranks, the highest first; those of one rank together."""
    mine, listed = table.rank(guest), table.row_list(free)[1]

    def rank(row: SeatRow) -> tuple[bool, int]:
        return table.rank(seats[row.seat_id] or 0)

    passed = [
        row
        for row in table.rows
        if seats.get(row.seat_id) is not None
        and table.row_list(row)[1] == listed
        and table.movable(row, seats)
        and by_honour(row) < by_honour(free)
        and rank(row) > mine
    ]
    return [list(group) for _, group in groupby(sorted(passed, key=lambda row: (rank(row), by_honour(row))), key=rank)]


def _chain(sizes: Sequence[int], above: int, most: int) -> list[int]:
    """Who steps down, as places in these groups: the first, then others, no more than `most`, so that the longest fall
    is the shortest, for the place that was had. To the next group is no fall: who sits there is passed by nobody."""
    if not sizes:
        return []
    begins = [sum(sizes[:place]) for place in range(len(sizes) + 1)]

    def chain(step: int) -> list[int]:
        links = [0]
        while True:
            here = links[-1]
            farthest = begins[here + 1] + step * (above + begins[here] + 1) // STEPS
            if farthest >= begins[-1]:
                return links
            links.append(max(here + 1, bisect_left(begins, farthest + 1) - 1))

    enough = bisect_left(range(STEPS * begins[-1]), True, key=lambda step: len(chain(step)) <= most)
    return chain(enough)
