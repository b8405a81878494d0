"""What only an organisation is called, and what a heading between people says of where they work."""

from __future__ import annotations

import re

from symposiarch.planning.recognition.names.honorifics import is_honorific

_HOUSE_LAST = re.compile(
    r"(?:museum|universit(?:y|ät|é|e|esi|eti)|universidad|università|institute?|foundation|academy|council|agency|"
    r"company|corporation|corp\.?|ltd\.?|inc\.?|llc|gmbh|group|cent(?:re|er)|association|society|committee|gallery|"
    r"federation|theatre|library|orchestra|ensemble|publishers?|stiftung|verein|vakfı|derneği|bakanlığı|büyükelçiliği|"
    r"nazirliyi|səfirliyi|fondu|muzeyi|akademiyası|университет|институт|музей|фонд|академия|театр|библиотека)",
    re.IGNORECASE,
)
"""What an organisation is called behind all its other words, and nobody's family."""


AND_WORDS = frozenset("and e y et und ve və и &".split())


def is_called_a_house(text: str) -> bool:
    """Whether several words name an organisation: "Victoria and Albert Museum", "Heydar Aliyev Foundation"."""
    *front, last = text.replace("-", " ").split() or [""]
    if len(front) == 2 and front[1].casefold() in AND_WORDS:
        return False  # "CULTURA E UNIVERSITÀ" are two kinds of guests
    return bool(front) and bool(_HOUSE_LAST.fullmatch(last)) and not is_honorific(front[0]) and "," not in text


_HOUSE_OF = re.compile(
    r"(?:the\s+)?(?:[^\W\d_]\S*\s+){0,4}(?:ministr(?:y|ies)|embassy|missions?|consulate|university|institute|academy|council|association|"
    r"federation|union|organi[sz]ation|committee|commission|agency|fund|bank|chamber|office|court|museum|ministère|"
    r"ambassade|université|conseil|organisation|ministerio|embajada|universidad|consejo|organización|asociación|"
    r"ministerium|botschaft|universität|министерство|посольство|университет|институт|комитет)\s+"
    r"(?:of|for|on|de|du|des|del|der|von|культуры|иностранных)\b.*",
    re.IGNORECASE,
)


def is_a_house(text: str) -> bool:
    """Whether a heading between people names where they work: "International Council of Museums (ICOM)"."""
    return len(text) <= 100 and (is_called_a_house(text) or bool(_HOUSE_OF.fullmatch(text)))
