"""Thirteen at one table, where the office does not want them: a search for company does not mind (C6 [S58])."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from symposiarch.planning import autoseat

THIRTEEN = 13

Row = tuple[int | None, ...]


def without_thirteen(problem: autoseat.Problem, plan: autoseat.Plan, besides: Mapping[int, int]) -> autoseat.Plan:
    """The plan, with one guest moved for each table at which thirteen sit, so that it costs least.

    `besides` holds the tables at which thirteen are avoided, and how many sit there whom the plan does not know. Where
    no move keeps every rule, thirteen stay.
    """
    for table, others in besides.items():
        if _count(plan[table]) + others == THIRTEEN:
            plan = _with_another_number(problem, plan, table, besides)
    return plan


def _count(row: Row) -> int:
    return sum(guest is not None for guest in row)


def _with_another_number(
    problem: autoseat.Problem, plan: autoseat.Plan, table: int, besides: Mapping[int, int]
) -> autoseat.Plan:
    """What is worth most of the plans in which one guest came to the table, or left it, and every rule is kept."""
    tried: list[tuple[int, int, int, tuple[Row, Row]]] = []
    for other in range(len(plan)):
        if other == table:
            continue
        here, there = (_with_all_chairs(plan[one], problem.boards[one]) for one in (table, other))
        pair = _two_tables(problem, (table, other), (here, there))
        before = autoseat.score(pair, (here, there)).total
        for rows in _moves(problem, (here, there), besides.get(other)):
            tried.append((before - autoseat.score(pair, rows).total, len(tried), other, rows))
    for _, _, other, rows in sorted(tried):
        moved = list(plan)
        moved[table], moved[other] = rows
        if autoseat.score(problem, tuple(moved)).feasible:
            return tuple(moved)
    return plan


def _moves(problem: autoseat.Problem, rows: tuple[Row, Row], besides: int | None) -> Iterator[tuple[Row, Row]]:
    """One of the thirteen (the first row) goes to an empty chair at the other table, or one comes from there; but
    nobody is left alone, and the other table does not have thirteen by it, where that is minded."""
    here, there = rows
    count = _count(there)
    awkward = None if besides is None else THIRTEEN - besides
    if count and count + 1 != awkward:
        yield from _steps(problem, here, there)
    if count > 2 and count - 1 != awkward:
        yield from ((came, left) for left, came in _steps(problem, there, here))


def _steps(problem: autoseat.Problem, start: Row, end: Row) -> Iterator[tuple[Row, Row]]:
    """Each of a table who may leave it, on each empty chair of another."""
    bound = {guest for guest, _ in problem.fixed} | {guest for group in problem.together for guest in group}
    for place, guest in enumerate(start):
        if guest is not None and guest not in bound:
            for chair, sitter in enumerate(end):
                if sitter is None:
                    left = (*start[:place], None, *start[place + 1 :])
                    yield left, (*end[:chair], guest, *end[chair + 1 :])


def _with_all_chairs(row: Row, board: autoseat.Board) -> Row:
    return (*row, *[None] * (board.capacity - len(row)))


def _two_tables(problem: autoseat.Problem, tables: Sequence[int], rows: Sequence[Row]) -> autoseat.Problem:
    """The problem of two tables alone, for what they are worth."""
    there = {guest for row in rows for guest in row}
    return replace(
        problem,
        boards=tuple(problem.boards[table] for table in tables),
        pairs=tuple(pair for pair in problem.pairs if pair.one in there and pair.other in there),
        together=(),
        apart=(),
        fixed=(),
    )
