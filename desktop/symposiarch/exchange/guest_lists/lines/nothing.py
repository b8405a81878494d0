"""What people write where a form asks and they have nothing to say: "none", "RAS", "keine besonderen Wünsche"."""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.exchange.guest_lists.lines.said import one_of

_NONE = one_of("none")
_OF_WHAT = one_of("of_what")
_SIGNS = "[^\\w\U0001f300-\U0001faff]*"
"""Of which none is a picture: "no 🦐" says what is not eaten."""
_ONE = rf"(?:{_NONE}(?:(?:\s+|[/-])(?:{_OF_WHAT}|(?!-){_NONE})){{0,5}}|(?:{_OF_WHAT}\s*[:-]?\s*){{1,3}}{_NONE})"
_NOTHING = re.compile(rf"{_SIGNS}{_ONE}(?:\s*[,;.–—/-]\s*{_ONE}){{0,3}}{_SIGNS}", re.IGNORECASE)
"""Behind a sign another "no" follows, or it is something after all: "No allergies, special diet"."""


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """Whether an answer says that there is nothing to answer."""
    return len(text) <= _LONGEST and _NOTHING.fullmatch(text) is not None


_LONGEST = 60
