"""`person post` and its sisters: what ranks people is kept without a window too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import new_office

from symposiarch.cli.main import run
from symposiarch.planning.people.contacts import add_person

ALPHA, BETA, GAMMA = "Anna Alpha", "Bert Beta", "Carl Gamma"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    made = new_office(tmp_path)
    with made.transaction("Scene") as tx:
        for name, state in ((ALPHA, "FR"), (BETA, "IT"), (GAMMA, "JP")):
            add_person(tx.session, printed_name=name, title="Ambassador", organisation=f"Embassy {state}", state=state)
    made.close()
    return made.path


@pytest.fixture
def dinner(ask: Any) -> str:
    event = str(ask("event", "add", "--title", "Dinner", "--begins", "2026-12-10T19:00")["id"])
    ask("invite", "--event", event, ALPHA, BETA, GAMMA)
    return event


def ranks(ask: Any, event: str) -> list[tuple[int, str]]:
    return [(row["rank"], row["name"]) for row in ask("list", "precedence", "--event", event)]


def test_the_hour_of_taking_up_functions_ranks_ambassadors(ask: Any, dinner: str) -> None:
    ask("person", "post", ALPHA, "--taken-up", "2024-05-01T10:00")
    ask("person", "post", BETA, "--taken-up", "2024-05-01 09:00")
    ask("person", "post", GAMMA, "--taken-up", "2020-01-01", "--accredited", "elsewhere")
    assert ranks(ask, dinner) == [(1, BETA), (2, ALPHA), (3, GAMMA)]
    ask("person", "post", ALPHA, "--taken-up", "2024-05-01T09:00")
    assert [rank for rank, _ in ranks(ask, dinner)] == [1, 1, 3]
    ask("undo")
    assert ranks(ask, dinner)[0] == (1, BETA)
    assert ask("person", "posts", BETA)[0]["taken_up"] == "2024-05-01T09:00"


def test_a_guest_of_honour_stands_before_all(ask: Any, dinner: str) -> None:
    ask("precedence", "honour", "--event", dinner, "--guest", GAMMA)
    assert ranks(ask, dinner)[0][1] == GAMMA
    ask("precedence", "honour", "--event", dinner, "--guest", GAMMA, "--as", "none")
    assert ranks(ask, dinner)[0][1] != GAMMA


def test_a_second_post_a_successor_a_partner_and_an_assistant_are_kept(ask: Any, dinner: str) -> None:
    ask("person", "post", ALPHA, "--new", "--title", "Dean", "--organisation", "Corps", "--from", "2025-01-01")
    assert [row["title"] for row in ask("person", "posts", ALPHA)] == ["Ambassador", "Dean"]
    assert ask("person", "partner", ALPHA, BETA, "--rank", "own-right")["partner"]
    assert ask("person", "assistant", ALPHA, GAMMA)["assistant"]
    assert ask("person", "assistant", ALPHA, "none")["assistant"] is None
    assert ask("person", "archive", GAMMA)["changed"] == 1
    heir = ask("person", "succeed", ALPHA, BETA, "--on", "2026-06-01")
    (taken,) = [row for row in ask("person", "posts", BETA) if row["post"] == heir["post"]]
    assert (taken["taken_over_from"], taken["handed_over_to"]) == (ALPHA, None)


@pytest.mark.parametrize(
    "words",
    [
        ("--taken-up", "2024-05"),
        ("--taken-up", "yesterday"),
        ("--state", "Atlantis"),
        ("--title", "Dean", "--post", "999"),
        ("--from", "2025-02-01", "--until", "2025-01-01"),
    ],
)
def test_what_cannot_be_kept_of_a_post_is_said_in_a_sentence(
    office: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", str(office), "person", "post", ALPHA, *words]) == 1
    said = capsys.readouterr()
    assert not said.out
    assert len(said.err.splitlines()) == 1


def test_a_post_without_anything_to_set_is_wrong_usage(office: Path) -> None:
    assert run(["--office", str(office), "person", "post", ALPHA]) == 2
