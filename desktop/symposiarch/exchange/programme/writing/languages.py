"""In which language a text is, where a file does not say."""

# ruff: noqa: E501  # the names of a language in many others are read best in one line
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from symposiarch.model.base import Texts
from symposiarch.planning.languages import script_suits

_NAMES_OF_LANGUAGES = {
    "en": "english; 영어; englisch; anglais; inglés; ingilizce; английский; 영문; ingilis dili; 英語; 英文; in english; auf englisch; en anglais; en inglés; ingilis dilində; ingilizcə; на английском; английский язык; 영문명",
    "ko": "korean; 한국어; 국문; 한글; koreanisch; coréen; korece; корейский; 韩文; in korean; en coréen; koreya dilində; на корейском; 국어",
    "az": "azerbaijani; azərbaycan; azərbaycanca; azərbaycan dili; in azerbaijani; azərbaycan dilində; на азербайджанском; 아제르바이잔어",
    "tr": "turkish; türkçe; in turkish; türk dilində; türkçesi; на турецком; 튀르키예어; 터키어",
    "ru": "russian; русский; in russian; rus dilində; по-русски; на русском; русский язык; 러시아어",
    "fr": "french; français; in french; en français; fransız dilində; 프랑스어",
    "es": "spanish; español; espanol; in spanish; en español; ispan dilində; 스페인어",
    "de": "german; deutsch; in german; auf deutsch; alman dilində; 독일어",
    "ar": "arabic; العربية",
    "zh": "chinese; 中文",
    "ja": "日本語; japanese",
}
_LANGUAGES = {name: language for language, names in _NAMES_OF_LANGUAGES.items() for name in names.split("; ")}


def language_named(text: str) -> str:
    """The language of which this is the name, as two letters; "" where it is none."""
    return _LANGUAGES.get(text.strip().casefold(), "")


_LETTERS_OF = (
    ("az", "əƏ"),
    ("tr", "ığşİĞŞ"),
    ("de", "äßÄ"),
    ("es", "ñ¿¡"),
    ("fr", "èêçàîœÈÀÇ"),
    ("tr", "öüç"),
    ("fr", "é"),
)
"""Letters that tell a language of Latin script, the surest first."""


def language_by_letters(text: str) -> str:
    """The language of a column of texts, by its script and its letters; English where nothing tells another one."""
    found = language_of(text, ("en",))
    if found != "en":
        return found
    return next((language for language, letters in _LETTERS_OF if any(sign in text for sign in letters)), "en")


def texts_of(text: str, languages: Sequence[str], *, language: str = "") -> Texts:
    """A text in the language it is in; "Opening / 개회" is one in each of two."""
    text = text.strip()
    if not text:
        return Texts()
    for parts in (text.split("\n"), re.split(r"\s+[/|]\s+", text)):
        tagged = {language_of(part, languages): part.strip() for part in parts if part.strip()}
        if len(parts) == len(tagged) == 2 and set(tagged) <= set(languages):
            return Texts(tagged)
    known = language[:2].lower()
    if re.fullmatch(r"[a-z]{2}", known):
        return Texts({known: text})
    return Texts({language_of(text, languages): text})


def language_of(text: str, languages: Sequence[str]) -> str:
    for language in ("ko", "ja", "zh", "ru", "ar"):
        letters = [letter for letter in text if letter.isalpha()]
        fitting = sum(script_suits(letter, language) for letter in letters)
        if letters and fitting > 0.4 * len(letters):
            return next((one for one in languages if one[:2] == language), language)
    for language in languages:
        if language[:2] not in ("ko", "ja", "zh", "ru", "ar", "fa", "uk", "kk"):
            return language
    return languages[0] if languages else "en"


def said_in(text: str, named: Mapping[str, str], languages: Sequence[str], *, language: str = "") -> Texts:
    """A text with those whose language is named; where it only repeats one of them, it is in no further language."""
    plain = Texts() if text in named.values() else texts_of(text, languages, language=language)
    return Texts({**plain, **named})


def long_said_in(text: str, named: Mapping[str, str], languages: Sequence[str], *, language: str = "") -> Texts:
    """The same of a longer text, which is in one language however its lines and slashes stand."""
    plain = {} if not text or text in named.values() else {language[:2] or language_of(text, languages): text}
    return Texts({**plain, **named})
