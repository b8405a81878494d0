"""What the words of lists mean in many languages: `resources/cells`."""

from __future__ import annotations

from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import Phrasebook

CELLS = Phrasebook("cells")


def words(idea: str) -> frozenset[str]:
    """All that is said for an idea, folded."""
    return frozenset(fold(word).strip() for word in CELLS.words(idea))


def one_of(idea: str) -> str:
    """The same as a part of a regular expression."""
    return CELLS.any_of(idea)
