"""What people may and may not eat, in the languages of the sheets: `resources/diets.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from symposiarch.assets import resource
from symposiarch.model.folding import fold, split_words

_BETWEEN = re.compile(r"\s*[,;+&、，]\s*|\s+(?:and|et|y|und|ve|və|и|및)\s+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def diet_in(said: str, language: str) -> str:
    """A diet as a sheet in this language says it, the same for all ways of writing it; one that is not known, or of
    which anything is not, as it was written."""
    said = " ".join(said.split())
    parts = [said] if _key(said) in _ideas() else _BETWEEN.split(said.rstrip("."))
    ideas = [_ideas().get(_key(part)) for part in parts if part]
    if not ideas or None in ideas:
        return said
    return ", ".join(_ways(idea, language)[0] for idea in _told() if idea in ideas)


def ways_of_writing() -> tuple[str, ...]:
    """All that is known to be written for a diet, in any language."""
    return tuple(way for idea, way in _written())


def _ways(idea: str, language: str) -> list[str]:
    told = _told()[idea]
    return [way.strip() for way in told.get(language, told["en"]).split(";")]


@cache
def _ideas() -> dict[str, str]:
    return {_key(way): idea for idea, way in _written()}


def _written() -> list[tuple[str, str]]:
    return [(idea, way) for idea, told in _told().items() for language in told for way in _ways(idea, language)]


def _key(written: str) -> str:
    return fold("".join(split_words(written)))


@cache
def _told() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("diets.toml").read_text(encoding="utf-8"))
