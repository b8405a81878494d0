"""Where a family name of several words begins: "van der Berg", "von und zu Guttenberg", "de la Tour d'Auvergne"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.recognition.names.surnames import is_spanish_family

_PARTICLES = word_set(
    "van von der den de del della dei degli di da do dos das du la le los las lo zu zum zur vom af av al el ul ibn bin "
    "binti bint ben ould wuld abu abou abi ter ten te 't ’t y e san santa st. mac mc het op 'n d' 'd o' ap bar bat "
    "ó ní nic uí ua mhic freiherr freifrau graf gräfin بن بنت ابن ابو أبو أبي آل"
)
_JOINING = word_set("y e i und et")
"""Words that stand between two parts of one family name: "de Borbón y Borbón", "von und zu"."""
_SERVANT_OF = word_set("abd abdel abdul عبد عبدال")
_ELIDED = re.compile(r"[dD]['’]\w")
_TITLE_OF_A_FAMILY = word_set("freiherr freifrau graf gräfin ritter edler")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")


def is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES


def is_initial(word: str) -> bool:
    """ "J.", "A.K.", "M": one to three letters, with dots or alone."""
    return bool(_INITIAL.match(word)) and ("." in word or len(word) == 1) and word not in ("Ó", "ó")


def beginning_of_family(words: Sequence[str], *, language: str) -> int:
    """The place of the first word of the family name, where the given name comes first."""
    start = _with_particles(words, len(words) - 1)
    start = _bound(words, start)
    if start == len(words) - 1 and start > 1 and _takes_two(words, language=language):
        return _with_particles(words, start - 1)
    if _ELIDED.match(words[start]) and start > 1 and any(map(is_particle, words[1:start])):  # de la Tour d'Auvergne
        start = _with_particles(words, start - 1)
    if words[start] in _JOINING and start > 1:  # de Borbón y Borbón
        start = _with_particles(words, start - 1)
    return start


def _with_particles(words: Sequence[str], start: int) -> int:
    """The particles before a word of the family's belong to it; one word is always left for the given name."""
    while start > 1 and (
        is_particle(words[start - 1])
        or (words[start - 1] in _JOINING and start > 2 and is_particle(words[start - 2]))
        or words[start - 1].lower() in _TITLE_OF_A_FAMILY
    ):
        start -= 1
    return start


def _takes_two(words: Sequence[str], *, language: str) -> bool:
    """Whether the last two words are the names of father and mother: "Gabriel García Márquez"."""
    before = words[-2]
    if is_particle(before) or is_initial(before):
        return False
    return is_spanish_family(fold(before)) or (language in ("es", "pt") and len(words) >= 4)


def _bound(words: Sequence[str], start: int) -> int:
    """ "عبد الله" and "Abdel Fattah" are one name each."""
    return start - 1 if start > 1 and words[start - 1].lower() in _SERVANT_OF else start


def end_of_family(words: Sequence[str]) -> int:
    """How many words the family name has, where it comes first."""
    end = 1
    while end < len(words) - 1 and is_particle(words[end - 1]):
        end += 1
    return end
