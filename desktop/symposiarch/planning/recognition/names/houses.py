"""What an organisation is called: `HOUSE`, a word of it in a text that may name somebody as well; `is_house`, what
stands beside a name; and `is_a_house`, the whole of a heading above people."""

from __future__ import annotations

import re

from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.honorifics import is_honorific

_SAID = {idea: "|".join(said) for idea, said in listed("names", "posts").items()}
HOUSE = re.compile(rf"\b(?:{_SAID['organisation_begins']})|{_SAID['organisation_holds']}", re.IGNORECASE)
"""A word of what only an organisation is called, wherever it stands."""
_HOUSE_LAST = re.compile(_SAID["house_last"], re.IGNORECASE)
_HOUSE_OF = re.compile(
    rf"(?:the\s+)?(?:[^\W\d_]\S*\s+){{0,4}}(?:{_SAID['house_last']}|{_SAID['house_of']})"
    r"\s+(?:(?:of|for|on|de|du|des|del|der|von|d[aoe]s?|della|культуры|иностранных)\b|d['’]).*",
    re.IGNORECASE,
)
_OF_KOREA = re.compile(
    r"[가-힣 ]+(?:부|처|청|(?<!공무)(?<!회사)(?<!위)(?<!의)(?<!직)(?<!임)원|회|대사관|박물관|미술관|도서관|기념관|"
    r"연구소|문화원|"
    r"학교|대학|재단|단체|은행|공사|센터|그룹|신문|방송|연맹)"
)
AND_WORDS = frozenset("and e y et und ve və и &".split())


def is_house(text: str) -> bool:
    """Whether what stands beside a name is where somebody works, told by any word of it: "Swedish Embassy, Seoul"."""
    return bool(HOUSE.search(text) or is_a_house(text) or is_house_of_korea(text))


def is_house_of_korea(text: str) -> bool:
    """ "문화체육관광부"; the name of somebody may end so, too."""
    return bool(_OF_KOREA.fullmatch(text))


def is_called_a_house(text: str) -> bool:
    """Whether several words name an organisation: "Victoria and Albert Museum", "Heydar Aliyev Foundation"."""
    *front, last = text.replace("-", " ").split() or [""]
    if len(front) == 2 and front[1].casefold() in AND_WORDS:
        return False  # "CULTURA E UNIVERSITÀ" are two kinds of guests
    return bool(front) and bool(_HOUSE_LAST.fullmatch(last)) and not is_honorific(front[0]) and "," not in text


_HOUSE_WORD = re.compile(
    rf"\b(?!(?:{_SAID['also_a_family']})(?!\w))(?:{_SAID['house_last']}|{_SAID['house_of']})(?!\w)|"
    rf"(?:{_SAID['house_ends']})$",
    re.IGNORECASE,
)


def holds_a_house(text: str) -> bool:
    """Whether a heading above people has a whole word for a house, be there whose it is or not: "Embassies"; "James
    Court" is somebody."""
    return bool(_HOUSE_WORD.search(text))


def is_a_house(text: str) -> bool:
    """Whether a heading between people names where they work: "International Council of Museums (ICOM)"."""
    return len(text) <= 100 and (is_called_a_house(text) or bool(_HOUSE_OF.fullmatch(text)))
