"""A few move where many could: down, to make way for who comes late, or up, into a chair that was given up (C9).

Somebody of rank comes late to a hall that is full but for a chair far down. Who comes has the chair that is due by
rank; whoever sat there steps down to the chair of somebody lower, and so on to the free one. How many pass one another
is the same for a long chain and a short one; what differs is how far one guest falls. It is shared so that nobody falls
farther than need be for the place that they had: one place is more among the first ten than among the last hundred.

Into a gap steps the last of the next rank, into their chair the last of the rank that follows, and so on. Nobody is
passed by anybody but an equal, and with each step the gap is farther from the place of honour.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby

from symposiarch.planning.seating.late.reseating import Reseating
from symposiarch.planning.seating.who_sits import SeatRow

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


def stepping_up(
    table: Reseating, seats: Mapping[int, int | None], gaps: Sequence[SeatRow], most: int
) -> dict[int, int | None]:
    """For each chair that was given up at most so many of its list step up, those of the nearest ranks."""
    found = dict(seats)
    for gap in sorted(gaps, key=table.by_honour, reverse=True):
        found = _closed_up(table, found, gap, most)
    return found


def _made_way(table: Reseating, seats: dict[int, int | None], guest: int, most: int) -> dict[int, int | None]:
    placed = table.fitting(seats, [guest])
    free = next((row for row in table.rows if placed.get(row.seat_id) == guest), None)
    if free is None:
        return placed
    mine, listed = table.rank(guest), table.row_list(free)[1]
    lower = _by_rank(
        table,
        seats,
        [
            row
            for row in _held(table, seats)
            if table.row_list(row)[1] == listed
            and table.by_honour(row) < table.by_honour(free)
            and table.rank(seats[row.seat_id] or 0) > mine
        ],
    )
    above = sum(1 for row in table.rows if (one := seats.get(row.seat_id)) and table.rank(one) <= mine)
    chairs = [lower[link][0] for link in _chain([len(group) for group in lower], above, most)]
    return _handed_on(table, seats, guest, [*chairs, free]) or placed


def _closed_up(table: Reseating, seats: dict[int, int | None], gap: SeatRow, most: int) -> dict[int, int | None]:
    if not table.movable(gap, seats):
        return seats
    lower = [
        row
        for row in _held(table, seats)
        if table.row_list(row) == table.row_list(gap) and table.by_honour(row) > table.by_honour(gap)
    ]
    chairs = [gap]
    for equals in _by_rank(table, seats, lower):
        if len(chairs) <= most and table.by_honour(equals[-1]) > table.by_honour(chairs[-1]):
            chairs.append(equals[-1])
    last = chairs.pop()
    coming = seats.get(last.seat_id)
    if coming is None:
        return seats
    return _handed_on(table, seats | {last.seat_id: None}, coming, chairs[::-1]) or seats


def _handed_on(
    table: Reseating, seats: dict[int, int | None], coming: int, chairs: Sequence[SeatRow]
) -> dict[int, int | None] | None:
    """Who comes has the first chair, whoever sat there the next, and so on; none where a chair is not for them."""
    way = dict(seats)
    for row in chairs:
        if not coming or not table.suits(coming, row) or not table.may(coming, row):
            return None
        way[row.seat_id], coming = coming, seats.get(row.seat_id) or 0
    return way


def _held(table: Reseating, seats: Mapping[int, int | None]) -> list[SeatRow]:
    """The chairs on which somebody sits by rank alone."""
    return [row for row in table.rows if seats.get(row.seat_id) is not None and table.movable(row, seats)]


def _by_rank(table: Reseating, seats: Mapping[int, int | None], chairs: Sequence[SeatRow]) -> list[list[SeatRow]]:
    """The chairs of those of one rank together, the highest first."""

    def rank(row: SeatRow) -> tuple[bool, int]:
        return table.rank(seats[row.seat_id] or 0)

    return [
        list(group) for _, group in groupby(sorted(chairs, key=lambda row: (rank(row), table.by_honour(row))), rank)
    ]


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
