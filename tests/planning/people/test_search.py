"""The field that answers each key stroke."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import new_office

from symposiarch.model.search_keys import is_found, query_words, search_key
from symposiarch.planning.people import contacts
from symposiarch.planning.people.search import SearchIndex, find

NAMES = ("Ramin Həsənov", "김철수", "Kim Chul-soo", "Çağatay Kılıç", "Гасанов Рамин", "Anna Lindqvist", "Chloé Kimball")
KEYS = [(number, search_key(name)) for number, name in enumerate(NAMES, start=1)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    office = new_office(tmp_path)
    with office.transaction("Scene") as tx:
        for name in NAMES:
            contacts.add_person(tx.session, printed_name=name, organisation="Hanbit Foundation")
    with office.reading() as session:
        yield session
    office.close()


def test_the_address_book_is_searched_by_any_word_in_any_script(session: Session) -> None:
    assert [person.name for person in find(session, "hasanov")] == ["Ramin Həsənov", "Гасанов Рамин"]
    assert {person.name for person in find(session, "김철")} == {"김철수", "Kim Chul-soo"}
    assert len(find(session, "hanbit")) == len(NAMES)
    assert find(session, "nobody") == ()
    assert find(session, " ") == ()


def test_whose_word_begins_so_stands_before_whom_it_merely_contains(session: Session) -> None:
    contacts_named = [person.name for person in find(session, "ami")]
    assert contacts_named == sorted(contacts_named, key=str.casefold)
    assert find(session, "lind")[0].name == "Anna Lindqvist"
    assert [person.organisation for person in find(session, "lind")] == ["Hanbit Foundation"]


@given(st.sampled_from(["ramin has", "kim chul", "chagatay", "гасанов", "anna l", "김철수", "xyz", "quliyev"]))
def test_narrowing_finds_what_searching_anew_finds(typed: str) -> None:
    narrowing = SearchIndex(KEYS)
    for end in range(1, len(typed) + 1):
        beginning = typed[:end]
        anew = [number for number, key in KEYS if is_found(key, query_words(beginning))]
        assert narrowing.find(beginning) == anew
    assert narrowing.find("") == [number for number, _ in KEYS]


@given(st.lists(st.text(alphabet="ahknsəv김철 ", max_size=8), max_size=6))
def test_whatever_is_typed_in_turn_the_answer_is_that_of_a_plain_look(typed: list[str]) -> None:
    index = SearchIndex(KEYS)
    for text in typed:
        assert index.find(text) == [number for number, key in KEYS if is_found(key, query_words(text))]


@given(
    st.lists(st.text(alphabet="ab中国김철ГаKə3^ -", max_size=6), max_size=12), st.text("ab中国김철ГаKə3 ", max_size=4)
)
def test_names_that_mix_scripts_are_found_as_by_a_plain_look(names: list[str], typed: str) -> None:
    keys = [(number, search_key(name)) for number, name in enumerate(names)]
    assert SearchIndex(keys).find(typed) == [number for number, key in keys if is_found(key, query_words(typed))]
