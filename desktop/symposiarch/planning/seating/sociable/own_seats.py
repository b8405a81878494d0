"""Seats that somebody gets whatever else is found: to whom they are given, and how the others sit around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from symposiarch.errors import SymposiarchError
from symposiarch.planning import autoseat

LOOKS = 100
"""So often it is asked whether the rules are kept, before seats are given in their order."""

Row = tuple[int | None, ...]
"""The guests of a table by their numbers, chair by chair."""


def given(problem: autoseat.Problem, seats: Mapping[int, int], guests: Sequence[int]) -> dict[int, int]:
    """A seat for each guest, while there are any, so that the rules about tables can be kept (seat to guest).

    Of `seats` the table is told, and the first are given first. Where no way is seen they are given in their order, and
    the search says what collides.
    """
    looks = LOOKS

    def way(
        guests: Sequence[int], left: Mapping[int, int], fixed: tuple[tuple[int, int], ...]
    ) -> dict[int, int] | None:
        nonlocal looks
        if not guests or not left:
            return {}
        for table in dict.fromkeys(left.values()):
            looks -= 1
            more = (*fixed, (guests[0], table))
            if looks < 0 or _collide(replace(problem, fixed=more)):
                continue
            seat = next(seat for seat in left if left[seat] == table)
            others = way(guests[1:], {one: of for one, of in left.items() if one != seat}, more)
            if others is not None:
                return {seat: guests[0], **others}
        return None

    found = way(guests, seats, problem.fixed) if problem.together or problem.apart else None
    return dict(zip(seats, guests, strict=False)) if found is None else found


def _collide(problem: autoseat.Problem) -> bool:
    from symposiarch.planning.autoseat.collisions import check_rules

    try:
        check_rules(problem)
    except SymposiarchError:
        return True
    return False


def around(problem: autoseat.Problem, table: int, row: Row, own: Mapping[int, int]) -> Row:
    """The guests of a table as they were found, but whoever has a chair of their `own` (chair to guest) on it.

    They turn around the table together, so that neighbours stay neighbours; where two then still sit side by side who
    must not, others change places.
    """
    board, here = problem.boards[table], _at_table(problem, table, row)
    number = {guest: place for place, guest in enumerate(guest for guest in row if guest is not None)}

    def jars(way: Row) -> tuple[int, int]:
        found = autoseat.score(here, (tuple(None if guest is None else number[guest] for guest in way),))
        return found.broken["not_beside"], -found.total

    turns = range(len(row)) if board.ring else (0,)
    turned = [side[turn:] + side[:turn] for side in (row, row[::-1]) for turn in turns]
    best = min((_on_their_chairs(way, own) for way in turned), key=jars)
    others = [chair for chair in range(len(row)) if chair not in own]
    while jars(best)[0]:
        better = min((_exchanged(best, one, other) for one, other in combinations(others, 2)), key=jars, default=best)
        if jars(better) >= jars(best):
            break
        best = better
    return best


def _at_table(problem: autoseat.Problem, table: int, row: Row) -> autoseat.Problem:
    """What is said of the guests of one table, and of who sits beside whom there."""
    guests = [guest for guest in row if guest is not None]
    number = {guest: place for place, guest in enumerate(guests)}
    return replace(
        problem,
        guests=tuple(problem.guests[guest] for guest in guests),
        boards=(problem.boards[table],),
        pairs=tuple(
            replace(pair, one=number[pair.one], other=number[pair.other])
            for pair in problem.pairs
            if pair.one in number and pair.other in number
        ),
        not_beside=tuple(
            (number[one], number[other]) for one, other in problem.not_beside if one in number and other in number
        ),
        together=(),
        apart=(),
        fixed=(),
        min_known=0,
        forced=frozenset(),
    )


def _on_their_chairs(way: Row, own: Mapping[int, int]) -> Row:
    for chair, guest in own.items():
        way = _exchanged(way, way.index(guest), chair)
    return way


def _exchanged(way: Row, one: int, other: int) -> Row:
    found = list(way)
    found[one], found[other] = found[other], found[one]
    return tuple(found)
