"""Titles in Chinese characters, which end with what one is in Chinese and Japanese: 外務副大臣 is a vice minister."""

from __future__ import annotations

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
    honorary = front.endswith(tuple(around.honorary))
    if rank.mission is not None and (deputy or honorary or front.endswith(tuple(around.no_envoy))):
        return None
    if front.endswith(tuple(rank.unless)) or (rank.of_state and front.endswith(tuple(around.no_office))):
        return None
    if word in around.apart and front and not bare.endswith(around.apart[word]):
        return None
    return Held(deputy, honorary, with_house=bool(bare))
