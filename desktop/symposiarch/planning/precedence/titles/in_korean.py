"""Titles in Korean, which end with what one is: 외교부 장관 is a minister, 장관 보좌관 is not."""

from __future__ import annotations

import re

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.words import Held, TitleWords


def read_korean(part: str, word: str, rank: RankClass, around: TitleWords) -> Held | None:
    """How a part of a title ends with this word of a class, if it does so as a title of its own."""
    words = part.split()
    while words and words[-1] in around.former | around.interim:
        words.pop()
    part = " ".join(words).removesuffix("님")
    part = next((part.removesuffix(late) for late in around.widow if part.endswith(late)), part).rstrip()
    raw = part.replace(" ", "")
    # 한국은행 부총재: in a title of two words the deputy stands before the second.
    *house, last = word.split()
    short, of_deputy = "".join((*house, last)), "".join((*house, "부", last))
    second = bool(house) and raw.endswith(of_deputy)
    whole = of_deputy if second else short
    if not raw.endswith(whole) or _torn(part, last):
        return None
    front = raw.removesuffix(whole)
    # 교육부 장관, 외교부 국장: there 부 is the ministry, and a minister's deputy is 차관.
    ministry = re.search(r"\S부\s+\S+$", part) is not None
    deputy = second or (front.endswith("부") and short not in ("장관", "차관") and not ministry)
    honorary = front.endswith(tuple(around.honorary))
    if rank.mission is not None and (deputy or honorary or front.endswith(tuple(around.no_envoy))):
        return None
    if front.endswith(tuple(rank.unless)) or (rank.of_state and front.endswith(tuple(around.no_office))):
        return None
    # 한국전력공사 is a firm, 유럽지사 a branch, 광장시장 a market; 공사 at an embassy, 도지사, 부산시장 are people.
    joined = re.search(rf"\S{short}$", part) is not None
    if short in around.apart and joined and not front.endswith(around.apart[short]):
        return None
    return Held(deputy, honorary, with_house=re.fullmatch(r"제?\d*", front) is None)


def _torn(part: str, word: str) -> bool:
    """Whether a word at the end of a text begins inside one and ends in another: 대표부 대사 holds no 부대사."""
    at, length = len(part), len(word)
    while length:
        at -= 1
        length -= part[at] != " "
    return " " in part[at:] and part[at - 1 : at] not in ("", " ")
