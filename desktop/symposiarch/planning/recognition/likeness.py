"""How alike two names are.

Names are compared word by word and in any order; a word is known by all its usual spellings, so that Həsənov, Hasanov
and Гасанов are one, and Korean names by the syllables that their spellings may stand for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from symposiarch.model import korean
from symposiarch.model.folding import fold, fold_word, split_words
from symposiarch.planning.recognition.honorifics import BEFORE, BEHIND, word_set
from symposiarch.planning.recognition.name_words import Word, bones_of, sounded, word_of
from symposiarch.planning.recognition.surnames import CHINESE, east_asian_family
from symposiarch.planning.recognition.written import reads_chinese, reads_korean


class Likeness(IntEnum):
    """How alike two names are, from not at all to the very same."""

    NONE = 0
    SHARED = 1  # they share a family or a given name
    TYPING = 2  # a letter or two apart
    INITIALS = 3  # "R. Hasanov" for Ramin Hasanov
    PARTIAL = 4  # a middle name or a second family name on one side only
    LOOSE = 5  # they may be two spellings of one name: Yi Yong Ho for 이영호, Guseinov for Hüseynov
    SPELLING = 6  # two spellings of one name without a doubt: Chul-soo and Cheol-su, Həsənov and Hasanov
    SAME = 7  # word for word, in whatever order


@dataclass(frozen=True, slots=True)
class Readings:
    """A Korean name: the surnames that it may bear, and what each syllable of the given name may stand for."""

    surnames: frozenset[str]
    given: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared: its words in Latin letters and in a script of its own."""

    words: tuple[Word, ...]
    generation: str  # jr, sr, ii, iii
    hangul: str
    sounds: tuple[str, ...]  # classes of sound, when it reads as a Korean name
    raw: tuple[str, ...]
    whole: bool  # a family and a given name, as far as one can see


_GENERATIONS = {"junior": "jr", "snr": "sr", "senior": "sr", **{same: same for same in ("jr", "sr", "ii", "iii", "iv")}}
_TITLES = frozenset(plain for word in BEFORE | BEHIND if (plain := fold(word)) and " " not in plain and len(plain) > 1)
_DEGREES = word_set("phd md mba msc bsc obe cbe mbe esq")


@lru_cache(maxsize=65536)
def name_of(text: str) -> Name:
    """A name as it is compared. Forms of address in front of it, and degrees behind it, are left aside."""
    raw = split_words(text)
    generation = ""
    if len(raw) > 2:
        if raw[-1] in _GENERATIONS:
            generation = _GENERATIONS[raw.pop()]
        while len(raw) > 2 and (titles := _titles_before(raw)):
            del raw[:titles]
        while len(raw) > 2 and raw[-1] in _DEGREES:
            raw.pop()
    if text.isascii():
        hangul, latin = "", _with_articles(raw)
        folded = tuple(latin)
    else:
        hangul = "".join(word for word in raw if korean.is_hangul(word))
        latin = _with_articles([part for word in raw if not korean.is_hangul(word) for part in _parted(word)])
        folded = tuple(fold_word(word) for word in latin)
    sounds = korean.latin_sounds(folded) if 2 <= len(folded) <= 4 else ()
    if hangul and 2 <= len(hangul) <= 5:
        sounds = (korean.sound(hangul), *sounds)
    whole = len(latin) > 1 or len(hangul) > 1
    return Name(tuple(map(word_of, latin)), generation, hangul, sounds, folded, whole)


def _titles_before(raw: list[str]) -> int:
    """How many words of address stand first. "Pan Ki-mun" and "He Jian Ping" bear what elsewhere is one."""
    if raw[0] in _TITLES:
        return (
            0 if len(raw) == 3 and raw[0] in _FAMILIES_TOO and (reads_korean(raw[1:]) or reads_chinese(raw[1:])) else 1
        )
    return 2 if raw[:2] in (["h", "e"], ["s", "e"]) and len(raw) > 3 else 0


_FAMILIES_TOO = _TITLES & (CHINESE | korean.surname_readings().keys())
_ARTICLES = frozenset({"al", "el", "ul"})
_WRITTEN_ON = _ARTICLES | {"abd", "abdul", "abdel", "abdal", "abdur"}


def _with_articles(words: list[str]) -> list[str]:
    """ "Abdul Rahman Al Mutairi" as "abdulrahman" and "al-mutairi": what Arabic writes as one word."""
    if len(words) < 3 or _WRITTEN_ON.isdisjoint(words):
        return words
    joined: list[str] = []
    before = ""
    for word in words:
        if word in _WRITTEN_ON and word is not words[-1]:
            before += f"{word}-" if word in _ARTICLES and not before else word
        else:
            joined.append(before + word)
            before = ""
    return joined if len(joined) > 1 else words


