"""One word of a name as it is compared: by its usual spellings, and by what transcriptions leave of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from symposiarch.model.folding import fold_word, spellings
from symposiarch.planning.recognition.readings import unvowelled
from symposiarch.planning.recognition.transcriptions import hands_of


class Word(NamedTuple):
    """One word of a name as it is compared. A tuple: a long list has tens of thousands, most of them once."""

    base: str  # plain ASCII, without doubled letters
    forms: frozenset[str]  # all its usual spellings, likewise
    bones: str  # consonants alone, those that transcriptions mix up made one
    hands: tuple[str, ...] = ()  # the base as other hands would write it
    other_bones: tuple[str, ...] = ()  # where a script leaves open how a letter sounds


_DOUBLED = re.compile(r"(.)\1+")


def _undoubled(letters: str) -> str:
    return _DOUBLED.sub(r"\1", letters) if _DOUBLED.search(letters) else letters


_MIXED_UP = tuple(
    (frozenset(telling), re.compile(pattern), sound)
    for telling, pattern, sound in (
        ("x", "^x(?=en)", "ks"),
        ("j", "(?<=[lrnstvk]i)j(?=a$)", "y"),  # Julija, Natalija
        ("x", "^alex(?=[aeiouy])", "aleks"),
        ("j", "(?<=[aeiou])j$|(?<=[lnrtd])j(?=[aeiou])|j(?=ew)", "y"),  # Sergej, Natalja, Andrejew: as Germans write
        ("ck", "ck", "k"),
        ("chz", "shch|sch|sc(?=e)|sh|sz", "s"),
        ("vw", "t[sz](?=v|w)|z(?=v|w)", "s"),
        ("cjz", "dzh|zh|tch|ch|dj|j|c", "c"),
        ("pf", "ph|ff|f", "f"),
        ("t", "th|dt", "t"),
        ("d", "dh", "d"),
        ("gqkxh", "kh|gh|[gqkx](?!s)|h(?=.)", "g"),
        ("xk", "x|ks", "gs"),
        ("w", "w", "v"),
        ("f", "of$", "ov"),
    )
)
"""Letters of which one stands wherever a spelling is mixed up with others, that spelling, and how it sounds."""
_MORE_THAN_A_LETTER = re.compile("[jx]|ck|(?:[cdgkpstz]|^)h|h$|s[cz]|t[sz][vw]|z[vw]|[kq]s|dt|ff|of$")
"""Wherever one of `_MIXED_UP` looks at more than one letter; the other spellings are single letters."""
_LETTERS_MIXED_UP = str.maketrans("qkhw", "gggv")
_VOWELS = re.compile("[aeiouyh]")
_CONSONANTS_MIXED_UP = str.maketrans("qkhw", "gggv", "aeiouy")


@lru_cache(maxsize=200_000)
def word_of(raw: str) -> Word:
    """The word as it is compared; `raw` is one of `split_words`."""
    if "-" in raw:  # El-Mutairi, Al Mutairi, Mutairi: the Arabic article stands apart, or not at all
        article, _, rest = raw.partition("-")
        plain = word_of(rest)
        whole = word_of(article + rest)
        return Word(whole.base, whole.forms | plain.forms, whole.bones, (plain.base, *plain.hands))
    if raw.isascii() and "q" not in raw and "x" not in raw:
        base = _undoubled(raw)
        return Word(base, frozenset((base,)), bones_of(base), hands_of(raw, base))
    base = _undoubled(fold_word(raw).replace(" ", "")) or raw
    if unvowelled.script_of(raw):
        bones, *others = dict.fromkeys(map(bones_of, unvowelled.skeletons(raw)))
        return Word(base, frozenset((base,)), bones, (), tuple(others))
    forms = frozenset(_undoubled(form) for form in spellings(raw) if form.isascii())
    return Word(base, forms | {base}, bones_of(base), hands_of(raw, base))


def sounded(base: str) -> str:
    """The word with the letters that transcriptions mix up made one: dzh, j and c; kh, h, g, k and q."""
    if not _MORE_THAN_A_LETTER.search(base):
        return base.translate(_LETTERS_MIXED_UP)
    letters = set(base)
    for telling, spelling, sound in _MIXED_UP:
        if not telling.isdisjoint(letters):
            base = spelling.sub(sound, base)
            letters.update(base)
    return base


@lru_cache(maxsize=200_000)
def bones_of(base: str) -> str:
    """The consonants alone, as they sound; a vowel that begins the word is kept as one."""
    if _MORE_THAN_A_LETTER.search(base):
        consonants = _VOWELS.sub("", sounded(base))
    else:
        consonants = base.translate(_CONSONANTS_MIXED_UP)
    return _undoubled(f"a{consonants}" if base[:1] in "aeiouy" else consonants)


def bones_in(word: Word) -> tuple[str, ...]:
    """The consonants of a word, as it stands and as other hands would write it."""
    julia = (f"a{word.bones[1:]}",) if word.base[0] == "j" else ()  # whom others write Yulia
    return (word.bones, *julia, *word.other_bones, *map(bones_of, word.hands))
