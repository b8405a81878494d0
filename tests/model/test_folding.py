"""Whatever one knows of a name finds it, in any script."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from symposiarch.model import korean, korean_in_latin
from symposiarch.model.folding import fold, split_words
from symposiarch.model.search_keys import is_found, query_words, search_key


def finds(typed: str, *texts: str) -> bool:
    return is_found(search_key(*texts), query_words(typed))


@pytest.mark.parametrize("typed", ["hasanov", "hesenov", "həsənov", "HƏSƏNOV", "hasenov", "гасанов", "ramin has"])
def test_a_name_with_schwas_is_found_however_it_is_typed(typed: str) -> None:
    assert finds(typed, "Ramin Həsənov")


@pytest.mark.parametrize("name", ["김철수", "Kim Chul-soo", "KIM Cheol Su", "Chulsoo Kim"])
@pytest.mark.parametrize("typed", ["kim ch", "김철", "김철수", "철수", "김", "김처", "김ㅊ", "chulsoo", "cheolsu"])
def test_a_korean_is_found_by_hangul_and_by_latin_letters_whichever_is_known(name: str, typed: str) -> None:
    assert finds(typed, name)


@pytest.mark.parametrize("typed", ["김철ㅅ", "김첤", "ㄱㅊㅅ", "gim", "chul-soo"])
def test_what_stands_in_the_field_while_hangul_is_typed_already_finds(typed: str) -> None:
    assert finds(typed, "김철수")


@pytest.mark.parametrize("name", ["이영호", "Lee Young-ho", "Yi Yong Ho", "Rhee Yungho"])
def test_surnames_are_found_in_the_spellings_that_their_bearers_use(name: str) -> None:
    assert finds("이영", name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("cagatay", "Çağatay"),
        ("chagatay", "Çağatay"),
        ("çağatay", "Chagatay"),
        ("sahin", "ŞAHİN"),
        ("shahin", "Şahin"),
        ("ipek", "İPEK"),
        ("yildiz", "YILDIZ"),
        ("ramin quliyev", "Ramin Guliyev"),
        ("guliyev", "Quliyev"),
        ("huseynov", "Гусейнов"),
        ("aliyev", "Алиев"),
        ("jafarov", "Cəfərov"),
        ("mueller", "Müller"),
        ("muller", "Müller"),
        ("wang xiao", "王小明"),
        ("王小明", "Wang Xiaoming"),
        ("obrien", "O'Brien"),
        ("o'brien", "OBrien"),
    ],
)
def test_letters_with_marks_and_other_scripts_are_found_in_plain_letters(typed: str, name: str) -> None:
    assert finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"), [("hasanova", "Həsənov"), ("김영", "Kim Chul-soo"), ("smith", "Schmidt"), ("kim", "Hasanov")]
)
def test_another_name_is_not_found(typed: str, name: str) -> None:
    assert not finds(typed, name)


def test_words_of_the_organisation_and_the_mail_are_found_together_with_the_name() -> None:
    assert finds("ramin culture example", "Ramin Həsənov", "Ministry of Culture", "ramin@example.org")
    assert not finds("ramin energy", "Ramin Həsənov", "Ministry of Culture")


def test_nothing_typed_is_found_everywhere_and_empty_texts_leave_no_trace() -> None:
    assert is_found("", query_words("  "))
    assert search_key(None, "", "  ") == ""


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Həsənov, RAMİN", "hasanov ramin"),
        ("Ayşe ÇAĞLAYAN-Yılmaz", "ayse caglayan yilmaz"),
        ("Müller-Straße", "muller strasse"),
        ("김철수", "kim cheolsu"),
        ("Łódź Ærø", "lodz aero"),
        ("Щербаков", "shcherbakov"),
    ],
)
def test_folding_gives_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
@example("𝒩")
def test_whatever_is_typed_finds_what_is_spelled_alike(text: str) -> None:
    assert is_found(search_key(text), query_words(text))
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from("가각나누리박솔영훈희"), min_size=1, max_size=4).map("".join))
def test_every_beginning_of_a_hangul_word_finds_it(word: str) -> None:
    for end in range(1, len(word) + 1):
        assert finds(word[:end], word)


def test_hangul_stands_apart_from_latin_letters_written_beside_it() -> None:
    assert split_words("홍길동Hong") == ["홍길동", "hong"]


def test_each_latin_spelling_stands_for_syllables_of_one_sound_as_a_rule() -> None:
    several = [
        spelling
        for spelling, syllables in korean_in_latin.syllable_readings().items()
        if len({korean.sound(syllable, name=False) for syllable in syllables}) > 1
    ]
    assert len(several) < 10
