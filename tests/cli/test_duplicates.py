"""`list duplicates` and `merge`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import new_office
from tests.cli.answers import answer

from symposiarch.cli.main import run
from symposiarch.planning.people import contacts


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with_twins = new_office(tmp_path)
    with with_twins.transaction("Scene") as tx:
        for name, mail in (("Kim Chul-soo", "kim@example.org"), ("김철수", ""), ("Anna Lindqvist", "")):
            contacts.add_person(tx.session, printed_name=name, email=mail, organisation="Hanbit Foundation")
    with_twins.close()
    return tmp_path / "test.symposiarch"


def test_one_person_in_two_scripts_is_listed_and_made_one(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pair,) = answer(capsys, office, "list", "duplicates")
    assert {pair["first"]["name"], pair["second"]["name"]} == {"Kim Chul-soo", "김철수"}
    assert pair["certain"]
    assert pair["why"] == "the name in another spelling, the same organisation"
    done = answer(capsys, office, "merge", pair["first"]["id"], pair["second"]["id"])
    assert (done["merged"], done["moved"]) == (True, {"posts": 1})
    assert answer(capsys, office, "list", "duplicates") == []
    assert len(answer(capsys, office, "list", "people")) == 2
    answer(capsys, office, "undo")
    assert len(answer(capsys, office, "list", "duplicates")) == 1


def test_a_dry_run_shows_the_fields_side_by_side_and_writes_nothing(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = answer(capsys, office, "merge", "Kim Chul-soo", "Anna Lindqvist", "--dry-run")
    assert {"field": "email", "kept": "kim@example.org", "other": None} in shown["fields"]
    assert len(answer(capsys, office, "list", "people")) == 3


def test_whom_nobody_knows_is_not_merged(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "merge", "Kim Chul-soo", "Nobody"]) == 1
    assert "nobody called" in capsys.readouterr().err


def test_two_who_are_two_people_are_not_listed_again_unless_that_is_forgotten(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(capsys, office, "two-people", "Kim Chul-soo", "김철수")["two_people"]
    assert answer(capsys, office, "list", "duplicates") == []
    assert not answer(capsys, office, "two-people", "Kim Chul-soo", "김철수", "--forget")["two_people"]
    assert len(answer(capsys, office, "list", "duplicates")) == 1
