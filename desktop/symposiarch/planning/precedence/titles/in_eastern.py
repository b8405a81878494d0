"""Titles in Chinese characters and in Korean, which end with what one is: 外務副大臣 is a vice minister, 외교부 장관 a
minister, 장관 보좌관 is not."""

from __future__ import annotations

import re

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.words import Held, TitleWords
from symposiarch.planning.recognition.readings.characters import same_characters

_POLITE = ("先生", "女士", "阁下", "様", "殿", "氏")


def read_han(part: str, word: str, rank: RankClass, around: TitleWords) -> Held | None:
    """How a part of a title ends with this word of a class, if it does so as a title of its own.

    In `word` each character stands for all its variants.
    """
    text = "".join(same_characters(part).split())
    ends = (*_POLITE, *around.chosen)
    text = next((text.removesuffix(end) for end in ends if text.endswith(end) and text != end), text)
    if not text.endswith(word):
        return None
    front = text.removesuffix(word)
    bare = next((front.removesuffix(one) for one in around.deputy_before if front.endswith(one)), front)
    deputy = bare != front
    if _is_another(front, rank, around, deputy=deputy):
        return None
    if word in around.apart and front and not bare.endswith(around.apart[word]):
        return None
    return Held(deputy, front.endswith(tuple(around.honorary)), with_house=bool(bare))


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
    if _is_another(front, rank, around, deputy=deputy):
        return None
    # 한국전력공사 is a firm, 유럽지사 a branch, 광장시장 a market; 공사 at an embassy, 도지사, 부산시장 are people.
    joined = re.search(rf"\S{short}$", part) is not None
    if short in around.apart and joined and not front.endswith(around.apart[short]):
        return None
    return Held(deputy, front.endswith(tuple(around.honorary)), with_house=re.fullmatch(r"제?\d*", front) is None)


def _is_another(front: str, rank: RankClass, around: TitleWords, *, deputy: bool) -> bool:
    """Whether what stands in front of the word of a class makes it a title of another."""
    no_envoy = deputy or front.endswith((*around.honorary, *around.no_envoy))
    no_office = front.endswith((*rank.unless, *(around.no_office if rank.of_state else ())))
    return no_office or (rank.mission is not None and no_envoy)


def _torn(part: str, word: str) -> bool:
    """Whether a word at the end of a text begins inside one and ends in another: 대표부 대사 holds no 부대사."""
    at, length = len(part), len(word)
    while length:
        at -= 1
        length -= part[at] != " "
    return " " in part[at:] and part[at - 1 : at] not in ("", " ")
