"""Titles in Korean, which end with what one is: 외교부 장관 is a minister, 장관 보좌관 is not."""

from __future__ import annotations

import re

from symposiarch.planning.precedence.title_words import Held, RankClass, TitleWords


def read_korean(part: str, word: str, rank: RankClass, around: TitleWords) -> Held | None:
    """How a part of a title ends with this word of a class, if it does so as a title of its own."""
    words = part.split()
    while words and words[-1] in around.former:
        words.pop()
    part = " ".join(words)
    raw = part.replace(" ", "").removesuffix("님")
    raw = next((raw.removesuffix(late) for late in around.widow if raw.endswith(late)), raw)
    short = word.replace(" ", "")
    if not raw.endswith(short):
        return None
    front = raw[: -len(short)]
    # 교육부 장관, 외교부 국장: there 부 is the ministry, and a minister's deputy is 차관.
    ministry = re.search(r"\S부\s+\S+$", part) is not None
    deputy = front.endswith("부") and short not in ("장관", "차관") and not ministry
    honorary = front.endswith(tuple(around.honorary))
    if rank.mission is not None and (deputy or honorary or front.endswith(tuple(around.no_envoy))):
        return None
    if rank.of_state and front.endswith(tuple(around.no_office)):
        return None
    # 한국전력공사 is a corporation and 유럽지사 a branch; 공사 at an embassy and 도지사 are people.
    joined = re.search(rf"\S{short}$", part) is not None
    if short in around.apart and joined and not front.endswith(tuple(around.apart_behind)):
        return None
    return Held(deputy, honorary)
