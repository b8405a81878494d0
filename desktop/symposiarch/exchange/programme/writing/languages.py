"""In which language a text is, where a file does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.writing.phrases import table
from symposiarch.model.base import Texts
from symposiarch.planning.languages import script_suits


def language_named(text: str) -> str:
    """The language of which this is the name, as two letters; "" where it is none."""
    return _languages().get(folded(text), "")


@cache
def _languages() -> dict[str, str]:
    return {name: language for language, names in table("languages").items() for name in names}


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
