"""Russian headings in Latin letters, as those write them whose keyboard has no others: "Dolzhnost", "Organizaciya"."""

from __future__ import annotations

_PLAIN = dict(zip("абвгдезийклмнопрстуфхцчшщъыьэюяё", "abvgdeziyklmnoprstuf______________", strict=False))
_HANDS = tuple(
    str.maketrans({**_PLAIN, **dict(zip("жйхцчшщъыьэюяё", signs.split(" "), strict=True))})
    for signs in (
        "zh y kh ts ch sh shch  y  e yu ya e",
        "zh y h c ch sh sch  y  e yu ya yo",
        "j j h ts ch sh sch  y  e ju ja e",
        "z j h c c s sc  y  e ju ja e",
        "zh i kh ts ch sh shch  y  e iu ia e",
    )
)
_ENDING, _TYPED = "ыи", "yy"
"""How different hands write the letters that Latin lacks: as passports do, as one types, as libraries do.

"почтовый", whose last letters are folded to ыи, is "pochtovyy" as well."""
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё ")
_SHORTEST = 5
"""Letters of a word that is known so: a shorter one may be a word of any language."""


def in_latin(word: str) -> frozenset[str]:
    """The ways in which a folded Russian heading is written in Latin letters; none of other headings."""
    if len(word) < _SHORTEST or not _RUSSIAN.issuperset(word):
        return frozenset()
    ways = (word, word.replace(_ENDING, _TYPED))
    return frozenset(way.translate(hand) for way in ways for hand in _HANDS)
