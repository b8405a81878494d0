"""What languages call the states, in plain letters."""

from __future__ import annotations

import re
from functools import cache

from symposiarch.model.folding import fold

_NO_STATES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XA", "XB", "ZZ"}


_ELIDED = re.compile(r"\b([dl])['’]", re.IGNORECASE)


def plain_words(text: str) -> str:
    """A name without case, accents, signs and "the"; "d’" and "l’" as words."""
    text = fold(_ELIDED.sub(r"\1 ", text))
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return " ".join(word for word in words if word != "the")


@cache
def plain_names(language: str) -> dict[str, str]:
    """The code of every state's name in a language, plain."""
    from babel import Locale

    found: dict[str, str] = {}
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_STATES:
            found.setdefault(plain_words(name), code)
    return found
