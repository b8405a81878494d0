"""Which rules about who sits beside whom collide, where counting shows it."""

from __future__ import annotations

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.foes import circle_of
from symposiarch.planning.autoseat.hall import groups_of
from symposiarch.planning.autoseat.problem import Board, Problem
from symposiarch.planning.autoseat.said import MOST_FOES, say_name, say_names, say_table, say_tables


def check_beside(problem: Problem) -> None:
    """Raise SymposiarchError where chairs cannot be given so that nobody sits beside whom they may not."""
    if not problem.not_beside:
        return
    foes: list[set[int]] = [set() for _ in problem.guests]
    for one, other in (*problem.not_beside, *problem.apart):
        foes[one].add(other)
        foes[other].add(one)
    _check_neighbours(problem, foes)
    _check_gaps(problem, foes, tuple(range(len(problem.guests))), problem.boards, "")
    groups = groups_of(problem)
    bound: dict[int, list[int]] = {}
    for members, table in zip(groups.members, groups.table, strict=True):
        if table is not None:
            bound.setdefault(table, []).extend(members)
        elif len(members) > 1:
            large = max((board for board in problem.boards if board.capacity >= len(members)), key=_gaps)
            _check_gaps(problem, foes, members, (large,), ", and they are to be together")
    for table, guests in bound.items():
        where = f", and they belong at {say_table(problem, table)}"
        _check_gaps(problem, foes, tuple(guests), (problem.boards[table],), where)


def _gaps(board: Board) -> int:
    """How many guests a table seats of whom no two sit side by side."""
    return board.capacity // 2 if board.closed else (board.capacity + 1) // 2


def _check_gaps(
    problem: Problem, foes: list[set[int]], guests: tuple[int, ...], boards: tuple[Board, ...], bond: str
) -> None:
    number = {guest: k for k, guest in enumerate(guests)}
    among = [{number[foe] for foe in foes[guest] if foe in number} for guest in guests]
    circle = sorted(guests[k] for k in circle_of(among))
    room = sum(_gaps(board) for board in boards)
    if len(circle) > room:
        tables = f"the tables there are ({say_tables(problem)}) seat" if not bond else "the table seats"
        raise SymposiarchError(
            f"No two of these {len(circle)} guests may sit side by side{bond}: "
            f"{say_names(problem, circle, MOST_FOES)}. With others or empty chairs between them {tables} only {room}. "
            "Let some of them sit side by side, or use other tables."
        )


def _check_neighbours(problem: Problem, foes: list[set[int]]) -> None:
    """Whether everybody finds neighbours, where chairs are so scarce that none stays empty beside them."""
    spare = problem.seats - len(problem.guests)
    groups = groups_of(problem)
    for guest, others in enumerate(foes):
        bound, size = groups.table[groups.of[guest]], len(groups.members[groups.of[guest]])
        sides = min(
            2 if board.closed else min(1, board.capacity - 1)
            for table, board in enumerate(problem.boards)
            if bound in (None, table) and board.capacity >= size
        )
        may = len(problem.guests) - 1 - len(others)
        if sides - may > spare:
            empty = "No chair" if not spare else "Only 1 chair"
            raise SymposiarchError(
                f"{empty} stays empty, so that {say_name(problem, guest)} has "
                f"{'neighbours on both sides' if sides == 2 else 'a neighbour'}, but may sit beside "
                f"{'nobody' if not may else 'only 1 of the others'}. Not beside: {say_names(problem, sorted(others))}. "
                "Loosen one of these rules, or add chairs."
            )
