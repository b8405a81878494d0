"""Names in scripts that leave vowels out: Arabic, Persian, Urdu, Hebrew, and those of India.

Each letter may be several in Latin; between two of them a short vowel may stand. So a word becomes a pattern that all
its spellings fit: محمد is Muhammad, Mohamed and Mehmed, and not Mahmoud. What it is found by are its consonants.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import islice, product

from symposiarch.planning.recognition.readings.syllables import Fit

_MOST_SKELETONS = 16

_ARABIC = {
    "ا": "a|e|o|", "ب": "b|p", "ت": "t|d", "ث": "th|t|s", "ج": "j|g|dj|c", "ح": "h|kh", "خ": "kh|h|ch|k",
    "د": "d", "ذ": "dh|d|z|th", "ر": "r", "ز": "z", "س": "s|c", "ش": "sh|ch|s", "ص": "s", "ض": "d|dh|z", "ط": "t",
    "ظ": "z|dh|d", "غ": "gh|g|k", "ف": "f|ph|v", "ق": "q|k|g|gh|kh|c", "ك": "k|c", "گ": "g", "ل": "l", "م": "m",
    "ن": "n", "ه": "h|", "و": "|w|v|u|o|ou|ow|au|aw|ew|uw", "ي": "|y|i|e|ie|ei|ai|ay|ey|iy|j", "پ": "p",
    "چ": "ch|c|tch|tsch", "ژ": "j|zh", "ں": "n", "ٹ": "t", "ڈ": "d", "ڑ": "r|d", "ے": "e|ay|ai|i", "ء": "|e|i|y",
    "ع": "a|e|o|u|i|aa|ay|",
}  # fmt: skip
"""Each letter with its spellings; those that may be silent have an empty one."""
_ARABIC_SAME = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ک": "ك", "ی": "ي", "ى": "ي", "ئ": "ي", "ؤ": "و", "ہ": "ه", "ھ": "ه"}
    | {"ۀ": "ه", "ة": "ه", "ۃ": "ه", "ـ": None}
    | {chr(mark): None for mark in (*range(0x64B, 0x653), 0x670)}
)
_HEBREW = {
    "א": "a|e|i|o|", "ב": "b|v|w", "ג": "g|j", "ד": "d", "ה": "h|a|e|", "ו": "v|w|u|o|ou|", "ז": "z|s", "ח": "h|ch|kh",
    "ט": "t", "י": "y|i|e|ei|ai|ey|j|", "כ": "k|ch|kh|c", "ל": "l", "מ": "m", "נ": "n", "ס": "s", "ע": "a|e|i|o|",
    "פ": "p|f|ph", "צ": "tz|ts|z|s", "ק": "k|c|q", "ר": "r", "ש": "sh|s|ch|sch", "ת": "t|th",
}  # fmt: skip
_HEBREW_SAME = str.maketrans("ךםןףץ", "כמנפצ")
_INDIAN = {
    "a": "a", "b": "bh|b|v", "c": "ch|c|chh", "d": "dh|d|r", "e": "e|ai|ay", "f": "f|ph", "g": "gh|g", "h": "h|",
    "i": "i|y|e", "j": "j|jh|z", "k": "k|kh|c", "l": "l", "m": "m|n", "n": "n|ng", "o": "o", "p": "p|ph", "q": "q|k",
    "r": "r|d", "s": "s|sh", "t": "t|th", "u": "u|oo|ou", "v": "v|w|b", "x": "x|ksh", "y": "y|j|", "z": "z|j",
}  # fmt: skip
_SCRIPTS = (
    (re.compile("[\u0600-\u06ff\u0750-\u077f]"), "arabic"),
    (re.compile("[\u0590-\u05ff]"), "hebrew"),
    (re.compile("[\u0900-\u0d7f]"), "indian"),
)
_ARTICLE = "(?:[aeuo]?(?:l|sh|[rnsztd])?)?"
_WHOLE = {"بن": "i?b[aei]?n", "ابن": "i?b[aei]?n", "ابو": "abo?u?", "ابي": "abi|abo?u?", "بنت": "bint[ie]?|bent"}
_WRITTEN_ON = frozenset({"عبد", "ابو", "ابي", "ال"})
_DOUBLED = re.compile(r"(.)\1+")


def script_of(word: str) -> str:
    """Which of these scripts a word is written in; none of them for most."""
    return next((name for letters, name in _SCRIPTS if letters.search(word)), "")


def joined(words: list[str]) -> list[str]:
    """The words of a name with those as one that Latin lists write as one: عبد الرحمن, آل سعود, نور الدين."""
    found: list[str] = []
    before = ""
    for word in words:
        word = word.translate(_ARABIC_SAME)
        if word in _WRITTEN_ON and word is not words[-1]:
            before += word
        elif word in ("الدين", "الله") and found and not before:
            found[-1] += word
        else:
            found.append(before + word)
            before = ""
    return [*found, before] if before else found


@lru_cache(maxsize=16384)
def _letters(word: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """What may stand before a word, and each of its letters with all spellings."""
    script = script_of(word)
    if script == "hebrew":
        word = word.translate(_HEBREW_SAME).replace("וו", "ו").replace("יי", "י")
        return "", tuple(tuple(_HEBREW.get(letter, "").split("|")) for letter in word)
    if script == "arabic":
        word = word.translate(_ARABIC_SAME)
        has_article = word.startswith("ال") and len(word) > 4
        return _ARTICLE if has_article else "", tuple(
            tuple(_ARABIC.get(letter, "").split("|")) for letter in (word[2:] if has_article else word)
        )
    from anyascii import anyascii

    spelled = anyascii(word).lower().replace("simh", "sing")
    return "", tuple(tuple(_INDIAN.get(letter, "").split("|")) for letter in _DOUBLED.sub(r"\1", spelled))


@lru_cache(maxsize=16384)
def _pattern(word: str) -> str:
    plain = word.translate(_ARABIC_SAME)
    if plain in _WHOLE:
        return _WHOLE[plain]
    inside = plain.find("ال", 2) if plain.startswith("عبد") or plain.endswith(("الدين", "الله")) else -1
    if inside > 0:
        return _pattern(plain[:inside]) + "[aeuoi]?" + _ARTICLE + "[aeui]?" + _pattern(plain[inside + 2 :])
    before, letters = _letters(word)
    parts = (f"(?:{'|'.join(choices)})" for choices in letters)
    return before + "[aeiou]?".join(parts) + "(?:a?h|a|e)?"


@lru_cache(maxsize=16384)
def _fits(word: str) -> Callable[[str], object]:
    return re.compile(_pattern(word)).fullmatch


def compare(words: tuple[str, ...], latin: tuple[str, ...]) -> tuple[Fit, bool]:
    """Whether a name in such a script and one in Latin letters may be one, and whether every word has its fellow."""
    if not latin:  # of a name in Hangul alone
        return Fit.NO, False
    spelled = tuple(_DOUBLED.sub(r"\1", word.replace("-", "")) for word in latin)
    whole = "".join(map(_pattern, words))
    for order in (spelled, (*spelled[1:], spelled[0]), (spelled[-1], *spelled[:-1])):
        if re.fullmatch(whole, _DOUBLED.sub(r"\1", "".join(order))):
            return Fit.PERHAPS, True
    left = list(spelled)
    matched = 0
    for word in words:
        found = next((one for one in left if _fits(word)(one)), None)
        if found is not None:
            left.remove(found)
            matched += 1
    missed = len(words) - matched
    if matched > 1 and not (missed and left):
        return Fit.PERHAPS, not missed and not left
    return Fit.NO, False


@lru_cache(maxsize=16384)
def skeletons(word: str) -> tuple[str, ...]:
    """The word in Latin letters, in the ways that differ in their consonants."""
    plain = word.translate(_ARABIC_SAME)
    inside = plain.find("ال", 2)
    if inside > 0 and (plain.startswith("عبد") or plain.endswith(("الدين", "الله"))):
        halves = product(skeletons(plain[:inside]), skeletons(plain[inside + 2 :]))
        return tuple(f"{one}{article}{other}" for one, other in halves for article in ("", "l"))
    before, letters = _letters(word)
    choices = [_consonants(spellings, first=at == 0) for at, spellings in enumerate(letters)]
    made = [vowel.join(parts) for parts in islice(product(*choices), _MOST_SKELETONS) for vowel in ("a", "")]
    return tuple(dict.fromkeys([*made, *(f"al{skeleton}" for skeleton in made if before)]))


def _consonants(spellings: tuple[str, ...], *, first: bool) -> list[str]:
    """The spellings of a letter that sound unlike one another, one vowel for all."""
    sounding = [spelling for spelling in spellings if spelling and spelling[0] not in "aeiou"]
    if first:
        return sounding[:3] or ["a"]
    if len(sounding) == len(spellings):
        return sounding[:3]
    return ["a", *(spelling for spelling in sounding if spelling in ("w", "h"))]
