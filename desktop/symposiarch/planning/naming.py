"""What people call things: in one line, and never nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

from symposiarch.errors import SymposiarchError

Thing = TypeVar("Thing")


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


_ONE_I = str.maketrans({"ı": "i", "\u0307": None})


def caseless(text: str) -> str:
    """A name as names are compared: in one line, in whatever letters of a case it was typed. "IŞIL" stands for Işıl
    and "İQLİM" for İqlim, so that the dot of an i says nothing here."""
    return one_line(text).casefold().translate(_ONE_I)


def called(things: Iterable[Thing], reference: str, *ways: Callable[[Thing], Iterable[str]]) -> list[Thing]:
    """Those that a reference means: by the first of these ways in which any is called so, in whatever case."""
    wanted = caseless(reference)
    everything = list(things) if wanted else ()
    for way in ways:
        if found := [one for one in everything if wanted in map(caseless, way(one))]:
            return found
    return []


def titled(text: str, sentence: str) -> str:
    """A name or title in one line; without one, `sentence` is what the person is told.

    Raises:
        SymposiarchError: nothing is left of the title.
    """
    title = one_line(text)
    if not title:
        raise SymposiarchError(sentence)
    return title


_WRITTEN_ON = "가-힣㐀-鿿ぁ-ヿ"
"""Scripts in which the next word may touch a name: 서울시청 is called by its city."""


def with_city(place: str, city: str) -> str:
    """The place and its city, which is told once where it stands among the words: “Berliner Allee” names no city."""
    named = re.search(rf"(?<!\w){re.escape(city)}(?!(?![{_WRITTEN_ON}])\w)", place, re.IGNORECASE) if city else None
    return ", ".join(part for part in (place, "" if named else city) if part)
