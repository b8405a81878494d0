"""What people call things: in one line, and never nothing."""

from __future__ import annotations

from symposiarch.errors import SymposiarchError


def one_line(text: str) -> str:
    """Text as it is kept in a cell: no spaces around it, none doubled inside it."""
    return " ".join(text.split())


def titled(text: str, sentence: str) -> str:
    """A name or title in one line; without one, `sentence` is what the person is told.

    Raises:
        SymposiarchError: nothing is left of the title.
    """
    title = one_line(text)
    if not title:
        raise SymposiarchError(sentence)
    return title
