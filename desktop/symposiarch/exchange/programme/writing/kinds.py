"""What an item is, told by its name in thirteen languages: "Kaffeepause", "Panel 2: …", "질의응답"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.writing.phrases import table, words
from symposiarch.model.programme import ItemKind

_KINDS = (
    ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.QUESTIONS, ItemKind.PANEL, ItemKind.KEYNOTE,
    ItemKind.CEREMONY, ItemKind.SIGNING, ItemKind.PERFORMANCE, ItemKind.EXHIBITION, ItemKind.OPENING, ItemKind.ADDRESS,
    ItemKind.OTHER, ItemKind.TALK,
)  # fmt: skip
"""In the order in which they are looked for: "panel discussion and questions" is a panel, "coffee break" a break."""


@cache
def _kind_words() -> tuple[tuple[ItemKind, frozenset[str], tuple[str, ...]], ...]:
    found = []
    for kind in _KINDS:
        said = table("kinds")[kind]
        close = tuple(word for word in said if any(sign > "\u2e7f" for sign in word))
        found.append((kind, said, close))
    return tuple(found)


_LONGEST_ENDING = 4
_LONGEST_TEXT = 1000
"""Letters of what may be the name of an item, however much stands behind it."""
_SHORTEST_STEM = 4


@lru_cache(maxsize=4096)
def kind_of(text: str) -> ItemKind | None:
    """What an item is, by its name: "Kaffeepause", "Panel 2: …", "질의응답"."""
    whole = folded(text) if len(text) <= _LONGEST_TEXT else ""
    if not whole:
        return None
    try:
        return ItemKind.read(text)
    except ValueError:
        pass
    if told := _said_in_full(whole):
        return told
    if whole in words("tea"):
        return ItemKind.BREAK
    tokens = whole.split()
    if len(whole) > 160:
        return None
    for session in (tokens, _NUMBER.sub("", whole, count=1).split()):  # "Session 2: Music", "제2세션: 음악"
        if len(session) > 1 and session[0] in words("sessions"):
            return _kind_said_first(session[:1])
    if len(tokens) <= 5:  # "Closing reception", "Kaffee und Austausch"
        for kind, said, _ in _kind_words():
            if kind in _HELD_BY_NOBODY and not said.isdisjoint(tokens):
                return kind
    if _is_a_subject(tokens):
        return None
    if tokens[0] in words("debates") and _kind_said_first(tokens[1:]) is ItemKind.QUESTIONS:
        return ItemKind.QUESTIONS  # "Discussion and questions", but "panel discussion and questions" is a panel
    if (behind := _IN_BRACKETS.search(text)) and (told := _said_in_full(folded(behind[1]))):
        return told  # "“Old roads” (Keynote address)"
    return (
        _kind_said_first(tokens)
        or _kind_of_endings(tokens[:4])
        or _kind_of_compounds(tokens[:4])
        or next((kind for kind, said, _ in _kind_words() if kind in _HELD_BY_NOBODY and tokens[-1] in said), None)
    )


_NUMBER = re.compile(r"^(?:제?\d+ ?|[ivx]+ )(?=\D)")
_IN_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]\s*$")


def _said_in_full(whole: str) -> ItemKind | None:
    return next((kind for kind, said, _ in _kind_words() if whole in said), None)


_HELD_BY_NOBODY = (ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION)
"""What any word tells in a short name, and the last one in a long one: "Chamber of Commerce annual spring dinner"."""


def _is_a_subject(tokens: Sequence[str]) -> bool:
    """Whether an art is spoken of: "Music and memory", "Film in exile", but "Music and dance" are performed."""
    goes_on = words("and", "within_titles", "goes_on")
    if len(tokens) < 3 or tokens[0] not in words("arts") or tokens[1] not in goes_on:
        return False
    return all(said.isdisjoint(tokens[2:]) for _, said, _ in _kind_words())


def _kind_said_first(tokens: Sequence[str]) -> ItemKind | None:
    """What is said first counts: "Panel: music and education" is a panel."""
    for start in range(min(len(tokens), 4)):
        for length in (3, 2, 1):
            phrase = " ".join(tokens[start : start + length])
            for kind, said, close in _kind_words():
                if kind in (ItemKind.TALK, ItemKind.OTHER) and start:
                    continue
                if phrase in said:
                    return kind
                if length == 1 and close and any(phrase.startswith(word) or phrase.endswith(word) for word in close):
                    return kind
    return None


def _kind_of_endings(tokens: Sequence[str]) -> ItemKind | None:
    """What an item is by a word with the ending of a case: "himnləri", "çıxışı", "перерыва"."""
    for token in tokens:
        for length in range(len(token) - 1, max(_SHORTEST_STEM, len(token) - _LONGEST_ENDING) - 1, -1):
            for kind, said, _ in _kind_words():
                if token[:length] in said and token[length:] in words("case_endings"):
                    return kind
    return None


def _kind_of_compounds(tokens: Sequence[str]) -> ItemKind | None:
    """What an item is by the last part of a German word: "Streichquartett", "Neujahrsempfang"."""
    for token in tokens:
        for kind, lasts in table("endings_of_kinds").items():
            if any(token.endswith(last) and len(token) > len(last) + 2 for last in lasts):
                return ItemKind(kind)
    return None
