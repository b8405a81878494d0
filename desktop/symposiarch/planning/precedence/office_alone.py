"""Whether a text is an office and nothing else: "High Commissioner of India", "Lord Mayor of London", 국회의원."""

from __future__ import annotations

import re

from symposiarch.model.folding import fold
from symposiarch.planning.precedence.practice_files import GENERIC
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.titles.offices import UNRANKED
from symposiarch.planning.recognition.names.honorifics import word_set
from symposiarch.planning.recognition.names.looks import is_like_a_name

_NAMES_TOO = word_set(
    "bishop dean bakan chiji daesa dashi elchi fariq kohshi koshi liwa mer mudir muhafiz nazir naziri posl prof ryohji "
    "ryoji ryouji safir sanjikan sefir taishi umda ustadh vali wazir wazira"
)
"""Offices in Latin letters that are names of people as well: "Al Mansoori, Nazir"."""

_OF = re.compile(r"(?:of|for|to|at|in|de|du|des|del|der|von|für|d['’])\b", re.IGNORECASE)


_PLACE_OF_KOREA = re.compile("[가-힣]{2}|[가-힣]{1,4}[도시군구]")
"""What is written close before an office and is its place: 서울시장, 경기도지사."""


def is_an_office(text: str) -> bool:
    """Whether the generic practice knows the office, and nobody's name stands beside it: "Senator Jane Roe"."""
    found = practice(GENERIC).read(text)
    if found.rank_class == UNRANKED or (text[:1].isascii() and fold(text) in _NAMES_TOO):
        return False
    before, said, behind = text.partition(found.taken_from)
    if not said:
        return True
    if _PLACE_OF_KOREA.fullmatch(before):
        before = ""
    behind = behind.strip(" ,")
    return not is_like_a_name(before) and (not behind or _OF.match(behind) is not None or not is_like_a_name(behind))
