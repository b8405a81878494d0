"""Why two records may be one person, as the window says it."""

from __future__ import annotations

from collections.abc import Iterable

from symposiarch.gui.words import said
from symposiarch.planning.recognition.evidence import Reason, said_of


def likeness_words(reasons: Iterable[Reason]) -> str:
    """ "the same name, the same organisation, but another e-mail"."""
    return said(said_of(reasons))