def _parted(word: str) -> tuple[str, ...]:
    """王小明 as 王 and 小明; any other word as it is."""
    if not (2 <= len(word) <= 4 and all("㐀" <= letter <= "鿿" for letter in word)):
        return (word,)
    family = (east_asian_family(word) if len(word) > 2 else "") or word[0]
    return (family, word[len(family) :]) if len(family) < len(word) else (word[0], word[1:])


@lru_cache(maxsize=65536)
def _readings_of(name: Name) -> tuple[Readings, ...]:
    found: list[Readings] = []
    if name.hangul:
        surname, given = korean.surname_of(name.hangul)
        if surname and given:
            found.append(Readings(frozenset((surname,)), tuple(frozenset((letter,)) for letter in given)))
    if 2 <= len(name.raw) <= 4:
        surnames = korean.surname_readings()
        for first, rest in ((name.raw[0], name.raw[1:]), (name.raw[-1], name.raw[:-1])):
            if first in surnames:
                found += [Readings(surnames[first], given) for given in korean.given_readings(rest)]
    return tuple(found)


def compare_names(one: Name, other: Name) -> Likeness:
    """How alike two names are. Two different Hangul names are two people, whatever their Latin letters."""
    if one.generation != other.generation and one.generation and other.generation:
        return Likeness.SHARED
    if one.hangul and other.hangul:
        return Likeness.SAME if one.hangul == other.hangul else Likeness.SHARED
    best = _compare_words(one.words, other.words) if one.words and other.words else Likeness.NONE
    if best < Likeness.SPELLING and one.sounds and other.sounds and not set(one.sounds).isdisjoint(other.sounds):
        best = max(best, _compare_korean(one, other))
    elif best in (Likeness.TYPING, Likeness.LOOSE) and one.sounds and other.sounds:
        best = Likeness.TYPING
    if one.generation != other.generation:
        best = min(best, Likeness.PARTIAL)
    return best


def _compare_korean(one: Name, other: Name) -> Likeness:
    """SPELLING when both spellings usually stand for the same syllables, LOOSE when they may."""
    best = Likeness.NONE
    for mine in _readings_of(one):
        for theirs in _readings_of(other):
            if len(mine.given) != len(theirs.given) or mine.surnames.isdisjoint(theirs.surnames):
                continue
            if any(a.isdisjoint(b) for a, b in zip(mine.given, theirs.given, strict=True)):
                continue
            best = Likeness.LOOSE
            if _is_plain(mine, theirs, one, other):
                return Likeness.SPELLING
    return best


def _is_plain(mine: Readings, theirs: Readings, one: Name, other: Name) -> bool:
    """Whether the usual reading of both given names is one and the same."""
    mine_given, theirs_given = _usual(one, mine), _usual(other, theirs)
    return bool(mine_given) and mine_given == theirs_given


def _usual(name: Name, readings: Readings) -> tuple[str, ...]:
    """The syllables that a given name usually stands for; none when a spelling usually stands for several."""
    if name.hangul:
        return tuple(next(iter(choice)) for choice in readings.given)
    words = [word for word in name.raw if word not in korean.surname_readings()] or list(name.raw[1:])
    joined = "".join(words)
    found: set[tuple[str, ...]] = set()
    for choice in _usual_choices(tuple(readings.given), joined):
        found.add(choice)
    return found.pop() if len(found) == 1 else ()


@lru_cache(maxsize=65536)
def _usual_choices(given: tuple[frozenset[str], ...], joined: str) -> tuple[tuple[str, ...], ...]:
    def rest(at: int, syllable: int) -> list[tuple[str, ...]]:
        if syllable == len(given):
            return [()] if at == len(joined) else []
        return [
            (hangul, *tail)
            for hangul in given[syllable]
            for spelling in korean.usual_spellings(hangul)
            if joined.startswith(spelling, at)
            for tail in rest(at + len(spelling), syllable + 1)
        ]

    return tuple(dict.fromkeys(rest(0, 0)))


