"""The annealing itself: what is tried, and where."""

from __future__ import annotations

from typing import Any

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Hall, Ints, Scratch, State
from symposiarch.planning.autoseat.annealing.asking import (
    exchange_with_anybody,
    note_fit,
    note_fits,
    note_what_is_borne,
)
from symposiarch.planning.autoseat.annealing.chance import below, coin, draw
from symposiarch.planning.autoseat.annealing.compiling import compiled, inlined
from symposiarch.planning.autoseat.annealing.exchanges import (
    best_partner,
    exchange_groups,
    exchange_two,
)
from symposiarch.planning.autoseat.annealing.order import reorder
from symposiarch.planning.autoseat.annealing.packed import broken_in, score_in

CONTENT = 8
"""While only rules count, one of so many guests for whom all are kept changes places; the others let those who are
hindered try."""

WISHED = 8
"""Of so many guests who change tables all but one go where somebody is whom they like, once more than rules count."""


@compiled
def anneal(
    hall: Hall,
    state: State,
    scratch: Scratch,
    tables: Ints,
    inside: Ints,
    steps: int,
    heat: float,
    share: float,
    fine: float,
    order: float,
    larger: int,
) -> tuple[Any, Any]:
    """Try `steps` changes of places among `tables`; what the score gains by it all, and how many more rules break.

    `inside[t]` is 1 for each table in `tables`. `order` is the part of the tries that keep everybody at their table; 0
    also says that neighbours do not matter. Of 256 exchanges `larger` are of one or two guests more than must be, a
    sixteenth as many of any number, and one of all who can go. Two threads may work on one state when their tables
    differ.
    """
    random, seat, table = scratch.random, state.seat, hall.table
    gained = broken = np.int64(0)
    guests, chairs = _note_who_is_there(hall, state, scratch, tables)
    if guests == 0:
        return gained, broken
    many = tables.shape[0] > 1
    asking = hall.crowded > 0 and many and share > 0.0 and order < 1.0
    if asking:
        note_what_is_borne(scratch, heat)
        note_fits(hall, state, scratch, tables)
    reordered = np.int64(order * (1 << 20))
    for _ in range(steps):
        guest = scratch.guest[below(random, guests)]
        here = seat[guest]
        if share == 0.0 and below(random, CONTENT) and not _hindered(hall, state, guest, here, order > 0.0):
            continue
        # One number decides what is tried: by 20 bits whether guests change tables, by 8 how many, by 3 where they go,
        # and by 1 whether a partner is chosen.
        luck = np.int64(draw(random))
        if order > 0.0 and (not many or luck >> 12 < reordered):
            change = reorder(hall, state, random, here, heat, share, fine)
        elif many and hall.movable[guest]:
            change = _change_tables(hall, state, scratch, inside, chairs, here, luck, heat, share, fine, order, larger)
        else:
            continue
        if asking and seat[guest] != here:
            note_fit(hall, state, scratch, table[here])
            if table[seat[guest]] != table[here]:
                note_fit(hall, state, scratch, table[seat[guest]])
        gained += score_in(change)
        broken += broken_in(change)
    return gained, broken


@inlined
def _change_tables(
    hall: Any,
    state: Any,
    scratch: Any,
    inside: Any,
    chairs: Any,
    here: Any,
    luck: Any,
    heat: Any,
    share: Any,
    fine: Any,
    order: Any,
    larger: Any,
) -> Any:
    """Let the guest at a seat, alone or with others, change tables with as many; the packed change, 0 if refused."""
    random, table = scratch.random, hall.table
    guest = state.at[here]
    if share == 0.0 or hall.wish_start[guest] == hall.wish_start[guest + 1] or (luck >> 8) % WISHED == 0:
        there = scratch.chair[below(random, chairs)]
    else:
        there = _towards_friend(hall, state, random, guest, order > 0.0)
    if table[here] == table[there] or inside[table[there]] == 0 or not hall.movable[state.at[there]]:
        return np.int64(0)
    size = _how_many(hall, state, random, here, there, luck % 256, larger)
    if size == 0:
        return np.int64(0)
    if size > 1:
        return exchange_groups(hall, state, scratch, here, there, size, heat, share, fine, order > 0.0)
    if hall.crowded and share > 0.0:
        return exchange_with_anybody(hall, state, scratch, inside, here, heat)
    # The best partner is not asked who would be left with too few acquaintances.
    if share > 0.0 and hall.need == 0 and (luck >> 11) % 2:
        there = best_partner(hall, state, guest, there, order > 0.0)
    return exchange_two(hall, state, scratch, here, there, heat, share, fine, order > 0.0)


@inlined
def _note_who_is_there(hall: Any, state: Any, scratch: Any, tables: Any) -> Any:
    """Note the guests and the seats at some tables; how many there are of each."""
    n = hall.unit.shape[0] - 1
    guests = chairs = np.int64(0)
    for k in range(tables.shape[0]):
        for place in range(hall.first[tables[k]], hall.first[tables[k] + 1]):
            scratch.chair[chairs] = place
            chairs += 1
            if state.at[place] != n:
                scratch.guest[guests] = state.at[place]
                guests += 1
    return guests, chairs


@inlined
def _how_many(hall: Any, state: Any, random: Any, here: Any, there: Any, kind: Any, larger: Any) -> Any:
    """How many guests of two seats' tables change places; 0 if they cannot, or it would change nothing."""
    old, new = hall.table[here], hall.table[there]
    size = max(hall.unit_size[state.at[here]], hall.unit_size[state.at[there]])
    most = min(hall.loose[old], hall.loose[new])
    if kind < larger:
        size += 1 + below(random, 2)
    elif kind < larger + larger // 16:
        size += below(random, max(1, most - size + 1))
    elif kind == 255:
        size = max(size, most)
    return np.int64(0) if size > most or (size > 1 and _nothing_changes(hall, old, new, size)) else size


@inlined
def _hindered(hall: Any, state: Any, guest: Any, here: Any, order: Any) -> Any:
    """Whether a rule is broken that concerns a guest."""
    table = hall.table[here]
    if broken_in(state.worth[table, guest]) > 0 or (hall.need > 0 and state.known[table, guest] < hall.need):
        return True
    if not order:
        return False
    left, right = state.at[hall.left[here]], state.at[hall.right[here]]
    return broken_in(hall.beside[guest, left]) + broken_in(hall.beside[guest, right]) > 0


@inlined
def _nothing_changes(hall: Any, old: Any, new: Any, size: Any) -> Any:
    """Whether it is all guests of two tables of one kind who would change places."""
    here, there = hall.first[old], hall.first[new]
    if size < hall.first[old + 1] - here or size < hall.first[new + 1] - there:
        return False
    nobody = hall.table.shape[0] - 1
    return (hall.left[here] == nobody) == (hall.left[there] == nobody)


@inlined
def _towards_friend(hall: Any, state: Any, random: Any, guest: Any, order: Any) -> Any:
    """A seat at the table of somebody whom a guest likes; where neighbours matter, as often beside them as anywhere."""
    wishes = hall.wish_start[guest + 1] - hall.wish_start[guest]
    liked = state.seat[hall.wish[hall.wish_start[guest] + below(random, wishes)]]
    if order and coin(random):
        there = hall.left[liked] if coin(random) else hall.right[liked]
        return liked if there == state.at.shape[0] - 1 else there
    table = hall.table[liked]
    return hall.first[table] + below(random, hall.first[table + 1] - hall.first[table])
