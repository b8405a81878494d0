"""How plausible a reading of some bytes is, beside what other encodings make of them.

Statistical detectors take French for Polish and Korean for Chinese on lists of names; here every reading is scored by
letter frequencies of the languages that use the code page, by letters that cannot stand beside one another, and by
headings that we know.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading.text import letters
from symposiarch.exchange.reading.text.letters import Alphabet
from symposiarch.model.korean import SURNAMES

_UNKNOWN = math.log(0.0004)
_SIGNS = set("«»„“”‘’‚–—…•€§°№ºª·´¡¿©®™\u00a0،؛؟")
_HANGUL = {sign: rank for rank, sign in reversed(list(enumerate(letters.HANGUL)))}
_HANZI = {sign: rank for rank, sign in reversed(list(enumerate(letters.HANZI)))}


@lru_cache(maxsize=64)
def _chances(alphabet: Alphabet) -> dict[str, float]:
    ranks = {letter: 1 / (rank + 1.5) for rank, letter in enumerate(alphabet.letters)}
    total = sum(ranks.values())
    chances = {letter: math.log(chance / total) for letter, chance in ranks.items()}
    chances.update(
        {
            letter.upper(): chance - 0.3
            for letter, chance in chances.items()
            if len(letter.upper()) == 1 and letter.upper() != letter
        }
    )
    if alphabet.language == "Turkish":
        chances["İ"] = chances["i̇"[0]] if "i" in chances else math.log(0.08)
        chances["I"] = 0.0
    return chances


_BEYOND = re.compile(r"[^\x00-\x7f]")
_ONLY_AT_THE_END = frozenset("ςךםןףץةى")
_BETWEEN_CELLS = frozenset(',;\t|"\r\n')


def single_score(text: str, alphabet: Alphabet) -> float:
    """Common letters of the language cost little, others and those in odd places much."""
    chances = _chances(alphabet)
    total = math.log(alphabet.weight) * 2
    latin = alphabet.letters[0] < "\u0370"
    for match in _BEYOND.finditer(text):
        sign = match[0]
        place = match.start()
        before = text[place - 1] if place else "\n"
        after = text[place + 1] if place + 1 < len(text) else "\n"
        chance = chances.get(sign)
        if chance is None:
            total += _sign_score(sign, before, after)
            continue
        total += chance
        if sign.isupper() and before.islower() and before.isalpha() and (not latin or after.islower()):
            total -= 3.0 if latin else 5.0
        if sign.islower() and _ascii_capital(before) and _ascii_capital(after):
            total -= 3.0
        if latin:
            if before > "\x7f" and after > "\x7f" and before.isalpha() and after.isalpha():
                total -= 3.0
            if sign.islower() and _ascii_capital(after) and not before.isupper():
                total -= 3.0
            if sign.isupper() and (before > "\x7f" if before.islower() else before.isupper() and after.islower()):
                total -= 3.0
        else:
            if _ascii_letter(before) or _ascii_letter(after):
                total -= 4.0
            if sign in _ONLY_AT_THE_END and after.isalpha():
                total -= 6.0
            if sign.islower() and before in _BETWEEN_CELLS:
                total -= 2.0  # names and offices begin with a capital
    return total


def _sign_score(sign: str, before: str, after: str) -> float:
    """A quotation mark or a dash stands beside a letter; few signs stand inside a word or beside one another."""
    if sign not in _SIGNS:
        return _UNKNOWN - (2.0 if unicodedata.category(sign) in ("Cc", "Co", "Cn") else 0.0)
    if sign in "°ºª":
        odd = before not in "nN" and not before.isdigit()
    elif sign in "©®":
        odd = before.isalpha() or after.isalpha()
    else:
        odd = before.isalpha() and after.isalpha() and sign not in "’‘´·–"
    crowded = any(other > "\x7f" and not other.isalpha() and not other.isspace() for other in (before, after))
    return -7.0 if odd or crowded else -3.0


def _ascii_capital(sign: str) -> bool:
    return sign < "\x80" and sign.isupper()


def _ascii_letter(sign: str) -> bool:
    return sign < "\x80" and sign.isalpha()


def double_score(text: str, encoding: str) -> float:
    """Common characters cost little, rare ones much; Hangul beside Chinese inside a word is a wrong reading."""
    korean = encoding in ("cp949", "johab")
    size = max(len(_HANGUL if korean else _HANZI), 1)
    common = _HANGUL if korean else _HANZI
    japanese = encoding in ("cp932", "euc-jp")
    total = -2.0 + _A_SURNAME * _names(text, korean=korean, japanese=japanese)
    for match in _BEYOND.finditer(text):
        sign = match[0]
        place = match.start()
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        width = 2 if sign <= "\uffff" else 4
        if sign in common:
            total += math.log(1.2 / size) + (0.2 if korean else 0.0)
        elif "\uac00" <= sign <= "\ud7a3":
            total += -9.0 if _is_common_ks(sign) else -14.0
        elif "\u4e00" <= sign <= "\u9fff":
            total += -12.0 if korean else (-9.5 if _is_everyday(sign, encoding) else -13.0)
            if korean and _hangul(before):
                total -= 6.0
        elif "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uff65" or sign in _SIGNS:
            total += -6.0
        elif "\u3040" <= sign <= "\u30ff":
            total += -5.0 if japanese else -14.0
        elif japanese and "\uff66" <= sign <= "\uff9f":  # kana of half a width, one byte each
            total += -9.0
        elif _is_of_a_word(sign, before, after):
            total += -5.0  # the national sets have the letters of Russian and Greek, too
        else:
            total += -8.0 * width
        if _ascii_letter(before) or _ascii_letter(after):
            total -= 2.5
    return total


def _is_of_a_word(sign: str, before: str, after: str) -> bool:
    """Whether a Cyrillic or Greek letter stands beside another of its kind."""
    first, last = ("\u0391", "\u03c9") if sign < "\u0400" else ("\u0401", "\u0451")
    return first <= sign <= last and (first <= before <= last or first <= after <= last)


def _hangul(sign: str) -> bool:
    return "\uac00" <= sign <= "\ud7a3"


@lru_cache(maxsize=8192)
def _is_common_ks(sign: str) -> bool:
    """Among the 2,350 syllables of KS X 1001; the other 8,822 are hardly ever written."""
    try:
        return len(sign.encode("euc-kr")) == 2
    except UnicodeEncodeError:
        return False


_FIRST_LEVELS = {"big5hkscs": ("big5", 0xC6), "cp932": ("euc-jp", 0xCF), "euc-jp": ("euc-jp", 0xCF)}


@lru_cache(maxsize=8192)
def _is_everyday(sign: str, encoding: str) -> bool:
    """In the first, everyday level of the national character set."""
    national, last = _FIRST_LEVELS.get(encoding, ("gb2312", 0xD7))
    try:
        code = sign.encode(national)
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and code[0] <= last


_A_SURNAME = 4.0
_NAME = re.compile(r"(?:^|(?<=[,;\t|\"\r\n]))[\u4e00-\u9fff\uac00-\ud7a3]{2,5}(?=[,;\t|\"\r\n]|$)")


def _names(text: str, *, korean: bool, japanese: bool) -> int:
    """How many cells hold a name of two to five characters that begins with a surname of the country."""
    surnames = SURNAMES if korean else letters.JAPANESE_SURNAMES if japanese else letters.CHINESE_SURNAMES
    size = 2 if japanese else 1
    return sum(name[:size] in surnames for name in _NAME.findall(text))


def known_headings(text: str) -> int:
    """How many cells of the first lines are headings written in letters beyond ASCII."""
    found = 0
    for line in text[:6000].splitlines()[:6]:
        for cell in re.split(r"[,;\t|]", line)[:60]:
            cell = cell.strip(' "')
            if cell and not cell.isascii() and len(cell) <= 40 and "\ufffd" not in cell:
                known = heading_field(cell)
                found += known is not None and known[1] >= 0.9
    return found


_HEADINGS_OF = {
    "cp1252": "nom prenom prenoms civilite fonction organisme vorname nachname anrede funktion nombre "
    "apellido apellidos cargo entidad nome cognome sobrenome ente naam voornaam",
    "cp1254": "ad soyad adi soyadi unvan kurum gorevi sira",
    "cp1250": "imie nazwisko stanowisko jmeno prijmeni meno priezvisko prezime nev beosztas",
}
"""Words of headings without a letter beyond ASCII, by the encoding of those who write them."""


def encodings_of_the_headings(data: bytes) -> frozenset[str]:
    """In what the people write whose words stand in the first line: a name or two alone tell little."""
    words = set(re.findall("[a-z]+", data[:2000].split(b"\n", 1)[0].decode("ascii", "replace").lower()))
    return frozenset(name for name, known in _HEADINGS_OF.items() if not words.isdisjoint(known.split()))
