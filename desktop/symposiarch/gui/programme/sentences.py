"""What does not fit in a programme, and what has changed in it, as the window says it."""

from __future__ import annotations

from symposiarch.gui.words import own_language, said, spoken
from symposiarch.planning.programme.conflicts.rules import Conflict
from symposiarch.planning.programme.conflicts.words import sentence
from symposiarch.planning.programme.versions.differences import Difference
from symposiarch.planning.programme.versions.telling import change_sentence


def conflict_words(conflict: Conflict) -> str:
    """One conflict, with both sides by name."""
    return said(sentence(conflict))


def change_words(change: Difference) -> str:
    """What is otherwise than in a version, as those are told whom it concerns."""
    return change_sentence(change, spoken(own_language()))
