"""Somebody in a line of a Korean list, "외교부 김철수 국장", or of a Chinese one, "刘洋 文化和旅游部副局长"."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.model import korean
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house

POST = re.compile(
    r"\S*(?:장관|차관|차관보|대사|공사|참사관|서기관|영사|국장|과장|부장|차장|팀장|총장|학장|회장|이사장|원장|위원|간사|"
    r"대표|이사|의원|시장|지사|총리|교수|박사|연구원|관장|청장|처장|소장|센터장|실장|감독|사장|사무관|주무관|비서관|"
    r"심의관|정책관|연구관|담당관|기획관|보좌관|변호사|학예사|기자|앵커|아나운서|작가|강사|큐레이터|지휘자)"
)
"""A word that ends like a post of Korea: "국장", "해설위원"."""
_HOUSE = re.compile(r"\S*(?:부|처|청|원|회|관|교|단|사|국|시|도|소|터|당|처|실|그룹|은행|연맹|방송|신문|대)")
_NO_NAMES = frozenset("대한민국 한국측 일동 일행 전원 수석 선임 책임 정책 문화 국제 협력 주한 주재".split())
_BETWEEN = re.compile(r"[\s,·/]+")


def is_called_a_post(text: str) -> bool:
    """Whether a cell begins as posts do, or is one as Koreans write it: "Press Officer", "서기관"."""
    return bool(FUNCTION.match(text) or POST.fullmatch(text))


_CHINESE = re.compile(r"(?P<name>[㐀-鿿]{2,4})\s(?P<behind>[㐀-鿿]{4,40})")


class KoreanLine(NamedTuple):
    name: str
    post: str
    house: str


def korean_line(text: str) -> KoreanLine | None:
    """Name, post and house of a line that has all three, each by itself; None where one of them is not plain."""
    words = _BETWEEN.split(text.strip())
    if found := _CHINESE.fullmatch(text.strip()):
        behind = found["behind"]
        post = next((behind[at:] for at in range(2, len(behind) - 1) if FUNCTION.fullmatch(behind[at:])), "")
        return KoreanLine(found["name"], post, behind.removesuffix(post)) if post else None
    if not 3 <= len(words) <= 8 or not POST.fullmatch(words[-1]):
        return None
    for place, house in ((-2, words[:-2]), (0, words[1:-1])):
        if is_a_name(words[place]) and (_HOUSE.fullmatch(house[-1]) or is_house(" ".join(house))):
            return KoreanLine(words[place], words[-1], " ".join(house))
    return None


def is_a_name(word: str) -> bool:
    """Whether a word is somebody's whole name in Hangul, and neither a post nor a house."""
    if not re.fullmatch("[가-힣]{3,4}", word) or word in _NO_NAMES or POST.fullmatch(word):
        return False
    if _HOUSE.fullmatch(word) and (len(word) == 4 or word[-1] in "부처청국"):
        return False
    return bool(korean.surname_of(word)[0])
