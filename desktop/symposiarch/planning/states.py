"""States: from what people write ("Korea, Rep. of", "대한민국") to ISO 3166, and back to names in any language.

A country is kept as its ISO 3166 alpha-2 code where the text names a state, and as written where it does not
("European Union", "Palestine Red Crescent"): nothing that somebody wrote is lost.
"""

from __future__ import annotations

import re
from functools import cache

from symposiarch.model.folding import fold
from symposiarch.planning.collation import sort_key

LANGUAGES = ("en", "ko", "az", "tr", "ru", "fr", "es", "de", "ar", "zh")

_OTHER_NAMES = {
    "AE": "uae|uae emirates|الإمارات|دولة الإمارات",
    "BA": "bosnia",
    "BO": "bolivia plurinational state of",
    "BN": "brunei darussalam",
    "CD": "drc|dr congo|democratic republic of the congo|congo democratic republic|zaire",
    "CG": "republic of the congo|congo republic|congo brazzaville",
    "AR": "argentine republic|republica argentina",
    "CH": "swiss confederation|confederation suisse|schweizerische eidgenossenschaft|confederazione svizzera",
    "GR": "hellenic republic",
    "IT": "italian republic|repubblica italiana",
    "PT": "portuguese republic|republica portuguesa",
    "CI": "ivory coast",
    "CN": "prc|peoples republic of china|people s republic of china",
    "CV": "cape verde",
    "CZ": "czech republic",
    "FM": "micronesia federated states of",
    "FR": "republique francaise",
    "GB": "uk|u k|united kingdom of great britain and northern ireland|great britain|england|scotland|wales",
    "GM": "the gambia",
    "IR": "iran islamic republic of|islamic republic of iran",
    "KP": "dprk|democratic peoples republic of korea|democratic people s republic of korea|korea dem peoples rep",
    "KR": "korea|republic of korea|rok|south korea|korea republic of|korea rep of|korea rep|han guk|hanguk|s korea|"
    "rep of korea",
    "KG": "kyrgyz republic",
    "LA": "lao peoples democratic republic|lao people s democratic republic|lao pdr|lao",
    "LY": "libyan arab jamahiriya",
    "MD": "republic of moldova|moldova republic of",
    "MK": "macedonia|the former yugoslav republic of macedonia|fyrom",
    "MM": "burma",
    "NL": "holland|the netherlands",
    "PS": "palestine|state of palestine",
    "RU": "russian federation|rf|rossiiskaia federatsiia|rossijskaja federacija|российская федерация|russian fed",
    "SY": "syrian arab republic",
    "SZ": "swaziland",
    "TL": "east timor|timor leste",
    "TR": "turkey|turkiye|turkiye cumhuriyeti|republic of turkiye|republic of turkey",
    "TZ": "united republic of tanzania|tanzania united republic of",
    "SA": "ksa|السعودية",
    "US": "usa|u s a|us|u s|united states of america|america",
    "VA": "holy see|vatican",
    "VE": "venezuela bolivarian republic of",
    "VN": "viet nam",
}
_NO_STATES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XA", "XB", "ZZ"}


def _plain(text: str) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
    return " ".join(word for word in words if word != "the")


_NEEDLESS = frozenset(
    word
    for words in (
        "and of republic kingdom state islamic federal federative cooperative socialist democratic",
        "respublikasi respublika respubliki cumhuriyeti kralligi republique royaume republica reino republik",
        "konigreich de du des la le el del der et y ve va und",
        "sultanate sultanat grand duchy duche herzogtum grossherzogtum principality commonwealth confederation",
        "hashemite bolivarian bolivariana plurinational plurinacional bundesrepublik people s peoples",
    )
    for word in words.split()
)
"""Words of a state's full name that its short name goes without, in the languages that write them apart."""

_FORMAL = {"CD": "DR Congo", "CG": "Congo", "KP": "DPR Korea", "KR": "Republic of Korea"}
"""English names as protocol writes them, where the usual list has a colloquial one."""


def _short(plain: str) -> str:
    return " ".join(word for word in plain.split() if word not in _NEEDLESS)


_CODES_OF_OTHER_NAMES = {_plain(name): code for code, names in _OTHER_NAMES.items() for name in names.split("|")}


@cache
def plain_names(language: str) -> dict[str, str]:
    """The code of every state's name in a language, plain."""
    from babel import Locale

    found: dict[str, str] = {}
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_STATES:
            found.setdefault(_plain(name), code)
    return found


def _code(plain: str) -> str:
    """The code of a name, plain. A language is opened only where those before it do not know the name."""
    if code := _CODES_OF_OTHER_NAMES.get(plain):
        return code
    return next((code for language in LANGUAGES if (code := plain_names(language).get(plain))), "")


@cache
def _short_codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for name in plain_names(language):
            found.setdefault(_short(name), _code(name))
    for name, code in _CODES_OF_OTHER_NAMES.items():
        found.setdefault(_short(name), code)
    found.pop("", None)
    return found


@cache
def state_code(text: str) -> str:
    """The ISO 3166 alpha-2 code of the state that `text` names in any of our languages, or an empty text."""
    plain = _plain(text)
    if not plain:
        return ""
    if code := _code(plain):
        return code
    written = text.strip()
    if len(written) == 2 and written.isupper() and written in plain_names("en").values():
        return written
    if len(written) == 3 and written.isupper() and written in _of_three_letters():
        return _of_three_letters()[written]
    return _code(plain.replace(" ", "")) or _short_codes().get(_short(plain), "")


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
