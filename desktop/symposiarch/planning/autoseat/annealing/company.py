"""What a change does to those who share a table."""

from __future__ import annotations

from typing import Any

from symposiarch.planning.autoseat.annealing.compiling import inlined
from symposiarch.planning.autoseat.annealing.packed import score_in


@inlined
def change_table(hall: Any, state: Any, guest: Any, old: Any, new: Any) -> None:
    """Note for all whom it concerns that a guest has changed tables."""
    worth = state.worth
    if hall.crowded:
        # All are sooner gone through than most of them found.
        left, joined, company = worth[old], worth[new], hall.together[guest]
        for other in range(company.shape[0]):
            left[other] -= company[other]
            joined[other] += company[other]
        return
    for k in range(hall.friend_start[guest], hall.friend_start[guest + 1]):
        other = hall.friend[k]
        value = hall.friend_worth[k]
        worth[old, other] -= value
        worth[new, other] += value
        if hall.need > 0 and score_in(value) > 0:
            state.known[old, other] -= 1
            state.known[new, other] += 1


@inlined
def acquainted(hall: Any, a: Any, b: Any) -> Any:
    """1 if two know each other, else 0."""
    return 1 if score_in(hall.together[a, b]) > 0 else 0


@inlined
def wanting(hall: Any, known: Any) -> Any:
    """How many acquaintances somebody who knows so many at the table still needs."""
    return max(0, hall.need - known)


@inlined
def wanting_after(hall: Any, state: Any, mine: Any, theirs: Any, count: Any, old: Any, new: Any) -> Any:
    """How many more acquaintances are wanting when two sets of seats change tables."""
    n = hall.unit.shape[0] - 1
    more = 0
    for side in range(2):
        here = old if side == 0 else new
        there = new if side == 0 else old
        going = mine if side == 0 else theirs
        coming = theirs if side == 0 else mine
        for seat in range(hall.first[here], hall.first[here + 1]):
            guest = state.at[seat]
            if guest == n:
                continue
            moves = False
            change = 0
            for k in range(count):
                if going[k] == seat:
                    moves = True
                other = state.at[going[k]]
                if other != n and other != guest:
                    change -= acquainted(hall, guest, other)
                other = state.at[coming[k]]
                if other != n:
                    change += acquainted(hall, guest, other)
            # A guest who goes along finds those who go along, and not those who come the other way.
            known = state.known[there, guest] - change if moves else state.known[here, guest] + change
            more += wanting(hall, known) - wanting(hall, state.known[here, guest])
    return more
