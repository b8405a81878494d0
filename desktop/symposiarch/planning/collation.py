"""The order of people's names in the alphabet of the reader.

Azerbaijani puts Ç after C, Ə after E and X after H; Turkish tells I from İ; Swedish ends with Å Ä Ö. A key is one
string, so that sorting compares nothing but code points: fifty thousand keys sort as fast as any strings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from symposiarch.model.folding import fold_word

# Alphabets that differ from the plain Latin one. Letters not named follow where their plain form stands.
_ALPHABETS = {
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "da": "abcdefghijklmnopqrstuvwxyzæøå",
    "nb": "abcdefghijklmnopqrstuvwxyzæøå",
    "et": "abcdefghijklmnopqrsšzžtuvwõäöüxy",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "cs": "abcčdefghijklmnopqrřsštuvwxyzž",
    "hr": "abcčćdđefghijklmnopqrsštuvwxyzž",
    "lt": "abcčdefghiyjklmnoprsštuvzž",
    "lv": "abcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = _ALPHABETS["ru"]
_DOTTED = {"az", "tr"}  # where I is the capital of ı, and İ that of i

# A letter that an alphabet puts behind another sorts as that other and a mark above all letters; what the reader's own
# script is, if not Latin, stands before everything; Cyrillic follows Latin, and other scripts follow by their code.
_ABOVE, _BEFORE_ALL, _CYRILLIC_AFTER = 0x10FF00, "\x02", 0x400


class _Table(dict[int, str]):
    """A table for str.translate: each letter as what it sorts by, made when it is first met."""

    def __init__(self, language: str) -> None:
        alphabet = _ALPHABETS.get(language, _LATIN)
        self._korean = language == "ko"
        self._places = {letter: chr(_CYRILLIC_AFTER + place) for place, letter in enumerate(_CYRILLIC)}
        if "a" in alphabet:
            self._places |= _places(_with_all_of_latin(alphabet))
        else:
            self._places |= {
                letter: _BEFORE_ALL + chr(_CYRILLIC_AFTER + place) for place, letter in enumerate(alphabet)
            }
            self._places |= _places(_LATIN)
        # Where nothing of ASCII moves, a text in ASCII is its own key.
        self.plain = language not in _DOTTED and all(self._places[letter] == letter for letter in _LATIN)

    def __missing__(self, code: int) -> str:
        self[code] = found = self._place(chr(code))
        return found

    def _place(self, letter: str) -> str:
        if letter in self._places:
            return self._places[letter]
        if ord(letter) < 0x80:
            return letter
        if letter.isspace():
            return " "
        if "가" <= letter <= "힣":
            return _BEFORE_ALL + letter if self._korean else letter
        if not letter.isalpha():
            return ""
        plain = fold_word(letter) if ord(letter) < 0x2B0 else unicodedata.normalize("NFD", letter)[0]
        if plain != letter and all(one in self._places for one in plain):
            return "".join(self._places[one] for one in plain)
        return chr(ord(letter) + 0x10000 if ord(letter) < 0x10000 else ord(letter))


def _places(alphabet: str) -> dict[str, str]:
    """Each letter as itself while the alphabet runs as ASCII does, else as the last that did and a mark."""
    found: dict[str, str] = {}
    last, behind = "", 0
    for letter in alphabet:
        if letter.isascii() and letter > last:
            found[letter] = last = letter
            behind = 0
        else:
            found[letter] = last + chr(_ABOVE + behind)
            behind += 1
    return found


def _with_all_of_latin(alphabet: str) -> str:
    """The alphabet with the Latin letters that it has not, each behind the one that precedes it in the Latin order."""
    for before, letter in pairwise(_LATIN):
        if letter not in alphabet:
            alphabet = alphabet.replace(before, before + letter)
    return alphabet


@cache
def _table(language: str) -> _Table:
    return _Table(language)


def sort_key(text: str, language: str = "en") -> str:
    """What a name sorts by for a reader of this language (ISO 639-1; a country after it is ignored)."""
    language = language[:2].lower()
    table = _table(language)
    if text.isascii() and table.plain:
        return text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("İ", "i")
    if language in _DOTTED:
        text = text.replace("I", "ı")
    lowered = text.lower()
    return f"{lowered.translate(table).strip()}\0{lowered}"


_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""What syllables of Hangul begin with, in their order; a doubled consonant stands under the plain one."""


def first_letter(text: str, language: str = "en") -> str:
    """The letter under which a reader of this language looks a name up; a dash where it begins with none."""
    language = language[:2].lower()
    letter = unicodedata.normalize("NFC", text)[:1]
    if "가" <= letter <= "힣":
        return _CONSONANTS[(ord(letter) - ord("가")) // 588]
    small = {"I": "ı", "İ": "i"}.get(letter, letter.lower()) if language in _DOTTED else letter.lower()
    if small not in _ALPHABETS.get(language, _LATIN) and ord(letter or " ") < 0x2B0:
        small = fold_word(small)[:1]
    if not small.isalnum():
        return "–"
    return "İ" if small == "i" and language in _DOTTED else small.upper()


def sort_keys(texts: Iterable[str], language: str) -> list[str]:
    """The keys of a whole column; plain ASCII, most of it, is merely put in lower case where the alphabet allows it."""
    if _table(language[:2].lower()).plain:
        return [text.lower() if text.isascii() else sort_key(text, language) for text in texts]
    return [sort_key(text, language) for text in texts]
