"""What kind of event a title speaks of: "State Dinner for …" is a dinner."""

from __future__ import annotations

from symposiarch.model.events import EventKind
from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed


def kind_in_title(title: str) -> EventKind | None:
    """The kind that a title names, as it is being typed; nothing where it names none, or several: a dinner after the
    symposium is told with its head first in one language and last in another."""
    said = {idea for idea, words in listed("names", "occasions").items() if any(_names(title, word) for word in words)}
    return EventKind(said.pop()) if len(said) == 1 else None


def _names(title: str, word: str) -> bool:
    """Whether it is one of its words, or with a star the beginning of one; in scripts without capitals, that run words
    together, it may stand within another."""
    if word[0] == word[0].upper():
        return word in title
    end = "" if word.endswith("*") else " "
    return f" {fold(word)}{end}" in f" {fold(title)} "
