"""The titles that stand side by side in one cell: "Professor, Director of the Centre", 부총리 겸 장관."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.model.folding import fold
from symposiarch.planning.precedence.titles.words import TitleWords, Token


class Part(NamedTuple):
    """A title that stands by itself, in words; whether it is held no more, and joined by an "and" to the one before."""

    text: str
    words: list[Token]
    former: bool
    joined: bool = False


_PARTS = re.compile(
    r"[,;/|·•\n()\[\]、，；／（）【】]| - | – | — | 겸 |및|兼|(?P<joined>(?<=\s)(?:and|und|et|y|ve|və|и|&)(?=\s))",
    re.IGNORECASE,
)
"""Between two titles of one person: "Professor, Director of ...", "Ambassador and Permanent Representative"."""

_DASHED = re.compile(r"(^|[,;/(])\s*(\w+) [-–] (\w+)\s*(?=$|[,;/)])")
"""A word for two: "Minister - Counsellor"."""

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]')
"""What a work or a house is called: "Author of “The Ambassador”"."""

_BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")


def unquoted(title: str) -> str:
    """A title without what is only quoted in it, where anything is left: "Author of “The Ambassador”"."""
    bare = _QUOTED.sub(" ", title)
    return bare if any(letter.isalpha() for letter in bare) else title


def parts_of(title: str, around: TitleWords) -> list[tuple[str, bool]]:
    """The titles that stand side by side, and whether one is joined by an "and" to the one before.

    ", retired", "a.i." and "(designate)" belong to the one before, "(전)" to the one it touches.
    """

    def opened(match: re.Match[str]) -> str:
        if fold(match[1]) in around.former_in_brackets:
            return f" {min(around.former, default='')} "
        return f" {match[1]} " if around.only_of_former(match[1]) else match[0]

    text = _DASHED.sub(r"\1\2-\3", _BRACKETED.sub(opened, title))
    found: list[tuple[str, bool]] = []
    end, joined = 0, False
    for cut in [*_PARTS.finditer(text), None]:
        part = text[end : cut.start() if cut is not None else len(text)]
        if found and (around.only_of_former(part) or fold(part) in around.interim | around.chosen):
            found[-1] = (f"{found[-1][0]} {part}", found[-1][1])
        elif part.strip():
            found.append((part, joined))
        if cut is not None:
            end, joined = cut.end(), cut["joined"] is not None
    return found
