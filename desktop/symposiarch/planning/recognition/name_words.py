"""One word of a name as it is compared: by its usual spellings, and by what transcriptions leave of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from symposiarch.model.folding import fold_word, spellings


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name as it is compared."""

    base: str  # plain ASCII, without doubled letters
    forms: frozenset[str]  # all its usual spellings, likewise
    bones: str  # consonants alone, those that transcriptions mix up made one


_DOUBLED = re.compile(r"(.)\1+")
_BONES = (
    (re.compile("^x(?=en)"), "ks"),
    (re.compile("(?<=[lrnstvk]i)j(?=a$)"), "y"),  # Julija, Natalija
    (re.compile("^alex(?=[aeiouy])"), "aleks"),
    (re.compile("(?<=[aeiou])j$|(?<=[lnrtd])j(?=[aeiou])|j(?=ew)"), "y"),  # Sergej, Natalja, Andrejew: as Germans write
    (re.compile("shch|sch|sc(?=e)|sh|sz"), "s"),
    (re.compile("t[sz](?=v|w)|z(?=v|w)"), "s"),
    (re.compile("dzh|zh|tch|ch|dj|j|c"), "c"),
    (re.compile("kh|gh|[gqkx](?!s)|h(?=.)"), "g"),
    (re.compile("x|ks"), "gs"),
    (re.compile("ph|ff|f"), "f"),
    (re.compile("th|dt"), "t"),
    (re.compile("w"), "v"),
    (re.compile("of$"), "ov"),
)
_VOWELS = re.compile("[aeiouyh]")


@lru_cache(maxsize=200_000)
def word_of(raw: str) -> Word:
    """The word as it is compared; `raw` is one of `split_words`."""
    if "-" in raw:  # El-Mutairi, Al Mutairi, Mutairi: the Arabic article stands apart, or not at all
        article, _, rest = raw.partition("-")
        plain = word_of(rest)
        whole = word_of(article + rest)
        return Word(whole.base, whole.forms | plain.forms, whole.bones)
    if raw.isascii() and "q" not in raw and "x" not in raw:
        base = _DOUBLED.sub(r"\1", raw)
        return Word(base, frozenset((base,)), bones_of(base))
    base = _DOUBLED.sub(r"\1", fold_word(raw).replace(" ", "")) or raw
    forms = frozenset(_DOUBLED.sub(r"\1", form) for form in spellings(raw) if form.isascii())
    return Word(base, forms | {base}, bones_of(base))


@lru_cache(maxsize=200_000)
def sounded(base: str) -> str:
    """The word with the letters that transcriptions mix up made one: dzh, j and c; kh, h, g, k and q."""
    for pattern, letter in _BONES:
        base = pattern.sub(letter, base)
    return base


@lru_cache(maxsize=200_000)
def bones_of(base: str) -> str:
    """The consonants alone, as they sound; a vowel that begins the word is kept as one."""
    return _DOUBLED.sub(r"\1", ("" if base[:1] not in "aeiouy" else "a") + _VOWELS.sub("", sounded(base)))
