"""Azerbaijani as it was written until the 1990s, in Cyrillic letters: Милли Мәҹлисин депутаты."""

from __future__ import annotations

import re

_OWN = re.compile("[әҹҝғһөүј]", re.IGNORECASE)
_OF_OTHERS = re.compile("[іңқұћђљњџўҳҙҡ]", re.IGNORECASE)
"""Letters of Kazakh, Serbian and other neighbours, who share some of those of Azerbaijani."""

_CYRILLIC = "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшэйёюя"
_LATIN = "a b v q ğ d e ə j z i ı y k g l m n o ö p r s t u ü f x h ç c ş e y yo yu ya".split()
_LETTERS = str.maketrans(dict(zip(_CYRILLIC, _LATIN, strict=True)))


def latin(text: str) -> str:
    """An Azerbaijani text in the Latin letters of today, letter by letter; any other text as it is."""
    if _OWN.search(text) is None or _OF_OTHERS.search(text) is not None:
        return text
    return text.replace("İ", "i").lower().translate(_LETTERS)
