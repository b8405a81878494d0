"""A word of a name as other hands write it: Loukachenko is a Frenchman's Lukashenko, Schewardnadse a German's."""

from __future__ import annotations

import re

from symposiarch.model.folding import fold_word
from symposiarch.planning.recognition.nicknames import FULL_NAMES
from symposiarch.planning.recognition.readings.chinese import FAMILIES
from symposiarch.planning.recognition.readings.japanese import (
    LONG,
    UNLIKE_HEPBURN,
    in_hepburn,
    is_romaji,
    without_length,
)

_Rewriting = tuple[tuple[re.Pattern[str], str], ...]


def _rewriting(*pairs: tuple[str, str]) -> _Rewriting:
    return tuple((re.compile(pattern), spelling) for pattern, spelling in pairs)


_GERMAN = re.compile("sch|[aeo]jn|dse|je[lnrw]|[flnprt]j|skyj$|^wl|^wol|[oe]wa?$|itsch")
_FROM_GERMAN = _rewriting(
    ("dsch", "dzh"),
    ("(?<![s])ch", "kh"),
    ("(?<=s)kh", "ch"),
    ("tsch|tskh", "ch"),
    ("sch", "sh"),
    ("dse", "dze"),
    ("w", "v"),
    ("j", "y"),
    ("^s(?=[aeiou])", "z"),
    ("(?<=[lnr])z", "ts"),
)
_FRENCH = re.compile("ch|ou|dj|gu[ei]")
_FROM_FRENCH = _rewriting(
    ("ch", "sh"),
    ("tsh", "ch"),
    ("dj", "dzh"),
    ("oui$", "wi"),
    ("ou(?=[aei])", "w"),
    ("ou", "u"),
    ("gu(?=[ei])", "g"),
    ("c(?=[aou])", "k"),
    ("^j(?=u)", "zh"),
)
_POLISH = re.compile("[csr]z|^sie|gie|[oe]wsk|ciech")
_FROM_POLISH = _rewriting(
    ("sz", "sh"),
    ("cz", "ch "),
    ("rz", "zh"),
    ("(?<! )ch(?! )", "kh"),
    (" ", ""),
    ("ci(?=e)", "ts"),
    ("(?<=[sgn])i(?=e)", ""),
    ("w", "v"),
    ("j", "y"),
)
_WESTERN_ARMENIAN = re.compile("^[bdgh].{3,}ian$|yan(?<=....yan)$")
_DEVOICED = str.maketrans("bdgy", "ptki")
_OTHER = re.compile(
    "x|^alekper|^elekber|^mc|^st$|b[ae]yova?$|^abd[aeiou]|ow[dhfm]|ch(?<=.ch)$|^eua|^nt|^mp|^hy|c[aou].*(?:iani|dze|shvili)$"
)
_FROM_OTHER = _rewriting(
    ("^alekper|^elekber", "alakbar"),
    ("x", "kh"),
    ("^mc", "mac"),
    ("^st$", "saint"),
    ("b[ae]yov", "bekov"),
    ("^abd[aeiou]l?(?=[^hw]...)", "abdul"),
    ("ow(?=[dhfm])", "u"),
    ("(?<=[^cst])ch$", "kh"),
    ("^eua", "eva"),
    ("^nt", "d"),
    ("^mp", "b"),
    ("^hy", "y"),
    ("c(?=[aou].*(?:iani|dze|shvili)$)", "ts"),
)
_TELLING = re.compile("|".join(one.pattern for one in (_GERMAN, _FRENCH, _POLISH, _WESTERN_ARMENIAN, _OTHER)))
"""What any of these hands is told by."""
_JAPANESE = re.compile(f"{UNLIKE_HEPBURN.pattern}|{LONG.pattern}")
_CYRILLIC_ELSEWHERE = str.maketrans(
    {"ј": "й", "ҹ": "дж", "ҝ": "г", "ђ": "дж", "ћ": "ч", "љ": "ль", "њ": "нь", "џ": "дж"}
)
_GREEK = _rewriting(
    ("^μπ", "b"), ("^ντ", "d"), ("μπ", "mb"), ("γγ", "ng"), ("γκ", "g"), ("[εέ][υύ]", "ev"), ("[αά][υύ]", "av"),
    ("[οό][υύ]", "ou"), ("[οό][ιί]|[εέ][ιί]|[ηήυύϋΰ]", "i"), ("[αά][ιί]", "e"), ("χ", "h"), ("β", "v"), ("φ", "f"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


def hands_of(raw: str, base: str) -> tuple[str, ...]:
    """The word in plain letters as others write it; none of most words. `base` is the word in plain letters itself."""
    if (
        raw.isascii()
        and base not in FULL_NAMES
        and not _TELLING.search(base)
        and not (is_romaji(base) and _JAPANESE.search(base))
    ):
        return ()
    found: list[str] = []
    for word in (base, *(() if raw.isascii() else _of_other_scripts(raw))):
        found += [word, *_as_others_write(word)]
    found += [full for word in found for full in FULL_NAMES.get(word, ())]
    hands = dict.fromkeys(_DOUBLED.sub(r"\1", one) for one in dict.fromkeys(found))
    return tuple(hand for hand in hands if hand and hand != base)


def _as_others_write(base: str) -> list[str]:
    found = [without_length(in_hepburn(base))]
    if _GERMAN.search(base):
        german = _rewritten(_FROM_GERMAN, base)
        found += [german, german.replace("sh", "zh", 1)] if german.startswith("shu") else [german]
    if _FRENCH.search(base) and len(base) > 4 and base not in FAMILIES:
        found.append(_rewritten(_FROM_FRENCH, base))
    if _POLISH.search(base):
        found.append(_rewritten(_FROM_POLISH, base))
    if _OTHER.search(base):
        found.append(_rewritten(_FROM_OTHER, base))
    if _WESTERN_ARMENIAN.search(base):
        found.append(base.translate(_DEVOICED))
        if base[0] == "h":  # Hakobyan, whom Russians write Akopyan
            found.append(base[1:].translate(_DEVOICED))
    return found


def _of_other_scripts(raw: str) -> list[str]:
    if "α" <= raw[0] <= "ώ" or raw[0] in "άέήίόύώ":
        spelled = fold_word(_rewritten(_GREEK, raw))
        return [spelled, spelled.replace("mb", "b")]
    if "Ѐ" <= raw[0] <= "ӿ":
        return [fold_word(raw.translate(_CYRILLIC_ELSEWHERE))]
    if "ա" <= raw[0] <= "և":
        return [fold_word(raw).replace("ow", "u")]
    if "ę" in raw or "ą" in raw:  # Wałęsa is Валенса in Russian
        return [fold_word(raw.replace("ę", "en").replace("ą", "on"))]
    return ["maria"] if raw == "mª" else []


def _rewritten(rewriting: _Rewriting, word: str) -> str:
    for pattern, spelling in rewriting:
        word = pattern.sub(spelling, word)
    return word
