"""What kind of event a title speaks of: "State Dinner for …" is a dinner."""

from __future__ import annotations

from symposiarch.model.events import EventKind
from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed


def kind_in_title(title: str) -> EventKind | None:
    """The kind that a title names, as it is being typed; nothing where it names none, or several: a dinner after the
    symposium is told with its head first in one language and last in another."""
    said = {idea for idea, stems in listed("names", "occasions").items() if any(_names(title, stem) for stem in stems)}
    return EventKind(said.pop()) if len(said) == 1 else None


def _names(title: str, stem: str) -> bool:
    """Whether a word begins so; in scripts without capitals, that run words together, one may stand within another."""
    return f" {fold(stem)}" in f" {fold(title)}" if stem[0] != stem[0].upper() else stem in title
