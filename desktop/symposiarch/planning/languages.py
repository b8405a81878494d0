"""The languages that letters can be written in, and the scripts of languages."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.planning.states import state_name

FALLBACK = "en"


@cache
def languages() -> tuple[str, ...]:
    """The languages that letters can be written in, English first."""
    found = sorted(path.stem for path in resource("wording").glob("*.toml"))
    return tuple(sorted(found, key=lambda language: language != FALLBACK))


def known_language(*wished: str) -> str:
    """The first of the wished languages in which letters can be written, "en-GB" as "en"; else English."""
    for one in wished:
        language = one.split("-")[0].split("_")[0].lower()
        if language in languages():
            return language
    return FALLBACK


def is_language(code: str) -> bool:
    """Whether there is a language of this code (ISO 639), perhaps as it is spoken in one state, "pt-BR"."""
    from babel import Locale

    return code.partition("-")[0] in Locale(FALLBACK).languages


def language_of_letters(wished: str) -> str:
    """The language in which letters are wished.

    Raises:
        SymposiarchError: none can be written in it.
    """
    found = wished.strip().lower()
    if found not in languages():
        raise SymposiarchError(f"Letters cannot be written in “{wished}”. The languages are {', '.join(languages())}.")
    return found


@cache
def language_name(code: str, language: str = "en") -> str:
    """A language by its name in another: "ko" as "Korean", "pt-BR" as "Portuguese (Brazil)"; others as they are."""
    from babel import Locale, UnknownLocaleError

    spoken, _, state = code.replace("_", "-").partition("-")
    if len(spoken) != 2 or len(state) not in (0, 2):
        return code
    try:
        names = Locale.parse(language.replace("-", "_")).languages
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").languages
    name = str(names.get(spoken.lower(), code))
    return f"{name} ({state_name(state.upper(), language)})" if state else name


SCRIPTS = {
    "ko": ("\uac00", "\ud7a3"),
    "ru": ("\u0400", "\u04ff"),
    "kk": ("\u0400", "\u04ff"),
    "uk": ("\u0400", "\u04ff"),
    "zh": ("\u4e00", "\u9fff"),
    "ja": ("\u3040", "\u9fff"),
    "ar": ("\u0600", "\u06ff"),
    "fa": ("\u0600", "\u06ff"),
    "ka": ("\u10a0", "\u10ff"),
    "el": ("\u0370", "\u03ff"),
}
"""From which letter to which the native script of a language reaches."""


def script_suits(name: str, language: str) -> bool:
    """Whether a name is written in the script of a language."""
    first, last = SCRIPTS.get(language[:2], ("a", "\u024f"))
    return any(first <= letter.lower() <= last for letter in name)


def script_of(text: str) -> str:
    """The script of most letters of a text; Chinese characters and kana count as one."""
    letters = (unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha())
    counted = Counter("CJK" if name in ("HIRAGANA", "KATAKANA") else name for name in letters)
    return max(counted, key=lambda name: counted[name], default="")


def language_of_script(text: str, wished: Sequence[str]) -> str:
    """The language that the script of a text tells: because no other has it, or none of those that are wished.

    Empty where it may be several: Cyrillic letters alone do not say whether they are Russian.
    """
    letters = [letter for letter in text if letter.isalpha()]

    def suits(language: str) -> bool:
        return sum(script_suits(letter, language) for letter in letters) > len(letters) / 2

    fitting = list(dict.fromkeys(one[:2] for one in wished if suits(one)))
    if not fitting:
        fitting = [one for one in SCRIPTS if suits(one)]
    return fitting[0] if len(fitting) == 1 else ""


def another_name(name: str, native: str) -> str:
    """The native name, where it is not the printed one once more, with or without a blank: 김 철수, 김철수."""
    return native if native.replace(" ", "") != name.replace(" ", "") else ""
