"""Why two records may be one person, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import said
from symposiarch.planning.recognition.evidence import Reason, said_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def likeness_words(reasons: Iterable[Reason]) -> str:
    """ "the same name, the same organisation, but another e-mail"."""
    return said(said_of(reasons))
