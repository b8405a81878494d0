"""Where something is held, told beside it without a heading: "Welcome dinner (Garden Room)", "Festsaal, Markt 13"."""

from __future__ import annotations

import re

from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.ranks import has_rank

_PLACE = shape("«place»")
_FIRST = re.compile(r"\s*[(（](?P<place>[^()（）:：]{3,})[)）]\s*(?:[:：–—-](?:\s+|$)|\n|$)\s*(?P<title>.*)", re.DOTALL)
"""A place between the time and what happens: "(Hörsaal Q 0.101): Grußworte"."""
_AT = re.compile(r"(?P<title>[^@\n]*\w)\s+@\s*(?P<place>\w[^@\n]{2,80})")
_IN_BRACKETS = shape(r"\s*[(（](?P<place>[^()（）:：]*«place»[^()（）:：]*)[)）]")
LONGEST_PLACE = 80
"""Letters of a line that only says where."""


def is_a_place(text: str) -> bool:
    """Whether a line says where something is held, and nothing else."""
    return len(text) <= LONGEST_PLACE and tells_a_place(text) and kind_of(text) is None and not has_rank(text)


def tells_a_place(text: str) -> bool:
    return _PLACE().search(text) is not None


def without_place(title: str) -> tuple[str, str]:
    """A title, and the place in brackets before, within or behind its first line, or behind an “@”."""
    if (at := _AT.fullmatch(title)) is not None:
        return at["title"], at["place"]
    first = _FIRST.fullmatch(title)
    if first is not None and (kind_of(first["place"]) is None or _PLACE().search(first["place"])):
        return first["title"], first["place"].strip()
    line, *below = title.split("\n")
    found = list(_IN_BRACKETS().finditer(line))
    if len(found) != 1 or not found[0].start():
        return title, ""
    rest = line[: found[0].start()] + line[found[0].end() :].rstrip(" .")
    return "\n".join([rest, *below]), found[0]["place"].strip()
