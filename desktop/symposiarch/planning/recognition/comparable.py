"""A name as it is compared: its words in Latin letters, and how it is read where the script is another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from symposiarch.model import korean, korean_in_latin
from symposiarch.model.folding import fold, fold_word, split_words
from symposiarch.planning.recognition.name_words import Word, word_of
from symposiarch.planning.recognition.names.honorifics import BEFORE, BEHIND, word_set
from symposiarch.planning.recognition.names.surnames import CHINESE, east_asian_family
from symposiarch.planning.recognition.names.written import reads_chinese, reads_korean
from symposiarch.planning.recognition.readings import chinese, chinese_in_russian, koreans, unvowelled
from symposiarch.planning.recognition.readings.characters import in_characters, same_characters
from symposiarch.planning.recognition.readings.syllables import Spoken


class Name(NamedTuple):
    """A name as it is compared: its words in Latin letters and in a script of its own."""

    words: tuple[Word, ...]
    generation: str  # jr, sr, ii, iii
    hangul: str
    characters: str  # Chinese ones, each of which stands for all its variants
    sounds: tuple[str, ...]  # classes of sound, when it reads as a Korean or Chinese name
    plain: tuple[str, ...]  # the words in plain Latin letters
    written: tuple[str, ...]  # the words as they were written; none of a name in plain Latin letters
    whole: bool  # a family and a given name, as far as one can see
    closed: tuple[Word, ...] = ()  # the words with particles written on; none of a name without
    bare: tuple[Word, ...] = ()  # the words without particles; none of a name without
    hands: bool = False  # whether others write one of the words otherwise
    unvowelled: tuple[str, ...] = ()  # the words of a script that leaves vowels out


_GENERATIONS = {"junior": "jr", "snr": "sr", "senior": "sr", **{same: same for same in ("jr", "sr", "ii", "iii", "iv")}}
_TITLES = frozenset(
    form for word in BEFORE | BEHIND for form in (fold(word), word) if form and " " not in form and len(form) > 1
)
"""Folded, and as they are written: "doç", "sayın"."""
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
        latin = _with_articles(raw)
        plain = tuple(latin)
        words = tuple(map(word_of, latin))
        sounds = _sounds_in_latin(plain)
        closed = _written_on("" if sounds else text, latin) if len(latin) > 2 else ()
        bare = _without_particles(words) if closed else ()
        hands = bool(closed) or any(word.hands for word in words)
        return Name(words, generation, "", "", sounds, plain, (), len(latin) > 1, closed, bare, hands)
    hangul = "".join(word for word in raw if korean.is_hangul(word))
    others = [word for word in raw if not korean.is_hangul(word)]
    characters = same_characters("".join(filter(in_characters, others)))
    unvowelled_words = tuple(unvowelled.joined([word for word in others if unvowelled.script_of(word)]))
    if unvowelled_words:
        others = [*unvowelled_words, *(word for word in others if not unvowelled.script_of(word))]
    latin = _with_articles([part for word in others for part in _parted(same_characters(word))])
    plain = tuple(fold_word(word) for word in latin)
    name = Name(
        tuple(map(word_of, latin)),
        generation,
        hangul,
        characters,
        (),
        plain,
        tuple(raw),
        max(len(latin), len(hangul), len(characters)) > 1,
        unvowelled=unvowelled_words,
    )
    sounds = _sounds_of(name)
    closed = _written_on("" if sounds else text, latin)
    hands = bool(closed) or any(word.hands or word.other_bones for word in name.words)
    return name._replace(sounds=sounds, closed=closed, bare=_without_particles(name.words), hands=hands)


def name_key(text: str) -> tuple[object, ...]:
    """What is the same of a name in whatever order, case or accents, with or without forms of address."""
    name = name_of(text)
    return tuple(sorted(name.plain)), name.hangul, name.characters, name.generation


def _sounds_in_latin(plain: tuple[str, ...]) -> tuple[str, ...]:
    if not 2 <= len(plain) <= 4:
        return ()
    sounds = korean_in_latin.latin_sounds(plain)
    if plain[0] in chinese.FAMILIES or plain[-1] in chinese.FAMILIES:
        sounds += chinese.sounds(chinese.spoken_in_latin(plain))
    return sounds


def _sounds_of(name: Name) -> tuple[str, ...]:
    """The classes of sound of a name that is not in plain Latin letters alone."""
    sounds = (korean.sound(name.hangul),) if 2 <= len(name.hangul) <= 5 else ()
    if name.characters:
        return (*sounds, *koreans.sounds(as_korean(name)), *chinese.sounds(as_chinese(name)))
    if _is_cyrillic(name):
        return (*koreans.sounds(as_korean(name)), *chinese.sounds(as_chinese(name)))
    return (*sounds, *_sounds_in_latin(name.plain))


def _is_cyrillic(name: Name) -> bool:
    return bool(name.written) and "Ѐ" <= name.written[0][0] <= "ӿ"


def _titles_before(raw: list[str]) -> int:
    """How many words of address stand first. "Pan Ki-mun" and "He Jian Ping" bear what elsewhere is one."""
    if raw[0] in _TITLES:
        return (
            0 if len(raw) == 3 and raw[0] in _FAMILIES_TOO and (reads_korean(raw[1:]) or reads_chinese(raw[1:])) else 1
        )
    if raw[:2] not in (["h", "e"], ["s", "e"]) or len(raw) < 4:
        return 0
    return 3 if raw[2] == "m" and len(raw) > 4 else 2  # "S.E.M."


_FAMILIES_TOO = _TITLES & (CHINESE | korean_in_latin.surname_readings().keys())
_ARTICLES = frozenset({"al", "el", "ul"})
_SUN_ARTICLES = word_set("as az ash ad ar es ez esh ech ed")
"""The article before a letter to which its own is made alike: as-Sudais, ad-Din."""
_OF_RELIGION = word_set("din deen eddin eddine addin uddin uddeen eldin aldin aldeen eldine eddeen addeen udeen")
_WRITTEN_ON = _ARTICLES | {"abd", "abdul", "abdel", "abdal", "abdur"}
_ARABIC = _WRITTEN_ON | _SUN_ARTICLES | _OF_RELIGION
_BEFORE_A_HYPHEN = re.compile(r"([^\W\d_]+)-(?=[^\W\d_])")
_PARTICLES = word_set(
    "van von der den de del della di da du dos das la le lo st saint san santa mac mc o d l ter ten t ben bin ibn "
    "al el abu bar"
)
"""Words that stand apart on one list and are written on to the next word on another: van der Rohe, Vanderrohe."""


def _with_articles(words: list[str]) -> list[str]:
    """ "Abdul Rahman Al Mutairi" as "abdulrahman" and "al-mutairi", "Nur ad-Din" as "nuraddin": Arabic words as one."""
    if len(words) < 3 or _ARABIC.isdisjoint(words):
        return words
    joined: list[str] = []
    before = ""
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if word in _WRITTEN_ON and not last:
            before += f"{word}-" if word in _ARTICLES and not before else word
        elif word in _SUN_ARTICLES and not last and words[at + 1][0] == word[-1 if word[-1] != "h" else 1]:
            before += f"{word}-"
        elif word in _OF_RELIGION and joined:
            joined[-1] += before.replace("-", "") + word
            before = ""
        else:
            joined.append(before + word)
            before = ""
    return joined if sum(len(word) > 1 for word in joined) > 1 else words


def _without_particles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words but for particles, as lists in a hurry have them; none where there is none, or too little is left."""
    bare = tuple(word for word in words if word.base not in _PARTICLES)
    return bare if 1 < len(bare) < len(words) else ()