def _compare_words(mine: tuple[Word, ...], theirs: tuple[Word, ...]) -> Likeness:
    """Word by word, in any order."""
    if len(mine) == len(theirs) == 2:  # most names: when one word is the same, the other decides
        for at, word in enumerate(mine):
            for place, other in enumerate(theirs):
                if word.base == other.base and word.forms == other.forms:
                    return _compare_rest(mine[1 - at], theirs[1 - place], word.base)
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    left = list(theirs)
    worst, exact, loose, typing, initials, missed = Likeness.SAME, 0, 0, 0, 0, 0
    pending: list[Word] = []
    for word in mine:
        found = next((one for one in left if one.base == word.base and one.forms == word.forms), None)
        if found is None:
            pending.append(word)
        else:
            left.remove(found)
            exact += 1
    for word in pending:
        found = next((one for one in left if not one.forms.isdisjoint(word.forms)), None)
        if found is not None:
            left.remove(found)
            exact += 1
            worst = min(worst, Likeness.SPELLING)
            continue
        kind, found = max(
            ((_near(word.base, one.base), one) for one in left), key=lambda near: near[0], default=(Likeness.NONE, word)
        )
        if kind is Likeness.NONE and exact > 1:
            kind, found = _slipped(word.base, left) or (kind, found)
        if kind is Likeness.NONE:
            missed += 1
            continue
        left.remove(found)
        worst = min(worst, kind)
        loose += kind is Likeness.LOOSE
        typing += kind is Likeness.TYPING
        initials += kind is Likeness.INITIALS
    if missed or typing > 1 + (len(mine) > 2):
        joined = "".join(word.base for word in mine), "".join(word.base for word in theirs)
        if len(mine) != len(theirs) and (joined[0] == joined[1] or sorted(joined[0]) == sorted(joined[1])):
            return Likeness.SAME if joined[0] == joined[1] else Likeness.LOOSE
        shared = exact and any(len(word.base) > 2 for word in mine)
        return Likeness.SHARED if shared else Likeness.NONE
    if not exact and not (loose and len(mine) > 1):
        return Likeness.NONE if initials else min(worst, Likeness.TYPING) if len(mine) > 1 else Likeness.SHARED
    if left:
        if len(mine) < 2:
            return Likeness.SHARED
        worst = min(worst, Likeness.INITIALS if initials else Likeness.PARTIAL)
    return worst


def _slipped(base: str, left: list[Word]) -> tuple[Likeness, Word] | None:
    """A word two slips away, where the other two words of the name are the very same; or a particle in a long name."""
    for other in left:
        longest = max(len(base), len(other.base))
        if base[0] != other.base[0] or (longest < 4 and len(left) > 1):
            continue
        if longest > 3 and not are_a_couple(base, other.base):
            if OSA.distance(base, other.base, score_cutoff=2) <= 2 and min(len(base), len(other.base)) > 1:
                return Likeness.TYPING, other
        elif (longest < 4 and base in _PARTICLES) or other.base in _PARTICLES:
            return Likeness.TYPING, other
    return None


_PARTICLES = word_set("van von den der des del dos das de di da la le du ten ter bin ibn")


def _compare_rest(one: Word, other: Word, shared: str) -> Likeness:
    """How alike two names are of which one word is the same: by the other word."""
    if one.base == other.base and one.forms == other.forms:
        return Likeness.SAME
    if not one.forms.isdisjoint(other.forms):
        return Likeness.SPELLING
    return _near(one.base, other.base) or (Likeness.SHARED if len(shared) > 2 else Likeness.NONE)


_J_OR_Y = ({"j", "y"}, {"j", "i"})


@lru_cache(maxsize=200_000)
def _near(a: str, b: str) -> Likeness:
    """Whether two different words may be one: an initial, a slip of the finger, another transcription."""
    if len(a) == 1 or len(b) == 1:
        return Likeness.INITIALS if a[:1] == b[:1] else Likeness.NONE
    if are_a_couple(a, b):
        return Likeness.NONE
    if len(a) > 3 < len(b) and {a[0], b[0]} in _J_OR_Y and "y" + a[1:] != a:
        a, b = "y" + a[1:], "y" + b[1:]  # Julia and Yulia
        if a == b:
            return Likeness.LOOSE
    bones = bones_of(a)
    comparable = len(bones) > 1 and min(len(a), len(b)) > 3 and bones == bones_of(b)
    if comparable and OSA.distance(sounded(a), sounded(b)) <= 1 + len(bones) // 2:
        return Likeness.LOOSE
    longest = max(len(a), len(b))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    return Likeness.TYPING if allowed and OSA.distance(a, b, score_cutoff=allowed) <= allowed else Likeness.NONE


def are_a_couple(a: str, b: str) -> bool:
    """Hasanov and Hasanova: a letter apart, and two people."""
    short, long = sorted((a, b), key=len)
    if long == short + "a" and re.search("(?:[oe]v|in)$", short):
        return True
    return bool(re.search("(?:sky|ski|skiy)$", short) and re.search("(?:skaya|ska)$", long))
