"""How guests, tables and rules are named where it is said why there is no plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.problem import Problem

KNOWN = "min_known"

Rule = tuple[str, tuple[int, ...]]
"""A hard rule by its kind (as the fields of a problem are called) and the numbers that it names, if any."""

KEPT_APART = "are all to be kept apart from each other", "is to be kept apart from", "are each to be kept apart from"
NOT_BESIDE = "may none of them sit beside another", "may not sit beside", "may not sit beside"

MOST_NAMES, MOST_RULES = 12, 12
MOST_FOES = 40
"""Of those who are all kept apart from each other any two may be reconciled, and so all are named."""


def collision(problem: Problem, rules: Sequence[Rule], lead: str = "") -> SymposiarchError:
    """What to say of rules that no plan keeps together: the `lead`, which ends in a colon, or what they look like."""
    tables = say_tables(problem)
    needed = any(kind == KNOWN or (kind == "together" and numbers in problem.forced) for kind, numbers in rules)
    if not lead:
        foes = _mutual_foes(rules)
        chairs = sum(board.capacity > 0 for board in problem.boards)
        if len(foes) > chairs:
            return too_many_foes(problem, [(guest,) for guest in foes])
        if all(kind == KNOWN for kind, _ in rules):
            return no_circles(problem)
        if all(kind == "together" for kind, _ in rules):
            lead = f"These groups cannot all be placed whole at the tables there are ({tables}):"
        else:
            lead = f"No plan keeps all of these rules at the tables there are ({tables}):"
    need = f"{say_need(problem)}. " if needed else ""
    said = _say_rules(problem, rules)
    if len(said) > MOST_RULES:
        said[MOST_RULES:] = [f"and {len(said) - MOST_RULES} more rules"]
    why = say_why_fixed(problem) if any(kind == "fixed" for kind, _ in rules) else ""
    return SymposiarchError(f"{need}{lead} {'; '.join(said)}. Loosen one of these rules, or change the tables.{why}")


def no_circles(problem: Problem) -> SymposiarchError:
    """What to say when every way was tried to let acquaintances share tables."""
    return SymposiarchError(
        f"{say_need(problem)}, and no plan gives that to everybody at the tables there are ({say_tables(problem)}): "
        "every way to seat acquaintances together leaves somebody with too few, or a circle that no table can take. "
        "Ask for fewer acquaintances, note more of them, or use other tables."
    )


def too_many_foes(problem: Problem, groups: Sequence[Sequence[int]]) -> SymposiarchError:
    """What to say of groups (most are of one guest) that are all kept apart from each other, more than tables."""
    tables = sum(board.capacity > 0 for board in problem.boards)
    names = [" with ".join(say_name(problem, guest) for guest in group) for group in groups]
    who = "guests" if all(len(group) == 1 for group in groups) else "groups"
    if tables == 1:
        return SymposiarchError(
            f"{listed(names)} are to be kept apart, and there is only one table. Let them share it, or add a table."
        )
    return SymposiarchError(
        f"No two of these {len(groups)} {who} may share a table, and there are only {tables} tables: {listed(names)}. "
        "Let two of them share a table, or add one."
    )


def _say_rules(problem: Problem, rules: Iterable[Rule]) -> list[str]:
    """Rules in words: those who are kept apart as few sentences as can be, those who are fixed table by table."""
    groups = [numbers for kind, numbers in rules if kind == "together"]
    fixed: dict[int, list[int]] = {}
    for kind, numbers in rules:
        if kind == "fixed":
            fixed.setdefault(numbers[1], []).append(numbers[0])
    return [
        *(f"{say_names(problem, group)} are to be together" for group in groups if group not in problem.forced),
        *_say_forced(problem, [group for group in groups if group in problem.forced]),
        *_say_foes(problem, [numbers for kind, numbers in rules if kind == "apart"], KEPT_APART),
        *_say_foes(problem, [numbers for kind, numbers in rules if kind == "not_beside"], NOT_BESIDE),
        *(
            f"{say_names(problem, guests)} {'is' if len(guests) == 1 else 'are'} fixed at {say_table(problem, table)}"
            for table, guests in sorted(fixed.items())
        ),
    ]


def _say_forced(problem: Problem, groups: Sequence[tuple[int, ...]]) -> list[str]:
    said = []
    needing: dict[tuple[int, ...], list[int]] = {}
    for group in groups:
        if len(group) > problem.min_known + 1:
            said.append(f"{say_names(problem, group)} know only each other, and are too few for two tables")
        else:
            needing.setdefault(group[1:], []).append(group[0])
    for others, guests in needing.items():
        need = "needs" if len(guests) == 1 else "each need"
        said.append(
            f"{say_names(problem, guests)} {need} {say_names(problem, others)} at the table, "
            "knowing nobody else who could sit there"
        )
    return said


def _say_foes(problem: Problem, pairs: Sequence[tuple[int, ...]], words: tuple[str, str, str]) -> list[str]:
    """`words` are those for all of a circle, for one and for several guests."""
    foes: dict[int, set[int]] = {}
    for one, other in pairs:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)
    said = []
    circles: dict[frozenset[int], list[int]] = {}
    for guest, others in foes.items():
        circles.setdefault(frozenset((guest, *others)), []).append(guest)
    for circle in circles.values():
        if len(circle) > 2:
            said.append(f"{say_names(problem, circle)} {words[0]}")
            for guest in circle:
                foes[guest] -= set(circle)
    while any(foes.values()):
        guest = max(foes, key=lambda guest: len(foes[guest]))
        others = foes[guest].copy()
        # Whoever has the same foes is named in the same sentence.
        alike = sorted(one for one in foes if foes[one] == others)
        said.append(f"{say_names(problem, alike)} {words[1 + (len(alike) > 1)]} {say_names(problem, sorted(others))}")
        for one in alike:
            foes[one] = set()
        for other in others:
            foes[other] -= set(alike)
    return said


def _mutual_foes(rules: Sequence[Rule]) -> list[int]:
    """Those whom the rules keep all apart from each other, if they say nothing else; else nobody."""
    guests = sorted({guest for _, numbers in rules for guest in numbers})
    every = len(set(rules)) == len(guests) * (len(guests) - 1) // 2
    return guests if every and all(kind == "apart" for kind, _ in rules) else []


def say_why_fixed(problem: Problem) -> str:
    """What follows a sentence about guests who are fixed."""
    return f" {problem.why_fixed}" if problem.why_fixed else ""


def say_need(problem: Problem) -> str:
    """How many acquaintances everybody is to have."""
    return f"Each guest is to know at least {_others(problem)} at the table"


def say_name(problem: Problem, guest: int) -> str:
    """A guest by name; with the number in the file where the problem came from one."""
    name = problem.guests[guest].name
    return name if any(board.label for board in problem.boards) else f"{name} ({guest})"


def say_table(problem: Problem, table: int) -> str:
    """A table by its name, or by its number in the file."""
    return f"table {problem.boards[table].label or table}"


def say_tables(problem: Problem) -> str:
    """How many tables there are, by their size."""
    counted = sorted(Counter(board.capacity for board in problem.boards if board.capacity).items())
    return ", ".join(f"{count} table{'s'[: count != 1]} of {seats} seat{'s'[: seats != 1]}" for seats, count in counted)


def say_names(problem: Problem, guests: Sequence[int], most: int = MOST_NAMES) -> str:
    """Guests by name, not more than so many of them."""
    return listed([say_name(problem, guest) for guest in guests], most)


def listed(names: Sequence[str], most: int = MOST_FOES) -> str:
    """Names with commas and an "and"."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def say_forced(problem: Problem) -> str:
    """Why guests are bound together whom nobody has put together; nothing if there are none."""
    if not problem.forced:
        return ""
    return f"Some stay together only because each guest is to know {_others(problem)} at the table. "


def _others(problem: Problem) -> str:
    return "1 other" if problem.min_known == 1 else f"{problem.min_known} others"
