"""Korean names in whatever they are written: Hangul, Chinese characters, Latin or Cyrillic letters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from symposiarch.model import korean, korean_in_latin
from symposiarch.planning.recognition.readings import koreans_in_russian
from symposiarch.planning.recognition.readings.characters import readings_in
from symposiarch.planning.recognition.readings.syllables import Fit, Syllables

_MOST_SOUNDS = 48


@dataclass(frozen=True, slots=True)
class Reading:
    """A Korean name: the surnames that it may bear, and what each syllable of the given name may stand for."""

    surnames: frozenset[str]
    given: Syllables
    usual: tuple[str, ...] = ()  # the given name that is mostly meant; none where that is open


@lru_cache(maxsize=65536)
def in_hangul(hangul: str) -> tuple[Reading, ...]:
    surname, given = korean.surname_of(hangul)
    if not surname:
        surname, given = korean.surname_of(of_the_south(hangul))
    if not surname or not given:
        return ()
    return (Reading(frozenset((surname,)), tuple(frozenset((letter,)) for letter in given), tuple(given)),)


@lru_cache(maxsize=65536)
def in_latin(words: tuple[str, ...]) -> tuple[Reading, ...]:
    """The ways to read a name of two to four plain words, the surname first or last."""
    surnames = korean_in_latin.surname_readings()
    found: list[Reading] = []
    for first, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if first in surnames:
            joined = "".join(rest)
            found += [
                Reading(surnames[first], given, _usual(given, joined)) for given in korean_in_latin.given_readings(rest)
            ]
    return tuple(found)


@lru_cache(maxsize=16384)
def in_cyrillic(words: tuple[str, ...]) -> tuple[Reading, ...]:
    return tuple(Reading(surnames, given) for surnames, given in koreans_in_russian.read(words))


@lru_cache(maxsize=65536)
def in_characters(characters: str) -> tuple[Reading, ...]:
    """The ways to read a name of two to four Chinese characters, each of which stands for all its variants."""
    if not 2 <= len(characters) <= 4:
        return ()
    readings = readings_in("korean")
    syllables = [
        frozenset(spoken for reading in readings.get(letter, ()) for spoken in (reading, southern(reading)))
        for letter in characters
    ]
    if not all(syllables):
        return ()
    surnames = syllables[0] & korean.SURNAMES.keys()
    found = [Reading(surnames, tuple(syllables[1:]))] if surnames else []
    of_two = {"".join(two) for two in product(*syllables[:2])} & korean.SURNAMES.keys()
    if of_two and len(characters) > 2:
        found.append(Reading(frozenset(of_two), tuple(syllables[2:])))
    return tuple(found)


def sounds(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """The classes of sound of a name, by which it is found (see `korean.sound`)."""
    found: dict[str, None] = {}
    for reading in readings:
        classes = [sorted({korean.sound(surname) for surname in reading.surnames})]
        classes += [sorted({korean.sound(syllable, name=False) for syllable in choice}) for choice in reading.given]
        found |= dict.fromkeys(map("".join, islice(product(*classes), _MOST_SOUNDS)))
    return tuple(found)


def fit(mine: tuple[Reading, ...], theirs: tuple[Reading, ...]) -> Fit:
    """PLAINLY when both spellings usually stand for the same syllables, PERHAPS when they may."""
    best = Fit.NO
    for one in mine:
        for other in theirs:
            if len(one.given) != len(other.given) or one.surnames.isdisjoint(other.surnames):
                continue
            if any(a.isdisjoint(b) for a, b in zip(one.given, other.given, strict=True)):
                continue
            if one.usual and one.usual == other.usual:
                return Fit.PLAINLY
            best = Fit.PERHAPS
    return best


def southern(hangul: str) -> str:
    """The word as the South begins it: 이 for 리, 노 for 로, 여 for 녀."""
    first, vowel, _last = korean.jamo(hangul[0])
    soft = vowel in "ㅑㅕㅖㅛㅠㅣ"
    if first == "ㄹ" or (first == "ㄴ" and soft):
        code = ord(hangul[0]) + 588 * (korean.LEADING.index("ㅇ" if soft else "ㄴ") - korean.LEADING.index(first))
        return chr(code) + hangul[1:]
    return hangul


@lru_cache(maxsize=65536)
def of_the_south(hangul: str) -> str:
    """A whole name as the South writes it: 이용호 for 리용호, 최용해 for 최룡해."""
    return southern(hangul[0]) + (southern(hangul[1:]) if len(hangul) > 1 else "")


@lru_cache(maxsize=65536)
def _usual(given: Syllables, joined: str) -> tuple[str, ...]:
    """The syllables that a given name usually stands for; none when a spelling usually stands for several."""

    def rest(at: int, syllable: int) -> list[tuple[str, ...]]:
        if syllable == len(given):
            return [()] if at == len(joined) else []
        return [
            (hangul, *tail)
            for hangul in given[syllable]
            for spelling in korean.usual_spellings(hangul)
            if joined.startswith(spelling, at)
            for tail in rest(at + len(spelling), syllable + 1)
        ]

    found = set(rest(0, 0))
    return found.pop() if len(found) == 1 else ()
