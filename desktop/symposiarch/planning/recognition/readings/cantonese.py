"""Chinese names as Hong Kong, Macau, Singapore and Malaysia spell them: 李嘉诚 is Li Ka-shing there.

The spellings are generated from the syllables (Jyutping) by the usual ways of writing their beginnings and ends.
"""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.recognition.names.surnames import CHINESE_ABROAD
from symposiarch.planning.recognition.readings.characters import readings_in
from symposiarch.planning.recognition.readings.syllables import Spoken, spoken_words

_BEGINNINGS = {
    "": ("",), "b": ("p", "b"), "p": ("p",), "m": ("m",), "f": ("f",), "d": ("t", "d"), "t": ("t",), "n": ("n",),
    "l": ("l",), "g": ("k", "g"), "k": ("k",), "ng": ("ng", ""), "h": ("h",), "gw": ("kw", "gw"), "kw": ("kw",),
    "w": ("w",), "z": ("ch", "ts", "j", "c"), "c": ("ch", "ts"), "s": ("s", "sh"), "j": ("y",),
}  # fmt: skip
_ENDS = {
    "aa": "a ah ar", "aai": "ai aai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at",
    "aak": "ak", "a": "a", "ai": "ai", "au": "au ow", "am": "am um", "an": "an un", "ang": "ang", "ap": "ap up",
    "at": "at ut", "ak": "ak", "e": "e eh", "ei": "ei ee i ey", "eng": "eng iang", "ek": "ek", "i": "i ee ie",
    "iu": "iu", "im": "im", "in": "in", "ing": "ing", "ip": "ip", "it": "it", "ik": "ik", "o": "o", "oi": "oi oy",
    "ou": "o ou oo", "on": "on", "ong": "ong", "ok": "ok", "ot": "ot", "oe": "eu", "oeng": "eung eong",
    "oek": "euk eok",
    "eoi": "ui oy", "eon": "un eon", "eot": "ut", "u": "u oo", "ui": "ui", "un": "un oon",
    "ung": "ung oong", "ut": "ut", "uk": "uk", "yu": "u yu ue", "yun": "uen un", "yut": "uet ut", "m": "m", "ng": "ng",
}  # fmt: skip
_WHOLE = {
    "si": "sze si see", "zi": "tsz tze chi tsi chee", "ci": "tsz chi tsi", "ng": "ng", "ji": "yi yee i ee",
    "jing": "ying ing", "jip": "yip ip",
    "lo": "lo law loh", "jyu": "yu yue", "jyun": "yuen yuan", "jan": "yan yun", "wu": "wu woo",
    "jau": "yau yow",
}  # fmt: skip
_CANTONESE = CHINESE_ABROAD | word_set(
    "fok kwong shum sham ip au cheuk choi chui fong hau hon kam kan kong ku ling luk lung man mo mui ngai ngan pang "
    "pun shek shiu sin sit sum tai to tong tso tsoi wai wat yim yue yung chim kot lok tin keung szeto"
)
_PARTS = re.compile("(ng|gw|kw|[bpmfdtnlgkhwzcsj]?)((?:[aeiou]|yu).*|m|ng)")


@lru_cache(maxsize=1)
def _spelled() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for syllable in {reading for readings in readings_in("cantonese").values() for reading in readings}:
        for spelling in _spellings(syllable):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def _spellings(syllable: str) -> list[str]:
    if syllable in _WHOLE:
        return _WHOLE[syllable].split()
    parts = _PARTS.fullmatch(syllable)
    if parts is None or parts[2] not in _ENDS:
        return []
    return [start + end for start in _BEGINNINGS[parts[1]] for end in _ENDS[parts[2]].split()]


_HOKKIEN = (
    "tan:陈 ong:王 goh:吴 teo:张 lim:林 ng:黄 ooi:黄 wee:黄 oei:黄 chua:蔡 koh:许 khor:许 kho:许 toh:卓 yeo:杨 yeoh:杨 "
    "seah:谢 chia:谢 cheah:谢 quek:郭 kuok:郭 tay:郑 teh:郑 tee:郑 heng:王 sim:沈 soh:苏 low:刘 ang:洪 foo:符 yap:叶 "
    "khoo:邱 chew:周 chiew:周 loh:罗 beh:马 kua:柯 lee:李 hoe:何 saw:苏 pang:彭 thio:张 tjan:曾 liem:林 oen:温 kwek:郭 "
    "gan:颜 see:施 png:方 phua:潘 poh:傅 neo:梁 neoh:梁 chong:张 lau:刘 boey:梅 tiong:张 hii:许 ting:陈 wong:王 sia:谢"
)
"""Family names as Hokkien, Teochew and Foochow of Singapore, Malaysia, Indonesia and Taiwan spell them."""


@lru_cache(maxsize=1)
def _hokkien() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _HOKKIEN.split():
        spelling, _, character = pair.partition(":")
        found.setdefault(spelling, set()).update(readings(character))
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


@lru_cache(maxsize=1)
def families() -> frozenset[str]:
    """Words that a family name may be."""
    return _CANTONESE | frozenset(pair.partition(":")[0] for pair in _HOKKIEN.split())


def family_in_latin(word: str) -> frozenset[str]:
    """The syllables that a family name may be."""
    found = _hokkien().get(word, frozenset())
    return found | _spelled().get(word, frozenset()) if word in _CANTONESE else found


def spoken_in_latin(words: tuple[str, ...]) -> list[Spoken]:
    """The ways to read a name, the family name first, as Cantonese; none when it is none.

    The given names of Hokkien families are told by their consonants, which the two languages have in common.
    """
    family, given = words[0], words[1:]
    found = []
    if family in _CANTONESE:
        found += [Spoken("yue", syllables) for syllables in spoken_words(words, _spelled())]
    if family in _hokkien():
        found += [
            Spoken("yue", (_hokkien()[family], *map(_with_these_consonants, syllables)))
            for syllables in spoken_words(given, _spelled())
        ]
    return [spoken for spoken in found if 2 <= len(spoken.syllables) <= 4]


@lru_cache(maxsize=4096)
def _with_these_consonants(syllables: frozenset[str]) -> frozenset[str]:
    return frozenset(alike for syllable in syllables for alike in _by_class()[class_of(syllable)])


@lru_cache(maxsize=1)
def _by_class() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for syllable in {syllable for syllables in _spelled().values() for syllable in syllables}:
        found.setdefault(class_of(syllable), []).append(syllable)
    return found


def readings(character: str) -> frozenset[str]:
    return readings_in("cantonese").get(character, frozenset())


_ONE_CLASS = {"b": "p", "d": "t", "g": "k", "gw": "k", "kw": "k", "c": "z", "ng": ""}
_ENDS_ALIKE = {
    "aa": "a",
    "aai": "ai",
    "aau": "au",
    "e": "i",
    "ei": "i",
    "eoi": "oi",
    "ui": "oi",
    "ou": "o",
    "u": "o",
    "yu": "o",
}


@lru_cache(maxsize=1024)
def class_of(syllable: str) -> str:
    """What a syllable has in common with those that are spelled alike: how it begins, and how it closes."""
    parts = _PARTS.fullmatch(syllable)
    if parts is None:
        return syllable
    end = parts[2]
    closed = re.search("(?:ng|[mnptk])$", end)
    return _ONE_CLASS.get(parts[1], parts[1]) + (closed[0].upper() if closed else _ENDS_ALIKE.get(end, end))
