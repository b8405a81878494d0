"""The languages that letters can be written in, and the scripts of languages."""

from __future__ import annotations

from functools import cache

from symposiarch.assets import resource

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


def another_name(name: str, native: str) -> str:
    """The native name, where it is not the printed one once more, with or without a blank: 김 철수, 김철수."""
    return native if native.replace(" ", "") != name.replace(" ", "") else ""
