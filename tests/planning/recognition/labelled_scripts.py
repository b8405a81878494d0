"""Pairs of hard names, judged by the name alone: of some twenty scripts, countries and customs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from tests.planning.recognition.names_of_the_east import OF_THE_EAST
from tests.planning.recognition.names_of_the_west import OF_THE_WEST
from tests.planning.recognition.names_that_look_alike import THAT_LOOK_ALIKE


@dataclass(frozen=True, slots=True)
class Pair:
    kind: str
    one: str
    other: str
    same: bool


def labelled_scripts() -> list[Pair]:
    """Some thirteen hundred pairs of one person and six hundred of two."""
    return [*_one_person(), *_two_people()]


def _one_person() -> Iterator[Pair]:
    for kind, lines in {**OF_THE_EAST, **OF_THE_WEST}.items():
        for line in lines.strip().splitlines():
            for one, other in combinations(line.split(" | "), 2):
                yield Pair(kind, one, other, True)


def _two_people() -> Iterator[Pair]:
    for kind, lines in THAT_LOOK_ALIKE.items():
        for line in lines.strip().splitlines():
            people = [person.split(" = ") for person in line.split(" | ")]
            for mine, theirs in combinations(people, 2):
                for one, other in product(mine, theirs):
                    yield Pair(kind, one, other, False)
