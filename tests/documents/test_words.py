"""What stands beside a number on a sheet has the form that its language wants."""

from __future__ import annotations

import pytest

from symposiarch.documents.render import own_templates
from symposiarch.documents.words import word, words


@pytest.mark.parametrize(
    ("language", "key", "told"),
    [
        ("en", "report.hosts", {0: "hosts", 1: "host", 2: "hosts"}),
        ("tr", "report.hosts", {1: "ev sahibi", 2: "ev sahibi"}),
        ("ko", "report.hosts", {1: "주최 측", 2: "주최 측"}),
        (
            "ru",
            "report.hosts",
            {1: "хозяин приёма", 3: "хозяина приёма", 5: "хозяев приёма", 11: "хозяев приёма", 21: "хозяин приёма"},
        ),
        ("fr", "report.came", {0: "présent", 1: "présent", 2: "présents"}),
        ("de", "logistics.count", {1: "1 Gedeck", 22: "22 Gedecke"}),
    ],
)
def test_a_word_beside_a_number_has_the_form_of_its_language(language: str, key: str, told: dict[int, str]) -> None:
    assert {n: word(language, key, n=n) for n in told} == told


def test_above_a_column_it_stands_as_of_many_and_an_office_may_say_it_in_one_form() -> None:
    assert words(("en", "ru"), ["report.hosts"]) == {"report.hosts": ["hosts", "хозяева приёма"]}
    own_templates().mkdir(parents=True)
    (own_templates() / "words.toml").write_text('[report.hosts]\nen = "on our side"\n', encoding="utf-8")
    assert word("en", "report.hosts", n=1) == "on our side"
