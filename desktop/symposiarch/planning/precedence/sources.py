"""What says that one class goes before another: a convention, a decree, a published list. Where none does, the practice
has chosen it, and whoever reads the order is told so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from symposiarch.model.events import House
from symposiarch.planning.precedence.practice_files import known_key, text_of, unusable, words_of


@dataclass(frozen=True, slots=True)
class Source:
    """A source by the name under which an officer finds it, and the classes of which it speaks."""

    name: str
    order: tuple[tuple[str, ...], ...]
    """The highest first; of those in one row it says nothing among each other."""
    houses: frozenset[House] = frozenset(House)

    def puts(self, first: str, second: str, house: House) -> bool:
        """Whether it says that one class goes before another in such a house."""
        places = {rank: place for place, row in enumerate(self.order) for rank in row}
        return house in self.houses and first in places and places[first] < places.get(second, -1)


def sources_in(data: Mapping[str, Any], path: Path) -> tuple[Source, ...]:
    """The sources that a file names."""
    return tuple(_source(item, path) for item in data.get("source", ()))


def _source(item: Mapping[str, Any], path: Path) -> Source:
    name = text_of(item.get("name", ""), "the name of a source", path)
    if not name:
        raise unusable(path, 'a source has no name; write name = "..." below its [[source]]')
    for key in item:
        known_key(key, ("name", "order", "houses"), f"the source {name}", path)
    rows = item.get("order", [])
    if not isinstance(rows, list):
        raise unusable(path, f'“order” of the source {name} must be a list of bands: [["ambassador"], ["envoy"]]')
    order = tuple(tuple(words_of(row, f"a band of the source {name}", path)) for row in rows)
    houses = {house.value: house for house in House}
    named = words_of(item.get("houses", list(houses)), f"“houses” of the source {name}", path)
    for house in named:
        known_key(house, houses, f"the source {name}", path)
    return Source(name, order, frozenset(houses[house] for house in named))
