"""`person add`, `person edit` and `person show`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from symposiarch.cli.main import run
from symposiarch.planning.people.contacts import EDITABLE


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "embassy.symposiarch"


def test_a_person_is_added_told_and_edited(ask: Any) -> None:
    name = ("--given-name", "Ramin", "--family-name", "Həsənov", "--honorific", "H.E. Mr.")
    key = ask("person", "add", *name, "--title", "Ambassador", "--organisation", "Embassy", "--state", "Azerbaijan")[
        "id"
    ]
    assert ask("person", "posts", key)[0]["state"] == "AZ"
    more = ("--country", "Korea", "--languages", "az, en", "--birth-date", "1968-04-23", "--mobility", "step-free")
    assert ask("person", "edit", key, *more, "--document-number", "P1234567")["changed"]
    told = ask("person", "show", "ramin həsənov")
    assert (told["id"], told["name"], told["honorific"]) == (key, "Ramin Həsənov", "H.E. Mr.")
    assert (told["country"], told["languages"], told["birth_date"]) == ("KR", ["az", "en"], "1968-04-23")
    assert told["mobility"] == "step_free"
    assert told["email"] is None
    assert "P1234567" not in json.dumps(told)
    assert told["posts"] == [{"title": "Ambassador", "organisation": "Embassy"}]
    ask("person", "edit", key, "--birth-date", "", "--title", "Dean", "--honorific", "")
    told = ask("person", "show", key)
    assert (told["birth_date"], told["honorific"], told["posts"][0]["title"]) == (None, None, "Dean")
    assert not ask("person", "edit", key, "--title", "Dean")["changed"]
    for _ in range(3):
        ask("undo")
    assert ask("list", "people") == []


def test_many_are_changed_in_one_step(ask: Any) -> None:
    keys = [ask("person", "add", "--printed-name", name)["id"] for name in ("Anna Lindqvist", "김철수")]
    assert ask("person", "edit", *keys, "--category", "Press", "--organisation", "Hanbit")["people"] == 2
    assert {(row["category"], row["organisation"]) for row in ask("list", "people")} == {("Press", "Hanbit")}
    ask("undo")
    assert {(row["category"], row["organisation"]) for row in ask("list", "people")} == {(None, None)}


@pytest.mark.parametrize(
    "words",
    [
        ("add", "--category", "Press"),
        ("add", "--given-name", "A", "--state", "Atlantis"),
        ("add", "--given-name", "A", "--birth-date", "spring"),
        ("edit", "Nobody", "--email", "a@example.org"),
        ("show", "Nobody"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    office: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", str(office), "person", *words]) == 1
    said = capsys.readouterr()
    assert not said.out
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("words", [("add",), ("edit", "1"), ("edit", "--email", "a"), ("add", "--gender", "x")])
def test_what_says_nothing_is_wrong_usage(office: Path, words: tuple[str, ...]) -> None:
    assert run(["--office", str(office), "person", *words]) == 2


def test_every_field_of_a_person_can_be_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["person", "edit", "--help"]) == 0
    told = capsys.readouterr().out
    elsewhere = {"biography", "erase_on", "other_emails", "partner_rank"}
    missing = {name for name in EDITABLE - elsewhere if f"--{name.replace('_', '-')} " not in told}
    assert missing == set()
