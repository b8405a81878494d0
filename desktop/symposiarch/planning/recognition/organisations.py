"""Whether two organisations are one, however each list calls it."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from itertools import dropwhile

from rapidfuzz.distance import OSA

from symposiarch.model.folding import fold
from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.states import state_code_declined

_GENERIC_BY_LANGUAGE = {
    "english": word_set(
        "the of and for at in republic ministry embassy university institute department national state government "
        "office company foundation association centre center international mission permanent general consulate "
        "delegation committee agency faculty school"
    ),
    "azerbaijani": word_set("ve və nazirliyi sefirliyi safirliyi universiteti respublikasi respublikasinin"),
    "turkish": word_set("ve bakanligi buyukelciligi universitesi kurumu"),
    "french": word_set("de la du des et ministere ambassade universite republique"),
    "spanish": word_set("de la del y ministerio embajada universidad republica"),
    "german": word_set("der die das und"),
    "russian": word_set("ministerstvo posolstvo universitet respubliki"),
}
"""What many organisations are called alike, by the language that tells it so."""
_CALLED_EMBASSIES = "embassy ambassade embajada ambasciata botschaft sefirliyi safirliyi buyukelciligi posolstvo"
_EMBASSIES = word_set(_CALLED_EMBASSIES)
_KINDS = tuple(
    word_set(words)
    for words in (
        "ministry ministere ministerio ministero ministerium nazirliyi bakanligi ministerstvo",
        _CALLED_EMBASSIES,
        "consulate consulat consulado konsulat konsullugu baskonsoloslugu",
        "mission delegation",
        "university universite universidad universita universitat universiteti universitesi universitet",
        "institute institut instituto department faculty school centre center",
        "foundation fondation fundacion fondu vakfi fond",
        "association committee",
        "agency agence agencia agentliyi ajansi agentstvo",
        "company corporation",
        "bank banque banco banki bankasi banka",
        "museum musee museo muzeyi muzesi muzey",
        "government",
    )
)
"""What a house is, in several languages: what one of a name is, another of that name is not."""
_QUARTERS = word_set("north south east west")
_JOINING = word_set("the of for and at in de la du des")
_GENERIC = frozenset[str]().union(
    *_GENERIC_BY_LANGUAGE.values(),
    word_set("ltd inc llc co corp corporation gmbh sa ag as mmc qsc asc ooo zao oao pao ao spa srl sarl i"),
)
_LEGAL_FORM = re.compile(r"\((?:주|유|사|재)\)|㈜|주식회사|유한회사|사단법인|재단법인|株式会社|有限公司")


class Agreement(IntEnum):
    """Whether two statements agree; UNKNOWN when one is missing or they cannot be compared."""

    OTHER = -1
    UNKNOWN = 0
    SAME = 1


@lru_cache(maxsize=65536)
def _organisation_words(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    """All words, those that are its own, and the initials."""
    words = fold(_LEGAL_FORM.sub(" ", text)).split()
    own = frozenset(word for word in words if word not in _GENERIC)
    initials = "".join(word[0] for word in words if word not in _JOINING)
    return frozenset(words), own, initials


@lru_cache(maxsize=65536)
def compare_organisations(one: str, other: str) -> Agreement:
    """Whether two organisations are one: "MFA" and "Ministry of Foreign Affairs" are, two universities are not.

    Names in different scripts or languages cannot be told apart: 외교부 may be the Ministry of Foreign Affairs, and
    "Mədəniyyət Nazirliyi" the Ministry of Culture.
    """
    if not one or not other:
        return Agreement.UNKNOWN
    if one.replace(" ", "") == other.replace(" ", ""):
        return Agreement.SAME
    words, own, initials = _organisation_words(one)
    other_words, other_own, other_initials = _organisation_words(other)
    if not words or not other_words:
        return Agreement.UNKNOWN
    if words - _JOINING == other_words - _JOINING or "".join(sorted(words)) == "".join(sorted(other_words)):
        return Agreement.SAME
    if (len(initials) > 2 and initials in other_words) or (len(other_initials) > 2 and other_initials in words):
        return Agreement.SAME
    if _script(one) != _script(other):
        return Agreement.UNKNOWN
    if not _EMBASSIES.isdisjoint(words) and not _EMBASSIES.isdisjoint(other_words):
        (sender, seat), (other_sender, other_seat) = _sender_and_seat(one), _sender_and_seat(other)
        if sender and other_sender and sender != other_sender:
            return Agreement.OTHER
        if sender and sender == other_sender and (not seat or not other_seat or seat == other_seat):
            return Agreement.SAME
    if own and other_own:
        small, large = sorted((own, other_own), key=len)
        called_alike = all(any(_is_near_word(word, one_of) for one_of in large) for word in small)
        if called_alike and not _are_of_two_kinds(words, other_words):
            return Agreement.SAME
    mine, theirs = _languages(words), _languages(other_words)
    return Agreement.UNKNOWN if mine and theirs and mine.isdisjoint(theirs) else Agreement.OTHER


@lru_cache(maxsize=4096)
def _sender_and_seat(embassy: str) -> tuple[str, str]:
    """The state of an embassy, told by its name or by an adjective, and where it is, if that is said.

    "Embassy of Sweden in Norway", "Royal Swedish Embassy, Oslo".
    """
    words = fold(embassy).split()
    at = next(place for place, word in enumerate(words) if word in _EMBASSIES)
    behind = words[at + 1 :]
    if at and (before := _state(words[at - 1])):
        quarter = [word for word in words[at - 2 : at - 1] if word in _QUARTERS]  # a North Korean one is no Korean one
        return " ".join([*quarter, before]), _seat(behind)
    named = list(dropwhile(_JOINING.__contains__, behind))
    for end in range(min(7, len(named)), 0, -1):
        if code := state_code_declined(" ".join(named[:end])):
            return code, _seat(named[end:])
    return (_state(named[0]), _seat(named[1:])) if named else ("", "")


def _state(word: str) -> str:
    return state_of_adjective(word) or state_code_declined(word)


def _seat(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _GENERIC and word not in _JOINING)


def _are_of_two_kinds(words: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two houses of one name are not one: the Embassy and the Bank of China, or China Daily."""
    mine, theirs = _kinds(words), _kinds(other)
    if mine and theirs:
        return mine.isdisjoint(theirs)
    with_kind, without = (words, other) if mine else (other, words)
    return bool(mine or theirs) and any(
        not any(_is_near_word(word, one) or (len(word) > 2 and one.startswith(word)) for one in with_kind)
        for word in without - _GENERIC
    )


def _kinds(words: frozenset[str]) -> frozenset[int]:
    return frozenset(place for place, kind in enumerate(_KINDS) if kind & words)


def _languages(words: frozenset[str]) -> frozenset[str]:
    """Those that the words of an organisation may be of, as far as its generic ones tell."""
    return frozenset(language for language, own in _GENERIC_BY_LANGUAGE.items() if own & words)


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
