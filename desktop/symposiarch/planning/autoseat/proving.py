"""Which hard rules about tables collide, found by trying all ways to place everybody; and the fewest that do."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.collisions import check_rules
from symposiarch.planning.autoseat.hall import foes_of, groups_of
from symposiarch.planning.autoseat.problem import Problem
from symposiarch.planning.autoseat.said import Rule, collision

A_TRIAL = 0.1
"""Seconds for asking whether fewer rules collide as well."""

Item = TypeVar("Item")


def explain(problem: Problem, *, proof: float, naming: float, over: Callable[[], bool]) -> None:
    """Raise SymposiarchError with a smallest set of colliding rules, if it can be proven that some collide.

    The `proof` may take so many seconds, and finding the fewest then `naming` seconds, unless it is `over`. It is about
    tables: who sits beside whom is not part of it.
    """
    rules: list[Rule] = [
        *(("together", group) for group in problem.together if len(group) > 1),
        *(("apart", pair) for pair in problem.apart),
        *(("fixed", pair) for pair in problem.fixed),
    ]
    if _possible(problem, rules, proof) is not False:
        return
    deadline = time.monotonic() + naming

    def collide(fewer: Sequence[Rule]) -> bool:
        return _possible(problem, fewer, A_TRIAL) is False

    def late() -> bool:
        return time.monotonic() > deadline or over()

    named = sorted({guest for kind, numbers in rules for guest in (numbers[:1] if kind == "fixed" else numbers)})
    guests = _fewest(named, lambda fewer: collide(_among(problem, rules, set(fewer))), late)
    fewest = _fewest(_among(problem, rules, set(guests)), collide, late)
    raise collision(problem, [_as_asked(rule, rules) for rule in fewest])


def _as_asked(rule: Rule, rules: Sequence[Rule]) -> Rule:
    """The whole group of which a rule names a part."""
    kind, numbers = rule
    if kind != "together":
        return rule
    return next(asked for asked in rules if asked[0] == kind and set(numbers) <= set(asked[1]))


def _among(problem: Problem, rules: Sequence[Rule], guests: set[int]) -> list[Rule]:
    """What the rules say of these guests alone."""
    found: list[Rule] = []
    for kind, numbers in rules:
        if kind == "fixed" or numbers in problem.forced or kind == "apart":
            if guests.issuperset(numbers[:1] if kind == "fixed" else numbers):
                found.append((kind, numbers))
        else:
            left = tuple(guest for guest in numbers if guest in guests)
            if len(left) > 1:
                found.append((kind, left))
    return found


def _fewest(items: Sequence[Item], enough: Callable[[Sequence[Item]], bool], late: Callable[[], bool]) -> list[Item]:
    """Leave out what is not needed, in large pieces first, then one by one."""
    left = list(items)
    piece = max(1, len(left) // 2)
    while True:
        start = 0
        while start < len(left):
            if late():
                return left
            fewer = left[:start] + left[start + piece :]
            if enough(fewer):
                left = fewer
            else:
                start += piece
        if piece == 1:
            return left
        piece //= 2


def _possible(problem: Problem, rules: Sequence[Rule], seconds: float) -> bool | None:
    """Whether tables can be found for everybody under these rules alone; None when that is not known in time."""
    chosen: dict[str, list[tuple[int, ...]]] = {"together": [], "apart": [], "fixed": []}
    for kind, numbers in rules:
        chosen[kind].append(numbers)
    loose = replace(
        problem,
        together=tuple(chosen["together"]),
        apart=tuple((one, other) for one, other in chosen["apart"]),
        fixed=tuple((guest, table) for guest, table in chosen["fixed"]),
    )
    try:
        check_rules(loose)
    except SymposiarchError:
        return False
    return _Placing(loose, time.monotonic() + seconds).possible()


class _Placing:
    """Places groups at tables, the one with the fewest tables left first, going back whenever one has none."""

    def __init__(self, problem: Problem, deadline: float) -> None:
        groups = groups_of(problem)
        self.size = [len(members) for members in groups.members]
        self.bound = groups.table
        self.foes = foes_of(problem, groups)
        self.free = [board.capacity for board in problem.boards]
        self.held = [0] * len(problem.boards)
        self.shut = [0] * len(groups.members)
        """For each group the tables, as bits, at which it has a foe."""
        self.deadline = deadline
        # A guest alone, unbound and on good terms with all takes any chair that is left.
        self.open = {
            group
            for group in range(len(groups.members))
            if self.foes[group] or self.size[group] > 1 or self.bound[group] is not None
        }

    def possible(self) -> bool | None:
        for group in [group for group in self.open if self.bound[group] is not None]:
            table = self.bound[group]
            assert table is not None
            if self.free[table] < self.size[group] or self.shut[group] >> table & 1:
                return False
            self.put(group, table)
        try:
            return self.place()
        except (_OutOfPatience, RecursionError):
            return None

    def put(self, group: int, table: int) -> list[int]:
        """Place a group; for whom the table is shut by that."""
        self.open.discard(group)
        self.held[table] += 1
        self.free[table] -= self.size[group]
        bit = 1 << table
        hindered = [foe for foe in self.foes[group] if not self.shut[foe] & bit]
        for foe in hindered:
            self.shut[foe] |= bit
        return hindered

    def take(self, group: int, table: int, hindered: Sequence[int]) -> None:
        self.open.add(group)
        self.held[table] -= 1
        self.free[table] += self.size[group]
        for foe in hindered:
            self.shut[foe] ^= 1 << table

    def place(self) -> bool:
        if not self.open:
            return True
        if time.monotonic() > self.deadline:
            raise _OutOfPatience
        # Empty tables of one size are the same table.
        first: dict[int, int] = {}
        same = 0
        for table, (free, held) in enumerate(zip(self.free, self.held, strict=True)):
            if not held and first.setdefault(free, table) != table:
                same |= 1 << table
        room: dict[int, int] = {}
        least, group, choices = len(self.free) + 1, -1, 0
        for other in self.open:
            size = self.size[other]
            if size not in room:
                room[size] = sum(1 << table for table, free in enumerate(self.free) if free >= size) & ~same
            open_to = room[size] & ~self.shut[other]
            many = open_to.bit_count()
            if many < least or (
                many == least
                and (size, len(self.foes[other]), -other) > (self.size[group], len(self.foes[group]), -group)
            ):
                least, group, choices = many, other, open_to
                if not many:
                    return False
        tables = [table for table in range(len(self.free)) if choices >> table & 1]
        for table in sorted(tables, key=lambda table: self.free[table]):
            hindered = self.put(group, table)
            if self.place():
                return True
            self.take(group, table, hindered)
        return False


class _OutOfPatience(Exception):
    pass
