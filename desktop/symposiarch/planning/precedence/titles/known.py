"""The titles by which the classes of a practice are known, in the order in which they are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.parts import Part
from symposiarch.planning.precedence.titles.tokens import WORDS
from symposiarch.planning.precedence.titles.words import TitleWords, in_eastern
from symposiarch.planning.recognition.readings.characters import same_characters

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

    across: bool = False
    """Whether it may stand across what otherwise parts two titles: "Minister for Europe and Foreign Affairs"."""


def _known_titles(ranks: Iterable[RankClass], around: TitleWords) -> Iterator[KnownTitle]:
    """All titles by which classes are known, in their order; the heads of houses are called alike in several."""
    place = 0
    for rank in ranks:
        for text in rank.words:
            title, _, houses = text.partition("|")
            across = rank.across or not _JOINING.isdisjoint(title.split())
            yield KnownTitle(place, rank, title, frozenset(filter(None, houses.split(","))), across=across)
            place += 1
        usual = (*around.heading_of_firms, *around.heading)
        for named in (one for title in rank.heading for one in (usual if title == WORDS else (title,))):
            title, _, others = named.partition("|")
            heads = rank.heads.difference(others.split(","))
            across = rank.across or not _JOINING.isdisjoint(title.split())
            yield KnownTitle(place, rank, title, heads, title in around.heading_of_firms, rank.of_part, across)
            place += 1


class KnownTitles:
    """All titles by which classes are known, looked up in a text by its words."""

    def __init__(self, ranks: Iterable[RankClass], around: TitleWords) -> None:
        known = tuple(_known_titles(ranks, around))
        # In most titles hardly a word of a class stands at all: these are looked up by the first.
        self._begun: dict[str, list[KnownTitle]] = {}
        self._eastern: list[KnownTitle] = []
        for word in known:
            if word.text.isascii():
                self._begun.setdefault(word.text.split()[0], []).append(word)
            else:
                self._eastern.append(word)
        self.offices = frozenset(word.text for word in known if " " not in word.text) | around.served
        """The titles of one word."""
        self.stems = frozenset(end for word in known for end in (word.text.split()[0], word.text.split()[-1]))
        """The words with which titles begin and end, which are those that are declined."""

    def there(self, part: Part) -> list[tuple[KnownTitle, int]]:
        """The titles that a part may hold, in the order of their classes, with the place of the first word."""
        there = [
            (word, at)
            for at, token in enumerate(part.words)
            for form in {token.text, token.of, token.stem, token.owned}
            for word in self._begun.get(form, ())
        ]
        if in_eastern(part.text):
            plain = same_characters(part.text)
            there += [(word, 0) for word in self._eastern if word.text.rpartition(" ")[2] in plain]
        return sorted(there)  # no two of them have one place

    def is_office(self, part: Part) -> bool:
        return any(token.text in self.offices for token in part.words) or part.text.strip().endswith(
            tuple(word.text for word in self._eastern)
        )
