"""Names in Chinese characters, and the posts that stand behind or before them without a sign between."""

from __future__ import annotations

import re
from functools import cache

from symposiarch.exchange.programme.writing.phrases import PROGRAMMES
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.surnames import CHINESE, OF_TWO_CHARACTERS, east_asian_family
from symposiarch.planning.states import state_code

_HAN = "[㐀-鿿]"
_ABROAD = f"{_HAN}{{1,6}}(?:[·•]{_HAN}{{1,8}})+"
"""The name of somebody from abroad: "布尼亚德·侯赛因诺夫"."""


_ADDRESSED = re.compile(
    r"(?P<name>[㐀-鿿々ぁ-ヿ・]{2,12}(?: [㐀-鿿々ぁ-ヿ・]{1,8})?)(?:氏|さん|様) +(?P<post>\S.*)"
    r"|(?P<before>\S.*\S) +(?P<then>[㐀-鿿々ぁ-ヿ・]{2,12}(?: [㐀-鿿々ぁ-ヿ・]{1,8})?)(?:氏|さん|様)"
)


@cache
def _before_their_house() -> re.Pattern[str]:
    """ "王 毅・駐日大使", "谷口誠 岩手県立大学学長（元国連大使）": a name, and a house with a post."""
    name = "(?P<name>[㐀-鿿々]{1,3}[ \u3000][㐀-鿿々]{1,3}(?=・)|[㐀-鿿々]{2,5})[・ \u3000]"
    post = f"(?P<post>[㐀-鿿々ァ-ヿA-Za-z]{{2,24}}{_posts()})"
    return re.compile(rf"{name}{post}(?:\s*[(（](?P<other>[^()（）]+)[)）])?")


def parted_japanese(text: str) -> tuple[str, str] | None:
    """A name with a form of address, and the post behind or before it: "長谷川 真一氏 ILO駐日事務所代表"."""
    found = _ADDRESSED.fullmatch(text)
    if found is not None:
        return found["name"] or found["then"], found["post"] or found["before"]
    found = _before_their_house().fullmatch(text)
    if found is None or state_code("".join(found["name"].split())) or re.search(_posts(), found["name"]):
        return None
    return found["name"], ", ".join(filter(None, (found["post"], found["other"])))


def parted_chinese(text: str) -> tuple[str, str] | None:
    """A name and a post: "李强司长", "馆长陈静", "张伟 北京大学教授"; none where one of them is not plain."""
    before = re.fullmatch(rf"(?P<post>{_HAN}{{0,12}}{_posts()})\s?(?P<name>{_HAN}{{2,3}}|{_ABROAD})", text)
    behind = re.fullmatch(rf"(?P<name>{_HAN}{{2,3}})(?P<post>\s{_HAN}{{0,12}}{_posts()}|{_posts()})", text)
    for found in (behind, before):
        if found is not None and _is_a_name(found["name"]):
            return found["name"], found["post"].strip()
    return None


_NO_FAMILY = frozenset("与各全双本贵")
"""What sounds like a family, and begins a word for many or for ours: "各国大使", "本校校长"."""


def _is_a_name(name: str) -> bool:
    if re.fullmatch(_ABROAD, name):
        return True
    family = east_asian_family(name)
    if name[0] in _NO_FAMILY or state_code(name) or re.fullmatch(".[方国]", name):
        return False  # "与会代表", "韩国大使", "中方代表"
    return (family in OF_TWO_CHARACTERS or fold(family) in CHINESE) and not re.search(_posts(), name)


@cache
def _posts() -> str:
    return f"(?:{'|'.join(post for post in PROGRAMMES.words('posts') if re.fullmatch(f'{_HAN}+', post))})"
