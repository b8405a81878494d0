"""Which hard rules about tables collide, where counting shows it at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.foes import circle_of
from symposiarch.planning.autoseat.hall import Groups, foes_of, groups_of
from symposiarch.planning.autoseat.problem import Problem
from symposiarch.planning.autoseat.said import (
    MOST_RULES,
    Rule,
    collision,
    listed,
    say_forced,
    say_name,
    say_names,
    say_table,
    say_tables,
    say_why_fixed,
    too_many_foes,
)

FEW = 4
"""So many groups are all named; of more, one is."""


def check_rules(problem: Problem) -> None:
    """Raise SymposiarchError for a collision that counting shows."""
    guests, seats = len(problem.guests), problem.seats
    if guests > seats:
        more = "one more is" if guests - seats == 1 else f"{guests - seats} more are"
        raise SymposiarchError(f"There are {guests} guests and only {seats} seats for them: {more} needed.")
    tables: dict[int, int] = {}
    for guest, table in problem.fixed:
        if tables.setdefault(guest, table) != table:
            raise SymposiarchError(
                f"{say_name(problem, guest)} is fixed at {say_table(problem, tables[guest])} and at "
                f"{say_table(problem, table)}. Choose one of them."
            )
    groups = groups_of(problem)
    check_sizes(problem, groups)
    _check_bound(problem, groups, tables)
    _check_room(problem, groups)
    _check_apart(problem, groups)
    _check_tables_left(problem, groups)
    _check_mutual_foes(problem, groups)
    _check_company(problem, groups)


def check_sizes(problem: Problem, groups: Groups) -> None:
    """Raise SymposiarchError where more guests are bound together than a table seats."""
    largest = max((board.capacity for board in problem.boards), default=0)
    for members in groups.members:
        if len(members) <= largest:
            continue
        if any(set(members) <= set(group) for group in problem.together if group not in problem.forced):
            raise SymposiarchError(
                f"{say_names(problem, members)} are to be together, {len(members)} guests; the largest table has "
                f"{largest} seats. Take them apart, or use a larger table."
            )
        rules = _too_many(problem, [group for group in problem.together if group[0] in members], largest)
        count = len({guest for group in rules for guest in group})
        raise collision(
            problem,
            [("together", group) for group in rules],
            f"The largest table has {largest} seats, and {count} guests would all have to sit together:",
        )


def _too_many(problem: Problem, within: Sequence[tuple[int, ...]], largest: int) -> list[tuple[int, ...]]:
    """As few of these groups as bind more guests together than that: the first, and each time one that adds most."""
    found = [within[0]]
    bound = set(found[0])
    while len(bound) <= largest:
        found.append(max((group for group in within if bound & set(group)), key=lambda group: len(set(group) - bound)))
        bound |= set(found[-1])
    return found


def _check_bound(problem: Problem, groups: Groups, tables: dict[int, int]) -> None:
    """Whether each group is fixed at one table only, with chairs enough for all who are fixed there."""
    bound: dict[int, list[int]] = {}
    for number, members in enumerate(groups.members):
        fixed = [guest for guest in members if guest in tables]
        other = next((guest for guest in fixed if tables[guest] != tables[fixed[0]]), None)
        if other is not None:
            lead = (
                f"{say_name(problem, fixed[0])} is fixed at {say_table(problem, tables[fixed[0]])} and "
                f"{say_name(problem, other)} at {say_table(problem, tables[other])}, but"
            )
            raise _bound_together(problem, fixed[0], other, lead, say_why_fixed(problem))
        table = groups.table[number]
        if table is not None:
            bound.setdefault(table, []).append(number)
    for table, numbers in bound.items():
        chairs = problem.boards[table].capacity
        guests = [guest for number in numbers for guest in groups.members[number]]
        if len(guests) > chairs:
            rules: list[Rule] = [("together", group) for group in problem.together if group[0] in guests]
            rules += [("fixed", pair) for pair in problem.fixed if pair[1] == table]
            lead = f"At {say_table(problem, table)} there are {chairs} seats, and {len(guests)} guests belong there:"
            raise collision(problem, rules, lead)


def _check_room(problem: Problem, groups: Groups) -> None:
    """However groups of some size are dealt out, each table holds only so many of them."""
    for size in sorted({len(members) for members in groups.members} - {1}):
        large = [members for members in groups.members if len(members) >= size]
        room = sum(board.capacity // size for board in problem.boards)
        if len(large) > room:
            such = [say_names(problem, members) for members in large[: FEW if len(large) <= FEW else 1]]
            raise SymposiarchError(
                f"{len(large)} groups of {size} or more guests are to be together "
                f"({'' if len(large) <= FEW else 'such as '}{'; '.join(such)}), and the tables "
                f"({say_tables(problem)}) have room for only {room} of that size. "
                f"{say_forced(problem)}Take a group apart, or use other tables."
            )


def _check_apart(problem: Problem, groups: Groups) -> None:
    """Whether those who are to be kept apart are free to be."""
    for one, other in problem.apart:
        both = f"{say_name(problem, one)} and {say_name(problem, other)} are to be kept apart"
        if groups.of[one] == groups.of[other]:
            raise _bound_together(problem, one, other, f"{both}, but")
        table = groups.table[groups.of[one]]
        if table is not None and table == groups.table[groups.of[other]]:
            rules = [*_fixing(problem, groups, one), *_fixing(problem, groups, other)]
            if all(kind == "fixed" for kind, _ in rules):
                raise SymposiarchError(
                    f"{both}, but both are fixed at {say_table(problem, table)}. Move one of them."
                    f"{say_why_fixed(problem)}"
                )
            raise collision(problem, rules, f"{both}, but both belong at {say_table(problem, table)}:")


def _check_tables_left(problem: Problem, groups: Groups) -> None:
    """Whether those who are fixed leave each group a table."""
    free = [board.capacity for board in problem.boards]
    for members, table in zip(groups.members, groups.table, strict=True):
        if table is not None:
            free[table] -= len(members)
    met: list[dict[int, int]] = [{} for _ in groups.members]
    for pair in problem.apart:
        for guest, foe in (pair, pair[::-1]):
            table = groups.table[groups.of[foe]]
            if table is not None:
                met[groups.of[guest]][table] = foe
    for number, members in enumerate(groups.members):
        room = [table for table, chairs in enumerate(free) if chairs >= len(members)]
        if groups.table[number] is not None or not met[number].keys() >= set(room):
            continue
        foes = [f"{say_name(problem, met[number][table])} at {say_table(problem, table)}" for table in room]
        full = [
            say_table(problem, table)
            for table, board in enumerate(problem.boards)
            if table not in room and board.capacity >= len(members)
        ]
        reasons = [f"kept apart from {listed(foes)}"] if foes else []
        reasons += [f"too few chairs left at {listed(full)}"] if full else []
        raise SymposiarchError(
            f"No table is left for {say_names(problem, members)}: {'; '.join(reasons)}. Only those are at a table "
            f"yet who are fixed there, or stay with somebody who is. {say_forced(problem)}Loosen one of these rules, "
            f"or change the tables.{say_why_fixed(problem)}"
        )


def _check_mutual_foes(problem: Problem, groups: Groups) -> None:
    """Whether there are as many tables as guests who are all kept apart from each other."""
    tables = sum(board.capacity > 0 for board in problem.boards)
    foes = foes_of(problem, groups)
    while few := [number for number, others in enumerate(foes) if others and len(others) < tables]:
        for number in few:
            for other in foes[number]:
                foes[other].discard(number)
            foes[number] = set()
    circle = sorted(circle_of(foes)[: tables + 1])
    if len(circle) > tables > 0:
        apart: dict[frozenset[int], Rule] = {}
        for pair in problem.apart:
            both = frozenset(groups.of[guest] for guest in pair)
            if both <= set(circle):
                apart.setdefault(both, ("apart", pair))
        named = {guest for _, pair in apart.values() for guest in pair}
        parties = [[guest for guest in groups.members[number] if guest in named] for number in circle]
        if len(apart) > MOST_RULES or len(named) == len(circle):
            raise too_many_foes(problem, parties)
        bonds = [rule for first, *others in parties for other in others for rule in _path(problem, first, other)]
        raise collision(problem, [*dict.fromkeys(bonds), *apart.values()])


def _check_company(problem: Problem, groups: Groups) -> None:
    """Whether those who may share a table with somebody are enough to fill it, if chairs are that scarce."""
    guests, spare = len(problem.guests), problem.seats - len(problem.guests)
    for number, foes in enumerate(foes_of(problem, groups)):
        members, bound = groups.members[number], groups.table[number]
        company = guests - sum(len(groups.members[foe]) for foe in foes)
        chairs = min(
            board.capacity
            for table, board in enumerate(problem.boards)
            if bound in (None, table) and board.capacity >= len(members)
        )
        if foes and chairs - company > spare:
            others = sorted(guest for foe in foes for guest in groups.members[foe])
            few = f"only {company - len(members)} of the others" if company > len(members) else "none of the others"
            empty = f"{chairs - company} chairs" if chairs - company > 1 else "1 chair"
            raise SymposiarchError(
                f"{say_names(problem, members)} may share a table with {few}. At a table of {chairs} that leaves "
                f"{empty} empty, and there are {problem.seats} seats for {guests} guests. "
                f"Kept apart: {say_names(problem, others)}. Let some of them share the table, or add chairs."
            )


def _bound_together(problem: Problem, one: int, other: int, lead: str, why: str = "") -> SymposiarchError:
    """What to say where two should be at different tables and are bound to one."""
    path = _path(problem, one, other)
    if len(path) == 1 and path[0][1] not in problem.forced:
        return SymposiarchError(f"{lead} they are to be together as well. Loosen one of these rules.{why}")
    return collision(problem, path, f"{lead} they are bound to one table:")


def _fixing(problem: Problem, groups: Groups, guest: int) -> list[Rule]:
    """The rules by which a guest belongs at a table."""
    fixed = {one: table for one, table in problem.fixed if groups.of[one] == groups.of[guest]}
    first = guest if guest in fixed else next(iter(fixed))
    return [*_path(problem, first, guest), ("fixed", (first, fixed[first]))]


def _path(problem: Problem, one: int, other: int) -> list[Rule]:
    """The fewest rules by which two guests are bound to one table."""
    came: dict[int, list[Rule]] = {one: []}
    waiting = deque([one])
    while other not in came:
        guest = waiting.popleft()
        for group in problem.together:
            if guest in group:
                for member in group:
                    if member not in came:
                        link = group if group in problem.forced else (guest, member)
                        came[member] = [*came[guest], ("together", link)]
                        waiting.append(member)
    return came[other]
