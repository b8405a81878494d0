"""Why two records may be one person, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from symposiarch.planning.recognition.evidence import Reason


def likeness_words(reasons: Iterable[Reason]) -> str:
    """ "the same name, the same organisation, but another e-mail"."""
    from symposiarch.planning.recognition.evidence import WORDS

    return ", ".join(tr(WORDS[reason]) for reason in reasons)
