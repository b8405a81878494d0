"""A name as a row of syllables, each of which may stand for several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import product

Syllables = tuple[frozenset[str], ...]

_MOST_KEYS = 160


class Fit(IntEnum):
    """Whether two spellings may stand for one name."""

    NO = 0
    PERHAPS = 1
    PLAINLY = 2  # each syllable can be read in one way only, and in the same, in the language that both are spelled in


@dataclass(frozen=True, slots=True)
class Spoken:
    """A name as it is spoken in a language, the family name first: for each syllable what it may be."""

    language: str
    syllables: Syllables
    translated: bool = False
    """Whether it is spelled as another language speaks it: a Lim may be a Lin, and mostly is none."""


def parsed(word: str, spelled: Mapping[str, frozenset[str]], most: int = 3) -> list[Syllables]:
    """The ways to read a word as syllables of a language, those of fewest syllables."""
    if word in spelled:
        return [(spelled[word],)]
    if most < 2 or len(word) > 6 * most:
        return []
    longer = [
        (spelled[word[:at]], *rest)
        for at in range(1, min(len(word), 7))
        if word[:at] in spelled
        for rest in parsed(word[at:], spelled, most - 1)
    ]
    fewest = min(map(len, longer), default=0)
    return [reading for reading in longer if len(reading) == fewest]


def spoken_words(words: Iterable[str], spelled: Mapping[str, frozenset[str]]) -> list[Syllables]:
    """The ways to read all words, one after another; none when one of them is of another language."""
    readings: list[Syllables] = [()]
    for word in words:
        readings = [before + after for before in readings for after in parsed(word, spelled)]
    return readings[:4]


def sounds_of(spoken: Spoken, class_of: Callable[[str], str]) -> list[str]:
    """The classes of sound of a name, by which it is found: one, unless a spelling stands for several."""
    classes = [sorted({class_of(syllable) for syllable in syllables}) for syllables in spoken.syllables]
    made: list[str] = []
    for choice in product(*classes):
        made.append(f"{spoken.language} {' '.join(choice)}")
        if len(made) == _MOST_KEYS:
            break
    return made


def fit(mine: Iterable[Spoken], theirs: Iterable[Spoken]) -> Fit:
    """How well two names go together, each with the ways in which it may be read."""
    best = Fit.NO
    for one in mine:
        for other in theirs:
            if one.language != other.language or len(one.syllables) != len(other.syllables):
                continue
            if any(a.isdisjoint(b) for a, b in zip(one.syllables, other.syllables, strict=True)):
                continue
            plain = not (one.translated or other.translated) and all(len(syllable) == 1 for syllable in one.syllables)
            if plain and one.syllables == other.syllables:
                return Fit.PLAINLY
            best = Fit.PERHAPS
    return best
