"""Why two records may be one person, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from symposiarch.planning.recognition.evidence import Reason


def likeness_words(reasons: Iterable[Reason]) -> str:
    """ "the same name, the same organisation, but another e-mail"."""
    from symposiarch.planning.recognition.evidence import said_of

    return said(said_of(reasons))
