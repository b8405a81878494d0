"""Words folded: without case, accents or script, so that whatever of a name one knows is found in it.

"hasanov", "hesenov", "həsənov" and "гасанов" are all spellings of Həsənov. Everything here is pure and quick: plain
ASCII words, most of any list, pass through a split and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from symposiarch.model import korean

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


# Latin letters

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


# Cyrillic

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
    ) or (in_ascii(word),)


# the rest

_NO_LETTER = re.compile("[^a-z0-9]+")


def in_ascii(word: str) -> str:
    from anyascii import anyascii  # its tables take 20 ms to find, and most lists never need them

    return _NO_LETTER.sub("", anyascii(word).lower())


def _other_script(word: str) -> tuple[str, ...]:
    """A word of any other script: in Latin letters, and as it is (wangxiaoming and 王小明)."""
    runs = re.findall("[一-鿿㐀-䶿]+|[가-힣]+|[^一-鿿㐀-䶿가-힣]+", word)
    if len(runs) > 1:
        return tuple(dict.fromkeys([*(spelling for run in runs for spelling in spellings(run)), word]))
    return tuple(form for form in (in_ascii(word), word) if form)
