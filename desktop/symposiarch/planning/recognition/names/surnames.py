"""What a family name looks like by itself: those of East Asia, Hungary and Spain by heart, others by their endings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.honorifics import word_set

_FAMILIES = listed("names", "families")
CHINESE = word_set(*_FAMILIES["chinese"])
CHINESE_ABROAD = word_set(*_FAMILIES["chinese_abroad"])
"""As Chinese of Hong Kong, Taiwan, Singapore and Malaysia write their family names."""
VIETNAMESE = word_set(*_FAMILIES["vietnamese"])
VIETNAMESE_ALONE = word_set(*_FAMILIES["vietnamese_alone"])
"""Those that are told even before a single word."""
KHMER = word_set(*_FAMILIES["khmer"])
HUNGARIAN = word_set(*_FAMILIES["hungarian"])
SPANISH = word_set(*_FAMILIES["spanish"])
_SPANISH_ENDING = re.compile(r"\w{3,}ez")
_GIVEN_IN_PERSIA = word_set("pervez parvez")
JAPANESE = "".join(_FAMILIES["japanese"])
OF_TWO_CHARACTERS = word_set(*_FAMILIES["of_two_characters"])
"""Chinese and Japanese family names that are more than the first character of a name."""

_ENDING = re.compile(
    r"(?<=\w\w)(?:ova?|eva?|yeva?|[iy]ov|medow|dowa?|yewa?|skiy|skaya|sky|ski|ska|enko|chuk|yan|ian|shvili|dze|zade|"
    r"zadə|oğlu|bəyli|ović|ević|ovic|evic|wicz|auskas|evičius|avičius|aitė|escu|opoulou?s?|dóttir|"
    r"ова?|ева?|ёва?|ина?|ский|ская|енко|ян|швили|дзе|заде)$",
    re.IGNORECASE,
)
_GIVEN_ALL_THE_SAME = word_set(*_FAMILIES["given_all_the_same"])


def ends_like_a_family(word: str) -> bool:
    """Whether a word ends as family names do and given names hardly ever: "Petrov", "Sargsyan"; not "Brian", "Eva"."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    return bool(_ENDING.search(word)) and plain not in _GIVEN_ALL_THE_SAME


def is_spanish_family(folded: str) -> bool:
    """Whether a word, folded, is a family name of Spain, Portugal or their Americas: "garcia", "rodriguez"."""
    return folded in SPANISH or (bool(_SPANISH_ENDING.fullmatch(folded)) and folded not in _GIVEN_IN_PERSIA)


def is_japanese_family(word: str) -> bool:
    """Whether a word in Latin letters is a Japanese family name, however it shows long vowels: "Satō", "Satoh"."""
    return _short(word) in _JAPANESE


@lru_cache(maxsize=65536)
def _short(word: str) -> str:
    """A Japanese word without the length of its vowels."""
    return re.sub(r"ou|oo|oh(?![aiueoy])", "o", fold(word)).replace("uu", "u")


_JAPANESE = frozenset(map(_short, JAPANESE.split()))


def east_asian_family(name: str) -> str:
    """The family's part of a name in Chinese characters that is written close: one character, or a known pair.

    A name of four or five that is not known is Japanese, where the family mostly takes the first two.
    """
    for length in (3, 2):
        if len(name) > length and name[:length] in OF_TWO_CHARACTERS:
            return name[:length]
    return name[: 1 if 2 <= len(name) <= 3 else 2 if 4 <= len(name) <= 5 else len(name)]
