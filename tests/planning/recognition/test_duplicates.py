"""Who stands in the address book twice."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from symposiarch.planning.recognition.duplicates import NEAR, duplicates, near_names
from symposiarch.planning.recognition.matching import Known, Reason

LETTERS = "abdeghiklmnorstuvy"


def invented_names(count: int, seed: int = 7) -> list[str]:
    """Names of which one in five is another one with a slip or two."""
    chance = random.Random(seed)

    def a_word(shortest: int, longest: int) -> str:
        return "".join(chance.choices(LETTERS, k=chance.randint(shortest, longest)))

    names = {f"{a_word(3, 9)} {a_word(4, 12)}" for _ in range(count * 4 // 5)}
    for name in chance.choices(sorted(names), k=count // 5):
        letters = list(name)
        for _ in range(chance.randint(1, 2)):
            at = chance.randrange(len(letters))
            letters[at] = chance.choice(["", chance.choice(LETTERS), letters[at] + chance.choice(LETTERS)])
        names.add("".join(letters))
    return sorted(names)


def test_what_comparing_all_with_all_finds_is_found() -> None:
    names = invented_names(1500)
    wanted = {pair for pair in combinations(range(len(names)), 2) if fuzz.ratio(names[pair[0]], names[pair[1]]) >= NEAR}
    found = {(min(pair), max(pair)) for pair in near_names(names)}
    assert len(wanted) > 100
    assert found <= wanted
    assert len(found & wanted) >= 0.98 * len(wanted)


@given(st.lists(st.text(alphabet="ab c", min_size=1, max_size=14), max_size=12, unique=True))
def test_only_pairs_that_are_alike_are_near(names: list[str]) -> None:
    for one, other in near_names(names):
        assert one != other
        assert fuzz.ratio(names[one], names[other]) >= NEAR


def test_the_pairs_that_a_person_would_want_to_see_are_listed_the_surest_first() -> None:
    people = [
        Known(id=1, name="Ramin Hasanov", organisation="Ministry of Culture"),
        Known(id=2, name="Həsənov Ramin", organisation="Ministry of Culture"),
        Known(id=3, name="Kim Chul-soo"),
        Known(id=4, native_name="김철수"),
        Known(id=5, name="R. Hasanov", organisation="Ministry of Culture"),
        Known(id=6, name="Margaret Whitfield", email="mw@example.org"),
        Known(id=7, name="M. Whitfield-Jones", email="mw@example.org"),
        Known(id=8, name="Ramin Ali Hasanov"),
        Known(id=9, name="Wolfgang Hoffmann"),
    ]
    found = duplicates(people)
    pairs = {(pair.first, pair.second): pair for pair in found}
    assert pairs.keys() >= {(1, 2), (3, 4), (1, 5), (1, 8), (6, 7)}
    assert not any(9 in pair for pair in pairs)
    assert pairs[1, 2].certain
    assert Reason.EMAIL in pairs[6, 7].reasons
    assert [pair.certain for pair in found] == sorted((pair.certain for pair in found), reverse=True)


def test_who_stands_there_in_two_scripts_is_listed() -> None:
    spelled = (
        ("大野健一", "Ohno Kenichi"), ("Chan Tai-man", "Chen Dawen"), ("毛泽东", "Mao Tse-tung"),
        ("金哲秀", "Kim Chul-soo"), ("محمد علي", "Muhammad Ali"), ("Jean de La Fontaine", "Jean Delafontaine"),
        ("Цой Сон Хи", "Choi Sun-hee"), ("Эдуард Шеварднадзе", "Eduard Schewardnadse"),
        ("Bill Clinton", "William Clinton"), ("محمدجواد ظریف", "Mohammad-Javad Zarif"),
    )  # fmt: skip
    people = [Known(id=at, name=name) for at, name in enumerate(name for pair in spelled for name in pair)]
    assert {(pair.first, pair.second) for pair in duplicates(people)} == {(at, at + 1) for at in range(0, 20, 2)}


def test_an_empty_address_book_has_no_duplicates() -> None:
    assert duplicates([]) == []
    assert duplicates([Known(id=1, name="Ramin")]) == []
