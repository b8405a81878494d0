"""States: from what people write ("Korea, Rep. of", "대한민국") to ISO 3166, and back to names in any language.

A country is kept as its ISO 3166 alpha-2 code where the text names a state, and as written where it does not
("European Union", "Palestine Red Crescent"): nothing that somebody wrote is lost.
"""

from __future__ import annotations

import re
from functools import cache

from symposiarch.model.folding import fold
from symposiarch.planning.collation import sort_key
from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.state_names import plain_names, plain_words

LANGUAGES = ("en", "ko", "az", "tr", "ru", "fr", "es", "de", "ar", "zh")
_READ = (*LANGUAGES, "pt", "it")

_FORMAL = {"CD": "DR Congo", "CG": "Congo", "KP": "DPR Korea", "KR": "Republic of Korea"}
"""English names as protocol writes them, where the usual list has a colloquial one."""


@cache
def _said(idea: str) -> frozenset[str]:
    """The words of `resources/names/states.toml` below a heading, plain."""
    return frozenset(word for said in listed("names", "states")[idea] for word in plain_words(said).split())


@cache
def _needless() -> frozenset[str]:
    return _said("forms") | _said("beside")


def _short(plain: str) -> str:
    """The name of a state without its form, "Islamic Republic of", in one word."""
    needless = _needless()
    return "".join([word for word in plain.split() if word not in needless])


@cache
def _codes_of_other_names() -> dict[str, str]:
    said = listed("names", "states").items()
    return {plain_words(name): code for code, names in said if len(code) == 2 for name in names}


@cache
def _codes_of_names() -> dict[str, str]:
    """Of a name that several languages have, the first of them counts."""
    return {name: code for language in reversed(_READ) for name, code in plain_names(language).items()}


def _code(plain: str) -> str:
    """The code of a name, plain. The other languages are opened only where English does not know the name."""
    return _codes_of_other_names().get(plain) or plain_names("en").get(plain) or _codes_of_names().get(plain, "")


@cache
def _short_codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in _READ:
        for name in plain_names(language):
            found.setdefault(_short(name), _code(name))
    for name, code in _codes_of_other_names().items():  # without its form, either Korea would be the other
        found.setdefault(name.replace(" ", ""), code)
    found.pop("", None)
    return found


@cache
def state_code(text: str) -> str:
    """The ISO 3166 alpha-2 code of the state that `text` names in any of our languages, or an empty text."""
    plain = plain_words(text)
    if not plain:
        return ""
    if code := _code(plain):
        return code
    written = text.strip()
    if len(written) == 2 and written.isupper() and written in plain_names("en").values():
        return written
    if len(written) == 3 and written.isupper() and written in _of_three_letters():
        return _of_three_letters()[written]
    if not _is_of_syllables(plain) and (code := _code(plain.replace(" ", "")) or _short_codes().get(_short(plain), "")):
        return _of_two(code, plain)
    bare = _FORM_BEHIND.sub("", text.rstrip())
    return state_code(bare) if bare != text.rstrip() else _by_an_adjective(plain)


def _is_of_syllables(plain: str) -> bool:
    """A name of short words that would be a state only if joined, or without an article: "Ma Li", "Da-in", "La Us"."""
    words = plain.split()
    return len(words) > 1 and all(word.isascii() and len(word) < 4 for word in words)


_FORM_BEHIND = re.compile(
    r"(?:(?:민주|사회주의|연방|이슬람|인민)*공화국|(?:하심|이슬람)?왕국|(?:人民|联邦|聯邦|伊斯兰)?共和[国國]|王[国國])$"
)
"""What a state is, joined behind its name."""


def _by_an_adjective(plain: str) -> str:
    """ "Французская Республика", "République kirghize": the form of a state, and whose it is."""
    words = plain.split()
    if _said("forms").isdisjoint(words):
        return ""
    whose = [word for word in words if word not in _needless()]
    named = len(whose) == 1 and whose[0] not in _OF_SEVERAL
    return _of_two(state_of_adjective(whose[0]), plain) if named else ""


_OF_SEVERAL = frozenset("congolese congolais congolaise dominican dominicain dominicaine guinean nigerien".split())


