"""The arrays that the compiled loops read and write.

A hall is a row of seats, table after table. An empty chair holds the number `n`, one more than the last guest, and the
seat after the last seat stands for "nobody beside": so neither empty chairs nor ends of tables need a branch.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

Ints = np.ndarray[Any, np.dtype[np.int64]]
"""All whole numbers have 64 bits: with two sizes each function would be compiled once for each mixture of them."""

Luck = np.ndarray[Any, np.dtype[np.uint64]]
"""One number, from which the next random one is made."""

Floats = np.ndarray[Any, np.dtype[np.float64]]

WHIMS = 1024
"""So many different whims there are: a power of two."""


class Hall(NamedTuple):
    """What does not change while guests change places. `n` guests, `s` seats, `t` tables, `u` groups."""

    left: Ints  # (s + 1) seat beside, or s
    right: Ints  # (s + 1)
    table: Ints  # (s + 1) table of a seat
    first: Ints  # (t + 1) first seat of a table
    loose: Ints  # (t) seats of a table whose guests may leave it
    beside: Ints  # (n + 1, n + 1) packed worth of being neighbours
    together: Ints  # (n + 1, n + 1) packed worth of being at one table
    friend_start: Ints  # (n + 2) the same as rows of non-zero entries
    friend: Ints
    friend_worth: Ints
    wish_start: Ints  # (n + 2) guests whom a guest gains by
    wish: Ints
    unit: Ints  # (n + 1) the group that a guest moves with
    unit_start: Ints  # (u + 1)
    unit_member: Ints
    unit_size: Ints  # (n + 1) by guest; 1 for an empty chair
    movable: Ints  # (n + 1) 0 when the group is bound to its table
    need: int  # acquaintances that each guest needs at the table
    crowded: int  # 1 where most mean something to each other


class State(NamedTuple):
    """Who sits where, and what each guest would find at each table."""

    at: Ints  # (s + 1) guest on a seat, n when empty
    seat: Ints  # (n + 1)
    worth: Ints  # (t, n + 1) packed worth of a table's guests to a guest
    known: Ints  # (t, n + 1) acquaintances of a guest at a table; (1, 1) when nobody needs any


class Scratch(NamedTuple):
    """What one thread writes on."""

    random: Luck  # (1)
    whim: Floats  # (WHIMS) what may be lost for no reason, in heats, in any order
    least: Ints  # (WHIMS) and the least change, in points, that is looked at closer at such a whim
    host: Ints  # (n + 1) in a crowd: the table at which a guest sits, t where that is none in hand,
    own: Ints  # (n + 1) packed worth to a guest of the company and neighbours there,
    fit: Ints  # (t, n + 1) and of the company of each table and two who sit side by side there, where it is most
    offer: Ints  # (t + 1) what one guest gains by each table
    mine: Ints  # (largest table + 1) seats that are to change tables
    theirs: Ints
    before: Ints  # (2 * largest table + 2) who sat on these seats, by turns
    row: Ints  # (2 * largest table + 2) who sat at two tables
    mark: Ints  # (s + 1) the stamp of the last try in which a seat was taken
    stamp: Ints  # (1)
    guest: Ints  # (n) guests at the tables in hand
    chair: Ints  # (s) the seats of these tables


class Filling(NamedTuple):
    """What a thread writes on while `m` tables of at most `c` chairs are filled anew: by table, then by comer."""

    table: Ints  # (m)
    before: Ints  # (m, c) who sat there,
    party: Ints  # (m, c) who of them rises,
    rest: Ints  # (m, c + 2) and who stays, with those on either side of the first and last gap
    gaps: Ints  # (m) between how many of those who stay somebody can sit,
    between: Ints  # (m, c + 1) and what these are worth to each other
    now: Ints  # (m) what the party is worth where it sits
    worth: Ints  # (m, m) what a party is worth at a table,
    gap: Ints  # (m, m) in which gap: twice its number, and one more if the party turns round,
    loss: Floats  # (m, m) and what it seems to lose
    ask: Floats  # (m + 1) of the assignment: what a party costs,
    price: Floats  # (m + 1) and a table,
    least: Floats  # (m + 1) what it takes to come to a table,
    comer: Ints  # (m + 1) who comes there,
    way: Ints  # (m + 1) from which table,
    seen: Ints  # (m + 1) and whether it has been gone on from
