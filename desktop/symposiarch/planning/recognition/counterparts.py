"""Known names that stand for a name in another script, in another Chinese language, or with its words written as one.

Ordinary names leave here no more than a note; tables are made of them once such a name is looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from symposiarch.planning.recognition.comparable import Name, characters_of
from symposiarch.planning.recognition.readings import japanese


class Bearers(Protocol):
    """Whatever stands for those who bear a name."""

    @property
    def names(self) -> tuple[Name, ...]: ...


Key = TypeVar("Key")
Whose = TypeVar("Whose", bound=Bearers)


class Counterparts(Generic[Whose]):
    """All known names, each with those who bear it."""

    __slots__ = (
        "_beginnings", "_everybody", "_in_characters", "_in_latin", "_of_many_words", "_read", "_told", "_written_on",
    )  # fmt: skip

    def __init__(self) -> None:
        self._everybody: list[Whose] = []
        self._told = self._read = 0  # how many of them stand in the tables
        self._in_latin: dict[tuple[str, str], list[Whose]] = defaultdict(list)
        self._beginnings: set[str] = set()  # of the family names there
        self._written_on: dict[str, list[Whose]] = defaultdict(list)
        self._in_characters: dict[str, list[Whose]] = defaultdict(list)
        self._of_many_words: dict[str, list[Whose]] = defaultdict(list)

    def add(self, whose: Whose) -> None:
        self._everybody.append(whose)
        for name in whose.names:
            if name.characters:
                for key in japanese.first_characters(characters_of(name)):
                    self._in_characters[key].append(whose)
            if len(name.words) > 2:
                self._of_many_words[letters_of(name)].append(whose)

    def of(self, names: tuple[Name, ...]) -> Iterator[list[Whose]]:
        """Blocks of those who bear a counterpart of one of the names."""
        for name in names:
            if name.characters:
                self._read_latin()
                yield from _found_in(self._in_latin, self._keys_of(name))
            elif self._in_characters:
                yield from _found_in(self._in_characters, japanese.characters_of(name.plain))
            if len(name.words) > 2:
                self._tell()
                yield from _found_in(self._written_on, [letters_of(name)])
            if self._of_many_words:
                yield from _found_in(self._of_many_words, [letters_of(name)])

    def _tell(self) -> None:
        for whose in self._everybody[self._told :]:
            for name in whose.names:
                self._written_on[letters_of(name)].append(whose)
        self._told = len(self._everybody)

    def _read_latin(self) -> None:
        for whose in self._everybody[self._read :]:
            for name in whose.names:
                if not name.characters:
                    for key in japanese.keys_in_latin(name.plain):
                        self._in_latin[key].append(whose)
                        self._beginnings.update(accumulate(key[0]))
        self._read = len(self._everybody)

    def _keys_of(self, name: Name) -> Iterator[tuple[str, str]]:
        return japanese.keys_in_characters(characters_of(name), self._beginnings)


def letters_of(name: Name) -> str:
    """All letters of a name in their order in the alphabet: alike however the words are parted and turned round."""
    return "".join(sorted("".join([word.base for word in name.words])))


def _found_in(table: dict[Key, list[Whose]], keys: Iterable[Key]) -> Iterator[list[Whose]]:
    return (table[key] for key in keys if key in table)