def _of_two(code: str, plain: str) -> str:
    """Of two states that are told by their form alone, the one that is meant: the People's Republic of Korea is the
    North. The Republic of China stays as it is written, and so does a "Democratic Republic of Korea", which neither
    Korea is called: which of them is meant must be asked."""
    popular = any(word in plain for word in _said("popular"))
    if code == "KR" and not popular and not _said("democratic").isdisjoint(plain.split()):
        return ""
    if code == "CN" and not popular and not _said("forms").isdisjoint(plain.split()):
        return ""
    return "KP" if code == "KR" and popular else code


@cache
def _of_three_letters() -> dict[str, str]:
    """The states by their ISO 3166 alpha-3 codes, as passports have them."""
    from babel.core import get_global

    aliases = get_global("territory_aliases").items()
    known = plain_names("en").values()
    return {alias: codes[0] for alias, codes in aliases if len(alias) == 3 and alias.isalpha() and codes[0] in known}


_DECLINED = (
    ("ii", "iya"), ("ei", "eya"), ("y", "a"), ("aya", "ay"), ("a", ""), ("i", "ya"),
    ("nin", ""), ("in", ""), ("nun", ""), ("un", ""), ("s", ""),
)  # fmt: skip
"""How the name of a state ends where it is said whose something is, and in the nominative, plain."""


@cache
def state_code_declined(text: str) -> str:
    """As `state_code`, also where the last word says whose something is: "Франции", "Frankreichs", "Fransanın"."""
    *front, last = re.sub("^[Dd]['’]", "", text).split() or [""]
    plain = fold(last)
    bases = (plain.removesuffix(end) + base for end, base in _DECLINED if plain.endswith(end))
    names = (" ".join((*front, base)) for base in (last, *bases) if base == last or len(base) > 3)
    return next(filter(None, map(state_code, names)), "")


def read_country(text: str) -> str:
    """What is kept of a country as somebody wrote it: its code, or the text itself where it names no state."""
    return state_code(text) or text.strip()


def read_nationality(text: str) -> str:
    """What is kept of a country or a nationality as somebody wrote it: the code of the state, or the text itself where
    it names none ("stateless") or more than one ("Congolese")."""
    if code := state_code(text):
        return code
    plain = fold(text.strip())
    adjective = plain if plain.isalpha() and plain not in _OF_SEVERAL else ""
    return state_of_adjective(adjective) or text.strip()


@cache
def state_name(code: str, language: str = "en") -> str:
    """The name of a state in a language, or in its own; what is no code is given back as it is."""
    if len(code) != 2 or not code.isupper():
        return code
    if language == OWN_NAMES:
        language = _own_language(code)
    if language == "en" and code in _FORMAL:
        return _FORMAL[code]
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language.replace("-", "_")).territories
    except (ValueError, UnknownLocaleError):
        territories = Locale("en").territories
    return str(territories.get(code, code))


@cache
def state_names(language: str) -> tuple[str, ...]:
    """The names of all states in a language, in the order of its alphabet."""
    names = {state_name(code, language) for code in plain_names("en").values()}
    return tuple(sorted(names, key=lambda name: state_order(name, language)))


OWN_NAMES = "own"
"""Stands for a language where each state is called by the name that it has in its own."""


def state_order(name: str, language: str) -> str:
    """What the name of a state sorts by in the alphabet of its language; names each in its own language, in Latin
    letters."""
    return fold(name) if language == OWN_NAMES else sort_key(name, language)


_OWN_LANGUAGES = {"BE": "fr", "IE": "ga"}
"""Of states with several official languages, the one whose name the European Union goes by (PROTOCOL C10 [S64])."""


def _own_language(code: str) -> str:
    from babel.languages import get_official_languages

    return _OWN_LANGUAGES.get(code) or next(iter(get_official_languages(code, de_facto=True)), "en")


_TAKES_AN_ARTICLE = re.compile(
    r"(?:United|Republic of|D?PR|DR|Democratic|European Union|Holy See|Isle of|Netherlands|Philippines|Bahamas|Gambia|"
    r"Maldives|Comoros|Seychelles|Congo|British Indian|French Southern)\b|.*\b(?:Islands|Republic|Territories|Union)$"
)
"""English names that stand with "the" in a sentence: plurals, federations, and what is called after its form."""


def state_in_a_sentence(code: str, language: str = "en") -> str:
    """The name as it stands behind "of" or "from": "the United States", "the Republic of Korea", but "France"."""
    name = state_name(code, language)
    return f"the {name}" if language == "en" and _TAKES_AN_ARTICLE.match(name) else name
