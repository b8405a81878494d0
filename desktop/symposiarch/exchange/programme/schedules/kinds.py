"""What the schedules of conferences call their items, and what we call them."""

from __future__ import annotations

from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.model.programme import ItemKind

_TYPES = {
    "lecture": ItemKind.TALK,
    "talk": ItemKind.TALK,
    "workshop": ItemKind.OTHER,
    "meeting": ItemKind.OTHER,
    "podium": ItemKind.PANEL,
    "panel": ItemKind.PANEL,
    "discussion": ItemKind.PANEL,
    "keynote": ItemKind.KEYNOTE,
    "lightning_talk": ItemKind.TALK,
    "lightning talk": ItemKind.TALK,
    "film": ItemKind.PERFORMANCE,
    "movie": ItemKind.PERFORMANCE,
    "concert": ItemKind.PERFORMANCE,
    "djset": ItemKind.PERFORMANCE,
    "performance": ItemKind.PERFORMANCE,
    "hands-on": ItemKind.OTHER,
    "game": ItemKind.OTHER,
    "other": ItemKind.OTHER,
}


def kind_of_type(said: str, title: str) -> ItemKind:
    """The kind of an item by the word of its schedule, else by its title."""
    word = said.strip().casefold()
    try:
        return ItemKind.read(word)
    except ValueError:
        return _TYPES.get(word) or kind_of(said) or kind_of(title) or ItemKind.TALK
