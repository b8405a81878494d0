"""What follows from the rule that each guest knows some others at the table (`min_known`).

A guest who has no more possible acquaintances than needed must sit with all of them, and so must a circle of people
that is too small to be parted in two: so groups grow, other acquaintances become impossible, and further groups follow.
What is left is searched for on a plainer problem, in which
only acquaintances count: it finds tables of people who know each other far sooner than one that weighs all wishes.
"""

from __future__ import annotations

from dataclasses import replace

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.collisions import check_sizes
from symposiarch.planning.autoseat.hall import Groups, foes_of, groups_of
from symposiarch.planning.autoseat.problem import Pair, Problem
from symposiarch.planning.autoseat.said import say_name, say_names, say_need


def acquaintances_only(problem: Problem) -> Problem:
    """The same guests, tables and hard rules about tables; each acquaintance at the table is worth one."""
    return replace(
        problem,
        pairs=tuple(Pair(pair.one, pair.other, 1, 0) for pair in problem.pairs if pair.at_table > 0),
        not_beside=(),
        alternate_gender=0,
        no_common_language=0,
    )


def with_forced_groups(problem: Problem) -> Problem:
    """The problem with the groups that its acquaintances force.

    Raises SymposiarchError, naming the guests, where they force what cannot be.
    """
    if not problem.min_known:
        return problem
    known: list[set[int]] = [set() for _ in problem.guests]
    for pair in problem.pairs:
        if pair.at_table > 0:
            known[pair.one].add(pair.other)
            known[pair.other].add(pair.one)
    asked = [frozenset(others) for others in known]
    _check_known(problem, asked)
    while True:
        forced = _drop_impossible(problem, known, asked)
        if not forced:
            return problem
        problem = replace(
            problem,
            together=(*problem.together, *forced),
            forced=problem.forced | (set(forced) - set(problem.together)),
        )
        check_sizes(problem, groups_of(problem))


def _check_known(problem: Problem, known: list[frozenset[int]]) -> None:
    """Raise SymposiarchError where somebody knows too few guests at all, or tables are too small for so many."""
    for guest, others in enumerate(known):
        if len(others) < problem.min_known:
            name = say_name(problem, guest)
            knows = f"only {say_names(problem, sorted(others))}" if others else "nobody"
            raise SymposiarchError(
                f"{say_need(problem)}, and {name} knows {knows}. Ask for fewer acquaintances, or note more of them."
            )
    fewest = problem.min_known + 1
    seats = sum(board.capacity for board in problem.boards if board.capacity >= fewest)
    if len(problem.guests) > seats:
        raise SymposiarchError(
            f"{say_need(problem)}, and so nobody can sit at a table of fewer than {fewest} seats. The others have "
            f"{seats} seats for {len(problem.guests)} guests. Ask for fewer acquaintances, or use larger tables."
        )


def _drop_impossible(problem: Problem, known: list[set[int]], asked: list[frozenset[int]]) -> list[tuple[int, ...]]:
    """Forget acquaintances who cannot share a table, and return the new groups that this forces."""
    groups = groups_of(problem)
    foes = foes_of(problem, groups)
    forced = []
    for guest, others in enumerate(known):
        own = groups.of[guest]
        for other in list(others):
            if _why_not(problem, groups, foes, guest, other):
                others.discard(other)
                known[other].discard(guest)
        if len(others) < problem.min_known:
            reasons: dict[str, list[int]] = {}
            for other in sorted(asked[guest] - others):
                reasons.setdefault(_why_not(problem, groups, foes, guest, other), []).append(other)
            missed = "; ".join(f"{say_names(problem, missing)} {why}" for why, missing in reasons.items())
            raise SymposiarchError(
                f"{say_need(problem)}, and {say_name(problem, guest)} can sit with only {len(others)} of the "
                f"{len(asked[guest])} guests they know: {missed}. Ask for fewer acquaintances, or note more of them."
            )
        if len(others) == problem.min_known and any(groups.of[other] != own for other in others):
            forced.append((guest, *sorted(others)))
    return forced + _small_circles(problem, known, groups)


def _why_not(problem: Problem, groups: Groups, foes: list[set[int]], guest: int, other: int) -> str:
    """Why two acquaintances cannot share a table, in words that follow the name of the other; nothing if they can."""
    own, theirs = groups.of[guest], groups.of[other]
    if own == theirs:
        return ""
    if theirs in foes[own]:
        alone = len(groups.members[own]) == len(groups.members[theirs]) == 1
        return "(kept apart)" if alone else "(kept apart, or bound to somebody who is)"
    table, there = groups.table[own], groups.table[theirs]
    if table is not None and there is not None and table != there:
        return "(at another table)"
    most = max(board.capacity for board in problem.boards) if table is None else problem.boards[table].capacity
    many = len(groups.members[own]) + len(groups.members[theirs])
    return "(too many for a table, with those who stay with them)" if many > most else ""


def _small_circles(problem: Problem, known: list[set[int]], groups: Groups) -> list[tuple[int, ...]]:
    """People who know only each other, too few to make up two tables at which everybody knows enough others."""
    forced = []
    met: set[int] = set()
    for guest in range(len(known)):
        if guest in met:
            continue
        circle = [guest]
        met.add(guest)
        for member in circle:
            circle += known[member] - met
            met |= known[member]
        if len(circle) < 2 * (problem.min_known + 1) and len({groups.of[member] for member in circle}) > 1:
            forced.append(tuple(sorted(circle)))
    return forced
