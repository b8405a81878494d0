"""How a word of a name sounds, whatever transcription wrote it."""

from __future__ import annotations

import re
from itertools import product
from string import ascii_lowercase

import pytest

from symposiarch.planning.recognition import name_words


def test_a_word_of_single_letters_sounds_as_all_the_rules_would_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["".join(letters) for letters in product(ascii_lowercase, repeat=3)]
    short = [(name_words.sounded(word), name_words.bones_of.__wrapped__(word)) for word in words]
    monkeypatch.setattr(name_words, "_MORE_THAN_A_LETTER", re.compile(""))
    assert [(name_words.sounded(word), name_words.bones_of.__wrapped__(word)) for word in words] == short


@pytest.mark.parametrize(
    ("one", "other"), [("hasanov", "gasanov"), ("dzhafarov", "jafarov"), ("aleksandr", "alexandr"), ("katya", "qatya")]
)
def test_spellings_that_are_mixed_up_sound_alike(one: str, other: str) -> None:
    assert name_words.bones_of(one) == name_words.bones_of(other)
