"""Japanese names: 大野 is Ōno, Ohno and Oono, and characters are read as people of that name read them.

A character of a name has many readings, so that what is found here may be meant and no more.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from symposiarch.planning.recognition.readings.characters import readings_in

_ROMAJI = re.compile(
    r"(?:(?:[kgnhbpmr]y|sh|ch|ts|j|jy|sy|zy|ty|dz|tch|[kgsztdnhfbpmyrw])?[aiueo]h?|n(?![aiueoy])|m(?=[bpm])|"
    r"([kstpc])(?=\1|ch))+"
)
_HEPBURN = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        ("m(?=[bp])", "n"),
        ("tch", "ch"),
        ("s[iy](?=[auo])|sy", "sh"),
        ("si", "shi"),
        ("ty", "ch"),
        ("ti", "chi"),
        ("tu", "tsu"),
        ("zy|jy", "j"),
        ("zi", "ji"),
        ("(?<![sc])hu", "fu"),
        ("(?<=[aiueo])wo$", "o"),
    )
)
UNLIKE_HEPBURN = re.compile("m[bp]|tch|[stzj]y|[stz]i|tu|hu|wo$")
LONG = re.compile("o[uo]|oh(?![aiuo])|uu")
_DOUBLED = re.compile(r"(.)\1+")


def in_hepburn(word: str) -> str:
    """The word in the usual spelling, doubled letters as one: shunpei for shumpei, shinji for sinzi."""
    if not UNLIKE_HEPBURN.search(word) or not is_romaji(word):
        return word
    for pattern, spelling in _HEPBURN:
        word = pattern.sub(spelling, word)
    return word


def without_length(word: str) -> str:
    """The word with its long vowels short: ono for ohno, yuko for yuuko; as it is when it has none."""
    if not LONG.search(word) or not is_romaji(word):
        return word
    return _DOUBLED.sub(r"\1", LONG.sub(lambda found: found[0][0], word))


@lru_cache(maxsize=65536)
def is_romaji(word: str) -> bool:
    """Whether a word of Latin letters can be Japanese."""
    return bool(_ROMAJI.fullmatch(word))


_VOICED = {"k": "g", "sh": "j", "s": "z", "ch": "j", "ts": "z", "t": "d", "h": "b", "f": "b"}


@lru_cache(maxsize=16384)
def _readings(character: str, *, first: bool) -> tuple[str, ...]:
    """How a character may be read in a name, without what a verb or adjective ends in; voiced behind another."""
    found: dict[str, None] = {}
    for reading in sorted(readings_in("japanese").get(character, ())):
        for stem in (reading, *(reading[:-cut] for cut in (1, 2, 3) if len(reading) - cut >= 2 and len(reading) > 3)):
            if stem[-1] in "aiueon":
                found[stem] = None
    if not first:
        for reading in list(found):
            start = next((start for start in _VOICED if reading.startswith(start)), "")
            if start:
                found[_VOICED[start] + reading[len(start) :]] = None
                if start in "hf":
                    found["p" + reading[1:]] = None
    return tuple(found)


@lru_cache(maxsize=65536)
def _reads(characters: str, latin: str) -> bool:
    """Whether the characters can be read so."""

    def rest(at: int, place: int) -> bool:
        if at == len(characters):
            return place == len(latin)
        return any(
            rest(at + 1, place + len(reading))
            for reading in _readings(characters[at], first=at == 0)
            if latin.startswith(reading, place)
        )

    return rest(0, 0)


def _spoken_as(characters: str, latin: str) -> bool:
    return _reads(characters, without_length(latin)) or _reads(characters, latin)


def _splits(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Family and given name: as they are written apart, or wherever they may part."""
    if len(words) == 2:
        yield words[0], words[1]
    elif len(words) == 1:
        word = words[0]
        yield from ((word[:at], word[at:]) for at in range(1, min(len(word), 4)) if len(word) - at <= 3)


@lru_cache(maxsize=65536)
def may_be_read(characters: tuple[str, ...], latin: tuple[str, ...]) -> bool:
    """Whether a name in characters may be that of two words in Latin letters, in whichever order."""
    if len(latin) != 2 or not all(map(is_romaji, latin)):
        return False
    one, other = map(in_hepburn, latin)
    return any(
        (_spoken_as(family, one) and _spoken_as(given, other)) or (_spoken_as(family, other) and _spoken_as(given, one))
        for family, given in _splits(characters)
    )


# ---------------------------------------------------------------- finding each other


def keys_in_latin(latin: tuple[str, ...]) -> list[tuple[str, str]]:
    """The family name of two words in Latin letters, with the other's first letter, in either order; long and short."""
    if len(latin) != 2 or not all(map(is_romaji, latin)):
        return []
    one, other = map(in_hepburn, latin)
    pairs = ((one, other[0]), (other, one[0]))
    return [(family, letter) for word, letter in pairs for family in {word, without_length(word)}]


def keys_in_characters(characters: tuple[str, ...], beginnings: Container[str]) -> Iterator[tuple[str, str]]:
    """The same of a name in characters, of those family names only that begin somebody's."""
    for family, given in _splits(characters):
        letters = {reading[0] for reading in _readings(given[0], first=True)}
        for spoken in _spoken(family, beginnings):
            for letter in letters:
                yield spoken, letter


def _spoken(family: str, beginnings: Container[str]) -> Iterator[str]:
    spoken = [""]
    for at, character in enumerate(family):
        readings = _readings(character, first=at == 0)
        spoken = [whole for before in spoken for reading in readings if (whole := before + reading) in beginnings]
    yield from spoken


def first_characters(characters: tuple[str, ...]) -> list[str]:
    """The first characters of family and given name, as they may part: by which a name in Latin letters finds it."""
    return list(dict.fromkeys(family[0] + given[0] for family, given in _splits(characters)))


@lru_cache(maxsize=4096)
def characters_of(latin: tuple[str, ...]) -> list[str]:
    """The pairs of first characters that a name of two words in Latin letters may have."""
    if len(latin) != 2 or not all(map(is_romaji, latin)):
        return []
    one, other = (_beginning(without_length(in_hepburn(word))) for word in latin)
    return [a + b for a in one for b in other] + [b + a for a in one for b in other]


@lru_cache(maxsize=4096)
def _beginning(latin: str) -> frozenset[str]:
    by_reading = _by_reading()
    return frozenset(character for at in range(1, len(latin) + 1) for character in by_reading.get(latin[:at], ()))


@lru_cache(maxsize=1)
def _by_reading() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for character in readings_in("japanese"):
        for reading in _readings(character, first=True):
            found.setdefault(reading, []).append(character)
    return found
