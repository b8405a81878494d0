"""Which hard rules collide when no plan keeps them all: said at once where it can be seen, else searched for."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.hall import Groups, groups_of
from symposiarch.planning.autoseat.problem import Plan, Problem, score

Rule = tuple[str, tuple[int, ...]]
"""A hard rule by its kind and the numbers that it names."""


def check_rules(problem: Problem) -> None:
    """Raise SymposiarchError for a collision that counting shows."""
    guests, seats = len(problem.guests), problem.seats
    if guests > seats:
        raise SymposiarchError(f"There are {guests} guests and only {seats} seats: {guests - seats} more are needed.")
    tables: dict[int, int] = {}
    for guest, table in problem.fixed:
        if tables.setdefault(guest, table) != table:
            first, second = _table(problem, tables[guest]), _table(problem, table)
            raise SymposiarchError(f"{_name(problem, guest)} is fixed at table {first} and at table {second}.")
    groups = groups_of(problem)
    _check_groups(problem, groups, tables)
    _check_room(problem, groups)
    for one, other in problem.apart:
        if groups.of[one] == groups.of[other]:
            raise SymposiarchError(
                f"{_name(problem, one)} and {_name(problem, other)} are to be kept apart and together at once."
            )
        here, there = groups.table[groups.of[one]], groups.table[groups.of[other]]
        if here is not None and here == there:
            raise SymposiarchError(
                f"{_name(problem, one)} and {_name(problem, other)} are to be kept apart, "
                f"and both are fixed at table {_table(problem, here)}."
            )
    _check_known(problem)


def _check_groups(problem: Problem, groups: Groups, tables: dict[int, int]) -> None:
    largest = max((board.capacity for board in problem.boards), default=0)
    taken: Counter[int] = Counter()
    for number, members in enumerate(groups.members):
        bound = sorted({tables[guest] for guest in members if guest in tables})
        if len(bound) > 1:
            here, there = _table(problem, bound[0]), _table(problem, bound[1])
            raise SymposiarchError(
                f"{say_names(problem, members)} are to be together, but some are fixed at table {here} "
                f"and some at table {there}."
            )
        if len(members) > largest:
            raise SymposiarchError(
                f"{say_names(problem, members)} are to be together, {len(members)} guests; "
                f"the largest table has {largest} seats."
            )
        table = groups.table[number]
        if table is not None:
            taken[table] += len(members)
    for table, count in taken.items():
        if count > problem.boards[table].capacity:
            raise SymposiarchError(
                f"{count} guests are fixed at table {_table(problem, table)} "
                f"(with those who are to be together with them), which has {problem.boards[table].capacity} seats."
            )


def _check_room(problem: Problem, groups: Groups) -> None:
    """However groups of some size are dealt out, each table holds only so many of them."""
    for size in sorted({len(members) for members in groups.members} - {1}):
        large = [members for members in groups.members if len(members) >= size]
        room = sum(board.capacity // size for board in problem.boards)
        if len(large) > room:
            raise SymposiarchError(
                f"{len(large)} groups of {size} or more guests are to be together (such as "
                f"{say_names(problem, large[0])}), and the tables have room for only {room} groups of that size."
            )


def _check_known(problem: Problem) -> None:
    if not problem.min_known:
        return
    known: list[set[int]] = [set() for _ in problem.guests]
    for pair in problem.pairs:
        if pair.at_table > 0:
            known[pair.one].add(pair.other)
            known[pair.other].add(pair.one)
    for one, other in problem.apart:
        known[one].discard(other)
        known[other].discard(one)
    for guest, others in enumerate(known):
        if len(others) < problem.min_known:
            raise SymposiarchError(
                f"Each guest is to know {problem.min_known} others at the table, and {_name(problem, guest)} "
                f"knows only {len(others)} of those who may sit there."
            )
    largest = max((board.capacity for board in problem.boards), default=0)
    if problem.guests and problem.min_known >= largest:
        raise SymposiarchError(
            f"Each guest is to know {problem.min_known} others at the table, and the largest table has {largest} seats."
        )


def explain(problem: Problem, *, budget: float) -> None:
    """Raise SymposiarchError with a smallest set of colliding rules, if it can be proven within `budget` seconds.

    The proof is about tables: who sits beside whom is not part of it.
    """
    deadline = time.monotonic() + budget
    rules: list[Rule] = [
        *(("together", group) for group in problem.together if len(group) > 1),
        *(("apart", pair) for pair in problem.apart),
        *(("fixed", pair) for pair in problem.fixed),
    ]
    if _possible(problem, rules, deadline) is not False:
        return
    rules = _smallest(problem, rules, deadline)
    said = [_say(problem, rule) for rule in rules[:12]]
    if len(rules) > 12:
        said.append(f"and {len(rules) - 12} more")
    raise SymposiarchError(
        f"No plan keeps these rules at the tables there are ({say_tables(problem)}): {'; '.join(said)}. "
        "Loosen one of them."
    )


def no_circles(problem: Problem) -> SymposiarchError:
    """What to say when every way was tried to let acquaintances share tables."""
    return SymposiarchError(
        f"Each guest is to know {problem.min_known} others at the table, and no plan gives that to everybody at the "
        f"tables there are ({say_tables(problem)}): every way to seat acquaintances together leaves somebody with too "
        "few, or a circle that no table can take. Ask for fewer acquaintances, note more of them, or use other tables."
    )


def no_room(problem: Problem, *, proven: bool) -> SymposiarchError:
    """What to say when the groups cannot be placed whole at the tables, or no way to do so was found."""
    groups = Counter(len(members) for members in groups_of(problem).members if len(members) > 1)
    sizes = ", ".join(f"{count} of {size} guests" for size, count in sorted(groups.items()))
    tables = say_tables(problem)
    said = (
        f"The groups that stay together ({sizes}) do not fit the tables ({tables}), however they are dealt out."
        if proven
        else f"No way was found to place the groups that stay together ({sizes}) whole at the tables ({tables})."
    )
    return SymposiarchError(f"{said} Take a group apart, or use other tables.")


def none_found(problem: Problem, nearest: Plan, seconds: float) -> SymposiarchError:
    """What to say when no plan was found and nothing is proven: which rules are the tightest."""
    broken = score(problem, nearest).broken
    words = {"apart": "kept apart", "not_beside": "not beside", "min_known": "acquaintances at the table"}
    named = [f"{words.get(rule, rule)} ({count} broken)" for rule, count in broken.items() if count]
    return SymposiarchError(
        f"No plan that keeps all rules was found in {seconds:g} seconds. In the nearest one these rules "
        f"still collide with the tables and groups: {', '.join(named)}. Loosen one of them, or give more time."
    )


def _smallest(problem: Problem, rules: list[Rule], deadline: float) -> list[Rule]:
    """Leave out whatever is not needed for the collision, in large pieces first, then one by one."""
    piece = max(1, len(rules) // 2)
    while True:
        start = 0
        while start < len(rules):
            if time.monotonic() > deadline:
                return rules
            fewer = rules[:start] + rules[start + piece :]
            if _possible(problem, fewer, deadline) is False:
                rules = fewer
            else:
                start += piece
        if piece == 1:
            return rules
        piece //= 2


def _possible(problem: Problem, rules: Iterable[Rule], deadline: float) -> bool | None:
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
        check_rules(replace(loose, min_known=0))
    except SymposiarchError:
        return False
    return _Placing(loose, deadline).possible()


class _Placing:
    """Places groups at tables, the most hindered first, going back whenever one has nowhere to go."""

    def __init__(self, problem: Problem, deadline: float) -> None:
        groups = groups_of(problem)
        self.size = [len(members) for members in groups.members]
        self.bound = groups.table
        self.foes: list[set[int]] = [set() for _ in groups.members]
        for one, other in problem.apart:
            a, b = groups.of[one], groups.of[other]
            self.foes[a].add(b)
            self.foes[b].add(a)
        self.free = [board.capacity for board in problem.boards]
        self.at: dict[int, int] = {}
        self.held: list[set[int]] = [set() for _ in problem.boards]
        self.deadline = deadline
        # A guest alone, unbound and on good terms with all takes any chair that is left.
        self.open = {
            group
            for group in range(len(groups.members))
            if self.foes[group] or self.size[group] > 1 or self.bound[group] is not None
        }
        self.near = [0] * len(groups.members)

    def possible(self) -> bool | None:
        for group in [group for group in self.open if self.bound[group] is not None]:
            table = self.bound[group]
            assert table is not None
            if self.free[table] < self.size[group] or self.foes[group] & self.held[table]:
                return False
            self.put(group, table)
        try:
            return self.place()
        except (_OutOfPatience, RecursionError):
            return None

    def put(self, group: int, table: int) -> None:
        self.open.discard(group)
        self.at[group] = table
        self.held[table].add(group)
        self.free[table] -= self.size[group]

    def take(self, group: int, table: int) -> None:
        self.open.add(group)
        del self.at[group]
        self.held[table].discard(group)
        self.free[table] += self.size[group]

    def choices(self, group: int) -> Sequence[int]:
        """The tables that a group may go to; of empty tables alike only one."""
        found, alike = [], set()
        for table, free in enumerate(self.free):
            if free < self.size[group] or self.foes[group] & self.held[table]:
                continue
            if not self.held[table]:
                if free in alike:
                    continue
                alike.add(free)
            found.append(table)
        return found

    def place(self) -> bool:
        if not self.open:
            return True
        if time.monotonic() > self.deadline:
            raise _OutOfPatience
        seated = self.at.keys()
        looked = sorted(
            self.open,
            key=lambda group: (
                -len({self.at[foe] for foe in self.foes[group] & seated}),
                -self.size[group],
                -len(self.foes[group]),
            ),
        )[:1]
        group = looked[0]
        for table in sorted(self.choices(group), key=lambda table: self.free[table]):
            self.put(group, table)
            if self.place():
                return True
            self.take(group, table)
        return False


class _OutOfPatience(Exception):
    pass


def _say(problem: Problem, rule: Rule) -> str:
    kind, numbers = rule
    if kind == "fixed":
        return f"{_name(problem, numbers[0])} is fixed at table {_table(problem, numbers[1])}"
    if kind == "apart":
        return f"{_name(problem, numbers[0])} apart from {_name(problem, numbers[1])}"
    return f"{say_names(problem, numbers)} together"


def _name(problem: Problem, guest: int) -> str:
    """A guest by name; with the number in the file where the problem came from one."""
    name = problem.guests[guest].name
    return name if any(board.label for board in problem.boards) else f"{name} ({guest})"


def _table(problem: Problem, table: int) -> str:
    return problem.boards[table].label or str(table)


def say_tables(problem: Problem) -> str:
    counted = sorted(Counter(board.capacity for board in problem.boards).items())
    return ", ".join(f"{count} of {seats} seats" for seats, count in counted)


def say_names(problem: Problem, guests: Sequence[int]) -> str:
    names = [_name(problem, guest) for guest in guests[:6]]
    if len(guests) > 6:
        return f"{', '.join(names)} and {len(guests) - 6} more"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
