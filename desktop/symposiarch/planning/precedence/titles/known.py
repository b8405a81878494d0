"""The titles by which the classes of a practice are known, in the order in which they are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.tokens import WORDS
from symposiarch.planning.precedence.titles.words import TitleWords

_JOINING = frozenset({"and", "et", "y", "und", "e", "i", "ve"})


class KnownTitle(NamedTuple):
    """A title by which a class is known; `place` is its turn among all."""

    place: int
    rank: RankClass
    text: str
    houses: frozenset[str] = frozenset()
    """The houses in which it is meant, where it is not in all."""

    certain: bool = True
    """Whether it is plain what kind of house it is, though nothing else says so."""

    of_part: bool = False
    """Whether who presides over a part of one of the houses is meant."""

    @property
    def joins(self) -> bool:
        """Whether an "and" is a word of it, which otherwise parts two titles: "Minister for Europe and Foreign ..."."""
        return not _JOINING.isdisjoint(self.text.split())


def known_titles(ranks: Iterable[RankClass], around: TitleWords) -> Iterator[KnownTitle]:
    """All titles by which classes are known, in their order; the heads of houses are called alike in several."""
    place = 0
    for rank in ranks:
        for text in rank.words:
            title, _, houses = text.partition("|")
            yield KnownTitle(place, rank, title, frozenset(filter(None, houses.split(","))))
            place += 1
        usual = (*around.heading_of_firms, *around.heading)
        for title in (one for named in rank.heading for one in (usual if named == WORDS else (named,))):
            yield KnownTitle(place, rank, title, rank.heads, title in around.heading_of_firms, rank.of_part)
            place += 1
