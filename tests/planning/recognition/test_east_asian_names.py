"""Chinese, Japanese and Korean names: one person, however the name is spelled and in whichever script."""

from __future__ import annotations

from itertools import combinations

import pytest

from symposiarch.planning.recognition.evidence import Known, Verdict
from symposiarch.planning.recognition.matching import Matcher

SPELLED = (
    "蒋经国 | 蔣經國 | Jiang Jingguo | Chiang Ching-kuo",
    "宋庆龄 | 宋慶齡 | Song Qingling | Sung Ch'ing-ling",
    "陈国栋 | 陳國棟 | Chan Kwok-tung | Chen Guodong | Tan Kok Tong",
    "李显扬 | Lee Hsien Yang",
    "小野 正雄 | Ono Masao | Masao ONO",
    "こんどう しんぺい | Kondō Shimpei | Kondo Shinpei | Kondoh Shinpei",
    "山本五郎 | Yamamoto Gorō | Goro Yamamoto",
    "林永植 | 임영식 | 림영식 | Lim Young-sik | Rim Yŏng-sik | Им Ён Сик",
    "정몽규 | Chung Mong-gyu | Jeong Monggyu",
)


def verdict(one: str, other: str, organisation: str = "") -> Verdict:
    known = Known(id=1, name=one, organisation=organisation)
    return Matcher([known]).match(Known(name=other, organisation=organisation)).verdict


@pytest.mark.parametrize("line", SPELLED)
def test_whoever_is_spelled_otherwise_is_asked_about(line: str) -> None:
    for one, other in combinations(line.split(" | "), 2):
        assert verdict(one, other) is Verdict.POSSIBLE, (one, other)
        assert verdict(other, one) is Verdict.POSSIBLE, (other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王小明", "Wang Hsiao-ming"), ("Wang Xiaoming", "Wang Hsiao-ming"), ("張國強", "张国强"),
        ("王小明", "Xiaoming Wang"),
    ],
)  # fmt: skip
def test_a_spelling_that_can_be_read_in_one_way_only_is_one_person_at_one_desk(one: str, other: str) -> None:
    assert verdict(one, other, "Ministry of Culture") is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王小明", "王晓明"), ("金哲秀", "김철수"), ("金哲秀", "Kim Chul-soo"), ("리용호", "이용호"),
        ("大野健一", "Ohno Kenichi"), ("Ono Kenichi", "Ohno Kenichi"), ("Mao Zedong", "Mao Tse-tung"),
        ("Chan Tai-man", "Chen Dawen"), ("Lim Wei", "Lin Wei"), ("Tay Li Na", "Zheng Li Na"), ("Koh Ming", "Hui Ming"),
    ],
)  # fmt: skip
def test_what_may_be_read_in_several_ways_is_asked_about_even_at_one_desk(one: str, other: str) -> None:
    assert verdict(one, other, "Ministry of Culture") is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王小明", "王晓红"), ("王小明", "Wang Hsiao-fen"), ("王小明", "李小明"), ("大野健一", "Ohno Kenta"),
        ("大野健一", "大野健二"), ("金哲秀", "김철민"), ("Kim Chŏngsu", "Ким Чен Хо"), ("최룡해", "최선해"),
        ("Wong Kwok-wah", "Huang Guodong"),
    ],
)  # fmt: skip
def test_another_given_name_is_another_person(one: str, other: str) -> None:
    assert verdict(one, other) is Verdict.NONE
    assert verdict(other, one) is Verdict.NONE


def test_two_people_of_one_name_in_latin_letters_are_told_by_their_characters() -> None:
    known = Known(id=1, name="Wang Xiaoming", native_name="王小明", organisation="Opera House")
    row = Known(name="Wang Xiaoming", native_name="王晓明", organisation="Opera House")
    assert Matcher([known]).match(row).verdict is Verdict.POSSIBLE


def test_a_name_is_found_across_scripts_among_many() -> None:
    """In both directions: the list in characters and the address book in Latin letters, or the other way round."""
    for line in SPELLED:
        everybody = [Known(id=at, name=text.split(" | ")[0]) for at, text in enumerate(SPELLED, 2) if text != line]
        for one, other in combinations(line.split(" | "), 2):
            match = Matcher([*everybody, Known(id=1, name=one)]).match(Known(name=other))
            assert 1 in {person.id for person in match.ranked}, (one, other)
