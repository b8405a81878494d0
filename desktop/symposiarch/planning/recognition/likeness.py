"""How alike two names are.

Names are compared word by word and in any order; a word is known by all its usual spellings, so that Həsənov, Hasanov
and Гасанов are one, and Korean names by the syllables that their spellings may stand for.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise, permutations, product

from rapidfuzz.distance import OSA

from symposiarch.planning.recognition.comparable import Name, as_chinese, as_korean, characters_of, told_otherwise
from symposiarch.planning.recognition.name_words import Word, bones_of, sounded
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.recognition.readings import japanese, koreans, unvowelled
from symposiarch.planning.recognition.readings.syllables import Fit, fit


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


def compare_names(one: Name, other: Name) -> Likeness:
    """How alike two names are. Two different Hangul names are two people, whatever their Latin letters."""
    if one.generation != other.generation and one.generation and other.generation:
        return Likeness.SHARED
    if one.characters and other.characters and one.characters != other.characters:
        return _compare_characters(one, other)
    if one.hangul and other.hangul:
        return _compare_hangul(one.hangul, other.hangul)
    best = _compare_words(one.words, other.words) if one.words and other.words else Likeness.NONE
    if best < Likeness.PARTIAL and (one.closed or other.closed):
        best = max(best, _compare_particles(one, other))
    if best < Likeness.SPELLING and one.sounds and other.sounds and not set(one.sounds).isdisjoint(other.sounds):
        best = max(best, _compare_sounds(one, other))
    elif best in (Likeness.TYPING, Likeness.LOOSE) and one.sounds and other.sounds:
        best = Likeness.TYPING
    if best < Likeness.LOOSE and one.sounds and other.sounds and fit(told_otherwise(one), as_chinese(other)):
        best = Likeness.LOOSE
    if best < Likeness.LOOSE and bool(one.unvowelled) is not bool(other.unvowelled):
        best = max(best, _compare_unvowelled(one, other))
    if best < Likeness.LOOSE and bool(one.characters) is not bool(other.characters) and _may_be_japanese(one, other):
        best = Likeness.LOOSE
    if one.generation != other.generation:
        best = min(best, Likeness.PARTIAL)
    return min(best, Likeness.SHARED) if _are_of_two_fathers(one, other) else best


def _are_of_two_fathers(one: Name, other: Name) -> bool:
    """Whether both say whose children they are, and of two: Ali bin Hamad and Hamad bin Ali."""
    mine, theirs = (
        [father for child, father in pairwise(name.words) if child.base in _CHILD_OF] for name in (one, other)
    )
    return any(a.forms.isdisjoint(b.forms) and not _nearness(a, b) for a, b in zip(mine, theirs, strict=False))


_CHILD_OF = word_set("bin ibn bint")


def _compare_particles(one: Name, other: Name) -> Likeness:
    """Two names of which one has particles or a hyphen: van der Rohe, Vanderrohe and Rohe."""
    best = Likeness.NONE
    if len(one.words) != len(other.words):
        best = _compare_words(one.closed or one.words, other.closed or other.words)
    if one.bare or other.bare:
        best = max(best, min(Likeness.PARTIAL, _compare_words(one.bare or one.words, other.bare or other.words)))
    return best


def _compare_hangul(one: str, other: str) -> Likeness:
    """이용호, whom the North writes 리용호."""
    if one == other:
        return Likeness.SAME
    return Likeness.LOOSE if koreans.of_the_south(one) == koreans.of_the_south(other) else Likeness.SHARED


def _compare_characters(one: Name, other: Name) -> Likeness:
    """Two names in different characters: mistyped when they sound alike, since one types their sound."""
    mine, theirs = ([spoken for spoken in as_chinese(name) if spoken.language == "zh"] for name in (one, other))
    if fit(mine, theirs):
        return Likeness.TYPING
    return Likeness.SHARED if one.characters[0] == other.characters[0] else Likeness.NONE


def _compare_unvowelled(one: Name, other: Name) -> Likeness:
    """A name in Arabic, Hebrew or an Indian script and one in Latin letters."""
    if not one.unvowelled:
        one, other = other, one
    found, whole = unvowelled.compare(one.unvowelled, other.plain)
    return Likeness.NONE if found is Fit.NO else Likeness.LOOSE if whole else Likeness.PARTIAL


def _may_be_japanese(one: Name, other: Name) -> bool:
    if one.characters:
        return not other.hangul and japanese.may_be_read(characters_of(one), other.plain)
    return not one.hangul and japanese.may_be_read(characters_of(other), one.plain)


_LIKENESS_OF_FIT = {Fit.NO: Likeness.NONE, Fit.PERHAPS: Likeness.LOOSE, Fit.PLAINLY: Likeness.SPELLING}


def _compare_sounds(one: Name, other: Name) -> Likeness:
    """SPELLING when both usually stand for the same syllables, LOOSE when they may."""
    best = koreans.fit(as_korean(one), as_korean(other))
    return _LIKENESS_OF_FIT[max(best, fit(as_chinese(one), as_chinese(other)))]


def _compare_words(mine: tuple[Word, ...], theirs: tuple[Word, ...]) -> Likeness:
    """Word by word, in any order."""
    if len(mine) == len(theirs) == 2:  # most names: when one word is the same, the other decides
        for at, word in enumerate(mine):
            for place, other in enumerate(theirs):
                if word.base == other.base and word.forms == other.forms:
                    return _compare_rest(mine[1 - at], theirs[1 - place], word.base)
    short, long = (theirs, mine) if len(mine) > len(theirs) else (mine, theirs)
    pairs = _pair_up(short, long)
    slips = pairs.count(Likeness.TYPING)
    exact = pairs.count(Likeness.SAME) + pairs.count(Likeness.SPELLING)
    if Likeness.NONE in pairs or slips > 1 + (len(short) > 2):
        return _compare_joined(short, long) or _compare_shared(short, exact)
    if not exact and not (Likeness.LOOSE in pairs and len(short) > 1):
        if Likeness.INITIALS in pairs:
            return Likeness.NONE
        return min(*pairs, Likeness.TYPING) if len(short) > 1 else Likeness.SHARED
    if len(short) == len(long):
        return min(pairs)
    if len(short) < 2:
        return Likeness.SHARED
    return min(*pairs, Likeness.INITIALS if Likeness.INITIALS in pairs else Likeness.PARTIAL)


def _pair_up(short: tuple[Word, ...], long: tuple[Word, ...]) -> list[Likeness]:
    """How alike each word of the shorter name is to one of the longer, of which each is taken once; NONE without one.

    The very same words find each other first, in whatever order.
    """
    left = list(long)
    pairs: list[Likeness] = []
    unlike: list[Word] = []
    for word in short:
        same = next((one for one in left if one.base == word.base and one.forms == word.forms), None)
        if same is None:
            unlike.append(word)
        else:
            left.remove(same)
            pairs.append(Likeness.SAME)
    exact = len(pairs)
    for word in unlike:
        pair, nearest = _nearest(word, left, exact=exact)
        pairs.append(pair)
        exact += pair is Likeness.SPELLING
        if nearest is not None:
            left.remove(nearest)
    return pairs


def _nearest(word: Word, left: list[Word], *, exact: int) -> tuple[Likeness, Word | None]:
    """Which of the words that are `left` may be this one; `exact` words of the name were found already."""
    for other in left:
        if not other.forms.isdisjoint(word.forms):
            return Likeness.SPELLING, other
    pair, nearest = Likeness.NONE, None
    for other in left:
        if (found := _nearness(word, other)) > pair:
            pair, nearest = found, other
    if nearest is None and exact > 1:
        nearest = _slipped(word.base, left)
        pair = Likeness.NONE if nearest is None else Likeness.TYPING
    return pair, nearest


def _compare_joined(short: tuple[Word, ...], long: tuple[Word, ...]) -> Likeness:
    """A name that one hand writes in more words than the other, letter for letter: Min Su and Minsu."""
    if len(short) == len(long):
        return Likeness.NONE
    one, other = "".join(word.base for word in short), "".join(word.base for word in long)
    if one == other:
        return Likeness.SAME
    return Likeness.LOOSE if sorted(one) == sorted(other) else Likeness.NONE


def _compare_shared(short: tuple[Word, ...], exact: int) -> Likeness:
    """Two names of which some words are the same, and others are not."""
    return Likeness.SHARED if exact and any(len(word.base) > 2 for word in short) else Likeness.NONE


def _slipped(base: str, left: list[Word]) -> Word | None:
    """A word two slips away, where the other two words of the name are the very same; or a particle in a long name."""
    for other in left:
        longest = max(len(base), len(other.base))
        if base[0] != other.base[0] or (longest < 4 and len(left) > 1):
            continue
        if longest > 3 and not are_a_couple(base, other.base):
            if OSA.distance(base, other.base, score_cutoff=2) <= 2 and min(len(base), len(other.base)) > 1:
                return other
        elif (longest < 4 and base in _PARTICLES) or other.base in _PARTICLES:
            return other
    return None


_PARTICLES = word_set("van von den der des del dos das de di da la le du ten ter bin ibn")


def _compare_rest(one: Word, other: Word, shared: str) -> Likeness:
    """How alike two names are of which one word is the same: by the other word."""
    if one.base == other.base and one.forms == other.forms:
        return Likeness.SAME
    if not one.forms.isdisjoint(other.forms):
        return Likeness.SPELLING
    return _nearness(one, other) or (Likeness.SHARED if len(shared) > 2 else Likeness.NONE)


def _nearness(one: Word, other: Word) -> Likeness:
    """Whether two different words may be one, as they stand or as another hand would write them."""
    if not one.hands and not other.hands:
        return _near(one.base, other.base)
    mine, theirs = (one.base, *one.hands), (other.base, *other.hands)
    if not set(mine).isdisjoint(theirs):
        return Likeness.LOOSE
    return min(Likeness.LOOSE, max(_near(a, b) for a in mine for b in theirs))


_J_OR_Y = ({"j", "y"}, {"j", "i"})


@lru_cache(maxsize=200_000)
def _near(a: str, b: str) -> Likeness:
    """Whether two different words may be one: an initial, a slip of the finger, another transcription."""
    if len(a) == 1 or len(b) == 1:
        return Likeness.INITIALS if a[:1] == b[:1] else Likeness.NONE
    if are_a_couple(a, b):
        return Likeness.NONE
    if len(a) > 3 < len(b) and {a[0], b[0]} in _J_OR_Y:
        a, b = "y" + a[1:], "y" + b[1:]  # Julia and Yulia
        if a == b:
            return Likeness.LOOSE
    if len(a) == len(b) and a.replace("y", "i") == b.replace("y", "i"):
        return Likeness.LOOSE
    bones = bones_of(a)
    comparable = len(bones) > 1 and min(len(a), len(b)) > 3 and bones == bones_of(b)
    if comparable and OSA.distance(sounded(a), sounded(b)) <= 1 + len(bones) // 2:
        return Likeness.LOOSE
    longest = max(len(a), len(b))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    return Likeness.TYPING if allowed and OSA.distance(a, b, score_cutoff=allowed) <= allowed else Likeness.NONE


def may_be_a_couple(one: Name, other: Name) -> bool:
    """Whether a word ends for a woman in one and for a man in the other: Samira and Samir, Christina and Christian."""
    pairs = [pair for pair in product(one.words, other.words) if pair[0].base != pair[1].base and _nearness(*pair)]
    return any(
        hers == f"{his}e" or (hers[-1] == "a" and his[-1] not in "aehiuy")
        for pair in pairs
        for hers, his in permutations([word.base for word in pair])
    )


def are_a_letter_apart(one: Name, other: Name) -> bool:
    """Whether only the last e tells a woman from a man: Renée and René, which sound, and so compare, alike."""
    return any(
        hers == f"{his}e"
        for pair in product(one.plain, other.plain)
        for hers, his in permutations(pair)
        if len(his) > 3
    )


def are_turned_round(one: Name, other: Name) -> bool:
    """Whether a given name is the family's in the other: Thomas Martin and Martin Thomas."""
    turned = len(one.plain) == 2 and one.plain == other.plain[::-1] != other.plain
    return turned and all(map(is_given, one.plain))


def are_a_couple(a: str, b: str) -> bool:
    """Hasanov and Hasanova: a letter apart, and two people."""
    short, long = sorted((a, b), key=len)
    if long == short + "a" and re.search("(?:[oe]v|in)$", short):
        return True
    return bool(re.search("(?:sky|ski|skiy)$", short) and re.search("(?:skaya|ska)$", long))
