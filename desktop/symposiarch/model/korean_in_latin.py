"""Korean names that stand in Latin letters, read back: which Hangul the letters may mean, and how they sound.

Nobody owns the romanisation of a Korean name, so a reading is a set of what each syllable may be. See `model.korean`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from symposiarch.model.korean import GIVEN_SYLLABLES, SURNAMES, sound, spellings


@lru_cache(maxsize=1)
def syllable_readings() -> dict[str, frozenset[str]]:
    """Latin spelling -> the syllables that it may stand for."""
    found: dict[str, set[str]] = {}
    for syllable in set(GIVEN_SYLLABLES):
        for spelling in spellings(syllable):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


@lru_cache(maxsize=1)
def surname_readings() -> dict[str, frozenset[str]]:
    """Latin spelling of a surname -> the surnames that it may stand for."""
    found: dict[str, set[str]] = {}
    for hangul, written in SURNAMES.items():
        for spelling in written:
            found.setdefault(spelling, set()).add(hangul)
    return {spelling: frozenset(surnames) for spelling, surnames in found.items()}


_MOST_SYLLABLES = 3
"""Of a given name: most have two."""


@lru_cache(maxsize=65536)
def read_given(latin: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """The ways to read a joined Latin given name ("chulsoo") as syllables, each the set of what it may be in Hangul.

    The readings of fewest syllables come first; none when the letters are no Korean syllables.
    """
    if not latin.isascii() or not latin.isalpha() or len(latin) > 7 * _MOST_SYLLABLES:
        return ()
    readings = syllable_readings()

    def rest(at: int, left: int) -> list[tuple[frozenset[str], ...]]:
        if at == len(latin):
            return [()]
        if not left:
            return []
        return [
            (readings[latin[at:to]], *tail)
            for to in range(at + 1, min(at + 7, len(latin)) + 1)
            if latin[at:to] in readings
            for tail in rest(to, left - 1)
        ]

    return tuple(sorted(rest(0, _MOST_SYLLABLES), key=len)[:8])


def given_readings(words: tuple[str, ...]) -> list[tuple[frozenset[str], ...]]:
    """The ways to read a given name written in one or more Latin words, three syllables at most."""
    readings: list[tuple[frozenset[str], ...]] = [()]
    for word in words:
        readings = [
            before + after for before in readings for after in read_given(word) if len(before) + len(after) <= 3
        ]
    return sorted((reading for reading in readings if reading), key=len)


def latin_sounds(words: tuple[str, ...]) -> tuple[str, ...]:
    """The classes of sound of a Korean name in Latin letters ("kim", "chul", "soo"), surname first; none for any other.

    Both orders are tried, since a list may have either.
    """
    surnames = surname_readings()
    return _korean_sounds(words) if words[0] in surnames or words[-1] in surnames else ()


@lru_cache(maxsize=65536)
def _korean_sounds(words: tuple[str, ...]) -> tuple[str, ...]:
    surnames = surname_readings()
    found: dict[str, None] = {}
    for surname, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if surname not in surnames or not 1 <= len(given) <= 3:
            continue
        readings = given_readings(given)
        for reading in readings:
            if len(reading) > len(readings[0]):
                break
            for hangul in sorted(surnames[surname]):
                found |= {sound(hangul) + tail: None for tail in _sounds(reading)}
    return tuple(found)


@lru_cache(maxsize=65536)
def word_sounds(latin: str) -> tuple[str, ...]:
    """The classes of sound of one Latin word of two or three Korean syllables ("chulsoo"); none for any other word."""
    readings = [reading for reading in read_given(latin) if len(reading) > 1]
    shortest = [reading for reading in readings if len(reading) == len(readings[0])]
    return tuple(dict.fromkeys(sounds for reading in shortest for sounds in _sounds(reading)))


def _sounds(reading: tuple[frozenset[str], ...]) -> Iterator[str]:
    """The classes of sound of a given name: one, as a rule, since spellings that look alike were put into one class."""
    classes = (sorted({sound(syllable, name=False) for syllable in choices}) for choices in reading)
    return map("".join, product(*classes))
