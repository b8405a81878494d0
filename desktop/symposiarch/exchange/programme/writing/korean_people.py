"""Names in Hangul, and the posts that stand behind them without a sign between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.programme.writing.posts import plays
from symposiarch.model import korean
from symposiarch.planning.recognition.names.honorifics import BEHIND, bare
from symposiarch.planning.recognition.names.korean_lines import POST
from symposiarch.planning.states import state_code


def is_korean_name(text: str) -> bool:
    """A name of three syllables; titles of three (이사장) stand behind names."""
    return len(text) == 3 and korean.is_hangul(text) and bool(korean.surname_of(text)[0]) and bare(text) not in BEHIND


_POST_OF_WHAT = re.compile(r"\S{2,}(?:장관|차관|총리|대사|총영사|시장|지사|의장|국장|청장)")
_HOUSES = frozenset("박물관 문화원".split())  # begin like families
_POST_OF_STATE = re.compile("장관|차관|총리|대사|총영사|참사관|박사")
"""Posts before which no house stands that nothing tells apart from a name in two words, as before 원장 and 대표."""
_POST_ALONE = re.compile(
    "장관|차관|총리|대사|총영사|시장|의장|회장|총장|원장|관장|이사장|교수|박사|국장|대표|의원|참사관"
)
_NO_FAMILY = re.compile(
    r"\S{1,2}|주\S+|\S+(?:부|처|청|원|회|대|대학|대학교|재단|협회|은행|공사|센터|그룹|대사관|시|도)"
)


def parted_korean(text: str) -> tuple[str, str] | None:
    """A name and its post without a sign between: "김민수 재단 이사장", "리나 알리 국립대 교수", "국회의원 김민수".

    A name that is none of Korea has two words; then two more at least must follow, or a post that says of what
    ("외교차관"), so that no house is taken for one.
    """
    words = text.split()
    post_first = len(words) > 1 and is_korean_name(words[-1]) and (POST.fullmatch(words[-2]) or plays(words[-2]))
    if post_first and (len(words) == 2 or not is_korean_name(words[0])):
        return words[-1], " ".join(words[:-1])
    if len(words) < 2 or not POST.fullmatch(words[-1]) or not all(map(korean.is_hangul, words[:1])):
        return None
    if len(words) == 2 and _POST_ALONE.fullmatch(words[1]) and _is_a_foreign_family(words[0]):
        return words[0], words[1]
    if len(words) == 3 and _POST_OF_STATE.fullmatch(words[2]) and all(map(_is_a_foreign_name, words[:2])):
        return " ".join(words[:2]), words[2]
    foreign = all(korean.is_hangul(word) and 1 <= len(word) <= 6 for word in words[:2])
    if len(words) == 3 and foreign and _POST_OF_WHAT.fullmatch(words[2]) and not _NO_FAMILY.fullmatch(words[1]):
        return " ".join(words[:2]), words[2]
    if (sent := _sent_abroad(words)) is not None:
        return " ".join(words[:sent]), " ".join(words[sent:])
    if is_korean_name(words[0]) and words[0] not in _HOUSES:
        return words[0], " ".join(words[1:])
    return (" ".join(words[:2]), " ".join(words[2:])) if len(words) > 3 and foreign else None


def _sent_abroad(words: Sequence[str]) -> int | None:
    """Where the post of an envoy begins behind a name in two words or three: "라제시 쿠마르 주한 인도 대사"."""
    sent = next((place for place, word in enumerate(words[:4]) if _ABROAD.fullmatch(word)), 0)
    named = sent > 1 and not any(POST.fullmatch(word) or _HOUSE.fullmatch(word) for word in words[:sent])
    return sent if named and all(map(korean.is_hangul, words[:sent])) else None


_ABROAD = re.compile("주(?:한|대한민국)")
_HOUSE = re.compile(r"\S+(?:부|청|대사관|재단|협회|대학교|문화원)")


def _is_a_foreign_name(word: str) -> bool:
    """ "라민", "하사노프" before "대사", and neither "문화" nor "교류원"."""
    return _is_a_foreign_family(word) or (len(word) == 2 and korean.is_hangul(word) and not state_code(word))


def _is_a_foreign_family(word: str) -> bool:
    """ "알리예프" before "장관", and neither "외교부" nor "아제르바이잔"."""
    return 3 <= len(word) <= 6 and not is_korean_name(word) and not _NO_FAMILY.fullmatch(word) and not state_code(word)
