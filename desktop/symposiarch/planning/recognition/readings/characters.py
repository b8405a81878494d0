"""Chinese characters as people of several countries write and read them. The tables stand in resources/readings."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from symposiarch.assets import resource

_CHARACTERS = re.compile("[㐀-鿿﨎-﨩々]+")


def in_characters(word: str) -> bool:
    """Whether the word is Chinese characters, nothing else."""
    return bool(_CHARACTERS.fullmatch(word))


@lru_cache(maxsize=65536)
def same_characters(text: str) -> str:
    """The text with the one form of each character that stands for all: 张 for 張, 泽 for 澤 and 沢."""
    for at, letter in enumerate(text):
        if letter == "々" and at:
            text = text[:at] + text[at - 1] + text[at + 1 :]
    return text.translate(_one_for_all())


@lru_cache(maxsize=1)
def _one_for_all() -> dict[int, str]:
    return {ord(variant): line[0] for line in _lines("variants") for variant in line[1:]}


@lru_cache(maxsize=4)
def readings_in(language: str) -> dict[str, frozenset[str]]:
    """Each character (of those that stand for all) with its readings in "korean", "cantonese" or "japanese"."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines(language):
        reading, _, characters = line.partition(" ")
        for character in characters:
            found[character].add(reading)
    return {character: frozenset(readings) for character, readings in found.items()}


def _lines(name: str) -> list[str]:
    text = resource("readings", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
