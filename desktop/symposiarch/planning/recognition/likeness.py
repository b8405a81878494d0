"""How alike two names, two organisations and two telephone numbers are.

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
from symposiarch.model.folding import fold, fold_word, spellings, split_words
from symposiarch.planning.recognition.honorifics import BEFORE, BEHIND, word_set


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
class Word:
    """One word of a name as it is compared."""

    base: str  # plain ASCII, without doubled letters
    forms: frozenset[str]  # all its usual spellings, likewise
    bones: str  # consonants alone, those that transcriptions mix up made one


_DOUBLED = re.compile(r"(.)\1+")
_BONES = (
    (re.compile("^alex(?=[aeiouy])"), "aleks"),
    (re.compile("(?<=[aeiou])j$|(?<=[lnrtd])j(?=[aeiou])|j(?=ew)"), "y"),  # Sergej, Natalja, Andrejew: as Germans write
    (re.compile("shch|sch|sc(?=e)|sh|sz"), "s"),
    (re.compile("t[sz](?=v|w)|z(?=v|w)"), "s"),
    (re.compile("dzh|zh|tch|ch|dj|j|c"), "c"),
    (re.compile("kh|gh|[gqkx](?!s)|h(?=.)"), "g"),
    (re.compile("x|ks"), "gs"),
    (re.compile("ph|ff|f"), "f"),
    (re.compile("th|dt"), "t"),
    (re.compile("w"), "v"),
    (re.compile("of$"), "ov"),
)
_VOWELS = re.compile("[aeiouyh]")


@lru_cache(maxsize=200_000)
def word_of(raw: str) -> Word:
    """The word as it is compared; `raw` is one of `split_words`."""
    if "-" in raw:  # El-Mutairi, Al Mutairi, Mutairi: the Arabic article stands apart, or not at all
        article, _, rest = raw.partition("-")
        plain = word_of(rest)
        whole = word_of(article + rest)
        return Word(whole.base, whole.forms | plain.forms, whole.bones)
    if raw.isascii() and "q" not in raw and "x" not in raw:
        base = _DOUBLED.sub(r"\1", raw)
        return Word(base, frozenset((base,)), _bones(base))
    base = _DOUBLED.sub(r"\1", fold_word(raw).replace(" ", "")) or raw
    forms = frozenset(_DOUBLED.sub(r"\1", form) for form in spellings(raw) if form.isascii())
    return Word(base, forms | {base}, _bones(base))


@lru_cache(maxsize=200_000)
def _sounded(base: str) -> str:
    """The word with the letters that transcriptions mix up made one: dzh, j and c; kh, h, g, k and q."""
    for pattern, letter in _BONES:
        base = pattern.sub(letter, base)
    return base


@lru_cache(maxsize=200_000)
def _bones(base: str) -> str:
    return _DOUBLED.sub(r"\1", ("" if base[:1] not in "aeiouy" else "a") + _VOWELS.sub("", _sounded(base)))


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
        while len(raw) > 2 and (raw[0] in _TITLES or (raw[:2] in (["h", "e"], ["s", "e"]) and len(raw) > 3)):
            del raw[: 1 if raw[0] in _TITLES else 2]
        while len(raw) > 2 and raw[-1] in _DEGREES:
            raw.pop()
    hangul = "".join(word for word in raw if korean.is_hangul(word))
    latin = _with_articles([part for word in raw if not korean.is_hangul(word) for part in _parted(word)])
    folded = tuple(latin) if text.isascii() else tuple(fold_word(word) for word in latin)
    sounds = korean.latin_sounds(folded) if 2 <= len(folded) <= 4 else ()
    if hangul and 2 <= len(hangul) <= 5:
        sounds = (korean.sound(hangul), *sounds)
    whole = len(latin) > 1 or len(hangul) > 1
    return Name(tuple(map(word_of, latin)), generation, hangul, sounds, folded, whole)


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
    chinese = 2 <= len(word) <= 4 and all("㐀" <= letter <= "鿿" for letter in word)
    return (word[0], word[1:]) if chinese else (word,)


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
        if longest > 3 and not _are_a_couple(base, other.base):
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
    if _are_a_couple(a, b):
        return Likeness.NONE
    if len(a) > 3 < len(b) and {a[0], b[0]} in _J_OR_Y and "y" + a[1:] != a:
        a, b = "y" + a[1:], "y" + b[1:]  # Julia and Yulia
        if a == b:
            return Likeness.LOOSE
    bones = _bones(a)
    comparable = len(bones) > 1 and min(len(a), len(b)) > 3 and bones == _bones(b)
    if comparable and OSA.distance(_sounded(a), _sounded(b)) <= 1 + len(bones) // 2:
        return Likeness.LOOSE
    longest = max(len(a), len(b))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    return Likeness.TYPING if allowed and OSA.distance(a, b, score_cutoff=allowed) <= allowed else Likeness.NONE


def _are_a_couple(a: str, b: str) -> bool:
    """Hasanov and Hasanova: a letter apart, and two people."""
    short, long = sorted((a, b), key=len)
    if long == short + "a" and re.search("(?:[oe]v|in)$", short):
        return True
    return bool(re.search("(?:sky|ski|skiy)$", short) and re.search("(?:skaya|ska)$", long))


# ---------------------------------------------------------------- organisations

_GENERIC = word_set(
    "the of for and de la du des del der die das und et y i ve və in at "
    "republic ministry embassy university institute department national state government office company ltd inc llc co "
    "corp corporation gmbh sa ag as mmc qsc asc foundation association centre center international mission permanent "
    "ministere ambassade universite ministerio embajada universidad nazirliyi sefirliyi safirliyi universiteti "
    "bakanligi buyukelciligi universitesi kurumu respublikasi republique republica "
    "ministerstvo posolstvo universitet respubliki general consulate delegation committee agency faculty school"
)


class Agreement(IntEnum):
    """Whether two statements agree; UNKNOWN when one is missing or they cannot be compared."""

    OTHER = -1
    UNKNOWN = 0
    SAME = 1


@lru_cache(maxsize=65536)
def _organisation_words(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    """All words, those that are its own, and the initials."""
    words = fold(text).split()
    own = frozenset(word for word in words if word not in _GENERIC)
    initials = "".join(word[0] for word in words if word not in {"the", "of", "for", "and", "de", "la", "du", "des"})
    return frozenset(words), own, initials


@lru_cache(maxsize=65536)
def compare_organisations(one: str, other: str) -> Agreement:
    """Whether two organisations are one: "MFA" and "Ministry of Foreign Affairs" are, two universities are not.

    Names in different scripts cannot be told apart: 외교부 may be the Ministry of Foreign Affairs.
    """
    if not one or not other:
        return Agreement.UNKNOWN
    if one == other:
        return Agreement.SAME
    words, own, initials = _organisation_words(one)
    other_words, other_own, other_initials = _organisation_words(other)
    if not words or not other_words:
        return Agreement.UNKNOWN
    if words == other_words or "".join(sorted(words)) == "".join(sorted(other_words)):
        return Agreement.SAME
    if (len(initials) > 2 and initials in other_words) or (len(other_initials) > 2 and other_initials in words):
        return Agreement.SAME
    if _script(one) != _script(other):
        return Agreement.UNKNOWN
    if own and other_own:
        small, large = sorted((own, other_own), key=len)
        if all(any(_is_near_word(word, one_of) for one_of in large) for word in small):
            return Agreement.SAME
    return Agreement.OTHER


def _is_near_word(word: str, other: str) -> bool:
    if word == other:
        return True
    longest = max(len(word), len(other))
    return longest > 4 and OSA.distance(word, other, score_cutoff=2) <= (1 if longest < 8 else 2)


def _script(text: str) -> str:
    for letter in text:
        if letter.isalpha():
            code = ord(letter)
            return (
                "hangul"
                if 0xAC00 <= code <= 0xD7A3
                else "latin"
                if code < 0x370
                else "cyrillic"
                if code < 0x530
                else "other"
            )
    return "latin"


# ---------------------------------------------------------------- e-mail and telephone

_NO_DIGIT = re.compile(r"\D+")
_BETWEEN_NUMBERS = re.compile(r"[,;/~\n]|\bext\b|내선", re.I)


@lru_cache(maxsize=65536)
def phone_tails(text: str) -> tuple[str, ...]:
    """The last eight digits of each telephone number in a text; shorter numbers tell nobody from another."""
    numbers = (_NO_DIGIT.sub("", part) for part in _BETWEEN_NUMBERS.split(text))
    return tuple(dict.fromkeys(number[-8:] for number in numbers if len(number) >= 7))


def emails_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, in lower case."""
    return tuple(dict.fromkeys(part for part in re.split(r"[\s,;<>()]+", text.lower()) if "@" in part[1:]))
