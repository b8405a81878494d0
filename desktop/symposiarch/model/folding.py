"""Words as they are looked for: without case, accents or script.

A person is found by whatever of the name one knows: "hasanov", "hesenov", "həsənov" and "гасанов" all find Həsənov,
"kim ch" and "김철" find the same guest. Two things make that so. `search_key` is stored with the person and holds every
word with its usual spellings; `query_words` turns what is typed into pieces to look for in such keys. Both are pure and
quick: plain ASCII words, most of any list, pass through a split and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product

from symposiarch.model import korean, korean_in_latin

Needles = tuple[str, ...]
"""Pieces that must all stand in a key."""

Query = tuple[tuple[Needles, ...], ...]
"""What is looked for: each word of it, by one of its alternatives."""

_LETTERS = {
    **dict(zip("əıøđðłħŧŋſðɛɔ", "aioddlhtnsdeo", strict=True)),
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ĳ": "ij",
    "ŉ": "n",
}
_APOSTROPHES = "'’‘ʼʻ`´ʹ′＇ʾʿ"


class _Tidy(dict[int, str]):
    """A table for str.translate: lower case, no apostrophes, a space for what is no letter or digit."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter == "İ":
            tidy = "i"
        elif letter in _APOSTROPHES or 0x300 <= code < 0x370 or unicodedata.category(letter) == "Cf":
            tidy = ""
        elif unicodedata.category(letter)[0] in "LNM":
            tidy = letter.lower()
        else:
            tidy = " "
        self[code] = tidy
        return tidy


