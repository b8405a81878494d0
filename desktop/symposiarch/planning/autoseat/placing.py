"""Trying all ways to place everybody: a plan, or the certainty that there is none."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import chain

from symposiarch.planning.autoseat.hall import foes_of, groups_of
from symposiarch.planning.autoseat.problem import Board, Plan, Problem

SMALL = 24
"""Up to so many guests it is tried also who sits beside whom, and who knows whom at a table."""


class OutOfPatience(Exception):
    """Not all ways were tried."""


def place_all(problem: Problem, seconds: float) -> Plan | None:
    """A plan, or None if none keeps all rules; of more guests than SMALL, those about tables.

    Raises OutOfPatience if that is not known after so many seconds.
    """
    placing = _Placing(problem, time.monotonic() + seconds)
    try:
        return placing.plan() if placing.bind() and placing.place() else None
    except RecursionError:
        raise OutOfPatience from None


def is_small(problem: Problem) -> bool:
    """Whether all rules are looked at."""
    return len(problem.guests) <= SMALL


class _Placing:
    """Places groups at tables, the one with the fewest tables left first, going back whenever one has none."""

    def __init__(self, problem: Problem, deadline: float) -> None:
        self.problem = problem
        groups = groups_of(problem)
        self.members = groups.members
        self.size = [len(members) for members in groups.members]
        self.bound = groups.table
        self.foes = foes_of(problem, groups)
        self.free = [board.capacity for board in problem.boards]
        self.held: list[list[int]] = [[] for _ in problem.boards]
        self.shut = [0] * len(groups.members)
        """For each group the tables, as bits, at which it has a foe."""
        self.deadline = deadline
        small = is_small(problem)
        self.orders = _Orders(problem.not_beside if small else (), deadline)
        self.known: list[set[int]] = [set() for _ in problem.guests]
        self.need = problem.min_known if small else 0
        for pair in problem.pairs:
            if pair.at_table > 0:
                self.known[pair.one].add(pair.other)
                self.known[pair.other].add(pair.one)
        # A guest alone, unbound, on good terms with all and in need of nobody takes any chair that is left.
        free = {
            group
            for group, members in enumerate(groups.members)
            if len(members) == 1
            and not self.foes[group]
            and self.bound[group] is None
            and not self.orders.foes.keys() & members
        }
        self.last = free if self.need else set[int]()
        self.open = set(range(len(groups.members))) - free
        self.others = [] if self.need else [members[0] for members in map(groups.members.__getitem__, sorted(free))]

    def bind(self) -> bool:
        """Place the groups that are bound to tables; False if that cannot be."""
        for group in [group for group in self.open if self.bound[group] is not None]:
            table = self.bound[group]
            assert table is not None
            if self.free[table] < self.size[group] or self.shut[group] >> table & 1:
                return False
            self.put(group, table)
            if not self.fits(table):
                return False
        return True

    def put(self, group: int, table: int) -> list[int]:
        """Place a group; for whom the table is shut by that."""
        self.open.discard(group)
        self.last.discard(group)
        self.held[table].append(group)
        self.free[table] -= self.size[group]
        bit = 1 << table
        hindered = [foe for foe in self.foes[group] if not self.shut[foe] & bit]
        for foe in hindered:
            self.shut[foe] |= bit
        return hindered

    def take(self, group: int, table: int, hindered: Sequence[int]) -> None:
        self.held[table].pop()
        self.free[table] += self.size[group]
        for foe in hindered:
            self.shut[foe] ^= 1 << table

    def guests_at(self, table: int) -> list[int]:
        return [guest for group in self.held[table] for guest in self.members[group]]

    def fits(self, table: int) -> bool:
        """Whether those at a table can be seated there, and know enough others once it is full."""
        guests = self.guests_at(table)
        if self.need and (not self.free[table] or not (self.open or self.last)):
            here = set(guests)
            if any(len(self.known[guest] & here) < self.need for guest in guests):
                return False
        return self.orders.order(guests, self.problem.boards[table]) is not None

    def place(self) -> bool:
        if not self.open and not self.last:
            return all(self.fits(table) for table in range(len(self.free)))
        if time.monotonic() > self.deadline:
            raise OutOfPatience
        waiting = self.open or self.last
        group, tables = self.next_group(waiting)
        for table in sorted(tables, key=lambda table: self.free[table]):
            hindered = self.put(group, table)
            if self.fits(table) and self.place():
                return True
            self.take(group, table, hindered)
            waiting.add(group)
        return False

    def next_group(self, waiting: set[int]) -> tuple[int, list[int]]:
        """The group with the fewest tables to choose from, and these; of empty tables alike only one."""
        first: dict[tuple[int, bool], int] = {}
        same = 0
        for table, board in enumerate(self.problem.boards):
            if not self.held[table] and first.setdefault((board.capacity, board.closed), table) != table:
                same |= 1 << table
        room: dict[int, int] = {}
        least, found, choices = len(self.free) + 1, -1, 0
        for group in waiting:
            size = self.size[group]
            if size not in room:
                room[size] = sum(1 << table for table, free in enumerate(self.free) if free >= size) & ~same
            open_to = room[size] & ~self.shut[group]
            many = open_to.bit_count()
            if many < least or (
                many == least and (size, len(self.foes[group])) > (self.size[found], len(self.foes[found]))
            ):
                least, found, choices = many, group, open_to
        return found, [table for table in range(len(self.free)) if choices >> table & 1]

    def plan(self) -> Plan:
        """The plan when everybody is placed."""
        others = iter(self.others)
        rows = []
        for table, board in enumerate(self.problem.boards):
            guests = self.guests_at(table)
            order = self.orders.order(guests, board) or ()
            rest = chain((guest for guest in guests if guest not in order), others)
            rows.append(tuple(next(rest, None) if guest is None else guest for guest in order))
        return tuple(rows)


class _Orders:
    """Orders at a table in which nobody sits beside whom they may not; `foes` are those by guest."""

    def __init__(self, not_beside: Sequence[tuple[int, int]], deadline: float) -> None:
        self.foes: dict[int, set[int]] = {}
        for one, other in not_beside:
            self.foes.setdefault(one, set()).add(other)
            self.foes.setdefault(other, set()).add(one)
        self.deadline = deadline
        self.tried: dict[tuple[frozenset[int], Board], tuple[int | None, ...] | None] = {}

    def order(self, guests: Sequence[int], board: Board) -> tuple[int | None, ...] | None:
        """The seats of those who have foes among the guests (None: any other, or an empty chair), if there is a way."""
        here = set(guests)
        picky = frozenset(guest for guest in guests if self.foes.get(guest, here - here) & here)
        key = picky, board
        if key not in self.tried:
            others = board.capacity - len(picky)
            first = None if others or not picky else min(picky)
            row: list[int | None] = [first] if board.closed and board.capacity else []
            left = picky - {first} if first is not None and row else picky
            self.tried[key] = self.seat(row, set(left), others - (bool(row) and first is None), board, set())
        return self.tried[key]

    def seat(
        self,
        row: list[int | None],
        left: set[int],
        others: int,
        board: Board,
        dead: set[tuple[int | None, frozenset[int], int]],
    ) -> tuple[int | None, ...] | None:
        """Go on from the seats given; `dead` says from which last guest, with whom left, there is no way."""
        if not left:
            row = [*row, *[None] * others]
            ends_meet = board.closed and row and row[-1] in self.foes.get(row[0] if row[0] is not None else -1, ())
            return None if ends_meet else tuple(row)
        if time.monotonic() > self.deadline:
            raise OutOfPatience
        last = row[-1] if row else None
        state = last, frozenset(left), others
        if state in dead:
            return None
        for guest in sorted(left):
            if last is None or guest not in self.foes[last]:
                found = self.seat([*row, guest], left - {guest}, others, board, dead)
                if found is not None:
                    return found
        if others and last is not None:
            found = self.seat([*row, None], left, others - 1, board, dead)
            if found is not None:
                return found
        dead.add(state)
        return None
