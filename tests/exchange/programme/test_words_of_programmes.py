"""The files of `resources/programmes`: what each language says stands once, and means something that is known."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from symposiarch.assets import resource
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus

FILES = {path.stem: path for path in resource("programmes").glob("*.toml")}
CHOICES: dict[str, type[StrEnum]] = {
    "kinds": ItemKind,
    "headings": Heading,
    "roles": RoleKind,
    "statuses": RoleStatus,
    "endings_of_kinds": ItemKind,
}
OF_SEVERAL_KINDS = {*CHOICES, "languages", "clocks", "joined"}


def of(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def tables_of(file: str) -> dict[str, dict[str, list[str]]]:
    return {name: table for name, table in of(FILES[file]).items() if isinstance(table, dict)}


@pytest.mark.parametrize("file", FILES)
def test_each_idea_is_told_of_in_the_english_file(file: str) -> None:
    assert of(FILES[file]).keys() - OF_SEVERAL_KINDS <= of(FILES["en"]).keys()


@pytest.mark.parametrize("file", FILES)
def test_each_phrase_stands_once_and_can_be_looked_for(file: str) -> None:
    for phrases in (said for said in of(FILES[file]).values() if isinstance(said, list)):
        assert len(set(phrases)) == len(phrases)
        assert not any(re.compile(phrase).fullmatch("") for phrase in phrases), "what finds nothing finds everything"


@pytest.mark.parametrize("file", FILES)
def test_each_word_of_a_table_stands_once_and_for_something_that_is_known(file: str) -> None:
    for name, table in tables_of(file).items():
        if name in CHOICES:
            assert set(table) <= {choice.value for choice in CHOICES[name]}
        words = [folded(word) for said in table.values() for word in said]
        assert all(words)
        assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("name", ["kinds", "headings", "roles", "statuses", "languages"])
def test_no_word_stands_for_two_things_in_two_languages(name: str) -> None:
    meant: dict[str, set[str]] = {}
    for file in FILES:
        for meaning, said in tables_of(file).get(name, {}).items():
            for word in said:
                meant.setdefault(folded(word), set()).add(meaning)
    assert {word: meanings for word, meanings in meant.items() if len(meanings) > 1} == {}


def test_words_are_known_with_and_without_their_accents() -> None:
    assert kind_of("Séance d’ouverture") is kind_of("seance d ouverture") is ItemKind.OPENING
    assert kind_of("Kahve arası") is kind_of("KAHVE ARASI") is ItemKind.BREAK
    assert heading_of("Mövzu") is heading_of("movzu") is Heading.TOPIC


def test_tea_is_a_break_in_russian_as_well() -> None:
    assert kind_of("Чай") is ItemKind.BREAK


def test_a_numbered_session_about_music_is_no_performance() -> None:
    assert kind_of("제2세션: 음악과 언어") is kind_of("II sessiya: Musiqi və dil") is None
    assert kind_of("제2부 축하공연") is ItemKind.PERFORMANCE
