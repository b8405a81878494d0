"""What to say when no plan was found: that there is none, or what is wrong with the nearest one."""

from __future__ import annotations

from collections import Counter

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.hall import groups_of
from symposiarch.planning.autoseat.problem import Plan, Problem, neighbours
from symposiarch.planning.autoseat.said import say_forced, say_name, say_names, say_table, say_tables

MOST_WRONG = 4


def no_room(problem: Problem, *, proven: bool) -> SymposiarchError:
    """What to say when the groups cannot be placed whole at the tables, or no way to do so was found."""
    groups = Counter(len(members) for members in groups_of(problem).members if len(members) > 1)
    sizes = ", ".join(f"{count} of {size} guests" for size, count in sorted(groups.items()))
    tables = say_tables(problem)
    said = (
        f"The groups that stay together ({sizes}) do not fit the tables ({tables}), however they are dealt out."
        if proven
        else f"No way was found to place the groups that stay together ({sizes}) whole at the tables ({tables}); "
        "there may be one."
    )
    return SymposiarchError(f"{said} {say_forced(problem)}Take a group apart, or use other tables.")


def none_found(problem: Problem, nearest: Plan, seconds: float) -> SymposiarchError:
    """What to say when no plan was found and nothing is proven: what is wrong with the nearest one."""
    wrong = _wrong_with(problem, nearest)
    said = wrong[:MOST_WRONG]
    if len(wrong) > MOST_WRONG:
        said.append(f"and {len(wrong) - MOST_WRONG} more such cases")
    return SymposiarchError(
        f"No plan that keeps all rules was found in {seconds:g} seconds; there may be one. In the nearest one "
        f"{'; '.join(said)}. Loosen one of these rules, or give more time."
    )


def _wrong_with(problem: Problem, plan: Plan) -> list[str]:
    table_of = {guest: table for table, row in enumerate(plan) for guest in row if guest is not None}
    beside = {
        frozenset(pair) for row, board in zip(plan, problem.boards, strict=True) for pair in neighbours(row, board)
    }
    wrong = [
        f"{say_names(problem, pair)} share {say_table(problem, table_of[pair[0]])}, who are to be kept apart"
        for pair in problem.apart
        if table_of[pair[0]] == table_of[pair[1]]
    ]
    wrong += [
        f"{say_names(problem, pair)} sit side by side, who are not to"
        for pair in problem.not_beside
        if frozenset(pair) in beside
    ]
    known = [0] * len(problem.guests)
    for pair in problem.pairs:
        if pair.at_table > 0 and table_of[pair.one] == table_of[pair.other]:
            known[pair.one] += 1
            known[pair.other] += 1
    wrong += [
        f"{say_name(problem, guest)} knows {count or 'nobody'} at {say_table(problem, table_of[guest])}"
        for guest, count in enumerate(known)
        if count < problem.min_known
    ]
    return wrong
