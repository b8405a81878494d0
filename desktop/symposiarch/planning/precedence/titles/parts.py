"""The titles that stand side by side in one cell: "Professor, Director of the Centre", 부총리 겸 장관."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.model.base import now
from symposiarch.model.folding import fold
from symposiarch.planning.precedence.titles.words import TitleWords, Token
from symposiarch.planning.recognition.readings.characters import same_characters


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


_FROM, _TO = r"(?:19|20)\d\d", r"(?:19|20)?\d\d"
_YEARS = re.compile(
    rf"\(?\b(?:{_FROM} ?[-–—] ?{_TO}\s*[,;/]\s*)*({_FROM}) ?[-–—] ?({_TO})\b"
    rf"(?!\s*[,;/]\s*{_FROM})(?:\)|(?=\s*(?:$|[,;/|])))"
)
"""From when to when an office is held: "Prime Minister (2009-2014)"; of several times the last."""

_OVER = "\0"
"""What stands for a sign that an office is held no more, so that the words of the title stay as they are."""


def unquoted(title: str) -> str:
    """A title without what is only quoted in it, where anything is left: "Author of “The Ambassador”"."""
    bare = _QUOTED.sub(" ", title)
    return bare if any(letter.isalpha() for letter in bare) else title


def parts_of(title: str, around: TitleWords) -> list[Part]:
    """The titles that stand side by side, without their words; and whether one is joined by an "and" to the one before,
    or a sign beside it says that it is held no more.

    ", retired", ", USAF (Ret.)", "a.i." and "(designate)" belong to the one before, "(전)" to the one it touches.
    """

    def over(match: re.Match[str]) -> str:
        return _OVER if int(match[1][: 4 - len(match[2])] + match[2]) < now().year else match[0]

    def opened(match: re.Match[str]) -> str:
        if fold(match[1]) in around.former_in_brackets:
            return _OVER
        bare = around.without_force(match[1])
        return f" {bare} " if around.only_of_former(bare) else match[0]

    text = _DASHED.sub(r"\1\2-\3", _BRACKETED.sub(opened, _YEARS.sub(over, title)))
    found: list[Part] = []
    end, joined = 0, False
    for cut in [*_PARTS.finditer(text), None]:
        said = text[end : cut.start() if cut is not None else len(text)]
        part, former = said.replace(_OVER, " "), _OVER in said
        plain = {fold(part), same_characters(part.strip())}
        bare = around.without_force(part)
        behind = around.only_of_former(bare) or not plain.isdisjoint(around.interim | around.chosen)
        if found and (behind or (former and not part.strip())):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {bare}", former=found[-1].former or former)
        elif part.strip():
            found.append(Part(part, [], former, joined))
        if cut is not None:
            end, joined = cut.end(), cut["joined"] is not None
    return found
