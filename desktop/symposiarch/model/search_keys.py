"""What a person is found by: "kim ch" and "김철" find the same guest.

`search_key` is stored with the person and holds every word of the names and posts with its usual spellings;
`query_words` turns what is typed into pieces to look for in such keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from symposiarch.model import korean, korean_in_latin
from symposiarch.model.folding import fold_word, in_ascii, spellings, split_words

Needles = tuple[str, ...]
"""Pieces that must all stand in a key."""

Query = tuple[tuple[Needles, ...], ...]
"""What is looked for: each word of it, by one of its alternatives."""

_HYPHENED = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")


def search_key(*texts: str | None) -> str:
    """What is stored with a person: all words of these texts, once each, in every usual spelling, with spaces between.

    A Korean name also leaves its sound, in capitals behind "^", by which 김철 finds a Kim Chul-soo who is known only in
    Latin letters.
    """
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found.update(_keys_of(text))
    return " ".join(found)


@lru_cache(maxsize=65536)
def _keys_of(text: str) -> dict[str, None]:
    words = split_words(text)
    if text.isascii() and "q" not in text and "x" not in text and "X" not in text and "Q" not in text:
        found = dict.fromkeys(words)
        latin = words
    else:
        found = {spelling: None for word in words for spelling in spellings(word)}
        latin = [folded for word in words if not korean.HANGUL.match(word) and (folded := fold_word(word))]
        for word in words:
            if korean.is_hangul(word) and len(word) <= 5:
                found["^" + korean.sound(word)] = None
    if "-" in text or "‐" in text or "‑" in text:
        for hyphened in _HYPHENED.findall(text):
            found["".join(fold_word(word) for word in split_words(hyphened))] = None
    if 2 <= len(latin) <= 4:
        for sounds in korean_in_latin.latin_sounds(tuple(latin)):
            found["^" + sounds] = None
    return found


@lru_cache(maxsize=256)
def query_words(text: str) -> Query:
    """What is typed, as something to look for in keys: every word must be found, by one of its alternatives."""
    return tuple(_alternatives(word) for word in split_words(text))


def _alternatives(word: str) -> tuple[Needles, ...]:
    if word.isascii():
        return _without_needless([*spellings(word), *korean_in_latin.word_sounds(word)])
    if korean.HANGUL.fullmatch(word):
        return _hangul_alternatives(word)
    if len(word) > 1 and all("㐀" <= letter <= "鿿" for letter in word):
        return ((word,), tuple(in_ascii(letter) for letter in word))
    if "ə" in word:  # the keys have every mixture of the two readings
        return _without_needless([*spellings(word.replace("ə", "a")), *spellings(word.replace("ə", "e"))])
    return _without_needless(spellings(word))


def _hangul_alternatives(word: str) -> tuple[Needles, ...]:
    """The letters typed so far, what the last syllable may still become, and their sound for names in Latin letters."""
    if not any("가" <= letter <= "힣" for letter in word):
        return ((word,),)
    forms = [form for form in (word, korean.reopened(word)) if form]
    found = [korean.letters_of(form) for form in forms]
    found += ["^" + korean.sound(form) for form in forms]
    if len(word) > 1:
        found += [inside for form in forms if len(inside := korean.sound(form, name=False)) > 2]
    return _without_needless(found)


def _without_needless(pieces: Iterable[str]) -> tuple[Needles, ...]:
    """The pieces without those that hold a shorter one: whatever has "chagatay" in it has "agatay" in it."""
    kept: list[str] = []
    for piece in sorted(pieces, key=len):
        if not any(shorter in piece for shorter in kept):
            kept.append(piece)
    return tuple((piece,) for piece in kept)


def is_found(key: str, query: Query) -> bool:
    """Whether a key holds every word of the query. For many keys, make a `tester` once."""
    return tester(query)(key)


def tester(query: Query) -> Callable[[str], bool]:
    """A test of keys that is as quick as what is typed allows: one word of plain letters is one look into each key."""
    tests = sorted((_test_of(word) for word in query), key=lambda test: test[0], reverse=True)
    if not tests:
        return lambda key: True
    if len(tests) == 1:
        return tests[0][1]
    if len(tests) == 2:
        (_, first), (_, second) = tests
        return lambda key: first(key) and second(key)
    return lambda key: all(test(key) for _, test in tests)


def _test_of(word: tuple[Needles, ...]) -> tuple[int, Callable[[str], bool]]:
    """The test for one word, with the length of its shortest needle: the longer it is, the fewer keys pass."""
    shortest = min((len(needle) for needles in word for needle in needles), default=0)
    if all(len(needles) == 1 for needles in word):
        singles = [needles[0] for needles in word]
        if len(singles) == 1:
            (only,) = singles
            return shortest, lambda key: only in key
        if len(singles) == 2:
            one, other = singles
            return shortest, lambda key: one in key or other in key
        return shortest, lambda key: any(needle in key for needle in singles)
    return shortest, lambda key: any(all(needle in key for needle in needles) for needles in word)
