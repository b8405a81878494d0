"""What only an organisation is called, and what a heading between people says of where they work."""

from __future__ import annotations

import re

from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.honorifics import is_honorific

_SAID = listed("names", "posts")
_HOUSE_LAST = re.compile("|".join(_SAID["house_last"]), re.IGNORECASE)
AND_WORDS = frozenset("and e y et und ve və и &".split())


def is_called_a_house(text: str) -> bool:
    """Whether several words name an organisation: "Victoria and Albert Museum", "Heydar Aliyev Foundation"."""
    *front, last = text.replace("-", " ").split() or [""]
    if len(front) == 2 and front[1].casefold() in AND_WORDS:
        return False  # "CULTURA E UNIVERSITÀ" are two kinds of guests
    return bool(front) and bool(_HOUSE_LAST.fullmatch(last)) and not is_honorific(front[0]) and "," not in text


_HOUSE_OF = re.compile(
    rf"(?:the\s+)?(?:[^\W\d_]\S*\s+){{0,4}}(?:{'|'.join(_SAID['house_of'])})"
    r"\s+(?:of|for|on|de|du|des|del|der|von|культуры|иностранных)\b.*",
    re.IGNORECASE,
)


def is_a_house(text: str) -> bool:
    """Whether a heading between people names where they work: "International Council of Museums (ICOM)"."""
    return len(text) <= 100 and (is_called_a_house(text) or bool(_HOUSE_OF.fullmatch(text)))
