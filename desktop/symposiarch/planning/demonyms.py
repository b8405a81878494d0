"""Which state an adjective is of: "French", "français", "Französischer", "французский", "Fransız".

Most states share theirs with a language, whose names Babel knows; the others are made from the name of the state by an
ending ("Brazilian", "Autrichien"), or stand in `resources/names/adjectives.toml`.
"""

from __future__ import annotations

from functools import cache

from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.state_names import plain_names

_SPOKEN = ("en", "fr", "es", "de", "ru", "tr", "az")

_STATES_OF_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "fr:FR ko:KR az:AZ tr:TR de:DE es:ES it:IT ja:JP pl:PL ka:GE uk:UA hy:AM fa:IR zh:CN nl:NL el:GR he:IL pt:PT "
        "en:GB ru:RU hi:IN id:ID uz:UZ kk:KZ ky:KG tg:TJ tk:TM vi:VN th:TH sr:RS hr:HR bs:BA sk:SK sl:SI cs:CZ hu:HU "
        "ro:RO bg:BG fi:FI sv:SE da:DK no:NO is:IS ga:IE mt:MT et:EE lv:LV lt:LT be:BY mn:MN ne:NP my:MM km:KH lo:LA "
        "ms:MY fil:PH bn:BD lb:LU mk:MK sq:AL"
    ).split()
)

_OTHERS = {word: code for code, words in listed("names", "adjectives").items() for word in words}

_ENDINGS = sorted(
    "n an ian ean ese i ish en ien ienne ain aine ais aise ois oise eno ena ano ana es esa isch skiy skaya skoe yskiy "
    "yskaya anskiy anskaya".split(),
    key=len,
)
"""How an adjective ends behind the name of a state, or behind that without its last letters; the shortest first."""

_DECLINED = ("", "e", "ne", "a", "er", "en", "ca", "ce")
"""How one of them may go on: "française", "koreanischer"; a language is called "Fransızca" in Turkish."""


@cache
def state_of_adjective(word: str) -> str:
    """The ISO 3166 alpha-2 code of the state of which an adjective says that something is, or an empty text."""
    plain = fold(word)
    for form in [plain, *(plain.removesuffix(end) for end in _DECLINED[1:] if plain.endswith(end))]:
        if code := _OTHERS.get(form) or _named_like_a_language().get(form):
            return code
        for stem in (form.removesuffix(end) for end in _ENDINGS if form.endswith(end)):
            if len(stem) > 3 and (code := _cut_names().get(stem, "")):
                return code
    return ""


@cache
def _named_like_a_language() -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for spoken in _SPOKEN:
        names = Locale(spoken).languages
        for language, state in _STATES_OF_LANGUAGES.items():
            plain = fold(names.get(language, ""))
            stem = plain[:-2] if spoken == "tr" and plain.endswith(("ca", "ce")) else plain
            forms = {plain, stem, f"{stem[:-1]}a" if stem.endswith("o") else stem}
            if stem.endswith("skiy"):
                forms.add(f"{stem[:-2]}aya")
            for form in forms - {""}:
                found.setdefault(form, state)
    return found


@cache
def _cut_names() -> dict[str, str]:
    """The names of states of one word, whole and without their last letters, up to three."""
    found: dict[str, str] = {}
    names = [(name, code) for spoken in _SPOKEN for name, code in plain_names(spoken).items() if " " not in name]
    for cut in range(4):
        for name, code in names:
            if len(name) - cut > 3:
                found.setdefault(name[: len(name) - cut], code)
    return found
