"""What follows from the rule that each guest knows some others at the table (`min_known`).

A guest who has no more possible acquaintances than needed must sit with all of them, and so must a circle of people
that is too small to be parted in two: so groups grow, other acquaintances become impossible, and further groups follow.
What is left is searched for on a plainer problem, in which
only acquaintances count: it finds tables of people who know each other far sooner than one that weighs all wishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.hall import Groups, groups_of
from symposiarch.planning.autoseat.problem import Pair, Problem


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

    Raises SymposiarchError, naming the guest, where they force what cannot be.
    """
    if not problem.min_known:
        return problem
    known: list[set[int]] = [set() for _ in problem.guests]
    for pair in problem.pairs:
        if pair.at_table > 0:
            known[pair.one].add(pair.other)
            known[pair.other].add(pair.one)
    while True:
        forced = _drop_impossible(problem, known)
        if not forced:
            return problem
        problem = replace(problem, together=(*problem.together, *forced))
        _check_sizes(problem)


@contextmanager
def naming_forced_groups(asked: Problem, forced: Problem) -> Iterator[None]:
    """Where a collision is named, say why guests are to be together whom nobody has put together."""
    try:
        yield
    except SymposiarchError as error:
        if len(forced.together) == len(asked.together):
            raise
        raise SymposiarchError(
            f"{error} Some guests are to be together only because each is to know {asked.min_known} others at the "
            "table, and they know no others."
        ) from None


def _check_sizes(problem: Problem) -> None:
    """Raise SymposiarchError where acquaintances force more guests together than a table seats."""
    most = max((board.capacity for board in problem.boards), default=0)
    for members in groups_of(problem).members:
        if len(members) > most:
            named = ", ".join(f"{problem.guests[guest].name} ({guest})" for guest in members[:6])
            raise SymposiarchError(
                f"Each guest is to know {problem.min_known} others at the table, and so {len(members)} guests would "
                f"all have to sit together ({named} …), but the largest table has {most} seats. Ask for fewer "
                "acquaintances, or note more of them."
            )


def _drop_impossible(problem: Problem, known: list[set[int]]) -> list[tuple[int, ...]]:
    """Forget acquaintances who cannot share a table, and return the new groups that this forces."""
    groups = groups_of(problem)
    foes: list[set[int]] = [set() for _ in groups.members]
    for one, other in problem.apart:
        a, b = groups.of[one], groups.of[other]
        foes[a].add(b)
        foes[b].add(a)
    most = max((board.capacity for board in problem.boards), default=0)
    forced = []
    for guest, others in enumerate(known):
        own = groups.of[guest]
        table = groups.table[own]
        room = most if table is None else problem.boards[table].capacity
        for other in list(others):
            theirs = groups.of[other]
            there = groups.table[theirs]
            if theirs != own and (
                theirs in foes[own]
                or len(groups.members[own]) + len(groups.members[theirs]) > room
                or (table is not None and there is not None and table != there)
            ):
                others.discard(other)
                known[other].discard(guest)
        if len(others) < problem.min_known:
            raise SymposiarchError(
                f"Each guest is to know {problem.min_known} others at the table, and {problem.guests[guest].name} "
                f"({guest}) can be seated with only {len(others)}: the others they know must sit elsewhere, with those "
                "whom they in turn need. Ask for fewer acquaintances, or note more of them."
            )
        if len(others) == problem.min_known and any(groups.of[other] != own for other in others):
            forced.append((guest, *sorted(others)))
    return forced + _small_circles(problem, known, groups)


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
