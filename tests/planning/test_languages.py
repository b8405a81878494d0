"""What languages are called."""

from __future__ import annotations

import pytest

from symposiarch.planning.languages import language_name


@pytest.mark.parametrize(
    ("code", "language", "said"),
    [
        ("ko", "en", "Korean"),
        ("pt-BR", "fr", "portugais (Brésil)"),
        ("ku", "de", "Kurdisch"),
        ("zh", "xx", "Chinese"),
        ("Kannada", "en", "Kannada"),
        ("", "en", ""),
    ],
)
def test_a_language_is_called_by_its_name_in_that_of_the_reader(code: str, language: str, said: str) -> None:
    assert language_name(code, language) == said
