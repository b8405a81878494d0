"""Names whose own form tells which part is the family's, whatever the list: Korean, Chinese, Japanese, Vietnamese,
Hungarian, Khmer, and all with a patronymic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from symposiarch.model import korean_in_latin
from symposiarch.model.choices import NameOrder
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import take_honorific, word_set
from symposiarch.planning.recognition.names.particles import is_initial
from symposiarch.planning.recognition.names.surnames import (
    CHINESE,
    CHINESE_ABROAD,
    HUNGARIAN,
    KHMER,
    VIETNAMESE,
    VIETNAMESE_ALONE,
    ends_like_a_family,
    is_japanese_family,
)
from symposiarch.planning.recognition.names.written import NameHints, WrittenName, parted, reads_chinese, reads_korean

_PATRONYMIC = re.compile(
    r"(?:oğlu|oglu|ogly|oglı|oghlu|o['‘’ʻ]?g['‘’ʻ]?li|qızı|qizi|kızı|kizi|kyzy|gyzy|оглы|оглу|угли|ўғли|кызы|гызы|"
    r"қизи|кизи|uulu|uly|улы|ұлы|қызы|уулу|"
    r"(?-i:[qo]\.))$",
    re.I,
)
_WRITTEN_ON = re.compile(r"\w{3,}(?:uly|ulı|ұлы|улы|qyzy|kyzy|qızı|қызы|кызы)$", re.I)
"""A Kazakh patronymic: "Kemeluly", "Нұрсұлтанқызы"."""
_RUSSIAN_PATRONYMIC = re.compile(
    r"(?:ович|евич|йович|ич|овна|евна|івна|ївна|ична|инична|"
    r"ovich|evich|yevich|ovych|ovna|evna|yevna|ichna|ovıç|oviç|yeviç|eviç)$",
    re.I,
)
_TAIWANESE = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[a-z]{2,5}")  # "Tsai Ing-wen"
_ONE_SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|hs|ts|tz|ng|kh|th|ph|kw|gw)?[iuyw]?[aeiou]{1,3}(?:n|ng|k|p|t|m|h|w|y|ck)?"
)
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_ROMAJI = re.compile(
    r"(?:(?:ky|gy|sh|sy|j|ch|ty|ny|hy|by|py|my|ry|ts|[kgsztdnhfbpmyrw])?[aiueo]h?|n|(?<=[aiueo])[kstp])+"
)
_HUNGARIAN_GIVEN = word_set(
    "ádám ákos ágnes andrás anikó attila balázs bálint barnabás béla bence csaba csilla dániel dávid dezső dóra edit "
    "elemér emese endre enikő erika erzsébet eszter éva ferenc gábor géza gergely gergő györgy gyula ildikó ilona "
    "imre istván iván jános jenő józsef judit júlia kálmán károly katalin kinga kornél krisztina krisztián lajos "
    "lászló levente lóránt lőrinc magdolna márton máté mátyás mihály miklós mónika nándor noémi nóra olivér orsolya "
    "ottó pál péter piroska réka rezső róbert rózsa sándor sára szabolcs szilvia tamás tibor tímea tünde vilmos viktor "
    "viktória zoltán zsófia zsolt zsuzsanna"
)


STATES_WITH_AN_ORDER = frozenset({"HU", "KH", "VN"})
"""Whose citizens are written family first more surely than a name alone can tell."""


def by_custom(words: list[str], hints: NameHints) -> WrittenName | None:
    """The name in its parts where its own form tells them; None where it does not."""
    count = len(words)
    plain = [fold(word).replace(" ", "") for word in words]
    if count == 3 and is_given(words[0]) and "-" in words[2] and plain[1] in CHINESE | CHINESE_ABROAD:
        return parted([words[0], words[2]], [words[1]])  # "Tony Leung Chiu-wai"
    if 2 <= count <= 4:
        found = _korean(words, plain, hints) or _family_first(words, plain, hints)
        if found is not None:
            return found
    return _with_patronymic(words)


_NO_SYLLABLES = word_set("de del den der")
"""Particles that stand in front of a family name like a syllable of a given one: "Dean De Jong"."""


def _korean(words: list[str], plain: list[str], hints: NameHints) -> WrittenName | None:
    surnames = korean_in_latin.surname_readings()
    forwards = plain[0] in surnames and reads_korean(plain[1:])
    backwards = plain[-1] in surnames and plain[-2] not in _NO_SYLLABLES and reads_korean(plain[:-1])
    if not forwards and not backwards:
        return None
    both = forwards and backwards
    first = hints.family_first is not False if both else forwards
    family, given = (words[:1], words[1:]) if first else (words[-1:], words[:-1])
    made = parted(given, family)
    return replace(made, order=NameOrder.FAMILY_FIRST if first else NameOrder.GIVEN_FIRST)


def _family_first(words: list[str], plain: list[str], hints: NameHints) -> WrittenName | None:
    """A name that begins with the family's, as the Chinese, Vietnamese, Japanese, Hungarians and Khmer write it."""
    count = len(words)
    chinese = (plain[0] in CHINESE and count <= 3 and reads_chinese(plain[1:])) or (
        plain[0] in CHINESE_ABROAD and count == 3 and all(map(_ONE_SYLLABLE.fullmatch, plain[1:]))
    )
    vietnamese = (
        plain[0] in VIETNAMESE and plain[-1] not in VIETNAMESE and all(map(_VIETNAMESE_SYLLABLE.fullmatch, plain))
    )
    if (
        chinese
        or _TAIWANESE.fullmatch(" ".join(words))
        or (vietnamese and (count >= 3 or plain[0] in VIETNAMESE_ALONE or hints.state == "VN"))
        or (plain[0] in KHMER and hints.state == "KH" and plain[-1] not in KHMER)
        or (count == 2 and _is_japanese(words, plain))
        or _is_hungarian(words, plain, hints)
    ):
        return replace(parted(words[1:], words[:1]), order=NameOrder.FAMILY_FIRST)
    return None


