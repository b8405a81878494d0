"""Into parts of which sizes people who know each other may be parted, and whether they can be at all."""

from __future__ import annotations

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.hall import groups_of
from symposiarch.planning.autoseat.problem import Problem
from symposiarch.planning.autoseat.said import say_names, say_need, say_tables


def part_sizes(problem: Problem) -> set[int]:
    """How many guests a table may hold who know nobody else there, if each is to know enough others.

    The other chairs of the table are taken by such parts, too, or stay empty, of which there are only so many.
    """
    capacities = {board.capacity for board in problem.boards}
    spare = problem.seats - len(problem.guests)
    sizes = set(range(problem.min_known + 1, max(capacities, default=0) + 1))
    while True:
        left = {chairs - size for chairs in capacities for size in sizes if size <= chairs}
        sums = _sums(sizes, max(left, default=0))
        fillable = {rest for rest in left if any(rest - empty in sums for empty in range(min(rest, spare) + 1))}
        kept = {size for size in sizes if any(chairs - size in fillable for chairs in capacities if size <= chairs)}
        if kept == sizes:
            return sizes
        sizes = kept


def check_parting(problem: Problem) -> None:
    """Raise SymposiarchError if people who know only each other cannot be parted into parts of such sizes."""
    if not problem.min_known:
        return
    sizes = part_sizes(problem)
    for people in _circles(problem):
        if len(people) not in _sums(sizes, len(people)):
            some = " or ".join(map(str, sorted(sizes)[:8])) or "no number"
            raise SymposiarchError(
                f"{say_need(problem)}. {say_names(problem, sorted(people))} "
                f"({len(people)} guests) know only each other, and cannot be divided among the tables "
                f"({say_tables(problem)}): without leaving too many chairs empty, a table takes {some} of them. Add a "
                "chair or a table, or note more acquaintances."
            )


def _sums(sizes: set[int], most: int) -> set[int]:
    """The numbers up to `most` that such sizes make up, each as often as need be; 0 among them."""
    sums = {0}
    for total in range(1, most + 1):
        if any(total - size in sums for size in sizes):
            sums.add(total)
    return sums


def _circles(problem: Problem) -> list[list[int]]:
    """The guests, divided where nobody knows anybody and nobody is bound to anybody."""
    groups = groups_of(problem)
    linked: list[set[int]] = [set() for _ in problem.guests]
    apart = set(problem.apart)
    bound: dict[int, int] = {}
    for guest in range(len(problem.guests)):
        first = groups.members[groups.of[guest]][0]
        table = groups.table[groups.of[guest]]
        other = first if table is None else bound.setdefault(table, guest)
        linked[guest].add(other)
        linked[other].add(guest)
    for pair in problem.pairs:
        if pair.at_table > 0 and (pair.one, pair.other) not in apart:
            linked[pair.one].add(pair.other)
            linked[pair.other].add(pair.one)
    circles = []
    met: set[int] = set()
    for guest in range(len(problem.guests)):
        if guest not in met:
            circle = [guest]
            met.add(guest)
            for member in circle:
                circle += sorted(linked[member] - met)
                met |= linked[member]
            circles.append(circle)
    return circles