class _Plain(dict[int, str]):
    """A table for str.translate that takes a Latin letter's accents off."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = _LETTERS.get(letter) or "".join(
            _LETTERS.get(part, part.lower())  # a letter of mathematics, 𝒩, comes apart into a capital
            for part in unicodedata.normalize("NFKD", letter)
            if not unicodedata.combining(part)
        )
        self[code] = plain
        return plain


_TIDY = _Tidy()
_PLAIN = _Plain()
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_HANGUL_EDGE = re.compile("(?<=[가-힣])(?=[^\\s가-힣ㄱ-ㅣ])|(?<=[^\\s가-힣ㄱ-ㅣ])(?=[가-힣])")


def split_words(text: str) -> list[str]:
    """The words of a text in lower case with their accents, in NFC, Hangul apart from other letters."""
    if text.isascii():
        return text.translate(_TIDY).split()
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _HANGUL_EDGE.sub(" ", text.translate(_TIDY)).split()


def fold(text: str) -> str:
    """A text in plain ASCII words: lower case, accents off, other scripts in Latin letters, punctuation as spaces."""
    if text.isascii():
        return " ".join(text.translate(_TIDY).split())
    return " ".join(folded for word in split_words(text) if (folded := fold_word(word)))


def fold_word(word: str) -> str:
    """One word of `split_words` in plain ASCII letters; a Hangul name as surname and given name."""
    if word.isascii():
        return word
    if korean.is_hangul(word):
        surname, given = korean.surname_of(word)
        return " ".join([*korean.SURNAMES.get(surname, ())[:1], *korean.latin_spellings(given, 1)[-1:]])
    return next((spelling for spelling in spellings(word) if spelling.isascii()), "")


@lru_cache(maxsize=200_000)
def spellings(word: str) -> tuple[str, ...]:
    """The forms under which a word of `split_words` is kept: usual ASCII spellings and, of other scripts, itself."""
    if word.isascii():
        return (word, *_azerbaijani(word)) if ("q" in word or "x" in word) and _AZERBAIJANI.search(word) else (word,)
    plain = word.translate(_PLAIN)
    if plain.isascii():
        return _latin(word, plain)
    if korean.is_hangul(word):
        return (*korean.latin_spellings(word), korean.letters_of(word), korean.initials_of(word))
    if all("Ѐ" <= letter <= "ӿ" for letter in word):
        return (*_cyrillic(word), word)
    return _other_script(word)


# ---------------------------------------------------------------- Latin letters

_AZERBAIJANI = re.compile("ə|(?:ov|ova|[iy]ev|[iy]eva|zad[aeə]|l[iı]|lu|lü|o[gğ]lu|q[iı]z[iı])$")
_SH_CH = str.maketrans({"ş": "sh", "ș": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ţ": "ts", "ț": "ts"})
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ENGLISH_AZERBAIJANI = str.maketrans({"x": "kh", "q": "g", "c": "j", "ğ": "gh", "ş": "sh", "ç": "ch"})


def _latin(word: str, plain: str) -> tuple[str, ...]:
    """hasanov, hesenov for Həsənov; cagatay, chagatay for Çağatay; muller, mueller for Müller."""
    schwas = word.count("ə")
    if not schwas:
        readings = [word]
    elif schwas <= 2:
        readings = [
            "".join(parts) for parts in product(*(("a", "e") if letter == "ə" else (letter,) for letter in word))
        ]
        readings.sort(key=lambda reading: len({reading[at] for at, letter in enumerate(word) if letter == "ə"}))
    else:
        readings = [word.replace("ə", "a"), word.replace("ə", "e")]
    found = [plain]
    found += [reading.translate(_PLAIN) for reading in readings]
    found += [reading.translate(_SH_CH).translate(_PLAIN) for reading in readings]
    if schwas or "ğ" in word or _AZERBAIJANI.search(word):
        found += [reading.translate(_ENGLISH_AZERBAIJANI).translate(_PLAIN) for reading in readings[:2]]
    if not schwas:
        found.append(word.translate(_GERMAN).translate(_PLAIN))
    return tuple(dict.fromkeys(found))


def _azerbaijani(word: str) -> tuple[str, ...]:
    """guliyev beside quliyev, khalilov beside xalilov."""
    return (word.translate(_ENGLISH_AZERBAIJANI),)


# ---------------------------------------------------------------- Cyrillic

_CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһҗҹҝҳў"
_CYRILLIC_SPELLED = (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch ~ y ~ e yu ya i yi ye g a gh q ng o u u h j j g h o"
)
_CYRILLIC = str.maketrans(dict(zip(_CYRILLIC_LETTERS, _CYRILLIC_SPELLED.split(), strict=True)))
_BEFORE_E = re.compile("(?<![бвгджзйклмнпрстфхцчшщ])е")


def _cyrillic(word: str) -> tuple[str, ...]:
    """gasanov and hasanov for Гасанов, aliev and aliyev for Алиев, dzhafarov and jafarov for Джафаров."""
    yotted = _BEFORE_E.sub("ье", word).replace("ье", "ye").replace("ё", "yo").replace("дж", "j")
    short = word.replace("ий", "y").replace("й", "i").replace("дж", "j").replace("кс", "x").replace("х", "h")
    found = (
        word.replace("ә", "a"),
        yotted,
        yotted.replace("г", "h"),
        yotted.replace("г", "h").replace("х", "h"),
        short,
        word.replace("дж", "j").replace("ж", "j").replace("х", "h").replace("г", "h"),
    )
    return tuple(
        dict.fromkeys(spelling for text in found if (spelling := text.translate(_CYRILLIC).replace("~", "")).isascii())
    ) or (_anyascii(word),)


# ---------------------------------------------------------------- the rest

_NO_LETTER = re.compile("[^a-z0-9]+")


def _anyascii(word: str) -> str:
    from anyascii import anyascii  # its tables take 20 ms to find, and most lists never need them

    return _NO_LETTER.sub("", anyascii(word).lower())


def _other_script(word: str) -> tuple[str, ...]:
    """A word of any other script: in Latin letters, and as it is (wangxiaoming and 王小明)."""
    runs = re.findall("[一-鿿㐀-䶿]+|[가-힣]+|[^一-鿿㐀-䶿가-힣]+", word)
    if len(runs) > 1:
        return tuple(dict.fromkeys([*(spelling for run in runs for spelling in spellings(run)), word]))
    return tuple(form for form in (_anyascii(word), word) if form)


# ---------------------------------------------------------------- keys and queries


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
        return ((word,), tuple(_anyascii(letter) for letter in word))
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
