"""Given names of Europe and its neighbours, which tell in what order a name is written: "Li Ekaterina"."""

from __future__ import annotations

from functools import lru_cache

from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.honorifics import word_set

_GIVEN = listed("names", "given")
NEVER_A_FAMILY = word_set(*_GIVEN["women"], *_GIVEN["men"])
"""Those that hardly anybody bears as a family name."""
_EVERY_ONE = NEVER_A_FAMILY | word_set(*_GIVEN["also_a_family"])


def is_given(word: str) -> bool:
    """Whether a word is a given name, whether or not some families are called so."""
    return _plain(word) in _EVERY_ONE or ("-" in word and all(map(is_given, word.split("-"))))  # "Jean-Baptiste"


def is_nothing_but_given(word: str) -> bool:
    return _plain(word) in NEVER_A_FAMILY


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return fold(word).replace(" ", "")
