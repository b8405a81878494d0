"""How programmes are written in thirteen languages: `resources/programmes`, a file a language."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TypeVar

from symposiarch.exchange.headings.meaning import folded
from symposiarch.planning.phrasebook import Phrasebook

PROGRAMMES = Phrasebook("programmes")
saying, shape = PROGRAMMES.saying, PROGRAMMES.shape

Choice = TypeVar("Choice", bound=StrEnum)


@cache
def words(*ideas: str) -> frozenset[str]:
    """The plain words for these ideas, without case and accents."""
    return frozenset(folded(word) for idea in ideas for word in PROGRAMMES.words(idea))


@cache
def table(name: str) -> dict[str, frozenset[str]]:
    """The plain words of a table, by what they stand for, likewise."""
    return {meant: frozenset(map(folded, said)) for meant, said in PROGRAMMES.table(name).items()}


def by_word(name: str, choice: type[Choice]) -> dict[str, Choice]:
    """What each word of a table stands for."""
    return {word: choice(meant) for meant, said in table(name).items() for word in said}
