"""Letters for which this machine has no font, found before a sheet is printed.

Typst prints an empty box and says nothing, so the fonts are asked here: first those in which sheets are set, and all
others only for letters that are still missing. What each font has is kept while the program runs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from symposiarch.documents import fonts

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report

WHOSE = ("whose", "name")
"""The facts that say to whom the texts beside them belong, the first one first."""


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A letter that no font has, the text in which it stands, and the person to whom that belongs, if it is one's."""

    letter: str
    text: str
    whose: str

    @property
    def code(self) -> str:
        return f"U+{ord(self.letter):04X}"


def missing_glyphs(facts: Mapping[str, Any], *, report: Report | None = None) -> tuple[MissingGlyph, ...]:
    """The letters among the facts that would be printed as boxes, in the order of the sheet, each text once.

    With a `report` the fonts are asked where the sheet is set (see `render`).
    """
    texts = list(dict.fromkeys(_texts(facts, "")))
    letters = {letter for text, _ in texts for letter in text}
    if report is None:
        unknown = uncovered(letters)
    else:
        from symposiarch.documents.typesetter import shared_typesetter

        unknown = shared_typesetter().uncovered(letters, report)
    if not unknown:
        return ()
    return tuple(
        MissingGlyph(letter, text, whose)
        for text, whose in texts
        for letter in dict.fromkeys(text)
        if letter in unknown
    )


def _texts(fact: Any, whose: str) -> Iterator[tuple[str, str]]:
    if isinstance(fact, str):
        yield fact, whose
    elif isinstance(fact, Mapping):
        named = next((fact[key] for key in WHOSE if isinstance(fact.get(key), str) and fact[key]), whose)
        for key, value in fact.items():
            if key != "whose":
                yield from _texts(value, named)
    elif isinstance(fact, Iterable) and not isinstance(fact, bytes):
        for value in fact:
            yield from _texts(value, whose)


def uncovered(letters: Iterable[str]) -> set[str]:
    """Those of the letters that no font of this machine has."""
    # Most sheets need a few hundred letters, and the fonts of the chains have nearly always all of them.
    left = {letter for letter in letters if not _invisible(letter)}
    for face in _faces():
        if not left:
            break
        covered = _covered(*face)
        left = {letter for letter in left if ord(letter) not in covered}
    return left


def _invisible(letter: str) -> bool:
    """Spaces, line ends, joiners and marks of direction are shaped, not drawn."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or 0xFE00 <= ord(letter) <= 0xFE0F


@cache
def _faces() -> tuple[tuple[str, int], ...]:
    """A face of each family, as file and place in it: those of the chains first. Its weights have the same letters."""
    chain = [family.casefold() for kind in fonts.chains().values() for family in kind]
    places = {family: place for place, family in enumerate(chain)}
    plain: dict[str, tuple[int, str, int]] = {}
    for font in fonts.installed().fonts():
        family = font.family.casefold()
        strangeness = abs(font.weight - 400) + 1000 * (font.style != "normal")
        if family not in plain or strangeness < plain[family][0]:
            plain[family] = (strangeness, font.path or "", font.index)
    order = sorted(plain, key=lambda family: (places.get(family, len(chain)), family))
    return tuple(dict.fromkeys(plain[family][1:] for family in order))


@cache
def _covered(path: str, index: int) -> frozenset[int]:
    """The code points of a face; those of Typst's own fonts for the empty path."""
    from fontTools.ttLib import TTFont, TTLibError

    if not path:
        return _EMBEDDED
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError, AssertionError, KeyError):
        return frozenset()


# Libertinus Serif comes inside Typst, where fontTools cannot look: these blocks are complete in it.
_EMBEDDED = frozenset((*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x400, 0x460), *range(0x391, 0x3CA)))
