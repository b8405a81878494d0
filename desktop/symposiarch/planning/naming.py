"""What people call things: in one line, and never nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from symposiarch.errors import SymposiarchError


class Named(Protocol):
    """What has a name, and is called otherwise in other languages: a house, a venue."""

    @property
    def name(self) -> str: ...

    @property
    def names(self) -> Mapping[str, str]: ...


def name_in(thing: Named, language: str) -> str:
    """What it is called in a language; where that is not known, its name."""
    return thing.names.get(language, thing.name)


def one_line(text: str) -> str:
    """Text as it is kept in a cell: no spaces around it, none doubled inside it."""
    return " ".join(text.split())


def caseless(text: str) -> str:
    """A name as names are compared: in one line, in whatever letters of a case it was typed."""
    return one_line(text).casefold()


def titled(text: str, sentence: str) -> str:
    """A name or title in one line; without one, `sentence` is what the person is told.

    Raises:
        SymposiarchError: nothing is left of the title.
    """
    title = one_line(text)
    if not title:
        raise SymposiarchError(sentence)
    return title