def _written_on(text: str, words: list[str]) -> tuple[Word, ...]:
    """The words with particles, and in `text` what stands before a hyphen, written on; none where nothing is to be."""
    if len(words) < 3 or ("-" not in text and _PARTICLES.isdisjoint(words)):
        return ()
    hyphened = {split_words(part)[0] for part in _BEFORE_A_HYPHEN.findall(text)} if "-" in text else frozenset()
    closed: list[str] = []
    before = ""
    for word in words[:-1]:
        if word in _PARTICLES or word in hyphened:
            before += word
        else:
            closed.append(before + word)
            before = ""
    closed.append(before + words[-1])
    return tuple(word_of(word.replace("-", "")) for word in closed) if len(closed) > 1 else ()


def _parted(word: str) -> tuple[str, ...]:
    """王小明 as 王 and 小明; any other word as it is."""
    if not (2 <= len(word) <= 4 and all("㐀" <= letter <= "鿿" for letter in word)):
        return (word,)
    family = (east_asian_family(word) if len(word) > 2 else "") or word[0]
    return (family, word[len(family) :]) if len(family) < len(word) else (word[0], word[1:])


def as_korean(name: Name) -> tuple[koreans.Reading, ...]:
    """The ways to read a name as Korean."""
    found = koreans.in_hangul(name.hangul) if name.hangul else ()
    if name.characters:
        return found + koreans.in_characters(name.characters)
    if _is_cyrillic(name):
        return found + koreans.in_cyrillic(name.written)
    return found + koreans.in_latin(name.plain) if 2 <= len(name.plain) <= 4 else found


def as_chinese(name: Name) -> tuple[Spoken, ...]:
    """The ways to read a name as Chinese."""
    if name.characters:
        return chinese.spoken_in_characters(name.characters)
    if _is_cyrillic(name):
        pinyin = chinese_in_russian.in_pinyin(name.written)
        return chinese.spoken_in_latin(pinyin) if pinyin else ()
    return chinese.spoken_in_latin(name.plain) if 2 <= len(name.plain) <= 4 else ()


def told_otherwise(name: Name) -> tuple[Spoken, ...]:
    """A Chinese name in Latin letters as the other of the two languages speaks it."""
    return () if name.characters else chinese.in_the_other_language(as_chinese(name))


def sounds_otherwise(name: Name) -> tuple[str, ...]:
    """The classes of sound that a Chinese name in Latin letters has in the other of the two languages."""
    return chinese.sounds(told_otherwise(name)) if name.sounds else ()


def characters_of(name: Name) -> tuple[str, ...]:
    """The words in Chinese characters, parted as they were written."""
    return tuple(same_characters(word) for word in name.written if in_characters(word))
