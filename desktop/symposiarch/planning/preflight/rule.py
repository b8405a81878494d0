"""What a rule of the preflight is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from symposiarch.model.events import RuleLevel
from symposiarch.planning.preflight.facts import Facts

NAMED = 3
"""How many people a sentence names before it counts the rest."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence, and the UUIDs of what it is about."""

    message: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """`page` is where the finding is put right: the key of a page of the window."""

    code: str
    level: RuleLevel
    page: str
    find: Callable[[Facts], Iterable[Found]]


def named(names: Sequence[str]) -> str:
    """Names as a sentence says them: "A, B, C and 4 more"."""
    if len(names) > NAMED + 1:
        return f"{', '.join(names[:NAMED])} and {len(names) - NAMED} more"
    if len(names) > 1:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return "".join(names)
