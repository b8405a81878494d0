"""Which state an adjective is of, in the languages of guest lists."""

from __future__ import annotations

import pytest

from symposiarch.planning.demonyms import state_of_adjective


@pytest.mark.parametrize(
    ("adjectives", "state"),
    [
        ("French français Française francés francesa Französischer французский Fransız", "FR"),
        ("Korean coréenne coreana koreanischer корейский Kore Koreya", "KR"),
        ("American américain estadounidense amerikanischer Amerikan", "US"),
        ("Brazilian brésilienne brasileña", "BR"),
        ("Austrian autrichien", "AT"),
        ("Swiss suizo", "CH"),
        ("Nigerian", "NG"),
        ("Turkish turc turca Türk турецкий", "TR"),
    ],
)
def test_an_adjective_names_its_state(adjectives: str, state: str) -> None:
    assert {word: state_of_adjective(word) for word in adjectives.split()} == dict.fromkeys(adjectives.split(), state)


@pytest.mark.parametrize("word", "Senior Career Former Acting Retired Extraordinary Special Emekli Eski Chief".split())
def test_other_words_beside_a_title_name_none(word: str) -> None:
    assert state_of_adjective(word) == ""
