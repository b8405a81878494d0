"""Several people in the one cell that is for a name: "Anna Berg; Bo Ek; Carl Alm"."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from symposiarch.model import korean
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.looks import is_like_a_name

_MARKED = re.compile(r"\s*[;；\n]\s*")
_NUMBERED = re.compile(r"(?:^|(?<![\s,;])[\s,;]+)\d{1,2}[.)]\s*(?=[^\W\d_])")
_SLASHED = re.compile(r"\s*/\s*")
_LISTED = re.compile(r"\s*[,،、]\s*|\s+(?:and|et|und|ve|və|и|y|e|및)\s+|\s*&\s*")
_INITIALED = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)?\s+[^\W\d_]\.\s?(?:[^\W\d_]\.)?")
_DIVIDED = re.compile(r"[;；\n/,،、&\d]|\s(?:and|et|und|ve|və|и|y|e|및)\s")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_ONE_AND_THE_SAME = 60.0  # two spellings of a name are more alike than this, two people less
_ANOTHER_WORD = 40.0  # and no word of theirs is less alike


def several_people(text: str) -> tuple[str, ...]:
    """The people of a cell that plainly holds more than one; none where it may be one person, or a couple."""
    if not _DIVIDED.search(text):
        return ()
    if parts := people_marked_off(text):
        return parts
    parts = _parts(_SLASHED, text)
    if len(parts) == 2 and part_company(text).companion is not None:
        return ()
    if len(parts) > 1 and all(map(_is_somebody, parts)) and not _alike(parts):
        return parts
    parts = _parts(_LISTED, text)
    enough = 3 if not all(map(_is_whole, parts)) else 2
    return parts if len(parts) >= enough and all(_is_whole(one) or _is_somebody(one) for one in parts) else ()


def people_marked_off(text: str) -> tuple[str, ...]:
    """The people of a cell between whom stand line ends, semicolons or numbers, as between nobody's names."""
    for mark in (_MARKED, _NUMBERED):
        parts = _parts(mark, text) if mark.search(text) else ()
        in_two_spellings = "\n" in text and len(parts) == 2 and _alike(parts)
        if len(parts) > 1 and all(map(_is_somebody, parts)) and not in_two_spellings:
            return parts
    return ()


def _parts(mark: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip(" ,;") for part in mark.split(text))))


def _is_somebody(part: str) -> bool:
    return _is_whole(part) or (is_like_a_name(part) and not FUNCTION.match(part))


def _is_whole(part: str) -> bool:
    """Whether the words are certainly all of one name: a surname and initials, a Korean name in Hangul."""
    if _INITIALED.fullmatch(part):
        return True
    return bool(_HANGUL.fullmatch(part)) and bool(korean.surname_of(part)[0])


def _alike(parts: tuple[str, ...]) -> bool:
    """Whether they are one name written in two scripts or spellings: "Həsənov Ramin / Hasanov Ramin"."""
    first, *others = (" ".join(take_honorific(part.split())[1]) for part in parts)
    if any(_script(first) != _script(other) for other in others):
        return True
    return any(_are_spellings(fold(first), fold(other)) for other in others)


def _are_spellings(one: str, other: str) -> bool:
    """Whether each word is alike: sisters share the family name, and are two."""
    words = list(zip(sorted(one.split()), sorted(other.split()), strict=False))
    same_length = len(one.split()) == len(other.split())
    if same_length and any(fuzz.ratio(mine, theirs) <= _ANOTHER_WORD for mine, theirs in words):
        return False
    return fuzz.token_sort_ratio(one, other) > _ONE_AND_THE_SAME


def _script(text: str) -> str:
    return "hangul" if korean.is_hangul("".join(text.split())) else "latin" if fold(text).isascii() else "other"
