"""The words of printed sheets, in the languages of an event: `resources/documents/*.toml`, and an office's own."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale

from symposiarch.assets import resource
from symposiarch.documents.render import own_templates
from symposiarch.errors import SymposiarchError
from symposiarch.planning.saying import Fact, Saying

FALLBACK = "en"
LANGUAGES = (FALLBACK, "ko", "az", "tr", "ru", "fr", "es", "de")
"""The languages whose words the sheets have."""


def word(language: str, key: str, **values: object) -> str:
    """One word ("replies.accepted") in a language, else in English; `values` fill its {places}.

    A word that has plural forms takes that of the value `n`.

    Raises:
        SymposiarchError: the office's own words cannot be read, or have a place that is not one of `values`.
    """
    texts = _texts(key)
    told = next(one for one in (language, FALLBACK) if one in texts)
    text = _formed(texts[told], told, values.get("n"))
    try:
        return text.format(**values)
    except (LookupError, ValueError, AttributeError):
        places = ", ".join(f"{{{name}}}" for name in values) or "none"
        raise SymposiarchError(
            f"The word {key} of the sheets, “{text}”, cannot be filled in; the places that it can have: {places}. "
            f"Mend it in {own_templates() / 'words.toml'}."
        ) from None


def words(languages: Sequence[str], keys: Iterable[str]) -> dict[str, list[str]]:
    """For a template: each word in all the languages, the first first, said once where two languages agree."""
    return {key: list(dict.fromkeys(word(language, key) for language in languages)) for key in keys}


def in_words(language: str, what: Fact) -> str:
    """What planning says in English (see `planning.saying`) in a language; names, and what no file has, as they are."""
    if not isinstance(what, Saying):
        return str(what)
    sentence = _formed(_entry("said", what.sentence).get(language, what.sentence), language, None)
    facts = {name: in_words(language, one) for name, one in what.facts.items()}
    return str(replace(what, sentence=sentence, facts=facts))


def title(languages: Sequence[str], sheet: str) -> list[str]:
    """What a sheet is called, in all the languages."""
    return words(languages, (f"title.{sheet}",))[f"title.{sheet}"]


def spoken(key: str, *wished: str) -> str:
    """The first of the wished languages that has this word; else English."""
    return next((one for one in wished if one in _texts(key)), FALLBACK)


def _formed(text: str | dict[str, str], language: str, n: object) -> str:
    """The plural form for a number; where none is told, that of a heading."""
    if isinstance(text, str):
        return text
    form = Locale.parse(language).plural_form(n) if isinstance(n, int) else "other"
    return text.get(form, text["other"])


def _texts(key: str) -> dict[str, str | dict[str, str]]:
    found = _entry(*key.split("."))
    if FALLBACK not in found:
        raise KeyError(f"words.toml has no {key}")
    return found


_OF_THEIR_OWN = ("held", "said")
"""What has a file of its own."""


def _entry(*parts: str) -> dict[str, str | dict[str, str]]:
    own = own_templates() / "words.toml"
    house = f"{parts[0] if parts[0] in _OF_THEIR_OWN else 'words'}.toml"
    found: dict[str, str | dict[str, str]] = {}
    for path in (resource("documents", house), own):
        if path is own and not os.path.lexists(path):  # a link that leads nowhere is told
            continue
        entry: Any = _read(path, _changed(path))
        for part in parts:
            entry = entry.get(part, {}) if isinstance(entry, dict) else {}
        found |= {language: text for language, text in entry.items() if _is_a_word(text)}
    return found


def _is_a_word(text: object) -> bool:
    return isinstance(text, str) or (isinstance(text, dict) and isinstance(text.get("other"), str))


def _changed(path: Path) -> int:
    """When a file was written last: one that is changed is read anew."""
    try:
        return path.stat().st_mtime_ns
    except OSError as fault:
        raise _unreadable(path, fault) from None


@lru_cache(maxsize=6)
def _read(path: Path, changed: int) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise _unreadable(path, fault) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SymposiarchError(f"The words of the sheets cannot be read: {path} has a mistake: {error}.") from error


def _unreadable(path: Path, fault: OSError) -> SymposiarchError:
    return SymposiarchError(
        f"The words of the sheets in {path} cannot be read: {fault.strerror or fault}. Mend it or take it away."
    )
