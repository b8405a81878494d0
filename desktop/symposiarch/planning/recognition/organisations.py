"""Whether two organisations are one, however each list calls it."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.honorifics import word_set

_GENERIC_BY_LANGUAGE = {
    "english": word_set(
        "the of and for at in republic ministry embassy university institute department national state government "
        "office company foundation association centre center international mission permanent general consulate "
        "delegation committee agency faculty school"
    ),
    "azerbaijani": word_set("ve və nazirliyi sefirliyi safirliyi universiteti respublikasi respublikasinin"),
    "turkish": word_set("ve bakanligi buyukelciligi universitesi kurumu"),
    "french": word_set("de la du des et ministere ambassade universite republique"),
    "spanish": word_set("de la del y ministerio embajada universidad republica"),
    "german": word_set("der die das und"),
    "russian": word_set("ministerstvo posolstvo universitet respubliki"),
}
"""What many organisations are called alike, by the language that tells it so."""
_GENERIC = frozenset[str]().union(
    *_GENERIC_BY_LANGUAGE.values(), word_set("ltd inc llc co corp corporation gmbh sa ag as mmc qsc asc i")
)


class Agreement(IntEnum):
    """Whether two statements agree; UNKNOWN when one is missing or they cannot be compared."""

    OTHER = -1
    UNKNOWN = 0
    SAME = 1


@lru_cache(maxsize=65536)
def _organisation_words(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    """All words, those that are its own, and the initials."""
    words = fold(text).split()
    own = frozenset(word for word in words if word not in _GENERIC)
    initials = "".join(word[0] for word in words if word not in {"the", "of", "for", "and", "de", "la", "du", "des"})
    return frozenset(words), own, initials


@lru_cache(maxsize=65536)
def compare_organisations(one: str, other: str) -> Agreement:
    """Whether two organisations are one: "MFA" and "Ministry of Foreign Affairs" are, two universities are not.

    Names in different scripts or languages cannot be told apart: 외교부 may be the Ministry of Foreign Affairs, and
    "Mədəniyyət Nazirliyi" the Ministry of Culture.
    """
    if not one or not other:
        return Agreement.UNKNOWN
    if one == other:
        return Agreement.SAME
    words, own, initials = _organisation_words(one)
    other_words, other_own, other_initials = _organisation_words(other)
    if not words or not other_words:
        return Agreement.UNKNOWN
    if words == other_words or "".join(sorted(words)) == "".join(sorted(other_words)):
        return Agreement.SAME
    if (len(initials) > 2 and initials in other_words) or (len(other_initials) > 2 and other_initials in words):
        return Agreement.SAME
    if _script(one) != _script(other):
        return Agreement.UNKNOWN
    if own and other_own:
        small, large = sorted((own, other_own), key=len)
        if all(any(_is_near_word(word, one_of) for one_of in large) for word in small):
            return Agreement.SAME
    mine, theirs = _languages(words), _languages(other_words)
    return Agreement.UNKNOWN if mine and theirs and mine.isdisjoint(theirs) else Agreement.OTHER


def _languages(words: frozenset[str]) -> frozenset[str]:
    """Those that the words of an organisation may be of, as far as its generic ones tell."""
    return frozenset(language for language, own in _GENERIC_BY_LANGUAGE.items() if own & words)


def _is_near_word(word: str, other: str) -> bool:
    if word == other:
        return True
    longest = max(len(word), len(other))
    return longest > 4 and OSA.distance(word, other, score_cutoff=2) <= (1 if longest < 8 else 2)


def _script(text: str) -> str:
    for letter in text:
        if letter.isalpha():
            code = ord(letter)
            return (
                "hangul"
                if 0xAC00 <= code <= 0xD7A3
                else "latin"
                if code < 0x370
                else "cyrillic"
                if code < 0x530
                else "other"
            )
    return "latin"