def _is_japanese(words: list[str], plain: list[str]) -> bool:
    """ "Tanaka Yūki"; "Yūki Tanaka" is in the other order, and of "Mori Ito" nothing can be told."""
    return (
        is_japanese_family(words[0])
        and not is_japanese_family(words[1])
        and len(plain[1]) > 2
        and bool(_ROMAJI.fullmatch(plain[1]))
    )


def _is_hungarian(words: list[str], plain: list[str], hints: NameHints) -> bool:
    """ "Orbán Viktor", "Szijjártó Péter": a Hungarian given name stands last and a family's, or none, first."""
    given = words[-1].lower()
    if given not in _HUNGARIAN_GIVEN or words[0].lower() in _HUNGARIAN_GIVEN or is_initial(words[0]):
        return False
    told = hints.state == "HU" or hints.language == "hu" or plain[0] in HUNGARIAN
    return told or (not given.isascii() and not words[0].isascii())


def _with_patronymic(words: list[str]) -> WrittenName | None:
    count = len(words)
    closing = (count >= 4 and _PATRONYMIC.fullmatch(words[-1])) or (
        count == 3 and (_hyphened_patronymic(words[2]) or _WRITTEN_ON.fullmatch(words[2]))
    )
    if closing:  # "Hasanov Ramin Ali oglu"
        return parted(words[1:], words[:1])
    if count >= 4 and any(_PATRONYMIC.fullmatch(word) for word in words[2:-1]):
        return parted(words[:-1], words[-1:])
    if count == 3 and not is_initial(words[1]):
        middle, last = (bool(_RUSSIAN_PATRONYMIC.search(word)) for word in words[1:])
        if last and not middle:
            return parted(words[1:], words[:1])
        if middle or _WRITTEN_ON.fullmatch(words[1]):
            return parted(words[:2], words[2:])
    return None


def _hyphened_patronymic(word: str) -> bool:
    """ "Ali-oglu" """
    return "-" in word and bool(_PATRONYMIC.search(word))


def rows_begin_with_given_names(names: Iterable[str]) -> bool:
    """Whether nearly all names of a list that tell their order begin with the given one, whatever its heading says."""
    first = last = 0
    for name in names:
        words = take_honorific(name.split(), french=True)[1]
        if len(words) > 1 and "," not in name and not words[0].isupper():
            told = is_given(words[0]), is_given(words[-1])
            first += told == (True, False)
            last += told == (False, True)
    return first > 1 and first > 4 * last


def rows_begin_with_the_family(names: Iterable[str]) -> bool:
    """Whether the names of a list that tell their order, and they are many, all begin with the family's."""
    first = last = others = 0
    for name in names:
        words = name.replace(",", " ").split()
        if len(words) < 2 or "," in name:
            continue
        told = ends_like_a_family(words[0]), ends_like_a_family(words[-1])
        first += told == (True, False)
        last += told == (False, True)
        others += told[0] == told[1]
    return first >= 3 and first > 9 * last and 2 * first >= others
