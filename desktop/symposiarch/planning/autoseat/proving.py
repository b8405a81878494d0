"""Which hard rules about tables collide, found by trying all ways to place everybody; and the fewest that do."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from symposiarch.errors import SymposiarchError
from symposiarch.planning.autoseat.collisions import check_rules
from symposiarch.planning.autoseat.placing import OutOfPatience, is_small, place_all
from symposiarch.planning.autoseat.problem import Plan, Problem
from symposiarch.planning.autoseat.said import KNOWN, Rule, collision

A_TRIAL = 0.1
"""Seconds for asking whether fewer rules collide as well."""

Item = TypeVar("Item")


def explain(problem: Problem, *, proof: float, naming: float, over: Callable[[], bool]) -> Plan | None:
    """Raise SymposiarchError with a smallest set of colliding rules, if it can be proven that some collide.

    The `proof` may take so many seconds, and finding the fewest then `naming` seconds, unless it is `over`. Who sits
    beside whom, and who knows whom, is part of it where there are few guests. Answers with a plan if one is met.
    """
    rules: list[Rule] = [
        *(("together", group) for group in problem.together if len(group) > 1),
        *(("apart", pair) for pair in problem.apart),
        *(("fixed", pair) for pair in problem.fixed),
    ]
    if is_small(problem):
        rules += [("not_beside", pair) for pair in problem.not_beside]
        rules += [(KNOWN, ())] if problem.min_known else []
    try:
        plan = _plan(problem, rules, proof)
    except OutOfPatience:
        return None
    if plan is not None:
        return plan
    deadline = time.monotonic() + naming

    def collide(fewer: Sequence[Rule]) -> bool:
        try:
            return _plan(problem, fewer, A_TRIAL) is None
        except OutOfPatience:
            return False

    def late() -> bool:
        return time.monotonic() > deadline or over()

    named = sorted({guest for rule in rules for guest in _guests(rule)})
    guests = _fewest(named, lambda fewer: collide(_among(problem, rules, set(fewer))), late)
    fewest = _fewest(_among(problem, rules, set(guests)), collide, late)
    raise collision(problem, [_as_asked(rule, rules) for rule in fewest])


def _guests(rule: Rule) -> tuple[int, ...]:
    kind, numbers = rule
    return numbers[:1] if kind == "fixed" else numbers


def _as_asked(rule: Rule, rules: Sequence[Rule]) -> Rule:
    """The whole group of which a rule names a part."""
    kind, numbers = rule
    if kind != "together":
        return rule
    return next(asked for asked in rules if asked[0] == kind and set(numbers) <= set(asked[1]))


def _among(problem: Problem, rules: Sequence[Rule], guests: set[int]) -> list[Rule]:
    """What the rules say of these guests alone."""
    found: list[Rule] = []
    for kind, numbers in rules:
        if kind == "together" and numbers not in problem.forced:
            left = tuple(guest for guest in numbers if guest in guests)
            if len(left) > 1:
                found.append((kind, left))
        elif guests.issuperset(_guests((kind, numbers))):
            found.append((kind, numbers))
    return found


def _fewest(items: Sequence[Item], enough: Callable[[Sequence[Item]], bool], late: Callable[[], bool]) -> list[Item]:
    """Leave out what is not needed, in large pieces first, then one by one."""
    left = list(items)
    piece = max(1, len(left) // 2)
    while True:
        start = 0
        while start < len(left):
            if late():
                return left
            fewer = left[:start] + left[start + piece :]
            if enough(fewer):
                left = fewer
            else:
                start += piece
        if piece == 1:
            return left
        piece //= 2


def _plan(problem: Problem, rules: Sequence[Rule], seconds: float) -> Plan | None:
    """A plan for everybody under these rules alone, or None if there is none. Raises OutOfPatience."""
    chosen: dict[str, list[tuple[int, ...]]] = {
        kind: [] for kind in ("together", "apart", "fixed", "not_beside", KNOWN)
    }
    for kind, numbers in rules:
        chosen[kind].append(numbers)
    loose = replace(
        problem,
        together=tuple(chosen["together"]),
        apart=tuple((one, other) for one, other in chosen["apart"]),
        not_beside=tuple((one, other) for one, other in chosen["not_beside"]),
        fixed=tuple((guest, table) for guest, table in chosen["fixed"]),
        min_known=problem.min_known if chosen[KNOWN] else 0,
    )
    try:
        check_rules(loose)
    except SymposiarchError:
        return None
    return place_all(loose, seconds)
