"""Names stand in the order of the reader's alphabet."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposiarch.planning.collation import sort_key, sort_keys


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        (
            "az",
            "Cəfərov Çələbi Dadaşov Eyvazov Əliyev Hüseynov Xəlilov Iğdır İsmayıl Kərimov Quliyev Lalayev Orxan Öztürk",
        ),
        ("tr", "Cem Çağla Doğan Ilgaz İpek Okan Özge Sevgi Şahin Umut Ünal Wang Yıldız"),
        ("sv", "Andersson Oskar Zorn Åberg Ärlig Öberg"),
        ("es", "Nadal Nuñez Núñoz Ñandú Oliva"),
        ("en", "Ångström Anton Çelik Czerny Müller Muster"),
        ("ru", "Алиев Гасанов Ёлкин Жуков Anders Wang"),
        ("en", "Anders Wang Алиев Гасанов 강민 김철수"),
        ("ko", "강민 김철수 이영호 Anders Wang Алиев"),
    ],
)
def test_each_language_has_its_order(language: str, ordered: str) -> None:
    names = ordered.split()
    shuffled = random.Random(3).sample(names, len(names))
    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == names


def test_capitals_make_no_difference_and_a_shorter_family_name_stands_first() -> None:
    names = ["KIM Yuna", "kim yuri", "Kimura Aki"]
    shuffled = names[::-1]
    assert sorted(shuffled, key=sort_key) == names


def test_the_turkish_i_has_its_own_capital() -> None:
    assert sort_key("ILGAZ", "tr").startswith(sort_key("ılgaz", "tr")[:5])
    assert sort_key("İPEK", "tr") == sort_key("ipek", "tr")


@given(st.lists(st.text(max_size=12), max_size=12), st.sampled_from(["en", "az", "tr", "ko", "ru_RU"]))
def test_a_column_sorts_as_its_single_names_do(names: list[str], language: str) -> None:
    assert sort_keys(names, language) == [sort_key(name, language) for name in names]
