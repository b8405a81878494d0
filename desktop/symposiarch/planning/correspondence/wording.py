"""The wording of letters in each language: `resources/wording`, a file for each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from symposiarch.assets import resource
from symposiarch.planning.languages import FALLBACK


@cache
def wording_of(language: str) -> dict[str, Any]:
    """All that a language's file says, as it stands there."""
    return tomllib.loads(resource("wording", f"{language}.toml").read_text(encoding="utf-8"))


def section(language: str, name: str) -> Mapping[str, str]:
    """A table of a language's file: "salutation", "invitation", "card"; English where the language has none."""
    found: Mapping[str, str] = wording_of(language).get(name) or wording_of(FALLBACK).get(name, {})
    return found


def phrase(language: str, table: str, key: str) -> str:
    words = section(language, table)
    return words[key] if key in words else section(FALLBACK, table).get(key, "")
